"""Marker words: where they stand in a text."""

import pytest

from mkdocs_newsdump.cleaning.markers import ORDER, WORD, find_opening, index, is_credited


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("12 comments", True),
        ("[ 12 Comments ]", True),
        ("Comments (12)", True),
        ("12 comments by the mayor", False),
        ("Ten comments", False),
        ("12", False),
    ],
)
def test_counts_beside_a_marker_are_passed_over(text, whole):
    words = WORD.findall(text.casefold())
    assert (find_opening(text, words, index("en")).whole == ORDER.index("comment") + 1) is whole


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Boats lie at the quay of the old harbour on Monday. Photo: Anna Holm", True),
        ("The photo shows boats that lay at the quay of the old harbour on Monday.", False),
        ("Photo: Anna Holm", False),
    ],
    ids=["at the end", "far above the end", "nothing above it"],
)
def test_a_text_is_credited_where_it_ends_with_the_picture_s_source(text, credited):
    words, phrases = WORD.findall(text.casefold()), index("en")
    assert is_credited(words, phrases.spaced.begins(words), phrases) is credited

"""Marker words: where they stand in a text."""

import pytest

from mkdocs_newsdump.cleaning.lexicon import page_lexicon
from mkdocs_newsdump.cleaning.markers import (
    GROUPS,
    MarkerGroup,
    count_notices,
    find_beginnings,
    find_markers,
    find_opening,
    is_credited,
    marker_index,
    parts_of,
)
from mkdocs_newsdump.text.words import WORD


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
    assert (find_opening(words, marker_index("en")).whole == MarkerGroup.COMMENT) is whole


def parts(text, language):
    return parts_of(WORD.findall(text.casefold()), marker_index(language))


@pytest.mark.parametrize(
    ("text", "language", "credited"),
    [
        ("Boats lie at the quay of the old harbour on Monday. Photo: Anna Holm", "en", True),
        ("The photo shows boats that lay at the quay of the old harbour on Monday.", "en", False),
        ("Photo: Anna Holm", "en", False),
        ("월요일 옛 항구의 부두에 배들이 정박해 있다. [사진 = 김하늘 기자]", "ko", True),
        ("사진 속의 배들은 월요일 내내 옛 항구의 부두에 정박해 있었다고 한다.", "ko", False),
        ("月曜日、古い港の岸壁に並ぶ船=青木空撮影", "ja", True),
    ],
    ids=["at the end", "far above the end", "nothing above it", "Korean", "above the end", "Japanese"],
)
def test_a_text_is_credited_where_it_ends_with_the_picture_s_source(text, language, credited):
    found, phrases = parts(text, language), marker_index(language)
    assert is_credited(found, find_beginnings([found], phrases)[0][0], phrases) is credited


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("You agree that your personal data goes to third parties; revoke this in your browser.", "en", 5),
        ("The council agreed on Monday to rebuild the bridge over the river.", "en", 0),
        ("Click here, or click here.", "en", 1),
        ("Вы даёте согласие на файлы cookie; ваше согласие можно отозвать.", "ru", 3),
        ("この記事は会員限定です。", "ja", 2),
        ("Subscribe to the newsletter", "ka", 2),
    ],
    ids=["a notice", "a story", "the same again", "Russian", "without spaces", "English elsewhere"],
)
def test_the_words_of_notices_are_counted_once_each(text, language, count):
    found, phrases = parts(text, language), marker_index(language)
    assert count_notices(found, find_beginnings([found], phrases)[1][0], phrases) == count


@pytest.mark.parametrize("language", ["en", "ru", "ja", "de"])
@pytest.mark.parametrize("form", ["{}", "12 {}", "{} 12", "{} lorem", "3 {} lorem {}", "lorem {}", "7 8"])
def test_the_marker_a_text_opens_with_is_found_alone_as_among_all(language, form):
    phrases = marker_index(language)
    for kind in GROUPS:
        for phrase in page_lexicon(language)[kind].phrases:
            words = WORD.findall(form.format(phrase, phrase).lower())
            parts = parts_of(words, phrases)
            among_all = find_markers(parts, find_beginnings([parts], phrases)[0][0], phrases)
            assert find_opening(words, phrases)[:2] == among_all[:2]

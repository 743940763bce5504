"""What a text says by itself."""

import pytest

from mkdocs_newsdump.cleaning.markers import NO_MARKERS, MarkerGroup
from mkdocs_newsdump.cleaning.text_features import Prose, TextFeatures
from mkdocs_newsdump.text.words import WORD


def read(text):
    return TextFeatures([text], [WORD.findall(text.casefold())], [Prose.SENTENCE], "en", text)


def measured(text):
    return {name: bins[0] for name, bins in read(text).bins.items()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at 9:30", 1),
        ("on 12.3.24", 1),
        ("in 1998", 1),
        ("in 3998", 0),
        ("No1998", 0),
        ("19980", 0),
        ("9:300", 0),
        ("x12-3-24", 0),
    ],
)
def test_a_time_or_a_day_is_told_from_other_numbers(text, found):
    assert measured(text)["time"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see http://a.b", 1),
        ("see https://a.b", 1),
        ("ftp://a.b", 0),
        ("www.town", 1),
        ("me@town", 1),
        ("@town", 0),
        ("town.com", 1),
        ("town.community", 0),
        (".com", 0),
        ("© 2024", 1),
    ],
)
def test_an_address_is_told_from_other_signs(text, found):
    assert measured(text)["address"] == found


def test_sentences_within_a_text_are_counted_with_and_without_spaces():
    assert measured("It rained. “It poured,” he said! Then 5 came. 中国。")["inner"] == 4


def test_of_several_phrases_the_longest_counts_and_a_beginning_of_one_does_not():
    def markers(text):
        return read(text).marks[0]

    assert markers("sign up for our newsletter").opening == MarkerGroup.NEWSLETTER
    assert markers("sign of the times") == NO_MARKERS
    assert markers("a long word and then share this").inside == {MarkerGroup.SHARE}

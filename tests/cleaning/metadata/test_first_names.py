"""Words that names of people open with."""

import pytest

from benchmarks.fit_names import first_words
from mkdocs_newsdump.cleaning.metadata.first_names import (
    ALONE,
    FIRST,
    LATER,
    UNKNOWN,
    WIDE_FIRST,
    known_word,
)
from mkdocs_newsdump.text.first_names import first_names


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Anna Hill", FIRST),
        ("ANNA HILL", FIRST),
        ("Jean-Pierre Martin", FIRST),
        ("Анна Орлова", FIRST),
        ("王小明", WIDE_FIRST),
        ("Anna", ALONE),
        ("Editor Anna", LATER),
        ("Nearby Towns", UNKNOWN),
        ("أحمد علي", UNKNOWN),
    ],
)
def test_a_word_that_names_open_with_is_known(name, known):
    assert known_word(name) == known


def test_the_words_are_in_lower_case_once_and_in_order():
    words = [word for word in first_names() if word]
    assert len(words) > 20_000
    assert all(word == word.casefold() and word.isalpha() for word in words)


def test_a_name_of_two_words_gives_both_and_no_initial_or_small_word():
    assert list(first_words(["Anna-Maria", "J. R.", "Maria de", "王"])) == ["anna", "maria", "maria", "王"]

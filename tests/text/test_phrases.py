"""Phrases with wildcards, found wherever they stand."""

import pytest

from mkdocs_newsdump.text.languages import PATTERNS
from mkdocs_newsdump.text.phrases import PhraseFinder
from mkdocs_newsdump.text.words import tokenize


def find(phrases, text, prefixes=()):
    finder = PhraseFinder([(phrase, "deed", "") for phrase in PATTERNS(phrases)], prefixes)
    spelling = [text[token.start : token.end] for token in tokenize(text)]
    return [" ".join(spelling[hit.first : hit.last]) for hit in finder.find(spelling)]


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        ("closed … border", "They closed, after long talks, the border.", ["closed"]),
        ("closed … border", "They closed the shop; at that time nobody there thought of any border.", []),
        ("broke off … diplomatic ties", "It broke off all its diplomatic ties.", ["broke off"]),
        ("broke off … diplomatic ties", "It broke off all ties, diplomatic ones too.", []),
        ("opens|opened … embassy|consulate", "It opened a new consulate.", ["opened"]),
        ("opens|opened … embassy|consulate", "It opened a new shop.", []),
        ("постав* подпис* под", "Стороны поставили подписи под договором.", ["поставили подписи под"]),
        ("关闭 … 口岸|领空", "两国关闭了全部口岸", ["关 闭"]),
    ],
)
def test_a_phrase_of_words_and_gaps(phrases, text, found):
    assert find(phrases, text) == found


def test_a_prefix_is_written_on_to_any_word_of_a_phrase():
    assert find("معاهدة سلام", "وقعت مصر على المعاهدة وسلام", ("ال", "و")) == ["المعاهدة وسلام"]
    assert find("سلام", "والسلام", ("ال", "و", "وال")) == ["والسلام"]
    assert find("سلام", "والسلام") == []

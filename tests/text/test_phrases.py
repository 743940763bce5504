"""Phrases at the ends of a line; phrases with wildcards, found wherever they stand."""

import pytest

from mkdocs_newsdump.text.languages import PATTERNS
from mkdocs_newsdump.text.phrases import Phrase, PhraseFinder, PhraseSet
from mkdocs_newsdump.text.words import tokenize


def find(phrases, text, prefixes=()):
    finder = PhraseFinder([Phrase.of(phrase, "deed", "") for phrase in PATTERNS(phrases)], prefixes)
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


@pytest.mark.parametrize(
    ("text", "opening", "closing"),
    [
        ("by anna kim", 2, 0),
        ("b, said the mayor", 1, 0),
        ("b", 1, 1),
        ("before", 0, 0),
        ("be as it may", 0, 0),
        ("by the by the way", 9, 0),
        ("© 2024 ©", 1, 1),
        ("文字报道", 1, 0),
        ("报道文", 0, 1),
        ("stand by", 0, 2),
        ("", 0, 0),
    ],
)
def test_the_longest_phrase_at_either_end_of_a_line(text, opening, closing):
    phrases = PhraseSet.of(frozenset(["b", "by", "by the by", "©", "文"]))
    assert (phrases.opening(text), phrases.closing(text)) == (opening, closing)

"""Any text in any language is read, or not, without an error, the same each time, and within the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import calls

from mkdocs_newsdump.grammar.model import languages, load
from mkdocs_newsdump.grammar.read import read_sentence

CODES = st.one_of(st.sampled_from(languages()), st.text(max_size=6), st.none())
SPANS = st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=4)
ODD = [
    "",
    " ",
    "\n\n",
    ".",
    "!?…",
    "5",
    "1998 2004",
    "—",
    "«»",
    "\x00",
    "\x1b[0m\x07",
    "\u202e\u200b\ufeff",
    "\ud800",
]


@settings(deadline=None)
@given(st.text(max_size=80), CODES, SPANS)
def test_every_answer_lies_in_the_text_and_is_the_same_again(text, language, dates):
    sentence = read_sentence(text, language, dates)
    assert sentence == read_sentence(text, language, dates)
    if sentence is None:
        return
    inside = range(len(text) + 1)
    ends = [0, *(end for token in sentence.tokens for end in (token.start, token.end))]
    assert ends == sorted(ends)
    assert ends[-1] in inside
    for at, token in enumerate(sentence.tokens):
        assert token.form == text[token.start : token.end]
        predicate, noun = sentence.predicate_of(at), sentence.noun_of(at)
        assert noun is None or 0 <= noun < len(sentence.tokens)
        if predicate:
            assert 0 <= predicate.at < len(sentence.tokens)
            for start, end in filter(None, (predicate.subject, predicate.object)):
                assert start < end
                assert {start, end} <= set(inside)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_what_has_no_words_tells_nothing(language, text):
    sentence = read_sentence(text, language)
    for at in range(len(sentence.tokens) if sentence else 0):
        predicate = sentence.predicate_of(at)
        assert predicate is None or predicate.subject is None


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "text", ["word " * 5_000, "(" * 5_000, "a'" * 5_000, "a" * 5_000], ids=["w", "(", "'", "a"]
)
def test_thousands_of_words_are_no_sentence(language, text):
    load(language)
    assert calls(lambda: read_sentence(text, language), most=20 * len(text))[1] is None

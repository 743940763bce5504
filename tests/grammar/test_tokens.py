"""Text to tokens."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump.grammar.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "elides", "forms"),
    [
        ("China's embassy didn't open.", False, ["China", "'s", "embassy", "didn", "'t", "open", "."]),
        ("L’accord qu'il a signé", True, ["L’", "accord", "qu'", "il", "a", "signé"]),
        ("Ош-Бишкек, 1,5 млрд", False, ["Ош-Бишкек", ",", "1,5", "млрд"]),
        ("the U.S. and O'Brien", False, ["the", "U.S.", "and", "O'Brien"]),
        ("«Туран»(Астана)", False, ["«", "Туран", "»", "(", "Астана", ")"]),
    ],
)
def test_words_numbers_and_marks_are_tokens(text, elides, forms):
    assert [token.form for token in tokenize(text, elides=elides)] == forms


def test_a_date_is_one_token():
    text = "Signed on 5 May 2010 in Oslo"
    tokens = tokenize(text, [(10, 20)])
    assert [(token.form, token.dated) for token in tokens] == [
        ("Signed", False),
        ("on", False),
        ("5 May 2010", True),
        ("in", False),
        ("Oslo", False),
    ]


@pytest.mark.parametrize("dates", [[(3, 3)], [(-1, 2)], [(2, 99)], [(4, 6), (1, 3)]])
def test_dates_out_of_place_are_left_as_words(dates):
    tokens = tokenize("aaa bbb ccc", dates)
    assert "".join(token.form for token in tokens).replace(" ", "") == "aaabbbccc"


@given(st.text(), st.booleans())
def test_tokens_hold_all_that_is_no_space_in_order(text, elides):
    tokens = tokenize(text, elides=elides)
    assert "".join(token.form for token in tokens) == "".join(text.split())
    assert all(text[token.start : token.end] == token.form for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))

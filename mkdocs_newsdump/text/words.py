"""Text to words, in any script: letters and digits, with the marks on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from mkdocs_newsdump.text.scripts import IDEOGRAPHS, MARK, MARKS, NO_LATIN


def word_pattern(single: str = "", *, digits: bool = True) -> str:
    """Return a regular expression of a word.

    ``single`` are characters, as in a class of a regular expression, that make a word each. Without
    ``digits`` a word is of letters alone.
    """
    letter = rf"[^\W_{'' if digits else chr(92) + 'd'}{single}]"
    word = rf"{letter}+(?:{NO_LATIN}[{MARKS}]+{letter}*)*"
    return rf"{word}|(?=[^\W_])[{single}]" if single else word


WORD = re.compile(word_pattern())
"""A word or a number."""

LETTERS = word_pattern(digits=False)
"""A word of letters alone, as a regular expression."""

CUT_WORD = re.compile(word_pattern(IDEOGRAPHS))
"""A word or a number; where no spaces set words apart, a character."""

IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
LETTER_APOSTROPHE = re.compile("[ʼʻ]")
"""Apostrophes that Unicode takes for letters; all others part words anyway."""

SPELLINGS = str.maketrans({"ё": "е", "\u0307": None})
"""Spellings of the same word: ё may be written е, and ``lower`` leaves a dot of a dotted capital I."""

STRESS = "\u0301"
"""The accent of dictionaries, which no letter of Cyrillic takes in."""

CACHE_SIZE = 50_000
"""Words remembered; about the vocabulary of a language's news."""

FEW_SIGNS = 100
"""Most texts have fewer kinds of signs than this, and none of ``MARKS``."""


class Token(NamedTuple):
    """A word: ``text[start:end]``, and the form it is looked up by (lower case, ё as е)."""

    start: int
    end: int
    word: str


def split_words(texts: Sequence[str], characters: str) -> Iterator[list[str]]:
    """Yield the words of each text, which is on one line; ``characters`` are all that the texts have.

    To replace one kind of sign after the other by spaces is faster than a regular expression.
    """
    signs = [character for character in characters if not character.isalnum()]
    if len(signs) > FEW_SIGNS or MARK.search(characters):
        return map(WORD.findall, texts)
    joined = "\n".join(texts)
    for sign in signs:
        joined = joined.replace(sign, " ")
    return map(str.split, joined.split("\n") if texts else ())


def cut_words(text: str) -> list[str]:
    """Return the words of a text as written.

    Hyphens and apostrophes part words, so that compounds are found by their parts; of scripts without spaces
    every character is a word.
    """
    return CUT_WORD.findall(LETTER_APOSTROPHE.sub("'", text))


def tokenize(text: str, start: int = 0) -> list[Token]:
    """Return the words that :func:`cut_words` does, with their places counted from ``start``."""
    return [
        Token(start + word.start(), start + word.end(), spelled(word[0]))
        for word in CUT_WORD.finditer(LETTER_APOSTROPHE.sub("'", text))
    ]


@lru_cache(maxsize=CACHE_SIZE)
def spelled(word: str) -> str:
    """Return the form that a word is looked up by: in lower case, letters and their marks in one.

    An accent that is part of no letter marks the stress: «Гру́зия».
    """
    return normalize("NFC", word.lower().translate(SPELLINGS)).replace(STRESS, "")


def is_ideograph(word: str) -> bool:
    """Whether a word is a character of a script without spaces."""
    return len(word) == 1 and IDEOGRAPH.match(word) is not None


def runs(letters: str, length: int) -> list[str]:
    """Return all runs of ``length`` letters, which stand for words where no spaces part them."""
    return [letters[at : at + length] for at in range(max(1, len(letters) - length + 1))]

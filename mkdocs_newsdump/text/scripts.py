"""Signs and marks that scripts other than Latin have of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

STOPS = "।॥۔։።။។"
"""Full stops of the scripts of India, of Urdu, Armenian, Ethiopic, Burmese and Khmer; a space follows."""

QUESTIONS = "؟፧"
"""Question marks of the Arabic script and of Ethiopic."""

COMMAS = "،؛፣፤"
"""Commas and semicolons of the same."""


def marks(*categories: str) -> str:
    """Give the accents and vowel signs of some of Unicode's categories."""
    return "".join(
        sign for sign in map(chr, range(0x0300, 0x1A00)) if unicodedata.category(sign) in categories
    )


MARKS = marks("Mn", "Mc")
"""Accents and vowel signs that follow their letter: parts of words, though Python's \\w leaves them out."""

NARROW = re.compile(f"[{marks('Mn')}]")
"""One of them that takes no column of its own: category Mn of Unicode Standard Annex 44."""

WORD = rf"[^\W_]+(?:[{MARKS}]+[^\W_]*)*"
"""A word or a number, as a regular expression."""

CASELESS = re.compile("[\u0590-\u10ff\u1200-\u139f\u1780-\u17ff]")
"""A letter of the scripts that have no capitals, but for Chinese, Japanese and Korean."""

SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""A letter of Thai, Lao, Burmese or Khmer, which set no spaces between words."""

SPACELESS_WORD = 6
"""So many letters and vowel signs a word of theirs has."""


ANY_WORD, MARK = re.compile(WORD), re.compile(f"[{MARKS}]")

FEW_SIGNS = 100
"""Most texts have fewer signs than this, and none of ``MARKS``."""


def words_of(texts: Sequence[str], characters: str) -> list[list[str]]:
    """Give the words of each text, which is on one line; ``characters`` are all that the texts have.

    A space for each sign, one sign after the other, is faster than a regular expression.
    """
    signs = [character for character in characters if not character.isalnum()]
    if len(signs) > FEW_SIGNS or MARK.search(characters):
        return [ANY_WORD.findall(text) for text in texts]
    joined = "\n".join(texts)
    for sign in signs:
        joined = joined.replace(sign, " ")
    return [line.split() for line in joined.split("\n")]


def is_small(letter: str) -> bool:
    """Tell whether a letter begins no sentence; Georgian ones do, though Unicode calls them small."""
    return letter.islower() and not CASELESS.match(letter)


def runs(letters: str, length: int) -> list[str]:
    """Give all runs of so many letters, which stand for words where no spaces part them."""
    return [letters[at : at + length] for at in range(max(1, len(letters) - length + 1))]

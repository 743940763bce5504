"""Scripts: which characters each has, what sets it apart, and the marks and stops of scripts beside Latin.

The tables are ranges for a character class of a regular expression. They follow Unicode's own data, and a
test compares them with :mod:`unicodedata`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain

SCRIPTS = {
    "Kana": "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff",
    "Hangul": "\u1100-\u11ff\u3131-\u318e\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb",
    "Han": "\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003fffd",
    "Thai": "\u0e00-\u0e7f",
    "Lao": "\u0e80-\u0eff",
    "Myanmar": "\u1000-\u109f",
    "Khmer": "\u1780-\u17ff",
}
"""The scripts that do not set every word apart: the letters of the first three, the blocks of the others.

They stand in the order in which they tell a language: Japanese is written in Kana, and in Han too.
"""

IDEOGRAPHS = SCRIPTS["Han"] + SCRIPTS["Kana"]
"""Characters that each may be a word, in text without spaces."""

SOUTHEAST_ASIAN = SCRIPTS["Thai"] + SCRIPTS["Lao"] + SCRIPTS["Myanmar"] + SCRIPTS["Khmer"]
"""Characters of which several make a word, in text without spaces."""

UNSPACED = SOUTHEAST_ASIAN + IDEOGRAPHS + SCRIPTS["Hangul"]
"""Characters of scripts in which words touch: Hangul sets spaces, but joins its particles to the word."""

WIDE_UNSPACED = "\u2e80-\ua4cf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\U00020000-\U0003fffd"
"""East Asian signs that a line may end after, with punctuation (class ID of Unicode Standard Annex 14)."""

WIDE = WIDE_UNSPACED + "\u1100-\u115f\ua960-\ua97c\uac00-\ud7a3"
"""Signs that take two columns (East Asian Width W and F of Unicode Standard Annex 11), but for pictograms.

A letter of them says as much as two and a half of other scripts, and no space need part it from the next
word.
"""

WIDE_SIGN = re.compile(f"[{WIDE}]")
WIDE_UNSPACED_SIGN = re.compile(f"[{WIDE_UNSPACED}]")

SPACELESS = re.compile(f"[{SOUTHEAST_ASIAN}]")
"""A letter of Thai, Lao, Burmese or Khmer, which set no spaces between words."""

SPACELESS_WORD = 6
"""Letters and vowel signs of an average word of these scripts."""

STOPLESS = re.compile(f"[{SCRIPTS['Thai']}{SCRIPTS['Lao']}]")
"""A letter of a script without a full stop."""

CASELESS = re.compile("[\u0590-\u10ff\u1200-\u139f\u1780-\u17ff]")
"""A letter of the scripts that have no capitals, from Hebrew to Georgian, Ethiopic and Khmer; no wide one."""

STOPS = "।॥۔։።။។"
"""Full stops of the scripts of India, of Urdu, Armenian, Ethiopic, Burmese and Khmer; a space follows."""

QUESTIONS = "؟፧"
"""Question marks of the Arabic script and of Ethiopic."""

COMMAS = "،؛፣፤"
"""Commas and semicolons of the same."""

SENTENCE_ENDS = f".!?…。！？{STOPS}{QUESTIONS}"
"""Signs that can end a sentence."""

_MARK_BLOCKS = (
    (0x0300, 0x3100),
    (0xA660, 0xAC00),
    (0xFB1E, 0xFB1F),
    (0xFE20, 0xFE30),
    (0x10A00, 0x12000),
    (0x16A00, 0x17000),
    (0x1E000, 0x1EA00),
)
"""Where Unicode has the marks of letters; elsewhere are only those of notes, and variants of pictograms."""


_CATEGORIES = {
    code: category
    for code in chain.from_iterable(range(*block) for block in _MARK_BLOCKS)
    if (category := unicodedata.category(chr(code))) in ("Mn", "Mc")
}
"""The category of every mark."""


def _mark_ranges(*categories: str, outside: str = "\0") -> str:
    """Return the marks of some of Unicode's categories that are not in a class of characters, as ranges."""
    left_out = re.compile(f"[{outside}]")
    ranges: list[list[int]] = []
    for code, category in _CATEGORIES.items():
        if category in categories and not left_out.match(chr(code)):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


MARKS = _mark_ranges("Mn", "Mc")
"""Accents and vowel signs that follow their letter: parts of words, though Python's \\w leaves them out."""

NO_LATIN = r"(?![\0-\u02ff])"
"""Goes before ``[MARKS]``: most characters are seen to be none without a look at the long class."""

MARK = re.compile(f"[{MARKS}]")

NARROW = re.compile(f"[{_mark_ranges('Mn')}]")
"""A mark that takes no column of its own: category Mn of Unicode Standard Annex 44."""


def marks_outside(characters: str) -> str:
    """Return :data:`MARKS` but for those of some scripts; ``characters`` are ranges."""
    return _mark_ranges("Mn", "Mc", outside=characters)


def is_wide(letter: str) -> bool:
    """Whether a letter is of a script in which no space need set words apart (see :data:`WIDE`)."""
    return WIDE_SIGN.match(letter) is not None


@cache
def is_small(letter: str) -> bool:
    """Whether a letter begins no sentence; Georgian ones do, though Unicode calls them small."""
    return letter.islower() and not CASELESS.match(letter)

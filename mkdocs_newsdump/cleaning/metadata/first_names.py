"""Words that names of people open with: given names, in Chinese, Japanese and Korean family names.

``weights/first_names.txt`` has them in lower case, some 26 000, from the lists of Faker (MIT);
``benchmarks/fit_names.py`` writes it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mkdocs_newsdump.cleaning.metadata.person_names import has_capitals
from mkdocs_newsdump.text.scripts import is_wide

FIRST_NAMES = Path(__file__).parents[1] / "weights" / "first_names.txt"

WIDE_LENGTHS = (2, 1)
"""Characters of a family name in a wide script."""

UNKNOWN, LATER, FIRST, ALONE, WIDE_UNKNOWN, WIDE_FIRST = range(6)
"""Whether a name has a known word: none, behind its first, as its first, as its only; the same in a wide
script, where it is none or the first."""


@cache
def first_names() -> frozenset[str]:
    """Read the words, once."""
    return frozenset(FIRST_NAMES.read_text(encoding="utf-8").split("\n"))


def known_word(name: str) -> int:
    """Return whether a name has a word that names open with, and where."""
    names = first_names()
    if is_wide(name[0]):
        return WIDE_FIRST if any(name[:length] in names for length in WIDE_LENGTHS) else WIDE_UNKNOWN
    if not has_capitals(name):
        return UNKNOWN  # any two words may be a name there
    first, *rest = name.casefold().replace("-", " ").replace(".", " ").split() or [""]
    if first in names:
        return FIRST if rest else ALONE
    return LATER if not names.isdisjoint(rest) else UNKNOWN

"""Whether what may be a person's name has a word that such names open with, and where."""

from __future__ import annotations

from mkdocs_newsdump.cleaning.metadata.person_names import has_capitals
from mkdocs_newsdump.text.first_names import first_names
from mkdocs_newsdump.text.scripts import is_wide

WIDE_LENGTHS = (2, 1)
"""Characters of a family name in a wide script."""

UNKNOWN, LATER, FIRST, ALONE, WIDE_UNKNOWN, WIDE_FIRST = range(6)
"""Whether a name has a known word: none, behind its first, as its first, as its only; the same in a wide
script, where it is none or the first."""


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

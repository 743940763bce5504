"""What the models know a word, a tag or a feature by: whole numbers.

A feature joins up to three atoms, as "a noun on the stack before a verb". Its key is the number of its
template plus the codes of its atoms, the second doubled and the third times four so that their order counts.
No key is ever spelt out, so no words are kept beside the weights; that two features share one is as rare as
one in three hundred, and was so in the fit.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

BITS = 22
"""Bits of a code. Sums of codes stay below 2**26, which Python adds fastest."""
DATE = "<date>"
CACHE_SIZE = 1 << 14
"""Words whose codes are kept."""
SUFFIXES, PREFIXES = (1, 2, 3, 4, 5), (1, 2, 3)

_SPREAD = 0x9E3779B1
_APOSTROPHES = str.maketrans("’ʼ`‐", "'''-")


def code(text: str) -> int:
    """Return the code of a text, the same on every machine."""
    return (crc32(text.encode("utf-8", "surrogatepass")) * _SPREAD & 0xFFFFFFFF) >> 32 - BITS


NOTHING, ROOT = code("nothing"), code("root")
"""The codes of what stands where there is no word, and of the root."""


class Atoms(NamedTuple):
    """The codes of a word. Absent suffixes and prefixes, which would be the whole word, are left out."""

    word: int
    suffix2: int
    suffix3: int
    shape: int
    affixes: tuple[int, ...]
    rare: int
    """The code of the word where the parser knows it by its ending alone."""


@lru_cache(maxsize=CACHE_SIZE)
def atoms(form: str, dated: bool) -> Atoms:
    """Return the codes of a word as written; numbers are known by how many digits they have."""
    if dated:
        date = code(DATE)
        return Atoms(date, date, date, date, (), date)
    word = form.lower().translate(_APOSTROPHES)
    if word[0].isdigit():
        digits = code(f"<{min(4, len(re.sub(r'[^0-9]', '', word)))}>")
        return Atoms(digits, digits, digits, digits, (code(f"s{word[-2:]}"),), digits)
    suffixes = [code(f"{size}s{word[-size:]}") if len(word) >= size else NOTHING for size in SUFFIXES]
    prefixes = [code(f"{size}p{word[:size]}") for size in PREFIXES if len(word) > size]
    return Atoms(
        code(f"w{word}"),
        suffixes[1],
        suffixes[2],
        code(f"h{_shape(form)}"),
        (*(suffix for suffix in suffixes if suffix != NOTHING), *prefixes),
        code(f"r{word[-3:]}"),
    )


def _shape(form: str) -> str:
    if form[0].isupper():
        shape = "AA" if len(form) > 1 and form.isupper() else "Aa"
    else:
        shape = "a" if form[0].isalpha() else form[0]
    return shape + "-" if "-" in form[1:] else shape


def templates(name: str, number: int) -> list[int]:
    """Return the numbers of a model's templates."""
    return [code(f"{name} {at}") for at in range(number)]

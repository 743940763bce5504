"""Words that names of people open with: given names, in Chinese, Japanese and Korean family names.

``first_names.txt`` has them in lower case, some 26 000, from the lists of Faker (MIT);
``benchmarks/fit_names.py`` writes it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

FIRST_NAMES = Path(__file__).with_name("first_names.txt")


@cache
def first_names() -> frozenset[str]:
    """Read the words, once."""
    return frozenset(FIRST_NAMES.read_text(encoding="utf-8").split("\n"))

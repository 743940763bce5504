"""Rows of figures, as tables have them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from mkdocs_newsdump.cleaning.segments import Segment

ROWS = 3
"""Minimum number of rows of a table."""
NUMBERS, SHARE = 2, 0.33
"""Minimum number and share of a row's words that are numbers."""
DIGIT, LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")


def is_row(segment: Segment) -> bool:
    """Whether a segment is a row of figures."""
    words = segment.text.replace("|", " ").split()
    numbers = sum(1 for word in words if DIGIT.search(word) and not LETTER.search(word))
    return numbers >= NUMBERS and numbers >= SHARE * len(words)


def is_in_table(segments: Sequence[Segment], index: int) -> bool:
    """Whether a segment is one of as many rows of figures in a row as a table has."""
    if not is_row(segments[index]):
        return False
    above = takewhile(is_row, reversed(segments[max(0, index - ROWS + 1) : index]))
    below = takewhile(is_row, segments[index + 1 : index + ROWS])
    return len([*above, *below]) + 1 >= ROWS

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
WIDTHS, HEADS = range(2, 8), 2
"""Numbers of columns of a table with a cell a line, and maximum lines over its heads."""
UNIT = 4
"""Maximum letters beside a number."""
DIGIT, LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")


def is_row(segment: Segment) -> bool:
    """Whether a segment is a row of figures."""
    words = segment.text.replace("|", " ").split()
    numbers = sum(1 for word in words if DIGIT.search(word) and not LETTER.search(word))
    return numbers >= NUMBERS and numbers >= SHARE * len(words)


def is_number(text: str) -> bool:
    """Whether a text is a number with a word or a sign at most: "168 000 t", "+14.2%"."""
    return text[:2].strip("+-−–~≈<>%$€£¥₽₸₴₺(").isdecimal() and len(LETTER.findall(text)) <= UNIT


def find_cells(texts: Sequence[str]) -> tuple[int, int]:
    """Return where in a row of short lines a table with a cell a line begins and ends, (0, 0) without one.

    After its heads, rows of as many lines follow each other, with numbers in the same places, and one that is
    none at the head of each.
    """
    numeric = [is_number(text) for text in texts]
    for width in WIDTHS:
        for first in range(width, min(width + HEADS, len(texts) - ROWS * width) + 1):
            row, end = numeric[first : first + width], first
            while numeric[end : end + width] == row:
                end += width
            if end - first >= ROWS * width and not row[0] and any(row):
                return first - width, end
    return 0, 0


def is_in_table(segments: Sequence[Segment], index: int) -> bool:
    """Whether a segment is one of as many rows of figures in a row as a table has."""
    if not is_row(segments[index]):
        return False
    above = takewhile(is_row, reversed(segments[max(0, index - ROWS + 1) : index]))
    below = takewhile(is_row, segments[index + 1 : index + ROWS])
    return len([*above, *below]) + 1 >= ROWS

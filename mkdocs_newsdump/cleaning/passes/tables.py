"""Tables of a story, such as results and standings."""

from __future__ import annotations

import re
from itertools import takewhile

from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.segments import Segment

ROWS = 3
"""Minimum number of rows of a table."""

ROW_REACH = 4
"""Maximum distance of its first row from the story above, in segments: its heads stand between."""

ROW_NUMBERS, ROW_SHARE = 2, 0.33
"""Minimum number and share of a row's words that are numbers."""

DIGIT, LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")


def tables(state: StoryState) -> set[int]:
    """Find the tables right below a segment of the story, with their heads."""
    segments, story = state.features.segments, state.kept
    out = set[int]()
    for last in [i for i in story if i + 1 not in story]:
        below = range(last + 1, min(last + 1 + ROW_REACH, len(segments)))
        heads = list(takewhile(lambda i: i not in story and not _is_row(segments[i]), below))
        first = last + 1 + len(heads)
        rows = list(takewhile(lambda i: _is_row(segments[i]), range(first, len(segments))))
        if first in below and len(rows) >= ROWS:
            out.update(heads, rows)
    return out


def _is_row(segment: Segment) -> bool:
    """Whether a segment is a row of figures."""
    words = segment.text.replace("|", " ").split()
    numbers = sum(1 for word in words if DIGIT.search(word) and not LETTER.search(word))
    return numbers >= ROW_NUMBERS and numbers >= ROW_SHARE * len(words)

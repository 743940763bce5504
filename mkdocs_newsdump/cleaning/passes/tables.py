"""Tables of a story, such as results and standings."""

from __future__ import annotations

from itertools import takewhile

from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.rows import ROWS, is_row

ROW_REACH = 4
"""Maximum distance of its first row from the story above, in segments: its heads stand between."""


def tables(state: StoryState) -> set[int]:
    """Find the tables right below a segment of the story, with their heads."""
    segments, story = state.features.segments, state.kept
    out = set[int]()
    for last in [i for i in story if i + 1 not in story]:
        below = range(last + 1, min(last + 1 + ROW_REACH, len(segments)))
        heads = list(takewhile(lambda i: i not in story and not is_row(segments[i]), below))
        first = last + 1 + len(heads)
        rows = list(takewhile(lambda i: is_row(segments[i]), range(first, len(segments))))
        if first in below and len(rows) >= ROWS:
            out.update(heads, rows)
    return out

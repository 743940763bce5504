"""Tables of a story, such as results and standings."""

from __future__ import annotations

from itertools import groupby, pairwise, takewhile

from mkdocs_newsdump.cleaning.passes.state import StoryState, is_told
from mkdocs_newsdump.cleaning.rows import ROWS, find_cells, is_row

ROW_REACH = 4
"""Maximum distance of its first row from the story above, in segments: its heads stand between."""


CELL = 40
"""Maximum letters of a cell that has a line of its own."""

MOST_CELLS = 200
"""Maximum number of lines between two sentences of the story among which a table is."""


def cells(state: StoryState) -> set[int]:
    """Find the tables with a cell a line that stand between two sentences of the story."""
    features, out = state.features, set[int]()
    for above, below in pairwise(sorted(i for i in state.kept if is_told(features, i))):
        if not ROWS * 2 < below - above <= MOST_CELLS:
            continue
        between = range(above + 1, below)
        for is_short, run in groupby(between, lambda i: features.lengths[i] <= CELL):
            short = list(run) if is_short else []
            first, end = find_cells([features.texts[i] for i in short])
            out.update(short[first:end])
    return out


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

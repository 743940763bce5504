"""Lists of a story: short and open as a menu is, they are told from one as a whole."""

from __future__ import annotations

import re
from itertools import takewhile

from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.text_features import Closing

NUMBER = re.compile(r"\d{1,2}(?!\d|[.,:/-]\d)")
"""The number of a point, and not a time, a date or an amount."""

POINT_REACH = 15
"""Maximum distance of two points of a numbered list, in segments: text and pictures stand between."""

POINTS = 3
"""Minimum number of points in a row that are a numbered list."""

KNOWN_POINTS = 2
"""Minimum number of them that are story before the whole list is."""


def announced_lists(state: StoryState) -> set[int]:
    """Find the lists whose first item is story below a line of it that ends with a colon."""
    segments, closings, story = state.features.segments, state.features.closings, state.kept
    out = set[int]()
    for i in story:
        if (
            i - 1 in story
            and closings[i - 1] is Closing.COLON
            and not _is_item(segments[i - 1])
            and _is_item(segments[i])
        ):
            out.update(takewhile(lambda k: _is_item(segments[k]), range(i, len(segments))))
    return out


def numbered_lists(state: StoryState) -> set[int]:
    """Find the points of numbered lists of which some are story."""
    runs: list[list[int]] = []
    following: dict[int, list[int]] = {}
    for i, segment in enumerate(state.features.segments):
        number = _point_number(segment)
        if number is None:
            continue
        run = following.pop(number, [])
        if not run or i - run[-1] > POINT_REACH:
            if number != 1:
                continue
            run = []
            runs.append(run)
        run.append(i)
        following[number + 1] = run
    return {
        i
        for run in runs
        if len(run) >= POINTS and len(state.kept.intersection(run)) >= KNOWN_POINTS
        for i in run
    }


def _is_item(segment: Segment) -> bool:
    """Whether a segment has the mark of a list; that of a heading is none."""
    return segment.marker != "" and segment.marker[0] != "#"


def _point_number(segment: Segment) -> int | None:
    """Return the number of a point, which is its mark or what it begins with."""
    start = segment.marker if segment.marker[:1].isdecimal() else segment.text
    match = NUMBER.match(start) if start[0].isdecimal() else None
    return int(match[0]) if match else None

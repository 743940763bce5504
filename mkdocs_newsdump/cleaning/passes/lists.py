"""Lists of a story: short and open as a menu is, they are told from one as a whole."""

from __future__ import annotations

import re
from itertools import takewhile

from mkdocs_newsdump.cleaning.features import SHORT, STAMP, Features
from mkdocs_newsdump.cleaning.markers import NO_MARKERS
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.text_features import CLOSED, TIME, Closing
from mkdocs_newsdump.text.scripts import WIDE_SIGN

NUMBER = re.compile(r"\d{1,2}(?!\d|[.,:/-]\d)")
"""The number of a point, and not a time, a date or an amount."""

POINT_REACH = 15
"""Maximum distance of two points of a numbered list, in segments: text and pictures stand between."""

POINTS = 3
"""Minimum number of points in a row that are a numbered list."""

MOST_POINTS = 9
"""Maximum number of points that sum a story up."""

POINT_WORDS = 3
"""Minimum number of words of a point without a mark."""

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


def key_points(state: StoryState) -> set[int]:
    """Find the points that sum a story up between its headline and its first paragraph.

    They are a row of marked lines, or of open ones below the line of the date or the byline. Where one is
    taken for story, all are.
    """
    features, story = state.features, state.kept
    first = next((i for i in sorted(story) if features.prose[i] and features.closings[i] in CLOSED), 0)
    above = range(first - 1, max(-1, first - 1 - MOST_POINTS), -1)
    last = features.segments[first - 1].marker if first else ""
    if last and _is_item(features.segments[first - 1]):
        row = list(takewhile(lambda i: features.segments[i].marker == last, above))
        return set(row) if len(row) > 1 and not story.isdisjoint(row) else set()
    row = list(takewhile(lambda i: i != features.headline and _is_point(features, i), above))
    if len(row) < POINTS or story.isdisjoint(row) or not _heads_points(features, row[-1] - 1):
        return set()
    return set(row)


def _is_point(features: Features, index: int) -> bool:
    """Whether a line without a mark is open and has as many words as a point, and none of a page."""
    text, marks = features.texts[index], features.marks.get(index, NO_MARKERS)
    return (
        features.closings[index] is Closing.OPEN
        and not features.segments[index].marker
        and features.lengths[index] < SHORT
        and (text.count(" ") >= POINT_WORDS - 1 or bool(WIDE_SIGN.match(text)))
        and not marks.opening
    )


def _heads_points(features: Features, index: int) -> bool:
    """Whether a line is what stands above a row of points: headline, date, byline, a word or two."""
    if index < 0:
        return False
    text = features.texts[index]
    stamp = features.lengths[index] < STAMP and TIME.search(text) is not None
    few = text.count(" ") < POINT_WORDS - 1 and features.closings[index] in (Closing.OPEN, Closing.COLON)
    return stamp or few or index == features.headline or features.marks.get(index, NO_MARKERS).opening > 0


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

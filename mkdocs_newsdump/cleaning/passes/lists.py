"""Lists of a story: short and open as a menu is, they are told from one as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from mkdocs_newsdump.cleaning.features import SHORT, STAMP, Features
from mkdocs_newsdump.cleaning.markers import NO_MARKERS
from mkdocs_newsdump.cleaning.passes.state import StoryState, is_told
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
    """Find the lists below a line of the story that ends with a colon.

    Their first item is story, or the story goes on below them.
    """
    segments, closings, story = state.features.segments, state.features.closings, state.kept
    out = set[int]()
    for above in story:
        if closings[above] is Closing.COLON and not _is_item(segments[above]):
            row = list(takewhile(lambda i: _is_item(segments[i]), range(above + 1, len(segments))))
            if row and (row[0] in story or row[-1] + 1 in story):
                out.update(row)
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
    """Find the points of numbered lists of which some are story, and the sentences right below each."""
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
    known = [run for run in runs if len(run) >= POINTS and len(state.kept.intersection(run)) >= KNOWN_POINTS]
    return {i for run in known for i in _with_text(state.features, run)}


def _with_text(features: Features, run: Sequence[int]) -> Iterator[int]:
    """Yield the points of a list and the sentences right below each, of the last no more than of another."""
    most = 0
    for point, following in zip(run, [*run[1:], None], strict=True):
        end = len(features.texts) if following is None else following
        below = list(takewhile(lambda i: is_told(features, i), range(point + 1, end)))
        yield point
        yield from below if following is not None else below[:most]
        most = max(most, len(below))


def _is_item(segment: Segment) -> bool:
    """Whether a segment has the mark of a list; that of a heading is none."""
    return segment.marker != "" and segment.marker[0] != "#"


def _point_number(segment: Segment) -> int | None:
    """Return the number of a point, which is its mark or what it begins with."""
    start = segment.marker if segment.marker[:1].isdecimal() else segment.text
    match = NUMBER.match(start) if start[0].isdecimal() else None
    return int(match[0]) if match else None

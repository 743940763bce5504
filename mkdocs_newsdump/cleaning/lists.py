"""Lists and tables of a story: short and open as a menu is, they are told from one as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.text_features import CLOSINGS

COLON = CLOSINGS[":"]

NUMBER = re.compile(r"\d{1,2}(?!\d|[.,:/-]\d)")
"""The number of a point, and not a time, a date or an amount."""

POINT_REACH = 15
"""The next point of a numbered list begins at most so many segments below: text and pictures stand between."""

POINTS = 3
KNOWN_POINTS = 2
"""So many points in a row are a numbered list, and it is the story's when so many of them are."""

ENTRIES = 3
"""So many times of day in lines of their own, each above a sentence, head the entries of a live blog."""

CLOCK = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}\b")
CLOCK_LENGTH = 16
"""A time of day; a line of fewer letters says nothing else, as «3:05 p.m. EST»."""

ROWS = 3
ROW_REACH = 4
"""So many rows make a table; its first is at most so many segments below the story: its heads stand between."""

ROW_NUMBERS, ROW_SHARE = 2, 0.33
"""Of the words of a row so many and such a share are numbers."""

DIGIT, LETTER = re.compile(r"\d"), re.compile(r"[^\W\d_]")


def announced(segments: Sequence[Segment], closings: Sequence[int], story: Collection[int]) -> set[int]:
    """Give the lists whose first item is story below a line of it that ends with a colon."""
    out = set[int]()
    for i in story:
        if (
            i - 1 in story
            and closings[i - 1] == COLON
            and not _is_item(segments[i - 1])
            and _is_item(segments[i])
        ):
            out.update(takewhile(lambda k: _is_item(segments[k]), range(i, len(segments))))
    return out


def numbered(segments: Sequence[Segment], story: Collection[int]) -> set[int]:
    """Give the points of numbered lists of which some are story."""
    runs: list[list[int]] = []
    following: dict[int, list[int]] = {}
    for i, segment in enumerate(segments):
        number = _number(segment)
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
        i for run in runs if len(run) >= POINTS and sum(i in story for i in run) >= KNOWN_POINTS for i in run
    }


def entries(texts: Sequence[str], sentence: Sequence[int], story: Collection[int]) -> set[int]:
    """Give the sentences right below the times of a live blog that the story goes on with."""
    first = min(story, default=len(texts))
    clocks = [i for i in range(first, len(texts)) if len(texts[i]) < CLOCK_LENGTH and CLOCK.match(texts[i])]
    told = [list(takewhile(lambda k: sentence[k], range(i + 1, len(texts)))) for i in clocks]
    told = [entry for entry in told if entry]
    known = len(told) >= ENTRIES and any(entry[0] in story for entry in told)
    return {i for entry in told for i in entry} if known else set()


def tables(segments: Sequence[Segment], story: Collection[int]) -> set[int]:
    """Give the tables right below a segment of the story, such as results and standings, with their heads."""
    out = set[int]()
    for last in [i for i in story if i + 1 not in story]:
        below = range(last + 1, min(last + 1 + ROW_REACH, len(segments)))
        heads = list(takewhile(lambda i: i not in story and not _is_row(segments[i]), below))
        first = last + 1 + len(heads)
        rows = list(takewhile(lambda i: _is_row(segments[i]), range(first, len(segments))))
        if first in below and len(rows) >= ROWS:
            out.update(heads, rows)
    return out


def _is_item(segment: Segment) -> bool:
    """Tell whether a segment has the mark of a list; that of a heading is none."""
    return segment.marker != "" and segment.marker[0] != "#"


def _number(segment: Segment) -> int | None:
    """Give the number of a point, which is its mark or what it begins with."""
    start = segment.marker if segment.marker[:1].isdecimal() else segment.text
    match = NUMBER.match(start) if start[0].isdecimal() else None
    return int(match[0]) if match else None


def _is_row(segment: Segment) -> bool:
    """Tell whether a segment is a row of figures."""
    words = segment.text.replace("|", " ").split()
    numbers = sum(1 for word in words if DIGIT.search(word) and not LETTER.search(word))
    return numbers >= ROW_NUMBERS and numbers >= ROW_SHARE * len(words)

"""Several stories in one dump, as in a digest: kept as one article, with a warning that says so.

Splitting them would make up articles whose addresses change with every word of the dump; a person who saves
each story in a file of its own knows where one ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mkdocs_newsdump.cleaning.passes import Verdict
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.model.article import BlockKind

RULERS = "*=_~#-"
RULE = re.compile(rf"[{RULERS}]{{3,}}")
"""A line that people draw between two stories, its spaces left out."""

DATELINE = re.compile(r"([^\W\d_][\w .'’()-]{1,30},[\w .,'’()-]{2,40}?) ?[–—-]{1,2} [^\W\d_]")
"""How a wire's story opens: «TOWN, March 5 (Agency) — The council …»."""

PLACE = 33
"""The comma after the place is among so many characters, which is faster to see."""

NUMBER = re.compile(r"\d")
LEAST = 2
"""So many beginnings of a story make several of it."""


def find_several(segments: Sequence[Segment], story: Sequence[Verdict]) -> str | None:
    """Give a warning for people where the story seems to be several, else None."""
    beginnings = [
        segment.lines[0]
        for segment, verdict in zip(segments, story, strict=True)
        if is_dateline(segment, verdict)
    ]
    beginnings = beginnings if len(beginnings) >= LEAST else ruled(segments, story)
    if len(beginnings) < LEAST:
        return None
    lines = ", ".join(map(str, beginnings))
    return f"seems to hold several stories, which begin on lines {lines}; save each in a file of its own"


def is_dateline(segment: Segment, verdict: Verdict) -> bool:
    """Tell whether a paragraph opens with a place, a date and a dash."""
    if verdict.kind is not BlockKind.PARAGRAPH or "," not in segment.text[:PLACE]:
        return False
    match = DATELINE.match(segment.text)
    return bool(match and NUMBER.search(match[1]))


def ruled(segments: Sequence[Segment], story: Sequence[Verdict]) -> list[int]:
    """Give the lines of the headlines that follow a drawn line between two parts of the story."""
    kept = [index for index, verdict in enumerate(story) if verdict.kind]
    if not kept:
        return []
    inside = segments[kept[0] + 1 : kept[-1] + 1]
    found = [
        following.lines[0]
        for segment, following in pairwise(inside)
        if is_rule(segment) and is_headline(following)
    ]
    return [segments[kept[0]].lines[0], *found] if found else []


def is_rule(segment: Segment) -> bool:
    """Tell whether a segment is a drawn line."""
    return segment.text[0] in RULERS and bool(
        RULE.fullmatch((segment.marker + segment.text).replace(" ", ""))
    )


def is_headline(segment: Segment) -> bool:
    """Tell whether a segment is short and ends without a full stop."""
    return len(segment.text) <= 120 and segment.text[-1] not in ".…:;,"

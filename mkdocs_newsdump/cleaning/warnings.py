"""Warnings about dumps that cannot be mended: a wrong decoding, several stories in one, none at all.

Several stories, as in a digest, are kept as one article, unless the author of a site says which lines stand
between two (``split_dumps``): to guess would make up articles whose addresses change with every word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from mkdocs_newsdump.cleaning.metadata.context import QUOTES, STOPS
from mkdocs_newsdump.cleaning.metadata.headline_candidates import credits_a_picture
from mkdocs_newsdump.cleaning.mojibake import find_mojibake
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.verdicts import Verdict
from mkdocs_newsdump.model.article import BlockKind

RULERS = "*=_~#-"
RULE = re.compile(rf"[{RULERS}]{{3,}}")
"""A line that people draw between two stories, its spaces left out."""

DATELINE = re.compile(r"([^\W\d_][\w .'’()-]{1,30},[\w .,'’()-]{2,40}?) ?[–—-]{1,2} [^\W\d_]")
"""How a wire's story opens: «TOWN, March 5 (Agency) — The council …»."""

PLACE = 33
"""Characters among which the comma after the place is, which is faster to see."""

NUMBER = re.compile(r"\d")
BEGINNINGS = 2
"""Minimum number of beginnings in a dump of several stories."""

SHOWN = 10
"""Maximum number of lines that the warning names."""

HEADLINE_LENGTH = 120
"""Maximum characters of a headline below a drawn line."""

HEADLINE_WORDS = 4
"""Minimum words of a headline above a date."""

HEAD_LINES, HEAD_LENGTH = 2, 60
"""Maximum number and characters of the lines between a headline and its story: a byline, a date."""

STAMP_LETTERS = 20
"""Maximum letters beside the date on its line: "Published", the name of a month or of a section."""

TOLD = 2
"""Minimum number of paragraphs above a second headline, and below it."""

PAGE = re.compile(r"[@©/|]")
"""Signs of credits, embedded posts and addresses."""

DATED = re.compile(r"\d\D{1,15}(?:19|20)\d\d\b|(?:19|20)\d\d\D{1,3}\d")
"""A day or a month beside a year."""


def find_warnings(
    text: str, segments: Sequence[Segment], story: Sequence[Verdict], *, corrected: bool
) -> tuple[str, ...]:
    """Return what people should know of a dump.

    ``text`` is its running text. Where ``corrected``, a person has had a word on its lines, and has no doubt.
    """
    found = (
        find_mojibake(text),
        find_several(segments, story),
        None if corrected else find_doubt(segments, story),
    )
    return tuple(warning for warning in found if warning)


def find_doubt(segments: Sequence[Segment], story: Sequence[Verdict]) -> str | None:
    """Return a warning where the dump may hold no story."""
    for segment, verdict in zip(segments, story, strict=True):
        if verdict.reason.rule is Rule.DOUBTFUL:
            return (
                f"may hold no story; what looks most like one begins on line {segment.lines[0]}: "
                "say keep or drop of its lines in the file of corrections beside the dump"
            )
    return None


def find_several(segments: Sequence[Segment], story: Sequence[Verdict]) -> str | None:
    """Return a warning where the story seems to be several: they open with datelines, or lines part them."""
    beginnings = [
        segment.lines[0]
        for segment, verdict in zip(segments, story, strict=True)
        if verdict.kind is BlockKind.PARAGRAPH and is_dateline(segment.text)
    ]
    if len(beginnings) < BEGINNINGS:
        beginnings = ruled(segments, story) or headed(segments, story)
    if len(beginnings) < BEGINNINGS:
        return None
    lines = ", ".join(map(str, beginnings[:SHOWN])) + (" and others" if len(beginnings) > SHOWN else "")
    return (
        f"seems to hold several stories, which begin on lines {lines}; save each in a file of its own, or "
        "set split_dumps to what only the lines between two match"
    )


def is_dateline(text: str) -> bool:
    """Whether a paragraph opens with a place, a date and a dash."""
    match = DATELINE.match(text) if "," in text[:PLACE] else None
    return bool(match and NUMBER.search(match[1]))


def ruled(segments: Sequence[Segment], story: Sequence[Verdict]) -> list[int]:
    """Return the lines of the headlines that follow a drawn line between two parts of the story."""
    kept = [index for index, verdict in enumerate(story) if verdict.kind]
    if not kept:
        return []
    inside = segments[kept[0] + 1 : kept[-1] + 1]
    found = [below.lines[0] for above, below in pairwise(inside) if is_ruler(above) and is_headline(below)]
    return [segments[kept[0]].lines[0], *found] if found else []


def headed(segments: Sequence[Segment], story: Sequence[Verdict]) -> list[int]:
    """Return the lines of the headlines within the story that have their own date, and text below."""
    kept = [index for index, verdict in enumerate(story) if verdict.kind]
    told = [index for index in kept if is_told(segments[index], story[index])]
    if len(told) < 2 * TOLD:
        return []
    inside = range(told[TOLD - 1] + 1, told[-TOLD])
    found = [segments[index].lines[0] for index in inside if is_headed(segments, story, index)]
    return [segments[kept[0]].lines[0], *found] if found else []


def is_told(segment: Segment, verdict: Verdict) -> bool:
    """Whether a segment is a paragraph of the story with a full stop."""
    return verdict.kind is BlockKind.PARAGRAPH and segment.text.rstrip(QUOTES).endswith(STOPS)


def is_headed(segments: Sequence[Segment], story: Sequence[Verdict], index: int) -> bool:
    """Whether a line is a headline: below it a date, of which a byline stands above or below, then text."""
    segment = segments[index]
    if (
        segment.marker
        or not is_headline(segment)
        or len(segment.text.split()) < HEADLINE_WORDS
        or PAGE.search(segment.text)
        or credits_a_picture(segment.text)
        or DATED.search(segment.text)
    ):
        return False
    below = segments[index + 1 : index + 1 + HEAD_LINES]
    head = list(takewhile(lambda some: len(some.text) < HEAD_LENGTH and "@" not in some.text, below))
    after = index + 1 + len(head)
    return any(map(is_stamp, head)) and is_told(segments[after], story[after])


def is_stamp(segment: Segment) -> bool:
    """Whether a line is a date with little else."""
    rest, count = DATED.subn("", segment.text)
    return count > 0 and sum(map(str.isalpha, rest)) <= STAMP_LETTERS


def is_ruler(segment: Segment) -> bool:
    """Whether a segment is a drawn line."""
    if segment.text[0] not in RULERS:
        return False
    return RULE.fullmatch((segment.marker + segment.text).replace(" ", "")) is not None


def is_headline(segment: Segment) -> bool:
    """Whether a segment is short and ends without a full stop."""
    return len(segment.text) <= HEADLINE_LENGTH and segment.text[-1] not in ".…:;,"

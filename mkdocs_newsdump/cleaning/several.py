"""Several stories in one dump, as in a digest: kept as one article, with a warning that says so.

Splitting them would make up articles whose addresses change with every word of the dump; a person who saves
each story in a file of its own knows where one ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mkdocs_newsdump.article import BlockKind
from mkdocs_newsdump.cleaning.story import Verdict
from mkdocs_newsdump.cleaning.units import Unit

RULERS = "*=_~#-"
RULE = re.compile(rf"[{RULERS}]{{3,}}")
"""A line that people draw between two stories, its spaces left out."""

DATELINE = re.compile(r"([^\W\d_][\w .'’()-]{1,30},[\w .,'’()-]{2,40}?) ?[–—-]{1,2} [^\W\d_]")
"""How a wire's story opens: «TOWN, March 5 (Agency) — The council …»."""

PLACE = 33
"""The comma after the place is among so many characters, which is faster to see."""

NUMBER = re.compile(r"\d")
SHOWN = 10
"""Maximum number of lines that the warning names."""

LEAST = 2
"""So many beginnings of a story make several of it."""


def find_several(units: Sequence[Unit], story: Sequence[Verdict]) -> str | None:
    """Give a warning for people where the story seems to be several, else None."""
    beginnings = [
        unit.lines[0] for unit, verdict in zip(units, story, strict=True) if is_dateline(unit, verdict)
    ]
    beginnings = beginnings if len(beginnings) >= LEAST else ruled(units, story)
    if len(beginnings) < LEAST:
        return None
    lines = ", ".join(map(str, beginnings[:SHOWN])) + (" and others" if len(beginnings) > SHOWN else "")
    return f"seems to hold several stories, which begin on lines {lines}; save each in a file of its own"


def is_dateline(unit: Unit, verdict: Verdict) -> bool:
    """Tell whether a paragraph opens with a place, a date and a dash."""
    if verdict.kind is not BlockKind.PARAGRAPH or "," not in unit.text[:PLACE]:
        return False
    match = DATELINE.match(unit.text)
    return bool(match and NUMBER.search(match[1]))


def ruled(units: Sequence[Unit], story: Sequence[Verdict]) -> list[int]:
    """Give the lines of the headlines that follow a drawn line between two parts of the story."""
    kept = [index for index, verdict in enumerate(story) if verdict.kind]
    if not kept:
        return []
    inside = units[kept[0] + 1 : kept[-1] + 1]
    found = [
        following.lines[0] for unit, following in pairwise(inside) if is_rule(unit) and is_headline(following)
    ]
    return [units[kept[0]].lines[0], *found] if found else []


def is_rule(unit: Unit) -> bool:
    """Tell whether a unit is a drawn line."""
    return unit.text[0] in RULERS and bool(RULE.fullmatch((unit.marker + unit.text).replace(" ", "")))


def is_headline(unit: Unit) -> bool:
    """Tell whether a unit is short and ends without a full stop."""
    return len(unit.text) <= 120 and unit.text[-1] not in ".…:;,"

"""Which units are the story, of what kind, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from mkdocs_newsdump.article import BlockKind, Role
from mkdocs_newsdump.cleaning.paragraphs import CLOSED
from mkdocs_newsdump.cleaning.units import Unit

PLACEHOLDER = re.compile(r"\[\[.*\]\]|\{\{.*\}\}|\[ *\]|<%.*%>")
FURNITURE = re.compile(
    r"(?:читайте также|популярное|самое читаемое|архив|комментарии|поделиться|реклама|все новости"
    r"|оқи отырыңыз|танымал|окуңуз|популярдуу|read also|most read|most popular|related|advertisement|share"
    r"|lesen sie auch|mehr zum thema|meistgelesen|anzeige|teilen)\b.{0,20}",
    re.IGNORECASE,
)
SENTENCE_LENGTH = 60
"""Shorter units rarely hold a whole sentence of a story."""


class Verdict(NamedTuple):
    """What a unit is: a block of the story (``kind``) or not (None), its role, and the rule that says so."""

    kind: BlockKind | None
    role: Role
    reason: str


def find_story(units: Sequence[Unit], repeated: Mapping[str, int]) -> list[Verdict]:
    """Judge every unit: the story is the stretch of units with the most sentences and the least else."""
    scores = [_score(unit, repeated) for unit in units]
    best, start, end = 0.0, 0, 0
    total, begin = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, begin = 0.0, index
        total += score
        if total > best:
            best, start, end = total, begin, index + 1
    return [_verdict(unit, scores[index], start <= index < end, repeated) for index, unit in enumerate(units)]


def _score(unit: Unit, repeated: Mapping[str, int]) -> float:
    text = unit.text
    if PLACEHOLDER.search(text) or repeated.get(text, 0) > 2:
        return -2.0
    if FURNITURE.fullmatch(text):
        return -4.0
    if len(text) >= SENTENCE_LENGTH and CLOSED.search(text):
        return min(len(text) / 50, 8.0)
    return -1.0


def _verdict(unit: Unit, score: float, inside: bool, repeated: Mapping[str, int]) -> Verdict:
    if PLACEHOLDER.search(unit.text):
        return Verdict(None, Role.PLACEHOLDER, "a placeholder that was never filled")
    if repeated.get(unit.text, 0) > 2:
        return Verdict(None, Role.WIDGET, "in other dumps as well")
    if FURNITURE.fullmatch(unit.text):
        return Verdict(None, Role.RELATED, f"furniture: “{unit.text}”")
    if not inside:
        return Verdict(None, Role.MENU, "outside the story")
    if score > 0:
        return Verdict(BlockKind.PARAGRAPH, Role.PARAGRAPH, "inside the story")
    kind = BlockKind.LIST_ITEM if unit.marker else BlockKind.HEADING
    return Verdict(kind, Role(kind.value), "between paragraphs of the story")

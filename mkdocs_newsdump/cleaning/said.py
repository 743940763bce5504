"""Fields that a person reads off lines by saying what these are: one is the headline, another the date.

What was read from lines that a person says are something else is not read from them any more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mkdocs_newsdump.cleaning.lines import visible
from mkdocs_newsdump.cleaning.metadata.date_features import ONE_DAY
from mkdocs_newsdump.cleaning.metadata.find import Metadata
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.model.article import Lines, Role

SAME = "keep"
"""The word on a line that leaves it what it is."""
NAMES = "; "
"""Stands between the names of several authors in one line."""

FIELDS = {
    Role.TITLE: "title",
    Role.BYLINE: "authors",
    Role.DATE: "published",
    Role.LEDE: "lede",
    Role.CREDIT: "credits",
}


def said_title(words: Mapping[int, str], texts: Sequence[str], first: int) -> str | None:
    """Return the headline on lines that a person says are one; ``first`` is the number of the first line."""
    lines = [number for number, word in sorted(words.items()) if word == Role.TITLE.value]
    return " ".join(visible(texts[number - first]) for number in lines).strip() or None


def fields_said(
    words: Mapping[int, str], metadata: Metadata, lines: Lines, segments: Sequence[Segment], language: str
) -> tuple[dict[str, Any], Metadata]:
    """Return the fields on lines by a person's ``words`` on them, and the metadata without what is not so.

    ``lines`` are as they were before that.
    """
    said: dict[str, Any] = {}
    if not words:
        return said, metadata
    had: dict[Role, list[int]] = {role: [] for role in FIELDS}
    for line in lines:
        if line.role in had:
            had[line.role].append(line.number)
    for role, key in FIELDS.items():
        now = [number for number, word in sorted(words.items()) if word == role.value]
        if now and now != had[role]:
            said[key] = _read(key, now, metadata, lines, segments, language)
        elif had[role] and all(words.get(number, SAME) not in (SAME, role.value) for number in had[role]):
            metadata = replace(metadata, **{key: getattr(Metadata(), key)})
    return {key: value for key, value in said.items() if value}, metadata


def _read(
    key: str,
    numbers: Sequence[int],
    metadata: Metadata,
    lines: Lines,
    segments: Sequence[Segment],
    language: str,
) -> Any:
    """Return the value of a field on some lines: as the rules read it there, or else by the whole of them."""
    texts = [visible(lines[number - lines.first].text) for number in numbers]
    weighed = [
        one for one in metadata.weighed.get(key, ()) if not set(numbers).isdisjoint(segments[one.at].lines)
    ]
    best = max(weighed, key=lambda one: one.score).text if weighed else None
    if key == "authors":
        return tuple(best.split(NAMES) if best else texts)
    if key == "published":
        days = [best] if best else [one.edtf for text in texts for one in find_dates(text, language=language)]
        return next((date.fromisoformat(day) for day in days if day and ONE_DAY.fullmatch(day)), None)
    return tuple(texts) if key == "credits" else " ".join(texts)

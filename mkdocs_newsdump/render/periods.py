"""The periods of a timeline, a heading each: years, or decades where the span is long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from mkdocs_newsdump.dates import edtf
from mkdocs_newsdump.model.timeline import Entry

LONG_SPAN = 12
"""Minimum years of a timeline under decades: more headings than that are no overview."""


@dataclass(frozen=True)
class Period:
    """Entries under one heading. ``date`` is a year, decade or century in EDTF; None for an unknown year."""

    date: str | None
    entries: tuple[Entry, ...]

    @property
    def id(self) -> str:
        """The heading's address."""
        return f"years-{self.date.lower()}" if self.date else "year-unknown"


def year_of(value: str) -> int | None:
    """Return the first year a date can mean, or the last of one with an open beginning."""
    day = edtf.earliest(value) or edtf.latest(value)
    return day.year if day else None


def _period(value: str, by_decade: bool) -> str | None:
    """Return the period a date begins in, never a shorter one than the date is exact."""
    year = year_of(value)
    if year is None:
        return None
    precision = edtf.precision(value.partition("/")[0].replace("..", "") or value.partition("/")[2])
    if precision == "century":
        return f"{year:04}"[:2] + "XX"
    if by_decade or precision == "decade":
        return f"{year:04}"[:3] + "X"
    return f"{year:04}"


def periods(entries: Sequence[Entry]) -> list[Period]:
    """Group dated entries, given in order of time, by period."""
    years = [year for entry in entries if entry.date and (year := year_of(entry.date)) is not None]
    by_decade = bool(years) and max(years) - min(years) >= LONG_SPAN
    groups = groupby(entries, key=lambda entry: _period(entry.date, by_decade) if entry.date else None)
    return [Period(date, tuple(group)) for date, group in groups]

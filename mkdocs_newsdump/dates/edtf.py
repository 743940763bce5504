"""What can be asked of an EDTF value (ISO 8601-2, levels 0 and 1, and years left open as in ``XXXX-02``)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
# The months of a season, northern hemisphere; winter runs into the next year. Meteorological seasons (WMO).
SEASON_FIRST_MONTH = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}
# How a date begins whose year is open.
OPEN_YEAR = "XXXX"
# EDTF of level 0 has years of four digits.
MAX_YEAR = 9999
# Of 2000, so that 29 February of an open year is a day; no open date is ever counted from it.
_LEAP_YEAR = 2000

_POINT = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[?~%]?)",
    re.ASCII,
)


@dataclass(frozen=True)
class _Side:
    """One side of a value; ``first_year`` and ``last_year`` are None where the year is open."""

    first_year: int | None
    last_year: int | None
    month: int | None
    day: int | None
    precision: str

    @cached_property
    def low(self) -> tuple[int, int, int]:
        """The first (year, month, day), year 0 where it is open."""
        month = SEASON_FIRST_MONTH.get(self.month or 1, self.month or 1)
        return self.first_year or 0, month, self.day or 1

    @cached_property
    def high(self) -> tuple[int, int, int]:
        """The last (year, month, day), year 0 where it is open."""
        year, month = self.last_year or 0, self.month or 12
        if month in SEASON_FIRST_MONTH:
            month = SEASON_FIRST_MONTH[month] + 2
            if month > 12:
                year, month = year + 1, month - 12
        return year, month, self.day or _days(None if self.last_year is None else year, month)


def _point(text: str) -> _Side | None:
    match = _POINT.fullmatch(text)
    if not match or match["year"].startswith("-0000"):
        return None
    year, month, day = match["year"], match["month"], match["day"]
    first: int | None = None
    last: int | None = None
    if year != "XXXX":
        bounds = int(year.replace("X", "0")), int(year.replace("X", "9"))
        first, last = min(bounds), max(bounds)
    precision = "day" if day else "month" if month else "year"
    if "X" in year and year != "XXXX":
        if month:
            return None
        precision = "century" if year.endswith("XX") else "decade"
    elif year == "XXXX" and not month:
        return None
    if month and int(month) in SEASON_FIRST_MONTH and not day:
        precision = "season"
    elif month and not 1 <= int(month) <= 12:
        return None
    if day and not 1 <= int(day) <= _days(first, int(month)):
        return None
    return _Side(first, last, int(month) if month else None, int(day) if day else None, precision)


def _days(year: int | None, month: int) -> int:
    """Return the number of days of a month; EDTF years go beyond what the calendar module takes."""
    leap_cycle = _LEAP_YEAR if year is None else _LEAP_YEAR + year % 400
    return monthrange(leap_cycle, month)[1]


@lru_cache(maxsize=1 << 12)  # comparing milestones asks for the same few dates again and again
def _sides(edtf: str) -> tuple[_Side | None, _Side | None] | None:
    """Return both sides of a value; a point is its own start and end, an open side is None."""
    start, slash, end = edtf.partition("/")
    if not slash:
        point = _point(edtf)
        return (point, point) if point else None
    sides = tuple(None if side == ".." else _point(side) for side in (start, end))
    if (sides[0] is None and start != "..") or (sides[1] is None and end != "..") or sides == (None, None):
        return None
    first, last = sides
    if first and last and first.low > last.high:
        return None
    return first, last


def valid(edtf: str) -> bool:
    """Whether the project reads this: EDTF of level 0 or 1, or a value of an open year, ``XXXX-MM[-DD]``."""
    return _sides(edtf) is not None


def earliest(edtf: str) -> date | None:
    """Return the first day the value can mean; None for an open start or year, or one outside 1–9999."""
    sides = _sides(edtf)
    return _as_date(sides[0], sides[0].low) if sides and sides[0] else None


def latest(edtf: str) -> date | None:
    """Return the last day the value can mean; None for an open end or year, or one outside 1–9999."""
    sides = _sides(edtf)
    return _as_date(sides[1], sides[1].high) if sides and sides[1] else None


def as_guess(edtf: str) -> str:
    """Return the value marked as uncertain, both sides of an interval."""
    sides = edtf.split("/")
    return "/".join(side if side in ("", "..") or side[-1] in "?~%" else f"{side}?" for side in sides)


def _as_date(point: _Side, bound: tuple[int, int, int]) -> date | None:
    known = point.first_year is not None and date.min.year <= bound[0] <= date.max.year
    return date(*bound) if known else None


def is_day(edtf: str) -> bool:
    """Whether the value is one single day of a known year."""
    return precision(edtf) == "day" and "X" not in edtf


def precision(edtf: str) -> str | None:
    """Return how exact it is: day, month, season, year, decade, century, interval; None if no value."""
    sides = _sides(edtf)
    if sides is None:
        return None
    return "interval" if "/" in edtf or sides[0] is None else sides[0].precision


@lru_cache(maxsize=1 << 14)  # so does comparing thousands of them
def compatible(one: str, other: str) -> bool:
    """Whether both values can be the date of the same event: no part that both give differs.

    A year holds its days, a range what lies in it; an open year agrees with every year.
    """
    first, second = _sides(one), _sides(other)
    if first is None or second is None:
        return False
    points = [point for point in (*first, *second) if point]
    if any(point.first_year is None for point in points):
        return any(_agree(one_side, side) for one_side in first if one_side for side in second if side)
    return not (_before(first, second) or _before(second, first))


def _before(first: tuple[_Side | None, _Side | None], second: tuple[_Side | None, _Side | None]) -> bool:
    end, start = first[1], second[0]
    return end is not None and start is not None and end.high < start.low


def _agree(one: _Side, other: _Side) -> bool:
    """Compare month and day alone, which is all a value of an open year gives."""
    months = {point.month for point in (one, other)} - {None}
    days = {point.day for point in (one, other)} - {None}
    return len(months) < 2 and len(days) < 2


def sort_key(edtf: str) -> tuple[int, int, int, int]:
    """Order values in time, the less exact first where two begin together, those of an open year last.

    Raises ValueError for what is no value.
    """
    sides = _sides(edtf)
    if sides is None:
        raise ValueError(f"{edtf!r} is no EDTF value; write one like 1992-10-15, 1992-10 or 1992")
    point = sides[0] or sides[1]
    assert point is not None  # a value has at least one side
    far = 10**6 if point.first_year is None else 0
    year, month, day = point.low
    exactness = ("century", "decade", "year", "season", "month", "day").index(point.precision)
    return year + far, month, day, exactness

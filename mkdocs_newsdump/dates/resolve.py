"""The value of a date expression, before and after the day of publication is taken into account."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from mkdocs_newsdump.dates import edtf

YEARS = {"year": 1, "decade": 10, "century": 100}
MONTHS = {"month": 1, "quarter": 3, "half": 6}
DAYS = {"day": 1, "week": 7}


# What a shift counts from: the day of publication, the date told before ("the same year"), or that where
# there is one and the verb does not look ahead («следующего года» means both).
PUBLICATION, TOLD, EITHER = "publication", "told", "either"

# A year with 29 February, and one without.
LEAP_YEAR, COMMON_YEAR = 2000, 2001
# Days. News gives the year of what was ten months ago; a day within two months to come is more likely.
SOON = 60


POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
"""A year, a month or a day in EDTF."""


@dataclass(frozen=True)
class CalendarPoint:
    """One stretch of the calendar, as far as the text gives it.

    ``unit`` is its grain: day, week, month, season, quarter, half, year, decade or century. ``year`` is
    astronomical (0 is 1 BC); of a decade or century it is the first. ``weekday`` is 1 (Monday) to 7. ``part``
    numbers the season (21–24, as in EDTF), quarter or half. ``shift`` counts units from ``base``, one of
    ``PUBLICATION``, ``TOLD`` and ``EITHER``: ``("year", -1)`` is last year; beside a year it is the day told,
    in that year. ``toward`` is -1 or 1 where the text says "last" or "next", -2 or 2 where it says the one
    before or after that. ``weak`` is a reading that needs company, such as a bare "14.10".
    ``forward_only`` is counted from today only where the verb looks ahead; where not, it is open if it
    ``may_last`` that long, as in "the first visit in eight years". ``either_order`` is a day whose
    month and number could change places, as in "05/06/2015". ``mark`` is EDTF's ``?`` or ``~``.
    ``describes``: the words are an adjective of what follows.
    """

    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: int | None = None
    shift: tuple[str, int] | None = None
    base: str = PUBLICATION
    toward: int = 0
    weak: bool = False
    forward_only: bool = False
    may_last: bool = False
    either_order: bool = False
    mark: str = ""
    describes: bool = False

    @property
    def leans_on_verb(self) -> bool:
        """Whether it takes the tense of its verb, beside the day of publication, to know which one it is."""
        if self.year is not None or self.base == TOLD:
            return False
        return self.shift is None or self.forward_only or self.base == EITHER

    @property
    def needs_year(self) -> bool:
        """Whether it is part of a year that no word says anything of, as in "in October"."""
        return self.year is None and self.shift is None and self.base == PUBLICATION and not self.toward

    @property
    def within_year(self) -> bool:
        """Whether the text names a part of a year: a month, a season, a quarter or a half."""
        return self.month is not None or self.part is not None

    def of_same_year(self, whole: CalendarPoint) -> CalendarPoint:
        """Return the point in the year or month that another one is counted or known to be in."""
        return replace(
            self, year=whole.year, shift=whole.shift, base=whole.base, forward_only=whole.forward_only
        )

    @property
    def possible(self) -> bool:
        """Whether the calendar has it: no 31 February, no month 13, no year of five digits."""
        if self.year is not None and abs(self.year) > edtf.MAX_YEAR:
            return False
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        if self.month is None:
            return 1 <= self.day <= 31
        leap_cycle = 2000 + (self.year or 0) % 400
        return 1 <= self.day <= monthrange(leap_cycle, self.month)[1]


@dataclass(frozen=True)
class CalendarSpan:
    """From one point to another, both included; None where it is open."""

    start: CalendarPoint | None
    end: CalendarPoint | None

    @property
    def leans_on_verb(self) -> bool:
        """Whether one of its points does."""
        return any(point is not None and point.leans_on_verb for point in (self.start, self.end))

    @property
    def needs_year(self) -> bool:
        """Whether it is part of a year that no word says anything of."""
        return all(point is None or point.needs_year for point in (self.start, self.end))


@dataclass(frozen=True)
class Setting:
    """What a date is read by, where its text leaves something out.

    ``published`` is the day of publication, ``forward`` says that the verb looks ahead, ``told`` is the date
    told before that the text may point back to.
    """

    published: date | None = None
    forward: bool = False
    told: CalendarPoint | None = None


def resolve(point: CalendarPoint, setting: Setting) -> CalendarPoint:
    """Return the point with what the text leaves to its reader, as far as the setting gives it."""
    ahead = setting.forward and setting.published is not None
    if point.base == TOLD or (point.base == EITHER and setting.told and not ahead):
        return _from_told(point, setting.told)
    if point.forward_only and not ahead:
        return _from_told(point, None if point.may_last else setting.told)
    published = setting.published
    if published is None:
        return point
    if point.shift is not None:
        return _shifted(point, published)
    if point.year is not None:
        return point
    toward = point.toward or (1 if ahead else -1)
    if point.month is not None:
        return _nearest_month_or_day(point, published, toward)
    if point.day is not None:
        return _nearest_day_of_month(point, published, toward)
    if point.weekday is not None:
        return _nearest_weekday(point, published, toward)
    if point.part is not None:
        return _nearest_part(point, published, toward)
    return point


def resolve_span(span: CalendarSpan, setting: Setting) -> CalendarSpan:
    """Return the span, both points resolved; one that would begin after its end began a round before."""
    start = resolve(span.start, setting) if span.start else None
    end = resolve(span.end, setting) if span.end else None
    if start is not None and end is not None and _order(start) > _order(end):
        start = _one_round_before(start, span.start)
        if _order(start) > _order(end) or not start.possible:
            return CalendarSpan(CalendarPoint(start.unit), CalendarPoint(end.unit))
    return CalendarSpan(start, end)


def _from_told(point: CalendarPoint, told: CalendarPoint | None) -> CalendarPoint:
    """Return the point counted from the date told before; what that date does not give stays open."""
    left_open = replace(point, shift=None, toward=0, forward_only=False)
    if point.year is not None:
        return replace(left_open, month=told.month, day=told.day) if told and told.day else _whole_year(point)
    if told is None or told.unit in ("decade", "century"):
        return left_open
    if point.day is not None and point.month is None and point.shift is None:
        return _day_of_month(point, told) or left_open
    if told.year is None:
        return _from_day_of_no_year(point, told) or left_open
    if told.year < MINYEAR:
        return left_open
    if point.month is not None and point.shift == ("month", 0):
        return replace(left_open, year=told.year) if is_within(point, told) else left_open
    unit = point.shift[0] if point.shift else "day" if point.weekday else "year"
    if unit in DAYS and told.day is None and not (point.month and told.month):
        return left_open
    if unit in MONTHS and told.month is None:
        return left_open
    if point.unit == "week" and not point.weekday and point.shift and point.shift[1]:
        return _weeks_from_day(point.shift[1], told) or left_open
    if point.shift is not None and point.month is not None and unit not in YEARS:
        day = _last_day(told) if point.toward > 0 else _first_day(told)
        moved = _nearest_month_or_day(replace(point, shift=None), day, point.toward)
    elif point.shift is not None:
        to_the_day = point.unit == "day" and unit in YEARS and point.month is None
        counted = replace(point, unit="year") if to_the_day and told.day is None else point
        moved = _shifted(counted, date(told.year, told.month or 1, told.day or 1))
        if point.weekday and unit == "day" and _first_day(moved).isoweekday() != point.weekday:
            return left_open
    elif point.weekday is not None and not point.toward:
        same = told.day and _first_day(told).isoweekday() == point.weekday
        moved = told if same else left_open
    elif point.weekday is not None:
        moved = _nearest_weekday(point, _last_day(told), point.toward)
    elif point.month is not None or point.part is not None:
        day = _last_day(told) if point.toward > 0 else _first_day(told)
        nearest = _nearest_month_or_day if point.month is not None else _nearest_part
        moved = nearest(point, day, point.toward)
    else:
        return left_open
    return replace(moved, toward=0, forward_only=False)


def _whole_year(point: CalendarPoint) -> CalendarPoint:
    return CalendarPoint("year", point.year)


def _day_of_month(point: CalendarPoint, told: CalendarPoint) -> CalendarPoint | None:
    """Return a day alone as one of the month of the date told before, if it comes later in that month."""
    if told.month is None or not is_told_onward(point, told):
        return None
    filled = replace(told, unit="day", day=point.day, weekday=None, mark=told.mark)
    return filled if filled.possible else None


def _weeks_from_day(count: int, told: CalendarPoint) -> CalendarPoint | None:
    """Return the day some weeks after one, or before it: those who count in weeks mean it roughly."""
    if told.year is None or told.month is None or told.day is None:
        return None
    try:
        day = date(told.year, told.month, told.day) + timedelta(days=DAYS["week"] * count)
    except OverflowError:
        return None
    return replace(_on(day), mark="~")


def _from_day_of_no_year(point: CalendarPoint, told: CalendarPoint) -> CalendarPoint | None:
    """Return a day counted from one whose year is not said, if it is the same in every year."""
    if not point.shift or point.shift[0] not in DAYS or not (told.month and told.day):
        return None
    moved = [_shifted(point, date(year, told.month, told.day)) for year in (COMMON_YEAR, LEAP_YEAR)]
    days = {replace(one, year=None, toward=0, forward_only=False) for one in moved}
    return days.pop() if len(days) == 1 and moved[0].day else None


def is_told_onward(point: CalendarPoint, told: CalendarPoint) -> bool:
    """Whether a part of a year comes after a date told before if it is of the same year.

    A day alone is of that date's month.
    """
    if not point.within_year:
        return point.day is not None and told.month is not None and point.day > (told.day or 0)
    if told.unit == "season" and point.month is not None:
        return point.month >= months_of(told)[0]
    return (
        months_of(point)[0] > months_of(told)[-1]
        or told.unit == "year"
        or (point.month == told.month and (point.day or 0) > (told.day or 0))
    )


def is_within(point: CalendarPoint, told: CalendarPoint) -> bool:
    """Whether a day or month is in the year, season or month of a date told before."""
    first, last = months_of(told)
    return point.month is not None and first <= point.month <= last


def _order(point: CalendarPoint) -> tuple[int, int, int]:
    return point.year or 0, point.month or 0, point.day or 0


def _one_round_before(point: CalendarPoint, written: CalendarPoint | None) -> CalendarPoint:
    if point.year is None or written is None or written.year is not None:
        return point
    if written.weekday and point.month and point.day:
        return _on(date(point.year, point.month, point.day) - timedelta(days=7))
    return replace(point, year=point.year - 1)


def _on(day: date) -> CalendarPoint:
    return CalendarPoint("day", day.year, day.month, day.day)


def _shifted(point: CalendarPoint, published: date) -> CalendarPoint:
    """Return the point counted from the day of publication, with what the text gives below the unit."""
    assert point.shift is not None
    unit, count = point.shift
    try:
        if unit in DAYS:
            day = published + timedelta(days=DAYS[unit] * count)
            if unit == "week":
                day -= timedelta(days=day.weekday() - (point.weekday or 1) + 1)
                return replace(_on(day), unit="day" if point.weekday else "week")
            return _on(day)
        if unit in MONTHS:
            size = MONTHS[unit]
            index = (published.year * 12 + published.month - 1) // size + count
            year, part = divmod(index, 12 // size)
            if abs(year) > edtf.MAX_YEAR:
                return point
            if unit == "month":
                return replace(point, year=year, month=part + 1, shift=None)
            return replace(point, year=year, part=part + 1, shift=None)
    except OverflowError:
        return point
    size = YEARS[unit]
    year = (published.year // size + count) * size
    if abs(year) > edtf.MAX_YEAR:
        return point
    if point.unit == "day" and point.month is None:  # "ten years ago today"
        then = replace(point, year=year, month=published.month, day=published.day, shift=None)
        return then if then.possible else point
    return replace(point, year=year, shift=None)


def _nearest_month_or_day(point: CalendarPoint, published: date, toward: int) -> CalendarPoint:
    """Return the point in the nearest year that looks the right way, or in the one the weekday fits."""
    here = (published.month, published.day)
    there = (point.month, point.day or published.day)
    past_due = there > here if toward < 0 else there < here
    if point.toward and there == here:
        past_due = True
    year = published.year + (_sign(toward) if past_due else 0) + _further(toward)
    filled = replace(point, year=year)
    if point.weekday and point.day:
        for candidate in (year, published.year, published.year - 1, published.year + 1):
            attempt = replace(point, year=candidate)
            if attempt.possible and _first_day(attempt).isoweekday() == point.weekday:
                return attempt
    if toward < 0 and not point.toward and point.day:
        ahead = replace(point, year=year + 1, mark="?")
        if ahead.possible and 0 < (_first_day(ahead) - published).days <= SOON:
            return ahead
    return filled if filled.possible else point


def _nearest_weekday(point: CalendarPoint, published: date, toward: int) -> CalendarPoint:
    assert point.weekday is not None
    ahead = (point.weekday - published.isoweekday()) % 7
    further = timedelta(days=DAYS["week"] * _further(toward))
    if toward > 0:
        return _on(published + timedelta(days=7 if point.toward and not ahead else ahead) + further)
    return _on(published - timedelta(days=7 if point.toward and not ahead else -ahead % 7) + further)


def _sign(toward: int) -> int:
    return (toward > 0) - (toward < 0)


def _further(toward: int) -> int:
    """Return how many rounds beyond the last or the next one a text goes: -1 in "the Friday before last"."""
    return toward - _sign(toward)


def _nearest_day_of_month(point: CalendarPoint, published: date, toward: int) -> CalendarPoint:
    """Return the day of the nearest month that looks the right way and that its weekday fits, if any."""
    assert point.day is not None
    month = published.year * 12 + published.month - 1
    if (point.day > published.day) if toward < 0 else (point.day < published.day):
        month += toward
    for _ in range(12 if point.weekday else 1):
        filled = replace(point, year=month // 12, month=month % 12 + 1)
        fits = filled.possible and point.weekday in (None, _first_day(filled).isoweekday())
        if fits:
            return filled
        month += toward
    return point


def _nearest_part(point: CalendarPoint, published: date, toward: int) -> CalendarPoint:
    """Return the latest season, quarter or half that has begun, or the first that has not."""
    assert point.part is not None
    for year in sorted(range(published.year - 2, published.year + 3), reverse=toward < 0):
        first = _first_day(replace(point, year=year))
        last = _last_day(replace(point, year=year))
        if point.toward and first <= published <= last:
            continue
        if (first <= published) if toward < 0 else (last >= published):
            return replace(point, year=year + _further(toward))
    return point


def months_of(point: CalendarPoint) -> tuple[int, int]:
    """Return the first and the last month of a point, from January of its year; winter ends in month 14."""
    if point.unit == "season" and point.part is not None:
        first = edtf.SEASON_FIRST_MONTH[point.part]
        return first, first + 2
    if point.unit in ("quarter", "half") and point.part is not None:
        size = MONTHS[point.unit]
        return (point.part - 1) * size + 1, point.part * size
    return (point.month, point.month) if point.month else (1, 12)


def agreeing_with_weekday(point: CalendarPoint) -> CalendarPoint:
    """Return the one of the two readings of "05/06/2015" that the weekday fits."""
    if not (point.either_order and point.year and point.month and point.day):
        return point
    other = replace(point, month=point.day, day=point.month)
    for reading in (point, other):
        if _first_day(reading).isoweekday() == point.weekday:
            return replace(reading, mark="")
    return point


def _first_day(point: CalendarPoint) -> date:
    assert point.year is not None
    return date(_counted(point.year), months_of(point)[0], point.day or 1)


def _last_day(point: CalendarPoint) -> date:
    assert point.year is not None
    month = months_of(point)[1]
    year, month = point.year + (month - 1) // 12, (month - 1) % 12 + 1
    year = _counted(year)
    return date(year, month, point.day or monthrange(year, month)[1])


def _counted(year: int) -> int:
    """Return the year, or the nearest that days are counted in."""
    return min(max(year, MINYEAR), MAXYEAR)


def _year(year: int | None) -> str:
    if year is None:
        return edtf.OPEN_YEAR
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def point_of(edtf: str) -> CalendarPoint | None:
    """Return a year, a month or a day in EDTF as a point of the calendar, and None for any other value."""
    parts = POINT.fullmatch(edtf)
    if parts is None:
        return None
    year, month, day = (int(part) if part else None for part in parts.groups())
    point = CalendarPoint("day" if day else "month" if month else "year", year, month, day)
    return point if point.possible else None


def to_edtf(value: CalendarPoint | CalendarSpan) -> str | None:
    """Return a value as EDTF; None where it stays open altogether."""
    if isinstance(value, CalendarSpan):
        only = value.start or value.end
        if only and not (value.start and value.end) and only.year is None:
            return _edge(only, 0)  # EDTF has no open span from a day of an open year
        if only and not (value.start and value.end) and only.unit in ("decade", "century"):
            return f"{to_edtf(only)}/.." if value.start else f"../{to_edtf(only)}"
        start = _edge(value.start, 0) if value.start else ".."
        end = _edge(value.end, 1) if value.end else ".."
        if start is None or end is None:
            return None
        interval = start if start == end else f"{start}/{end}"
        return interval if edtf.valid(interval) else None  # none runs backwards
    if value.unit == "decade" or value.unit == "century":
        if value.year is None:
            return None
        keep = 3 if value.unit == "decade" else 2
        sign, digits = ("-", -value.year) if value.year < 0 else ("", value.year)
        return f"{sign}{digits:04d}"[: len(sign) + keep] + "X" * (4 - keep)
    if value.unit == "season":
        return f"{_year(value.year)}-{value.part}{value.mark}" if value.year is not None else None
    if value.unit in ("week", "quarter", "half"):
        return to_edtf(CalendarSpan(value, value))
    return _edge(value, 0)


def _edge(point: CalendarPoint, side: int) -> str | None:
    """Return the first (side 0) or last (side 1) part of a point at a grain EDTF has for an interval."""
    unit = point.unit
    if unit in ("decade", "century"):
        return _year(point.year + side * (YEARS[unit] - 1)) + point.mark if point.year is not None else None
    if unit == "year":
        return _year(point.year) + point.mark if point.year is not None else None
    if unit == "week":
        if point.year is None or point.month is None or point.day is None:
            return None
        return (date(point.year, point.month, point.day) + timedelta(days=6 * side)).isoformat()
    if unit == "day":
        if point.month is None or point.day is None:
            return None
        return f"{_year(point.year)}-{point.month:02d}-{point.day:02d}{point.mark}"
    if point.month is None and point.part is None:
        return None
    month = months_of(point)[side]
    year = point.year if point.year is None or month <= 12 else point.year + 1
    return f"{_year(year)}-{(month - 1) % 12 + 1:02d}{point.mark}"

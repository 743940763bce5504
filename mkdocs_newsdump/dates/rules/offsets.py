"""Units counted from a date that another word makes exact: "exactly a year later", "a week ago, on 6 May"."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.resolve import DAYS, MONTHS, TOLD, YEARS, CalendarPoint


@rule("exactly POINT", "POINT [comma] to_the_day")
def years_to_the_day(match: Match, years: CalendarPoint) -> CalendarPoint | None:
    """Years that are counted to the day are that day: "exactly a year later", «ровно два года назад»."""
    if years.shift is None or years.shift[0] not in YEARS or years.within_year or not years.shift[1]:
        return None
    unit, count = years.shift
    if years.unit != unit or years.mark or years.forward_only:
        return None
    return replace(years, unit="day", shift=("year", YEARS[unit] * count))


@rule("POINT [comma] [in] [the] POINT", "POINT open [in] [the] POINT close")
def day_some_units_away(match: Match, away: CalendarPoint, part: CalendarPoint) -> CalendarPoint | None:
    """A day or month that lies some units from the date told: "seven weeks earlier, on 27 June"."""
    if away.base != TOLD or away.shift is None or away.within_year or away.weekday:
        return None
    unit, count = away.shift
    if not count or unit not in (*DAYS, *MONTHS) or not part.needs_year or part.month is None:
        return None
    return replace(part, shift=away.shift, base=TOLD, toward=1 if count > 0 else -1, weak=False)


@rule("POINT [comma] [in] [the] WEEKDAY")
def weekday_some_units_away(match: Match, away: CalendarPoint, weekday: int) -> CalendarPoint | None:
    """A day that lies some days from the date told, by its weekday too: "the day before, on Monday"."""
    if away.unit != "day" or away.base != TOLD or away.shift is None or away.shift[0] not in DAYS:
        return None
    return replace(away, weekday=weekday) if away.shift[1] else None

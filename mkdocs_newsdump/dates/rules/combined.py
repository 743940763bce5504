"""Points that belong together: a weekday and its day, a month and "last year", early and late."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.resolve import PUBLICATION, TOLD, YEARS, CalendarPoint, agreeing_with_weekday
from mkdocs_newsdump.dates.rules.calendar import CLAUSE_ENDS
from mkdocs_newsdump.dates.tokens import DateToken, Gap

COARSE = ("month", "season", "quarter", "half", "year", "decade", "century")


@rule("WEEKDAY [comma] [in|dayword] [the] POINT", "WEEKDAY open POINT close")
def weekday_and_day(match: Match, weekday: int, point: CalendarPoint) -> CalendarPoint | None:
    """A weekday and its day are the day: «в среду, 12 апреля», "Freitag, den 18.07.2014"."""
    return _with_weekday(point, weekday)


@rule("WEEKDAY [the] NUMBER|ORDINAL")
def weekday_and_number(match: Match, weekday: int, number: int) -> CalendarPoint | None:
    """A weekday and the number of its day, before a mark: «el viernes 30, …», "Friday 30"."""
    ends = match.after is None or not match.after.text[:1].isalnum()
    if not isinstance(number, int) or not ends or "short" in match.tokens[match.start].kinds:
        return None
    point = CalendarPoint("day", day=number, weekday=weekday)
    return point if point.possible else None


@rule("POINT [comma] [in] WEEKDAY", "POINT open WEEKDAY close")
def day_and_weekday(match: Match, point: CalendarPoint, weekday: int) -> CalendarPoint | None:
    """The weekday can follow: «12 июля, в четверг», "3月3日(火)"; glued to a word it begins a name."""
    short = "short" in match.tokens[match.end - 1].kinds
    if short and match.after is not None and match.after.gap == Gap.JOINED and match.after.text[:1].isalnum():
        return None
    return _with_weekday(point, weekday)


def _with_weekday(point: CalendarPoint, weekday: int) -> CalendarPoint | None:
    if point.unit != "day" or point.day is None:
        return None
    return agreeing_with_weekday(replace(point, weekday=weekday, weak=False))


@rule("weekday [comma] [in] [the] impossible", "impossible [comma] [in] weekday")
def weekday_of_no_day(match: Match) -> dict[str, Any]:
    """The weekday of a day that cannot be is no date either: "Monday, 30 February 2015"."""
    return {"impossible": True}


@rule("WEEKDAY")
def weekday_alone(match: Match, weekday: int) -> CalendarPoint | None:
    """A weekday alone: «в среду», "on Friday"; never a short form, nor one of every week.

    A capital within a sentence makes it a name where months have none: «Дүйшөмбүдө», in Dushanbe.
    """
    token, before = match.tokens[match.start], match.before
    opens = before is None or before.text in CLAUSE_ENDS
    if "short" in token.kinds or (token.capital and not opens and not match.words.capital_months):
        return None
    if "ambiguous" in token.kinds and not (match.before and "in" in match.before.kinds):
        return None
    return CalendarPoint("day", weekday=weekday)


@rule("POINT [comma] [in] POINT")
def day_word_and_day(match: Match, word: CalendarPoint, point: CalendarPoint) -> CalendarPoint | None:
    """A word like yesterday and the day it was are the day: «вчера, 3 мая 2017 года»."""
    if word.shift is None or word.unit != "day" or point.unit != "day" or point.day is None:
        return None
    return point


@rule("POINT [comma] [in] [the] POINT")
def day_of_week(match: Match, week: CalendarPoint, point: CalendarPoint) -> CalendarPoint | None:
    """A week that is counted says on which side its day is: "next week, on 18 October"."""
    if week.unit != "week" or week.shift is None or week.shift[1] == 0 or week.base == TOLD:
        return None
    if point.unit != "day" or point.day is None or point.month is None or not point.needs_year:
        return None
    return replace(point, toward=1 if week.shift[1] > 0 else -1, base=week.base)


@rule("POINT [comma|of] POINT")
def years_ago_today(match: Match, one: CalendarPoint, other: CalendarPoint) -> CalendarPoint | None:
    """So many years before today are that day: "ten years ago today", "heute vor zehn Jahren"."""
    years, today = (other, one) if one.unit == "day" else (one, other)
    if years.shift is None or years.shift[0] not in YEARS or years.toward >= 0 or years.within_year:
        return None
    if today.shift != ("day", 0) or today.base != PUBLICATION:
        return None
    unit, count = years.shift
    return CalendarPoint("day", shift=("year", YEARS[unit] * count), toward=-1)


@rule("POINT [comma] [also] [in|of] [the] POINT")
def within_year(match: Match, part: CalendarPoint, whole: CalendarPoint) -> CalendarPoint | None:
    """A part of a year or month and which: «в сентябре прошлого года», "지난해 11월", "上个月3日"."""
    if part.unit == "year" or (part.unit == "month" and whole.unit == "day"):
        part, whole = whole, part
    if whole.weak or not part.needs_year or _begins_sentence(match.tokens[match.start + 1 : match.end]):
        return None
    if whole.unit == "year" and (part.month is not None or part.part is not None):
        return replace(part.of_same_year(whole), weak=False)
    if (
        whole.unit == "month"
        and whole.shift is not None
        and part.unit == "day"
        and part.month is None
        and part.day
    ):
        return part.of_same_year(whole)
    return None


def _begins_sentence(tokens: list[DateToken]) -> bool:
    """Whether a small word among these is written large, as the first of a sentence is: «1992 г. В мае»."""
    return any(token.capital and not {"in", "of", "the"}.isdisjoint(token.kinds) for token in tokens)


@rule("POINT [comma|of] [in|of] [the] POINT")
def day_of_another_year(match: Match, one: CalendarPoint, other: CalendarPoint) -> CalendarPoint | None:
    """This day in another year: «в этот день в 1996 году», "on this day in 1996", 1972年的今天."""
    year, today = (one, other) if one.unit == "year" else (other, one)
    if year.unit != "year" or year.year is None or year.weak or today.shift != ("day", 0):
        return None
    following = match.tokens[match.start + 1 : match.end]
    if _begins_sentence(following) or (today is other and following[-1].capital):
        return None  # «1996 г. В этот день …»
    if today.base != TOLD and "of" not in match.tokens[match.end - 2].kinds:
        return None
    return CalendarPoint("day", year.year, shift=today.shift, base=TOLD)


@rule("then comma [in] [the] POINT")
def day_of_time_told(match: Match, part: CalendarPoint) -> CalendarPoint | None:
    """A day or month that is said to be of the time told: «тогда же, 21 ноября»."""
    return replace(part, shift=("month", 0), base=TOLD) if part.month and part.needs_year else None


@rule("POINT [comma] [in] [the] POINT")
def day_of_decades_ago(match: Match, decades: CalendarPoint, day: CalendarPoint) -> CalendarPoint | None:
    """A day gives decades to the year: "a decade ago, on May 8"."""
    if decades.unit != "decade" or decades.shift is None or not decades.toward or not day.needs_year:
        return None
    if day.month is None or day.day is None:
        return None
    return replace(day, shift=("year", YEARS["decade"] * decades.shift[1]), base=decades.base, weak=False)


@rule(
    "MONTH of [the] POINT",
    "QUARTER|HALF|HALF_OF|SEASON [of] [the] POINT",
    "POINT [of] SEASON|QUARTER|HALF|HALF_OF",
)
def part_of_said_year(match: Match, one: Any, other: Any) -> CalendarPoint | None:
    """A part of a year that is counted from today or from a date told: "May of last year", "去年秋天"."""
    year_leads = isinstance(one, CalendarPoint)
    year, number = (one, other) if year_leads else (other, one)
    counted = match.words.year_first if year_leads else year.shift is not None
    if year.unit != "year" or year.weak or not (counted or year.shift is not None):
        return None
    kinds = match.tokens[match.end - 1 if year_leads else match.start].kinds
    if "month" in kinds:
        return CalendarPoint("month", month=number).of_same_year(year)
    unit = next(kind for kind in ("season", "quarter", "half", "half_of") if kind in kinds)
    return CalendarPoint(unit.removesuffix("_of"), part=number).of_same_year(year)


@rule("WEEKDAY [of] [the] POINT", "POINT [comma] [of|in] WEEKDAY")
def weekday_of_week(match: Match, *parts: int | CalendarPoint) -> CalendarPoint | None:
    """A weekday of a week that is named: "Monday last week"."""
    week = next(part for part in parts if isinstance(part, CalendarPoint))
    weekday = next(part for part in parts if isinstance(part, int))
    if week.unit != "week" or week.shift is None:
        return None
    return CalendarPoint("day", weekday=weekday).of_same_year(week)


@rule(
    "ORDINAL|SHIFT WEEKDAY [of|in] [the] POINT",
    "ORDINAL|SHIFT UNIT [of|in] [the] POINT",
    "POINT [of] ORDINAL|SHIFT WEEKDAY|UNIT",
    "WEEKDAY|UNIT ORDINAL|SHIFT of|in [the] POINT",
)
def weekday_of_month(match: Match, *parts: int | str | CalendarPoint) -> CalendarPoint | None:
    """The nth or last weekday or day of a month: "third Tuesday of September 2014"."""
    month = next(part for part in parts if isinstance(part, CalendarPoint))
    nth, what = (part for part in parts if not isinstance(part, CalendarPoint))
    if not {"weekday", "unit"}.isdisjoint(match.tokens[match.start].kinds):
        nth, what = what, nth
    if month.unit != "month" or month.month is None or not isinstance(nth, int) or nth == 0:
        return None
    if isinstance(what, str) and what != "day":
        return month if what == "week" else None
    if month.year is None:
        return month
    length = monthrange(month.year, month.month)[1]
    days = [
        number
        for number in range(1, length + 1)
        if isinstance(what, str) or date(month.year, month.month, number).isoweekday() == what
    ]
    index = nth - 1 if nth > 0 else nth
    return CalendarPoint("day", month.year, month.month, days[index]) if -1 <= index < len(days) else None


@rule("POINT ~number|dayword")
def numbered_day_of_week(match: Match, week: CalendarPoint) -> CalendarPoint | None:
    """Where weekdays are numbered, the number follows the week at once: "下周一", "上周日"."""
    text, numbers = match.tokens[match.end - 1].text, match.words.week_numbers
    if text not in numbers or week.shift not in (("week", -1), ("week", 0), ("week", 1)):
        return None
    return CalendarPoint("day", weekday=numbers.index(text) + 1, shift=week.shift)


@rule("ORDINAL WEEKDAY after POINT")
def weekday_after_holiday(match: Match, nth: int, weekday: int, point: CalendarPoint) -> CalendarPoint | None:
    """The nth weekday after a day: "third Tuesday after Christmas 2014"."""
    if point.unit != "day" or point.year is None or point.month is None or point.day is None:
        return None
    start = date(point.year, point.month, point.day)
    found = start + timedelta(days=(weekday - start.isoweekday() - 1) % 7 + 1 + 7 * (nth - 1))
    return CalendarPoint("day", found.year, found.month, found.day)


@rule("POINT [of] POINT")
def decade_of_century(match: Match, decade: CalendarPoint, century: CalendarPoint) -> CalendarPoint | None:
    """A decade of a century: «девяностые годы двадцатого века», "20世纪90年代"."""
    if decade.unit == "century":
        decade, century = century, decade
    if decade.unit != "decade" or century.unit != "century" or decade.year is None:
        return None
    if century.year is None:
        return decade
    return CalendarPoint("decade", century.year + decade.year % 100)


@rule("PART [dash] [of] [the] POINT", "POINT [of] PART", "HALF_OF [of] [the] POINT")
def early_or_late(match: Match, *parts: object) -> CalendarPoint | None:
    """Early, mid or late in a period is the period: EDTF has no value for a part of it that is as vague.

    A word that says "between" behind two things is no part of what follows: «ортосунда 1200 чакырым».
    """
    if "between_after" in match.tokens[match.start].kinds:
        return None
    point = next(part for part in parts if isinstance(part, CalendarPoint))
    return replace(point, weak=False) if point.unit in COARSE else None


@rule("ABOUT [the] POINT", "PERHAPS [in] [the] POINT")
def about(match: Match, word: str, point: CalendarPoint) -> CalendarPoint | None:
    """A date the text is not sure of is marked: "circa 1990" is 1990~, "probably in 1990" is 1990?."""
    if point.unit not in ("day", "month", "year"):
        return None
    mark = "~" if "about" in match.tokens[match.start].kinds else "?"
    return replace(point, mark=mark)

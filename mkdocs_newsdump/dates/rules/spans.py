"""Spans: from one point to another, open ones too."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.lexicon import SMALL
from mkdocs_newsdump.dates.resolve import TOLD, CalendarPoint, CalendarSpan, months_of
from mkdocs_newsdump.dates.tokens import Gap

# What ends the sentence before a year that opens its own.
STOPS = frozenset(".!?…:;")


def span(start: CalendarPoint, end: CalendarPoint) -> CalendarSpan | None:
    """Join two points, each giving the other what it leaves out; None where they run backwards."""
    if start.month is None and start.unit == "day" and start.weekday is None and start.shift is None:
        start = replace(start, month=end.month, base=end.base)
    if end.month is None and end.unit == "day" and end.weekday is None and end.shift is None:
        end = replace(end, month=start.month, year=start.year)
    if start.year is None and start.shift is None:
        year, shift = end.year, end.shift
        if year is not None and start.within_year and months_of(start)[0] > months_of(end)[1]:
            year -= 1
        start = replace(start, year=year, shift=shift)
    elif end.year is None and end.shift is None and end.within_year:
        year = start.year
        if year is not None and months_of(end)[1] < months_of(start)[0]:
            year += 1
        end = replace(end, year=year, shift=start.shift)
    known = [
        (point.year, point.month or 0, point.day or 0) for point in (start, end) if point.year is not None
    ]
    if len(known) == 2 and known[0] > known[1]:
        return None
    if not start.possible or not end.possible:
        return None
    return CalendarSpan(replace(start, weak=False), replace(end, weak=False))


@rule(
    "[from] [the] DAY|ORDINAL [~dot] to|until|dash|slash [the] POINT",
    "between [the] DAY|ORDINAL [~dot] and [the] POINT",
    "[from] [the] DAY|ORDINAL [~dot] and [the] POINT",
)
def days(match: Match, first: int, end: CalendarPoint) -> CalendarSpan | None:
    """A day number and a day are a span within the month: «с 14 по 15 мая», "13 - 15 de julio de 2013"."""
    if end.unit != "day" or end.day is None or end.month is None or not 1 <= first < end.day:
        return None
    joined_by_and = any("and" in token.kinds for token in match.tokens[match.start : match.end])
    if joined_by_and and "between" not in match.tokens[match.start].kinds and first + 1 != end.day:
        return None
    return span(CalendarPoint("day", end.year, end.month, first), end)


@rule("POINT to|until|dash OWNED|ORDINAL", "POINT to|until|dash DAY [~dash] dayword")
def days_behind_their_month(match: Match, start: CalendarPoint, last: int) -> CalendarSpan | None:
    """The last of some days behind their month: "fevralın 8–11-də", "fevralning 8–11 kunlari"."""
    end = CalendarPoint("day", day=last)
    return span(start, end) if _is_later_day(end, start) else None


@rule("POINT [dash] SPAN")
def of_a_year(match: Match, year: CalendarPoint, part: CalendarSpan) -> CalendarSpan | None:
    """Days of a month behind their year: "2017-yilning 4–6-dekabr kunlari", «1993 — 3–5 мая»."""
    if not _is_of_a_year(part, year) or part.start is None or part.end is None:
        return None
    start, end = (point.of_same_year(year) for point in (part.start, part.end))
    return CalendarSpan(start, end) if start.possible and end.possible else None


@rule("POINT dash|comma [in] [the] POINT")
def part_behind_its_year(match: Match, year: CalendarPoint, part: CalendarPoint) -> CalendarPoint | None:
    """A day or month behind a bare year is of it, as in a chronicle: «1993 — 7 февраля», "1992, 5 May".

    Behind a comma only where the year opens a sentence.
    """
    if not _is_of_a_year(part, year) or not part.within_year:
        return None
    before = match.before
    if before is not None and not SMALL.isdisjoint(before.kinds):
        return None
    opens = before is None or before.text in STOPS or match.tokens[match.start].gap >= Gap.NEXT_LINE
    if "comma" in match.tokens[match.start + 1].kinds and not opens:
        return None
    found = replace(part.of_same_year(year), weak=False)
    return found if found.possible else None


def _is_of_a_year(part: CalendarPoint | CalendarSpan, year: CalendarPoint) -> bool:
    """Whether a part of a year, which it does not name, stands by a year that is named or counted."""
    named = year.year is not None or (year.shift is not None and year.shift[0] == "year")
    return year.unit == "year" and named and part.needs_year


@rule(
    "[from] [the] POINT [comma] to|until|dash|slash [the] POINT",
    "POINT [since_after] POINT until_after",
    "POINT POINT [~dash] until_year",
)
def from_to(match: Match, start: CalendarPoint, end: CalendarPoint) -> CalendarSpan | None:
    """From one point to another: «с 14.10. по 15.10.2018», «в ноябре-декабре», "1982–1991"."""
    if start.weak and end.weak and match.after is not None and "measure" in match.after.kinds:
        return None
    if _begins_sentence(match):
        return None
    dash = any("dash" in token.kinds for token in match.tokens[match.start : match.end])
    if dash and end.within_year and _is_of_a_year(end, start):
        return None  # a year, and a day of it
    if dash and _is_later_day(end, start):
        end = CalendarPoint("day", day=end.day)  # "1994. február 8–11-én"
    if end.base == TOLD and end.shift is None and not end.toward:
        return None  # "un an plus tard, à la veille de la guerre"
    if end.base == TOLD and end.shift is not None and end.shift[1] < 0:
        return None  # «20 ноября, на десять дней раньше срока»
    return from_to_points(start, end)


def _is_later_day(end: CalendarPoint, start: CalendarPoint) -> bool:
    """Whether a day without its month comes after a day in its own."""
    number = end.day if end.unit == "day" and end.month is None else None
    return number is not None and start.month is not None and 0 < (start.day or 0) < number


def _begins_sentence(match: Match) -> bool:
    """Whether the word behind the first point, if no date, is written large: «… 1991 roku. Do dziś …»."""
    tokens = match.tokens[match.start : match.end]
    first = next((at for at, token in enumerate(tokens) if "point" in token.kinds), len(tokens))
    return any(token.capital and "point" not in token.kinds for token in tokens[first + 1 : first + 2])


def from_to_points(start: CalendarPoint, end: CalendarPoint) -> CalendarSpan | None:
    """Join two points; of two that need company, only years give it to each other."""
    if start.weak and end.weak and start.unit != "year":
        return None
    return span(start, end)


@rule("between [the] POINT and [the] POINT", "POINT and|dash POINT between_after")
def between(match: Match, start: CalendarPoint, end: CalendarPoint) -> CalendarSpan | None:
    """Between two points, both counted in: "between 1996 and 2001"."""
    return from_to_points(start, end)


@rule("since [the] POINT", "POINT since_after")
def since(match: Match, start: CalendarPoint) -> CalendarSpan | None:
    """From a point on, with no end said: «с 2008 года», "depuis 2010", "2008'den beri"."""
    return None if _mere_number(start) else CalendarSpan(replace(start, weak=False), None)


@rule(
    "[from|since] [the] POINT [comma] to|until|dash [the] now", "[from|since] [the] POINT [comma] until_now"
)
def until_now(match: Match, start: CalendarPoint) -> CalendarSpan | None:
    """From a point to the present is open: "2013–present", «с 2013 года по настоящее время»."""
    return None if _begins_sentence(match) else CalendarSpan(replace(start, weak=False), None)


@rule("POINT [~dash] until_year")
def until_year(match: Match, end: CalendarPoint) -> CalendarSpan | None:
    """The word for year may say itself that it is the last: «2030-yilgacha»."""
    return CalendarSpan(None, replace(end, weak=False)) if end.unit == "year" else None


@rule("until [the] POINT", "POINT until_after")
def until(match: Match, end: CalendarPoint) -> CalendarSpan | None:
    """Up to a point, with no beginning said: «до 2015 года», "until March 2004"."""
    return None if _mere_number(end) else CalendarSpan(None, replace(end, weak=False))


def _mere_number(point: CalendarPoint) -> bool:
    return point.weak and point.unit == "year"

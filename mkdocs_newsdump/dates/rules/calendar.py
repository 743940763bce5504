"""Days, months and years written out: in numbers, with month names, alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.lexicon import LAST_YEAR, SMALL
from mkdocs_newsdump.dates.resolve import COMMON_YEAR, TOLD, CalendarPoint, CalendarSpan
from mkdocs_newsdump.dates.rules.numbers import DAYS_A_MONTH, FIRST_YEAR, MONTHS_A_YEAR, full_year
from mkdocs_newsdump.dates.tokens import DateToken, Gap

# Shorter names before a number are of types and models: «Ил-1976».
EVENT_NAME_LETTERS = 3
# Years that a text is at all likely to give without any word for year.
FIRST_BARE_YEAR, LAST_BARE_YEAR = 1500, 2100
# Days from a date of the Julian calendar to that of the Gregorian one, from 1582 to 2100.
STYLES_APART = range(10, 14)
CLAUSE_ENDS = frozenset('.,;:!?…()»«„“”"–—')
YEAR_PREPOSITIONS = ("in", "since", "until", "to", "from", "of", "part", "open", "between")
MONTH_PREPOSITIONS = ("in", "since", "from", "until", "to", "of", "part")
DAY = "DAY|ORDINAL|NUMBER"
DAY_MARKS = ("ordinal", "dayword")
YEAR = "YEAR|SHORTYEAR"


def as_date(point: CalendarPoint) -> date:
    """Return a day of a known year as a date."""
    assert point.year is not None
    assert point.month is not None
    assert point.day is not None
    return date(point.year, point.month, point.day)


def day(year: int | None, month: int, number: int) -> CalendarPoint | None:
    """Return the day, or None where the calendar has no such day."""
    point = CalendarPoint("day", year, month, number)
    return point if point.possible else None


def day_of_year(year: int, month: int, number: int) -> CalendarPoint | dict[str, Any]:
    """Return the day, or what keeps its month and year from being read where the calendar has none such."""
    return day(year, month, number) or {"impossible": True}


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


@rule("YMD")
def year_month_day_in_numbers(match: Match, text: str) -> CalendarPoint | None:
    """Year, month, day: "2018-08-31", "2018/8/31"."""
    year, month, number = _numbers(text)
    year = match.words.common_year(year)
    return day(year, month, number) if year and not is_numbered(match) else None


@rule("DMY")
def three_numbers(match: Match, text: str) -> CalendarPoint | None:
    """Three numbers, the year last, go in the language's order, or in the other where that gives no day.

    "05/06/2015" in a language whose countries differ is the more usual of the two, marked as a guess. With
    stops between, "05.06.2015", the day stands first: a year at the end never has the month first.
    """
    first, second, year = _numbers(text)
    if is_numbered(match):
        return None
    year = match.words.common_year(year)
    if "." in text and match.words.order != "dmy" and year > 99:
        return day(year, second, first) or day(year, first, second)
    return _in_order(match, first, second, year)


def _in_order(match: Match, first: int, second: int, year: int) -> CalendarPoint | None:
    if year < 100:
        if match.words.order == "ymd":
            return day(full_year(first), second, year)
        year = full_year(year)
    month, number = (first, second) if match.words.month_first else (second, first)
    point, other = day(year, month, number), day(year, number, month)
    if point is None or other is None or point == other:
        return point or other
    return replace(point, either_order=True, mark="?" if match.words.mixed_order else "")


@rule("NUMBER NUMBER YEAR")
def three_spaced_numbers(match: Match, first: int, second: int, year: int) -> CalendarPoint | None:
    """Three numbers apart, "20 02 2014", are a date where no other number stands by."""
    for neighbour in (match.before, match.after):
        if neighbour is not None and neighbour.text[:1].isdigit():
            return None
    if not all(token.text.isdigit() for token in match.tokens[match.start : match.end]):
        return None
    return _in_order(match, first, second, year)


@rule("DAY ~dot DAY ~dot YEAR|TWODIGITS", "YEAR ~dot DAY ~dot DAY", "TWODIGITS ~dot DAY ~dot DAY ~dot")
def three_dotted_numbers(match: Match, *numbers: int) -> CalendarPoint | None:
    """Three numbers with stops and spaces: "3. 1. 2015", "2015. 01. 03."."""
    if numbers[0] > 31 or match.words.order == "ymd":
        year, month, number = numbers
        return day(year if year > 99 else full_year(year), month, number)
    return _in_order(match, *numbers)


@rule(
    f"{DAY} [~dot] ROMAN [~dot] YEAR",
    "DAY ~dot ROMAN ~dot TWODIGITS|SHORTYEAR",
    "DAY ~dash ROMAN ~dash ~YEAR|TWODIGITS",
    "DAY ~slash ROMAN ~slash ~YEAR|TWODIGITS",
)
def day_and_roman_month(match: Match, number: int, month: int, year: int) -> CalendarPoint | None:
    """The month can be a Roman numeral: "14.X.1920", "7 V 1920", "31-I-88"."""
    if not 1 <= month <= MONTHS_A_YEAR or is_numbered(match):
        return None
    return day(year if year > 99 else full_year(year), month, number)


@rule("MY", "YM")
def year_and_month_in_numbers(match: Match, text: str) -> CalendarPoint | None:
    """Month and year: "2/2013", "02.2013", "2014-10"."""
    first, second = _numbers(text)
    year, month = (first, second) if first > second else (second, first)
    point = CalendarPoint("month", match.words.common_year(year), month)
    known = point.possible and FIRST_YEAR <= (point.year or 0) <= LAST_YEAR
    return point if known and not is_numbered(match) else None


def is_numbered(match: Match) -> bool:
    """Whether what stands before says that it numbers something: "H. 3/2019", "Article 2.1.2010"."""
    before = match.before
    return before is not None and not {"counted", "issue"}.isdisjoint(before.kinds)


@rule("DM [~dash] YEAR", "DAY ~slash MONTHNUMBER ~dash ~YEAR")
def day_and_month_before_year(match: Match, *parts: Any) -> CalendarPoint | None:
    """Day and month with a stroke, apart from their year, as Scandinavians do: "3/3-2015", "31/10 1974"."""
    *named, year = parts
    number, month = named if len(named) > 1 else _numbers(named[0])
    stroke = len(named) > 1 or "/" in named[0]
    return day(year, month, number) if stroke and not match.words.month_first else None


@rule("DAY dash|to DAY ~slash MONTHNUMBER ~slash YEAR", "DAY dash|to DMY")
def days_of_a_month_in_numbers(match: Match, first: int, *parts: Any) -> CalendarSpan | None:
    """Two days of a month in numbers are a span: "14-15/10/2013"."""
    last, month, year = parts if len(parts) > 1 else _numbers(parts[0])
    start, end = day(year, month, first), day(year, month, last)
    known = start and end and first < last and year >= FIRST_YEAR and not match.words.month_first
    return CalendarSpan(start, end) if known else None


@rule("DAY ~dot MONTHNUMBER ~dot dash|to DAY ~dot MONTHNUMBER ~dot YEAR")
def days_in_numbers(match: Match, *parts: int) -> CalendarSpan | None:
    """From one day to another, with stops and spaces: "14. 10. – 15. 10. 2018"."""
    first, first_month, last, last_month, year = parts
    start, end = day(year, first_month, first), day(year, last_month, last)
    ordered = (first_month, first) < (last_month, last)
    return CalendarSpan(start, end) if start and end and ordered else None


@rule("DM [~dot]")
def day_and_month_in_numbers(match: Match, text: str) -> CalendarPoint | None:
    """Day and month, "14.10.", count only beside another date, since a score or a price looks the same."""
    first, second = _numbers(text)
    month, number = (first, second) if match.words.order != "dmy" else (second, first)
    point = day(None, month, number) or day(None, number, month)
    return replace(point, weak=True) if point else None


@rule(
    f"[dayword] {DAY} [~dot] [dayword] [of|dash|slash|daycomma] [the] MONTH "
    f"[dash|slash|comma|dot|of] [of] {YEAR}",
    f"{DAY} [of] MONTH comma time {YEAR}",
    f"{DAY} [~dot] [of] MONTH comma weekday comma {YEAR}",
    f"YEAR [dot|comma] [of] {DAY} [~dot|dash] [dayword] MONTH [dayword]",
)
def day_month_year(match: Match, *parts: int) -> CalendarPoint | dict[str, Any] | None:
    """A day, its month and its year make a day: «3 марта 2015 года», "3 de marzo de 2015", "31-Oct-1974"."""
    if "year" in match.tokens[match.start].kinds:
        year, number, month = parts
        if not _year_may_lead(match):
            return None
    else:
        number, month, year = parts
    numbers_none = _begins_with_article(match) or _begins_with_weekday(match)
    return None if numbers_none else day_of_year(year, month, number)


@rule(f"{DAY} [~dot] [of] MONTH ORDINAL|TWODIGITS YEARWORD", f"{DAY} [~dot] [of] MONTH ORDINAL [YEARWORD]")
def day_of_colloquial_year(
    match: Match, number: int, month: int, short: int, word: str | None
) -> CalendarPoint | None:
    """The year can be its last two digits as people say them: «9 мая 45-го года», «8 апреля 97-го»."""
    token = match.tokens[match.end - (2 if word else 1)]
    if short < 10 and "twodigits" not in token.kinds:
        return None  # «1 мая первого года» of a war, or of a school
    if not word and (short <= DAYS_A_MONTH or "year" in token.kinds):
        return None
    return day(full_year(short), month, number) if short < 100 else None


@rule("DAY ~dash MONTH [~dot] ~dash ~TWODIGITS", "DAY ~slash MONTH [~dot] ~slash ~TWODIGITS")
def day_of_short_year(match: Match, number: int, month: int, short: int) -> CalendarPoint | None:
    """Two digits tied on like the day are the year: "07-Apr-97", «19-ноя-12»."""
    return day(full_year(short), month, number)


@rule("DAY [~dot] [of] MONTH [of] TWODIGITS", "MONTH DAY [~dot] comma TWODIGITS")
def day_before_two_digits(match: Match, *parts: int) -> CalendarPoint | None:
    """Two digits behind a day and its month are the year if they count nothing: "Aug 9, 96", «3 фев 82»."""
    *named, short = parts
    number, month = named if "month" not in match.tokens[match.start].kinds else named[::-1]
    after = match.after
    small = after is not None and not SMALL.isdisjoint(after.kinds)
    ends = after is None or after.text in CLAUSE_ENDS or small or after.gap >= Gap.NEXT_LINE
    if after is not None and (after.text == ":" or {"measure", "unit"} & after.kinds.keys()):
        return None
    abbreviated = any("short" in token.kinds for token in match.tokens[match.start : match.end])
    comma = "comma" in match.tokens[match.end - 2].kinds and short > DAYS_A_MONTH and not ends
    if comma or (abbreviated and small and short <= DAYS_A_MONTH):
        point = day(None, month, number)
        return replace(point, base=TOLD) if point else None  # a year or a count, so that the year is open
    if not ends or not (short > DAYS_A_MONTH or (abbreviated and not small)):
        return None
    return day(full_year(short), month, number)


@rule(
    f"{DAY} [~dot] [of] MONTH open [style] {DAY} [~dot] [of] MONTH [style] close [comma] [of] {YEAR}",
    f"{DAY} [~dot] [of] MONTH slash {DAY} [~dot] [of] MONTH [comma] [of] {YEAR}",
    f"MONTH {DAY} open [style] MONTH {DAY} [style] close comma {YEAR}",
)
def day_in_both_styles(match: Match, *parts: int) -> CalendarPoint | None:
    """A day by the Julian and by the Gregorian calendar is one day: «25 января (7 февраля) 1918 года»."""
    one, two, three, four, year = parts
    if "month" in match.tokens[match.start].kinds:
        return _new_style(day(year, one, two), day(year, three, four))
    return _new_style(day(year, two, one), day(year, four, three))


@rule(
    f"DAY [~dot] open [style] DAY [~dot] [style] close [of] MONTH [of] {YEAR}",
    f"DAY [~dot] slash DAY [~dot] [of] MONTH [of] {YEAR}",
    f"DAY [of] MONTH open [style] DAY [~dot] [style] close [of] {YEAR}",
    "YEAR [of] DAY open [style] DAY [style] close MONTH",
    f"DAY open DAY close ROMAN {YEAR}",
)
def day_in_both_styles_of_a_month(match: Match, *parts: int) -> CalendarPoint | None:
    """The month can be said once: «7 (19) февраля 1878 года», "16 de junho (29) de 1913"."""
    first, second, month, year = parts
    if "year" in match.tokens[match.start].kinds:
        year, first, second, month = parts
    elif "month" in match.tokens[match.start + 1].kinds or "of" in match.tokens[match.start + 1].kinds:
        first, month, second, year = parts
    return _new_style(day(year, month, first), day(year, month, second))


@rule(f"DM [of] MONTH [of] {YEAR}")
def day_in_both_styles_by_slash(match: Match, days: str, month: int, year: int) -> CalendarPoint | None:
    """Two days of a month with a slash between them: "5/17 September 1809"."""
    if "/" not in days:
        return None
    first, second = _numbers(days)
    return _new_style(day(year, month, first), day(year, month, second))


@rule(
    f"{DAY} [~dot] [of] MONTH [comma] [of] {YEAR} open style {DAY} [~dot] [of] MONTH [style] close",
    f"{DAY} [~dot] [of] MONTH [comma] [of] {YEAR} open {DAY} [~dot] [of] MONTH style close",
    f"MONTH {DAY} comma {YEAR} open style MONTH {DAY} [style] close",
)
def day_with_its_old_style(match: Match, *parts: int) -> CalendarPoint | None:
    """The day by the Julian calendar can stand behind the year: "7 November 1917 (O.S. 25 October)"."""
    one, two, year, three, four = parts
    if "month" in match.tokens[match.start].kinds:
        return _new_style(day(year, one, two), day(year, three, four))
    return _new_style(day(year, two, one), day(year, four, three))


@rule("POINT open [style] POINT [style] close")
def day_of_no_year_in_both_styles(
    match: Match, one: CalendarPoint, other: CalendarPoint
) -> CalendarPoint | None:
    """Their year can stand elsewhere, as at the head of a chronicle's line: «1783, 24 июля (4 августа)»."""
    known = all(point.day and point.month and point.needs_year for point in (one, other))
    later = [replace(point, year=COMMON_YEAR + turn) for turn in (0, 1) for point in (one, other)]
    pairs = ((later[0], later[1]), (later[0], later[3]), (later[1], later[2])) if known else ()
    found = next((late for early, late in map(_sorted_days, pairs) if _are_styles(early, late)), None)
    return None if found is None else replace(found, year=None, weak=False)


def _new_style(one: CalendarPoint | None, other: CalendarPoint | None) -> CalendarPoint | None:
    """Return the later of two days that are as far apart as the two calendars have been since 1582."""
    if one is None or other is None:
        return None
    early, late = _sorted_days((one, other))
    return late if _are_styles(early, late) else None


def _sorted_days(days: Iterable[CalendarPoint]) -> list[CalendarPoint]:
    return sorted(days, key=as_date)


def _are_styles(early: CalendarPoint, late: CalendarPoint) -> bool:
    return (as_date(late) - as_date(early)).days in STYLES_APART


@rule(
    "STREET|NAMED_FOR [of] [the] DAY|ORDINAL|ROMAN [~dot|~dash] [of] MONTH [of] [YEAR] [yearword]",
    "DAY|ORDINAL [~dot] [~dash] [of] MONTH [~dash] STREET",
    "MONTH DAY [~dot] [~dash] STREET",
)
def named_after_a_day(match: Match, *parts: Any) -> dict[str, Any] | None:
    """A street, square, school or works named after a day is no date: «площадь 9 Мая», "Place du 8 Mai 1945".

    Behind its noun the day must be tied to it, or its month written large, where the language has no article
    that a date would need: «на площади 9 мая» may be a day. Where names keep a small month, or dates need a
    word before them, a day of no year right behind the noun is enough: "ulice 17. listopadu". A day with its
    preposition is a date there: «на площада на 6 септември».
    """
    first, inner = match.tokens[match.start], match.tokens[match.start + 1 : match.end]
    last = match.tokens[match.end - 1]
    if not {"street", "named_for"} & first.kinds.keys():
        named = last.capital or not match.words.articles or last.gap == Gap.JOINED
        return {"other": True} if named else None
    month = next(token for token in inner if "month" in token.kinds)
    if "in" in inner[0].kinds:
        return None
    linked = not {"of", "the"}.isdisjoint(inner[0].kinds)
    large = month.capital and not match.words.capital_months
    article = match.words.articles and not match.words.capital_months
    behind = (article or match.words.named_days) and parts[-1] is None
    return {"other": True} if linked or large or behind or "named_for" in first.kinds else None


@rule("MONTH to|until|dash MONTH [of] YEAR", "between MONTH and MONTH [of] [YEAR]")
def months_of_a_year(match: Match, first: int, last: int, year: int | None) -> CalendarSpan | None:
    """From one month to another of a year, though a name is another word too: "March to May 1965"."""
    names = [token for token in match.tokens[match.start : match.end] if "month" in token.kinds]
    if first >= last or not all(cased_as_name(match, name) for name in names):
        return None
    return CalendarSpan(CalendarPoint("month", year, first), CalendarPoint("month", year, last))


@rule(
    f"MONTH [the] {DAY} [~dot|dayword] [comma|slash|dash] [of] {YEAR}",
    f"MONTH {DAY} ~dot dayword {YEAR}",
    f"MONTH {DAY} [dayword] comma weekday comma {YEAR}",
)
def month_day_year(match: Match, month: int, number: int, year: int) -> CalendarPoint | dict[str, Any] | None:
    """The month can come first: "March 3rd, 2015", "mayo 5 del 2013"."""
    if number >= FIRST_YEAR:
        return None  # "June 2013 – 2020"
    return day_of_year(year, month, number)


@rule(f"YEAR [dot|comma|of|dash|slash] MONTH [of|dash|slash|daycomma] {DAY} [~dot] [dayword]")
def year_month_day(match: Match, year: int, month: int, number: int) -> CalendarPoint | dict[str, Any] | None:
    """The year can come first: "2015年3月3日", "2015. március 3."."""
    if _year_stays_behind(match) or not _numbers_a_day(match.tokens[match.start + 2 : match.end]):
        return None
    return None if _is_of_weekdays(match) else day_of_year(year, month, number)


def _is_of_weekdays(match: Match) -> bool:
    """Whether the last number, in words, is that of a weekday or week: "the third Tuesday of September"."""
    last, after = match.tokens[match.end - 1], match.after
    counts = "ordinal" in last.kinds and "figured" not in last.kinds
    return counts and after is not None and not {"weekday", "unit"}.isdisjoint(after.kinds)


@rule("TWODIGITS ~yearword ~MONTH ~DAY ~dayword", "TWODIGITS ~yearword ~MONTH")
def short_year_and_month(match: Match, short: int, month: int, number: int | None = None) -> Any:
    """Two digits with the word for year, before their month: "15年12月28日"."""
    year = full_year(short)
    return day(year, month, number) if number else CalendarPoint("month", year, month)


def _numbers_a_day(tokens: list[DateToken]) -> bool:
    """Whether a number after its month is of a day: in digits, an ordinal, or with the word for day.

    Other words count what follows: "in March two countries agreed".
    """
    return any(token.text.isdecimal() or not token.kinds.keys().isdisjoint(DAY_MARKS) for token in tokens)


@rule("[year] NUMBER ~monthword [day] [dayword]")
def day_of_no_month(match: Match, number: int) -> dict[str, Any] | None:
    """A month that cannot be is none, nor is what stands by it a date: "2015年13月1日"."""
    return {"impossible": True} if number > MONTHS_A_YEAR else None


@rule(
    "MONTH [the] DAY|ORDINAL to|dash DAY|ORDINAL [comma] [of] YEAR",
    "MONTH [the] DAY dash DAY",
    "YEAR [dot] MONTH DAY dash DAY ~dot",
)
def days_of_a_month(match: Match, *parts: int) -> CalendarSpan | None:
    """Two days after their month are a span: "October 14 - 15, 2013", "2013. október 14–15."."""
    leads = "year" in match.tokens[match.start].kinds
    month, first, last = parts[1:] if leads else parts[:3]
    year = parts[0] if leads else next(iter(parts[3:]), None)
    if year is None and match.words.order == "dmy":
        return None
    start, end = day(year, month, first), day(year, month, last)
    return CalendarSpan(start, end) if start and end and first < last else None


@rule(f"[dayword] {DAY} [~dot] [dayword] [of|dash|daycomma] [the] MONTH [dayword]")
def day_and_month(match: Match, number: int, month: int) -> CalendarPoint | None:
    """A day and its month: «3 марта», "3. März"; of which year is for the publication date to say."""
    name = next(token for token in match.tokens[match.start :] if "month" in token.kinds)
    if not cased_as_name(match, name) or _begins_with_article(match) or _begins_with_weekday(match):
        return None
    return day(None, month, number)


def cased_as_name(match: Match, name: DateToken) -> bool:
    """Whether a name that is another word too is written as a name, where the language writes names large."""
    return "ambiguous" not in name.kinds or name.capital or not match.words.capital_months


def _begins_with_weekday(match: Match) -> bool:
    """Whether the number is a weekday, as another one counts it: «η τρίτη Τρίτη του Σεπτεμβρίου»."""
    before = match.before
    return "weekday" in match.tokens[match.start].kinds and before is not None and "ordinal" in before.kinds


def _begins_with_article(match: Match) -> bool:
    """Whether the number is the word for one, right before the month, which is an article: "an October"."""
    number, following = match.tokens[match.start : match.start + 2]
    return number.kinds.get("number") == 1 and number.text[:1].isalpha() and "month" in following.kinds


@rule(f"MONTH [the|daycomma] {DAY} [dayword]")
def month_and_day(match: Match, month: int, number: int) -> CalendarPoint | None:
    """A month and its day, in languages that put the month first: "March 3", "3月3日"."""
    marked = not match.tokens[match.end - 1].kinds.keys().isdisjoint(DAY_MARKS)
    name = match.tokens[match.start]
    if not _numbers_a_day(match.tokens[match.start + 1 : match.end]):
        return None
    if not (match.words.month_first or marked) or not cased_as_name(match, name):
        return None
    return day(None, month, number)


@rule(f"MONTH [monthword] [comma|of|dash|slash] [of] {YEAR}", "YEAR [dot] [of|comma] MONTH [monthword]")
def month_and_year(match: Match, one: int, other: int) -> CalendarPoint | None:
    """A month and its year: «в апреле 2017-го», "October 2014", "2014年10月"."""
    month, year = (one, other) if "month" in match.tokens[match.start].kinds else (other, one)
    if _of_no_day(match) or "season" in match.tokens[match.start].kinds:
        return None
    if year == one and not _year_may_lead(match):
        return None
    return CalendarPoint("month", year, month)


@rule(
    "YEAR [comma] MONTH [monthword] OWNED",
    "YEAR [comma] MONTH [monthword] DAY ~dash ~dayword",
    "MONTH [monthword] OWNED",
    "MONTH [monthword] DAY ~dash ~dayword",
)
def day_of_its_month(match: Match, *parts: int) -> CalendarPoint | None:
    """A day with an ending behind the genitive of its month: «желтоқсанның 2-сінде», "noyabrın 8-i".

    Behind another case its number counts: «желтоқсанда 2-сі» are two of them.
    """
    owning = any("owning" in token.kinds for token in match.tokens[match.start : match.end])
    *year, month, number = parts
    return day(year[0] if year else None, month, number) if owning else None


@rule("MONTH [of] TWODIGITS")
def month_before_two_digits(match: Match, month: int, short: int) -> CalendarPoint | None:
    """Two digits that are no day can be the year: "mai 68", "abril del 97"; open where they may count."""
    after = match.after
    if short <= DAYS_A_MONTH or _is_measured(match) or (after is not None and "unit" in after.kinds):
        return None
    if not cased_as_name(match, match.tokens[match.start]):
        return None
    if after is None or after.text in CLAUSE_ENDS or after.gap >= Gap.NEXT_LINE:
        return CalendarPoint("month", full_year(short), month)
    return CalendarPoint("month", month=month, base=TOLD)


def _of_no_day(match: Match) -> bool:
    """Whether a number stands by the month that is no day of it: what cannot be, «31 февраля», is no date."""
    beside = match.before
    if match.words.order == "mdy" and match.after is not None and "day" in match.after.kinds:
        beside = match.after
    if beside is None or "year" in beside.kinds:
        return False
    return not beside.kinds.keys().isdisjoint(("number", "ordinal"))


def _year_may_lead(match: Match) -> bool:
    """Whether a year before a month is of it: as the language writes it, by its word, or by an ending."""
    year, month = match.tokens[match.start : match.start + 2]
    writes_so = match.words.year_first or "sureyear" in year.kinds or "of_a_year" in month.kinds
    return writes_so and not _year_stays_behind(match)


def _year_stays_behind(match: Match) -> bool:
    """Whether a sentence or line ends after the year, or the month has a year of its own behind it."""
    year, following = match.tokens[match.start : match.start + 2]
    ends = following.gap >= Gap.NEXT_LINE or ("sureyear" in year.kinds and "dot" in following.kinds)
    leads = match.words.year_first or "of_a_year" in following.kinds
    return ends or (not leads and match.after is not None and "year" in match.after.kinds)


@rule("UNIT [of] MONTH")
def month_by_its_word(match: Match, unit: str, month: int) -> CalendarPoint | None:
    """The word for month before a name makes sure of it: "în luna mai", "w miesiącu marcu"."""
    before = match.before
    counted = before is not None and "number" in before.kinds
    return CalendarPoint("month", None, month) if unit == "month" and not counted else None


@rule("MONTH [monthword]")
def month_alone(match: Match, month: int) -> CalendarPoint | None:
    """A month alone: «в феврале»; a name that is another word too needs a preposition."""
    token = match.tokens[match.start]
    if "short" in token.kinds or "weekday" in token.kinds or _of_no_day(match):
        return None
    if match.end > match.start + 1:
        return CalendarPoint("month", None, month)
    if _of_a_name(match):
        return None
    if "ambiguous" in token.kinds:
        companion = match.before.kinds if match.before else {}
        if not cased_as_name(match, token) or companion.keys().isdisjoint(MONTH_PREPOSITIONS):
            return None
    return CalendarPoint("month", None, month)


@rule("MONTHLY")
def month_of_what_follows(match: Match, month: int) -> CalendarPoint | None:
    """The month that an adjective gives what follows: «на июльском саммите»; with a capital it is a name."""
    within = match.before is not None and match.before.text not in CLAUSE_ENDS
    if within and match.tokens[match.start].capital:
        return None
    return CalendarPoint("month", None, month, describes=True)


def _of_a_name(match: Match) -> bool:
    """Whether a month is part of a name, as its capital says where months have none.

    "Plaza de Mayo", "Julio Roca": what ties it to a name before it, or a name after it.
    """
    token, before, after = match.tokens[match.start], match.before, match.after
    if not token.capital or match.words.capital_months:
        return False
    tied = before is not None and "of" in before.kinds and "in" not in before.kinds
    first_name = after is not None and after.capital and not after.kinds and after.gap == Gap.SPACED
    return tied or first_name


@rule("year comma issue")
def year_of_a_reference(match: Match) -> dict[str, Any]:
    """The year of what is cited by its issue or page is none of an event: «Бюллетень, 2000 г., № 3»."""
    return {"other": True}


@rule("SUREYEAR", "YEAR")
def year_alone(match: Match, year: int) -> CalendarPoint | None:
    """A year alone: with its word it is one; a bare number of four digits only where a year would stand."""
    token = match.tokens[match.start]
    return CalendarPoint("year", year, weak="sureyear" not in token.kinds and not _stands_as_year(match))


@rule("SURESHORT")
def short_year_alone(match: Match, year: int) -> CalendarPoint | None:
    """Two digits with the mark or the word of a year, where a year would stand: "in '92", «в 92-м году»."""
    return CalendarPoint("year", year) if _follows(match, *YEAR_PREPOSITIONS, "the") else None


def _is_measured(match: Match) -> bool:
    """Whether a unit or a sign of measure follows: "1997 km", "1997 %"."""
    after = match.after
    return after is not None and ("measure" in after.kinds or after.text in ("%", "‰", "°"))


def _is_glued(match: Match) -> bool:
    """Whether a sign ties it to what follows: "1997-", "1920x1080"."""
    after = match.after
    return after is not None and after.gap == Gap.JOINED and after.text in ("-", "+", "x", "х", "/")


def _is_whole_text(match: Match) -> bool:
    """Whether nothing else stands in the text."""
    return len(match.tokens) == 1


def _has_no_neighbours(match: Match) -> bool:
    """Whether nothing by it can say what it is."""
    return match.before is None and match.after is None


def _follows(match: Match, *kinds: str) -> bool:
    """Whether the token before is of one of these kinds."""
    return match.before is not None and not match.before.kinds.keys().isdisjoint(kinds)


def _counts_nothing(match: Match) -> bool:
    """Whether no word follows that the number could count."""
    return match.after is None or not match.after.text[:1].isalpha()


def _is_dated_by_about(match: Match) -> bool:
    """Whether "about" or "and" stands before it and it counts nothing: "in 1997 and 2003 they met"."""
    linked = match.after is not None and _is_small_word(match.after) and _follows_a_year(match)
    return _follows_about(match) and (_counts_nothing(match) or linked)


def _is_dated_by_for(match: Match) -> bool:
    """Whether "for" stands before it and it counts nothing: "the budget for 1997"."""
    linked = match.after is not None and _is_small_word(match.after)
    return _follows_for(match) and _may_be_bare(match) and (_counts_nothing(match) or linked)


def _is_round_amount(match: Match) -> bool:
    """Whether a round number is an amount: «до 1000», "in 2000 cases"."""
    if not match.tokens[match.start].text.endswith("00"):
        return False
    after = match.after
    counts = after is not None and after.text[:1].isalpha() and not after.kinds and not after.capital
    return counts or _follows(match, "until", "to", "from")


def _follows_about(match: Match) -> bool:
    """Whether "about" or "and" stands before it."""
    return _follows(match, "about", "and")


def _follows_for(match: Match) -> bool:
    """Whether "for" stands before it."""
    return _follows(match, "for")


def _follows_preposition(match: Match) -> bool:
    """Whether a word stands before it that often ties a year: "in 1997", "between 1997 and …"."""
    return _follows(match, *YEAR_PREPOSITIONS)


def _dates_an_event(match: Match) -> bool:
    """Whether what follows is of one year, not counted: "the 2003 treaty", "the 1967 Six-Day War"."""
    after = match.after
    if after is None or not _may_precede(match):
        return False
    if "event" in after.kinds:
        return True
    named = match.words.named_years and _follows(match, "the", "possessive", "case_ending")
    return named and _may_be_bare(match) and (after.capital or _is_singular(after))


def _is_singular(word: DateToken) -> bool:
    """Whether an English word is no plural, which a number would count: "his 2003 visit"."""
    return word.text.isalpha() and not word.kinds and not word.text.endswith("s")


def _stands_bare(match: Match) -> bool:
    """Whether the language puts a year in a sentence by itself, and no word around makes it an amount.

    «Die Brücke wurde 2019 eröffnet»: a clause ends after it, or a word follows that nothing counts. In a
    language that writes its nouns large, that is any small word; in one whose participles end as no plural
    does («werd 2019 geopend»), a participle.
    """
    if not match.words.bare_year or not _may_be_bare(match) or not _may_precede(match):
        return False
    after = match.after
    if after is None or not after.text[:1].isalpha():
        return after is None or (after.text in CLAUSE_ENDS and not _among_numbers(match))
    uncounted = match.words.capital_nouns and not after.capital
    return uncounted or _is_small_word(after) or after.text.endswith(match.words.uncounted)


def _may_be_bare(match: Match) -> bool:
    """Whether a number is a year that news is likely to tell of, and no round amount."""
    year = match.tokens[match.start].text
    return year.isdigit() and not year.endswith("00") and FIRST_BARE_YEAR <= int(year) < LAST_BARE_YEAR


def _may_precede(match: Match) -> bool:
    """Whether the token before lets a number be a year: a word that numbers nothing, or a sentence's end."""
    before = match.before
    if before is None:
        return True
    if before.text[:1].isalpha():
        return before.kinds.keys().isdisjoint(("counted", "measure", "about"))
    return before.text in CLAUSE_ENDS and not _among_numbers(match)


def _among_numbers(match: Match) -> bool:
    """Whether a comma and a number that is no year stand beside it, as in a list of amounts."""
    for comma, number in ((match.start - 1, match.start - 2), (match.end, match.end + 1)):
        if 0 <= number < len(match.tokens) and "comma" in match.tokens[comma].kinds:
            kinds = match.tokens[number].kinds
            if match.tokens[number].text[:1].isdigit() and "year" not in kinds:
                return True
    return False


def _follows_a_year(match: Match) -> bool:
    """Whether another number that can be a year stands before the "and": "in 1997 and 2003 they met"."""
    return match.start > 1 and "year" in match.tokens[match.start - 2].kinds


def _is_small_word(token: DateToken) -> bool:
    """Whether a word links, and so is nothing that a number counts."""
    return bool(token.kinds) and "unit" not in token.kinds


def _ends_a_name(match: Match) -> bool:
    """Whether the number is tied to a name as the year of an event is: «Евро-2024»."""
    if match.start < 2:
        return False
    name, dash, year = match.tokens[match.start - 2 : match.end]
    joined = dash.gap == year.gap == Gap.JOINED and "dash" in dash.kinds
    return joined and name.capital and len(name.text) >= EVENT_NAME_LETTERS


# Whether a bare number is a year: the first condition that holds decides, and if none does it is not.
BARE_YEAR: tuple[tuple[Callable[[Match], bool], bool], ...] = (
    (_is_measured, False),
    (_is_glued, False),
    (_is_whole_text, True),
    (_has_no_neighbours, False),
    (_ends_a_name, True),
    (_dates_an_event, True),
    (_stands_bare, True),
    (_is_dated_by_about, True),
    (_follows_about, False),
    (_is_dated_by_for, True),
    (_follows_for, False),
    (_is_round_amount, False),
    (_follows_preposition, True),
)


def _stands_as_year(match: Match) -> bool:
    """Whether its neighbours let a bare number be a year, as :data:`BARE_YEAR` says."""
    return next((verdict for holds, verdict in BARE_YEAR if holds(match)), False)


@rule("HOLIDAY [comma|of] YEAR", "YEAR [of] HOLIDAY")
def holiday_of_a_year(match: Match, one: Any, other: Any) -> CalendarPoint | None:
    """A holiday on a fixed date with its year is that day: "Christmas 2014"."""
    (month, number), year = (one, other) if isinstance(one, tuple) else (other, one)
    return day(year, month, number)

"""Days whose month is told before or beside them: "on the 18th", «9-го», "el 12 del mismo mes"."""

from __future__ import annotations

from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.lexicon import SMALL
from mkdocs_newsdump.dates.resolve import TOLD, CalendarPoint
from mkdocs_newsdump.dates.rules.calendar import CLAUSE_ENDS
from mkdocs_newsdump.dates.rules.numbers import DAYS_A_MONTH
from mkdocs_newsdump.dates.tokens import DateToken, Gap

MONTHS_POINTED_AT = (("month", -1), ("month", 0), ("month", 1))
# What a span begins with, and what links its ends, with the words that may lead the second.
SPAN_STARTS, SPAN_LINKS, LEADING = ("between", "from"), ("and", "to", "until", "dash"), 3
# What is of the number before it, or numbered by it.
NO_LINK = ("of", "unit", "number", "ordinal", "month", "measure")


@rule("DAY|NUMBER dayword", "dayword DAY")
def day_alone(match: Match, number: int) -> CalendarPoint | None:
    """A day of a month that is not named: «15 числа», "15日"; apart from its number the word counts days.

    Glued before a number it ends another word: 中日两国, "China and Japan, both".
    """
    first, last = match.tokens[match.start], match.tokens[match.end - 1]
    if "dayword" in first.kinds and last.gap == Gap.JOINED:
        return None
    if "unit" in last.kinds and (last.gap != Gap.JOINED or not first.text.isdigit()):
        return None
    return CalendarPoint("day", None, None, number) if 1 <= number <= DAYS_A_MONTH else None


@rule("on_ordinal [the] FIGURED", "on_ordinal DAY ~dot", "on_day DAY", "DAY_ORDINAL", "FIGURED dayword")
def day_of_month_told(match: Match, number: int) -> CalendarPoint | None:
    """A day by its number, where nothing follows that it could number: "on the 18th", "am 22.", «9-го».

    It is of the month of the date told before, and none where that has no month or comes after it.
    """
    if not 1 <= number <= DAYS_A_MONTH or not _numbers_nothing(match):
        return None
    return CalendarPoint("day", day=number, base=TOLD, weak=True)


def _numbers_nothing(match: Match) -> bool:
    """Whether a mark, a small word or nothing follows, or a word that is no noun where those are large."""
    after = match.after
    if match.before is not None and not match.before.kinds.keys().isdisjoint(SPAN_STARTS):
        return False
    if after is None or after.text in CLAUSE_ENDS or after.gap >= Gap.NEXT_LINE:
        return True
    if not after.kinds.keys().isdisjoint(SPAN_LINKS) and _leads_to_a_date(match):
        return False
    return _is_small(after) or (match.words.capital_nouns and not after.capital and not after.kinds)


def _leads_to_a_date(match: Match) -> bool:
    """Whether a date comes behind the link after it, and so tells its month: "am 7. und 8. Februar"."""
    ahead = match.tokens[match.end + 1 : match.end + 1 + LEADING]
    beside = next((token for token in ahead if token.kinds.keys().isdisjoint(("in", "the"))), None)
    return beside is not None and not beside.kinds.keys().isdisjoint(("point", "span"))


def _is_small(token: DateToken) -> bool:
    return not SMALL.isdisjoint(token.kinds) and token.kinds.keys().isdisjoint(NO_LINK)


@rule("DAY|FIGURED [~dot] [dayword] of [the] UNIT")
def day_of_the_month(match: Match, number: int, unit: str) -> CalendarPoint | None:
    """A day of the month that is told of: "the 12th of the month", "am 12. des Monats"."""
    known = unit == "month" and 1 <= number <= DAYS_A_MONTH
    return CalendarPoint("day", day=number, base=TOLD, weak=True) if known else None


@rule(
    "DAY|ORDINAL|DAY_ORDINAL [~dot] [dayword] [of|in] [the] POINT",
    "POINT DAY ~dash ~dayword",
    "POINT DAY [~dash] dayword",
    "POINT OWNED",
)
def day_of_month_pointed_at(
    match: Match, one: int | CalendarPoint, other: int | CalendarPoint
) -> CalendarPoint | None:
    """A day of this month, or of that of the date told: "el 12 de este mes", "the 16th of that month"."""
    number, month = (one, other) if isinstance(one, int) else (other, one)
    if not isinstance(number, int) or not isinstance(month, CalendarPoint):
        return None
    if month.unit != "month" or month.shift not in MONTHS_POINTED_AT or not 1 <= number <= DAYS_A_MONTH:
        return None
    return CalendarPoint("day", day=number).of_same_year(month)


@rule("POINT [comma] POINT")
def day_of_month_beside(match: Match, month: CalendarPoint, day: CalendarPoint) -> CalendarPoint | None:
    """A month and, apart from it, the number of the day: «в сентябре, 19-го числа»."""
    if month.unit != "month" or month.month is None or day.unit != "day" or day.day is None:
        return None
    if day.month is not None or day.shift is not None or day.weekday is not None:
        return None
    found = CalendarPoint("day", month.year, month.month, day.day).of_same_year(month)
    return found if found.possible else None

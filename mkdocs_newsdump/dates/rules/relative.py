"""Dates counted from the day of publication, or from the date told before."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.resolve import EITHER, PUBLICATION, TOLD, CalendarPoint, CalendarSpan
from mkdocs_newsdump.dates.rules.calendar import CLAUSE_ENDS, cased_as_name, day
from mkdocs_newsdump.dates.rules.numbers import MONTHS_A_YEAR
from mkdocs_newsdump.dates.tokens import Gap

HOURS_A_DAY = 24
# Its days, by their numbers in the week.
WEEKEND = (6, 7)
# What stands before a noun.
NOUN_MARKS = frozenset({"the", "possessive"})
# The units of the word lists that dates are counted in, and their names as grains of a point.
COUNTED_IN = {unit: unit for unit in ("day", "week", "month", "quarter", "year", "decade", "century")}
COUNTED_IN["half_year"] = "half"


@rule("WHEN")
def day_word(match: Match, when: tuple[str, int]) -> CalendarPoint | None:
    """A word that counts from today: «вчера», "tomorrow", «прошлогодний», "去年".

    One that is listed for a date told before as well («келесі жылы») is read either way.
    """
    token = match.tokens[match.start]
    before = match.before
    begins = before is None or before.text in CLAUSE_ENDS
    after_article = before is not None and not before.kinds.keys().isdisjoint(("the", "shift"))
    if "ambiguous" in token.kinds and (after_article or (token.capital and not begins)):
        return None  # "der Morgen" is the morning, «la mañana» too
    return replace(_when(when), base=EITHER) if "told" in token.kinds else _when(when)


def _when(when: tuple[str, int]) -> CalendarPoint:
    unit, count = when
    return CalendarPoint(unit, shift=when, toward=(count > 0) - (count < 0))


@rule("ADJECTIVE UNIT")
def adjective_day(match: Match, when: tuple[str, int], unit: str) -> CalendarPoint | None:
    """An adjective of a day or year with that very word: «сегодняшний день»."""
    return _when(when) if unit == when[0] else None


@rule("ADJECTIVE")
def adjective(match: Match, when: tuple[str, int]) -> CalendarPoint:
    """An adjective that dates what it describes: «прошлогодний урожай»."""
    return replace(_when(when), describes=True)


@rule("SHIFT UNIT", "[the] UNIT SHIFT")
def said_unit(match: Match, one: Any, other: Any) -> CalendarPoint | None:
    """Last, this or next with a unit: «на прошлой неделе», "next year", "le mois dernier"."""
    count, unit = (one, other) if isinstance(one, int) else (other, one)
    if unit == "day" and count > 0:
        return CalendarPoint("day", shift=("day", count), base=TOLD)
    grain = COUNTED_IN.get(unit)
    if grain is None or grain == "day" or _plural(match):
        return None
    return CalendarPoint(grain, shift=(grain, count), toward=count)


def _plural(match: Match) -> bool:
    """Whether the words speak of several units without saying how many: «в последние годы»."""
    return any("plural" in token.kinds for token in match.tokens[match.start : match.end])


def _uncounted(match: Match) -> bool:
    """Whether there are several units, and nothing says how many: «qualche anno dopo», "years later"."""
    return _plural(match) or (match.before is not None and "several" in match.before.kinds)


@rule("SHIFT UNIT", "[the] UNIT SHIFT")
def said_weekend(match: Match, one: Any, other: Any) -> CalendarSpan | None:
    """Last, this or next weekend: «в прошлые выходные», "le week-end dernier"; both of its days."""
    count, unit = (one, other) if isinstance(one, int) else (other, one)
    if unit != "weekend":
        return None
    week = None if count else ("week", 0)
    first, last = (CalendarPoint("day", weekday=day, toward=count, shift=week) for day in WEEKEND)
    return CalendarSpan(first, last)


@rule("SHIFT MONTH|SEASON|WEEKDAY", "MONTH|SEASON|WEEKDAY SHIFT", "in [the] SEASON SHIFT")
def said_name(match: Match, one: int, other: int) -> CalendarPoint | None:
    """Last, this or next with a name: «в прошлую пятницу», "next May", "lundi dernier".

    Words that count from a date told before as well («следующей весной») do so as in :func:`told_unit`.
    """
    leading = "shift" in match.tokens[match.start].kinds
    if not cased_as_name(match, match.tokens[match.end - 1 if leading else match.end - 2]):
        return None
    if not leading and _belongs_on(match):
        return None
    count, number = (one, other) if leading else (other, one)
    kinds = match.tokens[match.end - 1 if leading else match.end - 2].kinds
    if "weekday" in kinds and "short" in kinds:
        return None  # «tego nie» is no Sunday
    base = _said_base(match) if count else PUBLICATION
    of_year = ("year", count) if count == 0 or (not leading and _stands_for_year(match)) else None
    if "month" in kinds:
        return CalendarPoint("month", month=number, toward=count, shift=of_year, base=base)
    if "season" in kinds:
        return CalendarPoint("season", part=number, toward=count, shift=of_year, base=base)
    this_week = ("week", 0) if count == 0 else None
    return CalendarPoint("day", weekday=number, toward=count, shift=this_week, base=base)


@rule("SHIFT POINT", "POINT SHIFT")
def said_day(match: Match, one: int | CalendarPoint, other: int | CalendarPoint) -> CalendarPoint | None:
    """Last or next with a day: «le 30 octobre dernier», "il prossimo 3 maggio", «1 октября нынешнего»."""
    count, day = (one, other) if isinstance(one, int) else (other, one)
    if not isinstance(count, int) or not isinstance(day, CalendarPoint):
        return None
    if day.month is None or not day.needs_year:
        return None
    if not isinstance(one, int) and _belongs_on(match):
        return None
    if not isinstance(one, int) and _stands_for_year(match):
        return replace(day, shift=("year", count), base=_said_base(match), weak=False)
    if not count:
        return None
    return replace(day, toward=count, weak=False)


def _said_base(match: Match) -> str:
    return EITHER if _base(match) == EITHER else PUBLICATION


def _stands_for_year(match: Match) -> bool:
    """Whether the word behind a date has the form in which it is of a year: «1 октября нынешнего»."""
    return "of_year" in match.tokens[match.end - 1].kinds


def _belongs_on(match: Match) -> bool:
    """Whether "last" behind a date is of what follows: «в октябре прошлого года», "8月19日上午"."""
    unspaced = match.tokens[match.end - 1].gap == Gap.JOINED
    return unspaced or (match.after is not None and "unit" in match.after.kinds)


@rule("SHIFT|FINAL NUMBER UNIT")
def last_few(match: Match, count: int, number: int, unit: str) -> CalendarSpan | None:
    """The last or next few units run from or to the day of publication: «за последние 12 лет»."""
    if unit == "hour":
        unit, number = "day", max(1, number // HOURS_A_DAY)
    grain = COUNTED_IN.get(unit)
    if count == 0 or grain is None or not _leads_several(match, number):
        return None
    return _few(CalendarPoint(grain, shift=(grain, count * number)))


def _leads_several(match: Match, number: int) -> bool:
    """Whether "last" can belong to the number behind it: «a passé deux jours à Alger» has its singular."""
    kinds = match.tokens[match.start].kinds
    agrees = "plural" in kinds or not match.words.plural_shifts
    return number > 1 and (agrees or "shift" not in kinds)


@rule("RECENT")
def recent(match: Match, months: int) -> CalendarSpan:
    """The time up to now, of which no end is meant: "over the last year", «за последнее десятилетие»."""
    return _few(CalendarPoint("year", shift=("year", -months // MONTHS_A_YEAR)))


def _few(other: CalendarPoint) -> CalendarSpan:
    """Return the span between a point that counts from the day of publication and that day."""
    assert other.shift is not None
    unit, count = other.shift
    today = CalendarPoint(unit, shift=(unit, 0))
    return CalendarSpan(other, today) if count < 0 else CalendarSpan(today, other)


@rule("SHIFT|FINAL STRETCH")
def last_stretch(match: Match, count: int, months: int) -> CalendarSpan | None:
    """The last or next half-year, or years and a half: «за последние полтора года»."""
    return _few(_months_away(count * months)) if count else None


@rule("STRETCH ago", "before_now STRETCH")
def stretch_ago(match: Match, months: int) -> CalendarPoint:
    """A half-year, or years and a half, back: «полгода назад», "a year and a half ago"; about that month."""
    return _months_away(-months)


@rule("in_future STRETCH", "STRETCH hence")
def stretch_ahead(match: Match, months: int) -> CalendarPoint | None:
    """A half-year, or years and a half, ahead: «через полгода»; in a story they count from its last date."""
    if match.after is not None and "after" in match.after.kinds:
        return None
    return replace(_months_away(months), forward_only=True)


def _months_away(count: int) -> CalendarPoint:
    """Return the month ``count`` after that of publication, or the year: these stretches are said roughly."""
    years, rest = divmod(abs(count), MONTHS_A_YEAR)
    sign = (count > 0) - (count < 0)
    shift = ("month", count) if rest else ("year", sign * years)
    return CalendarPoint(shift[0], shift=shift, toward=sign, mark="~")


@rule("NUMBER UNIT ago", "UNIT ago", "before_now [about] NUMBER UNIT", "before_now UNIT", "UNIT NUMBER ago")
def ago(match: Match, *parts: Any) -> CalendarPoint | None:
    """A number of units back: «два дня назад», "il y a deux ans", "vor einem Jahr"; the unit is the grain."""
    counted = any(isinstance(part, int) for part in parts)
    return _counted(parts, -1) if counted or not _uncounted(match) else None


@rule("in_future NUMBER UNIT", "NUMBER UNIT hence", "in_future UNIT")
def ahead(match: Match, *parts: Any) -> CalendarPoint | None:
    """A number of units ahead: «через два дня», "in two weeks"; in a story they count from its last date.

    Where the word is "in", what a story tells took as long: "the first visit in eight years".
    """
    within = "in" in match.tokens[match.start].kinds
    if len(parts) == 1 and (within or _uncounted(match)):
        return None
    point = _counted(parts, 1)
    if match.after is not None and "after" in match.after.kinds:
        return None
    return replace(point, forward_only=True, may_last=within) if point else None


@rule("PART [dash] [of] [the] UNIT", "UNIT [dash] PART", "year_end")
def part_of_current(match: Match, *parts: Any) -> CalendarPoint | None:
    """Early, mid or late in this week, month or year: "by the end of the year", «до конца месяца».

    Told of what has happened it is of the date told before.
    """
    unit = next((COUNTED_IN.get(part) for part in parts if part in COUNTED_IN), "year")
    if unit not in ("week", "month", "year") or _plural(match):
        return None
    if match.before and match.before.kinds.keys() & {"point", "when", "shift", "number", "told"}:
        return None  # "a year late"
    if match.after and (match.after.text.isdigit() or match.after.kinds.keys() & {"point", "year"}):
        return None  # "the end of the year 1992"
    return CalendarPoint(unit, shift=(unit, 0), forward_only=True)


def _counted(parts: tuple[Any, ...], toward: int) -> CalendarPoint | None:
    number = next((part for part in parts if isinstance(part, int)), 1)
    unit = next(part for part in parts if isinstance(part, str))
    grain = COUNTED_IN.get(unit)
    return CalendarPoint(grain, shift=(grain, toward * number), toward=toward) if grain else None


@rule("TOLD")
def told_word(match: Match, when: tuple[str, int]) -> CalendarPoint:
    """A word that counts from the date told before: "the next day", «том же году», "翌年".

    What a preposition behind it counts from is another, and open: «наступного дня після референдуму», "à la
    veille de la guerre".
    """
    preposition = match.after is not None and "after" in match.after.kinds
    spaced = match.after is not None and match.after.gap == Gap.SPACED
    open_ = (preposition and spaced) or (when[1] != 0 and _counts_otherwise(match))
    return CalendarPoint(when[0], base=TOLD) if open_ else replace(_when(when), base=TOLD)


@rule("[the] TOLD_SHIFT UNIT", "[the] UNIT TOLD_SHIFT")
def told_unit(match: Match, one: Any, other: Any) -> CalendarPoint | None:
    """The unit before, of or after the date told before: "the following year", «того же года».

    Words that count from today as well («следующего года») do so where the verb looks ahead or no date was
    told.
    """
    count, unit = (one, other) if isinstance(one, int) else (other, one)
    grain = COUNTED_IN.get(unit)
    if grain is None or _uncounted(match) or _compares(match):
        return None
    return CalendarPoint(grain, shift=(grain, count), base=_base(match))


def _base(match: Match) -> str:
    """Return what a word of order counts from: one that is of both lists is read either way."""
    either = any(
        {"told_shift", "shift"} <= token.kinds.keys() for token in match.tokens[match.start : match.end]
    )
    return EITHER if either else TOLD


@rule(
    "[the] TOLD_SHIFT MONTH|SEASON|WEEKDAY", "MONTH|SEASON|WEEKDAY TOLD_SHIFT", "in [the] SEASON TOLD_SHIFT"
)
def told_name(match: Match, one: int, other: int) -> CalendarPoint | None:
    """A month, season or weekday before or after the date told before: "the following May", "that May"."""
    leading = "told_shift" in match.tokens[match.end - 2].kinds
    token = match.tokens[match.end - 1 if leading else match.end - 2]
    count, number = (one, other) if leading else (other, one)
    if not cased_as_name(match, token) or (not leading and not _orders(match, count)):
        return None
    if leading and _base(match) == EITHER:
        return None
    if "month" in token.kinds:
        return CalendarPoint("month", month=number, toward=count, base=TOLD)
    if "season" in token.kinds:
        return CalendarPoint("season", part=number, toward=count, base=TOLD)
    if not count and _base(match) == EITHER:
        return None
    return CalendarPoint("day", weekday=number, toward=count, base=TOLD)


@rule("POINT TOLD_SHIFT", "TOLD_SHIFT POINT")
def told_day(match: Match, one: Any, other: Any) -> CalendarPoint | None:
    """A day or month ahead of or behind the date told: "il 15 gennaio seguente", "mois de mai suivant"."""
    leading = isinstance(one, int)
    count, point = (one, other) if leading else (other, one)
    if not isinstance(point, CalendarPoint):
        return None
    if point.month is None or not point.needs_year:
        return None
    if not count or (_base(match) == EITHER if leading else not _orders(match, count)):
        return None
    return replace(point, toward=count, base=TOLD, weak=False)


@rule("DAY MONTH TOLD|TOLD_SHIFT YEAR", "MONTH TOLD|TOLD_SHIFT YEAR")
def month_of_year_pointed_at(match: Match, *parts: Any) -> CalendarPoint | None:
    """A month of a year that is pointed at and named as well: «в декабре того же 2012-го»."""
    *named, when, year = parts
    if when not in (0, ("year", 0)):
        return None
    return CalendarPoint("month", year, named[0]) if len(named) == 1 else day(year, named[1], named[0])


def _orders(match: Match, count: int) -> bool:
    """Whether a word behind a date says that it comes before or after another, and is of no other words."""
    word = match.tokens[match.end - 1]
    adverb = not word.kinds.keys().isdisjoint(("after", "later", "earlier", "shift", "unit"))
    return count != 0 and not adverb and not _belongs_on(match)


@rule(
    "[more] NUMBER [more] UNIT later",
    "later [more] NUMBER [more] UNIT",
    "UNIT later",
    "later UNIT",
    "from_that NUMBER UNIT hence",
)
def later(match: Match, *parts: Any) -> CalendarPoint | None:
    """A number of units after the date told before: "two years later", «спустя два года»."""
    return _from_told(match, parts, 1)


@rule(
    "[in_future] [more] NUMBER UNIT earlier",
    "[in_future] UNIT earlier",
    "from_that NUMBER UNIT ago",
)
def earlier(match: Match, *parts: Any) -> CalendarPoint | None:
    """A number of units before the date told before: "two years earlier", «двумя годами ранее»."""
    return _from_told(match, parts, -1)


def _from_told(match: Match, parts: tuple[Any, ...], toward: int) -> CalendarPoint | None:
    counted = any(isinstance(part, int) for part in parts)
    numbered = match.before is not None and "number" in match.before.kinds
    if not counted and (_uncounted(match) or numbered):
        return None
    point = _counted(parts, toward)
    apart = match.before is not None and "apart" in match.before.kinds  # «на год раньше срока»
    other = apart or _counts_from_noun(match) or _compares(match)
    return replace(point, base=TOLD) if point and not other else None


def _counts_otherwise(match: Match) -> bool:
    """Whether it is not said how many there are, or they are counted from something else."""
    return _counts_from_noun(match) or _uncounted(match) or _compares(match)


def _compares(match: Match) -> bool:
    """Whether the units part two other things: "a year earlier than planned"."""
    return match.after is not None and "than" in match.after.kinds


def _counts_from_noun(match: Match) -> bool:
    """Whether what follows is what the units count from: "deux ans après la signature"."""
    if match.after is None or match.after.gap >= Gap.NEXT_LINE:
        return False
    preposition = "after" in match.tokens[match.end - 1].kinds
    of = "of" in match.after.kinds and match.after.kinds.keys().isdisjoint(("in", "unit"))
    if of and match.end + 1 < len(match.tokens) and "month" in match.tokens[match.end + 1].kinds:
        return False  # «6年後の8月»
    return of or (preposition and not NOUN_MARKS.isdisjoint(match.after.kinds))


@rule("STRETCH later", "later STRETCH", "[in_future] STRETCH earlier", "from_that STRETCH ago|hence")
def stretch_from_told(match: Match, months: int) -> CalendarPoint:
    """A half-year, or years and a half, from the date told before: «спустя полгода»."""
    back = not match.tokens[match.end - 1].kinds.keys().isdisjoint(("earlier", "ago"))
    return replace(_months_away(-months if back else months), base=TOLD)

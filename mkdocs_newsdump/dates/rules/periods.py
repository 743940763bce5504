"""Longer stretches: seasons, quarters, halves, decades, centuries."""

from __future__ import annotations

from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.lexicon import HAN_NUMERALS
from mkdocs_newsdump.dates.resolve import CalendarPoint, CalendarSpan
from mkdocs_newsdump.dates.rules.calendar import is_numbered


@rule("[the] DECADE [~dash] [yearsword]")
def decade(match: Match, first: int) -> CalendarPoint:
    """A decade: «1990-е годы», "the 1960s", «девяностые»."""
    return CalendarPoint("decade", first)


@rule("ORDINAL|ROMAN|NUMBER [~dot] [dash] century [ERA]", "century ROMAN|NUMBER [ERA]")
def century(match: Match, number: int, era: int | None = None) -> CalendarPoint | None:
    """A century: «XX век», "19th century", "siglo XX"; before Christ too.

    A cardinal in words counts centuries, as the plural does, and dates nothing: "a century", "two centuries".
    """
    if not 1 <= number <= 30 or _counts_centuries(match):
        return None
    return CalendarPoint("century", (number - 1) * 100 if era != -1 else -(number - 1) * 100)


def _counts_centuries(match: Match) -> bool:
    first, last = match.tokens[match.start], match.tokens[match.end - 1]
    if "roman" not in first.kinds and first.text.isalpha() and last.text.endswith("."):
        return True  # a short form stands behind figures: «первый в.» is no century
    if "ordinal" in first.kinds or "number" not in first.kinds:
        return False
    in_words = first.text[0].isalpha() and not set(first.text) <= set(HAN_NUMERALS)
    return in_words or "plural" in last.kinds


@rule("ROMAN dash|and ROMAN century")
def centuries(match: Match, first: int, last: int) -> CalendarSpan | None:
    """From one century to another: «XIX–XX века»."""
    if not 1 <= first < last <= 30:
        return None
    return CalendarSpan(
        CalendarPoint("century", (first - 1) * 100), CalendarPoint("century", (last - 1) * 100)
    )


@rule("SEASON|SEASONAL [of] YEAR|SHORTYEAR", "SEASON YEAR ~slash ~twodigits", "YEAR [of] SEASON")
def season_of_a_year(match: Match, one: int, other: int) -> CalendarPoint | None:
    """A season of a year: «весной 2004 года», "à l'été 1963", "Winter 2014/15" (the year it begins in)."""
    leading = not match.tokens[match.start].kinds.keys().isdisjoint(("season", "seasonal"))
    season, year = (one, other) if leading else (other, one)
    return CalendarPoint("season", year, part=season)


@rule("[the] SEASON")
def season_until(match: Match, season: int) -> CalendarPoint | None:
    """A season that something lasts until: "bis zum Herbst"."""
    until = match.before is not None and "until" in match.before.kinds
    return CalendarPoint("season", part=season) if until else None


@rule("in|for|meant_for [the] SEASON", "SEASONAL", "part [of] [the] SEASON")
def season_alone(match: Match, season: int) -> CalendarPoint | None:
    """A season alone, where the word says when and not what: «весной», "in the summer", "für den Herbst"."""
    return CalendarPoint("season", part=season)


@rule("QUARTER|HALF|HALF_OF [of] YEAR", "YEAR [of|dash] QUARTER|HALF|HALF_OF")
def part_of_a_year(match: Match, one: int, other: int) -> CalendarPoint | None:
    """A quarter or half of a year: «I квартал 2014 года», "Q1 2014", "first half of 2014"."""
    first, last = match.tokens[match.start].kinds, match.tokens[match.end - 1].kinds
    part, year = (other, one) if "year" in first else (one, other)
    return CalendarPoint("quarter" if "quarter" in first or "quarter" in last else "half", year, part=part)


@rule("in [the] QUARTER", "in [the] HALF")
def part_of_a_year_alone(match: Match, part: int) -> CalendarPoint | None:
    """A quarter or half-year whose year is not said: «в первом квартале»."""
    return CalendarPoint("quarter" if "quarter" in match.tokens[match.end - 1].kinds else "half", part=part)


@rule("YEAR ~dash|~slash ~TWODIGITS")
def years_in_short(match: Match, first: int, short: int) -> CalendarSpan | None:
    """Two years, the second in short: "2014/15", "1982–91"; not the number of a law, "No. 2012-15"."""
    if is_numbered(match):
        return None
    last = first - first % 100 + short
    return CalendarSpan(CalendarPoint("year", first), CalendarPoint("year", last)) if last > first else None

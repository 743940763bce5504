"""Numbers: which of them are ordinals, years, months."""

from __future__ import annotations

from typing import Any

from mkdocs_newsdump.dates.edtf import MAX_YEAR
from mkdocs_newsdump.dates.grammar import Match, rule
from mkdocs_newsdump.dates.lexicon import LAST_YEAR
from mkdocs_newsdump.dates.tokens import Gap

# Two digits that would be a year to come are of the last century; no day of a month is one of them.
CENTURY_PIVOT = 32
DAYS_A_MONTH = 31
# Chinese numbers that end so are round, and count the years: 千年 is a thousand of them.
HAN_POWERS = ("百", "千")
# Four digits outside these bounds are hardly ever a year in news.
FIRST_YEAR = 1000
# Japan took the Gregorian calendar, and China's republic came later.
FIRST_SOLAR_YEAR = 1873
LEAST_AFTER_ERA = 100
# The parts that a unit counts, and how many there are; «половина» can be of other things than a year.
PARTS_OF_YEAR = {"quarter": ("quarter", 4), "half_year": ("half", 2), "half": ("half_of", 2)}
TENS = (20, 30)
MONTHS_A_YEAR = 12


def full_year(short: int) -> int:
    """Return the year of two digits: 32–99 are of the twentieth century, 00–31 of the twenty-first."""
    return short + (1900 if short >= CENTURY_PIVOT else 2000)


@rule("[NUMBER] thousand [and] NUMBER|ORDINAL [NUMBER|ORDINAL] [NUMBER|ORDINAL] [YEARWORD]")
def spelled_year(match: Match, thousands: int | None, *rest: int | str | None) -> dict[str, Any] | None:
    """A year in words: «тысяча девятьсот девяносто второго», "two thousand and fifteen"."""
    year = (thousands or 1) * 1000 + sum(part for part in rest if isinstance(part, int))
    if not FIRST_YEAR <= year <= LAST_YEAR or any(
        token.text.isdigit() for token in match.tokens[match.start : match.end]
    ):
        return None
    return {"year": year, "number": year} | ({"sureyear": year} if rest[-1] else {})


@rule("NUMBER [dash|and] ORDINAL|NUMBER")
def compound_number(match: Match, tens: int, ones: int) -> dict[str, Any] | None:
    """Tens and ones in words are one number: «тридцать первое», "twenty-first", "trente et un"."""
    first, last = match.tokens[match.start], match.tokens[match.end - 1]
    if tens not in TENS or not 1 <= ones <= 9 or first.text.isdigit() or last.text.isdigit():
        return None
    kind = "ordinal" if "ordinal" in last.kinds else "number"
    return {kind: tens + ones}


@rule("NUMBER [~dash|~colon] ~ordinal_ending", "NUMBER [~dot|~dash|~colon] ~ordinal_sign")
def ordinal_with_ending(match: Match, number: int) -> dict[str, Any]:
    """A number with an ending is an ordinal: «3-его», "31st", "1er"; a year stays a year: «2017-го»."""
    kinds = match.tokens[match.start].kinds
    year = {"year": number, "sureyear": number} if "year" in kinds else {}
    short = {"shortyear": full_year(number)} if "twodigits" in kinds and number > DAYS_A_MONTH else {}
    return {"ordinal": number, "figured": number, **year, **short}


@rule("NUMBER [~dash] ~day_ending")
def day_with_ending(match: Match, number: int) -> dict[str, Any] | None:
    """The ending that a day has where it is named alone: «а 9-го», "a 9-go"."""
    return {"ordinal": number, "figured": number, "day_ordinal": number} if number <= DAYS_A_MONTH else None


@rule("TWODIGITS [~dash] [~ordinal_ending] yearword", "yearword apostrophe ~TWODIGITS")
def short_year_with_word(match: Match, short: int) -> dict[str, Any] | None:
    """Two digits that number no day, by the word for year: «97-й год», «в апреле 97 года», "im Jahr '92"."""
    if short <= DAYS_A_MONTH or _has_decade_ending(match, match.end - 1):
        return None
    counted = match.end - match.start == 2  # «52 года» may be an age
    return {"shortyear": full_year(short)} | ({} if counted else {"sureshort": full_year(short)})


@rule("NUMBER [~dash|~dot] [~ordinal_ending] yearword", "yearword NUMBER")
def year_with_word(match: Match, number: int) -> dict[str, Any] | None:
    """Three or four digits by the word for year are a year: «2017 году», "2015年"; «175 г» may be grams."""
    first, last = match.tokens[match.start], match.tokens[match.end - 1]
    if match.after is not None and match.after.gap == Gap.JOINED and "dash" in match.after.kinds:
        return None  # "a 136-year-old bridge"
    if _has_decade_ending(match, match.end - 1):
        return None  # «1990-е годы»
    if first.text.endswith(HAN_POWERS):
        return None
    short = "short" in first.kinds or "short" in last.kinds
    plain = match.end - match.start == 2  # «на 102-м году жизни»
    dotted = any("dot" in token.kinds for token in match.tokens[match.start : match.end])
    if dotted and last.capital and last.gap > Gap.JOINED and not match.words.capital_nouns:
        return None  # "in 2021. Año y medio antes"
    led = plain and match.before is not None and "in" in match.before.kinds
    least = LEAST_AFTER_ERA if not short and (led or "yearword" in first.kinds) else FIRST_YEAR
    year = match.words.common_year(number)
    return {"year": year, "sureyear": year} if least <= year <= LAST_YEAR else None


@rule("NUMBER [~dash|~apostrophe] ~owned_ending")
def day_with_case_ending(match: Match, number: int) -> dict[str, Any] | None:
    """The ending of a day that a month has: «24-інде» in «тамыздың 24-інде»."""
    return {**match.tokens[match.start].kinds, "owned": number} if number <= DAYS_A_MONTH else None


@rule("YEAR|MONTH ~apostrophe ~case_ending")
def with_case_ending(match: Match, value: int) -> dict[str, Any]:
    """An ending of a language that sets it off with an apostrophe changes nothing: "2008'den", "Ekim'de"."""
    token, ending = match.tokens[match.start], match.tokens[match.end - 1]
    told = dict.fromkeys(ending.kinds.keys() & {"owning", "of_a_year"}, True)
    return {**token.kinds, **told} | ({"sureyear": value} if "year" in token.kinds else {})


@rule("NUMBER [yearword] ERA", "ERA NUMBER")
def year_of_era(match: Match, one: int, other: int) -> dict[str, Any] | None:
    """A year of an era: "44 BC", «476 год н. э.», "AD 800"; before Christ it counts back from 0."""
    first, last = match.tokens[match.start], match.tokens[match.end - 1]
    era, number = (one, other) if "era" in first.kinds else (other, one)
    name = first if "era" in first.kinds else last
    word = name.text.isalpha() and name.text.islower() and not name.capital
    if word or (name is first and (not last.text.isdigit() or number < LEAST_AFTER_ERA)):
        return None  # "ad un" is Italian, not AD 1; "an ad" is none either
    if not 1 <= number <= (LAST_YEAR if era > 0 else MAX_YEAR):
        return None
    year = number if era > 0 else 1 - number
    return {"sureyear": year, "year": year}


@rule("REIGN NUMBER|FIRST_YEAR [yearword]")
def year_of_reign(match: Match, before: int, number: int | str) -> dict[str, Any] | None:
    """A year that is counted from the first of an era: "昭和47年" is 1972, "民國102年" 2013."""
    year = before + (number if isinstance(number, int) else 1)
    return {"year": year, "sureyear": year} if FIRST_SOLAR_YEAR <= year <= LAST_YEAR else None


@rule("NUMBER [yearword] open REIGN NUMBER|FIRST_YEAR [yearword] close [yearword]")
def year_in_two_eras(match: Match, year: int, before: int, number: int | str) -> dict[str, Any] | None:
    """A year with that of its reign in brackets is one year: "1972年(昭和47年)"."""
    reign = before + (number if isinstance(number, int) else 1)
    return {"year": year, "sureyear": year} if year == reign else None


@rule("NUMBER [yearword] [dot] OTHER_ERA", "OTHER_ERA NUMBER", "yearword NUMBER OTHER_ERA")
def year_of_other_calendar(match: Match, *parts: Any) -> dict[str, Any] | None:
    """A year of a calendar that is not converted is none of ours: "1403 AH", "विक्रम संवत 2081"."""
    number = next((part for part in parts if isinstance(part, int)), 0)
    return {"other": True} if number >= LEAST_AFTER_ERA else None


@rule("apostrophe ~TWODIGITS")
def short_year(match: Match, short: int) -> dict[str, Any]:
    """Two digits after an apostrophe can be a year: "May '15", "in '92"."""
    return {"shortyear": full_year(short), "sureshort": full_year(short)}


@rule("MONTHNUMBER ~monthword")
def month_number(match: Match, number: int) -> dict[str, Any]:
    """A number with the word for month is that month where languages count them: "3月", "3월"."""
    return {"month": number}


@rule("YEAR|TWODIGITS [~dash|~apostrophe] ~decade_ending", "apostrophe ~TWODIGITS ~decade_ending")
def decade_number(match: Match, number: int) -> dict[str, Any] | None:
    """A round year with the ending of a decade is a decade: "1990s", «90-е», "1960er".

    Behind "in" an ending may be that of one year: «в 2010-м», but «к 1990-м».
    """
    return _decade(number) if _has_decade_ending(match, match.end) else None


def _has_decade_ending(match: Match, end: int) -> bool:
    """Whether a number ends as that of a decade does, and not as that of one year, which "in" leads."""
    inside = match.before is not None and "in" in match.before.kinds
    endings = [token.kinds for token in match.tokens[match.start + 1 : end] if "decade_ending" in token.kinds]
    return any(not inside or "one_year" not in kinds for kinds in endings)


@rule("possessive [part] TWODIGITS ~decade_ending")
def age_in_decades(match: Match, number: int) -> dict[str, Any]:
    """Somebody's decade is an age: "in her early 20s"."""
    return {"other": number}


@rule("decadeword [of] [apostrophe] YEAR|TWODIGITS [~dot]", "YEAR [~dash] [~ordinal_ending] decade_behind")
def decade_by_its_word(match: Match, number: int) -> dict[str, Any] | None:
    """A round year by the word for years is a decade: "années 1990", "años 90", "1990-cı illər"."""
    return _decade(number)


def _decade(number: int) -> dict[str, Any] | None:
    if number % 10:
        return None
    if number < 100:
        return {"decade": number + (2000 if number < 20 else 1900), "ordinal": number}
    return {"decade": number}


@rule("ORDINAL|NUMBER|ROMAN [~dot] UNIT", "UNIT ORDINAL|ROMAN")
def part_number(match: Match, *parts: Any) -> dict[str, Any] | None:
    """An ordinal with "quarter" or "half" is that part of a year: «I квартал», "second half".

    The ordinal may follow where the year comes next: "quý I năm 2014".
    """
    number, unit = parts
    if isinstance(number, str):
        number, unit = unit, number
        if match.after is None or {"of", "year"}.isdisjoint(match.after.kinds):
            return None
    kind, size = PARTS_OF_YEAR.get(unit, ("", 0))
    return {kind: number} if 1 <= number <= size else None


@rule("NUMBER half_more UNIT", "NUMBER UNIT half_more", "UNIT half_more")
def years_and_a_half(match: Match, *parts: Any) -> dict[str, Any]:
    """Years and a half are that many months: "two and a half years", "año y medio"; other units stay open."""
    *numbers, unit = parts
    years = numbers[0] if numbers else 1
    return {"stretch": years * MONTHS_A_YEAR + MONTHS_A_YEAR // 2} if unit == "year" else {"other": unit}

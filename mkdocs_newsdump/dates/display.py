"""EDTF values as a person writes them, in any language Babel knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale
from babel import dates as babel_dates

from mkdocs_newsdump.dates import edtf as values
from mkdocs_newsdump.dates.cldr import month_names
from mkdocs_newsdump.text.languages import FALLBACK, babel_locale, closest, read

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
# A leap year, to write 29 February of a year left open; the year itself is not shown.
_ANY_YEAR = 2000
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

# The forms of a month's name in CLDR: «февраль», and «февраля», which also follows «с», «до» and «около».
ALONE, IN_PHRASE = "stand-alone", "format"


@lru_cache(maxsize=8192)  # a page, its picture and its files write each date of a timeline again
def format_date(edtf: str, language: str) -> str:
    """Return an EDTF value in words: «15 октября 1992 г.», "February 2024", «1990-е», "since 2004".

    ``language`` is an ISO 639-1 code or a locale; one that Babel does not know is written as English. The
    words that CLDR lacks are under ``display`` in ``dates.yml``; without them a decade, a century or a season
    is written as its first and last year or month. Raises ValueError for what is no EDTF value.
    """
    if not values.valid(edtf):
        raise ValueError(f"{edtf!r} is no EDTF value; write one like 1992-10-15, 1992-10 or 1992")
    locale = babel_locale(language) or Locale(FALLBACK)
    phrases: Mapping[str, Any] = read(closest(locale.language, "dates") or "", "dates").get("display", {})
    start, slash, end = edtf.partition("/")
    if not slash:
        return _point(edtf, locale, phrases)
    if ".." in (start, end):
        phrase, pattern = ("since", "{} –") if end == ".." else ("until", "– {}")
        only = start if end == ".." else end
        if values.precision(only) in ("decade", "century"):  # their words have no form for a phrase
            return pattern.format(_point(only, locale, phrases))
        return str(phrases.get(phrase, pattern)).format(_point(only, locale, phrases, IN_PHRASE))
    if values.is_day(start) and values.is_day(end) and start[0] != "-":
        first, last = date.fromisoformat(start[:10]), date.fromisoformat(end[:10])
        return str(babel_dates.format_interval(first, last, "yMMMd", locale=locale))
    return _range(_point(start, locale, phrases), _point(end, locale, phrases), locale)


def _range(start: str, end: str, locale: Locale) -> str:
    if start.isdigit() and end.isdigit():
        return f"{start}–{end}"
    pattern: str = locale.interval_formats[None]
    return pattern.format(start, end)


def _point(edtf: str, locale: Locale, phrases: Mapping[str, Any], context: str = ALONE) -> str:
    body = edtf.rstrip("?~%")
    text = _plain(body, locale, phrases, IN_PHRASE if edtf.endswith(("~", "%")) else context)
    if edtf.endswith(("~", "%")):
        text = phrases.get("about", "~ {}").format(text)
    if edtf.endswith(("?", "%")):
        text = phrases.get("perhaps", "{} (?)").format(text)
    return text


def _plain(edtf: str, locale: Locale, phrases: Mapping[str, Any], context: str) -> str:
    exactness = values.precision(edtf)
    if edtf.startswith("-"):
        return _before_christ(edtf, locale)
    if exactness in ("decade", "century"):
        return _decade_or_century(edtf, exactness, locale, phrases)
    year, _, rest = edtf.partition("-")
    if not rest:
        return (
            str(babel_dates.format_skeleton("y", date(int(year), 1, 1), locale=locale)) if int(year) else year
        )
    month = int(rest[:2])
    if exactness == "season":
        return _season(int(year), month, locale, phrases)
    if exactness == "month":
        return _month(None if year == values.OPEN_YEAR else int(year), month, locale, context)
    day = int(rest[3:])
    if year == values.OPEN_YEAR:
        return str(babel_dates.format_skeleton("MMMMd", date(_ANY_YEAR, month, day), locale=locale))
    return str(babel_dates.format_date(date(int(year), month, day), "long", locale=locale))


def _month(year: int | None, month: int, locale: Locale, context: str = ALONE) -> str:
    """Write a month after the locale's own pattern, its name in the form of that context."""
    names = month_names(locale.language, context, "format")
    if not names:
        return str(babel_dates.format_skeleton("yMMMM", date(year or _ANY_YEAR, month, 1), locale=locale))
    if year is None:
        return names[month]
    pattern: str = locale.datetime_skeletons["yMMMM"].pattern
    pieces = re.split(r"('[^']*')|([LM]+)|(y+)", pattern)
    return "".join(_piece(piece, str(year), month, names[month]) for piece in pieces if piece)


def _piece(piece: str, year: str, month: int, name: str) -> str:
    if piece[0] == "'":
        return piece.strip("'")
    if piece in ("M", "MM", "L", "LL"):
        return str(month)
    return {"y": year, "L": name, "M": name}.get(piece[0], piece)


def _season(year: int, season: int, locale: Locale, phrases: Mapping[str, Any]) -> str:
    phrase = phrases.get(SEASONS[season])
    if phrase:
        return str(phrase).format(year)
    value = f"{year:04d}-{season}"
    bounds = values.earliest(value), values.latest(value)
    months = [_month(bound.year, bound.month, locale) for bound in bounds if bound]
    return _range(months[0], months[-1], locale)


def _decade_or_century(edtf: str, exactness: str, locale: Locale, phrases: Mapping[str, Any]) -> str:
    first, last = edtf.replace("X", "0"), edtf.replace("X", "9")
    if exactness not in phrases:
        return _range(first, last, locale)
    number = int(first) // 100 + 1
    form = phrases[exactness]
    if not isinstance(form, str):
        form = form[locale.ordinal_form(number)]
    return str(form).format(first, number=number, roman=_roman(number))


def _before_christ(edtf: str, locale: Locale) -> str:
    """Write a year, decade or century before Christ by its years; astronomical 0 is the year 1 BC."""
    digits = edtf[1:5]
    years = sorted({int(digits.replace("X", edge)) + 1 for edge in "09"}, reverse=True)
    return f"{'–'.join(map(str, years))} {locale.eras['abbreviated'][0]}"


def _roman(number: int) -> str:
    numeral = ""
    for value, sign in _ROMAN:
        numeral += sign * (number // value)
        number %= value
    return numeral

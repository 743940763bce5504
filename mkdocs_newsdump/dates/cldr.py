"""What CLDR knows of the dates of a language, read from the data that Babel brings."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import localedata
from babel.core import get_global
from babel.dates import DateTimePattern

from mkdocs_newsdump.text.languages import babel_locale, lineage

# The tables of names, and what a name of them is called here.
_NAMES = (("months", "month"), ("days", "weekday"), ("quarters", "quarter"))
# A pattern of CLDR: a field, a quoted text with the stop after it, or a sign.
_PATTERN_PIECE = re.compile(r"([A-Za-z]+)|'([^']*)'(\.?)|([^A-Za-z'\s]+)")
# A word in it: from a letter on, with what may follow as a part of it, vowel signs and an apostrophe or stop.
_PATTERN_WORD = re.compile(r"[^\W\d_][^\s\d.,،、/\[\]()]*\.?")
# A comma between a day and its month.
_COMMA_BY_DAY = re.compile(r"d, *[ML]|[ML], *d")
# Units that news count in thousands; Babel has two names for the tonne.
_MEASURES = (
    *("length-kilometer", "length-meter", "length-mile", "area-hectare", "area-square-kilometer"),
    *("area-square-mile", "mass-tonne", "mass-metric-ton", "mass-kilogram", "power-megawatt"),
)
_NUMBER, _LEAST_LETTERS = "{0}", 4
_WORD = re.compile(r"[^\W\d_]+")
# What the words after a field of a pattern are called.
_FIELD_WORDS = {"y": "yearword", "M": "monthword", "L": "monthword", "d": "dayword", "E": "the"}


@lru_cache(maxsize=64)
def _own_data(language: str) -> Mapping[str, Any]:
    """Return what CLDR has of a language itself; empty where it has nothing.

    Babel's file of the locale is read, not its merged view: there, names that a language lacks are filled in
    from the language that happened to be asked for first.
    """
    if not localedata.exists(language):
        return {}
    data: dict[str, Any] = pickle.loads(Path(localedata.resolve_locale_filename(language)).read_bytes())
    return data


def measures(language: str) -> Iterator[str]:
    """Yield the words for units of length, area and weight that stand behind a number: "kilometres"."""
    patterns = _own_data(language).get("unit_patterns", {})
    for unit in _MEASURES:
        for name, pattern in patterns.get(unit, {}).get("long", {}).items():
            if name != "per" and pattern.startswith(_NUMBER):
                yield from (word for word in _WORD.findall(pattern) if len(word) >= _LEAST_LETTERS)


def date_order(language: str, width: str = "short") -> str:
    """Return the order in which a locale writes a date: ``dmy``, ``mdy`` or ``ymd``.

    ``short`` is the order of dates in numbers, ``long`` that of dates in words. The locale's likely country
    counts (``en`` is ``mdy``, ``en_GB`` is ``dmy``); one that CLDR does not know has ``dmy``, as most have.
    """
    order = _field_order(language, width)
    return order if sorted(order) == ["d", "m", "y"] else "dmy"


def likely_region(language: str) -> str:
    """Return the code of the country that most readers of a language are likely in; "" if unknown."""
    return str(get_global("likely_subtags").get(language, "")).rpartition("_")[2]


def month_leads_day(language: str) -> bool:
    """Whether a locale writes a day's month first, "March 3"."""
    return _field_order(language, "MMMMd") == "md"


def year_leads_month(language: str) -> bool:
    """Whether a locale writes a month's year first, "2015. március"."""
    return _field_order(language, "yMMMM") == "ym"


def comma_by_day(language: str) -> bool:
    """Whether a locale writes a comma between a day and its month: "21, March 2015", "2015, March, 21"."""
    return any(
        _COMMA_BY_DAY.search(pattern)
        for locale in lineage(language)
        for pattern in _patterns(_own_data(locale))
    )


def _field_order(language: str, pattern: str) -> str:
    """Return the order of day, month and year in a locale's pattern, a width or a skeleton; "" if unknown."""
    locale = babel_locale(language)
    if locale is None:
        return ""
    found = locale.date_formats.get(pattern) or locale.datetime_skeletons.get(pattern)
    letters = re.sub(r"'[^']*'|[^dMLyu]", "", found.pattern if found else "")
    return "".join(dict.fromkeys(letters.replace("L", "M").replace("u", "y"))).lower()


def month_names(language: str, *contexts: str) -> Mapping[int, str]:
    """Return the months' names, by number; none for an unknown language.

    They are given as they stand alone («октябрь»), or in the first of the contexts that the language has:
    ``stand-alone``, or ``format``, as they stand in a date («октября»).
    """
    for locale in lineage(language):
        months = _own_data(locale).get("months", {})
        for context in contexts or ("stand-alone", "format"):
            for width, names in _tables(months.get(context)):
                if width == "wide":
                    return names
    return {}


def names(language: str) -> Iterator[tuple[str, int, str, bool]]:
    """Yield the names of months, weekdays and quarters, long ones first: kind, number, name, abbreviated."""
    for locale in lineage(language):
        for key, kind in _NAMES:
            for context in _own_data(locale).get(key, {}).values():
                for width, table in sorted(_tables(context), reverse=True):
                    if width != "narrow":
                        for number, name in table.items():
                            yield kind, number + 1 if key == "days" else number, name, width != "wide"


def eras(language: str) -> Iterator[tuple[int, str]]:
    """Yield the names of the eras of the Gregorian calendar, -1 for those before Christ."""
    for locale in lineage(language):
        for width, table in _tables(_own_data(locale).get("eras", {})):
            if width != "narrow":
                yield from ((1 if number else -1, name) for number, name in table.items() if number in (0, 1))


def links(language: str) -> Iterator[tuple[str, str]]:
    """Yield the words that link the fields of a date, "d 'de' MMMM 'de' y", and what they are called."""
    for locale in lineage(language):
        for pattern in _patterns(_own_data(locale)):
            last = ""
            pieces = _PATTERN_PIECE.findall(pattern)
            for at, (letters, quoted, stop, sign) in enumerate(pieces):
                # Between two fields it is of the first where the year leads (年), else a preposition (de).
                of_field = last == "E" or pattern.startswith("y") or at == len(pieces) - 1
                for word in _PATTERN_WORD.findall(quoted + stop or sign):
                    yield "of", word
                    if last in _FIELD_WORDS and of_field:
                        yield _FIELD_WORDS[last], word
                last = letters[:1] or last


def _patterns(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the patterns in which the language writes a date, a month of a year, a day of a month."""
    formats, skeletons = data.get("date_formats", {}), data.get("datetime_skeletons", {})
    for table, keys in ((formats, ("full", "long", "medium")), (skeletons, ("yMMMM", "yMMM", "MMMMd", "y"))):
        for key in keys:
            if isinstance(table.get(key), DateTimePattern):
                yield table[key].pattern


def _tables(context: Any) -> Iterator[tuple[str, Mapping[Any, str]]]:
    """Yield the tables of names a locale has itself, by width; the rest are references to other locales."""
    for width, table in context.items() if isinstance(context, dict) else ():
        if isinstance(table, dict):
            yield width, table

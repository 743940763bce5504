"""Country codes of ISO 3166-1, as CLDR knows them and as people write them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel import Locale
from babel.core import get_global

from mkdocs_newsdump.text.messages import short

CODE_LENGTH = 2
NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Codes of two letters that CLDR has a name for and that are no country's: unions, and marks for tests."""


@cache
def country_codes() -> frozenset[str]:
    """Return the code of every country there is a name for."""
    codes = (code for code in _english_names() if len(code) == CODE_LENGTH and code.isalpha())
    return frozenset(codes) - NO_COUNTRIES


def country_code(value: object) -> str:
    """Return a country's code in capitals.

    ``value`` is what YAML gives for the code that a person wrote, in letters of either case; of Norway's it
    gives False. Raises ValueError for anything else; its message says what to write.
    """
    written = "NO" if value is False else str(value).strip()
    code = written.upper() if written.isascii() else written  # in capitals «ß» is two other letters
    if code in country_codes():
        return code
    if code in NO_COUNTRIES:
        name = _english_names()[code]
        raise ValueError(f"{short(written)} ({name}) is no country; write the code of a country such as KZ")
    meant = _other_names().get(code, "two letters of ISO 3166 such as KZ")
    raise ValueError(f"{short(written)} is no country code; write {meant}")


def different_countries(values: Iterable[object]) -> tuple[str, ...]:
    """Return the codes of countries. Raises ValueError as :func:`country_code`, and for one named twice."""
    codes: list[str] = []
    for code in map(country_code, values):
        if code in codes:
            raise ValueError(f"{code!r} is named twice; write each country once, as in [KZ, KG]")
        codes.append(code)
    return tuple(codes)


def successors(code: str) -> tuple[str, ...]:
    """Return the codes of the countries that followed a former one, its heir first, or the code."""
    return tuple(get_global("territory_aliases").get(code, (code,)))


@cache
def _english_names() -> dict[str, str]:
    return dict(Locale("en").territories)


@cache
def _other_names() -> dict[str, str]:
    """Return the codes by what people write instead, in capitals: names, UK, KAZ."""
    names = {name.upper(): code for code, name in _english_names().items() if code in country_codes()}
    aliases = {old: new[0] for old, new in get_global("territory_aliases").items() if len(new) == 1}
    return names | {old: code for old, code in aliases.items() if code in country_codes()}

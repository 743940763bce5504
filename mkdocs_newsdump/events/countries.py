"""Countries as a text names them: CLDR's names of countries and capitals, in the text's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from mkdocs_newsdump.text.country_codes import country_codes
from mkdocs_newsdump.text.languages import SHARED, babel_locale, read
from mkdocs_newsdump.text.words import tokenize
from mkdocs_newsdump.text.yamlfiles import read_words

CAPITALS = Path(__file__).with_name("capitals.yml")
BRACKETS = re.compile(r"\s*[(（].*")
MIN_STEM = 5
"""Minimum letters of a name's stem that may be declined; «Куб-» or "Mali-" begin too much else."""


@cache
def territories(language: str) -> Mapping[str, str]:
    """Return the names of countries by their codes in a language; none where CLDR does not know it."""
    locale = babel_locale(language)
    if locale is None:
        return {}
    return {
        code: BRACKETS.sub("", name) for code, name in locale.territories.items() if code in country_codes()
    }


@cache
def country_phrases(language: str) -> tuple[tuple[str, str], ...]:
    """Return phrases for countries and capitals in a language, as (phrase, code), each begun by a capital.

    Of two with the same name («刚果») the first is given.
    """
    locale = babel_locale(language)
    if locale is None:
        return ()
    phrases = [(stemmed(name), code) for code, name in territories(language).items()]
    zones = read_words(CAPITALS)
    for code, zone in zones.items():
        city = locale.time_zones.get(zone, {}).get("city") or zone.split("/")[1].replace("_", " ")
        phrases.append((stemmed(city), code))
    return tuple(dict(reversed(phrases)).items())


def stemmed(name: str) -> str:
    """Return a name as a phrase in which every longer word may be declined."""
    return " ".join(stemmed_word(token.word) for token in tokenize(name)).capitalize()


def stemmed_word(word: str) -> str:
    """Return the word's stem and ``~`` for a short ending, or the word where it is short."""
    stem = word[:-1] if word[-1] in read(SHARED, "parties")["declined"] else word
    return f"{stem}~" if len(stem) >= MIN_STEM else word

"""Countries as a text names them: CLDR's names of countries and capitals, in the text's language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from mkdocs_newsdump.text.country_codes import country_codes
from mkdocs_newsdump.text.languages import SHARED, babel_locale, closest, read
from mkdocs_newsdump.text.words import tokenize
from mkdocs_newsdump.text.yamlfiles import read_words

CAPITALS = Path(__file__).with_name("capitals.yml")
BRACKETS = re.compile(r"\s*[(（].*")
UNIONS = ("EU", "EZ", "UN")
"""Codes of CLDR for unions of countries; its parts of the world have numbers."""
MIN_STEM = 5
"""Minimum letters of a stem that takes any ending; «Куб-» or "Mali-" begin too much else."""
CONSONANT = "-"
"""Key of the endings that a name takes which ends in no letter that declension changes."""
ACUTE = "\u0301"
MIN_ROOT, MAX_CUT = 4, 2
"""Minimum letters of what an adjective is made of, and maximum letters that the name loses for it."""


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

    Of two with the same name («刚果») the first is given, and none that is a common word too. A language that
    is written in several scripts has the names of all.
    """
    phrases = [
        (phrase, code)
        for locale in locales(language)
        for code, name in territories(str(locale)).items()
        for phrase in cases(name, language)
    ]
    phrases += [*capital_phrases(language), *adjectives(language)]
    ambiguous = words_of(language).get("ambiguous", ())
    return tuple(dict(one for one in reversed(phrases) if one[0].rstrip("*~") not in ambiguous).items())


def locales(language: str) -> list[Locale]:
    """Return what CLDR knows of a language in each of the scripts that it is written in."""
    codes = (language, *words_of(language).get("other_scripts", ()))
    return [locale for locale in map(babel_locale, codes) if locale]


@cache
def capital_phrases(language: str) -> tuple[tuple[str, str], ...]:
    """Return phrases for capitals in a language, as (phrase, code), each begun by a capital letter."""
    zones = capital_zones().items()
    named = [
        (locale.time_zones.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " "), code)
        for locale in locales(language)
        for code, zone in zones
    ]
    if named:
        capitals = read(SHARED, "parties")["capitals"].items()
        named += [(name, code) for code, names in capitals for name in names]
    return tuple((phrase, code) for name, code in named for phrase in town(name, language))


@cache
def capital_zones() -> Mapping[str, str]:
    """Return the time zones named after capitals, by the codes of their countries."""
    zones: dict[str, str] = read_words(CAPITALS)
    return zones


def adjectives(language: str) -> list[tuple[str, str]]:
    """Return what a country's name and endings of adjectives make («Руанда»: «руандийск*»), with its code.

    Countries whose words the language lists have none, nor have names of several words; and none is what two
    names make, or what is listed for another. They begin with a capital where the endings do ("Ghanaian").
    """
    endings, listed = words_of(language).get("adjectives", ()), words_of(language).get("parties", {})
    made: dict[str, set[str]] = {phrase: {code} for code, some in listed.items() for phrase in some}
    for code, name in territories(language).items() if endings else ():
        words = [token.word for token in tokenize(name)]
        if len(words) == 1 and code not in listed:
            for phrase in (root + ending for root in roots(words[0]) for ending in endings):
                made.setdefault(phrase, set()).add(code)
    return [
        (phrase, code)
        for phrase, codes in made.items()
        for code in codes
        if len(codes) == 1 and code not in listed
    ]


def roots(word: str) -> list[str]:
    """Return a name without its last one to ``MAX_CUT`` letters that declension changes, if it ends in such.

    An accent on its last syllable moves: «Gabón», "gabonés".
    """
    word = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).replace(ACUTE, ""))
    found: list[str] = []
    while len(found) < MAX_CUT and word[-1] in declined() and len(word) > MIN_ROOT:
        word = word[:-1]
        found.append(word)
    return found or [word]


@cache
def union_phrases(language: str) -> tuple[str, ...]:
    """Return phrases for unions of countries and for parts of the world in a language."""
    locale = babel_locale(language)
    named = locale.territories.items() if locale else ()
    names = (BRACKETS.sub("", name) for code, name in named if code in UNIONS or code.isdigit())
    return tuple(" ".join(stemmed_word(token.word) for token in tokenize(name)) for name in names)


def words_of(language: str) -> Mapping[str, Any]:
    """Return the language's words that name parties."""
    return read(closest(language, "parties") or "", "parties")


def cases(name: str, language: str) -> list[str]:
    """Return a name as phrases in which every longer word may be declined; a short one is, by its endings."""
    words = [token.word for token in tokenize(name)]
    phrases = [" ".join(map(stemmed_word, words))]
    if len(words) == 1 and phrases == words:
        (word,) = words
        endings = words_of(language).get("case_endings", {})
        if word[-1] in endings:
            phrases += [word[:-1] + ending for ending in endings[word[-1]]]
        elif word[-1] not in declined():
            phrases += [word + ending for ending in endings.get(CONSONANT, ())]
    return [phrase.capitalize() for phrase in phrases]


def town(name: str, language: str) -> list[str]:
    """Return a town's name as phrases: as it stands, or as ``cases`` where towns are declined."""
    if words_of(language).get("undeclined", False):
        return [" ".join(token.word for token in tokenize(name)).capitalize()]
    return cases(name, language)


def stemmed_word(word: str) -> str:
    """Return the word's stem and ``~`` for a short ending, or the word where it is short."""
    stem = word[:-1] if word[-1] in declined() else word
    return f"{stem}~" if len(stem) >= MIN_STEM else word


def declined() -> tuple[str, ...]:
    """Return a name's last letters that declension changes in some language."""
    letters: tuple[str, ...] = read(SHARED, "parties")["declined"]
    return letters

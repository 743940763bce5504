"""The words of every language, one folder a language: see ``languages/README.md``.

A folder holds up to five files of YAML, read here and nowhere else. In each, a value is text: phrases set
apart by commas, a number, ``true``, or text to be shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from mkdocs_newsdump.text.scripts import SCRIPTS
from mkdocs_newsdump.text.yamlfiles import read_words

FOLDER = Path(__file__).parents[1] / "languages"

SHARED = "any"
"""The folder of what every language shares."""

FALLBACK = "en"
"""The language of pages and labels where there is no better one: much boilerplate is English everywhere."""

SOME_WORDS, EITHER = "…", "|"
WILDCARDS = ("*", "~", SOME_WORDS, EITHER, "(.)")
"""What can stand for letters or words in a phrase: any ending, that of a case, some words, either of two, a
full stop or none.
"""

Parser = Callable[[Any], Any]
"""Takes a value as YAML has it and returns what it means. Raises ValueError with what to write instead."""


def phrases(*wildcards: str) -> Parser:
    """Return the parser of phrases that commas set apart, with these of the :data:`WILDCARDS`."""
    others = [wildcard for wildcard in WILDCARDS if wildcard not in wildcards]

    def parse(value: Any) -> tuple[str, ...]:
        if value == "":
            return ()
        found = tuple(phrase.strip() for phrase in shown(value).split(","))
        if "" in found:
            raise ValueError("holds an empty phrase; write phrases set apart by single commas")
        for wildcard in others:
            if wildcard in value:
                raise ValueError(f"{wildcard} is no wildcard here; write one phrase for each form")
        return tuple(one for phrase in found for one in spelled_out(phrase)) if EITHER in wildcards else found

    return parse


def spelled_out(phrase: str) -> tuple[str, ...]:
    """Return the phrases that ``opens|opened … embassy|consulate`` stands for, here four."""
    sides = (side.split(EITHER) for side in phrase.split(SOME_WORDS))
    return tuple(SOME_WORDS.join(chosen) for chosen in product(*sides))


def shown(value: Any) -> str:
    """Return text that is shown as it is."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("write text")
    return value


def flag(value: Any) -> bool:
    """Return True; what is not so has no key."""
    if value != "true":
        raise ValueError("write true, or leave the key out")
    return True


def number(value: Any) -> int:
    """Return a whole number."""
    try:
        return int(value)
    except (TypeError, ValueError):
        raise ValueError("write a whole number") from None


def one_of(names: Mapping[str, Any]) -> Parser:
    """Return the parser of a name."""

    def parse(value: Any) -> str:
        if value not in names:
            raise ValueError(f"write one of {', '.join(names)}")
        return str(value)

    return parse


def fields(parsers: Mapping[str, Parser]) -> Parser:
    """Return the parser of a mapping of these keys, each of which may be left out."""

    def parse(value: Any) -> dict[str, Any]:
        found = _mapping(value)
        for key in found:
            if key not in parsers:
                raise ValueError(f"{key}: no such key; write one of {', '.join(parsers)}")
        return {key: _parsed(key, parsers[key], inner) for key, inner in found.items()}

    return parse


def table(parser: Parser, key: Parser = shown) -> Parser:
    """Return the parser of a mapping of any keys that ``key`` takes."""

    def parse(value: Any) -> dict[Any, Any]:
        return {
            _parsed(name, key, name): _parsed(name, parser, inner) for name, inner in _mapping(value).items()
        }

    return parse


def labels(value: Any) -> Any:
    """Return text to be shown, or a mapping of it."""
    return table(labels)(value) if isinstance(value, dict) else shown(value)


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("write a mapping, one key a line")
    return value


def _parsed(key: str, parser: Parser, value: Any) -> Any:
    try:
        return parser(value)
    except ValueError as error:
        raise ValueError(f"{key}: {error}") from None


def _day(value: str) -> tuple[int, int]:
    month, _, day = value.partition("-")
    return number(month), number(day)


PLAIN = phrases()
"""The parser of phrases that are looked up as they are."""

PATTERNS = phrases("*", "~", SOME_WORDS, EITHER)
"""The parser of phrases that are looked for in running text, in every form."""

FORMS = phrases("(.)")
"""The parser of words of dates; a final ``-`` makes one a stem."""

_NUMBERED = table(FORMS, number)
_SEASONS = fields(dict.fromkeys(("spring", "summer", "autumn", "winter"), FORMS))
_SHIFTS = "before_last last this next after_next preceding same following"
_DISPLAYED = "decade century spring summer autumn winter since until about perhaps"
_NUMBERED_TABLES = """
months month_adjectives weekdays ordinals numbers decades quarters halves eras reigns stretches recent
"""
_DATE_WORDS = "uncounted unlike roman_endings future_endings week_numbers prefixes"
_PAGE_PHRASES = """
letters months stop byline profession rank staff agency particle and credit caption source picture publisher
published updated reading views section tags related popular share advert legal newsletter comment
widget menu poll notice other_work label
"""
_EVENT_WORDS = """
abbreviations openers_behind_number prefixes verb_endings verb_words not_verbs participle_endings converbs
"""
_EVENT_PHRASES = """
openers content parting joiners attribution linking prepositions tying after_date dating first term documents
objects about relative pronouns pointing persons demonstratives subjects genitive reflexive meanwhile
afterwards at_which signing notable vague inner bodies judging nameless undone future
"""
_GRAMMAR_WORDS = """
future future_endings conditional perfect passive negation nearly excepting of relative
subordinators reflexive
"""
_LABELS = "article cite compare index review roles timeline files kinds lanes countries reasons"

KEYS: Mapping[str, Mapping[str, Parser]] = {
    "page": {
        "script": one_of(SCRIPTS),
        **dict.fromkeys(("dotted_i", "names_unspaced", "names_unlabelled"), flag),
        **dict.fromkeys(_PAGE_PHRASES.split(), PLAIN),
    },
    "dates": {
        **dict.fromkeys(
            ("bare_year", "capital_nouns", "mixed_order", "named_days", "named_years", "year_first"), flag
        ),
        **dict.fromkeys(("years_ahead", "first_own_year"), number),
        **dict.fromkeys(_DATE_WORDS.split(), PLAIN),
        **dict.fromkeys(_SHIFTS.split(), FORMS),
        **dict.fromkeys(
            ("months", "month_adjectives", "weekdays", "ordinals", "numbers", "decades"), _NUMBERED
        ),
        **dict.fromkeys(("quarters", "halves", "eras", "reigns", "stretches", "recent"), _NUMBERED),
        **dict.fromkeys(("seasons", "seasonals"), _SEASONS),
        **dict.fromkeys(("units", "words"), table(FORMS)),
        **dict.fromkeys(("endings", "regions"), table(PLAIN)),
        **dict.fromkeys(("when", "adjectives", "told"), table(_NUMBERED)),
        "holidays": table(FORMS, _day),
        "display": fields(dict.fromkeys(_DISPLAYED.split(), labels)),
    },
    "events": {
        **dict.fromkeys(_EVENT_WORDS.split(), PLAIN),
        **dict.fromkeys(_EVENT_PHRASES.split(), PATTERNS),
        "verb_last": flag,
        **dict.fromkeys(("kinds", "acts", "topics", "nominatives"), table(PATTERNS)),
        "connecting": table(PLAIN),
    },
    "parties": {
        **dict.fromkeys(("ambiguous", "declined", "place_endings", "within_names"), PLAIN),
        "case_endings": table(PATTERNS),
        **dict.fromkeys(("genitive_first", "title_last", "undeclined"), flag),
        **dict.fromkeys(("both", "ours", "leaders", "places", "adjectives"), PATTERNS),
        "other_scripts": PLAIN,
        "capitals": table(PLAIN),
        **dict.fromkeys(("parties", "short"), table(PATTERNS)),
    },
    "grammar": {
        **dict.fromkeys(("elides", "verb_last"), flag),
        **dict.fromkeys(_GRAMMAR_WORDS.split(), PLAIN),
        "plans": phrases("*"),
        "promises": phrases("*"),
    },
    "labels": dict.fromkeys(_LABELS.split(), table(labels)),
}
"""The keys that each file of a folder may have, and what their values are."""


@cache
def codes(file: str) -> tuple[str, ...]:
    """Return the codes of the languages that have such a file: page, dates, events, parties or labels."""
    found = (path.parent.name for path in FOLDER.glob(f"*/{file}.yml"))
    return tuple(sorted(code for code in found if code != SHARED))


@cache
def read(code: str, file: str) -> Mapping[str, Any]:
    """Return what a file of a language's folder holds, by key; nothing where there is no such file.

    Raises ValueError, with the file and the key, for what is no value of it.
    """
    path = FOLDER / code / f"{file}.yml"
    if code not in codes(file) and not (code == SHARED and path.is_file()):
        return {}
    parsed: Mapping[str, Any] = _parsed(f"languages/{code}/{path.name}", fields(KEYS[file]), read_words(path))
    return parsed


def lineage(language: str) -> list[str]:
    """Return a locale and those that it takes from CLDR what it lacks: ``nn``, ``no``; ``pt_BR``, ``pt``."""
    line = [language.replace("-", "_")]
    while parent := get_global("parent_exceptions").get(line[-1]) or line[-1].rpartition("_")[0]:
        line.append(line[-1].partition("_")[0] if parent == "root" else parent)
    return line


@cache
def babel_locale(language: str) -> Locale | None:
    """Return what CLDR knows of a code or locale, such as ``ru`` or ``pt-BR``; None where it is unknown."""
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def closest(language: str | None, file: str) -> str | None:
    """Return the code of the language nearest to a code or locale that has such a file, or None."""
    known = codes(file)
    code, *rest = (language or "").replace("_", "-").split("-")
    line = lineage("_".join([code.lower(), *rest]))
    return next((name for name in (locale.replace("_", "-") for locale in line) if name in known), None)

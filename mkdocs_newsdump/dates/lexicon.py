"""The words of dates in a language: names from CLDR, the rest from ``lexicon/LANGUAGE.yml``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs_newsdump.dates import cldr
from mkdocs_newsdump.dates.edtf import AUTUMN, SPRING, SUMMER, WINTER
from mkdocs_newsdump.text.yamlfiles import read_values

SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "winter": WINTER}
PARTS_OF_SHIFT = {"last": -1, "this": 0, "next": 1}
# The tables of a word list: the kind of its words, and the values their names stand for.
_TABLES: dict[str, tuple[str, Mapping[Any, Any] | None]] = {
    "months": ("month", None),
    "weekdays": ("weekday", None),
    "ordinals": ("ordinal", None),
    "numbers": ("number", None),
    "decades": ("decade", None),
    "quarters": ("quarter", None),
    "halves": ("half", None),
    "eras": ("era", None),
    "seasons": ("season", SEASONS),
    "seasonals": ("seasonal", SEASONS),
    "units": ("unit", None),
    "stretches": ("stretch", None),
}
# The small words between the parts of a date: with numbers alone they make none.
_SMALL = "in of for the from since to until between and after every future about perhaps"
SMALL = frozenset(_SMALL.split())
# What links the parts of a date, or counts them, and is none by itself: runs of it hold no date.
_GLUE = """
in_future hence era plural short ambiguous possessive measure counted event unit century thousand half_more
yearword monthword dayword case_ending ordinal_ending decade_ending
"""
GLUE = SMALL.union(_GLUE.split())
# What makes a date only with a link, as a number does: "this week", "in a month", «начало века».
COUNTING = frozenset({"number", "ordinal", "ordinal_sign", "roman", "shift", "part"})

# Scripts that set no space between words: a run of them is cut at the words known.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Han, kana
    "\uac00-\ud7af"  # Hangul, which has spaces but glues its particles to the word
)
# Vowel signs are letters too, though Python's \w leaves them out; the ranges are those of the Indic scripts,
# of Hebrew, Arabic and of Latin's combining accents.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0963\u0980-\u0dff\u0f00-\u0fff\u1200-\u137f"
)
WORD = rf"(?:[^\W\d_{_UNSPACED}]|(?!\d)[{_MARKS}])+"
UNSPACED_RUN = rf"[{_UNSPACED}]+"
_PIECE = re.compile(rf"\d+|{WORD}|{UNSPACED_RUN}|\S")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼ"), "'")
# Accents that people leave out; but in Cyrillic the breve makes another letter, й.
_ACCENTS = re.compile("[\u0300-\u0305\u0307-\u036f\u064b-\u0655]|(?<![\u0400-\u04ff])\u0306")


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Fold what does not tell words apart: case, accents, the dotless i."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", word.casefold())))
    return plain.replace("ı", "i").translate(_APOSTROPHES)


# No text gives a later year of the common era; an era that began before it does.
LAST_YEAR = 2199

# What part a word can have in a date: none, that of a small word, that of a link, that of a number (or of
# what counts like it), which makes a date with a link, or that of a date by itself. They add up.
NO_PART, LITTLE, LINK, NUMBER, DATING = 0, 1, 2, 4, 8
# What adds up to no more than this is no date.
NO_DATE = LITTLE | NUMBER


class Known(NamedTuple):
    """What a word of a text was found to be. ``capital``: it begins with one; ``part``: its part in dates."""

    folded: str
    kinds: dict[str, Any]
    capital: bool
    part: int


@dataclass
class DateLexicon:
    """All that is known of a language: words, phrases by their first word, and how dates are written."""

    order: str
    year_first: bool
    month_first: bool
    capital_months: bool
    comma_by_day: bool
    bare_year: bool = False
    uncounted: tuple[str, ...] = ()
    capital_nouns: bool = False
    mixed_order: bool = False
    years_ahead: int = 0
    named_years: bool = False
    single: dict[str, dict[str, Any]] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = field(default_factory=dict)
    unspaced: re.Pattern[str] | None = None
    # The words of all phrases; and the longest one of each phrase that makes a date.
    of_phrases: set[str] = field(default_factory=set)
    dating: set[str] = field(default_factory=set)
    # Words that only look like those of dates once their accents are taken off.
    unlike: frozenset[str] = frozenset()
    # The words of the texts read so far.
    known: dict[str, Known] = field(default_factory=dict)

    def add(self, words: str, kind: str, value: Any) -> None:
        """Enter a word or phrase; a later entry of the same kind does not overwrite an earlier one.

        One that ends in ``.`` counts only with its full stop; with ``(.)`` the stop may be left out, and the
        word is marked ``short``: too short to be read as a date without company.
        """
        optional_stop = words.endswith("(.)")
        pieces = tuple(self.pieces(words.removesuffix("(.)")))
        if len(pieces) == 1:
            kinds = self.single.setdefault(pieces[0], {})
            kinds.setdefault(kind, value)
            if optional_stop:
                kinds.setdefault("short", True)
        elif pieces:
            if "'" in pieces and " " not in words:
                # The apostrophe of Uzbek can be a letter, and then cuts no word.
                self.single.setdefault(fold(words), {}).setdefault(kind, value)
            self.of_phrases.update(pieces)
            if kind not in GLUE:
                self.dating.add(max(pieces, key=len))
            known = self.phrases.setdefault(pieces[0], [])
            for phrase, kinds in known:
                if phrase == pieces:
                    kinds.setdefault(kind, value)
                    return
            known.append((pieces, {kind: value}))
            known.sort(key=lambda entry: -len(entry[0]))

    def common_year(self, number: int) -> int:
        """Give the year of the common era of one that the language's own may count: the Thai 2567 is 2024."""
        return number - self.years_ahead if number > LAST_YEAR else number

    def pieces(self, words: str) -> Iterator[str]:
        """Cut a phrase of the lexicon as the text will be cut."""
        for piece in _PIECE.findall(words):
            yield fold(piece)


@lru_cache(maxsize=64)
def data_of(language: str) -> dict[str, Any]:
    """Read a language's own word list; empty where there is none."""
    file = Path(__file__).parents[1] / "languages" / language / "dates.yml"
    return read_values(file) if file.is_file() else {}


@lru_cache(maxsize=64)
def date_lexicon(language: str) -> DateLexicon:
    """Give the words of a language (ISO 639-1 code, or a locale like ``en-GB``); an unknown one has none."""
    base = re.split("[-_]", language)[0].lower()
    words = DateLexicon(
        order=(order := cldr.date_order(language)),
        year_first=cldr.date_order(language, "long").startswith("y") or cldr.year_leads_month(language),
        month_first=order != "dmy" or cldr.month_leads_day(language),
        capital_months=any(name[0].isupper() for name in cldr.month_names(base, "format").values()),
        comma_by_day=cldr.comma_by_day(language),
    )
    data = next(filter(None, map(data_of, cldr.lineage(base))), {})
    words.bare_year, words.capital_nouns = data.get("bare_year", False), data.get("capital_nouns", False)
    words.uncounted = tuple(_forms(data.get("uncounted")))
    words.years_ahead = data.get("years_ahead", 0)
    words.mixed_order = language.lower() == base and data.get("mixed_order", False)
    words.named_years = data.get("named_years", False)
    words.unlike = frozenset(_forms(data.get("unlike")))
    _enter_own(words, data)
    _enter_cldr(words, base, data)
    _enter_own(words, data_of("any"))
    pieces = {
        *words.single,
        *(piece for known in words.phrases.values() for phrase, _ in known for piece in phrase),
    }
    # Longest first, so that 十二月 is not read as 二月.
    longest = sorted(
        (re.escape(piece) for piece in pieces if re.fullmatch(UNSPACED_RUN, piece)),
        key=lambda piece: (-len(piece), piece),
    )
    words.unspaced = re.compile("|".join([*longest, "[〇零一二三四五六七八九十百千两兩]+", "."]))
    return words


def _enter_own(words: DateLexicon, data: Mapping[str, Any]) -> None:
    """Enter a word list; see ``lexicon/README.md`` for its keys."""
    for key, (kind, names) in _TABLES.items():
        table = data.get(key) or {}
        # A list of ordinals or numbers counts from one.
        for name, forms in enumerate(table, start=1) if isinstance(table, list) else table.items():
            for form in _inflected(forms, key, data):
                words.add(form, kind, names[name] if names else name)
    for unit, shifts in data.get("when", {}).items():
        for shift, forms in shifts.items():
            for form in _forms(forms):
                words.add(form, "when", (unit, shift))
    for unit, shifts in data.get("adjectives", {}).items():
        for shift, forms in shifts.items():
            for form in _forms(forms):
                words.add(form, "adjective", (unit, shift))
    for name, shift in PARTS_OF_SHIFT.items():
        for form in _forms(data.get(name)):
            words.add(form, "shift", shift)
    for day, forms in data.get("holidays", {}).items():
        month, number = day.split("-")
        for form in _forms(forms):
            words.add(form, "holiday", (int(month), int(number)))
    for kind, forms in data.get("words", {}).items():
        for form in _forms(forms):
            words.add(form, kind, form)


def _forms(forms: Any) -> list[str]:
    """Give the words of a list, in which ``_`` stands for a space."""
    return [form.replace("_", " ") for form in str(forms or "").split()]


def _inflected(forms: Any, table: str, data: Mapping[str, Any]) -> Iterator[str]:
    """Give the words of a table bare, with each prefix of the language, and with each ending of the table.

    A stem, written with a final ``-``, is no word without an ending.
    """
    endings = _forms(data.get("endings", {}).get(table))
    prefixes = _forms(data.get("prefixes"))
    for form in _forms(forms):
        stem = form.removesuffix("-")
        if stem == form:
            yield form
        yield from (prefix + stem for prefix in prefixes)
        yield from (stem + ending for ending in endings)


def _enter_cldr(words: DateLexicon, language: str, data: Mapping[str, Any]) -> None:
    """Enter the names and linking words that CLDR has; its abbreviations may lack their stop."""
    for kind, number, name, abbreviated in cldr.names(language):
        for form in _inflected(name.replace(" ", "_"), f"{kind}s", data):
            bare = form.removesuffix(".")
            short = abbreviated and kind not in words.single.get(fold(bare), {})
            words.add(f"{bare}(.)" if short else bare, kind, number)
    for kind, word in cldr.links(language):
        words.add(f"{word[:-1]}(.)" if word.endswith(".") else word, kind, word)
    for era, name in cldr.eras(language):
        words.add(name, "era", era)

"""The words of dates in a language: names from CLDR, the rest from ``dates.yml`` of its folder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from mkdocs_newsdump.dates import cldr
from mkdocs_newsdump.dates.edtf import AUTUMN, SPRING, SUMMER, WINTER
from mkdocs_newsdump.text.languages import SHARED, closest, read
from mkdocs_newsdump.text.phrases import PhraseTree
from mkdocs_newsdump.text.scripts import NO_LATIN, UNSPACED, marks_outside

SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "winter": WINTER}
# Lists of words that are set beside a unit or name, and by how many units they move it: from the day of
# publication, or from the date told before.
SHIFTS = {"before_last": -2, "last": -1, "this": 0, "next": 1, "after_next": 2}
TOLD_SHIFTS = {"preceding": -1, "same": 0, "following": 1}
# The tables of a word list: the kind of its words, and the values their names stand for.
_TABLES: dict[str, tuple[str, Mapping[Any, Any] | None]] = {
    "months": ("month", None),
    "month_adjectives": ("monthly", None),
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
    "recent": ("recent", None),
}
# The small words between the parts of a date: with numbers alone they make none.
_SMALL = "in of for the from since to until between and after every future about perhaps"
SMALL = frozenset(_SMALL.split())
# What links the parts of a date, or counts them, and is none by itself: runs of it hold no date.
_GLUE = """
in_future hence era plural several short ambiguous possessive measure counted event unit century thousand
half_more than apart yearword monthword dayword case_ending ordinal_ending decade_ending now until_now style
exactly to_the_day on_day on_ordinal day_ending owned_ending owning one_year of_year also then meant_for
"""
GLUE = SMALL.union(_GLUE.split())
# What makes a date only with a link, as a number does: "this week", "in a month", «начало века».
COUNTING = frozenset({"number", "ordinal", "ordinal_sign", "roman", "shift", "told_shift", "part", "street"})

# A word of letters and vowel signs, in scripts that part words; and a run of those that do not, which is cut
# at the words known.
DATE_WORD = rf"(?:[^\W\d_{UNSPACED}]|{NO_LATIN}[{marks_outside(UNSPACED)}])+"
UNSPACED_RUN = rf"[{UNSPACED}]+"
_PIECE = re.compile(rf"\d+|{DATE_WORD}|{UNSPACED_RUN}|\S")
# Numerals of Han: digits, tens, hundreds, thousands.
HAN_NUMERALS = "〇零一二三四五六七八九十百千两兩"
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼ"), "'")
# Accents that people leave out; but in Cyrillic the breve makes another letter, й.
_ACCENTS = re.compile("[\u0300-\u0305\u0307-\u036f\u064b-\u0655]|(?<![\u0400-\u04ff])\u0306")
# With the ordinal ending that some languages write on to it, "XXe".
_ROMAN = r"(?=[IVXХ])((?:X|Х){0,2}(?:I[XХ]|IV|V?I{0,3}))"


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return a word without what does not tell words apart: case, accents, the dot of an i."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", word.casefold())))
    return plain.replace("ı", "i").translate(_APOSTROPHES)


# Years of other calendars have as many digits as ours.
LEAST_OTHER_YEAR = 1000
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
    """All that is known of a language: words, phrases, and how dates are written.

    ``single`` has the kinds of each word, ``phrases`` those of each phrase of several pieces. ``of_phrases``
    are the pieces of all phrases, ``dating`` the longest one of each phrase that makes a date. ``known`` are
    the words of the texts read so far. ``future_endings`` are how verbs end that look ahead.
    ``plural_shifts``: words like "last" have a form of their own before several units.
    """

    order: str
    year_first: bool
    month_first: bool
    capital_months: bool
    comma_by_day: bool
    bare_year: bool
    uncounted: tuple[str, ...]
    capital_nouns: bool
    mixed_order: bool
    years_ahead: int
    first_own_year: int
    articles: bool
    named_years: bool
    named_days: bool
    unlike: frozenset[str]
    week_numbers: tuple[str, ...]
    future_endings: tuple[str, ...]
    roman: re.Pattern[str]
    plural_shifts: bool = False
    single: dict[str, dict[str, Any]] = field(default_factory=dict)
    phrases: PhraseTree[dict[str, Any]] = field(default_factory=PhraseTree)
    unspaced: re.Pattern[str] | None = None
    of_phrases: set[str] = field(default_factory=set)
    dating: set[str] = field(default_factory=set)
    known: dict[str, Known] = field(default_factory=dict)

    def add(self, words: str, kind: str, value: Any) -> None:
        """Enter a word or phrase; a later entry of the same kind does not overwrite an earlier one.

        One that ends in ``.`` counts only with its full stop; with ``(.)`` the stop may be left out, and the
        word is marked ``short``: too short to be read as a date without company.
        """
        optional_stop = words.endswith("(.)")
        pieces = tuple(map(fold, _PIECE.findall(words.removesuffix("(.)"))))
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
            branch = self.phrases.branch(pieces)
            if branch.value is None:
                branch.value = {}
            branch.value.setdefault(kind, value)

    def common_year(self, number: int) -> int:
        """Return the year of the common era of one that the language may count otherwise: 2567 is 2024.

        It is 0 for a year of a calendar that is not converted, such as 1403 in Persian.
        """
        if LEAST_OTHER_YEAR <= number < self.first_own_year:
            return 0
        return number - self.years_ahead if number > LAST_YEAR else number


@lru_cache(maxsize=64)
def date_lexicon(language: str) -> DateLexicon:
    """Return the words of a language, a code or a locale like ``en-GB``; an unknown one has none."""
    base = re.split("[-_]", language)[0].lower()
    data = read(closest(base, "dates") or "", "dates")
    endings = data.get("roman_endings", ())
    words = DateLexicon(
        order=(order := cldr.date_order(language)),
        year_first=data.get("year_first", False)
        or cldr.date_order(language, "long").startswith("y")
        or cldr.year_leads_month(language),
        month_first=order == "mdy" or cldr.month_leads_day(language),
        capital_months=any(name[0].isupper() for name in cldr.month_names(base, "format").values()),
        comma_by_day=cldr.comma_by_day(language),
        bare_year=data.get("bare_year", False),
        uncounted=data.get("uncounted", ()),
        capital_nouns=data.get("capital_nouns", False),
        mixed_order=language.lower() == base and data.get("mixed_order", False),
        years_ahead=data.get("years_ahead", 0),
        first_own_year=data.get("first_own_year", 0),
        articles=bool(data.get("words", {}).get("the")),
        named_years=data.get("named_years", False),
        named_days=data.get("named_days", False),
        unlike=frozenset(data.get("unlike", ())),
        week_numbers=data.get("week_numbers", ()),
        future_endings=tuple(map(fold, data.get("future_endings", ()))),
        roman=re.compile(f"{_ROMAN}(?:{'|'.join(map(re.escape, endings))})?$"),
    )
    _enter_own(words, data)
    _enter_cldr(words, base, data)
    _enter_own(words, read(SHARED, "dates"))
    words.plural_shifts = any({"shift", "plural"} <= kinds.keys() for kinds in words.single.values())
    for kind in ("owning", "of_a_year"):
        _mark_endings(words, kind, tuple(map(fold, data.get("endings", {}).get(kind, ()))))
    # Longest first, so that 十二月 is not read as 二月.
    longest = sorted(
        (
            re.escape(piece)
            for piece in {*words.single, *words.of_phrases}
            if re.fullmatch(UNSPACED_RUN, piece)
        ),
        key=lambda piece: (-len(piece), piece),
    )
    words.unspaced = re.compile("|".join([*longest, f"[{HAN_NUMERALS}]+", "."]))
    return words


def locale_of_text(language: str, text: str) -> str:
    """Return the locale after which a date in ``text`` is written, where the countries of a language differ.

    It is of the country whose time zone the text names, else of the language's likeliest one.
    """
    regions = read(closest(language, "dates") or "", "dates").get("regions", {})
    for region, zones in regions.items():
        if re.search(rf"\b(?:{'|'.join(zones)})\b", text):
            return f"{language}-{region}"
    return f"{language}-{cldr.likely_region(language)}" if regions else language


def _enter_own(words: DateLexicon, data: Mapping[str, Any]) -> None:
    """Enter what ``dates.yml`` of a folder holds."""
    for key, (kind, names) in _TABLES.items():
        for name, forms in data.get(key, {}).items():
            for form in _inflected(forms, key, data):
                words.add(form, kind, names[name] if names else name)
    for key, kind in (("when", "when"), ("adjectives", "adjective"), ("told", "told")):
        for unit, shifts in data.get(key, {}).items():
            for shift, forms in shifts.items():
                for form in forms:
                    words.add(form, kind, (unit, shift))
    for kind, lists in (("shift", SHIFTS), ("told_shift", TOLD_SHIFTS)):
        for name, shift in lists.items():
            for form in data.get(name, ()):
                words.add(form, kind, shift)
    for day, forms in data.get("holidays", {}).items():
        for form in forms:
            words.add(form, "holiday", day)
    for before, forms in data.get("reigns", {}).items():
        for form in forms:
            words.add(form, "reign", before)
    for kind, forms in data.get("words", {}).items():
        for form in forms:
            words.add(form, kind, form)


def _mark_endings(words: DateLexicon, kind: str, endings: tuple[str, ...]) -> None:
    """Mark the months with some endings as of a kind, the words for month and endings set off by a mark.

    They are ``owning`` where they end as what has a day does, ``of_a_year`` as what is of the year before.
    """
    for word, kinds in words.single.items():
        if word.endswith(endings) and not kinds.keys().isdisjoint(("month", "monthword", "case_ending")):
            kinds[kind] = True


def _inflected(forms: Iterable[str], table: str, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield the words of a table bare, with each prefix of the language, and with each ending of the table.

    A stem, written with a final ``-``, is no word without an ending.
    """
    endings = data.get("endings", {}).get(table, ())
    prefixes = data.get("prefixes", ())
    for form in forms:
        stem = form.removesuffix("-")
        if stem == form:
            yield form
        yield from (prefix + stem for prefix in prefixes)
        yield from (stem + ending for ending in endings)


def _enter_cldr(words: DateLexicon, language: str, data: Mapping[str, Any]) -> None:
    """Enter the names and linking words that CLDR has; its abbreviations may lack their stop."""
    for kind, number, name, abbreviated in cldr.names(language):
        for form in _inflected((name,), f"{kind}s", data):
            bare = form.removesuffix(".")
            short = abbreviated and kind not in words.single.get(fold(bare), {})
            words.add(f"{bare}(.)" if short else bare, kind, number)
    for kind, word in cldr.links(language):
        words.add(f"{word[:-1]}(.)" if word.endswith(".") else word, kind, word)
    for word in cldr.measures(language):
        words.add(word, "measure", word)
    for era, name in cldr.eras(language):
        words.add(name, "era", era)

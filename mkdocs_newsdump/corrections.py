"""The corrections beside a dump: a person's word, written as YAML in ``NAME.yml`` beside ``NAME.txt``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from babel import Locale

from mkdocs_newsdump.article import KINDS, Corrections, MilestoneCorrection, Role
from mkdocs_newsdump.dates.edtf import valid
from mkdocs_newsdump.messages import short, short_key
from mkdocs_newsdump.yamlfiles import Wrong, load, read_yaml

OWN_ENTRIES = "milestones.yml"
"""The file in the folder of dumps that corrects none of them: see :mod:`mkdocs_newsdump.timeline.own`."""

KEEP, DROP = "keep", "drop"
LINE_VALUES = (KEEP, DROP, *(role.value for role in Role))
LINE_RANGE = re.compile(r"([0-9]{1,7})(?:\s*[-–]\s*([0-9]{1,7}))?")
LANGUAGE = re.compile(r"[a-z]{2,3}")
URL = re.compile(r"https?://\S+")
COUNTRY_LETTERS = 2
MAX_TEXT = 2_000
"""Maximum number of characters of a text or an address: several times the longest sentence of a news page."""

MAX_NAMES = 100
"""Maximum number of names in a list, such as authors."""

MAX_MILESTONES = 1_000
"""Maximum number of milestones that the corrections of one dump name."""

MAX_LINES = 1_000_000
"""Maximum number of a line where it is not known how many lines the dump has."""

MILESTONE_KEYS = ("about", "drop", "title", "date", "kind", "parties", "paragraph")


class CorrectionsError(Exception):
    """Corrections that cannot be used. ``source`` names the file, ``reason`` what to mend and how."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


def read_corrections(path: Path, *, lines: int | None = None, source: str | None = None) -> Corrections:
    """Read the corrections at ``path``, shown to people as ``source`` (by default the file's name).

    ``lines`` is how many lines the dump has, to check the numbers against. Raises :class:`CorrectionsError`.
    """
    name = source if source is not None else path.name
    return parse_corrections(read_text(path, name), lines=lines, source=name)


def read_text(path: Path, name: str) -> str:
    """Read a file that a person wrote, shown to them as ``name``. Raises :class:`CorrectionsError`."""
    try:
        return read_yaml(path)
    except Wrong as wrong:
        raise CorrectionsError(name, str(wrong)) from wrong.__cause__


def parse_corrections(text: str, *, lines: int | None = None, source: str = "") -> Corrections:
    """Read corrections from YAML. See :func:`read_corrections`."""
    try:
        return checked(load(text), lines)
    except Wrong as wrong:
        raise CorrectionsError(source, str(wrong)) from None


def checked(given: Any, lines: int | None) -> Corrections:
    """Check every key and value."""
    if given is None:
        return Corrections()
    if not isinstance(given, Mapping):
        raise Wrong("holds no keys; write one a line, as in 'title: The right headline'")
    rules: dict[str, Callable[[str, Any], Any]] = {
        "title": a_text,
        "authors": texts,
        "published": past_day,
        "language": language,
        "url": address,
        "lines": lambda key, value: line_values(key, value, lines),
        "milestones": milestones,
    }
    return Corrections(**{key: rule(key, value) for key, value, rule in known(given, rules)})


def known(given: Mapping[Any, Any], rules: Mapping[str, Callable[[str, Any], Any]], where: str = "") -> Any:
    """Give each key that has a value with its rule; an unknown key is an error."""
    for key, value in given.items():
        if key not in rules:
            raise Wrong(f"{where}{short_key(key)}: is no key we know; the keys are {', '.join(rules)}")
        if value is None:
            raise Wrong(f"{where}{key}: has no value; write one or delete the line")
        yield key, value, rules[key]


def a_text(key: str, value: Any) -> str:
    """Take text; a bare number or yes reads as such in YAML and is what the person typed only in quotes."""
    if not isinstance(value, str) or not value.strip():
        raise Wrong(f"{key}: {short(value)} is no text; write it in quotes")
    if len(value) > MAX_TEXT:
        raise Wrong(f"{key}: {short(value)} has more than {MAX_TEXT} characters; shorten it")
    return " ".join(value.split())


def texts(key: str, value: Any) -> tuple[str, ...]:
    """Take a list of texts, or one."""
    if isinstance(value, list):
        if len(value) > MAX_NAMES:
            raise Wrong(f"{key}: holds more than {MAX_NAMES}; shorten the list")
        return tuple(a_text(key, item) for item in value)
    return (a_text(key, value),)


def past_day(key: str, value: Any) -> date:
    """Take a day that is not in the future: news cannot have been published then."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value.strip())
        except ValueError:
            value = None
    if not isinstance(value, date):
        raise Wrong(f"{key}: is no day; write it as 2024-04-20")
    if value > date.today():
        raise Wrong(f"{key}: {value.isoformat()} is in the future; write the day the story came out")
    return value


def language(key: str, value: Any) -> str:
    """Take a language's code; YAML reads the one of Norwegian as false."""
    code = "no" if value is False else value
    if not isinstance(code, str) or not LANGUAGE.fullmatch(code):
        raise Wrong(f"{key}: {short(value)} is not a language code such as ru or en")
    return code


def address(key: str, value: Any) -> str:
    """Take an address in the web."""
    if not isinstance(value, str) or not URL.fullmatch(value):
        raise Wrong(f"{key}: {short(value)} is not an address that begins with https://")
    return a_text(key, value)


def line_values(key: str, value: Any, lines: int | None) -> dict[int, str]:
    """Take a mapping of line numbers and ranges (``7``, ``40-45``) to keep, drop or a role."""
    if not isinstance(value, Mapping):
        raise Wrong(f"{key}: holds no line numbers; write one a line, as in '7: drop' or '40-45: keep'")
    found: dict[int, str] = {}
    for where, what in value.items():
        named = f"{key}: {short_key(where)}"
        numbers = line_numbers(named, where, lines)
        if what not in LINE_VALUES:
            raise Wrong(f"{named}: {short(what)} is not known; write one of {', '.join(LINE_VALUES)}")
        for number in numbers:
            if number in found:
                raise Wrong(f"{named}: line {number} is named twice; keep one")
            found[number] = what
    return found


def line_numbers(key: str, where: str, lines: int | None) -> range:
    """Take a line's number or a range of them, both ends included."""
    match = LINE_RANGE.fullmatch(where.strip())
    if match is None:
        raise Wrong(f"{key}: is no line number; write a number such as 7 or a range such as 40-45")
    first, last = int(match[1]), int(match[2] or match[1])
    if not 1 <= first <= last:
        raise Wrong(f"{key}: lines count from 1, the smaller number first")
    most = MAX_LINES if lines is None else lines
    if last > most:
        raise Wrong(f"{key}: the dump has {most} lines; write a number up to {most}")
    return range(first, last + 1)


def milestones(key: str, value: Any) -> tuple[MilestoneCorrection, ...]:
    """Take a list of milestones, each changing one that was found (``about``) or adding one (``title``)."""
    if not isinstance(value, list):
        raise Wrong(f"{key}: is no list; begin each milestone with '- '")
    if len(value) > MAX_MILESTONES:
        raise Wrong(f"{key}: holds more than {MAX_MILESTONES}; shorten the list")
    return tuple(milestone(f"{key}, entry {n}: ", entry) for n, entry in enumerate(value, 1))


def milestone(where: str, entry: Any) -> MilestoneCorrection:
    """Take one milestone."""
    if not isinstance(entry, Mapping):
        raise Wrong(f"{where}holds no keys; the keys are {', '.join(MILESTONE_KEYS)}")
    rules: dict[str, Callable[[str, Any], Any]] = {
        "about": a_text,
        "drop": yes_or_no,
        "title": a_text,
        "date": edtf,
        "kind": kind,
        "parties": countries,
        "paragraph": paragraph,
    }
    found = MilestoneCorrection(**{k: rule(f"{where}{k}", v) for k, v, rule in known(entry, rules, where)})
    if found.about is None and found.title is None:
        raise Wrong(f"{where}names no milestone; quote some of its words as 'about', or add one with 'title'")
    if found.about is None and found.drop:
        raise Wrong(f"{where}drops nothing; quote some words of the milestone to drop as 'about'")
    return found


def yes_or_no(key: str, value: Any) -> bool:
    """Take true or false."""
    if not isinstance(value, bool):
        raise Wrong(f"{key}: {short(value)} is neither true nor false")
    return value


def edtf(key: str, value: Any) -> str:
    """Take a date as EDTF; YAML reads a bare day as a date and a bare year as a number."""
    text = value.isoformat() if isinstance(value, date) else str(value).strip()
    if isinstance(value, bool) or not valid(text):
        raise Wrong(f"{key}: {short(value)} is no date; write it as 1992-10-15, 1992-10, 1992 or 2003/2007")
    return text


def countries(key: str, value: Any) -> tuple[str, ...]:
    """Take country codes."""
    codes = texts(key, value)
    for code in codes:
        if code not in Locale("en").territories or len(code) != COUNTRY_LETTERS:
            raise Wrong(f"{key}: {short(code)} is no country code; write two capitals such as KZ")
    return codes


def kind(key: str, value: Any) -> str:
    """Take a kind of event."""
    if value not in KINDS:
        raise Wrong(f"{key}: {short(value)} is no kind; write one of {', '.join(KINDS)}")
    return str(value)


def paragraph(key: str, value: Any) -> int:
    """Take a paragraph's number, 0 for the lede."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Wrong(
            f"{key}: {short(value)} is no paragraph; "
            "write its number as on the article's page, 0 for the lede"
        )
    return value

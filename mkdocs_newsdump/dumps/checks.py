"""Checks of what a person wrote in ``NAME.yml`` and ``milestones.yml``.

A check takes a key as messages name it, and the value that YAML gave for it. It returns the value to use, or
raises :class:`~mkdocs_newsdump.dumps.plain_yaml.Wrong`, which names the key and says what to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from mkdocs_newsdump.dates.edtf import valid
from mkdocs_newsdump.dumps.plain_yaml import Wrong
from mkdocs_newsdump.model.article import KINDS, Role
from mkdocs_newsdump.model.look import Look
from mkdocs_newsdump.text.country_codes import different_countries
from mkdocs_newsdump.text.messages import short, short_key

KEEP, DROP = "keep", "drop"
LINE_VALUES = (KEEP, DROP, *(role.value for role in Role))
LINE_RANGE = re.compile(r"([0-9]{1,7})(?:\s*[-–]\s*([0-9]{1,7}))?")
LANGUAGE = re.compile(r"[a-z]{2,3}")
URL = re.compile(r"https?://\S+")

MAX_TEXT = 2_000
"""Maximum characters of a text or an address: several times the longest sentence of a news page."""

MAX_NAMES = 100
"""Maximum names in a list, such as authors."""

MAX_LINES = 1_000_000
"""Maximum number of a line where it is not known how many lines the dump has."""

Check = Callable[[str, Any], Any]


def keys(given: Any, checks: Mapping[str, Check], where: str = "", none: str = "") -> dict[str, Any]:
    """Return the checked value of each key of a mapping. An unknown key, or one without a value, is wrong.

    ``where`` begins every message; ``none`` is what it says of a value that is no mapping.
    """
    if not isinstance(given, Mapping):
        raise Wrong(where + (none or f"holds no keys; the keys are {', '.join(checks)}"))
    found = {}
    for key, value in given.items():
        if key not in checks:
            raise Wrong(f"{where}{short_key(key)}: is no key we know; the keys are {', '.join(checks)}")
        if value is None:
            raise Wrong(f"{where}{key}: has no value; write one or delete the line")
        found[key] = checks[key](f"{where}{key}", value)
    return found


def entries(given: Any, none: str) -> list[Any]:
    """Return a list as it is; ``none`` is the message for anything else."""
    if not isinstance(given, list):
        raise Wrong(none)
    return given


def text(key: str, value: Any) -> str:
    """Return text with single spaces. YAML reads a bare number, or yes, as such: quotes make it text."""
    if not isinstance(value, str) or not value.strip():
        raise Wrong(f"{key}: {short(value)} is no text; write it in quotes")
    if len(value) > MAX_TEXT:
        raise Wrong(f"{key}: {short(value)} has more than {MAX_TEXT} characters; shorten it")
    return " ".join(value.split())


def file_name(key: str, value: Any) -> str:
    """Return a file's name as it is, with every space."""
    text(key, value)
    return str(value)


def texts(key: str, value: Any) -> tuple[str, ...]:
    """Return a list of texts, or of the one that was given."""
    if isinstance(value, list):
        if len(value) > MAX_NAMES:
            raise Wrong(f"{key}: holds more than {MAX_NAMES}; shorten the list")
        return tuple(text(key, item) for item in value)
    return (text(key, value),)


def past_day(key: str, value: Any) -> date:
    """Return a day that is not in the future: news cannot have been published then."""
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
    """Return a language's code; YAML reads the one of Norwegian as false."""
    code = "no" if value is False else value
    if not isinstance(code, str) or not LANGUAGE.fullmatch(code):
        raise Wrong(f"{key}: {short(value)} is not a language code such as ru or en")
    return code


def web_address(key: str, value: Any) -> str:
    """Return an address in the web."""
    if not isinstance(value, str) or not URL.fullmatch(value):
        raise Wrong(f"{key}: {short(value)} is not an address that begins with https://")
    return text(key, value)


def line_values(key: str, value: Any, lines: int | None) -> dict[int, str]:
    """Return ``keep``, ``drop`` or a role by the number of its line, of numbers and ranges (``40-45``).

    ``lines`` is how many lines the dump has, where that is known.
    """
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
    """Return the lines of a number or a range, both ends included."""
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


def yes_or_no(key: str, value: Any) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise Wrong(f"{key}: {short(value)} is neither true nor false")
    return value


def edtf(key: str, value: Any) -> str:
    """Return a date as EDTF; YAML reads a bare day as a date and a bare year as a number."""
    written = value.isoformat() if isinstance(value, date) else str(value).strip()
    if isinstance(value, bool) or not valid(written):
        raise Wrong(f"{key}: {short(value)} is no date; write it as 1992-10-15, 1992-10, 1992 or 2003/2007")
    return written


def countries(key: str, value: Any) -> tuple[str, ...]:
    """Return the codes of different countries, of a list or of the one that was given."""
    codes = value if isinstance(value, list) else [value]
    if len(codes) > MAX_NAMES:
        raise Wrong(f"{key}: holds more than {MAX_NAMES}; shorten the list")
    try:
        return different_countries(codes)
    except ValueError as error:
        raise Wrong(f"{key}: {error}") from None


def kind(key: str, value: Any) -> str:
    """Return a kind of event."""
    if value not in KINDS:
        raise Wrong(f"{key}: {short(value)} is no kind; write one of {', '.join(KINDS)}")
    return str(value)


def paragraph(key: str, value: Any) -> int:
    """Return a paragraph's number, 0 for the lede."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Wrong(
            f"{key}: {short(value)} is no paragraph; "
            "write its number as on the article's page, 0 for the lede"
        )
    return value


def looks(key: str, value: Any, kinds: Sequence[str]) -> tuple[Look, ...]:
    """Return which doubts a person looked at, of a list of them; ``kinds`` are those that there can be."""
    items = entries(value, f"{key}: is no list; begin each with '- what: '")
    if len(items) > MAX_NAMES:
        raise Wrong(f"{key}: holds more than {MAX_NAMES}; shorten the list")
    return tuple(look(f"{key}, entry {number}", item, kinds) for number, item in enumerate(items, 1))


def look(key: str, value: Any, kinds: Sequence[str]) -> Look:
    """Return which doubt a person looked at: its kind (``what``), and words that say it (``about``)."""

    def what(name: str, value: Any) -> str:
        if value not in kinds:
            raise Wrong(f"{name}: {short(value)} is no doubt we know; write one of {', '.join(kinds)}")
        return str(value)

    found = keys(value, {"what": what, "about": text}, f"{key}: ")
    if "what" not in found:
        raise Wrong(f"{key}: what: is missing; write one of {', '.join(kinds)}")
    return Look(**found)

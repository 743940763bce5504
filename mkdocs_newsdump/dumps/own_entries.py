"""A person's word on the timeline: ``milestones.yml`` in the folder of the dumps.

A list. An entry of one's own has a ``title`` and a ``url`` that shows it, and any of ``date`` (EDTF),
``kind``, ``parties`` (country codes), ``text`` (a sentence of the source) and ``planned``. Other items say
something of what the dumps tell: ``change``, ``merge``, ``part``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError, read_text
from mkdocs_newsdump.dumps.plain_yaml import Wrong, item_lines, load
from mkdocs_newsdump.model.look import ENTRY_KINDS
from mkdocs_newsdump.model.timeline import EntryChange, Merge, OwnEntry, OwnWord, Part, Place

CHECKS: dict[str, checks.Check] = {
    "title": checks.text,
    "url": checks.web_address,
    "date": checks.edtf,
    "kind": checks.kind,
    "parties": checks.countries,
    "text": checks.text,
    "planned": checks.yes_or_no,
}
NEEDED = ("title", "url")
PLACE_CHECKS: dict[str, checks.Check] = {
    "dump": checks.file_name,
    "about": checks.text,
    "paragraph": checks.paragraph,
    "date": checks.edtf,
    "url": checks.web_address,
}
CHANGE_CHECKS: dict[str, checks.Check] = {
    "drop": checks.yes_or_no,
    "title": checks.text,
    "date": checks.edtf,
    "kind": checks.kind,
    "parties": checks.countries,
    "looked_at": partial(checks.looks, kinds=ENTRY_KINDS),
}
LEAST = 2
"""Minimum places that are merged or parted."""


def read_own(path: Path, *, source: str | None = None) -> tuple[OwnWord, ...]:
    """Read the file at ``path``, shown to people as ``source`` (by default the file's name).

    Raises :class:`CorrectionsError`, which names the file, the entry, the key and the line.
    """
    name = source if source is not None else path.name
    return parse_own(read_text(path, name), source=name)


def parse_own(text: str, *, source: str = OWN_ENTRIES) -> tuple[OwnWord, ...]:
    """Read a person's words on the timeline from YAML. See :func:`read_own`."""
    try:
        given = load(text)
        entries = [] if given is None else checks.entries(given, "is no list; begin each entry with '- '")
        lines = item_lines(text)
        return tuple(
            _entry(f"entry {number}: ", entry, line)
            for number, (entry, line) in enumerate(zip(entries, lines, strict=True), start=1)
        )
    except Wrong as wrong:
        raise CorrectionsError(source, str(wrong)) from None


def _entry(where: str, given: Any, line: int) -> OwnWord:
    """Return one of the words; what is wrong with it names the ``line`` that it begins on."""
    try:
        if isinstance(given, Mapping):
            for key, read in (("change", _change), ("merge", _merge), ("part", _part)):
                if key in given:
                    return read(where, given, line)
        found = checks.keys(given, CHECKS, where)
        for key in NEEDED:
            if key not in found:
                raise Wrong(f"{where}{key}: is missing; an entry needs a title and the url of its source")
        return OwnEntry(**found)
    except Wrong as wrong:
        raise Wrong(f"{wrong} (line {line})") from None


def _change(where: str, given: Any, line: int) -> EntryChange:
    found = checks.keys(given, {"change": place, **CHANGE_CHECKS}, where)
    if len(found) == 1:
        raise Wrong(f"{where}change: changes nothing; write one of {', '.join(CHANGE_CHECKS)} below it")
    return EntryChange(place=found.pop("change"), line=line, **found)


def _merge(where: str, given: Any, line: int) -> Merge:
    found = checks.keys(given, {"merge": _places}, where)["merge"]
    if len(found) < LEAST:
        raise Wrong(f"{where}merge: names one place; name {LEAST} or more, which tell of one event")
    return Merge(found, line)


def _part(where: str, given: Any, line: int) -> Part:
    def groups(key: str, value: Any) -> tuple[tuple[Place, ...], ...]:
        items = _items(key, value)
        return tuple(
            _places(f"{key}, place {number}", item)
            if isinstance(item, list)
            else (place(f"{key}, place {number}", item),)
            for number, item in enumerate(items, 1)
        )

    found = checks.keys(given, {"part": groups}, where)["part"]
    if len(found) < LEAST:
        raise Wrong(f"{where}part: names one place; name {LEAST} or more, which tell of different events")
    return Part(found, line)


def _places(key: str, value: Any) -> tuple[Place, ...]:
    return tuple(place(f"{key}, place {number}", item) for number, item in enumerate(_items(key, value), 1))


def _items(key: str, value: Any) -> list[Any]:
    items = checks.entries(value, f"{key}: is no list of places; begin each with '- '")
    if len(items) > checks.MAX_NAMES:
        raise Wrong(f"{key}: holds more than {checks.MAX_NAMES} places; shorten the list")
    return items


def place(key: str, value: Any) -> Place:
    """Return a place, which names a dump, or the address of a person's own entry, and an event there."""
    found = checks.keys(value, PLACE_CHECKS, f"{key}: ")
    if ("dump" in found) == ("url" in found):
        raise Wrong(f"{key}: names no dump; write its name as dump, or the url of an entry of your own")
    if "dump" in found and not found.keys() & {"about", "paragraph", "date"}:
        raise Wrong(f"{key}: names no event of the dump; quote words of its title as about")
    return Place(**found)

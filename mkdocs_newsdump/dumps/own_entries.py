"""A person's own entries of the timeline: ``milestones.yml`` in the folder of the dumps.

A list of entries, each with a ``title`` and a ``url`` that shows it, and any of ``date`` (EDTF), ``kind``,
``parties`` (country codes), ``text`` (a sentence of the source) and ``planned``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError, read_text
from mkdocs_newsdump.dumps.plain_yaml import Wrong, load
from mkdocs_newsdump.model.timeline import OwnEntry

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


def read_own(path: Path, *, source: str | None = None) -> tuple[OwnEntry, ...]:
    """Read the entries at ``path``, shown to people as ``source`` (by default the file's name).

    Raises :class:`CorrectionsError`, which names the file, the entry and the key.
    """
    name = source if source is not None else path.name
    return parse_own(read_text(path, name), source=name)


def parse_own(text: str, *, source: str = OWN_ENTRIES) -> tuple[OwnEntry, ...]:
    """Read entries from YAML. See :func:`read_own`."""
    try:
        given = load(text)
        entries = [] if given is None else checks.entries(given, "is no list; begin each entry with '- '")
        return tuple(_entry(f"entry {number}: ", entry) for number, entry in enumerate(entries, start=1))
    except Wrong as wrong:
        raise CorrectionsError(source, str(wrong)) from None


def _entry(where: str, given: Any) -> OwnEntry:
    found = checks.keys(given, CHECKS, where)
    for key in NEEDED:
        if key not in found:
            raise Wrong(f"{where}{key}: is missing; an entry needs a title and the url of its source")
    return OwnEntry(**found)

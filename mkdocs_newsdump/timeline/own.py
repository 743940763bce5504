"""A person's own entries of the timeline: ``milestones.yml`` in the folder of the dumps.

A list of entries, each with a ``title`` and a ``url`` that shows it, and any of ``date`` (EDTF), ``kind``,
``parties`` (country codes), ``text`` (a sentence of the source) and ``planned``.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs_newsdump.corrections import (
    OWN_ENTRIES,
    CorrectionsError,
    a_text,
    address,
    countries,
    edtf,
    kind,
    known,
    read_text,
    yes_or_no,
)
from mkdocs_newsdump.timeline.merging import Telling
from mkdocs_newsdump.timeline.milestone import Milestone
from mkdocs_newsdump.yamlfiles import Wrong, load

RULES = {
    "title": a_text,
    "url": address,
    "date": edtf,
    "kind": kind,
    "parties": countries,
    "text": a_text,
    "planned": yes_or_no,
}


def read_own(path: Path, *, source: str | None = None) -> tuple[Telling, ...]:
    """Read the entries at ``path``, shown to people as ``source`` (by default the file's name).

    Raises :class:`CorrectionsError`, which names the file, the entry and the key.
    """
    name = source if source is not None else path.name
    return parse_own(read_text(path, name), source=name)


def parse_own(text: str, *, source: str = OWN_ENTRIES) -> tuple[Telling, ...]:
    """Read entries from YAML. See :func:`read_own`."""
    try:
        given = load(text)
        if given is None:
            return ()
        if not isinstance(given, list):
            raise Wrong("is no list; begin each entry with '- '")
        return tuple(entry(f"entry {n}: ", item) for n, item in enumerate(given, start=1))
    except Wrong as wrong:
        raise CorrectionsError(source, str(wrong)) from None


def entry(where: str, given: Any) -> Telling:
    """Take one entry."""
    if not isinstance(given, Mapping):
        raise Wrong(f"{where}holds no keys; the keys are {', '.join(RULES)}")
    found = {key: rule(f"{where}{key}", value) for key, value, rule in known(given, RULES, where)}
    for key in ("title", "url"):
        if key not in found:
            raise Wrong(f"{where}{key}: is missing; an entry needs a title and the url of its source")
    milestone = Milestone(
        date=found.get("date"),
        mention=None,
        start=0,
        end=0,
        title=found["title"],
        text=found.get("text", found["title"]),
        kind=found.get("kind", "other"),
        parties=tuple(sorted(found.get("parties", ()))),
        article="",
        paragraph=0,
        planned=found.get("planned", False),
    )
    return Telling(milestone, None, found["url"])

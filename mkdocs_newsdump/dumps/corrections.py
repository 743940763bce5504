"""The corrections beside a dump: a person's word, written as YAML in ``NAME.yml`` beside ``NAME.txt``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.plain_yaml import Wrong, load, read_yaml
from mkdocs_newsdump.model.article import Corrections, MilestoneCorrection
from mkdocs_newsdump.model.look import ARTICLE_KINDS
from mkdocs_newsdump.text.messages import short_key

OWN_ENTRIES = "milestones.yml"
"""Name of the file of own entries: see :mod:`mkdocs_newsdump.dumps.own_entries`."""

MAX_MILESTONES = 1_000
"""Maximum milestones that the corrections of one dump name."""

MILESTONE_CHECKS: dict[str, checks.Check] = {
    "about": checks.text,
    "drop": checks.yes_or_no,
    "title": checks.text,
    "date": checks.edtf,
    "kind": checks.kind,
    "parties": checks.countries,
    "paragraph": checks.paragraph,
}


STORY_CHECKS: dict[str, checks.Check] = {
    "title": checks.text,
    "authors": checks.texts,
    "published": checks.past_day,
    "language": checks.language,
    "url": checks.web_address,
}

_looks = partial(checks.looks, kinds=ARTICLE_KINDS)


class CorrectionsError(Exception):
    """A person's file that cannot be used. ``source`` names the file, ``reason`` what to mend and how."""

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
        given = load(text)
        return Corrections() if given is None else _corrections(given, lines)
    except Wrong as wrong:
        raise CorrectionsError(source, str(wrong)) from None


def _corrections(given: Any, lines: int | None) -> Corrections:
    found = checks.keys(
        given,
        {
            **STORY_CHECKS,
            "lines": partial(checks.line_values, lines=lines),
            "repair": checks.yes_or_no,
            "milestones": _milestones,
            "looked_at": _looks,
            "parts": partial(_parts, lines=lines),
        },
        none="holds no keys; write one a line, as in 'title: The right headline'",
    )
    return Corrections(**found)


def _parts(key: str, value: Any, lines: int | None) -> dict[int, Corrections]:
    """Return the corrections of single stories of a file, by the number of a line of each."""
    if not isinstance(value, Mapping):
        raise Wrong(
            f"{key}: holds no line numbers; write one of a story's, as in '57: {{title: Its headline}}'"
        )
    if len(value) > MAX_MILESTONES:
        raise Wrong(f"{key}: holds more than {MAX_MILESTONES}; shorten the list")
    found: dict[int, Corrections] = {}
    for where, given in value.items():
        named = f"{key}: {short_key(where)}"
        number = checks.line_numbers(named, where, lines)[0]
        if number in found:
            raise Wrong(f"{named}: line {number} is named twice; keep one")
        found[number] = Corrections(
            **checks.keys(
                given, {**STORY_CHECKS, "milestones": _milestones, "looked_at": _looks}, f"{named}: "
            )
        )
    return found


def _milestones(key: str, value: Any) -> tuple[MilestoneCorrection, ...]:
    """Return a list of milestones, each changing one that was found (``about``) or adding one (``title``)."""
    if isinstance(value, list) and len(value) > MAX_MILESTONES:
        raise Wrong(f"{key}: holds more than {MAX_MILESTONES}; shorten the list")
    entries = checks.entries(value, f"{key}: is no list; begin each milestone with '- '")
    return tuple(_milestone(f"{key}, entry {number}: ", entry) for number, entry in enumerate(entries, 1))


def _milestone(where: str, given: Any) -> MilestoneCorrection:
    found = MilestoneCorrection(**checks.keys(given, MILESTONE_CHECKS, where))
    if found.about is None and found.title is None:
        raise Wrong(f"{where}names no milestone; quote some of its words as 'about', or add one with 'title'")
    if found.about is None and found.drop:
        raise Wrong(f"{where}drops nothing; quote some words of the milestone to drop as 'about'")
    return found

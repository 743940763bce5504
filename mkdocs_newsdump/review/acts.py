"""What a person can say in the review, as typed values, parsed from plain JSON.

An act names what it is in ``do``. Of an article: ``lines``, ``fields``, ``milestone``. Of the timeline:
``change``, ``drop``, ``merge``, ``part``, ``different``, ``add``. Its values are checked as those are that
people write by hand, and come out as the reader of these files would give them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.corrections import MILESTONE_CHECKS
from mkdocs_newsdump.dumps.plain_yaml import Wrong
from mkdocs_newsdump.text.messages import short

Parsed = TypeVar("Parsed")

MAX_CHOSEN = 10_000
"""Maximum lines that one act names: as many as the comparison with the dump shows."""

FIELD_CHECKS: dict[str, checks.Check] = {
    "title": checks.text,
    "authors": checks.texts,
    "published": checks.past_day,
    "language": checks.language,
    "url": checks.web_address,
}
CHANGE_CHECKS: dict[str, checks.Check] = {
    name: MILESTONE_CHECKS[name] for name in ("title", "date", "kind", "parties")
}


class EditError(Exception):
    """An act that was not done; the message says to people why, and what to do."""


class WrongActError(EditError):
    """An act that cannot be: one that we do not know, or a value that the file's reader would refuse."""


class ChangedOnDiskError(EditError):
    """The file is not as it was when the page was made: somebody else wrote into it meanwhile."""


class GoneError(EditError):
    """The dump, the entry, or the step that would be undone is no more."""


@dataclass(frozen=True)
class Lines:
    """Say of some lines ``keep``, ``drop``, or their role; None takes back what was said of them."""

    lines: tuple[int, ...]
    value: str | None


@dataclass(frozen=True)
class Fields:
    """Set keys of an article's corrections; None takes a key out."""

    fields: Mapping[str, Any]


@dataclass(frozen=True)
class NewMilestone:
    """Add a milestone to an article: ``values`` by the keys of a milestone of ``NAME.yml``."""

    values: Mapping[str, Any]


@dataclass(frozen=True)
class Place:
    """Where an article, or a person's own entry, tells of an event.

    ``dump`` is the dump's name, ``about`` the milestone's title. A person's own entry has its ``url`` instead
    of the dump. ``date`` is EDTF as this source has it, None where it gives none.
    """

    about: str
    dump: str | None = None
    paragraph: int | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Change:
    """Set title, date, kind or parties of the entry that has a place; None takes back what was said of it."""

    place: Place
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Drop:
    """Leave out the entry that has a place."""

    place: Place


@dataclass(frozen=True)
class Merge:
    """Make one entry of those that have these places."""

    places: tuple[Place, ...]


@dataclass(frozen=True)
class Part:
    """Keep the groups of places in different entries, and those of a group in one."""

    groups: tuple[tuple[Place, ...], ...]


@dataclass(frozen=True)
class Add:
    """Add an entry of one's own: ``values`` by the keys of ``milestones.yml``."""

    values: Mapping[str, Any]


ArticleAct = Lines | Fields | NewMilestone
TimelineAct = Change | Drop | Merge | Part | Add
Act = ArticleAct | TimelineAct

EntryData = Mapping[str, Any]
"""An entry as :meth:`~mkdocs_newsdump.model.timeline.Entry.to_dict` gives it."""


def parse_article_act(given: Mapping[str, Any]) -> ArticleAct:
    """Return what a person says of an article. Raises :class:`WrongActError`.

    - ``{"do": "lines", "lines": [7, 8], "value": "keep" | "drop" | a role | null}``
    - ``{"do": "fields", "fields": {"title": …, "published": …, "authors": […], "language": …, "url": …}}``;
      an empty value takes the key out
    - ``{"do": "milestone", "title": …, "about": …, "date": …, "kind": …, "parties": […], "paragraph": …}``
    """
    known: Mapping[str, Callable[[Mapping[str, Any]], ArticleAct]] = {
        "lines": _lines,
        "fields": _fields,
        "milestone": _milestone,
    }
    return _parsed(given, known)


def parse_timeline_act(given: Mapping[str, Any], entries: Mapping[str, EntryData]) -> TimelineAct:
    """Return what a person says of the timeline, whose ``entries`` are given by their keys.

    - ``{"do": "change", "entry": KEY, "changes": {"title": …, "date": …, "kind": …, "parties": […]}}``
    - ``{"do": "drop", "entry": KEY}``
    - ``{"do": "merge", "entries": [KEY, KEY, …]}``
    - ``{"do": "different", "entries": [KEY, KEY, …]}``: keep them apart, whatever comes
    - ``{"do": "part", "entry": KEY, "sources": [1]}``: the sources of these places, from 0, are another event
    - ``{"do": "add", "title": …, "url": …, "date": …, "kind": …, "parties": […], "text": …, "planned": …}``

    Raises :class:`WrongActError`, and :class:`GoneError` for an entry that is no more.
    """
    raise WrongActError("not yet")


def _parsed(given: Mapping[str, Any], known: Mapping[str, Callable[[Mapping[str, Any]], Parsed]]) -> Parsed:
    name = given.get("do")
    if not isinstance(name, str) or name not in known:
        raise WrongActError(f"do: {short(name)} is nothing that we can do; say one of {', '.join(known)}")
    try:
        return known[name]({key: value for key, value in given.items() if key != "do"})
    except Wrong as wrong:
        raise WrongActError(str(wrong)) from None


def _lines(given: Mapping[str, Any]) -> Lines:
    found = checks.keys(
        {**given, "value": given.get("value") or ""}, {"lines": _numbers, "value": _line_value}
    )
    if "lines" not in found:
        raise Wrong("lines: is missing; name the lines")
    return Lines(found["lines"], found["value"])


def _numbers(key: str, value: Any) -> tuple[int, ...]:
    right = (
        isinstance(value, list)
        and 0 < len(value) <= MAX_CHOSEN
        and all(isinstance(one, int) and not isinstance(one, bool) for one in value)
    )
    if not right:
        raise Wrong(f"{key}: {short(value)} is no list of up to {MAX_CHOSEN} numbers of lines")
    return tuple(sorted(set(value)))


def _line_value(key: str, value: Any) -> str | None:
    if value == "":
        return None
    if value not in checks.LINE_VALUES:
        raise Wrong(f"{key}: {short(value)} is not known; write one of {', '.join(checks.LINE_VALUES)}")
    return str(value)


def _fields(given: Mapping[str, Any]) -> Fields:
    found = checks.keys(given, {"fields": lambda _, value: _values(value, FIELD_CHECKS)})
    if not found.get("fields"):
        raise Wrong("fields: is missing; name a key and its value")
    return Fields(found["fields"])


def _values(given: Any, known: Mapping[str, checks.Check]) -> dict[str, Any]:
    """Return the checked value of each key, None where it is empty."""
    if not isinstance(given, Mapping):
        raise Wrong(f"{short(given)} holds no keys; the keys are {', '.join(known)}")
    empty = {key: None for key, value in given.items() if key in known and value in (None, "", [])}
    return {**empty, **checks.keys({key: one for key, one in given.items() if key not in empty}, known)}


def _milestone(given: Mapping[str, Any]) -> NewMilestone:
    return NewMilestone(checks.keys(given, MILESTONE_CHECKS))

"""What a person can say in the review, as typed values, parsed from plain JSON.

An act names what it is in ``do``. Of an article: ``lines``, ``fields``, ``milestone``, ``look``. Of the
timeline: ``change``, ``drop``, ``merge``, ``part``, ``different``, ``add``, ``look``. Its values are
checked as those are that people write by hand, and come out as the reader of these files would give them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.corrections import MILESTONE_CHECKS, STORY_CHECKS
from mkdocs_newsdump.dumps.own_entries import CHECKS as OWN_CHECKS
from mkdocs_newsdump.dumps.own_entries import LEAST, NEEDED
from mkdocs_newsdump.dumps.plain_yaml import Wrong
from mkdocs_newsdump.model.look import ARTICLE_KINDS, ENTRY_KINDS, Look
from mkdocs_newsdump.model.timeline import Merge, Part, Place
from mkdocs_newsdump.review.doubts import OTHER_DATE, other_date
from mkdocs_newsdump.text.messages import short

Parsed = TypeVar("Parsed")

MAX_CHOSEN = 10_000
"""Maximum lines that one act names: as many as the comparison with the dump shows."""

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
class Change:
    """Set ``drop``, title, date, kind or parties of the entry that has a place; None takes a word back.

    ``own``: no article tells of it, it is the person's own entry.
    """

    place: Place
    values: Mapping[str, Any]
    own: bool = False


@dataclass(frozen=True)
class Add:
    """Add an entry of one's own: ``values`` by the keys of ``milestones.yml``."""

    values: Mapping[str, Any]


@dataclass(frozen=True)
class LookAt:
    """Say of an entry that has a place that a doubt about it is none."""

    place: Place
    look: Look


ArticleAct = Lines | Fields | NewMilestone | Look
TimelineAct = Change | Merge | Part | Add | LookAt

EntryData = Mapping[str, Any]
"""An entry as :meth:`~mkdocs_newsdump.model.timeline.Entry.to_dict` gives it."""

OtherDates = Mapping[str, Sequence[Mapping[str, Any]]]
"""The dates that are no entries by their id on the page, each with all places of one sentence, as
:meth:`~mkdocs_newsdump.model.timeline.OtherDate.to_dict` gives them."""


def parse_article_act(given: Mapping[str, Any]) -> ArticleAct:
    """Return what a person says of an article. Raises :class:`WrongActError`.

    - ``{"do": "lines", "lines": [7, 8], "value": "keep" | "drop" | a role | null}``
    - ``{"do": "fields", "fields": {"title": …, "published": …, "authors": […], "language": …, "url": …}}``;
      an empty value takes the key out
    - ``{"do": "milestone", "title": …, "about": …, "date": …, "kind": …, "parties": […], "paragraph": …}``
    - ``{"do": "look", "what": a kind of doubt, "about": its message}``: it is no doubt
    """
    known: Mapping[str, Callable[[Mapping[str, Any]], ArticleAct]] = {
        "lines": _lines,
        "fields": _fields,
        "milestone": _milestone,
        "look": lambda given: checks.look("look", given, ARTICLE_KINDS),
    }
    return _parsed(given, known)


def parse_timeline_act(
    given: Mapping[str, Any], entries: Mapping[str, EntryData], others: OtherDates
) -> tuple[TimelineAct, ...]:
    """Return what a person says of the timeline, whose ``entries`` are given by their keys.

    What is said at once of a date that several places give is several acts, to be done together.

    - ``{"do": "change", "entry": KEY, "changes": {"title": …, "date": …, "kind": …, "parties": […]}}``; an
      empty value takes back what was said of it
    - ``{"do": "drop", "entry": KEY}``
    - ``{"do": "merge", "entries": [KEY, KEY, …]}``
    - ``{"do": "different", "entries": [KEY, KEY, …]}``: keep them apart, whatever comes
    - ``{"do": "part", "entry": KEY, "sources": [1]}``: these sources, from 0, tell another event
    - ``{"do": "add", "title": …, "url": …, "date": …, "kind": …, "parties": […], "text": …, "planned": …}``
    - ``{"do": "look", "entry": KEY, "what": a kind of doubt, "about": its message}``: it is no doubt

    Instead of an entry, ``change``, ``drop`` and ``look`` take ``"other": ID``, one of the ``others``:
    changed, it is an entry; looked at, which needs no more words, it is none and stays where it is.

    Raises :class:`WrongActError`, and :class:`GoneError` for an entry that is no more.
    """

    def of(key: str, value: Any) -> EntryData:
        if not isinstance(value, str):
            raise Wrong(f"{key}: {short(value)} is no entry's key")
        if value not in entries:
            raise GoneError("this entry is on the timeline no more; load the page again")
        return entries[value]

    def several(key: str, value: Any) -> list[EntryData]:
        if not isinstance(value, list) or not LEAST <= len(value) <= checks.MAX_NAMES:
            raise Wrong(f"{key}: {short(value)} are not two entries or more")
        return [of(key, one) for one in value]

    def of_other(key: str, value: Any) -> Sequence[Mapping[str, Any]]:
        if not isinstance(value, str):
            raise Wrong(f"{key}: {short(value)} is no date of the page")
        if value not in others:
            raise GoneError("this date is on the page no more; load the page again")
        return others[value]

    def change(given: Mapping[str, Any]) -> tuple[TimelineAct, ...]:
        found = checks.keys(
            given,
            {"entry": of, "other": of_other, "changes": lambda _, value: _values(value, CHANGE_CHECKS)},
        )
        if not found.get("changes"):
            raise Wrong("changes: is missing; name a key and its value")
        if not _is_other(found):
            return (_change(found["entry"], found["changes"]),)
        places = _other_places(found["other"])
        several = (Merge(places[: checks.MAX_NAMES]),) if len(places) >= LEAST else ()
        return Change(places[0], found["changes"]), *several

    def drop(given: Mapping[str, Any]) -> tuple[TimelineAct, ...]:
        found = checks.keys(given, {"entry": of, "other": of_other})
        if not _is_other(found):
            return (_change(found["entry"], {"drop": True}),)
        return tuple(Change(place, {"drop": True}) for place in _other_places(found["other"]))

    def merge(given: Mapping[str, Any]) -> Merge:
        return Merge(tuple(places_of(entry)[0] for entry in _needed(given, {"entries": several})))

    def different(given: Mapping[str, Any]) -> Part:
        return Part(tuple(places_of(entry)[:1] for entry in _needed(given, {"entries": several})))

    def part(given: Mapping[str, Any]) -> Part:
        found = checks.keys(given, {"entry": of, "sources": _places_from_zero})
        if found.keys() != {"entry", "sources"}:
            raise Wrong("entry, sources: name an entry and those of its sources that tell another event")
        all_of = places_of(found["entry"], unique=False)
        chosen = {all_of[at] for at in found["sources"] if at < len(all_of)}
        groups = tuple(
            tuple(dict.fromkeys(one for one in all_of if (one in chosen) is wanted))
            for wanted in (False, True)
        )
        if not all(groups):
            raise Wrong("sources: name some of the entry's sources, not all of them")
        return Part(groups)

    def add(given: Mapping[str, Any]) -> Add:
        found = checks.keys(given, OWN_CHECKS)
        missing = [key for key in NEEDED if key not in found]
        if missing:
            raise Wrong(f"{missing[0]}: is missing; an entry needs a title and the url of its source")
        return Add(found)

    def look(given: Mapping[str, Any]) -> tuple[TimelineAct, ...]:
        if "other" in given:
            places = checks.keys(given, {"other": of_other})["other"]
            of_places = dict(map(other_date, places))
            return tuple(LookAt(place, Look(OTHER_DATE, message)) for place, message in of_places.items())
        said = {key: value for key, value in given.items() if key != "entry"}
        found = checks.look("look", said, ENTRY_KINDS)
        place = places_of(of("entry", given.get("entry")))[0]
        # An entry of one's own may be retitled, which no word shall miss.
        return (LookAt(Place(url=place.url) if place.url else place, found),)

    known: Mapping[str, Callable[[Mapping[str, Any]], tuple[TimelineAct, ...]]] = {
        "change": change,
        "drop": drop,
        "merge": lambda given: (merge(given),),
        "different": lambda given: (different(given),),
        "part": lambda given: (part(given),),
        "add": lambda given: (add(given),),
        "look": look,
    }
    return _parsed(given, known)


def places_of(entry: EntryData, *, unique: bool = True) -> tuple[Place, ...]:
    """Return the places that tell of an entry, the best first; those that say the same once if ``unique``."""
    places = [
        Place(
            dump=one["article"],
            about=" ".join(one["title"].split()),
            paragraph=one["paragraph"],
            date=one["date"],
        )
        if one["article"] is not None
        else Place(url=one["url"], about=" ".join(one["title"].split()))
        for one in entry["sources"]
    ]
    return tuple(dict.fromkeys(places) if unique else places)


def _is_other(found: Mapping[str, Any]) -> bool:
    """Whether an act is of a date that is no entry; it has to name either."""
    if ("entry" in found) == ("other" in found):
        raise Wrong("entry: is missing; name the entry")
    return "other" in found


def _other_places(others: Sequence[Mapping[str, Any]]) -> tuple[Place, ...]:
    """Return the places of one sentence, each once."""
    return tuple(dict.fromkeys(place for place, _ in map(other_date, others)))


def _change(entry: EntryData, values: Mapping[str, Any]) -> Change:
    places = places_of(entry)
    return Change(places[0], values, own=len(places) == 1 and places[0].dump is None)


def _needed(given: Mapping[str, Any], known: Mapping[str, checks.Check]) -> Any:
    """Return the value of the one key that is needed."""
    (key,) = known
    found = checks.keys(given, known)
    if key not in found:
        raise Wrong(f"{key}: is missing")
    return found[key]


def _places_from_zero(key: str, value: Any) -> list[int]:
    right = isinstance(value, list) and all(type(one) is int and one >= 0 for one in value)
    if not right:
        raise Wrong(f"{key}: {short(value)} is no list of places, from 0")
    return list(value)


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
    found = checks.keys(given, {"fields": lambda _, value: _values(value, STORY_CHECKS)})
    if not found.get("fields"):
        raise Wrong("fields: is missing; name a key and its value")
    return Fields(found["fields"])


def _values(given: Any, known: Mapping[str, checks.Check]) -> dict[str, Any]:
    """Return the checked value of each key, None where it is empty; a text may name authors with ``;``."""
    if not isinstance(given, Mapping):
        raise Wrong(f"{short(given)} holds no keys; the keys are {', '.join(known)}")
    given = {
        key: list(filter(None, map(str.strip, one.split(";"))))
        if key == "authors" and isinstance(one, str)
        else one
        for key, one in given.items()
    }
    empty = {key: None for key, value in given.items() if key in known and value in (None, "", [])}
    return {**empty, **checks.keys({key: one for key, one in given.items() if key not in empty}, known)}


def _milestone(given: Mapping[str, Any]) -> NewMilestone:
    return NewMilestone(checks.keys(given, MILESTONE_CHECKS))

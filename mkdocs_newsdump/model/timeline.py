"""The model of a timeline: entries, each with every place that tells of it. Plain immutable data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from mkdocs_newsdump.model.look import Look


@dataclass(frozen=True)
class Citation:
    """One place in the articles, or outside, that tells of an entry.

    ``article`` is the dump's name and ``paragraph`` the number of the body block (0 for the lede); both are
    None for an entry that a person added without naming an article. ``title`` and ``text`` are the source's
    own words for the event and its whole sentence, ``date`` is EDTF as this source gives it, or None.
    ``url`` is an address outside the site that a person gave, ``language`` that of the words. ``span`` bounds
    the words of the date, in characters of the paragraph, half open; None where no words of it give the date.
    """

    article: str | None
    paragraph: int | None
    title: str
    text: str
    date: str | None
    url: str | None = None
    language: str | None = None
    span: tuple[int, int] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the citation as JSON-ready data."""
        return {
            "article": self.article,
            "paragraph": self.paragraph,
            "title": self.title,
            "text": self.text,
            "date": self.date,
            "url": self.url,
            "language": self.language,
        }

    def to_kept(self) -> dict[str, Any]:
        """Return all of the citation as JSON-ready data."""
        return {**vars(self), "span": self.span and list(self.span)}

    @classmethod
    def from_kept(cls, data: Mapping[str, Any]) -> Citation:
        """Make a citation again of what :meth:`to_kept` returned."""
        span = data["span"] and (data["span"][0], data["span"][1])
        return cls(**{**data, "span": span})


@dataclass(frozen=True)
class OtherDate(Citation):
    """A place that gives a date whose event is not certain, of which ``kind`` and whose it would be.

    ``looked_at`` are the doubts about it that a person says are none: it stays what it is.
    """

    kind: str = "other"
    parties: tuple[str, ...] = ()
    looked_at: tuple[Look, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the place as JSON-ready data."""
        return {**super().to_dict(), "kind": self.kind, "parties": list(self.parties)}

    def to_kept(self) -> dict[str, Any]:
        """Return all of the place as JSON-ready data."""
        looked_at = [vars(look) for look in self.looked_at]
        return {**super().to_kept(), "parties": list(self.parties), "looked_at": looked_at}

    @classmethod
    def from_kept(cls, data: Mapping[str, Any]) -> OtherDate:
        """Make a place again of what :meth:`to_kept` returned."""
        span = data["span"] and (data["span"][0], data["span"][1])
        looked_at = tuple(Look(**look) for look in data["looked_at"])
        return cls(**{**data, "span": span, "parties": tuple(data["parties"]), "looked_at": looked_at})


@dataclass(frozen=True)
class OwnEntry:
    """An entry that a person adds, with the ``url`` that shows it.

    ``date`` is EDTF or None; ``parties`` are ISO 3166 codes, or empty for those of the timeline; ``text`` is
    a sentence of the source, or empty.
    """

    title: str
    url: str
    date: str | None = None
    kind: str = "other"
    parties: tuple[str, ...] = ()
    text: str = ""
    planned: bool = False


@dataclass(frozen=True)
class Place:
    """How a person names what tells of an event: by words that stay when other dumps come.

    ``dump`` is the dump's name and ``about`` words of the milestone's title or sentence; ``paragraph`` and
    ``date`` (EDTF, as this source has it) tell it from others with these words. A person's own entry has its
    ``url`` instead of a dump.
    """

    dump: str | None = None
    about: str | None = None
    paragraph: int | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class EntryChange:
    """What a person says of the entry that a place tells of; None leaves it as it is. ``date`` is EDTF.

    ``looked_at`` are the doubts about it that are none; ``line`` is where it stands in the person's file.
    Whether it is an event, where that is not certain, is said by all but these.
    """

    place: Place
    drop: bool = False
    title: str | None = None
    date: str | None = None
    kind: str | None = None
    parties: tuple[str, ...] | None = None
    looked_at: tuple[Look, ...] = ()
    line: int = 0

    @property
    def is_of_an_event(self) -> bool:
        """Whether it says of the place that it tells of an event, or of none."""
        return self.drop or any(said is not None for said in (self.title, self.date, self.kind, self.parties))


@dataclass(frozen=True)
class Merge:
    """A person's word that some places tell of one event."""

    places: tuple[Place, ...]
    line: int = 0


@dataclass(frozen=True)
class Part:
    """A person's word that groups of places tell of different events, and those of each group of one."""

    groups: tuple[tuple[Place, ...], ...]
    line: int = 0


OwnWord: TypeAlias = OwnEntry | EntryChange | Merge | Part
"""What can stand in a person's file of the timeline."""


@dataclass(frozen=True)
class Entry:
    """One event with all its sources, the best one first.

    ``key`` tells the entry from all others of its timeline and does not change when other entries come.
    ``date`` is EDTF, the most precise of the dates that agree, or None where no source gives one. Where
    sources disagree, ``dates`` holds every date given, that of most articles first, and ``date`` is the first
    of them, which only says where the entry stands; otherwise ``dates`` holds ``date`` alone, or nothing.
    ``kind`` is one of :data:`mkdocs_newsdump.model.article.KINDS`, ``parties`` are ISO 3166 codes in
    alphabetical order. ``planned`` marks what is still to happen, ``looked_at`` are the doubts that a
    person says are none.
    """

    key: str
    date: str | None
    dates: tuple[str, ...]
    title: str
    kind: str
    parties: tuple[str, ...]
    sources: tuple[Citation, ...]
    planned: bool = False
    looked_at: tuple[Look, ...] = ()

    @property
    def conflict(self) -> bool:
        """Whether the sources give dates that cannot all be right."""
        return len(self.dates) > 1

    def to_dict(self) -> dict[str, Any]:
        """Return the entry as JSON-ready data."""
        return {
            "key": self.key,
            "date": self.date,
            "dates": list(self.dates),
            "conflict": self.conflict,
            "title": self.title,
            "kind": self.kind,
            "parties": list(self.parties),
            "planned": self.planned,
            "sources": [source.to_dict() for source in self.sources],
        }

    def to_kept(self) -> dict[str, Any]:
        """Return all of the entry as JSON-ready data."""
        changed = {
            "dates": list(self.dates),
            "parties": list(self.parties),
            "sources": [source.to_kept() for source in self.sources],
            "looked_at": [vars(look) for look in self.looked_at],
        }
        return {**vars(self), **changed}

    @classmethod
    def from_kept(cls, data: Mapping[str, Any]) -> Entry:
        """Make an entry again of what :meth:`to_kept` returned."""
        changed = {
            "dates": tuple(data["dates"]),
            "parties": tuple(data["parties"]),
            "sources": tuple(map(Citation.from_kept, data["sources"])),
            "looked_at": tuple(Look(**look) for look in data["looked_at"]),
        }
        return cls(**{**data, **changed})


@dataclass(frozen=True)
class Timeline:
    """What the articles tell, in order of time.

    ``parties`` are the two ISO 3166 codes the timeline is about, or empty where it shows every event.
    ``entries`` are dated and happened, ``planned`` are still to happen (dated ones first), ``undated``
    happened at a time no source gives. ``other_dates`` are the places, in order of time, where the articles
    give a date whose event, direction or parties are not certain; they are no entries. ``one_party`` and
    ``others`` are the dated events that stay off a bilateral timeline: those of a single one of the two
    parties, and those of neither. ``warnings`` and ``notices`` are those of the articles; ``unheard`` say
    which of a person's words found nothing here.
    """

    parties: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    planned: tuple[Entry, ...] = ()
    undated: tuple[Entry, ...] = ()
    other_dates: tuple[OtherDate, ...] = ()
    one_party: tuple[Entry, ...] = ()
    others: tuple[Entry, ...] = ()
    warnings: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    unheard: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Return the hash of what is soon hashed; that of all its sources takes as long as to merge them."""
        return hash((self.parties, len(self.entries), len(self.planned), len(self.undated)))

    @property
    def all(self) -> tuple[Entry, ...]:
        """Every entry: what happened, what is planned, and what has no date."""
        return (*self.entries, *self.planned, *self.undated)

    def to_dict(self) -> dict[str, Any]:
        """Return the timeline as JSON-ready data."""
        return {
            "parties": list(self.parties),
            "entries": [entry.to_dict() for entry in self.entries],
            "planned": [entry.to_dict() for entry in self.planned],
            "undated": [entry.to_dict() for entry in self.undated],
            "other_dates": [place.to_dict() for place in self.other_dates],
            "one_party": len(self.one_party),
            "others": len(self.others),
        }

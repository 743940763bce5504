"""The model of a milestone, and of all the milestones of an article. Plain immutable data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mkdocs_newsdump.model.dates import DateMention


def is_between(parties: Sequence[str], pair: Sequence[str]) -> bool:
    """Whether an event's parties are the two of a ``pair``; where none is given, every event counts."""
    return not pair or len(set(parties) & set(pair)) > 1


@dataclass(frozen=True)
class Milestone:
    """One dated or notable event that an article tells of.

    ``date`` is EDTF, or None where the source gives none; ``mention`` is where the date stands (offsets count
    characters of the paragraph, or of the text given to ``find_milestones``). ``start`` and ``end`` bound the
    clause that tells the event, in the same text. ``title`` is a few of the source's own words, ``text`` the
    whole sentence. ``parties`` are ISO 3166 country codes. ``article`` is the dump's name, ``paragraph`` the
    number of the body block, 0 for the lede. ``planned`` marks what is still to happen.
    """

    date: str | None
    mention: DateMention | None
    start: int
    end: int
    title: str
    text: str
    kind: str
    parties: tuple[str, ...]
    article: str
    paragraph: int
    planned: bool = False

    def is_between(self, parties: Sequence[str]) -> bool:
        """Whether two of these parties have part in it; where none are given, every event counts."""
        return is_between(self.parties, parties)

    def to_dict(self) -> dict[str, Any]:
        """Return the milestone as JSON-ready data."""
        return {
            "date": self.date,
            "title": self.title,
            "text": self.text,
            "kind": self.kind,
            "parties": list(self.parties),
            "planned": self.planned,
            "paragraph": self.paragraph,
        }

    def to_kept(self) -> dict[str, Any]:
        """Return all of the milestone as JSON-ready data."""
        return {**vars(self), "mention": self.mention and vars(self.mention)}

    @classmethod
    def from_kept(cls, data: Mapping[str, Any]) -> Milestone:
        """Make a milestone again of what :meth:`to_kept` returned."""
        mention = data["mention"] and DateMention(**data["mention"])
        return cls(**{**data, "mention": mention, "parties": tuple(data["parties"])})


@dataclass(frozen=True)
class ArticleEvents:
    """What one article adds to a timeline: small enough to be held for thousands of articles.

    ``language`` is the ISO 639-1 code of its words, empty where unknown, ``published`` the day it appeared,
    or None. ``co_mentions`` counts its sentences by the parties they name (codes in alphabetical order), and
    ``pair`` are the two that the article is about, or empty. ``milestones`` have the article's corrections
    applied, and ``warnings`` name those that could not be; ``notices`` say what of the article was not read.
    ``other_dates`` are what may have happened on dates whose event is not certain. ``waits``: it is about no
    two parties, but its short names may stand for one of these, once it is read between a site's two.
    ``every`` are its dated events whoever has part in them, where it is about no two parties: a site that is
    about none either has these.
    """

    language: str
    published: date | None
    co_mentions: Mapping[tuple[str, ...], int]
    pair: tuple[str, ...]
    milestones: tuple[Milestone, ...]
    other_dates: tuple[Milestone, ...]
    warnings: tuple[str, ...]
    notices: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    every: tuple[Milestone, ...] = ()

    def to_kept(self) -> dict[str, Any]:
        """Return all of it as JSON-ready data."""
        changed = {
            "published": self.published.isoformat() if self.published else None,
            "co_mentions": [[list(codes), count] for codes, count in self.co_mentions.items()],
            "milestones": [milestone.to_kept() for milestone in self.milestones],
            "other_dates": [milestone.to_kept() for milestone in self.other_dates],
            "every": [milestone.to_kept() for milestone in self.every],
        }
        return {**vars(self), **changed}

    @classmethod
    def from_kept(cls, data: Mapping[str, Any]) -> ArticleEvents:
        """Make it again of what :meth:`to_kept` returned."""
        return cls(
            language=data["language"],
            published=date.fromisoformat(data["published"]) if data["published"] else None,
            co_mentions={tuple(codes): count for codes, count in data["co_mentions"]},
            pair=tuple(data["pair"]),
            milestones=tuple(map(Milestone.from_kept, data["milestones"])),
            other_dates=tuple(map(Milestone.from_kept, data["other_dates"])),
            warnings=tuple(data["warnings"]),
            notices=tuple(data["notices"]),
            waits=tuple(data["waits"]),
            every=tuple(map(Milestone.from_kept, data["every"])),
        )

"""The model: what a dump is taken to say. Plain immutable data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from itertools import chain, compress, groupby, repeat
from operator import attrgetter, is_not
from typing import Any, NamedTuple, overload

from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.model.look import Look


class Role(str, Enum):
    """What a line of a dump is. Every line has exactly one."""

    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    VIEWS = "views"
    SECTION = "section"
    LEDE = "lede"
    CREDIT = "credit"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    RELATED = "related"
    MENU = "menu"
    SHARE = "share"
    ADVERT = "advert"
    LEGAL = "legal"
    WIDGET = "widget"
    PLACEHOLDER = "placeholder"
    BLANK = "blank"
    OTHER = "other"

    __hash__ = str.__hash__  # that of Enum, written in Python, takes a noticeable time for a dump's lines


class BlockKind(str, Enum):
    """What a block of the body is; each value is also the role of its lines."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"


class Line(NamedTuple):
    """One line of a dump and its fate.

    ``number`` counts from 1 in the file. ``text`` is exactly as decoded, its line ending included, so that
    joining the texts of an article's lines gives the dump back. ``kept`` says whether its words appear on the
    article's page as title, byline, date, views, lede, credit or body. ``reason`` is why, in English for
    people; ``rule`` is its id and ``args`` what it quotes, by which it can be said in another language.
    ``step`` names the part of the cleaner that last decided whether the line is kept.
    """

    number: int
    text: str
    role: Role
    kept: bool
    reason: str
    rule: str = ""
    args: tuple[str, ...] = ()
    step: str = ""


class Fate(NamedTuple):
    """What a :class:`Line` has beside its number and its text."""

    role: Role
    kept: bool
    reason: str
    rule: str = ""
    args: tuple[str, ...] = ()
    step: str = ""


class Lines(Sequence[Line]):
    """The lines of a dump, each made when it is asked for: a dump can be a million blank lines.

    ``texts`` and ``fates`` have an item for every line; those of one fate share it. ``first`` is the number
    of the first line, where the dump is part of a file.
    """

    __slots__ = ("fates", "first", "texts")

    def __init__(self, texts: Sequence[str], fates: Sequence[Fate], first: int = 1) -> None:
        if len(texts) != len(fates):
            raise ValueError(f"{len(texts)} lines cannot have {len(fates)} fates")
        self.texts = texts
        self.fates = fates
        self.first = first

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Line, ...]: ...
    def __getitem__(self, index: int | slice) -> Line | tuple[Line, ...]:
        if isinstance(index, slice):
            return tuple(self[place] for place in range(len(self))[index])
        place = range(len(self))[index]
        return Line(place + self.first, self.texts[place], *self.fates[place])

    def __iter__(self) -> Iterator[Line]:
        fates = zip(self.texts, self.fates, strict=True)
        return (Line(number, text, *fate) for number, (text, fate) in enumerate(fates, start=self.first))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Lines):
            return NotImplemented
        return (self.first, self.texts, self.fates) == (other.first, other.texts, other.fates)

    def __repr__(self) -> str:
        return repr(tuple(self))

    def filled(self) -> Iterator[Line]:
        """Return the lines that are not blank."""
        is_filled = map(is_not, map(attrgetter("role"), self.fates), repeat(Role.BLANK))
        return (self[place] for place in compress(range(len(self)), is_filled))


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the body: its text with line breaks undone, and the numbers of all its lines."""

    kind: BlockKind
    text: str
    lines: tuple[int, ...]


KINDS = (
    "relations",
    "treaty",
    "visit",
    "session",
    "aid",
    "trade",
    "award",
    "infrastructure",
    "conflict",
    "plan",
    "other",
)
"""What an event can be, from the most to the least telling: when words of several are met, the first wins."""


@dataclass(frozen=True)
class MilestoneCorrection:
    """What a person says of one milestone.

    ``about`` quotes words of the milestone's title or sentence; without it the entry adds a milestone of its
    own, which needs ``title``. ``date`` is EDTF.
    """

    about: str | None = None
    drop: bool = False
    title: str | None = None
    date: str | None = None
    kind: str | None = None
    parties: tuple[str, ...] | None = None
    paragraph: int | None = None


@dataclass(frozen=True)
class Corrections:
    """A person's word on one dump (``NAME.yml`` beside ``NAME.txt``), which beats every rule.

    ``lines`` maps a line number to ``"keep"``, ``"drop"`` or the value of a :class:`Role`. Without ``repair``
    lines that were decoded wrongly stay so. ``looked_at`` are the doubts that are none. ``parts`` are
    those of single stories of the file, by the number of a line of each.
    """

    title: str | None = None
    authors: tuple[str, ...] | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    lines: Mapping[int, str] = field(default_factory=dict)
    repair: bool = True
    milestones: tuple[MilestoneCorrection, ...] = ()
    looked_at: tuple[Look, ...] = ()
    parts: Mapping[int, Corrections] = field(default_factory=dict)


@dataclass(frozen=True)
class Stated:
    """What a file says of itself beside its text: a saved page in its head, a clipping in its front matter.

    A person's corrections beat it, and it beats what is found in the text. ``language`` is an ISO 639-1 code,
    ``site`` the publisher's name, ``head`` the number of lines that the file begins with to say it.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    language: str | None = None
    url: str | None = None
    site: str | None = None
    head: int = 0


@dataclass(frozen=True)
class PageLines:
    """What the markup of a saved page says of the lines of its text, by their numbers.

    ``story`` are the lines that an extractor of pages takes for the story, ``prose`` those of the element
    that holds the most prose: long, hardly a link in them, outside menus and footers. ``kinds`` are those of
    headings, list items and quotes, ``captions`` the lines below pictures.
    """

    story: frozenset[int] = frozenset()
    prose: frozenset[int] = frozenset()
    kinds: Mapping[int, BlockKind] = field(default_factory=dict)
    captions: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Article:
    """The story found in a dump, and the fate of every line.

    ``source`` is the dump's file name, ``published`` the day, ``language`` an ISO 639-1 code, ``views`` the
    counter as the dump shows it. The n-th block of ``body`` (from 1) is paragraph n; the lede is paragraph 0.
    ``url`` is where the article stands in the web, ``site`` its publisher's name. ``repaired`` are the lines
    that were decoded wrongly, by their numbers, as they are read now.
    ``doubts`` are what the cleaner was unsure of, whatever a person said since.
    """

    source: str
    title: str | None
    authors: tuple[str, ...]
    published: date | None
    language: str | None
    views: int | None
    lede: str | None
    credits: tuple[str, ...]
    body: tuple[Block, ...]
    lines: Lines
    corrections: Corrections = field(default_factory=Corrections)
    warnings: tuple[str, ...] = ()
    url: str | None = None
    site: str | None = None
    repaired: Mapping[int, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the article as JSON-ready data: dates as ``YYYY-MM-DD``, lines without their text."""
        return {
            **self._story(),
            "lines": [
                {
                    "number": line.number,
                    "role": line.role.value,
                    "kept": line.kept,
                    "reason": line.reason,
                    "rule": line.rule,
                    **({"repaired": self.repaired[line.number]} if line.number in self.repaired else {}),
                }
                for line in self.lines
            ],
        }

    def to_kept(self) -> dict[str, Any]:
        """Return, as JSON-ready data, all of the article but its corrections and the text of its lines.

        Neighbouring lines of the same fate are one item: a million blank lines would else take hundreds of
        MB.
        """
        return {
            **self._story(),
            "warnings": list(self.warnings),
            "repaired": list(self.repaired.items()),
            "first": self.lines.first,
            "doubts": [doubt.to_dict() for doubt in self.doubts],
            "lines": [[len(list(run)), *fate] for fate, run in groupby(self.lines.fates)],
        }

    def _story(self) -> dict[str, Any]:
        return {
            "source": self.source,
            "title": self.title,
            "authors": list(self.authors),
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "url": self.url,
            "site": self.site,
            "views": self.views,
            "lede": self.lede,
            "credits": list(self.credits),
            "body": [
                {"kind": block.kind.value, "text": block.text, "lines": list(block.lines)}
                for block in self.body
            ],
        }

    @classmethod
    def from_kept(cls, data: Mapping[str, Any], texts: Sequence[str], corrections: Corrections) -> Article:
        """Make an article again of what :meth:`to_kept` returned.

        ``texts`` are the lines of the dump, ``corrections`` those it was cleaned with.
        """
        fates = chain.from_iterable(
            repeat(Fate(Role(role), kept, reason, rule, tuple(args), step), number)
            for number, role, kept, reason, rule, args, step in data["lines"]
        )
        return cls(
            source=data["source"],
            title=data["title"],
            authors=tuple(data["authors"]),
            published=date.fromisoformat(data["published"]) if data["published"] else None,
            language=data["language"],
            views=data["views"],
            lede=data["lede"],
            credits=tuple(data["credits"]),
            body=tuple(
                Block(BlockKind(block["kind"]), block["text"], tuple(block["lines"]))
                for block in data["body"]
            ),
            lines=Lines(texts, list(fates), data["first"]),
            corrections=corrections,
            warnings=tuple(data["warnings"]),
            url=data["url"],
            site=data["site"],
            repaired=dict(data["repaired"]),
            doubts=tuple(map(Doubt.from_dict, data["doubts"])),
        )

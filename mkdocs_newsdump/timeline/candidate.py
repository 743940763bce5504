"""A milestone on its way into an entry, and what others are compared by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import combinations

from mkdocs_newsdump.dates.edtf import OPEN_YEAR, earliest, is_day, latest, precision
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.model.timeline import Citation, EntryChange, OtherDate
from mkdocs_newsdump.text.romanise import MIN_SOUNDS
from mkdocs_newsdump.text.words import spelled
from mkdocs_newsdump.timeline.scene import Scene
from mkdocs_newsdump.timeline.words import STEM, Words, words_of

MAX_YEARS = 100
"""Maximum years of an interval; a longer one is compared with what else happened in its first hundred."""
MAX_PARTIES = 4
"""Maximum parties of an event that is compared with those of some of them."""
MIN_NAME = 2
"""Minimum words of a name that tells what it names from all else: "treaty" alone does not."""
NEWS = timedelta(days=31)
"""What an article tells of this time before its publication is news: its day is known."""
FRESH = timedelta(days=3)
"""What an article tells of this time before its publication is what it was written for."""

DEEDS = frozenset(("opening", "closure", "nationalisation"))
"""Topics that are deeds: the opening of a border is not the treaty about it."""
VAGUE_KINDS = frozenset(("other", "plan"))
"""Kinds that do not tell what happened."""
VAGUE_PRECISIONS = ("decade", "century")
PRECISION = ("day", "month", "season", "interval", "year", "decade", "century")
ANY_YEAR = "any year"
LEAP_YEAR = "2000"
"""Stands for an open year, as 29 February is a day in it."""

Key = tuple[object, ...]
Mark = tuple[int, int]
"""One of a person's words, by its number, and one of the groups that it names."""


@dataclass(frozen=True)
class Candidate:
    """A milestone, the ``language`` of its words, and the day on which its article was ``published``.

    For a person's own entry ``url`` is the address that shows it. ``crowd`` counts what the article tells of
    each day, month and year (``with_crowds``). A person may have said that it is ``one_with`` all others of
    the same mark, ``apart`` from those with the same first and another second mark, and what of its entry
    ``changes``.
    """

    milestone: Milestone
    language: str | None
    url: str | None = None
    published: date | None = None
    crowd: Mapping[str, int] = field(default_factory=dict, compare=False)
    one_with: frozenset[Mark] = frozenset()
    apart: frozenset[Mark] = frozenset()
    changes: tuple[EntryChange, ...] = ()

    def rivals(self, when: str) -> int:
        """Return how many other milestones its article tells of a time."""
        return max(0, self.crowd.get(times_of(when)[0], 0) - 1)

    @cached_property
    def citation(self) -> Citation:
        """The place that tells it."""
        one = self.milestone
        article, paragraph = (one.article, one.paragraph) if one.article else (None, None)
        span = (one.mention.start, one.mention.end) if one.mention else None
        return Citation(article, paragraph, one.title, one.text, one.date, self.url, self.language, span)

    @cached_property
    def other_date(self) -> OtherDate:
        """The place that tells it, for what is in doubt."""
        looked_at = tuple(look for change in self.changes for look in change.looked_at)
        one = self.milestone
        return OtherDate(
            **vars(self.citation), kind=one.kind, parties=tuple(sorted(one.parties)), looked_at=looked_at
        )

    @cached_property
    def title(self) -> Words:
        """The title's words."""
        return words_of(self.milestone.title, self.language)

    @cached_property
    def sentence(self) -> Words:
        """The words of the whole sentence."""
        return words_of(self.milestone.text, self.language)

    @cached_property
    def scene(self) -> Scene:
        """Who and where in the title."""
        return Scene(self.title)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the title is about, by the beginnings of its words."""
        return self.title.stems()

    @cached_property
    def name(self) -> frozenset[str]:
        """The stems of the name of the document that the title names, or else of the whole title."""
        name = self.title.document_name
        return name if len(name) >= MIN_NAME else self.stems

    @cached_property
    def acts(self) -> frozenset[str]:
        """What is done to the subject, where it is no signing."""
        return self.title.values("act")

    @cached_property
    def topics(self) -> frozenset[str]:
        """What the title is about, in terms that languages share."""
        return self.title.topics

    @property
    def told_topics(self) -> frozenset[str]:
        """The topics of the title, or where it has none those of the sentence."""
        return self.topics or self.sentence.topics

    @cached_property
    def full_topics(self) -> frozenset[str]:
        """The topics of the title, or of its sentence where that tells of no other document."""
        return self.sentence.topics if len(self.sentence.documents) == 1 else self.topics

    @cached_property
    def title_kinds(self) -> frozenset[str]:
        """The kinds of event that the title tells, or the milestone's where its words tell none."""
        return self.title.values("kind") or frozenset([self.milestone.kind])

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of event that it may be called."""
        return self.title.values("kind") | {self.milestone.kind}

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The stems of the nouns by which the title calls documents."""
        words = (self.title.words[hit.first] for hit in self.title.documents)
        return frozenset(spelled(word)[:STEM] for word in words)

    @property
    def is_unnamed(self) -> bool:
        """Whether the title calls a document by its noun alone."""
        return bool(self.nouns) and not (self.topics or self.title.document_name or self.title_sounds)

    @cached_property
    def title_sounds(self) -> frozenset[str]:
        """How the proper names sound of the documents that the title names."""
        return self.title.document_sounds(self.sentence.words[1:])

    @cached_property
    def document_sounds(self) -> frozenset[str]:
        """How the proper names sound of the documents that the title names, or else the sentence."""
        return self.title_sounds or self.sentence.document_sounds()

    @cached_property
    def known_date(self) -> str | None:
        """The date, the known side of an open interval, or None for what is too vague to compare."""
        known = "/".join(side for side in (self.milestone.date or "").split("/") if side != "..")
        return known if known and precision(known) not in VAGUE_PRECISIONS else None

    @cached_property
    def day(self) -> tuple[int, int] | None:
        """The month and day of the month that it happened on, whether the year is known or not."""
        first = earliest((self.milestone.date or "").replace(OPEN_YEAR, LEAP_YEAR))
        return (first.month, first.day) if first and precision(self.milestone.date or "") == "day" else None

    @cached_property
    def first_day(self) -> date | None:
        """The first day that it may have happened on, where the year is known."""
        return earliest(self.milestone.date or "")

    @cached_property
    def on_one_day(self) -> bool:
        """Whether it happened on a single day of a known year."""
        return is_day(self.milestone.date or "")

    @cached_property
    def is_news(self) -> bool:
        """Whether it happened, to the day, shortly before its article appeared."""
        day = self.first_day if self.on_one_day else None
        return day is not None and self.published is not None and day <= self.published <= day + NEWS

    @cached_property
    def likeness(self) -> Key:
        """All that says which event it tells: candidates alike in this tell the same.

        What has no date is known again by its title alone, where that names it.
        """
        one = self.milestone
        text = one.text if one.date or len(self.name) < MIN_NAME else ""
        told = one.date, one.title, text, one.kind, one.parties, one.planned
        return (*told, self.language, self.is_news, self.apart)

    @cached_property
    def subjects(self) -> tuple[Key, ...]:
        """What its event may be known again by at any time, the surest first."""
        one = self.milestone
        subjects: list[Key] = [("name", self.language, self.name)]
        if self.title.document_opening:
            subjects.append(("opening", one.article, self.title.document_opening))
        subjects += [
            ("topics", one.kind, some) for some in dict.fromkeys((self.topics, self.full_topics)) if some
        ]
        if one.kind == "relations":
            subjects.append(("relations",))
        return (*subjects, *(("sound", heard[:MIN_SOUNDS]) for heard in sorted(self.document_sounds)))

    @property
    def years(self) -> Sequence[object]:
        """The years that it may have happened in; an open year is one."""
        return years_of(self.milestone.date or "") or (OPEN_YEAR,)

    @property
    def is_fresh(self) -> bool:
        """Whether it happened in the days before its article appeared."""
        day = self.first_day if self.is_news else None
        return day is not None and self.published is not None and self.published <= day + FRESH

    @cached_property
    def keys(self) -> list[Key]:
        """What others find it by."""
        keys = list(self.subjects)
        if self.is_fresh or not self.milestone.date:
            keys += [("news", self.milestone.article, topic) for topic in self.told_topics]
            keys += [("unnamed", self.milestone.article, noun) for noun in self.nouns]
            keys += [("host", self.milestone.article, self.scene.host)]
        if self.milestone.date:
            keys += [(*subject, when) for subject in self.subjects for when in (*self.years, self.day)]
            keys += [(year, word) for year in self.years for word in self._words]
            keys += [(year, "kind", kind) for year in self.years for kind in self.kinds]
        if self.day:
            keys += [("day", self.day, year) for year in (*self.years, ANY_YEAR)]
        return [(pair, *key) for pair in self._pairs for key in keys]

    @cached_property
    def sureness(self) -> tuple[object, ...]:
        """The sort key that puts the surest first: dated, exact, early, then by place."""
        one = self.milestone
        exact = PRECISION.index(precision(one.date) or "century") if one.date else len(PRECISION)
        guessed = (one.date or " ")[-1] in "?~%"
        place = one.article, one.paragraph, one.start, one.end
        words = one.title, one.text, one.kind, one.parties, self.language or "", self.url or ""
        return exact, guessed, one.date or "", one.planned, *place, *words, self.published or date.min

    @cached_property
    def sought(self) -> list[Key]:
        """The keys of what may be of the same event, the surest first.

        What happens once is looked for in the years around it and on its day in others.
        """
        if not self.milestone.date:
            keys = [*self.subjects, *(("news", self.milestone.article, topic) for topic in self.told_topics)]
            keys += [("unnamed", self.milestone.article, noun) for noun in self.nouns if self.is_unnamed]
            keys += [("host", self.milestone.article, self.scene.host)]
        elif OPEN_YEAR in self.years:
            keys = [("day", self.day, ANY_YEAR), *self.subjects]
        else:
            first, last = int(str(self.years[0])), int(str(self.years[-1]))
            keys = [("day", self.day, year) for year in (*self.years, OPEN_YEAR)] if self.day else []
            near = (*self.years, first - 1, last + 1, self.day)
            keys += [(*subject, when) for subject in self.subjects for when in near]
        if self.milestone.date:
            keys += [(year, word) for year in self.years for word in self._words]
            keys += [(year, "kind", kind) for year in self.years for kind in sorted(self.kinds)]
        return [(pair, *key) for pair in self._pairs for key in keys]

    @cached_property
    def borne_keys(self) -> frozenset[Key]:
        """What others find it by, for whoever asks for some of it."""
        return frozenset(self.keys)

    @cached_property
    def sought_keys(self) -> frozenset[Key]:
        """The keys of what may be of the same event, for whoever asks whether some are among them."""
        return frozenset(self.sought)

    @property
    def _pairs(self) -> Sequence[tuple[str, ...]]:
        """The pairs of its parties: who tells of a third one may mean the event of two."""
        parties = self.milestone.parties
        return tuple(combinations(parties, 2)) if 2 < len(parties) <= MAX_PARTIES else (parties,)

    @cached_property
    def _words(self) -> list[str]:
        """Words that most titles of the same event have one of."""
        heard = {name[:MIN_SOUNDS] for name in self.scene.likely_names}
        return sorted(self.stems | self.topics | self.nouns | self.acts | heard)


def years_of(when: str) -> Sequence[int]:
    """Return the years that an EDTF date can be in, the first of a long interval; none where it is open."""
    first, last = earliest(when) or latest(when), latest(when) or earliest(when)
    return range(first.year, min(last.year, first.year + MAX_YEARS) + 1) if first and last else ()


def times_of(when: str) -> list[str]:
    """Return an EDTF date and the vaguer ones that hold it; of one that is no day, month or year the year."""
    first = when.rstrip("?~%").partition("/")[0]
    year, *rest = first.split("-")
    if precision(first) not in ("day", "month", "year") or not rest:
        return [year]
    return [first, *(f"{year}-{part}" for part in rest[:-1]), year, "-".join((OPEN_YEAR, *rest))]


def with_crowds(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Return the candidates, each with how much its article tells of each time."""
    many = list(candidates)
    told = {(one.milestone.article, one.milestone.date, one.milestone.title) for one in many}
    crowds: dict[str, Counter[str]] = {}
    for article, when, _ in told:
        crowds.setdefault(article, Counter()).update(set(times_of(when)) if when else ())
    return [replace(one, crowd=crowds[one.milestone.article]) for one in many]

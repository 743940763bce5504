"""Milestones to entries: the same event told more than once is one entry with all its sources.

Two milestones tell the same event when they have the same parties, are the same act on their subject (a
ratification is no signing), are not known to be about different things, and

1. their dates agree, and their titles share most of the shorter one's words (``SIMILAR``), or, told in
   different languages, they are of the same kind, and of the same day or one with all the other's topics; or
2. it happens only once: the establishment of relations, or the signing of a document of the same name (the
   same words, or in different languages the same topics). Then their dates may differ or lack; or
3. both have no date, are of the same kind, and their titles have the same words.

Dates that cannot all be right make a conflict, and all are shown. Otherwise the most precise is the entry's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_newsdump.dates.edtf import compatible, earliest, is_day, latest, precision, sort_key
from mkdocs_newsdump.events.lexicon import words_of
from mkdocs_newsdump.events.titles import ESTABLISHED
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.model.timeline import Citation, Entry
from mkdocs_newsdump.text.phrases import Hit, spelled, words_in

SIMILAR = 0.6
SHORTEST_WORD = 4
"""Shorter words say little about what a title is about."""
STEM = 5
"""Letters compared of a word, so that its endings do not matter."""
MOST_COMPARED = 50
"""A milestone is compared with so many entries, and so many sources of each. Only thousands of milestones of
one year with the same words come near it, which would take for ever otherwise."""
LONGEST_SPAN = 100
"""Years; a longer interval is compared with what else happened in its first hundred years."""
PRECISION = ("day", "month", "season", "interval", "year", "decade", "century")


Key = tuple[object, ...]


@dataclass(frozen=True)
class Telling:
    """A milestone as it is compared. ``url`` is where else it is told, for one that a person added."""

    milestone: Milestone
    language: str | None
    url: str | None = None

    @property
    def source(self) -> Citation:
        """The place that tells it."""
        told = self.milestone
        article, paragraph = (told.article, told.paragraph) if told.article else (None, None)
        return Citation(article, paragraph, told.title, told.text, told.date, self.url, self.language)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of the title's longer words but for the parties' names and small words."""
        words, hits = self._read
        small = {
            at
            for hit in hits
            if hit.label in ("party", "linking", "prepositions", "signing")
            for at in range(hit.first, hit.last)
        }
        telling = [spelled(word) for at, word in enumerate(words) if at not in small]
        return frozenset(word[:STEM] for word in telling if len(word) >= SHORTEST_WORD) or frozenset(telling)

    @cached_property
    def acts(self) -> frozenset[str]:
        """What is done to the subject, where it is no signing."""
        return self._values("act")

    @cached_property
    def topics(self) -> frozenset[str]:
        """What the title is about, in terms that languages share."""
        return self._values("topic")

    @cached_property
    def keys(self) -> frozenset[Key]:
        """What another telling of the same event is found by."""
        told = self.milestone
        by: set[Key] = {(told.kind, self.stems), (told.kind, self.topics)}
        marks = [*self.stems, *self.topics]
        by |= {(year, mark) for year in years(told.date) for mark in (*marks, told.kind)}
        if told.date:
            by |= {("any year", mark) for mark in marks}
        return frozenset((told.parties, *key) for key in by)

    @cached_property
    def likeness(self) -> Key:
        """All that :func:`same_event` looks at: tellings alike in this are the same to it."""
        told = self.milestone
        return told.parties, told.kind, told.date, self.language, self.stems, self.acts, self.topics

    @property
    def sought(self) -> frozenset[Key]:
        """Keys of which another telling of the same event has one."""
        if self.milestone.date and not years(self.milestone.date):
            return self.keys
        return frozenset(key for key in self.keys if key[1] != "any year")

    @cached_property
    def _read(self) -> tuple[list[str], list[Hit]]:
        """The title's words, and the phrases among them."""
        words = words_in(self.milestone.title)
        return words, words_of(self.language).phrases.find(words)

    def _values(self, label: str) -> frozenset[str]:
        return frozenset(hit.value for hit in self._read[1] if hit.label == label)


def years(date: str | None) -> Sequence[int]:
    """Give the years that a date can be in, few of a long interval; none where it leaves the year open."""
    if not date:
        return ()
    first, last = earliest(date) or latest(date), latest(date) or earliest(date)
    return range(first.year, min(last.year, first.year + LONGEST_SPAN) + 1) if first and last else ()


def same_event(one: Telling, other: Telling) -> bool:
    """Say whether two milestones tell the same event; the rule is this module's docstring."""
    first, second = one.milestone, other.milestone
    if first.parties != second.parties or (one.acts ^ other.acts) - {ESTABLISHED}:
        return False
    if one.topics and other.topics and not one.topics & other.topics:
        return False
    if happens_once(one, other):
        return True
    if not first.date and not second.date:
        return first.kind == second.kind and same_name(one, other)
    if not first.date or not second.date or not compatible(first.date, second.date):
        return False
    if one.language == other.language:
        return similar(one, other)
    same_day = is_day(first.date) and is_day(second.date)
    within = bool(one.topics) and (one.topics <= other.topics or other.topics <= one.topics)
    return first.kind == second.kind and (same_day or within)


def happens_once(one: Telling, other: Telling) -> bool:
    """Say whether both tell of what can only happen once."""
    kinds = {one.milestone.kind, other.milestone.kind}
    if kinds == {"relations"}:
        return ESTABLISHED in one.acts & other.acts and one.topics == other.topics
    return kinds == {"treaty"} and same_name(one, other)


def same_name(one: Telling, other: Telling) -> bool:
    """Say whether two titles name the same thing: by their words, or across languages by their topics."""
    if one.language != other.language:
        return bool(one.topics) and one.topics == other.topics
    return len(one.stems) > 1 and one.stems == other.stems


def similar(one: Telling, other: Telling) -> bool:
    """Say whether two titles of one language share most of the shorter one's words."""
    shared, shorter = one.stems & other.stems, min(len(one.stems), len(other.stems))
    return one.stems == other.stems or (len(shared) > 1 and len(shared) >= SIMILAR * shorter)


def merge(tellings: Iterable[Telling], language: str | None = None) -> list[Entry]:
    """Merge tellings of the same event, in whatever order they come; entries in order, undated last.

    Of sources equally exact, those in ``language`` come first and give the title.
    """
    clusters: list[list[Telling]] = []
    # Of each cluster the tellings that differ from one another, and where one like each is.
    different: list[list[Telling]] = []
    known: dict[Key, int] = {}
    index: dict[Key, list[int]] = {}
    for telling in sorted(tellings, key=lambda telling: worth(telling, language)):
        at = known.get(telling.likeness, len(clusters))
        if at < len(clusters) and same_event(telling, telling):
            clusters[at].append(telling)
            continue
        near = sorted({at for key in telling.sought for at in index.get(key, ())})
        at = next((n for n in near[:MOST_COMPARED] if is_one_of(telling, different[n])), len(clusters))
        if at == len(clusters):
            clusters.append([])
            different.append([])
        clusters[at].append(telling)
        different[at].append(telling)
        known[telling.likeness] = at
        for key in telling.keys:
            places = index.setdefault(key, [])
            if len(places) < MOST_COMPARED and at not in places:
                places.append(at)
    return with_own_keys(sorted((entry_of(cluster) for cluster in clusters), key=in_time))


def is_one_of(telling: Telling, cluster: Sequence[Telling]) -> bool:
    """Say whether a telling tells the event of a cluster, by its best tellings."""
    return any(same_event(telling, other) for other in cluster[:MOST_COMPARED])


def worth(telling: Telling, language: str | None) -> tuple[object, ...]:
    """Order tellings, the best first: dated, exact, in the language, early, then by place in the dumps."""
    told = telling.milestone
    exact = PRECISION.index(precision(told.date) or "century") if told.date else len(PRECISION)
    guessed = (told.date or " ")[-1] in "?~%"
    foreign = language is not None and telling.language != language
    place = told.article, told.paragraph, told.start, told.title
    return exact, guessed, foreign, told.date or "", told.planned, *place


def entry_of(cluster: Sequence[Telling]) -> Entry:
    """Make the entry of tellings of one event, which come best first."""
    best = cluster[0].milestone
    dates = tuple(standing(telling.milestone.date for telling in cluster))
    kinds = {telling.milestone.kind for telling in cluster}
    return Entry(
        key=f"{dates[0] if dates else 'undated'} {best.title}",
        date=dates[0] if dates else None,
        dates=dates,
        title=best.title,
        kind=min(kinds, key=KINDS.index),
        parties=best.parties,
        sources=tuple(dict.fromkeys(telling.source for telling in cluster)),
        planned=all(telling.milestone.planned for telling in cluster),
    )


def standing(dates: Iterable[str | None]) -> list[str]:
    """Give the dates that stand, oldest first, of dates that come the most precise first.

    A date that agrees with a more precise one is held in it; what does not is another one.
    """
    kept: list[str] = []
    for date in dates:
        if date and not any(compatible(date, other) for other in kept):
            kept.append(date)
    return sorted(kept, key=sort_key)


def in_time(entry: Entry) -> tuple[object, ...]:
    """Order entries in time, undated ones last; those alike stay in the order of their sources."""
    return (0, sort_key(entry.date)) if entry.date else (1, ())


def with_own_keys(entries: Sequence[Entry]) -> list[Entry]:
    """Give every entry a key of its own: a second one of the same date and title gets its number."""
    seen: dict[str, int] = {}
    unique = []
    for entry in entries:
        seen[entry.key] = seen.get(entry.key, 0) + 1
        nth = seen[entry.key]
        unique.append(entry if nth == 1 else replace(entry, key=f"{entry.key} {nth}"))
    return unique

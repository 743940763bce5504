"""Milestones to entries: the same event in several places is one entry with all its sources.

Dates that cannot all be right make a conflict, and all are shown, the best supported first. Otherwise the
most precise is the entry's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, product
from operator import attrgetter
from typing import NamedTuple

from mkdocs_newsdump.dates.edtf import compatible, sort_key
from mkdocs_newsdump.events.title_quality import title_quality
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.timeline.candidate import Candidate, Key, Mark, with_crowds
from mkdocs_newsdump.timeline.same_event import NEVER, different_events, evidence_where_possible

MAX_COMPARED = 20
"""Maximum number of clusters that a candidate is compared with, and of candidates in each. Only thousands of
milestones of one year with the same words come near it, which would take for ever otherwise."""
MAX_RETOLD = 8
"""Maximum number of places of an article that are looked at for what tells another event."""
MARGIN = 1.0
"""How much surer one likeness must be than another, where only one of both can be right."""

TIE = 0.1
"""The same for what all are of one date: one of both is right then."""


class Link(NamedTuple):
    """Two groups, by their numbers, and the evidence that they tell one event."""

    evidence: float
    one: int
    other: int
    of_one_date: bool

    def order(self) -> tuple[object, ...]:
        """Return the sort key that puts the surest first."""
        return not self.of_one_date, -self.evidence, self.one, self.other


SURENESS = attrgetter("sureness")

Group = Sequence[Candidate]
"""What an article tells of an event, and others in the same words: the surest, who stands for all, first."""


def merge(
    candidates: Iterable[Candidate], language: str | None = None, memory: Memory | None = None
) -> list[Entry]:
    """Merge candidates that tell the same event, in whatever order they come; entries in order, undated last.

    At first what is said twice in the same words is put together, then what an article tells of an event,
    then what all tell. Of sources equally exact, those in ``language`` come first and give the title; what is
    merged does not depend on it, nor on the ``memory`` of the last time.
    """
    memory = memory or Memory()
    alike: dict[Key, list[Candidate]] = {}
    for candidate in sorted(memory.begin(with_crowds(candidates)), key=SURENESS):
        alike.setdefault(candidate.likeness, []).append(candidate)
    by_article: dict[str, list[Group]] = {}
    for group in alike.values():
        by_article.setdefault(group[0].milestone.article, []).append(group)
    groups = [group for of_article in by_article.values() for group in memory.clustered(of_article)]
    groups.sort(key=lambda group: group[0].sureness)
    clusters = joined(clustered(groups, memory))
    entries = in_order(memory.entry(cluster, language) for cluster in clusters if not is_dropped(cluster))
    memory.end()
    return entries


class Memory:
    """What was found out when candidates were merged: most of them are there again the next time.

    All is known by the objects that it is about, of which those of the last time are held until the end.
    """

    def __init__(self) -> None:
        self._now, self._last = Findings(), Findings()

    def begin(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        """Return the candidates, those of the last time where they are equal."""
        self._now = Findings()
        crowds: dict[int, Key] = {}
        found = []
        for one in candidates:
            crowd = crowds.get(id(one.crowd))
            if crowd is None:
                crowd = crowds[id(one.crowd)] = tuple(sorted(one.crowd.items()))
            key = one, crowd
            found.append(self._now.candidates.setdefault(key, self._last.candidates.get(key, one)))
        return found

    def end(self) -> None:
        """Forget what this time did not ask for."""
        self._last = self._now

    def clustered(self, groups: Sequence[Group]) -> list[list[Candidate]]:
        """Return the clusters of an article's groups, as :func:`clustered`."""
        key = tuple(tuple(map(id, group)) for group in groups)
        found = self._last.clusters.get(key)
        if found is None:
            found = clustered(groups)
        self._now.clusters[key] = found
        return found

    def evidence(self, group: Group, other: Group) -> float:
        """Return what speaks for two groups telling one event, as :func:`compare`."""
        key = id(group), id(other)
        found = self._now.evidence.get(key)
        if found is None:
            found = self._last.evidence.get(key)
            if found is None:
                found = compare(group, other)
            self._now.evidence[key] = found
        return found

    def entry(self, cluster: Group, language: str | None) -> Entry:
        """Return the entry of a cluster, as :func:`make_entry`."""
        key = language, *map(id, cluster)
        found = self._last.entries.get(key)
        if found is None:
            found = make_entry(cluster, language)
        self._now.entries[key] = found
        return found


class Findings:
    """What a :class:`Memory` has of one time."""

    def __init__(self) -> None:
        self.candidates: dict[Key, Candidate] = {}
        self.clusters: dict[Key, list[list[Candidate]]] = {}
        self.evidence: dict[Key, float] = {}
        self.entries: dict[Key, Entry] = {}


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries in order of time, undated ones last, each with a key of its own."""
    return with_unique_keys(sorted(entries, key=time_order))


def clustered(groups: Sequence[Group], memory: Memory | None = None) -> list[list[Candidate]]:
    """Return groups, which come the surest first, with those of one event in one.

    The surest likenesses come first. Two clusters become one where on average their groups agree and no two
    of them tell different events: a chain of likenesses is none.
    """
    clusters: dict[int, list[int]] = {at: [at] for at in range(len(groups))}
    cluster_of = list(clusters)
    apart = [marks_of(group) for group in groups]
    compared = Comparisons(groups, memory.evidence if memory else compare)
    for link in certain_links(compared):
        one, other = sorted(cluster_of[at] for at in (link.one, link.other))
        if (
            one != other
            and not are_parted(apart[one], apart[other])
            and agree(clusters[one], clusters[other], compared)
        ):
            for at in clusters[other]:
                cluster_of[at] = one
            apart[one] |= apart[other]
            clusters[one] = sorted(clusters[one] + clusters.pop(other))
    return [
        list(chain.from_iterable(groups[at] for at in cluster)) for _, cluster in sorted(clusters.items())
    ]


def joined(clusters: Iterable[list[Candidate]]) -> list[list[Candidate]]:
    """Return clusters, with those in one that a person says are one; what is parted stays so."""
    made: list[list[Candidate]] = []
    for cluster in clusters:
        marks = frozenset().union(*(one.one_with for one in cluster))
        if marks:
            for other in [some for some in made if any(marks & one.one_with for one in some)]:
                if not are_parted(marks_of(other), marks_of(cluster)):
                    made.remove(other)
                    cluster = other + cluster
        made.append(cluster)
    return made


def marks_of(group: Iterable[Candidate]) -> frozenset[Mark]:
    """Return the marks by which a person keeps a group apart from others."""
    return frozenset().union(*(one.apart for one in group))


def are_parted(some: Iterable[Mark], others: Iterable[Mark]) -> bool:
    """Whether a person says that two groups tell different events."""
    return any(word == same and group != other for word, group in some for same, other in others)


def is_dropped(group: Iterable[Candidate]) -> bool:
    """Whether a person leaves the entry of a group out."""
    return any(change.drop for one in group for change in one.changes)


class Comparisons:
    """What speaks for two of some ``groups`` telling one event, by their numbers; each pair is asked once."""

    def __init__(self, groups: Sequence[Group], compare: Callable[[Group, Group], float]) -> None:
        self.groups = groups
        self._compare = compare
        self._known: dict[tuple[int, int], float] = {}

    def evidence(self, one: int, other: int) -> float:
        """Return what speaks for it, as :func:`compare`."""
        pair = one, other
        evidence = self._known.get(pair)
        if evidence is None:
            evidence = self._known[pair] = self._compare(self.groups[one], self.groups[other])
        return evidence


def agree(some: Sequence[int], others: Sequence[int], compared: Comparisons) -> bool:
    """Whether the groups of two clusters tell one event, by the mean of what speaks for it."""
    total = 0.0
    for one, other in product(some[:MAX_COMPARED], others[:MAX_COMPARED]):
        evidence = compared.evidence(one, other)
        if evidence == NEVER:
            return False
        total += evidence
    return total > 0


def certain_links(compared: Comparisons) -> list[Link]:
    """Return the pairs of groups that may be one event, the surest first.

    A group that two others have almost as good a claim to, which are different events, belongs to neither.
    """
    groups = compared.groups
    links: dict[int, list[Link]] = {}
    for one, other in pairs_of(groups):
        evidence = compared.evidence(one, other)
        if evidence > 0:
            link = Link(
                evidence, one, other, groups[one][0].milestone.date == groups[other][0].milestone.date
            )
            links.setdefault(one, []).append(link)
            links.setdefault(other, []).append(link)
    torn = set()
    for at, some in links.items():
        some.sort(key=Link.order)
        best = some[0]
        margin = TIE if best.of_one_date else MARGIN
        for rival in some[1:]:
            if rival.of_one_date != best.of_one_date or best.evidence - rival.evidence >= margin:
                break  # and the others are no nearer
            end, other_end = (link.other if link.one == at else link.one for link in (best, rival))
            if compared.evidence(end, other_end) == NEVER:
                torn.add(at)
                break
    found = {
        link: None
        for some in links.values()
        for link in some
        if not torn.intersection((link.one, link.other))
    }
    return sorted(found, key=Link.order)


def pairs_of(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of groups that are compared, of those with a date, a word or the like in common."""
    by_key: dict[Key, list[int]] = {}
    for at, group in enumerate(groups):
        near: dict[int, None] = {}
        for key in group[0].sought:
            near.update(dict.fromkeys(by_key.get(key, ())))
            if len(near) >= MAX_COMPARED:
                break
        yield from ((other, at) for other in islice(near, MAX_COMPARED))
        for key in group[0].keys:
            places = by_key.setdefault(key, [])
            if len(places) < MAX_COMPARED:
                places.append(at)


def compare(group: Group, other: Group) -> float:
    """Return what speaks for two groups telling one event."""
    for pair in product(group[:MAX_RETOLD], other[:MAX_RETOLD]):
        if different_events(*pair):
            return NEVER
    return evidence_where_possible(group[0], other[0])


def make_entry(candidates: Group, language: str | None) -> Entry:
    """Return the entry of candidates that tell one event; a person's word on it goes before all of theirs.

    Its sources are those of its best supported date first, the most exact of them first, of these those in
    ``language``, of these those whose title tells the entry's kind, and of these the one with the best title.
    """
    dates = conflicting_dates(sorted(candidates, key=SURENESS))

    kinds = {candidate.milestone.kind for candidate in candidates}
    kind = min(kinds, key=KINDS.index)

    def usefulness(candidate: Candidate) -> tuple[object, ...]:
        own = candidate.milestone.date
        support = next((at for at, known in enumerate(dates) if own and compatible(own, known)), len(dates))
        exact, guessed, *rest = candidate.sureness
        foreign = language is not None and candidate.language != language
        faults = -title_quality(candidate.milestone.title, candidate.language)
        return support, exact, guessed, foreign, kind not in candidate.title.values("kind"), faults, *rest

    best_first = sorted(candidates, key=usefulness)
    best = best_first[0].milestone
    title, parties = best.title, best.parties
    for change in sorted({change for one in candidates for change in one.changes}, key=lambda one: one.line):
        title, kind = change.title or title, change.kind or kind
        dates = [change.date] if change.date else dates
        parties = parties if change.parties is None else tuple(sorted(change.parties))
    return Entry(
        key=f"{dates[0] if dates else 'undated'} {title}",
        date=dates[0] if dates else None,
        dates=tuple(dates),
        title=title,
        kind=kind,
        parties=parties,
        sources=tuple(dict.fromkeys(candidate.citation for candidate in best_first)),
        planned=all(candidate.milestone.planned for candidate in candidates),
    )


def conflicting_dates(candidates: Iterable[Candidate]) -> list[str]:
    """Return the dates that cannot all be right, that of most articles first, then the oldest.

    The candidates come the surest first. A date that agrees with a more precise one is held in it. Without a
    conflict one date is left, or none.
    """
    supporters: dict[str, set[str]] = {}
    for candidate in candidates:
        one = candidate.milestone
        if one.date:
            held = next((known for known in supporters if compatible(one.date, known)), one.date)
            supporters.setdefault(held, set()).add(one.article)
    return sorted(supporters, key=lambda known: (-len(supporters[known]), sort_key(known)))


def time_order(entry: Entry) -> tuple[object, ...]:
    """Return the sort key that puts entries in time, undated ones last."""
    return (0, sort_key(entry.date)) if entry.date else (1, ())


def with_unique_keys(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries, each with a key of its own: a second one of the same gets its number."""
    seen: dict[str, int] = {}
    unique = []
    for entry in entries:
        seen[entry.key] = seen.get(entry.key, 0) + 1
        nth = seen[entry.key]
        unique.append(entry if nth == 1 else replace(entry, key=f"{entry.key} {nth}"))
    return unique

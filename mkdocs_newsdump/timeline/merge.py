"""Milestones to entries: the same event in several places is one entry with all its sources.

Dates that cannot all be right make a conflict, and all are shown, the best supported first. Otherwise the
most precise is the entry's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, product
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

from mkdocs_newsdump.dates.edtf import compatible, sort_key
from mkdocs_newsdump.events.titles.quality import title_quality
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.timeline.candidate import Candidate, Key, Mark, with_crowds
from mkdocs_newsdump.timeline.likenesses import MAX_COMPARED, Group, Likenesses, Near
from mkdocs_newsdump.timeline.same_event import NEVER, RULE

MARGIN = 1.0
"""How much surer one likeness must be than another, where only one of both can be right."""

TIE = 0.1
"""The same for what all are of one date: one of both is right then."""

SURENESS = attrgetter("sureness")

Value = TypeVar("Value")


class Link(NamedTuple):
    """Two groups, by their numbers, and the evidence that they tell one event."""

    evidence: float
    one: int
    other: int
    of_one_date: bool

    def order(self) -> tuple[object, ...]:
        """Return the sort key that puts the surest first."""
        return not self.of_one_date, -self.evidence, self.one, self.other


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
    for candidate in memory.surest_first(memory.crowded(candidates)):
        alike.setdefault(candidate.likeness, []).append(candidate)
    clusters = joined(memory.clustered(memory.groups_in_order(memory.of_articles(alike.values()))))
    return in_order(memory.entries((one for one in clusters if not is_dropped(one)), language))


class Part(NamedTuple):
    """Groups that likenesses connect, which no others have to do with, and their clusters by their first.

    ``made_of`` are the groups and what they are like, as objects; ``known`` is what was asked of two groups.
    """

    made_of: Sequence[tuple[Group, Near]]
    known: Mapping[tuple[int, int], float]
    clusters: Sequence[tuple[Group, Group]]

    def is_of(self, made_of: Sequence[tuple[Group, Near]]) -> bool:
        """Whether it is made of the same objects."""
        return len(self.made_of) == len(made_of) and all(
            group is other and near is other_near
            for (group, near), (other, other_near) in zip(self.made_of, made_of, strict=True)
        )


class Memory:
    """What was found out when candidates were merged: most of them are there again the next time.

    All is known by the objects that it is about, which are held as long as something is known of them.
    """

    def __init__(self) -> None:
        self._candidates: dict[str, tuple[Sequence[Candidate], Sequence[Candidate]]] = {}
        self._surest_first: Sequence[Candidate] = ()
        self._of_articles: dict[Key, Sequence[Group]] = {}
        self._groups: Sequence[Group] = ()
        self._likenesses = Likenesses()
        self._parts: dict[int, Part] = {}
        self._entries: dict[Key, tuple[Group, Entry]] = {}

    def crowded(self, candidates: Iterable[Candidate]) -> Iterable[Candidate]:
        """Return candidates as :func:`with_crowds`, the same ones for articles that tell the same."""
        told: dict[str, list[Candidate]] = {}
        for one in candidates:
            told.setdefault(one.milestone.article, []).append(one)
        last, self._candidates = self._candidates, {}
        for article, some in told.items():
            known = last.get(article)
            self._candidates[article] = known if known and known[0] == some else (some, with_crowds(some))
        return chain.from_iterable(crowded for _, crowded in self._candidates.values())

    def surest_first(self, candidates: Iterable[Candidate]) -> Sequence[Candidate]:
        """Return candidates in order."""
        found = sorted(in_last_order(candidates, self._surest_first), key=SURENESS)
        self._surest_first = found
        return found

    def of_articles(self, groups: Iterable[Group]) -> list[Group]:
        """Return in one what an article tells of one event, article by article."""
        by_article: dict[str, list[Group]] = {}
        for group in groups:
            by_article.setdefault(group[0].milestone.article, []).append(group)
        last, self._of_articles = self._of_articles, {}
        for some in by_article.values():
            key = tuple(tuple(map(id, group)) for group in some)
            self._of_articles[key] = last.get(key) or Memory().clustered(some)
        return list(chain.from_iterable(self._of_articles.values()))

    def groups_in_order(self, groups: Iterable[Group]) -> Sequence[Group]:
        """Return groups in order, the surest first."""
        found = sorted(in_last_order(groups, self._groups), key=lambda group: group[0].sureness)
        self._groups = found
        return found

    def clustered(self, groups: Sequence[Group]) -> list[Group]:
        """Return groups, which come the surest first, with those of one event in one."""
        near = self._likenesses.of(groups)
        place = {id(group): at for at, group in enumerate(groups)}
        found: list[tuple[int, Group]] = []
        parts: dict[int, Part] = {}
        for numbers in connected(near, place):
            if len(numbers) == 1:
                found.append((numbers[0], groups[numbers[0]]))
                continue
            part = self._part([(groups[at], near[at]) for at in numbers])
            parts |= dict.fromkeys((id(groups[at]) for at in numbers), part)
            found += ((place[id(first)], cluster) for first, cluster in part.clusters)
        self._parts = parts
        return [cluster for _, cluster in sorted(found, key=itemgetter(0))]

    def _part(self, made_of: Sequence[tuple[Group, Near]]) -> Part:
        """Return a part; of those that its groups were in is known what was asked of them."""
        last = {id(part): part for group, _ in made_of if (part := self._parts.get(id(group)))}
        for part in last.values():
            if part.is_of(made_of):
                return part
        own = {id(group) for group, _ in made_of}
        known = {
            pair: evidence
            for part in last.values()
            for pair, evidence in part.known.items()
            if own.issuperset(pair)
        }
        compared = Comparisons([group for group, _ in made_of], self._likenesses, known)
        return Part(made_of, known, clustered(links_of(made_of), compared))

    def entries(self, clusters: Iterable[Group], language: str | None) -> list[Entry]:
        """Return the entry of each cluster, as :func:`make_entry`."""
        last, self._entries = self._entries, {}
        for cluster in clusters:
            key = language, *map(id, cluster)
            self._entries[key] = last.get(key) or (cluster, make_entry(cluster, language))
        return [entry for _, entry in self._entries.values()]


def in_last_order(values: Iterable[Value], last: Sequence[Value]) -> list[Value]:
    """Return values, those of the ``last`` time first, as they came then: it is soon put in order again."""
    new = {id(value): value for value in values}
    return [*(value for value in last if new.pop(id(value), None) is not None), *new.values()]


def connected(near: Sequence[Near], place: Mapping[int, int]) -> list[list[int]]:
    """Return the numbers of groups, those together that likenesses connect; ``place`` has them by id."""
    part_of = [[at] for at in range(len(near))]
    for at, found in enumerate(near):
        for group, _ in found.alike:
            one, other = part_of[at], part_of[place[id(group)]]
            if one is not other:
                larger, smaller = (one, other) if len(one) > len(other) else (other, one)
                larger += smaller
                for number in smaller:
                    part_of[number] = larger
    return [sorted(part) for part in {id(part): part for part in part_of}.values()]


def links_of(made_of: Sequence[tuple[Group, Near]]) -> list[Link]:
    """Return the likenesses of the groups of a part."""
    place = {id(group): at for at, (group, _) in enumerate(made_of)}
    return [
        Link(evidence, place[id(other)], at, group[0].milestone.date == other[0].milestone.date)
        for at, (group, near) in enumerate(made_of)
        for other, evidence in near.alike
    ]


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries in order of time, undated ones last, each with a key of its own."""
    return with_unique_keys(sorted(entries, key=time_order))


def clustered(links: Iterable[Link], compared: Comparisons) -> list[tuple[Group, Group]]:
    """Return groups, which come the surest first, with those of one event in one, by the first of each.

    The surest likenesses come first. Two clusters become one where on average their groups agree and no two
    of them tell different events: a chain of likenesses is none.
    """
    groups = compared.groups
    clusters: dict[int, list[int]] = {at: [at] for at in range(len(groups))}
    cluster_of = list(clusters)
    apart = [marks_of(group) for group in groups]
    for link in certain_links(links, compared):
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
        (groups[first], list(chain.from_iterable(groups[at] for at in cluster)))
        for first, cluster in clusters.items()
    ]


def joined(clusters: Sequence[Group]) -> Sequence[Group]:
    """Return clusters, with those in one that a person says are one; what is parted stays so."""
    if not any(one.one_with for cluster in clusters for one in cluster):
        return clusters
    made: list[Group] = []
    for cluster in clusters:
        marks = frozenset().union(*(one.one_with for one in cluster))
        if marks:
            for other in [some for some in made if any(marks & one.one_with for one in some)]:
                if not are_parted(marks_of(other), marks_of(cluster)):
                    made.remove(other)
                    cluster = [*other, *cluster]
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
    """What speaks for two of some ``groups`` telling one event, by their numbers; each pair is asked once.

    ``known`` is what was asked already, by the ids of both, and grows.
    """

    def __init__(
        self, groups: Sequence[Group], likenesses: Likenesses, known: dict[tuple[int, int], float]
    ) -> None:
        self.groups = groups
        self._likenesses = likenesses
        self._known = known

    def evidence(self, one: int, other: int) -> float:
        """Return what speaks for it, as :func:`~mkdocs_newsdump.timeline.likenesses.compare`."""
        some, others = self.groups[min(one, other)], self.groups[max(one, other)]
        pair = id(some), id(others)
        evidence = self._known.get(pair)
        if evidence is None:
            evidence = self._known[pair] = self._likenesses.evidence(some, others)
        return evidence


def agree(some: Sequence[int], others: Sequence[int], compared: Comparisons) -> bool:
    """Whether the groups of two clusters tell one event, by the mean of what speaks for it.

    However likely two are one event, that outweighs no rule against another two: a chain is none.
    """
    total = 0.0
    for one, other in product(some[:MAX_COMPARED], others[:MAX_COMPARED]):
        evidence = compared.evidence(one, other)
        if evidence == NEVER:
            return False
        total += min(evidence, RULE)
    return total > 0


def certain_links(found: Iterable[Link], compared: Comparisons) -> list[Link]:
    """Return the pairs of groups that may be one event, the surest first, of all that were ``found``.

    A group that two others have almost as good a claim to, which are different events, belongs to neither.
    """
    links: dict[int, list[Link]] = {}
    for link in found:
        links.setdefault(link.one, []).append(link)
        links.setdefault(link.other, []).append(link)
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
    certain = {
        link: None
        for some in links.values()
        for link in some
        if not torn.intersection((link.one, link.other))
    }
    return sorted(certain, key=Link.order)


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

    best_first = sorted(candidates, key=usefulness) if len(candidates) > 1 else candidates
    best = best_first[0].milestone
    title, parties = best.title, best.parties
    changes = sorted({change for one in candidates for change in one.changes}, key=lambda one: one.line)
    for change in changes:
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
        looked_at=tuple(look for change in changes for look in change.looked_at),
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

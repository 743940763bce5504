"""Milestones to entries: the same event in several places is one entry with all its sources.

Dates that cannot all be right make a conflict, and all are shown, the best supported first. Otherwise the
most precise is the entry's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain, islice, product

from mkdocs_newsdump.dates.edtf import compatible, precision, sort_key
from mkdocs_newsdump.events.title_quality import title_quality
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.timeline.candidate import Candidate, Key
from mkdocs_newsdump.timeline.same_event import different_events, same_event

MAX_COMPARED = 20
"""Maximum number of clusters that a candidate is compared with, and of candidates in each. Only thousands of
milestones of one year with the same words come near it, which would take for ever otherwise."""
MAX_RETOLD = 8
"""Maximum number of places of an article that are looked at for what tells another event."""
PRECISION = ("day", "month", "season", "interval", "year", "decade", "century")


Group = Sequence[Candidate]
"""What an article tells of an event, and others in the same words: the surest, who stands for all, first."""


@dataclass
class Cluster:
    """Groups that tell one event, the surest first."""

    groups: list[Group] = field(default_factory=list)

    def fits(self, group: Group) -> bool:
        """Whether a group tells the same event as each of the cluster, of the surest at least."""
        return all(same_groups(group, other) for other in self.groups[:MAX_COMPARED])

    @property
    def date(self) -> str | None:
        """The surest date."""
        return self.groups[0][0].milestone.date


class Clusters:
    """Clusters in the order of their surest groups, which must be added surest first.

    All groups of a cluster agree with each other (complete linkage): a chain of likenesses is none. One that
    agrees with several clusters belongs to that of its own date, and where there is not a single such one it
    is left alone.
    """

    def __init__(self) -> None:
        self.all: list[Cluster] = []
        self._by_key: dict[Key, list[int]] = {}

    def add(self, group: Group) -> None:
        """Put a group into the cluster of its event, or into one of its own."""
        at = self._find(group)
        if at == len(self.all):
            self.all.append(Cluster())
        self.all[at].groups.append(group)
        for key in group[0].keys:
            places = self._by_key.setdefault(key, [])
            if len(places) < MAX_COMPARED and at not in places:
                places.append(at)

    def _find(self, group: Group) -> int:
        """Return the number of the cluster of a group's event, or that of the next new one."""
        fitting = [at for at in self._near(group) if self.all[at].fits(group)]
        if len(fitting) > 1:
            fitting = [at for at in fitting if self.all[at].date == group[0].milestone.date]
        return fitting[0] if len(fitting) == 1 else len(self.all)

    def _near(self, group: Group) -> Iterable[int]:
        """Return the numbers of the clusters that a group is compared with, the surest first."""
        near: dict[int, None] = {}
        for key in group[0].sought:
            near.update(dict.fromkeys(self._by_key.get(key, ())))
            if len(near) >= MAX_COMPARED:
                break
        return islice(near, MAX_COMPARED)


def same_groups(group: Group, other: Group) -> bool:
    """Whether two groups tell one event: their surest do, and nothing in them tells another."""
    if not same_event(group[0], other[0]):
        return False
    others = islice(product(group[:MAX_RETOLD], other[:MAX_RETOLD]), 1, None)
    return not any(different_events(one, another) for one, another in others)


def merge(candidates: Iterable[Candidate], language: str | None = None) -> list[Entry]:
    """Merge candidates that tell the same event, in whatever order they come; entries in order, undated last.

    At first what is said twice in the same words is put together, then what an article tells of an event,
    then what all tell. Of sources equally exact, those in ``language`` come first and give the title; what is
    merged does not depend on it.
    """
    alike: dict[Key, list[Candidate]] = {}
    for candidate in sorted(candidates, key=sureness):
        alike.setdefault(candidate.likeness, []).append(candidate)
    by_article: dict[str, list[Group]] = {}
    for group in alike.values():
        by_article.setdefault(group[0].milestone.article, []).append(group)
    groups = [group for of_article in by_article.values() for group in clustered(of_article)]
    groups.sort(key=lambda group: sureness(group[0]))
    entries = [make_entry(group, language) for group in clustered(groups)]
    return with_unique_keys(sorted(entries, key=time_order))


def clustered(groups: Iterable[Group]) -> list[list[Candidate]]:
    """Return groups, which come the surest first, with those of one event in one."""
    clusters = Clusters()
    for group in groups:
        clusters.add(group)
    return [list(chain.from_iterable(cluster.groups)) for cluster in clusters.all]


def sureness(candidate: Candidate) -> tuple[object, ...]:
    """Return the sort key that puts the surest first: dated, exact, early, then by place."""
    one = candidate.milestone
    exact = PRECISION.index(precision(one.date) or "century") if one.date else len(PRECISION)
    guessed = (one.date or " ")[-1] in "?~%"
    place = one.article, one.paragraph, one.start, one.end
    words = one.title, one.text, one.kind, one.parties, candidate.language or "", candidate.url or ""
    return exact, guessed, one.date or "", one.planned, *place, *words, candidate.published or date.min


def make_entry(candidates: Group, language: str | None) -> Entry:
    """Return the entry of candidates that tell one event.

    Its sources are those of its best supported date first, the most exact of them first, of these those in
    ``language``, of these those whose title tells the entry's kind, and of these the one with the best title.
    """
    dates = conflicting_dates(sorted(candidates, key=sureness))

    kinds = {candidate.milestone.kind for candidate in candidates}
    kind = min(kinds, key=KINDS.index)

    def usefulness(candidate: Candidate) -> tuple[object, ...]:
        own = candidate.milestone.date
        support = next((at for at, known in enumerate(dates) if own and compatible(own, known)), len(dates))
        exact, guessed, *rest = sureness(candidate)
        foreign = language is not None and candidate.language != language
        faults = -title_quality(candidate.milestone.title, candidate.language)
        return support, exact, guessed, foreign, kind not in candidate.title.values("kind"), faults, *rest

    best_first = sorted(candidates, key=usefulness)
    best = best_first[0].milestone
    return Entry(
        key=f"{dates[0] if dates else 'undated'} {best.title}",
        date=dates[0] if dates else None,
        dates=tuple(dates),
        title=best.title,
        kind=kind,
        parties=best.parties,
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

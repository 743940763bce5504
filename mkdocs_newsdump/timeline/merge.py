"""Milestones to entries: the same event in several places is one entry with all its sources.

Dates that cannot all be right make a conflict, and all are shown. Otherwise the most precise is the entry's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_newsdump.dates.edtf import compatible, precision, sort_key
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.timeline.candidate import Candidate, Key
from mkdocs_newsdump.timeline.same_event import same_event

MAX_COMPARED = 50
"""Maximum number of clusters that a candidate is compared with, and of candidates in each. Only thousands of
milestones of one year with the same words come near it, which would take for ever otherwise."""
PRECISION = ("day", "month", "season", "interval", "year", "decade", "century")


@dataclass
class Cluster:
    """Candidates that tell one event, the best first; ``distinct`` are those that differ in likeness."""

    candidates: list[Candidate] = field(default_factory=list)
    distinct: list[Candidate] = field(default_factory=list)

    def matches(self, candidate: Candidate) -> bool:
        """Whether a candidate tells the event of one of the best of the cluster."""
        return any(same_event(candidate, other) for other in self.distinct[:MAX_COMPARED])


class Clusters:
    """Clusters in the order of their best candidates, which must be added best first."""

    def __init__(self) -> None:
        self.all: list[Cluster] = []
        self._by_key: dict[Key, list[int]] = {}
        self._by_likeness: dict[Key, Cluster] = {}

    def add(self, candidate: Candidate) -> None:
        """Put a candidate into the first cluster of its event, or into one of its own."""
        known = self._by_likeness.get(candidate.likeness)
        if known is not None and same_event(candidate, candidate):
            known.candidates.append(candidate)
            return
        at = self._find(candidate)
        if at == len(self.all):
            self.all.append(Cluster())
        cluster = self.all[at]
        cluster.candidates.append(candidate)
        cluster.distinct.append(candidate)
        self._by_likeness[candidate.likeness] = cluster
        for key in candidate.keys:
            places = self._by_key.setdefault(key, [])
            if len(places) < MAX_COMPARED and at not in places:
                places.append(at)

    def _find(self, candidate: Candidate) -> int:
        """Return the number of the first cluster of a candidate's event, or that of the next new one."""
        near = sorted({at for key in candidate.sought for at in self._by_key.get(key, ())})
        return next((at for at in near[:MAX_COMPARED] if self.all[at].matches(candidate)), len(self.all))


def merge(candidates: Iterable[Candidate], language: str | None = None) -> list[Entry]:
    """Merge candidates that tell the same event, in whatever order they come; entries in order, undated last.

    Of sources equally exact, those in ``language`` come first and give the title.
    """
    clusters = Clusters()
    for candidate in sorted(candidates, key=lambda candidate: rank(candidate, language)):
        clusters.add(candidate)
    return with_unique_keys(sorted((make_entry(each.candidates) for each in clusters.all), key=time_order))


def rank(candidate: Candidate, language: str | None) -> tuple[object, ...]:
    """Return the sort key that puts the best first: dated, exact, in the language, early, then by place."""
    one = candidate.milestone
    exact = PRECISION.index(precision(one.date) or "century") if one.date else len(PRECISION)
    guessed = (one.date or " ")[-1] in "?~%"
    foreign = language is not None and candidate.language != language
    place = one.article, one.paragraph, one.start, one.title
    return exact, guessed, foreign, one.date or "", one.planned, *place


def make_entry(candidates: Sequence[Candidate]) -> Entry:
    """Return the entry of candidates that tell one event, which come best first."""
    best = candidates[0].milestone
    dates = tuple(conflicting_dates(candidate.milestone.date for candidate in candidates))
    kinds = {candidate.milestone.kind for candidate in candidates}
    return Entry(
        key=f"{dates[0] if dates else 'undated'} {best.title}",
        date=dates[0] if dates else None,
        dates=dates,
        title=best.title,
        kind=min(kinds, key=KINDS.index),
        parties=best.parties,
        sources=tuple(dict.fromkeys(candidate.citation for candidate in candidates)),
        planned=all(candidate.milestone.planned for candidate in candidates),
    )


def conflicting_dates(dates: Iterable[str | None]) -> list[str]:
    """Return the dates that cannot all be right, oldest first, of dates that come the most precise first.

    A date that agrees with a more precise one is held in it. Without a conflict one date is left, or none.
    """
    kept: list[str] = []
    for date in dates:
        if date and not any(compatible(date, other) for other in kept):
            kept.append(date)
    return sorted(kept, key=sort_key)


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

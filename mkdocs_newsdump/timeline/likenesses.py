"""Which groups of candidates are compared, and what speaks for two of them telling one event.

Whoever merges again, with few groups changed, has the rest from the last time: see :class:`Likenesses`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from mkdocs_newsdump.timeline.candidate import Candidate, Key
from mkdocs_newsdump.timeline.differences import depends_on_articles, different_events
from mkdocs_newsdump.timeline.same_event import NEVER, evidence_where_possible

MAX_COMPARED = 20
"""Maximum number of groups that one is compared with, and of groups that a key leads to. Only thousands of
milestones of one year with the same words come near it, which would take for ever otherwise."""
MAX_RETOLD = 8
"""Maximum number of places of an article that are looked at for what tells another event."""

Group = Sequence[Candidate]
"""What an article tells of an event, and others in the same words: the surest, who stands for all, first.

It never changes, so that what was found out about it is known by the object itself.
"""


@dataclass(frozen=True, eq=False)
class Near:
    """What a group was compared with: what speaks for one event, by the other's id.

    ``alike`` are those for which more speaks than against, with that evidence.
    """

    evidence: Mapping[int, float]
    alike: Sequence[tuple[Group, float]]


class Likenesses:
    """What speaks for groups telling one event; the groups of the last time are held until the next."""

    def __init__(self) -> None:
        self._groups: dict[int, Group] = {}
        self._bearers: dict[Key, list[Group]] = {}
        self._near: dict[int, Near] = {}

    def of(self, groups: Sequence[Group]) -> list[Near]:
        """Return what each of the ``groups``, which come the surest first, is compared with before it.

        These are others with a date, a word or the like in common. They change only where one has gone, or
        come, that bears a key which the group looks for; what has not changed is the same object.
        """
        place = {id(group): at for at, group in enumerate(groups)}
        changed = self._bear(groups, place)
        near: dict[int, Near] = {}
        for group in groups:
            found = self._near.get(id(group))
            if found is None or (changed and not changed.isdisjoint(group[0].sought_keys)):
                found = self._compared(group, place, found)
            near[id(group)] = found
        self._groups, self._near = {id(group): group for group in groups}, near
        return list(near.values())

    def evidence(self, group: Group, other: Group) -> float:
        """Return what speaks for two groups telling one event, the first of which is the surer."""
        found = self._near[id(other)].evidence.get(id(group))
        return compare(group, other) if found is None else found

    def _bear(self, groups: Sequence[Group], place: dict[int, int]) -> frozenset[Key]:
        """Note which groups bear each key, and return the keys of those that have gone or come.

        At first that is none, since then no group is known.
        """
        if not self._groups:
            self._note((key, group) for group in groups for key in group[0].keys)
            return frozenset()
        new = [group for at, group in self._groups.items() if at not in place]
        new += [group for group in groups if id(group) not in self._groups]
        changed = frozenset(key for group in new for key in group[0].keys)
        for key in changed:
            self._bearers.pop(key, None)
        if changed:
            self._note((key, group) for group in groups for key in changed & group[0].borne_keys)
        return changed

    def _note(self, borne: Iterable[tuple[Key, Group]]) -> None:
        for key, group in borne:
            groups = self._bearers.setdefault(key, [])
            if len(groups) < MAX_COMPARED:
                groups.append(group)

    def _compared(self, group: Group, place: Mapping[int, int], last: Near | None) -> Near:
        """Compare a group with others before it; what came out of it the ``last`` time is known."""
        at = place[id(group)]
        near: dict[int, Group] = {}
        for key in group[0].sought:
            for other in self._bearers.get(key, ()):
                if place[id(other)] >= at:
                    break  # and so are all behind it
                near[id(other)] = other
            if len(near) >= MAX_COMPARED:
                break
        evidence: dict[int, float] = {}
        for number, other in islice(near.items(), MAX_COMPARED):
            known = last.evidence.get(number) if last else None
            evidence[number] = compare(other, group) if known is None else known
        return Near(evidence, [(near[number], found) for number, found in evidence.items() if found > 0])


def compare(group: Group, other: Group) -> float:
    """Return what speaks for two groups telling one event."""
    if hold_different_events(group[:MAX_RETOLD], other[:MAX_RETOLD]):
        return NEVER
    return evidence_where_possible(group[0], other[0])


def hold_different_events(group: Group, other: Group) -> bool:
    """Whether some candidate of a group cannot tell the same event as one of the other.

    Two that are like two others are not asked about again, as much of a group is mostly in the same words.
    """
    asked: set[tuple[Key, Key]] = set()
    for one, two in product(group, other):
        if not depends_on_articles(one, two):
            likenesses = one.likeness, two.likeness
            if likenesses in asked:
                continue
            asked.add(likenesses)
        if different_events(one, two):
            return True
    return False

"""Which lines of a dump other dumps have too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set

from mkdocs_newsdump.dumps.dump import REPEATED


class SharedLines:
    """What dumps share, counted again only for the lines that have come or gone since the last time."""

    def __init__(self) -> None:
        self._lines: Mapping[str, Set[str]] = {}
        self._bearers: Counter[str] = Counter()
        self._in_others: dict[str, Mapping[str, int]] = {}

    def of(self, lines: Mapping[str, Set[str]]) -> Mapping[str, Mapping[str, int]]:
        """Return for each dump how many others have a line of its, by the line, up to REPEATED.

        So one more dump changes what few others share. ``lines`` are the different ones of each dump by its
        name. A dump alone shares none.
        """
        changed: set[str] = set()
        new = {name for name, own in lines.items() if self._lines.get(name) is not own}
        for name in {*new, *(self._lines.keys() - lines.keys())}:
            before, now = self._lines.get(name, frozenset()), lines.get(name, frozenset())
            self._bearers.subtract(before - now)
            self._bearers.update(now - before)
            changed |= before ^ now
        for name, own in lines.items():
            if name in new or not changed.isdisjoint(own):
                self._in_others[name] = self._shared(own)
        self._in_others = {name: self._in_others[name] for name in lines}
        self._lines = lines
        return self._in_others

    def _shared(self, lines: Set[str]) -> dict[str, int]:
        bearers = self._bearers
        return {line: min(bearers[line] - 1, REPEATED) for line in lines if bearers[line] > 1}

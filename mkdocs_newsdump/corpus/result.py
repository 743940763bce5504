"""What a run over a corpus left behind, read again for a site: timelines, and the articles that they cite."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

from mkdocs_newsdump.corpus.job import (
    ARTICLES,
    CORPUS,
    ENTRIES,
    FORMAT,
    Index,
    digest_of,
    path_of,
    read_done,
    share,
)
from mkdocs_newsdump.corpus.kept import KeptArticle, ResultError
from mkdocs_newsdump.corpus.rows import from_lines, read_timeline, timeline_name
from mkdocs_newsdump.corpus.sources import stem_of
from mkdocs_newsdump.corpus.store import Store, open_store
from mkdocs_newsdump.model.timeline import Timeline

KEPT = 64
"""Parts whose index is held: that of a part is read once for many of its articles."""


class Result:
    """The result at a ``place``, a folder or a URL."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._store: Store = open_store(place)
        self._index = lru_cache(KEPT)(self._read_index)

    @cached_property
    def said(self) -> dict[str, Any]:
        """What ``corpus.json`` says. Raises :class:`ResultError` where it does not, or not to us."""
        try:
            said: dict[str, Any] = json.loads(self._store.read(CORPUS))
        except (OSError, ValueError) as error:
            raise ResultError(
                f"{self.place}: there is no result here that can be read ({CORPUS}: {error}); "
                "name what recipes/corpus_with_dask.py wrote, and let it finish"
            ) from error
        if said.get("format") != FORMAT:
            raise ResultError(
                f"{self.place}: another version of mkdocs-newsdump made this; run the recipe again"
            )
        return said

    @property
    def main_pair(self) -> tuple[str, ...]:
        """The two parties that most sentences of all articles name together, or nothing."""
        return tuple(self.said["main_pair"])

    def timeline(self, parties: Sequence[str]) -> Timeline:
        """Return the timeline of some parties. Raises :class:`ResultError` where there is none."""
        found = self.said["timelines"].get(timeline_name(parties))
        if found is None:
            names = list(self.said["timelines"])
            raise ResultError(
                f"{self.place}: has no timeline of {', '.join(parties)}; it has {', '.join(names[:5])}"
                f"{f' and {len(names) - 5} more' if len(names) > 5 else ''}"
            )
        number, start, length = found["place"]
        return read_timeline(from_lines(self._read(ENTRIES, number, start, length)), parties)

    def article(self, name: str) -> KeptArticle:
        """Return one of the articles by the name of its dump. Raises :class:`ResultError`."""
        number = share(digest_of(stem_of(name)), self.said["parts"])
        place = self._index(number).get(name)
        if place is None:
            raise ResultError(f"{self.place}: the article of {name} is missing; run the recipe again")
        return KeptArticle(self._read(ARTICLES, number, *place))

    def _read_index(self, number: int) -> Index:
        done = read_done(self._store, ARTICLES, number)
        found: Index = done["articles"] if done else {}
        return found

    def _read(self, kind: str, number: int, start: int, length: int) -> bytes:
        name = path_of(kind, number, ".jsonl")
        try:
            return self._store.read(name, start, length)
        except OSError as error:
            raise ResultError(
                f"{self.place}: {name} cannot be read: {error}; run the recipe again"
            ) from error

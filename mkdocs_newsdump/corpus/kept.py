"""What a site asks of a run over a corpus, and an article that it made."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256

from mkdocs_newsdump.model.article import Article


class ResultError(Exception):
    """A result that cannot be used; the message says what to do."""


@dataclass(frozen=True)
class Selection:
    """A result, a folder or a URL, and how much of it becomes a site.

    Events that fewer than ``least`` articles tell are left out; the others are cited from ``most`` articles,
    or from all.
    """

    place: str
    least: int = 1
    most: int | None = None


@dataclass(frozen=True)
class KeptArticle:
    """An article as a result has it, which is read when it is asked for."""

    row: bytes

    @property
    def digest(self) -> str:
        """Return a short name for all of it, which changes with any of it."""
        return sha256(self.row).hexdigest()[:32]

    def article(self) -> Article:
        """Return the article."""
        from mkdocs_newsdump.corpus.rows import read_article  # most sites have none

        return read_article(json.loads(self.row))

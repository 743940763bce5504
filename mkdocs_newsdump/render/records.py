"""What a site shows of an article besides its page: enough to list it and to lead to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.text.near_duplicates import fingerprint

DESCRIPTION_LENGTH = 200
"""Characters that search engines show of a description, and a little more."""


@dataclass(frozen=True)
class Summary:
    """An article in short; the names are those of :class:`~mkdocs_newsdump.model.article.Article`.

    ``description`` is its beginning, ``has_story`` says whether it has a body at all, ``sentences`` tell the
    same story, as in :func:`~mkdocs_newsdump.text.near_duplicates.fingerprint`.
    """

    source: str
    title: str | None
    authors: tuple[str, ...]
    published: date | None
    language: str | None
    lede: str | None
    description: str
    has_story: bool
    sentences: tuple[int, ...]
    warnings: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give it as JSON-ready data, from which :meth:`from_dict` makes it again."""
        return {**vars(self), "published": self.published.isoformat() if self.published else None}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Summary:
        """Make it again of what :meth:`to_dict` gave."""
        published = data["published"]
        return cls(
            **{
                **data,
                "authors": tuple(data["authors"]),
                "published": date.fromisoformat(published) if published else None,
                "sentences": tuple(data["sentences"]),
                "warnings": tuple(data["warnings"]),
            }
        )


def summary_of(article: Article) -> Summary:
    """Give an article in short."""
    return Summary(
        source=article.source,
        title=article.title,
        authors=article.authors,
        published=article.published,
        language=article.language,
        lede=article.lede,
        description=description(article),
        has_story=bool(article.body),
        sentences=fingerprint(block.text for block in article.body),
        warnings=article.warnings,
    )


def headline(title: str | None, strings: Strings) -> str:
    """Give an article's title, or what stands for it where the dump has none."""
    return plain(title or "") or str(strings["article.untitled"])


def description(article: Article) -> str:
    """Give the lede or else the first paragraph, shortened at a word's end; empty where there is neither."""
    text = plain(article.lede or next((block.text for block in article.body), ""))
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[:DESCRIPTION_LENGTH].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"

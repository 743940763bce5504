"""The data that every format is written from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timezone
from functools import cached_property, partial
from typing import TypeVar

from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.model.timeline import Citation, Entry, Timeline
from mkdocs_newsdump.render.anchors import Address, addresses
from mkdocs_newsdump.render.labels import load_strings, timeline_title
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import SiteArticle
from mkdocs_newsdump.text.last_made import LastMade

Text = TypeVar("Text")

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
"""The moment stated where a format demands one and nothing gives one, as in other reproducible builds."""


def latest_publication(articles: Iterable[SiteArticle]) -> datetime:
    """Return the start of the day, in UTC, of the latest article's publication; EPOCH where none is known."""
    days = [article.summary.published for article in articles if article.summary.published]
    return datetime.combine(max(days), time(), timezone.utc) if days else EPOCH


@dataclass(frozen=True)
class Context:
    """A timeline, the articles it links to by source, and the moment to state where one must be.

    What was made ``last`` of an entry under the same options is not made again.
    """

    timeline: Timeline
    articles: Mapping[str, SiteArticle]
    options: Options
    stamp: datetime
    last: LastMade = field(default_factory=LastMade)

    def written(self, name: str, entry: Entry, write: Callable[[Entry, Context], Text]) -> Text:
        """Return what ``write`` makes of an entry for the format called ``name``."""
        return self.last.made((name, entry.key), self._made_of[entry.key], partial(write, entry, self))

    @cached_property
    def _made_of(self) -> Mapping[str, tuple[object, ...]]:
        """All that a format can show of an entry, by the entry's key."""
        return {
            entry.key: (
                entry,
                self.addresses[entry.key],
                [self.articles.get(source.article or "") for source in entry.sources],
                self.stamp,
            )
            for entry in self.timeline.all
        }

    @cached_property
    def addresses(self) -> Mapping[str, Address]:
        """Every entry's address by its key."""
        return addresses(self.timeline)

    @property
    def title(self) -> str:
        """The timeline's title."""
        return timeline_title(self.timeline, self.options.timeline_title, load_strings(self.options.language))

    @property
    def news(self) -> list[SiteArticle]:
        """The articles that feeds tell of: all, or of one of several timelines those that it has."""
        if self.options.timelines_page is None:
            return list(self.articles.values())
        told = dict.fromkeys(source.article or "" for entry in self.timeline.all for source in entry.sources)
        return [self.articles[name] for name in told if name in self.articles]

    def url(self, path: str, fragment: str = "") -> str:
        """Return the address of a page: whole where the site has one, otherwise below the site's root."""
        page = self.options.absolute_url(path) or self.options.url(path)
        return f"{page}#{fragment}" if fragment else page

    def entry_url(self, entry: Entry) -> str:
        """Return the address of an entry."""
        return self.url(self.options.timeline_file, self.addresses[entry.key].id)

    def source_url(self, source: Citation) -> str | None:
        """Return the address of the paragraph that a source is, or the one a person gave."""
        article = self.articles.get(source.article or "")
        return self.url(article.path, f"p{source.paragraph}") if article else source.url

    def source_title(self, source: Citation) -> str | None:
        """Return the title of the article a source stands in."""
        article = self.articles.get(source.article or "")
        return article.title if article else None

    def date_text(self, edtf: str | None) -> str:
        """Return a date as a person writes it; empty for none."""
        return format_date(edtf, self.options.language) if edtf else ""

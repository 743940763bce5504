"""What every data file is written from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timezone
from functools import cached_property

from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.model.timeline import Citation, Entry, Timeline
from mkdocs_newsdump.render.anchors import Address, addresses
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.names import timeline_title
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.published import Published

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
"""Stands where a format demands a moment and nothing gives one, as in other reproducible builds."""


def latest_publication(articles: Iterable[Published]) -> datetime:
    """Give the start of the day on which the latest article was published, by UTC; EPOCH where none says."""
    days = [told.article.published for told in articles if told.article.published]
    return datetime.combine(max(days), time(), timezone.utc) if days else EPOCH


@dataclass(frozen=True)
class Context:
    """A timeline, the articles it links to by source, and the moment to state where one must be."""

    timeline: Timeline
    articles: Mapping[str, Published]
    options: Options
    stamp: datetime

    @cached_property
    def addresses(self) -> Mapping[str, Address]:
        """Every entry's address by its key."""
        return addresses(self.timeline)

    @property
    def title(self) -> str:
        """What the timeline is called."""
        return timeline_title(self.timeline, load_strings(self.options.language))

    def url(self, path: str, fragment: str = "") -> str:
        """Give the address of a page: whole where the site has one, otherwise below the site's root."""
        page = self.options.absolute_url(path) or self.options.url(path)
        return f"{page}#{fragment}" if fragment else page

    def entry_url(self, entry: Entry) -> str:
        """Give the address of an entry."""
        return self.url(self.options.timeline_file, self.addresses[entry.key].id)

    def source_url(self, source: Citation) -> str | None:
        """Give the address of the paragraph that tells of an entry, or the one a person gave."""
        told = self.articles.get(source.article or "")
        return self.url(told.path, f"p{source.paragraph}") if told else source.url

    def source_title(self, source: Citation) -> str | None:
        """Give the headline of the article a source stands in."""
        told = self.articles.get(source.article or "")
        return told.title if told else None

    def date_text(self, edtf: str | None) -> str:
        """Give a date as a person writes it; empty for none."""
        return format_date(edtf, self.options.language) if edtf else ""

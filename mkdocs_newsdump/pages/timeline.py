"""A timeline to its page."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote

from markupsafe import Markup

from mkdocs_newsdump.dates import edtf
from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.pages import span
from mkdocs_newsdump.pages.addresses import addresses
from mkdocs_newsdump.pages.data import FORMATS
from mkdocs_newsdump.pages.dates import date_markup
from mkdocs_newsdump.pages.escape import escape, plain
from mkdocs_newsdump.pages.names import country_names, timeline_title
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import Page
from mkdocs_newsdump.pages.periods import Period, periods
from mkdocs_newsdump.pages.published import Published
from mkdocs_newsdump.pages.strings import Strings
from mkdocs_newsdump.pages.templates import render_template
from mkdocs_newsdump.timeline import KINDS, Entry, Source, Timeline

TEMPLATE = "timeline.md.j2"


@dataclass(frozen=True)
class Section:
    """A part of the page: its ``id``, its heading, a ``note`` to it where there is one, and its entries."""

    id: Markup
    heading: str
    note: str | None
    entries: tuple[Entry, ...]


class View:
    """What the template asks of a timeline: dates, names and addresses in words, as Markdown or HTML."""

    def __init__(
        self,
        timeline: Timeline,
        articles: Mapping[str, Published],
        options: Options,
        strings: Strings,
    ) -> None:
        self.timeline = timeline
        self.articles = articles
        self.options = options
        self.strings = strings
        self.addresses = addresses(timeline)

    @property
    def title(self) -> str:
        """The page's title, with the parties where it is about two."""
        return timeline_title(self.timeline, self.strings)

    @property
    def counts(self) -> list[str]:
        """How much there is on the page."""
        articles = {
            source.article for entry in self.timeline.all for source in entry.sources if source.article
        }
        numbers = {
            "events": len(self.timeline.entries),
            "planned": len(self.timeline.planned),
            "undated": len(self.timeline.undated),
            "articles": len(articles),
        }
        return [self.strings.count(f"timeline.{name}", number) for name, number in numbers.items() if number]

    @cached_property
    def sections(self) -> list[Section]:
        """The page's sections: what happened by period, the plans, and what has no date."""
        words = self.strings
        dated = [
            Section(Markup(period.id), self._heading(period), None, period.entries)
            for period in periods(self.timeline.entries)
        ]
        rest = [
            Section(Markup(name), words[f"timeline.{name}_title"], words[f"timeline.{name}_note"], entries)
            for name, entries in (("planned", self.timeline.planned), ("undated", self.timeline.undated))
            if entries
        ]
        return dated + rest

    def _heading(self, period: Period) -> str:
        if period.date is None:
            return str(self.strings["timeline.no_year"])
        return format_date(period.date, self.strings.language)

    @property
    def periods(self) -> list[tuple[str, str]]:
        """The sections, by id and heading."""
        return [(section.id, section.heading) for section in self.sections]

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """The kinds that occur, with their names."""
        found = {entry.kind for entry in self.timeline.all}
        return [(kind, self.strings[f"kinds.{kind}"]) for kind in KINDS if kind in found]

    @property
    def told_by(self) -> list[tuple[str, str]]:
        """The articles that entries link to, with their headlines, in the order of the headlines."""
        found = {source.article for entry in self.timeline.all for source in entry.sources}
        choices = [(slug(told), told.title) for key, told in self.articles.items() if key in found]
        return sorted(choices, key=lambda choice: (choice[1].casefold(), choice[0]))

    @property
    def formats(self) -> list[tuple[str, Markup]]:
        """The data files beside the page: what they are called in the labels, and where they are."""
        stem = posixpath.splitext(posixpath.basename(self.options.timeline_file))[0]
        return [(ending.split(".")[1], Markup(quote(stem + ending))) for ending in FORMATS]

    def id(self, entry: Entry) -> Markup:
        """Give an entry's address on the page."""
        return Markup(self.addresses[entry.key].id)

    def former(self, entry: Entry) -> Markup:
        """Give the marks where an entry's former addresses lead to."""
        ids = self.addresses[entry.key].former
        return Markup("".join(f'<span id="{name}"></span>' for name in ids))

    def date(self, value: str) -> Markup:
        """Give a date in words, and for programs."""
        return date_markup(value, self.strings)

    def sure(self, entry: Entry) -> bool:
        """Whether the entry has one day that no source doubts."""
        return not entry.conflict and bool(
            entry.date and edtf.is_day(entry.date) and entry.date[-1].isdigit()
        )

    def names(self, codes: Sequence[str]) -> str:
        """Give the names of countries, in the page's language."""
        return ", ".join(country_names(codes, self.strings))

    def foreign(self, source: Source) -> str | None:
        """Give the language of a source's words where it is not the page's."""
        return source.language if source.language != self.strings.locale.language else None

    def slugs(self, entry: Entry) -> str:
        """Give what the filter calls the articles that tell of an entry."""
        told = (self.articles.get(source.article or "") for source in entry.sources)
        return " ".join(dict.fromkeys(slug(each) for each in told if each))

    def link(self, source: Source) -> Markup:
        """Give a link to where a source says so, or its name where there is nothing to link to."""
        told = self.articles.get(source.article or "")
        if told:
            page = self._ways[source.article or ""]
            return Markup(f"[{escape(self.place(told, source))}]({page}#p{source.paragraph})")
        if source.url and source.url.startswith(("https://", "http://")):
            host = source.url.partition("//")[2].partition("/")[0]
            return Markup(f'<a href="{escape(source.url)}">{escape(host)}</a>')
        return escape(source.url or source.article or "")

    @cached_property
    def _ways(self) -> dict[str, str]:
        here = posixpath.dirname(self.options.timeline_file) or "."
        return {name: quote(posixpath.relpath(told.path, here)) for name, told in self.articles.items()}

    def place(self, told: Published, source: Source) -> str:
        """Say in words where in an article a source stands."""
        if not source.paragraph:
            return f"{told.title}, {self.strings['timeline.lede']}"
        return f"{told.title}, {self.strings['timeline.paragraph']} {source.paragraph}"

    def quotes(self, entry: Entry) -> list[tuple[str, list[Source]]]:
        """Give every sentence that tells of an entry, once, with the places where it stands.

        A sentence that says no more than the title is empty.
        """
        said: dict[str, list[Source]] = {}
        for source in entry.sources:
            text = plain(source.text)
            said.setdefault(text if text != plain(entry.title) else "", []).append(source)
        return list(said.items())

    def picture(self) -> Markup:
        """Draw the whole span."""
        drawn = span.draw(
            [self._mark(entry) for entry in self.timeline.entries],
            title=self.strings["timeline.picture"],
            content=self.strings.count("timeline.events", len(self.timeline.entries)),
        )
        return Markup(drawn)

    def _mark(self, entry: Entry) -> span.Mark:
        dates = " / ".join(format_date(value, self.strings.language) for value in entry.dates)
        bounds = [(edtf.earliest(value), edtf.latest(value)) for value in entry.dates]
        return span.Mark(
            dates=tuple(pair for pair in bounds if any(pair)),
            sure=self.sure(entry),
            label=f"{dates} — {entry.title}",
            href=f"#{self.addresses[entry.key].id}",
        )


def slug(told: Published) -> str:
    """Give what the filter's address calls an article: its page's path, which holds no space."""
    return posixpath.splitext(told.path)[0].replace(" ", "%20")


def render(
    timeline: Timeline,
    articles: Mapping[str, Published],
    options: Options,
    strings: Strings,
) -> Page:
    """Give the timeline's page. ``articles`` are all articles of the site by source; entries link to them."""
    view = View(timeline, articles, options, strings)
    markdown = render_template(TEMPLATE, options.template_dir, view=view, timeline=timeline, strings=strings)
    return Page(options.timeline_file, markdown, head=_feed_link(view.title, options))


def _feed_link(title: str, options: Options) -> Markup:
    """Give the element by which browsers and feed readers find the feed of the timeline's page.

    It is relative: Material asks the host of every alternate for a sitemap, and that may be another.
    """
    page, feed = options.timeline_file, posixpath.splitext(options.timeline_file)[0] + ".atom"
    folder = posixpath.dirname(options.url(page)) or "."
    href = posixpath.relpath(options.url(feed), folder)
    return Markup(
        f'<link rel="alternate" type="application/atom+xml" title="{escape(title)}" href="{escape(href)}">'
    )

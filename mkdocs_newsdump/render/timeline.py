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
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.timeline import Citation, Entry, Timeline
from mkdocs_newsdump.render.anchors import addresses
from mkdocs_newsdump.render.dates import date_markup
from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.escape import escape, plain
from mkdocs_newsdump.render.exports.all import FORMATS
from mkdocs_newsdump.render.labels import Strings, country_names, timeline_title
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.periods import Period, periods
from mkdocs_newsdump.render.picture import Mark, draw
from mkdocs_newsdump.render.records import Page, SiteArticle

TEMPLATE = "timeline.md.j2"
MAX_OTHER_DATES = 100
"""Maximum number of dates without a certain event on the page, some 30 KB; the JSON beside it has all."""


@dataclass(frozen=True)
class Section:
    """A part of the page: its ``id``, its heading, a ``note`` to it where there is one, and its entries."""

    id: Markup
    heading: str
    note: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class OtherDate:
    """A date whose event is not certain, the sentence that gives it, and the places where it stands."""

    date: str
    text: str
    sources: tuple[Citation, ...]


class View:
    """A timeline as its template asks for it: dates, names and addresses in words, as Markdown or HTML."""

    def __init__(
        self,
        timeline: Timeline,
        articles: Mapping[str, SiteArticle],
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
        """How many events, plans and articles there are, in words."""
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
    def article_choices(self) -> list[tuple[str, str]]:
        """The articles that entries link to: what the filter calls them, and their titles, in their order."""
        found = {source.article for entry in self.timeline.all for source in entry.sources}
        choices = [
            (filter_value(article), article.title) for key, article in self.articles.items() if key in found
        ]
        return sorted(choices, key=lambda choice: (choice[1].casefold(), choice[0]))

    @property
    def formats(self) -> list[tuple[str, Markup]]:
        """The data files beside the page: what they are called in the labels, and where they are."""
        stem = posixpath.splitext(posixpath.basename(self.options.timeline_file))[0]
        return [(ending.split(".")[1], Markup(quote(stem + ending))) for ending in FORMATS]

    def id(self, entry: Entry) -> Markup:
        """Return an entry's address on the page."""
        return Markup(self.addresses[entry.key].id)

    def former(self, entry: Entry) -> Markup:
        """Return the elements where an entry's former addresses lead to."""
        ids = self.addresses[entry.key].former
        return Markup("".join(f'<span id="{name}"></span>' for name in ids))

    def date(self, value: str) -> Markup:
        """Return a date in words, and for programs."""
        return date_markup(value, self.strings)

    def sure(self, entry: Entry) -> bool:
        """Whether the entry has one day that no source doubts."""
        return not entry.conflict and bool(
            entry.date and edtf.is_day(entry.date) and entry.date[-1].isdigit()
        )

    def names(self, codes: Sequence[str]) -> str:
        """Return the names of countries, in the page's language."""
        return ", ".join(country_names(codes, self.strings))

    def foreign(self, source: Citation) -> str | None:
        """Return the language of a source's words where it is not the page's."""
        return source.language if source.language != self.strings.locale.language else None

    def filter_values(self, entry: Entry) -> str:
        """Return what the filter calls an entry's articles."""
        articles = (self.articles.get(source.article or "") for source in entry.sources)
        return " ".join(dict.fromkeys(filter_value(article) for article in articles if article))

    def link(self, source: Citation) -> Markup:
        """Return a link to where a source says so, or its name where there is nothing to link to."""
        article = self.articles.get(source.article or "")
        if article:
            page = self._hrefs[source.article or ""]
            return Markup(f"[{escape(self.place(article, source))}]({page}#p{source.paragraph})")
        if source.url and source.url.startswith(("https://", "http://")):
            host = source.url.partition("//")[2].partition("/")[0]
            return Markup(f'<a href="{escape(source.url)}">{escape(host)}</a>')
        return escape(source.url or source.article or "")

    @cached_property
    def _hrefs(self) -> dict[str, str]:
        here = posixpath.dirname(self.options.timeline_file) or "."
        return {name: quote(posixpath.relpath(one.path, here)) for name, one in self.articles.items()}

    def place(self, article: SiteArticle, source: Citation) -> str:
        """Return in words where in an article a source stands."""
        if not source.paragraph:
            return f"{article.title}, {self.strings['timeline.lede']}"
        return f"{article.title}, {self.strings['timeline.paragraph']} {source.paragraph}"

    def quotes(self, entry: Entry) -> list[tuple[str, list[Citation]]]:
        """Return every sentence about an entry, once, with the places where it stands.

        A sentence that says no more than the title is empty.
        """
        quotes: dict[str, list[Citation]] = {}
        for source in entry.sources:
            text = plain(source.text)
            quotes.setdefault(text if text != plain(entry.title) else "", []).append(source)
        return list(quotes.items())

    @cached_property
    def other_dates(self) -> list[OtherDate]:
        """The dates whose event is not certain, in order of time, each sentence once."""
        places: dict[tuple[str, str], list[Citation]] = {}
        for source in self.timeline.other_dates:
            places.setdefault((source.date or "", plain(source.text)), []).append(source)
        return [OtherDate(date, text, tuple(sources)) for (date, text), sources in places.items()]

    @property
    def shown_other_dates(self) -> list[OtherDate]:
        """Those of them that are on the page, the first in time."""
        return self.other_dates[:MAX_OTHER_DATES]

    def picture(self) -> Markup:
        """Draw the whole span."""
        drawn = draw(
            [self._mark(entry) for entry in self.timeline.entries],
            title=self.strings["timeline.picture"],
            content=self.strings.count("timeline.events", len(self.timeline.entries)),
        )
        return Markup(drawn)

    def _mark(self, entry: Entry) -> Mark:
        dates = " / ".join(format_date(value, self.strings.language) for value in entry.dates)
        bounds = [(edtf.earliest(value), edtf.latest(value)) for value in entry.dates]
        return Mark(
            dates=tuple(pair for pair in bounds if any(pair)),
            sure=self.sure(entry),
            label=f"{dates} — {entry.title}",
            href=f"#{self.addresses[entry.key].id}",
        )


def filter_value(article: SiteArticle) -> str:
    """Return what the filter's address calls an article: its page's path, which holds no space."""
    return posixpath.splitext(article.path)[0].replace(" ", "%20")


def render(
    timeline: Timeline,
    articles: Mapping[str, SiteArticle],
    options: Options,
    strings: Strings,
) -> Page:
    """Return the timeline's page, which links to ``articles``, all those of the site by source."""
    view = View(timeline, articles, options, strings)
    markdown = render_template(TEMPLATE, options.template_dir, view=view, timeline=timeline, strings=strings)
    return Page(options.timeline_file, markdown, head=_feed_link(view.title, options))


def _feed_link(title: str, options: Options) -> Markup:
    """Return the element by which browsers and feed readers find the feed of the timeline's page.

    It is relative: Material asks the host of every alternate for a sitemap, and that may be another.
    """
    page, feed = options.timeline_file, posixpath.splitext(options.timeline_file)[0] + ".atom"
    folder = posixpath.dirname(options.url(page)) or "."
    href = posixpath.relpath(options.url(feed), folder)
    return Markup(
        f'<link rel="alternate" type="application/atom+xml" title="{escape(title)}" href="{escape(href)}">'
    )

"""A timeline to its page."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TypeVar
from urllib.parse import quote

from markupsafe import Markup

from mkdocs_newsdump.dates import edtf
from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.timeline import Citation, Entry, Timeline
from mkdocs_newsdump.render.anchors import addresses, other_date_id
from mkdocs_newsdump.render.beside import relative_path
from mkdocs_newsdump.render.dates import date_markup
from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.escape import escape, plain
from mkdocs_newsdump.render.exports.all import FORMATS
from mkdocs_newsdump.render.labels import Strings, country_names, timeline_title
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.periods import Period, periods
from mkdocs_newsdump.render.picture import Band, Lane, Mark, draw
from mkdocs_newsdump.render.records import Overview, Page, SiteArticle
from mkdocs_newsdump.text.last_made import LastMade

TEMPLATE = "timeline.md.j2"
MAX_LISTED = 100
"""Maximum number of dates without a certain event on the page, and of events of others: some 30 KB each."""

SAYS_MORE = 5
"""Words by which a sentence must be longer than its entry's title to be quoted: fewer tell nothing."""

MAX_DATES = 2
"""Maximum number of dates of one entry in its row; where more differ, the opened row has all of them."""


@dataclass(frozen=True)
class Group:
    """Entries that stand together, under the ``article`` that tells them where the section names it."""

    article: Citation | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Section:
    """A part of the page: its ``id``, its heading, a ``note`` to it where there is one, and its entries."""

    id: Markup
    heading: str
    note: str | None
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Quote:
    """One sentence about an entry, empty where it says no more than the title, and the places of it."""

    text: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class Listed:
    """A date off the timeline, the words that tell what was on it, and the places where these stand.

    ``id`` is its address on the page, None where it has none.
    """

    date: str
    text: str
    sources: tuple[Citation, ...]
    id: Markup | None = None


Told = TypeVar("Told", Entry, Listed)


class View:
    """A timeline as its template asks for it: dates, names and addresses in words, as Markdown or HTML.

    What was made ``last`` of an entry under the same options is not made again.
    """

    def __init__(
        self,
        timeline: Timeline,
        articles: Mapping[str, SiteArticle],
        options: Options,
        strings: Strings,
        last: LastMade,
    ) -> None:
        self.timeline = timeline
        self.articles = articles
        self.options = options
        self.strings = strings
        self.addresses = addresses(timeline)
        self._last = last

    @property
    def title(self) -> str:
        """The page's title, with the parties where it is about two."""
        return timeline_title(self.timeline, self.options.timeline_title, self.strings)

    @property
    def counts(self) -> list[str]:
        """How many events, plans and articles there are, in words."""
        return counts(self.timeline, self.strings)

    @property
    def home(self) -> str | None:
        """The page that leads to all timelines of the site, relative to this one; None for the only one."""
        page = self.options.timelines_page
        return page and relative_path(page, self.options.timeline_file)

    @cached_property
    def sections(self) -> list[Section]:
        """The page's sections: what happened by period, the plans, and what has no date."""
        words, timeline = self.strings, self.timeline
        dated = [
            Section(Markup(period.id), self._heading(period), None, (Group(None, period.entries),))
            for period in self._periods
        ]
        rest = {"planned": (Group(None, timeline.planned),), "undated": tuple(self._by_article())}
        return dated + [
            Section(Markup(name), words[f"timeline.{name}_title"], words[f"timeline.{name}_note"], groups)
            for name, groups in rest.items()
            if any(group.entries for group in groups)
        ]

    @cached_property
    def _periods(self) -> list[Period]:
        return periods(self.timeline.entries)

    def _heading(self, period: Period) -> str:
        if period.date is None:
            return str(self.strings["timeline.no_year"])
        return format_date(period.date, self.strings.language)

    def _by_article(self) -> Iterator[Group]:
        """Yield the entries without a date by the article that tells them first."""
        found: dict[str | None, list[Entry]] = {}
        for entry in self.timeline.undated:
            found.setdefault(entry.sources[0].article, []).append(entry)
        for entries in found.values():
            yield Group(entries[0].sources[0], tuple(entries))

    @property
    def kinds(self) -> list[tuple[str, str, int]]:
        """The kinds that occur, with their names and how many entries have them."""
        found = Counter(entry.kind for entry in self.timeline.all)
        return [(kind, self.strings[f"lanes.{kind}"], found[kind]) for kind in KINDS if found[kind]]

    @property
    def formats(self) -> list[tuple[str, Markup]]:
        """The data files beside the page: what they are called in the labels, and where they are."""
        stem = posixpath.splitext(posixpath.basename(self.options.timeline_file))[0]
        return [(ending.split(".")[1], Markup(quote(stem + ending))) for ending in FORMATS]

    def row(self, entry: Entry, make: Callable[[Entry], Markup]) -> Markup:
        """Return what a macro makes of an entry, of which all that ours asks for is named here."""
        more = self.addresses[entry.key], self.quotes(entry), self.timeline.parties
        return self._made("row", entry.key, entry, more, make)

    def listed(self, one: Listed, make: Callable[[Listed], Markup]) -> Markup:
        """Return what a macro makes of a date off the timeline, as :meth:`row`."""
        return self._made("listed", (one.date, one.text), one, (), make)

    def _made(
        self, kind: str, place: object, one: Told, more: object, make: Callable[[Told], Markup]
    ) -> Markup:
        if self.options.template_dir:  # a person's own may ask for anything
            return make(one)
        articles = [self.articles.get(source.article or "") for source in one.sources]
        return self._last.made((kind, place), (one, articles, more), partial(make, one))

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

    def dates(self, entry: Entry) -> Markup:
        """Return an entry's date in words; where sources disagree, the two that most of them give."""
        if not entry.dates:
            return escape(self.strings["timeline.no_date"])
        more = Markup(" / …") if len(entry.dates) > MAX_DATES else Markup("")
        return Markup(" / ").join(map(self.date, entry.dates[:MAX_DATES])) + more

    def support(self, entry: Entry) -> list[tuple[Markup, str]]:
        """Return the dates of an entry whose sources disagree, each with how many give it, the most first."""
        said = Counter(source.date for source in entry.sources if source.date)
        found = [(date, said.pop(date, 0)) for date in entry.dates]
        return [(self.date(date), self.sources(number)) for date, number in found if number]

    def sources(self, number: int) -> str:
        """Return a number of sources in words."""
        return self.strings.count("timeline.sources", number)

    def names(self, codes: Sequence[str]) -> str:
        """Return the names of countries, in the page's language."""
        return ", ".join(country_names(codes, self.strings))

    def foreign(self, source: Citation) -> str | None:
        """Return the language of a source's words where it is not the page's."""
        return source.language if source.language != self.strings.locale.language else None

    def parties(self, entry: Entry) -> str:
        """Return the names of an entry's parties where they are not those of the page."""
        return "" if entry.parties == tuple(sorted(self.timeline.parties)) else self.names(entry.parties)

    def link(self, source: Citation) -> Markup:
        """Return a link to where a source says so, or its name where there is nothing to link to."""
        article = self.articles.get(source.article or "")
        if article:
            page = self._href(article)
            return Markup(f"[{escape(self.place(article, source))}]({page}#p{source.paragraph})")
        if source.url and source.url.startswith(("https://", "http://")):
            host = source.url.partition("//")[2].partition("/")[0]
            return Markup(f'<a href="{escape(source.url)}">{escape(host)}</a>')
        return escape(source.url or source.article or "")

    def article_link(self, source: Citation) -> Markup:
        """Return a link to the article of a source, or its name where there is nothing to link to."""
        article = self.articles.get(source.article or "")
        if article is None:
            return escape(source.article or source.url or "")
        return Markup(f"[{escape(article.title)}]({self._href(article)})")

    def _href(self, article: SiteArticle) -> str:
        return quote(relative_path(article.path, self.options.timeline_file))

    def place(self, article: SiteArticle, source: Citation) -> str:
        """Return in words where in an article a source stands."""
        if not source.paragraph:
            return f"{article.title}, {self.strings['timeline.lede']}"
        return f"{article.title}, {self.strings['timeline.paragraph']}\u00a0{source.paragraph}"

    def about(self, source: Citation) -> list[str]:
        """Return who wrote a source, in which year, and in which language where it is not the page's."""
        article = self.articles.get(source.article or "")
        facts = list(article.summary.authors) if article else []
        facts += [str(article.summary.published.year)] if article and article.summary.published else []
        foreign = self.foreign(source)
        name = self.strings.locale.languages.get(foreign) if foreign else None
        return facts + ([name] if name else [])

    def quotes(self, entry: Entry) -> list[Quote]:
        """Return every sentence about an entry, once, with the places where it stands.

        A sentence that says hardly more than the title, or that an entry before quotes from the same
        paragraph, is empty.
        """
        return self._quotes[entry.key]

    @cached_property
    def _quotes(self) -> dict[str, list[Quote]]:
        quoted: set[tuple[str | None, int | None, str]] = set()
        return {entry.key: self._quotes_of(entry, quoted) for entry in self.timeline.all}

    def _quotes_of(self, entry: Entry, quoted: set[tuple[str | None, int | None, str]]) -> list[Quote]:
        least = len(entry.title.split()) + SAYS_MORE
        found: dict[str, list[Citation]] = {}
        for source in entry.sources:
            text = plain(source.text)
            place = (source.article, source.paragraph, text)
            says_more = len(text.split()) > least and place not in quoted
            quoted.add(place)
            found.setdefault(text if says_more else "", []).append(source)
        return [Quote(text, tuple(sources)) for text, sources in found.items()]

    def sole(self, entry: Entry) -> Citation | None:
        """Return the one source of an entry that needs no quotation, to be linked to in its row."""
        [first, *others] = self.quotes(entry)
        return None if others or first.text or len(first.sources) > 1 else first.sources[0]

    @cached_property
    def other_dates(self) -> list[Listed]:
        """The dates whose event is not certain, in order of time, each sentence once."""
        places: dict[str, list[Citation]] = {}
        for source in self.timeline.other_dates:
            places.setdefault(other_date_id(source), []).append(source)
        return [
            Listed(sources[0].date or "", plain(sources[0].text), tuple(sources), Markup(name))
            for name, sources in places.items()
        ]

    @property
    def shown_other_dates(self) -> list[Listed]:
        """Those of them that are on the page, the first in time."""
        return self.other_dates[:MAX_LISTED]

    @property
    def shown_one_party(self) -> list[Listed]:
        """Those events of one of the two alone that are on the page, the first in time."""
        return list(map(told, self.timeline.one_party[:MAX_LISTED]))

    @property
    def shown_others(self) -> list[Listed]:
        """Those events of others that are on the page, the first in time."""
        return list(map(told, self.timeline.others[:MAX_LISTED]))

    @cached_property
    def picture(self) -> Markup:
        """The whole span, drawn."""
        marks: dict[str, list[Mark]] = {kind: [] for kind in KINDS}
        for entry in (*self.timeline.entries, *self.timeline.planned):
            marks[entry.kind].append(self._mark(entry))
        lanes = [Lane(self.strings[f"lanes.{kind}"], tuple(of)) for kind, of in marks.items()]
        published = (article.summary.published for article in self.articles.values())
        return draw(
            lanes,
            [self._band(period) for period in self._periods if period.date],
            title=self.strings["timeline.picture"],
            plans=self.strings["timeline.planned_title"],
            latest=max(filter(None, published), default=None),
        )

    def _mark(self, entry: Entry) -> Mark:
        dates = " / ".join(format_date(value, self.strings.language) for value in entry.dates[:MAX_DATES])
        bounds = [(edtf.earliest(value), edtf.latest(value)) for value in entry.dates]
        day = entry.date is not None and edtf.is_day(entry.date) and entry.date[-1].isdigit()
        return Mark(
            dates=tuple(pair for pair in bounds if any(pair)),
            sure=day and not entry.conflict,
            label=f"{dates}: {plain(entry.title)}",
            href=f"#{self.addresses[entry.key].id}",
            name=plain(entry.title),
            sources=len(entry.sources),
            planned=entry.planned,
        )

    def _band(self, period: Period) -> Band:
        first, last = edtf.earliest(period.date or ""), edtf.latest(period.date or "")
        if first is None or last is None:
            raise ValueError(f"{period.date}: a period is a year, a decade or a century")
        return Band(first.year, last.year, self._heading(period), f"#{period.id}")


def counts(timeline: Timeline, strings: Strings) -> list[str]:
    """Return how many events, plans and articles a timeline has, in words."""
    articles = {source.article for entry in timeline.all for source in entry.sources if source.article}
    numbers = {
        "events": len(timeline.entries),
        "planned": len(timeline.planned),
        "undated": len(timeline.undated),
        "articles": len(articles),
    }
    return [strings.count(f"timeline.{name}", number) for name, number in numbers.items() if number]


def told(entry: Entry) -> Listed:
    """Return an event that is no entry of the page, with the places that tell of it."""
    return Listed(entry.date or "", plain(entry.title), entry.sources)


def render(
    timeline: Timeline,
    articles: Mapping[str, SiteArticle],
    options: Options,
    strings: Strings,
    last: LastMade | None = None,
) -> Page:
    """Return the timeline's page, which links to ``articles``, all those of the site by source.

    What was made ``last`` of an entry under the same options is not made again.
    """
    view = View(timeline, articles, options, strings, last or LastMade())
    markdown = render_template(TEMPLATE, options.template_dir, view=view, timeline=timeline, strings=strings)
    overview = Overview(view.picture, tuple(view.counts))
    return Page(options.timeline_file, markdown, head=_feed_link(view.title, options), overview=overview)


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

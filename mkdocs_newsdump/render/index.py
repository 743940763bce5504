"""The pages that list articles: all of them, those of a year, those of an author; and the list of authors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from babel.dates import format_date

from mkdocs_newsdump.render.authors import Author, author_pages
from mkdocs_newsdump.render.beside import relative_path
from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.labels import Strings, capitalised, headline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Page, SiteArticle, Way
from mkdocs_newsdump.render.years import UNDATED, year_pages
from mkdocs_newsdump.text.last_made import LastMade

MAX_TEASERS = 30
"""Maximum number of articles listed with their beginnings; of more, titles are quicker to look through."""

NEWEST = 20
"""Number of articles on the page that leads to those of the years: some four screens of a phone."""


@dataclass(frozen=True)
class Teaser:
    """One article on the page; ``href`` leads there, ``foreign`` is its language if not the page's.

    ``facts`` are its authors, the number of its events and the name of its language, as far as there are any.
    """

    title: str
    href: str
    published: date | None
    when: str | None
    text: str
    foreign: str | None
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Articles under one heading, whose address is ``id``."""

    heading: str
    id: str
    articles: tuple[Teaser, ...]


@dataclass(frozen=True)
class Counted:
    """A link to a page of articles, and how many are there."""

    way: Way
    number: int


Articles = Sequence[tuple[str, SiteArticle]]
"""Articles with their sources, the newest first, those without a date last."""


class Lists:
    """The lists of a site's articles; ``told`` is the number of events on the timeline by article.

    A page whose articles are as they were the ``last`` time is the same.
    """

    def __init__(
        self,
        articles: Mapping[str, SiteArticle],
        told: Mapping[str, int],
        options: Options,
        strings: Strings,
        last: LastMade,
    ) -> None:
        self.told = told
        self.options = options
        self.strings = strings
        self.articles = articles
        self.last = last
        self.order: Articles = sorted(
            articles.items(), key=lambda article: article[1].summary.published or date.min, reverse=True
        )
        summaries = {name: article.summary for name, article in articles.items()}
        self.years = year_pages((one.published for one in summaries.values()), options)
        self.of_year: dict[int | None, list[tuple[str, SiteArticle]]] = defaultdict(list)
        for name, article in self.order:
            self.of_year[_year(article)].append((name, article))
        self.authors = author_pages(summaries, options) if options.author_pages else {}

    def pages(self) -> Iterator[Page]:
        """Yield every page that lists articles or authors."""
        self.last.begin()
        yield self._index()
        pages = list(self.years)
        for at, (year, path) in enumerate(self.years.items()):
            beside = [*pages[at + 1 : at + 2], *pages[max(0, at - 1) : at]]
            yield self._made(path, self.of_year[year], beside, partial(self._of_year, year, path, beside))
        if self.options.author_pages:
            yield self._of_authors()
            place = {name: at for at, (name, _) in enumerate(self.order)}
            for author in self.authors.values():
                own = [self.order[at] for at in sorted(place[name] for name in author.articles)]
                yield self._made(author.path, own, author.name, partial(self._of_author, author, own))

    def _made(self, path: str, listed: Articles, more: object, make: Callable[[], Page]) -> Page:
        """Return the page that lists some articles, made again where what is shown or ``more`` changed."""
        shown = [(one.path, one.summary.shown, self.told.get(name)) for name, one in listed]
        return self.last.made(path, (shown, more), make)

    def _index(self) -> Page:
        path, title = self.options.articles_page, str(self.strings["index.title"])
        on = [self._way(path, self.options.authors_page, "index.authors")] if self.authors else []
        if not self.years:
            return self._made(
                path, self.order, on, lambda: self._page(path, title, self._by_year(path, self.order), on)
            )
        years = [
            Counted(Way(self._year_name(year), relative_path(page, path)), len(self.of_year[year]))
            for year, page in self.years.items()
        ]
        listed = self.order[:NEWEST]

        def made() -> Page:
            newest = Group(self.strings["index.newest"], "newest", self._teasers(path, listed))
            return self._page(path, title, [newest], on, years)

        return self._made(path, listed, (on, years), made)

    def _of_year(self, year: int | None, path: str, beside: Sequence[int | None]) -> Page:
        own = self.of_year[year]
        months = groupby(own, key=lambda article: _month(article[1]))
        groups = [
            Group(
                self._month_name(month), f"month-{month:%m}" if month else UNDATED, self._teasers(path, some)
            )
            for month, some in months
        ]
        on = [Way(self._year_name(other), relative_path(self.years[other], path)) for other in beside]
        on.append(self._way(path, self.options.articles_page, "index.title"))
        title = f"{self.strings['index.title']}{self.strings.colon}{self._year_name(year)}"
        return self._page(path, title, groups, on, minor=True)

    def _of_author(self, author: Author, own: Articles) -> Page:
        on = [
            self._way(author.path, self.options.authors_page, "index.authors"),
            self._way(author.path, self.options.articles_page, "index.title"),
        ]
        return self._page(author.path, author.name, self._by_year(author.path, own), on, minor=True)

    def _of_authors(self) -> Page:
        path = self.options.authors_page
        authors = [
            Counted(Way(author.name, relative_path(author.path, path)), len(author.articles))
            for author in self.authors.values()
        ]
        markdown = render_template(
            "authors.md.j2",
            self.options.template_dir,
            authors=authors,
            on=[self._way(path, self.options.articles_page, "index.title")],
            strings=self.strings,
        )
        return Page(path, markdown, minor=True)

    def _page(
        self,
        path: str,
        title: str,
        groups: Sequence[Group],
        on: Sequence[Way],
        years: Sequence[Counted] = (),
        minor: bool = False,
    ) -> Page:
        """Return a page of articles that leads ``on`` to other lists and to those of the ``years``.

        A long list is one of titles alone.
        """
        markdown = render_template(
            "index.md.j2",
            self.options.template_dir,
            title=title,
            groups=groups,
            on=on,
            years=years,
            short=bool(years) or sum(len(group.articles) for group in groups) > MAX_TEASERS,
            strings=self.strings,
        )
        return Page(path, markdown, minor=minor)

    def _by_year(self, path: str, articles: Articles) -> list[Group]:
        return [
            Group(self._year_name(year), f"year-{year}" if year else UNDATED, self._teasers(path, some))
            for year, some in groupby(articles, key=lambda article: _year(article[1]))
        ]

    def _year_name(self, year: int | None) -> str:
        return str(year or self.strings["timeline.no_date"])

    def _month_name(self, month: date | None) -> str:
        if month is None:
            return self._year_name(None)
        return capitalised(format_date(month, "LLLL", self.strings.locale))

    def _way(self, here: str, there: str, label: str) -> Way:
        return Way(str(self.strings[label]), relative_path(there, here))

    def _teasers(self, here: str, articles: Iterable[tuple[str, SiteArticle]]) -> tuple[Teaser, ...]:
        return tuple(self._teaser(here, *article) for article in articles)

    def _teaser(self, here: str, name: str, article: SiteArticle) -> Teaser:
        summary, strings, told = article.summary, self.strings, self.told.get(name, 0)
        foreign = summary.language if summary.language != strings.locale.language else None
        language = strings.locale.languages.get(foreign) if foreign else None
        events = strings.count("timeline.events", told) if told else None
        return Teaser(
            title=headline(summary.name, strings),
            href=relative_path(article.path, here),
            published=summary.published,
            when=format_date(summary.published, "long", strings.locale) if summary.published else None,
            text=summary.description,
            foreign=foreign,
            facts=tuple(filter(None, [", ".join(summary.authors), events, language])),
        )


def render(
    articles: Mapping[str, SiteArticle],
    told: Mapping[str, int],
    options: Options,
    strings: Strings,
    last: LastMade | None = None,
) -> list[Page]:
    """Return the page that leads to all articles, and those of their years and authors that there are.

    It lists the articles by year, the newest first, those without a date last; where they are too many for
    one page, the newest and the years. ``told`` is the number of events on the timeline by article. What was
    made ``last`` under the same options is not made again.
    """
    return list(Lists(articles, told, options, strings, last or LastMade()).pages())


def _year(article: SiteArticle) -> int | None:
    return article.summary.published.year if article.summary.published else None


def _month(article: SiteArticle) -> date | None:
    return article.summary.published.replace(day=1) if article.summary.published else None

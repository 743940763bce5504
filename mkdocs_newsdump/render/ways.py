"""Where each article leads on: to related articles, to its neighbours in time, and back to all of them."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import pairwise
from urllib.parse import quote

from mkdocs_newsdump.render.authors import author_key, author_pages
from mkdocs_newsdump.render.beside import path_from
from mkdocs_newsdump.render.labels import Strings, headline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Link, SiteArticle, Way, Ways
from mkdocs_newsdump.render.years import year_pages
from mkdocs_newsdump.text.last_made import LastMade

MAX_RELATED = 4
"""Maximum number of related articles on a page: those that share most events."""

MAX_TOLD = 50
"""Maximum number of articles that an event relates: what every article tells says nothing of any."""


def ways(
    articles: Mapping[str, SiteArticle],
    links: Mapping[str, Sequence[Link]],
    options: Options,
    strings: Strings,
    last: LastMade | None = None,
) -> dict[str, Ways]:
    """Return where each article leads on; ``links`` are those of the articles to the timeline.

    What has not changed since the ``last`` time is the same object.
    """
    last = last or LastMade()
    last.begin()
    folders = {name: posixpath.dirname(article.path) for name, article in articles.items()}
    related = last.made("related", (folders, links), lambda: _related(folders, links))
    years = year_pages((article.summary.published for article in articles.values()), options)
    year_ways = {
        year: Way(str(strings["timeline.no_date"] if year is None else year), path)
        for year, path in years.items()
    }
    summaries = {name: article.summary for name, article in articles.items()}
    authors = author_pages(summaries, options) if options.author_pages else {}
    timeline = str(strings["timeline.several" if options.timelines else "timeline.title"])
    timeline_way = Way(timeline, options.timeline_file) if options.timeline else None
    dated = sorted(
        (name for name, article in articles.items() if article.summary.published),
        key=lambda name: (articles[name].summary.published or date.min, name),
    )
    later = dict(pairwise(dated))
    earlier = {name: before for before, name in later.items()}
    to = {name: Way(headline(one.summary.name, strings), one.path) for name, one in articles.items()}

    def bylines(names: Sequence[str]) -> Iterator[Way]:
        for name in names:
            if author := authors.get(author_key(name)):
                yield Way(name, author.path)

    found: dict[str, Ways] = {}
    for name, article in articles.items():
        day = article.summary.published
        whole = Ways(
            home=options.articles_page,
            related=tuple(map(to.__getitem__, related.get(name, ()))),
            earlier=to[earlier[name]] if name in earlier else None,
            later=to[later[name]] if name in later else None,
            authors=tuple(bylines(article.summary.authors)) if authors else (),
            year=year_ways.get(day.year if day else None),
            timeline=timeline_way,
        )
        folder = folders[name]
        found[name] = last.made((name,), (folder, whole), partial(_from, folder, whole))
    return found


def _from(folder: str, ways: Ways) -> Ways:
    """Return ways whose pages are below the documents' folder as they are from a ``folder`` there."""

    def to(way: Way) -> Way:
        return Way(way.title, path_from(folder, way.href))

    return Ways(
        home=path_from(folder, ways.home),
        related=tuple(map(to, ways.related)),
        earlier=ways.earlier and to(ways.earlier),
        later=ways.later and to(ways.later),
        authors=tuple(map(to, ways.authors)),
        year=ways.year and to(ways.year),
        timeline=ways.timeline and to(ways.timeline),
    )


def _related(folders: Mapping[str, str], links: Mapping[str, Sequence[Link]]) -> dict[str, list[str]]:
    """Return for an article those that tell of most of the same events, the most first, if there are any.

    ``folders`` are those of the articles' pages.
    """
    tellers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, own in links.items():
        for link in own:
            page, _, anchor = link.href.partition("#")  # on two timelines two events can have one anchor
            tellers[_page(folders[name], page), anchor].append(name)
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for names in tellers.values():
        for name in names if len(names) <= MAX_TOLD else ():
            shared[name].update(other for other in names if other != name)
    return {
        name: [other for other, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))][:MAX_RELATED]
        for name, counts in shared.items()
    }


@lru_cache(maxsize=1 << 10)  # all articles of a folder lead to the same few
def _page(folder: str, page: str) -> str:
    """Return the page that a link of an article in a folder leads to."""
    return posixpath.normpath(posixpath.join(quote(folder), page))

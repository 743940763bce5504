"""Where each article leads on: to related articles, to its neighbours in time, and back to all of them."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
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

    What is related is as it was the ``last`` time where these have not changed.
    """
    last = last or LastMade()
    last.begin()
    folders = {name: posixpath.dirname(article.path) for name, article in articles.items()}
    related = last.made("related", (folders, links), lambda: _related(folders, links))
    years = year_pages((article.summary.published for article in articles.values()), options)
    summaries = {name: article.summary for name, article in articles.items()}
    authors = author_pages(summaries, options) if options.author_pages else {}
    timeline = str(strings["timeline.several" if options.timelines else "timeline.title"])
    dated = sorted(
        (name for name, article in articles.items() if article.summary.published),
        key=lambda name: (articles[name].summary.published or date.min, name),
    )
    later = dict(pairwise(dated))
    earlier = {name: before for before, name in later.items()}
    titles = {name: headline(article.summary.name, strings) for name, article in articles.items()}

    def to(here: str, title: str, path: str) -> Way:
        return Way(title, path_from(folders[here], path))

    def way(here: str, name: str | None) -> Way | None:
        return to(here, titles[name], articles[name].path) if name is not None else None

    def year(here: str) -> Way | None:
        day = articles[here].summary.published
        path = years.get(day.year if day else None)
        return to(here, str(day.year if day else strings["timeline.no_date"]), path) if path else None

    def bylines(here: str) -> Iterator[Way]:
        for name in articles[here].summary.authors:
            if author := authors.get(author_key(name)):
                yield to(here, name, author.path)

    return {
        name: Ways(
            home=path_from(folders[name], options.articles_page),
            related=tuple(found for other in related.get(name, ()) if (found := way(name, other))),
            earlier=way(name, earlier.get(name)),
            later=way(name, later.get(name)),
            authors=tuple(bylines(name)),
            year=year(name),
            timeline=to(name, timeline, options.timeline_file) if options.timeline else None,
        )
        for name in articles
    }


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

"""Where each article leads on: to related articles, to its neighbours in time, and back to all of them."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from urllib.parse import quote

from mkdocs_newsdump.render.labels import Strings, headline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Link, SiteArticle, Way, Ways

MAX_RELATED = 4
"""Maximum number of related articles on a page: those that share most events."""

MAX_TOLD = 50
"""Maximum number of articles that an event relates: what every article tells says nothing of any."""


def ways(
    articles: Mapping[str, SiteArticle],
    links: Mapping[str, Sequence[Link]],
    options: Options,
    strings: Strings,
) -> dict[str, Ways]:
    """Return where each article leads on; ``links`` are those of the articles to the timeline."""
    related = _related(articles, links)
    dated = sorted(
        (name for name, article in articles.items() if article.summary.published),
        key=lambda name: (articles[name].summary.published or date.min, name),
    )
    later = dict(pairwise(dated))
    earlier = {name: before for before, name in later.items()}

    def way(here: str, name: str | None) -> Way | None:
        if name is None:
            return None
        folder = posixpath.dirname(articles[here].path) or "."
        title = headline(articles[name].summary.name, strings)
        return Way(title, posixpath.relpath(articles[name].path, folder))

    return {
        name: Ways(
            home=posixpath.relpath(options.articles_page, posixpath.dirname(article.path) or "."),
            related=tuple(found for other in related[name] if (found := way(name, other))),
            earlier=way(name, earlier.get(name)),
            later=way(name, later.get(name)),
        )
        for name, article in articles.items()
    }


def _related(
    articles: Mapping[str, SiteArticle], links: Mapping[str, Sequence[Link]]
) -> dict[str, list[str]]:
    """Return for each article those that tell of most of the same events, the most first."""
    tellers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in articles:
        folder = posixpath.dirname(articles[name].path)
        for link in links.get(name, ()):
            page, _, anchor = link.href.partition("#")  # on two timelines two events can have one anchor
            tellers[posixpath.normpath(posixpath.join(quote(folder), page)), anchor].append(name)
    shared: dict[str, Counter[str]] = {name: Counter() for name in articles}
    for names in tellers.values():
        for name in names if len(names) <= MAX_TOLD else ():
            shared[name].update(other for other in names if other != name)
    return {
        name: [other for other, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))][:MAX_RELATED]
        for name, counts in shared.items()
    }

"""The page that leads to all articles."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from babel.dates import format_date

from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.labels import Strings, headline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Page, SiteArticle

MAX_TEASERS = 30
"""Maximum number of articles listed with their beginnings; of more, titles are quicker to look through."""


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


def render(
    articles: Mapping[str, SiteArticle], told: Mapping[str, int], options: Options, strings: Strings
) -> Page:
    """Return the page that lists the articles by year, the newest first, those without a date last.

    ``told`` is the number of events on the timeline by article. A long list is one of titles alone.
    """
    order = sorted(
        articles.items(), key=lambda article: article[1].summary.published or date.min, reverse=True
    )
    teasers = [_teaser(article, told.get(name, 0), options, strings) for name, article in order]
    years = groupby(teasers, key=lambda teaser: teaser.published.year if teaser.published else None)
    markdown = render_template(
        "index.md.j2",
        options.template_dir,
        years=[(year, tuple(group)) for year, group in years],
        short=len(teasers) > MAX_TEASERS,
        strings=strings,
    )
    return Page(options.articles_page, markdown)


def _teaser(article: SiteArticle, told: int, options: Options, strings: Strings) -> Teaser:
    summary = article.summary
    foreign = summary.language if summary.language != strings.locale.language else None
    language = strings.locale.languages.get(foreign) if foreign else None
    events = strings.count("timeline.events", told) if told else None
    return Teaser(
        title=headline(summary.name, strings),
        href=posixpath.relpath(article.path, posixpath.dirname(options.articles_page)),
        published=summary.published,
        when=format_date(summary.published, "long", strings.locale) if summary.published else None,
        text=summary.description,
        foreign=foreign,
        facts=tuple(filter(None, [", ".join(summary.authors), events, language])),
    )

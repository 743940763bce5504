"""The page that leads to all articles."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.labels import Strings, headline
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Page, SiteArticle


@dataclass(frozen=True)
class Teaser:
    """One article on the page; ``href`` leads there, ``foreign`` is its language if not the page's."""

    title: str
    href: str
    published: date | None
    when: str | None
    authors: tuple[str, ...]
    text: str
    foreign: str | None


def render(articles: Mapping[str, SiteArticle], options: Options, strings: Strings) -> Page:
    """Return the page that lists the articles, the newest first, those without a date last."""
    order = sorted(articles.values(), key=lambda article: article.summary.published or date.min, reverse=True)
    teasers = [_teaser(article, options, strings) for article in order]
    markdown = render_template("index.md.j2", options.template_dir, articles=teasers, strings=strings)
    return Page(options.articles_page, markdown)


def _teaser(article: SiteArticle, options: Options, strings: Strings) -> Teaser:
    summary = article.summary
    return Teaser(
        title=headline(summary.name, strings),
        href=posixpath.relpath(article.path, posixpath.dirname(options.articles_page)),
        published=summary.published,
        when=format_date(summary.published, "long", strings.locale) if summary.published else None,
        authors=summary.authors,
        text=summary.description,
        foreign=summary.language if summary.language != strings.locale.language else None,
    )

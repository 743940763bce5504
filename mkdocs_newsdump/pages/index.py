"""The page that leads to all articles."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import Page
from mkdocs_newsdump.pages.published import Published
from mkdocs_newsdump.pages.strings import Strings
from mkdocs_newsdump.pages.summary import headline
from mkdocs_newsdump.pages.templates import render_template


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


def render(articles: Mapping[str, Published], options: Options, strings: Strings) -> Page:
    """Give the page that lists the articles, the newest first, those without a date last."""
    order = sorted(articles.values(), key=lambda told: told.article.published or date.min, reverse=True)
    teasers = [_teaser(told, options, strings) for told in order]
    markdown = render_template("index.md.j2", options.template_dir, articles=teasers, strings=strings)
    return Page(options.articles_page, markdown)


def _teaser(told: Published, options: Options, strings: Strings) -> Teaser:
    article = told.article
    return Teaser(
        title=headline(article.title, strings),
        href=posixpath.relpath(told.path, posixpath.dirname(options.articles_page)),
        published=article.published,
        when=format_date(article.published, "long", strings.locale) if article.published else None,
        authors=article.authors,
        text=article.description,
        foreign=article.language if article.language != strings.locale.language else None,
    )

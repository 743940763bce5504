"""The page that leads to all articles."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from mkdocs_newsdump.render.environment import environment
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.page import Page
from mkdocs_newsdump.render.published import Published
from mkdocs_newsdump.render.records import headline


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
    template = environment(options.template_dir).get_template("index.md.j2")
    return Page(options.articles_page, template.render(articles=teasers, strings=strings))


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

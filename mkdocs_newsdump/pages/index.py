"""The page that leads to all articles."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from mkdocs_newsdump.article import Article
from mkdocs_newsdump.pages.article import description, headline
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import Page
from mkdocs_newsdump.pages.strings import Strings
from mkdocs_newsdump.pages.templates import environment

NAME = "index.md"


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


def path(options: Options) -> str:
    """Give the path of the page."""
    return posixpath.join(options.article_dir, NAME)


def render(
    articles: Mapping[str, Article], paths: Mapping[str, str], options: Options, strings: Strings
) -> Page:
    """Give the page that lists the articles, the newest first, those without a date last."""
    order = sorted(articles, key=lambda source: articles[source].published or date.min, reverse=True)
    teasers = [_teaser(articles[source], paths[source], options, strings) for source in order]
    template = environment(options.template_dir).get_template("index.md.j2")
    return Page(path(options), template.render(articles=teasers, strings=strings))


def _teaser(article: Article, target: str, options: Options, strings: Strings) -> Teaser:
    return Teaser(
        title=headline(article, strings),
        href=posixpath.relpath(target, posixpath.dirname(path(options))),
        published=article.published,
        when=format_date(article.published, "long", strings.locale) if article.published else None,
        authors=article.authors,
        text=description(article),
        foreign=article.language if article.language != strings.locale.language else None,
    )

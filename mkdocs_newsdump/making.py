"""How articles, what they tell and their pages are made. A build from the cache never loads this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from mkdocs_newsdump import cleaning
from mkdocs_newsdump.article import Article
from mkdocs_newsdump.corrections import CorrectionsError
from mkdocs_newsdump.dump import MAX_SIZE
from mkdocs_newsdump.pages import article as article_page
from mkdocs_newsdump.pages import index as index_page
from mkdocs_newsdump.pages import timeline as timeline_page
from mkdocs_newsdump.pages.data import data_files
from mkdocs_newsdump.pages.links import article_links
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import Link, Page
from mkdocs_newsdump.pages.published import Published
from mkdocs_newsdump.pages.strings import load_strings
from mkdocs_newsdump.pages.told import Told
from mkdocs_newsdump.sources import Source, read_source
from mkdocs_newsdump.timeline import parse_own
from mkdocs_newsdump.timeline.account import Account
from mkdocs_newsdump.timeline.build import AccountOf, account_of, timeline_of

__all__ = ["Account", "account_of", "clean", "clean_file", "index", "page", "told"]


def clean(source: Source) -> Article:
    """Give the article that a dump holds."""
    return cleaning.clean(
        source.dump.text,
        source=source.dump.source,
        corrections=source.corrections,
        repeated=source.repeated,
    )


def clean_file(path: Path, max_size: int = MAX_SIZE) -> Article:
    """Give the article of one dump of at most ``max_size`` MB, with the corrections beside it.

    Raises DumpError and CorrectionsError.
    """
    return clean(read_source(path, max_size))


def page(article: Article, path: str, links: Sequence[Link], options: Options) -> Page:
    """Give the page of an article; see :func:`~mkdocs_newsdump.pages.article.render`."""
    return article_page.render(article, path, links, options, load_strings(options.language))


def index(articles: Mapping[str, Published], options: Options) -> Page:
    """Give the page that leads to all articles."""
    return index_page.render(articles, options, load_strings(options.language))


def told(
    articles: Mapping[str, Published],
    own: str,
    options: Options,
    stamp: datetime | None,
    account_of: AccountOf[str],
) -> Told:
    """Give what articles tell together. ``account_of`` says what each of them tells, by its source.

    ``own`` is a person's file of entries, ``stamp`` as in :func:`~mkdocs_newsdump.pages.data.data_files`.
    """
    warnings: list[str] = []
    try:
        entries = parse_own(own)
    except CorrectionsError as error:
        entries = ()
        warnings.append(str(error))
    timeline = timeline_of(
        articles,
        account_of,
        parties=options.parties,
        aliases=options.aliases,
        own=entries,
        language=options.language,
    )
    strings = load_strings(options.language)
    return Told(
        page=timeline_page.render(timeline, articles, options, strings),
        files=tuple(data_files(timeline, articles, options, stamp=stamp)),
        links=article_links(timeline, articles, options, strings),
        warnings=(*warnings, *timeline.warnings),
    )

"""How articles, what they tell and their pages are made. A build from the cache never loads this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from mkdocs_newsdump.cleaning import clean as cleaner
from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.folder import Source, read_source
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.events.party_options import alias_phrases, check_parties
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.milestone import ArticleEvents
from mkdocs_newsdump.render import article as article_page
from mkdocs_newsdump.render import index as index_page
from mkdocs_newsdump.render import timeline as timeline_page
from mkdocs_newsdump.render.exports.all import data_files
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.links import article_links
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.page import Link, Page
from mkdocs_newsdump.render.published import Published
from mkdocs_newsdump.render.told import Told
from mkdocs_newsdump.timeline.build import choose_pair, timeline_of

__all__ = [
    "alias_phrases",
    "check_parties",
    "choose_pair",
    "clean",
    "clean_file",
    "index",
    "page",
    "read_events",
    "told",
]


def clean(source: Source) -> Article:
    """Give the article that a dump holds."""
    return cleaner.clean(
        source.dump.text,
        source=source.dump.source,
        corrections=source.corrections,
        repeated=source.repeated,
    )


def clean_file(path: Path) -> Article:
    """Give the article of one dump, with the corrections beside it. Raises DumpError and CorrectionsError."""
    return clean(read_source(path))


def page(article: Article, path: str, links: Sequence[Link], options: Options) -> Page:
    """Give the page of an article; see :func:`~mkdocs_newsdump.render.article.render`."""
    return article_page.render(article, path, links, options, load_strings(options.language))


def index(articles: Mapping[str, Published], options: Options) -> Page:
    """Give the page that leads to all articles."""
    return index_page.render(articles, options, load_strings(options.language))


def told(
    articles: Mapping[str, Published],
    own: str,
    options: Options,
    stamp: datetime | None,
    records: Sequence[ArticleEvents],
    pair: Sequence[str],
) -> Told:
    """Give what articles tell together between the ``pair``; ``records`` are what each of them tells.

    ``own`` is a person's file of entries, ``stamp`` as in
    :func:`~mkdocs_newsdump.render.exports.all.data_files`.
    """
    warnings: list[str] = []
    try:
        entries = parse_own(own)
    except CorrectionsError as error:
        entries = ()
        warnings.append(str(error))
    timeline = timeline_of(records, pair, entries, options.language)
    strings = load_strings(options.language)
    return Told(
        page=timeline_page.render(timeline, articles, options, strings),
        files=tuple(data_files(timeline, articles, options, stamp=stamp)),
        links=article_links(timeline, articles, options, strings),
        warnings=(*warnings, *timeline.warnings),
    )

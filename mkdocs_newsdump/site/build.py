"""A folder of dumps to the pages of a site: what the plugin and ``newsdump export`` share."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path

from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.dumps.file_kinds import TEXT
from mkdocs_newsdump.dumps.folder import Folder, own_entries, read_sources
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.render.beside import ASSET_DIR
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import DataFile, Link, Page, SiteArticle, Summary, TimelinePages
from mkdocs_newsdump.render.slugs import address_key
from mkdocs_newsdump.site.notices import (
    repaired,
    same_story,
    skipped,
    unread_pages,
    without_event_words,
    without_labels,
)
from mkdocs_newsdump.site.pipeline import Pipeline, settings_of

ASSETS = Path(__file__).parents[1] / "render" / "assets"


@dataclass(frozen=True)
class Site:
    """The site made from a folder of dumps.

    ``warnings`` name a file and say what is wrong with it; ``notices`` say what a person may want to know,
    though nothing is wrong with the site. ``doubts`` are what the program is unsure of, the worst first.
    """

    articles: Mapping[str, Summary] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    files: tuple[DataFile, ...] = ()
    warnings: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def build_site(
    dump_dir: Path, options: Options, pipeline: Pipeline | None = None, *, articles: bool = True
) -> Site:
    """Return the site made from the dumps in ``dump_dir``; a dump that cannot be used is a warning.

    A ``pipeline`` that is given again makes only what changed. Without ``articles`` their pages and the lists
    of them are left out, for who asks what the dumps hold.
    """
    pipeline = pipeline or Pipeline()
    pipeline.cache.tidy()
    with pipeline.at_work():
        return _build(dump_dir, options, pipeline, with_articles=articles)


def _build(dump_dir: Path, options: Options, pipeline: Pipeline, *, with_articles: bool) -> Site:
    saved = pipeline.saved_pages
    folder = read_sources(
        dump_dir,
        options.max_dump_size,
        reader=saved.read_or_put_off,
        read_ahead=saved.read_all,
        own_pages=options.own_pages,
        split=options.split_dumps,
        last=pipeline.last_read,
    )
    summaries = pipeline.summaries(folder.sources, folder.broken)

    def timelines(placed: Mapping[str, SiteArticle], settings: str) -> TimelinePages:
        own, problems = own_entries(dump_dir)
        made = pipeline.timelines(placed, own, options, settings, source_date_epoch())
        return replace(made, warnings=(*problems, *made.warnings))

    return build_pages(
        summaries,
        options,
        pipeline,
        timelines,
        warnings=dump_warnings(dump_dir, folder, summaries) + pipeline.faults,
        notices=skipped(dump_dir, folder.skipped),
        doubts=[
            Doubt("broken", why.removeprefix(f"{name}: "), 1.0, name) for name, why in folder.broken.items()
        ],
        with_articles=with_articles,
    )


Timelines = Callable[[Mapping[str, SiteArticle], str], TimelinePages]
"""Makes the timelines of articles that have their place, under settings of this name."""


def build_pages(
    summaries: Mapping[str, Summary],
    options: Options,
    pipeline: Pipeline,
    timelines: Timelines,
    *,
    warnings: Sequence[str],
    notices: Sequence[str],
    doubts: Sequence[Doubt] = (),
    with_articles: bool = True,
) -> Site:
    """Return the site of articles that the ``pipeline`` knows, with what was said of them before.

    ``with_articles`` says whether it has their pages.
    """
    articles = {name: article for name, article in summaries.items() if article.has_story}
    settings = settings_of(options)
    paths, clashes = pipeline.paths(articles, options, settings)
    warnings = [*warnings, *clashes]
    placed = {name: SiteArticle(article, paths[name]) for name, article in articles.items()}
    links: Mapping[str, Sequence[Link]] = {}
    pages: list[Page] = []
    files = [*assets(), *(assets("compare") if options.compares else ())]
    doubts = [*doubts, *(doubt for article in summaries.values() for doubt in article.doubts)]
    notices = list(notices)
    if options.timeline:
        timeline = timelines(placed, settings)
        warnings += timeline.warnings
        notices += timeline.notices
        links = timeline.links
        pages += timeline.pages
        files += timeline.files
        doubts += timeline.doubts
    if with_articles:
        told = {name: len(own) for name, own in links.items()}
        pages += pipeline.lists(placed, told, options, settings)
        on = pipeline.ways(placed, links, options)
        for made in pipeline.pages(paths, links, on, options, settings):
            pages.append(made.page)
            files += made.files
        check_complete(articles, pages)
    notices += [
        *without_labels(options.language),
        *repaired(articles),
        *same_story(articles),
        *(without_event_words(articles) if options.timeline else ()),
        *filter(None, [pipeline.cache.problem]),
    ]
    return Site(
        articles,
        tuple(pages),
        tuple(files),
        tuple(warnings),
        tuple(notices),
        doubts=pipeline.in_order(doubts),
    )


def dump_warnings(dump_dir: Path, folder: Folder, summaries: Mapping[str, Summary]) -> list[str]:
    """Return what is wrong with the dumps of a folder, or with there being none."""
    kept = {file_of(name) for name in summaries}
    warnings = [
        f"{why}; the page stays as it was" if name in kept else why for name, why in folder.broken.items()
    ]
    warnings += unread_pages(dump_dir, folder.pages)
    for name, article in summaries.items():
        warnings += [f"{name}: {warning}" for warning in article.warnings]
        if not article.has_story:
            warnings.append(f"{name}: no story was found in it")
    if not summaries and not folder.sources and not warnings:
        warnings.append(f"{dump_dir}: there is no dump in this folder; put files that end in {TEXT[0]} there")
    return warnings


def check_complete(articles: Mapping[str, Summary], pages: Sequence[Page]) -> None:
    """Check that each article has a page of its own. Raises RuntimeError, which is our fault alone."""
    own = {address_key(page.path) for page in pages if page.source is not None}
    if len(own) != len(articles):
        raise RuntimeError(
            f"{len(articles)} articles have {len(own)} pages. This is a fault of mkdocs-newsdump, not yours: "
            "please report it with this message, your article_url_format and the names of your dumps."
        )


def source_date_epoch() -> datetime | None:
    """Return the moment that a reproducible build shall state, where its environment sets one.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(seconds), timezone.utc) if seconds else None


def assets(folder: str = "") -> tuple[DataFile, ...]:
    """Return the style sheets and scripts that all pages use, or those of one ``folder`` among them."""
    files = sorted(path for path in (ASSETS / folder).iterdir() if path.is_file())
    return tuple(DataFile(f"{ASSET_DIR}/{file.name}", file.read_bytes()) for file in files)

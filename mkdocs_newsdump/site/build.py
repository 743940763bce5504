"""A folder of dumps to the pages of a site: what the plugin and ``newsdump export`` share."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from mkdocs_newsdump.dumps.folder import DUMP, own_entries, read_sources
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import DataFile, Link, Page, SiteArticle, Summary
from mkdocs_newsdump.site.paths import article_paths
from mkdocs_newsdump.site.pipeline import Pipeline, settings_of

ASSETS = Path(__file__).parents[1] / "render" / "assets"
ASSET_DIR = "assets/newsdump"


@dataclass(frozen=True)
class Site:
    """The site made from a folder of dumps. ``warnings`` name a file and say what is wrong with it."""

    articles: Mapping[str, Summary] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    files: tuple[DataFile, ...] = ()
    warnings: tuple[str, ...] = ()


def build_site(dump_dir: Path, options: Options, pipeline: Pipeline | None = None) -> Site:
    """Return the site made from the dumps in ``dump_dir``; a dump that cannot be used is a warning.

    A ``pipeline`` that is given again makes only what changed.
    """
    pipeline = pipeline or Pipeline()
    sources, broken = read_sources(dump_dir)
    summaries = pipeline.summaries(sources, broken)
    warnings = [
        f"{why}; the page stays as it was" if name in summaries else why for name, why in broken.items()
    ]
    articles = {}
    for name, article in summaries.items():
        warnings += [f"{name}: {warning}" for warning in article.warnings]
        if article.has_story:
            articles[name] = article
        else:
            warnings.append(f"{name}: no story was found in it")
    if not summaries and not warnings:
        warnings.append(f"{dump_dir}: there is no dump in this folder; put files that end in {DUMP} there")
    settings = settings_of(options)
    paths = article_paths(articles, options)
    placed = {name: SiteArticle(article, paths[name]) for name, article in articles.items()}
    links: Mapping[str, Sequence[Link]] = {}
    pages = [pipeline.index(placed, options, settings)]
    files = assets()
    if options.timeline:
        own, problems = own_entries(dump_dir)
        timeline = pipeline.timeline(placed, own, options, settings, source_date_epoch())
        warnings += [*problems, *timeline.warnings]
        links = timeline.links
        pages.append(timeline.page)
        files += timeline.files
    pages += [
        pipeline.page(name, path, links.get(name, ()), options, settings) for name, path in paths.items()
    ]
    return Site(articles, tuple(pages), files, tuple(warnings))


def source_date_epoch() -> datetime | None:
    """Return the moment that a reproducible build shall state, where its environment sets one.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(seconds), timezone.utc) if seconds else None


def assets() -> tuple[DataFile, ...]:
    """Return the style sheets and scripts that the pages use."""
    files = sorted(ASSETS.iterdir(), key=lambda file: file.name)
    return tuple(DataFile(f"{ASSET_DIR}/{file.name}", file.read_bytes()) for file in files)

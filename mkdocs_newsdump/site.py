"""A folder of dumps to the pages of a site: what the plugin and ``newsdump export`` share."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from mkdocs_newsdump.notices import same_story, skipped
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import DataFile, Link, Page
from mkdocs_newsdump.pages.published import Published
from mkdocs_newsdump.pages.slugs import address_key, article_paths
from mkdocs_newsdump.pages.summary import Summary
from mkdocs_newsdump.sources import DUMP, own_entries, read_sources
from mkdocs_newsdump.workshop import Workshop, settings_of

ASSETS = Path(__file__).parent / "pages" / "assets"
ASSET_DIR = "assets/newsdump"


@dataclass(frozen=True)
class Site:
    """What a folder of dumps gives.

    ``warnings`` name a file and say what is wrong with it; ``notices`` say what a person may want to know,
    though nothing is wrong with the site.
    """

    articles: Mapping[str, Summary] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    files: tuple[DataFile, ...] = ()
    warnings: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def build_site(dump_dir: Path, options: Options, workshop: Workshop | None = None) -> Site:
    """Give the pages of the site for the dumps in ``dump_dir``; a dump that cannot be used is a warning.

    A ``workshop`` that is given again makes only what changed.
    """
    workshop = workshop or Workshop()
    folder = read_sources(dump_dir, options.max_dump_size)
    summaries = workshop.summaries(folder.sources, folder.broken)
    warnings = [
        f"{why}; the page stays as it was" if name in summaries else why
        for name, why in folder.broken.items()
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
    paths, clashes = article_paths(articles, options)
    warnings += clashes
    published = {name: Published(article, paths[name]) for name, article in articles.items()}
    links: Mapping[str, Sequence[Link]] = {}
    pages = [workshop.index(published, options, settings)]
    files = assets()
    if options.timeline:
        own, problems = own_entries(dump_dir)
        told = workshop.timeline(published, own, options, settings, _stamp())
        warnings += [*problems, *told.warnings]
        links = told.links
        pages.append(told.page)
        files += told.files
    pages += [
        workshop.page(name, path, links.get(name, ()), options, settings) for name, path in paths.items()
    ]
    check_complete(articles, pages)
    notices = [
        *skipped(dump_dir, folder.skipped),
        *same_story(articles),
        *filter(None, [workshop.cache.problem]),
    ]
    return Site(articles, tuple(pages), files, tuple(warnings), tuple(notices))


def check_complete(articles: Mapping[str, Summary], pages: Sequence[Page]) -> None:
    """Check that each article has a page of its own. Raises RuntimeError, which is our fault alone."""
    own = {address_key(page.path) for page in pages if page.source is not None}
    if len(own) != len(articles):
        raise RuntimeError(
            f"{len(articles)} articles have {len(own)} pages. This is a fault of mkdocs-newsdump, not yours: "
            "please report it with this message, your article_url_format and the names of your dumps."
        )


def _stamp() -> datetime | None:
    """Give the moment that a reproducible build is told to state, if it is.

    See https://reproducible-builds.org/specs/source-date-epoch/.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(seconds), timezone.utc) if seconds else None


def assets() -> tuple[DataFile, ...]:
    """Give the style sheets and scripts that the pages use."""
    files = sorted(ASSETS.iterdir(), key=lambda file: file.name)
    return tuple(DataFile(f"{ASSET_DIR}/{file.name}", file.read_bytes()) for file in files)

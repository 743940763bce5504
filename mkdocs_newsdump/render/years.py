"""The years of the articles, which have pages of their own where one page cannot list all articles."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from datetime import date

from mkdocs_newsdump.render.options import Options

MAX_ON_A_PAGE = 100
"""Maximum number of articles on one page; of more, 23 screens at 1280 px, nobody looks through the list."""

UNDATED = "undated"
"""What the page of the articles without a date of publication is called."""


def year_pages(published: Iterable[date | None], options: Options) -> dict[int | None, str]:
    """Return the path of the page of each year, the latest first, None for the articles without one.

    ``published`` are the days of all articles. Where one page lists all there is none.
    """
    days = list(published)
    if len(days) <= MAX_ON_A_PAGE:
        return {}
    years = sorted({day.year for day in days if day}, reverse=True)
    pages: dict[int | None, str] = {
        year: posixpath.join(options.article_dir, f"{year:04}.md") for year in years
    }
    if None in days:
        pages[None] = posixpath.join(options.article_dir, f"{UNDATED}.md")
    return pages

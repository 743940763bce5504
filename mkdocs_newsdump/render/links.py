"""The ways from an article to the entries of the timeline that it tells of."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import quote

from mkdocs_newsdump.model.timeline import Timeline
from mkdocs_newsdump.render.anchors import addresses
from mkdocs_newsdump.render.dates import date_markup
from mkdocs_newsdump.render.labels import Strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.page import Link
from mkdocs_newsdump.render.published import Published


def article_links(
    timeline: Timeline, articles: Mapping[str, Published], options: Options, strings: Strings
) -> dict[str, list[Link]]:
    """Give the links of each article by its source, in the timeline's order."""
    known = addresses(timeline)
    links: dict[str, list[Link]] = {source: [] for source in articles}
    for entry in timeline.all:
        when = " / ".join(str(date_markup(value, strings)) for value in entry.dates) or None
        for source in dict.fromkeys(source.article or "" for source in entry.sources):
            if source in articles:
                folder = posixpath.dirname(articles[source].path)
                path = quote(posixpath.relpath(options.timeline_file, folder or "."))
                links[source].append(Link(entry.title, f"{path}#{known[entry.key].id}", when))
    return links

"""The page that leads to several timelines."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.model.timeline import Timeline
from mkdocs_newsdump.render.environment import render_template
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import Strings, parties_title
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.periods import year_of
from mkdocs_newsdump.render.records import Page
from mkdocs_newsdump.render.timeline import counts


@dataclass(frozen=True)
class Listed:
    """One timeline on the page: its title, its page relative to this one, its years and numbers in words."""

    title: str
    href: str
    facts: tuple[str, ...]


def render(timelines: Sequence[tuple[Options, Timeline]], options: Options, strings: Strings) -> Page:
    """Return the page at ``timeline_file`` that leads to the ``timelines``, each given with its options."""
    here = posixpath.dirname(options.timeline_file) or "."
    listed = [
        Listed(
            title=plain(own.timeline_title or "") or parties_title(timeline.parties, strings),
            href=posixpath.relpath(own.timeline_file, here),
            facts=tuple(_facts(timeline, own, strings)),
        )
        for own, timeline in timelines
    ]
    markdown = render_template("timelines.md.j2", options.template_dir, timelines=listed, strings=strings)
    return Page(options.timeline_file, markdown)


def _facts(timeline: Timeline, options: Options, strings: Strings) -> Iterator[str]:
    """Yield the parties where the title does not name them, the years, and how much there is."""
    if options.timeline_title:
        yield parties_title(timeline.parties, strings)
    years = sorted(year for entry in timeline.entries if (year := year_of(entry.date or "")) is not None)
    if years:
        span = sorted({f"{years[0]:04}", f"{years[-1]:04}"})
        yield format_date("/".join(span), strings.language)
    yield from counts(timeline, strings) or [str(strings["timeline.empty"])]

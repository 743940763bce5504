"""What countries and the timeline are called on the pages."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs_newsdump.model.timeline import Timeline
from mkdocs_newsdump.render.labels import Strings


def country_names(codes: Iterable[str], strings: Strings) -> list[str]:
    """Give the names of countries in the labels' language, in the order of the alphabet.

    They are those of CLDR, but where a country asks for another in that language, as the labels then say.
    """
    own = strings["countries"]
    return sorted(str(own.get(code) or strings.locale.territories.get(code, code)) for code in codes)


def timeline_title(timeline: Timeline, strings: Strings) -> str:
    """Give the timeline's title, with the parties where it is about two."""
    names = country_names(timeline.parties, strings)
    return f"{strings['timeline.title']}: {' — '.join(names)}" if names else str(strings["timeline.title"])

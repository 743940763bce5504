"""What the units around the story say of it: title, byline, views, lede, credits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mkdocs_newsdump.article import Role
from mkdocs_newsdump.cleaning.story import Verdict
from mkdocs_newsdump.cleaning.units import Unit

NEAR = 12
"""So many units above the story may belong to its head."""

VIEWS = re.compile(r"\d{1,7}")
CREDIT = re.compile(r"(?:фото|foto|photo|сурет|сүрөт)\b.{0,80}", re.IGNORECASE)
NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){1,2}")
LEDE_LENGTH = 60


@dataclass(frozen=True)
class Fields:
    """The article's fields, and for units (by index) that a field was read from, role and reason."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    views: int | None = None
    lede: str | None = None
    credits: tuple[str, ...] = ()
    roles: Mapping[int, tuple[Role, str]] = field(default_factory=dict)


def find_fields(units: Sequence[Unit], story: Sequence[Verdict], language: str | None) -> Fields:
    """Read the fields off the units; ``story`` has one verdict a unit."""
    start = next((index for index, verdict in enumerate(story) if verdict.kind), None)
    if start is None:
        return Fields()
    title = lede = views = None
    authors: tuple[str, ...] = ()
    credits: list[str] = []
    roles: dict[int, tuple[Role, str]] = {}
    for index in range(max(0, start - NEAR), start):
        text = units[index].text
        if VIEWS.fullmatch(text):
            views = int(text)
            roles[index] = (Role.VIEWS, "a number alone above the story")
        elif CREDIT.fullmatch(text):
            credits.append(text)
            roles[index] = (Role.CREDIT, "a photo credit")
        elif title is None and len(text.split()) > 2:
            title = text
            roles[index] = (Role.TITLE, "the headline above the story")
        elif title is not None and not authors and NAME.fullmatch(text) and text.istitle():
            authors = (text,)
            roles[index] = (Role.BYLINE, "a name under the headline")
        elif title is not None and lede is None and len(text) > LEDE_LENGTH:
            lede = text
            roles[index] = (Role.LEDE, "between headline and story")
    return Fields(title, authors, None, views, lede, tuple(credits), roles)

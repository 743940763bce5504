"""What the units round the story say of it: title, byline, date, views, section, lede, credits.

One rule a module. Each looks at the same
:class:`~mkdocs_newsdump.cleaning.metadata.context.Head` and gives what it found
with the units it was read from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.metadata.byline import find_byline
from mkdocs_newsdump.cleaning.metadata.context import Head
from mkdocs_newsdump.cleaning.metadata.credit import is_caption, is_credit
from mkdocs_newsdump.cleaning.metadata.date import find_published
from mkdocs_newsdump.cleaning.metadata.lede import find_lede
from mkdocs_newsdump.cleaning.metadata.section import find_sections
from mkdocs_newsdump.cleaning.metadata.title import find_title, headline
from mkdocs_newsdump.cleaning.metadata.views import find_views
from mkdocs_newsdump.cleaning.passes import Verdict
from mkdocs_newsdump.model.article import Role


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


def find_fields(features: Features, story: Sequence[Verdict]) -> Fields:
    """Read the fields off the units; ``story`` has one verdict a unit. Without a story there are none."""
    if not any(verdict.kind for verdict in story):
        return Fields()
    head = Head(features, story)
    units = features.units
    title = find_title(head)
    authors, byline_at = find_byline(head, title)
    published, date_at = find_published(head, title)
    views, views_at = find_views(head, title)
    near = range(head.window.start if title is None else title + 1, head.end + 1)
    credits_at = [index for index in near if is_credit(head, index)]
    captions_at = [index for index in near if story[index].kind and is_caption(head, index)]
    roles = {
        **dict.fromkeys(
            find_sections(head, title), (Role.SECTION, "the name of a section beside the headline")
        ),
        **dict.fromkeys(captions_at, (Role.CAPTION, "says what a picture shows")),
        **dict.fromkeys(credits_at, (Role.CREDIT, "says whose a picture is")),
        **dict.fromkeys(views_at, (Role.VIEWS, "a counter near the headline")),
        **dict.fromkeys(date_at, (Role.DATE, "a date near the headline")),
        **dict.fromkeys(byline_at, (Role.BYLINE, "names near the headline")),
    }
    if title is not None:
        roles[title] = (Role.TITLE, "looks most like the story's headline")
    lede = find_lede(head, title, roles)
    if lede is not None:
        roles[lede] = (Role.LEDE, "between headline and story, set apart")
    return Fields(
        title=headline(head, title) if title is not None else None,
        authors=authors,
        published=published,
        views=views,
        lede=units[lede].text if lede is not None else None,
        credits=tuple(units[index].text for index in credits_at),
        roles=roles,
    )

"""What the segments round the story say of it: title, byline, date, views, section, lede, credits.

One rule a module. Each looks at the same :class:`~mkdocs_newsdump.cleaning.metadata.context.Context` and
returns what it found with the segments it was read from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.metadata.byline import find_byline
from mkdocs_newsdump.cleaning.metadata.context import Context, Weighed
from mkdocs_newsdump.cleaning.metadata.credit import find_captions, find_credits
from mkdocs_newsdump.cleaning.metadata.date import find_published
from mkdocs_newsdump.cleaning.metadata.lede import find_lede
from mkdocs_newsdump.cleaning.metadata.section import find_sections
from mkdocs_newsdump.cleaning.metadata.title import find_named, find_title, title_text
from mkdocs_newsdump.cleaning.metadata.views import find_views
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.verdicts import Verdict
from mkdocs_newsdump.model.article import Role


@dataclass(frozen=True)
class Metadata:
    """The metadata of an article, and the verdicts on the segments (by index) that they were read from.

    ``weighed`` is what each field could have been.
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    views: int | None = None
    lede: str | None = None
    credits: tuple[str, ...] = ()
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)
    weighed: Mapping[str, Sequence[Weighed]] = field(default_factory=dict)


def find_metadata(features: Features, story: Sequence[Verdict], named: str | None = None) -> Metadata:
    """Read the metadata off the segments; ``story`` has a verdict on each. Without a story there are none.

    ``named`` is the headline that the file itself names.
    """
    if not any(verdict.kind for verdict in story):
        return Metadata()
    context = Context(features, story)
    title = find_title(context)
    if named is not None:
        title = find_named(context, named, title)
    authors, byline_at = find_byline(context, title)
    published, date_at = find_published(context, title)
    views, views_at = find_views(context, title)
    credits_at = find_credits(context, title)
    places: list[tuple[Role, Rule, Iterable[int]]] = [
        (Role.TITLE, Rule.STATED_TITLE if named else Rule.TITLE, () if title is None else (title,)),
        (Role.BYLINE, Rule.BYLINE, byline_at),
        (Role.DATE, Rule.DATE, date_at),
        (Role.VIEWS, Rule.VIEWS, views_at),
        (Role.CREDIT, Rule.CREDIT, credits_at),
        (Role.CAPTION, Rule.CAPTION, find_captions(context, title)),
        (Role.SECTION, Rule.SECTION, find_sections(context, title)),
    ]  # the first decides what a segment is that several were read from
    verdicts: dict[int, Verdict] = {}
    for role, rule, indexes in reversed(places):
        verdicts |= dict.fromkeys(indexes, Verdict.beside_passes(role, rule))
    lede = find_lede(context, title, verdicts)
    if lede is not None:
        verdicts[lede] = Verdict.beside_passes(Role.LEDE, Rule.LEDE)
    return Metadata(
        title=title_text(context, title) if title is not None else None,
        authors=authors,
        published=published,
        views=views,
        lede=context.segments[lede].text if lede is not None else None,
        credits=tuple(context.segments[index].text for index in credits_at),
        verdicts=verdicts,
        weighed=context.weighed,
    )

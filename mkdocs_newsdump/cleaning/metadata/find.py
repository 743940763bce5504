"""What the segments round the story say of it: title, byline, date, views, section, lede, credits.

One rule a module. Each looks at the same
:class:`~mkdocs_newsdump.cleaning.metadata.context.Context` and gives what it found
with the segments it was read from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.metadata.byline import find_byline
from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.credit import is_caption, is_credit
from mkdocs_newsdump.cleaning.metadata.date import find_published
from mkdocs_newsdump.cleaning.metadata.lede import find_lede
from mkdocs_newsdump.cleaning.metadata.section import find_sections
from mkdocs_newsdump.cleaning.metadata.title import find_title, headline
from mkdocs_newsdump.cleaning.metadata.views import find_views
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.verdicts import Verdict
from mkdocs_newsdump.model.article import Role


@dataclass(frozen=True)
class Metadata:
    """The article's fields, and for segments (by index) that a field was read from, role and reason."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    views: int | None = None
    lede: str | None = None
    credits: tuple[str, ...] = ()
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)


def find_metadata(features: Features, story: Sequence[Verdict]) -> Metadata:
    """Read the fields off the segments; ``story`` has one verdict a segment. Without a story there are none."""
    if not any(verdict.kind for verdict in story):
        return Metadata()
    context = Context(features, story)
    segments = features.segments
    title = find_title(context)
    authors, byline_at = find_byline(context, title)
    published, date_at = find_published(context, title)
    views, views_at = find_views(context, title)
    near = range(context.window.start if title is None else title + 1, context.end + 1)
    credits_at = [index for index in near if is_credit(context, index)]
    captions_at = [index for index in near if story[index].kind and is_caption(context, index)]
    verdicts = {
        **dict.fromkeys(find_sections(context, title), Verdict.beside_passes(Role.SECTION, Rule.SECTION)),
        **dict.fromkeys(captions_at, Verdict.beside_passes(Role.CAPTION, Rule.CAPTION)),
        **dict.fromkeys(credits_at, Verdict.beside_passes(Role.CREDIT, Rule.CREDIT)),
        **dict.fromkeys(views_at, Verdict.beside_passes(Role.VIEWS, Rule.VIEWS)),
        **dict.fromkeys(date_at, Verdict.beside_passes(Role.DATE, Rule.DATE)),
        **dict.fromkeys(byline_at, Verdict.beside_passes(Role.BYLINE, Rule.BYLINE)),
    }
    if title is not None:
        verdicts[title] = Verdict.beside_passes(Role.TITLE, Rule.TITLE)
    lede = find_lede(context, title, verdicts)
    if lede is not None:
        verdicts[lede] = Verdict.beside_passes(Role.LEDE, Rule.LEDE)
    return Metadata(
        title=headline(context, title) if title is not None else None,
        authors=authors,
        published=published,
        views=views,
        lede=segments[lede].text if lede is not None else None,
        credits=tuple(segments[index].text for index in credits_at),
        verdicts=verdicts,
    )

"""An article's tags, by which other plugins group pages: what it tells of, whom, and its language."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.render.labels import Strings, capitalised, country_names
from mkdocs_newsdump.render.records import Link

NO_TAG = "other"
"""The kind of milestones that says nothing about an article."""


def article_tags(language: str | None, milestones: Sequence[Link], strings: Strings) -> tuple[str, ...]:
    """Return the tags of an article in the labels' language.

    These are the kinds of its ``milestones``, the names of their parties, and the name of its ``language``.
    """
    kinds = {link.kind for link in milestones} - {NO_TAG}
    parties = {code for link in milestones for code in link.parties}
    tags = [str(strings[f"lanes.{kind}"]) for kind in KINDS if kind in kinds]
    tags += country_names(parties, strings)
    if language:
        tags.append(capitalised(str(strings.locale.languages.get(language, language))))
    return tuple(tags)

"""What the program is unsure of, for a person to look at, the worst first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.timeline import Timeline


@dataclass(frozen=True)
class Doubt:
    """One thing to look at.

    ``kind`` is the rule that found it, by which it can be said in another language; ``message`` says it in
    English. ``weight`` is how bad it is, from 0 to 1. ``source`` is the dump's name, empty for an entry of
    several articles. ``lines`` are the numbers of the dump's lines in question and ``field`` the key of the
    corrections (``title``, ``published``, ``authors``, ``language``, ``url``) that settles it, empty where
    none does; ``choices`` are what the field could be instead. ``entry`` is the key of the timeline's entry,
    empty for an article.
    """

    kind: str
    message: str
    weight: float
    source: str = ""
    lines: tuple[int, ...] = ()
    field: str = ""
    choices: tuple[str, ...] = ()
    entry: str = ""


def article_doubts(article: Article) -> tuple[Doubt, ...]:
    """Return what is unsure of an article, the worst first."""
    found = []
    if article.published is None:
        found.append(Doubt("no-date", "has no date of publication", 0.8, article.source, field="published"))
    return worst_first(found)


def timeline_doubts(timeline: Timeline) -> tuple[Doubt, ...]:
    """Return what is unsure of the entries of a timeline, the worst first."""
    return worst_first(
        Doubt("dates-differ", f"“{entry.title}” has dates that cannot all be right", 0.9, entry=entry.key)
        for entry in timeline.all
        if entry.conflict
    )


def worst_first(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Return doubts in order: the worst first, then by dump, place and rule, whatever order they come in."""
    return tuple(
        sorted(doubts, key=lambda one: (-one.weight, one.source, one.lines, one.entry, one.kind, one.message))
    )

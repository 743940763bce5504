"""What an article tells between each of many pairs of parties, read no more often than it depends on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from mkdocs_newsdump.events.beginning import cut_article
from mkdocs_newsdump.events.find import events_of
from mkdocs_newsdump.events.parse import ParsedText, parse_article
from mkdocs_newsdump.events.party_options import Aliases
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.milestone import ArticleEvents
from mkdocs_newsdump.text.collector import paused

Parties = tuple[str, ...]


@dataclass(frozen=True)
class Tellings:
    """What an article tells.

    ``alone`` is that of the article read for itself, as
    :func:`~mkdocs_newsdump.events.find.read_events` returns it without a pair. ``between`` is what it tells
    a timeline of some parties, by these: the same record for most, as it seldom depends on who asks.
    """

    alone: ArticleEvents
    between: Mapping[Parties, ArticleEvents]


@paused()
def read_tellings(
    article: Article, aliases: Aliases = (), wanted: Iterable[Parties] | None = None
) -> Tellings:
    """Return what an article tells between the ``wanted`` parties, by default between any two of all.

    Each record is the one that :func:`~mkdocs_newsdump.events.find.read_events` returns for those parties,
    but for what is not between them. Parties between whom it tells nothing are left out.
    """
    beginning, notice = cut_article(article)
    notices = [notice] if notice else []

    def read(known: Sequence[str]) -> tuple[ParsedText, ArticleEvents]:
        text = parse_article(beginning, aliases, known=known)
        return text, events_of(article, text, known or None, notices)

    text, alone = read(())
    asked = any_two(text, alone, read) if wanted is None else wanted
    found: dict[Parties, ArticleEvents] = {}
    for parties in asked:
        record = read(parties)[1] if depends_on(text, parties) else alone
        if any(one.is_between(parties) for one in (*record.milestones, *record.other_dates)):
            found[parties] = record
    return Tellings(alone, found)


def depends_on(text: ParsedText, parties: Parties) -> bool:
    """Whether a text reads otherwise where a timeline of these parties asks.

    A short name that waits for one of them may be theirs then, or it may be about them rather than about
    others that it names as often.
    """
    rivals = text.rivals - {tuple(sorted(text.pair))}
    return not text.waiting.isdisjoint(parties) or any(set(two) <= set(parties) for two in rivals)


def any_two(
    text: ParsedText, alone: ArticleEvents, read: Callable[[Sequence[str]], tuple[ParsedText, ArticleEvents]]
) -> list[Parties]:
    """Return every two parties between whom an article can tell something, in order."""
    found = {*pairs_of(alone), *text.rivals, *combinations(sorted(text.waiting), 2)}
    for code in text.waiting:
        asked, record = read((code,))
        found |= {*pairs_of(record), *asked.rivals}
    return sorted(found)


def pairs_of(record: ArticleEvents) -> set[Parties]:
    """Return every two parties that have part in an event together."""
    told = (one.parties for one in (*record.milestones, *record.other_dates))
    return set(chain.from_iterable(combinations(sorted(parties), 2) for parties in told))

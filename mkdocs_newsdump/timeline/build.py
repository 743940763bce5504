"""Articles to a timeline, and an article or any text to its milestones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal, TypeVar

from mkdocs_newsdump.article import Article
from mkdocs_newsdump.collector import paused
from mkdocs_newsdump.timeline.account import Account
from mkdocs_newsdump.timeline.correcting import corrected
from mkdocs_newsdump.timeline.countries import country_codes
from mkdocs_newsdump.timeline.events import dated, undated
from mkdocs_newsdump.timeline.merging import Telling, merge
from mkdocs_newsdump.timeline.milestone import Milestone
from mkdocs_newsdump.timeline.model import Entry, Timeline
from mkdocs_newsdump.timeline.parties import main_pair
from mkdocs_newsdump.timeline.reading import Aliases, Reading, read, read_article

Parties = Sequence[str] | Literal["auto"] | None
"""ISO 3166 codes, two or more; "auto", the two that the articles are about; or None, every dated event."""


Told = TypeVar("Told")
"""An article, or what stands for one."""

AccountOf = Callable[[Told, Aliases, Sequence[str] | None], Account]


class UnknownPartyError(ValueError):
    """A party that is no country code and has no alias, or fewer than two of them."""


def find_milestones(
    text_or_article: str | Article,
    *,
    language: str | None = None,
    published: date | None = None,
    parties: Parties = None,
    aliases: Mapping[str, Sequence[str]] | None = None,
) -> list[Milestone]:
    """Find the milestones that a text or an article tells, in its order.

    ``language`` (ISO 639-1) and ``published`` are the text's; an article brings its own, which these
    override, and its corrections. ``parties=None`` gives an event for every date. Two codes, or "auto", give
    the events between these two, dated ones and those without a date that matter. ``aliases`` maps codes to
    further names.

    Offsets count characters of the text, or of the milestone's paragraph of the article.

    Raises :class:`UnknownPartyError` for parties that are not two known codes.
    """
    names = known_aliases(aliases)
    wanted = checked(parties, aliases)
    if isinstance(text_or_article, Article):
        reading = read_article(text_or_article, names, language, published)
    else:
        reading = read([(0, text_or_article)], "", language, published, names)
    pair = reading.pair if wanted == "auto" else wanted or ()
    found = milestones(reading, pair)
    if isinstance(text_or_article, Article):
        found, _ = corrected(found, text_or_article)
    return [told for told in found if between(told, pair)]


@paused()
def account_of(article: Article, aliases: Aliases = (), pair: Sequence[str] | None = None) -> Account:
    """Give what an article tells between the ``pair`` of a site, by default between the article's own two.

    Without either it has nothing to tell yet.
    """
    reading = read_article(article, aliases)
    found: list[Milestone] = []
    unheard: list[str] = []
    if reading.pair or pair is not None:
        found, unheard = corrected(milestones(reading, reading.pair if pair is None else pair), article)
    return Account(reading.words.language, reading.together, reading.pair, tuple(found), tuple(unheard))


def build_timeline(
    articles: Iterable[Article],
    *,
    parties: Parties = "auto",
    aliases: Mapping[str, Sequence[str]] | None = None,
    own: Sequence[Telling] = (),
    language: str | None = None,
) -> Timeline:
    """Merge what articles tell, and what a person adds of their own (``read_own``), into one timeline.

    ``language`` is the reader's, in which a title is preferred where several sources are equally exact.

    Raises :class:`UnknownPartyError` for parties that are not two known codes.
    """
    return timeline_of(articles, account_of, parties=parties, aliases=aliases, own=own, language=language)


def timeline_of(
    articles: Iterable[Told],
    account_of: AccountOf[Told],
    *,
    parties: Parties = "auto",
    aliases: Mapping[str, Sequence[str]] | None = None,
    own: Sequence[Telling] = (),
    language: str | None = None,
) -> Timeline:
    """Give the timeline as :func:`build_timeline` does, where ``account_of`` knows what an article tells."""
    wanted = checked(parties, aliases)
    names = known_aliases(aliases)
    if wanted == "auto":
        accounts, pair = accounts_of_site(articles, names, account_of)
    else:
        pair = tuple(wanted or ())
        accounts = [account_of(article, names, pair) for article in articles]
    tellings = [with_parties(telling, pair) for telling in own]
    warnings: list[str] = []
    for account in accounts:
        tellings += [Telling(milestone, account.language) for milestone in account.milestones]
        warnings += account.warnings
    entries = merge((telling for telling in tellings if between(telling.milestone, pair)), language)
    off = merge(
        telling for telling in tellings if telling.milestone.date and not between(telling.milestone, pair)
    )
    single = [entry for entry in off if len(entry.parties) == 1 and set(entry.parties) <= set(pair)]
    return Timeline(
        parties=tuple(pair),
        entries=tuple(entry for entry in entries if not entry.planned and has_year(entry)),
        planned=tuple(entry for entry in entries if entry.planned),
        undated=tuple(entry for entry in entries if not entry.planned and not has_year(entry)),
        one_party=len(single),
        others=len(off) - len(single),
        warnings=tuple(warnings),
    )


def with_parties(own: Telling, pair: Sequence[str]) -> Telling:
    """Give a person's own entry that names no parties those of the timeline."""
    milestone = own.milestone
    return (
        own if milestone.parties else replace(own, milestone=replace(milestone, parties=tuple(sorted(pair))))
    )


def milestones(reading: Reading, pair: Sequence[str]) -> list[Milestone]:
    """Give what a reading tells. Between two parties, deeds without a date count, unresolved dates do not."""
    about = reading.pair or tuple(pair)
    found = dated(reading, about)
    if not pair:
        return found
    known = [told for told in found if told.date and not is_nowadays(told, reading.published)]
    return sorted([*known, *undated(reading, about)], key=lambda told: (told.paragraph, told.start))


def is_nowadays(milestone: Milestone, published: date | None) -> bool:
    """Say whether "today" only means these days: it dates nothing that has the words of an event."""
    mention = milestone.mention
    today = published is not None and milestone.date == published.isoformat()
    in_words = mention is not None and not any(mark.isdigit() for mark in mention.text)
    return today and in_words and milestone.kind == "other"


def between(milestone: Milestone, pair: Sequence[str]) -> bool:
    """Say whether two of the parties have part in it; without any, every event counts."""
    return not pair or len(set(pair) & set(milestone.parties)) > 1


def has_year(entry: Entry) -> bool:
    """Say whether an entry's date says when in time it was, if only roughly."""
    return entry.date is not None and not entry.date.startswith("XXXX")


def accounts_of_site(
    articles: Iterable[Told], names: Aliases, account_of: AccountOf[Told]
) -> tuple[list[Account], tuple[str, ...]]:
    """Give what articles tell between the two parties that most sentences of all name together, and these.

    What an article is about does not depend on the others, unless it names no two parties itself.
    """
    articles = list(articles)
    accounts = [account_of(article, names, None) for article in articles]
    together: Counter[tuple[str, ...]] = Counter()
    for account in accounts:
        together.update(account.together)
    pair = main_pair(together)
    accounts = [
        account if account.pair else account_of(article, names, pair)
        for article, account in zip(articles, accounts, strict=True)
    ]
    return accounts, pair


def checked(parties: Parties, aliases: Mapping[str, Sequence[str]] | None) -> Parties:
    """Check the parties asked for: "auto", nothing, or two different known codes."""
    if parties is None or parties == "auto":
        return parties
    known = country_codes() | set(aliases or ())
    for code in parties:
        if code not in known:
            raise UnknownPartyError(
                f"{code!r} is no party; write an ISO 3166 country code such as KZ, or give it an alias"
            )
    if isinstance(parties, str) or len(set(parties)) < 2:
        raise UnknownPartyError(f"{parties!r} are not two parties; write two codes such as [KZ, KG]")
    return parties


def known_aliases(aliases: Mapping[str, Sequence[str]] | None) -> Aliases:
    """Give the aliases as phrases with their codes."""
    return tuple(
        (phrase, code) for code, phrases in (aliases or {}).items() for phrase in phrases if phrase.strip()
    )

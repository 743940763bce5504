"""Articles to a timeline, in two steps: what each article tells, then all of it merged.

Both are pure functions. Whoever keeps what articles tell does the first step with ``read_events`` itself, and
calls ``choose_pair`` and ``timeline_of`` with the records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from mkdocs_newsdump.dates.edtf import OPEN_YEAR, sort_key
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.events.parties import find_main_pair
from mkdocs_newsdump.events.party_options import Parties, alias_phrases, check_parties
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.milestone import ArticleEvents, Milestone, is_between
from mkdocs_newsdump.model.timeline import Entry, OtherDate, OwnEntry, OwnWord, Timeline
from mkdocs_newsdump.text.last_made import LastMade
from mkdocs_newsdump.timeline.candidate import Candidate
from mkdocs_newsdump.timeline.correct import apply_words
from mkdocs_newsdump.timeline.merge import Memory, in_order, merge


def build_timeline(
    articles: Iterable[Article],
    *,
    parties: Parties = "auto",
    aliases: Mapping[str, Sequence[str]] | None = None,
    own: Sequence[OwnWord] = (),
    language: str | None = None,
) -> Timeline:
    """Merge what articles tell, and what a person says of it (``read_own``), into one timeline.

    ``language`` is the reader's, in which a title is preferred where several sources are equally exact.

    Raises :class:`~mkdocs_newsdump.events.party_options.UnknownPartyError` for parties that are not two known
    codes.
    """
    wanted, names = check_parties(parties, aliases), alias_phrases(aliases)
    if wanted != "auto":
        pair = tuple(wanted or ())
        return timeline_of([read_events(article, names, pair) for article in articles], pair, own, language)
    articles = list(articles)
    records = [read_events(article, names) for article in articles]
    pair = choose_pair(records)
    records = [
        read_events(article, names, pair) if is_read_again(record, pair) else told_for(record, pair)
        for article, record in zip(articles, records, strict=True)
    ]
    return timeline_of(records, pair, own, language)


def choose_pair(records: Iterable[ArticleEvents]) -> tuple[str, ...]:
    """Return the two parties that most sentences of all articles name together, or nothing."""
    co_mentions: Counter[tuple[str, ...]] = Counter()
    for record in records:
        co_mentions.update(record.co_mentions)
    return find_main_pair(co_mentions)


def is_read_again(record: ArticleEvents, pair: Sequence[str]) -> bool:
    """Whether an article that was read for itself has to be read for a ``pair``: it waits for one of them."""
    return not set(pair).isdisjoint(record.waits)


def told_for(record: ArticleEvents, pair: Sequence[str]) -> ArticleEvents:
    """Return what an article that was read for itself tells a site about a ``pair``, or about no two."""
    return record if pair or record.pair else replace(record, milestones=record.every, other_dates=())


@dataclass(frozen=True)
class Memories:
    """What was found out of the articles of a timeline when they were merged last, in two mergings."""

    whole: LastMade = field(default_factory=LastMade)
    told: LastMade = field(default_factory=LastMade)
    between: Memory = field(default_factory=Memory)
    beside: Memory = field(default_factory=Memory)


def timeline_of(
    records: Iterable[ArticleEvents],
    pair: Sequence[str] = (),
    own: Iterable[OwnWord] = (),
    language: str | None = None,
    memory: Memories | None = None,
) -> Timeline:
    """Merge what articles tell, and what a person says, into a timeline of what is between the ``pair``.

    Without a pair it is of every dated event. ``language`` as for :func:`build_timeline`. With the ``memory``
    of the last time only what has changed takes time.
    """
    memory = memory or Memories()
    records, own = list(records), list(own)
    made_of = records, pair, own, language
    memory.whole.begin()
    return memory.whole.made("", made_of, lambda: _timeline_of(records, pair, own, language, memory))


def _timeline_of(
    records: Sequence[ArticleEvents],
    pair: Sequence[str],
    own: Sequence[OwnWord],
    language: str | None,
    memory: Memories,
) -> Timeline:
    candidates = [make_candidate(entry, pair) for entry in own if isinstance(entry, OwnEntry)]
    doubtful: list[Candidate] = []
    warnings: list[str] = []
    notices: list[str] = []
    memory.told.begin()
    for record in records:
        told, not_certain = memory.told.made(id(record), record, partial(candidates_of, record))
        candidates += told
        doubtful += not_certain
        warnings += record.warnings
        notices += record.notices
    candidates, doubtful, unheard = apply_words(own, candidates, doubtful)
    between, beside = split(candidates, pair)
    entries = merge(between, language, memory.between)
    off = merge((one for one in beside if one.milestone.date), None, memory.beside)
    if any(change.parties is not None for one in candidates for change in one.changes):
        both = [*entries, *off]
        entries = in_order(entry for entry in both if is_between(entry.parties, pair))
        off = in_order(entry for entry in both if not is_between(entry.parties, pair))
    single = {entry.key for entry in off if len(entry.parties) == 1 and set(entry.parties) <= set(pair)}
    return Timeline(
        parties=tuple(pair),
        entries=tuple(entry for entry in entries if not entry.planned and has_year(entry)),
        planned=tuple(entry for entry in entries if entry.planned),
        undated=tuple(entry for entry in entries if not entry.planned and not has_year(entry)),
        other_dates=tuple(list_other_dates(doubtful, entries, pair)),
        one_party=tuple(entry for entry in off if entry.key in single),
        others=tuple(entry for entry in off if entry.key not in single),
        warnings=tuple(warnings),
        notices=tuple(notices),
        unheard=tuple(dict.fromkeys(unheard)),
    )


def candidates_of(record: ArticleEvents) -> tuple[list[Candidate], list[Candidate]]:
    """Return what an article tells as candidates, and what is in doubt."""
    return (
        [Candidate(one, record.language, published=record.published) for one in record.milestones],
        [Candidate(one, record.language) for one in record.other_dates],
    )


def split(candidates: Sequence[Candidate], pair: Sequence[str]) -> tuple[list[Candidate], list[Candidate]]:
    """Return the candidates between the ``pair``, and the others.

    What a person says is one event with one of them is of the same parties.
    """
    between: list[Candidate] = []
    others: list[Candidate] = []
    every = {one.milestone.parties for one in candidates}
    side = {parties: between if is_between(parties, pair) else others for parties in every}
    for one in candidates:
        side[one.milestone.parties].append(one)
    parties = {mark: one.milestone.parties for one in between for mark in one.one_with}
    if not parties:
        return between, others
    beside: list[Candidate] = []
    for one in others:
        mark = next((mark for mark in sorted(one.one_with) if mark in parties), None)
        if mark is None:
            beside.append(one)
        else:
            between.append(replace(one, milestone=replace(one.milestone, parties=parties[mark])))
    return between, beside


def list_other_dates(
    doubtful: Iterable[Candidate], entries: Iterable[Entry], pair: Sequence[str]
) -> list[OtherDate]:
    """Return the places of what is in doubt between the ``pair``, in order of time.

    Where a paragraph gives the date of an entry, its reader finds it there.
    """
    told = {(place.article, place.paragraph, place.date) for entry in entries for place in entry.sources}
    places = {one.citation: one.other_date for one in doubtful if one.milestone.is_between(pair)}
    other = [one for one in places.values() if (one.article, one.paragraph, one.date) not in told]
    return sorted(other, key=lambda place: (sort_key(place.date or ""), place.article or "", place.paragraph))


def make_candidate(own: OwnEntry, pair: Sequence[str]) -> Candidate:
    """Return a person's own entry as a candidate; one that names no parties has those of the timeline."""
    milestone = Milestone(
        date=own.date,
        mention=None,
        start=0,
        end=0,
        title=own.title,
        text=own.text or own.title,
        kind=own.kind,
        parties=tuple(sorted(own.parties or pair)),
        article="",
        paragraph=0,
        planned=own.planned,
    )
    return Candidate(milestone, None, own.url)


def has_year(entry: Entry) -> bool:
    """Whether an entry's date says when in time it was, if only roughly."""
    return entry.date is not None and not entry.date.startswith(OPEN_YEAR)

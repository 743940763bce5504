"""Sentences to milestones: what happened when, of what kind, whether planned, between whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from mkdocs_newsdump.dates.edtf import earliest, latest
from mkdocs_newsdump.events.clauses import clause, clause_around, core
from mkdocs_newsdump.events.parse import Paragraph, Reading
from mkdocs_newsdump.events.parties import involved
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.titles import documents, title
from mkdocs_newsdump.model.article import KINDS
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.text.sentences import Span

ENDED = "ended"
TERM_REACH = 8
"""Words from a document's noun to the years it is for."""
SEASON = re.compile(r"\d{4}-2[1-4]")


class Place(NamedTuple):
    """A sentence, its paragraph, and the parties named in that paragraph before it."""

    paragraph: Paragraph
    sentence: Sentence
    before: frozenset[str]


def dated(reading: Reading, pair: Sequence[str]) -> list[Milestone]:
    """Give an event for every date of what was read, in the order of the text.

    ``pair`` are the parties that "both countries" means here. The date is None where the text leaves it open.
    """
    return [
        milestone
        for place in walk(reading)
        for mention in place.sentence.dates
        if dates_event(place.sentence, mention, bounds := clause(place.sentence, mention), reading.published)
        and (milestone := tell(reading, place, bounds, pair, mention=mention))
    ]


def dates_event(
    sentence: Sentence, mention: DateMention, bounds: tuple[int, int], published: date | None
) -> bool:
    """Say whether a date tells when something happened.

    "To this day" does so only of what ended, and a season without its year ("in winter") only of a done deed:
    otherwise they tell what is always so. The years that a document is for tell nothing of the kind.
    """
    edtf = mention.edtf or ""
    if is_term(sentence, mention):
        return False
    within = range(*bounds)
    if edtf == f"../{published}":
        return any(hit.first in within and hit.value == ENDED for hit in sentence.hits)
    if SEASON.fullmatch(edtf):
        small = sentence.labelled("tying", "prepositions") - sentence.labelled("pronouns")
        own = [
            at
            for at, token in enumerate(sentence.tokens)
            if mention.start <= token.start < mention.end and at not in small
        ]
        return len(own) > 1 or any(hit.first in within for hit in sentence.hits_of("notable"))
    return True


def is_term(sentence: Sentence, mention: DateMention) -> bool:
    """Say whether a span of time is that of a document named before it: "a roadmap for 2022–2025"."""
    start, _, end = (mention.edtf or "").partition("/")
    if not end or ".." in (start, end):
        return False
    at = next((n for n, token in enumerate(sentence.tokens) if token.start >= mention.start), 0)
    near = range(at - TERM_REACH, at)
    documents_before = [hit.last for hit in sentence.hits_of("documents") if hit.first in near]
    tied = any(hit.last == at for hit in sentence.hits_of("term"))
    return tied and any(sentence.verbs.isdisjoint(range(last, at)) for last in documents_before)


def undated(reading: Reading, pair: Sequence[str]) -> list[Milestone]:
    """Give the done deeds that matter (signed, ratified, opened, …) of sentences without a date.

    A signing names each of its documents. What is still to happen is no deed.
    """
    found = []
    for place in walk(reading):
        sentence = place.sentence
        if any(mention.edtf and not is_term(sentence, mention) for mention in sentence.dates):
            continue
        for bounds, document in deeds(sentence):
            milestone = tell(reading, place, bounds, pair, document=document)
            if milestone:
                found.append(milestone)
    return found


def walk(reading: Reading) -> Iterator[Place]:
    """Give every sentence in its place."""
    for paragraph in reading.paragraphs:
        before: frozenset[str] = frozenset()
        for sentence in paragraph.sentences:
            yield Place(paragraph, sentence, before)
            before |= {hit.value for hit in sentence.parties}


def deeds(sentence: Sentence) -> Iterator[tuple[tuple[int, int], Span | None]]:
    """Give the clauses of a sentence that tell of a done deed: of a signing, one for every named document.

    The signing of a document without its name, or of so many that none is named, is no news of its own.
    """
    done = [hit for hit in sentence.marks if hit.label == "notable"]
    notable = [hit for hit in done if not describes(sentence, hit.first)]
    if not notable:
        return
    signing = notable[0].first in sentence.starting("signing")
    named = documents(sentence, (0, len(sentence.tokens))) if signing else []
    for document in named:
        yield clause_around(sentence, sentence.piece_at(document.start)), document
    nameless = sentence.starting("vague") or (signing and sentence.starting("documents"))
    if not named and not nameless:
        yield clause_around(sentence, sentence.piece_at(sentence.tokens[notable[0].first].start)), None


def describes(sentence: Sentence, at: int) -> bool:
    """Say whether a word of a deed only describes a noun («с подписанной бумагой», "with a signed paper")."""
    if sentence.words.is_participle(sentence.tokens[at].word):
        return True
    if not sentence.is_verb(at) or at - 1 not in sentence.labelled("prepositions"):
        return False
    return not any(piece.first == at - 1 for piece in sentence.pieces)


def tell(
    reading: Reading,
    place: Place,
    bounds: tuple[int, int],
    pair: Sequence[str],
    *,
    mention: DateMention | None = None,
    document: Span | None = None,
) -> Milestone | None:
    """Tell the event of a clause, or None where it has no words but its date.

    ``mention`` is its date, ``document`` what was signed, where either is known. Without a date it must be
    of a kind, and done.
    """
    sentence, (first, last) = place.sentence, bounds
    edtf = mention.edtf if mention else None
    planned = is_planned(sentence, bounds, edtf, reading.published)
    kind = kind_of(sentence, bounds, planned)
    if not mention and (planned or kind == "other"):
        return None
    name = title(sentence, bounds, mention, document)
    if not name:
        return None
    telling = sentence.tokens[slice(*(core(sentence, bounds, mention) if mention else bounds))]
    told = document or Span(telling[0].start, telling[-1].end)
    start = min(told.start, mention.start) if mention else told.start
    end = max(told.end, mention.end) if mention else told.end
    return Milestone(
        date=edtf,
        mention=mention,
        start=start,
        end=end,
        title=name,
        text=sentence.text[sentence.span.start : sentence.span.end],
        kind=kind,
        parties=tuple(sorted(involved(sentence, first, last, kind, pair, place.before))),
        article=reading.source,
        paragraph=place.paragraph.number,
        planned=planned,
    )


def kind_of(sentence: Sentence, bounds: tuple[int, int], planned: bool) -> str:
    """Give the kind by the words of the clause, else of the sentence; of several the most telling."""
    first, last = bounds
    kinds = sentence.hits_of("kind")
    within = {hit.value for hit in kinds if first <= hit.first < last} or {hit.value for hit in kinds}
    return next((kind for kind in KINDS if kind in within), "plan" if planned else "other")


def is_planned(sentence: Sentence, bounds: tuple[int, int], edtf: str | None, published: date | None) -> bool:
    """Say whether the event is still to happen when the article appears.

    The date decides where it lies before or after the day of publication, the words of the clause otherwise.
    """
    if edtf and published:
        start, end = earliest(edtf), latest(edtf)
        if end and end < published:
            return False
        if start and start > published:
            return True
    first, last = bounds
    return any(first <= hit.first < last for hit in sentence.hits_of("future"))

"""The whole clause of a date, in the source's own words: the title where no shorter one is certain."""

from __future__ import annotations

from mkdocs_newsdump.events.naming import Naming, dates_next, opens_clause
from mkdocs_newsdump.events.reading import date_token, is_predicate
from mkdocs_newsdump.events.sentence import Chunk, Sentence
from mkdocs_newsdump.events.title_words import (
    EDGES,
    find_closing,
    without_dateline,
    without_late_speaker,
    without_loose_end,
    without_opening_clause,
    without_speaker,
    without_tie,
)

STEPS = (
    without_speaker,
    without_dateline,
    without_opening_clause,
    without_tie,
    without_late_speaker,
    without_loose_end,
)
"""What is left out of a clause, in this order."""
MAX_LETTERS = 200
"""Maximum characters of a clause that is a title as it stands."""


def whole_clause(naming: Naming) -> list[int]:
    """Return the tokens of the date's clause, from where it begins to where another one does, or nothing.

    Words that tie it to what stands before and who said so are left out, and so are the tokens of its date,
    unless it has another one: then each of them is needed.
    """
    sentence = naming.sentence
    part = naming.part
    at = date_token(sentence, naming.mention) if naming.mention else naming.clause.first
    chunks = [chunk for chunk in sentence.chunks if chunk.first < part.last and chunk.last > part.first]
    own = next((n for n, chunk in enumerate(chunks) if chunk.first <= at < chunk.last), None)
    if own is None:
        return []
    first = own
    while first and not opens_clause(sentence, chunks[first]) and not dates_next(sentence, chunks, first):
        first -= 1
    last = own
    while last + 1 < len(chunks) and not (
        opens_clause(sentence, chunks[last + 1]) and tells(sentence, chunks[first : last + 1])
    ):
        last += 1
    kept = list(range(max(chunks[first].first, part.first), min(chunks[last].last, part.last)))
    for step in STEPS:
        kept = step(sentence, kept) if kept else []
    return kept


def tells(sentence: Sentence, chunks: list[Chunk]) -> bool:
    """Whether some chunk has a finite verb."""
    if sentence.reading is None:
        return any(chunk.verb for chunk in chunks)
    return any(is_predicate(sentence, at) for chunk in chunks for at in range(chunk.first, chunk.last))


def with_dates(sentence: Sentence, kept: list[int]) -> str:
    """Return the words from the first to the last of the tokens as they stand, dates among them."""
    first, last = min(kept), max(kept)
    _, inside_dates = sentence.date_tokens
    while last + 1 in inside_dates or (last + 1 in sentence.untitled and sentence.gap(last + 1).isspace()):
        last += 1
    words = sentence.text[sentence.tokens[first].start : sentence.tokens[last].end]
    before = sentence.gap(first).lstrip(EDGES) if first else ""
    return before + words + find_closing(sentence, [last], before + words)

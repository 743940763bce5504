"""The clauses of a sentence that tell what happened on a date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from mkdocs_newsdump.dates.edtf import compatible
from mkdocs_newsdump.events.clauses import Clause, find_clause
from mkdocs_newsdump.events.reading import read_clause
from mkdocs_newsdump.events.sentence import ENDED, Sentence
from mkdocs_newsdump.model.dates import DateMention

MAX_BEFORE_TERM = 8
"""Maximum words from a document's noun to the years it is for."""
LONGEST_TIE = 3
"""Maximum letters of a word between two dates that say the same."""
ABOUT = "~"
"""Marks an approximate date in EDTF."""
EXACT = re.compile(r"[\dX]{4}-(0\d|1[0-2])")
"""A month or a day."""
SEASON = re.compile(r"\d{4}-2[1-4]")
MEETINGS = frozenset({"session", "visit"})
"""Kinds of events that a season alone may date."""


def dated_clauses(sentence: Sentence, published: date | None) -> Iterator[tuple[Clause, DateMention]]:
    """Yield the clause of every date that tells when something happened, in the order of the text."""
    for mention in sentence.dates:
        clause = read_clause(sentence, mention, find_clause(sentence, mention))
        if dates_event(sentence, mention, clause, published):
            yield clause, mention


def dates_event(sentence: Sentence, mention: DateMention, clause: Clause, published: date | None) -> bool:
    """Whether a date tells when something happened.

    "To this day" does so only of what ended, and a season without its year ("in winter") only of a done deed
    or a meeting: otherwise they tell what is always so. The years that a document is for tell nothing of the
    kind.
    """
    edtf = mention.edtf or ""
    if is_term(sentence, mention) or is_said_again(sentence, mention):
        return False
    if edtf == f"../{published}":
        return any(hit.first in clause.tokens and hit.value == ENDED for hit in sentence.hits)
    if SEASON.fullmatch(edtf):
        tying = sentence.tokens_of("tying", "prepositions") - sentence.tokens_of("pronouns")
        own_words = [
            at
            for at, token in enumerate(sentence.tokens)
            if mention.start <= token.start < mention.end and at not in tying
        ]
        deeds = (hit for hit in sentence.hits if hit.label == "notable" or hit.value in MEETINGS)
        return len(own_words) > 1 or any(hit.first in clause.tokens for hit in deeds)
    return True


def is_said_again(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a more exact date in apposition says the same: "thirty years ago, on 18 May 1992".

    What is only reckoned from another date need not agree: "some three years later, on 6 April 1948".
    """
    at = sentence.dates.index(mention)
    near = [*sentence.dates[max(0, at - 1) : at], *sentence.dates[at + 1 : at + 2]]
    return any(
        ((other.edtf or "").startswith(f"{mention.edtf}-") or reckons(mention, other))
        and not any(
            len(word) > LONGEST_TIE
            for word in sentence.text[min(mention.end, other.end) : max(mention.start, other.start)].split()
        )
        for other in near
    )


def reckons(mention: DateMention, other: DateMention) -> bool:
    """Whether a date is only about that time, or a season, and the one behind it is a day or a month."""
    edtf = mention.edtf or ""
    later = other.edtf if mention.start < other.start and other.edtf else ""
    about = edtf.endswith(ABOUT) or (SEASON.fullmatch(edtf) is not None and compatible(edtf, later))
    return about and EXACT.match(later) is not None


def is_term(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a span of time is that of a document named before it: "a roadmap for 2022–2025"."""
    start, _, end = (mention.edtf or "").partition("/")
    if not end or ".." in (start, end):
        return False
    at = bisect_left(sentence.starts, mention.start)
    near = range(at - MAX_BEFORE_TERM, at)
    documents_before = [hit.last for hit in sentence.hits_of("documents") if hit.first in near]
    tied = any(hit.last == at for hit in sentence.hits_of("term"))
    documents_before += [hit.last for hit in sentence.hits_of("signing") if hit.first < at]
    return tied and any(sentence.verbs.isdisjoint(range(last, at)) for last in documents_before)

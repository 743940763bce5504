"""The clauses of a sentence that tell what happened on a date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from mkdocs_newsdump.dates.edtf import compatible
from mkdocs_newsdump.dates.lexicon import date_lexicon, fold
from mkdocs_newsdump.events.clauses import Clause, find_clause, find_clause_at
from mkdocs_newsdump.events.reading import find_tense, read_clause
from mkdocs_newsdump.events.sentence import ENDED, Sentence
from mkdocs_newsdump.model.dates import DateMention

MAX_BEFORE_TERM = 8
"""Maximum words from a document's noun to the years it is for."""
OPEN = ".."
"""Marks the open side of an interval in EDTF."""
COMMAS = frozenset({"", ","})
"""What stands between a date and the word that opens what happened then."""
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
    """Yield the clause of every date that tells when something happened, in the order of the text.

    "Until 1902, when the Republic was proclaimed" dates what the clause behind it tells, and nothing else.
    """
    for mention in sentence.dates:
        behind = bound_behind(sentence, mention)
        if behind is None or OPEN not in (mention.edtf or ""):
            clause = read_clause(sentence, mention, find_clause(sentence, mention))
            if dates_event(sentence, mention, clause, published):
                yield clause, mention
        if behind is not None:
            clause = read_clause(sentence, behind, find_clause_at(sentence, behind.start))
            yield cut_before(clause, bisect_left(sentence.starts, behind.end)), behind


def bound_behind(sentence: Sentence, mention: DateMention) -> DateMention | None:
    """Return the word that opens what happened at the end of a time, or at its start where it goes on.

    It stands for that date; None where no such word follows.
    """
    first, _, last = (mention.edtf or "").partition("/")
    at = bisect_left(sentence.starts, mention.end)
    if not last or at >= len(sentence.tokens) or at not in sentence.starts_of("at_which"):
        return None
    if sentence.gap(at).strip() not in COMMAS:
        return None
    word, edtf = sentence.tokens[at], first if last == OPEN else last
    return replace(mention, start=word.start, end=word.end, text=word.word, edtf=edtf)


def cut_before(clause: Clause, first: int) -> Clause:
    """Return a clause without the tokens before one of it."""
    return clause._replace(first=max(clause.first, first)) if clause.last > first else clause


def dates_event(sentence: Sentence, mention: DateMention, clause: Clause, published: date | None) -> bool:
    """Whether a date tells when something happened.

    "To this day" does so only of what ended, and a season without its year ("in winter") only of a done deed,
    a meeting or what is to come: otherwise they tell what is always so. The years that a document is for tell
    nothing of the kind, nor does an adjective of what something came after («после апрельских событий»).
    """
    edtf = mention.edtf or ""
    if is_term(sentence, mention) or is_said_again(sentence, mention) or is_of_an_aside(sentence, mention):
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
        if len(own_words) > 1 or any(hit.first in clause.tokens for hit in deeds):
            return True
        return find_tense(sentence, mention) == "future" or comes_next(mention)
    return True


def is_of_an_aside(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a date describes what a preposition other than "in" or "at" ties to the clause."""
    before = bisect_left(sentence.starts, mention.start) - 1
    if not mention.describes or before < 0 or before not in sentence.tokens_of("prepositions"):
        return False
    known = date_lexicon(sentence.words.language).single.get(fold(sentence.spelling[before]), {})
    return "in" not in known


def comes_next(mention: DateMention) -> bool:
    """Whether words near a date put it after the day of publication."""
    return mention.edtf is not None and mention.if_past != mention.edtf == mention.if_ahead


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

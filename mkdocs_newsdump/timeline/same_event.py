"""Whether two milestones tell the same event.

They do where no rule of ``DIFFERENT`` parts them, and one of ``SAME`` joins them. Each rule takes the two
candidates in either order.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_newsdump.dates.edtf import compatible, is_day
from mkdocs_newsdump.events.sentence import ESTABLISHED
from mkdocs_newsdump.timeline.candidate import Candidate

Rule = Callable[[Candidate, Candidate], bool]

MIN_SHARED = 0.6
"""Minimum share of the shorter title's words that two titles of one event have in common."""


def same_event(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates tell the same event."""
    if any(parts(one, other) for parts in DIFFERENT):
        return False
    return any(joins(one, other) for joins in SAME)


def other_parties(one: Candidate, other: Candidate) -> bool:
    """They are between others."""
    return one.milestone.parties != other.milestone.parties


def other_acts(one: Candidate, other: Candidate) -> bool:
    """Something else is done to the subject: a ratification is no signing."""
    return bool((one.acts ^ other.acts) - {ESTABLISHED})


def other_topics(one: Candidate, other: Candidate) -> bool:
    """Both are known to be about something, and it is nothing in common."""
    return bool(one.topics) and bool(other.topics) and one.topics.isdisjoint(other.topics)


def relations_established(one: Candidate, other: Candidate) -> bool:
    """Relations are established only once, whatever the dates."""
    kinds = one.milestone.kind == other.milestone.kind == "relations"
    return kinds and ESTABLISHED in one.acts & other.acts and one.topics == other.topics


def same_document(one: Candidate, other: Candidate) -> bool:
    """A document is signed only once, whatever the dates."""
    return one.milestone.kind == other.milestone.kind == "treaty" and same_name(one, other)


def same_name_undated(one: Candidate, other: Candidate) -> bool:
    """Both have no date, are of the same kind, and their titles name the same thing."""
    first, second = one.milestone, other.milestone
    return not first.date and not second.date and first.kind == second.kind and same_name(one, other)


def same_date_and_words(one: Candidate, other: Candidate) -> bool:
    """Their dates agree, and their titles, in one language, share most of the shorter one's words."""
    return one.language == other.language and dates_agree(one, other) and has_similar_words(one, other)


def same_date_and_kind(one: Candidate, other: Candidate) -> bool:
    """Their dates agree, and they are of the same kind, in different languages.

    Besides, both are of a day, or one has all topics of the other.
    """
    first, second = one.milestone, other.milestone
    if one.language == other.language or first.kind != second.kind or not dates_agree(one, other):
        return False
    same_day = is_day(first.date or "") and is_day(second.date or "")
    return same_day or (bool(one.topics) and (one.topics <= other.topics or other.topics <= one.topics))


DIFFERENT: tuple[Rule, ...] = (other_parties, other_acts, other_topics)
SAME: tuple[Rule, ...] = (
    relations_established,
    same_document,
    same_name_undated,
    same_date_and_words,
    same_date_and_kind,
)


def same_name(one: Candidate, other: Candidate) -> bool:
    """Whether two titles name the same thing: by their words, or across languages by their topics."""
    if one.language != other.language:
        return bool(one.topics) and one.topics == other.topics
    return len(one.stems) > 1 and one.stems == other.stems


def has_similar_words(one: Candidate, other: Candidate) -> bool:
    """Whether two titles of one language share most of the shorter one's words."""
    if one.stems == other.stems:
        return True
    shared, shorter = len(one.stems & other.stems), min(len(one.stems), len(other.stems))
    return shared > 1 and shared >= MIN_SHARED * shorter


def dates_agree(one: Candidate, other: Candidate) -> bool:
    """Whether both have dates, and both can be right."""
    first, second = one.milestone.date, other.milestone.date
    return first is not None and second is not None and compatible(first, second)

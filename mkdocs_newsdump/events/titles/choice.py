"""Which of the titles that an event can have is the best, and whether a reader would take it for one.

A logistic regression over what the words are like (:mod:`mkdocs_newsdump.events.titles.features`) says how
good a careful reader would find them. ``weights.json`` holds a weight for every feature,
which ``benchmarks/fit_titles.py`` fits from titles that were read and judged.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.titles.candidates import Candidate, find_candidates
from mkdocs_newsdump.events.titles.features import title_features
from mkdocs_newsdump.text.words import tokenize

WEIGHTS = Path(__file__).parent / "weights.json"
ENOUGH = 0.75
"""Grade of a first choice that needs no rivals; judged titles show none that is better."""
AHEAD = 0.15
"""How much better than the first choice a rival must be graded; measured on judged titles."""


WORDS_OF_THE_CLAUSE = "found as best_words"
"""The way to a first choice that others may be better than: no name of a document or thing, but words cut."""
POOR = 0.45
"""Grade of a first choice below which an over-long title is better."""
LONG = frozenset({"fewer than 24 words", "fewer than 27 words"})
"""What is so of an over-long title: it has more than 20 words."""
KEPT = frozenset({"has the teller"})
"""What no rival may lack that the first choice has."""
LOST = frozenset({"with another date", "with other dates", "nothing of its date's chunk"})
"""What no rival may have that the first choice does without."""
COMPLETE = frozenset({"has the teller", "has the subject", "ends the sentence"})
"""What is so of a first choice that needs no date."""


@cache
def read_weights() -> dict[str, float]:
    """Return how much every feature speaks for a title."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


def features_of(naming: Naming, candidate: Candidate) -> frozenset[str]:
    """Return what is so of a candidate: of its words, and how they were found."""
    return frozenset({"always", f"found as {candidate.way}", *title_features(naming, candidate)})


def grade(features: Iterable[str]) -> float:
    """Return how good a title with some features is, from 0 to 1, as a careful reader would find it."""
    weights = read_weights()
    return 1 / (1 + exp(-sum([weights.get(name, 0.0) for name in features])))


def choose(naming: Naming, first: Candidate) -> Candidate:
    """Return the best title: the ``first``, unless that is poor and another is much better.

    What an earlier sentence names is not given up for words that only point at it.
    """
    if naming.sentence.cut or len(first.tokens) < len(tokenize(first.words, 0)):
        return first
    features = features_of(naming, first)
    best, most = first, grade(features)
    if not may_give_way(features, most):
        return first
    least = most + AHEAD
    for candidate in find_candidates(naming):
        rival = features_of(naming, candidate)
        if (found := grade(rival)) > max(most, least) and may_replace(features, rival, least - AHEAD):
            best, most = candidate, found
    return best


def may_give_way(features: frozenset[str], own: float) -> bool:
    """Whether a first choice with some features and a grade is no document's name and not good enough."""
    return own < ENOUGH and any(name.startswith(WORDS_OF_THE_CLAUSE) for name in features)


def may_replace(first: frozenset[str], rival: frozenset[str], own: float) -> bool:
    """Whether a rival has the event's verb and is of its date's part, if the first choice is.

    It has no other date that the first choice does without, nor its own, unless that is open; and it is
    longer than what is read at a glance only where the grade of the first choice (``own``) is poor.
    """
    if LONG & rival and own >= POOR:
        return False
    if KEPT & first - rival or LOST & rival - first:
        return False
    return "with its date" not in rival or "with its open date" in rival or not first >= COMPLETE

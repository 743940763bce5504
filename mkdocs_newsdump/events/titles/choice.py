"""Which of the titles that an event can have is the best: the first choice of the rules, or a learned one.

Learned are those with the words that an editor would most likely keep
(:mod:`mkdocs_newsdump.events.titles.keeping`). A linear model over what the words are like
(:mod:`mkdocs_newsdump.events.titles.features`) says which a careful reader would find the best, by the
weights of ``weights.json``, which ``benchmarks/fit_titles.py`` fits.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.title_words import join_tokens, verb_second, without_dateline
from mkdocs_newsdump.events.titles.candidates import Candidate
from mkdocs_newsdump.events.titles.features import title_features
from mkdocs_newsdump.events.titles.keeping import Keeping, weigh
from mkdocs_newsdump.text.words import tokenize

WEIGHTS = Path(__file__).parent / "weights.json"
LEARNED = "learned"
"""The way to titles that are not the first choice."""
WORDS_OF_THE_CLAUSE = "best_words"
"""The way to a first choice that is not made for one kind of sentence."""
PLACES = 6
"""Decimals of the weight of a title; a sum has more that depend on the order of what is added."""
LOST = frozenset(
    {
        *(
            f"cuts {what} among{where}"
            for what in ("a subject", "a name", "one of a row")
            for where in ("", " a mark")
        ),
        "another date taken out",  # as in a list with a date to each thing
        "needs its date",
        "a clause without what opens it",
        "lost documents",
        "nothing of its date's part",
        "begins behind a word of a date",
        "ends with a small word",
        "cuts a small word among",
        "begins_as_circumstance",
        "begins_behind_aside",
        "begins_with_participle",
        "is_torn",
        "lacks_named_subject",
    }
)
"""What no rival may have that the first choice does without."""
DATELESS = "has_bare_participle"
"""What is so of words that need their date, which no rival has."""
WITH_DATE = "with its date"
DATED_NOUN = frozenset({WITH_DATE, "no predicate"})
"""What is so of a first choice that names what was done on a date: "the bridge, opened in 1965"."""
NEEDED = frozenset({"lost the subject", "lost the teller", "nothing of its date's chunk"})
"""What no rival may have of a first choice that needs its date."""
PASSIVE = "the teller is passive"
VERB_PARTS = frozenset(f"cuts a verb's part {where}" for where in ("before", "among", "behind"))
"""What no rival may have of an active verb: a headline can leave out "was", but not "had"."""
VERBLESS = frozenset({"no predicate", "no verb"})
"""What is so of a title without a verb, which may tell no more than who acted."""
HANGING = "hangs on what is cut: a subject"
"""What is so of a title that is the subject of a verb left out."""
NAMING = frozenset({"has kind", "has documents", "has notable"})
"""What is so of one that names an event."""
BEHIND = (0.01, 0.5, 1, 2, 3, 4.5, 6.5, 9, 13)
"""How much less than the likeliest title others weigh, to tell them apart."""


@cache
def read_weights() -> dict[str, float]:
    """Return how much every feature speaks for a title."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


def learned_titles(naming: Naming, keeping: Keeping) -> Iterator[Candidate]:
    """Yield the likeliest titles of an event, the best first."""
    sentence = naming.sentence
    for _, some in keeping.likeliest:
        kept = verb_second(sentence, without_dateline(sentence, list(some)))
        words = polish(join_tokens(sentence, kept), dotted_i=sentence.words.dotted_i)
        if words:
            yield Candidate(words, tuple(kept), LEARNED)


def features_of(naming: Naming, candidate: Candidate, keeping: Keeping) -> frozenset[str]:
    """Return what is so of a candidate: of its words, how likely they are, and how they were found."""
    behind = bisect_right(BEHIND, keeping.most - keeping.weight(set(candidate.tokens)))
    found = {f"behind {BEHIND[at]}" for at in range(behind)}
    if candidate.way != LEARNED:
        found |= {
            "the first choice",
            f"the first choice by {candidate.way}",
            f"the first choice, {behind} behind",
        }
    return frozenset({*found, *title_features(naming, candidate)})


def choose(naming: Naming, first: Candidate) -> Candidate:
    """Return the best title of a dated event, the ``first`` one or another.

    The name of a document stays, and what an earlier sentence names is not given up for words that only point
    at it. Where the text breaks off, no title is known to end well.
    """
    if naming.sentence.cut or not may_give_way(first.way) or not is_as_told(naming, first):
        return first
    keeping = Keeping(naming)
    some = [first, *(one for one in learned_titles(naming, keeping) if one.words != first.words)]
    features = [features_of(naming, one, keeping) for one in some]
    return some[best_of(features, read_weights())]


def may_give_way(way: str) -> bool:
    """Whether others may be better than what a way to a first choice makes: words of the clause."""
    return way.startswith(WORDS_OF_THE_CLAUSE)


def is_as_told(naming: Naming, title: Candidate) -> bool:
    """Whether a title has words of its sentence alone, in their order, and names nothing from elsewhere."""
    in_order = naming.sentence.words.verb_second or list(title.tokens) == sorted(title.tokens)
    return in_order and len(title.tokens) == len(tokenize(title.words, 0))


def best_of(titles: Sequence[frozenset[str]], weights: Mapping[str, float]) -> int:
    """Return the place of the best of some titles by their features, the first choice first."""
    free = (at for at, features in enumerate(titles) if at and may_replace(titles[0], features))
    return max((0, *free), key=lambda at: round(weigh(titles[at], weights), PLACES))


def may_replace(first: frozenset[str], rival: frozenset[str]) -> bool:
    """Whether a rival tells of its date alone, and more than who acted, where the first choice does."""
    if LOST & rival - first or DATELESS in rival or first >= DATED_NOUN:
        return False
    if WITH_DATE in first and not NEEDED.isdisjoint(rival - first):
        return False
    if PASSIVE not in rival and not VERB_PARTS.isdisjoint(rival - first):
        return False
    return not VERBLESS & rival - first or (HANGING not in rival and not NAMING.isdisjoint(rival))

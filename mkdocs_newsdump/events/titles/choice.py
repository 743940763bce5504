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
from math import exp
from pathlib import Path

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.reading import tears_verb
from mkdocs_newsdump.events.title_words import (
    MAX_WHOLE,
    count_words,
    join_tokens,
    verb_second,
    without_dateline,
)
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
        "2 predicates or more",  # it may tell another deed
        "3 predicates or more",
        "says who said so",
        "a denial taken out",
        "another date taken out",  # as in a list with a date to each thing
        "needs its date",
        "lost documents",
        "nothing of its date's part",
        "begins behind a capital",
        "begins behind a dash of a name",
        "cuts a complement behind a mark",
        "cuts a name behind",
        "cuts a name before",
        "cuts a verb's part behind",
        "ends before a capital",
        "ends with a small word",
        "begins_as_circumstance",
        "begins_behind_aside",
        "begins_with_participle",
        "has_bare_participle",
        "lacks_named_subject",
    }
)
"""What no rival may have that the first choice does without."""
WITH_DATE = "with its date"
NEEDED = frozenset({"lost the subject", "lost the teller"})
"""What no rival may have of a first choice with its date among its words: "the pacts of 1998 bound both"."""
VERBLESS, DEEDLESS = "no predicate", frozenset({"lost act", "lost kind"})
"""What no rival may both have: who acted is no title without what they did."""
SEVERAL = frozenset({"2 predicates or more", "3 predicates or more", "with another date", "with other dates"})
"""What is so of a title that tells another deed too."""
TELLING, HANGING = frozenset({"has the teller", "no grammar"}), "hangs on what is cut"
"""What is so of a title with the verb of its date, and how features begin that tell of one that is torn."""
ALONE = 0.6
"""How much speaks for a rival that tells of its deed alone where the first choice tells of another too."""
BEHIND = (0.01, 0.5, 1, 2, 3, 4.5, 6.5, 9, 13)
"""How much less than the likeliest title others weigh, to tell them apart."""


@cache
def read_weights() -> dict[str, float]:
    """Return how much every feature speaks for a title."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


def learned_titles(naming: Naming, keeping: Keeping) -> Iterator[Candidate]:
    """Yield the likeliest titles of an event that are not too long, the best first."""
    sentence = naming.sentence
    for _, some in keeping.likeliest:
        kept = verb_second(sentence, without_dateline(sentence, list(some)))
        if count_words(sentence, kept) > MAX_WHOLE or tears_verb(sentence, kept):
            continue
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


def choose(naming: Naming, first: Candidate) -> tuple[Candidate, float | None]:
    """Return the best title of a dated event, the ``first`` one or another, and how likely it is a good one.

    The name of a document stays, and what an earlier sentence names is not given up for words that only point
    at it. Where the text breaks off, no title is known to end well. How good these are is not known.
    """
    if naming.sentence.cut or not may_give_way(first.way) or not is_as_told(naming, first):
        return first, None
    keeping, weights = Keeping(naming), read_weights()
    some = [first, *(one for one in learned_titles(naming, keeping) if one.words != first.words)]
    features = [features_of(naming, one, keeping) for one in some]
    best = best_of(features, weights)
    return some[best], 1 / (1 + exp(-weigh(features[best], weights)))


def may_give_way(way: str) -> bool:
    """Whether others may be better than what a way to a first choice makes: words of the clause."""
    return way.startswith(WORDS_OF_THE_CLAUSE)


def is_as_told(naming: Naming, title: Candidate) -> bool:
    """Whether a title has words of its sentence alone, in their order, and names nothing from elsewhere."""
    in_order = naming.sentence.words.verb_second or list(title.tokens) == sorted(title.tokens)
    return in_order and len(title.tokens) == len(tokenize(title.words, 0))


def best_of(titles: Sequence[frozenset[str]], weights: Mapping[str, float]) -> int:
    """Return the place of the best of some titles by their features, the first choice first."""
    first = titles[0]
    free = (at for at, features in enumerate(titles) if may_replace(first, features))
    extra = [ALONE * tells_its_deed_alone(first, features) for features in titles]
    return max(free, key=lambda at: round(weigh(titles[at], weights) + extra[at], PLACES))


def may_replace(first: frozenset[str], rival: frozenset[str]) -> bool:
    """Whether a rival, or the first choice itself, has no fault that the first choice does without."""
    faults = rival - first
    lost = LOST | NEEDED if WITH_DATE in first else LOST
    return lost.isdisjoint(faults) and (VERBLESS not in faults or DEEDLESS.isdisjoint(faults))


def tells_its_deed_alone(first: frozenset[str], rival: frozenset[str]) -> bool:
    """Whether a rival leaves out a deed of the first choice and is whole without it."""
    torn = any(name.startswith(HANGING) for name in rival - first)
    return bool(SEVERAL & first - rival) and not TELLING.isdisjoint(rival) and not torn

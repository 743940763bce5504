"""Which words of a sentence a title keeps, as was learned from titles that editors made by leaving out words.

A chain model (a linear conditional random field) weighs every word, and every place at which what is kept
begins or ends: the likeliest titles are those whose words and places weigh most together. ``keeping.json``
has the weights of the features, which ``benchmarks/fit_titles.py`` fits.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import cache, cached_property
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.titles.keeping_features import Words

WEIGHTS = Path(__file__).parent / "keeping.json"
TITLES = 6
"""Number of the likeliest titles; more are hardly ever better."""
Kept = tuple[float, tuple[int, ...]]
"""How much words that are kept weigh together, and their tokens."""


class Weights(NamedTuple):
    """How much each feature speaks for a word, for an end and for a beginning of what is kept."""

    word: Mapping[str, float]
    end: Mapping[str, float]
    begin: Mapping[str, float]


@cache
def read_weights() -> Weights:
    """Return the weights of all features."""
    return Weights(**json.loads(WEIGHTS.read_text("utf-8")))


class Keeping:
    """How much the words of a sentence and the places between them weigh in a title of an event."""

    def __init__(self, naming: Naming, weights: Weights | None = None) -> None:
        weights = weights or read_weights()
        words = Words(naming)
        self.tokens = words.tokens
        numbers = range(len(words.tokens))
        places = [list(words.place_features(number)) for number in (*numbers, len(words.tokens))]
        self._words = [weigh(words.word_features(number), weights.word) for number in numbers]
        self._ends = [weigh(place, weights.end) for place in places]
        self._begins = [weigh(place, weights.begin) for place in places]

    @cached_property
    def likeliest(self) -> list[Kept]:
        """The likeliest titles, the best first: how much each weighs, and its tokens."""
        # each with the last word left out, or kept; what keeps nothing is the root of all
        out: list[Kept] = []
        kept: list[Kept] = []
        for at, word, end, begin in zip(self.tokens, self._words, self._ends, self._begins, strict=False):
            opened: list[Kept] = [(begin + word, (at,))]
            opened += [(weight + begin + word, (*some, at)) for weight, some in out]
            opened += [(weight + word, (*some, at)) for weight, some in kept]
            out = nlargest(TITLES, out + [(weight + end, some) for weight, some in kept])
            kept = nlargest(TITLES, opened)
        return nlargest(TITLES, out + [(weight + self._ends[-1], some) for weight, some in kept])

    @property
    def most(self) -> float:
        """How much the likeliest title weighs."""
        return self.likeliest[0][0] if self.likeliest else 0.0

    def weight(self, kept: Collection[int]) -> float:
        """Return how much some tokens weigh as a title."""
        total, open_ = 0.0, False
        for at, word, end, begin in zip(self.tokens, self._words, self._ends, self._begins, strict=False):
            inside = at in kept
            total += word * inside + end * (open_ and not inside) + begin * (inside and not open_)
            open_ = inside
        return total + self._ends[-1] * open_


def weigh(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return how much features weigh together."""
    return sum([weights.get(name, 0.0) for name in features])

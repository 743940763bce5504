"""Fit which words of a sentence a title keeps (``events/titles/keeping.py``) from titles that are good."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import fmin_l_bfgs_b
from scipy.sparse import csr_array

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.titles.keeping import Weights
from mkdocs_newsdump.events.titles.keeping_features import Words

LEAST = 6
"""Minimum words or places that a feature must be so of."""
PENALTY = 6.0
"""Penalty on the squares of the weights."""
ITERATIONS = 150


class Example(NamedTuple):
    """The features of the words of a sentence and of the places between them, and the titles that are good.

    A title is for each word whether it is kept.
    """

    words: Sequence[Sequence[str]]
    places: Sequence[Sequence[str]]
    titles: Sequence[Sequence[bool]]


def make_example(naming: Naming, titles: Sequence[Sequence[int]]) -> Example:
    """Return an example of a sentence; ``titles`` are the tokens of those that are good."""
    words = Words(naming)
    numbers = range(len(words.tokens))
    kept = dict.fromkeys(tuple(at in title for at in words.tokens) for title in map(set, titles))
    return Example(
        [list(words.word_features(number)) for number in numbers],
        [list(words.place_features(number)) for number in (*numbers, len(words.tokens))],
        [title for title in kept if any(title)],
    )


def fit_keeping(examples: Sequence[Example]) -> Weights:
    """Return the weights under which titles that are good are the likeliest; of several, any is."""
    examples = [example for example in examples if example.titles]
    words, word_names = one_hot([word for example in examples for word in example.words])
    places, place_names = one_hot([place for example in examples for place in example.places])
    chain = Chain([len(example.words) for example in examples])
    owners, kept, ends, begins = count_titles(examples, words.shape[0], places.shape[0])
    first = np.searchsorted(owners, np.arange(len(examples)))
    cut = np.cumsum([len(word_names), len(place_names)])
    turned = [matrix.T.tocsr() for matrix in (words, places, kept, ends, begins)]

    def slope(weights: Any) -> tuple[float, Any]:
        word, end, begin = (
            matrix @ some
            for matrix, some in zip((words, places, places), np.split(weights, cut), strict=True)
        )
        total, *expected = chain.expect(word, end, begin)
        scores = kept @ word + ends @ end + begins @ begin
        most = np.maximum.reduceat(scores, first)
        odds = np.exp(scores - most[owners])
        sums = np.add.reduceat(odds, first)
        share = odds / sums[owners]
        loss = (total - np.log(sums) - most).sum()
        missed = [one - matrix @ share for one, matrix in zip(expected, turned[2:], strict=True)]
        pull = [matrix @ one for matrix, one in zip((*turned[:2], turned[1]), missed, strict=True)]
        return loss + PENALTY * (weights**2).sum(), np.concatenate(pull) + 2 * PENALTY * weights

    found, _, _ = fmin_l_bfgs_b(slope, np.zeros(cut[-1] + len(place_names)), maxiter=ITERATIONS)
    names = (word_names, place_names, place_names)
    return Weights(*(rounded(some, own) for some, own in zip(np.split(found, cut), names, strict=True)))


def rounded(weights: Any, names: Sequence[str]) -> dict[str, float]:
    """Return weights by their names, without those that say next to nothing."""
    pairs = zip(names, weights, strict=True)
    return {name: round(float(weight), 2) for name, weight in pairs if abs(weight) >= NOTHING}


NOTHING = 0.02
"""Weight below which a feature is left out."""


def one_hot(rows: Sequence[Sequence[str]]) -> tuple[csr_array, list[str]]:
    """Return which features are so of each row, and the names of those that are so of enough."""
    counts = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, number in counts.items() if number >= LEAST)
    places = {name: at for at, name in enumerate(names)}
    found = [[places[name] for name in row if name in places] for row in rows]
    columns = np.array([at for row in found for at in row], int)
    ends = np.cumsum([0, *map(len, found)])
    return csr_array((np.ones(len(columns)), columns, ends), (len(rows), len(names))), names


def count_titles(examples: Sequence[Example], words: int, places: int) -> tuple[Any, ...]:
    """Return the example of each good title, and which words, ends and beginnings it has, as matrices."""
    owners, found = [], [list[tuple[int, int]]() for _ in range(3)]
    word = place = 0
    for number, example in enumerate(examples):
        for title in example.titles:
            row, before = len(owners), False
            owners.append(number)
            for at, inside in enumerate((*title, False)):
                for some, so, start in zip(
                    found,
                    (inside, before and not inside, inside and not before),
                    (word, place, place),
                    strict=True,
                ):
                    if so:
                        some.append((row, start + at))
                before = inside
        word, place = word + len(example.words), place + len(example.places)
    sizes = (words, places, places)
    made = []
    for pairs, size in zip(found, sizes, strict=True):
        rows, columns = np.array(pairs, int).reshape(-1, 2).T
        made.append(csr_array((np.ones(len(rows)), (rows, columns)), (len(owners), size)))
    return np.array(owners), *made


class Chain:
    """Sentences side by side, to weigh all the titles that each can have."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self.sizes = np.array(sizes)
        self.words = padded(self.sizes)
        self.places = padded(self.sizes + 1)

    def expect(self, word: Any, end: Any, begin: Any) -> tuple[Any, Any, Any, Any]:
        """Return the logarithm of the sum of all titles of each sentence, and what is expected in them.

        That is how likely each word is kept, and how likely what is kept ends, or begins, at each place.
        """
        word, end, begin = (
            np.where(at >= 0, some[at], 0.0)
            for some, at in ((word, self.words), (end, self.places), (begin, self.places))
        )
        number, longest = self.words.shape
        every, last = np.arange(number), self.sizes - 1
        out, kept = np.zeros((number, longest)), np.zeros((number, longest))
        kept[:, 0] = begin[:, 0] + word[:, 0]
        for at in range(1, longest):
            out[:, at] = np.logaddexp(out[:, at - 1], kept[:, at - 1] + end[:, at])
            kept[:, at] = np.logaddexp(kept[:, at - 1], out[:, at - 1] + begin[:, at]) + word[:, at]
        final = end[every, self.sizes]
        total = np.logaddexp(out[every, last], kept[every, last] + final)
        out_after, kept_after = np.zeros((number, longest + 1)), np.zeros((number, longest + 1))
        for at in range(longest - 1, -1, -1):
            is_last = last == at
            there = at + 1 if at + 1 < longest else at
            opened = word[:, there] + kept_after[:, there]
            out_after[:, at] = np.where(
                is_last, 0.0, np.logaddexp(out_after[:, there], begin[:, there] + opened)
            )
            kept_after[:, at] = np.where(
                is_last, final, np.logaddexp(end[:, there] + out_after[:, there], opened)
            )
        likely = np.zeros((3, number, longest + 1))
        likely[0, :, :-1] = kept + kept_after[:, :-1] - total[:, None]
        likely[1, :, 1:] = kept + end[:, 1:] + out_after[:, 1:] - total[:, None]
        likely[2, :, 0] = begin[:, 0] + word[:, 0] + kept_after[:, 0] - total
        likely[2, :, 1:-1] = out[:, :-1] + begin[:, 1:-1] + word[:, 1:] + kept_after[:, 1:-1] - total[:, None]
        likely[1, :, 0] = likely[2, every, self.sizes] = -np.inf
        # what is kept to the last word ends behind it
        likely[1, every, self.sizes] = kept[every, last] + final - total
        here = (self.words >= 0, self.places >= 0)
        return (
            total,
            np.exp(likely[0, :, :-1][here[0]]),
            np.exp(likely[1][here[1]]),
            np.exp(likely[2][here[1]]),
        )


def padded(sizes: Any) -> Any:
    """Return a row of numbers for each size, all of them counted through, filled up with -1."""
    starts = np.cumsum(sizes) - sizes
    at = np.arange(sizes.max())[None, :]
    return np.where(at < sizes[:, None], starts[:, None] + at, -1)


def folds(sources: Sequence[str], number: int) -> Iterator[tuple[set[str], set[str]]]:
    """Yield the sources of each fold, and those of all the others."""
    several = sorted(set(sources))
    np.random.default_rng(0).shuffle(several)
    for fold in range(number):
        own = set(several[fold::number])
        yield own, set(several) - own

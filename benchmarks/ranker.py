"""Fit the weights by which one of several candidates is taken, or none (``cleaning/metadata/ranking.py``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import fmin_l_bfgs_b
from scipy.sparse import csr_array

ITERATIONS = 150


class Choice(NamedTuple):
    """The candidates of a dump: the bins of each, by feature, and which are right; of several, any is.

    ``weight`` is how much the choice counts.
    """

    bins: Sequence[Mapping[str, int]]
    right: Sequence[bool]
    weight: float


def fit_ranker(choices: Sequence[Choice], penalty: float) -> dict[str, list[float]]:
    """Return the weights of all bins under which the right candidates are likeliest.

    Where no candidate is right, that is "none of them", whose score is 0. ``penalty`` is on the squares of
    the weights.
    """
    choices = [choice for choice in choices if choice.bins]
    names = list(choices[0].bins[0])
    bins = np.array([[bins[name] for name in names] for choice in choices for bins in choice.bins], int)
    sizes = bins.max(0) + 1
    starts = np.cumsum(sizes) - sizes
    ones, ends = np.ones(bins.size), np.arange(0, bins.size + 1, len(names))
    items = csr_array((ones, (bins + starts).ravel(), ends), (len(bins), sizes.sum()))
    transposed = items.T.tocsr()
    counts = [len(choice.bins) for choice in choices]
    first, of = np.cumsum(counts) - counts, np.repeat(np.arange(len(choices)), counts)
    right = np.concatenate([np.array(choice.right, float) for choice in choices])
    none_right = np.array([not any(choice.right) for choice in choices], float)
    importance = np.array([choice.weight for choice in choices])

    def slope(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = items @ weights
        best = np.maximum(np.maximum.reduceat(scores, first), 0)
        odds, none = np.exp(scores - best[of]), np.exp(-best)
        total = np.add.reduceat(odds, first) + none
        wanted = np.add.reduceat(odds * right, first) + none * none_right + 1e-300
        loss = (importance * (np.log(total) - np.log(wanted))).sum()
        pull = odds * (importance / total)[of] - odds * right * (importance / wanted)[of]
        return loss + penalty * (weights**2).sum(), transposed @ pull + 2 * penalty * weights

    found, _, _ = fmin_l_bfgs_b(slope, np.zeros(sizes.sum()), maxiter=ITERATIONS)
    return {
        name: [round(float(weight), 2) for weight in found[start : start + size]]
        for name, start, size in zip(names, starts, sizes, strict=True)
    }

"""Fit a conditional random field (Lafferty, McCallum and Pereira, 2001) that weighs chains and slips.

The libraries for it weigh all chains alike; then a long dump counts as much as many short ones. Nor do they
weigh slips, by which the fit cares most for what costs most: the softmax-margin of Gimpel and Smith (2010).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import fmin_l_bfgs_b
from scipy.sparse import csr_array


class Chain(NamedTuple):
    """The items of a dump, in their order.

    ``bins`` are the values of each item's features (items x features), ``states`` the right state of each,
    from 0, and ``costs`` what it costs to take an item for each state (items x states): 0 for the right one.
    """

    bins: np.ndarray
    states: np.ndarray
    costs: np.ndarray
    weight: float


class Chains:
    """All chains side by side, the longest first: their first items, then their second ones, and so on.

    So what is computed item by item along a chain is computed for all chains at once.
    """

    def __init__(self, chains: Sequence[Chain], sizes: np.ndarray, states: int) -> None:
        """Lay out chains, with the number of values of each feature and the number of states."""
        chains = sorted(chains, key=lambda chain: -len(chain.states))
        lengths = np.array([len(chain.states) for chain in chains])
        counts = [int((lengths > place).sum()) for place in range(lengths[0])]
        ends = np.cumsum(counts)
        self.rows = [slice(end - count, end) for end, count in zip(ends, counts, strict=True)]
        chain = np.concatenate([np.arange(count) for count in counts])
        place = np.repeat(np.arange(len(counts)), counts)
        order = (np.cumsum(lengths) - lengths)[chain] + place
        bins = np.concatenate([chain.bins for chain in chains])[order] + (np.cumsum(sizes) - sizes)
        items, features = bins.shape
        ones = np.ones(bins.size, np.float32)
        self.items = csr_array(
            (ones, bins.ravel(), np.arange(0, bins.size + 1, features)), (items, sizes.sum())
        )
        self.transposed = self.items.T.tocsr()
        self.weights = np.array([chain.weight for chain in chains])[chain]
        found = np.concatenate([chain.states for chain in chains])[order]
        self.costs = np.concatenate([chain.costs for chain in chains])[order]
        self.found = np.eye(states)[found] * self.weights[:, None]
        self.transitions = np.zeros((states, states))
        for before, after in zip(self.rows, self.rows[1:], strict=False):
            count = after.stop - after.start
            first = found[before.start : before.start + count]
            np.add.at(self.transitions, (first, found[after]), self.weights[after])

    def loss(self, weights: np.ndarray, transitions: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        """Return the negative log-likelihood under a model, and its slope: by weights and by transitions.

        What is wrong counts as if its score were higher by its cost.
        """
        scores = (self.items @ weights.astype(np.float32)).astype(float)
        raised = scores + self.costs
        best = raised.max(1, keepdims=True)
        potentials, factors = np.exp(raised - best), np.exp(transitions)
        ahead, totals = np.empty_like(potentials), np.empty(len(potentials))
        for place, rows in enumerate(self.rows):
            count = rows.stop - rows.start
            reached = potentials[rows]
            if place:
                above = self.rows[place - 1].start
                reached = (ahead[above : above + count] @ factors) * reached
            totals[rows] = reached.sum(1)
            ahead[rows] = reached / totals[rows][:, None]
        behind, pairs = np.ones_like(potentials), np.zeros_like(transitions)
        for above, rows in zip(self.rows[-2::-1], self.rows[:0:-1], strict=True):
            these = slice(above.start, above.start + rows.stop - rows.start)
            rest = potentials[rows] * behind[rows] / totals[rows][:, None]
            behind[these] = rest @ factors.T
            pairs += factors * ((ahead[these] * self.weights[rows][:, None]).T @ rest)
        logs = ((np.log(totals) + best[:, 0]) * self.weights).sum()
        likelihood = (scores * self.found).sum() + (transitions * self.transitions).sum()
        excess = (ahead * behind * self.weights[:, None] - self.found).astype(np.float32)
        return logs - likelihood, self.transposed @ excess, pairs - self.transitions


def fit_field(
    chains: Sequence[Chain], sizes: np.ndarray, states: int, penalty: float, iterations: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the weights (feature values x states) and those of the transitions (states x states).

    ``sizes`` are the numbers of values of the features. ``penalty`` is on the squares of all weights.
    """
    side_by_side = Chains(chains, sizes, states)
    split = int(sizes.sum()) * states

    def slope(point: np.ndarray) -> tuple[float, np.ndarray]:
        weights, transitions = point[:split].reshape(-1, states), point[split:].reshape(states, states)
        loss, by_weights, by_transitions = side_by_side.loss(weights, transitions)
        downhill = np.concatenate([by_weights.ravel(), by_transitions.ravel()])
        return loss + penalty * (point**2).sum(), downhill + 2 * penalty * point

    point, _, _ = fmin_l_bfgs_b(slope, np.zeros(split + states**2), maxiter=iterations)
    return point[:split].reshape(-1, states), point[split:].reshape(states, states)

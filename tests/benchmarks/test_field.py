"""What the weights of the story are fitted with: a conditional random field that weighs chains and slips."""

import itertools

import pytest

pytest.importorskip("scipy", reason="pip install '.[fit]' brings what fits the weights")

import numpy as np

from benchmarks.field import Chain, Chains, fit_field

SIZES = np.array([2, 3])
STATES = 2
CHAINS = [
    Chain(np.array([[0, 2], [1, 0], [1, 1]]), np.array([0, 1, 1]), np.array([[0, 2], [1, 0], [0, 0]]), 1.5),
    Chain(np.array([[1, 2]]), np.array([1]), np.zeros((1, 2)), 1.0),
    Chain(np.array([[0, 0], [1, 2]]), np.array([0, 0]), np.array([[0, 3], [0, 1]]), 0.5),
]


def likelihood_by_hand(chain, weights, turns):
    """The weighted log-likelihood, as the sum over all ways through the chain says, each with its cost."""
    places = chain.bins + np.array([0, SIZES[0]])

    def score(way):
        own = sum(weights[place, state] for row, state in zip(places, way, strict=True) for place in row)
        return own + sum(turns[pair] for pair in itertools.pairwise(way))

    def cost(way):
        return chain.costs[range(len(way)), way].sum()

    ways = itertools.product(range(STATES), repeat=len(places))
    total = np.log(sum(np.exp(score(way) + cost(way)) for way in ways))
    return chain.weight * (score(tuple(chain.states)) - total)


def test_the_loss_is_that_of_all_ways_through_every_chain():
    random = np.random.default_rng(1)
    weights, turns = random.normal(size=(5, STATES)), random.normal(size=(STATES, STATES))
    loss, _, _ = Chains(CHAINS, SIZES, STATES).loss(weights, turns)
    assert loss == pytest.approx(-sum(likelihood_by_hand(chain, weights, turns) for chain in CHAINS), 1e-5)


def test_the_slope_is_that_of_the_loss():
    random = np.random.default_rng(2)
    weights, turns = random.normal(size=(5, STATES)), random.normal(size=(STATES, STATES))
    chains, small = Chains(CHAINS, SIZES, STATES), 1e-2
    _, by_weights, by_turns = chains.loss(weights, turns)
    for found, table, changed in ((by_weights, weights, 0), (by_turns, turns, 1)):
        for place in np.ndindex(table.shape):
            losses = []
            for change in (small, -small):
                model = [weights.copy(), turns.copy()]
                model[changed][place] += change
                losses.append(chains.loss(*model)[0])
            assert found[place] == pytest.approx((losses[0] - losses[1]) / (2 * small), abs=1e-3)


def test_what_is_fitted_tells_the_states_apart():
    weights, _ = fit_field(CHAINS * 20, SIZES, STATES, penalty=0.01, iterations=50)
    assert weights[2 + 1, 1] > weights[2 + 1, 0]

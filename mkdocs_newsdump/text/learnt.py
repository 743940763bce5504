"""How likely something is, by what it has in common with examples of which that is known.

Two models say so, and their logits are averaged, as each errs where the other does not: trees boosted one
after the other (Friedman, 2001), and a logistic regression, a weight a feature.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple, TypeAlias

Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"
"""A weight, or a feature's name, a threshold, and the trees for what is above it and for what is not."""
TREES = 0.4
"""The share of the trees' logit in both together; with more of it texts of another kind fare worse."""
NUMBER = float, int
"""What a weight is; a union is made anew each time that it is asked for."""


class Weights(NamedTuple):
    """What was learnt: ``trees``, the first of which is one weight for all, and a weight a feature."""

    trees: tuple[Tree, ...]
    linear: Mapping[str, float]


@cache
def read_weights(path: Path) -> Weights:
    """Return the weights of a file."""
    read = json.loads(path.read_text("utf-8"))
    return Weights(tuple(read["trees"]), read["linear"])


def likelihood(weights: Weights, features: Mapping[str, float]) -> float:
    """Return how likely what has these features is so, between 0 and 1."""
    return 1 / (1 + exp(-log_odds(weights, features)))


def log_odds(weights: Weights, features: Mapping[str, float]) -> float:
    """Return how likely what has these features is so, as the logarithm of the odds."""
    linear = sum(weights.linear.get(name, 0.0) * value for name, value in features.items())
    return TREES * answer(weights.trees, features) + (1 - TREES) * linear


def answer(trees: Iterable[Tree], features: Mapping[str, float]) -> float:
    """Return what trees together add to the likelihood (in logits) of what has these features."""
    value, total = features.get, 0.0
    for tree in trees:
        while not isinstance(tree, NUMBER):
            name, threshold, above, below = tree
            tree = above if value(name, 0) > threshold else below
        total += tree
    return total

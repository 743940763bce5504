"""Fit the trees that compare headlines of nearly one score (``cleaning/metadata/headline_rivals.py``)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from mkdocs_newsdump.cleaning.metadata.headline_rivals import WEIGHTS, Tree, Trees

ROUNDS, LEAVES, SMALLEST_LEAF, RATE, PENALTY, BINS = 90, 8, 40, 0.1, 10.0, 32
"""Number of trees, their leaves, candidates in a leaf, learning rate, penalty on squared values, and bins."""

FEATURES = 0.3
"""Share of the features that each branching chooses from: trees that differ err less together."""

DIGITS = 3


class Rivals(NamedTuple):
    """Candidates of a dump beside each other: what each is like, which are right, what the dump counts."""

    told: Sequence[Mapping[str, float]]
    right: Sequence[bool]
    weight: float


def fit_trees(dumps: Sequence[Rivals]) -> Trees:
    """Return the trees under which the right candidates are likeliest."""
    names = list(next(iter(dumps)).told[0])
    rows = np.array([[one[name] for name in names] for dump in dumps for one in dump.told], float)
    right = np.concatenate([np.array(dump.right, int) for dump in dumps])
    weights = np.concatenate([np.full(len(dump.right), dump.weight) for dump in dumps])
    fitted = HistGradientBoostingClassifier(
        max_iter=ROUNDS,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=SMALLEST_LEAF,
        learning_rate=RATE,
        l2_regularization=PENALTY,
        max_bins=BINS,
        max_features=FEATURES,
        early_stopping=False,
        random_state=0,
    ).fit(rows, right, weights)
    trees = [_tree(found.nodes, 0) for (found,) in fitted._predictors]
    return Trees(names, trees)


def _tree(nodes: Any, at: int) -> Tree:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), DIGITS)
    branches = (_tree(nodes, int(node[side])) for side in ("left", "right"))
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), DIGITS), *branches]


def write(trees: Trees) -> None:
    """Write the trees, one a line."""
    features, lines = json.dumps(trees.features), ",\n".join(map(json.dumps, trees.trees))
    WEIGHTS.write_text(f'{{"features": {features},\n"trees": [\n{lines}\n]}}\n', encoding="utf-8")

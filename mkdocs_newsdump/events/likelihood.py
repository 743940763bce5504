"""How likely an article about two parties tells an event between them on a date, or a deed without one.

The rules of ``parties`` and ``doubts`` look at a clause and decide alone; what they see is not always enough
("In March the embassy closed", where the article is about two countries). This weighs all of it together:
who is named in the clause and around it, what kind of deed it is, how the grammar reads its verb, how exact
the date is, what the dates before and after tell, and what the article as a whole is about. Two models say
so, and their logits are averaged, as each errs where the other does not: trees boosted one after the other
(Friedman, 2001), and a weight a feature, which learns the words of a clause too. Both stand
in ``weights/likelihood.json``, those of deeds without a date in ``weights/deeds.json``;
``benchmarks/fit_milestones.py`` fits them from texts with the milestones that a careful reader would list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple, TypeAlias

from mkdocs_newsdump.events.deed_features import find_deed_features
from mkdocs_newsdump.events.deeds import Deed
from mkdocs_newsdump.events.features import find_features
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.places import Told

WEIGHTS, DEED_WEIGHTS = (
    Path(__file__).parent / "weights" / name for name in ("likelihood.json", "deeds.json")
)
Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"
"""A weight, or a feature's name, a threshold, and the trees for what is above it and for what is not."""
TREES = 0.4
"""The share of the trees' logit in both together; with more of it texts of another kind fare worse."""
NUMBER = float, int
"""What a weight is; a union is made anew each time that it is asked for."""


class Weights(NamedTuple):
    """What is weighed: ``trees``, the first of which is what is so of every event, and a weight a feature."""

    trees: tuple[Tree, ...]
    linear: Mapping[str, float]


def likelihoods(text: ParsedText, told: Sequence[Told]) -> list[float]:
    """Return for each dated event that a text about two parties may tell how likely it is one of theirs."""
    weights = read_weights(WEIGHTS)
    return [likelihood(weights, features) for features in find_features(text, told)]


def deed_likelihoods(text: ParsedText, deeds: Sequence[Deed], told: Sequence[Told]) -> list[float]:
    """Return for each deed of a text about two parties how likely it is one of theirs, and worth telling.

    ``told`` are the dated events.
    """
    weights = read_weights(DEED_WEIGHTS)
    return [likelihood(weights, features) for features in find_deed_features(text, deeds, told)]


@cache
def read_weights(path: Path) -> Weights:
    """Return the weights of a file."""
    read = json.loads(path.read_text("utf-8"))
    return Weights(tuple(read["trees"]), read["linear"])


def likelihood(weights: Weights, features: Mapping[str, float]) -> float:
    """Return how likely an event with these features is listed."""
    trees = sum(answer(tree, features) for tree in weights.trees)
    linear = sum(weights.linear.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + exp(-TREES * trees - (1 - TREES) * linear))


def answer(tree: Tree, features: Mapping[str, float]) -> float:
    """Return what a tree adds to the likelihood (in logits) of an event with these features."""
    while not isinstance(tree, NUMBER):
        name, threshold, above, below = tree
        tree = above if features.get(name, 0) > threshold else below
    return tree

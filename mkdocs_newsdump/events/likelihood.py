"""How likely a date of an article about two parties dates an event between them.

The rules of ``parties`` and ``doubts`` look at a clause and decide alone; what they see is not always enough
("In March the embassy closed", where the article is about two countries). This weighs all of it together:
who is named in the clause and around it, what kind of deed it is, how the grammar reads its verb, how exact
the date is, what the dates before and after tell, and what the article as a whole is about. The weights are
``weights/likelihood.json``, many small trees of two questions each, boosted one after the other, which
``benchmarks/fit_milestones.py`` fits from texts with the milestones that a careful reader would list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import TypeAlias

from mkdocs_newsdump.events.features import find_features
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.places import Told

WEIGHTS = Path(__file__).parent / "weights" / "likelihood.json"
Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"
"""A weight, or a feature's name, a threshold, and the trees for what is above it and for what is not."""
NUMBER = float, int
"""What a weight is; a union is made anew each time that it is asked for."""


def likelihoods(text: ParsedText, told: Sequence[Told]) -> list[float]:
    """Return for each dated event that a text about two parties may tell how likely it is one of theirs."""
    trees = read_trees()
    return [
        1 / (1 + exp(-sum(answer(tree, features) for tree in trees)))
        for features in find_features(text, told)
    ]


@cache
def read_trees() -> tuple[Tree, ...]:
    """Return the trees, the first of which is what is so of every event."""
    return tuple(json.loads(WEIGHTS.read_text("utf-8")))


def answer(tree: Tree, features: Mapping[str, float]) -> float:
    """Return what a tree adds to the likelihood (in logits) of an event with these features."""
    while not isinstance(tree, NUMBER):
        name, threshold, above, below = tree
        tree = above if features.get(name, 0) > threshold else below
    return tree

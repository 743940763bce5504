"""Fit which marks a title keeps where words are left out (``events.title_marks.py``) by editors' titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import fmin_l_bfgs_b

from benchmarks.keeping import folds, one_hot, rounded
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.title_marks import (
    NONE,
    joint_features,
    kind_of,
    marks_between,
    named,
    weigh_mark,
)
from mkdocs_newsdump.events.titles.candidates import align
from mkdocs_newsdump.text.words import tokenize

PENALTY = 1.0
"""Penalty on the squares of the weights."""
FOLDS = 8


class Joint(NamedTuple):
    """A place of a title where words are left out: its features, the marks it can have, and the editor's."""

    source: str
    features: Sequence[str]
    kinds: Sequence[str]
    kept: str


def find_joints(source: str, sentence: Sentence, titles: Sequence[str]) -> Iterator[Joint]:
    """Yield the places of titles where words of their sentence with marks among them are left out."""
    seen = set()
    for title in titles:
        tokens = tokenize(title, 0)
        places = align(sentence, title)
        if len(places) != len(tokens):
            continue
        for joint, (one, other) in zip(pairwise(places), pairwise(tokens), strict=True):
            before, after = joint
            if joint in seen or after <= before + 1:
                continue
            seen.add(joint)
            kinds = [NONE, *map(kind_of, marks_between(sentence, before, after))]
            kept = next(filter(None, map(kind_of, title[one.end : other.start])), NONE)
            if len(kinds) > 1 and kept in kinds:
                yield Joint(source, list(joint_features(sentence, before, after)), kinds, kept)


def fit_marks(joints: Sequence[Joint]) -> dict[str, float]:
    """Return the weights under which the editors' marks are the likeliest."""
    options = [(joint, kind) for joint in joints for kind in joint.kinds]
    has, names = one_hot([list(named(kind, joint.features)) for joint, kind in options])
    turned = has.T.tocsr()
    kept = np.array([kind == joint.kept for joint, kind in options], float)
    sizes = np.array([len(joint.kinds) for joint in joints])
    first, own = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(sizes)), sizes)

    def slope(weights: Any) -> tuple[float, Any]:
        scores = has @ weights
        most = np.maximum.reduceat(scores, first)[own]
        odds = np.exp(scores - most)
        sums = np.add.reduceat(odds, first)[own]
        loss = -(kept * (scores - most - np.log(sums))).sum()
        return loss + PENALTY * (weights**2).sum(), turned @ (odds / sums - kept) + 2 * PENALTY * weights

    found, _, _ = fmin_l_bfgs_b(slope, np.zeros(len(names)), maxiter=200)
    return rounded(found, names)


def held_out(joints: Sequence[Joint]) -> float:
    """Return the share of the places whose mark is the editor's, as titles of other sources teach."""
    right = 0
    for own, others in folds([joint.source for joint in joints], FOLDS):
        weights = fit_marks([joint for joint in joints if joint.source in others])
        right += sum(is_right(joint, weights) for joint in joints if joint.source in own)
    return right / max(1, len(joints))


def is_right(joint: Joint, weights: Mapping[str, float]) -> bool:
    """Whether the mark that weighs most is the editor's."""
    return max(joint.kinds, key=lambda kind: weigh_mark(kind, joint.features, weights)) == joint.kept

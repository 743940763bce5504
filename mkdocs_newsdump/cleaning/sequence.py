"""How likely each segment is story: every segment is weighed, then the whole sequence is decided at once.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over four states: before the
story, in it, boilerplate within it, after it. ``weights/sequence.json`` holds its weights, fitted by
``benchmarks/fit_story.py``: for every feature of ``features.py`` and each of its bins one for each state.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, expm1, log
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.packed import PackedWeights, Rows

BEFORE, STORY, WITHIN, AFTER = STATES = ("before", "story", "within", "after")

TRANSITIONS = tuple(f"{state} {following}" for state in STATES for following in STATES)
"""The state of a segment and of the next one. What the corpus does not show has the weight 0, by which it was
reckoned with in the fit: a second stretch of story is unlikely, as the sum over all ways says, not forbidden.
"""

SURE = 0.95
"""Probability of a segment to be story from which on there is a story; to be given that changes nothing."""

State = tuple[float, float, float, float]
"""A number for each of ``STATES``."""


class Weights(NamedTuple):
    """The model: the weights of the features' bins, and the factors of ``TRANSITIONS``."""

    features: PackedWeights
    transitions: Sequence[float]

    @classmethod
    def of(cls, features: Mapping[str, Rows], transitions: Sequence[float]) -> Weights:
        """Make the model from tables that have a row of four weights for each bin, and from weights."""
        return cls(PackedWeights.of(features), [exp(weight) for weight in transitions])


@cache
def load_weights() -> Weights:
    """Read the weights that come with the package."""
    content = json.loads((Path(__file__).parent / "weights" / "sequence.json").read_text(encoding="utf-8"))
    return Weights.of(content["features"], content["transitions"])


def probabilities(features: Features, model: Weights) -> tuple[list[float], float]:
    """Return for every judged segment the probability that it is story, if there is one, and that of this.

    All segments are weighed in. Who saves a dump saves a story; were this not given, the few lines of a short
    one would be lost in a long page, though nothing else on it could be the story.
    """
    if not features.judged:
        return [], 0.0
    weights = model.features.sums(features.judged, features.bins)
    potentials = [[exp(weight) for weight in row] for row in weights]
    ahead, total = forward(potentials, model.transitions)
    found = marginals(ahead, potentials, model.transitions)
    if max(found) >= SURE:
        return found, 1.0
    storyless = [(before, 0.0, within, after) for before, _, within, after in potentials]
    holds_story = -expm1(forward(storyless, model.transitions)[1] - total)
    return [chance / holds_story for chance in found], holds_story


def forward(potentials: Sequence[Sequence[float]], transitions: Sequence[float]) -> tuple[list[State], float]:
    """Return how likely each state is at each segment by those above, and the sum over all ways.

    The sum is given by its logarithm, and the states of a segment add up to one, so that no length runs out
    of range.
    """
    bb, bs, bw, ba, sb, ss, sw, sa, wb, ws, ww, wa, ab, as_, aw, aa = transitions
    ahead = []
    totals = []
    b = s = w = a = 1.0
    for k, (pb, ps, pw, pa) in enumerate(potentials):
        if k == 0:
            b, s, w, a = pb, ps, pw, pa
        else:
            b, s, w, a = (
                (b * bb + s * sb + w * wb + a * ab) * pb,
                (b * bs + s * ss + w * ws + a * as_) * ps,
                (b * bw + s * sw + w * ww + a * aw) * pw,
                (b * ba + s * sa + w * wa + a * aa) * pa,
            )
        total = b + s + w + a or 1.0
        b, s, w, a = b / total, s / total, w / total, a / total
        ahead.append((b, s, w, a))
        totals.append(total)
    return ahead, sum(map(log, totals))


def marginals(
    ahead: Sequence[State], potentials: Sequence[Sequence[float]], transitions: Sequence[float]
) -> list[float]:
    """Go back over the sequence, and return for each segment the probability that it is story."""
    bb, bs, bw, ba, sb, ss, sw, sa, wb, ws, ww, wa, ab, as_, aw, aa = transitions
    out = []
    b = s = w = a = 1.0
    for k in range(len(potentials) - 1, -1, -1):
        fb, fs, fw, fa = ahead[k]
        total = fb * b + fs * s + fw * w + fa * a
        out.append(fs * s / total if total else 0.0)
        pb, ps, pw, pa = potentials[k]
        b, s, w, a = b * pb, s * ps, w * pw, a * pa
        b, s, w, a = (
            bb * b + bs * s + bw * w + ba * a,
            sb * b + ss * s + sw * w + sa * a,
            wb * b + ws * s + ww * w + wa * a,
            ab * b + as_ * s + aw * w + aa * a,
        )
        total = b + s + w + a or 1.0
        b, s, w, a = b / total, s / total, w / total, a / total
    return out[::-1]

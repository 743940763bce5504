"""How likely each unit is story: every unit is weighed, then the whole sequence is decided at once.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over four states: before the
story, in it, furniture within it, after it. ``sequence.json`` holds its weights, fitted by
``benchmarks/fit_story.py``: for every measure of ``features.py`` and each of its steps four numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.features import Features

BEFORE, STORY, WITHIN, AFTER = STATES = ("before", "story", "within", "after")

STEPS = tuple(f"{state} {following}" for state in STATES for following in STATES)
"""The state of a unit and of the next one. What the corpus does not show has the weight 0, by which it was
reckoned with in the fit: a second stretch of story is unlikely, as the sum over all ways says, not forbidden.
"""


MOST = 128
"""No measure has more steps; one that the corpus does not show weighs nothing."""


class Weights(NamedTuple):
    """The model: for each measure and each state the weights of the steps, and the weights of ``STEPS``."""

    measures: Mapping[str, Sequence[Sequence[float]]]
    steps: Sequence[float]

    @classmethod
    def of(cls, measures: Mapping[str, Sequence[Sequence[float]]], steps: Sequence[float]) -> Weights:
        """Make the model from tables that have a row of four weights for each step."""
        return cls(
            {
                name: [
                    [row[state] for row in rows] + [0.0] * (MOST - len(rows)) for state in range(len(STATES))
                ]
                for name, rows in measures.items()
            },
            steps,
        )


@cache
def weights() -> Weights:
    """Read the weights that come with the package."""
    content = json.loads(Path(__file__).with_name("sequence.json").read_text(encoding="utf-8"))
    return Weights.of(content["measures"], content["steps"])


def probabilities(features: Features, model: Weights) -> list[float]:
    """Give for every judged unit the probability that it is story, all others weighed in."""
    if not features.judged:
        return []
    columns = [features.columns[name] for name in model.measures]
    sums = [
        map(
            sum,
            zip(
                *(
                    map(tables[state].__getitem__, column)
                    for tables, column in zip(model.measures.values(), columns, strict=True)
                ),
                strict=True,
            ),
        )
        for state in range(len(STATES))
    ]
    potentials = []
    for scores in zip(*sums, strict=True):
        best = max(scores)
        potentials.append([exp(score - best) for score in scores])
    return _marginals(potentials, [exp(step) for step in model.steps])


def _marginals(potentials: Sequence[Sequence[float]], steps: Sequence[float]) -> list[float]:
    """Forward and backward over the sequence; sums are kept at one so that no length runs out of range."""
    bb, bs, bw, ba, sb, ss, sw, sa, wb, ws, ww, wa, ab, as_, aw, aa = steps
    ahead = []
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

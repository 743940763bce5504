"""How likely each segment is story: every segment is weighed, then the whole sequence is decided at once.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over four states: before the
story, in it, furniture within it, after it. ``sequence.json`` holds its weights, fitted by
``benchmarks/fit_story.py``: for every measure of ``features.py`` and each of its steps four numbers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from math import exp, expm1, log
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.features import Features

BEFORE, STORY, WITHIN, AFTER = STATES = ("before", "story", "within", "after")

TRANSITIONS = tuple(f"{state} {following}" for state in STATES for following in STATES)
"""The state of a segment and of the next one. What the corpus does not show has the weight 0, by which it was
reckoned with in the fit: a second stretch of story is unlikely, as the sum over all ways says, not forbidden.
"""

ABOVE, BELOW = " of the segment above", " of the segment below"
NOTHING = 17
"""How the names of measures of a neighbour end, and their step where there is no neighbour."""

MOST = 128
"""No measure has more steps; one that the corpus does not show weighs nothing."""

DIGITS = 2
SCALE = 10**DIGITS
"""Weights have so many digits behind the point: times this they are whole numbers."""

BITS = 20
START = 1 << 17
"""To add up the weights is most of the work. So those for the four states of a segment, of the segment below and of
the segment above stand side by side in one whole number, each in so many bits, and one addition adds all twelve.
Sums start so high that none falls below zero.
"""

FIELD, STATE_BITS = (1 << BITS) - 1, BITS * len(STATES)
QUAD = (1 << STATE_BITS) - 1
PLACES = tuple(BITS * state for state in range(len(STATES)))
STARTS = sum(START << BITS * place for place in range(3 * len(STATES)))
ZERO = 3 * START
"""Where the sums of a segment, the one above and the one below start together."""


SURE = 0.95
"""Where a segment is story with this probability, there is a story; to be given that changes nothing."""


class Weights(NamedTuple):
    """The model, its weights packed as ``START`` says.

    ``measures`` has for each measure and each of its steps what it says of the segment itself, of the segment below
    and of the segment above. ``top`` and ``bottom`` are what it says of a segment to have none above, none below.
    ``steps`` are the factors of ``TRANSITIONS``.
    """

    measures: Mapping[str, Sequence[int]]
    top: int
    bottom: int
    steps: Sequence[float]

    @classmethod
    def of(cls, measures: Mapping[str, Sequence[Sequence[float]]], steps: Sequence[float]) -> Weights:
        """Make the model from tables that have a row of four weights for each step."""
        packed = {name: _packed(rows) for name, rows in measures.items()}
        nothing = [0] * MOST
        own = [name for name in measures if not name.endswith((ABOVE, BELOW))]
        above = {name: packed.get(name + ABOVE, nothing) for name in own}
        below = {name: packed.get(name + BELOW, nothing) for name in own}
        return cls(
            {
                name: [
                    of_segment + (of_below << STATE_BITS) + (of_above << 2 * STATE_BITS)
                    for of_segment, of_below, of_above in zip(
                        packed[name], above[name], below[name], strict=True
                    )
                ]
                for name in own
            },
            sum([table[NOTHING] for table in above.values()], STARTS & QUAD),
            sum([table[NOTHING] for table in below.values()], STARTS & QUAD),
            [exp(step) for step in steps],
        )


def _packed(rows: Sequence[Sequence[float]]) -> list[int]:
    """Put the four weights of each step into one number."""
    return [
        sum(round(weight * SCALE) << BITS * state for state, weight in enumerate(row)) for row in rows
    ] + [0] * (MOST - len(rows))


@cache
def weights() -> Weights:
    """Read the weights that come with the package."""
    content = json.loads((Path(__file__).parent / "weights" / "sequence.json").read_text(encoding="utf-8"))
    return Weights.of(content["features"], content["transitions"])


def probabilities(features: Features, model: Weights) -> tuple[list[float], float]:
    """Give for every judged segment the probability that it is story, given that there is one, and that of this.

    All segments are weighed in. Who saves a dump saves a story; were this not given, the few lines of a short
    one would be lost in a long page, though nothing else on it could be the story.
    """
    judged = features.judged
    if not judged:
        return [], 0.0
    columns = [map(table.__getitem__, features.columns[name]) for name, table in model.measures.items()]
    sums = [sum(said, STARTS) for said in zip(*columns, strict=True)]
    potentials = []
    for k, (i, said) in enumerate(zip(judged, sums, strict=True)):
        weight = said & QUAD
        weight += sums[k - 1] >> STATE_BITS & QUAD if k and judged[k - 1] == i - 1 else model.top
        weight += sums[k + 1] >> 2 * STATE_BITS if judged[k + 1 : k + 2] == [i + 1] else model.bottom
        potentials.append([exp(((weight >> place & FIELD) - ZERO) / SCALE) for place in PLACES])
    ahead, total = _forward(potentials, model.steps)
    found = _marginals(ahead, potentials, model.steps)
    if max(found) >= SURE:
        return found, 1.0
    storyless = [(before, 0.0, within, after) for before, _, within, after in potentials]
    holds_story = -expm1(_forward(storyless, model.steps)[1] - total)
    return [chance / holds_story for chance in found], holds_story


State = tuple[float, float, float, float]


def _forward(potentials: Sequence[Sequence[float]], steps: Sequence[float]) -> tuple[list[State], float]:
    """Give how likely each state is at each segment as far as those above tell, and the logarithm of the sum.

    Sums are kept at one so that no length runs out of range.
    """
    bb, bs, bw, ba, sb, ss, sw, sa, wb, ws, ww, wa, ab, as_, aw, aa = steps
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


def _marginals(
    ahead: Sequence[State], potentials: Sequence[Sequence[float]], steps: Sequence[float]
) -> list[float]:
    """Go back over the sequence, and give for each segment the probability that it is story."""
    bb, bs, bw, ba, sb, ss, sw, sa, wb, ws, ww, wa, ab, as_, aw, aa = steps
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

"""The weights of all features of a segment and of its neighbours, added up.

To add up the weights is most of the work of finding the story. So those for the four states of a segment, of
the segment below and of the segment above stand side by side in one whole number, each in so many bits, and
one addition adds all twelve. With a list of floats for each state, finding the probabilities takes twice as
long: 2.0 ms a dump instead of 1.0 ms, of 13 ms in all, on the 693 dumps of the corpus.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

ABOVE, BELOW = " of the segment above", " of the segment below"
"""Endings of the names of features of a neighbour."""

NOTHING = 17
"""Bin of the features of a neighbour where there is none."""

MOST = 128
"""More bins than any feature has; one that the corpus does not show weighs nothing."""

STATES = 4

DIGITS = 2
"""Digits of a weight behind the point."""

SCALE = 10**DIGITS
"""Times this, weights are whole numbers."""

BITS = 20
"""Bits for the sum of one state."""

START = 1 << 17
"""Start of each sum, so high that none falls below zero."""

FIELD, STATE_BITS = (1 << BITS) - 1, BITS * STATES
QUAD = (1 << STATE_BITS) - 1
PLACES = tuple(BITS * state for state in range(STATES))
STARTS = sum(START << BITS * place for place in range(3 * STATES))
ZERO = 3 * START
"""Where the sums of a segment, the one above and the one below start together."""

Rows = Sequence[Sequence[float]]
"""A row of four weights for each bin of a feature."""


class PackedWeights(NamedTuple):
    """Weights, packed as the module says.

    ``features`` has for each feature and each of its bins what it says of the segment itself, of the segment
    below and of the segment above. ``top`` and ``bottom`` are what it says of a segment to have none above,
    none below.
    """

    features: Mapping[str, Sequence[int]]
    top: int
    bottom: int

    @classmethod
    def of(cls, tables: Mapping[str, Rows]) -> PackedWeights:
        """Pack tables by the names of their features."""
        packed = {name: _packed(rows) for name, rows in tables.items()}
        nothing = [0] * MOST
        own = [name for name in tables if not name.endswith((ABOVE, BELOW))]
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
        )

    def sums(self, places: Sequence[int], bins: Mapping[str, Sequence[int]]) -> list[list[float]]:
        """Return for each segment the sum of the weights of each state.

        ``places`` are the rising indexes of the segments in their dump, ``bins`` has for every feature the
        bin of each.
        """
        columns = [map(table.__getitem__, bins[name]) for name, table in self.features.items()]
        found = [*map(sum, zip(repeat(STARTS, len(places)), *columns, strict=True))]
        out = []
        for k, (i, own) in enumerate(zip(places, found, strict=True)):
            total = own & QUAD
            total += found[k - 1] >> STATE_BITS & QUAD if k and places[k - 1] == i - 1 else self.top
            total += found[k + 1] >> 2 * STATE_BITS if places[k + 1 : k + 2] == [i + 1] else self.bottom
            out.append([((total >> place & FIELD) - ZERO) / SCALE for place in PLACES])
        return out


def _packed(rows: Rows) -> list[int]:
    """Return the four weights of each bin as one number."""
    return [
        sum(round(weight * SCALE) << BITS * state for state, weight in enumerate(row)) for row in rows
    ] + [0] * (MOST - len(rows))

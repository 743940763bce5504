"""A linear model: for each feature the weight it gives to each class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from struct import Struct

FIELD = 16
"""Bits of a class in a packed row. At most 64 features of a weight within ±128 keep every sum within."""
_MIDDLE = 1 << FIELD - 1
OFFSET = 128
"""What a weight is stored above, so that none is negative."""


class Table:
    """A linear model over ``classes``.

    The weights of a feature stand side by side in one whole number, so that one addition adds them all.
    """

    def __init__(self, classes: Sequence[str], keys: Iterable[int], weights: bytes) -> None:
        """``weights`` has a row for each key, a byte for each class, 128 above the weight."""
        self.classes = list(classes)
        width = len(self.classes)
        fields = bytearray(2 * len(weights))
        fields[::2] = weights
        view, zero = bytes(fields), sum(OFFSET << FIELD * at for at in range(width))
        unpacked = int.from_bytes
        self._rows = {
            key: unpacked(view[at : at + 2 * width], "little") - zero
            for key, at in zip(keys, range(0, len(view), 2 * width), strict=True)
        }
        self._start = sum(_MIDDLE << FIELD * at for at in range(width))
        self._fields = Struct(f"<{width}H")

    def scores(self, keys: Iterable[int]) -> tuple[int, ...]:
        """Return for each class the sum of the features' weights, above an offset that all share."""
        total = sum(map(self._rows.get, keys, repeat(0)), self._start)
        return self._fields.unpack(total.to_bytes(self._fields.size, "little"))

    def best(self, keys: Iterable[int]) -> int:
        """Return the class with the highest score, the first of equals."""
        scores = self.scores(keys)
        return scores.index(max(scores))

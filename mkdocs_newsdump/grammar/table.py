"""A linear model: for each feature the weight it gives to each class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import repeat
from struct import Struct, iter_unpack

FIELD_BYTES = 2
"""Bytes of a class in a packed row: sums of up to 257 features fit, and no key list is as long."""
OFFSET = 128
"""What a weight is stored above, so that none is negative. It lifts the sums of all classes alike."""


class Table:
    """A linear model over ``classes``.

    The weights of a feature stand side by side in one whole number, so that one addition adds them all.
    """

    def __init__(self, classes: Sequence[str], keys: Sequence[int], weights: bytes) -> None:
        """``weights`` has a row for each key, a byte for each class, 128 above the weight."""
        self.classes = list(classes)
        size = FIELD_BYTES * len(self.classes)
        fields = bytearray(FIELD_BYTES * len(weights))
        fields[::FIELD_BYTES] = weights
        rows = iter_unpack(f"{size}s", fields)
        self._rows = {key: int.from_bytes(row, "little") for key, (row,) in zip(keys, rows, strict=True)}
        self._row = self._rows.get
        self._size, self._unpack = size, Struct(f"<{len(self.classes)}H").unpack

    def total(self, keys: Iterable[int]) -> int:
        """Return the sum of the features' weights, those of all classes in one number; sums can be added."""
        return sum(map(self._row, keys, repeat(0)))  # half of the keys have no row

    def unpack(self, total: int) -> tuple[int, ...]:
        """Return the score of each class, above an offset that all share."""
        return self._unpack(total.to_bytes(self._size, "little"))

    def scores(self, keys: Iterable[int]) -> tuple[int, ...]:
        """Return for each class the sum of the features' weights, above an offset that all share."""
        return self._unpack(sum(map(self._row, keys, repeat(0))).to_bytes(self._size, "little"))

    def best(self, keys: Iterable[int]) -> int:
        """Return the class with the highest score, the first of equals."""
        scores = self.scores(keys)
        return scores.index(max(scores))

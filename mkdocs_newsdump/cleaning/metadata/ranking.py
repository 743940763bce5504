"""Which of several lines is the one that is looked for: each is weighed by its features, the best is taken.

A softmax over the lines of a dump and "none of them", whose score is 0. ``weights/fields.json`` holds for
every feature of a field and each of its bins one weight, fitted by ``benchmarks/fit_fields.py``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

WEIGHTS = Path(__file__).parents[1] / "weights" / "fields.json"

Bins = Mapping[str, int]
"""What a candidate is like: for every feature, by name, its bin, from 0."""

Tables = Mapping[str, Sequence[float]]
"""For every feature, by name, the weights of its bins. A bin that the corpus does not show weighs nothing."""


def score(bins: Bins, tables: Tables) -> float:
    """Return how much speaks for a candidate; 0 says as much as that it is none."""
    try:
        return sum([tables[name][bin_] for name, bin_ in bins.items()])
    except IndexError:
        return sum(tables[name][bin_] for name, bin_ in bins.items() if bin_ < len(tables[name]))


@cache
def load_tables(field: str) -> Tables:
    """Read the weights of a field that come with the package."""
    tables: Tables = json.loads(WEIGHTS.read_text(encoding="utf-8"))[field]
    return tables

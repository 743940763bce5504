"""How much a word looks like a part of a person's name, by its letters.

A logistic regression over the runs of two and three letters of a word, its ends among them, that parts given
and family names from the other words of languages with capitals: "Jendrischik" from "Produkte", of which no
list has either. ``name_likeness.json`` has its weights in tenths, fitted by ``benchmarks/fit_likeness.py``;
they are under a licence of their own, see ``NOTICE``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.text.words import WORD

WEIGHTS = Path(__file__).with_name("name_likeness.json")

LENGTHS = (2, 3)
"""Letters of the runs that are weighed."""

SHORTEST = 3
"""Minimum letters of a word that tells; shorter ones are initials and particles."""

REMEMBERED = 4000
"""Number of words that are remembered: dumps of one site share many."""


class Model(NamedTuple):
    """The weights, in tenths: of every word, and of each run of letters."""

    start: int
    runs: Mapping[str, int]


def letter_runs(word: str) -> Iterator[str]:
    """Yield the runs of letters of a word in lower case, each once; signs stand for its ends."""
    marked = f"^{word}$"
    yield from {marked[at : at + length] for length in LENGTHS for at in range(len(marked) - length + 1)}


@lru_cache(REMEMBERED)
def name_likeness(word: str) -> float:
    """Return the logarithm of the odds that a word in lower case is of a name: above 0 it more likely is."""
    model = load_model()
    return (model.start + sum(model.runs.get(run, 0) for run in letter_runs(word))) / 10


def likenesses(text: str) -> list[float]:
    """Return the likeness of each word of a text that tells."""
    return [name_likeness(word) for word in WORD.findall(text.casefold()) if len(word) >= SHORTEST]


@cache
def load_model() -> Model:
    """Read the weights that come with the package."""
    return Model(**json.loads(WEIGHTS.read_text(encoding="utf-8")))

"""Fit how likely a dated clause is a milestone of the two countries that its article is about.

    python -m benchmarks.fit_milestones FOLDER…           # writes the weights; prints what was held out
    python -m benchmarks.fit_milestones FOLDER… --check   # prints only

A folder has ``texts/`` and ``expected.jsonl``: an object a text with its ``file``, its ``pair``, and as
``entries`` the milestones a careful reader would list, each with its date (or others, ``also``), words of its
title or sentence (``cues``), and whether it is of the ``core``. Texts are held out in folds; the weights are
of all texts together.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.find import CERTAIN, dated_events, is_nowadays
from mkdocs_newsdump.events.likelihood import WEIGHTS, find_features
from mkdocs_newsdump.events.parse import parse_article
from mkdocs_newsdump.events.places import Told, iterate_places

FOLDS = 10
RIDGE = 4.0
"""Weight of the penalty on large weights."""
ROUNDS = 30
"""Steps of Newton's method; ten are enough."""
SMALLEST = 0.005
"""Weights below it are left out of the file."""


class Example(NamedTuple):
    """A dated event of a text: its features, whether the rules take it, whether a reader would list it."""

    text: str
    features: Mapping[str, float]
    taken: bool
    listed: bool
    core: bool


def read_examples(folder: Path) -> Iterator[Example]:
    """Yield the dated events of a folder's texts that no rule doubts."""
    for line in (folder / "expected.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        article = clean((folder / "texts" / row["file"]).read_text("utf-8"), source=row["file"])
        text = parse_article(article, known=row["pair"])
        if set(text.pair) != set(row["pair"]):
            continue
        told = [
            one
            for place in iterate_places(text)
            for one in dated_events(text, place, text.pair)
            if one.milestone.date and not is_nowadays(one, text)
        ]
        for one, features in zip(told, find_features(text, told), strict=True):
            if not one.doubtful:
                entries = [entry for entry in row["entries"] if tells(one, entry)]
                taken = set(text.pair).issubset(one.milestone.parties)
                core = any(entry["core"] for entry in entries)
                yield Example(f"{folder.name}/{row['file']}", features, taken, bool(entries), core)


def tells(one: Told, entry: Mapping[str, Any]) -> bool:
    """Whether an event is that of an entry: on its date, in its words."""
    words = f"{one.milestone.title} {one.milestone.text}".casefold()
    on_date = one.milestone.date in (entry["date"], *entry.get("also", ()))
    return on_date and any(cue.casefold() in words for cue in entry["cues"])


def fit(values: np.ndarray, listed: np.ndarray, ridge: float = RIDGE) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge penalty, by Newton's method."""
    weights = np.zeros(values.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (likely - listed) + ridge * weights
        bend = (values.T * (likely * (1 - likely))) @ values + ridge * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def held_out(values: np.ndarray, listed: np.ndarray, texts: Sequence[str]) -> np.ndarray:
    """Return the likelihood of each example by weights that were fitted on other texts."""
    names = sorted(set(texts))
    order = np.random.default_rng(0).permutation(len(names))
    fold = {names[name]: place % FOLDS for place, name in enumerate(order)}
    folds, likely = np.array([fold[text] for text in texts]), np.zeros(len(texts))
    for number in range(FOLDS):
        apart = folds == number
        weights = fit(values[~apart], listed[~apart])
        likely[apart] = 1 / (1 + np.exp(-values[apart] @ weights))
    return likely


def main() -> None:
    """Fit, print and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="+", type=Path)
    ask.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = ask.parse_args()
    examples = [example for folder in given.folders for example in read_examples(folder)]
    names = sorted({name for example in examples for name in example.features})
    values = np.array([[example.features.get(name, 0.0) for name in names] for example in examples])
    listed = np.array([example.listed for example in examples], float)
    core = np.array([example.core for example in examples])
    taken = np.array([example.taken for example in examples])
    likely = held_out(values, listed, [example.text for example in examples])
    print(f"{len(examples)} dates of {len({example.text for example in examples})} texts, {core.sum()} core")
    for name, chosen in (
        ("by the rules alone", taken),
        ("held out", taken | (likely >= CERTAIN)),
    ):
        right = f"{listed[chosen].mean():.3f} right, {core[chosen].sum()} core"
        print(f"{name}: {chosen.sum()} taken, {right}")
    if not given.check:
        weights = zip(names, fit(values, listed), strict=True)
        lines = (f"{name}: {weight:.2f}\n" for name, weight in weights if abs(weight) >= SMALLEST)
        WEIGHTS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

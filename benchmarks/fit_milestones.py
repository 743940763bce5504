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
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.find import (
    CERTAIN,
    GIVEN,
    HARD,
    SURE_OF_TITLE,
    UNSURE_TITLE,
    dated_events,
    is_nowadays,
)
from mkdocs_newsdump.events.likelihood import WEIGHTS, Tree, answer, find_features
from mkdocs_newsdump.events.parse import parse_article
from mkdocs_newsdump.events.places import Told, iterate_places

FOLDS = 10
TREES, RATE = 120, 0.1
"""Number of trees, and how much of what each says is taken."""
QUESTIONS = 0.5
"""Share of the questions that each tree may choose from."""
LEAST, RIDGE = 8, 2.0
"""Minimum examples of an answer, and the penalty on what it adds."""
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
"""Where a feature that counts is asked whether it lies above."""
ABOUT = "~"
"""Mark of an approximate date; a guessed one is never taken for right."""
FEW = 6
"""Values up to which each is asked for."""


class Example(NamedTuple):
    """A dated event of a text: its features, whether the rules take it, whether a reader would list it."""

    text: str
    features: Mapping[str, float]
    taken: bool
    listed: bool
    core: bool


def read_examples(folder: Path) -> Iterator[Example]:
    """Yield the dated events of a folder's texts that may be certain."""
    for line in (folder / "expected.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        article = clean((folder / "texts" / row["file"]).read_text("utf-8"), source=row["file"])
        day = row.get("published")
        text = parse_article(article, known=row["pair"], published=date.fromisoformat(day) if day else None)
        if set(text.pair) != set(row["pair"]):
            continue
        told = [
            one
            for place in iterate_places(text)
            for one in dated_events(text, place, text.pair)
            if one.milestone.date and not is_nowadays(one, text)
        ]
        for one, features in zip(told, find_features(text, told), strict=True):
            if one.doubts.isdisjoint(HARD):
                entries = [entry for entry in row["entries"] if tells(one, entry)]
                taken = set(text.pair).issubset(one.milestone.parties)
                core = any(entry["core"] for entry in entries)
                name = f"{folder.name}/{row['file']}"
                yield Example(name, features, taken and not one.doubts, bool(entries), core)


def tells(one: Told, entry: Mapping[str, Any]) -> bool:
    """Whether an event is that of an entry: on its date, in its words."""
    words = f"{one.milestone.title} {one.milestone.text}".casefold()
    on_date = (one.milestone.date or "").strip(ABOUT) in (entry["date"], *entry.get("also", ()))
    return on_date and any(cue.casefold() in words for cue in entry["cues"])


class Questions(NamedTuple):
    """Features with thresholds (``asked``), and of each example whether it lies above (``answers``)."""

    asked: list[tuple[str, float]]
    answers: np.ndarray


def ask(examples: Sequence[Example]) -> Questions:
    """Return every question that divides the examples into two groups of some size."""
    names = sorted({name for example in examples for name in example.features})
    asked, answers = [], []
    for name in names:
        values = np.array([example.features.get(name, 0.0) for example in examples])
        steps = np.unique(values)
        for step in (steps[:-1] + steps[1:]) / 2 if len(steps) <= FEW else np.quantile(values, QUANTILES):
            threshold = round(float(step), 3)
            above = values > threshold
            if LEAST <= above.sum() <= len(examples) - LEAST:
                asked.append((name, threshold))
                answers.append(above)
    return Questions(asked, np.array(answers, bool).reshape(len(asked), len(examples)))


def fit(questions: Questions, listed: np.ndarray) -> list[Tree]:
    """Return boosted trees of two questions each; the first is the logit of all examples together."""
    share, dice = listed.mean(), np.random.default_rng(0)
    start = round(float(np.log(share / (1 - share))), 3)
    trees: list[Tree] = [start]
    scores = np.full(len(listed), start)
    for _ in range(TREES):
        likely = 1 / (1 + np.exp(-scores))
        chosen = np.flatnonzero(dice.random(len(questions.asked)) < QUESTIONS)
        slope, bend = listed - likely, likely * (1 - likely)
        tree, added = grow(questions, chosen, slope, bend, np.ones(len(listed), bool), 2)
        trees.append(tree)
        scores += added
    return trees


def grow(
    questions: Questions,
    chosen: np.ndarray,
    slope: np.ndarray,
    bend: np.ndarray,
    group: np.ndarray,
    depth: int,
) -> tuple[Tree, np.ndarray]:
    """Return the tree that divides a group of examples best, and what it adds to the score of each."""
    whole = slope[group].sum(), bend[group].sum() + RIDGE
    if depth:
        answers = questions.answers[np.ix_(chosen, group)].astype(float)
        above, width = answers @ slope[group], answers @ bend[group] + RIDGE
        below, rest = whole[0] - above, whole[1] - width + 2 * RIDGE
        size = answers.sum(axis=1)
        gain = above**2 / width + below**2 / rest - whole[0] ** 2 / whole[1]
        gain[(size < LEAST) | (group.sum() - size < LEAST)] = 0
        if gain.max(initial=0) > 0:
            best = chosen[gain.argmax()]
            inside = questions.answers[best]
            one, more = grow(questions, chosen, slope, bend, group & inside, depth - 1)
            other, less = grow(questions, chosen, slope, bend, group & ~inside, depth - 1)
            return (*questions.asked[best], one, other), more + less
    weight = round(float(RATE * whole[0] / whole[1]), 3)
    return weight, weight * group


def likelihood(trees: Sequence[Tree], example: Example) -> float:
    """Return how likely an example is listed."""
    return float(1 / (1 + np.exp(-sum(answer(tree, example.features) for tree in trees))))


def held_out(examples: Sequence[Example]) -> np.ndarray:
    """Return the likelihood of each example by trees that were fitted on other texts."""
    names = sorted({example.text for example in examples})
    order = np.random.default_rng(0).permutation(len(names))
    fold = {names[name]: place % FOLDS for place, name in enumerate(order)}
    likely = np.zeros(len(examples))
    for number in range(FOLDS):
        others = [example for example in examples if fold[example.text] != number]
        trees = fit(ask(others), np.array([example.listed for example in others], float))
        for at, example in enumerate(examples):
            if fold[example.text] == number:
                likely[at] = likelihood(trees, example)
    return likely


def main() -> None:
    """Fit, print and write."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = options.parse_args()
    examples = [example for folder in given.folders for example in read_examples(folder)]
    listed, core, taken = (
        np.array([getattr(example, name) for example in examples]) for name in ("listed", "core", "taken")
    )
    likely = held_out(examples)
    print(f"{len(examples)} dates of {len({example.text for example in examples})} texts, {core.sum()} core")
    unsure = np.array([f"doubt {UNSURE_TITLE}" in example.features for example in examples])
    certain = likely >= np.where(taken, GIVEN, np.where(unsure, SURE_OF_TITLE, CERTAIN))
    for name, chosen in (("by the rules alone", taken), ("held out", certain)):
        right = f"{listed[chosen].mean():.3f} right, {core[chosen].sum()} core"
        print(f"{name}: {chosen.sum()} taken, {right}")
    if not given.check:
        trees = fit(ask(examples), listed.astype(float))
        lines = ",\n".join(json.dumps(tree, ensure_ascii=False) for tree in trees)
        WEIGHTS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()

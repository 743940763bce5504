"""Fit how likely two milestones of two articles, of dates that agree, tell one event.

There are weights for two articles in one language, and for two languages; what one article tells twice is too
seldom to learn from, and its weights stay.

    python -m benchmarks.fit_merging FOLDER…           # writes the weights; prints what was held out
    python -m benchmarks.fit_merging FOLDER… --check   # prints only

A folder is one as ``benchmarks/fit_milestones.py`` describes it; there, ``event`` names what several texts
tell. Who named the events of two folders may have given one event two names, so that texts of two folders are
of two events only where one folder knows both names. A pair of countries is held out as a whole; the weights
are of all pairs together.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.timeline.candidate import Candidate, with_crowds
from mkdocs_newsdump.timeline.differences import in_one_article, is_weighed
from mkdocs_newsdump.timeline.likelihood import (
    ONE_LANGUAGE,
    TWO_LANGUAGES,
    WEIGHTS,
    find_features,
    weights_for,
)

FOLDS = 12
RIDGE = 2.0
"""Weight of the penalty on large weights."""
ACROSS = 0.3
"""Weight of two tellings of one event in two folders: only what is easily known has one name in both."""
ROUNDS = 30
"""Steps of Newton's method; ten are enough."""
SMALLEST = 0.005
"""Weights below it are left out of the file."""
LIKELY = (0.6, 0.65, 0.7, 0.8, 0.9)
"""Likelihoods for which is printed what is held out above them."""


class Telling(NamedTuple):
    """A milestone of a text, with its event where it is known, and its folder."""

    candidate: Candidate
    event: str | None
    folder: Path


class Example(NamedTuple):
    """Two milestones of a pair of countries: their features, whether both tell one event, and its weight."""

    weights: str
    pair: str
    features: Mapping[str, float]
    same: bool
    weight: float


def read_folders(folders: Sequence[Path]) -> Iterator[Example]:
    """Yield the pairs of milestones of two articles whose events are known and whose dates agree."""
    told: dict[tuple[str, ...], list[Telling]] = {}
    known_in: dict[str, set[Path]] = {}
    for folder in folders:
        for line in (folder / "expected.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            pair = tuple(sorted(row["pair"]))
            told.setdefault(pair, []).extend(read_text(folder, row, pair))
            for entry in row["entries"]:
                known_in.setdefault(entry.get("event", ""), set()).add(folder)
    for pair, tellings in told.items():
        candidates = with_crowds(telling.candidate for telling in tellings)
        known = [(one, each) for one, each in zip(candidates, tellings, strict=True) if each.event]
        for (one, telling), (other, another) in combinations(known, 2):
            if in_one_article(one, other) or not is_weighed(one, other):
                continue
            same = telling.event == another.event
            within = telling.folder == another.folder
            names = (telling.event or "", another.event or "")
            if same or within or not known_in.get(names[0], set()).isdisjoint(known_in.get(names[1], set())):
                weight = ACROSS if same and not within else 1.0
                features = find_features(one, other)
                yield Example(weights_for(one, other), "-".join(pair), features, same, weight)


def read_text(folder: Path, row: Mapping[str, Any], pair: tuple[str, ...]) -> Iterator[Telling]:
    """Yield the milestones of a text between a pair."""
    article = clean((folder / "texts" / row["file"]).read_text("utf-8"), source=f"{folder}/{row['file']}")
    if row["published"]:
        article = replace(article, published=date.fromisoformat(row["published"]))
    record = read_events(article, pair=pair)
    for milestone in record.milestones:
        if milestone.is_between(pair):
            candidate = Candidate(milestone, record.language, published=record.published)
            yield Telling(candidate, event_of(candidate, row), folder)


def event_of(candidate: Candidate, row: Mapping[str, Any]) -> str | None:
    """Return the name of the only event that a milestone can tell, by its date and the words of its title."""
    one = candidate.milestone
    when = one.date.rstrip("?~%") if one.date else None
    for words in (one.title.casefold(), one.text.casefold()):
        events = {
            entry.get("event") or f"{row['file']} {number}"
            for number, entry in enumerate(row["entries"])
            if when in (entry["date"], *entry.get("also", ())) and entry["planned"] in (None, one.planned)
            if any(cue.casefold() in words for cue in entry["cues"])
        }
        if events:
            return events.pop() if len(events) == 1 else None
    return None


def fit(values: np.ndarray, same: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge penalty, by Newton's method.

    ``weight`` is that of each example.
    """
    weights = np.zeros(values.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (weight * (likely - same)) + RIDGE * weights
        bend = (values.T * (weight * likely * (1 - likely))) @ values + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def held_out(values: np.ndarray, same: np.ndarray, weight: np.ndarray, pairs: Sequence[str]) -> np.ndarray:
    """Return the likelihood of each example by weights that were fitted on other pairs of countries."""
    names = sorted(set(pairs))
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    folds, likely = np.array([fold[pair] for pair in pairs]), np.zeros(len(pairs))
    for number in sorted(set(folds)):
        apart = folds == number
        weights = fit(values[~apart], same[~apart], weight[~apart])
        likely[apart] = 1 / (1 + np.exp(-values[apart] @ weights))
    return likely


def main() -> None:
    """Fit, print and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="+", type=Path)
    ask.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = ask.parse_args()
    every = list(read_folders(given.folders))
    for kind in (ONE_LANGUAGE, TWO_LANGUAGES):
        examples = [example for example in every if example.weights == kind]
        names = sorted({name for example in examples for name in example.features})
        values = np.array([[example.features.get(name, 0.0) for name in names] for example in examples])
        same = np.array([example.same for example in examples], float)
        weight = np.array([example.weight for example in examples])
        likely = held_out(values, same, weight, [example.pair for example in examples])
        timelines = len({example.pair for example in examples})
        print(f"{kind}: {len(examples)} pairs on {timelines} timelines, {same.sum():.0f} of them one event")
        for least in LIKELY:
            right, wrong = (((likely >= least) & (same == one)).sum() for one in (1, 0))
            print(f"    held out, from {least}: {right} of one event joined, {wrong} of two")
        if not given.check:
            weights = zip(names, fit(values, same, weight), strict=True)
            lines = (f"{name}: {value:.2f}\n" for name, value in weights if abs(value) >= SMALLEST)
            (WEIGHTS / f"{kind}.yml").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Fit how likely two milestones of dates that agree tell one event, told by articles in two languages.

What is told twice in one article or in one language is too seldom to learn from: their weights stay.

    python -m benchmarks.fit_merging FOLDER…           # writes the weights; prints what was held out
    python -m benchmarks.fit_merging FOLDER… --check   # prints only

A folder is one as ``benchmarks/fit_milestones.py`` describes it; there, ``event`` names what several texts
tell. A pair of countries is held out as a whole; the weights are of all pairs together.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.timeline.candidate import Candidate, with_crowds
from mkdocs_newsdump.timeline.likelihood import TWO_LANGUAGES, WEIGHTS, are_foreign, find_features
from mkdocs_newsdump.timeline.same_event import IN_TWO_LANGUAGES, is_weighed

FOLDS = 12
RIDGE = 1.5
"""Weight of the penalty on large weights."""
ROUNDS = 30
"""Steps of Newton's method; ten are enough."""
SMALLEST = 0.005
"""Weights below it are left out of the file."""


class Example(NamedTuple):
    """Two milestones of a pair of countries: their features, and whether both tell one event."""

    pair: str
    features: Mapping[str, float]
    same: bool


def read_folder(folder: Path) -> Iterator[Example]:
    """Yield the pairs of milestones that texts in two languages tell of known events, of dates that agree."""
    told: dict[tuple[str, ...], list[tuple[Candidate, str | None]]] = {}
    for line in (folder / "expected.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        pair = tuple(sorted(row["pair"]))
        told.setdefault(pair, []).extend(read_text(folder, row, pair))
    for pair, known in told.items():
        candidates = with_crowds(candidate for candidate, _ in known)
        events = [(one, event) for one, (_, event) in zip(candidates, known, strict=True) if event]
        for (one, event), (other, other_event) in combinations(events, 2):
            if are_foreign(one, other) and is_weighed(one, other):
                yield Example("-".join(pair), find_features(one, other), event == other_event)


def read_text(
    folder: Path, row: Mapping[str, Any], pair: tuple[str, ...]
) -> Iterator[tuple[Candidate, str | None]]:
    """Yield the milestones of a text between a pair, each with its event, or None where it is not known."""
    article = clean((folder / "texts" / row["file"]).read_text("utf-8"), source=row["file"])
    record = read_events(article, pair=pair)
    published = date.fromisoformat(row["published"]) if row["published"] else record.published
    for milestone in record.milestones:
        if milestone.is_between(pair):
            candidate = Candidate(milestone, record.language, published=published)
            yield candidate, event_of(candidate, row)


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


def fit(values: np.ndarray, same: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge penalty, by Newton's method."""
    weights = np.zeros(values.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (likely - same) + RIDGE * weights
        bend = (values.T * (likely * (1 - likely))) @ values + RIDGE * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def held_out(values: np.ndarray, same: np.ndarray, pairs: Sequence[str]) -> np.ndarray:
    """Return the likelihood of each example by weights that were fitted on other pairs of countries."""
    names = sorted(set(pairs))
    fold = {name: number % FOLDS for number, name in enumerate(names)}
    folds, likely = np.array([fold[pair] for pair in pairs]), np.zeros(len(pairs))
    for number in sorted(set(folds)):
        apart = folds == number
        weights = fit(values[~apart], same[~apart])
        likely[apart] = 1 / (1 + np.exp(-values[apart] @ weights))
    return likely


def main() -> None:
    """Fit, print and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="+", type=Path)
    ask.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = ask.parse_args()
    examples = [example for folder in given.folders for example in read_folder(folder)]
    names = sorted({name for example in examples for name in example.features})
    values = np.array([[example.features.get(name, 0.0) for name in names] for example in examples])
    same = np.array([example.same for example in examples], float)
    likely = held_out(values, same, [example.pair for example in examples])
    timelines = len({example.pair for example in examples})
    print(f"{len(examples)} pairs on {timelines} timelines, {same.sum():.0f} of them one event")
    right, wrong = (((likely >= IN_TWO_LANGUAGES) & (same == one)).sum() for one in (1, 0))
    print(f"held out: {right} of one event joined, {wrong} of two")
    if not given.check:
        weights = zip(names, fit(values, same), strict=True)
        lines = (f"{name}: {weight:.2f}\n" for name, weight in weights if abs(weight) >= SMALLEST)
        (WEIGHTS / f"{TWO_LANGUAGES}.yml").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

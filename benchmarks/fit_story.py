"""Fit the weights by which the story is found.

    pip install 'mkdocs-newsdump[fit]'
    python benchmarks/fit_story.py CORPUS          # writes mkdocs_newsdump/cleaning/sequence.json
    python benchmarks/fit_story.py CORPUS --check  # only judges on publishers held out

The same corpus gives the same weights. CORPUS is described in ``corpus.py``.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from benchmarks.corpus import Case, overlap, read_corpus, table
from benchmarks.variants import FOLDS, fold, variants
from mkdocs_newsdump.cleaning import sequence
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.sequence import STATES, STEPS, Weights
from mkdocs_newsdump.cleaning.story import find_story

PENALTY = 50.0
"""On squared weights: with little the model remembers publishers, with much it forgets what all share."""

NEIGHBOURS = (
    "length", "closing", "first", "lower", "digits", "marker", "gap", "brackets", "copies",
    "whole", "opening", "inside", "telling", "topic", "sentence", "time",
)  # fmt: skip
"""Measures of a unit that also tell of the units beside it."""

ITERATIONS = 60


def states(features: Features, held: Sequence[bool]) -> list[str]:
    """Give the state of each judged unit: the story spans from the first unit it holds to the last."""
    inside = [held[i] for i in features.judged]
    if True not in inside:
        return [sequence.BEFORE] * len(inside)
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    return [
        sequence.BEFORE
        if k < first
        else sequence.AFTER
        if k > last
        else sequence.STORY
        if flag
        else sequence.WITHIN
        for k, flag in enumerate(inside)
    ]


def columns(features: Features) -> dict[str, Sequence[int]]:
    """Give the measures of the judged units, and those of the neighbours (see ``sequence.NOTHING``)."""
    found = dict(features.columns)
    places = {i: k for k, i in enumerate(features.judged)}
    for ending, way in ((sequence.ABOVE, -1), (sequence.BELOW, 1)):
        for name in NEIGHBOURS:
            column = features.columns[name]
            found[name + ending] = [
                column[places[i + way]] if i + way in places else sequence.NOTHING for i in features.judged
            ]
    return found


Sequences = list[tuple[Features, list[str]]]
Measures = dict[str, list[list[float]]]


def read_sequences(cases: Sequence[Case]) -> list[Sequences]:
    """Give what to fit on for each case: its dump and the variants of it."""
    out = []
    for case, found in zip(cases, variants(cases), strict=True):
        features = [Features(variant.units, case.language) for variant in found]
        out.append(
            [(each, states(each, variant.held)) for each, variant in zip(features, found, strict=True)]
        )
    return out


def fit(sequences: Sequences) -> tuple[Measures, list[float]]:
    """Fit a model on dumps, given as their features and states: what ``Weights.of`` takes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, found in sequences:
        if found:
            measured = columns(features)
            items = [
                [f"{name}={step}" for name, step in zip(measured, row, strict=True)]
                for row in zip(*measured.values(), strict=True)
            ]
            trainer.append(pycrfsuite.ItemSequence(items), found)
    trainer.set_params({"c1": 0.0, "c2": PENALTY, "max_iterations": ITERATIONS})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    measures: Measures = {}
    for (attribute, state), weight in info.state_features.items():
        name, _, step = attribute.rpartition("=")
        rows = measures.setdefault(name, [])
        rows.extend([0.0] * len(STATES) for _ in range(int(step) + 1 - len(rows)))
        rows[int(step)][STATES.index(state)] = round(weight, sequence.DIGITS)
    steps = [round(info.transitions.get(tuple(step.split()), 0.0), sequence.DIGITS) for step in STEPS]
    return dict(sorted(measures.items())), steps


def check(cases: Sequence[Case], sequences: Sequence[Sequences]) -> dict[str, float]:
    """Judge each part of the corpus by a model that never saw its publishers; give F1 by set and style."""
    rows = []
    for part in range(FOLDS):
        model = Weights.of(
            *fit(
                [
                    item
                    for case, items in zip(cases, sequences, strict=True)
                    if fold(case) != part
                    for item in items
                ]
            )
        )
        for case in cases:
            if fold(case) == part:
                verdicts = find_story(case.units, case.language, model=model)
                body = [unit.text for unit, verdict in zip(case.units, verdicts, strict=True) if verdict.kind]
                rows.append((case, overlap(case.body, "\n".join(body))))
    return table(rows)


def write(measures: Measures, steps: Sequence[float], path: Path) -> None:
    """Write the weights, a line a step."""
    lines = [f'{{\n"steps": {json.dumps(steps)},\n"measures": {{']
    for name, rows in measures.items():
        found = ",\n".join(" " + json.dumps(row) for row in rows)
        lines.append(f"{json.dumps(name)}: [\n{found}\n],")
    path.write_text("\n".join(lines).rstrip(",") + "\n}}\n", encoding="utf-8")


def main() -> None:
    """Judge on held-out publishers, then fit on all and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--check", action="store_true")
    given = ask.parse_args()
    cases = read_corpus(given.corpus)
    sequences = read_sequences(cases)
    for key, value in check(cases, sequences).items():
        print(f"{key:22} {value:.4f}")
    if not given.check:
        write(
            *fit([item for items in sequences for item in items]),
            Path(sequence.__file__).with_name("sequence.json"),
        )


if __name__ == "__main__":
    main()

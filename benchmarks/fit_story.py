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
from zlib import crc32

import pycrfsuite

from benchmarks.corpus import Case, labels, overlap, read_corpus, table
from mkdocs_newsdump.cleaning import sequence
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.sequence import STATES, STEPS, Weights
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.cleaning.units import Unit

FOLDS = 4
PENALTY = 25.0
"""On squared weights: below 8 the model remembers publishers, above 40 it forgets what all have in common."""

ITERATIONS = 60
DIGITS = 2
FORBIDDEN = -20.0
"""The weight of a step that the corpus does not show."""


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


def cropped(case: Case, held: Sequence[bool]) -> tuple[list[Unit], list[bool]]:
    """Give a dump as someone saves it who marks the story with the mouse: little above it and below."""
    first, last = held.index(True), len(held) - held[::-1].index(True)
    more = crc32(case.name.encode())
    part = slice(max(0, first - 1 - more % 4), last + more // 4 % 8)
    return list(case.units[part]), list(held[part])


Sequences = list[tuple[Features, list[str]]]
Measures = dict[str, list[list[float]]]


def read_sequences(cases: Sequence[Case]) -> list[Sequences]:
    """Give what to fit on for each case: the whole dump and a cropped one."""
    out = []
    for case in cases:
        held = labels(case.units, case.body)
        variants = [(case.units, held)] + ([cropped(case, held)] if True in held else [])
        features = [(Features(units, case.language), flags) for units, flags in variants]
        out.append([(found, states(found, flags)) for found, flags in features])
    return out


def fit(sequences: Sequences) -> tuple[Measures, list[float]]:
    """Fit a model on dumps, given as their features and states: what ``Weights.of`` takes."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, found in sequences:
        if found:
            names = list(features.columns)
            items = [
                [f"{name}={step}" for name, step in zip(names, row, strict=True)]
                for row in zip(*features.columns.values(), strict=True)
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
        rows[int(step)][STATES.index(state)] = round(weight, DIGITS)
    steps = [round(info.transitions.get(tuple(step.split()), FORBIDDEN), DIGITS) for step in STEPS]
    return dict(sorted(measures.items())), steps


def fold(case: Case) -> int:
    """Give the part of the corpus that the case's publisher is in."""
    return crc32(case.group.encode()) % FOLDS


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

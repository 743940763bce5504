"""Fit the weights by which the story is found.

    pip install 'mkdocs-newsdump[fit]'
    python benchmarks/fit_story.py CORPUS          # writes mkdocs_newsdump/cleaning/sequence.json
    python benchmarks/fit_story.py CORPUS --check  # only judges on publishers held out

The same corpus gives the same weights. CORPUS is described in ``corpus.py``. The pages of ``forms.py`` are
always fitted on, and never judged: without them a third of the lines of live blogs, lists and tables is lost.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.corpus import TOKEN, Case, overlap, read_corpus, table
from benchmarks.field import Chain, fit_field
from benchmarks.forms import STORY as TOLD
from benchmarks.forms import read_empty_pages, read_pages
from benchmarks.variants import FOLDS, fold, variants
from mkdocs_newsdump.cleaning import packed, sequence
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.sequence import STATES, Weights
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.dumps.dump import split_lines
from mkdocs_newsdump.text.language import detect_language

BEFORE, STORY, WITHIN, AFTER = range(len(STATES))

PENALTY = 50.0
"""Penalty on squared weights: with little the model remembers publishers, with much it forgets all."""

USUAL, EVENNESS = 70, 0.75
"""Segments of a dump that weighs one, and an exponent: with 0 a segment weighs the same in every dump, with 1
a dump the same whatever its length; in between publishers held out fare best.
"""

SLIP = 0.4
"""Cost in the fit of taking a segment of one word wrongly for story or for none; of more words, times the
root of their number. From half of it to the double, languages and renderers held out fare alike, and better
than with no cost.
"""

WHOLE_PAGE, FORM = 0.5, 0.2
"""How much a page of ``forms.py`` weighs beside a dump: a whole page, and a form on one of a few pages."""

WHOLE = ("page", "empty")
"""Kinds of whole pages."""

TORN = "keypoints"
"""Forms that may be story or not, as long as all of it is."""

NEIGHBOURS = (
    "length", "closing", "first", "lower", "digits", "marker", "gap", "brackets", "copies",
    "opening", "prose", "time",
)  # fmt: skip
"""Features of a segment that also tell of the segments beside it."""

ITERATIONS = 100


class Examples(NamedTuple):
    """What to fit on: the names of the features, and for each case its dump and the variants of it."""

    names: list[str]
    chains: list[list[Chain]]


def states(features: Features, held: Sequence[bool]) -> list[int]:
    """Return the state of each judged segment: the story spans from the first it holds to the last."""
    inside = [held[i] for i in features.judged]
    if True not in inside:
        return [BEFORE] * len(inside)
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    return [
        BEFORE if k < first else AFTER if k > last else STORY if flag else WITHIN
        for k, flag in enumerate(inside)
    ]


def costs(features: Features, found: np.ndarray) -> np.ndarray:
    """Return the cost of each state of each judged segment (see ``SLIP``), given the right ones."""
    words = np.array([len(TOKEN.findall(features.texts[i])) for i in features.judged])
    slips = (np.arange(len(STATES)) == STORY) != (found[:, None] == STORY)
    return SLIP * np.sqrt(words)[:, None] * slips


def all_bins(features: Features) -> dict[str, Sequence[int]]:
    """Return the features of the judged segments, and those of the neighbours (see ``packed.NOTHING``)."""
    found = dict(features.bins)
    places = {i: k for k, i in enumerate(features.judged)}
    for ending, way in ((packed.ABOVE, -1), (packed.BELOW, 1)):
        for name in NEIGHBOURS:
            column = features.bins[name]
            found[name + ending] = [
                column[places[i + way]] if i + way in places else packed.NOTHING for i in features.judged
            ]
    return found


Tables = dict[str, list[list[float]]]


def read_examples(cases: Sequence[Case]) -> Examples:
    """Measure the dumps and the variants of them."""
    chains: list[list[Chain]] = []
    for case, found in zip(cases, variants(cases), strict=True):
        measured = (Features(variant.segments, case.language) for variant in found)
        pairs = zip(measured, found, strict=True)
        chains.append([chain_of(features, variant.held) for features, variant in pairs if features.judged])
    return Examples(list(all_bins(Features(cases[0].segments, cases[0].language))), chains)


def chain_of(features: Features, held: Sequence[bool], importance: float = 1.0) -> Chain:
    """Return a dump of which each segment is ``held`` by the story or not, as what to fit on."""
    bins = np.array(list(all_bins(features).values()), np.int32).T
    found = np.array(states(features, held))
    return Chain(bins, found, costs(features, found), importance * (USUAL / len(bins)) ** EVENNESS)


def read_forms() -> Iterator[Chain]:
    """Yield the pages of ``forms.py`` as what to fit on; a segment is story when most of its lines are."""
    for page in (*read_pages(), *read_empty_pages()):
        if page.kind != TORN:
            segments = find_segments(split_lines(page.text))
            told = [[page.lines[number - 1][0] in TOLD for number in segment.lines] for segment in segments]
            features = Features(segments, detect_language(page.text))
            importance = WHOLE_PAGE if page.kind.startswith(WHOLE) else FORM
            yield chain_of(features, [2 * sum(some) > len(some) for some in told], importance)


def fit(names: Sequence[str], chains: Sequence[Chain]) -> tuple[Tables, list[float]]:
    """Fit a model: what ``Weights.of`` takes."""
    sizes = np.max([chain.bins.max(0) for chain in chains], axis=0) + 1
    weights, turns = fit_field(chains, sizes, len(STATES), PENALTY, ITERATIONS)
    found = np.split(weights.round(packed.DIGITS), np.cumsum(sizes)[:-1])
    tables = {name: rows.tolist() for name, rows in zip(names, found, strict=True)}
    return dict(sorted(tables.items())), turns.round(packed.DIGITS).ravel().tolist()


def held_out(cases: Sequence[Case], examples: Examples) -> list[Weights]:
    """Return for each part of the corpus a model that never saw its publishers."""
    models, forms = [], list(read_forms())
    for part in range(FOLDS):
        seen = [
            one
            for case, chains in zip(cases, examples.chains, strict=True)
            if fold(case) != part
            for one in chains
        ]
        seen += forms
        models.append(Weights.of(*fit(examples.names, seen)))
    return models


def judge(case: Case, models: Sequence[Weights]) -> tuple[Case, tuple[int, int, int]]:
    """Compare the body that is found by the model that never saw the publisher with the hand-checked one."""
    verdicts = find_story(Features(case.segments, case.language), model=models[fold(case)])
    body = [segment.text for segment, verdict in zip(case.segments, verdicts, strict=True) if verdict.kind]
    return case, overlap(case.body, "\n".join(body))


def check(cases: Sequence[Case], examples: Examples) -> dict[str, float]:
    """Return F1 by set and style, on publishers held out."""
    models = held_out(cases, examples)
    return table(judge(case, models) for case in cases)


def write(tables: Tables, transitions: Sequence[float], path: Path) -> None:
    """Write the weights, a line for each value of a feature."""
    lines = [f'{{\n"transitions": {json.dumps(transitions)},\n"features": {{']
    for name, rows in tables.items():
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
    examples = read_examples(cases)
    for key, value in check(cases, examples).items():
        print(f"{key:22} {value:.4f}")
    if not given.check:
        write(
            *fit(examples.names, [*chain.from_iterable(examples.chains), *read_forms()]),
            Path(sequence.__file__).parent / "weights" / "sequence.json",
        )


if __name__ == "__main__":
    main()

"""Fit how good a title is, from titles that were read and judged.

    python -m benchmarks.fit_titles [FILE…]           # writes the weights; prints what was held out
    python -m benchmarks.fit_titles [FILE…] --check   # prints only

``titles.jsonl`` has sentences of our own, FILEs have others: an object an entry with its ``source``,
``language``, ``published``, ``sentence``, where in that its date stands (``mention``, or null), and its
``titles``, each with its grade. "good" names the event, whole and grammatical; "dated" does, and repeats its
date; "fair" is understood, but clumsy, over-long or without a part; "bad" is cut, ungrammatical, without a
subject that it needs, only points at something, or names another event. A reader judged title, date and
sentence, without knowing which title the program takes.

The weights are those of a logistic regression that tells good titles from bad ones, and of two titles of one
entry the better. Sources are held out in folds; the weights are of all together.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs_newsdump.events.clauses import find_clause, find_clause_at
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.parse import parse_paragraphs
from mkdocs_newsdump.events.reading import read_clause
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.titles.candidates import Candidate, align, find_candidates
from mkdocs_newsdump.events.titles.choice import AHEAD, WEIGHTS, features_of, may_give_way, may_replace
from mkdocs_newsdump.events.titles.find import find_first
from mkdocs_newsdump.events.titles.mends import mend

HOME = Path(__file__).with_name("titles.jsonl")
WORTH = {"good": 1.0, "dated": 0.85, "fair": 0.4, "bad": 0.0}
"""How much a title of each grade is worth."""
FOLDS = 10
LEAST = 8
"""Minimum titles that a feature must be so of."""
PENALTY = 2.0
"""Penalty on the squares of the weights."""
WORDS_OF_THE_CLAUSE = "best_words"
"""The way to a first choice that can be mended."""
FIRST = 0.5
"""How much more a first choice counts than each of its rivals together."""


class Example(NamedTuple):
    """A judged title: its entry's number, source and language, features, grade, and grade once mended."""

    entry: int
    source: str
    language: str
    features: frozenset[str]
    first: bool
    grade: str
    mended: str


def read_rows(files: Sequence[Path]) -> list[dict[str, Any]]:
    """Return the judged entries of some files."""
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def read_naming(row: Mapping[str, Any]) -> Naming | None:
    """Return what the titles of an entry are made of, or None where its date is not found."""
    day = row["published"]
    text = parse_paragraphs(
        [(1, row["sentence"])], "", row["language"], date.fromisoformat(day) if day else None
    )
    for sentence in (one for paragraph in text.paragraphs for one in paragraph.sentences):
        naming = name(sentence, row["mention"])
        if naming:
            return naming
    return None


def name(sentence: Sentence, place: Sequence[int] | None) -> Naming | None:
    """Return what titles of a sentence's date are made of; without a place, of its first words."""
    if place is None:
        return Naming(sentence, find_clause_at(sentence, sentence.tokens[0].start), None, None)
    mention = next((one for one in sentence.dates if one.start <= place[0] < one.end), None)
    if mention is None:
        return None
    return Naming(sentence, read_clause(sentence, mention, find_clause(sentence, mention)), mention, None)


def read_examples(rows: Sequence[Mapping[str, Any]]) -> Iterator[Example]:
    """Yield the judged titles of entries."""
    for entry, row in enumerate(rows):
        naming = read_naming(row)
        if naming is None:
            continue
        first = find_first(naming)
        ways = {one.words: one.way for one in find_candidates(naming)}
        ways |= {first[0].words: first[1]} if first else {}
        may_be_mended = first is not None and first[1] == WORDS_OF_THE_CLAUSE
        for words, grade in row["titles"].items():
            candidate = Candidate(words, align(naming.sentence, words), ways.get(words, "another"))
            features = features_of(naming, candidate)
            is_first = first is not None and first[0].words == words
            better = row["titles"].get(mend(naming, candidate), grade) if may_be_mended else grade
            yield Example(entry, row["source"], row["language"], features, is_first, grade, better)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights of all features that some titles have."""
    import numpy as np  # here, since the tests use the rest, without what fits the weights
    from scipy.optimize import fmin_l_bfgs_b

    counts = Counter(name for example in examples for name in example.features)
    names = sorted(name for name, number in counts.items() if number >= LEAST)
    has = np.array([[name in example.features for name in names] for example in examples], float)
    worth = np.array([WORTH[example.grade] for example in examples])
    groups = group(examples)
    share = np.array([1 / len(groups[one.entry]) + FIRST * one.first for one in examples])
    pairs = [
        (better, worse, (worth[better] - worth[worse]) / (len(places) - 1))
        for places in groups.values()
        for better in places
        for worse in places
        if worth[better] > worth[worse]
    ]
    ahead = has[[one for one, _, _ in pairs]] - has[[other for _, other, _ in pairs]]
    margin = np.array([weight for _, _, weight in pairs])

    def slope(weights: Any) -> tuple[float, Any]:
        alone, between = has @ weights, ahead @ weights
        loss = share @ (np.logaddexp(0, alone) - worth * alone) + margin @ np.logaddexp(0, -between)
        pull = has.T @ (share * (1 / (1 + np.exp(-alone)) - worth)) - ahead.T @ (
            margin / (1 + np.exp(between))
        )
        return loss + PENALTY * (weights**2).sum(), pull + 2 * PENALTY * weights

    found, _, _ = fmin_l_bfgs_b(slope, np.zeros(len(names)), maxiter=300)
    return {name: round(float(weight), 2) for name, weight in zip(names, found, strict=True)}


def group(examples: Sequence[Example]) -> dict[int, list[int]]:
    """Return the places of the titles of each entry."""
    groups: dict[int, list[int]] = defaultdict(list)
    for at, example in enumerate(examples):
        groups[example.entry].append(at)
    return groups


def likely(example: Example, weights: Mapping[str, float]) -> float:
    """Return how good a title probably is, from 0 to 1."""
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in example.features)))


def held_out(examples: Sequence[Example]) -> list[float]:
    """Return how good each title probably is by weights that were fitted on other sources."""
    sources = sorted({example.source for example in examples})
    random.Random(0).shuffle(sources)
    fold = {source: place % FOLDS for place, source in enumerate(sources)}
    found = [0.0] * len(examples)
    for number in range(FOLDS):
        weights = fit([example for example in examples if fold[example.source] != number])
        for at, example in enumerate(examples):
            if fold[example.source] == number:
                found[at] = likely(example, weights)
    return found


def choices(examples: Sequence[Example], grades: Sequence[float]) -> Iterator[tuple[int | None, int]]:
    """Yield of each entry its first title, if that was judged, and the one that is taken."""
    for places in group(examples).values():
        first = next((at for at in places if examples[at].first), None)
        rivals = [at for at in places if first is None or is_rival(examples, grades, first, at)]
        yield first, max(rivals, key=grades.__getitem__) if rivals else places[0] if first is None else first


def is_rival(examples: Sequence[Example], grades: Sequence[float], first: int, at: int) -> bool:
    """Whether a title would be taken instead of the first one."""
    own, features = grades[first], examples[first].features
    ahead = may_give_way(features, own) and grades[at] > own + AHEAD
    return ahead and may_replace(features, examples[at].features, own)


def shares(grades: Sequence[str]) -> str:
    """Return the share of each grade, as text."""
    counts = Counter(grades)
    return ", ".join(f"{name} {counts[name] / max(1, len(grades)):.3f}" for name in WORTH)


def main() -> None:
    """Fit, print and write."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = options.parse_args()
    examples = list(read_examples(read_rows([HOME, *given.files])))
    found = held_out(examples)
    pairs = list(choices(examples, found))
    print(f"{len(examples)} titles of {len(pairs)} entries")

    def show(what: str, wanted: Callable[[Example], bool]) -> None:
        some = [pair for pair in pairs if wanted(examples[pair[1]])]
        before = [examples[first].grade for first, _ in some if first is not None]
        taken = [examples[best] for _, best in some]
        print(f"{what}: first {shares(before)}; taken {shares([one.grade for one in taken])};", end=" ")
        print(f"mended {shares([one.mended for one in taken])}")

    show("all", lambda example: True)
    for language in sorted({example.language for example in examples}):
        show(language, lambda example, language=language: example.language == language)
    if not given.check:
        weights = fit(examples)
        lines = ",\n".join(
            f" {json.dumps(name, ensure_ascii=False)}: {weight}" for name, weight in weights.items()
        )
        WEIGHTS.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

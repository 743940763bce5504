"""Fit the weights by which the title is chosen.

    python benchmarks/fit_title.py CORPUS

CORPUS is a folder with ``news/*.txt`` and ``news-gold.jsonl`` (one object a line: id, group, title). The
model is a softmax over the candidates of a dump, fitted by gradient descent with a penalty on large weights.
Prints how many titles are right on publishers held out (two halves), then writes the weights.
"""

from __future__ import annotations

import argparse
import difflib
import hashlib
import json
import math
import re
import unicodedata
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.headline_features import WEIGHTS, candidate_features
from mkdocs_newsdump.cleaning.metadata.title import choose, title_text
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.dumps.dump import read_dump, split_lines
from mkdocs_newsdump.text.language import detect_language

PENALTY = 0.012
STEPS = 400
RATE = 0.1
CLOSE = 0.9
"""Minimum of difflib's ratio by which two texts are the same title."""


class Case(NamedTuple):
    """A dump: the half of the publishers it is of, its context, title and candidates, and which are right."""

    half: int
    context: Context
    title: str
    candidates: dict[int, dict[str, float]]
    right: list[bool]


def folded(text: str) -> str:
    """Return the words of a text alone."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))


def same(one: str, other: str) -> bool:
    """Whether two titles are the same but for signs and a few letters."""
    one, other = folded(one), folded(other)
    return one == other or difflib.SequenceMatcher(None, one, other).ratio() > CLOSE


def read_cases(corpus: Path) -> list[Case]:
    """Read the dumps that have a title."""
    with (corpus / "news-gold.jsonl").open(encoding="utf-8") as file:
        gold = {row["id"]: row for row in map(json.loads, file)}
    cases = []
    for path in sorted((corpus / "news").glob("*.txt")):
        row = gold[path.name.split(".")[0]]
        if not row["title"]:
            continue
        text = read_dump(path).text
        segments = find_segments(split_lines(text))
        features = Features(segments, detect_language(text))
        context = Context(features, find_story(features))
        found = candidate_features(context)
        right = [same(row["title"], title_text(context, index)) for index in found]
        group = row["id"] if row["group"] == "composed" else row["group"]
        half = hashlib.md5(group.encode()).digest()[-1] % 2
        cases.append(Case(half, context, row["title"], found, right))
    return cases


def fit(cases: list[Case]) -> dict[str, float]:
    """Return the weights under which the titles are likeliest (Adam, Kingma and Ba 2015)."""
    cases = [case for case in cases if any(case.right)]
    names = list(next(iter(cases[0].candidates.values())))
    weights, first, second = dict.fromkeys(names, 0.0), dict.fromkeys(names, 0.0), dict.fromkeys(names, 0.0)
    for step in range(1, STEPS + 1):
        slope = {name: PENALTY * weights[name] for name in names}
        for case in cases:
            odds = [math.exp(value) for value in scores(case, weights)]
            right = sum(odd for odd, is_right in zip(odds, case.right, strict=True) if is_right)
            for odd, is_right, values in zip(odds, case.right, case.candidates.values(), strict=True):
                pull = (odd / sum(odds) - (odd / right if is_right else 0)) / len(cases)
                for name, value in values.items():
                    if value:
                        slope[name] += pull * value
        for name in names:
            first[name] = 0.9 * first[name] + 0.1 * slope[name]
            second[name] = 0.99 * second[name] + 0.01 * slope[name] ** 2
            move = first[name] / (1 - 0.9**step) / (math.sqrt(second[name] / (1 - 0.99**step)) + 1e-6)
            weights[name] -= RATE * move
    return weights


def scores(case: Case, weights: dict[str, float]) -> list[float]:
    """Score the candidates of a dump."""
    return [
        sum(weights[name] * value for name, value in values.items()) for values in case.candidates.values()
    ]


def hits(cases: list[Case], weights: dict[str, float]) -> int:
    """Count the dumps whose title is found under these weights."""
    count = 0
    for case in cases:
        best = choose(case.context, dict(zip(case.candidates, scores(case, weights), strict=True)))
        count += best is not None and same(case.title, title_text(case.context, best))
    return count


def main() -> None:
    """Cross-validate, fit, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    cases = read_cases(ask.parse_args().corpus)
    halves = [[case for case in cases if case.half == half] for half in (0, 1)]
    held = sum(hits(halves[1 - half], fit(halves[half])) for half in (0, 1))
    weights = fit(cases)
    fitted = hits(cases, weights)
    print(f"right of {len(cases)}: {held / len(cases):.3f} held out, {fitted / len(cases):.3f} fitted")
    lines = (f"{name}: {weight:.2f}\n" for name, weight in weights.items())
    WEIGHTS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

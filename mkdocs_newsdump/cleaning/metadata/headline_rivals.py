"""A second look at headlines that score nearly alike: what each is like beside its rivals.

The first pass weighs every candidate alone, each feature by itself. Here those close to the best are
compared: how far the others are ahead and where they stand, and whose rare words the story takes up again.
Boosted trees (Friedman, 2001) join these with all features of the first pass. ``weights/rivals.json`` holds
them, fitted by ``benchmarks/fit_title.py``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from math import fsum, log
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.metadata.headline_features import Headlines
from mkdocs_newsdump.cleaning.metadata.headline_lines import LineKind, Lines

WEIGHTS = Path(__file__).parents[1] / "weights" / "rivals.json"

CLOSE = 4.0
"""Maximum distance from the best score of what is looked at again."""

NEAR, FAR = 3, 10
"""Distances of neighbours that are rivals, in segments."""

LIST_REACH = 6
"""Distance to each side of lines that a list of headlines is made of, in segments."""

MARK_REACH = 12
"""Maximum distance of the date and the byline that go with a candidate, in segments."""

DATES_REACH = 8
"""Maximum distance of dates above a candidate, in segments."""

FREQUENT = 12
"""Number of the story's most frequent words that tell what it is about."""

MOST_TIMES = 3
"""Number of times from which on a word of the story tells no more."""

NOTHING = -20.0
"""Score of what is not there, beside that of a candidate."""

TOLD = ("taken up", "taken up share", "opening share", "rare", "frequent", "mass")
"""Features that also count beside the best of the rivals."""

Tree = float | list["Tree | float | int"]
"""A value, or a feature's number, the highest value by which one goes to the left, and both branches."""


class Trees(NamedTuple):
    """The names of features, and trees over them whose values add up."""

    features: Sequence[str]
    trees: Sequence[Tree]

    def value(self, told: Mapping[str, float]) -> float:
        """Return how much speaks for a candidate."""
        row = [told[name] for name in self.features]
        total = 0.0
        for tree in self.trees:
            node = tree
            while isinstance(node, list):
                node = node[2] if row[node[0]] <= node[1] else node[3]  # type: ignore[index,operator]
            total += node
        return total


def look_again(headlines: Headlines, scores: Mapping[int, float], trees: Trees) -> dict[int, float]:
    """Return the scores of all candidates, with those close to the best set apart by what the trees say.

    The best score stays the best: whether there is a headline at all is not asked again.
    """
    found = dict(scores)
    told = measure(headlines, scores)
    if len(told) > 1:
        best = max(scores.values())
        values = {index: trees.value(one) for index, one in told.items()}
        top = max(values.values())
        found |= {index: best + value - top for index, value in values.items()}
        worst = min(found[index] for index in values)
        for index in found.keys() - values.keys():
            found[index] = min(found[index], worst)
    return found


def measure(headlines: Headlines, scores: Mapping[int, float]) -> dict[int, dict[str, float]]:
    """Return what each of the candidates close to the best is like beside the others; none without rivals."""
    best = max(scores.values(), default=0.0)
    close = [index for index, value in scores.items() if value >= best - CLOSE]
    if len(close) < 2:
        return {}
    lines = headlines.near
    story = Story(lines)
    first, second = sorted(scores, key=lambda index: -scores[index])[:2]
    rank = {index: place for place, index in enumerate(sorted(scores, key=lambda index: -scores[index]))}
    found: dict[int, dict[str, float]] = {}
    for index in close:
        value = scores[index]
        beside = {other - index: ahead - value for other, ahead in scores.items() if other != index}
        found[index] = {
            **headlines.candidates[index],
            **story.told(index),
            **_place(lines, index),
            "score": value,
            "rank": rank[index],
            "lead": value - scores[second if index == first else first],
            "from the best": index - first,
            "candidates": len(scores),
            "right above ahead": _ahead(beside, range(-NEAR, 0)),
            "right below ahead": _ahead(beside, range(1, NEAR + 1)),
            "above ahead": _ahead(beside, range(-FAR, -NEAR)),
            "below ahead": _ahead(beside, range(NEAR + 1, FAR + 1)),
            "next above": min((-step for step in beside if step < 0), default=99),
            "near": sum(abs(step) <= LIST_REACH for step in beside),
        }
    for name in TOLD:
        most = max(one[name] for one in found.values())
        for one in found.values():
            one[f"{name} less"] = one[name] - most
    return found


def _ahead(beside: Mapping[int, float], steps: range) -> float:
    """Return how far the best of the candidates at these distances is ahead."""
    return max((ahead for step, ahead in beside.items() if step in steps), default=NOTHING)


def _place(lines: Lines, index: int) -> dict[str, float]:
    """Measure what a candidate's surroundings are made of."""
    context, kind = lines.context, lines.kind
    kinds = [kind(near) for near in range(index - LIST_REACH, index + LIST_REACH + 1)]
    above = [kind(near) for near in range(index - DATES_REACH, index)]
    below = [kind(near) for near in range(index + 1, min(context.body, index + FAR))]
    return {
        "lines beside": kinds.count(LineKind.LINE) - (kind(index) is LineKind.LINE),
        "dates above": above.count(LineKind.DATE),
        "sentences below": below.count(LineKind.SENTENCE) + below.count(LineKind.PARAGRAPH),
        "date line": _nearest(lines, index, LineKind.DATE),
        "byline": _nearest(lines, index, LineKind.BYLINE),
        "mentions": context.mentions(index),
        "length": len(context.segments[index].text),
        "place in segments": index / len(context.segments),
        "above story": context.start - index,
        "above paragraph": context.body - index,
    }


def _nearest(lines: Lines, index: int, kind: LineKind) -> int:
    """Return how far below a candidate the nearest line of a kind stands, less than 0 above it."""
    steps = (step for far in range(1, MARK_REACH + 1) for step in (far, -far))
    return next((step for step in steps if lines.kind(index + step) is kind), MARK_REACH + 1)


class Story:
    """Which words the story takes up, and how rare they are in the lines round it."""

    def __init__(self, lines: Lines) -> None:
        context = lines.context
        self._lines, self._own = lines, frozenset(context.opening_segments)
        self._times = Counter[str]()
        for index in context.opening_segments:
            self._times.update(context.stems(index))
        ranked = sorted(self._times, key=lambda stem: (-self._times[stem], stem))
        self._frequent = frozenset(ranked[:FREQUENT])
        around = [index for index in lines.window if index not in self._own]
        self._around = Counter[str]()
        for index in around:
            self._around.update(lines.look(index).shape.stems)
        self._count = len(around) + 1

    def told(self, index: int) -> dict[str, float]:
        """Measure which words of a line come again in the story, weighted by how rare they are round it."""
        stems, own = self._lines.look(index).shape.stems, index in self._own
        rarity = {stem: log(self._count / max(1, self._around[stem])) for stem in stems}
        again = [stem for stem in stems if self._times[stem] > own]
        taken, first = fsum(rarity[stem] for stem in again), self._lines.context.body_stems
        total = fsum(rarity.values()) + 1e-6
        opening = 0.0 if index == self._lines.context.body else fsum(rarity[stem] for stem in stems & first)
        return {
            "taken up": taken,
            "taken up share": taken / total,
            "opening share": opening / total,
            "rare": sum(self._around[stem] <= 1 for stem in again),
            "frequent": len(stems & self._frequent),
            "mass": sum(min(MOST_TIMES, self._times[stem] - own) for stem in again),
        }


@cache
def load_trees() -> Trees:
    """Read the trees that come with the package."""
    return Trees(**json.loads(WEIGHTS.read_text(encoding="utf-8")))

"""Fit which year a part of a year is of where no word beside it says so.

    python -m benchmarks.fit_years [FOLDER…]           # writes the weights; prints what was held out
    python -m benchmarks.fit_years [FOLDER…] --check   # prints only

The sets of ``milestones/`` and the sentences of ``years.txt``, beside this file, are always fitted on; each
FOLDER adds a set (see ``fit_milestones.py``). An example is a month, or a day of a month, in a sentence with
a cue of an expected milestone of that very month or day, whose year is then the right one. The years that the
text may mean are rivals, "none of them" among them. Each set is held out in turn: how often the weights of
all others take the right year of its dates, by how likely they say that it is, is what the bounds in
``mkdocs_newsdump/dates/years.py`` rest on.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from scipy.optimize import fmin_l_bfgs_b

from benchmarks.fit_milestones import read_rows, sets_to_fit
from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.dates import years
from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.resolve import CalendarPoint
from mkdocs_newsdump.dates.tokens import DateToken
from mkdocs_newsdump.dates.years import WEIGHTS, Features, Story
from mkdocs_newsdump.events.chronicle import find_paragraph_dates

SENTENCES = Path(__file__).parent / "years.txt"
MADE_UP = "made up"
WEIGHT_OF_MADE_UP = 8
"""How many times a sentence of ``years.txt`` counts."""
ROUNDS = 2
"""How often the texts are read: what goes on from a date goes by the year which that one was given."""
SHRINKAGE = 1.0
"""The penalty on the weights."""
WORDS = 20
"""Characters before a date by which it is known."""
SEEN = 3
"""Minimum rivals of a feature that has a weight."""
BOUNDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
MONTH = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")

Rivals = Mapping["int | None", Features]


class Example(NamedTuple):
    """A date without its year: its set, the years it may be of, and the right one (None: another)."""

    name: str
    rivals: Rivals
    right: int | None


def read_examples(folders: Sequence[Path], weights: Mapping[str, float]) -> Iterator[Example]:
    """Yield the examples of some sets, and the made-up ones, dates before them read by some weights."""
    for folder in folders:
        for row, dump in read_rows(folder):
            yield from examples_of_text(folder.name, row, dump, weights)
    for line in SENTENCES.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            language, day, text, year = line.split(" | ")
            seen: list[Rivals] = []

            def see(*args: Any, seen: list[Rivals] = seen) -> Rivals:
                seen.append(find_rivals(*args))
                return seen[-1]

            with patch.object(years, "candidates", see), patch.object(years, "read_weights", lambda: weights):
                published = None if day == "-" else date.fromisoformat(day)
                find_dates(text, language=language, published=published)
            yield Example(MADE_UP, seen[-1], None if year == "-" else int(year))


find_rivals, find_likeliest = years.candidates, years.likeliest


def examples_of_text(
    name: str, row: Mapping[str, Any], dump: str, weights: Mapping[str, float]
) -> list[Example]:
    """Return the examples of a text; those whose year is known are read with it."""
    article = clean(dump, source=row["file"])
    if row.get("published"):
        article = replace(article, published=date.fromisoformat(row["published"]))
    found: dict[str, Example] = {}  # by the words before a date: what opens a line is read more than once
    known: dict[int, tuple[int, Rivals]] = {}

    def candidates(story: Story, point: CalendarPoint, token: DateToken) -> Rivals:
        rivals = find_rivals(story, point, token)
        right = right_year(story, point, token, row["entries"])
        day = story.published
        told = day == article.published or story.head is not None
        if right and day and right not in rivals and years.is_after(point, right, day):
            right = None  # told of what is to come
        if told and right and len(rivals) > 1:
            words = story.text[max(0, token.start - WORDS) : token.end]
            found[words] = Example(name, rivals, right if right in rivals else None)
            known[id(rivals)] = right, rivals
        return rivals

    def likeliest(rivals: Rivals) -> tuple[int | None, float]:
        right, _ = known.get(id(rivals), (None, rivals))
        return (right if right in rivals else None, 1.0) if right else find_likeliest(rivals)

    with (
        patch.object(years, "candidates", candidates),
        patch.object(years, "likeliest", likeliest),
        patch.object(years, "read_weights", lambda: weights),
    ):
        texts = [article.lede or "", *(block.text for block in article.body)]
        find_paragraph_dates(texts, article.language or row["language"], article.published)
    return list(found.values())


def right_year(
    story: Story, point: CalendarPoint, token: DateToken, entries: Sequence[Mapping[str, Any]]
) -> int | None:
    """Return the year of the entries that a date's sentence has a cue of, where they are of its very day."""
    number = story.sentence_of(token.start)
    bounds = [0, *story.ends, len(story.text)]
    sentence = story.text[bounds[number] : bounds[number + 1]].casefold()
    found = set()
    for entry in entries:
        if any(cue.casefold() in sentence for cue in entry["cues"]):
            for day in (entry["date"], *entry.get("also", ())):
                parts = MONTH.fullmatch(day or "")
                same = parts and point.month == int(parts[2])
                if parts and same and (point.day is None or point.day == int(parts[3] or 0)):
                    found.add(int(parts[1]))
    return found.pop() if len(found) == 1 else None


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights under which the right years are likeliest."""
    seen = Counter(name for one in examples for features in one.rivals.values() for name in features)
    names = sorted(name for name, number in seen.items() if number >= SEEN)
    place = {name: at for at, name in enumerate(names)}
    rows = []
    for one in examples:
        values = np.zeros((len(one.rivals), len(names)))
        for at, features in enumerate(one.rivals.values()):
            values[at, [place[name] for name in features if name in place]] = 1.0
        times = WEIGHT_OF_MADE_UP if one.name == MADE_UP else 1
        right = one.right if one.right in one.rivals else None
        rows.append((values, list(one.rivals).index(right), times))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        cost, slope = SHRINKAGE * float(weights @ weights) / 2, SHRINKAGE * weights
        for values, right, times in rows:
            scores = values @ weights
            likely = np.exp(scores - scores.max())
            likely /= likely.sum()
            cost -= times * float(np.log(likely[right] + 1e-12))
            slope = slope + times * (values.T @ likely - values[right])
        return cost, slope

    weights = fmin_l_bfgs_b(loss, np.zeros(len(names)), maxiter=150)[0]
    found = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    return {name: weight for name, weight in found.items() if weight}


def print_held_out(examples: Sequence[Example]) -> None:
    """Print for the dates of each set, read by the weights of the others, how many years are right."""
    read: list[tuple[float, bool]] = []
    for name in sorted({one.name for one in examples} - {MADE_UP}):
        weights = fit([one for one in examples if one.name != name])
        with patch.object(years, "read_weights", lambda weights=weights: weights):
            for one in examples:
                if one.name == name:
                    year, likely = find_likeliest(one.rivals)
                    if year is not None:
                        read.append((likely, year == one.right))
    print(f"{sum(one.name != MADE_UP for one in examples)} dates, {len(read)} of them given a year")
    for low, high in pairwise(BOUNDS):
        right = [is_right for likely, is_right in read if low <= likely < high]
        print(f"  likely {low:.2f} and more: {len(right):4}, right {sum(right) / max(1, len(right)):.3f}")


def main() -> None:
    """Fit, print what was held out, and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="*", type=Path)
    ask.add_argument("--check", action="store_true")
    options = ask.parse_args()
    folders = [*sets_to_fit(), *options.folders]
    weights: Mapping[str, float] = years.read_weights()
    for _ in range(ROUNDS):
        examples = list(read_examples(folders, weights))
        weights = fit(examples)
    print_held_out(examples)
    if not options.check:
        WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()

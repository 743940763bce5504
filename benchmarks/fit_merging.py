"""Fit how likely two milestones of two articles, of dates that agree, tell one event.

    python -m benchmarks.fit_merging FOLDER…           # writes the weights; prints what was held out
    python -m benchmarks.fit_merging FOLDER… --check   # prints only

A folder is one as ``benchmarks/fit_milestones.py`` describes it; there, ``event`` names what several texts
tell. Only texts of one folder are paired: who named the events of another may have called them otherwise.
They were written to tell of the same events, as few texts of a site are; so each milestone is set beside one
of another pair of countries and of the same year as well, as if both were of one pair: these are surely two.
A pair of countries is held out as a whole; the weights are of all pairs together.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, combinations
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

from benchmarks.fit_milestones import Size, fit, write
from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.text.learnt import likelihood
from mkdocs_newsdump.timeline.candidate import Candidate, with_crowds
from mkdocs_newsdump.timeline.differences import CERTAIN, in_one_article, is_weighed
from mkdocs_newsdump.timeline.likelihood import TWO_ARTICLES, find_features

FOLDS = 10
SIZE = Size(trees=80, leaves=12, shrinkage=20.0)
"""How much is learnt; with more of it what was held out fares no better."""
YEAR, TRIED = 4, 40
"""Digits of a year, and how many milestones of other pairs are tried to find one to set beside another."""
LIKELY = (0.25, 0.5, 0.75, 0.9)
"""Likelihoods for which is printed what is held out above them."""


class Example(NamedTuple):
    """Two milestones of a pair of countries: their features, and whether both tell one event."""

    pair: str
    features: Mapping[str, float]
    listed: bool


def read_folder(folder: Path) -> Iterator[Example]:
    """Yield the pairs of milestones of two articles whose events are known, and some of strangers."""
    told: dict[tuple[str, ...], list[tuple[Candidate, str | None]]] = {}
    for line in (folder / "expected.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        pair = tuple(sorted(row["pair"]))
        told.setdefault(pair, []).extend((one, event_of(one, row)) for one in read_text(folder, row, pair))
    known: dict[tuple[str, ...], list[tuple[Candidate, str]]] = {}
    for pair, tellings in told.items():
        candidates = with_crowds(one for one, _ in tellings)
        events = [event for _, event in tellings]
        known[pair] = [(one, event) for one, event in zip(candidates, events, strict=True) if event]
        for (one, event), (other, another) in combinations(known[pair], 2):
            if may_be_one(one, other):
                yield Example("-".join(pair), find_features(one, other), event == another)
    yield from strangers({pair: [one for one, _ in some] for pair, some in known.items()})


def strangers(told: Mapping[tuple[str, ...], Sequence[Candidate]]) -> Iterator[Example]:
    """Yield each milestone of a pair of countries beside one of its year that another pair's texts tell."""
    of_year: dict[str, list[Candidate]] = {}
    for one in chain.from_iterable(told.values()):
        of_year.setdefault((one.milestone.date or "")[:YEAR], []).append(one)
    chance = Random(0)
    for pair, some in told.items():
        for one in some:
            others = of_year[(one.milestone.date or "")[:YEAR]]
            for other in chance.sample(others, min(len(others), TRIED)):
                milestone = replace(other.milestone, parties=one.milestone.parties)
                stranger = replace(other, milestone=milestone)
                if other.milestone.parties != one.milestone.parties and may_be_one(one, stranger):
                    yield Example("-".join(pair), find_features(one, stranger), False)
                    break


def may_be_one(one: Candidate, other: Candidate) -> bool:
    """Whether two milestones are weighed: of two articles, of dates that agree, and parted by no rule."""
    weighed = not in_one_article(one, other) and is_weighed(one, other)
    return weighed and not any(parts(one, other) for parts in CERTAIN)


def read_text(folder: Path, row: Mapping[str, Any], pair: tuple[str, ...]) -> Iterator[Candidate]:
    """Yield the milestones of a text between a pair."""
    article = clean((folder / "texts" / row["file"]).read_text("utf-8"), source=f"{folder}/{row['file']}")
    if row["published"]:
        article = replace(article, published=date.fromisoformat(row["published"]))
    record = read_events(article, pair=pair)
    for milestone in record.milestones:
        if milestone.is_between(pair):
            yield Candidate(milestone, record.language, published=record.published)


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


def held_out(examples: Sequence[Example]) -> np.ndarray:
    """Return the likelihood of each example by weights that were fitted on other pairs of countries."""
    folds = np.array([crc32(example.pair.encode()) % FOLDS for example in examples])
    likely = np.zeros(len(examples))
    for number in sorted(set(folds)):
        weights = fit([one for one, fold in zip(examples, folds, strict=True) if fold != number], SIZE)
        for at in np.flatnonzero(folds == number):
            likely[at] = likelihood(weights, examples[at].features)
    return likely


def report(label: str, likely: np.ndarray, same: np.ndarray) -> None:
    """Print how many of one event, and of two, are as likely as that."""
    print(f"{label}: {len(same)} pairs of milestones, {same.sum()} of them one event")
    for least in LIKELY:
        right, wrong = (((likely >= least) & (same == one)).sum() for one in (True, False))
        print(f"    held out, from {least}: {right} of one event joined, {wrong} of two")


def main() -> None:
    """Fit, print and write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folders", nargs="+", type=Path)
    ask.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = ask.parse_args()
    examples = [example for folder in given.folders for example in read_folder(folder)]
    same = np.array([example.listed for example in examples])
    likely, one = held_out(examples), np.array(["one language" in example.features for example in examples])
    report("one language", likely[one], same[one])
    report("two languages", likely[~one], same[~one])
    if not given.check:
        write(fit(examples, SIZE), TWO_ARTICLES)


if __name__ == "__main__":
    main()

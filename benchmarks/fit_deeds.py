"""Fit how likely a clause without a date tells a milestone of the two countries that its article is about.

    python -m benchmarks.fit_deeds FOLDER…           # writes the weights; prints what was held out
    python -m benchmarks.fit_deeds FOLDER… --check   # prints only

A folder is one as ``benchmarks/fit_milestones.py`` describes it, in which milestones without a date are
listed as carefully as others; ``milestones/README.md`` names those of ours. The texts of
``small/timeline/`` are always fitted on. Texts are held out in folds, and
set by set.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.fit_milestones import SMALL, Example, Size, fit, folds, held_out, read_rows, set_of, write
from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.certainty import DEED
from mkdocs_newsdump.events.deed_features import find_deed_features
from mkdocs_newsdump.events.deeds import Deed, find_deeds
from mkdocs_newsdump.events.find import read_dates
from mkdocs_newsdump.events.likelihood import DEED_WEIGHTS
from mkdocs_newsdump.events.parse import parse_article

SIZE = Size(trees=100, leaves=8, shrinkage=200.0)
"""There are fewer examples than of dated events."""


def read_examples(folder: Path) -> Iterator[Example]:
    """Yield the clauses without a date of a set's texts but those that may be told and may be left out."""
    for row, dump in read_rows(folder):
        article = clean(dump, source=row["file"])
        day = row.get("published")
        text = parse_article(article, known=row["pair"], published=date.fromisoformat(day) if day else None)
        if set(text.pair) != set(row["pair"]):
            continue
        deeds, told = find_deeds(text), read_dates(text)
        entries = [
            [entry for entry in row["entries"] if is_undated(entry) and tells(deed, entry)] for deed in deeds
        ]
        for deed, features, own in zip(deeds, find_deed_features(text, deeds, told), entries, strict=True):
            listed = [entry for entry in own if names(deed, entry)]
            name = f"{folder.parent.name} {folder.name}/{row['file']}"
            if not listed or any(entry["core"] for entry in listed):
                yield Example(name, features, deed.by_rules, bool(listed), bool(listed))


def is_undated(entry: Mapping[str, Any]) -> bool:
    """Whether an entry need not have a date."""
    return None in (entry["date"], *entry.get("also", ()))


def tells(deed: Deed, entry: Mapping[str, Any]) -> bool:
    """Whether the sentence of a deed is that of an entry, and both are plans or neither."""
    sentence = deed.place.sentence
    words = sentence.text[sentence.span.start : sentence.span.end].casefold()
    in_tense = entry.get("planned", False) in (None, deed.planned)
    return in_tense and any(cue.casefold() in words for cue in entry["cues"])


def names(deed: Deed, entry: Mapping[str, Any]) -> bool:
    """Whether the clause of a deed has one of an entry's cues."""
    sentence, clause = deed.place.sentence, deed.clause
    words = sentence.text[sentence.tokens[clause.first].start : sentence.tokens[clause.last - 1].end]
    return any(cue.casefold() in words.casefold() for cue in entry["cues"])


def report(label: str, examples: Sequence[Example], chosen: np.ndarray) -> None:
    """Print how many of the chosen clauses are listed, and of how many core entries."""
    listed, core = (np.array([getattr(one, name) for one in examples]) for name in ("listed", "core"))
    right = listed[chosen].mean() if chosen.any() else 1.0
    told = f"{core[chosen].sum()} of {core.sum()} of the core"
    print(f"{label}: {chosen.sum()} of {len(examples)} taken, {right:.3f} right, {told}")


def main() -> None:
    """Fit, print and write."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folders", nargs="+", type=Path)
    options.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = options.parse_args()
    examples = [example for folder in [SMALL, *given.folders] for example in read_examples(folder)]
    rules = np.array([example.taken for example in examples])
    report("by the rules alone", examples, rules)
    report("held out by text", examples, held_out(examples, folds(examples), SIZE) >= DEED)
    sets = sorted({set_of(example.text) for example in examples})
    apart = held_out(examples, lambda text: sets.index(set_of(text)), SIZE) >= DEED
    for name in sets:
        own = [at for at, example in enumerate(examples) if set_of(example.text) == name]
        report(f"{name} by all other sets", [examples[at] for at in own], apart[own])
    report("held out by set", examples, apart)
    if not given.check:
        write(fit(examples, SIZE), DEED_WEIGHTS)


if __name__ == "__main__":
    main()

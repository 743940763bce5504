"""Fit the weights by which the day of publication is found, and judge it on domains held out.

    python -m benchmarks.fit_fields CORPUS          # writes mkdocs_newsdump/cleaning/weights/fields.json
    python -m benchmarks.fit_fields CORPUS --check  # only judges, in five parts of the domains

CORPUS is a folder with ``news/*.txt`` and ``news-gold.jsonl`` (see ``corpus.py``), and, if there are pages
whose body nobody marked, ``fields/*.txt`` and ``fields-gold.jsonl``.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple
from zlib import crc32

from benchmarks.corpus import COMPOSED
from benchmarks.ranker import Choice, fit_ranker
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.date import find_published
from mkdocs_newsdump.cleaning.metadata.date_features import day_bins, find_days
from mkdocs_newsdump.cleaning.metadata.ranking import WEIGHTS, Bins, Tables
from mkdocs_newsdump.cleaning.metadata.title import find_title
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.dumps.dump import read_dump, split_lines
from mkdocs_newsdump.text.language import language_of, running_text

FOLDERS = ("news", "fields")
FOLDS = 5

PENALTY = 1.5
"""Penalty on squared weights."""

STYLES = 3
"""Ways in which most pages were turned into text; each counts as a part of its page."""

UNSURE = 0.3
"""How much a dump counts of which no candidate is right: the gold may have left out what the page has.
Of composed pages it is known.
"""


class Page(NamedTuple):
    """A dump with its gold: set and style, the part of the domains it is in, its title, and its context."""

    set: str
    style: str
    fold: int
    gold: Mapping[str, Any]
    title: int | None
    context: Context


def read_pages(corpus: Path) -> Iterator[Page]:
    """Yield the dumps of a corpus in which a story was found, by name."""
    for folder in FOLDERS:
        gold_file = corpus / f"{folder}-gold.jsonl"
        lines = gold_file.read_text(encoding="utf-8").splitlines() if gold_file.exists() else []
        gold = {row["id"]: row for row in map(json.loads, lines)}
        for path in sorted((corpus / folder).glob("*.txt")):
            name, style = path.name.split(".")[:2]
            row, text = gold[name], read_dump(path).text
            group = name if row["set"] == COMPOSED else row["group"]
            features = Features(find_segments(split_lines(text)), language_of(running_text(text)))
            context = Context(features, find_story(features))
            title = find_title(context)
            yield Page(row["set"], style, crc32(group.encode()) % FOLDS, row, title, context)


def dates(page: Page) -> tuple[list[Bins], list[bool]]:
    """Return the dates of a page that could be its day of publication, and which are."""
    headlines = page.context.headlines(page.title)
    days = find_days(page.context, headlines)
    right = [day.value.isoformat() == page.gold["published"] for day in days]
    return day_bins(page.context, headlines, days), right


def choice(page: Page) -> Choice:
    """Return the dates of a page as what to fit on."""
    bins, right = dates(page)
    weight = 1.0 if any(right) or page.set == COMPOSED else UNSURE
    return Choice(bins, right, weight / (1 if page.set == COMPOSED else STYLES))


def is_right(page: Page, tables: Tables) -> bool:
    """Whether the day of publication is found, or none where there is none."""
    found, _ = find_published(page.context, page.title, tables)
    return (found and found.isoformat()) == page.gold["published"]


def check(pages: Sequence[Page], choices: Sequence[Choice]) -> dict[str, float]:
    """Return the share of right days by set and style, each on domains that the fit has not seen."""
    found = defaultdict(list)
    for fold in range(FOLDS):
        seen = [one for one, page in zip(choices, pages, strict=True) if page.fold != fold]
        tables = fit_ranker(seen, PENALTY)
        for page in pages:
            if page.fold == fold and (page.gold["published"] or page.set == COMPOSED):
                found[f"{page.set}/{page.style}"].append(is_right(page, tables))
    return {key: mean(found[key]) for key in sorted(found)}


def write(tables: Mapping[str, Tables]) -> None:
    """Write the weights, a line for each feature."""
    fields = (f"{json.dumps(field)}: {{\n{_rows(some.items())}\n}}" for field, some in tables.items())
    WEIGHTS.write_text("{\n" + ",\n".join(fields) + "\n}\n", encoding="utf-8")


def _rows(table: Iterable[tuple[str, Sequence[float]]]) -> str:
    return ",\n".join(f" {json.dumps(name)}: {json.dumps(list(weights))}" for name, weights in table)


def main() -> None:
    """Judge on held-out domains, then fit on all and write the weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--check", action="store_true")
    given = ask.parse_args()
    pages = list(read_pages(given.corpus))
    choices = [choice(page) for page in pages]
    for key, value in check(pages, choices).items():
        print(f"published  {key:22} {value:.4f}")
    if not given.check:
        write({"published": fit_ranker(choices, PENALTY)})


if __name__ == "__main__":
    main()

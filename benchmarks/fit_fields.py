"""Fit the weights by which the day of publication and the authors are found; judge them on domains held out.

    python -m benchmarks.fit_fields CORPUS          # writes mkdocs_newsdump/cleaning/weights/fields.json
    python -m benchmarks.fit_fields CORPUS --check  # only judges, in five parts of the domains

What is held out has floors in ``floors.json``, section ``fields``, with the flags of ``floors.py``.

CORPUS is a folder with ``news/*.txt`` and ``news-gold.jsonl`` (see ``corpus.py``), and, if there are pages
whose body nobody marked, ``fields/*.txt`` and ``fields-gold.jsonl``. The made-up pages of ``pages/``, beside
this file, are always fitted on, and never judged.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple
from unicodedata import normalize
from zlib import crc32

from benchmarks.corpus import COMPOSED, TOKEN
from benchmarks.floors import add_flags, settle
from benchmarks.ranker import Choice, fit_ranker
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.metadata.author_features import author_bins, find_candidates
from mkdocs_newsdump.cleaning.metadata.byline import find_byline
from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.date import find_published
from mkdocs_newsdump.cleaning.metadata.date_features import day_bins, find_days
from mkdocs_newsdump.cleaning.metadata.ranking import WEIGHTS, Bins, Tables
from mkdocs_newsdump.cleaning.metadata.title import find_title
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.dumps.dump import read_dump, split_lines
from mkdocs_newsdump.text.language import language_of, running_text

FOLDERS = ("news", "fields")
MADE_UP = Path(__file__).with_name("pages")
"""Where made-up pages stand, each of a site of its own, with their gold."""
FOLDS, NO_FOLD = 5, -1
"""Parts of the domains that are judged, and the number of what is not."""

PENALTIES = {"published": 5.0, "authors": 2.65}
"""Penalty on squared weights, by field."""

STYLES = 3
"""Ways in which most pages were turned into text; each counts as a part of its page."""

UNSURE = 0.3
"""How much a dump counts of which no candidate is right: the gold may have left out what the page has.
Of composed pages it is known.
"""


UNTOLD = (COMPOSED, "fields")
"""Sets whose gold lacks what the text lacks; of the second it may lack more."""

COMPOSED_PAGES, MADE_UP_PAGES = 2.0, 0.6
"""How much a composed page counts, as such are news of the kind that this is for, and a made-up page."""


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
            row = gold[name]
            group = name if row["set"] == COMPOSED else row["group"]
            yield read_page(path, row, row["set"], style, crc32(group.encode()) % FOLDS)


def read_made_up() -> Iterator[Page]:
    """Yield the made-up pages, which are in no fold."""
    for line in (MADE_UP / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        for path in MADE_UP.glob(f"{row['id']}.*.txt"):
            yield read_page(path, row, MADE_UP.name, path.name.split(".")[1], NO_FOLD)


def read_page(path: Path, gold: Mapping[str, Any], set_: str, style: str, fold: int) -> Page:
    """Return a dump with its gold."""
    text = read_dump(path).text
    features = Features(find_segments(split_lines(text)), language_of(running_text(text)))
    context = Context(features, find_story(features))
    return Page(set_, style, fold, gold, find_title(context), context)


class Field(NamedTuple):
    """What is looked for on a page: its candidates with which are right, and whether it is found."""

    candidates: Callable[[Page], tuple[list[Bins], list[bool]]]
    is_right: Callable[[Page, Tables], bool]


def dates(page: Page) -> tuple[list[Bins], list[bool]]:
    """Return the dates of a page that could be its day of publication, and which are."""
    headlines = page.context.headlines(page.title)
    days = find_days(page.context, headlines)
    right = [day.value.isoformat() == page.gold["published"] for day in days]
    return day_bins(page.context, headlines, days), right


def is_right_day(page: Page, tables: Tables) -> bool:
    """Whether the day of publication is found, or none where there is none."""
    found, _ = find_published(page.context, page.title, tables)
    return (found and found.isoformat()) == page.gold["published"]


def names(page: Page) -> tuple[list[Bins], list[bool]]:
    """Return the lines of a page that could name its authors, and which do: all of them, else any."""
    headlines = page.context.headlines(page.title)
    found = find_candidates(page.context, headlines)
    gold = folded(page.gold["authors"] or ())
    given = [folded(one.names) for one in found]
    right = [bool(gold) and some == gold for some in given]
    return author_bins(page.context, headlines, found), right if any(right) else [
        bool(some & gold) for some in given
    ]


def folded(names: Iterable[str]) -> frozenset[str]:
    """Return names as they are compared: their words, in lower case."""
    return frozenset(" ".join(TOKEN.findall(normalize("NFKC", name).casefold())) for name in names)


def are_right_names(page: Page, tables: Tables) -> bool:
    """Whether exactly the authors are found."""
    found, _ = find_byline(page.context, page.title, tables)
    return folded(found) == folded(page.gold["authors"] or ())


FIELDS = {"published": Field(dates, is_right_day), "authors": Field(names, are_right_names)}


def choose(page: Page, field: Field) -> Choice:
    """Return the candidates of a page as what to fit on."""
    bins, right = field.candidates(page)
    weight = 1.0 if any(right) else UNSURE
    pages = {COMPOSED: COMPOSED_PAGES, MADE_UP.name: MADE_UP_PAGES * weight}
    return Choice(bins, right, pages.get(page.set, weight / STYLES))


def check(name: str, pages: Sequence[Page], choices: Sequence[Choice]) -> dict[str, float]:
    """Return the share of right answers by set and style, each on domains that the fit has not seen.

    Of pages whose gold has none right is that none is found.
    """
    found = defaultdict(list)
    for fold in range(FOLDS):
        seen = [one for one, page in zip(choices, pages, strict=True) if page.fold != fold]
        tables = fit_ranker(seen, PENALTIES[name])
        for page in pages:
            known = page.gold[name] or page.set in UNTOLD
            if page.fold == fold and known:
                key = f"{page.set}/{page.style}" + ("" if page.gold[name] else " without")
                found[key].append(FIELDS[name].is_right(page, tables))
    return {key: mean(found[key]) for key in sorted(found)}


def write(tables: Mapping[str, Tables]) -> None:
    """Write the weights, a line for each feature."""
    fields = (f"{json.dumps(field)}: {{\n{_rows(some.items())}\n}}" for field, some in tables.items())
    WEIGHTS.write_text("{\n" + ",\n".join(fields) + "\n}\n", encoding="utf-8")


def _rows(table: Iterable[tuple[str, Sequence[float]]]) -> str:
    return ",\n".join(f" {json.dumps(name)}: {json.dumps(list(weights))}" for name, weights in table)


def main() -> int:
    """Judge on held-out domains, then fit on all and write the weights; return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--check", action="store_true")
    add_flags(ask)
    given = ask.parse_args()
    pages = [*read_pages(given.corpus), *read_made_up()]
    fitted: dict[str, Tables] = {}
    figures: dict[str, float] = {}
    for name, field in FIELDS.items():
        told = {page.set for page in pages if page.gold[name]}
        known = [page for page in pages if page.set in told]
        choices = [choose(page, field) for page in known]
        for key, value in check(name, known, choices).items():
            figures[f"{name}/{key}"] = value
        if not given.check:
            fitted[name] = fit_ranker(choices, PENALTIES[name])
    if fitted:
        write(fitted)
    return settle("fields", figures, given)


if __name__ == "__main__":
    sys.exit(main())

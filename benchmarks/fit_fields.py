"""Fit the weights by which the day of publication and the authors are found; judge them on domains held out.

    python -m benchmarks.fit_fields CORPUS          # writes mkdocs_newsdump/cleaning/weights/fields.json
    python -m benchmarks.fit_fields CORPUS --check  # only judges, in five parts of the domains

What is held out has floors in ``floors.json``, section ``fields``, with the flags of ``floors.py``.

CORPUS is a folder with ``news/*.txt`` and ``news-gold.jsonl`` (see ``corpus.py``), and, if there are pages
whose body nobody marked, ``fields/*.txt`` and ``fields-gold.jsonl``. What ``readings.py`` has of a page goes
before its gold; figures are of the gold alone, and of both (``read``). The made-up pages of ``pages/``,
beside this file, and those of ``forms.py`` are always fitted on, and never judged.
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
from zlib import crc32

from benchmarks import forms
from benchmarks.corpus import COMPOSED
from benchmarks.floors import add_flags, settle
from benchmarks.ranker import Choice, fit_ranker
from benchmarks.readings import digests, read_readings
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

PENALTIES = {"published": 5.0, "authors": 3.3}
"""Penalty on squared weights, by field."""

STYLES = 3
"""Ways in which most pages were turned into text; each counts as a part of its page."""

NONE_READ, UNSURE = 1.0, 0.2
"""How much a dump counts of which no candidate is right: where somebody read that there is none, and where
the gold may have left out what the page has. Of composed pages it is known.
"""

COMPOSED_PAGES, MADE_UP_PAGES, FORM_PAGES = 3.0, 0.6, 0.1
"""How much a composed page counts, as such are news of the kind that this is for, a made-up page, and one of
``forms.py``.
"""

FORM_KINDS = ("byline", "sign", "no-author", "date", "page")
"""Forms of which authors or day are fitted on: the others stand beside the same bylines and dates."""


class Page(NamedTuple):
    """A dump: set and style, the part of the domains it is in, its title, and its context.

    ``gold`` and ``truth`` have of each field the answer by the gold, and by what was read, else the gold: the
    day, the digests of the authors, or None. ``known`` are the fields of which the truth is known.
    """

    set: str
    style: str
    fold: int
    gold: Mapping[str, Any]
    truth: Mapping[str, Any]
    known: frozenset[str]
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


def read_forms() -> Iterator[Page]:
    """Yield the pages of ``forms.py`` in which a story was found, which are in no fold."""
    for page in forms.read_pages():
        if page.kind.split("/")[0] in FORM_KINDS:
            features = Features(find_segments(split_lines(page.text)), language_of(running_text(page.text)))
            context = Context(features, find_story(features))
            said = {"published": page.published, "authors": page.authors}
            known = frozenset(name for name, value in said.items() if value != forms.ANY_FIELD)
            truth = {
                "published": page.published if "published" in known else None,
                "authors": (digests(page.authors) or None) if "authors" in known else None,
            }
            if any(verdict.kind for verdict in context.story):
                yield Page("forms", "", NO_FOLD, truth, truth, known, find_title(context), context)


def read_page(path: Path, gold: Mapping[str, Any], set_: str, style: str, fold: int) -> Page:
    """Return a dump with its gold."""
    text = read_dump(path).text
    features = Features(find_segments(split_lines(text)), language_of(running_text(text)))
    context = Context(features, find_story(features))
    answers = {"published": gold["published"], "authors": digests(gold["authors"] or ()) or None}
    read = {name: told for name, told in read_readings().get(gold["id"], {}).items() if name in FIELDS}
    read |= {"authors": frozenset(read["authors"]) or None} if "authors" in read else {}
    known = FIELDS.keys() if set_ == COMPOSED else {*read, *(name for name in FIELDS if answers[name])}
    truth = answers | read
    return Page(set_, style, fold, answers, truth, frozenset(known), find_title(context), context)


class Field(NamedTuple):
    """What is looked for on a page: its candidates with which are right, and the answer found."""

    candidates: Callable[[Page], tuple[list[Bins], list[bool]]]
    find: Callable[[Page, Tables], Any]


def dates(page: Page) -> tuple[list[Bins], list[bool]]:
    """Return the dates of a page that could be its day of publication, and which are."""
    headlines = page.context.headlines(page.title)
    days = find_days(page.context, headlines)
    right = [day.value.isoformat() == page.truth["published"] for day in days]
    return day_bins(page.context, headlines, days), right


def find_day(page: Page, tables: Tables) -> str | None:
    """Return the day of publication that is found."""
    found, _ = find_published(page.context, page.title, tables)
    return found.isoformat() if found else None


def names(page: Page) -> tuple[list[Bins], list[bool]]:
    """Return the lines of a page that could name its authors, and which do: all of them, else any."""
    headlines = page.context.headlines(page.title)
    found = find_candidates(page.context, headlines)
    wanted = page.truth["authors"] or frozenset()
    given = [digests(one.names) for one in found]
    right = [bool(wanted) and some == wanted for some in given]
    return author_bins(page.context, headlines, found), right if any(right) else [
        bool(some & wanted) for some in given
    ]


def find_names(page: Page, tables: Tables) -> frozenset[str] | None:
    """Return the digests of the authors that are found."""
    found, _ = find_byline(page.context, page.title, tables)
    return digests(found) or None


FIELDS = {"published": Field(dates, find_day), "authors": Field(names, find_names)}


def choose(page: Page, name: str) -> Choice:
    """Return the candidates of a page for a field as what to fit on."""
    bins, right = FIELDS[name].candidates(page)
    none_read = name in page.known and page.truth[name] is None
    weight = 1.0 if any(right) else NONE_READ if none_read else UNSURE
    if page.set == "forms":
        return Choice(bins, right, FORM_PAGES if name in page.known else 0.0)
    pages = {COMPOSED: COMPOSED_PAGES, MADE_UP.name: MADE_UP_PAGES * weight}
    return Choice(bins, right, pages.get(page.set, weight / STYLES))


def check(name: str, pages: Sequence[Page], choices: Sequence[Choice]) -> dict[str, float]:
    """Return the share of right answers by set and style, each on domains that the fit has not seen.

    By the gold where it has one, by the truth (``read``) where it is known, and of pages that have none.
    """
    found = defaultdict(list)
    for fold in range(FOLDS):
        seen = [one for one, page in zip(choices, pages, strict=True) if page.fold != fold]
        tables = fit_ranker(seen, PENALTIES[name])
        for page in pages:
            if page.fold == fold:
                answer, key = FIELDS[name].find(page, tables), f"{page.set}/{page.style}"
                if page.gold[name]:
                    found[key].append(answer == page.gold[name])
                if name in page.known:
                    kind = "read" if page.truth[name] else "without"
                    found[f"{key} {kind}"].append(answer == page.truth[name])
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
    pages = [*read_pages(given.corpus), *read_made_up(), *read_forms()]
    fitted: dict[str, Tables] = {}
    figures: dict[str, float] = {}
    for name in FIELDS:
        choices = [choose(page, name) for page in pages]
        for key, value in check(name, pages, choices).items():
            figures[f"{name}/{key}"] = value
        if not given.check:
            fitted[name] = fit_ranker(choices, PENALTIES[name])
    if fitted:
        write(fitted)
    return settle("fields", figures, given)


if __name__ == "__main__":
    sys.exit(main())

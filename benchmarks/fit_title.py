"""Fit the weights by which the headline is chosen (``cleaning/metadata/headline_features.py``), and the trees
that look at close ones again (``headline_rivals.py``).

    python -m benchmarks.fit_title CORPUS          # judges on domains held out, then writes the weights
    python -m benchmarks.fit_title CORPUS --check  # only judges, and counts the headlines found where none is

CORPUS is described in ``corpus.py``; ``fields/*.txt`` with ``fields-gold.jsonl`` are read where they are
there. Figures are of the gold alone, and of what ``readings.py`` has of a page, else of its gold (``read``).
What was read is not fitted on: it gained nothing held out, and cost made-up pages. Every fourth dump is read
once more without its headline: then none is right. What is held out has floors in ``floors.json``, section
``title``, with the flags of ``floors.py``.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from scipy.optimize import fmin_l_bfgs_b
from scipy.sparse import csr_array, hstack, vstack

from benchmarks import rivals
from benchmarks.corpus import COMPOSED
from benchmarks.fit_fields import FOLDERS, FOLDS, STYLES
from benchmarks.floors import add_flags, settle
from benchmarks.readings import digest, read_readings
from benchmarks.rivals import Rivals, fit_trees
from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.headline_features import WEIGHTS, Headlines, Model, find_headlines
from mkdocs_newsdump.cleaning.metadata.headline_rivals import Trees, look_again, measure
from mkdocs_newsdump.cleaning.metadata.ranking import Bins, Tables
from mkdocs_newsdump.cleaning.metadata.title import choose, title_text
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.dumps.dump import read_dump, split_lines
from mkdocs_newsdump.text.language import language_of, running_text

PENALTY = 3.0
"""Penalty on squared weights."""

ITERATIONS = 100

LINE = 0.5
"""How much a feature of a line counts beside one of a candidate: there are many lines below one."""

IMPORTANCE = {"fundus": 3.0}
"""How much a page of a set counts: news more than other pages."""

WITHOUT = 0.25
"""How much a page without a headline counts."""

PRUNED = 4
"""One of so many dumps is read once more without its headline."""

UNTITLED = ("fields",)
"""Sets whose gold mostly has no title where the text has none; elsewhere it is not known."""

CLOSE = 0.9
"""Minimum of difflib's ratio by which two texts are the same title."""


class Page(NamedTuple):
    """A dump: set and style, the part of the domains it is in, its titles, and its candidates.

    ``gold`` is the title by the gold; ``truth`` says whether a text is the title by what was read, else by
    the gold, and is None where there is none; ``right`` says of each candidate whether it is the gold's;
    ``is_untitled`` where by the gold the page has none.
    """

    set: str
    style: str
    fold: int
    gold: str | None
    truth: Callable[[str], bool] | None
    context: Context
    headlines: Headlines
    right: Sequence[bool]
    is_untitled: bool


def folded(text: str) -> str:
    """Return the words of a text alone."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold()))


def same(one: str, other: str) -> bool:
    """Whether two titles are the same but for signs and a few letters."""
    one, other = folded(one), folded(other)
    if one == other:
        return True
    matcher = difflib.SequenceMatcher(None, one, other)
    return matcher.real_quick_ratio() > CLOSE and matcher.ratio() > CLOSE


def read_pages(corpus: Path) -> Iterator[Page]:
    """Yield the dumps of a corpus in which a story was found, by name, and some without their headline."""
    for folder in FOLDERS:
        gold_file = corpus / f"{folder}-gold.jsonl"
        lines = gold_file.read_text(encoding="utf-8").splitlines() if gold_file.exists() else []
        gold = {row["id"]: row for row in map(json.loads, lines)}
        for number, path in enumerate(sorted((corpus / folder).glob("*.txt"))):
            name, style = path.name.split(".")[:2]
            row, text = gold[name], read_dump(path).text
            fold = crc32((name if row["set"] == COMPOSED else row["group"]).encode()) % FOLDS
            features = Features(find_segments(split_lines(text)), language_of(running_text(text)))
            place, title = (row["set"], style, fold), row["title"]
            truth = title_of(title, read_readings().get(name, {}))
            if title or truth or row["set"] in UNTITLED:
                yield from _read_page(*place, title, truth, features)
            if number % PRUNED == 0 and title:
                rest = [segment for segment in features.segments if not same(segment.text, title)]
                yield from _read_page(*place, None, None, Features(rest, features.language))


def title_of(gold: str | None, read: Mapping[str, Any]) -> Callable[[str], bool] | None:
    """Return what says whether a text is the title, by what was read or else the gold, or None."""
    if "title" in read:
        known = read["title"]
        return known and (lambda text: digest(text) == known)
    return gold and (lambda text: same(gold, text))


def _read_page(
    set_: str,
    style: str,
    fold: int,
    gold: str | None,
    truth: Callable[[str], bool] | None,
    features: Features,
) -> Iterator[Page]:
    context = Context(features, find_story(features))
    if any(verdict.kind for verdict in context.story):
        headlines = find_headlines(context)
        told = (title_text(context, index) for index in headlines.candidates)
        right = [gold is not None and same(gold, text) for text in told]
        is_untitled = gold is None and (truth is None or set_ in UNTITLED)
        yield Page(set_, style, fold, gold, truth, context, headlines, right, is_untitled)


class Layout:
    """Which column of a matrix a bin of a feature has."""

    def __init__(self, rows: Iterable[Bins]) -> None:
        sizes: dict[str, int] = defaultdict(int)
        for row in rows:
            for name, value in row.items():
                sizes[name] = max(sizes[name], int(value) + 1)
        ends = np.cumsum(list(sizes.values()))
        self.width = int(ends[-1])
        self.starts = {name: int(end) - size for (name, size), end in zip(sizes.items(), ends, strict=True)}
        self.sizes = dict(sizes)

    def matrix(self, rows: Sequence[Bins]) -> csr_array:
        """Return a row for each item with a 1 for each of its bins."""
        columns = [self.starts[name] + int(value) for row in rows for name, value in row.items()]
        ends = np.arange(0, len(columns) + 1, len(self.starts))
        ones = np.ones(len(columns), np.float32)
        return csr_array((ones, columns, ends), (len(rows), self.width))

    def tables(self, weights: np.ndarray) -> dict[str, list[float]]:
        """Return the weights by feature and bin."""
        return {
            name: [round(float(weight), 2) for weight in weights[start : start + self.sizes[name]]]
            for name, start in self.starts.items()
        }


class Matrices(NamedTuple):
    """Of all pages with candidates: what these are like, what the lines below each are like, summed up."""

    own: Layout
    below: Layout
    rows: list[csr_array]


def lay_out(pages: Sequence[Page]) -> Matrices:
    """Return the matrices of the pages, a row for each candidate: its own bins, then the lines below it."""
    own = Layout(chain.from_iterable(page.headlines.candidates.values() for page in pages))
    below = Layout(chain.from_iterable(page.headlines.lines for page in pages))
    rows = []
    for page in pages:
        window, lines, story, candidates, _ = page.headlines
        sums = np.zeros((len(lines) + 1, below.width), np.float32)
        np.cumsum(below.matrix(lines).toarray(), 0, out=sums[1:])
        places = {index: place for place, index in enumerate(window, 1)}
        lower = csr_array(sums[story] - sums[[places[index] for index in candidates]]) * np.float32(LINE)
        rows.append(hstack([own.matrix(list(candidates.values())), lower], format="csr"))
    return Matrices(own, below, rows)


def fit(pages: Sequence[Page], matrices: Matrices, taken: Sequence[int]) -> Model:
    """Return the model under which the titles of the pages with the numbers ``taken`` are likeliest."""
    taken = [
        number
        for number in taken
        if matrices.rows[number].shape[0] and (any(pages[number].right) or pages[number].is_untitled)
    ]
    items = vstack([matrices.rows[number] for number in taken], format="csr")
    transposed = items.T.tocsr()
    counts = [matrices.rows[number].shape[0] for number in taken]
    first, of = np.cumsum(counts) - counts, np.repeat(np.arange(len(taken)), counts)
    right = np.concatenate([np.array(pages[number].right, float) for number in taken])
    none_right = np.array([not any(pages[number].right) for number in taken], float)
    importance = np.array([_importance(pages[number]) for number in taken])

    def slope(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = (items @ weights.astype(np.float32)).astype(float)
        best = np.maximum(np.maximum.reduceat(scores, first), 0)
        odds, none = np.exp(scores - best[of]), np.exp(-best)
        total = np.add.reduceat(odds, first) + none
        wanted = np.add.reduceat(odds * right, first) + none * none_right + 1e-300
        loss = (importance * (np.log(total) - np.log(wanted))).sum()
        pull = odds * (importance / total)[of] - odds * right * (importance / wanted)[of]
        down = (transposed @ pull.astype(np.float32)).astype(float)
        return loss + PENALTY * (weights**2).sum(), down + 2 * PENALTY * weights

    start = np.zeros(items.shape[1])
    found, _, _ = fmin_l_bfgs_b(slope, start, maxiter=ITERATIONS)
    width = matrices.own.width
    return Model(matrices.own.tables(found[:width]), matrices.below.tables(found[width:] * LINE))


def _importance(page: Page) -> float:
    known = IMPORTANCE.get(page.set, 1.0) if page.truth else WITHOUT
    return known / (1 if page.set == COMPOSED else STYLES)


def first_pass(pages: Sequence[Page], matrices: Matrices) -> dict[frozenset[int], Model]:
    """Return models by the parts of the domains that they have not seen: each one, and every two."""
    unseen = [frozenset(some) for count in (1, 2) for some in combinations(range(FOLDS), count)]
    return {
        some: fit(pages, matrices, [number for number, page in enumerate(pages) if page.fold not in some])
        for some in unseen
    }


def second_pass(
    pages: Sequence[Page], models: Mapping[frozenset[int], Model], unseen: frozenset[int]
) -> Trees:
    """Return the trees fitted on all but some parts of the domains, by scores that have not seen the page."""
    dumps = []
    for page in pages:
        if page.fold not in unseen and any(page.right):
            told = measure(page.headlines, page.headlines.scores(models[unseen | {page.fold}]))
            right = dict(zip(page.headlines.candidates, page.right, strict=True))
            if told:
                dumps.append(Rivals([*told.values()], [right[index] for index in told], _importance(page)))
    return fit_trees(dumps)


def check(pages: Sequence[Page], models: Mapping[frozenset[int], Model]) -> dict[str, float]:
    """Return the share of right titles by set and style, each on domains that the fit has not seen.

    By the gold where it has one, by the truth (``read``) where it is known. Of pages without a headline right
    is that none is found.
    """
    found = defaultdict(list)
    for fold in range(FOLDS):
        unseen = frozenset([fold])
        trees = second_pass(pages, models, unseen)
        for page in pages:
            if page.fold == fold:
                text, key = find(page, models[unseen], trees), f"{page.set}/{page.style}"
                if page.gold:
                    found[key].append(text is not None and same(page.gold, text))
                if page.truth:
                    found[f"{key} read"].append(text is not None and page.truth(text))
                else:
                    found[f"{key} without"].append(text is None)
    return {key: mean(found[key]) for key in sorted(found)}


def find(page: Page, model: Model, trees: Trees) -> str | None:
    """Return the title that is found."""
    index = choose(page.context, look_again(page.headlines, page.headlines.scores(model), trees))
    return None if index is None else title_text(page.context, index)


def write(model: Model) -> None:
    """Write the weights, a line for each feature."""
    tables = (f"{json.dumps(name)}: {{\n{_rows(table)}\n}}" for name, table in model._asdict().items())
    WEIGHTS.write_text("{\n" + ",\n".join(tables) + "\n}\n", encoding="utf-8")


def _rows(table: Tables) -> str:
    return ",\n".join(f" {json.dumps(name)}: {json.dumps(list(weights))}" for name, weights in table.items())


def main() -> int:
    """Judge on held-out domains, then fit on all and write the weights; return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    ask.add_argument("--check", action="store_true")
    add_flags(ask)
    given = ask.parse_args()
    pages = list(read_pages(given.corpus))
    matrices = lay_out(pages)
    models = first_pass(pages, matrices)
    figures = check(pages, models)
    if not given.check:
        write(fit(pages, matrices, range(len(pages))))
        rivals.write(second_pass(pages, models, frozenset()))
    return settle("title", figures, given)


if __name__ == "__main__":
    sys.exit(main())

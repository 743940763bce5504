"""Fit how likely a dated clause is a milestone of the two countries that its article is about.

    python -m benchmarks.fit_milestones [FOLDER…]           # writes the weights; prints what was held out
    python -m benchmarks.fit_milestones [FOLDER…] --check   # prints only

The sets of ``milestones/`` but three, on which to measure, and the texts of ``small/timeline/`` and
``kinds/``, beside this file, are always fitted on; each FOLDER adds a set. A set has ``texts/`` and
``expected.jsonl``: an object a text with its ``file``, its ``pair``, and as ``entries`` the milestones a
careful reader would list, each with its date (or others, ``also``), words of its title or sentence
(``cues``), and whether it is of the ``core``; ``traps`` are dates that are none, those with ``cues`` only
where one stands in the title. A file of ``kinds/`` has the texts in it, an object a line.
Texts are held out in folds, and set by set: how well the weights of all other sets do on each is what to
expect of texts of a new kind. The weights that are written are of all texts together.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from scipy.optimize import fmin_l_bfgs_b
from scipy.sparse import csr_array
from sklearn.ensemble import HistGradientBoostingClassifier

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.events.certainty import (
    CERTAIN,
    GRAVE,
    GUESSED,
    POINTING_TITLE,
    SURE,
    WEAK,
    as_begun,
)
from mkdocs_newsdump.events.doubts import describes_in_passing
from mkdocs_newsdump.events.features import WORD, find_features
from mkdocs_newsdump.events.find import dated_events, is_nowadays
from mkdocs_newsdump.events.likelihood import WEIGHTS
from mkdocs_newsdump.events.parse import parse_article
from mkdocs_newsdump.events.places import Told, iterate_places
from mkdocs_newsdump.text.learnt import Tree, Weights, likelihood

SETS, SMALL, KINDS = (Path(__file__).parent / name for name in ("milestones", "small/timeline", "kinds"))
"""Where our own texts stand."""
APART = frozenset({"z", "ae", "ah", "aj"})
"""The sets that are kept apart, to measure on."""
FOLDS = 10
SMALLEST_LEAF, RATE, RIDGE = 20, 0.1, 5.0
"""Examples in a leaf of a tree, learning rate, and penalty on squared values."""
QUESTIONS = 0.3
"""Share of the features that each branching chooses from: trees that differ err less together."""
DIGITS = 3
SPREAD = 0.1
"""The least standard deviation by which a feature is divided, so that a rare one says little."""
SEEN = 2
"""Minimum examples of a feature that has such a weight."""
ABOUT = "~"
"""Mark of an approximate date."""
WEAKENING = frozenset({POINTING_TITLE, describes_in_passing.__name__})
"""The doubts of an event that must be surer than others."""
ALWAYS = "always"
"""The feature of every event."""


class Size(NamedTuple):
    """How many trees there are, with how many leaves, and the penalty on the weights of the linear model."""

    trees: int
    leaves: int
    shrinkage: float


SIZE = Size(trees=150, leaves=24, shrinkage=50.0)


class Example(NamedTuple):
    """A dated event of a text: its features, whether the rules take it, whether a reader would list it."""

    text: str
    features: Mapping[str, float]
    taken: bool
    listed: bool
    core: bool


def sets_to_fit() -> list[Path]:
    """Return the folders of our own sets but those that are kept apart."""
    return [folder for folder in sorted(SETS.iterdir()) if folder.is_dir() and folder.name not in APART]


def read_rows(folder: Path) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield what is expected of each text of a set, and the text."""
    expected = folder / "expected.jsonl"
    if expected.is_file():
        for line in expected.read_text("utf-8").splitlines():
            row = json.loads(line)
            yield row, (folder / "texts" / row["file"]).read_text("utf-8")
    for path in sorted(folder.glob("??.jsonl")):
        for number, line in enumerate(path.read_text("utf-8").splitlines()):
            row = json.loads(line)
            yield row | {"file": f"{path.stem} {number}"}, row["text"]
    for path in sorted(folder.glob("*.yml")):
        row = yaml.safe_load(path.read_text("utf-8"))
        entries = [entry | {"core": not entry.get("may", False)} for entry in row["entries"]]
        yield row | {"file": path.name, "entries": entries}, row["text"]


def read_examples(folder: Path) -> Iterator[Example]:
    """Yield the dated events of a set's texts that may be certain."""
    for row, dump in read_rows(folder):
        article = clean(dump, source=row["file"])
        day = row.get("published")
        text = parse_article(article, known=row["pair"], published=date.fromisoformat(day) if day else None)
        if set(text.pair) != set(row["pair"]):
            continue
        told = [
            one
            for place in iterate_places(text)
            for one in dated_events(text, place, text.pair)
            if one.milestone.date and not is_nowadays(one, text)
        ]
        for one, features in zip(told, find_features(text, told), strict=True):
            if GUESSED not in (one.milestone.date or ""):
                trapped = any(is_trap(one, trap) for trap in row.get("traps", ()))
                entries = [entry for entry in row["entries"] if tells(one, entry) and not trapped]
                taken = set(text.pair).issubset(one.milestone.parties)
                core = any(entry["core"] for entry in entries)
                name = f"{folder.parent.name} {folder.name}/{row['file']}"
                yield Example(name, features, taken and not one.doubts, bool(entries), core)


def tells(one: Told, entry: Mapping[str, Any]) -> bool:
    """Whether an event is that of an entry: on its date, or begun on it, in its words."""
    words = f"{one.milestone.title} {one.milestone.text}".casefold()
    on_date = (as_begun(one.milestone).date or "").strip(ABOUT) in (entry["date"], *entry.get("also", ()))
    return on_date and any(cue.casefold() in words for cue in entry["cues"])


def is_trap(one: Told, trap: Mapping[str, Any]) -> bool:
    """Whether an event has a trap's date and one of its cues in its title."""
    title, date_ = one.milestone.title.casefold(), (one.milestone.date or "").strip(ABOUT)
    return date_ == trap["date"] and any(cue.casefold() in title for cue in trap.get("cues", ()))


def fit(examples: Sequence[Example], size: Size = SIZE) -> Weights:
    """Return the weights that tell best which of some examples are listed."""
    listed = np.array([example.listed for example in examples], float)
    trees = fit_trees(examples, listed, size.trees, size.leaves)
    return Weights(tuple(trees), fit_linear(examples, listed, size.shrinkage))


def fit_linear(examples: Sequence[Example], listed: np.ndarray, shrinkage: float) -> dict[str, float]:
    """Return the weights of a logistic regression, words among them, which "always" has its constant in."""
    seen = Counter(name for example in examples for name, value in example.features.items() if value)
    names = sorted(name for name, number in seen.items() if number >= SEEN)
    values, spread, mean = sparse_values(examples, names)
    transposed = values.T.tocsr()
    penalty = np.r_[np.full(len(names), shrinkage), 0.0]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        logits = values @ weights[:-1] - mean @ weights[:-1] + weights[-1]
        likely = 1 / (1 + np.exp(-logits))
        cost = (np.logaddexp(0, logits) - listed * logits).sum() + (penalty * weights**2).sum() / 2
        off = likely - listed
        slope = np.r_[transposed @ off - mean * off.sum(), off.sum()]
        return float(cost), slope + penalty * weights

    weights = fmin_l_bfgs_b(loss, np.zeros(len(names) + 1), maxiter=200)[0]
    found = dict(zip(names, map(float, weights[:-1] / spread), strict=True))
    found[ALWAYS] = found.get(ALWAYS, 0.0) + float(weights[-1] - (weights[:-1] * mean).sum())
    return {name: weight for name, weight in ((name, round(one, 3)) for name, one in found.items()) if weight}


def sparse_values(
    examples: Sequence[Example], names: Sequence[str]
) -> tuple[csr_array, np.ndarray, np.ndarray]:
    """Return the features of the examples by how far each spreads, that, and their means: most are none."""
    column = {name: number for number, name in enumerate(names)}
    rows = [
        (row, column[name], value)
        for row, example in enumerate(examples)
        for name, value in example.features.items()
        if value and name in column
    ]
    row, at, value = map(np.array, zip(*rows, strict=True))
    values = csr_array((value.astype(float), (row, at)), (len(examples), len(names)))
    mean = values.mean(axis=0)
    variance = (values.multiply(values)).mean(axis=0) - mean**2
    spread = np.maximum(np.sqrt(np.maximum(variance, 0)), SPREAD)
    return csr_array(values.multiply(1 / spread)), spread, mean / spread


def fit_trees(examples: Sequence[Example], listed: np.ndarray, number: int, leaves: int) -> list[Tree]:
    """Return boosted trees over all features but words; the first is the logit of all examples together."""
    names = sorted({name for example in examples for name in example.features if not name.startswith(WORD)})
    rows = np.array([[example.features.get(name, 0.0) for name in names] for example in examples])
    fitted = HistGradientBoostingClassifier(
        max_iter=number,
        max_leaf_nodes=leaves,
        min_samples_leaf=SMALLEST_LEAF,
        learning_rate=RATE,
        l2_regularization=RIDGE,
        max_features=QUESTIONS,
        early_stopping=False,
        random_state=0,
    ).fit(rows, listed)
    start = round(float(fitted._baseline_prediction.item()), DIGITS)
    return [start, *(read_tree(found.nodes, names, 0) for (found,) in fitted._predictors)]


def read_tree(nodes: Any, names: Sequence[str], at: int) -> Tree:
    """Return the tree below a node of scikit-learn's."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), DIGITS)
    below, above = (read_tree(nodes, names, int(node[side])) for side in ("left", "right"))
    return names[int(node["feature_idx"])], round(float(node["num_threshold"]), DIGITS), above, below


def held_out(examples: Sequence[Example], group: Callable[[str], int], size: Size = SIZE) -> np.ndarray:
    """Return the likelihood of each example by weights that were fitted on the texts of other groups."""
    groups = np.array([group(example.text) for example in examples])
    likely = np.zeros(len(examples))
    for number in np.unique(groups):
        others = [example for example, own in zip(examples, groups, strict=True) if own != number]
        weights = fit(others, size)
        for at in np.flatnonzero(groups == number):
            likely[at] = likelihood(weights, examples[at].features)
    return likely


def folds(examples: Sequence[Example]) -> Callable[[str], int]:
    """Return what tells the fold of each text, by its name."""
    names = sorted({example.text for example in examples})
    order = np.random.default_rng(0).permutation(len(names))
    return {names[name]: place % FOLDS for place, name in enumerate(order)}.__getitem__


def set_of(name: str) -> str:
    """Return the name of a text's set."""
    return name.split("/")[0]


def features_of(doubts: Iterable[str]) -> frozenset[str]:
    """Return the names of the features that tell of some doubts."""
    return frozenset(f"doubt {name.replace('_', ' ')}" for name in doubts)


def report(label: str, examples: Sequence[Example], chosen: np.ndarray) -> None:
    """Print how many of the chosen examples are listed, and how much of the core they are."""
    listed, core = (np.array([getattr(one, name) for one in examples]) for name in ("listed", "core"))
    right = f"{listed[chosen].mean():.3f} right, {core[chosen].sum()} of {core.sum()} core"
    print(f"{label}: {chosen.sum()} of {len(examples)} taken, {right}")


def main() -> None:
    """Fit, print and write."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folders", nargs="*", type=Path)
    options.add_argument("--check", action="store_true", help="print what was held out, and write nothing")
    given = options.parse_args()
    folders = [*sets_to_fit(), SMALL, KINDS, *given.folders]
    examples = [example for folder in folders if folder.is_dir() for example in read_examples(folder)]
    taken = np.array([example.taken for example in examples])
    unsure, weak = (
        np.array([not doubts.isdisjoint(example.features) for example in examples])
        for doubts in (features_of(GRAVE), features_of(WEAKENING))
    )
    least = np.where(unsure, SURE, np.where(weak, WEAK, CERTAIN))
    report("by the rules alone", examples, taken)
    report("held out by text", examples, held_out(examples, folds(examples)) >= least)
    sets = sorted({set_of(example.text) for example in examples})
    apart = held_out(examples, lambda text: sets.index(set_of(text))) >= least
    for name in sets:
        own = [at for at, example in enumerate(examples) if set_of(example.text) == name]
        report(f"{name} by all other sets", [examples[at] for at in own], apart[own])
    if not given.check:
        write(fit(examples), WEIGHTS)


def write(weights: Weights, path: Path) -> None:
    """Write the weights to a file, a tree or a feature a line."""
    trees = ",\n".join(json.dumps(tree, ensure_ascii=False) for tree in weights.trees)
    linear = json.dumps(weights.linear, ensure_ascii=False, indent=0)
    path.write_text(f'{{"trees": [\n{trees}\n],\n"linear": {linear}}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()

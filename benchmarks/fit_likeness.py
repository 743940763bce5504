"""Fit how much a word looks like a part of a person's name (``text/name_likeness.py``).

    pip install faker
    python -m benchmarks.fit_likeness TREEBANKS   # writes name_likeness.json

Names are those of Faker, as in ``fit_names.py``; what they are told from are the words of TREEBANKS, the
folder of ``fit_grammar.py``, that are no names.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable
from math import log
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from benchmarks.fit_names import read_lists
from mkdocs_newsdump.text.name_likeness import SHORTEST, WEIGHTS, letter_runs
from mkdocs_newsdump.text.scripts import CASELESS, is_wide
from mkdocs_newsdump.text.words import WORD

NO_WORDS = ("PROPN", "NUM", "PUNCT", "SYM", "X")
"""Parts of speech of what is a name or no word."""

RAREST = 5
"""Minimum number of words that have a run of letters for it to be weighed."""

STRENGTH = 0.1
"""What scikit-learn calls C: the less, the smaller the weights."""

WEAKEST = 0.25
"""Weights below which a run of letters is left out."""

MOST = 3.0
"""Maximum that a word counts for being frequent; a name counts one."""


def read_words(treebanks: Path) -> Counter[str]:
    """Count the words in lower case, without names, of all treebanks of languages that have capitals."""
    found = Counter[str]()
    for file in sorted(treebanks.glob("*.conllu")):
        for line in file.read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) > 3 and columns[0].isdigit() and columns[3] not in NO_WORDS:
                found[columns[1].casefold()] += 1
    return Counter({word: times for word, times in found.items() if tells(word)})


def tells(word: str) -> bool:
    """Whether a word is long enough, and in a script with capitals."""
    return len(word) >= SHORTEST and word.isalpha() and not (is_wide(word[0]) or CASELESS.match(word))


def fit(names: Iterable[str], others: Counter[str]) -> dict[str, object]:
    """Fit how much a word looks like a part of a name, print how often that is right, and return it."""
    named = sorted({word for name in names for word in WORD.findall(name.casefold()) if tells(word)})
    words = [*named, *sorted(others)]
    right = np.array([True] * len(named) + [False] * len(others))
    counts = [*(1.0 for _ in named), *(min(MOST, 1 + log(others[word])) for word in sorted(others))]
    runs = CountVectorizer(analyzer=letter_runs, min_df=RAREST, binary=True)
    rows = runs.fit_transform(words)
    model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear")
    shuffled = np.random.default_rng(0).permutation(len(words))
    is_right = cross_val_predict(model, rows[shuffled], right[shuffled]) == right[shuffled]
    print(f"{len(named)} parts of names, {len(others)} other words; held out {is_right.mean():.3f} right")
    model.fit(rows, right, counts)
    kept = {
        run: round(10 * float(weight))
        for run, weight in zip(runs.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= WEAKEST
    }
    return {"start": round(10 * float(model.intercept_[0])), "runs": kept}


def main() -> int:
    """Write the file; return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("treebanks", type=Path)
    table = fit(read_lists(whole=True), read_words(ask.parse_args().treebanks))
    WEIGHTS.write_text(json.dumps(table, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Measure the cleaner: F1 of the body on publishers held out, and the time a dump takes.

    python -m benchmarks.cleaner CORPUS          # fails where a figure falls below its floor
    python -m benchmarks.cleaner CORPUS --raise  # lifts the floors to what was measured
    python -m benchmarks.cleaner CORPUS --lower  # sets them to what was measured, even where that is less

Floors are in ``floors.json``, section ``corpus``; CORPUS is described in ``corpus.py``. The time is shown and
has no floor: it depends on the machine.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from benchmarks.corpus import Case, read_corpus
from benchmarks.fit_story import check, read_examples
from benchmarks.floors import add_flags, settle
from mkdocs_newsdump import clean

ROUNDS = 3


def milliseconds(cases: list[Case]) -> tuple[float, float]:
    """Return the mean time of a dump, and of as many as make 12 kB of UTF-8, in ms; start-up not counted.

    It is the processor's time, the least of several rounds, so that what else the machine does plays no part.
    """
    clean(cases[0].text)
    spent = 1000 * sum(min(_seconds(case.text) for _ in range(ROUNDS)) for case in cases)
    return spent / len(cases), spent * 12_000 / sum(len(case.text.encode()) for case in cases)


def _seconds(text: str) -> float:
    start = time.process_time()
    clean(text)
    return time.process_time() - start


def main() -> int:
    """Print the table, compare it with the floors, and return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("corpus", type=Path)
    add_flags(ask)
    given = ask.parse_args()
    cases = read_corpus(given.corpus)
    found = check(cases, read_examples(cases))
    each, dozen = milliseconds(cases)
    print(f"{each:.2f} ms a dump, {dozen:.2f} ms for 12 kB")
    return settle("corpus", found, given)


if __name__ == "__main__":
    sys.exit(main())

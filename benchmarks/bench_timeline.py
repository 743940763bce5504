"""Time from an article to its milestones, and how it grows with the text and with the number of dumps.

python benchmarks/bench_timeline.py [DUMP]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from mkdocs_newsdump import Article, build_timeline, clean, find_dates, find_milestones

SEED = Path(__file__).parents[1] / "seeds" / "000_60183f1ae46cf48b.txt"
REPEATS = 50
GROWTH = (1, 2, 4, 8, 16)


def milliseconds(work: Callable[[], object], repeats: int) -> float:
    """Return the least processor time of several runs, in milliseconds: the slower ones had company."""
    best = float("inf")
    for _ in range(repeats):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best * 1000


def dates(article: Article) -> int:
    """Find the dates of an article's body."""
    language = article.language or ""
    return sum(len(find_dates(block.text, language=language, published=None)) for block in article.body)


def show(what: str, took: float) -> None:
    """Print one figure."""
    print(f"{what:44}{took:9.1f} ms")


def main() -> None:
    """Print the figures."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SEED
    article = clean(path.read_text(encoding="utf-8"), source=path.name)
    print(f"{path.name}: {sum(len(block.text) for block in article.body)} characters, {article.language}")
    show("first milestones (reads the word lists)", milliseconds(lambda: find_milestones(article), 1))
    show("dates alone", milliseconds(lambda: dates(article), REPEATS))
    show("dates and milestones", milliseconds(lambda: find_milestones(article), REPEATS))
    for times in GROWTH:
        longer = replace(article, body=article.body * times)
        took = milliseconds(lambda article=longer: find_milestones(article, parties="auto"), 3)
        show(f"the article {times} times over", took)
    for times in GROWTH:
        dumps = [replace(article, source=f"{number}.txt") for number in range(times * 10)]
        show(
            f"a timeline of {len(dumps)} such dumps", milliseconds(lambda some=dumps: build_timeline(some), 1)
        )


if __name__ == "__main__":
    main()

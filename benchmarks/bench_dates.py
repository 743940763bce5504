"""Time find_dates on the seeds and on texts made to be slow; the second column must not grow with the length.

    python benchmarks/bench_dates.py

Prints milliseconds of processor time for a text and microseconds for a character, the best of several runs.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from mkdocs_newsdump import find_dates, read_dump

ROUNDS = 7
PUBLISHED = date(2024, 4, 19)
LENGTHS = (10_000, 40_000, 160_000)
HOSTILE = {
    "digits": "1",
    "digits and stops": "1.",
    "dates without an end": "14.10.2018-",
    "half dates": "с 3 мая по ",
    "prepositions": "с по до в и от ",
    "months": "мая мая ",
    "years": "2015 ",
    "letters": "ы",
    "accents": "e\u0301",
    "Roman numerals": "XVI",
    "weekdays": "третья среда октября ",
    "line breaks": "\n",
}


def best(run: Callable[[], object]) -> float:
    """Return the least time of several runs, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times) * 1000


def main() -> None:
    """Print the table."""
    for path in sorted((Path(__file__).parent.parent / "seeds").glob("*.txt")):
        text = read_dump(path).text
        find_dates(text, language="ru")  # the words are read once a process
        took = best(lambda text=text: find_dates(text, language="ru", published=PUBLISHED))
        print(
            f"{path.name:32} {len(text):7} characters {took:8.2f} ms {took * 1000 / len(text):6.2f} µs each"
        )
    for name, piece in HOSTILE.items():
        for length in LENGTHS:
            text = (piece * length)[:length]
            took = best(lambda text=text: find_dates(text, language="ru", published=PUBLISHED))
            print(f"{name:32} {length:7} characters {took:8.2f} ms {took * 1000 / length:6.2f} µs each")


if __name__ == "__main__":
    main()

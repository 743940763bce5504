"""How many dates of news in many languages are read as a careful reader reads them.

    python -m benchmarks.dates                    # the share by language, beside its floor
    python -m benchmarks.dates --show en,ru       # also each date that is read otherwise
    python -m benchmarks.dates --raise | --lower  # see floors.py

``dates/`` has a file a language, a text a line: one to three sentences, the day of publication or null, and
every date in them, in its order, with its value in EDTF (null: nobody can know it). They were written for
this project by people who had not seen the program. A date is right where one of the text's that overlaps it
has that value, whatever mark of doubt it bears, or where it has that value in one of the two tenses that its
verb may be in. Between tenses decides the grammar (``events/``), which is not asked here.

``dates/phrases/`` has dates alone, as people of a language write them, a line each with its value.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.floors import add_flags, settle
from mkdocs_newsdump.dates.find import find_dates

ROWS = Path(__file__).parent / "dates"
PHRASES = ROWS / "phrases"
REFERENCE = date(2013, 2, 12)
"""The day on which somebody reads a phrase."""
MARKS = "?~%"


class Row(NamedTuple):
    """A text with its language (ISO 639-1), its day of publication, and where each date stands in it."""

    language: str
    published: date | None
    text: str
    dates: tuple[tuple[int, int, str | None], ...]


def read_rows() -> Iterator[Row]:
    """Yield the texts of all languages."""
    for path in sorted(ROWS.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            at, dates = 0, []
            for words, edtf in row["dates"]:
                start = row["text"].index(words, at)
                at = start + len(words)
                dates.append((start, at, edtf))
            day = row["published"]
            published = date.fromisoformat(day) if day else None
            yield Row(path.stem, published, row["text"], tuple(dates))


def read_phrases() -> Iterator[Row]:
    """Yield the dates alone of all languages."""
    for path in sorted(PHRASES.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            yield Row(path.stem, REFERENCE, row["text"], ((0, len(row["text"]), row["edtf"]),))


def judge(row: Row) -> Iterator[tuple[str, str | None, list[str | None], bool]]:
    """Yield of each date its words, its value, the values found there, and whether one of them is right."""
    found = find_dates(row.text, language=row.language, published=row.published)
    for start, end, edtf in row.dates:
        there = [one for one in found if one.start < end and one.end > start]
        values = [value for one in there for value in (one.edtf, one.if_past, one.if_ahead)]
        plain = {value.strip(MARKS) if value else None for value in values or [None]}
        wanted = edtf.strip(MARKS) if edtf else None
        is_right = wanted in plain if wanted else not any(one.edtf for one in there)
        yield row.text[start:end], edtf, [one.edtf for one in there], is_right


def measure() -> dict[str, float]:
    """Return the share of dates that are right, by language: in texts, and alone."""
    right: dict[str, list[bool]] = {}
    for rows, what in ((read_rows(), ""), (read_phrases(), " phrases")):
        for row in rows:
            right.setdefault(row.language + what, []).extend(is_right for *_, is_right in judge(row))
    return {language: sum(some) / len(some) for language, some in right.items()}


def main() -> int:
    """Print the figures; return the exit status."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--show", default="", metavar="LANGUAGES")
    add_flags(ask)
    given = ask.parse_args()
    for row in (*read_rows(), *read_phrases()):
        wrong = [one for one in judge(row) if not one[-1]] if row.language in given.show.split(",") else ()
        for words, edtf, values, _ in wrong:
            print(f"{row.language} {row.published} | {row.text}\n    {words!r} is {edtf}, read as {values}")
    return settle("dates", measure(), given)


if __name__ == "__main__":
    sys.exit(main())

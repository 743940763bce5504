"""Write a set of real news texts with the milestones of two countries in them, for the scripts that fit.

    python -m benchmarks.news_milestones CORPUS FOLDER           # those that weights are fitted on
    python -m benchmarks.news_milestones CORPUS FOLDER --apart   # others, to measure on

``news_milestones.jsonl`` says for 295 texts of the corpus what a careful reader would list of two countries
that each names often. Most are about something else, and tell none; nearly all 94 of
``news_milestones_apart.jsonl`` are. The texts are not ours to keep: of the words that tell a milestone only
the places stand there, in characters of a text. The FOLDER gets ``texts/``
and ``expected.jsonl``, as ``fit_milestones.py`` and ``fit_deeds.py`` read them. A ``source`` is a file of the
corpus; behind ``#``, the number of a line of it that has a ``text``.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

LISTED, APART = (
    Path(__file__).parent / name for name in ("news_milestones.jsonl", "news_milestones_apart.jsonl")
)


def read_source(corpus: Path, source: str) -> str:
    """Return the text that a source names."""
    name, _, number = source.partition("#")
    text = (corpus / name).read_text("utf-8")
    if not number:
        return text
    found: str = json.loads(text.splitlines()[int(number)])["text"]
    return found


def with_words(text: str, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry with the words at its places as cues, and every run of white space a space."""
    cues = [" ".join(text[start:end].split()) for start, end in entry["places"]]
    return {name: value for name, value in entry.items() if name != "places"} | {"cues": cues}


def rows_with_texts(corpus: Path, listed: Path = LISTED) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield what is expected of each text, with the name of its file, and the text."""
    for number, line in enumerate(listed.read_text("utf-8").splitlines()):
        row = json.loads(line)
        text = read_source(corpus, row.pop("source"))
        name = f"{number:03d}_{''.join(row['pair']).lower()}_{row['language']}.txt"
        entries = [with_words(text, entry) for entry in row["entries"]]
        yield {"file": name, **row, "entries": entries, "traps": []}, text


def main() -> None:
    """Write the set."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("corpus", type=Path)
    options.add_argument("folder", type=Path)
    options.add_argument("--apart", action="store_true", help="the texts on which nothing is fitted")
    given = options.parse_args()
    (given.folder / "texts").mkdir(parents=True, exist_ok=True)
    lines = []
    for row, text in rows_with_texts(given.corpus, APART if given.apart else LISTED):
        (given.folder / "texts" / row["file"]).write_text(text, encoding="utf-8", newline="")
        lines.append(json.dumps(row, ensure_ascii=False))
    (given.folder / "expected.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

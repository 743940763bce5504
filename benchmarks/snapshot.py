"""Record what the program makes of a corpus, and compare two such records: a refactoring changes nothing.

    python -m benchmarks.snapshot write CORPUS before    # on the old commit
    python -m benchmarks.snapshot write CORPUS after     # on the new one
    python -m benchmarks.snapshot compare before after

CORPUS holds ``news/*.txt``, and may hold ``dates/*.jsonl`` and texts in ``timeline/``. A record is a file of
JSON lines, one for each dump's article, each text's milestones and each file of the built sites: those of the
dumps in ``seeds/`` and in ``tests/sites/``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs_newsdump import Milestone, clean, find_milestones, read_dump

ROOT = Path(__file__).resolve().parents[1]

SHOWN = 40
"""Maximum number of differences printed."""

NEW_KEYS = ("rule",)
"""Keys of a line of ``inspect`` that older commits lack, left out of the record."""

CONFIG = """\
site_name: Snapshot
site_url: https://example.org/
theme: {name: material, language: ru, font: false}
plugins: [search, newsdump]
"""


def texts(corpus: Path) -> Iterator[tuple[str, str, str | None, date | None]]:
    """Yield the name, text, language and day of publication of every text that dates are known of."""
    for path in sorted(corpus.glob("dates/*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            row = json.loads(line)
            day = row.get("reference")
            published = date.fromisoformat(day) if day else None
            yield f"{path.name}:{number}", row["text"], row.get("language", "ru"), published


def told(found: list[Milestone]) -> list[list[Any]]:
    """Return milestones as JSON-ready rows."""
    return [
        [one.date, one.title, one.text, one.kind, one.parties, one.paragraph, one.planned, one.start, one.end]
        for one in found
    ]


def record(corpus: Path) -> Iterator[tuple[str, Any]]:
    """Yield the name and value of everything a record holds."""
    for path in sorted([*corpus.glob("news/*.txt"), *corpus.glob("timeline/**/*.txt")]):
        article = clean(read_dump(path).text, source=path.name)
        data = article.to_dict()
        for line in data["lines"]:
            for key in NEW_KEYS:
                line.pop(key, None)
        yield f"article {path.name}", data
        yield f"milestones {path.name}", told(find_milestones(article))
        yield f"pair {path.name}", told(find_milestones(article, parties="auto"))
    for name, text, language, published in texts(corpus):
        yield f"milestones {name}", told(find_milestones(text, language=language, published=published))
    for folder in ("seeds", "tests/sites"):
        for name, content in built(ROOT / folder):
            yield f"site {folder}: {name}", hashlib.sha256(content).hexdigest()


def built(dumps: Path) -> Iterator[tuple[str, bytes]]:
    """Build a site from a folder of dumps; yield its files but for those of the theme."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "docs").mkdir()
        (place / "docs" / "index.md").write_text("# Snapshot\n", encoding="utf-8")
        (place / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
        (place / "seeds").symlink_to(dumps)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        subprocess.run(command, cwd=place, env=environment, check=True)
        for path in sorted((place / "site").rglob("*")):
            name = path.relative_to(place / "site").as_posix()
            if path.is_file() and path.suffix != ".gz" and not name.startswith("assets/javascripts"):
                yield name, path.read_bytes()


def compare(before: Path, after: Path) -> int:
    """Print what differs between two records, and return how many articles do."""
    old, new = (
        dict(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        for path in (before, after)
    )
    different = [name for name in sorted(old.keys() | new.keys()) if old.get(name) != new.get(name)]
    for name in different[:SHOWN]:
        print(name, *_first_difference(old.get(name), new.get(name)), sep="\n    ")
    sizes, changed = (Counter(name.split()[0] for name in names) for names in (old, different))
    print(*(f"{kind}: {changed[kind]} of {size} differ" for kind, size in sizes.items()), sep="\n")
    return len(different)


def _first_difference(old: Any, new: Any) -> list[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        key = next(key for key in [*old, *new] if old.get(key) != new.get(key))
        return [key, *_first_difference(old.get(key), new.get(key))]
    if isinstance(old, list) and isinstance(new, list):
        pairs = zip([*old, None], [*new, None], strict=False)
        place, pair = next((at, pair) for at, pair in enumerate(pairs) if pair[0] != pair[1])
        return [f"[{place}]", *_first_difference(*pair)]
    return [f"- {str(old)[:200]}", f"+ {str(new)[:200]}"]


def main() -> None:
    """Write a record, or compare two."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = ask.add_subparsers(dest="command", required=True)
    write = commands.add_parser("write")
    write.add_argument("corpus", type=Path)
    write.add_argument("record", type=Path)
    differ = commands.add_parser("compare")
    differ.add_argument("before", type=Path)
    differ.add_argument("after", type=Path)
    given = ask.parse_args()
    if given.command == "compare":
        sys.exit(compare(given.before, given.after) > 0)
    with given.record.open("w", encoding="utf-8") as file:
        for name, value in record(given.corpus):
            file.write(json.dumps([name, value], ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

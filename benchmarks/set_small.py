"""Set the stories of the small corpus as pages turned into text.

    python -m benchmarks.set_small  # writes small/news/ and small/news-gold.jsonl

``small/stories/LANGUAGE.yml`` maps a story's id to its ``authors``, ``published`` and ``page``: what a page
shows, line by line. The sign before a line says what it is: ``=`` the headline, ``|`` a paragraph and ``+``
a subheading of the story, ``*`` an item of a list, ``/`` links in a row, ``!`` a picture's description; all
else is furniture.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import yaml

HOME = Path(__file__).with_name("small")
COLUMNS = 90
WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
"""Letters that take two columns."""

HEADLINE, STORY, SUBHEADING, ITEM, ROW, PICTURE = "=|+*/!"
BLANK = ""
OTHER = " "
INDENT = {
    ITEM: "      * ",
    ROW: "    ",
    HEADLINE: " " * 8,
    STORY: " " * 12,
    SUBHEADING: " " * 12,
    OTHER: " " * 8,
}
"""What stands before a line of inscriptis: a page's boxes lie in one another, the story deepest."""


class Piece(NamedTuple):
    """A line of a page: what it is, and its text."""

    kind: str
    text: str


def pieces(page: str) -> list[Piece]:
    """Read a page."""
    signs = {HEADLINE, STORY, SUBHEADING, ITEM, ROW, PICTURE}
    return [
        Piece(line[0], line[2:])
        if line[:1] in signs and line[1:2] == " "
        else Piece(OTHER if line else BLANK, line)
        for line in page.splitlines()
    ]


def innertext(page: Sequence[Piece]) -> Iterator[str]:
    """Yield the lines of a browser's selection: none is wrapped, each link in a row has its own."""
    for kind, text in page:
        if kind != PICTURE:
            yield from text.split(" / ") if kind == ROW else [text]


def inscriptis(page: Sequence[Piece]) -> Iterator[str]:
    """Yield lines with an indent that shows how deep they lie."""
    for kind, text in page:
        if kind != PICTURE:
            yield INDENT.get(kind, "") + text.replace(" / ", " ")


def w3m(page: Sequence[Piece]) -> Iterator[str]:
    """Yield lines hard-wrapped at 90 columns, pictures in brackets, a blank line around paragraphs."""
    last = BLANK
    for kind, text in page:
        if {kind, last} & {HEADLINE, STORY, SUBHEADING} and BLANK not in (kind, last):
            yield ""
        start = "   • " if kind == ITEM else ""
        shown = f"[{text}]" if kind == PICTURE else text.replace(" / ", " ")
        width = COLUMNS // 2 if WIDE.search(text) else COLUMNS
        yield from textwrap.wrap(
            shown, width, initial_indent=start, subsequent_indent=" " * len(start), break_on_hyphens=False
        ) or [""]
        last = kind


STYLES = {"innertext": innertext, "inscriptis": inscriptis, "w3m": w3m}


def styles(name: str) -> list[str]:
    """Return the two styles that a story is set in; a checksum of its id chooses."""
    unused = crc32(name.encode()) % len(STYLES)
    return [style for place, style in enumerate(STYLES) if place != unused]


def stories() -> dict[str, dict[str, Any]]:
    """Read all stories, by id."""
    files = sorted((HOME / "stories").glob("*.yml"))
    return {name: story for file in files for name, story in yaml.safe_load(file.read_text("utf-8")).items()}


def gold(name: str, story: dict[str, Any]) -> dict[str, Any]:
    """Return what should be found in a story's dumps."""
    page = pieces(story["page"])
    published = story["published"]
    return {
        "id": name,
        "set": "small",
        "group": name,
        "title": next((piece.text for piece in page if piece.kind == HEADLINE), None),
        "authors": story["authors"],
        "published": published.isoformat() if published else None,
        "body": "\n\n".join(piece.text for piece in page if piece.kind in (STORY, SUBHEADING)),
    }


def files() -> dict[str, str]:
    """Return the text of each file of the corpus, by its path within it."""
    out, rows = {}, []
    for name, story in stories().items():
        rows.append(json.dumps(gold(name, story), ensure_ascii=False) + "\n")
        for style in styles(name):
            out[f"news/{name}.{style}.txt"] = "\n".join(STYLES[style](pieces(story["page"]))) + "\n"
    return out | {"news-gold.jsonl": "".join(rows)}


def main() -> None:
    """Write the corpus; what no story makes any more goes."""
    (HOME / "news").mkdir(exist_ok=True)
    for old in (HOME / "news").glob("*.txt"):
        old.unlink()
    for path, text in files().items():
        (HOME / path).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

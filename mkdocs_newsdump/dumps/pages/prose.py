"""Which lines are the prose of a page's main part, by length and links, as in browsers' reading views."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from mkdocs_newsdump.dumps.pages.lines import Line
from mkdocs_newsdump.model.article import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ITEM = re.compile("li|dd|td|tr|tbody").fullmatch
"""Elements of lists and tables that part what belongs together."""

PROSE_WORDS, PROSE_LENGTH, LINKED = 10, 60, 1 / 3
"""Minimum words, or characters where no spaces part them, of a line of prose, and its maximum of links."""

SHARES = (1, 1 / 2)
"""What a paragraph counts for the elements around it, the nearest first."""

STOP = re.compile(r"[.!?…。！？।؟۔։።][\"'»”’)\]]*$")


def main_prose(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the lines of prose in the element that holds the most of it.

    As browsers do it for their reading view, the length of a paragraph counts for the element around it, and
    by half for the one around that; lines that lie deeper in the best element are not taken.
    """
    worth: dict[HtmlElement, float] = defaultdict(float)
    around = {}
    for number, line in enumerate(lines, 1):
        if _is_prose(line) and line.box is not None:
            outer = (element for element in line.box.iterancestors() if not ITEM(element.tag))
            around[number] = list(islice(outer, len(SHARES)))
            for element, share in zip(around[number], SHARES, strict=False):
                worth[element] += share * len(line.text)
    if worth:
        best = max(worth.values())
        main = next(element for element, value in worth.items() if value == best)
        yield from (number for number, elements in around.items() if main in elements)


def _is_prose(line: Line) -> bool:
    words = len(line.text.split())
    return (
        (words >= PROSE_WORDS or len(line.text) >= PROSE_LENGTH)
        and not (line.aside or line.caption or line.kind is BlockKind.HEADING)
        and line.linked < LINKED * len(line.text)
        and STOP.search(line.text) is not None
    )

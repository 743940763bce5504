"""What the cleaner judges: a piece of text that is a paragraph, a heading, a list item or a menu's entry."""

from __future__ import annotations

from typing import NamedTuple


class Segment(NamedTuple):
    """One paragraph-like piece of a dump.

    ``text`` is on one line, with single spaces and without its list marker; ``lines`` are the numbers of the
    lines it came from (from 1); ``marker`` is the list marker it had, such as ``•`` or ``2.``, or empty;
    ``indent`` counts the columns before its first line's text; ``gap`` counts the blank lines before it.
    """

    text: str
    lines: tuple[int, ...]
    marker: str = ""
    indent: int = 0
    gap: int = 0

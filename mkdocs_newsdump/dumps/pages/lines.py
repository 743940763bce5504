"""The lines of a page's text, as a browser would copy them (the HTML standard's ``innerText``).

They are ours, so that a page has all its words, with the numbers that corrections name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_newsdump.model.article import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

UNSHOWN = re.compile(
    "head|script|style|noscript|template|svg|math|iframe|object|embed|canvas|audio|video|select|datalist"
    "|textarea|input|map|noframes"
).fullmatch
"""Elements whose text no reader sees, or that hold none."""

BLOCK = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption"
    "|figure|footer|form|frameset|h[1-6]|header|hgroup|hr|html|legend|li|main|menu|nav|ol|p|pre|search|section"
    "|summary|table|tbody|tfoot|thead|tr|ul"
).fullmatch
"""Elements that begin a line, and end it."""

CELL = re.compile("t[dh]").fullmatch
"""Cells of a table, which stand on one line."""

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
}
ASIDE = frozenset(["nav", "aside", "footer", "form", "menu", "dialog"])
"""Elements that hold no story, by what HTML says of them."""

HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
UNSEEN_CLASS = "sf-hidden"
"""The class that SingleFile gives what was not to be seen when the page was saved."""

SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass
class Line:
    """A line of the text while it is made; ``linked`` counts the characters within links."""

    text: str = ""
    linked: int = 0
    kind: BlockKind | None = None
    caption: bool = False
    aside: bool = False
    main_heading: bool = False
    box: HtmlElement | None = None


class _Writer:
    """Puts pieces of text together as lines, as browsers do when a page is copied as text."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._line = Line()
        self._blank = 0  # blank lines that are due before the next text

    def write(self, text: str, where: _Place) -> None:
        """Add text that stands in a place of the page."""
        if where.preserved:
            first, *others = text.replace("\r", "").split("\n")
            self._add(first, where)
            for other in others:
                self.end(0)
                self._add(other, where)
        else:
            self._add(SPACE.sub(" ", text), where)

    def _add(self, text: str, where: _Place) -> None:
        line = self._line
        if not where.preserved and (not line.text or line.text[-1] in " \t"):
            text = text.lstrip(" ")
        if not text:
            return
        if not line.text:
            line.kind, line.caption, line.aside = where.kind, where.caption, where.aside
            line.main_heading, line.box = where.main_heading, where.box
        line.text += text
        line.linked += len(text) if where.linked else 0

    def end(self, blank: int) -> None:
        """End the line, and leave at least so many blank ones before the next that has text."""
        line = self._line
        line.text = line.text.rstrip()
        if line.text:
            if self.lines:
                self.lines += [Line() for _ in range(self._blank)]
            self.lines.append(line)
            self._blank = 0
        self._line = Line()
        self._blank = max(self._blank, blank)


@dataclass(frozen=True)
class _Place:
    """What the elements around a text say of it."""

    kind: BlockKind | None = None
    linked: bool = False
    caption: bool = False
    aside: bool = False
    preserved: bool = False
    main_heading: bool = False
    box: HtmlElement | None = None

    def within(self, element: HtmlElement) -> _Place:
        """Return the place inside an element."""
        tag = element.tag
        if not BLOCK(tag) and tag != "a":
            return self
        return _Place(
            KINDS.get(tag, self.kind),
            self.linked or tag == "a",
            self.caption or tag == "figcaption",
            self.aside or tag in ASIDE,
            self.preserved or tag == "pre",
            tag == "h1" or (tag == "a" and self.main_heading),
            element if BLOCK(tag) else self.box,
        )


def read_lines(tree: HtmlElement) -> list[Line]:
    """Return the lines of a page's text. It goes down the tree without calls, however deep that is."""
    writer = _Writer()
    stack: list[tuple[HtmlElement, _Place, bool]] = [(tree, _Place(), True)]
    while stack:
        element, place, opens = stack.pop()
        tag = element.tag
        if not opens:
            if BLOCK(tag):
                writer.end(1 if tag == "p" else 0)
            elif CELL(tag):
                writer.write("\t", _Place(preserved=True))
            if element.tail and element is not tree:
                writer.write(element.tail, place)
            continue
        if not isinstance(tag, str) or UNSHOWN(tag) or _is_hidden(element):
            if element.tail:
                writer.write(element.tail, place)
            continue
        if tag == "br":
            writer.end(0)
        elif BLOCK(tag):
            writer.end(1 if tag == "p" else 0)
        inside = place.within(element)
        stack.append((element, place, False))
        if element.text:
            writer.write(element.text, inside)
        stack += [(child, inside, True) for child in reversed(element)]
    writer.end(0)
    return writer.lines


def _is_hidden(element: HtmlElement) -> bool:
    attributes = element.attrib
    return (
        "hidden" in attributes
        or HIDDEN.search(attributes.get("style", "")) is not None
        or UNSEEN_CLASS in attributes.get("class", "").split()
    )

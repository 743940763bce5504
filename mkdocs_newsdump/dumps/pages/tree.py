"""The page as a tree of elements, without what could make it large or break what reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DATA_ADDRESS = re.compile(r"(?<=[\"'(])data:[\w.+/-]*[^\"')<>\s]*", re.ASCII)
"""The content of pictures and fonts that stands in the page: most of a SingleFile, and no text."""

XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
NUL = "\0"

MAX_DEPTH = 200
"""Maximum depth of elements that are read apart; what lies deeper counts to the element there."""

CUT_DEPTH = 2_000
"""Depth at which libxml2 reads no further: what follows would be lost."""


class PageError(Exception):
    """A page that cannot be read; the message says why, for people."""


def parse(html: str) -> HtmlElement | None:
    """Return the page as a tree, without what could make it large; None where there is no element."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    html = DATA_ADDRESS.sub("", XML_DECLARATION.sub("", html)).replace(NUL, "")
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        tree = document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    _flatten(tree)
    return tree


def _flatten(tree: HtmlElement) -> None:
    """Lift what is nested deeper than any page: programs that go down a tree by calls break on it."""
    from lxml import etree

    depth = 0
    deep = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > MAX_DEPTH:
            deep.append(element)
        if depth > CUT_DEPTH:
            raise PageError("has elements nested deeper than any page, so that its end cannot be read")
    for element in deep:
        parent = element.getparent()
        if parent is not None:
            element.drop_tag()

"""Which paragraphs of a page are its story, and what its head says, as trafilatura finds them.

Neither can fail a build: where it breaks on a page, that page is read by its text.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BREAK = re.compile("p|head|quote|item|cell|row|list|table|code|lb|div").fullmatch
"""Elements of trafilatura's results that end a paragraph."""

LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")


def extract(tree: HtmlElement, url: str | None) -> tuple[list[str], Any]:
    """Return the paragraphs that trafilatura takes for the story, and what it finds of the page's metadata,
    which is None where there is none.
    """
    import trafilatura
    from trafilatura.metadata import extract_metadata

    with _quiet():
        try:
            metadata = extract_metadata(
                deepcopy(tree), url, {"original_date": True, "extensive_search": False, "max_date": None}
            )
        except Exception:  # whatever it is, the page's text is there
            metadata = None
        try:
            document: Any = trafilatura.bare_extraction(deepcopy(tree), url=url, include_comments=False)
        except Exception:  # the same
            document = None
    return ([] if document is None else list(_paragraphs(document.body))), metadata


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep to ourselves what trafilatura logs of a page: our own warnings say it."""
    former = [(logger, logger.level) for logger in map(logging.getLogger, LOGGERS)]
    for logger, _ in former:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in former:
            logger.setLevel(level)


def _paragraphs(body: Any) -> Iterator[str]:
    """Return the texts of trafilatura's result, in their order."""
    from lxml import etree

    parts: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if BREAK(element.tag) and parts:
            yield "".join(parts)
            parts = []
        text = element.text if event == "start" else element.tail
        if text:
            parts.append(text)
    if parts:
        yield "".join(parts)

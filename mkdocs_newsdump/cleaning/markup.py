"""What some programs write round links when they turn a page into text, undone: the words of a link stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
LINK_ADDRESS = re.compile(r"\s*\d{1,4}\. (?:https?|file|mailto|ftp|javascript):\S+$")

EVIDENCE = 3
"""So many links, or addresses in a list, are a program's way to write them; fewer are somebody's text."""


def unlinker(texts: Sequence[str]) -> Callable[[str], str] | None:
    """Give what takes the marks of links off a text of the dump with these lines, or None where it has none.

    Markdown's links and emphasis go where the dump has several such links; numbers such as ``[12]`` before a
    link's words where it also lists the addresses by number, as text browsers do.
    """
    if len([text for text in texts if "](" in text]) >= EVIDENCE:
        return lambda text: MARKDOWN_LINK.sub(_words, text).replace("**", "")
    if len([text for text in texts if ". " in text and LINK_ADDRESS.match(text)]) >= EVIDENCE:
        return lambda text: LINK_NUMBER.sub("", text)
    return None


def _words(link: re.Match[str]) -> str:
    """Give the words of a link; a picture has none."""
    return "" if link.group().startswith("!") else link.group(1)

"""What some programs write round words when they turn a page into text, undone: the words themselves stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

HEADING = re.compile(r"#{1,6} +\S")
LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)?\)")
PICTURE = re.compile(f"!{LINK.pattern}")
NOTE_PICTURE = re.compile(r"!\[\[[^\[\]]*\]\]")
NOTE_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
"""Links between notes and what is embedded in one, as Obsidian writes them."""

HIGHLIGHT = re.compile(r"(==|~~)(?=\S)([^=~]+)(?<=\S)\1")
FOOTNOTE = re.compile(r"\[\^[\w-]{1,30}\](?!:)")
CALLOUT = re.compile(r"^\[![\w-]{1,30}\][+-]?\s*")
STRONG = re.compile(r"\*\*([^*]+)\*\*")
EMPHASIS = re.compile(r"(?<!\w)_([^_]+)_(?!\w)")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

LINK_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)")
LINK_ADDRESS = re.compile(r"\s*\d{1,4}\. (?:https?|file|mailto|ftp|javascript):\S+$")

EVIDENCE = 3
"""Minimum number of lines with marks, or of addresses in a list, in what a program wrote."""


def unmarker(texts: Sequence[str], *, sure: bool = False) -> Callable[[str], str] | None:
    """Return what takes the marks off a text of the dump with these lines, or None where it has none.

    Markdown's marks go where several lines of the dump have some, or where the dump is ``sure`` to be
    Markdown; numbers such as ``[12]`` before a link's words where it also lists the addresses by number, as
    text browsers do.
    """
    if sure:
        return _without_marks_of_notes
    whole = "\n".join(["", *texts])
    marked = any(mark in whole for mark in ("](", "**", "\n#"))
    if marked and len([text for text in texts if _is_markdown(text)]) >= EVIDENCE:
        return _without_markdown
    if len([text for text in texts if ". " in text and LINK_ADDRESS.match(text)]) >= EVIDENCE:
        return lambda text: LINK_NUMBER.sub("", text)
    return None


def is_picture(text: str) -> bool:
    """Whether a text of Markdown is a picture, or what else is embedded, and nothing else."""
    return text.startswith("!") and not NOTE_PICTURE.sub("", PICTURE.sub("", text)).strip()


def _is_markdown(text: str) -> bool:
    """Whether a line has a link or strong words in Markdown, or is a heading."""
    return "](" in text or ("**" in text and bool(STRONG.search(text))) or bool(HEADING.match(text))


def _without_marks_of_notes(text: str) -> str:
    """Return the words of a text in the Markdown of notes and clippings; what is embedded has none."""
    text = NOTE_LINK.sub(r"\1", NOTE_PICTURE.sub("", CALLOUT.sub("", text)))
    return _without_markdown(HIGHLIGHT.sub(r"\2", FOOTNOTE.sub("", text)))


def _without_markdown(text: str) -> str:
    """Return the words of a text in Markdown; a picture has none."""
    text = LINK.sub(r"\1", PICTURE.sub("", text))
    return ESCAPE.sub(r"\1", EMPHASIS.sub(r"\1", STRONG.sub(r"\1", text)))

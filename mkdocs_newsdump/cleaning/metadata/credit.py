"""Photo credits and captions: what a line says of a picture that the dump does not show."""

from __future__ import annotations

import re

from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.text.scripts import SENTENCE_ENDS

CREDIT_LENGTH = 120
"""Characters of a segment above which it says more than whose a picture is."""

PLAIN_WORDS = 8
"""Maximum words of a credit without a colon."""

MARKS = ":：=/©|"
"""Signs between a word for a picture and whose it is."""

COLONS = (":", "：")
SENTENCE_END = re.compile(rf"[{SENTENCE_ENDS}][\"'»”’)]*$")


def find_credits(context: Context, title: int | None) -> list[int]:
    """Return the indexes of the segments, from the headline to the story's end, that are credits."""
    return [index for index in _reach(context, title) if is_credit(context, index)]


def find_captions(context: Context, title: int | None) -> list[int]:
    """Return the indexes of the segments of the story that are captions."""
    return [
        index for index in _reach(context, title) if context.story[index].kind and is_caption(context, index)
    ]


def _reach(context: Context, title: int | None) -> range:
    return range(context.window.start if title is None else title + 1, context.end + 1)


def is_credit(context: Context, index: int) -> bool:
    """Whether a segment opens with a word for a picture and goes on with whose it is."""
    text, lower = context.segments[index].text, context.lower[index]
    length = context.words["credit"].opening(lower)
    if not length or len(text) > CREDIT_LENGTH:
        return False
    rest = text[length:].lstrip()
    if not rest:
        return False
    if rest[0] in MARKS or lower[0] == "©":
        return True
    return len(text.split()) <= PLAIN_WORDS and not SENTENCE_END.search(text) and context.gap_after(index)


def is_caption(context: Context, index: int) -> bool:
    """Whether a segment opens with words such as "pictured" and a colon."""
    length = context.words["caption"].opening(context.lower[index])
    return bool(length) and context.segments[index].text[length : length + 1] in COLONS

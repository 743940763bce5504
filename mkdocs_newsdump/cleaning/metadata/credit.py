"""Photo credits and captions: what a line says of a picture that the dump does not show."""

from __future__ import annotations

import re

from mkdocs_newsdump.cleaning.metadata.context import Head
from mkdocs_newsdump.text.scripts import SENTENCE_ENDS

LONGEST = 120
"""A longer unit says more than whose picture it is."""

PLAIN_WORDS = 8
"""A credit without a colon has so many words at most."""

SENTENCE_END = re.compile(rf"[{SENTENCE_ENDS}][\"'»”’)]*$")


def is_credit(head: Head, index: int) -> bool:
    """Tell whether a unit opens with a word for a picture and goes on with whose it is."""
    text, lower = head.units[index].text, head.lower[index]
    length = head.words["credit"].opening(lower)
    if not length or len(text) > LONGEST:
        return False
    rest = text[length:].lstrip()
    if not rest:
        return False
    if rest[0] in ":：=/©|" or lower[0] == "©":
        return True
    return len(text.split()) <= PLAIN_WORDS and not SENTENCE_END.search(text) and head.gap_after(index)


def is_caption(head: Head, index: int) -> bool:
    """Tell whether a unit opens with words such as "pictured" and a colon."""
    length = head.words["caption"].opening(head.lower[index])
    return bool(length) and head.units[index].text[length : length + 1] in (":", "：")

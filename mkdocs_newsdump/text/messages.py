"""Values of other people's files as messages show them."""

from __future__ import annotations

import reprlib

QUOTED = 100
"""Maximum characters of words that are quoted."""

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 60
_SHORT.maxlevel = _SHORT.maxlist = _SHORT.maxdict = 3


def short(value: object) -> str:
    """Return a value as a message shows it: on one line, and short whatever it is."""
    return _SHORT.repr(value)


def short_key(key: str) -> str:
    """Return a key as a message shows it: as :func:`short` does, without quotation marks."""
    return short(key)[1:-1]


def quoted(text: str) -> str:
    """Return words of a story as a message quotes them: on one line, a long text cut at a word's end."""
    words = " ".join(text.split())
    if len(words) > QUOTED:
        words = (words[:QUOTED].rpartition(" ")[0] or words[:QUOTED]) + "…"
    return f"“{words}”"

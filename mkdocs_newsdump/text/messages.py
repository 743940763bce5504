"""Values of other people's files as messages show them."""

from __future__ import annotations

import reprlib

_SHORT = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxother = 60
_SHORT.maxlevel = _SHORT.maxlist = _SHORT.maxdict = 3


def short(value: object) -> str:
    """Return a value as a message shows it: on one line, and short whatever it is."""
    return _SHORT.repr(value)


def short_key(key: str) -> str:
    """Return a key as a message shows it: as :func:`short` does, without quotation marks."""
    return short(key)[1:-1]

"""Text to the tokens that the grammar reads: words, numbers and marks, and each mention of a date as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,:/]\d+)*"
    r"|[^\W_]+(?:[-‐'’ʼ`][^\W_]+)*"
    r"|\S"
)
_APOSTROPHE = re.compile(r"['’ʼ`]")
_PLAIN = str.maketrans("’ʼ`‐", "'''-")
"""The shapes of apostrophes and hyphens that word lists are not written with."""
LONGEST_ENDING = 2
"""Letters after an apostrophe that make an ending of their own ("China's", "we'll", "don't")."""


class Token(NamedTuple):
    """A word, a number, a mark or a date, with its place in the text. ``dated`` marks a mention of a date."""

    start: int
    end: int
    form: str
    dated: bool = False

    @property
    def plain(self) -> str:
        """The form as word lists have it: in small letters, its apostrophe a plain one."""
        return self.form.lower().translate(_PLAIN)


def tokenize(text: str, dates: Sequence[tuple[int, int]] = (), *, elides: bool = False) -> list[Token]:
    """Return the tokens of a text, each date one token.

    Args:
        text: The text, usually one sentence.
        dates: Where dates are mentioned, as (start, end), in order and apart.
        elides: Whether a word with an apostrophe ends there, as in French ("l'accord"); otherwise an
            apostrophe parts off short endings alone.
    """
    tokens: list[Token] = []
    at = 0
    for start, end in dates:
        if not at <= start < end <= len(text):
            continue
        tokens += _words(text, at, start, elides)
        tokens.append(Token(start, end, text[start:end], dated=True))
        at = end
    tokens += _words(text, at, len(text), elides)
    return tokens


def _words(text: str, first: int, last: int, elides: bool) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, first, last):
        start, end = match.span()
        cut = start
        for mark in _APOSTROPHE.finditer(text, start + 1, end - 1):
            if elides:
                yield Token(cut, mark.end(), text[cut : mark.end()])
                cut = mark.end()
            elif end - mark.end() <= LONGEST_ENDING:
                yield Token(cut, mark.start(), text[cut : mark.start()])
                cut = mark.start()
                break
        yield Token(cut, end, text[cut:end])

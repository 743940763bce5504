"""What the text of one unit says by itself, whatever stands round it."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence, Set
from typing import NamedTuple

from mkdocs_newsdump.cleaning.markers import CAPTION, WORD, Markers, find_markers, is_credited, telling
from mkdocs_newsdump.cleaning.paragraphs import WIDE

SHARES = (0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999)
"""Where the steps of a share of one end."""

QUOTES = (0, 1, 2, 4)
"""Where the steps of a sentence's number of quotation marks end."""

WIDE_LENGTH = 1.5
"""A character of a dense script says as much as two and a half letters."""

TOPIC_WORD, STEM = 5, 6
"""Words of fewer letters say nothing of the topic; so many letters tell a word in most of its forms."""

CLOSING = re.compile(r"(\.\.\.|[.!?…。！？:;,：；])[\"'»“”’)\]]*$")
CLOSINGS = {
    ".": 1, "。": 1, "!": 2, "?": 2, "！": 2, "？": 2, "…": 3, "...": 3,
    ":": 4, "：": 4, ",": 5, ";": 5, "；": 5,
}  # fmt: skip
LAST = frozenset("".join(CLOSINGS) + "\"'»“”’)]")
"""A text that ends otherwise is open, which is faster to see."""

# The patterns below begin with all the signs that their matches may begin with and look at the rest, even
# backwards, only there: what has no such sign is passed over fastest.

INNER = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[\"'»”’)\]]* +[\"'«“‘(–—-]*[^\W\d_])")
DIGIT = re.compile(r"\d")
TIME = re.compile(r"\d(?<!\w\d)(?:\d?[:.]\d\d\b|\d?[./-]\d{1,2}[./-]\d{2,4}\b|(?:(?<=1)9|(?<=2)0)\d\d\b)")
SEPARATOR = re.compile(r"[|»›>•·/→▸]")
ADDRESS = re.compile(
    r"[:.@©](?:(?<=http:)//|(?<=https:)//|(?<=www\.)|(?<=\w@)\w|(?<=©)|(?<=\w\.)(?:com|org|net)\b)"
)
QUOTE = re.compile('["“”«»„‘’]')

MEASURES = (
    "first", "inner", "lower", "capitals", "digits", "separators", "address", "time", "brackets",
    "whole", "opening", "telling", "credit", "quotes",
)  # fmt: skip


class Reading(NamedTuple):
    """A unit's words in lower case, the stems of those that tell its topic, its markers and ``MEASURES``.

    Each measure is a step from 0.
    """

    words: Sequence[str]
    stems: Set[str]
    marks: Markers
    measures: tuple[int, ...]


def length(text: str) -> float:
    """Give the length of a text in letters."""
    return len(text) if text.isascii() else len(text) + WIDE_LENGTH * len(WIDE.findall(text))


def closing(text: str) -> int:
    """Tell how a text ends: 0 open, 1 with a full stop, 2 ! or ?, 3 …, 4 a colon, 5 a comma or semicolon."""
    if text[-1] not in LAST:
        return 0
    match = CLOSING.search(text[-12:])
    return CLOSINGS[match.group(1)] if match else 0


def read(text: str, kind: int, language: str | None) -> Reading:
    """Read the text of a unit of a dump in ``language``; ``kind`` is above 0 where it is a sentence."""
    folded = text.casefold()
    words = WORD.findall(folded)
    marks = find_markers(folded, words, language)
    tokens = text.split()
    rest = [token for token in tokens if not token[0].islower()]
    capitals = len([token for token in rest if len(token) > 2 and token.isupper()])
    digits = bisect(SHARES, len(DIGIT.findall(text)) / len(text))
    return Reading(
        words,
        {word[:STEM] for word in words if len(word) >= TOPIC_WORD},
        marks,
        (
            _first(text),
            min(len(INNER.findall(text)), 5),
            bisect(SHARES, (len(tokens) - len(rest)) / len(tokens)),
            bisect(SHARES, capitals / len(tokens)),
            digits,
            min(len(SEPARATOR.findall(text)), 4),
            int(ADDRESS.search(text) is not None),
            1 if digits and TIME.search(text) else 0,
            (text[0] == "[") + (text[-1] == "]"),
            marks.whole,
            marks.opening,
            telling(words, language) if kind else 0,
            (2 if is_credited(words, language) else marks.inside >> CAPTION & 1) + 3 * (kind > 0),
            bisect(QUOTES, len(QUOTE.findall(text))) if kind else 0,
        ),
    )


def _first(text: str) -> int:
    first = text[0]
    if first.isupper():
        return 1
    if first.islower():
        return 2
    if first.isdigit():
        return 3
    for step, signs in enumerate(("\"«“„‘'»", "–—-", "[({"), 4):
        if first in signs:
            return step
    return 7 if WIDE.match(first) else 0

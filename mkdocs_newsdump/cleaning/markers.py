"""Marker words: what says of a unit that it is furniture, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import FURNITURE, is_dense, words_for

GROUPS = {kind: kind for kind in FURNITURE} | {
    "popular": "related",
    "tags": "tags",
    "credit": "caption",
    "caption": "caption",
    "source": "caption",
    "byline": "byline",
    "staff": "byline",
    "published": "date",
    "updated": "date",
    "reading": "date",
    "views": "date",
    "section": "menu",
}
"""The lexicon's kinds, and the groups of them that mean the same for the question what is story."""

ORDER = (
    "related", "tags", "comment", "newsletter", "advert", "share", "legal", "widget",
    "date", "byline", "caption", "menu",
)  # fmt: skip
"""The groups; a phrase of several kinds counts as the first of them here."""

WORD = re.compile(r"[^\W_]+")

READ = 40
"""A unit is read so many words deep; a marker further in is part of a sentence."""


class Markers(NamedTuple):
    """The groups (places in ``ORDER`` from 1, or 0) of the marker that a text is, opens with, and holds.

    ``inside`` has one bit a group for markers further in.
    """

    whole: int
    opening: int
    inside: int


Index = dict[str, tuple[tuple[tuple[str, ...], int], ...]]

TELLING = frozenset(
    ORDER.index(group) + 1 for group in ("comment", "newsletter", "advert", "share", "legal", "widget")
)
"""Groups whose words, several in one sentence, give away a notice or a prompt."""


@cache
def index(language: str | None) -> tuple[Index, re.Pattern[str] | None, dict[str, int]]:
    """Give the phrases to look for: by their first word, and, for dense scripts, as one pattern."""
    words = words_for(language)
    places: dict[str, int] = {}
    for kind, group in GROUPS.items():
        place = ORDER.index(group) + 1
        for phrase in words[kind].phrases:
            places[phrase] = min(place, places.get(phrase, place))
    by_first: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    dense: dict[str, int] = {}
    for phrase, place in places.items():
        if any(map(is_dense, phrase)):
            dense[phrase] = place
        elif parts := tuple(WORD.findall(phrase)):
            by_first.setdefault(parts[0], []).append((parts, place))
    pattern = "|".join(map(re.escape, sorted(dense, key=len, reverse=True)))
    return (
        {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in by_first.items()},
        re.compile(pattern) if pattern else None,
        dense,
    )


def find_markers(text: str, parts: Sequence[str], language: str | None) -> Markers:
    """Find the markers of a unit, given its text in lower case and the words of it."""
    by_first, pattern, dense = index(language)
    whole = opening = inside = 0
    if pattern and not text.isascii():
        for match in pattern.finditer(text[: READ * 2]):
            place = dense[match.group()]
            if match.start():
                inside |= 1 << place
            else:
                opening = place
                whole = place if match.end() >= len(text.rstrip(" :：>»0123456789()")) else 0
    position, count = 0, min(len(parts), READ)
    while position < count:
        for phrase, place in by_first.get(parts[position], ()):
            length = len(phrase)
            if length == 1 or tuple(parts[position : position + length]) == phrase:
                if position:
                    inside |= 1 << place
                else:
                    opening = place
                    if length == len(parts) or all(map(str.isdigit, parts[length:])):
                        whole = place
                position += length - 1
                break
        position += 1
    return Markers(whole, opening, inside)


def telling(parts: Sequence[str], language: str | None) -> int:
    """Count the phrases of telling groups in a sentence, up to six, given its words in lower case."""
    by_first = index(language)[0]
    seen = set()
    for position, word in enumerate(parts):
        for phrase, place in by_first.get(word, ()):
            if place in TELLING and tuple(parts[position : position + len(phrase)]) == phrase:
                seen.add(phrase)
                break
    return min(len(seen), 6)

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


NONE = Markers(0, 0, 0)

TELLING = frozenset(
    ORDER.index(group) + 1 for group in ("comment", "newsletter", "advert", "share", "legal", "widget")
)
"""Groups whose words, several in one sentence, give away a notice or a prompt."""

Phrase = tuple[str, ...]


class Lookup(NamedTuple):
    """Phrases to look for, as their words (or characters): the groups of each, and how many parts those have
    that begin with a word, falling.
    """

    groups: dict[Phrase, int]
    lengths: dict[str, list[int]]

    @classmethod
    def of(cls, groups: dict[Phrase, int]) -> Lookup:
        """Make the lookup of phrases and their groups."""
        lengths: dict[str, set[int]] = {}
        for phrase in groups:
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        return cls(groups, {first: sorted(found, reverse=True) for first, found in lengths.items()})

    def at(self, parts: Sequence[str], position: int) -> Phrase:
        """Give the longest phrase that begins there in a text, given as its parts; an empty one for none."""
        for length in self.lengths.get(parts[position], ()):
            phrase = tuple(parts[position : position + length])
            if phrase in self.groups:
                return phrase
        return ()

    def find(self, parts: Sequence[str], depth: int) -> list[tuple[int, Phrase]]:
        """Give the phrases that begin so deep in a text, one after the other, and where they begin."""
        out = []
        end = 0
        for position, part in enumerate(parts[:depth]):
            if position >= end and part in self.lengths and (phrase := self.at(parts, position)):
                out.append((position, phrase))
                end = position + len(phrase)
        return out


class Index(NamedTuple):
    """The phrases of a language: all in words, the telling ones of them, and those in a dense script."""

    spaced: Lookup
    telling: Lookup
    dense: Lookup


@cache
def index(language: str | None) -> Index:
    """Give the phrases to look for in a dump in ``language``."""
    words = words_for(language)
    spaced: dict[Phrase, int] = {}
    dense: dict[Phrase, int] = {}
    for kind, group in GROUPS.items():
        place = ORDER.index(group) + 1
        for phrase in words[kind].phrases:
            found, parts = (
                (dense, list(phrase)) if any(map(is_dense, phrase)) else (spaced, WORD.findall(phrase))
            )
            if parts:
                found[tuple(parts)] = min(place, found.get(tuple(parts), place))
    telling = {phrase: place for phrase, place in spaced.items() if place in TELLING}
    return Index(Lookup.of(spaced), Lookup.of(telling), Lookup.of(dense))


def find_markers(text: str, parts: Sequence[str], language: str | None) -> Markers:
    """Find the markers of a unit, given its text in lower case and the words of it."""
    spaced, _, dense = index(language)
    whole = opening = inside = 0
    if dense.groups and not text.isascii():
        for position, phrase in dense.find(text[: READ * 2], READ * 2):
            if position:
                inside |= 1 << dense.groups[phrase]
            else:
                opening = dense.groups[phrase]
                whole = opening if len(phrase) >= len(text.rstrip(" :：>»0123456789()")) else 0
    for position, phrase in spaced.find(parts, READ):
        if position:
            inside |= 1 << spaced.groups[phrase]
        else:
            opening = spaced.groups[phrase]
            if all(map(str.isdigit, parts[len(phrase) :])):
                whole = opening
    return Markers(whole, opening, inside)


def telling(parts: Sequence[str], language: str | None) -> int:
    """Count the phrases of telling groups in a sentence, up to six, given its words in lower case."""
    phrases = index(language).telling
    seen = {phrases.at(parts, position) for position, word in enumerate(parts) if word in phrases.lengths}
    return min(len(seen - {()}), 6)

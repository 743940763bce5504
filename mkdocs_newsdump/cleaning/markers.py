"""Marker words: what says of a unit that it is furniture, and of which kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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


TAIL = 6
"""In so many last words a caption says whose picture it is."""

CAPTION = ORDER.index("caption") + 1


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


@dataclass(slots=True)
class Tree:
    """Phrases by their parts, words or characters: a step into the tree for each part.

    ``group`` is that of the phrase that ends here, or 0. So what begins like many phrases and goes on like
    none is passed over in a step or two.
    """

    group: int = 0
    following: dict[str, Tree] = field(default_factory=dict)

    @classmethod
    def of(cls, groups: Mapping[tuple[str, ...], int]) -> Tree:
        """Make the tree of phrases and their groups."""
        tree = cls()
        for phrase, group in groups.items():
            here = tree
            for part in phrase:
                here = here.following.setdefault(part, cls())
            here.group = group
        return tree

    def at(self, parts: Sequence[str], position: int) -> tuple[int, int]:
        """Tell where the longest phrase ends that begins there in a text, and its group; 0 and 0 for none."""
        end = group = 0
        here = self.following.get(parts[position])
        while here:
            position += 1
            if here.group:
                end, group = position, here.group
            here = here.following.get(parts[position]) if position < len(parts) else None
        return end, group

    def find(self, parts: Sequence[str], depth: int) -> list[tuple[int, int, int]]:
        """Give begin, end and group of the phrases, one after the other, that begin so deep in a text."""
        out = []
        last, firsts = 0, self.following
        for position, part in enumerate(parts[:depth]):
            if part in firsts and position >= last:
                end, group = self.at(parts, position)
                if group:
                    out.append((position, end, group))
                    last = end
        return out


class Index(NamedTuple):
    """The phrases of a language: all in words, the telling ones of them, and those in a dense script."""

    spaced: Tree
    telling: Tree
    dense: Tree


@cache
def index(language: str | None) -> Index:
    """Give the phrases to look for in a dump in ``language``."""
    words = words_for(language)
    spaced: dict[tuple[str, ...], int] = {}
    dense: dict[tuple[str, ...], int] = {}
    for kind, name in GROUPS.items():
        group = ORDER.index(name) + 1
        for phrase in words[kind].phrases:
            if any(map(is_dense, phrase)):
                found, parts = dense, tuple(phrase)
            else:
                found, parts = spaced, tuple(WORD.findall(phrase))
            found[parts] = min(group, found.get(parts, group))
    telling = {phrase: group for phrase, group in spaced.items() if group in TELLING}
    return Index(Tree.of(spaced), Tree.of(telling), Tree.of(dense))


def find_markers(text: str, parts: Sequence[str], language: str | None) -> Markers:
    """Find the markers of a unit, given its text in lower case and the words of it."""
    spaced, _, dense = index(language)
    whole = opening = inside = 0
    if dense.following and not text.isascii():
        for begin, end, group in dense.find(text[: READ * 2], READ * 2):
            if begin:
                inside |= 1 << group
            else:
                opening = group
                whole = group if end >= len(text.rstrip(" :：>»0123456789()")) else 0
    for begin, end, group in spaced.find(parts, READ):
        if begin:
            inside |= 1 << group
        else:
            opening = group
            whole = group if all(map(str.isdigit, parts[end:])) else whole
    return Markers(whole, opening, inside)


def find_opening(text: str, language: str | None) -> Markers:
    """Find only the marker that a text is or opens with."""
    spaced, _, dense = index(language)
    folded = text.casefold()
    first = WORD.search(folded)
    if folded[0] in dense.following or (first and first.group() in spaced.following):
        return find_markers(folded, WORD.findall(folded), language)
    return NONE


def telling(parts: Sequence[str], language: str | None) -> int:
    """Count the phrases of telling groups in a sentence, up to six, given its words in lower case."""
    tree = index(language).telling
    firsts = tree.following
    begins = [position for position, word in enumerate(parts) if word in firsts]
    seen = {tuple(parts[begin : tree.at(parts, begin)[0]]) for begin in begins}
    return min(len(seen - {()}), 6)


def is_credited(parts: Sequence[str], language: str | None) -> bool:
    """Tell whether a text ends with words for a picture's source, given its words in lower case."""
    if len(parts) <= TAIL:
        return False
    return any(group == CAPTION for _, _, group in index(language).spaced.find(parts[-TAIL:], TAIL))

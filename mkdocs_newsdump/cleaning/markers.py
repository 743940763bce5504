"""Marker words: what says of a unit that it is furniture, and of which kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from mkdocs_newsdump import signs
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

WORD = re.compile(signs.WORD)

READ = 40
"""A unit is read so many words deep; a marker further in is part of a sentence."""


TAIL = 6
"""In so many last words a caption says whose picture it is."""

CAPTION = ORDER.index("caption") + 1


class Markers(NamedTuple):
    """The groups (places in ``ORDER`` from 1, or 0) of the marker that a text is, opens with, and holds.

    Counts, as in «12 comments», are passed over. ``inside`` has one bit a group for markers further in.
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

    def begins(self, parts: Sequence[str]) -> list[int]:
        """Give the places in a text where a phrase may begin: its first part stands there, and its second."""
        firsts, parts = self.following, [*parts, ""]
        return [
            at
            for at, part in enumerate(parts)
            if part in firsts and (firsts[part].group or parts[at + 1] in firsts[part].following)
        ]

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

    def find(self, parts: Sequence[str], begins: Iterable[int]) -> Iterator[tuple[int, int, int]]:
        """Give begin, end and group of the phrases, one after the other, that begin in one of some places."""
        last = 0
        for begin in begins:
            if begin >= last:
                end, group = self.at(parts, begin)
                if group:
                    yield begin, end, group
                    last = end


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


def find_markers(text: str, parts: Sequence[str], begins: Sequence[int], phrases: Index) -> Markers:
    """Find the markers of a unit.

    It is given as its text, the words of that in lower case, and the places in them where, as
    :meth:`Tree.begins` tells of ``phrases.spaced``, a marker may begin.
    """
    whole = opening = inside = 0
    if phrases.dense.following and not text.isascii():
        deep = text[: READ * 2].casefold()
        for begin, end, group in phrases.dense.find(deep, phrases.dense.begins(deep)):
            if begin:
                inside |= 1 << group
            else:
                opening = group
                whole = group if end >= len(text.rstrip(" :：>»0123456789()")) else 0
    first = next((place for place, part in enumerate(parts) if not part.isdigit()), 0)
    for begin, end, group in phrases.spaced.find(parts, begins):
        if begin >= READ:
            break
        if begin > first:
            inside |= 1 << group
        else:
            opening = group
            whole = group if all(map(str.isdigit, parts[end:])) else whole
    return Markers(whole, opening, inside) if opening or inside else NONE


def find_opening(text: str, parts: Sequence[str], phrases: Index) -> Markers:
    """Find only the marker that a text, whose words in lower case are ``parts``, is or opens with."""
    first = next((part for part in parts if not part.isdigit()), None)
    if first in phrases.spaced.following or text[0] in phrases.dense.following:
        return find_markers(text, parts, phrases.spaced.begins(parts), phrases)
    return NONE


def telling(parts: Sequence[str], begins: Sequence[int], phrases: Index) -> int:
    """Count the phrases of telling groups in a sentence, up to six, given as to :func:`find_markers`."""
    tree = phrases.telling
    seen = {
        tuple(parts[begin : tree.at(parts, begin)[0]]) for begin in begins if parts[begin] in tree.following
    }
    return min(len(seen - {()}), 6)


def is_credited(parts: Sequence[str], begins: Sequence[int], phrases: Index) -> bool:
    """Tell whether a text ends with words for a picture's source, given as to :func:`find_markers`."""
    if len(parts) <= TAIL:
        return False
    last = begins[bisect_left(begins, len(parts) - TAIL) :]
    return any(group == CAPTION for _, _, group in phrases.spaced.find(parts, last))

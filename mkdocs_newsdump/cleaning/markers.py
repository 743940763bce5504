"""Marker words: what says of a unit that it is furniture, and of which kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import DENSE, DENSE_LETTER, FURNITURE, page_lexicon
from mkdocs_newsdump.text import scripts as signs

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
PART = re.compile(rf"(?=[^\W_])[{DENSE}]|(?:(?![{DENSE}])[^\W_])+")
"""A letter of a dense script, or a word of another one beside it."""

READ = 40
"""A unit is read so many words deep; a marker further in is part of a sentence."""

TAIL = 6
"""In so many last words a caption says whose picture it is."""

WORD_LENGTH = 2
"""So many letters of a dense script stand for a word."""

CAPTION = ORDER.index("caption") + 1


class Markers(NamedTuple):
    """The groups (places in ``ORDER`` from 1, or 0) of the marker that a text is, opens with, and holds.

    Counts, as in «12 comments», are passed over. ``inside`` has one bit a group for markers further in.
    """

    whole: int
    opening: int
    inside: int


NONE = Markers(0, 0, 0)

NOTICE = 1
"""Phrases that tell a notice are all of one group."""


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
        firsts = self.following
        if firsts.keys().isdisjoint(parts):
            return []
        parts = [*parts, ""]
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


class MarkerIndex(NamedTuple):
    """The phrases of a language by their parts: the markers, and what tells notices.

    Where some are in a dense script its letters are their parts, and ``dense`` is true.
    """

    markers: Tree
    notices: Tree
    dense: bool


@cache
def marker_index(language: str | None) -> MarkerIndex:
    """Give the phrases to look for in a dump in ``language``."""
    words = page_lexicon(language)
    markers: dict[tuple[str, ...], int] = {}
    for kind, name in GROUPS.items():
        group = ORDER.index(name) + 1
        for phrase in words[kind].phrases:
            parts = _parts(phrase)
            markers[parts] = min(group, markers.get(parts, group))
    notices = {_parts(phrase): NOTICE for phrase in words["notice"].phrases}
    dense = any(DENSE_LETTER.match(parts[0]) for parts in notices)
    return MarkerIndex(Tree.of(markers), Tree.of(notices), dense)


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple((PART if DENSE_LETTER.search(phrase) else WORD).findall(phrase))


def parts_of(words: Sequence[str], phrases: MarkerIndex) -> Sequence[str]:
    """Give the parts of a text, of which ``words`` are the words in lower case, that phrases are made of."""
    return [part for word in words for part in PART.findall(word)] if phrases.dense else words


def find_markers(parts: Sequence[str], begins: Sequence[int], phrases: MarkerIndex) -> Markers:
    """Find the markers of a unit.

    It is given as its parts, and the places in them where, as :meth:`Tree.begins` tells of
    ``phrases.markers``, one may begin.
    """
    if not begins:
        return NONE
    whole = opening = inside = 0
    read = READ * WORD_LENGTH if phrases.dense else READ
    first = next((place for place, part in enumerate(parts) if not part.isdigit()), 0)
    for begin, end, group in phrases.markers.find(parts, begins):
        if begin >= read:
            break
        if begin > first:
            inside |= 1 << group
        else:
            opening = group
            whole = group if all(map(str.isdigit, parts[end:])) else 0
    return Markers(whole, opening, inside) if opening or inside else NONE


def find_opening(words: Sequence[str], phrases: MarkerIndex) -> Markers:
    """Find only the marker that a text, whose words in lower case are given, is or opens with."""
    parts = parts_of(words, phrases)
    first = next((part for part in parts if not part.isdigit()), None)
    if first in phrases.markers.following:
        return find_markers(parts, phrases.markers.begins(parts), phrases)
    return NONE


def count_notices(parts: Sequence[str], phrases: MarkerIndex) -> int:
    """Count the different phrases in the parts of a text that tell a notice."""
    tree = phrases.notices
    return len({tuple(parts[begin:end]) for begin, end, _ in tree.find(parts, tree.begins(parts))})


def is_credited(parts: Sequence[str], begins: Sequence[int], phrases: MarkerIndex) -> bool:
    """Tell whether a text ends with words for a picture's source, given as to :func:`find_markers`."""
    tail = TAIL * WORD_LENGTH if phrases.dense else TAIL
    if len(parts) <= tail:
        return False
    last = begins[bisect_left(begins, len(parts) - tail) :]
    return any(group == CAPTION for _, _, group in phrases.markers.find(parts, last))

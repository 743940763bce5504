"""Markers: the words that say of a segment that it is boilerplate, and of which kind."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache
from itertools import compress, count
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import page_lexicon
from mkdocs_newsdump.text.phrases import PhraseTree
from mkdocs_newsdump.text.scripts import WIDE, WIDE_SIGN
from mkdocs_newsdump.text.words import WORD, word_pattern


class MarkerGroup(IntEnum):
    """What markers say of a segment. A phrase of several groups counts as the first of them here.

    The numbers are feature values that the weights know.
    """

    NONE = 0
    RELATED = 1
    TAGS = 2
    COMMENT = 3
    NEWSLETTER = 4
    ADVERT = 5
    SHARE = 6
    LEGAL = 7
    WIDGET = 8
    DATE = 9
    BYLINE = 10
    CAPTION = 11
    MENU = 12


GROUPS = {
    "related": MarkerGroup.RELATED,
    "popular": MarkerGroup.RELATED,
    "tags": MarkerGroup.TAGS,
    "comment": MarkerGroup.COMMENT,
    "newsletter": MarkerGroup.NEWSLETTER,
    "advert": MarkerGroup.ADVERT,
    "share": MarkerGroup.SHARE,
    "legal": MarkerGroup.LEGAL,
    "widget": MarkerGroup.WIDGET,
    "published": MarkerGroup.DATE,
    "updated": MarkerGroup.DATE,
    "reading": MarkerGroup.DATE,
    "views": MarkerGroup.DATE,
    "byline": MarkerGroup.BYLINE,
    "staff": MarkerGroup.BYLINE,
    "other_work": MarkerGroup.BYLINE,
    "credit": MarkerGroup.CAPTION,
    "caption": MarkerGroup.CAPTION,
    "source": MarkerGroup.CAPTION,
    "section": MarkerGroup.MENU,
    "menu": MarkerGroup.MENU,
}
"""The group of each kind of words in a lexicon that are markers."""

PART = re.compile(word_pattern(WIDE))
"""A letter of a wide script, or a word of another one beside it."""

READ = 40
"""Words of a segment that are read; a marker further in is part of a sentence."""

TAIL = 6
"""Last words of a caption that say whose picture it is."""

WORD_LENGTH = 2
"""Letters of an average word in a wide script."""


class Markers(NamedTuple):
    """The groups of the marker that a text is, of the one it opens with, and of those it holds further in.

    Counts, as in «12 comments», are passed over.
    """

    whole: MarkerGroup
    opening: MarkerGroup
    inside: frozenset[MarkerGroup]


NO_MARKERS = Markers(MarkerGroup.NONE, MarkerGroup.NONE, frozenset())


class MarkerIndex(NamedTuple):
    """The phrases of a language by their parts: the markers, and what tells notices.

    ``firsts`` are the parts that phrases of either kind begin with. Where some are in a wide script, its
    letters are their parts, and ``by_letter`` is true.
    """

    markers: PhraseTree[MarkerGroup]
    notices: PhraseTree[bool]
    firsts: frozenset[str]
    by_letter: bool


@cache
def marker_index(language: str | None) -> MarkerIndex:
    """Return the phrases to look for in a dump in ``language``."""
    words = page_lexicon(language)
    markers, notices = PhraseTree[MarkerGroup](), PhraseTree[bool]()
    for kind, group in GROUPS.items():
        for phrase in words[kind].phrases:
            branch = markers.branch(_parts(phrase))
            branch.value = min(group, branch.value or group)
    for phrase in words["notice"].phrases:
        notices.branch(_parts(phrase)).value = True
    firsts = frozenset(markers.following.keys() | notices.following.keys())
    return MarkerIndex(markers, notices, firsts, any(map(WIDE_SIGN.match, notices.following)))


def _parts(phrase: str) -> Iterable[str]:
    return (PART if WIDE_SIGN.search(phrase) else WORD).findall(phrase)


def parts_of(words: Sequence[str], phrases: MarkerIndex) -> Sequence[str]:
    """Return the parts that phrases are made of; ``words`` are those of the text in lower case."""
    return [part for word in words for part in PART.findall(word)] if phrases.by_letter else words


def find_beginnings(
    texts: Sequence[Sequence[str]], phrases: MarkerIndex
) -> tuple[list[list[int]], list[list[int]]]:
    """Return for each text, given as its parts, where a marker may begin, and where a notice may."""
    firsts = phrases.firsts
    starts = [[*compress(count(), map(firsts.__contains__, parts))] for parts in texts]
    markers, notices = (
        [tree.find_beginnings(*given) if given[1] else [] for given in zip(texts, starts, strict=True)]
        for tree in (phrases.markers, phrases.notices)
    )
    return markers, notices


def find_markers(parts: Sequence[str], beginnings: Sequence[int], phrases: MarkerIndex) -> Markers:
    """Find the markers of a segment.

    It is given as its parts, and the places in them where, as :func:`find_beginnings` returns them, one may
    begin.
    """
    if not beginnings:
        return NO_MARKERS
    whole = opening = MarkerGroup.NONE
    inside = set()
    read = READ * WORD_LENGTH if phrases.by_letter else READ
    first = next((place for place, part in enumerate(parts) if not part.isdigit()), 0)
    for begin, end, group in phrases.markers.find(parts, beginnings):
        if begin >= read:
            break
        if begin > first:
            inside.add(group)
        else:
            opening = group
            whole = group if all(map(str.isdigit, parts[end:])) else MarkerGroup.NONE
    if not opening and not inside:
        return NO_MARKERS
    return Markers(whole, opening, frozenset(inside) if inside else NO_MARKERS.inside)


def find_opening(words: Sequence[str], phrases: MarkerIndex) -> Markers:
    """Find only the marker that a text, whose words in lower case are given, is or opens with."""
    parts = parts_of(words, phrases)
    first = 0
    while first < len(parts) and parts[first].isdigit():
        first += 1
    if first == len(parts) or parts[first] not in phrases.markers.following:
        return NO_MARKERS
    found = NO_MARKERS
    for _, end, group in phrases.markers.find(parts, range(first + 1)):
        whole = group if all(map(str.isdigit, parts[end:])) else MarkerGroup.NONE
        found = Markers(whole, group, NO_MARKERS.inside)
    return found


def count_notices(parts: Sequence[str], beginnings: Sequence[int], phrases: MarkerIndex) -> int:
    """Count the different phrases in a text, given as to :func:`find_markers`, that tell a notice."""
    return len({tuple(parts[begin:end]) for begin, end, _ in phrases.notices.find(parts, beginnings)})


def is_credited(parts: Sequence[str], beginnings: Sequence[int], phrases: MarkerIndex) -> bool:
    """Whether a text, given as to :func:`find_markers`, ends with words for a picture's source."""
    tail = TAIL * WORD_LENGTH if phrases.by_letter else TAIL
    if len(parts) <= tail:
        return False
    last = beginnings[bisect_left(beginnings, len(parts) - tail) :]
    return any(group == MarkerGroup.CAPTION for _, _, group in phrases.markers.find(parts, last))

"""Which lines of a text another text is made of, where both are in one order and neither is marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

WORD = re.compile(r"\w+")

REACH = 200
"""Lines that are looked at for pieces of a paragraph, from where the last one was found."""

LEAST_LETTERS = 2
"""Minimum letters of a line that can be a piece of a paragraph; shorter ones are everywhere."""


def same_lines(lines: Sequence[str], paragraphs: Sequence[str]) -> set[int]:
    """Return the places of the ``lines`` whose words the ``paragraphs`` say, in the order of both.

    A line may be a piece of a paragraph, or hold several. First the paragraphs that are lines are found, as
    many as can be in order, which no line that says the same elsewhere can mislead; then the others between.
    """
    keys, wanted = [_letters(line) for line in lines], [_letters(text) for text in paragraphs]
    anchors = _in_order(keys, wanted)
    found = {place for place, _ in anchors}
    ends = [*anchors, (len(keys), len(wanted))]
    above_line = above_text = -1
    for line, text in ends:
        for n in range(above_text + 1, text):
            if wanted[n]:
                above_line = _pieces(keys, wanted[n], above_line + 1, line, found)
        above_line, above_text = line, text
    return found


def _in_order(keys: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Return as many pairs of places of equal texts as can be in the order of both (Hunt, Szymanski 1977).

    A text that is often among the lines, such as a menu's entry, is left to what stands around it.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        if key:
            places[key].append(place)
    tails: list[int] = []
    links: list[tuple[int, int, int]] = []  # a line, a paragraph, and the link before
    ends: list[int] = []
    for n, key in enumerate(wanted):
        if len(found := places.get(key, ())) > len(key):
            continue
        for place in reversed(found):
            at = bisect_left(tails, place)
            links.append((place, n, ends[at - 1] if at else -1))
            if at == len(tails):
                tails.append(place)
                ends.append(len(links) - 1)
            else:
                tails[at], ends[at] = place, len(links) - 1
    pairs = []
    link = ends[-1] if ends else -1
    while link >= 0:
        line, n, link = links[link]
        pairs.append((line, n))
    return pairs[::-1]


def _pieces(keys: Sequence[str], text: str, begin: int, end: int, found: set[int]) -> int:
    """Note in ``found`` the lines from ``begin`` to ``end`` that are pieces of a text, or hold it.

    Returns the last of them, or the line before ``begin`` where there is none.
    """
    last, at = begin - 1, 0
    for place in range(begin, min(end, begin + REACH)):
        key = keys[place]
        if len(key) < LEAST_LETTERS:
            continue
        if text in key and len(text) * 2 > len(key):
            found.add(place)
            return place
        where = text.find(key, at)
        if where == at or (where >= 0 and len(key) > len(text) // 10):
            found.add(place)
            last, at = place, where + len(key)
            if at >= len(text):
                break
        elif last >= begin:
            break
    return last


def _letters(text: str) -> str:
    return "".join(WORD.findall(text.casefold()))

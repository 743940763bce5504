"""Dumps of one story: saved twice, or printed by two publishers nearly word for word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from zlib import crc32

from mkdocs_newsdump.text.scripts import SENTENCE_ENDS

SENTENCE_END = re.compile(f"[\n{SENTENCE_ENDS}]+")

SHORTEST = 20
"""Letters and digits of the shortest sentence that counts; many stories have "Read more" or "he said"."""

SAME = 0.8
"""Least share of the longer story's sentences that the other has too, where two are one.

Of 200 pages, each made into text by three programs, 585 of 600 pairs have as many, and of the 19,900 pairs of
different pages one, which is a story printed twice.
"""

INDEXED = 8
"""Sentences of a story by which others are found: the smallest numbers, the same ones in the same story."""

BEARERS = 4
"""Stories that a sentence leads to, which bounds the work where one sentence is in thousands of them."""


def fingerprint(texts: Iterable[str]) -> tuple[int, ...]:
    """Return a number for each sentence of a story, in ascending order.

    Case, signs, spaces and the division into paragraphs do not count.
    """
    sentences = (
        "".join(filter(str.isalnum, part.casefold())) for part in SENTENCE_END.split("\n".join(texts))
    )
    return tuple(sorted({crc32(letters.encode()) for letters in sentences if len(letters) >= SHORTEST}))


def same_stories(fingerprints: Mapping[str, Sequence[int]]) -> list[list[str]]:
    """Return the groups of names whose stories are the same, each group in the order given.

    A story is compared with the first of every group that some of its sentences lead to.
    """
    indexes = {name: sentences[:INDEXED] for name, sentences in fingerprints.items()}
    counted = Counter(chain.from_iterable(indexes.values()))
    several = {number for number, stories in counted.items() if stories > 1}
    groups: dict[str, list[str]] = {}
    bearers: dict[int, list[str]] = {}
    for name, index in indexes.items():
        if several.isdisjoint(index):  # it is alone, as most are
            continue
        own = frozenset(fingerprints[name])
        similar = dict.fromkeys(first for number in index for first in bearers.get(number, ()))
        first = next((one for one in similar if share(own, fingerprints[one]) >= SAME), name)
        groups.setdefault(first, []).append(name)
        if first == name:
            for number in several.intersection(index):
                known = bearers.setdefault(number, [])
                if len(known) < BEARERS:
                    known.append(name)
    return [group for group in groups.values() if len(group) > 1]


def share(one: frozenset[int], other: Sequence[int]) -> float:
    """Return the share of the longer story's sentences that both have; each is in a story once."""
    return len(one.intersection(other)) / max(len(one), len(other))

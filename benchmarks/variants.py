"""The corpus made to vary, so that what is fitted on it has seen more than a few publishers and renderers.

A checksum of the dump's name chooses each time: the same corpus gives the same variants.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from benchmarks.corpus import TOKEN, Case, labels
from mkdocs_newsdump.cleaning.features import SHORT
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.text_features import closing

FOLDS = 4
HEADLINE_REACH = 15
"""Maximum segments between a headline and its story."""

SWAPS = 3
"""Other stories that a dump is shown with."""

BOXES, BOX = 2, 5
"""Maximum parts from below a story that stand between its paragraphs, and maximum segments of each."""

LINK = 60
"""Words for each link that is begun, of up to four words."""


class Variant(NamedTuple):
    """Segments, and of each whether the story holds it."""

    segments: Sequence[Segment]
    held: Sequence[bool]


def fold(case: Case) -> int:
    """Return the part of the corpus that the case's publisher is in."""
    return crc32(case.group.encode()) % FOLDS


def variants(cases: Sequence[Case]) -> list[list[Variant]]:
    """Return for each case the dump as it is, then its variants, made of it and of cases of its own part."""
    whole = [Variant(case.segments, labels(case.segments, case.body)) for case in cases]
    spans = [_article(case, dump.held) for case, dump in zip(cases, whole, strict=True)]
    out = []
    for case, dump, span in zip(cases, whole, spans, strict=True):
        number = crc32(case.name.encode())
        found = [dump, _spaced(dump, number)]
        if True in dump.held:
            found += [_cropped(dump, number), _interrupted(dump, number)]
        if span:
            found.append(_thinned(dump, span, number))
            givers = [i for i, other in enumerate(cases) if spans[i] and _may_give(other, case)]
            for turn in range(min(SWAPS, len(givers))):
                giver = givers[(number + turn * len(givers) // SWAPS) % len(givers)]
                found.append(_swapped(dump, span, whole[giver], spans[giver]))
        found.append(_broken(case, number))
        out.append(found)
    return out


def _article(case: Case, held: Sequence[bool]) -> slice | None:
    """Return the segments from the headline to the story's end, or None without the headline right above."""
    if True not in held:
        return None
    first, last = held.index(True), len(held) - held[::-1].index(True)
    title = _words(case.title)
    for index in range(first - 1, max(-1, first - HEADLINE_REACH), -1):
        if title and _words(case.segments[index].text) == title:
            return slice(index, last)
    return None


def _words(text: str) -> list[str]:
    return TOKEN.findall(text.casefold())


def _spaced(dump: Variant, number: int) -> Variant:
    """Return the dump as other renderers set it: blank lines nowhere, between all, never two, or anyhow."""
    gaps = (
        lambda segment: 0,
        lambda segment: 1,
        lambda segment: min(segment.gap, 1),
        lambda segment: crc32(segment.text.encode()) % 4,
    )[number % 4]
    return Variant([segment._replace(gap=gaps(segment), indent=0) for segment in dump.segments], dump.held)


def _broken(case: Case, number: int) -> Variant:
    """Return the dump as a program sets it that gives every link a line of its own."""
    chance = random.Random(number)
    lines: list[str] = []
    for segment in case.segments:
        lines += [""] * segment.gap
        if len(segment.text) < SHORT and not closing(segment.text):
            lines.append(segment.text)  # is a link altogether, or has none
        else:
            lines += [piece for piece, _ in pieces(segment.text, LINK, chance)]
    segments = find_segments(lines)
    return Variant(segments, labels(segments, case.body))


def pieces(text: str, link: int, chance: random.Random) -> Iterator[tuple[str, bool]]:
    """Return the pieces of a paragraph cut at its links, one for ``link`` words, and whether each is one."""
    words = text.split()
    starts = [place for place in range(1, len(words)) if not chance.randrange(link)]
    ends = [place + chance.randint(1, 4) for place in starts]
    cuts = sorted({0, *starts, *(end for end in ends if end < len(words)), len(words)})
    for begin, end in pairwise(cuts):
        yield " ".join(words[begin:end]), begin in starts


def _cropped(dump: Variant, number: int) -> Variant:
    """Return a dump as someone saves it who marks the story with the mouse: little above it and below."""
    first, last = dump.held.index(True), len(dump.held) - dump.held[::-1].index(True)
    part = slice(max(0, first - 1 - number % 4), last + number // 4 % 8)
    return Variant(dump.segments[part], dump.held[part])


def _interrupted(dump: Variant, number: int) -> Variant:
    """Return a dump with parts from below the story between its paragraphs, as adverts stand there."""
    chance = random.Random(number)
    end = len(dump.held) - dump.held[::-1].index(True)
    segments, held = list(dump.segments), list(dump.held)
    between = [place for place, pair in enumerate(pairwise(dump.held), 1) if all(pair)]
    if end < len(segments):
        for place in sorted(chance.sample(between, min(BOXES, len(between))), reverse=True):
            start = chance.randrange(end, len(dump.segments))
            box = dump.segments[start : start + chance.randint(1, BOX)]
            segments[place:place] = box
            held[place:place] = [False] * len(box)
    return Variant(segments, held)


def _thinned(dump: Variant, span: slice, number: int) -> Variant:
    """Return a dump without the first three to nine tenths above the headline, and some of the end."""
    rest = len(dump.held) - span.stop
    part = slice(span.start * (3 + number % 7) // 10, span.stop + rest * (number // 7 % 8) // 10)
    return Variant(dump.segments[part], dump.held[part])


def _may_give(giver: Case, taker: Case) -> bool:
    """Whether a story reads as if written for another page, and shows no held-out publisher."""
    return (
        giver.group != taker.group
        and fold(giver) == fold(taker)
        and (giver.language, giver.style) == (taker.language, taker.style)
    )


def _swapped(dump: Variant, span: slice, other: Variant, story: slice) -> Variant:
    """Return a dump with another publisher's story, headline and all, in the place of its own."""
    return Variant(
        [*dump.segments[: span.start], *other.segments[story], *dump.segments[span.stop :]],
        [*dump.held[: span.start], *other.held[story], *dump.held[span.stop :]],
    )

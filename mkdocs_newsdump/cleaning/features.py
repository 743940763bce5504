"""Features of segments: what can be measured of each and of its surroundings, in few bins, to be weighed."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import accumulate, chain, compress
from operator import itemgetter

from mkdocs_newsdump.cleaning.chronicle import Dated, entries, find_chronicles
from mkdocs_newsdump.cleaning.markers import MarkerGroup, Markers
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.text_features import (
    CLOSED,
    SHARES,
    Closing,
    Prose,
    TextFeatures,
    closing,
    length,
)
from mkdocs_newsdump.text.scripts import SPACELESS, WIDE_SIGN
from mkdocs_newsdump.text.words import runs, split_words

LENGTHS = (8, 16, 25, 35, 45, 60, 80, 110, 150, 200, 270, 360, 500, 800)
BANDS = (16, 35, 60, 110, 200, 360)
"""Upper ends of the bins of lengths, in letters: fine ones, and coarse ones to be crossed with others."""

QUARTERS = (0.25, 0.5, 0.75)
"""Upper ends of the coarse bins of shares of one."""

COUNTS = (1, 2, 3, 4, 6, 9, 14, 25, 60)
FEW = (1, 2, 3, 5, 8)
"""Upper ends of the bins of numbers of segments."""

TOTALS = (200, 500, 1000, 2000, 4000, 8000)
"""Upper ends of the bins of a dump's sentences, in letters."""

ABOVE_HEADLINE, BELOW_HEADLINE = (3, 10, 30), (1, 2, 4, 8, 15, 30, 60)
"""Upper ends of the bins of distances to the headline, in segments."""

SENTENCE = 60
"""Minimum letters of a closed segment that is a sentence."""

TEXT = 200
"""Minimum letters of a segment that is running text however it ends."""

CUT = 400
"""Letters of a segment from which on more count no more."""

SHORT = 120
"""Letters of a segment from which on it is no entry of a list."""

STAMP = 60
"""Letters of a segment from which on it is no head of a comment, with a date or a time."""

REACH = 12
"""Maximum distance of judged segments from a sentence."""

MANY = 60
"""Maximum segments of a dump without sentences that is judged whole."""

HEADLINE_REACH = 30
"""Segments below a headline within which its words come again."""

HEADLINE_WORDS = range(3, 26)
"""Words of a line that may be the headline."""

HEADLINE_LEAD = 1.05
"""Factor by which a line below must beat the headline found so far."""

TOPIC_WORD, STEM = 5, 6
"""Minimum letters of a word that tells the topic; letters by which a word is known in most of its forms."""

RUNNING_TEXT = 6
"""Minimum words, or stems, of a segment whose words are counted."""

COMMON_WORDS, COMMON_LENGTH = 40, 6
"""Maximum number of words that are common in a dump, and maximum letters of each."""

STAMPS_ABOVE, STAMPS_BELOW = 10, 10
"""Judged segments on each side in which stamps are counted."""

MOST_COPIES = 4
"""Number of times from which on a text that is said again counts no more."""

FAR = 99
"""Distance to what is not there, in segments."""

NO_WORDS, NO_WORDS_QUARTER = 15, 4
"""Bins of segments without words that tell a topic."""

SECTIONS = frozenset(
    (
        MarkerGroup.RELATED,
        MarkerGroup.TAGS,
        MarkerGroup.COMMENT,
        MarkerGroup.NEWSLETTER,
        MarkerGroup.SHARE,
        MarkerGroup.LEGAL,
    )
)
"""Groups of markers that as a line of their own open a stretch of boilerplate; after an advert the story may
go on.
"""

CROSSED_WITH_LENGTH = (("closing", 6), ("first", 8), ("opening", 13), ("topic quarter", 5), ("rhythm", 4))
CROSSED_WITH_PROSE = (("densest", 3), ("copies", 5), ("rhythm", 4))
"""Features that say more together with the length or the kind of a segment, and their numbers of bins."""


class Gap(IntEnum):
    """Number of blank lines above a segment."""

    NONE = 0
    ONE = 1
    TWO = 2
    THREE = 3
    MORE = 4
    END = 5
    """The end of the dump: of the gap below its last segment."""


class ListMarker(IntEnum):
    """Kind of the list marker of a segment."""

    NONE = 0
    """Also that of a heading."""
    BULLET = 1
    DASH = 2
    NUMBER = 3


class Densest(IntEnum):
    """Place of a segment, seen from the stretch with the most sentences."""

    ABOVE = 0
    INSIDE = 1
    BELOW = 2


class Features:
    """What the cleaner knows of a dump's segments, and the features of the judged ones.

    ``lower`` has the text of each segment in lower case, ``words`` its words so, ``lengths`` its letters,
    ``closings`` how it ends, ``prose`` how surely it is running text. ``copies`` counts the segments by their
    text. ``judged`` are indexes of segments,
    rising. ``marks`` and ``stems`` are the markers and the stems of the judged segments, by index; ``bins``
    has for every feature, by name, the bin (from 0) of each judged segment, in that order. ``headline`` is
    the segment whose words come again most in what follows, -1 without one.
    """

    def __init__(self, segments: Sequence[Segment], language: str | None) -> None:
        self.segments = segments
        self.language = language
        self.texts = [segment.text for segment in segments]
        self.characters = "".join(set("".join(self.texts)))
        self.lower = [text.casefold() for text in self.texts]
        self.words = [*split_words(self.lower, self.characters.casefold())]
        self.lengths = [*map(length if WIDE_SIGN.search(self.characters) else len, self.texts)]
        self.closings = [closing(text) for text in self.texts]
        kinds = tuple(Prose)
        self.prose = [
            kinds[(letters >= TEXT) + (letters >= SENTENCE and end in CLOSED)]
            for letters, end in zip(self.lengths, self.closings, strict=True)
        ]
        self.mass = [
            min(letters, CUT) if kind else 0 for letters, kind in zip(self.lengths, self.prose, strict=True)
        ]
        self.densest = densest(self.mass)
        self.copies = Counter(self.texts)
        self.judged = _judged(self.prose)
        self.marks: dict[int, Markers] = {}
        self.stems: dict[int, set[str]] = {}
        self.headline = -1
        self.bins: dict[str, Sequence[int]] = {}
        if self.judged:
            self._measure()

    @cached_property
    def chronicles(self) -> list[list[Dated]]:
        """The segments that open entries with their dates, a list for each chronicle."""
        return find_chronicles(self.texts, self.language)

    @cached_property
    def chronicle(self) -> tuple[int, ...]:
        """The indexes of all of them."""
        return entries(self.chronicles)

    def _measure(self) -> None:
        words = [self.words[i] for i in self.judged]
        found = TextFeatures(
            [self.texts[i] for i in self.judged],
            words,
            [self.prose[i] for i in self.judged],
            self.language,
            self.characters,
        )
        self.marks = dict(zip(self.judged, found.marks, strict=True))
        self.bins.update(found.bins)
        self._measure_segments()
        stems = self._stems(words)
        self.stems = dict(zip(self.judged, stems, strict=True))
        self._measure_words(words, stems)
        self._measure_headline(words, stems)
        self._measure_place()
        self._measure_rhythm()
        self._measure_sections()
        self._cross()

    def _measure_segments(self) -> None:
        """Measure how each segment is set, and how often the dump says the same."""
        texts, segments, judged, bins = self.texts, self.segments, self.judged, self.bins
        copies = self.copies
        bins["length"] = [bisect(LENGTHS, self.lengths[i]) for i in judged]
        bins["closing"] = [self.closings[i] for i in judged]
        bins["prose"] = [self.prose[i] for i in judged]
        bins["copies"] = [min(copies[texts[i]], MOST_COPIES) for i in judged]
        bins["marker"] = [_list_marker(segments[i].marker) for i in judged]
        more = int(Gap.MORE)
        gaps = [*[min(segment.gap, more) for segment in segments], Gap.END]
        bins["gap"] = [gaps[i] for i in judged]
        bins["gap below"] = [gaps[i + 1] for i in judged]
        stamps = [self.lengths[i] < STAMP and stamp for i, stamp in zip(judged, bins["time"], strict=True)]
        sums = [0, *accumulate(stamps)]
        bins["stamps"] = [
            bisect(FEW, sums[min(len(judged), k + STAMPS_BELOW + 1)] - sums[max(0, k - STAMPS_ABOVE)])
            for k in range(len(judged))
        ]

    def _stems(self, words: Iterable[Sequence[str]]) -> list[set[str]]:
        """Return for each segment the stems of the words that tell its topic."""
        stems = [{word[:STEM] for word in parts if len(word) >= TOPIC_WORD} for parts in words]
        if SPACELESS.search(self.characters):
            for some, parts in zip(stems, words, strict=True):
                some.update(run for word in parts if SPACELESS.match(word) for run in runs(word, STEM))
        return stems

    def _measure_words(self, words: Sequence[Sequence[str]], stems: Sequence[set[str]]) -> None:
        """Measure how many words of a segment are common in the dump, how many are in other sentences."""
        common = common_words(words)
        self.bins["common"] = [
            bisect(SHARES, sum(map(common.__contains__, parts)) / (len(parts) or 1)) for parts in words
        ]
        sentence = [self.prose[i] > 0 for i in self.judged]
        core = Counter(chain.from_iterable(compress(stems, sentence)))
        known, again = set(core), {stem for stem, count in core.items() if count > 1}
        shared = [
            len(some & (again if flag else known)) / len(some) if some else None
            for some, flag in zip(stems, sentence, strict=True)
        ]
        self.bins["topic"] = [NO_WORDS if share is None else bisect(SHARES, share) for share in shared]
        self.bins["topic quarter"] = [
            NO_WORDS_QUARTER if share is None else bisect(QUARTERS, share) for share in shared
        ]

    def _measure_headline(self, words: Iterable[Sequence[str]], stems: Sequence[set[str]]) -> None:
        """Find the line whose words come again most in what follows, and measure the distances to it."""
        lines = [
            k
            for k, (i, parts) in enumerate(zip(self.judged, words, strict=True))
            if len(parts) in HEADLINE_WORDS
            and self.closings[i] not in (Closing.STOP, Closing.COLON, Closing.COMMA)
            and len(stems[k]) > 1
        ]
        needed = set[str]().union(*[stems[k] for k in lines])
        places = defaultdict[str, list[int]](list)
        for k, some in enumerate(stems):
            if len(some) >= RUNNING_TEXT:
                for stem in some & needed:
                    places[stem].append(k)
        texts = [self.texts[i] for i in self.judged]
        best, headline = 0.0, -1
        for k in lines:
            found = [places[stem] for stem in stems[k] if stem in places]
            near = [some[bisect(some, k) : bisect(some, k + HEADLINE_REACH - 1)] for some in found]
            again = [min(len([at for at in some if texts[at] != texts[k]]), 3) for some in near]
            score = sum(again) / (len(stems[k]) + 1.5)
            if score > best * HEADLINE_LEAD:
                best, headline = score, self.judged[k]
        self.headline = headline
        first_below = 2 + len(ABOVE_HEADLINE)
        self.bins["headline"] = [
            0
            if headline < 0
            else 1 + bisect(ABOVE_HEADLINE, headline - i)
            if i < headline
            else first_below + bisect(BELOW_HEADLINE, i - headline)
            for i in self.judged
        ]

    def _measure_place(self) -> None:
        """Measure where the sentences are, seen from each segment."""
        judged, bins, prose, n = self.judged, self.bins, self.prose, len(self.texts)
        sums = [0, *accumulate(self.mass)]
        total = sums[-1] or 1
        start, end = self.densest
        short = [not kind and letters < SHORT for kind, letters in zip(prose, self.lengths, strict=True)]
        above, below = _distances(prose), _distances(prose[::-1])[::-1]
        runs_above, runs_below = _run_lengths(short), _run_lengths(short[::-1])[::-1]
        places = tuple(Densest)
        bins["place"] = [bisect(SHARES, i / n) for i in judged]
        bins["text above"] = [bisect(SHARES, sums[i] / total) for i in judged]
        bins["text below"] = [bisect(SHARES, 1 - sums[i + 1] / total) for i in judged]
        bins["total"] = [bisect(TOTALS, total)] * len(judged)
        bins["sentence above"] = [bisect(COUNTS, above[i]) for i in judged]
        bins["sentence below"] = [bisect(COUNTS, below[i]) for i in judged]
        bins["run above"] = [bisect(COUNTS, runs_above[i]) for i in judged]
        bins["run below"] = [bisect(COUNTS, runs_below[i]) for i in judged]
        bins["densest"] = [places[(i >= start) + (i >= end)] for i in judged]

    def _measure_rhythm(self) -> None:
        """Measure whether a segment is set as most of the sentences are: its blank lines and its indent."""
        judged, bins, segments = self.judged, self.bins, self.segments
        gaps, indents = defaultdict[int, float](float), defaultdict[int, float](float)
        for i in judged:
            gaps[segments[i].gap] += self.mass[i]
            indents[segments[i].indent] += self.mass[i]
        gap, indent = max(gaps, key=gaps.__getitem__), max(indents, key=indents.__getitem__)
        bins["rhythm"] = [
            (segments[i].gap == gap) + 2 * (i + 1 < len(segments) and segments[i + 1].gap == gap)
            for i in judged
        ]
        bins["indent"] = [(segments[i].indent > indent) + 2 * (segments[i].indent < indent) for i in judged]

    def _measure_sections(self) -> None:
        """Measure what marker lines stand last above and first below."""
        marks = self.marks
        groups = [marks[i].whole if marks[i].whole in SECTIONS else 0 for i in self.judged]
        self.bins["section above"] = _last_groups(groups)
        self.bins["section below"] = _last_groups(groups[::-1])[::-1]

    def _cross(self) -> None:
        """Put together what says more together than alone."""
        bins = self.bins
        bands = [bisect(BANDS, self.lengths[i]) for i in self.judged]
        for name, size in CROSSED_WITH_LENGTH:
            bins[f"length and {name}"] = [
                band * size + own for band, own in zip(bands, bins[name], strict=True)
            ]
        for name, size in CROSSED_WITH_PROSE:
            bins[f"prose and {name}"] = [
                kind * size + own for kind, own in zip(bins["prose"], bins[name], strict=True)
            ]


def densest(mass: Sequence[float]) -> tuple[int, int]:
    """Return start and end of the stretch with the most sentences and the least else."""
    best, start, end, total, begin = 0.0, 0, 0, 0.0, 0
    for i, value in enumerate(mass):
        if total <= 0:
            total, begin = 0.0, i
        total += value / SENTENCE if value else -1.0
        if total > best:
            best, start, end = total, begin, i + 1
    return start, end


def common_words(words: Iterable[Sequence[str]]) -> frozenset[str]:
    """Return the words that hold the dump's sentences together, whatever its language."""
    counts = Counter(chain.from_iterable([parts for parts in words if len(parts) >= RUNNING_TEXT]))
    again = [(count, word) for word, count in counts.items() if count > 1 and len(word) <= COMMON_LENGTH]
    again.sort(key=itemgetter(0), reverse=True)
    return frozenset([word for _, word in again[:COMMON_WORDS] if not word.isdigit()])


def _judged(prose: Sequence[Prose]) -> list[int]:
    """Return the indexes of the segments near a sentence, or all of a short dump."""
    out: list[int] = []
    for i, kind in enumerate(prose):
        if kind:
            out.extend(range(max(out[-1] + 1 if out else 0, i - REACH), min(len(prose), i + REACH + 1)))
    return out or (list(range(len(prose))) if len(prose) <= MANY else [])


def _list_marker(marker: str) -> ListMarker:
    """Return the kind of a list marker."""
    if not marker or marker[0] == "#":
        return ListMarker.NONE
    if marker[0].isdigit():
        return ListMarker.NUMBER
    return ListMarker.DASH if marker in "-–—" else ListMarker.BULLET


def _distances(prose: Sequence[Prose]) -> list[int]:
    """Count for each segment the segments since the last sentence above it."""
    out, distance = [], FAR
    for kind in prose:
        out.append(distance)
        distance = 0 if kind else min(FAR, distance + 1)
    return out


def _run_lengths(short: Sequence[bool]) -> list[int]:
    """Count for each segment how many short ones end with it."""
    out, run = [], 0
    for flag in short:
        run = run + 1 if flag else 0
        out.append(run)
    return out


def _last_groups(groups: Sequence[int]) -> list[int]:
    """Return for each segment the group of the last marker line above it, or 0."""
    out, last = [], 0
    for group in groups:
        out.append(last)
        last = group or last
    return out

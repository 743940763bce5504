"""What can be measured of a unit and of its surroundings, each in few steps, so that a table can weigh it."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, compress
from operator import itemgetter

from mkdocs_newsdump.cleaning.markers import MarkerGroup, Markers
from mkdocs_newsdump.cleaning.segments import Unit
from mkdocs_newsdump.cleaning.text_features import SHARES, Readings, closing, length
from mkdocs_newsdump.text.scripts import SPACELESS, WIDE_SIGN
from mkdocs_newsdump.text.words import runs, split_words

LENGTHS = (8, 16, 25, 35, 45, 60, 80, 110, 150, 200, 270, 360, 500, 800)
BANDS = (16, 35, 60, 110, 200, 360)
QUARTERS = (0.25, 0.5, 0.75)
COUNTS = (1, 2, 3, 4, 6, 9, 14, 25, 60)
FEW = (1, 2, 3, 5, 8)
TOTALS = (200, 500, 1000, 2000, 4000, 8000)
"""Where the steps of a measure end: in letters, in shares of one, in units."""

SENTENCE, TEXT, CUT = 60, 200, 400
"""From so many letters on, a closed unit is a sentence; any unit is text; more letters count no more."""

SHORT, STAMP = 120, 60
"""Units of fewer letters may be entries of a list; with a date or a time in it, the head of a comment."""

REACH, MANY = 12, 60
"""So near a sentence a unit is judged; a dump of so few units is judged whole when it has no sentence."""

HEAD_REACH = 30
"""A headline's words come again within so many units."""

TOPIC_WORD, STEM = 5, 6
"""Words of fewer letters say nothing of the topic; so many letters tell a word in most of its forms."""

FAR = 99
"""A distance to what is not there."""

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
"""Groups of markers that as a line of their own open a stretch of furniture; after an advert the story may
go on.
"""


class Features:
    """What the rooms need to know of a dump's units, and the measures of the judged ones.

    ``lower`` has the text of each unit in lower case, ``words`` the words of that.
    ``judged`` are places in the list of units, rising. ``columns`` has for every measure, by name, its step
    (from 0) for each judged unit, in that order. ``head`` is the line whose words come again most in what
    follows, -1 without one.
    """

    def __init__(self, units: Sequence[Unit], language: str | None) -> None:
        self.units = units
        self.language = language
        self.texts = [unit.text for unit in units]
        self.characters = "".join(set("".join(self.texts)))
        self.lower = [text.casefold() for text in self.texts]
        self.words = split_words(self.lower, self.characters.casefold())
        self.lengths = [*map(length if WIDE_SIGN.search(self.characters) else len, self.texts)]
        self.closings = [closing(text) for text in self.texts]
        self.sentence = [
            (length >= TEXT) + (length >= SENTENCE and 1 <= end <= 2)
            for length, end in zip(self.lengths, self.closings, strict=True)
        ]
        self.mass = [
            min(length, CUT) if kind else 0 for length, kind in zip(self.lengths, self.sentence, strict=True)
        ]
        self.densest = densest(self.mass)
        self.judged = _judged(self.sentence)
        self.marks: dict[int, Markers] = {}
        self.stems: dict[int, set[str]] = {}
        self.head = -1
        self.columns: dict[str, Sequence[int]] = {}
        if self.judged:
            self._measure()

    def _measure(self) -> None:
        words = [self.words[i] for i in self.judged]
        readings = Readings(
            [self.texts[i] for i in self.judged],
            words,
            [self.sentence[i] for i in self.judged],
            self.language,
        )
        self.marks = dict(zip(self.judged, readings.marks, strict=True))
        self.columns.update(readings.columns)
        self._measure_units()
        stems = self._stems(words)
        self.stems = dict(zip(self.judged, stems, strict=True))
        self._measure_words(words, stems)
        self._measure_head(words, stems)
        self._measure_place()
        self._measure_rhythm()
        self._measure_sections()
        self._cross()

    def _measure_units(self) -> None:
        """Measure how each unit is set, and how often the dump says the same."""
        texts, units, judged, columns = self.texts, self.units, self.judged, self.columns
        copies = Counter(texts)
        columns["length"] = [bisect(LENGTHS, self.lengths[i]) for i in judged]
        columns["closing"] = [self.closings[i] for i in judged]
        columns["sentence"] = [self.sentence[i] for i in judged]
        columns["copies"] = [min(copies[texts[i]], 4) for i in judged]
        columns["marker"] = [_marker(units[i].marker) for i in judged]
        gaps = [*[min(unit.gap, 4) for unit in units], 5]
        columns["gap"] = [gaps[i] for i in judged]
        columns["gap below"] = [gaps[i + 1] for i in judged]
        stamps = [self.lengths[i] < STAMP and stamp for i, stamp in zip(judged, columns["time"], strict=True)]
        sums = [0, *accumulate(stamps)]
        columns["stamps"] = [
            bisect(FEW, sums[min(len(judged), k + 11)] - sums[max(0, k - 10)]) for k in range(len(judged))
        ]

    def _stems(self, words: Iterable[Sequence[str]]) -> list[set[str]]:
        """Give of each unit the stems of the words that tell its topic."""
        stems = [{word[:STEM] for word in parts if len(word) >= TOPIC_WORD} for parts in words]
        if SPACELESS.search(self.characters):
            for some, parts in zip(stems, words, strict=True):
                some.update(run for word in parts if SPACELESS.match(word) for run in runs(word, STEM))
        return stems

    def _measure_words(self, words: Sequence[Sequence[str]], stems: Sequence[set[str]]) -> None:
        """Measure how many words of a unit are common in the dump, how many come again in other sentences."""
        common = _common(words)
        self.columns["common"] = [
            bisect(SHARES, sum(map(common.__contains__, parts)) / (len(parts) or 1)) for parts in words
        ]
        sentence = [self.sentence[i] > 0 for i in self.judged]
        core = Counter(chain.from_iterable(compress(stems, sentence)))
        known, again = set(core), {stem for stem, count in core.items() if count > 1}
        shared = [
            len(some & (again if flag else known)) / len(some) if some else -1.0
            for some, flag in zip(stems, sentence, strict=True)
        ]
        self.columns["topic"] = [bisect(SHARES, share) if share >= 0 else 15 for share in shared]
        self.columns["topic quarter"] = [bisect(QUARTERS, share) if share >= 0 else 4 for share in shared]

    def _measure_head(self, words: Iterable[Sequence[str]], stems: Sequence[set[str]]) -> None:
        """Measure where each unit stands, seen from the line whose words come again most in what follows."""
        lines = [
            k
            for k, (i, parts) in enumerate(zip(self.judged, words, strict=True))
            if 3 <= len(parts) <= 25 and self.closings[i] not in (1, 4, 5) and len(stems[k]) > 1
        ]
        needed = set[str]().union(*[stems[k] for k in lines])
        places = defaultdict[str, list[int]](list)
        for k, some in enumerate(stems):
            if len(some) > 5:
                for stem in some & needed:
                    places[stem].append(k)
        texts = [self.texts[i] for i in self.judged]
        best, head = 0.0, -1
        for k in lines:
            found = [places[stem] for stem in stems[k] if stem in places]
            near = [some[bisect(some, k) : bisect(some, k + HEAD_REACH - 1)] for some in found]
            again = [min(len([at for at in some if texts[at] != texts[k]]), 3) for some in near]
            score = sum(again) / (len(stems[k]) + 1.5)
            if score > best * 1.05:
                best, head = score, self.judged[k]
        self.head = head
        self.columns["head"] = [
            0
            if head < 0
            else 1 + bisect((3, 10, 30), head - i)
            if i < head
            else 5 + bisect((1, 2, 4, 8, 15, 30, 60), i - head)
            for i in self.judged
        ]

    def _measure_place(self) -> None:
        """Measure where the sentences are, seen from each unit."""
        judged, columns, sentence, n = self.judged, self.columns, self.sentence, len(self.texts)
        sums = [0, *accumulate(self.mass)]
        total = sums[-1] or 1
        start, end = self.densest
        short = [not kind and length < SHORT for kind, length in zip(sentence, self.lengths, strict=True)]
        above, below = _distances(sentence), _distances(sentence[::-1])[::-1]
        runs_above, runs_below = _runs(short), _runs(short[::-1])[::-1]
        columns["place"] = [bisect(SHARES, i / n) for i in judged]
        columns["text above"] = [bisect(SHARES, sums[i] / total) for i in judged]
        columns["text below"] = [bisect(SHARES, 1 - sums[i + 1] / total) for i in judged]
        columns["total"] = [bisect(TOTALS, total)] * len(judged)
        columns["sentence above"] = [bisect(COUNTS, above[i]) for i in judged]
        columns["sentence below"] = [bisect(COUNTS, below[i]) for i in judged]
        columns["run above"] = [bisect(COUNTS, runs_above[i]) for i in judged]
        columns["run below"] = [bisect(COUNTS, runs_below[i]) for i in judged]
        columns["densest"] = [(start <= i < end) + 2 * (i >= end) for i in judged]

    def _measure_rhythm(self) -> None:
        """Measure whether a unit is set as most of the sentences are: its blank lines and its indent."""
        judged, columns, units = self.judged, self.columns, self.units
        gaps, indents = defaultdict[int, float](float), defaultdict[int, float](float)
        for i in judged:
            gaps[units[i].gap] += self.mass[i]
            indents[units[i].indent] += self.mass[i]
        gap, indent = max(gaps, key=gaps.__getitem__), max(indents, key=indents.__getitem__)
        columns["rhythm"] = [
            (units[i].gap == gap) + 2 * (i + 1 < len(units) and units[i + 1].gap == gap) for i in judged
        ]
        columns["indent"] = [(units[i].indent > indent) + 2 * (units[i].indent < indent) for i in judged]

    def _measure_sections(self) -> None:
        """Measure what marker lines stand last above and first below."""
        marks = self.marks
        kinds = [marks[i].whole if marks[i].whole in SECTIONS else 0 for i in self.judged]
        self.columns["section above"] = _sections(kinds)
        self.columns["section below"] = _sections(kinds[::-1])[::-1]

    def _cross(self) -> None:
        """Put together what says more together than alone."""
        columns = self.columns
        bands = [min(bisect(BANDS, self.lengths[i]), 6) for i in self.judged]
        for name, steps in (
            ("closing", 6),
            ("first", 8),
            ("opening", 13),
            ("topic quarter", 5),
            ("rhythm", 4),
        ):
            columns[f"length and {name}"] = [
                band * steps + step for band, step in zip(bands, columns[name], strict=True)
            ]
        for name, steps in (("densest", 3), ("copies", 5), ("rhythm", 4)):
            columns[f"kind and {name}"] = [
                kind * steps + step for kind, step in zip(columns["sentence"], columns[name], strict=True)
            ]


def densest(mass: Sequence[float]) -> tuple[int, int]:
    """Give start and end of the stretch with the most sentences and the least else."""
    best, start, end, total, begin = 0.0, 0, 0, 0.0, 0
    for i, value in enumerate(mass):
        if total <= 0:
            total, begin = 0.0, i
        total += value / SENTENCE if value else -1.0
        if total > best:
            best, start, end = total, begin, i + 1
    return start, end


def _judged(sentence: Sequence[int]) -> list[int]:
    """Give the places of the units near a sentence, or all of a short dump."""
    out: list[int] = []
    for i, kind in enumerate(sentence):
        if kind:
            out.extend(range(max(out[-1] + 1 if out else 0, i - REACH), min(len(sentence), i + REACH + 1)))
    return out or (list(range(len(sentence))) if len(sentence) <= MANY else [])


def _marker(marker: str) -> int:
    """Tell the kind of a list marker: 0 none (a heading's # is none), 1 a bullet, 2 a dash, 3 a number."""
    if not marker or marker[0] == "#":
        return 0
    return 3 if marker[0].isdigit() else 2 if marker in "-–—" else 1


def _common(words: Iterable[Sequence[str]]) -> frozenset[str]:
    """Give the words that hold the dump's sentences together, whatever its language."""
    counts = Counter(chain.from_iterable([parts for parts in words if len(parts) > 5]))
    again = [(count, word) for word, count in counts.items() if count > 1 and len(word) <= 6]
    again.sort(key=itemgetter(0), reverse=True)
    return frozenset([word for _, word in again[:40] if not word.isdigit()])


def _distances(sentence: Sequence[int]) -> list[int]:
    """Count for each unit the units since the last sentence above it."""
    out, distance = [], FAR
    for kind in sentence:
        out.append(distance)
        distance = 0 if kind else min(FAR, distance + 1)
    return out


def _runs(short: Sequence[bool]) -> list[int]:
    """Count for each unit how many short ones end with it."""
    out, run = [], 0
    for flag in short:
        run = run + 1 if flag else 0
        out.append(run)
    return out


def _sections(kinds: Sequence[int]) -> list[int]:
    """Tell for each unit the group of the last marker line above it, or 0."""
    out, last = [], 0
    for kind in kinds:
        out.append(last)
        last = kind or last
    return out

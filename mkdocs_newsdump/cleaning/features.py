"""What can be measured of a unit and of its surroundings, each in few steps, so that a table can weigh it."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from mkdocs_newsdump.cleaning.markers import ORDER, WORD, Markers, find_markers, telling
from mkdocs_newsdump.cleaning.units import Unit

LENGTHS = (8, 16, 25, 35, 45, 60, 80, 110, 150, 200, 270, 360, 500, 800)
BANDS = (16, 35, 60, 110, 200, 360)
SHARES = (0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999)
QUARTERS = (0.25, 0.5, 0.75)
COUNTS = (1, 2, 3, 4, 6, 9, 14, 25, 60)
FEW = (1, 2, 3, 5, 8)
MASS = (1, 5, 15, 30, 60, 100, 150, 200, 300)
TOTALS = (200, 500, 1000, 2000, 4000, 8000)
"""Where the steps of a measure end: in letters, in shares of one, in units."""

SENTENCE, TEXT, CUT = 60, 200, 400
"""From so many letters on, a closed unit is a sentence; any unit is text; more letters count no more."""

SHORT, STAMP = 120, 60
"""Units of fewer letters may be entries of a list; with a date or a time in it, the head of a comment."""

REACH, MANY = 12, 60
"""So near a sentence a unit is judged; a dump of so few units is judged whole when it has no sentence."""

WIDE_LENGTH = 1.5
"""A character of a dense script says as much as two and a half letters."""

TOPIC_WORD, STEM = 5, 6
"""Words of fewer letters say nothing of the topic; so many letters tell a word in most of its forms."""

HEAD_REACH = 30
"""A headline's words come again within so many units."""

FAR = 99
"""A distance to what is not there."""

CLOSING = re.compile(r"(\.\.\.|[.!?…。！？:;,：；])[\"'»“”’)\]]*$")
CLOSINGS = {
    ".": 1, "。": 1, "!": 2, "?": 2, "！": 2, "？": 2, "…": 3, "...": 3,
    ":": 4, "：": 4, ",": 5, ";": 5, "；": 5,
}  # fmt: skip
INNER = re.compile(r"[.!?…][\"'»”’)\]]* +[\"'«“‘(–—-]*[^\W\d_]|[。！？]")
TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b")
SEPARATOR = re.compile(r"[|»›>•·/→▸]")
ADDRESS = re.compile(r"https?://|www\.|\w@\w|©|\w\.(?:com|org|net)\b")
ADDRESS_SIGNS = ("://", "www.", "@", "©", ".com", ".org", ".net")
"""Without any of these a text has no address, which is faster to see."""

WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
DIGIT = re.compile(r"\d")

SECTIONS = frozenset(
    ORDER.index(group) + 1 for group in ("related", "tags", "comment", "newsletter", "share", "legal")
)
"""Groups of markers that as a line of their own open a stretch of furniture; after an advert the story may
go on.
"""


class Features:
    """The measures of the judged units of a dump.

    ``judged`` are places in the list of units, rising. ``columns`` has for every measure, by name, its step
    (from 0) for each judged unit, in that order.
    """

    def __init__(self, units: Sequence[Unit], language: str | None) -> None:
        self.units = units
        self.texts = [unit.text for unit in units]
        self.lengths = [_length(text) for text in self.texts]
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
        self.columns: dict[str, list[int]] = {}
        if self.judged:
            self._measure(language)

    def _measure(self, language: str | None) -> None:
        texts, judged = self.texts, self.judged
        folded = {i: texts[i].casefold() for i in judged}
        words = {i: WORD.findall(text) for i, text in folded.items()}
        self.marks = {i: find_markers(folded[i], words[i], language) for i in judged}
        self._measure_texts(words, language)
        topics = self._measure_topic(words)
        self._measure_head(words, topics)
        self._measure_place()
        self._measure_rhythm()
        self._measure_sections()
        self._cross()

    def _measure_texts(self, words: Mapping[int, Sequence[str]], language: str | None) -> None:
        """Measure each unit by itself."""
        marks, texts, units, judged, columns = self.marks, self.texts, self.units, self.judged, self.columns
        copies = Counter(texts)
        common = _common(words.values())
        split = [texts[i].split() for i in judged]
        found = [words[i] for i in judged]
        mine = [texts[i] for i in judged]
        columns["length"] = [bisect(LENGTHS, self.lengths[i]) for i in judged]
        columns["closing"] = [self.closings[i] for i in judged]
        columns["first"] = [_first(text) for text in mine]
        columns["inner"] = [min(len(INNER.findall(text)), 5) for text in mine]
        columns["lower"] = [
            bisect(SHARES, sum([token[0].islower() for token in tokens]) / len(tokens)) for tokens in split
        ]
        columns["common"] = [
            bisect(SHARES, sum([word in common for word in parts]) / (len(parts) or 1)) for parts in found
        ]
        columns["digits"] = [bisect(SHARES, len(DIGIT.findall(text)) / len(text)) for text in mine]
        columns["capitals"] = [
            bisect(SHARES, sum([token.isupper() and len(token) > 2 for token in tokens]) / len(tokens))
            for tokens in split
        ]
        columns["separators"] = [min(len(SEPARATOR.findall(text)), 4) for text in mine]
        columns["address"] = [
            int(any(sign in text for sign in ADDRESS_SIGNS) and ADDRESS.search(text) is not None)
            for text in mine
        ]
        columns["time"] = [
            int(share > 0 and TIME.search(text) is not None)
            for text, share in zip(mine, columns["digits"], strict=True)
        ]
        columns["gap"] = [min(units[i].gap, 4) for i in judged]
        columns["gap below"] = [min(units[i + 1].gap, 4) if i + 1 < len(units) else 5 for i in judged]
        columns["marker"] = [_marker(units[i].marker) for i in judged]
        columns["copies"] = [min(copies[text], 4) for text in mine]
        columns["brackets"] = [(text[0] == "[") + (text[-1] == "]") for text in mine]
        columns["whole"] = [marks[i].whole for i in judged]
        columns["opening"] = [marks[i].opening for i in judged]
        columns["inside"] = [bin(marks[i].inside).count("1") for i in judged]
        columns["sentence"] = [self.sentence[i] for i in judged]
        columns["telling"] = [
            telling(parts, language) if self.sentence[i] else 0
            for i, parts in zip(judged, found, strict=True)
        ]
        stamps = [
            self.lengths[i] < STAMP and bool(stamp) for i, stamp in zip(judged, columns["time"], strict=True)
        ]
        sums = [0, *accumulate(stamps)]
        columns["stamps"] = [
            bisect(FEW, sums[min(len(judged), k + 11)] - sums[max(0, k - 10)]) for k in range(len(judged))
        ]

    def _measure_topic(self, words: Mapping[int, Sequence[str]]) -> dict[int, set[str]]:
        """Measure how many words of a unit come again in sentences elsewhere; give the words' stems."""
        topics = {i: {word[:STEM] for word in parts if len(word) >= TOPIC_WORD} for i, parts in words.items()}
        core = Counter(word for i, topic in topics.items() if self.sentence[i] for word in topic)
        shared = []
        for i in self.judged:
            topic, own = topics[i], int(self.sentence[i] > 0)
            shared.append(sum([core[word] > own for word in topic]) / len(topic) if topic else -1.0)
        self.columns["topic"] = [bisect(SHARES, share) if share >= 0 else 15 for share in shared]
        self.columns["topic quarter"] = [bisect(QUARTERS, share) if share >= 0 else 4 for share in shared]

        return topics

    def _measure_head(self, words: Mapping[int, Sequence[str]], topics: Mapping[int, set[str]]) -> None:
        """Measure where each unit stands, seen from the line whose words come again most in what follows."""
        best, head = 0.0, -1
        for k, i in enumerate(self.judged):
            need = topics[i]
            if not 3 <= len(words[i]) <= 25 or self.closings[i] in (1, 4, 5) or len(need) < 2:
                continue
            again = Counter(
                word
                for j in self.judged[k + 1 : k + HEAD_REACH]
                if len(topics[j]) > 5 and self.texts[j] != self.texts[i]
                for word in need & topics[j]
            )
            score = sum([min(count, 3) for count in again.values()]) / (len(need) + 1.5)
            if score > best * 1.05:
                best, head = score, i
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
        columns["run"] = [bisect((1, 3, 8), runs_above[i] + runs_below[i]) for i in judged]
        columns["densest"] = [(start <= i < end) + 2 * (i >= end) for i in judged]
        columns["from densest"] = [
            bisect(COUNTS, start - i if i < start else i - end + 1 if i >= end else 0) for i in judged
        ]
        columns["into densest"] = [bisect(COUNTS, i - start) if start <= i < end else 10 for i in judged]
        for reach in (5, 12):
            columns[f"above {reach}"] = [
                bisect(MASS, (sums[i] - sums[max(0, i - reach)]) / reach) for i in judged
            ]
            columns[f"below {reach}"] = [
                bisect(MASS, (sums[min(n, i + reach + 1)] - sums[i + 1]) / reach) for i in judged
            ]

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
        """Measure what marker lines stand above and below."""
        marks = self.marks
        kinds = [marks[i].whole if marks[i].whole in SECTIONS else 0 for i in self.judged]
        sentence = [self.sentence[i] for i in self.judged]
        above, below = _sections(kinds, sentence), _sections(kinds[::-1], sentence[::-1])[::-1]
        for side, found in (("above", above), ("below", below)):
            self.columns[f"section {side}"] = [kind for kind, _, _ in found]
            self.columns[f"units to section {side}"] = [bisect(COUNTS, units) for _, units, _ in found]
            self.columns[f"sentences to section {side}"] = [min(count, 6) for _, _, count in found]
            self.columns[f"kind under section {side}"] = [
                (kind * 8 + section) * 3 + bisect((3, 12), units)
                for kind, (section, units, _) in zip(sentence, found, strict=True)
            ]

    def _cross(self) -> None:
        """Put together what says more together than alone."""
        columns = self.columns
        bands = [min(bisect(BANDS, self.lengths[i]), 6) for i in self.judged]
        for name, steps in (
            ("closing", 6),
            ("first", 8),
            ("opening", 13),
            ("topic quarter", 5),
            ("run", 4),
            ("rhythm", 4),
        ):
            columns[f"length and {name}"] = [
                band * steps + step for band, step in zip(bands, columns[name], strict=True)
            ]
        for name, steps in (("densest", 3), ("copies", 5), ("rhythm", 4)):
            columns[f"kind and {name}"] = [
                kind * steps + step for kind, step in zip(columns["sentence"], columns[name], strict=True)
            ]


def closing(text: str) -> int:
    """Tell how a text ends: 0 open, 1 with a full stop, 2 ! or ?, 3 …, 4 a colon, 5 a comma or semicolon."""
    match = CLOSING.search(text[-12:])
    return CLOSINGS[match.group(1)] if match else 0


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


def _length(text: str) -> float:
    return len(text) if text.isascii() else len(text) + WIDE_LENGTH * len(WIDE.findall(text))


def _judged(sentence: Sequence[int]) -> list[int]:
    """Give the places of the units near a sentence, or all of a short dump."""
    out: list[int] = []
    for i, kind in enumerate(sentence):
        if kind:
            out.extend(range(max(out[-1] + 1 if out else 0, i - REACH), min(len(sentence), i + REACH + 1)))
    return out or (list(range(len(sentence))) if len(sentence) <= MANY else [])


def _first(text: str) -> int:
    first = text[0]
    if first.isupper():
        return 1
    if first.islower():
        return 2
    if first.isdigit():
        return 3
    for step, signs in enumerate(("\"«“„‘'»", "–—-", "[({"), 4):
        if first in signs:
            return step
    return 7 if WIDE.match(first) else 0


def _marker(marker: str) -> int:
    """Tell the kind of a list marker: 0 none (a heading's # is none), 1 a bullet, 2 a dash, 3 a number."""
    if not marker or marker[0] == "#":
        return 0
    return 3 if marker[0].isdigit() else 2 if marker in "-–—" else 1


def _common(words: Iterable[Sequence[str]]) -> frozenset[str]:
    """Give the words that hold the dump's sentences together, whatever its language."""
    counts = Counter([word for parts in words if len(parts) > 5 for word in parts if len(word) <= 6])
    return frozenset(word for word, count in counts.most_common(40) if count > 1 and not word.isdigit())


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


def _sections(kinds: Sequence[int], sentence: Sequence[int]) -> list[tuple[int, int, int]]:
    """Tell for each unit the last marker line above it: its group, the units and the sentences since."""
    out = []
    group, units, sentences = 0, FAR, 0
    for kind, is_sentence in zip(kinds, sentence, strict=True):
        out.append((group, units, sentences))
        if kind:
            group, units, sentences = kind, 0, 0
        else:
            units = min(FAR, units + 1)
            sentences += is_sentence > 0
    return out

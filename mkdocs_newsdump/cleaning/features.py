"""What can be measured of a unit and of its surroundings, in few steps, so that a table can weigh it."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence

from mkdocs_newsdump.cleaning.markers import WORD, Markers, find_markers, index
from mkdocs_newsdump.cleaning.units import Unit

LENGTHS = (8, 16, 25, 35, 45, 60, 80, 110, 150, 200, 270, 360, 500, 800)
WORDS = (1, 2, 3, 4, 6, 8, 10, 13, 17, 25, 40, 80)
SHARES = (0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999)
COUNTS = (1, 2, 3, 4, 6, 9, 14, 25, 60)
MASS = (1, 5, 15, 30, 60, 100, 150, 200, 300)
TOTALS = (200, 500, 1000, 2000, 4000, 8000)
"""Steps of the measures. About as many units of the corpus lie between two of them."""

CLOSING = re.compile(r"(\.\.\.|[.!?…。！？:;,：；])[\"'»“”’)\]]*$")
CLOSINGS = {
    ".": 1, "。": 1, "!": 2, "?": 2, "！": 2, "？": 2, "…": 3, "...": 3, ":": 4, "：": 4, ",": 5, ";": 5, "；": 5,
}  # fmt: skip
INNER = re.compile(r"[.!?…][\"'»”’)\]]* +[\"'«“‘(–—-]*[^\W\d_]|[。！？]")
TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b")
SEPARATOR = re.compile(r"[|»›>•·/→▸]")
ADDRESS = re.compile(r"https?://|www\.|\w@\w|©|\w\.(?:com|org|net)\b")
WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
WIDE_LENGTH = 1.5
"""A character of a dense script says as much as two and a half letters."""

SENTENCE, TEXT, CUT = 60, 200, 400
"""From so many letters on a closed unit is a sentence, any unit is text; more than the last counts no more."""

TOPIC_WORD, STEM = 5, 6
"""Words of fewer letters say nothing of the topic; this many letters of a word tell it in all its forms."""

FAR = 99

SECTIONS = frozenset(range(1, 8))
"""Groups of markers (places in ``markers.ORDER``) that as a line of their own open a stretch of furniture."""


def measure(units: Sequence[Unit], language: str | None, repeated: Mapping[str, int]) -> list[dict[str, int]]:
    """Measure every unit: for each the step of every feature by name."""
    n = len(units)
    texts = [unit.text for unit in units]
    folded = [text.casefold() for text in texts]
    words = [WORD.findall(text) for text in folded]
    copies = Counter(texts)
    wide = [0 if text.isascii() else len(WIDE.findall(text)) for text in texts]
    lengths = [len(text) + WIDE_LENGTH * count for text, count in zip(texts, wide, strict=True)]
    closings = [_closing(text) for text in texts]
    sentence = [
        int(length >= TEXT) + (length >= SENTENCE and 1 <= closing <= 2)
        for length, closing in zip(lengths, closings, strict=True)
    ]
    mass = [min(length, CUT) if kind else 0.0 for length, kind in zip(lengths, sentence, strict=True)]
    marks = [find_markers(text, found, language) for text, found in zip(folded, words, strict=True)]
    common = _common(words)
    topics = [{word[:STEM] for word in found if len(word) >= TOPIC_WORD} for found in words]
    core = Counter(word for topic, kind in zip(topics, sentence, strict=True) if kind for word in topic)
    sums = [0.0]
    for value in mass:
        sums.append(sums[-1] + value)
    total = sums[-1] or 1.0
    before, after = _distances(sentence), _distances(sentence[::-1])[::-1]
    short = [not kind and length < 120 for kind, length in zip(sentence, lengths, strict=True)]
    run_before, run_after = _runs(short), _runs(short[::-1])[::-1]
    opened, closed = _sections(marks, sentence), _sections(marks[::-1], sentence[::-1])[::-1]
    start, end = densest(mass)
    heads = _heads(topics, words, closings, copies, texts)
    stamped = [int(length < 60 and bool(TIME.search(text))) for text, length in zip(texts, lengths, strict=True)]
    stamps = [0]
    for flag in stamped:
        stamps.append(stamps[-1] + flag)
    hits = [_hits(found, language) if kind else 0 for found, kind in zip(words, sentence, strict=True)]
    out: list[dict[str, int]] = []
    for i, unit in enumerate(units):
        text, found, mark = texts[i], words[i], marks[i]
        tokens = text.split()
        count = len(tokens)
        topic = topics[i]
        own = 1 if sentence[i] else 0
        shared = sum(core[word] > own for word in topic) / len(topic) if topic else -1.0
        f = {
            "length": bisect(LENGTHS, lengths[i]),
            "words": bisect(WORDS, count),
            "closing": closings[i],
            "first": _first(text),
            "inner": min(len(INNER.findall(text)), 5),
            "commas": min(text.count(","), 5),
            "lower": bisect(SHARES, sum(token[0].islower() for token in tokens) / count),
            "common": bisect(SHARES, sum(word in common for word in found) / (len(found) or 1)),
            "digits": bisect(SHARES, sum(map(str.isdigit, text)) / len(text)),
            "capitals": bisect(SHARES, sum(token.isupper() and len(token) > 2 for token in tokens) / count),
            "separators": min(len(SEPARATOR.findall(text)), 4),
            "address": int(bool(ADDRESS.search(text))),
            "time": int(bool(TIME.search(text))),
            "gap": min(unit.gap, 4),
            "gap after": min(units[i + 1].gap, 4) if i + 1 < n else 5,
            "marker": _marker(unit.marker),
            "copies": min(copies[text], 4),
            "brackets": int(text[0] == "[") + int(text[-1] == "]"),
            "word length": bisect(COUNTS, len(text) / count - 2),
            "quotes": min(sum(map(text.count, '"«»“”„')), 4),
            "topic": bisect(SHARES, shared) if topic else 15,
            "whole": mark.whole,
            "opening": mark.opening,
            "inside": mark.inside.bit_count(),
            "sentence": sentence[i],
            "wide": int(wide[i] > 0),
            "repeated": min(repeated.get(text, 0), 4),
            "place": bisect(SHARES, i / n),
            "from top": bisect(COUNTS, i),
            "to end": bisect(COUNTS, n - 1 - i),
            "text before": bisect(SHARES, sums[i] / total),
            "text after": bisect(SHARES, 1 - sums[i + 1] / total),
            "total": bisect(TOTALS, total),
            "sentence before": bisect(COUNTS, before[i]),
            "sentence after": bisect(COUNTS, after[i]),
            "run before": bisect(COUNTS, run_before[i]),
            "run after": bisect(COUNTS, run_after[i]),
            "densest": (start <= i < end) + 2 * (i >= end),
            "from densest": bisect(COUNTS, start - i) if i < start else bisect(COUNTS, i - end + 1) if i >= end else 0,
            "into densest": bisect(COUNTS, i - start) if start <= i < end else 10,
            "section": opened[i][0],
            "section since": bisect(COUNTS, opened[i][1]),
            "section text": min(opened[i][2], 6),
            "next section": closed[i][0],
            "next section in": bisect(COUNTS, closed[i][1]),
            "next section text": min(closed[i][2], 6),
            "head": heads[i],
        }
        for group in range(1, 13):
            f[f"group {group}"] = (
                3 if mark.whole == group else 2 if mark.opening == group else mark.inside >> group & 1
            )
        f["hits"] = hits[i]
        f["stamps"] = bisect((1, 2, 3, 5, 8), stamps[min(n, i + 11)] - stamps[max(0, i - 10)])
        band = min(bisect((16, 35, 60, 110, 200, 360), lengths[i]), 6)
        f["shape"] = band * 6 + closings[i]
        f["shape case"] = band * 8 + _first(text)
        f["kind section"] = (sentence[i] * 8 + opened[i][0]) * 3 + bisect((3, 12), opened[i][1])
        f["kind next"] = (sentence[i] * 8 + closed[i][0]) * 3 + bisect((3, 12), closed[i][1])
        f["kind densest"] = sentence[i] * 3 + (start <= i < end) + 2 * (i >= end)
        f["band opening"] = band * 13 + mark.opening
        f["band topic"] = band * 5 + (bisect((0.25, 0.5, 0.75), shared) if topic else 4)
        f["band run"] = band * 4 + bisect((1, 3, 8), run_before[i] + run_after[i])
        f["copies sentence"] = min(copies[text], 4) * 3 + sentence[i]
        for reach in (2, 5, 12):
            low, high = max(0, i - reach), min(n, i + reach + 1)
            f[f"around {reach}"] = bisect(MASS, (sums[high] - sums[low] - mass[i]) / (2 * reach))
            f[f"above {reach}"] = bisect(MASS, (sums[i] - sums[low]) / reach)
            f[f"below {reach}"] = bisect(MASS, (sums[high] - sums[i + 1]) / reach)
        out.append(f)
    neighbours(out)
    return out


NEAR = ("length", "closing", "first", "lower", "gap", "marker", "whole", "opening", "topic", "sentence", "time", "digits", "copies", "inside", "brackets")
def neighbours(out: list[dict[str, int]]) -> None:
    n = len(out)
    for i in range(n):
        f = out[i]
        for o in (-2, -1, 1, 2):
            j = i + o
            for name in NEAR:
                f[f"{name} {o:+d}"] = out[j][name] if 0 <= j < n else 17


TELLING = frozenset((3, 4, 5, 6, 7, 8))


def _hits(found, language):
    """How many phrases of telling groups a sentence holds, once each."""
    by_first = index(language)[0]
    seen = set()
    for position, word in enumerate(found):
        for phrase, place in by_first.get(word, ()):
            if place in TELLING and (len(phrase) == 1 or tuple(found[position : position + len(phrase)]) == phrase):
                seen.add(phrase)
                break
    return min(len(seen), 6)


def _closing(text: str) -> int:
    match = CLOSING.search(text[-12:])
    return CLOSINGS[match.group(1)] if match else 0


def _first(text: str) -> int:
    first = text[0]
    if first.isupper():
        return 1
    if first.islower():
        return 2
    if first.isdigit():
        return 3
    if first in "\"«“„‘'»":
        return 4
    if first in "–—-":
        return 5
    if first in "[({":
        return 6
    return 7 if WIDE.match(first) else 0


def _marker(marker: str) -> int:
    if not marker:
        return 0
    return 3 if marker[0].isdigit() else 2 if marker in "-–—" else 1


def _common(words: Sequence[Sequence[str]]) -> frozenset[str]:
    """Give the words that hold the dump's sentences together, whatever its language."""
    counts = Counter(word for found in words if len(found) > 5 for word in found if len(word) <= 6)
    return frozenset(word for word, count in counts.most_common(40) if count > 1 and not word.isdigit())


def _distances(sentence: Sequence[int]) -> list[int]:
    """Count for each unit the units since the last sentence above it."""
    out, distance = [], FAR
    for kind in sentence:
        out.append(distance)
        distance = 0 if kind else min(FAR, distance + 1)
    return out


def _runs(short: Sequence[bool]) -> list[int]:
    out, run = [], 0
    for flag in short:
        run = run + 1 if flag else 0
        out.append(run)
    return out


def _sections(marks: Sequence[Markers], sentence: Sequence[int]) -> list[tuple[int, int, int]]:
    """Tell for each unit the last marker line above it: its group, the units and the sentences since."""
    out = []
    group, since, sentences = 0, FAR, 0
    for mark, kind in zip(marks, sentence, strict=True):
        out.append((group, since, sentences))
        if mark.whole in SECTIONS:
            group, since, sentences = mark.whole, 0, 0
        else:
            since = min(FAR, since + 1)
            sentences += kind > 0
    return out


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


HEAD_REACH = 30
def _heads(topics, words, closings, copies, texts) -> list[int]:
    """headline-like: words come again below, not the text itself; steps 0..8, 9 = no candidate; relative to best head"""
    n = len(topics)
    best, where = 0.0, -1
    scores = [0.0] * n
    for i in range(n):
        if not 3 <= len(words[i]) <= 25 or closings[i] in (1, 4, 5) or len(topics[i]) < 2:
            continue
        need = topics[i]
        seen: Counter[str] = Counter()
        taken = 0
        for j in range(i + 1, min(n, i + HEAD_REACH)):
            if len(topics[j]) > 5 and texts[j] != texts[i]:
                seen.update(need & topics[j])
        scores[i] = sum(min(seen[w], 3) for w in need) / (len(need) + 1.5)
        if scores[i] > best * 1.05:
            best, where = scores[i], i
    out = []
    for i in range(n):
        if where < 0:
            out.append(0)
        elif i < where:
            out.append(1 + bisect((3, 10, 30), where - i))
        elif i == where:
            out.append(5)
        else:
            out.append(6 + bisect((2, 4, 8, 15, 30, 60), i - where))
    return out

"""The corpus of dumps with their hand-checked articles, and the measure of a cleaned body.

A corpus is a folder with ``news/ID.STYLE.txt`` and ``news-gold.jsonl``, one object a line: id, set, group
(articles of one publisher share it), title, body, and fields that are of no concern here.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import mean, median
from typing import Any, NamedTuple

from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.dumps.dump import read_dump, split_lines
from mkdocs_newsdump.text.language import detect_language

TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\W_]+")
SHINGLE = 4

COMPOSED = "composed"
"""The set whose dumps share one group; every dump of it is a publisher of its own."""


class Case(NamedTuple):
    """A dump with its article: set and style, publisher, text, title and body, and its segments."""

    set: str
    style: str
    group: str
    name: str
    text: str
    title: str
    body: str
    segments: list[Segment]
    language: str | None


def read_gold(folder: Path) -> dict[str, dict[str, Any]]:
    """Read what is known of a corpus's articles, by id."""
    with (folder / "news-gold.jsonl").open(encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def read_corpus(folder: Path) -> list[Case]:
    """Read all dumps of a corpus, by name."""
    gold, cases = read_gold(folder), []
    for path in sorted((folder / "news").glob("*.txt")):
        name, style = path.name.split(".")[:2]
        row, text = gold[name], read_dump(path).text
        group = name if row["set"] == COMPOSED else row["group"]
        segments = find_segments(split_lines(text))
        article = row["title"] or "", row["body"]
        cases.append(
            Case(row["set"], style, group, path.name, text, *article, segments, detect_language(text))
        )
    return cases


def shingles(text: str) -> list[tuple[str, ...]]:
    """Return the runs of four words of a text, or all its words when it has fewer."""
    words = TOKEN.findall(text)
    return [tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))] if words else []


def overlap(gold: str, found: str) -> tuple[int, int, int]:
    """Count the shingles that both texts have, those only ``found`` has, and those only ``gold`` has."""
    want, got = Counter(shingles(gold)), Counter(shingles(found))
    return (want & got).total(), (got - want).total(), (want - got).total()


def f1(rows: Iterable[tuple[int, int, int]]) -> float:
    """Return F1 of the means of precision and recall by dump, as the article-extraction benchmark does."""
    rows = list(rows)
    precision = mean(both / (both + extra) if both + extra else 0.0 for both, extra, _ in rows)
    recall = mean(both / (both + missing) for both, _, missing in rows if both + missing)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def table(rows: Iterable[tuple[Case, tuple[int, int, int]]]) -> dict[str, float]:
    """Return F1 by set and style."""
    groups = defaultdict(list)
    for case, counts in rows:
        groups[f"{case.set}/{case.style}"].append(counts)
    return {key: f1(groups[key]) for key in sorted(groups)}


def labels(segments: Sequence[Segment], body: str) -> list[bool]:
    """Return of each segment whether the hand-checked body holds it.

    It does when half the segment's shingles are in the body. Of several copies the one that stands where the
    body has it counts; a segment of less than four words counts where the body has it between its neighbours.
    """
    gold = TOKEN.findall(body)
    place: dict[tuple[str, ...], int] = {}
    for i, shingle in enumerate(shingles(body)):
        place.setdefault(shingle, i)
    words = [TOKEN.findall(segment.text) for segment in segments]
    where: dict[int, float] = {}
    for i, segment in enumerate(segments):
        if len(words[i]) >= SHINGLE:
            found = shingles(segment.text)
            at = [place[shingle] for shingle in found if shingle in place]
            if 2 * len(at) >= len(found):
                where[i] = median(at)
    copies = defaultdict(list)
    for i in where:
        copies[tuple(words[i])].append(i)
    for repeated, same in copies.items():
        others = where.keys() - same
        same.sort(key=lambda i: -_fits(i, others, where))
        for i in same[max(1, _count(gold, repeated)) :]:
            del where[i]
    held = sorted(where)
    for above, below in zip([None, *held], [*held, None], strict=True):
        start = held[0] - 2 if above is None else above + 1
        end = held[-1] + 3 if held and below is None else below
        if held:
            low = 0 if above is None else int(where[above])
            high = len(gold) if below is None else int(where[below]) + SHINGLE
            for i in range(max(0, start), min(len(segments), end)):
                if 0 < len(words[i]) < SHINGLE and _count(gold[low:high], words[i]):
                    where[i] = low
    return [i in where for i in range(len(segments))]


def _fits(segment: int, others: Iterable[int], where: Mapping[int, float]) -> float:
    """Return how well a segment stands among others: those in the body's order count, near ones most."""
    return sum(
        1 / (1 + abs(segment - other))
        for other in others
        if (other - segment) * (where[other] - where[segment]) > 0
    )


def _count(words: Sequence[str], part: Sequence[str]) -> int:
    """Count how often a run of words is in a longer one."""
    length = len(part)
    return sum(
        list(words[i : i + length]) == list(part)
        for i in range(len(words) - length + 1)
        if words[i] == part[0]
    )

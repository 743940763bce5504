"""The title: the unit near the story's beginning that looks most like its headline."""

from __future__ import annotations

import re
from functools import cache
from math import log2
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.fields.head import DAY_OR_TIME, LABEL_LENGTH, SENTENCE_END, Head, stems
from mkdocs_newsdump.cleaning.lexicon import is_dense
from mkdocs_newsdump.wordfiles import read_values

WEIGHTS = Path(__file__).with_name("title.yml")
CREDIT = re.compile(r"(?:foto|photo|bild|quelle|credit|picture|image|фото)s?\s?:|©", re.IGNORECASE)
ADDRESS = re.compile(r"@|https?:|www\.")
LIKELY_WORDS = range(4, 21)
"""Nine headlines of ten have so many words; characters of scripts without spaces count by pairs."""

SENTENCE_WORDS = 12
"""A longer unit that closes with a full stop is no headline."""

ABOUT = 0.4
"""A line is about the story when so many of its words are in the story's beginning."""

LONGEST = 300
"""Characters of the longest headline."""

BEFORE, AFTER = 6, 4
"""So many units above and below a headline tell of it by being dates or bylines."""

OPENING_REACH = 8
"""A headline that opens a dump has so few units between it and the story."""

LEAST = -1.0
"""Below this score a unit is no headline."""


class Look(NamedTuple):
    """What a unit is like, in itself."""

    words: int
    about: float
    is_sentence: bool
    is_headline: bool
    is_date: bool
    is_byline: bool
    is_label: bool


NOTHING = Look(0, 0.0, False, False, False, False, False)


def find_title(head: Head) -> int | None:
    """Give the index of the unit that is the title, or None; of several that say the same, the last."""
    if opens_with_headline(head):
        return 0
    scores = {index: score(values) for index, values in candidates(head).items()}
    best = max(scores, key=lambda index: scores[index], default=None)
    if best is None or scores[best] < LEAST:
        return None
    return max(index for index in scores if head.lower[index] == head.lower[best])


def score(values: dict[str, float]) -> float:
    """Add up the weights of what speaks for and against a unit being the title."""
    weights = read_weights()
    return sum(weights[name] * value for name, value in values.items())


@cache
def read_weights() -> dict[str, float]:
    """Read the weights, fitted by ``benchmarks/fit_title.py``."""
    weights: dict[str, float] = read_values(WEIGHTS)
    return weights


def candidates(head: Head) -> dict[int, dict[str, float]]:
    """Give for every unit that could be a headline what it is like, each aspect as a number."""
    first = max(0, head.window.start - BEFORE)
    looks = {
        index: look(head, index) for index in range(first, min(len(head.units), head.window.stop + AFTER))
    }
    found = {}
    any_before = False
    for index in head.window:
        if is_candidate(head.units[index].text, looks[index]):
            found[index] = features(head, looks, index)
            found[index]["after a headline"] = any_before
        any_before = any_before or looks[index].is_headline
    return found


def is_candidate(text: str, own: Look) -> bool:
    """Tell whether a unit could be a headline: no word or two of a menu, no credit, no long sentence."""
    return (
        4 <= len(text) <= LONGEST
        and (own.words > 2 or own.about > 0)
        and not (own.is_sentence and own.words > SENTENCE_WORDS)
        and not (own.is_label and own.is_date)
        and text[-1] not in ":："
        and not CREDIT.search(text)
        and not ADDRESS.search(text)
        and any(map(str.isalpha, text))
    )


def opens_with_headline(head: Head) -> bool:
    """Tell whether the dump begins with a headline shortly above the story, not with the page's furniture."""
    if not 0 < head.start <= OPENING_REACH:
        return False
    first = look(head, 0)
    plain = not (first.is_sentence or first.is_date or first.is_label or ADDRESS.search(head.units[0].text))
    return plain and first.words in LIKELY_WORDS and not head.words["furniture"].opening(head.lower[0])


def look(head: Head, index: int) -> Look:
    """Look at a unit."""
    text, lower = head.units[index].text, head.lower[index]
    words = len(text) // 2 if is_dense(text[len(text) // 2]) else text.count(" ") + 1
    own = stems(lower, head.words) if len(text) <= LONGEST else frozenset()
    about = len(own & head.opening_stems) / max(2, len(own))
    is_sentence = bool(SENTENCE_END.search(text))
    short = len(text) <= LABEL_LENGTH
    return Look(
        words,
        about,
        is_sentence,
        is_headline=words in LIKELY_WORDS and not is_sentence and about >= ABOUT,
        is_date=short and bool(DAY_OR_TIME.search(text)),
        is_byline=short and bool(head.words["byline"].opening(lower)),
        is_label=bool(head.words["no headline"].opening(lower)),
    )


def features(head: Head, looks: dict[int, Look], index: int) -> dict[str, float]:
    """Say what a unit is like and what stands round it."""
    unit, lower, own = head.units[index], head.lower[index], looks[index]
    text = unit.text
    before = [looks[other] for other in range(index - BEFORE, index) if other in looks]
    after = [looks[other] for other in range(index + 1, index + 1 + AFTER) if other in looks]
    above, below = looks.get(index - 1, NOTHING), looks.get(index + 1, NOTHING)
    again = min(head.times[lower] - 1, 2)
    distance = index - head.start
    return {
        "above the story": log2(1 + max(0, -distance)),
        "just above the story": -2 <= distance <= 0,
        "below the story's start": log2(1 + max(0, distance)),
        "in the story": head.story[index].kind is not None,
        "about the story": own.about,
        "said again": again,
        "said again, about the story": again * own.about,
        "likely length": own.words in LIKELY_WORDS,
        "few words": max(0, 4 - own.words),
        "many words": max(0, own.words - 20) / 10,
        "a sentence": own.is_sentence,
        "a list item": bool(unit.marker),
        "a label": own.is_label,
        "a date": own.is_date,
        "furniture": lower in head.words["furniture"],
        "a section": lower in head.words["section"],
        "capitals": text.isupper(),
        "a colon early": ":" in text[:40],
        "a bracket": "(" in text,
        "a stroke": "|" in text,
        "a quotation": text[0] in "\"'„“«‘",
        "a question or a call": text[-1] in "?!",
        "after a gap": min(unit.gap, 2),
        "before a gap": head.gap_after(index),
        "after a date": any(other.is_date for other in before),
        "after a byline": any(other.is_byline for other in before),
        "before a date": any(other.is_date for other in after),
        "before a byline": any(other.is_byline for other in after),
        "after a label": above.is_label,
        "after a short line": above.words < 4,
        "after a headline right above": any(other.is_headline for other in before[-2:]),
        "before a headline": below.is_headline,
        "before a paragraph": below.words > 20,
        "first of all": index == 0,
    }

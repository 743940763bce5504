"""The title: the unit near the story's beginning that looks most like its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from math import log2
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.metadata.context import (
    DAY,
    LABEL_LENGTH,
    REMEMBERED,
    Head,
    holds_date,
    is_sentence,
    stems,
)
from mkdocs_newsdump.cleaning.metadata.person_names import RUN_ON, is_choice, is_person
from mkdocs_newsdump.text.languages import SHARED, read
from mkdocs_newsdump.text.scripts import SPACELESS, SPACELESS_WORD, is_wide
from mkdocs_newsdump.text.words import WORD
from mkdocs_newsdump.text.yamlfiles import read_values

WEIGHTS = Path(__file__).parents[1] / "weights" / "title.yml"
CREDIT = re.compile(rf"(?:{'|'.join(read(SHARED, 'page')['picture'])})\s?:|©", re.IGNORECASE)
STROKE = re.compile(r"[|•·›»→]|\s/\s")
PLACEHOLDER = re.compile(r"\[\w+\]\W{0,3}\[\w+\]|^\[\w+-\w+\]")
"""Two words in brackets side by side: a template that a script did not fill. One at the start: a picture."""

INNER_STOP = re.compile(r"\b(?:[^\W_]{5,}|[^\WA-Z_]{3,})[.。…!?][\"'»”’)]*\s+(\S.*)")
"""A stop within a text, and what follows; short words with a capital, as "Rep.", are abbreviated."""

DATE_LENGTH = 40
"""Characters of the longest line with a date that is mostly the date."""

TAIL_WORDS = 4
"""So many words after a caption's last stop may be whose the picture is; so many name a site."""

CREDITED = re.compile(r"[(\[（/][^()\[\]（）]{2,60}[)\]）]$|＝")
"""What captions close with: whose the picture is, in brackets; in Japanese when it was taken."""

JOINT = re.compile(r"\s?[:–—|-]\s+")
JOINT_LENGTH = 3
"""What stands between a kicker and its headline where a page puts both on a line."""

BAR = re.compile(r"\s[|·•»–—-]\s")
NAMED = 2
"""A page gives its site's name so often besides the headline: above and at the foot."""

ADDRESS = ("@", "http:", "https:", "www.")
LIKELY_WORDS = range(4, 21)
"""Nine headlines of ten have so many words; characters of scripts without spaces count by pairs."""

INTRODUCTION = range(60, 301)
"""Characters of what a page may set between headline and story."""

SENTENCE_WORDS = 12
"""A longer unit that closes with a full stop is no headline."""

ABOUT = 0.4
"""A line is about the story when so many of its words are in the story's beginning."""

LONGEST = 300
"""Characters of the longest headline."""

AFTER = 4
"""So many units below a headline tell of it by being dates."""

SECTION_REACH = 2
"""So many units from a headline the name of its section may stand."""

MENU_REACH = 8
"""So many units above the story a headline may be of one or two words."""

HEADING = 3.0
"""What Markdown's mark of a page's heading adds to a score: more than any other sign, less than all."""

OPENING_REACH = 8
"""A headline that opens a dump has so few units between it and the story."""

LEAST = -1.0
"""Below this score a unit is no headline."""


class Shape(NamedTuple):
    """What a text is like, in itself."""

    length: int
    words: int
    stems: frozenset[str]
    is_sentence: bool
    is_date: bool
    is_byline: bool
    is_label: bool


class Look(NamedTuple):
    """What a unit is like: its shape, and how many of its words, and what share, the story has too."""

    shape: Shape
    shared: int
    about: float
    is_headline: bool


NOTHING = Look(Shape(0, 0, frozenset(), False, False, False, False), 0, 0.0, False)


class Looks(dict[int, Look]):
    """What units are like, by index, looked at when asked for; beyond the dump there is nothing."""

    def __init__(self, head: Head) -> None:
        super().__init__()
        self._head = head

    def __missing__(self, index: int) -> Look:
        """Look at a unit for the first time."""
        inside = 0 <= index < len(self._head.units)
        self[index] = found = look(self._head, index) if inside else NOTHING
        return found


def find_title(head: Head) -> int | None:
    """Give the index of the unit that is the title, or None."""
    scores = {index: score(values) for index, values in candidates(head).items()}
    for index in scores:
        if head.units[index].marker == "#":
            scores[index] += HEADING
    return choose(head, scores)


def choose(head: Head, scores: Mapping[int, float]) -> int | None:
    """Give the candidate of the highest score, or None; of several that say the same, the last.

    A headline that the dump opens with needs no score.
    """
    if opens_with_headline(head):
        return 0
    best = max(scores, key=lambda index: scores[index], default=None)
    if best is None or scores[best] < LEAST:
        return None
    best = min(ends_of(head, scores, best), key=lambda index: len(head.lower[index]), default=best)
    return max(index for index in scores if head.lower[index] == head.lower[best])


def ends_of(head: Head, found: Iterable[int], best: int) -> list[int]:
    """Give those of the units ``found`` that the best one ends with, after a breadcrumb or a label.

    A kicker with a colon is neither.
    """
    whole = head.lower[best]
    ends = []
    for index in found:
        if whole.endswith(head.lower[index]) and word_count(head.lower[index]) >= LIKELY_WORDS.start:
            before = whole.removesuffix(head.lower[index]).rstrip()
            if not before.endswith(":") or head.words["boilerplate"].opening(before):
                ends.append(index)
    return ends


def headline(head: Head, title: int) -> str:
    """Give the text of the title.

    The dash it opens with as a quotation looks like a list's marker, and is part of it. A kicker before a
    colon or dash is not, if the page also joins the two in another way; nor is a breadcrumb, or the name of
    the site.
    """
    unit = head.units[title]
    said = head.features.words[title]
    twins: list[str] = [
        head.units[index].text
        for index in [title, *head.window]
        if abs(len(head.lower[index]) - len(unit.text)) <= JOINT_LENGTH and head.features.words[index] == said
    ]
    for text in twins:
        for joint in JOINT.finditer(text):
            joined = unspaced(text[joint.start() :])
            if not all(unspaced(twin).endswith(joined) for twin in twins):
                return text[joint.end() :]
    text = without_site(without_breadcrumb(unit.text, head.words), head)
    return f"{unit.marker} {text}" if unit.marker in ("-", "–", "—") else text


def without_site(text: str, head: Head) -> str:
    """Take off a site's name behind the headline: a few words that stand on the page without it, too."""
    bars = list(BAR.finditer(text))
    if not bars:
        return text
    whole, name = text.casefold(), text[bars[-1].end() :].casefold()
    named = head.around.count(name) - head.around.count(whole)
    return text[: bars[-1].start()] if named >= NAMED and word_count(name) <= TAIL_WORDS else text


def without_breadcrumb(text: str, words: PageLexicon) -> str:
    """Take off a breadcrumb set before a headline without spaces: ``HomeSportA new bridge``."""
    first, *rest = RUN_ON.split(text)
    if rest and first.casefold() in words["menu"] and word_count(rest[-1]) >= LIKELY_WORDS.start:
        return rest[-1]
    return text


def score(values: dict[str, float]) -> float:
    """Add up the weights of what speaks for and against a unit being the title."""
    weights = read_weights()
    return sum(weights[name] * value for name, value in values.items())


@cache
def read_weights() -> dict[str, float]:
    """Read the weights, fitted by ``benchmarks/fit_title.py``."""
    weights: dict[str, float] = read_values(WEIGHTS)
    return weights


def unspaced(text: str) -> str:
    """Give a text in lower case without white space."""
    return "".join(text.casefold().split())


def candidates(head: Head) -> dict[int, dict[str, float]]:
    """Give for every unit that could be a headline what it is like, each aspect as a number."""
    looks = Looks(head)
    found = {}
    any_before = False
    for index in (*head.repeated_above, *head.window):
        if could_be_headline(head, index):
            if is_candidate(head.units[index].text, looks[index]) and not (
                is_only_date(head, index) or is_picture(head, index)
            ):
                found[index] = features(head, looks, index)
                found[index]["after a headline"] = any_before
            any_before = any_before or looks[index].is_headline
    return found


def could_be_headline(head: Head, index: int) -> bool:
    """Tell what is no headline before looking closer: a word or two far above the story are of a menu."""
    text = head.units[index].text
    return 4 <= len(text) <= LONGEST and (word_count(text) > 2 or head.start - index < MENU_REACH)


def is_candidate(text: str, own: Look) -> bool:
    """Tell whether a unit could be a headline: no word or two of a menu, no credit, no long sentence."""
    shape = own.shape
    return (
        (shape.words > 2 or own.about > 0)
        and not (shape.is_sentence and shape.words > SENTENCE_WORDS)
        and not (shape.is_label and shape.is_date)
        and not (shape.is_byline and own.about < ABOUT)
        and text[-1] not in ":："
        and not (is_menu(text) or is_choice(text))
        and not (shape.words > SENTENCE_WORDS and is_caption(text))
        and not ((":" in text or "©" in text) and CREDIT.search(text))
        and not holds_address(text)
        and any(map(str.isalpha, text))
    )


def holds_address(text: str) -> bool:
    """Tell whether a text holds an address of the web or of mail."""
    return any(sign in text for sign in ADDRESS)


def is_only_date(head: Head, index: int) -> bool:
    """Tell whether a short unit is a date and little else: a place, as in a dateline, or a time."""
    text = head.units[index].text
    if len(text) > DATE_LENGTH or not DAY.search(text):
        return False
    rest = text
    for mention in reversed(head.dates(index)):
        rest = rest[: mention.start] + rest[mention.end :]
    return len(text) - len(rest) > sum(map(str.isalpha, rest))


def is_picture(head: Head, index: int) -> bool:
    """Tell whether a unit stands for a picture: the one below says the same, and whose the picture is."""
    below = head.units[index + 1].text if index + 1 < len(head.units) else ""
    return below.startswith(head.units[index].text) and CREDIT.search(below) is not None


def is_menu(text: str) -> bool:
    """Tell whether strokes part a unit into labels of few words, as in a menu, or it holds a placeholder."""
    if "[" in text and PLACEHOLDER.search(text):
        return True
    parts = STROKE.split(text)
    return len(parts) > 1 and max(map(word_count, parts)) < LIKELY_WORDS.start


def is_caption(text: str) -> bool:
    """Tell whether a long unit says what a picture shows, or sums the story up: two sentences, a credit."""
    stop = INNER_STOP.search(text)
    return bool(CREDITED.search(text)) or (
        stop is not None and (text[-1] in "?!" or word_count(stop[1]) <= TAIL_WORDS)
    )


def word_count(text: str) -> int:
    """Count the words; characters of scripts without spaces count by pairs."""
    middle = text[len(text) // 2 : len(text) // 2 + 1]
    if SPACELESS.match(middle):
        return len(text) // SPACELESS_WORD
    return len(text) // 2 if middle and is_wide(middle) else len(text.split())


def opens_with_headline(head: Head) -> bool:
    """Tell whether the dump begins with a headline shortly above the story, and no furniture is between."""
    if not 0 < head.start <= OPENING_REACH:
        return False
    first = look(head, 0).shape
    plain = not (first.is_sentence or first.is_date or first.is_label or holds_address(head.units[0].text))
    furniture = head.words["boilerplate"]
    return plain and first.words in LIKELY_WORDS and not any(map(furniture.opening, head.lower[: head.start]))


def look(head: Head, index: int) -> Look:
    """Look at a unit; of what is too long for a headline the beginning tells as much."""
    own = shape(head.units[index].text[: LONGEST + 1], head.language)
    shared = head.shared_stems(index, own.stems)
    about = shared / max(2, len(own.stems))
    is_headline = own.words in LIKELY_WORDS and not own.is_sentence and about >= ABOUT
    return Look(own, shared, about, is_headline)


@lru_cache(REMEMBERED)
def shape(text: str, language: str | None) -> Shape:
    """Look at a text in itself."""
    lower, words = text.casefold(), page_lexicon(language)
    count = word_count(text)
    return Shape(
        len(text),
        count,
        stems(lower, WORD.findall(lower), words) if len(text) <= LONGEST else frozenset(),
        is_sentence(text),
        holds_date(text),
        len(text) <= LABEL_LENGTH and is_byline(text, lower, count, words),
        bool(words["no headline"].opening(lower)),
    )


def is_byline(text: str, lower: str, count: int, words: PageLexicon) -> bool:
    """Tell whether a short unit opens with a word such as "By", has a profession at an end, or is a name."""
    return bool(
        words["signature"].opening(lower)
        or words["profession"].closing(lower)
        or (1 < count < 5 and text[0].isupper() and is_person(text, words))
    )


def features(head: Head, looks: Looks, index: int) -> dict[str, float]:
    """Say what a unit is like and what stands round it."""
    unit, own = head.units[index], looks[index]
    text, shape = unit.text, own.shape
    above, below = looks[index - 1], looks[index + 1]
    after = below.shape, looks[index + 2].shape
    distance = index - head.start
    return {
        "above the story": log2(1 + max(0, -distance)),
        "below the story's start": log2(1 + max(0, distance)),
        "in the story": head.story[index].kind is not None,
        "about the story": own.about,
        "about the first paragraph": len(shape.stems & head.body_stems) / max(2, len(shape.stems))
        if index != head.body
        else 0,
        "words shared": min(own.shared, 6) / 3,
        "said again": min(head.mentions(index), 3) if shape.words >= LIKELY_WORDS.start else 0,
        "likely length": shape.words in LIKELY_WORDS,
        "few words": max(0, 4 - shape.words),
        "a sentence": shape.is_sentence,
        "a colon early": ":" in text[:40],
        "a quotation": text[0] in "\"'„“«‘",
        "after a gap": min(unit.gap, 2),
        "before a gap": head.gap_after(index),
        "before a date": any(map(head.is_date, range(index + 1, index + 1 + AFTER))),
        "right before a date or a byline": any(other.is_date or other.is_byline for other in after),
        "beside a section's name": any(
            near in head.sections for near in range(index - SECTION_REACH, index + SECTION_REACH + 1)
        ),
        "after a label": above.shape.is_label,
        "after a headline right above": above.is_headline or looks[index - 2].is_headline,
        "before a headline": below.is_headline,
        "before an introduction": below.shape.length in INTRODUCTION and below.shared > 1,
        "before a paragraph": below.shape.words > 20,
    }

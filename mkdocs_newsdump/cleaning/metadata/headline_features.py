"""How much a segment looks like the headline: features, each a number, weighed by ``weights/title.yml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import log2
from pathlib import Path

from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.headline_candidates import candidates, could_be_headline
from mkdocs_newsdump.cleaning.metadata.shapes import LIKELY_WORDS, Look, Looks
from mkdocs_newsdump.text.yamlfiles import read_values

WEIGHTS = Path(__file__).parents[1] / "weights" / "title.yml"
"""Fitted by ``benchmarks/fit_title.py``."""

MOST_SHARED, SHARED_UNIT = 6, 3
"""Number of shared words from which on more count no more, and the number that counts as one."""

MOST_MENTIONS, MOST_GAP = 3, 2
"""Numbers of mentions around the story, and of blank lines, from which on more count no more."""

COLON_LENGTH = 40
"""Characters at the beginning of a headline in which a kicker's colon stands."""

DATE_REACH = 4
"""Maximum distance of a date below a headline, in segments."""

SECTION_REACH = 2
"""Maximum distance of a section's name from a headline, in segments."""

INTRODUCTION = range(60, 301)
"""Characters of what a page may set between headline and story."""

PARAGRAPH_WORDS = 20
"""Words of a segment above which it is a paragraph."""

QUOTES = "\"'„“«‘"


@dataclass(frozen=True)
class Candidate:
    """A segment that could be the headline. ``after_headline`` where another that looks like one is above."""

    context: Context
    index: int
    looks: Looks
    after_headline: bool

    @property
    def own(self) -> Look:
        """What the segment is like."""
        return self.looks[self.index]

    @property
    def text(self) -> str:
        """The segment's text."""
        return self.context.segments[self.index].text

    def near(self, distance: int) -> Look:
        """Return what the segment is like that stands so far below, or above if less than 0."""
        return self.looks[self.index + distance]


def _share_of_first_paragraph(one: Candidate) -> float:
    """Return the share of the words that the first paragraph has too."""
    stems = one.own.shape.stems
    if one.index == one.context.body:
        return 0
    return len(stems & one.context.body_stems) / max(2, len(stems))


def _mentions(one: Candidate) -> float:
    """Return how often else the page says the same, which a word or two on it mean nothing by."""
    if one.own.shape.words < LIKELY_WORDS.start:
        return 0
    return min(one.context.mentions(one.index), MOST_MENTIONS)


def _has_section_beside(one: Candidate) -> bool:
    """Whether the name of a section stands beside the segment."""
    near = range(one.index - SECTION_REACH, one.index + SECTION_REACH + 1)
    return not one.context.sections.isdisjoint(near)


FEATURES: Mapping[str, Callable[[Candidate], float]] = {
    "above the story": lambda one: log2(1 + max(0, one.context.start - one.index)),
    "below the story's start": lambda one: log2(1 + max(0, one.index - one.context.start)),
    "in the story": lambda one: one.context.story[one.index].kind is not None,
    "about the story": lambda one: one.own.about,
    "about the first paragraph": _share_of_first_paragraph,
    "words shared": lambda one: min(one.own.shared, MOST_SHARED) / SHARED_UNIT,
    "said again": _mentions,
    "likely length": lambda one: one.own.shape.words in LIKELY_WORDS,
    "few words": lambda one: max(0, LIKELY_WORDS.start - one.own.shape.words),
    "a sentence": lambda one: one.own.shape.is_sentence,
    "a colon early": lambda one: ":" in one.text[:COLON_LENGTH],
    "a quotation": lambda one: one.text[0] in QUOTES,
    "after a gap": lambda one: min(one.context.segments[one.index].gap, MOST_GAP),
    "before a gap": lambda one: one.context.gap_after(one.index),
    "before a date": lambda one: any(
        map(one.context.is_date, range(one.index + 1, one.index + 1 + DATE_REACH))
    ),
    "right before a date or a byline": lambda one: any(
        near.shape.is_date or near.shape.is_byline for near in (one.near(1), one.near(2))
    ),
    "beside a section's name": _has_section_beside,
    "after a label": lambda one: one.near(-1).shape.is_label,
    "after a headline right above": lambda one: one.near(-1).is_headline or one.near(-2).is_headline,
    "before a headline": lambda one: one.near(1).is_headline,
    "before an introduction": lambda one: one.near(1).shape.length in INTRODUCTION and one.near(1).shared > 1,
    "before a paragraph": lambda one: one.near(1).shape.words > PARAGRAPH_WORDS,
    "after a headline": lambda one: one.after_headline,
}
"""What speaks for and against a candidate, by the names of the weights."""


def candidate_features(context: Context) -> dict[int, dict[str, float]]:
    """Return for every segment that could be the headline, by index, its features."""
    looks = Looks(context)
    found = {}
    accepted = set(candidates(context, looks))
    after_headline = False
    for index in (*context.repeated_above, *context.window):
        if index in accepted:
            one = Candidate(context, index, looks, after_headline)
            found[index] = {name: feature(one) for name, feature in FEATURES.items()}
        if not after_headline and could_be_headline(context, index):
            after_headline = looks[index].is_headline
    return found


def score(features: Mapping[str, float]) -> float:
    """Return the sum of the weights of a segment's features."""
    weights = read_weights()
    return sum(weights[name] * value for name, value in features.items())


@cache
def read_weights() -> dict[str, float]:
    """Read the weights."""
    weights: dict[str, float] = read_values(WEIGHTS)
    return weights

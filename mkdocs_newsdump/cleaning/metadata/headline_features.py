"""Which segment is the headline: how much speaks for each candidate, by its own features and by the lines
between it and the story.

A softmax over the candidates and "none of them". A line between a candidate and the first paragraph belongs
below a headline, as a date, a byline, a standfirst does, or above it, as a menu and a teaser do. So the score
of a candidate is the sum of the weights of its own features and of those of all lines below it.
``weights/headline.json`` holds both tables, fitted by ``benchmarks/fit_title.py``.
"""

from __future__ import annotations

import json
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.headline_candidates import candidates
from mkdocs_newsdump.cleaning.metadata.headline_lines import KINDS, MENU, TEXT, LineKind, Lines
from mkdocs_newsdump.cleaning.metadata.ranking import Bins, Tables, score
from mkdocs_newsdump.cleaning.metadata.shapes import LIKELY_WORDS
from mkdocs_newsdump.cleaning.text_features import First, first_of

WEIGHTS = Path(__file__).parents[1] / "weights" / "headline.json"

PLACES = (-8, -3, -1, 0, 1, 2, 3, 4, 5, 7, 10, 16, 26, 41)
WORDS = (0, 1, 2, 3, 4, 6, 8, 10, 12, 14, 17, 21, 26, 34)
SHARES = (0.001, 0.15, 0.25, 0.35, 0.45, 0.55, 0.7, 0.85, 0.99)
QUARTERS = (0.2, 0.45, 0.7)
COUNTS = (0, 1, 2, 3, 4, 6, 9, 14)
OVERLAPS = (0.001, 0.15, 0.3, 0.5, 0.99)
RATIOS = (0.4, 0.7, 1, 1.3, 2, 4)
RUNS, TOPS = (0, 1, 2, 4, 8), (0, 1, 2, 4, 8, 20)
"""Upper ends of the bins of distances, words, shares of one, numbers of lines, and relative lengths."""


LONG_WORDS = (1, 3, 6, 14)
"""Coarse ones, to be crossed."""

MOST_SHARED, MOST_TIMES, MOST_GAP = 8, 4, 3
"""Numbers from which on more say no more."""

TWIN_LENGTH = 12
"""Minimum characters of a text that says something where another line holds it."""

NEXT_REACH = 6
"""Maximum distance of the line with something to say that follows a candidate, in segments."""

DATE_REACH = 5
"""Maximum distance of a date below a candidate, in segments."""

AGAIN_REACH = 60
"""Maximum distance of a line above that says the same, in segments."""

COLON_LENGTH = 40
"""Characters at the beginning of a headline in which a kicker's colon stands."""

QUOTES = "\"'„“«‘"


class Model(NamedTuple):
    """The weights: of a candidate's own features, and of those of the lines between it and the story."""

    own: Tables
    below: Tables


class Headlines(NamedTuple):
    """The candidates of a dump.

    ``window`` are the segments looked at from the first candidate on, rising, ``lines`` what each is like, as
    far as it counts; ``story`` is the place of the first paragraph in the window, ``candidates`` what each
    candidate is like, by the segment's index, ``near`` the lines they stand among.
    """

    window: Sequence[int]
    lines: Sequence[Bins]
    story: int
    candidates: Mapping[int, Bins]
    near: Lines

    def scores(self, model: Model) -> dict[int, float]:
        """Return how much speaks for each candidate, by index; 0 says as much as that there is none."""
        sums = list(accumulate([score(line, model.below) for line in self.lines], initial=0.0))
        places = {index: place for place, index in enumerate(self.window, 1)}
        return {
            index: score(bins, model.own) + sums[self.story] - sums[places[index]]
            for index, bins in self.candidates.items()
        }


def find_headlines(context: Context) -> Headlines:
    """Return the candidates, with what they and the lines round them are like."""
    lines = Lines(context)
    found = candidates(context, lines.looks)
    first, last = min([context.body, *found]), max([context.body, *found])
    window = [index for index in lines.window if first <= index <= last]
    return Headlines(
        window,
        lines.bins(first, last),
        window.index(context.body),
        dict(zip(found, _measure(lines, found), strict=True)),
        lines,
    )


def _measure(lines: Lines, found: Sequence[int]) -> list[Bins]:
    """Return what each candidate is like."""
    context = lines.context
    between = _count_below(lines, TEXT)
    texts = {lower for index in lines.window if len(lower := context.lower[index]) > TWIN_LENGTH}
    return [
        _text_bins(lines, index)
        | _place_bins(lines, index)
        | _beside_bins(lines, index)
        | _twin_bins(lines, index, texts)
        | {
            "between": bisect(COUNTS, between[index]),
            "most said again": index == context.features.headline,
        }
        for index in found
    ]


def _count_below(lines: Lines, kinds: Iterable[LineKind]) -> dict[int, int]:
    """Count for each segment of the window the lines of some kinds between it and the first paragraph."""
    count, found = 0, {}
    for index in reversed(lines.window):
        found[index] = count
        count += index < lines.context.body and lines.kind(index) in kinds
    return found


def _text_bins(lines: Lines, index: int) -> dict[str, int]:
    """Measure a candidate's text, and what it shares with the story."""
    context, look = lines.context, lines.look(index)
    text, shape = context.segments[index].text, look.shape
    again, first = context.opening_stems[1], context.body_stems
    least = max(2, len(shape.stems))
    words = bisect(WORDS, shape.words)
    marker = context.segments[index].marker
    return {
        "words": words,
        "closing": lines.closing(index),
        "about": bisect(SHARES, look.about),
        "words and about": words * (len(QUARTERS) + 1) + bisect(QUARTERS, look.about),
        "about the first paragraph": 0
        if index == context.body
        else bisect(SHARES, len(shape.stems & first) / least),
        "about more than one": bisect(OVERLAPS, len(shape.stems & again) / least),
        "shared": min(look.shared, MOST_SHARED),
        "first": first_of(text[0]),
        "capitals": text.isupper(),
        "colon": (":" in text[:COLON_LENGTH]) + 2 * (text[0] in QUOTES),
        "stop words": lines.stop_words(index),
        "opening": lines.opening(index),
        "marker": 0 if not marker else 1 if marker[0] == "#" else 2 + (first_of(marker[0]) is First.DASH),
    }


def _place_bins(lines: Lines, index: int) -> dict[str, int]:
    """Measure where a candidate stands."""
    context = lines.context
    segments = context.segments
    place = context.start - index
    gap_below = min(segments[index + 1].gap, MOST_GAP) if index + 1 < len(segments) else 0
    run = 0
    while run < RUNS[-1] + 1 and lines.kind(index - 1 - run) in MENU:
        run += 1
    words = lines.look(index).shape.words
    return {
        "place": bisect(PLACES, place),
        "place and words": bisect(PLACES, place) * (len(LONG_WORDS) + 1) + bisect(LONG_WORDS, words),
        "above the first paragraph": bisect(PLACES, context.body - index),
        "top": bisect(TOPS, index),
        "gap": min(segments[index].gap, MOST_GAP) * (MOST_GAP + 1) + gap_below,
        "menu above": bisect(RUNS, run),
    }


def _beside_bins(lines: Lines, index: int) -> dict[str, int]:
    """Measure what stands beside a candidate."""
    context = lines.context
    own, above, below = lines.kind(index), lines.kind(index - 1), lines.kind(index + 1)
    near = range(index + 1, min(index + 1 + NEXT_REACH, len(context.segments)))
    following = next((near for near in near if lines.kind(near) in TEXT), None)
    date = next((far for far in range(1, DATE_REACH + 1) if lines.kind(index + far) is LineKind.DATE), 0)
    shape = lines.look(index).shape
    found = {
        "above": above,
        "below": below,
        "above and below": above * KINDS + below,
        "two below": below * KINDS + lines.kind(index + 2),
        "own and above": own * KINDS + above,
        "own and below": own * KINDS + below,
        "date below": date,
        "line above": lines.beside_line_above(index),
    }
    if following is None:
        return found | {"next": 0, "next words": 0, "next length": 0}
    stems = context.stems(following)
    return found | {
        "next": lines.kind(following) * 3 + min(following - index, 3) - 1,
        "next words": 1 + bisect(OVERLAPS, len(shape.stems & stems) / max(2, len(shape.stems))),
        "next length": 1 + bisect(RATIOS, len(context.lower[following]) / len(context.lower[index])),
    }


def _twin_bins(lines: Lines, index: int, texts: Iterable[str]) -> dict[str, int]:
    """Measure where else the page says what a candidate says, or nearly.

    ``texts`` are those of the window that are long enough.
    """
    context, lower = lines.context, lines.context.lower
    text, shape = lower[index], lines.look(index).shape
    times = context.times[text]
    held = 0
    if len(text) >= TWIN_LENGTH or shape.words > 1:
        held = min(2, max(0, context.mentions(index) - (times - 1)))
    return {
        "times": min(times, MOST_TIMES) - 1,
        "again": (text in lower[max(0, index - AGAIN_REACH) : index])
        + 2 * (text in lower[index + 1 : lines.window[-1] + 1]),
        "held": held + 3 * (shape.words >= LIKELY_WORDS.start),
        "twin": _twin(text, texts) if len(text) >= TWIN_LENGTH else 0,
    }


def _twin(text: str, others: Iterable[str]) -> int:
    """Return how a text and another line hold each other: ends or begins with it, as breadcrumbs do."""
    found = 0
    for other in others:
        if len(other) > len(text):
            if text in other:
                found = max(found, 1 if other.endswith(text) else 2 if other.startswith(text) else 3)
        elif other != text and other in text:
            found = max(found, 4 if text.endswith(other) else 5 if text.startswith(other) else 0)
    return found


@cache
def load_model() -> Model:
    """Read the weights that come with the package."""
    return Model(**json.loads(WEIGHTS.read_text(encoding="utf-8")))

"""What the lines round a headline are: a date, a byline, a menu's entry, another headline, a sentence."""

from __future__ import annotations

from bisect import bisect
from enum import IntEnum
from functools import cached_property

from mkdocs_newsdump.cleaning.metadata.context import Context, is_long
from mkdocs_newsdump.cleaning.metadata.headline_candidates import credits_a_picture, window
from mkdocs_newsdump.cleaning.metadata.ranking import Bins
from mkdocs_newsdump.cleaning.metadata.shapes import LIKELY_WORDS, Look, Looks, Shape
from mkdocs_newsdump.cleaning.text_features import SEPARATOR, closing

PARAGRAPH_WORDS = 25
"""Words of a segment above which it is a paragraph."""

BESIDE = 4
"""Maximum distance of the line above that a line is set beside, in segments."""

WORDS = (0, 1, 2, 3, 5, 8, 12, 17, 25)
PLACES = (-1, 0, 1, 2, 3, 5, 8, 14, 25)
FAR_PLACES = (0, 2, 5, 14)
RUNS = (0, 1, 3, 6)
SHARES = (0.001, 0.25, 0.45, 0.7)
OVERLAPS = (0.001, 0.3, 0.6)
RATIOS = (0.7, 1.1, 1.8)
STOP_WORDS = (0.001, 0.1, 0.2, 0.3, 0.4, 0.5)
"""Upper ends of the bins of words, distances, lines in a row, shares of one, and relative lengths."""

CLOSINGS, KINDS = 6, 10
"""Numbers of ways in which a text closes, and of kinds of lines."""


class LineKind(IntEnum):
    """What a line is by its shape. The numbers are bins of features."""

    NONE = 0
    """Beyond the dump."""
    DATE = 1
    BYLINE = 2
    LABEL = 3
    """It opens as boilerplate, a date's label or a list of topics does."""
    SECTION = 4
    SHORT = 5
    """Too few words for most headlines, as a menu's entry."""
    LINE = 6
    """Without a full stop: a headline, a teaser, a standfirst."""
    SENTENCE = 7
    PARAGRAPH = 8
    CREDIT = 9
    """It says whose a picture is."""


TEXT = (LineKind.LINE, LineKind.SENTENCE, LineKind.PARAGRAPH)
"""Kinds of lines that say something."""

TELLING = (LineKind.LINE, LineKind.SENTENCE)
"""Kinds of lines that say something, and are short enough for a headline or a standfirst."""

MENU = (LineKind.SHORT, LineKind.LABEL, LineKind.SECTION)
"""Kinds of lines that menus are made of."""


class Kinds(dict[int, LineKind]):
    """What lines are, by index, found when asked for."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks

    def __missing__(self, index: int) -> LineKind:
        """Find what a line is for the first time."""
        self[index] = found = kind_of(self._looks.context, index, self._looks[index].shape)
        return found


def kind_of(context: Context, index: int, shape: Shape) -> LineKind:
    """Return what a line is that has a shape."""
    if not 0 <= index < len(context.segments):
        return LineKind.NONE
    text = context.segments[index].text
    if shape.words > PARAGRAPH_WORDS or (shape.is_sentence and is_long(text)):
        return LineKind.PARAGRAPH
    if shape.is_date:
        return LineKind.DATE
    if credits_a_picture(text):
        return LineKind.CREDIT
    if index in context.sections:
        return LineKind.SECTION
    if shape.is_label or context.words["boilerplate"].opening(context.lower[index]):
        return LineKind.LABEL
    if shape.is_byline:
        return LineKind.BYLINE
    if shape.is_sentence:
        return LineKind.SENTENCE
    return LineKind.LINE if shape.words >= LIKELY_WORDS.start else LineKind.SHORT


class Lines:
    """The lines near a story, looked at when asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.looks = Looks(context)
        self._kinds = Kinds(self.looks)

    @cached_property
    def window(self) -> list[int]:
        """The indexes of the segments among which the headline is, rising."""
        return window(self.context)

    def kind(self, index: int) -> LineKind:
        """Return what a line is."""
        return self._kinds[index]

    def look(self, index: int) -> Look:
        """Return what a line is like."""
        return self.looks[index]

    def beside_line_above(self, index: int) -> int:
        """Return as a bin how many words a line shares with the last one that says something, and its length.

        A standfirst says more of what the headline says.
        """
        kinds, above = self._kinds, index - 1
        while kinds[above] not in TELLING:
            above -= 1
            if above < max(0, index - BESIDE):
                return 0
        own, other = self.looks[index].shape, self.looks[above].shape
        least = max(2, min(len(own.stems), len(other.stems)))
        return (
            1
            + bisect(OVERLAPS, len(own.stems & other.stems) / least) * (len(RATIOS) + 1)
            + bisect(RATIOS, own.length / other.length)
        )

    def stop_words(self, index: int) -> int:
        """Return as a bin the share of function words, which menus, topics and names have few of."""
        parts = self.context.parts(index)
        stop = self.context.words["stop"].phrases
        return bisect(STOP_WORDS, sum(map(stop.__contains__, parts)) / max(1, len(parts)))

    def closing(self, index: int) -> int:
        """Return how a line ends, and whether it is of the story."""
        in_story = self.context.story[index].kind is not None
        return int(closing(self.context.segments[index].text)) + CLOSINGS * in_story

    def opening(self, index: int) -> int:
        """Return the marker that a judged line opens with, from 1, or 0."""
        features = self.context.features
        place = self._judged.get(index)
        return 0 if place is None else features.bins["opening"][place] + 1

    @cached_property
    def _judged(self) -> dict[int, int]:
        return {index: place for place, index in enumerate(self.context.features.judged)}

    def bins(self, first: int, last: int) -> list[Bins]:
        """Return what each line of the window from a segment to another is like."""
        found: list[Bins] = []
        run = 0
        context, kinds = self.context, self._kinds
        for index in self.window:
            kind = kinds[index]
            run = run + 1 if kind in MENU else 0
            if not first <= index <= last:
                continue
            look, segment = self.looks[index], context.segments[index]
            found.append(
                {
                    "words": kind * (len(WORDS) + 1) + bisect(WORDS, look.shape.words),
                    "about": bisect(SHARES, look.about) + 5 * (look.shape.words >= LIKELY_WORDS.start),
                    "closing": self.closing(index),
                    "place": bisect(PLACES, context.start - index),
                    "kind": kind * (len(FAR_PLACES) + 1) + bisect(FAR_PLACES, context.start - index),
                    "run": bisect(RUNS, run),
                    "separators": min(len(SEPARATOR.findall(segment.text)), 2),
                    "above": kind * KINDS + kinds[index - 1],
                    "below": kind * KINDS + kinds[index + 1],
                    "opening": self.opening(index),
                    "gap": min(segment.gap, 3),
                    "marker": segment.marker != "",
                    "times": min(context.times[context.lower[index]], 3),
                    "shared": min(look.shared, 5),
                    "beside": self.beside_line_above(index),
                    "stop words": self.stop_words(index),
                    "commas": min(segment.text.count(","), 3),
                }
            )
        return found

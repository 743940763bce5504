"""The story as far as it is known, and what revises it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.text_features import CLOSED
from mkdocs_newsdump.cleaning.verdicts import Verdict

TOLD = 15
"""Minimum letters of a closed line that is a sentence."""


class Action(Enum):
    """What a pass does with the segments it finds."""

    KEEP = auto()
    OMIT = auto()


class StoryState:
    """The segments (by index) that are story after the passes so far, and why others are not.

    ``repeats`` is the number of other dumps of the site that have each segment's lines, ``chances`` the
    probability of each judged segment to be story. ``kept`` are the segments of the story; ``verdicts`` has
    those on segments that a pass with a reason of its own omitted; ``steps`` names for each segment that any
    pass but the first moved the last one that did.
    """

    def __init__(self, features: Features, repeats: Sequence[int], chances: Mapping[int, float]) -> None:
        self.features = features
        self.repeats = repeats
        self.chances = chances
        self.kept: set[int] = set()
        self.verdicts: dict[int, Verdict] = {}
        self.steps: dict[int, str] = {}

    def revise(self, step: Pass) -> None:
        """Keep or omit what a pass finds."""
        found = step.find(self)
        if step.action is Action.KEEP:
            moved = found - self.kept
            self.kept |= moved
        else:
            moved = found & self.kept
            self.kept -= moved
            if step.verdict:
                self.verdicts |= dict.fromkeys(moved, step.verdict)
        if step.needs:
            self.steps |= dict.fromkeys(moved, step.name)

    def usual_gap(self, part: Collection[int] | None = None) -> int:
        """Return the number of blank lines that most segments of the story, or of a ``part``, have above."""
        segments = self.features.segments
        gaps = Counter(segments[i].gap for i in (self.kept if part is None else part))
        return max(gaps, key=gaps.__getitem__, default=0)


@dataclass(frozen=True)
class Pass:
    """A step of the cleaner: which segments it keeps or omits.

    ``name`` is what ``newsdump explain`` calls it. ``find`` is the rule: it returns segments (by index).
    ``needs`` are the passes that must have run before. ``verdict`` says what is omitted where its words
    do not tell; without one its place does.
    """

    name: str
    action: Action
    find: Callable[[StoryState], set[int]]
    needs: tuple[str, ...] = ()
    verdict: Verdict | None = None


def is_told(features: Features, index: int) -> bool:
    """Whether a segment is a sentence: running text, or short and closed."""
    closed = features.lengths[index] >= TOLD and features.closings[index] in CLOSED
    return closed or bool(features.prose[index])

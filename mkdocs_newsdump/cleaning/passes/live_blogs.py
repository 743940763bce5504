"""Stories told in entries, each below a time of day."""

from __future__ import annotations

import re
from itertools import takewhile

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import CLOSED, DIGIT, Closing

ENTRIES = 3
"""Minimum number of times of day in lines of their own, each above a sentence, in a live blog."""

CLOCK = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}\b")
CLOCK_LENGTH = 16
"""Letters from which on a line that begins with a time of day says more than it, as «3:05 p.m. EST» does not.
"""


NAMED_LENGTH = 40
"""The same where who wrote the entry stands on the line too, as «21:42 Anna Kim» does."""

SIGNED = 2
"""Maximum lines between a time and its entry: who wrote it, its headline."""

ENTRY = 15
"""Minimum letters of a closed line that is an entry."""


def live_blog_entries(state: StoryState) -> set[int]:
    """Find the sentences below the times of a live blog that the story goes on with.

    One of them is story, or the story begins as an entry does, below a time.
    """
    features, story = state.features, state.kept
    first = min(story, default=len(features.texts))
    clocks = [i for i, text in enumerate(features.texts) if is_clock(text) and _is_open(features, i)]
    found = [_entry(features, clock) for clock in clocks if clock >= first]
    entries = [entry for entry in found if entry]
    begun = any(first - 1 - SIGNED <= clock < first for clock in clocks)
    known = len(entries) >= ENTRIES and (begun or any(entry[0] in story for entry in entries))
    return {i for entry in entries for i in entry} if known else set()


def is_clock(text: str) -> bool:
    """Whether a line is a time of day, alone or with a name."""
    match = CLOCK.match(text) if text[0].isdecimal() else None
    if not match:
        return False
    return len(text) < CLOCK_LENGTH or (len(text) < NAMED_LENGTH and not DIGIT.search(text, match.end()))


def _is_open(features: Features, index: int) -> bool:
    """Whether a line is no sentence: an abbreviation may end it ("3 p.m.")."""
    return features.lengths[index] < CLOCK_LENGTH or features.closings[index] is Closing.OPEN


def _entry(features: Features, clock: int) -> list[int]:
    """Return the sentences of the entry below a time, without who wrote it."""
    end = len(features.texts)

    def is_told(i: int) -> bool:
        return bool(features.prose[i]) or (features.lengths[i] >= ENTRY and features.closings[i] in CLOSED)

    above = range(clock + 1, min(clock + 1 + SIGNED, end))
    signed = sum(1 for _ in takewhile(lambda i: not is_told(i) and not is_clock(features.texts[i]), above))
    return list(takewhile(is_told, range(clock + 1 + signed, end)))

"""Stories told in entries, each below a time of day."""

from __future__ import annotations

import re
from itertools import takewhile

from mkdocs_newsdump.cleaning.passes.state import StoryState

ENTRIES = 3
"""Minimum number of times of day in lines of their own, each above a sentence, in a live blog."""

CLOCK = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}\b")
CLOCK_LENGTH = 16
"""Letters from which on a line that begins with a time of day says more than it, as «3:05 p.m. EST» does not.
"""


def live_blog_entries(state: StoryState) -> set[int]:
    """Find the sentences right below the times of a live blog that the story goes on with."""
    texts, prose, story = state.features.texts, state.features.prose, state.kept
    first = min(story, default=len(texts))
    clocks = [i for i in range(first, len(texts)) if len(texts[i]) < CLOCK_LENGTH and CLOCK.match(texts[i])]
    entries = [list(takewhile(lambda k: prose[k], range(i + 1, len(texts)))) for i in clocks]
    entries = [entry for entry in entries if entry]
    known = len(entries) >= ENTRIES and any(entry[0] in story for entry in entries)
    return {i for entry in entries for i in entry} if known else set()

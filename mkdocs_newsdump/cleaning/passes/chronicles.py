"""Stories told in dates, each above or before what happened on it."""

from __future__ import annotations

from itertools import takewhile

from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import CLOSED

NEAR = 3
"""Maximum segments from the story to a chronicle that goes on with it; a table has a head between."""


def chronicle_entries(state: StoryState) -> set[int]:
    """Find the dates of a chronicle that is in the story or goes on with it, and what stands below each."""
    features, dates = state.features, state.features.chronicle
    entries: list[list[int]] = []
    for index in dates:
        below = range(index + 1, len(features.texts))
        entries.append(
            [index, *takewhile(lambda i: features.closings[i] in CLOSED and i not in dates, below)]
        )
    above = {range(entry[0] - NEAR, entry[0]) for entry in entries[:1]}
    known = any(not state.kept.isdisjoint(near) for near in (*above, *entries))
    return {i for entry in entries for i in entry} if known else set()

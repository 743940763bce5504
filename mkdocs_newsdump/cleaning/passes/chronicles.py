"""Stories told in dates, each above or before what happened on it."""

from __future__ import annotations

from itertools import takewhile

from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import CLOSED


def chronicle_entries(state: StoryState) -> set[int]:
    """Find the dates of a chronicle that is in the story, with the sentences below each."""
    features, dates = state.features, state.features.chronicle
    entries: list[list[int]] = []
    for index in dates:
        below = range(index + 1, len(features.texts))
        entries.append(
            [index, *takewhile(lambda i: features.closings[i] in CLOSED and i not in dates, below)]
        )
    known = any(not state.kept.isdisjoint(entry) for entry in entries)
    return {i for entry in entries for i in entry} if known else set()

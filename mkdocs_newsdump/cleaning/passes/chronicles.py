"""Stories told in dates, each above or before what happened on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from mkdocs_newsdump.cleaning.chronicle import WORD
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import CLOSED

NEAR = 3
"""Maximum segments from the story to a chronicle that goes on with it; a table has a head between."""


def chronicle_entries(state: StoryState) -> set[int]:
    """Find the dates of a chronicle that is in the story or goes on with it, and what stands beside each.

    That are the sentences below it; and where blank lines part the entries, all that stands right below a
    date, or right above one that closes its entry.
    """
    features, dates = state.features, state.features.chronicle
    parted = 2 * sum(features.segments[i].gap > 0 for i in _heads(state, dates)) > len(dates)
    entries: list[list[int]] = []
    for index in dates:
        below = range(index + 1, len(features.texts))
        entries.append(
            [
                index,
                *takewhile(
                    lambda i: (
                        i not in dates
                        and (features.closings[i] in CLOSED or (parted and not features.segments[i].gap))
                    ),
                    below,
                ),
            ]
        )
        if parted and _closes_entry(state, index):
            entries[-1] += [i for i in range(_head(state, index), index) if WORD.search(features.texts[i])]
    above = {range(min(entry) - NEAR, min(entry)) for entry in entries[:1]}
    known = any(not state.kept.isdisjoint(near) for near in (*above, *entries))
    return {i for entry in entries for i in entry} if known else set()


def _heads(state: StoryState, dates: Sequence[int]) -> list[int]:
    """Return the first segments of the entries of a chronicle: the dates, or what they close."""
    return [_head(state, index) if _closes_entry(state, index) else index for index in dates]


def _head(state: StoryState, index: int) -> int:
    """Return the first of the segments that no blank line parts from one."""
    while index and not state.features.segments[index].gap:
        index -= 1
    return index


def _closes_entry(state: StoryState, index: int) -> bool:
    """Whether a date has a line right above and none right below."""
    segments = state.features.segments
    return not segments[index].gap and (index + 1 == len(segments) or segments[index + 1].gap > 0)

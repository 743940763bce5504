"""What is story by its probability."""

from __future__ import annotations

from mkdocs_newsdump.cleaning.passes.state import StoryState

THRESHOLD = 0.4
"""Least probability of a segment of the story, at which slips of both kinds cost least on held-out
publishers.
"""


def probable_segments(state: StoryState) -> set[int]:
    """Find the segments that the model takes for story."""
    return {i for i, chance in state.chances.items() if chance >= THRESHOLD}

"""Other stories told above the headline."""

from __future__ import annotations

from mkdocs_newsdump.cleaning.features import STAMP
from mkdocs_newsdump.cleaning.passes.ending import BAR, ENOUGH
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import TIME

DATE_REACH = 3
"""Maximum distance of a story's date below its headline, in segments."""


def teasers(state: StoryState) -> set[int]:
    """Find the segments of the story far above its headline, with other gaps: other stories, in the menu.

    The headline is the line whose words come again most in what follows, if a date is right below it and
    enough of the story. Without a date it may be a link between paragraphs; with the same gaps what stands
    below may be the next story.
    """
    features, headline = state.features, state.features.headline
    above, below = {i for i in state.kept if i < headline}, {i for i in state.kept if i > headline}
    if not above or not below or min(below) - max(above) <= BAR:
        return set()
    near = range(headline + 1, min(headline + 1 + DATE_REACH, len(features.texts)))
    dated = any(features.lengths[i] < STAMP and TIME.search(features.texts[i]) for i in near)
    enough = sum(features.lengths[i] for i in below) >= ENOUGH
    set_otherwise = state.usual_gap(above) != state.usual_gap(below)
    return above if dated and enough and set_otherwise else set()

"""Headings of boilerplate, and what they head."""

from __future__ import annotations

from mkdocs_newsdump.cleaning.features import SECTIONS, SHORT
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import Closing


def boilerplate_lists(state: StoryState) -> set[int]:
    """Find headings of boilerplate, below each the open lines down to the next sentence, and lines with ©.

    The open lines are headlines of other stories. Below the first closed line that is no sentence they still
    go on.
    """
    features = state.features
    out = {i for i in features.judged if features.texts[i][0] == "©" and features.lengths[i] < SHORT}
    below = False
    for i, mark in features.marks.items():
        if mark.whole in SECTIONS:
            below = True
            out.add(i)
        elif features.closings[i] is not Closing.OPEN:
            below = below and not features.prose[i]
        elif below:
            out.add(i)
    return out

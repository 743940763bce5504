"""What is said again."""

from __future__ import annotations

from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.dumps.dump import REPEATED


def repeated_notices(state: StoryState) -> set[int]:
    """Find the segments of the story that other dumps have too, or this one twice: notices.

    A notice comes again with every embedded post; a story says no sentence twice in the same words. None is
    found where they, each counted once, are the better half of the story: then the story itself was saved
    several times.
    """
    features, story, copies = state.features, state.kept, state.features.copies
    common = {
        i
        for i in story
        if state.repeats[i] >= REPEATED or (features.prose[i] and copies[features.texts[i]] > 1)
    }
    taken, whole = (
        sum({features.texts[i]: features.lengths[i] for i in part}.values()) for part in (common, story)
    )
    return common if 2 * taken < whole else set()

"""A dump of given texts in which given segments are the story."""

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.passes.state import StoryState


def state_of(texts, story, language="en"):
    segments = find_segments("\n\n".join(texts).splitlines())
    state = StoryState(Features(segments, language), [0] * len(segments), {})
    state.kept = set(story)
    return state

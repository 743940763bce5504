"""What is set closer than the story's paragraphs: captions and boxes."""

from __future__ import annotations

import re
from itertools import groupby

from mkdocs_newsdump.cleaning.features import CUT, SHORT
from mkdocs_newsdump.cleaning.markers import MarkerGroup
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import Closing
from mkdocs_newsdump.text.words import WORD

BOX = 3
"""Minimum number of sentences in a box."""

CREDITED = re.compile(r"[.!?…][\"'»“”’]? [(\[]([^()\[\]]{3,60})[)\]]$|\S ©\s?([^©]{3,60})$")
CREDITED_LENGTH = 300
"""Letters of a segment from which on it is no caption, whatever it closes with."""

REGULAR = 0.6
"""Minimum share of the story's segments with the usual gap where a smaller gap means something."""


def captions(state: StoryState) -> set[int]:
    """Find the segments of the story that stand closer to a picture's credit below than its paragraphs do."""
    features, story, usual = state.features, state.kept, state.usual_gap()
    return {
        i - 1
        for i, mark in features.marks.items()
        if mark.opening == MarkerGroup.CAPTION
        and i not in story
        and i - 1 in story
        and features.segments[i].gap < usual
        and features.lengths[i] < SHORT
        and features.lengths[i - 1] < CUT
    }


def credited_captions(state: StoryState) -> set[int]:
    """Find the captions between the story's paragraphs that close with whose the picture is.

    Behind a full stop in brackets, each word with a capital, or behind ©. The last paragraph may close with
    an agency.
    """
    features, order = state.features, sorted(state.kept)
    found = set[int]()
    for i in order[1:-1]:
        text = features.texts[i]
        may_match = features.lengths[i] < CREDITED_LENGTH and (text[-1] in ")]" or "©" in text)
        match = CREDITED.search(text) if may_match else None
        if match and all(word[0].isupper() for word in WORD.findall(match[1] or match[2])):
            found.add(i)
    return found


def boxes(state: StoryState) -> set[int]:
    """Find the sentences of the story that stand in a row closer than its paragraphs: a summary, a notice.

    A colon above announces a list of the story.
    """
    features, story, usual = state.features, state.kept, state.usual_gap()
    if sum(features.segments[i].gap == usual for i in story) < REGULAR * len(story):
        return set()
    close = [i for i in sorted(story)[1:] if features.segments[i].gap < usual]
    out = set[int]()
    for _, row in groupby(enumerate(close), lambda pair: pair[1] - pair[0]):
        box = [i for _, i in row]
        announced = features.closings[box[0] - 1] is Closing.COLON
        if len(box) >= BOX and not announced and all(features.prose[i] for i in box):
            out.update(box)
    return out

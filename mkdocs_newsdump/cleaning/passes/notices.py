"""Notices of the page between a story's paragraphs or behind it: consent, privacy, lists of addresses."""

from __future__ import annotations

import re

from mkdocs_newsdump.cleaning.passes.state import StoryState

ADDRESS = re.compile(r"(?:https?|mailto|file|ftp|javascript):\S+")

HEAD_WORDS = 3
"""Maximum words of a line that heads a list of addresses."""

PHRASES = 2
"""Minimum number of different phrases of notices in a sentence that is one."""

YEARS = 3
"""Number of years from which on a paragraph tells history: a notice of copyright has two."""

YEAR = re.compile(r"[12](?<!\d[12])(?:(?<=1)[89]|(?<=2)0)\d\d(?!\d)")

OWN_SHARE = 0.2
"""Maximum share of a story's sentences with such phrases where it is not about them itself."""


def notices(state: StoryState) -> set[int]:
    """Find the sentences of the story with words of notices alone, and none of what it is about."""
    features, story = state.features, state.kept
    found, some, sentences = set[int](), 0, 0
    for place, index in enumerate(features.judged):
        if index in story and features.prose[index]:
            count = features.bins["notice"][place]
            sentences += 1
            some += count > 0
            alone = count >= PHRASES and not features.bins["topic quarter"][place]
            if alone and len({*YEAR.findall(features.texts[index])}) < YEARS:
                found.add(index)
    return found if some - len(found) <= OWN_SHARE * (sentences - len(found)) and found < story else set()


def addresses(state: StoryState) -> set[int]:
    """Find the entries of the story that are an address alone, and the words that head their list."""
    texts, story = state.features.texts, state.kept
    found = {i for i in story if ADDRESS.fullmatch(texts[i])}
    head = min(found, default=0) - 1
    while found and head in story and texts[head].count(" ") < HEAD_WORDS:
        found.add(head)
        head -= 1
    return found

"""Stories told in entries, each below a time of day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from mkdocs_newsdump.cleaning.features import SECTIONS, Features
from mkdocs_newsdump.cleaning.markers import NO_MARKERS, MarkerGroup
from mkdocs_newsdump.cleaning.passes.state import StoryState, is_told
from mkdocs_newsdump.cleaning.text_features import CLOSED, DIGIT, TIME, Closing
from mkdocs_newsdump.text.scripts import WIDE_SIGN

ENTRIES = 3
"""Minimum number of times in lines of their own, each above a sentence, in a live blog."""

CLOCK = re.compile(r"\d{1,2}\s?[:.h]\s?\d{2}\b")
CLOCK_LENGTH = 16
"""Letters from which on a line that begins with a time of day says more than it, as «3:05 p.m. EST» does not.
"""

NUMBER = re.compile(r"\d+(?:\+\d+)?")
"""What differs in lines that say when each entry came: «3 hours ago», «9 July 2024, 21:48»."""

NAMED_LENGTH = 40
"""The same where who wrote the entry, or its day, stands on the line too, as «21:42 Anna Kim» does."""

SIGNED = 3
"""Maximum lines between a time and its entry: a second time, who wrote it, its headline."""

OTHERS = SECTIONS - {MarkerGroup.SHARE}
"""What stands above other stories and comments, which have times as well. Entries have lines to share."""

DATED = 12
"""Maximum lines from the story's own date to its first entry."""

HEAD_WORDS = 3
"""Minimum words of a headline of an entry."""

COPIES = 2
"""Minimum number of times that a page says what is no headline: who wrote it, what to do with it."""


def live_blog_entries(state: StoryState) -> set[int]:
    """Find the sentences below the times of a live blog that the story goes on with, and their headlines.

    One of them is story, or the story begins as an entry does, below a time.
    """
    features, story = state.features, state.kept
    first = min(story, default=len(features.texts))
    last = next((i for i in range(first, len(features.texts)) if _ends(features, i)), len(features.texts))
    stamps = [stamp for stamp in find_stamps(features) if stamp < last]
    found = [_entry(features, stamps, at) for at in range(len(stamps)) if stamps[at] >= first - 1 - SIGNED]
    entries = [entry for entry in found if entry and entry[-1] >= first]
    own = bool(entries) and entries[0][0] <= first and not _is_dated(features, entries[0][0])
    known = len(entries) - own >= ENTRIES and sum(not story.isdisjoint(entry) for entry in entries) > own
    return {i for entry in entries for i in entry} if known else set()


def _ends(features: Features, index: int) -> bool:
    """Whether a line is a heading of other stories, of comments or the like."""
    return features.marks.get(index, NO_MARKERS).whole in OTHERS


def _is_dated(features: Features, index: int) -> bool:
    """Whether more than one time or day stands above a line: the story's own, and that of an entry."""
    above = range(max(0, index - DATED), index)
    return sum(features.lengths[i] < NAMED_LENGTH and bool(TIME.search(features.texts[i])) for i in above) > 1


def find_stamps(features: Features) -> list[int]:
    """Return the lines that may say when an entry came.

    They are a time of day, or what stands on more lines alike but for its numbers, as days and «3 hours ago»
    do.
    """
    short = [
        i
        for i, text in enumerate(features.texts)
        if DIGIT.search(text) and features.lengths[i] < NAMED_LENGTH and _is_open(features, i)
    ]
    alike = {i: NUMBER.sub("0", features.texts[i]) for i in short}
    times = Counter(alike.values())
    return [
        i
        for i in short
        if is_clock(features.texts[i])
        or (times[alike[i]] >= ENTRIES and not alike[i].isdecimal() and not _is_page(features, i))
    ]


def is_clock(text: str) -> bool:
    """Whether a line is a time of day, alone or with a name."""
    match = CLOCK.match(text) if text[0].isdecimal() else None
    if not match:
        return False
    return len(text) < CLOCK_LENGTH or (len(text) < NAMED_LENGTH and not DIGIT.search(text, match.end()))


def _is_open(features: Features, index: int) -> bool:
    """Whether a line is no sentence: an abbreviation may end it ("3 p.m.")."""
    return features.lengths[index] < CLOCK_LENGTH or features.closings[index] is Closing.OPEN


def _is_page(features: Features, index: int) -> bool:
    """Whether a line opens with a word of the page, and not with what stands beside a date."""
    opening = features.marks.get(index, NO_MARKERS).opening
    return opening not in (MarkerGroup.NONE, MarkerGroup.DATE)


def _entry(features: Features, stamps: Sequence[int], at: int) -> list[int]:
    """Return the headline and the sentences of the entry below a time, without who wrote it.

    They go on to the first line that is none, and one of them is closed: a video has a time over its title.
    """
    first = stamps[at] + 1
    end = stamps[at + 1] if at + 1 < len(stamps) else len(features.texts)
    above = range(first, min(first + SIGNED, end))
    signed = sum(1 for _ in takewhile(lambda i: not is_told(features, i), above))
    told = list(takewhile(lambda i: is_told(features, i), range(first + signed, end)))
    heads = [i for i in range(first, first + signed) if _is_head(features, i)]
    return [*heads, *told] if any(features.closings[i] in CLOSED for i in told) else []


def _is_head(features: Features, index: int) -> bool:
    """Whether a line may be an entry's headline: some words that the page says once, and none of its own."""
    text = features.texts[index]
    return (
        (text.count(" ") >= HEAD_WORDS - 1 or bool(WIDE_SIGN.match(text)))
        and features.copies[text] < COPIES
        and not _is_page(features, index)
    )

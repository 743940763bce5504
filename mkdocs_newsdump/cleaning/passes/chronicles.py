"""Stories told in dates, each above or before what happened on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from mkdocs_newsdump.cleaning.chronicle import WORD, Dated, Kind, is_ordered
from mkdocs_newsdump.cleaning.features import SECTIONS
from mkdocs_newsdump.cleaning.markers import MarkerGroup, find_opening, marker_index
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.text_features import CLOSED

NEAR = 3
"""Maximum segments from the story to a chronicle that goes on with it; a table has a head between."""

BESIDE = 4
"""Maximum segments between two dates of a chronicle that are all of the first entry."""

ALONE = 5
"""Minimum entries in the order of time, over years, of a chronicle that is a story without any other."""

OTHERS = SECTIONS | {MarkerGroup.WIDGET}
"""Groups of markers that as a line of their own announce other stories, or something of the page."""


def chronicle_entries(state: StoryState) -> set[int]:
    """Find the dates of chronicles that are in the story or go on with it, and what stands beside each.

    A long one in the order of time is a story by itself. What a heading of boilerplate announces is none.
    """
    out: set[int] = set()
    for dated in state.features.chronicles:
        chronicle = _up_to_others(state, dated)
        found = {i for entry in _entries(state, chronicle) for i in entry} if chronicle else set()
        near = {*range(dated[0].at - NEAR, dated[0].at), *found}
        if _stands_alone(chronicle):
            out |= found
        elif not state.kept.isdisjoint(near):
            out |= found - state.verdicts.keys()
    return out


def _stands_alone(chronicle: Sequence[Dated]) -> bool:
    """Whether a chronicle needs no sentences round it to be a story."""
    return len({one.date for one in chronicle}) >= ALONE and is_ordered(chronicle)


def _up_to_others(state: StoryState, chronicle: Sequence[Dated]) -> Sequence[Dated]:
    """Return the entries of a chronicle down to the first one above which a heading announces boilerplate."""
    last = max(0, chronicle[0].at - 1)
    for place, one in enumerate(chronicle):
        if any(_announces_others(state, i) for i in range(max(last, one.at - BESIDE), one.at)):
            return chronicle[:place]
        last = one.at + 1
    return chronicle


def _announces_others(state: StoryState, index: int) -> bool:
    """Whether a line is a heading of boilerplate."""
    words = state.features.words[index]
    return find_opening(words, marker_index(state.features.language)).whole in OTHERS


def _entries(state: StoryState, chronicle: Sequence[Dated]) -> Iterator[list[int]]:
    """Yield the segments of each entry.

    They are the sentences below its date; where blank lines part the entries, all that stands right below a
    date, or right above one that closes its entry; and all down to a next date that is near. The last entry
    of dates that stand alone has as many as every other has.
    """
    features = state.features
    dates = [one.at for one in chronicle]
    parted = 2 * sum(features.segments[i].gap > 0 for i in _heads(state, dates)) > len(dates)
    between = [below - above - 1 for above, below in pairwise(dates)]
    usual = min(between, default=0) if chronicle[-1].kind is Kind.ALONE else 0
    near = BESIDE if is_ordered(chronicle) else 0
    ends = [below if below - above - 1 <= near else above + 1 for above, below in pairwise(dates)]
    ends.append(min(dates[-1] + 1 + min(usual, BESIDE), len(features.texts)))
    known = set(dates)
    for index, end in zip(dates, ends, strict=True):
        entry = [index, *(i for i in range(index + 1, end) if WORD.search(features.texts[i]))]
        entry += takewhile(
            lambda i: (
                i not in known
                and (features.closings[i] in CLOSED or (parted and not features.segments[i].gap))
            ),
            range(end, len(features.texts)),
        )
        if parted and _closes_entry(state, index):
            entry += [i for i in range(_head(state, index), index) if WORD.search(features.texts[i])]
        yield entry


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

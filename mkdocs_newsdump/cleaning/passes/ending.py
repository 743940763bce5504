"""Where a story ends."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise, takewhile

from mkdocs_newsdump.cleaning.features import SECTIONS, Features
from mkdocs_newsdump.cleaning.markers import NO_MARKERS, MarkerGroup
from mkdocs_newsdump.cleaning.passes.state import StoryState, is_told
from mkdocs_newsdump.cleaning.text_features import CLOSED, Closing

AWAY, BEGUN = 20, 0.3
"""Number of segments that part a story from what is none of it, and the share of its letters that must stand
above. From 15 segments to 45, and from a fifth of the letters on, publishers, languages and renderers held
out all fare better with this rule than without.
"""

BAR = 5
"""Number of segments that is enough where a share bar is among them; a bar between a story's paragraphs has
less by it.
"""

SAME_STORY = 0.35
"""Share of the words that come again above a cut from which on, if they are also below, the story goes on."""

ENOUGH = 500
"""Letters of a story above a heading of comments or topics that ends it, however much of what stands below is
taken for it. A link to the comments under the headline has fewer above.
"""

ALONE = 2
"""Distance of two paragraphs with one segment between: a heading of the story, as «Discussion» may be."""

NOTICE = 0.5
"""Share of a part's letters in sentences with words of notices and prompts above which it is a notice."""

ENDS = frozenset((MarkerGroup.COMMENT, MarkerGroup.TAGS))
"""Groups of markers that end a story as a line of their own."""


def closing_sentence(state: StoryState) -> set[int]:
    """Find the short sentence that ends a story: a paragraph above, a heading of boilerplate below."""
    features, story = state.features, state.kept
    return {
        i
        for i, mark in features.marks.items()
        if i not in story
        and i not in state.verdicts
        and i - 1 in story
        and features.prose[i - 1]
        and features.closings[i] in CLOSED
        and not mark.opening
        and i + 1 in features.marks
        and features.marks[i + 1].whole in SECTIONS
    }


def resumed_text(state: StoryState) -> set[int]:
    """Find the paragraphs that go on with a story below one line that leads to another story.

    More such lines are a list of other stories, and what stands below each tells of it.
    """
    features, marks, last = state.features, state.features.marks, max(state.kept, default=-1)
    opens = marks.get(last + 1, NO_MARKERS)
    if last < 0 or opens.opening is not MarkerGroup.RELATED:
        return set()
    first = last + 2
    if opens.whole and first < len(features.texts) and features.closings[first] is Closing.OPEN:
        first += 1  # the other story's headline
    text = list(takewhile(lambda i: _is_text(features, i), range(first, len(features.texts))))
    below = marks.get(first + len(text), NO_MARKERS)
    return set(text) if below.whole in SECTIONS else set()


def _is_text(features: Features, index: int) -> bool:
    """Whether a segment is a sentence that opens with no marker and has no words of notices."""
    places = features.judged
    place = bisect_left(places, index)
    return (
        place < len(places)
        and places[place] == index
        and features.prose[index] > 0
        and features.closings[index] in CLOSED
        and not features.marks[index].opening
        and not features.bins["notice"][place]
    )


def parted_text(state: StoryState) -> set[int]:
    """Find what other text parts from the story: what people say of it, the next story, a notice above it."""
    features, order = state.features, sorted(state.kept)
    begun, whole = 0.0, sum(features.lengths[i] for i in order)
    shares: list[float] = []
    for count, (above, i) in enumerate(pairwise(order), 1):
        begun += features.lengths[above]
        kinds = {features.marks[k].whole for k in range(above + 1, i) if k in features.marks}
        if begun >= ENOUGH and kinds & ENDS and i - above > ALONE:
            return set(order[count:])
        if begun >= BEGUN * whole and (i - above > AWAY or (i - above > BAR and MarkerGroup.SHARE in kinds)):
            shares = shares or _shares_below(features, order)
            if begun < whole / 2 and _is_notice(state, order[:count], order[count:]):
                return set(order[:count])
            if begun < whole / 2 or shares[count] < SAME_STORY:
                return set(order[count:])
    return set()


def notice_above(state: StoryState) -> set[int]:
    """Find the notice above a story that short lines alone part from it, a menu's, and these lines."""
    told = [i for i in sorted(state.kept) if is_told(state.features, i)]
    lengths = [state.features.lengths[i] for i in told]
    for count, (above, i) in enumerate(pairwise(told), 1):
        if (
            i - above > AWAY
            and 2 * sum(lengths[:count]) < sum(lengths)
            and _is_notice(state, told[:count], told[count:])
        ):
            return {k for k in state.kept if k < i - 1}
    return set()


def _shares_below(features: Features, order: Sequence[int]) -> list[float]:
    """Return for each cut of a story the share of the words that come again above it which is also below."""
    places = defaultdict[str, list[int]](list)
    for place, i in enumerate(order):
        for stem in features.stems.get(i, ()):
            places[stem].append(place)
    above, both = [0] * (len(order) + 1), [0] * (len(order) + 1)
    for some in places.values():
        if len(some) > 1:
            above[some[1] + 1] += 1
            both[some[1] + 1] += 1
            both[some[-1] + 1] -= 1
    return [shared / (count or 1) for shared, count in zip(accumulate(both), accumulate(above), strict=True)]


def _is_notice(state: StoryState, upper: Sequence[int], lower: Sequence[int]) -> bool:
    """Whether of two parts the lower is the story, since most of the upper has words of notices.

    So a page opens that asks for consent: it is shorter, and less probable story, than what stands below.
    """
    features = state.features

    def mean(part: Sequence[int], value: Mapping[int, float]) -> float:
        total = sum(features.lengths[i] for i in part)
        return sum(features.lengths[i] * value.get(i, 0.0) for i in part) / total

    notices = {i: min(count, 1) for i, count in zip(features.judged, features.bins["notice"], strict=True)}
    return mean(upper, notices) > NOTICE and mean(upper, state.chances) < mean(lower, state.chances)

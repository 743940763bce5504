"""Rules for what each segment is, once it is known which are the story: its role and the reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import repeat

from mkdocs_newsdump.cleaning.features import SECTIONS, SHORT
from mkdocs_newsdump.cleaning.markers import NO_MARKERS, MarkerGroup, Markers, find_opening, marker_index
from mkdocs_newsdump.cleaning.passes.lists import key_points
from mkdocs_newsdump.cleaning.passes.state import StoryState
from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.text_features import Closing
from mkdocs_newsdump.cleaning.verdicts import Verdict
from mkdocs_newsdump.dumps.dump import REPEATED
from mkdocs_newsdump.model.article import Role

LIST = 3
"""Minimum number of short segments in a row that are a list."""

HEADLINE = 4
"""Minimum number of words of a headline; entries of a menu have fewer."""

SECTION_REACH = 100
"""Maximum distance of a list's entry below its heading, in segments."""

PLACEHOLDER = re.compile(
    r"[\[{<$](?:(?<=\[)\[[^\[\]]*\]\]|(?<=\{)\{[^{}]*\}\}|(?<=\{)%[^{}]*%\}|(?<=<)%[^<>]*%>|(?<=\$)\{[^{}]*\})"
)
"""A template's field that nobody filled, as template engines write them.

It begins with all the signs that a field may begin with: what has no such sign is passed over fastest.
"""

PLACEHOLDER_SIGNS = frozenset("[{<$")
"""Signs that a field begins with; most dumps have none of them."""

LETTER = re.compile(r"[^\W\d_]")

NO_STORY = Verdict.of(Role.OTHER, Rule.NO_STORY)
"""What a segment is where nothing else is known."""

Verdicts = Iterable[tuple[int, Verdict]]
"""Some segments, by index, each with the verdict on it."""

MARKED: Mapping[MarkerGroup, Verdict] = {
    MarkerGroup.RELATED: Verdict.of(Role.RELATED, Rule.RELATED),
    MarkerGroup.TAGS: Verdict.of(Role.MENU, Rule.TAGS),
    MarkerGroup.COMMENT: Verdict.of(Role.WIDGET, Rule.COMMENT),
    MarkerGroup.NEWSLETTER: Verdict.of(Role.WIDGET, Rule.NEWSLETTER),
    MarkerGroup.ADVERT: Verdict.of(Role.ADVERT, Rule.ADVERT),
    MarkerGroup.SHARE: Verdict.of(Role.SHARE, Rule.SHARE),
    MarkerGroup.LEGAL: Verdict.of(Role.LEGAL, Rule.LEGAL),
    MarkerGroup.WIDGET: Verdict.of(Role.WIDGET, Rule.WIDGET),
    MarkerGroup.DATE: Verdict.of(Role.OTHER, Rule.DATE_WORDS),
    MarkerGroup.BYLINE: Verdict.of(Role.OTHER, Rule.BYLINE_WORDS),
    MarkerGroup.CAPTION: Verdict.of(Role.CAPTION, Rule.CAPTION_WORDS),
    MarkerGroup.MENU: Verdict.of(Role.MENU, Rule.MENU_WORDS),
}
"""What a line is that opens with a marker of a group."""


class Outcome:
    """The final story, and what rules need to know to label its segments and the others.

    ``kept`` and ``omitted`` are the segments in order.
    """

    def __init__(self, state: StoryState) -> None:
        self.state = state
        self.features = state.features
        self.kept = sorted(state.kept)
        self.omitted = [i for i in range(len(state.features.texts)) if i not in state.kept]

    @cached_property
    def marks(self) -> Mapping[int, Markers]:
        """The markers of the omitted segments that have any; far from the story only of the short ones."""
        features, phrases = self.features, marker_index(self.features.language)
        near = features.marks
        far = [i for i in self.omitted if i not in near and len(features.texts[i]) < SHORT]
        openings = ((i, find_opening(features.words[i], phrases)) for i in far)
        found = {i: mark for i, mark in openings if mark is not NO_MARKERS}
        return found | {i: mark for i, mark in near.items() if i not in self.state.kept}


def each(segments: Iterable[int], verdict: Verdict) -> Verdicts:
    """Return each of some segments with the same verdict."""
    return zip(segments, repeat(verdict), strict=False)


def quotes(outcome: Outcome) -> Verdicts:
    """Judge the segments marked as quotations."""
    marked = [i for i in outcome.kept if outcome.features.segments[i].marker == ">"]
    return each(marked, Verdict.of(Role.QUOTE, Rule.QUOTE))


def marked_headings(outcome: Outcome) -> Verdicts:
    """Judge the segments marked as headings."""
    marked = [i for i in outcome.kept if outcome.features.segments[i].marker.startswith("#")]
    return each(marked, Verdict.of(Role.HEADING, Rule.MARKED_HEADING))


def list_items(outcome: Outcome) -> Verdicts:
    """Judge the segments with a list marker, and key points; a dash may also open a paragraph of speech."""
    marked = {i for i in outcome.kept if outcome.features.segments[i].marker not in ("", "–", "—")}
    return each(sorted(marked | key_points(outcome.state)), Verdict.of(Role.LIST_ITEM, Rule.LIST_ITEM))


def headings(outcome: Outcome) -> Verdicts:
    """Judge the short lines, open or closed as a question is, right over a paragraph of the story.

    The entries of a chronicle that tell on their date's line what happened are none.
    """
    features, story = outcome.features, outcome.state.kept
    told = {one.at for chronicle in features.chronicles for one in chronicle if one.words}
    found = [
        i
        for i in outcome.kept
        if features.lengths[i] < SHORT
        and features.closings[i] in (Closing.OPEN, Closing.EXCLAMATION)
        and i + 1 in story
        and features.prose[i + 1]
        and i not in told
    ]
    return each(found, Verdict.of(Role.HEADING, Rule.HEADING))


def paragraphs(outcome: Outcome) -> Verdicts:
    """Judge everything else in the story."""
    return each(outcome.kept, Verdict.of(Role.PARAGRAPH, Rule.PARAGRAPH))


def placeholders(outcome: Outcome) -> Verdicts:
    """Judge the segments with a template's field that nobody filled."""
    features = outcome.features
    may_be = not PLACEHOLDER_SIGNS.isdisjoint(features.characters)
    found = [i for i in outcome.omitted if PLACEHOLDER.search(features.texts[i])] if may_be else []
    return each(found, Verdict.of(Role.PLACEHOLDER, Rule.PLACEHOLDER))


def repeated_elsewhere(outcome: Outcome) -> Verdicts:
    """Judge the segments that several other dumps have, too."""
    found = [i for i in outcome.omitted if outcome.state.repeats[i] >= REPEATED]
    return each(found, Verdict.of(Role.WIDGET, Rule.IN_OTHER_DUMPS))


def wordless(outcome: Outcome) -> Verdicts:
    """Judge the segments without a letter."""
    found = [i for i in outcome.omitted if not LETTER.search(outcome.features.texts[i])]
    return each(found, Verdict.of(Role.WIDGET, Rule.NO_WORD))


def marked_by_words(outcome: Outcome) -> Verdicts:
    """Judge the segments that open with marker words, by the group of what they are or open with."""
    return ((i, MARKED[mark.whole or mark.opening]) for i, mark in outcome.marks.items() if mark.opening)


def copyright_notices(outcome: Outcome) -> Verdicts:
    """Judge the segments that open with ©."""
    found = [i for i in outcome.omitted if outcome.features.texts[i][0] == "©"]
    return each(found, MARKED[MarkerGroup.LEGAL])


def below_headings(outcome: Outcome) -> Verdicts:
    """Judge what stands below a heading of boilerplate, down to the story or the next such heading."""
    marks = outcome.marks
    verdict, end, last = None, 0, -1
    for i in outcome.omitted:
        if i != last + 1 or last == outcome.features.headline:  # the story is between, or begins
            verdict = None
        whole = marks[i].whole if i in marks else MarkerGroup.NONE
        if whole in SECTIONS:
            role, text = MARKED[whole].role, outcome.features.texts[i]
            verdict, end = Verdict.of(role, Rule.AFTER_HEADING, text), i + SECTION_REACH
        if verdict and i <= end:
            yield i, verdict
        last = i


def taken_from_story(outcome: Outcome) -> Verdicts:
    """Judge what a pass with a reason of its own omitted."""
    return outcome.state.verdicts.items()


def in_lists(outcome: Outcome) -> Verdicts:
    """Judge the segments in a row of several short ones: headlines, or entries of a menu."""
    texts, lengths = outcome.features.texts, outcome.features.lengths
    headline, entry = Verdict.of(Role.RELATED, Rule.HEADLINES), Verdict.of(Role.MENU, Rule.MENU)
    short = [i for i in outcome.omitted if lengths[i] < SHORT]
    return (
        (i, headline if texts[i].count(" ") + 1 >= HEADLINE else entry)
        for row in rows(short)
        if len(row) >= LIST
        for i in row
    )


def rows(indexes: Iterable[int]) -> list[list[int]]:
    """Return the runs of consecutive numbers among rising ones."""
    out: list[list[int]] = []
    for i in indexes:
        if out and out[-1][-1] == i - 1:
            out[-1].append(i)
        else:
            out.append([i])
    return out


def placed(outcome: Outcome) -> Verdicts:
    """Judge every omitted segment by its place: above the story, between parts of it, or below."""
    if not outcome.kept:
        return each(outcome.omitted, NO_STORY)
    above, between, below = (Verdict.of(Role.OTHER, rule) for rule in (Rule.ABOVE, Rule.BETWEEN, Rule.BELOW))
    first, last = outcome.kept[0], outcome.kept[-1]
    return ((i, above if i < first else below if i > last else between) for i in outcome.omitted)


BLOCKS = (quotes, marked_headings, list_items, headings, paragraphs)
"""Rules for segments of the story, of which the first that holds decides."""

BOILERPLATE = (
    placeholders,
    repeated_elsewhere,
    wordless,
    marked_by_words,
    copyright_notices,
    below_headings,
    taken_from_story,
    in_lists,
    placed,
)
"""Rules for all other segments, of which the first that holds decides."""


def judge(state: StoryState) -> list[Verdict]:
    """Return the verdict on every segment of a dump whose story is known."""
    outcome = Outcome(state)
    verdicts = [NO_STORY] * len(state.features.texts)
    for rule in reversed(BLOCKS + BOILERPLATE):
        for i, verdict in rule(outcome):
            verdicts[i] = verdict
    for i, step in state.steps.items():
        verdicts[i] = verdicts[i]._replace(step=step)
    return verdicts

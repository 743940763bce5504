"""The two ways of reading a saved page: its text alone, as any dump's, and an extractor that sees its page.

Mostly they agree, and the extractor is believed. Where they do not, the one is taken whose lines agree more
with a third witness, which looks at neither: the prose of the element that holds the most of it, long lines
with hardly a link in them, outside menus, asides and footers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from mkdocs_newsdump.cleaning.reasons import Rule
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.verdicts import KINDS, Verdict
from mkdocs_newsdump.model.article import BlockKind, PageLines, Role

AGREED = 0.7
"""Minimum agreement of the two ways, in words, for no doubt about the page.

Of 120 pages that were made up, in ten shapes, 26 agreed less, and the witness chose the better way of 25.
"""

ROLES = {kind: role for role, kind in KINDS.items()}


def choose(
    segments: Sequence[Segment], story: Sequence[Verdict], page: PageLines
) -> tuple[Sequence[Verdict], str | None]:
    """Return the verdicts of the better way, and a warning where the two disagree strongly.

    ``story`` are those of the text alone, ``page`` has the lines that the extractor takes.
    """
    words = {index: len(segment.text.split()) for index, segment in enumerate(segments)}
    by_text = {index for index, verdict in enumerate(story) if verdict.kind}
    by_page = {index for index, segment in enumerate(segments) if not page.story.isdisjoint(segment.lines)}
    agreement = agreed(by_text, by_page, words)
    as_page = [
        _by_page(segment, verdict, index in by_page, page.kinds)
        for index, (segment, verdict) in enumerate(zip(segments, story, strict=True))
    ]
    if agreement >= AGREED:
        return as_page, None
    prose = {index for index, segment in enumerate(segments) if not page.prose.isdisjoint(segment.lines)}
    worth_text, worth_page = agreed(by_text, prose, words), agreed(by_page, prose, words)
    text_wins = worth_text > worth_page
    taken, left = ("its text alone", "its markup") if text_wins else ("its markup", "its text alone")
    numbers = (worth_text, worth_page) if text_wins else (worth_page, worth_text)
    warning = (
        f"is a page whose text alone tells another story than its markup: {agreement:.0%} of the words "
        f"agree. What {taken} tells is taken, since {numbers[0]:.0%} of it and of the page's prose agree, "
        f"and {numbers[1]:.0%} of what {left} tells; compare the article with the dump, and say keep or "
        "drop of its lines in the file of corrections beside it"
    )
    return (story if text_wins else as_page), warning


def agreed(some: Set[int], others: Set[int], words: Mapping[int, int]) -> float:
    """Return the share of words that two sets of segments have in common (Dice's coefficient), 1 for none."""
    both = sum(words[index] for index in some & others)
    either = sum(words[index] for index in some) + sum(words[index] for index in others)
    return 2 * both / either if either else 1.0


def _by_page(segment: Segment, verdict: Verdict, held: bool, kinds: Mapping[int, BlockKind]) -> Verdict:
    """Return the verdict on a segment by the page's markup; what the site repeats stays out of the story."""
    if held and verdict.reason.rule is not Rule.IN_OTHER_DUMPS:
        kind = kinds.get(segment.lines[0], BlockKind.PARAGRAPH)
        if verdict.kind is kind:
            return verdict
        return Verdict.beside_passes(ROLES[kind], Rule.PAGE_STORY)
    return Verdict.beside_passes(Role.OTHER, Rule.PAGE_REST) if verdict.kind else verdict

"""The lede: a sentence between the headline and the first paragraph that is set apart from the story."""

from __future__ import annotations

from collections.abc import Container

from mkdocs_newsdump.cleaning.metadata.context import Context, is_sentence
from mkdocs_newsdump.model.article import BlockKind

LENGTHS = range(40, 401)
"""Characters of a lede; what is shorter is a label, what is longer a paragraph."""

REACH = 8
"""Distance below the headline, in segments, within which the lede stands; byline and date may be between."""


def find_lede(context: Context, title: int | None, taken: Container[int]) -> int | None:
    """Return the index of the segment that is the lede, or None.

    ``taken`` are the segments that other metadata were read from. The lede is set apart from the story by
    having no full stop, or by such a segment below it; where it was not taken for a part of the story, by
    both and by blank lines around it, as captions and other headlines stand there, too.
    """
    if title is None:
        return None
    for index in range(title + 1, min(title + REACH, len(context.segments) - 1, context.body + 1)):
        text = context.segments[index].text
        if index in taken or len(text) not in LENGTHS or _is_in_list(context, index, taken):
            continue
        if index in context.features.chronicle:
            return None
        open_end = not is_sentence(text)
        closed_off = index + 1 in taken
        if context.story[index].kind:
            return index if open_end or closed_off else None
        if open_end and closed_off and context.gap_before(index) and context.gap_after(index):
            return index
    return None


def _is_in_list(context: Context, index: int, taken: Container[int]) -> bool:
    """Whether a segment is one of several points that sum the story up."""
    kind, items = context.story[index].kind, BlockKind.LIST_ITEM
    near = [other for other in (index - 1, index + 1) if other not in taken]
    return kind is items and any(context.story[other].kind is items for other in near)

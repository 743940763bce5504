"""The section: the name of a section of the paper beside the headline, no part of either."""

from __future__ import annotations

from mkdocs_newsdump.cleaning.metadata.context import Context

REACH = 3
"""Maximum distance of a section's name from the headline, in segments."""


def find_sections(context: Context, title: int | None) -> list[int]:
    """Return the indexes of the segments round the headline that are names of sections."""
    if title is None:
        return []
    near = range(max(0, title - REACH), min(len(context.segments), title + REACH + 1))
    return [index for index in near if index != title and index in context.sections]

"""The section: the name of a section of the paper beside the headline, no part of either."""

from __future__ import annotations

from mkdocs_newsdump.cleaning.metadata.context import Head

REACH = 3
"""So many units from the headline a section's name may stand."""


def find_sections(head: Head, title: int | None) -> list[int]:
    """Give the indexes of the units round the headline that are names of sections."""
    if title is None:
        return []
    near = range(max(0, title - REACH), min(len(head.units), title + REACH + 1))
    return [index for index in near if index != title and index in head.sections]

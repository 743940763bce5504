"""The model of a milestone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mkdocs_newsdump.model.dates import DateMention


@dataclass(frozen=True)
class Milestone:
    """One dated or notable event that an article tells of.

    ``date`` is EDTF, or None where the source gives none; ``mention`` is where the date stands (offsets count
    characters of the paragraph, or of the text given to ``find_milestones``). ``start`` and ``end`` bound the
    clause that tells the event, in the same text. ``title`` is a few of the source's own words, ``text`` the
    whole sentence. ``parties`` are ISO 3166 country codes. ``article`` is the dump's name, ``paragraph`` the
    number of the body block, 0 for the lede. ``planned`` marks what is still to happen.
    """

    date: str | None
    mention: DateMention | None
    start: int
    end: int
    title: str
    text: str
    kind: str
    parties: tuple[str, ...]
    article: str
    paragraph: int
    planned: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Give the milestone as JSON-ready data."""
        return {
            "date": self.date,
            "title": self.title,
            "text": self.text,
            "kind": self.kind,
            "parties": list(self.parties),
            "planned": self.planned,
            "paragraph": self.paragraph,
        }

"""What one article adds to a timeline: small enough to be held for thousands of them, and kept as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.model.milestone import Milestone


@dataclass(frozen=True)
class Account:
    """The ``milestones`` of an article, corrections applied, and what of its ``warnings`` came of these.

    ``language`` is that of the words, ``together`` counts the sentences that name the same parties, and
    ``pair`` are the two that the article is about, or nothing.
    """

    language: str
    together: Counter[tuple[str, ...]]
    pair: tuple[str, ...]
    milestones: tuple[Milestone, ...]
    warnings: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give the account as JSON-ready data, from which :meth:`from_dict` makes it again."""
        return {
            "language": self.language,
            "together": [[list(codes), number] for codes, number in self.together.items()],
            "pair": list(self.pair),
            "milestones": [_fields(milestone) for milestone in self.milestones],
            "warnings": list(self.warnings),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Account:
        """Make the account again of what :meth:`to_dict` gave."""
        return cls(
            language=data["language"],
            together=Counter({tuple(codes): number for codes, number in data["together"]}),
            pair=tuple(data["pair"]),
            milestones=tuple(_milestone(told) for told in data["milestones"]),
            warnings=tuple(data["warnings"]),
        )


def _fields(milestone: Milestone) -> dict[str, Any]:
    return {**vars(milestone), "mention": milestone.mention and vars(milestone.mention)}


def _milestone(data: dict[str, Any]) -> Milestone:
    mention = data["mention"] and DateMention(**data["mention"])
    return Milestone(**{**data, "mention": mention, "parties": tuple(data["parties"])})

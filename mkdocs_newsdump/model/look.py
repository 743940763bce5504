"""The model of a person's word that what the program is unsure of is right. Plain immutable data."""

from __future__ import annotations

from dataclasses import dataclass

ARTICLE_KINDS = (
    *("warning", "no-story", "no-title", "no-date", "no-author", "no-language"),
    *("rival-headlines", "rival-dates", "rival-authors", "doubtful-story", "doubtful-rest"),
)
"""What can be unsure of an article, by the rule that found it."""

ENTRY_KINDS = ("dates-differ", "undated", "open-year", "guessed-date", "same-event", "other-date")
"""What can be unsure of an entry of the timeline, or of a date that is none, by the rule that found it."""


@dataclass(frozen=True)
class Look:
    """A person looked at doubts of the kind ``what``, and all is right.

    Those are meant whose message holds the words ``about``, all of the kind where that is None. As a message
    quotes what it is of, a doubt comes back when that is something else.
    """

    what: str
    about: str | None = None

"""The model of a date found in text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DateMention:
    """A date expression: ``text[start:end]`` (characters, half open), as written, and its value.

    ``edtf`` is an ISO 8601-2 value of level 0 or 1, or None where the text names a date that the source
    leaves open altogether. It is never more precise than the text.

    ``if_past`` and ``if_ahead`` are its values if its verb tells of the past or looks ahead, both None where
    that changes nothing; ``edtf`` is then chosen by the words near the date alone. ``describes``: it is an
    adjective of what follows («июльский саммит»), and as such part of its name. ``is_ahead``: its own words
    put it after the day the text was written, whichever that is ("next spring").
    """

    start: int
    end: int
    text: str
    edtf: str | None
    if_past: str | None = None
    if_ahead: str | None = None
    describes: bool = False
    is_ahead: bool = False

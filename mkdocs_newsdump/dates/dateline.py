"""Datelines: where and when a story was filed, at its head: "BISHKEK, May 26 (Reuters) -"."""

from __future__ import annotations

import re
from typing import NamedTuple

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.model.dates import DateMention

MAX_LENGTH = 120
"""Maximum characters of a dateline."""

NAME = r"[^\W\d_][\w.'’ʻ-]*"
PLACE = re.compile(rf"[\W_]*(?:{NAME}[,/.\s]+(?:de |la |el )?){{1,5}}[(]?\s*")
"""What stands before its date: a place, and perhaps its country or the agency."""

SOURCE = rf"(?:\s*[,./(]?\s*(?:{NAME}[\s,./]*){{1,4}}[)/]?)?"
DASH = re.compile(rf"{SOURCE}\s*[.):,]*\s*(?:[-–—−]{{1,2}}|//|/)\s+(?=\S)")
"""What stands behind it: perhaps the agency, and a dash."""

STOP = re.compile(rf"\s*(?:[(/]\s*(?:{NAME}[\s,./]*){{1,4}}[)/])?\s*[.):]+\s+(?=[^\w\s]*[^\W\d_a-zа-яё])")
"""The same with a stop instead of the dash, where a place stands before the date."""

AGENCY = re.compile(rf"\s*[(/]\s*(?:{NAME}[\s,./]*){{1,4}}[)/]\s*[.:–—-]*\s+(?=\S)")
"""An agency in brackets, by which a date without a place is a dateline."""


FILED = re.compile(r"[电電讯訊][，,：:\s]*")
"""What Chinese writes behind the date: the report was wired on that day."""

SIGNED = re.compile(rf"(?:{NAME} ?){{1,3}}[.:] +(?=[^\w\s]*[^\W\d_])")
"""An agency behind the dash, with a stop: "МОСКВА, 9 авг - РИА Новости. Президент …"."""


class Dateline(NamedTuple):
    """A dateline's date, and the place (in characters) where the story begins."""

    mention: DateMention
    end: int


def find_dateline(text: str, language: str) -> Dateline | None:
    """Return the dateline that a paragraph begins with, or None.

    ``language`` is an ISO 639-1 code. Every word before the date is a name, and so is one behind it. A date
    alone before a dash opens an entry of a chronicle, and is none.
    """
    head = text[:MAX_LENGTH]
    if not any(map(str.isdigit, head)):
        return None
    mention = next(iter(find_dates(head, language=language)), None)
    if mention is None or not any(map(str.isdigit, mention.text)):
        return None
    before = head[: mention.start]
    if filed := FILED.match(text, mention.end):
        return Dateline(mention, filed.end())
    if not any(map(str.isalnum, before)):
        closing = AGENCY.match(text, mention.end)
    elif PLACE.fullmatch(before) and _are_names(before) and before.rstrip()[-1:] in (",", "(", ".", "/"):
        closing = DASH.match(text, mention.end) or STOP.match(text, mention.end)
    else:
        return None
    if closing is None or closing.end() > MAX_LENGTH:
        return None
    signed = SIGNED.match(text, closing.end())
    end = signed.end() if signed and _are_names(signed.group()) else closing.end()
    return Dateline(mention, end)


def _are_names(text: str) -> bool:
    """Whether every word of more than two letters is written large, or its script has no capitals."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 2]
    return bool(words) and not any(word[0].islower() for word in words)

"""Dates that open a line: "1992", "22 January 1963 —", "1997: a treaty is signed", "3 May 1992. A …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.lexicon import date_lexicon
from mkdocs_newsdump.dates.tokens import may_open_with_date
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.scripts import IDEOGRAPHS, SCRIPTS

MAX_LENGTH = 60
"""Maximum characters up to the end of a date that opens a line."""

NUMBER = re.compile(r"[12](?<!\w[12])(?:(?<=1)\d|(?<=2)0)\d\d(?!\d)")
"""A year of four digits; a line that begins without one opens with no date that is worth a look.

It begins with all that a year may begin with: what has none of it is passed over fastest.
"""

YEAR = re.compile(r"\W*(1\d{3}|20\d\d)(?:\s*[-–—/]\s*(1\d{3}|20\d\d))?")
"""A year alone, or two, which only the place at the head of a line shows to be a date."""

YEAR_ALONE = re.compile(r"(1\d{3}|20\d\d)\s+[-–—]\s+(?=\D)")
"""A year before a dash and a day of it: "1985 – On 12 June …" is no span."""

YEAR_COMMA = re.compile(r"\W{0,3}(1\d{3}|20\d\d), (?=\w)")
"""A year before a comma."""

CLOSING = re.compile(r"[\s.):：,|*_]*(?:[:：|—–]|\s-\s|$)[\s:：|*_—–-]*")
"""What parts a date from what happened on it, or the line's end."""

PARTED = re.compile(rf"[.)]?[,،，、]?\s+|[,，、]|(?<=[{SCRIPTS['Han']}])(?=[{IDEOGRAPHS}])")
"""What else may stand between a date and what happened on it."""

FULL_STOP = re.compile(r"\.\s+(?=\S)")
"""The mark of a date that stands like a sentence before what happened on it: "3 May 1992. A treaty …"."""


PLACE = re.compile(r"[^\W\d_]{2}[^\W\d]*(?:[ .'’ʻ-]{1,2}[^\W\d]+){0,2}, ")
"""What may stand before the date of a line of its own: a place, as in "Geneva, 3 May 1992"."""


MARK = re.compile(r"[:：|—–]|\s-\s|\.\s")
"""What a mark behind a date has, but at the line's end; a line without it opens with no date."""


class Opening(NamedTuple):
    """A date at the head of a line, and the place (in characters) where the rest of the line begins."""

    mention: DateMention
    rest: int


NO_OPENING = Opening(DateMention(0, 0, "", None), 0)
"""Stands for a line that opens with no date."""


def find_opening(text: str, language: str, above: str | None = None) -> Opening | None:
    """Return the date that opens a line and is parted by a mark from the rest, or stands alone.

    ``language`` is an ISO 639-1 code. In a line of its own a place may stand before it. A sentence that
    begins with a date, "On 3 May 1992 …", has none. Below a date (``above``, in EDTF) a line may open with a
    day or a month alone.
    """
    if not may_open(text, above):
        return None
    return _marked_opening(text, language, above, _first_date(text[:MAX_LENGTH], language, above))


def find_line_opening(text: str, language: str) -> tuple[Opening, bool] | None:
    """Return the date that opens a line, and whether a mark parts it from the rest or it stands alone.

    Without a mark a space or a comma parts it, and a place may stand before it: such a line may as well be a
    sentence, and only other lines tell that it is an entry of a chronicle.
    """
    first = _first_date(text[:MAX_LENGTH], language, None)
    marked = _marked_opening(text, language, None, first) if may_open(text) else None
    if marked:
        return marked, True
    bare = _bare_opening(text, language, first)
    return (bare, False) if bare else None


def _marked_opening(text: str, language: str, above: str | None, first: DateMention | None) -> Opening | None:
    """Return the opening of a line of which the ``first`` date is known, where a mark parts the two."""
    before_day = _year_before_day(text, language) if above is None else None
    if before_day:
        return before_day
    mention = first or _bare_year(text[:MAX_LENGTH]) or _behind_place(text, language)
    if mention and (year := YEAR_ALONE.match(mention.text)) and not YEAR.fullmatch(mention.text):
        mention = DateMention(mention.start, mention.start + year.end(1), year[1], year[1])
    closing = _find_closing(text, mention.end) if mention else None
    if mention is None or closing is None:
        return None
    before = text[: mention.start]
    if any(map(str.isalnum, before)) and not PLACE.fullmatch(before):
        return None
    return Opening(mention, closing.end())


def _year_before_day(text: str, language: str) -> Opening | None:
    """Return the year that opens a line before a day or a month of it: «1855, 7 февраля. …»."""
    year = YEAR_COMMA.match(text)
    if year is None or find_opening(text[year.end() :], language, year[1]) is None:
        return None
    return Opening(DateMention(year.start(1), year.end(1), year[1], year[1]), year.end())


def may_open(text: str, above: str | None = None) -> bool:
    """Whether a line has a number and a mark by which :func:`find_opening` may find a date."""
    head = text[:MAX_LENGTH]
    if not above and not NUMBER.search(head):
        return False
    return MARK.search(text[: MAX_LENGTH + 3]) is not None or CLOSING.match(text, len(head)) is not None


def has_year(text: str) -> bool:
    """Whether a line has a year in the stretch in which a date that opens it ends."""
    return NUMBER.search(text[:MAX_LENGTH]) is not None


def _bare_opening(text: str, language: str, first: DateMention | None) -> Opening | None:
    """Return the opening of a line of which the ``first`` date is known, where no mark parts the two."""
    head = text[:MAX_LENGTH]
    place = PLACE.match(head)
    start = place.end() if place else 0
    mention = _first_date(head[start:], language, None) if place else first or _bare_year(head)
    if mention is None or any(map(str.isalnum, head[start : start + mention.start])):
        return None
    parted = PARTED.match(text, start + mention.end)
    if parted is None or parted.end() == len(text):
        return None
    return Opening(replace(mention, start=start + mention.start, end=start + mention.end), parted.end())


def _find_closing(text: str, end: int) -> re.Match[str] | None:
    """Return the mark between a date that ends there and the rest; behind a full stop that begins large."""
    stop = FULL_STOP.match(text, end)
    if stop and not text[stop.end()].islower():
        return stop
    return CLOSING.match(text, end)


def _first_date(head: str, language: str, above: str | None) -> DateMention | None:
    """Return the first date of a text if nothing stands before it."""
    if not may_open_with_date(head, date_lexicon(language)):
        return None
    found = find_dates(head, language=language, above=above)
    return found[0] if found and found[0].edtf and not head[: found[0].start].strip("#*•-| ") else None


def _behind_place(text: str, language: str) -> DateMention | None:
    """Return the date of a line that holds a place and a date alone."""
    place = PLACE.match(text) if len(text) <= MAX_LENGTH else None
    found = find_dates(text, language=language) if place else []
    alone = len(found) == 1 and place and found[0].start == place.end() and found[0].edtf
    return found[0] if alone and not text[found[0].end :].strip(" .:") else None


def _bare_year(head: str) -> DateMention | None:
    """Return the year, or the years from one to another, that open a text."""
    match = YEAR.match(head)
    if match is None:
        return None
    first, last = match.groups()
    start = match.start(1)
    if last and last <= first:
        return None
    return DateMention(start, match.end(), head[start : match.end()], f"{first}/{last}" if last else first)

"""Chronicles: a line that opens with a date dates what it tells, or, alone, what stands below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mkdocs_newsdump.dates.dateline import find_dateline
from mkdocs_newsdump.dates.edtf import OPEN_YEAR, valid
from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.opening import NO_OPENING, Opening, find_opening
from mkdocs_newsdump.model.dates import DateMention

LINES = 2
"""Minimum paragraphs that open with dates in a chronicle."""

DATELINE_WITHIN = 3
"""Number of paragraphs from the beginning in which a story's dateline stands."""

YEAR = re.compile(r"\d{4}\b")


class DatedParagraph(NamedTuple):
    """The dates in a paragraph, and the EDTF value of the date that stands above it or opens it, if any.

    The paragraph tells something from the character ``start`` on; where a date stands alone that is its end.
    """

    dates: list[DateMention]
    above: str | None = None
    start: int = 0


def find_paragraph_dates(
    texts: Sequence[str], language: str, published: date | None, joined: Collection[int] = ()
) -> list[DatedParagraph]:
    """Return the dates of each paragraph of a text: those in it, and those it stands below.

    ``joined`` are the indexes of the paragraphs that no blank line parts from the one before. A date alone
    that closes such a group, as the last cell of a table's row does, is read before it.

    A line with a date alone dates the paragraph below it, and all down to the next such line. Days and months
    without a year are of the year above them, and may open a line as well: so they are where the line before
    opens with a date, too.
    """
    openings = [find_opening(text, language) for text in texts]
    if sum(opening is not None for opening in openings) < LINES:
        return list(_below_dateline(texts, openings, language, published))
    order = _reading_order(texts, openings, joined)
    told = _below_dates([texts[at] for at in order], [openings[at] for at in order], language, published)
    return [of for _, of in sorted(zip(order, told, strict=True), key=lambda pair: pair[0])]


def _reading_order(
    texts: Sequence[str], openings: Sequence[Opening | None], joined: Collection[int]
) -> list[int]:
    """Return the indexes of the texts with each date before its entry: those alone that close theirs, moved.

    They are where no date alone is above what it stands with, and there are as many as a chronicle has.
    """
    alone = {at for at, one in enumerate(openings) if one and one.rest == len(texts[at])}
    closing = [at for at in alone if at in joined and at + 1 not in joined]
    heading = [at for at in alone if at not in joined and at + 1 in joined]
    order = list(range(len(texts)))
    for at in closing if len(closing) >= LINES and not heading else ():
        first = at
        while first in joined:
            first -= 1
        order[first : at + 1] = [at, *range(first, at)]
    return order


def _below_dates(
    texts: Sequence[str], openings: Sequence[Opening | None], language: str, published: date | None
) -> list[DatedParagraph]:
    """Return the dates of each paragraph of a chronicle."""
    last = max(at for at, opening in enumerate(openings) if opening)
    out: list[DatedParagraph] = []
    above: str | None = None
    before: str | None = None
    by_days = False
    for at, (text, opening) in enumerate(zip(texts, openings, strict=True)):
        if opening:
            above = before = opening.mention.edtf
            by_days = False
        rest = opening.rest if opening and YEAR.fullmatch(above or "") else 0
        day = _day_of_year(text, rest, language, before) if before and (rest or not opening) else None
        if at > last and by_days and not day:
            above = None
        start = (day or opening or NO_OPENING).rest
        told = (day.mention.edtf if day else None) or above
        dates = find_dates(text[start:], language=language, published=None if told else published, above=told)
        dates = [_in_year(_moved(mention, start), told) for mention in dates]
        out.append(DatedParagraph(dates, day.mention.edtf if day else above, start))
        by_days = by_days or day is not None
        if day and before and not YEAR.fullmatch(before):
            before = day.mention.edtf
        tells = start < len(text)
        if tells and (opening or (at > last and not day)):
            above = None
    return out


def _day_of_year(text: str, start: int, language: str, before: str) -> Opening | None:
    """Return the day or month without a year that opens a line, if it is of the year of the date before.

    It may stand behind that year in the same line, from the character ``start`` on.
    """
    day = find_opening(text[start:], language, before) if start < len(text) else None
    if day is None or not day.mention.edtf or day.mention.edtf.startswith(OPEN_YEAR):
        return None
    return Opening(_moved(day.mention, start), day.rest + start)


def _below_dateline(
    texts: Sequence[str], openings: Sequence[Opening | None], language: str, published: date | None
) -> Iterator[DatedParagraph]:
    """Yield the dates of each paragraph but for those alone in a line, and a dateline at one of the first."""
    found = False
    before: str | None = None
    for number, (text, opening) in enumerate(zip(texts, openings, strict=True)):
        dateline = find_dateline(text, language) if number < DATELINE_WITHIN and not found else None
        start = dateline.end if dateline else 0
        if opening and opening.rest == len(text):
            start = opening.rest
        found = found or dateline is not None
        dates = find_dates(text, language=language, published=published, before=before)
        before = next((one.edtf for one in reversed(dates) if one.edtf and YEAR.match(one.edtf)), before)
        yield DatedParagraph([mention for mention in dates if mention.start >= start], start=start)


def _moved(mention: DateMention, by: int) -> DateMention:
    """Return a date of a text that begins some characters later."""
    return replace(mention, start=mention.start + by, end=mention.end + by)


def _in_year(mention: DateMention, above: str | None) -> DateMention:
    """Return a date without a year as one of the year above, but for an interval that would run backwards."""
    edtf = mention.edtf
    if not above or not edtf or OPEN_YEAR not in edtf or not YEAR.match(above):
        return mention
    in_year = edtf.replace(OPEN_YEAR, above[:4])
    return replace(mention, edtf=in_year) if valid(in_year) else mention

"""Chronicles: a line that opens with a date dates what it tells, or, alone, what stands below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from mkdocs_newsdump.dates.dateline import find_dateline
from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.opening import NO_OPENING, find_opening
from mkdocs_newsdump.model.dates import DateMention

LINES = 2
"""Minimum paragraphs that open with dates in a chronicle."""

DATELINE_WITHIN = 3
"""Number of paragraphs from the beginning in which a story's dateline stands."""

YEAR = re.compile(r"\d{4}\b")
NO_YEAR = "XXXX"
"""What a date without its year begins with in EDTF."""


class DatedParagraph(NamedTuple):
    """The dates in a paragraph, and the EDTF value of the date that stands above it or opens it, if any.

    The paragraph tells something from the character ``start`` on; where a date stands alone that is its end.
    """

    dates: list[DateMention]
    above: str | None = None
    start: int = 0


def find_paragraph_dates(texts: Sequence[str], language: str, published: date | None) -> list[DatedParagraph]:
    """Return the dates of each paragraph of a text: those in it, and those it stands below.

    A line with a date alone dates the paragraph below it, and all down to the next such line. Days and months
    without a year are of the year above them, and may open a line as well.
    """
    openings = [find_opening(text, language) for text in texts]
    if sum(opening is not None for opening in openings) < LINES:
        return list(_below_dateline(texts, language, published))
    last = max(at for at, opening in enumerate(openings) if opening)
    out: list[DatedParagraph] = []
    above: str | None = None
    by_days = False
    for at, (text, opening) in enumerate(zip(texts, openings, strict=True)):
        if opening:
            above, by_days = opening.mention.edtf, False
        of_year = above is not None and YEAR.fullmatch(above) is not None
        day = find_opening(text, language, above) if of_year and not opening else None
        if at > last and by_days and not day:
            above = None
        start = (opening or day or NO_OPENING).rest
        dates = find_dates(text, language=language, published=None if above else published, above=above)
        dates = [_in_year(mention, above) for mention in dates if mention.start >= start]
        out.append(DatedParagraph(dates, day.mention.edtf if day else above, start))
        by_days = by_days or day is not None
        tells = start < len(text)
        if (opening or at > last) and tells and not day:
            above = None
    return out


def _below_dateline(texts: Sequence[str], language: str, published: date | None) -> Iterator[DatedParagraph]:
    """Yield the dates of each paragraph but for a dateline at the head of one of the first."""
    found = False
    for number, text in enumerate(texts):
        dateline = find_dateline(text, language) if number < DATELINE_WITHIN and not found else None
        start = dateline.end if dateline else 0
        found = found or dateline is not None
        dates = find_dates(text, language=language, published=published)
        yield DatedParagraph([mention for mention in dates if mention.start >= start], start=start)


def _in_year(mention: DateMention, above: str | None) -> DateMention:
    """Return a date without a year as one of the year above."""
    edtf = mention.edtf
    if not above or not edtf or NO_YEAR not in edtf or not YEAR.match(above):
        return mention
    return replace(mention, edtf=edtf.replace(NO_YEAR, above[:4]))

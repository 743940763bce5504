"""Chronicles: what happened below the dates, or on the lines that open or close with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.opening import find_opening, may_open
from mkdocs_newsdump.text.languages import FALLBACK

ENTRIES = 3
"""Minimum dates of a chronicle, and of years where its dates have lines of their own."""

REACH = 10
"""Maximum segments from one date of a chronicle to the next."""

ORDERED = 2 / 3
"""Minimum share of neighbouring dates of a chronicle in the order of time, or against it."""

WORDS = 2
"""Minimum words on a date's own line that tell what happened; fewer are no event."""

IN_BRACKETS = re.compile(r"[(（]([^()（）]{4,60})[)）]$")
"""What a line closes with in brackets: a list of documents tells so when each was signed."""

LOOSE = " .;,；，。"
"""Marks that may stand behind them."""

CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
YEAR = re.compile(r"\d{4}")
WORD = re.compile(r"[^\W\d_]+")


def find_entries(texts: Sequence[str], language: str | None) -> tuple[int, ...]:
    """Return the indexes of the texts that open an entry of a chronicle: with its date, or as its date alone.

    So do the items of a list that each close with a date in brackets.
    A list of other stories has dates too, and comments stand below dates, but these are of the last days, and
    with the time of day. A chronicle spans years, or goes on from day to day and tells on each date's line
    what happened.
    """
    language = language or FALLBACK
    out: list[int] = []
    for found in (_openings(texts, language), _closings(texts, language)):
        out += _chronicles(found)
    return tuple(sorted(set(out)))


def _chronicles(found: Iterable[tuple[int, str, bool]]) -> list[int]:
    """Return the indexes of those dated lines that are a chronicle's."""
    out: list[int] = []
    run: list[tuple[int, str, bool]] = []
    for entry in [*found, None]:
        if entry is None or (run and entry[0] - run[-1][0] > REACH):
            run = _without_stamp(run)
            out += [index for index, _, _ in run] if _is_chronicle(run) else []
            run = []
        if entry is not None:
            run.append(entry)
    return out


def _openings(texts: Sequence[str], language: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines that open with a date: their index, its EDTF value, and whether it stands alone."""
    rows = _rows(index for index, text in enumerate(texts) if may_open(text))
    for index in (index for row in rows if len(row) >= ENTRIES for index in row):
        text = texts[index]
        opening = find_opening(text, language)
        if opening is None or opening.mention.edtf is None or CLOCK.search(text, opening.mention.end):
            continue
        alone = opening.rest >= len(text)
        if alone or len(WORD.findall(text, opening.rest)) >= WORDS:
            yield index, opening.mention.edtf.strip("./"), alone


def _rows(indexes: Iterable[int]) -> list[list[int]]:
    """Return rising indexes in rows of such that may be of one chronicle."""
    rows: list[list[int]] = []
    for index in indexes:
        if rows and index - rows[-1][-1] <= REACH:
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _closings(texts: Sequence[str], language: str) -> Iterator[tuple[int, str, bool]]:
    """Yield the lines that close with a date in brackets, as :func:`_openings` does."""
    marked = ((index, text.rstrip(LOOSE)) for index, text in enumerate(texts))
    bare = ((index, text) for index, text in marked if text.endswith((")", "）")))
    closing = [(index, found) for index, text in bare if (found := IN_BRACKETS.search(text))]
    for index, found in closing if len(closing) >= ENTRIES else ():
        dates = find_dates(found[1], language=language)
        told = len(WORD.findall(found.string, 0, found.start())) >= WORDS
        if told and len(dates) == 1 and YEAR.match(dates[0].edtf or ""):
            yield index, dates[0].edtf or "", False


def _without_stamp(run: list[tuple[int, str, bool]]) -> list[tuple[int, str, bool]]:
    """Return dates near each other without a first one that is later than all: that of publication."""
    later = [date for _, date, _ in run[1:]]
    return run[1:] if later and run[0][1] > max(later) and later[0] <= later[-1] else run


def _is_chronicle(run: Sequence[tuple[int, str, bool]]) -> bool:
    """Whether dates near each other are those of a chronicle."""
    dates = [date for _, date, _ in run]
    if len(set(dates)) < ENTRIES:
        return False
    pairs = len(dates) - 1
    forward = sum(one <= other for one, other in pairwise(dates)) >= ORDERED * pairs
    backward = sum(one >= other for one, other in pairwise(dates)) >= ORDERED * pairs
    if len({date[:4] for date in dates}) >= ENTRIES:
        return forward or backward
    return forward and not any(alone for _, _, alone in run)

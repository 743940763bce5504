"""Chronicles: what happened below the dates, or on the lines that open or close with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.opening import find_line_opening, has_year
from mkdocs_newsdump.text.languages import FALLBACK
from mkdocs_newsdump.text.words import IDEOGRAPH

ENTRIES = 3
"""Minimum dates of a chronicle, and of years where its dates have lines of their own; of dates that no mark
parts from what happened one more.
"""

REACH = 10
"""Maximum segments from one date of a chronicle to the next."""

BESIDE = 4
"""Maximum segments from one to the next that are never far."""

ORDERED = 2 / 3
"""Minimum share of neighbouring dates of a chronicle in the order of time, or against it."""

WORDS = 2
"""Minimum words on the line of most dates of a chronicle, which tell what happened."""

IN_BRACKETS = re.compile(r"[(（]([^()（）]{4,60})[)）]$")
"""What a line closes with in brackets: a list of documents tells so when each was signed."""

LOOSE = " .;,；，。"
"""Marks that may stand behind them."""


class Kind(Enum):
    """How a date stands on its line."""

    ALONE = auto()
    MARKED = auto()
    """A mark parts it from what happened."""
    BARE = auto()
    """A space, or a comma, is all between the two."""


class Dated(NamedTuple):
    """A line with a date: its index, the date's EDTF value, how it stands there, and the words beside it."""

    at: int
    date: str
    kind: Kind
    words: int


CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
YEAR = re.compile(r"\d{4}")
WORD = re.compile(r"[^\W\d_]+")


def count_words(text: str) -> int:
    """Count the words of a text; most of those that are written without spaces have two characters."""
    wide = len(IDEOGRAPH.findall(text))
    return len(WORD.findall(IDEOGRAPH.sub(" ", text) if wide else text)) + (wide + 1) // 2


def find_entries(texts: Sequence[str], language: str | None) -> tuple[int, ...]:
    """Return the indexes of the texts that open an entry of a chronicle (:func:`find_chronicles`)."""
    return entries(find_chronicles(texts, language))


def entries(chronicles: Iterable[Sequence[Dated]]) -> tuple[int, ...]:
    """Return the indexes of the lines of some chronicles that open their entries, rising."""
    return tuple(sorted({one.at for chronicle in chronicles for one in chronicle}))


def find_chronicles(texts: Sequence[str], language: str | None) -> list[list[Dated]]:
    """Return the lines of chronicles that open their entries: with a date, or as a date alone.

    So do the items of a list that each close with a date in brackets.
    A list of other stories has dates too, and comments stand below dates, but these are of the last days, and
    with the time of day. A chronicle spans years, or goes on from day to day and tells on each date's line
    what happened.
    """
    language = language or FALLBACK
    out = [_chronicle(run) for run in _runs(_closings(texts, language))]
    for run in _runs(_openings(texts, language)):
        parts = _set_alike(run)
        found = map(_chronicle, parts)
        out += found if len(parts) == 1 else filter(is_ordered, found)
    return [chronicle for chronicle in out if chronicle]


def _runs(dated: Iterable[Dated]) -> list[list[Dated]]:
    """Return dated lines in runs of such that may be of one chronicle."""
    out: list[list[Dated]] = []
    for entry in dated:
        if not out or entry.at - out[-1][-1].at > REACH:
            out.append([])
        out[-1].append(entry)
    return [run for run in out if len(run) >= ENTRIES]


def _set_alike(run: list[Dated]) -> list[list[Dated]]:
    """Return dates near each other in parts, without the long ways from one to the next that most are not."""
    ways = sorted(other.at - one.at for one, other in pairwise(run))
    reach = max(BESIDE, 2 * ways[3 * len(ways) // 4]) if ways else 0
    out = [run[:1]]
    for one, other in pairwise(run):
        if other.at - one.at > reach:
            out.append([])
        out[-1].append(other)
    return out


def _chronicle(run: list[Dated]) -> list[Dated]:
    """Return those of some dates near each other that are a chronicle's: of all, or of the marked ones."""
    for some in (run, [one for one in run if one.kind is not Kind.BARE]):
        dates = _without_others(_without_stamp(some))
        if _is_chronicle(dates):
            return dates
    return []


def _openings(texts: Sequence[str], language: str) -> Iterator[Dated]:
    """Yield the lines that open with a date."""
    rows = _rows(index for index, text in enumerate(texts) if has_year(text))
    for index in (index for row in rows if len(row) >= ENTRIES for index in row):
        text = texts[index]
        found = find_line_opening(text, language)
        if found is None:
            continue
        opening, kind = found[0], Kind.MARKED if found[1] else Kind.BARE
        if opening.mention.edtf is None or CLOCK.search(text, opening.mention.end):
            continue
        date = opening.mention.edtf.strip("./")
        if opening.rest >= len(text):
            yield Dated(index, date, Kind.ALONE, 0)
        elif (words := count_words(text[opening.rest :])) and YEAR.match(date):
            yield Dated(index, date, kind, words)


def _rows(indexes: Iterable[int]) -> list[list[int]]:
    """Return rising indexes in rows of such that may be of one chronicle."""
    rows: list[list[int]] = []
    for index in indexes:
        if rows and index - rows[-1][-1] <= REACH:
            rows[-1].append(index)
        else:
            rows.append([index])
    return rows


def _closings(texts: Sequence[str], language: str) -> Iterator[Dated]:
    """Yield the lines that close with a date in brackets."""
    marked = ((index, text.rstrip(LOOSE)) for index, text in enumerate(texts))
    bare = ((index, text) for index, text in marked if text.endswith((")", "）")))
    closing = [(index, found) for index, text in bare if (found := IN_BRACKETS.search(text))]
    for index, found in closing if len(closing) >= ENTRIES else ():
        dates = find_dates(found[1], language=language)
        words = count_words(found.string[: found.start()])
        if words and len(dates) == 1 and YEAR.match(dates[0].edtf or ""):
            yield Dated(index, dates[0].edtf or "", Kind.MARKED, words)


def _without_stamp(run: list[Dated]) -> list[Dated]:
    """Return dates near each other without a first one that is later than all: that of publication."""
    later = [one.date for one in run[1:]]
    return run[1:] if later and run[0].date > max(later) and later[0] <= later[-1] else run


def _without_others(run: list[Dated]) -> list[Dated]:
    """Return dates in the order of time without those behind them that run back: those of other stories."""
    start = next((k for k in range(len(run) - 1, 0, -1) if run[k - 1].date < run[k].date), 0)
    if len(run) - start <= 2 or not is_ordered(run[:start]):
        return run
    nearer_to_others = run[start].at - run[start - 1].at > run[start + 1].at - run[start].at
    return run[: start if nearer_to_others else start + 1]


def is_ordered(run: Sequence[Dated]) -> bool:
    """Whether dates are in the order of time, over years."""
    return len({one.date[:4] for one in run}) >= ENTRIES and all(
        one.date <= other.date for one, other in pairwise(run)
    )


def _is_chronicle(run: Sequence[Dated]) -> bool:
    """Whether dates near each other are those of a chronicle."""
    dates = [one.date for one in run]
    told = [one.words for one in run if one.kind is not Kind.ALONE]
    empty = sum(one.kind is Kind.ALONE and other.at == one.at + 1 for one, other in pairwise(run))
    bare = any(one.kind is Kind.BARE for one in run)
    if (
        len(set(dates)) < ENTRIES + bare
        or 2 * empty > len(run)
        or 2 * sum(few < WORDS for few in told) > len(told)
    ):
        return False
    pairs = len(dates) - 1
    forward = sum(one <= other for one, other in pairwise(dates)) >= ORDERED * pairs
    backward = sum(one >= other for one, other in pairwise(dates)) >= ORDERED * pairs
    years = len({date[:4] for date in dates})
    if years >= ENTRIES:
        return forward or (backward and (not bare or 2 * years > len(run)))
    return forward and not bare and len(told) == len(run)

"""Lists: days, months and years in a row, of which one alone says the month or the year that all share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_newsdump.dates.grammar import Stage
from mkdocs_newsdump.dates.lexicon import DateLexicon
from mkdocs_newsdump.dates.resolve import CalendarPoint
from mkdocs_newsdump.dates.tokens import DateToken, Gap

# Maximum parts of a list: the days of a month. It bounds how far is looked, so that the time stays linear.
MAX_PARTS = 31
# Maximum words that lead a part: a preposition and an article.
LEADING = 2


class SharedParts(Stage):
    """Rules for lists: each part has what another says: «5, 12 и 20 мая 2015» are three days of that month.

    A list has its parts in the order of the calendar and "and" before the last. Its dates stay apart, each
    at its own place in the text.
    """

    def concerns(self, present: frozenset[str]) -> bool:
        """Whether there may be a list among tokens of these kinds."""
        return "and" in present

    def apply(self, tokens: list[DateToken], words: DateLexicon) -> list[DateToken]:
        """Replace numbers, and dates that lack a month or year, by dates that have it."""
        tokens = list(tokens)
        for at, token in enumerate(tokens):
            if "and" in token.kinds and not token.capital:
                parts = list(_parts_before(tokens, at))
                last = _past_leading(tokens, at + 1, 1)
                if parts and last < len(tokens) and tokens[last].gap < Gap.NEXT_PARAGRAPH:
                    _share_back(tokens, parts, last)
                    if words.order != "dmy" or "point" in tokens[last].kinds:
                        _share_on(tokens, parts, last)
        return tokens


def _parts_before(tokens: list[DateToken], at: int) -> Iterator[int]:
    """Yield the places of the parts with commas between that stand before ``at``, the nearest first."""
    for _ in range(MAX_PARTS):
        part = at - 1
        if part > 0 and "dot" in tokens[part].kinds:
            part -= 1  # the stop of an ordinal: "14. und 20. Mai"
        if (
            part < 0
            or tokens[at].gap >= Gap.NEXT_PARAGRAPH
            or (not _number(tokens[part]) and not _point(tokens[part]))
        ):
            return
        yield part
        at = _past_leading(tokens, part - 1, -1)
        if at < 1 or "comma" not in tokens[at].kinds or tokens[at + 1].gap >= Gap.NEXT_PARAGRAPH:
            return


def _past_leading(tokens: list[DateToken], at: int, step: int) -> int:
    """Return the place past the words that may lead each part: «в мае и в июне», "am 5. und am 20. Mai"."""
    for _ in range(LEADING):
        if 0 < at < len(tokens) and not tokens[at].kinds.keys().isdisjoint(("in", "the")):
            at += step
    return at


def _number(token: DateToken) -> int | None:
    """Return the number a day can have, in digits or as an ordinal."""
    ordinal: int | None = token.kinds.get("ordinal")
    day: int | None = token.kinds.get("day") if token.text.isdigit() else None
    return ordinal or day


def _point(token: DateToken) -> CalendarPoint | None:
    point: CalendarPoint | None = token.kinds.get("point")
    return point


def _share_back(tokens: list[DateToken], parts: list[int], last: int) -> None:
    """Complete the parts by what the last has: «5 и 20 мая», "in May and June 2015", «в 1997 и 2003»."""
    whole = _point(tokens[last])
    if whole is None or whole.weak:
        return
    filled: dict[int, CalendarPoint] = {}
    following = whole
    for part in parts:
        point = _completed(tokens[part], following)
        if point is None:
            break
        filled[part] = following = point
    if not filled:
        return
    first = min(filled)
    ahead = _past_leading(tokens, first - 1, -1)
    before = tokens[ahead] if ahead >= 0 and tokens[ahead + 1].gap < Gap.NEXT_PARAGRAPH else None
    in_a_row = len(filled) == 1 and _point(tokens[first]) is None and (following.day or 0) + 1 == whole.day
    if in_a_row or (before is not None and "between" in before.kinds):
        return  # that is a span
    year = _point(before) if before is not None else None
    if year is not None and year.unit == "year" and not year.weak and whole.year is None:
        # «2015 жылғы 5 және 20 мамырда»: the first part joins its year by a rule of its own.
        filled[last] = whole
        filled = {
            part: point if part == first else replace(point, year=year.year, shift=year.shift)
            for part, point in filled.items()
        }
    for part, point in filled.items():
        tokens[part] = _dated(tokens[part], point)


def _completed(token: DateToken, following: CalendarPoint) -> CalendarPoint | None:
    """Return a part completed by what the part after it has, if it comes before that in the calendar."""
    point = _point(token)
    if point is None:
        point = replace(following, day=_number(token), weekday=None)
        earlier = following.unit == "day" and following.day is not None
    elif point.unit == "year":
        point = replace(point, weak=False)
        earlier = following.unit == "year" and following.year is not None
    else:
        earlier = point.shift is None and point.unit == following.unit and _order(point) > (0, 0, 0)
        if point.year is None:
            point = replace(point, year=following.year, shift=following.shift)
    if not earlier or not point.possible:
        return None
    return point if _order(point) < _order(following) else None


def _order(point: CalendarPoint) -> tuple[int, int, int]:
    return point.year or 0, point.month or point.part or 0, point.day or 0


def _share_on(tokens: list[DateToken], parts: list[int], last: int) -> None:
    """Complete the parts by what the first has, and all by the year at the end: "May 5, 12 and 20, 2015"."""
    first = parts[-1]
    whole = _point(tokens[first])
    if whole is None or whole.unit != "day" or whole.day is None or whole.month is None:
        return
    filled = {first: whole}
    for part in [*reversed(parts[:-1]), last]:
        number = _number(tokens[part]) or _day_alone(_point(tokens[part]))
        point = replace(whole, day=number, weekday=None)
        if not number or not point.possible or number <= (filled[max(filled)].day or 0):
            return
        filled[part] = point
    end = last + 1
    if end < len(tokens) and "comma" in tokens[end].kinds:
        end += 1
    year = _point(tokens[end]) if end < len(tokens) else None
    if whole.year is None and year is not None and year.unit == "year" and year.year is not None:
        tokens[end] = _dated(tokens[end], replace(year, weak=False))
        # The last part joins its year by a rule of its own.
        filled = {
            part: point if part == last else replace(point, year=year.year) for part, point in filled.items()
        }
    elif _counts(tokens, last):
        return  # "on May 5 and 20 people died"
    for part, point in filled.items():
        tokens[part] = _dated(tokens[part], point)


def _day_alone(point: CalendarPoint | None) -> int | None:
    return point.day if point is not None and point.unit == "day" and point.month is None else None


def _counts(tokens: list[DateToken], at: int) -> bool:
    """Whether a bare number may count what the word after it names."""
    if not tokens[at].text.isdigit() or at + 1 == len(tokens):
        return False
    following = tokens[at + 1]
    return following.text not in (",", ".", ";", ")") and "in" not in following.kinds


def _dated(token: DateToken, point: CalendarPoint) -> DateToken:
    return replace(token, text="", kinds={"point": point})

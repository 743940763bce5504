"""The view counter: a number beside a word for views, or alone beside the headline, byline or date."""

from __future__ import annotations

import re

from mkdocs_newsdump.cleaning.metadata.context import DIGIT, Context

NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0.,]\d{3}){1,2}|\d{1,8}")
EDGE = " \u00a0:：|–-()[]"

COUNTER_LENGTH = 60
"""Maximum characters of a counter with its words."""

REACH = 4
"""Maximum distance of a number alone from the headline, in segments."""

LEAST = 10
"""Least number alone that is one of views, and not rather of comments."""

YEARS = range(1900, 2101)
"""Numbers alone that may be years."""


def find_views(context: Context, title: int | None) -> tuple[int | None, tuple[int, ...]]:
    """Return the counter and the index of its segment."""
    anchor = title if title is not None else context.start
    near = sorted(context.window, key=lambda index: abs(index - anchor))
    for index in near:
        views = labelled_views(context, index)
        if views is not None:
            return views, (index,)
    dates = context.features.chronicle
    for index in near:
        alone = abs(index - anchor) <= REACH and index not in dates
        views = bare_views(context.segments[index].text) if alone else None
        if views is not None:
            return views, (index,)
    return None, ()


def labelled_views(context: Context, index: int) -> int | None:
    """Read a number that a word for views opens or closes: «Просмотров: 123», "1 234 views"."""
    text = context.lower[index]
    if len(text) > COUNTER_LENGTH or not DIGIT.search(text):
        return None
    words = context.words["views"]
    opening, closing = words.opening(text), words.closing(text)
    if not opening and not closing:
        return None
    rest = text[opening : len(text) - closing].strip(EDGE)
    return to_number(rest) if NUMBER.fullmatch(rest) else None


def bare_views(text: str) -> int | None:
    """Read a number that stands alone."""
    number = to_number(text) if NUMBER.fullmatch(text) else 0
    return number if number >= LEAST and number not in YEARS else None


def to_number(text: str) -> int:
    """Read digits, whatever sets the thousands apart."""
    return int(re.sub(r"\D", "", text))

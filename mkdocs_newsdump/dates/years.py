"""Which year a part of a year is of where no word beside it says so: "In June he came", «а 9 августа».

It may be of the year of a date told before it, in its sentence or farther up, of the year behind that, or of
the last one before the day of publication. What speaks for each of these is weighed together: how near the
date told stands, whether the calendar goes on from it, whether either of them opens its sentence or stands in
brackets, and how far back the story goes. The weights stand in ``weights/years.json``;
``benchmarks/fit_years.py`` fits them from texts with the dates that a careful reader gives their events.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Mapping, Reversible, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from math import exp
from pathlib import Path
from typing import TypeAlias

from mkdocs_newsdump.dates.context import Told, Value, leads_sentence, marked, resolved, sentence_ends
from mkdocs_newsdump.dates.lexicon import DateLexicon
from mkdocs_newsdump.dates.resolve import (
    CalendarPoint,
    CalendarSpan,
    Setting,
    is_told_onward,
    months_of,
)
from mkdocs_newsdump.dates.tokens import DateToken, Gap

WEIGHTS = Path(__file__).parent / "weights" / "years.json"
TOLD_LOOKED_AT = 3
"""Number of dates of different years, the last ones told, whose years are weighed."""
OLD = 2
"""Years before the publication from which on a story is told as history."""
LONG_AGO = 5
"""Years before the publication from which on a story is told as one that is long past."""
FRESH, STALE = 3, 9
"""Months before the publication within which a date is news, and from which on it is rarely named bare."""
MONTHS_A_YEAR = 12
SURE, SURE_OF_TOLD, SURE_WITHOUT = 0.85, 0.9, 0.5
"""How likely a year must be to be taken: that nearest to the publication, one told, and one told where no day
of publication is known, so that it has no such rival."""
GUESS = 0.7
"""How likely a year must be to be taken as a guess."""
NOTHING_TOLD = 2
"""Number of candidates where nothing was told: the year nearest to the publication, and none."""
REACH, MAX_TOLD = 1500, 16
"""Characters from a date told to one that may be of its year, and number of dates kept in mind."""
PARTS = ("season", "quarter", "half")
"""Parts of a year that have months in them."""
POINTING_SENTENCES = 2
"""Sentences behind a date in which another may point back to it."""
BLANK_LINE = "\n\n"
SENTENCES_APART = ("same", "next", "far")
"""Where a date told stands: in the same sentence, in the one before, or before that."""

Features: TypeAlias = set[str]
"""Names of what is so of a year that a date may be of; each has a weight, or none."""


@dataclass
class Story:
    """What a text has told so far: its last dates with a year, in their order, and where its sentences end.

    ``head`` is a date that stands above the text, ``before`` the last one of the paragraph before.
    ``unsure`` is where the last date ends whose year is a guess or open.
    """

    text: str
    words: DateLexicon
    published: date | None = None
    told: deque[Told] = field(default_factory=lambda: deque(maxlen=MAX_TOLD))
    head: Told | None = None
    before: Told | None = None
    unsure: int = -1
    _leads: dict[int, bool] = field(default_factory=dict)
    _inside: list[int] = field(default_factory=list)

    @cached_property
    def ends(self) -> list[int]:
        """The places at which a sentence ends."""
        return sentence_ends(self.text, 0, len(self.text))

    def sentence_of(self, at: int) -> int:
        """Return the number of the sentence that a character stands in."""
        return bisect_right(self.ends, at) - bisect_right(self._inside, at)

    def pass_by(self, token: DateToken) -> None:
        """Take note of a date, the next one: no sentence ends within it, as in "18. April"."""
        inside = bisect_right(self.ends, token.start), bisect_left(self.ends, token.end)
        self._inside += self.ends[slice(*inside)]

    def reaches(self, told: DateToken, at: int) -> bool:
        """Whether a date told stands near a character, with no blank line between."""
        return at - told.end <= REACH and self.text.find(BLANK_LINE, told.end, at) < 0

    def pointed_at(self, token: DateToken) -> Told | None:
        """Return the last date told that a later one may point back to, as "that year" does.

        It is no span of years and does not stand in brackets, if there is such a one near.
        """
        near = [one for one in self.told if one.reaches(self.text, token.start, POINTING_SENTENCES)]
        plain = [one for one in near if not one.span and not self.in_brackets(one.token, token.start)]
        return next(reversed(plain or near), None)

    def day_of_today(self) -> Told | None:
        """Return the day of publication, unless the paragraph before told of another day."""
        day = self.published
        before = self.before.point if self.before else None
        if day is None or (before and before.day and (before.month, before.day) != (day.month, day.day)):
            return None
        return Told(CalendarPoint("day", day.year, day.month, day.day), DateToken(0, 0, "", {}, Gap.JOINED))

    def told_apart(self, token: DateToken) -> bool:
        """Whether no date of another year stands before a date in its sentence."""
        last = self.told[-1] if self.told else self.head
        return last is None or self.sentence_of(last.token.end) < self.sentence_of(token.start)

    def leads(self, token: DateToken) -> bool:
        """Whether a date opens its sentence."""
        if token.start not in self._leads:
            self._leads[token.start] = leads_sentence(self.text, token, self.words)
        return self._leads[token.start]

    def in_brackets(self, told: DateToken, at: int) -> bool:
        """Whether a date stands in brackets that are closed before a character."""
        between = self.text[told.end : at]
        close = between.find(")")
        return close >= 0 and "(" not in between[:close]


def candidates(story: Story, point: CalendarPoint, token: DateToken) -> dict[int | None, Features]:
    """Return the years that a part of a year may be of, each with the names of what speaks for or against it.

    ``None`` stands for any other year.
    """
    found: dict[int | None, Features] = {None: {"open", f"open known {story.published is not None}"}}
    places: list[tuple[str, Told]] = []
    for told in _last_told(story.told):
        if not story.reaches(told.token, token.start):
            break
        apart = story.sentence_of(token.start) - story.sentence_of(told.token.end)
        places.append((SENTENCES_APART[min(apart, 2)], told))
    places += [("head", story.head)] if story.head else []
    places += [("up", story.before)] if story.before else []
    leads = story.leads(token)
    for number, (place, told) in enumerate(places):
        which = "last" if number == 0 else "other"
        aside = place in SENTENCES_APART and set(_interruptions(story, told, token, place))
        for year, fit in _fits(point, told).items():
            mine = found.setdefault(year, set())
            mine |= {place, which, fit, f"{place} {fit}", f"{which} {place} {fit}", *(aside or ())}
            if told.point.mark:
                mine.add("of a guess")
            if fit in ("in", "on"):
                opens = story.leads(told.token) if place in SENTENCES_APART else ""
                mine |= {f"{fit} leads {leads} {opens}", *_in_that_year(story, point, told, place)}
                back = f" {_age(story.published, year)}" if story.published else ""
                mine |= {f"{fit} {place} leads {leads}", f"{fit} {place} leads {leads}{back}"}
    years = [told.point.year for told in story.told]
    for year in found.keys() & set(years):
        found[year].add("told twice" if years.count(year) > 1 else "told once")
        if year == years[0] != years[-1]:
            found[year].add("told first")
    if story.published:
        for year in [one for one in found if one is not None and is_after(point, one, story.published)]:
            del found[year]
        near = nearest_year(point, story.published)
        found.setdefault(near, set()).update(_near_publication(story.published, near, point, leads, places))
    return found


def _last_told(told: Reversible[Told]) -> Iterator[Told]:
    """Yield the last dates told, one of each year."""
    years: set[int] = set()
    for one in reversed(told):
        year = one.point.year
        if year is not None and year not in years:
            years.add(year)
            yield one
            if len(years) == TOLD_LOOKED_AT:
                return


def _fits(point: CalendarPoint, one: Told) -> dict[int | None, str]:
    """Return the years by a date told that a part of a year may be of, and how it lies to that date then."""
    told, year = one.point, one.point.year
    if one.first and year == one.first.year and one.first.month and point.month:
        days = [(at.month or 0, at.day or 0) for at in (one.first, point, told)]
        if days == sorted(days):
            return {year: "inside"}
    if year is None:
        return {}
    first, last = months_of(told)
    if told.unit == "year":
        return {year: "in", year + 1: "behind"}
    if told.unit == "month" and point.month == told.month and point.day:
        return {year: "inside"}
    if told.unit in PARTS and first <= months_of(point)[0] <= last:
        return {year: "inside"}
    if is_told_onward(point, told):
        return {year: "on", year - 1: "before"}
    if point.month == told.month and not point.day:
        return {year: "same month"}
    return {year: "back", year + 1: "over"}


def _in_that_year(story: Story, point: CalendarPoint, told: Told, place: str) -> Iterator[str]:
    """Yield what speaks for a part of a year being of the year told, behind the date told."""
    if point.day and told.point.day:
        yield f"{place} day by day"
    if told.point.unit != "year":
        yield f"months apart {min(months_of(point)[0] - months_of(told.point)[-1], 3)}"
    if told.carried:
        yield f"carried {place}"
    if story.published and told.point.year is not None:
        yield f"{place} {_age(story.published, told.point.year)}"


def _interruptions(story: Story, told: Told, token: DateToken, place: str) -> Iterator[str]:
    """Yield what parts a date from one told before: brackets around that one, an unsure one between."""
    if story.in_brackets(told.token, token.start):
        yield "brackets"
    if told.token.end <= story.unsure:
        yield "interrupted"
        yield f"interrupted {place}"


def _near_publication(
    published: date, near: int, point: CalendarPoint, leads: bool, places: Sequence[tuple[str, Told]]
) -> Iterator[str]:
    """Yield what speaks for the year nearest to the publication, or against it."""
    first = places[0][0] if places else "none"
    months = (published.year - near) * MONTHS_A_YEAR + published.month - months_of(point)[0]
    age = "new" if months < 1 else "fresh" if months < FRESH else "stale" if months > STALE else "aged"
    yield "near"
    yield from (f"near {first}", f"near {first} leads {leads}", f"near {age}", f"near {age} {first}")
    if point.day:
        yield "near day"
    told = places[0][1] if places else None
    if told and told.point.year is not None:
        back = _age(published, told.point.year)
        yield from (f"near after {back}", f"near after {back} {first}", f"near {age} after {back}")
        if told.carried:
            yield f"near after carried {back}"


def _age(published: date, year: int | None) -> str:
    back = 0 if year is None else published.year - year
    return "news" if back < OLD else "history" if back < LONG_AGO else "long ago"


def is_after(point: CalendarPoint, year: int, published: date) -> bool:
    """Whether a part of a year comes after the day of publication if it is of a year."""
    return (year, months_of(point)[0], point.day or 1) > (published.year, published.month, published.day)


def nearest_year(point: CalendarPoint, published: date) -> int:
    """Return the last year in which a part of a year has begun on the day of publication."""
    return published.year - is_after(point, published.year, published)


@cache
def read_weights() -> Mapping[str, float]:
    """Return the weights of the file."""
    return json.loads(WEIGHTS.read_text("utf-8"))  # type: ignore[no-any-return]


def likeliest(found: Mapping[int | None, Features]) -> tuple[int | None, float]:
    """Return the likeliest year of some candidates, and how likely it is."""
    weights = read_weights()
    scores = {year: exp(sum(weights.get(name, 0.0) for name in names)) for year, names in found.items()}
    year = max(scores, key=scores.__getitem__)
    return year, scores[year] / sum(scores.values())


def in_its_year(value: Value, setting: Setting, story: Story, token: DateToken) -> Value:
    """Return a date with what its setting gives it, a part of a year in the year that it is likeliest of."""
    first = value if isinstance(value, CalendarPoint) else value.start or value.end
    if first is None or not value.needs_year:
        return resolved(value, setting)
    if not first.within_year:
        return of_the_month_told(value, setting, story, token)
    if first.weekday and setting.published:
        return resolved(value, setting)
    found = candidates(story, first, token)
    if setting.published and len(found) <= NOTHING_TOLD:
        return resolved(value, setting)
    year, likely = likeliest(found)
    near = year is not None and "near" in found[year]
    sure = SURE if near else SURE_OF_TOLD if setting.published else SURE_WITHOUT
    if year is None or likely < sure:
        story.unsure = token.end
    if year is None or likely < (sure if "near same" in found[year] else GUESS):
        nearest = resolved(value, setting)
        return nearest if is_guess(nearest) and story.told_apart(token) else value
    filled = resolved(value, setting) if near else with_year(value, year)
    return filled if likely >= sure else marked(filled)


def is_guess(value: Value) -> bool:
    """Whether a date is marked as one, as a day soon after the publication is."""
    return isinstance(value, CalendarPoint) and value.mark == "?"


def with_year(value: Value, year: int) -> Value:
    """Return a date that begins in a year; as it is where the calendar has no such day."""
    if isinstance(value, CalendarPoint):
        filled = replace(value, year=year)
        return filled if filled.possible else value
    start, end = value.start and replace(value.start, year=year), value.end and replace(value.end, year=year)
    if start and end and (end.month or 0, end.day or 0) < (start.month or 0, start.day or 0):
        end = replace(end, year=year + 1)
    return CalendarSpan(start, end) if all(side.possible for side in (start, end) if side) else value


def of_the_month_told(value: Value, setting: Setting, story: Story, token: DateToken) -> Value:
    """Return a day alone as one of the month of the date told before it, if it comes later in that month.

    That date stands in the same sentence or in the one before, or above the text. Otherwise it is the nearest
    such day to the day of publication, and so is a weekday: a guess where a day of an earlier year stands
    before it, and in the same sentence open.
    """
    told = story.told[-1] if story.told else story.head
    nearest = resolved(value, setting)
    if told is None or told.point.year is None or not isinstance(value, CalendarPoint):
        return nearest
    apart = story.sentence_of(token.start) - story.sentence_of(told.token.end)
    if apart > 1 or not story.reaches(told.token, token.start):
        return nearest
    if told.point.month and is_told_onward(value, told.point):
        filled = replace(value, year=told.point.year, month=told.point.month)
        return filled if filled.possible else nearest
    if setting.published is None or told.point.year >= setting.published.year:
        return nearest
    if value.weekday and not value.day and not told.point.day:
        return nearest  # what has no day has no weekdays near it
    return marked(nearest) if apart else value

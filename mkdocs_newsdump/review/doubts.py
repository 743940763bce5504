"""What the program is unsure of, for a person to look at, the worst first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from mkdocs_newsdump.dates.edtf import OPEN_YEAR, is_day
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.model.look import Look
from mkdocs_newsdump.model.timeline import Entry, Place, Timeline
from mkdocs_newsdump.text.messages import quoted

LOOK = 0.2
"""Least weight of what a person shall look at; the rest is probably right."""

OTHER_DATE = "other-date"
"""The doubt whether there was an event on a date that an article gives."""

UNSURE = "?~%"
"""What marks a guessed date in EDTF."""


def article_doubts(article: Article) -> tuple[Doubt, ...]:
    """Return what is unsure of an article, the worst first. What a person has said, or looked at, is not."""
    looked_at = article.corrections.looked_at
    return worst_first(doubt for doubt in _article_doubts(article) if not is_looked_at(doubt, looked_at))


def is_looked_at(doubt: Doubt, looks: Iterable[Look]) -> bool:
    """Whether a person looked at a doubt, and all is right."""
    said = _folded(doubt.message)
    return any(look.what == doubt.kind and _folded(look.about or "") in said for look in looks)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _article_doubts(article: Article) -> list[Doubt]:
    name, said = article.source, article.corrections
    found = [Doubt("warning", warning, 1.0, name) for warning in article.warnings]
    if not article.body:
        return [*found, Doubt("no-story", "no story was found in it", 1.0, name)]
    found += (doubt for doubt in article.doubts if not _is_settled(doubt, article))
    settled = {doubt.field for doubt in found}
    missing = (
        ("title", article.title, "no-title", "no headline was found", 0.9),
        ("published", article.published, "no-date", "no date of publication was found", 0.8),
        ("language", article.language, "no-language", "the language is not known", 0.7),
    )
    for key, value, kind, message, weight in missing:
        if value is None and getattr(said, key) is None:
            if key in settled:
                found = [replace(one, weight=weight) if one.field == key else one for one in found]
            else:
                found.append(Doubt(kind, message, weight, name, field=key))
    return found


def _is_settled(doubt: Doubt, article: Article) -> bool:
    """Whether a person has said what is in doubt."""
    said = article.corrections
    if doubt.field:
        return getattr(said, doubt.field) is not None
    return said.lines.keys() >= set(doubt.lines)


def timeline_doubts(timeline: Timeline) -> tuple[Doubt, ...]:
    """Return what is unsure of the entries of a timeline, and of the dates beside it, the worst first."""
    found = [doubt for entry in timeline.all for doubt in _entry_doubts(entry)]
    looks = {entry.key: entry.looked_at for entry in timeline.all if entry.looked_at}
    of_one_day: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in timeline.all:
        if entry.date and is_day(entry.date):
            of_one_day[entry.date, entry.kind, entry.parties].append(entry)
    for first, *others in of_one_day.values():
        found += (
            Doubt(
                "same-event",
                f"{quoted(other.title)} and {quoted(first.title)}, of one day, may be one event",
                0.3,
                choices=(first.key,),
                entry=other.key,
            )
            for other in others
        )
    found = [doubt for doubt in found if not is_looked_at(doubt, looks.get(doubt.entry, ()))]
    found += (
        Doubt(OTHER_DATE, message, 0.15, place.article or "", place=where)
        for place in timeline.other_dates
        for where, message in [other_date(place.to_dict())]
        if not is_looked_at(Doubt(OTHER_DATE, message, 0), place.looked_at)
    )
    return worst_first(found)


def other_date(place: Mapping[str, Any]) -> tuple[Place, str]:
    """Return how a person's word names a date that is in doubt, and what is said of it."""
    title, date = " ".join(place["title"].split()), place["date"]
    message = f"whether {quoted(title)} is an event of {date} is not certain"
    return Place(place["article"], title, place["paragraph"], date), message


def _entry_doubts(entry: Entry) -> Iterator[Doubt]:
    title = quoted(entry.title)
    if entry.conflict:
        dates = " or ".join(entry.dates)
        message = f"{title}: the sources give dates that cannot all be right, {dates}"
        yield Doubt("dates-differ", message, 0.9, field="date", choices=entry.dates, entry=entry.key)
    elif entry.date is None:
        yield Doubt("undated", f"{title}: no source says when", 0.4, field="date", entry=entry.key)
    elif entry.date.startswith(OPEN_YEAR):
        yield Doubt("open-year", f"{title}: the year is not known", 0.5, field="date", entry=entry.key)
    elif entry.date.endswith(tuple(UNSURE)):
        message = f"{title}: the date is a guess, {entry.date}"
        yield Doubt("guessed-date", message, 0.5, field="date", entry=entry.key)


def worst_first(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Return doubts in order: the worst first, then by dump, place and rule, whatever order they come in."""
    return tuple(sorted(dict.fromkeys(doubts), key=_order))


@lru_cache(maxsize=1 << 14)  # asked of every doubt whenever a site is built
def _order(doubt: Doubt) -> tuple[object, ...]:
    return -doubt.weight, doubt.source, doubt.lines, repr(doubt)


def worth_a_look(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Return the doubts that a person shall look at."""
    return [doubt for doubt in doubts if doubt.weight >= LOOK]


def summary(doubts: Iterable[Doubt], command: str) -> str | None:
    """Return in one line how much there is to look at, and the ``command`` that lists it, or None."""
    some = worth_a_look(doubts)
    if not some:
        return None
    places = len({doubt.source for doubt in some if doubt.source})
    entries = len({doubt.entry for doubt in some if doubt.entry})
    where = [_counted(places, "dump", "dumps")] * bool(places)
    where += [_counted(entries, "milestone", "milestones")] * bool(entries)
    return f"{_counted(len(some), 'thing', 'things')} to look at in {' and '.join(where)}: {command}"


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"

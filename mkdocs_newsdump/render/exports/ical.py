"""``timeline.ics``: what has a day, for calendars (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from mkdocs_newsdump.dates import edtf
from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.exports.context import Context

LINE_OCTETS = 75
"""Maximum length of a line, without its end; a longer one is folded (RFC 5545, 3.1)."""

CONTINUATION_MASK, CONTINUATION = 0b1100_0000, 0b1000_0000
"""The two highest bits of an octet that goes on with a character of UTF-8."""

HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//mkdocs-newsdump//timeline//EN",
    "CALSCALE:GREGORIAN",
)
END = ("END:VCALENDAR",)

SPECIAL = re.compile(r"[\\;,]")


def _text(value: str) -> str:
    """Escape a TEXT value (RFC 5545, 3.3.11)."""
    return SPECIAL.sub(r"\\\g<0>", plain(value))


def _fold(line: str) -> str:
    """Fold a line where it gets too long, never within a character."""
    octets, parts, room = line.encode(), [], LINE_OCTETS
    while len(octets) > room:
        end = room
        while octets[end] & CONTINUATION_MASK == CONTINUATION:
            end -= 1
        parts.append(octets[:end])
        octets, room = octets[end:], LINE_OCTETS - 1
    return b"\r\n ".join([*parts, octets]).decode()


def _days(value: str) -> tuple[date, date] | None:
    """Return the first and last day of a date that has both; None for one that says less."""
    bounds = edtf.earliest(value), edtf.latest(value)
    if bounds[0] and bounds[1] and all(edtf.is_day(side) for side in value.split("/")):
        return bounds[0], bounds[1]
    return None


def _event(entry: Entry, value: str, first: date, last: date, context: Context) -> Iterator[str]:
    sources = [source for source in entry.sources if source.date == value] or list(entry.sources)
    url = context.entry_url(entry)
    sure = not (entry.planned or entry.conflict) and value.replace("/", "-").replace("-", "").isdigit()
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, f'{url} {value}')}"
    yield f"DTSTAMP:{context.stamp:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(entry.title)}"
    yield f"DESCRIPTION:{_text(' '.join(source.text for source in sources))}"
    yield f"CATEGORIES:{_text(entry.kind)}"
    yield f"STATUS:{'CONFIRMED' if sure else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    if context.options.site_url:
        yield f"URL:{url}"
    yield "END:VEVENT"


def _events(entry: Entry, context: Context) -> str:
    """Return the events of an entry, one for each of its dates that has a day."""
    days = [(value, *bounds) for value in entry.dates if (bounds := _days(value))]
    return _written(line for one in days for line in _event(entry, *one, context))


def _written(lines: Iterable[str]) -> str:
    return "".join(_fold(line) + "\r\n" for line in lines)


def write(context: Context) -> str:
    """Return the calendar. Where sources differ, every day they name is a tentative event of its own."""
    entries = (*context.timeline.entries, *context.timeline.planned)
    return "".join(
        [_written(HEAD), *(context.written("ics", entry, _events) for entry in entries), _written(END)]
    )

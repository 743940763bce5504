"""``timeline.timelinejs.json``: for TimelineJS, by its documented JSON format."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

from mkdocs_newsdump.dates import edtf
from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.exports.context import Context
from mkdocs_newsdump.render.exports.json_text import list_of, mapping_of, text_of


def _date(day: date, text: str) -> dict[str, Any]:
    return {"year": day.year, "month": day.month, "day": day.day, "display_date": text}


def _event(entry: Entry, context: Context) -> str | None:
    bounds = [(edtf.earliest(value), edtf.latest(value)) for value in entry.dates]
    known = [day for pair in bounds for day in pair if day]
    if not known:
        return None
    text = " / ".join(context.date_text(value) for value in entry.dates)
    event = {
        "unique_id": context.addresses[entry.key].id,
        "group": entry.kind,
        "start_date": _date(min(known), text),
        "text": {
            "headline": escape(plain(entry.title)),
            "text": "".join(f"<p>{escape(plain(source.text))}</p>" for source in entry.sources),
        },
        "display_date": text,
    }
    if max(known) > min(known):
        event["end_date"] = _date(max(known), text)
    return text_of(event)


def write(context: Context) -> str:
    """Return what happened at a known time; TimelineJS shows texts as HTML, so they are escaped."""
    events = (context.written("timelinejs", entry, _event) for entry in context.timeline.entries)
    head = {"text": {"headline": escape(context.title), "text": ""}}
    return mapping_of({"title": text_of(head), "events": list_of(filter(None, events))}) + "\n"

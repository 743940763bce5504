"""``timeline.json``: everything, by the schema beside it."""

from __future__ import annotations

from json import dumps
from typing import Any

from mkdocs_newsdump.model.timeline import Citation, Entry
from mkdocs_newsdump.render.exports.context import Context


def _source(source: Citation, context: Context) -> dict[str, Any]:
    return {
        **source.to_dict(),
        "article_title": context.source_title(source),
        "url": context.source_url(source),
    }


def _entry(entry: Entry, context: Context) -> dict[str, Any]:
    return {
        **entry.to_dict(),
        "id": context.addresses[entry.key].id,
        "url": context.entry_url(entry),
        "date_text": context.date_text(entry.date),
        "sources": [_source(source, context) for source in entry.sources],
    }


def write(context: Context) -> str:
    """Return the timeline as JSON; addresses are whole, or below the site's root where the site has none."""
    timeline = context.timeline
    data = timeline.to_dict() | {
        section: [_entry(entry, context) for entry in entries]
        for section, entries in (
            ("entries", timeline.entries),
            ("planned", timeline.planned),
            ("undated", timeline.undated),
        )
    }
    data["other_dates"] = [_source(place, context) for place in timeline.other_dates]
    head = {"$schema": "timeline.schema.json", "title": context.title, "language": context.options.language}
    return dumps(head | data, ensure_ascii=False, indent=1) + "\n"

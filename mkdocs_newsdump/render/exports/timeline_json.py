"""``timeline.json``: everything, by the schema beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mkdocs_newsdump.model.timeline import Citation, Entry, OtherDate
from mkdocs_newsdump.render.anchors import other_date_id
from mkdocs_newsdump.render.exports.context import Context
from mkdocs_newsdump.render.exports.json_text import list_of, mapping_of, text_of


def _source(source: Citation, context: Context) -> dict[str, Any]:
    return {
        **source.to_dict(),
        "article_title": context.source_title(source),
        "url": context.source_url(source),
    }


def _other_date(place: OtherDate, context: Context) -> dict[str, Any]:
    return {"id": other_date_id(place), **_source(place, context)}


def _entry(entry: Entry, context: Context) -> str:
    data = {
        **entry.to_dict(),
        "id": context.addresses[entry.key].id,
        "url": context.entry_url(entry),
        "date_text": context.date_text(entry.date),
        "sources": [_source(source, context) for source in entry.sources],
    }
    return text_of(data)


def write(context: Context) -> str:
    """Return the timeline as JSON; addresses are whole, or below the site's root where the site has none."""
    timeline = context.timeline

    def listed(entries: Iterable[Entry]) -> str:
        return list_of(context.written("json", entry, _entry) for entry in entries)

    members = {
        "$schema": text_of("timeline.schema.json"),
        "title": text_of(context.title),
        "language": text_of(context.options.language),
        "parties": text_of(timeline.parties),
        "entries": listed(timeline.entries),
        "planned": listed(timeline.planned),
        "undated": listed(timeline.undated),
        "other_dates": text_of([_other_date(place, context) for place in timeline.other_dates]),
        "one_party": text_of(len(timeline.one_party)),
        "others": text_of(len(timeline.others)),
    }
    return mapping_of(members) + "\n"

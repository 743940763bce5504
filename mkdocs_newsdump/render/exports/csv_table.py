"""``timeline.csv``: a row for each source of an entry, for spreadsheets."""

from __future__ import annotations

import csv
import io
import re

from mkdocs_newsdump.model.timeline import Entry
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.exports.context import Context

COLUMNS = (
    "section",
    "id",
    "date",
    "date_text",
    "conflict",
    "title",
    "kind",
    "parties",
    "source_date",
    "source_text",
    "article",
    "article_title",
    "paragraph",
    "source_url",
    "url",
)
FORMULA = re.compile("[=+@|%＝＋－＠-]")
"""What may start a formula in a spreadsheet (OWASP, CSV Injection); an apostrophe makes it text."""


def cell(value: object) -> str:
    """Return a value as text on one line that no spreadsheet takes for a formula."""
    text = plain("" if value is None else str(value))
    return "'" + text if FORMULA.match(text) else text


def _rows(entry: Entry, context: Context) -> list[list[str]]:
    """Return the rows of an entry but for the section, one for each source."""
    return [
        [
            cell(value)
            for value in (
                context.addresses[entry.key].id,
                entry.date,
                context.date_text(entry.date),
                "yes" if entry.conflict else "no",
                entry.title,
                entry.kind,
                " ".join(entry.parties),
                source.date,
                source.text,
                source.article,
                context.source_title(source),
                source.paragraph,
                context.source_url(source),
                context.entry_url(entry),
            )
        ]
        for source in entry.sources
    ]


def write(context: Context) -> str:
    """Return the timeline as CSV (RFC 4180), with the byte-order mark by which spreadsheets know UTF-8."""
    out = io.StringIO()
    rows = csv.writer(out, quoting=csv.QUOTE_ALL)
    rows.writerow(COLUMNS)
    timeline = context.timeline
    for section, entries in (
        ("entries", timeline.entries),
        ("planned", timeline.planned),
        ("undated", timeline.undated),
    ):
        for entry in entries:
            rows.writerows([section, *row] for row in context.written("csv", entry, _rows))
    return "\ufeff" + out.getvalue()

"""The data files beside the timeline's page, a format a module: the same entries in the same order."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from mkdocs_newsdump.model.timeline import Timeline
from mkdocs_newsdump.render.exports import atom, csv_table, ical, timeline_json, timelinejs
from mkdocs_newsdump.render.exports.context import Context, latest_publication
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import DataFile, SiteArticle
from mkdocs_newsdump.text.last_made import LastMade

FORMATS = {
    ".json": timeline_json.write,
    ".csv": csv_table.write,
    ".ics": ical.write,
    ".timelinejs.json": timelinejs.write,
    ".atom": atom.write,
}
"""The formats by the ending of the file's name, which otherwise is that of the timeline's page."""

SCHEMA = "timeline.schema.json"


def data_files(
    timeline: Timeline,
    articles: Mapping[str, SiteArticle],
    options: Options,
    *,
    stamp: datetime | None = None,
    last: LastMade | None = None,
) -> list[DataFile]:
    """Return every data file of a timeline.

    ``articles`` are all articles of the site by source. ``stamp`` is the moment to state where a format
    demands one (a build passes on ``SOURCE_DATE_EPOCH``); without it that is the day of the latest article.
    What was made ``last`` of an entry under the same options is not made again.
    """
    stamp = stamp or latest_publication(articles.values())
    context = Context(timeline, articles, options, stamp, last or LastMade())
    stem, _ = posixpath.splitext(options.timeline_file)
    schema = Path(__file__).with_name(SCHEMA).read_bytes()
    return [
        # YAML can name half a surrogate pair, which UTF-8 cannot hold.
        *(
            DataFile(stem + ending, write(context).encode(errors="replace"))
            for ending, write in FORMATS.items()
        ),
        DataFile(posixpath.join(posixpath.dirname(stem), SCHEMA), schema),
    ]

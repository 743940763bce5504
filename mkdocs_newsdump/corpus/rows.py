"""What a corpus leaves behind, as rows: JSON-ready data, and the model made of it again."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_newsdump.dumps.corrections import parse_corrections
from mkdocs_newsdump.dumps.dump import Dump, split_lines
from mkdocs_newsdump.model.article import Article, Corrections
from mkdocs_newsdump.model.milestone import ArticleEvents, Milestone
from mkdocs_newsdump.model.timeline import Citation, Entry, OtherDate, Timeline

Row = dict[str, Any]

SECTIONS = ("entries", "planned", "undated", "other_dates")
"""The lists of a timeline that are kept."""


def to_line(row: Mapping[str, Any]) -> bytes:
    """Return a row as a line of JSON."""
    try:
        return json.dumps(row, ensure_ascii=False).encode() + b"\n"
    except UnicodeEncodeError:  # a person's YAML can name half a character
        return json.dumps(row).encode() + b"\n"


def from_lines(data: bytes) -> list[Row]:
    """Return the rows of lines of JSON."""
    return list(map(json.loads, data.splitlines()))


def timeline_name(parties: Iterable[str]) -> str:
    """Return what the timeline of some parties is called: ``KG-KZ``."""
    return "-".join(sorted(parties))


def article_row(article: Article, dump: Dump, corrections: str | None) -> Row:
    """Return an article as a row, with the text of its dump and the corrections as a person wrote them."""
    return {**article.to_kept(), "text": dump.text, "encoding": dump.encoding, "corrections": corrections}


def read_article(row: Mapping[str, Any]) -> Article:
    """Make an article again of what :func:`article_row` returned."""
    texts, given = split_lines(row["text"]), row["corrections"]
    corrections = Corrections() if given is None else parse_corrections(given, lines=len(texts))
    return Article.from_kept(row, texts, corrections)


def line_rows(article: Article) -> Iterator[Row]:
    """Yield the lines of an article's dump, each with its role and the reason for it."""
    for line in article.lines:
        yield {
            "source": article.source,
            "number": line.number,
            "text": line.text,
            "role": line.role.value,
            "kept": line.kept,
            "reason": line.reason,
            "rule": line.rule,
        }


def milestone_rows(article: Article, events: ArticleEvents) -> Iterator[Row]:
    """Yield what an article tells, read for itself: milestones, then the dates whose event is in doubt."""

    def row(one: Milestone, certain: bool) -> Row:
        published = article.published.isoformat() if article.published else None
        about = {"source": article.source, "language": events.language, "published": published}
        return {**about, **one.to_dict(), "certain": certain}

    for milestone in events.milestones if events.pair else events.every:
        yield row(milestone, True)
    for milestone in events.other_dates:
        yield row(milestone, False)


def entry_rows(timeline: Timeline) -> Iterator[Row]:
    """Yield the entries of a timeline, and its other dates, by its sections."""
    name = timeline_name(timeline.parties)
    for section in SECTIONS:
        found: Iterable[Entry | Citation] = getattr(timeline, section)
        for one in found:
            yield {"timeline": name, "section": section, **one.to_kept()}


def read_timeline(rows: Iterable[Row], parties: Iterable[str]) -> Timeline:
    """Make a timeline again of what :func:`entry_rows` yielded; what is off it was not kept."""
    found: dict[str, list[Row]] = {section: [] for section in SECTIONS}
    for row in rows:
        del row["timeline"]
        found[row.pop("section")].append(row)
    return Timeline(
        parties=tuple(parties),
        entries=tuple(map(Entry.from_kept, found["entries"])),
        planned=tuple(map(Entry.from_kept, found["planned"])),
        undated=tuple(map(Entry.from_kept, found["undated"])),
        other_dates=tuple(map(OtherDate.from_kept, found["other_dates"])),
    )

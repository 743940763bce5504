"""How each kind of value is kept in the cache: a codec a kind, as the parts of a memo."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from mkdocs_newsdump.dumps.dump import split_lines
from mkdocs_newsdump.dumps.folder import Source
from mkdocs_newsdump.dumps.pages.read import PageText
from mkdocs_newsdump.model.article import Article, BlockKind, PageLines, Stated
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.model.milestone import ArticleEvents
from mkdocs_newsdump.render.records import (
    ArticlePages,
    DataFile,
    Link,
    Overview,
    Page,
    Summary,
    TimelinePages,
)
from mkdocs_newsdump.site.cache import Codec, Parts

ENCODING = ("utf-8", "surrogatepass")
"""How texts are written: a person's YAML can name half a character."""

Summaries = Mapping[str, tuple[str, Summary]]
"""The summary of each dump by its name, with the key of what it was made from."""


def pack(value: Any) -> bytes:
    """Return a JSON-ready value as a part of a memo."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(*ENCODING)


def unpack(part: bytes) -> Any:
    """Return the value that :func:`pack` was given."""
    return json.loads(part)


def article_codec(source: Source) -> Codec[Article]:
    """Return the codec of the article made from ``source``, whose text and corrections are not kept again."""

    def decode(parts: Parts) -> Article:
        return Article.from_kept(unpack(parts[0]), split_lines(source.dump.text), source.corrections)

    return Codec(lambda article: [pack(article.to_kept())], decode)


def _encode_page_text(page: PageText) -> Parts:
    stated, lines = page.stated, page.lines
    published = stated.published.isoformat() if stated.published else None
    rest = {
        "stated": {**vars(stated), "published": published},
        "lines": lines and [sorted(some) for some in (lines.story, lines.prose, lines.captions)],
        "kinds": [[number, kind.value] for number, kind in lines.kinds.items()] if lines else [],
        "frames": page.frames,
        "warnings": page.warnings,
    }
    return [page.text.encode(*ENCODING), pack(rest)]


def _decode_page_text(parts: Parts) -> PageText:
    rest = unpack(parts[1])
    stated = rest["stated"]
    published = date.fromisoformat(stated["published"]) if stated["published"] else None
    lines = None
    if rest["lines"] is not None:
        story, prose, captions = map(frozenset, rest["lines"])
        kinds = {number: BlockKind(kind) for number, kind in rest["kinds"]}
        lines = PageLines(story, prose, kinds, captions)
    return PageText(
        str(parts[0], *ENCODING),
        lines,
        Stated(**{**stated, "authors": tuple(stated["authors"]), "published": published}),
        tuple(rest["frames"]),
        tuple(rest["warnings"]),
    )


def _encode_summaries(summaries: Summaries) -> Parts:
    return [pack({name: [key, _summary_data(summary)] for name, (key, summary) in summaries.items()})]


def _decode_summaries(parts: Parts) -> Summaries:
    return {name: (key, _summary(data)) for name, (key, data) in unpack(parts[0]).items()}


def _summary_data(summary: Summary) -> dict[str, Any]:
    return {
        **vars(summary),
        "published": summary.published.isoformat() if summary.published else None,
        "doubts": [doubt.to_dict() for doubt in summary.doubts],
    }


def _summary(data: Mapping[str, Any]) -> Summary:
    published = data["published"]
    changed = {
        "authors": tuple(data["authors"]),
        "published": date.fromisoformat(published) if published else None,
        "sentences": tuple(data["sentences"]),
        "warnings": tuple(data["warnings"]),
        "doubts": tuple(map(Doubt.from_dict, data["doubts"])),
    }
    return Summary(**{**data, **changed})


def article_pages_codec(path: str, source: str) -> Codec[ArticlePages]:
    """Return the codec of the pages of the article at ``path``, made from the dump ``source``."""

    def encode(made: ArticlePages) -> Parts:
        paths = [file.path for file in made.files]
        return [*_encode_page(made.page), pack(paths), *(file.data for file in made.files)]

    def decode(parts: Parts) -> ArticlePages:
        markdown, head, paths, *files = parts
        page = _page(path, [markdown, head], source=source)
        return ArticlePages(page, tuple(map(DataFile, unpack(paths), files)))

    return Codec(encode, decode)


def _page(
    path: str, parts: Parts, *, source: str | None = None, minor: bool = False, overview: Any = None
) -> Page:
    markdown, head = (part.decode(*ENCODING) for part in parts)
    made = _overview(*overview) if overview else None
    return Page(path, markdown, source, Markup(head) if head else None, minor, made)


def _overview(picture: str, counts: list[str]) -> Overview:
    return Overview(Markup(picture), tuple(counts))


def _encode_page(page: Page) -> Parts:
    return [page.markdown.encode(*ENCODING), (page.head or "").encode(*ENCODING)]


def _encode_pages(pages: Sequence[Page]) -> Parts:
    places = [[page.path, page.minor, page.overview] for page in pages]
    return [pack(places), *(part for page in pages for part in _encode_page(page))]


def _decode_pages(parts: Parts) -> list[Page]:
    made = zip(unpack(parts[0]), parts[1::2], parts[2::2], strict=True)
    return [
        _page(path, [markdown, head], minor=minor, overview=overview)
        for (path, minor, overview), markdown, head in made
    ]


def _encode_timeline(timeline: TimelinePages) -> Parts:
    pages = _encode_pages(timeline.pages)
    said = [timeline.warnings, timeline.notices, [doubt.to_dict() for doubt in timeline.doubts]]
    rest = [len(pages), [file.path for file in timeline.files], timeline.links, *said]
    return [pack(rest), *pages, *(file.data for file in timeline.files)]


def _decode_timeline(parts: Parts) -> TimelinePages:
    rest, *parts = parts
    of_pages, files, links, warnings, notices, doubts = unpack(rest)
    return TimelinePages(
        pages=tuple(_decode_pages(parts[:of_pages])),
        files=tuple(map(DataFile, files, parts[of_pages:])),
        links={name: list(map(_link, own)) for name, own in links.items()},
        warnings=tuple(warnings),
        notices=tuple(notices),
        doubts=tuple(map(Doubt.from_dict, doubts)),
    )


def _link(data: list[Any]) -> Link:
    link = Link(*data)
    places = tuple((paragraph, start, end) for paragraph, start, end in link.places)
    return link._replace(places=places, parties=tuple(link.parties))


PAGE_TEXT = Codec(_encode_page_text, _decode_page_text)
SUMMARIES = Codec(_encode_summaries, _decode_summaries)
EVENTS = Codec[ArticleEvents](
    lambda events: [pack(events.to_kept())], lambda parts: ArticleEvents.from_kept(unpack(parts[0]))
)
PAGES: Codec[Sequence[Page]] = Codec(_encode_pages, _decode_pages)
TIMELINE = Codec(_encode_timeline, _decode_timeline)

"""Bytes to text: decoding a dump and numbering its lines."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from mkdocs_newsdump.dumps.encoding import page_text, to_text
from mkdocs_newsdump.dumps.file_kinds import (
    ARCHIVES,
    MHTML,
    PAGES,
    TEXT_IN_BROWSER,
    binary_kind,
    is_markdown_name,
    page_kind,
    text_kind,
)
from mkdocs_newsdump.dumps.front_matter import read_front_matter
from mkdocs_newsdump.dumps.pages.mhtml import read_mhtml
from mkdocs_newsdump.dumps.pages.read import NoReaderError, PageText, read_page
from mkdocs_newsdump.dumps.pages.tree import PageError
from mkdocs_newsdump.model.article import PageLines, Stated
from mkdocs_newsdump.text.messages import short

MAX_SIZE = 10
"""Maximum size of a dump in MB, unless the author of a site sets another. A larger file is no news story."""

MEGABYTE = 1024 * 1024

REPEATED = 3
"""Minimum other dumps of a site with the same line for it to be boilerplate, like a sentence or not."""

FRAMES_NAMED = 3
"""Maximum frames that a message names."""

CONTROL = bytes([*range(1, 9), *range(14, 27), *range(28, 32), 127])
"""Control characters but for white space and the escape, which colours; in UTF-8 each is a byte."""

CONTROL_SHARE = 0.02
"""Maximum share of control characters: random bytes have ten times as many, coloured text half as many."""


class DumpError(Exception):
    """A dump that cannot be used. ``source`` names the file, ``reason`` says why, for people."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class UnreadPageError(DumpError):
    """A saved page that cannot be read, because what reads pages is not installed."""


class LaterError(Exception):
    """A saved page that its reader takes with others, all at once."""


PageReader = Callable[[str, str, str | None], PageText]
"""What reads a page, given the dump's name, its HTML and its address, where that is known."""

INSTALL = "pip install 'mkdocs-newsdump[html]'"
"""What brings what reads pages."""


def default_reader(source: str, html: str, url: str | None) -> PageText:
    """Read a page; see :func:`~mkdocs_newsdump.dumps.pages.read.read_page`."""
    return read_page(html, url)


@dataclass(frozen=True)
class Dump:
    """A dump as text.

    ``encoding`` is the codec's name in Python. ``stated`` is what the file says of itself, ``markdown`` says
    whether its text is Markdown, ``page`` what the markup of a saved page says of the lines of its text.
    ``warnings`` say what is wrong with it, though it can be read. Lines are counted from ``first``, which is
    above 1 where the dump is part of a file.
    """

    source: str
    text: str
    encoding: str
    stated: Stated = field(default_factory=Stated)
    markdown: bool = False
    page: PageLines | None = None
    warnings: tuple[str, ...] = ()
    first: int = 1


def split_lines(text: str) -> list[str]:
    """Split at LF, CR LF and CR alone, each line with its ending, so that joining them gives ``text``."""
    return StringIO(text, newline="").readlines()


def decode(
    data: bytes, source: str = "", max_size: int = MAX_SIZE, reader: PageReader = default_reader
) -> Dump:
    """Decode the bytes of a dump of at most ``max_size`` MB: text, Markdown, or a page for the ``reader``.

    Raises :class:`DumpError` for what is empty, too large, binary, in no encoding we can tell, or written for
    programs, such as JSON, and :class:`UnreadPageError` for a page without the extra that reads it.
    """
    _check_size(len(data), source, max_size)
    if kind := binary_kind(data):
        raise DumpError(source, kind)
    found = to_text(data) or (page_text(data) if data.lstrip().startswith(b"<") else None)
    if found is None:
        raise DumpError(source, "is in no text encoding we can tell; save it as UTF-8")
    text, encoding = found
    if not text.strip():
        raise DumpError(source, "is empty")
    if "\0" in text:
        raise DumpError(source, "is not text: it holds NUL characters")
    encoded = text.encode()
    if len(encoded) - len(encoded.translate(None, CONTROL)) > len(text) * CONTROL_SHARE:
        raise DumpError(source, "is not text: it holds many control characters")
    if page := page_kind(text, source):
        return _page(data, source, page, reader)
    if kind := text_kind(text):
        raise DumpError(source, kind)
    markdown = is_markdown_name(source)
    front = read_front_matter(split_lines(text), sure=markdown)
    if front is None:
        return Dump(source, text, encoding, markdown=markdown)
    warnings = (f"its front matter {front.problem}. The text below it is used",) if front.problem else ()
    return Dump(source, text, encoding, front.stated, markdown=True, warnings=warnings)


def _page(data: bytes, source: str, kind: str, reader: PageReader) -> Dump:
    """Return the dump of a saved page."""
    charset = url = None
    warnings = []
    if kind == MHTML:
        saved = read_mhtml(data)
        if saved is None or not saved.html.strip():
            what = "is an MHTML file without a page in it; save it again, or"
            raise DumpError(source, f"{what} {TEXT_IN_BROWSER}")
        data, charset, url, broken = saved
        if broken:
            warnings.append("is an MHTML file that breaks off before its end; save the page again")
    found = page_text(data, charset)
    if found is None:
        raise DumpError(source, "is a page in no encoding we can tell; save it as UTF-8")
    html, encoding = found
    try:
        page = reader(source, html, url)
    except NoReaderError:
        raise UnreadPageError(source, f"is {kind}; to read it, {INSTALL}, or {TEXT_IN_BROWSER}") from None
    except PageError as error:
        raise DumpError(source, f"{error}; {TEXT_IN_BROWSER}") from None
    if not page.text:
        raise DumpError(source, _empty(page))
    said = (*warnings, *page.warnings)
    return Dump(source, page.text, encoding, page.stated, page=page.lines, warnings=said)


def _empty(page: PageText) -> str:
    """Return what a page without text is, and what to do."""
    if not page.frames:
        return f"is a page without text, such as a script fills; {TEXT_IN_BROWSER}"
    frames = ", ".join(short(frame) for frame in page.frames[:FRAMES_NAMED])
    return f"is a page that only shows others, in frames ({frames}); save the one with the story by itself"


def read_dump(
    path: Path, source: str | None = None, max_size: int = MAX_SIZE, reader: PageReader = default_reader
) -> Dump:
    """Read and decode the dump at ``path``, shown to people as ``source`` (by default the file's name).

    Of a file of more than ``max_size`` MB nothing is read. Raises :class:`DumpError` for what cannot be read
    or used.
    """
    name = source if source is not None else path.name
    try:
        with path.open("rb") as file:
            _check_size(os.fstat(file.fileno()).st_size, name, max_size)
            data = file.read(max_size * MEGABYTE + 1)  # it may be growing, or a pipe without a size
    except OSError as error:
        raise DumpError(name, f"cannot be read: {error.strerror or error}") from error
    return decode(data, name, max_size, reader)


def _check_size(size: int, source: str, max_size: int) -> None:
    if size > max_size * MEGABYTE:
        page = source.lower().endswith((*PAGES, *ARCHIVES))
        remedy = "save the page without its pictures" if page else "save one page a file"
        raise DumpError(
            source, f"is larger than {max_size} MB; {remedy}, or set max_dump_size to more MB than that"
        )

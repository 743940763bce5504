"""Bytes to text: decoding a dump and numbering its lines."""

from __future__ import annotations

import os
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from mkdocs_newsdump.dumps.encoding import to_text
from mkdocs_newsdump.dumps.file_kinds import binary_kind, text_kind

MAX_SIZE = 10
"""Maximum size of a dump in MB, unless the author of a site sets another. A larger file is no news story."""

MEGABYTE = 1024 * 1024

REPEATED = 3
"""Minimum other dumps of a site with the same line for it to be boilerplate, like a sentence or not."""

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


@dataclass(frozen=True)
class Dump:
    """A dump as text. ``encoding`` is the codec's name in Python."""

    source: str
    text: str
    encoding: str


def split_lines(text: str) -> list[str]:
    """Split at LF, CR LF and CR alone, each line with its ending, so that joining them gives ``text``."""
    return StringIO(text, newline="").readlines()


def decode(data: bytes, source: str = "", max_size: int = MAX_SIZE) -> Dump:
    """Decode the bytes of a dump of at most ``max_size`` MB.

    Raises :class:`DumpError` for what is empty, too large, binary, in no encoding we can tell, or written for
    programs, such as HTML.
    """
    _check_size(len(data), source, max_size)
    if kind := binary_kind(data):
        raise DumpError(source, kind)
    found = to_text(data)
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
    if kind := text_kind(text):
        raise DumpError(source, kind)
    return Dump(source, text, encoding)


def read_dump(path: Path, source: str | None = None, max_size: int = MAX_SIZE) -> Dump:
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
    return decode(data, name, max_size)


def _check_size(size: int, source: str, max_size: int) -> None:
    if size > max_size * MEGABYTE:
        raise DumpError(
            source,
            f"is larger than {max_size} MB; save one page a file, or set max_dump_size to more MB than that",
        )

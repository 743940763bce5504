"""The dumps of a corpus, each with the corrections beside it, wherever they are."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from mkdocs_newsdump.corpus.store import Store
from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError, parse_corrections
from mkdocs_newsdump.dumps.digest import part_corrections
from mkdocs_newsdump.dumps.dump import MEGABYTE, Dump, DumpError, decode, split_lines
from mkdocs_newsdump.dumps.folder import CORRECTIONS, Source, corrected_dump, is_dump, is_read
from mkdocs_newsdump.dumps.plain_yaml import MAX_BYTES, Wrong, decode_yaml
from mkdocs_newsdump.model.article import Corrections


@dataclass(frozen=True)
class Found:
    """A dump and what a person says of it: as ``written``, where there is something, and as it is read."""

    dump: Dump
    written: str | None
    corrections: Corrections

    @property
    def content(self) -> bytes:
        """A digest of all of it."""
        return sha256(f"{Source(self.dump, self.corrections).digest} {self.written!r}".encode()).digest()


def stem_of(name: str) -> str:
    """Return the name of a dump, or of the corrections beside it, without its ending."""
    return posixpath.splitext(name)[0]


def names_in(store: Store) -> list[str]:
    """Return the names of all dumps and corrections, in order."""
    return [name for name in store.names() if is_read(name) and name != OWN_ENTRIES]


def dumps_among(names: Iterable[str]) -> Iterator[str]:
    """Yield the names of dumps."""
    return filter(is_dump, names)


def read_found(store: Store, name: str, names: Collection[str], max_size: int) -> Found:
    """Read a dump of at most ``max_size`` MB, and the corrections beside it where ``names`` has some.

    Raises DumpError and CorrectionsError.
    """
    dump = decode(_read(store, name, max_size * MEGABYTE), name, max_size)
    beside = stem_of(name) + CORRECTIONS
    if beside not in names or corrected_dump(stem_of(name), names) != name:
        return Found(dump, None, Corrections())
    written = read_text(store, beside)
    lines = len(split_lines(dump.text))
    corrections = parse_corrections(written, lines=lines, source=beside)
    [own] = part_corrections(corrections, [dump], beside)
    return Found(dump, written, own)


def read_text(store: Store, name: str) -> str:
    """Read a file that a person wrote. Raises DumpError and CorrectionsError."""
    try:
        return decode_yaml(_read(store, name, MAX_BYTES))
    except Wrong as wrong:
        raise CorrectionsError(name, str(wrong)) from None


def _read(store: Store, name: str, length: int) -> bytes:
    """Read a file, or a little more than so many bytes of it."""
    try:
        return store.read(name, 0, length + 1)
    except OSError as error:
        raise DumpError(name, f"cannot be read: {error.strerror or error}") from error

"""What was made of a dump, kept from one build to the next.

An entry is never stale: it begins with a digest of all that it was made from, of this package as it stands
and of the entry itself. Where that does not agree, for whatever reason, there is no entry.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from importlib import metadata
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

USED = ("Babel", "charset-normalizer", "Jinja2", "MarkupSafe", "PyYAML")
"""The packages that what we make depends on."""

MARK = 64
"""Bytes of the digest that an entry begins with; the sizes of its parts follow up to the line's end."""

TEXT = ("utf-8", "surrogatepass")
"""How texts are kept: a person's YAML can name half a character."""

UNFINISHED = ".part"
"""How the name of an entry ends while it is written."""

CHUNK = 1 << 18
"""Bytes of a file that are read at once."""

Parts = Sequence[bytes]
"""What an entry holds. Texts and files are parts of their own, which read faster than one JSON of all."""


class Cache:
    """Entries by their kind and the name of their dump: files in ``folder``, or without one held in memory.

    The folder may be deleted at any time. Where it cannot be written, for a full disk say, ``problem`` says
    so and nothing more is kept.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._held: dict[tuple[str, str], bytes] = {}
        self.use(folder)

    def use(self, folder: Path | None) -> None:
        """Keep entries in ``folder`` from now on; what an interrupted build left half written there goes."""
        self._folder = folder
        self.problem: str | None = None
        for leftover in folder.glob(f"*/*{UNFINISHED}") if folder is not None else ():
            with suppress(OSError):
                leftover.unlink()

    def get(self, kind: str, name: str, key: str) -> Parts | None:
        """Give the entry that was made of ``key``, or None."""
        entry = self._read(kind, name)
        if entry[:MARK] != _mark(key, memoryview(entry)[MARK:]):
            return None
        first = entry.index(b"\n") + 1
        ends = accumulate(map(int, entry[MARK:first].split()), initial=first)
        return [entry[start:end] for start, end in pairwise(ends)]

    def put(self, kind: str, name: str, key: str, parts: Parts) -> None:
        """Keep what was made of ``key`` in the place of the last entry of this name."""
        content = b"".join([*(b" %d" % len(part) for part in parts), b"\n", *parts])
        entry = _mark(key, content) + content
        if self._folder is None:
            self._held[kind, name] = entry
            return
        if self.problem is None:
            self._write(self._folder, self._path(self._folder, kind, name), entry)

    def of(self, kind: str, name: str, key: str, make: Callable[[], Parts]) -> Parts:
        """Give the entry that was made of ``key``, or what ``make`` gives for it, which is kept."""
        parts = self.get(kind, name, key)
        if parts is None:
            parts = make()
            self.put(kind, name, key, parts)
        return parts

    def _read(self, kind: str, name: str) -> bytes:
        if self._folder is None:
            return self._held.get((kind, name), b"")
        try:
            return self._path(self._folder, kind, name).read_bytes()
        except OSError:
            return b""

    def _write(self, folder: Path, path: Path, entry: bytes) -> None:
        # Another build may be reading: it finds the last entry or this one, whole.
        unfinished = path.with_suffix(UNFINISHED)
        try:
            if not path.parent.is_dir():
                path.parent.mkdir(parents=True)
                (folder / ".gitignore").write_text("*\n")
            unfinished.write_bytes(entry)
            with suppress(FileNotFoundError):  # another build has taken it for its own, or for a leftover
                unfinished.replace(path)
        except OSError as error:
            self.problem = (
                f"{path}: the cache cannot be written: {error.strerror}. The site is complete all the same; "
                "for a faster next build make room, or set cache_dir to another place"
            )
            with suppress(OSError):
                unfinished.unlink()

    def _path(self, folder: Path, kind: str, name: str) -> Path:
        return folder / kind / digest(name)


def pack(value: Any) -> bytes:
    """Give a JSON-ready value as a part of an entry."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(*TEXT)


def unpack(part: bytes) -> Any:
    """Give the value that :func:`pack` was given."""
    return json.loads(part)


def digest(*parts: object) -> str:
    """Give a short name for values whose ``repr`` says all of them."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def _mark(key: str, content: bytes | memoryview) -> bytes:
    mark = hashlib.sha256(f"{key} {program()}\n".encode())
    mark.update(content)
    return mark.hexdigest().encode()


@cache
def program() -> str:
    """Give a digest of this package's files and of what they run on; an edited word list makes another."""
    versions = [sys.version, *(metadata.version(name) for name in USED)]
    return digest(versions, folder_digest(Path(__file__).parent))


def folder_digest(folder: Path) -> str:
    """Return a digest of the files in and below a folder; what Python compiled of them is none."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return files_digest(folder, [path.relative_to(folder).as_posix() for path in files])


def files_digest(folder: Path, names: Iterable[str]) -> str:
    """Return a digest of the files of these names in a folder; none is held whole."""
    return digest([(name, _file_digest(folder / name)) for name in sorted(names)])


def _file_digest(path: Path) -> str:
    content = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            content.update(chunk)
    return content.hexdigest()

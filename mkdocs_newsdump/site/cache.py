"""Values kept from one build to the next: each stage of a site wraps what it makes in :meth:`Cache.memo`.

A memo is never stale: it begins with a digest of the key that names all it was made from, of this package as
it stands and of the memo itself. Where that does not agree, for whatever reason, there is no memo.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Generic, TypeVar

from mkdocs_newsdump.text.digests import digest, program

MARK = 64
"""Length in bytes of the digest that a memo begins with; the sizes of its parts follow on the first line."""

UNFINISHED = ".part"
"""How the name of an entry ends while it is written."""

Parts = Sequence[bytes]
"""What a memo holds. Texts and files are parts of their own, which read faster than one JSON of all."""

Value = TypeVar("Value")


@dataclass(frozen=True)
class Codec(Generic[Value]):
    """How a kind of value is written as the parts of a memo, and read again."""

    encode: Callable[[Value], Parts]
    decode: Callable[[Parts], Value]


class Cache:
    """Memos by their kind and name: files in ``folder``, or without one the values themselves in memory.

    The folder may be deleted at any time. Where it cannot be written, for a full disk say, ``problem`` says
    so and nothing more is kept.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._held: dict[tuple[str, str], tuple[str, Any]] = {}
        self.use(folder)

    def use(self, folder: Path | None) -> None:
        """Keep memos in ``folder`` from now on."""
        self._folder = folder
        self.problem: str | None = None

    def __reduce__(self) -> tuple[type[Cache], tuple[Path | None]]:
        """Return what makes the same of it in another process, where nothing is held yet."""
        return Cache, (self._folder,)

    def tidy(self) -> None:
        """Remove what an interrupted build left half written in the folder."""
        for leftover in self._folder.glob(f"*/*{UNFINISHED}") if self._folder is not None else ():
            with suppress(OSError):
                leftover.unlink()

    def hold(self, kind: str, name: str, key: str, value: object) -> None:
        """Keep a value that another process made, and has kept where there is a folder."""
        if self._folder is None:
            self._held[kind, name] = key, value

    def memo(self, kind: str, name: str, key: str, make: Callable[[], Value], codec: Codec[Value]) -> Value:
        """Return the value that was made of ``key``, or else what ``make`` returns, which is kept."""
        value = self.load(kind, name, key, codec)
        if value is None:
            value = make()
            self.save(kind, name, key, value, codec)
        return value

    def load(self, kind: str, name: str, key: str, codec: Codec[Value]) -> Value | None:
        """Return the value of this kind and name that was made of ``key``, or None."""
        if self._folder is None:
            held_key, value = self._held.get((kind, name), (None, None))
            return value if held_key == key else None
        parts = _read_parts(self._path(self._folder, kind, name), key)
        return None if parts is None else codec.decode(parts)

    def save(self, kind: str, name: str, key: str, value: Value, codec: Codec[Value]) -> None:
        """Keep a value made of ``key`` in the place of the last one of this kind and name."""
        if self._folder is None:
            self._held[kind, name] = key, value
            return
        parts = codec.encode(value)
        content = b"".join([*(b" %d" % len(part) for part in parts), b"\n", *parts])
        if self.problem is None:
            self._write(self._folder, self._path(self._folder, kind, name), _mark(key, content) + content)

    def _write(self, folder: Path, path: Path, memo: bytes) -> None:
        # Another build may be reading: it finds the last memo or this one, whole.
        unfinished = path.with_suffix(UNFINISHED)
        try:
            if not path.parent.is_dir():
                path.parent.mkdir(parents=True, exist_ok=True)  # another process may have made it by now
                (folder / ".gitignore").write_text("*\n")
            unfinished.write_bytes(memo)
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


def _read_parts(path: Path, key: str) -> Parts | None:
    try:
        memo = path.read_bytes()
    except OSError:
        return None
    if memo[:MARK] != _mark(key, memoryview(memo)[MARK:]):
        return None
    first = memo.index(b"\n") + 1
    ends = accumulate(map(int, memo[MARK:first].split()), initial=first)
    return [memo[start:end] for start, end in pairwise(ends)]


def _mark(key: str, content: bytes | memoryview) -> bytes:
    mark = hashlib.sha256(f"{key} {program()}\n".encode())
    mark.update(content)
    return mark.hexdigest().encode()

"""Where the files of a corpus are: a folder, or the prefix of an object store that fsspec knows.

Nobody ever finds half a file: it is written beside its place and moved there, or sent to the object store
when it is whole.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Protocol
from uuid import uuid4

from mkdocs_newsdump.dumps.folder import check_inside, find_files

UNFINISHED = ".part"
"""How the name of a file ends while it is written."""


class Store(Protocol):
    """Files by their names below one place, with ``/``. What cannot be read raises OSError."""

    def names(self) -> list[str]:
        """Return the names of all files, in order, but hidden ones."""

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        """Return the bytes of a file, or ``length`` of them from ``start``."""

    def size(self, name: str) -> int | None:
        """Return the size of a file in bytes, or None where there is none."""

    def create(self, name: str) -> Any:
        """Return a context with a binary file to write, which stands in its place once the context ends."""

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""

    def sweep(self) -> None:
        """Remove what interrupted writers left half written."""


class FolderStore:
    """A folder of this machine, or one that all machines share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> list[str]:
        """Return the names of all files; a link to a folder is a name, since it is not followed."""
        return sorted(find_files(self._folder)[0])

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        """Return the bytes of a file, which no link out of the folder leads to. Raises DumpError for one."""
        check_inside(self._folder / name, self._folder, name)
        with (self._folder / name).open("rb") as file:
            file.seek(start)
            return file.read() if length is None else file.read(length)

    def size(self, name: str) -> int | None:
        """Return the size of a file in bytes, or None where there is none."""
        with suppress(OSError):
            return (self._folder / name).stat().st_size
        return None

    @contextmanager
    def create(self, name: str) -> Iterator[IO[bytes]]:
        """Write a file beside its place, and move it there."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{uuid4().hex}{UNFINISHED}")
        try:
            with unfinished.open("wb") as file:
                yield file
            unfinished.replace(path)
        finally:
            with suppress(OSError):
                unfinished.unlink()

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        (self._folder / name).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what interrupted writers left half written."""
        for leftover in self._folder.glob(f"*/*{UNFINISHED}"):
            leftover.unlink(missing_ok=True)


class RemoteStore:
    """The files below a prefix of a file system that fsspec knows."""

    def __init__(self, url: str) -> None:
        self._system, root = import_module("fsspec").url_to_fs(url)
        self._root = root.rstrip("/")

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def names(self) -> list[str]:
        """Return the names of all files, in order, but hidden ones."""
        self._system.invalidate_cache()
        found = (path.removeprefix(f"{self._root}/") for path in self._system.find(self._root))
        return sorted(name for name in found if not any(part.startswith(".") for part in name.split("/")))

    def read(self, name: str, start: int = 0, length: int | None = None) -> bytes:
        """Return the bytes of a file, or ``length`` of them from ``start``."""
        end = None if length is None else start + length
        data: bytes = self._system.cat_file(self._path(name), start=start, end=end)
        return data

    def size(self, name: str) -> int | None:
        """Return the size of a file in bytes, or None where there is none."""
        with suppress(OSError):
            self._system.invalidate_cache()
            return int(self._system.info(self._path(name))["size"])
        return None

    @contextmanager
    def create(self, name: str) -> Iterator[IO[bytes]]:
        """Write a file of this machine, and send it when it is whole."""
        with tempfile.TemporaryFile() as file:
            yield file
            file.seek(0)
            with self._system.open(self._path(name), "wb") as target:
                shutil.copyfileobj(file, target)

    def remove(self, name: str) -> None:
        """Remove a file, if it is there."""
        with suppress(FileNotFoundError):
            self._system.rm_file(self._path(name))

    def sweep(self) -> None:
        """Do nothing: an object that was not sent whole is none."""


def open_store(place: str) -> Store:
    """Return the files of a folder, or below a URL such as ``s3://bucket/prefix``, which needs fsspec."""
    if "://" in place and not place.startswith("file://"):
        return RemoteStore(place)
    return FolderStore(Path(os.fspath(place.removeprefix("file://"))))

"""Short names for values, for files, and for this program as it stands."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

USED = ("Babel", "charset-normalizer", "ftfy", "Jinja2", "MarkupSafe", "PyYAML")
"""The packages that what we make depends on."""

USED_FOR_PAGES = ("lxml", "trafilatura")
"""Those of an extra, which may be missing."""

CHUNK = 1 << 18
"""Bytes of a file that are read at once."""


def digest(*parts: object) -> str:
    """Return a short name for values whose ``repr`` says all of them."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


@cache
def program() -> str:
    """Return a digest of this package's files and of what they run on; an edited word list makes another."""
    from importlib import metadata  # slow to load, and needed only where the cache is a folder

    versions = [sys.version, *(metadata.version(name) for name in USED)]
    for name in USED_FOR_PAGES:
        with suppress(metadata.PackageNotFoundError):
            versions.append(f"{name} {metadata.version(name)}")
    return digest(versions, folder_digest(Path(__file__).parents[1]))


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

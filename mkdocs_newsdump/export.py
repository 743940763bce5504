"""The pages of a site to files in a folder, for site generators that know nothing of us."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs_newsdump.site.build import Site

LIST = ".newsdump-export"
"""File that lists those of the last export: they may be replaced, and go when their dumps have gone."""


class ExportError(Exception):
    """An export that would harm another's file, or that cannot be written; the message names the file."""


def write_site(site: Site, folder: Path) -> int:
    """Write pages and files into ``folder`` and remove those of the last export that are no longer made.

    Returns the number of files written. Raises :class:`ExportError` before anything is written where a file
    of somebody else is in the way, and where a file cannot be written, for a full disk say.
    """
    files = {page.path: page.markdown.encode() for page in site.pages}
    files |= {file.path: file.data for file in site.files}
    former = _former(folder)
    for path in files:
        if path not in former and (folder / path).exists():
            raise ExportError(f"{folder / path} is there already and no earlier export made it; move it away")
    # The list comes first: should the export break off, the next one knows the files for ours.
    _write(folder / LIST, _list(former | set(files)))
    for path, data in files.items():
        _write(folder / path, data)
    for path in former - set(files):
        (folder / path).unlink(missing_ok=True)
    _write(folder / LIST, _list(files))
    return len(files)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise ExportError(
            f"{path} cannot be written: {error.strerror}; the export is not complete. "
            "Make room, or export into another folder, and run it again"
        ) from error


def _list(paths: Iterable[str]) -> bytes:
    return "".join(f"{path}\n" for path in sorted(paths)).encode()


def _former(folder: Path) -> set[str]:
    """Return the files of the last export, as far as they are below ``folder``."""
    try:
        lines = (folder / LIST).read_text("utf-8").splitlines()
    except OSError:
        return set()
    root = folder.resolve()
    return {path for path in lines if (folder / path).resolve().is_relative_to(root)}

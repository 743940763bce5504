"""The pages of a site to files in a folder, for site generators that know nothing of us."""

from __future__ import annotations

from pathlib import Path

from mkdocs_newsdump.site.build import Site

LIST = ".newsdump-export"
"""File that lists those of the last export: they may be replaced, and go when their dumps have gone."""


class ExportError(Exception):
    """An export that would harm a file of somebody else, which the message names."""


def write_site(site: Site, folder: Path) -> int:
    """Write pages and files into ``folder`` and remove those of the last export that are no longer made.

    Returns the number of files written. Raises :class:`ExportError` before anything is written.
    """
    files = {page.path: page.markdown.encode() for page in site.pages}
    files |= {file.path: file.data for file in site.files}
    former = _former(folder)
    for path in files:
        if path not in former and (folder / path).exists():
            raise ExportError(f"{folder / path} is there already and no earlier export made it; move it away")
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    for path in former - set(files):
        (folder / path).unlink(missing_ok=True)
    (folder / LIST).write_text("".join(f"{path}\n" for path in sorted(files)), "utf-8")
    return len(files)


def _former(folder: Path) -> set[str]:
    """Return the files of the last export, as far as they are below ``folder``."""
    try:
        lines = (folder / LIST).read_text("utf-8").splitlines()
    except OSError:
        return set()
    root = folder.resolve()
    return {path for path in lines if (folder / path).resolve().is_relative_to(root)}

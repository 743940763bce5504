"""A site to files in a folder: pages for site generators that know nothing of us, or data for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import Site
from mkdocs_newsdump.site.pipeline import Pipeline

LIST = ".newsdump-export"
"""File that lists those of the last export: they may be replaced, and go when their dumps have gone."""


class ExportError(Exception):
    """An export that would harm another's file, or that cannot be written; the message names the file."""


def pages_of(site: Site) -> dict[str, bytes]:
    """Return the pages of a site as Markdown, and the files they need, by their paths."""
    files = {page.path: page.markdown.encode() for page in site.pages}
    return files | {file.path: file.data for file in site.files}


def data_of(site: Site, options: Options, pipeline: Pipeline) -> dict[str, bytes]:
    """Return the articles of a site and what they tell, as the ``pipeline`` that made it knows them, as JSON.

    Both files are arrays of objects; the milestones name their article.
    """
    told = pipeline.milestones(site.articles, options) if options.timeline else {}
    articles = [
        {
            **pipeline.article(name).to_dict(),
            "milestones": [milestone.to_dict() for milestone in told.get(name, ())],
        }
        for name in site.articles
    ]
    milestones = [
        {"article": name, **milestone.to_dict()} for name, some in told.items() for milestone in some
    ]
    return {"articles.json": _json(articles), "milestones.json": _json(milestones)}


def _json(objects: Iterable[object]) -> bytes:
    """Return an array with an object a line, which compares well with that of an earlier export."""
    lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in objects)
    return f"[\n{lines}\n]\n".encode(errors="surrogatepass")


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files by their paths into ``folder``, and remove those of the last export that are no more.

    Raises :class:`ExportError` before anything is written where a file of somebody else is in the way, and
    where a file cannot be written, for a full disk say.
    """
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

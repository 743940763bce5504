"""The dumps that a command is given: files, folders, and standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.digest import parted
from mkdocs_newsdump.dumps.dump import MAX_SIZE, MEGABYTE, DumpError, decode
from mkdocs_newsdump.dumps.folder import Source, read_source, read_sources, read_stories
from mkdocs_newsdump.model.article import Article, Corrections
from mkdocs_newsdump.site.notices import unread_pages
from mkdocs_newsdump.site.pipeline import clean
from mkdocs_newsdump.site.saved_pages import SavedPages
from mkdocs_newsdump.site.workers import Workers, WorkersError, worker_count

UNREADABLE = 2
"""Exit status where a file could not be read."""

STANDARD_INPUT = Path("-")

Made = TypeVar("Made")
Given = Path | Source | str
"""A file that is still to be read, a dump that has been, or what is wrong with one."""

max_size_option = click.option(
    "--max-dump-size",
    "max_size",
    metavar="MB",
    type=click.IntRange(min=1),
    default=MAX_SIZE,
    help=f"The largest dump in MB, by default {MAX_SIZE}.",
)


def is_pattern(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return a regular expression for lines. Raises click.BadParameter."""
    try:
        re.compile(value)
    except re.error as error:
        raise click.BadParameter(f"{value!r} is no regular expression: {error}") from None
    return value


split_option = click.option(
    "--split-dumps",
    "split",
    metavar="PATTERN",
    default="",
    callback=is_pattern,
    help="Part a dump into several stories at each line that as a whole matches this regular expression.",
)
workers_option = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes share the work on 50 dumps or more, by default one for each core.",
)
dumps_argument = click.argument("dumps", nargs=-1, required=True, type=click.Path(path_type=Path))


def find_dumps(paths: Iterable[Path], max_size: int, split: str, saved: SavedPages) -> list[Given]:
    """Return the dumps of files, of folders with those below them, and of standard input, called ``-``.

    Lines that match the pattern ``split``, where there is one, part the stories of a dump.

    Those of a folder are read as for a site: lines that many of them share are known for boilerplate, and
    what reads the ``saved`` pages may share the work.
    """
    given: list[Given] = []
    for path in paths:
        if path == STANDARD_INPUT:
            given += read_standard_input(max_size, split)
        elif path.is_dir():
            folder = read_sources(
                path, max_size, reader=saved.read_or_put_off, read_ahead=saved.read_all, split=split
            )
            given += folder.sources.values()
            given += [*folder.broken.values(), *unread_pages(path, folder.pages)]
            if not (folder.sources or folder.broken or folder.pages):
                given.append(f"{path}: there is no dump in this folder")
        elif split:
            given += stories_of(partial(read_stories, path, max_size, split))
        else:
            given.append(path)
    return given


def stories_of(read: Callable[[], list[Source]]) -> Sequence[Given]:
    """Return what ``read`` returns, or what is wrong with the file that it reads."""
    try:
        return read()
    except (DumpError, CorrectionsError) as error:
        return [str(error)]


def read_standard_input(max_size: int, split: str) -> Sequence[Given]:
    """Return the stories of the dump that another program writes, or what is wrong with it."""
    data = sys.stdin.buffer.read(max_size * MEGABYTE + 1)

    def read() -> list[Source]:
        dump = decode(data, str(STANDARD_INPUT), max_size)
        return [Source(part, Corrections()) for part in (parted(dump, split) if split else [dump])]

    return stories_of(read)


def each_made(
    make: Callable[[Article], Made], given: list[Given], max_size: int, workers: Workers
) -> Iterable[Made | Failure]:
    """Yield what is made of each dump's article, or why there is none, in the order of the dumps."""
    return workers.each(partial(make_one, make, max_size), given)


class Failure(str):
    """Why a dump cannot be read."""


def make_one(make: Callable[[Article], Made], max_size: int, given: Given) -> Made | Failure:
    """Return what is made of a dump's article, or why there is none."""
    if isinstance(given, str):
        return Failure(given)
    try:
        source = read_source(given, max_size) if isinstance(given, Path) else given
    except (DumpError, CorrectionsError) as error:
        return Failure(error)
    return make(clean(source))


def command_workers(wanted: int | None) -> Workers:
    """Return the processes for a command; a wrong number of them in the environment ends it."""
    try:
        return Workers(worker_count(wanted))
    except WorkersError as error:
        raise click.UsageError(str(error)) from error

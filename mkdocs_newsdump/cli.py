"""The program ``newsdump``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from mkdocs_newsdump import __version__
from mkdocs_newsdump.dumps.corrections import CorrectionsError
from mkdocs_newsdump.dumps.dump import MAX_SIZE, DumpError
from mkdocs_newsdump.dumps.folder import read_source
from mkdocs_newsdump.events.find import find_milestones
from mkdocs_newsdump.export import ExportError, write_site
from mkdocs_newsdump.model.article import Article, Line, Role
from mkdocs_newsdump.render.environment import BrokenTemplateError
from mkdocs_newsdump.render.escape import plain, shown
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline, Tracked, clean
from mkdocs_newsdump.site.workers import Workers, WorkersError, worker_count

LONG_WORK = 20
"""Minimum number of dumps for a progress bar: fewer take no longer than a person likes to wait."""

UNREADABLE = 2
"""Exit status where a file could not be read."""

CONFIG_FILE = Path("mkdocs.yml")
COLOURS = {True: "green", False: "red", None: "bright_black"}
COLUMNS = ("source", "published", "language", "paragraphs", "left out", "milestones", "title")

Item = TypeVar("Item")
max_size_option = click.option(
    "--max-dump-size",
    "max_size",
    metavar="MB",
    type=click.IntRange(min=1),
    help="The largest dump in MB, by default 10.",
)
workers_option = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="How many processes share the work on 50 dumps or more, by default one for each core.",
)
files_argument = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))


@click.group()
@click.version_option(__version__, prog_name="newsdump")
def main() -> None:
    """Turn raw news dumps into clean articles and a timeline of the milestones in them."""


@main.command()
@click.option(
    "--format",
    "shape",
    type=click.Choice(["table", "jsonl"]),
    default="table",
    show_default=True,
    help="A table for people, or a JSON object a line for programs.",
)
@max_size_option
@files_argument
def inspect(shape: str, max_size: int | None, files: tuple[Path, ...]) -> None:
    """Show what is found in each of FILES: a row, or a JSON object, for each dump.

    Corrections beside a dump are applied. The exit status is 2 when a file cannot be read.
    """
    failures: list[str] = []
    found = _articles(files, max_size, failures)
    if shape == "jsonl":
        for article in found:
            click.echo(json.dumps(_as_data(article), ensure_ascii=False))
    else:
        _print_table([COLUMNS, *(_row(article) for article in found)])
    sys.exit(UNREADABLE if failures else 0)


@main.command()
@max_size_option
@files_argument
def explain(max_size: int | None, files: tuple[Path, ...]) -> None:
    """Show each of FILES line by line: what every line is taken for, whether it is kept, and why.

    The reason stands behind the line, after the step of the cleaner that decided.
    """
    failures: list[str] = []
    for article in _articles(files, max_size, failures):
        click.secho(shown(article.source), bold=True)
        for line in article.lines:
            _print_line(line)
    sys.exit(UNREADABLE if failures else 0)


@main.command()
@click.option(
    "--config-file",
    "-f",
    type=click.Path(path_type=Path),
    help="Whose options to take, by default mkdocs.yml.",
)
@click.option("--dump-dir", type=click.Path(path_type=Path), help="The folder of dumps, by default seeds.")
@click.option("--language", help="The language of the labels around the text, by default en.")
@click.option("--site-url", help="The address of the site, for feeds.")
@max_size_option
@workers_option
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def export(
    config_file: Path | None,
    dump_dir: Path | None,
    language: str | None,
    site_url: str | None,
    max_size: int | None,
    workers: int | None,
    folder: Path,
) -> None:
    """Write the pages as Markdown into FOLDER, with the files they need, for another site generator.

    Pages of an earlier export are replaced and files of anybody else are not touched. The exit status is 1
    when a dump could not be used.
    """
    dumps, options, cache_folder, configured = _settings(config_file)
    workers = workers or configured
    options = replace(
        options,
        language=language or options.language,
        site_url=site_url or options.site_url,
        max_dump_size=max_size or options.max_dump_size,
        html_links=False,  # Zensical takes them for paths
    )
    dumps = dump_dir or dumps
    if not dumps.is_dir():
        raise click.UsageError(f"there is no folder {dumps}; name the folder of dumps with --dump-dir")
    try:
        with _progress(sys.stderr.isatty()) as tracked:
            pipeline = Pipeline(Cache(cache_folder), tracked, Workers(worker_count(workers)))
            site = build_site(dumps, options, pipeline)
    except (BrokenTemplateError, WorkersError) as error:
        raise click.ClickException(str(error)) from error
    for warning in site.warnings:
        click.echo(f"warning: {warning}", err=True)
    for notice in site.notices:
        click.echo(f"notice: {notice}", err=True)
    try:
        written = write_site(site, folder)
    except ExportError as error:
        raise click.ClickException(str(error)) from error
    if dumps.resolve().is_relative_to(folder.resolve()):
        click.echo(
            f"notice: {dumps} is inside {folder}, which a site generator may publish whole, the dumps too; "
            "move the dumps elsewhere",
            err=True,
        )
    click.echo(f"{written} files in {folder}", err=True)
    sys.exit(1 if site.warnings else 0)


def _settings(config_file: Path | None) -> tuple[Path, Options, Path | None, int | None]:
    if config_file is None:
        if not CONFIG_FILE.is_file():
            return Path("seeds"), Options(), None, None
        config_file = CONFIG_FILE
    from mkdocs_newsdump.plugin import settings  # MkDocs is slow to load, and else not needed

    return settings(config_file)


def _articles(files: Iterable[Path], max_size: int | None, failures: list[str]) -> Iterator[Article]:
    """Yield the article of each file; why one cannot be read goes to standard error and to ``failures``."""
    # A bar and results would be mixed up on one terminal.
    with _progress(sys.stderr.isatty() and not sys.stdout.isatty()) as tracked:
        paths = list(files)
        for path in tracked("Cleaning", paths, len(paths)):
            try:
                yield clean(read_source(path, max_size or MAX_SIZE))
            except (DumpError, CorrectionsError) as error:
                failures.append(str(error))
                click.echo(str(error), err=True)


@contextmanager
def _progress(wanted: bool) -> Iterator[Tracked[Any]]:
    """Return a function that yields the items of a list and, where ``wanted``, shows the progress."""

    def tracked(label: str, items: Iterable[Item], length: int) -> Iterator[Item]:
        if not wanted or length < LONG_WORK:
            yield from items
            return
        with click.progressbar(items, length, label, file=sys.stderr) as bar:
            yield from bar

    yield tracked


def _as_data(article: Article) -> dict[str, Any]:
    milestones = [milestone.to_dict() for milestone in find_milestones(article, parties="auto")]
    return {**article.to_dict(), "milestones": milestones}


def _row(article: Article) -> tuple[str, ...]:
    left_out = sum(not line.kept for line in article.lines.filled())
    return (
        article.source,
        article.published.isoformat() if article.published else "-",
        article.language or "-",
        str(len(article.body)),
        str(left_out),
        str(len(find_milestones(article, parties="auto"))),
        article.title or "-",
    )


def _print_table(rows: list[tuple[str, ...]]) -> None:
    rows = [tuple(plain(cell) for cell in row) for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _print_line(line: Line) -> None:
    fate = None if line.role is Role.BLANK else line.kept
    mark = {True: "+", False: "-", None: " "}[fate]
    text = shown(line.text.rstrip("\r\n"))
    click.echo(click.style(f"{line.number:>5} {mark} {line.role.value:<11} ", fg=COLOURS[fate]), nl=False)
    click.echo(click.style(text, dim=not line.kept), nl=False)
    click.echo(
        click.style(f"  [{line.step}: {shown(line.reason)}]" if fate is not None else "", fg="cyan", dim=True)
    )

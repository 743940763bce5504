"""``newsdump inspect``: what is found in dumps."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import click

from mkdocs_newsdump.cli.dumps import (
    UNREADABLE,
    Failure,
    command_workers,
    dumps_argument,
    each_made,
    find_dumps,
    max_size_option,
    split_option,
    workers_option,
)
from mkdocs_newsdump.cli.progress import with_progress_of_results
from mkdocs_newsdump.cli.tables import shown_cell, write_columns
from mkdocs_newsdump.events.find import find_milestones
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.render.escape import escape
from mkdocs_newsdump.render.exports.csv_table import cell
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.saved_pages import SavedPages

COLUMNS = ("source", "published", "language", "paragraphs", "left out", "milestones", "title")

Row = tuple[str | int | date | None, ...]
"""What is found in a dump, by COLUMNS."""


@click.command()
@click.option(
    "--format",
    "shape",
    type=click.Choice(["table", "markdown", "csv", "json", "jsonl"]),
    default="table",
    show_default=True,
    help="A row a dump, for people, for a Markdown page or for spreadsheets; or all that is known of each: "
    "one JSON array, or an object a line.",
)
@max_size_option
@split_option
@workers_option
@dumps_argument
def inspect(shape: str, max_size: int, split: str, workers: int | None, dumps: tuple[Path, ...]) -> None:
    """Show what is found in each of DUMPS: a row, or a JSON object, for each.

    They are files, folders, or - for standard input. Corrections beside a dump are applied. The exit status
    is 2 when a dump cannot be read.
    """
    write, make = SHAPES[shape]
    failures = 0

    def good(found: Iterable[Any]) -> Iterator[Any]:
        nonlocal failures
        for one in found:
            if isinstance(one, Failure):
                failures += 1
                click.echo(one, err=True)
            else:
                yield one

    with command_workers(workers) as shared:
        saved = SavedPages(Cache(), shared, with_progress_of_results)
        given = find_dumps(dumps, max_size, split, saved)
        made = each_made(make, given, max_size, shared)
        write(good(with_progress_of_results("Reading dumps", made, len(given))))
    sys.exit(UNREADABLE if failures else 0)


def row_of(article: Article) -> Row:
    """Return what is found in a dump, by COLUMNS."""
    left_out = sum(not line.kept for line in article.lines.filled())
    milestones = len(find_milestones(article, parties="auto"))
    body = len(article.body)
    return article.source, article.published, article.language, body, left_out, milestones, article.title


def json_of(article: Article) -> str:
    """Return all that is known of a dump, its milestones too, as a JSON object in one line."""
    milestones = [milestone.to_dict() for milestone in find_milestones(article, parties="auto")]
    return json.dumps({**article.to_dict(), "milestones": milestones}, ensure_ascii=False)


def write_table(rows: Iterable[Row]) -> None:
    """Write columns that stand below each other, for which all rows are waited for."""
    write_columns([COLUMNS, *(tuple(map(shown_cell, row)) for row in rows)])


def write_markdown(rows: Iterable[Row]) -> None:
    """Write a table of Markdown."""
    click.echo(f"| {' | '.join(COLUMNS)} |")
    click.echo(f"|{' --- |' * len(COLUMNS)}")
    for row in rows:
        told = (escape(value) if isinstance(value, str) else shown_cell(value) for value in row)
        click.echo(f"| {' | '.join(told)} |")


def write_csv(rows: Iterable[Row]) -> None:
    """Write CSV (RFC 4180); what is not known is empty."""
    for row in chain([COLUMNS], rows):
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow([cell(value) for value in row])
        click.echo(line.getvalue(), nl=False)


def write_json(objects: Iterable[str]) -> None:
    """Write one JSON array, an object a line."""
    before = "[\n"
    for each in objects:
        click.echo(before + each, nl=False)
        before = ",\n"
    click.echo("[]" if before == "[\n" else "\n]")


def write_lines(objects: Iterable[str]) -> None:
    """Write an object a line."""
    for each in objects:
        click.echo(each)


SHAPES: dict[str, tuple[Callable[[Iterable[Any]], None], Callable[[Article], Row | str]]] = {
    "table": (write_table, row_of),
    "markdown": (write_markdown, row_of),
    "csv": (write_csv, row_of),
    "json": (write_json, json_of),
    "jsonl": (write_lines, json_of),
}
"""How each format is written, and what of an article."""

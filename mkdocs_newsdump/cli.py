"""The program ``newsdump``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from mkdocs_newsdump.cleaning import clean
from mkdocs_newsdump.dump import DumpError, read_dump


@click.group()
def main() -> None:
    """Turn raw news dumps into clean articles."""


@main.command()
@click.option("--format", "shape", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def inspect(shape: str, files: tuple[Path, ...]) -> None:
    """Show what is found in each of FILES, one JSON object a dump."""
    failed = False
    for path in files:
        try:
            dump = read_dump(path)
        except DumpError as error:
            click.echo(str(error), err=True)
            failed = True
            continue
        article = clean(dump.text, source=dump.source)
        click.echo(json.dumps({**article.to_dict(), "milestones": []}, ensure_ascii=False))
    sys.exit(2 if failed else 0)

"""``newsdump explain``: a dump line by line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mkdocs_newsdump.cli.dumps import (
    UNREADABLE,
    Failure,
    dumps_argument,
    find_dumps,
    make_one,
    max_size_option,
    split_option,
)
from mkdocs_newsdump.model.article import Article, Line, Role
from mkdocs_newsdump.render.escape import shown
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.saved_pages import SavedPages
from mkdocs_newsdump.site.workers import Workers

COLOURS = {True: "green", False: "red", None: "bright_black"}


@click.command()
@max_size_option
@split_option
@dumps_argument
def explain(max_size: int, split: str, dumps: tuple[Path, ...]) -> None:
    """Show each of DUMPS line by line: what every line is taken for, whether it is kept, and why.

    They are files, folders, or - for standard input. The reason stands behind the line, after the step of the
    cleaner that decided.
    """
    failures = 0
    for given in find_dumps(dumps, max_size, split, SavedPages(Cache(), Workers())):
        article = make_one(lambda article: article, max_size, given)
        if isinstance(article, Failure):
            failures += 1
            click.echo(article, err=True)
        else:
            write_article(article)
    sys.exit(UNREADABLE if failures else 0)


def write_article(article: Article) -> None:
    """Write the name of a dump and its lines."""
    click.secho(shown(article.source), bold=True)
    for line in article.lines:
        write_line(line)


def write_line(line: Line) -> None:
    """Write a line with its fate, in colours where these are shown."""
    fate = None if line.role is Role.BLANK else line.kept
    mark = {True: "+", False: "-", None: " "}[fate]
    text = shown(line.text.rstrip("\r\n"))
    click.echo(click.style(f"{line.number:>5} {mark} {line.role.value:<11} ", fg=COLOURS[fate]), nl=False)
    click.echo(click.style(text, dim=not line.kept), nl=False)
    click.echo(
        click.style(f"  [{line.step}: {shown(line.reason)}]" if fate is not None else "", fg="cyan", dim=True)
    )

"""Tables on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

import click

from mkdocs_newsdump.render.escape import plain


def write_columns(lines: Sequence[Sequence[str]]) -> None:
    """Write lines of cells, those of a column below each other."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        click.echo("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip())


def shown_cell(value: object) -> str:
    """Return a value for people, on one line; a dash stands for what is not known."""
    return "-" if value in (None, "") else plain(str(value))

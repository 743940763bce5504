"""How far a long work has come, on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

LONG_WORK = 20
"""Minimum number of dumps for a progress bar: fewer take no longer than a person likes to wait."""

Item = TypeVar("Item")


def with_progress(label: str, items: Iterable[Item], length: int) -> Iterator[Item]:
    """Yield the items, of which there are so many; a bar goes to standard error if that is a terminal."""
    if length < LONG_WORK or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, length, label, file=sys.stderr) as bar:
        yield from bar


def with_progress_of_results(label: str, items: Iterable[Item], length: int) -> Iterator[Item]:
    """Do the same, but not where the results go to the terminal too: bar and rows would be mixed up."""
    return iter(items) if sys.stdout.isatty() else with_progress(label, items, length)

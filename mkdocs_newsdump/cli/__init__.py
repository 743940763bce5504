"""The program ``newsdump``: a module for each command."""

from __future__ import annotations

import os

import click

from mkdocs_newsdump import __version__
from mkdocs_newsdump.cli.explain import explain
from mkdocs_newsdump.cli.export import export
from mkdocs_newsdump.cli.init import init
from mkdocs_newsdump.cli.inspect import inspect
from mkdocs_newsdump.cli.review import review


@click.group()
@click.version_option(__version__, prog_name="newsdump")
@click.pass_context
def main(context: click.Context) -> None:
    """Turn raw news dumps into clean articles and a timeline of the milestones in them."""
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        context.color = False


for command in (inspect, explain, review, export, init):
    main.add_command(command)

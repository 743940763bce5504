"""The site whose options a command takes."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_newsdump.corpus.kept import Selection
from mkdocs_newsdump.render.options import Options

CONFIG_FILE = Path("mkdocs.yml")

config_option = click.option(
    "--config-file",
    "-f",
    type=click.Path(path_type=Path),
    help="Whose options to take, by default mkdocs.yml.",
)


def site_settings(
    config_file: Path | None,
) -> tuple[Path, Options, Path | None, int | None, Selection | None]:
    """Return what a site's file sets: folder of dumps, options, folder of the cache, number of processes.

    And what the site is made from instead of dumps, if anything.
    """
    if config_file is None:
        if not CONFIG_FILE.is_file():
            return Path("seeds"), Options(), None, None, None
        config_file = CONFIG_FILE
    from mkdocs_newsdump.settings import read_settings  # MkDocs is slow to load, and else not needed

    return read_settings(config_file)

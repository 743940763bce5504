"""``newsdump review``: what the program is unsure of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from mkdocs_newsdump.cli.dumps import command_workers, workers_option
from mkdocs_newsdump.cli.progress import with_progress_of_results
from mkdocs_newsdump.cli.settings import config_option, site_settings
from mkdocs_newsdump.cli.tables import shown_cell, write_columns
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.render.environment import BrokenTemplateError
from mkdocs_newsdump.review.doubts import worth_a_look
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline

COLUMNS = ("weight", "where", "lines", "field", "what is unsure")


@click.command()
@click.option(
    "--format",
    "shape",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="A table for people, or a JSON array for programs.",
)
@click.option("--all", "everything", is_flag=True, help="Also what is probably right.")
@config_option
@workers_option
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True))
def review(shape: str, everything: bool, config_file: Path | None, workers: int | None, folder: Path) -> None:
    """List what is unsure of the dumps in FOLDER and of their milestones, the worst first.

    The weight says how bad it is likely to be, from 0 to 1. What a person has said, in the files of
    corrections and in milestones.yml, is not unsure any more. The options of a site, such as the parties of
    its timeline, are those of mkdocs.yml in the current folder, where there is one.
    """
    _, options, cache_folder, configured, _ = site_settings(config_file)
    pipeline = Pipeline(Cache(cache_folder), with_progress_of_results, command_workers(workers or configured))
    try:
        doubts = build_site(folder, options, pipeline, articles=False).doubts
    except BrokenTemplateError as error:
        raise click.ClickException(str(error)) from error
    chosen = doubts if everything else worth_a_look(doubts)
    if shape == "json":
        click.echo(json.dumps([doubt.to_dict() for doubt in chosen], ensure_ascii=False, indent=1))
    elif chosen:
        write_columns([COLUMNS, *map(_row, chosen)])
    else:
        click.echo("nothing to look at")


def _row(doubt: Doubt) -> tuple[str, ...]:
    where = doubt.source or "timeline"
    cells = f"{doubt.weight:.2f}", where, _ranges(doubt.lines), doubt.field, doubt.message
    return tuple(map(shown_cell, cells))


def _ranges(lines: Sequence[int]) -> str:
    """Return numbers of lines as the corrections have them: ``7, 40-45``."""
    runs: list[list[int]] = []
    for line in lines:
        if runs and runs[-1][-1] == line - 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)

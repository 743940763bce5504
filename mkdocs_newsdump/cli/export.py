"""``newsdump export``: the pages of a site, or its data, into a folder."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from mkdocs_newsdump.cli.dumps import command_workers, workers_option
from mkdocs_newsdump.cli.progress import with_progress
from mkdocs_newsdump.cli.settings import config_option, site_settings
from mkdocs_newsdump.corpus.kept import ResultError, Selection
from mkdocs_newsdump.export import ExportError, data_of, pages_of, write_files
from mkdocs_newsdump.render.environment import BrokenTemplateError
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import Site, build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline


@click.command()
@click.option(
    "--format",
    "shape",
    type=click.Choice(["markdown", "json"]),
    default="markdown",
    show_default=True,
    help="Pages as Markdown with the files they need, or all articles and milestones as JSON.",
)
@config_option
@click.option("--dump-dir", type=click.Path(path_type=Path), help="The folder of dumps, by default seeds.")
@click.option("--result-dir", help="Instead of dumps, the result of a run over a corpus: a folder or a URL.")
@click.option("--language", help="The language of the labels around the text, by default en.")
@click.option("--site-url", help="The address of the site, for feeds.")
@click.option(
    "--max-dump-size",
    "max_size",
    metavar="MB",
    type=click.IntRange(min=1),
    help="The largest dump in MB, by default 10.",
)
@workers_option
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def export(
    shape: str,
    config_file: Path | None,
    dump_dir: Path | None,
    result_dir: str | None,
    language: str | None,
    site_url: str | None,
    max_size: int | None,
    workers: int | None,
    folder: Path,
) -> None:
    """Write the pages as Markdown into FOLDER, with the files they need, for another site generator.

    With --format json FOLDER has articles.json, an array of what inspect shows of each dump, and
    milestones.json, an array of all events that the articles tell, each with its article and its parties.

    What an earlier export wrote is replaced and files of anybody else are not touched. The exit status is 1
    when a dump could not be used.
    """
    dumps, options, cache_folder, configured, chosen = site_settings(config_file)
    options = replace(
        options,
        language=language or options.language,
        site_url=site_url or options.site_url,
        max_dump_size=max_size or options.max_dump_size,
        html_links=False,  # Zensical takes them for paths
    )
    dumps = dump_dir or dumps
    if result_dir:
        chosen = replace(chosen, place=result_dir) if chosen else Selection(result_dir)
    elif dump_dir:
        chosen = None
    if chosen is None and not dumps.is_dir():
        raise click.UsageError(f"there is no folder {dumps}; name the folder of dumps with --dump-dir")
    pipeline = Pipeline(Cache(cache_folder), with_progress, command_workers(workers or configured))
    try:
        site = _build(dumps, chosen, options, pipeline)
    except (BrokenTemplateError, ResultError) as error:
        raise click.ClickException(str(error)) from error
    for warning in site.warnings:
        click.echo(f"warning: {warning}", err=True)
    for notice in site.notices:
        click.echo(f"notice: {notice}", err=True)
    files = data_of(site, options, pipeline) if shape == "json" else pages_of(site)
    try:
        write_files(files, folder)
    except ExportError as error:
        raise click.ClickException(str(error)) from error
    if chosen is None and dumps.resolve().is_relative_to(folder.resolve()):
        click.echo(
            f"notice: {dumps} is inside {folder}, which a site generator may publish whole, the dumps too; "
            "move the dumps elsewhere",
            err=True,
        )
    click.echo(f"{len(files)} files in {folder}", err=True)
    sys.exit(1 if site.warnings else 0)


def _build(dumps: Path, chosen: Selection | None, options: Options, pipeline: Pipeline) -> Site:
    if chosen is None:
        return build_site(dumps, options, pipeline)
    from mkdocs_newsdump.site.from_result import build_from_result  # slow to load, and seldom needed

    return build_from_result(chosen, options, pipeline)

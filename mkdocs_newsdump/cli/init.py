"""``newsdump init``: a new site, with a dump to look at."""

from __future__ import annotations

from pathlib import Path

import click

STARTER = Path(__file__).parent / "starter"
FILES = {
    "mkdocs.yml": "mkdocs.yml",
    "index.md": "docs/index.md",
    "example.txt": "seeds/example.txt",
    "pages.yml": ".github/workflows/pages.yml",
    "gitignore": ".gitignore",
}
"""The files of a new site by their names in ``starter``, which shows no hidden ones."""

UNSEEN = (".git",)
"""What a new site's folder may have: a repository is often made first."""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
def init(folder: Path) -> None:
    """Write a new site into FOLDER, by default this one, which has to be empty.

    It is a configuration, a first page, a dump to look at, and the workflow that publishes the site on GitHub
    Pages. A file of anybody else is never touched. The exit status is 1 when the folder is not empty or
    cannot be written.
    """
    try:
        there = sorted(path.name for path in folder.iterdir() if path.name not in UNSEEN)
    except FileNotFoundError:
        there = []
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be read: {error.strerror}") from error
    if there:
        some = ", ".join(there[:3]) + (", …" if there[3:] else "")
        raise click.ClickException(
            f"{folder} is not empty, it has {some}; name a new folder, as in: newsdump init my-site"
        )
    for name, path in FILES.items():
        target = folder / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((STARTER / name).read_bytes())
        except OSError as error:
            raise click.ClickException(f"{target} cannot be written: {error.strerror}") from error
        click.echo(target)
    click.echo("Put your dumps into seeds/ there, and run: mkdocs serve", err=True)

"""Small sites on disk, built by MkDocs itself."""

import re
from html import unescape
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

STORY = """Bridge opens over the Vistula

12 May 2021
By Anna Nowak

The new road bridge over the Vistula was opened to traffic on Wednesday after four years of building work.

Engineers told reporters that the bridge will carry thirty thousand cars a day, and a cycle path on each side.

The mayor said that the old crossing, which had been built in 1956, will be closed and taken down by autumn.

Read also

Five more roads to be built
"""


def site(folder: Path, config: str = "plugins: [newsdump]\n", dumps: dict[str, str] | None = None) -> Path:
    """Write a site with the given dumps; returns its folder."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n", "utf-8")
    (folder / "seeds").mkdir()
    for name, text in (dumps if dumps is not None else {"bridge.txt": STORY}).items():
        (folder / "seeds" / name).write_bytes(text.encode())
    (folder / "mkdocs.yml").write_text(f"site_name: Test\n{config}", "utf-8")
    return folder


def built(folder: Path, strict: bool = True, **options: object) -> Path:
    """Build the site in ``folder``; returns the folder of the finished site."""
    build(load_config(str(folder / "mkdocs.yml"), strict=strict, **options))
    return folder / "site"


def articles(finished: Path) -> list[Path]:
    """Give the article pages of a finished site."""
    return sorted(finished.glob("articles/*/index.html"))


def words(html: str) -> str:
    """Give what a reader sees of some HTML, roughly: no tags, single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())

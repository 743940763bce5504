"""A folder of dumps to the pages of a site: what the plugin and ``newsdump export`` share."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from mkdocs_newsdump.article import Article
from mkdocs_newsdump.cleaning import clean
from mkdocs_newsdump.dump import Dump, DumpError, read_dump, split_lines
from mkdocs_newsdump.pages import article as article_page
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import DataFile, Page
from mkdocs_newsdump.pages.slugs import article_paths
from mkdocs_newsdump.pages.strings import load_strings

SUFFIX = ".txt"
ASSETS = resources.files("mkdocs_newsdump.pages") / "assets"
ASSET_DIR = "assets/newsdump"


@dataclass(frozen=True)
class Site:
    """What a folder of dumps gives. ``warnings`` name a file and say what is wrong with it."""

    articles: Mapping[str, Article]
    pages: tuple[Page, ...]
    files: tuple[DataFile, ...]
    warnings: tuple[str, ...]


def build_site(dump_dir: Path, options: Options) -> Site:
    """Give the pages of the site for the dumps in ``dump_dir``; a dump that cannot be used is a warning."""
    dumps, warnings = read_dumps(dump_dir)
    articles = {}
    repeated = _repeated(dumps)
    for source, dump in dumps.items():
        article = clean(dump.text, source=source, repeated=_others(dump, repeated))
        if article.body:
            articles[source] = article
        else:
            warnings.append(f"{source}: no story found in it")
    strings = load_strings(options.language)
    paths = article_paths(articles, options)
    pages = [
        article_page.render(article, paths[source], [], options, strings)
        for source, article in articles.items()
    ]
    return Site(articles, tuple(pages), assets(), tuple(warnings))


def assets() -> tuple[DataFile, ...]:
    """Give the style sheets and scripts that the pages use."""
    files = sorted(ASSETS.iterdir(), key=lambda file: file.name)
    return tuple(DataFile(f"{ASSET_DIR}/{file.name}", file.read_bytes()) for file in files)


def find_dumps(dump_dir: Path) -> Iterator[Path]:
    """Give the dumps below ``dump_dir`` in the order of their names, files of hidden folders aside."""
    for folder, folders, files in os.walk(dump_dir):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.endswith(SUFFIX) and not name.startswith("."):
                yield Path(folder, name)


def read_dumps(dump_dir: Path) -> tuple[dict[str, Dump], list[str]]:
    """Read the dumps, by their paths below ``dump_dir`` with ``/``; give a warning for each of no use."""
    dumps, warnings = {}, []
    root = dump_dir.resolve()
    for path in find_dumps(dump_dir):
        source = path.relative_to(dump_dir).as_posix()
        try:
            if not path.resolve().is_relative_to(root):
                raise DumpError(source, "is a link that leads out of the folder of dumps")
            dumps[source] = read_dump(path, source)
        except DumpError as error:
            warnings.append(str(error))
    return dumps, warnings


def _repeated(dumps: Mapping[str, Dump]) -> Counter[str]:
    """Count in how many dumps each line is found, without the space around it."""
    return Counter(line for dump in dumps.values() for line in _lines(dump))


def _others(dump: Dump, repeated: Mapping[str, int]) -> dict[str, int]:
    return {line: repeated[line] - 1 for line in sorted(_lines(dump)) if repeated[line] > 1}


def _lines(dump: Dump) -> set[str]:
    return {line.strip() for line in split_lines(dump.text)} - {""}

"""The path of every article's page, which stays when other dumps come."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import PurePosixPath

from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.render.authors import author_pages
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Summary
from mkdocs_newsdump.render.slugs import address_key, safe_name
from mkdocs_newsdump.render.years import year_pages
from mkdocs_newsdump.text.last_made import LastMade

ID_LENGTH = 12
"""Hexadecimal digits of an id: of 5.6 million sites with 10,000 dumps each, one has two dumps of one id."""

FIELDS = ("slug", "id", "date", "file")
"""What ``article_url_format`` may hold."""


def article_paths(
    articles: Mapping[str, Summary], options: Options, last: LastMade | None = None
) -> tuple[dict[str, str], list[str]]:
    """Return the path of each article's page by its dump, and a warning for each path with a number.

    A path follows from the dump's own name and title alone, so with its ``{id}`` it stays when other dumps
    come. Where two dumps want one path all the same, the later by name gets a number behind it; no
    numbered path is one that a third dump wants. What was made ``last`` under the same options is known.
    """
    last = last or LastMade()
    last.begin()
    wanted = {
        source: last.made(
            source,
            (article.name, article.published, options.article_slugify),
            partial(_path, source, article, options),
        )
        for source, article in articles.items()
    }
    in_order = sorted(wanted, key=_order)
    owners = {address_key(path): what for path, what in _own_pages(articles, options)}
    for source in in_order:
        owners.setdefault(address_key(wanted[source]), source)
    paths = dict(wanted)
    warnings = []
    numbers: dict[str, Iterator[int]] = {}
    for source in in_order:
        key = address_key(wanted[source])
        if owners[key] != source:
            stem = wanted[source].removesuffix(".md")
            numbered = (f"{stem}-{number}.md" for number in numbers.setdefault(key, count(2)))
            paths[source] = next(path for path in numbered if address_key(path) not in owners)
            owners[address_key(paths[source])] = source
            clash = (
                f"its page is {paths[source].removesuffix('.md')}, because {stem} is taken by {owners[key]}"
            )
            warnings.append(f"{source}: {clash}; {_remedy(source, owners[key], options)}")
    return paths, warnings


def _own_pages(articles: Mapping[str, Summary], options: Options) -> Iterator[tuple[str, str]]:
    """Yield the path of each page that no article may take, with what it is."""
    yield options.articles_page, "the list of articles"
    for path in year_pages((article.published for article in articles.values()), options).values():
        yield path, "the list of a year's articles"
    if options.author_pages:
        yield options.authors_page, "the list of authors"
        for author in author_pages(articles, options).values():
            yield author.path, "the page of an author"
    if options.timeline:
        yield options.timeline_file, "the timeline"
        for one in options.timelines:
            yield one.file, "a timeline"


def _order(source: str) -> tuple[str, bool, str]:
    """Return what dumps are ordered by: their names; of names that look alike the one in NFC comes first."""
    composed = unicodedata.normalize("NFC", source)
    return composed, source != composed, source


def _remedy(source: str, owner: str, options: Options) -> str:
    """Return what to do where a dump wants the path of ``owner``, another dump or a page of ours."""
    if dump_id(source) == dump_id(owner):  # names that look the same are written out
        return f"the names {source!a} and {owner!a} give one id: rename one of the files"
    return f'write article_url_format: "{options.article_url_format}-{{id}}"'


def _path(source: str, article: Summary, options: Options) -> str:
    """Return the path that a dump wants for its page."""
    title = article.name or PurePosixPath(source).stem
    slug = options.article_slugify(title, options.article_slugify_separator)
    fields = {  # the names in FIELDS
        "slug": safe_name(slug) or dump_id(source),
        "id": dump_id(source),
        "date": article.published.strftime("%Y/%m/%d") if article.published else "undated",
        "file": safe_name(_file(source)) or dump_id(source),
    }
    return f"{options.article_dir}/{options.article_url_format.format(**fields)}.md"


def _file(source: str) -> str:
    """Return the name of a dump's file without its ending, and its number in the file where it is a part."""
    file = file_of(source)
    return str(PurePosixPath(file).with_suffix("")).replace("/", "-") + source.removeprefix(file).replace(
        "#", "-"
    )


def dump_id(source: str) -> str:
    """Return a dump's short id, made from its path below the folder of dumps alone.

    A name in another Unicode form, as some file systems and archives make it, has the same id.
    """
    return sha256(unicodedata.normalize("NFC", source).encode(errors="surrogatepass")).hexdigest()[:ID_LENGTH]

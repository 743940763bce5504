"""The path of every article's page, which stays when other dumps come."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Summary
from mkdocs_newsdump.render.slugs import safe_name

ID_LENGTH = 6
"""Hexadecimal digits of an id: 16.7 million ids, where only dumps of one title need different ones."""

FIELDS = ("slug", "id", "date", "file")
"""The names that ``article_url_format`` may hold in braces."""


def article_paths(articles: Mapping[str, Summary], options: Options) -> dict[str, str]:
    """Return the path of each article's page by its dump's path below the folder of dumps.

    A path follows from the dump's own name and title alone, so it stays when other dumps come. Only a format
    without ``{id}`` and ``{file}`` can make two paths clash; then each of them gets its id.
    """
    paths = {source: _path(source, article, options) for source, article in articles.items()}
    claims = Counter(path.casefold() for path in paths.values())
    for source, path in paths.items():
        suffix = f"-{dump_id(source)}" if claims[path.casefold()] > 1 else ""
        paths[source] = f"{options.article_dir}/{path}{suffix}.md"
    return paths


def _path(source: str, article: Summary, options: Options) -> str:
    title = article.title or PurePosixPath(source).stem
    slug = options.article_slugify(title, options.article_slugify_separator)
    fields = {  # the names in FIELDS
        "slug": safe_name(slug) or dump_id(source),
        "id": dump_id(source),
        "date": article.published.strftime("%Y/%m/%d") if article.published else "undated",
        "file": safe_name(str(PurePosixPath(source).with_suffix("")).replace("/", "-")) or dump_id(source),
    }
    return options.article_url_format.format(**fields)


def dump_id(source: str) -> str:
    """Return a dump's short id, made from its path below the folder of dumps alone."""
    return sha256(unicodedata.normalize("NFC", source).encode(errors="surrogatepass")).hexdigest()[:ID_LENGTH]

"""Addresses: names that are safe on every file system and in a URL, and stay when other dumps come."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pymdownx.slugs import slugify as _slugify  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from mkdocs_newsdump.render.options import Options
    from mkdocs_newsdump.render.records import Summary

MAX_BYTES = 120
"""Of a name in UTF-8. File systems take 255 bytes, encrypted ones 143; ``-id`` and ``.html`` take some."""

ID_LENGTH = 6
"""Hexadecimal digits: 16.7 million ids, where only dumps of one title need different ones."""

FIELDS = ("slug", "id", "date", "file")
"""What ``article_url_format`` may hold."""

UNSAFE = re.compile(r"[^\w.-]+|^[.-]+|[.-]+$")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|index|readme", re.IGNORECASE)
"""Device names on Windows, and names that MkDocs turns into a folder's own page."""


def safe_name(name: str, limit: int = MAX_BYTES) -> str:
    """Give ``name`` as one that every file system can hold: NFC, at most ``limit`` bytes in UTF-8.

    It is empty where nothing of the name is left.
    """
    name = UNSAFE.sub("-", unicodedata.normalize("NFC", name)).strip("-.")
    if len(name.encode()) > limit:
        whole_words = name.encode()[: limit + 1].decode(errors="ignore").rpartition("-")[0]
        name = whole_words or name.encode()[:limit].decode(errors="ignore")
    return f"{name}-page" if RESERVED.fullmatch(name) else name


def slugify(text: str, separator: str = "-") -> str:
    """Give a lower-case slug that keeps the letters of every script, as Material's blog plugin does."""
    return safe_name(_slugify(case="lower")(text, separator))


def article_paths(articles: Mapping[str, Summary], options: Options) -> dict[str, str]:
    """Give the path of each article's page by its dump's path below the folder of dumps.

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
    """Give a dump's short id, made from its path below the folder of dumps alone."""
    return sha256(unicodedata.normalize("NFC", source).encode(errors="surrogatepass")).hexdigest()[:ID_LENGTH]

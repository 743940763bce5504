"""Authors and their pages: what each wrote, and a page that leads to all of them."""

from __future__ import annotations

import posixpath
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from itertools import count

from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Summary
from mkdocs_newsdump.render.slugs import address_key, safe_name

ID_LENGTH = 12
"""Hexadecimal digits that an author is called by whose name has no letter that an address can hold."""


@dataclass(frozen=True)
class Author:
    """An author: the name as most articles write it, the path of the page, and the articles' sources."""

    name: str
    path: str
    articles: tuple[str, ...]


@lru_cache(maxsize=1 << 14)  # asked of every byline whenever a site is built
def author_key(name: str) -> str:
    """Return what is the same for names that differ in letter case, in spaces or in Unicode's forms alone."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain(name)).casefold())


def author_pages(articles: Mapping[str, Summary], options: Options) -> dict[str, Author]:
    """Return each author by the key of the name, in the order of the keys.

    Of names that want one address the later have a number.
    """
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    wrote: dict[str, dict[str, None]] = defaultdict(dict)
    for source, article in articles.items():
        for name in article.authors:
            if key := author_key(name):
                spellings[key][plain(name)] += 1
                wrote[key][source] = None
    taken = {address_key(options.authors_page)}
    authors = {}
    for key in sorted(spellings):
        name, _ = min(spellings[key].items(), key=lambda one: (-one[1], one[0]))
        path = _free_path(key, name, taken, options)
        taken.add(address_key(path))
        authors[key] = Author(name, path, tuple(wrote[key]))
    return authors


def _free_path(key: str, name: str, taken: set[str], options: Options) -> str:
    slug = safe_name(options.article_slugify(name, options.article_slugify_separator))
    slug = slug or sha256(key.encode(errors="surrogatepass")).hexdigest()[:ID_LENGTH]
    stem = posixpath.join(posixpath.dirname(options.authors_page), slug)
    numbered = (f"{stem}-{number}.md" for number in count(2))
    path = f"{stem}.md"
    while address_key(path) in taken:
        path = next(numbered)
    return path

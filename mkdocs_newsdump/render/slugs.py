"""Names that are safe on every file system and in a URL."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pymdownx.slugs import slugify as _slugify

MAX_BYTES = 120
"""Maximum length of a name in UTF-8. File systems take 255 bytes, encrypted ones 143; an id, a number and
``.html`` take some."""

UNSAFE = re.compile(r"[^\w.-]+|^[.-]+|[.-]+$")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|index|readme", re.IGNORECASE)
"""A device's name on Windows, or a name that MkDocs turns into a folder's own page."""


def safe_name(name: str, limit: int = MAX_BYTES) -> str:
    """Return ``name`` as one that every file system can hold: NFC, at most ``limit`` bytes in UTF-8.

    It is empty where nothing of the name is left.
    """
    name = UNSAFE.sub("-", unicodedata.normalize("NFC", name)).strip("-.")
    if len(name.encode()) > limit:
        whole_words = name.encode()[: limit + 1].decode(errors="ignore").rpartition("-")[0]
        name = whole_words or name.encode()[:limit].decode(errors="ignore")
    return f"{name}-page" if RESERVED.fullmatch(name) else name


def slugify(text: str, separator: str = "-") -> str:
    """Return a lower-case slug that keeps the letters of every script, as Material's blog plugin does."""
    return safe_name(_slugify(case="lower")(text, separator))


@lru_cache(maxsize=1 << 14)  # asked of every page whenever a site is built
def address_key(path: str) -> str:
    """Return what is the same for two pages' paths that are one file on some system, or one address.

    Letter case and Unicode's forms of a letter do not count (canonical caseless matching, definition D145 of
    The Unicode Standard), and ``a/index.md`` is published where ``a.md`` is.
    """
    key = unicodedata.normalize("NFD", unicodedata.normalize("NFD", path).casefold())
    return unicodedata.normalize("NFD", key).removesuffix(".md").removesuffix("/index")

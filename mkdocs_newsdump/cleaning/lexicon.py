"""The words that news pages are made of, in a language: ``page.yml`` of its folder and the shared ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mkdocs_newsdump.text.languages import FALLBACK, KEYS, PLAIN, SHARED, closest, read
from mkdocs_newsdump.text.phrases import PhraseSet

KINDS = tuple(
    key for key, parser in KEYS["page"].items() if parser is PLAIN and key not in ("letters", "months")
)
"""The kinds of words, which ``languages/README.md`` explains."""

BOILERPLATE = ("related", "popular", "share", "advert", "legal", "newsletter", "comment", "widget", "menu")
"""The kinds that are of the page and not of its story."""

GROUPS = {
    "boilerplate": BOILERPLATE,
    "signature": ("byline", "profession"),
    "other name": ("credit", "other_work"),
    "no name": ("credit", "other_work", "published", "updated"),
    "no author": (
        "stop",
        "published",
        "updated",
        "reading",
        "section",
        *BOILERPLATE,
        "credit",
        "other_work",
        "tags",
        "views",
    ),
    "no headline": (
        "credit",
        "other_work",
        "published",
        "updated",
        "reading",
        "tags",
        "related",
        "share",
        "newsletter",
    ),
}
"""Kinds that are looked up together, under one more name."""


@dataclass(frozen=True)
class PageLexicon:
    """The words to read a dump in a language by: ``kinds`` has those of each of ``KINDS`` and ``GROUPS``.

    ``names_unspaced``: a name has no space in it, so that one parts two names. ``names_unlabelled``: a name
    in a wide script signs a story without a word such as "By".
    """

    kinds: dict[str, PhraseSet]
    names_unspaced: bool
    names_unlabelled: bool

    def __getitem__(self, kind: str) -> PhraseSet:
        """Return the phrases of one kind or group."""
        return self.kinds[kind]


@cache
def page_lexicon(language: str | None) -> PageLexicon:
    """Return the words for a dump in a language: its own, the shared and, but for ``stop``, the English ones.

    A language without a file is read by the shared and the English ones.
    """
    code = closest(language, "page") or FALLBACK
    own = read(code, "page")
    found: dict[str, frozenset[str]] = {}
    for kind in KINDS:
        sources = (code, SHARED) if kind == "stop" else (code, SHARED, FALLBACK)
        found[kind] = frozenset().union(*(page_words(source, kind) for source in sources))
    for group, kinds in GROUPS.items():
        found[group] = frozenset().union(*(found[kind] for kind in kinds))
    return PageLexicon(
        {kind: PhraseSet.of(some) for kind, some in found.items()},
        own.get("names_unspaced", False),
        own.get("names_unlabelled", False),
    )


@cache
def page_words(code: str, kind: str) -> frozenset[str]:
    """Return a language's own words of one kind, in lower case."""
    return frozenset(map(str.casefold, read(code, "page").get(kind, ())))

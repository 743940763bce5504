"""The words news pages are made of, as data: one file a language, ``any.yml`` for what every language shares.

A file maps a kind to phrases set apart by commas::

    # Italian
    letters: àèéìòù
    stop: di, e, il, la, che
    related: leggi anche, leggi tutto

Adding a language is adding a file named by its ISO 639-1 code, or 639-2 where it has none; case does not
matter. The kinds:

- ``letters``: letters that other languages of its script lack (no commas);
- ``stop``: function words, the evidence of running text and of its language;
- ``byline``: what stands before an author's name; ``profession`` beside it, with ``rank``; ``staff`` in its
  place;
  ``agency``: wire agencies; ``particle``: small words within a name; ``and`` between names;
- ``credit``, ``caption``, ``source``: what a line about a picture or a source opens with;
- ``published``, ``updated``, ``reading``, ``views``: what stands beside a date or a number;
- ``section``: names of sections; ``tags``: what a list of topics opens with;
- ``related``, ``popular``, ``share``, ``advert``, ``legal``, ``newsletter``, ``comment``, ``widget``,
  ``menu``: the page's furniture;
- ``notice``: words by which a page speaks of itself and to its reader, not of the world: consent, data,
  accounts, subscriptions, comments, support, rights, translation. Words of the news itself are none, be they
  ever so frequent in notices.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from mkdocs_newsdump.text.yamlfiles import read_values

FOLDER = Path(__file__).parents[1] / "languages"
SHARED = "any"
FALLBACK = "en"
"""Furniture is often English whatever the language of the story."""

DENSE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
DENSE_LETTER = re.compile(f"[{DENSE}]")
"""The scripts that set no spaces between words (kana, Chinese) or join endings to them (Hangul)."""

NAMES = ("byline", "profession", "rank", "staff", "agency", "particle", "and")
LABELS = ("credit", "caption", "source", "published", "updated", "reading", "views", "section", "tags")
FURNITURE = ("related", "popular", "share", "advert", "legal", "newsletter", "comment", "widget", "menu")
KINDS = ("stop", *NAMES, *LABELS, *FURNITURE, "notice")

GROUPS = {
    "furniture": FURNITURE,
    "signs": ("byline", "profession"),
    "no name": ("credit", "published", "updated"),
    "no headline": ("credit", "published", "updated", "reading", "tags", "related", "share", "newsletter"),
}
"""Kinds that are looked up together, under one more name."""


@dataclass(frozen=True)
class PhraseSet:
    """Phrases of one kind, in lower case (``casefold``), made to be looked up at either end of a line.

    ``beginnings`` and ``endings`` give the lengths of the phrases, longest first, by first and last letter.
    """

    phrases: frozenset[str]
    beginnings: dict[str, tuple[int, ...]]
    endings: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, phrases: frozenset[str]) -> PhraseSet:
        """Make the lookup."""
        return cls(phrases, lengths(phrases, 0), lengths(phrases, -1))

    def __contains__(self, text: object) -> bool:
        """Tell whether ``text``, in lower case, is one of the phrases."""
        return text in self.phrases

    def opening(self, text: str) -> int:
        """Give the length of the longest phrase (whole words) that ``text``, in lower case, opens with."""
        for length in self.beginnings.get(text[:1], ()):
            if text[:length] in self.phrases and ends_word(text, length):
                return length
        return 0

    def closing(self, text: str) -> int:
        """Give the length of the longest phrase (whole words) that ``text``, in lower case, closes with."""
        for length in self.endings.get(text[-1:], ()):
            start = len(text) - length
            if start >= 0 and text[start:] in self.phrases and ends_word(text, start):
                return length
        return 0


def lengths(phrases: Iterable[str], at: int) -> dict[str, tuple[int, ...]]:
    """Give the lengths of phrases, longest first, by the letter they have at ``at``."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[at], set()).add(len(phrase))
    return {letter: tuple(sorted(some, reverse=True)) for letter, some in found.items()}


@dataclass(frozen=True)
class PageLexicon:
    """The phrases by kind (see the module) to read a dump in ``language`` by."""

    language: str | None
    kinds: dict[str, PhraseSet]

    def __getitem__(self, kind: str) -> PhraseSet:
        """Give the phrases of one kind."""
        return self.kinds[kind]


def ends_word(text: str, at: int) -> bool:
    """Tell whether a word may end before ``text[at]``."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    return not (before.isalnum() and after.isalnum()) or is_dense(before) or is_dense(after)


def is_dense(letter: str) -> bool:
    """Tell whether ``letter`` is of a script in which words are not set apart (see ``DENSE``)."""
    return DENSE_LETTER.match(letter) is not None


@cache
def languages() -> tuple[str, ...]:
    """Give the codes of all languages that have a file."""
    return tuple(sorted(file.parent.name for file in FOLDER.glob("*/page.yml") if file.parent.name != SHARED))


@cache
def entries(language: str) -> dict[str, frozenset[str]]:
    """Read one language's file: its kinds, each with its phrases in lower case; ``letters`` one by one."""
    content = read_values(FOLDER / language / "page.yml")
    letters = frozenset(content.pop("letters", ""))
    unknown = ", ".join(sorted(content.keys() - set(KINDS)))
    if unknown:
        raise ValueError(f"{language}/page.yml: unknown kind {unknown}")
    kinds = {
        kind: frozenset(phrase.strip().casefold() for phrase in text.split(","))
        for kind, text in content.items()
    }
    return kinds | {"letters": letters}


@cache
def page_lexicon(language: str | None) -> PageLexicon:
    """Give the words for a dump in ``language``: its own, the shared and (but for ``stop``) the English ones.

    A language without a file gets the shared and the English ones.
    """
    own = entries(language if language in languages() and language else FALLBACK)
    phrases: dict[str, frozenset[str]] = {}
    for kind in KINDS:
        sources = [own, entries(SHARED)] if kind == "stop" else [own, entries(SHARED), entries(FALLBACK)]
        phrases[kind] = frozenset().union(*(source.get(kind, ()) for source in sources))
    for group, kinds in GROUPS.items():
        phrases[group] = frozenset().union(*(phrases[kind] for kind in kinds))
    return PageLexicon(language, {kind: PhraseSet.of(found) for kind, found in phrases.items()})

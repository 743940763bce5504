"""Finding phrases of a word list in text, in one pass, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Kana and Han: scripts without spaces, in which every character is taken for a word."""
WORD = re.compile(f"[{UNSPACED}]|[^\\W_{UNSPACED}]+")
LETTER_APOSTROPHE = re.compile("[ʼʻ]")
"""Apostrophes that Unicode takes for letters; all others part words anyway."""
SPELLINGS = str.maketrans({"ё": "е", "\u0307": None})  # what lower() leaves of a dotted capital I
CACHE_SIZE = 50_000
"""Words remembered; about the vocabulary of a language's news."""


class Token(NamedTuple):
    """A word: ``text[start:end]``, and the form it is looked up by (lower case, ё as е)."""

    start: int
    end: int
    word: str


class Hit(NamedTuple):
    """A phrase found: what it stands for, its tokens (``last`` is one past), its letters without endings."""

    label: str
    value: str
    first: int
    last: int
    letters: int


def is_unspaced(word: str) -> bool:
    """Say whether a word is a character of a script without spaces."""
    return len(word) == 1 and re.match(f"[{UNSPACED}]", word) is not None


def words_in(text: str) -> list[str]:
    """Give the words of a text as written.

    Hyphens and apostrophes part words, so that compounds are found by their parts.
    """
    return WORD.findall(LETTER_APOSTROPHE.sub("'", text))


def tokenize(text: str, start: int = 0) -> list[Token]:
    """Give the words of a text with their places, counted from ``start``."""
    return [
        Token(start + word.start(), start + word.end(), spelled(word[0]))
        for word in WORD.finditer(LETTER_APOSTROPHE.sub("'", text))
    ]


@lru_cache(maxsize=CACHE_SIZE)
def spelled(word: str) -> str:
    """Give the form that a word is looked up by."""
    return word.lower().translate(SPELLINGS)


class Phrase(NamedTuple):
    """A listed phrase. ``capital``: it is found only where its first word begins with a capital.

    ``second`` is how its second word begins, if it has one, and ``size`` how many words it takes up.
    """

    words: tuple[str, ...]
    second: str
    size: int
    capital: bool
    label: str
    value: str
    letters: int


class Phrases:
    """A list of phrases, each with a label and a value.

    A phrase is one or more words. ``*`` after a word stands for any ending, ``~`` for one of up to three
    letters. «закры* … границ*» is a word that another follows, a few words later at most. A phrase that
    begins with a capital is a name, found only as a name.
    """

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        self._by_start: dict[str, list[Phrase]] = {}
        for phrase, label, value in entries:
            words = pattern(phrase)
            letters = sum(len(word.rstrip(ENDINGS)) for word in words if word != FAR)
            second = words[1].rstrip(ENDINGS) if len(words) > 1 else ""
            size = 1 if second == FAR else len(words)
            listed = Phrase(words, second, size, phrase[0].isupper(), label, value, letters)
            self._by_start.setdefault(words[0], []).append(listed)
        self._stem_lengths = sorted({len(start) - 1 for start in self._by_start if start[-1] in ENDINGS})
        self._starting = lru_cache(maxsize=CACHE_SIZE)(self._find_starting)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Find every phrase among words as written, in order of its first word; phrases may overlap."""
        return [
            Hit(phrase.label, phrase.value, at, at + phrase.size, phrase.letters)
            for at, word in enumerate(words)
            for phrase in self._starting(word)
            if not phrase.second or continues(words, at, phrase)
        ]

    def _find_starting(self, written: str) -> tuple[Phrase, ...]:
        """Find the phrases that begin with a word as written."""
        word, capital = spelled(written), written[0].isupper()
        stems = [word[:length] for length in self._stem_lengths if length <= len(word)]
        keys = [word, *(stem + ending for stem in stems for ending in ENDINGS)]
        return tuple(
            phrase
            for key in keys
            for phrase in self._by_start.get(key, ())
            if fits(word, phrase.words[0]) and (capital or not phrase.capital)
        )


ENDINGS = "*~"
FAR = "…"
FARTHEST = 6
"""Words between two that make a phrase: "closed, after long talks on it, the border"."""
LONGEST_CASE_ENDING = 3
"""«Казахстан» to «Казахстаном», "Japarov" to "Japarov's"."""


def pattern(phrase: str) -> tuple[str, ...]:
    """Give a phrase as looked-up words, each with its ``*`` or ``~`` if it has one."""
    words = []
    for part in phrase.split():
        if part == FAR:
            words.append(FAR)
            continue
        found = [token.word for token in tokenize(part)]
        words += [*found[:-1], found[-1] + (part[-1] if part[-1] in ENDINGS else "")]
    return tuple(words)


def continues(words: Sequence[str], at: int, phrase: Phrase) -> bool:
    """Say whether the words of a phrase after its first follow the one at ``at``."""
    if phrase.second == FAR:
        return any(fits(spelled(word), phrase.words[2]) for word in words[at + 1 : at + 2 + FARTHEST])
    end = at + len(phrase.words)
    if end > len(words) or not spelled(words[at + 1]).startswith(phrase.second):
        return False
    following = zip(words[at + 1 : end], phrase.words[1:], strict=True)
    return all(fits(spelled(word), wanted) for word, wanted in following)


def without_ending(word: str) -> list[str]:
    """Return what a word can be without its case ending: what a ``~`` after it would stand for."""
    return [word[: len(word) - letters] for letters in range(min(len(word), LONGEST_CASE_ENDING + 1))]


def fits(word: str, wanted: str) -> bool:
    """Say whether a word is the wanted one, or begins with it as far as its wildcard lets it."""
    if wanted[-1] == "*":
        return word.startswith(wanted[:-1])
    if wanted[-1] == "~":
        return word.startswith(wanted[:-1]) and len(word) < len(wanted) + LONGEST_CASE_ENDING
    return word == wanted

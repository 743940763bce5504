"""Finding phrases of a word list in text, in one pass, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Kana and Han: scripts without spaces, in which every character is taken for a word."""
WORD = re.compile(f"[{UNSPACED}]|[^\\W_{UNSPACED}]+")
LETTER_APOSTROPHE = re.compile("[ʼʻ]")
"""Apostrophes that Unicode takes for letters; all others part words anyway."""
RESPELLED = re.compile("[ёЁİ\u0307]")
SPELLINGS = str.maketrans({"ё": "е", "\u0307": None})  # what lower() leaves of a dotted capital I


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


def tokenize(text: str) -> list[Token]:
    """Split into words. Hyphens and apostrophes part words, so that compounds are found by their parts."""
    words = WORD.finditer(LETTER_APOSTROPHE.sub("'", text))
    if not RESPELLED.search(text):
        return [Token(*word.span(), word[0].lower()) for word in words]
    return [Token(*word.span(), word[0].lower().translate(SPELLINGS)) for word in words]


class Phrase(NamedTuple):
    """A listed phrase. ``capital``: it is found only where its first word begins with a capital."""

    words: tuple[str, ...]
    capital: bool
    label: str
    value: str
    letters: int


class Phrases:
    """A list of phrases, each with a label and a value.

    A phrase is one or more words. ``*`` after a word stands for any ending, ``~`` for one of up to three
    letters. A phrase that begins with a capital is a name, found only as a name.
    """

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        self._by_start: dict[str, list[Phrase]] = {}
        for phrase, label, value in entries:
            words = pattern(phrase)
            letters = sum(len(word.rstrip(ENDINGS)) for word in words)
            listed = Phrase(words, phrase[0].isupper(), label, value, letters)
            self._by_start.setdefault(words[0], []).append(listed)
        self._stem_lengths = sorted({len(start) - 1 for start in self._by_start if start[-1] in ENDINGS})
        self._candidates: dict[str, tuple[Phrase, ...]] = {}

    def find(self, text: str, tokens: list[Token]) -> list[Hit]:
        """Find every phrase among the tokens of ``text``, in order of its first word; phrases may overlap."""
        hits = []
        for at, token in enumerate(tokens):
            phrases = self._candidates.get(token.word)
            if phrases is None:
                phrases = self._starting(token.word)
            for phrase in phrases:
                if phrase.capital and not text[token.start].isupper():
                    continue
                if len(phrase.words) > 1 and not continues(tokens, at, phrase.words):
                    continue
                hits.append(Hit(phrase.label, phrase.value, at, at + len(phrase.words), phrase.letters))
        return hits

    def _starting(self, word: str) -> tuple[Phrase, ...]:
        stems = [word[:length] for length in self._stem_lengths if length <= len(word)]
        keys = [word, *(stem + ending for stem in stems for ending in ENDINGS)]
        found = tuple(
            phrase for key in keys for phrase in self._by_start.get(key, ()) if fits(word, phrase.words[0])
        )
        if len(self._candidates) < CACHE_SIZE:
            self._candidates[word] = found
        return found


ENDINGS = "*~"
LONGEST_CASE_ENDING = 3
"""«Казахстан» to «Казахстаном», "Japarov" to "Japarov's"."""
CACHE_SIZE = 50_000
"""Words remembered with their phrases; about the vocabulary of a language's news."""


def pattern(phrase: str) -> tuple[str, ...]:
    """Give a phrase as looked-up words, each with its ``*`` or ``~`` if it has one."""
    words = []
    for part in phrase.split():
        found = [token.word for token in tokenize(part)]
        words += [*found[:-1], found[-1] + (part[-1] if part[-1] in ENDINGS else "")]
    return tuple(words)


def continues(tokens: list[Token], at: int, words: tuple[str, ...]) -> bool:
    """Say whether the words after the first follow the token at ``at``."""
    return at + len(words) <= len(tokens) and all(
        fits(tokens[at + n].word, words[n]) for n in range(1, len(words))
    )


def fits(word: str, wanted: str) -> bool:
    """Say whether a word is the wanted one, or begins with it as far as its wildcard lets it."""
    if wanted[-1] == "*":
        return word.startswith(wanted[:-1])
    if wanted[-1] == "~":
        return word.startswith(wanted[:-1]) and len(word) < len(wanted) + LONGEST_CASE_ENDING
    return word == wanted

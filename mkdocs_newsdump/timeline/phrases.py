"""Finding phrases of a word list in text, in one pass, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

WORD = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # scripts without spaces: every character is a word
    "|[^\\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
APOSTROPHES = str.maketrans(dict.fromkeys("’ʼʻ‘`", "'"))
SPELLINGS = str.maketrans({"ё": "е", "\u0307": None})  # what lower() leaves of a dotted capital I


@dataclass(frozen=True)
class Token:
    """A word: ``text[start:end]``, and the form it is looked up by (lower case, ё as е)."""

    start: int
    end: int
    word: str


@dataclass(frozen=True)
class Hit:
    """A phrase found: what it stands for, its tokens (``last`` is one past), its letters without endings."""

    label: str
    value: str
    first: int
    last: int
    letters: int


def tokenize(text: str) -> list[Token]:
    """Split into words. Hyphens and apostrophes part words, so that compounds are found by their parts."""
    return [
        Token(match.start(), match.end(), match[0].lower().translate(SPELLINGS))
        for match in WORD.finditer(text.translate(APOSTROPHES))
    ]


@dataclass(frozen=True)
class Phrase:
    """A listed phrase. ``capital``: it is found only where its first word begins with a capital."""

    words: tuple[str, ...]
    capital: bool
    label: str
    value: str


class Phrases:
    """A list of phrases, each with a label and a value.

    A phrase is one or more words. ``*`` after a word stands for any ending, ``~`` for one of up to three
    letters. A phrase that begins with a capital is a name, found only as a name.
    """

    def __init__(self, entries: Iterable[tuple[str, str, str]]) -> None:
        self._by_start: dict[str, list[Phrase]] = {}
        for phrase, label, value in entries:
            words = pattern(phrase)
            self._by_start.setdefault(words[0], []).append(Phrase(words, phrase[0].isupper(), label, value))
        self._stem_lengths = sorted({len(start) - 1 for start in self._by_start if start[-1] in ENDINGS})
        self._candidates: dict[str, tuple[Phrase, ...]] = {}

    def find(self, text: str, tokens: list[Token]) -> list[Hit]:
        """Find every phrase among the tokens of ``text``, in order of its first word; phrases may overlap."""
        hits = []
        for at, token in enumerate(tokens):
            for phrase in self._starting(token.word):
                last = at + len(phrase.words)
                if (
                    last <= len(tokens)
                    and (not phrase.capital or text[token.start].isupper())
                    and all(fits(tokens[at + n].word, phrase.words[n]) for n in range(1, len(phrase.words)))
                ):
                    letters = sum(len(word.rstrip(ENDINGS)) for word in phrase.words)
                    hits.append(Hit(phrase.label, phrase.value, at, last, letters))
        return hits

    def _starting(self, word: str) -> tuple[Phrase, ...]:
        known = self._candidates.get(word)
        if known is None:
            stems = [word[:length] for length in self._stem_lengths if length <= len(word)]
            keys = [word, *(stem + ending for stem in stems for ending in ENDINGS)]
            known = tuple(
                phrase
                for key in keys
                for phrase in self._by_start.get(key, ())
                if fits(word, phrase.words[0])
            )
            if len(self._candidates) < CACHE_SIZE:
                self._candidates[word] = known
        return known


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


def fits(word: str, wanted: str) -> bool:
    """Say whether a word is the wanted one, or begins with it as far as its wildcard lets it."""
    if wanted[-1] == "*":
        return word.startswith(wanted[:-1])
    if wanted[-1] == "~":
        return word.startswith(wanted[:-1]) and len(word) < len(wanted) + LONGEST_CASE_ENDING
    return word == wanted

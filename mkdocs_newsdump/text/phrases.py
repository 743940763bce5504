"""Finding the phrases of a word list in text.

Three questions are asked of phrases, and no one index answers all of them fast:

- :class:`PhraseSet`: is a line such a phrase, or does it open or close with one? Lines are many and short,
  and phrases hold signs («©», "min. read"), so it compares characters.
- :class:`PhraseTree`: which phrases does a text hold, the longest at each place, one after the other? The
  text is cut into words or tokens already, and a step into the tree a word passes over what is none.
- :class:`PhraseFinder`: where does every phrase stand, with its wildcards, though they overlap? Endings are
  many, so phrases are looked up by the stem of their first word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from mkdocs_newsdump.text.scripts import IDEOGRAPHS, is_wide
from mkdocs_newsdump.text.words import CACHE_SIZE, LETTER_APOSTROPHE, spelled, word_pattern

Value = TypeVar("Value")

ENDINGS = "*~"
"""Wildcards at the end of a word: any ending, or that of a case."""

LISTED_WORD = re.compile(f"(?:{word_pattern(IDEOGRAPHS)})[{ENDINGS}]?")
"""A word of a phrase in a word list, with its wildcard if it has one."""

SOME_WORDS = "…"
"""The wildcard for a few words between two."""

MAX_WORDS_BETWEEN = 6
"""Words between two that make a phrase: "closed, after long talks on it, the border"."""

SHORTEST_PREFIXED = 2
"""Letters of a word after its prefix."""

LONGEST_CASE_ENDING = 3
"""Letters: «Казахстан» to «Казахстаном», "Japarov" to "Japarov's"."""


@dataclass(frozen=True)
class PhraseSet:
    """Phrases in lower case (``casefold``), made to be looked up at either end of a line.

    ``beginnings`` and ``endings`` hold the lengths of the phrases, longest first, by what they begin and end
    with: their first and last two letters.
    """

    phrases: frozenset[str]
    beginnings: dict[str, tuple[int, ...]]
    endings: dict[str, tuple[int, ...]]

    @classmethod
    def of(cls, phrases: frozenset[str]) -> PhraseSet:
        """Return the set of these phrases."""
        beginnings = _lengths(phrases, slice(2), slice(1))
        endings = _lengths(phrases, slice(-2, None), slice(-1, None))
        return cls(phrases, beginnings, endings)

    def __contains__(self, text: object) -> bool:
        """Whether ``text``, in lower case, is one of the phrases."""
        return text in self.phrases

    def opening(self, text: str) -> int:
        """Return the length of the longest phrase of whole words that ``text``, in lower case, opens with."""
        for length in self.beginnings.get(text[:2]) or self.beginnings.get(text[:1], ()):
            if text[:length] in self.phrases and _ends_word(text, length):
                return length
        return 0

    def closing(self, text: str) -> int:
        """Return the length of the longest phrase of whole words that ``text`` closes with."""
        for length in self.endings.get(text[-2:]) or self.endings.get(text[-1:], ()):
            start = len(text) - length
            if start >= 0 and text[start:] in self.phrases and _ends_word(text, start):
                return length
        return 0


def _lengths(phrases: frozenset[str], two: slice, one: slice) -> dict[str, tuple[int, ...]]:
    """Return the lengths of phrases, longest first, by the ``two`` letters at an end of each.

    A phrase of ``one`` letter stands under itself, and under the two letters of all longer ones with it.
    """
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[two], set()).add(len(phrase))
    for letters, lengths in found.items():
        if letters[one] in phrases:
            lengths.add(1)
    return {letters: tuple(sorted(some, reverse=True)) for letters, some in found.items()}


def _ends_word(text: str, at: int) -> bool:
    """Whether a word may end before ``text[at]``."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    return not (before.isalnum() and after.isalnum()) or is_wide(before) or is_wide(after)


class PhraseTree(Generic[Value]):
    """Phrases by their parts, words or characters: a step into the tree for each part.

    ``value`` is that of the phrase that ends here, or None. What begins like many phrases and goes on like
    none is passed over in a step or two.
    """

    __slots__ = ("following", "value")

    def __init__(self) -> None:
        self.value: Value | None = None
        self.following: dict[str, PhraseTree[Value]] = {}

    def branch(self, phrase: Iterable[str]) -> PhraseTree[Value]:
        """Return the place in the tree where a phrase ends, made if it is not there."""
        here = self
        for part in phrase:
            here = here.following.setdefault(part, PhraseTree())
        return here

    def find_beginnings(self, parts: Sequence[str], places: Iterable[int]) -> list[int]:
        """Return those of some places where a phrase may begin, by its first part and its second."""
        following, last = self.following, len(parts) - 1
        return [
            at
            for at in places
            if (first := following.get(parts[at]))
            and (first.value is not None or (at < last and parts[at + 1] in first.following))
        ]

    def find_longest(self, parts: Sequence[str], begin: int, stop: int) -> tuple[int, Value | None]:
        """Return where the longest phrase ends that begins at ``begin`` and ends by ``stop``, and its value.

        That is 0 and None where there is none.
        """
        end, value = 0, None
        here = self.following.get(parts[begin])
        while here:
            begin += 1
            if here.value is not None:
                end, value = begin, here.value
            here = here.following.get(parts[begin]) if begin < stop else None
        return end, value

    def find(self, parts: Sequence[str], beginnings: Iterable[int]) -> Iterator[tuple[int, int, Value]]:
        """Yield begin, end and value of the phrases, one after the other, that begin at some places."""
        last, stop = 0, len(parts)
        for begin in beginnings:
            if begin >= last:
                end, value = self.find_longest(parts, begin, stop)
                if value is not None:
                    yield begin, end, value
                    last = end


class Hit(NamedTuple):
    """A phrase found: what it stands for, its tokens (``last`` is one past), its letters without endings."""

    label: str
    value: str
    first: int
    last: int
    letters: int


class Phrase(NamedTuple):
    """A phrase of a :class:`PhraseFinder`.

    ``words`` stand one after the other, ``later`` are those that follow a few words on, if any. ``needed``
    is how one of them begins after the first, so that most places are passed over at once. With ``capital``
    it is found only where its first word begins with a capital.
    """

    words: tuple[str, ...]
    later: tuple[str, ...]
    needed: str
    capital: bool
    label: str
    value: str
    letters: int

    @classmethod
    def of(cls, phrase: str, label: str, value: str) -> Phrase:
        """Return a phrase as it is written in a word list, to be found under a label and a value."""
        before, _, after = phrase.partition(SOME_WORDS)
        words, later = _looked_up(before), _looked_up(after)
        letters = sum(len(word.rstrip(ENDINGS)) for word in (*words, *later))
        needed = (*words, *later)[-1].rstrip(ENDINGS) if len(words) + len(later) > 1 else ""
        return cls(words, later, needed, phrase[0].isupper(), label, value, letters)


class PhraseFinder:
    """Phrases with wildcards, each with a label and a value, to be found wherever they stand.

    A phrase is one or more words. ``*`` after a word stands for any ending, ``~`` for one of up to
    :data:`LONGEST_CASE_ENDING` letters. «закры* … границ*» are words that others follow, a few words later
    at most, and only the words before the gap are the hit. A phrase that begins with a capital is a name,
    found only as a name.

    ``prefixes`` are what may be written on to the beginning of a word (Arabic و, Hebrew ב); phrases are
    found with and without them.
    """

    def __init__(self, phrases: Iterable[Phrase], prefixes: Sequence[str] = ()) -> None:
        self._prefixes = tuple(prefixes)
        self._by_start: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self._by_start.setdefault(phrase.words[0], []).append(phrase)
        self._stem_lengths = sorted({len(start) - 1 for start in self._by_start if start[-1] in ENDINGS})
        self._starting = lru_cache(maxsize=CACHE_SIZE)(self._find_starting)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Return every phrase among words as written, in order of its first word; phrases may overlap."""
        starting = [(at, some) for at, some in enumerate(map(self._starting, words)) if some]
        text = " ".join(map(spelled, words)) if starting else ""
        return [
            Hit(phrase.label, phrase.value, at, at + len(phrase.words), phrase.letters)
            for at, some in starting
            for phrase in some
            if not phrase.needed or (phrase.needed in text and self._continues(words, at, phrase))
        ]

    def _find_starting(self, written: str) -> tuple[Phrase, ...]:
        """Return the phrases that begin with a word as written."""
        capital = written[0].isupper()
        return tuple(
            phrase
            for word in (spelled(written), *self._unprefixed(spelled(written)))
            for key in self._keys(word)
            for phrase in self._by_start.get(key, ())
            if fits(word, phrase.words[0]) and (capital or not phrase.capital)
        )

    def _keys(self, word: str) -> list[str]:
        """Return the first words of phrases, with their wildcards, that a word can be."""
        stems = [word[:length] for length in self._stem_lengths if length <= len(word)]
        return [word, *(stem + ending for stem in stems for ending in ENDINGS)]

    def _unprefixed(self, word: str) -> list[str]:
        """Return what a word is without each prefix that it may have."""
        rests = [word[len(prefix) :] for prefix in self._prefixes if word.startswith(prefix)]
        return [rest for rest in rests if len(rest) >= SHORTEST_PREFIXED]

    def _continues(self, words: Sequence[str], at: int, phrase: Phrase) -> bool:
        """Whether the words of a phrase after its first follow the one at ``at``."""
        if not self._stand_at(words, at + 1, phrase.words[1:]):
            return False
        end = at + len(phrase.words)
        return not phrase.later or any(
            self._stand_at(words, start, phrase.later) for start in range(end, end + 1 + MAX_WORDS_BETWEEN)
        )

    def _stand_at(self, words: Sequence[str], at: int, wanted: Sequence[str]) -> bool:
        """Whether wanted words stand one after the other from ``at`` on."""
        if at + len(wanted) > len(words):
            return False
        return all(self._is_form(words[at + place], one) for place, one in enumerate(wanted))

    def _is_form(self, written: str, wanted: str) -> bool:
        """Whether a word as written is a form of the wanted one, with a prefix or without."""
        word = spelled(written)
        return fits(word, wanted) or any(fits(rest, wanted) for rest in self._unprefixed(word))


def _looked_up(phrase: str) -> tuple[str, ...]:
    """Return a phrase as looked-up words, each with its wildcard if it has one."""
    return tuple(map(spelled, LISTED_WORD.findall(LETTER_APOSTROPHE.sub("'", phrase))))


def without_ending(word: str) -> list[str]:
    """Return what a word can be without its case ending: what a ``~`` after it would stand for."""
    return [word[: len(word) - letters] for letters in range(min(len(word), LONGEST_CASE_ENDING + 1))]


def fits(word: str, wanted: str) -> bool:
    """Whether a word is the wanted one, or begins with it as far as its wildcard lets it."""
    if wanted[-1] == "*":
        return word.startswith(wanted[:-1])
    if wanted[-1] == "~":
        return word.startswith(wanted[:-1]) and len(word) < len(wanted) + LONGEST_CASE_ENDING
    return word == wanted

"""What segments near a headline look like: in themselves, and beside the story."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.metadata.context import (
    LABEL_LENGTH,
    REMEMBERED,
    Context,
    holds_date,
    is_sentence,
    stems,
)
from mkdocs_newsdump.cleaning.metadata.person_names import is_person
from mkdocs_newsdump.text.scripts import SPACELESS, SPACELESS_WORD, is_wide
from mkdocs_newsdump.text.words import WORD

HEADLINE_LENGTH = 300
"""Maximum characters of a headline."""

LIKELY_WORDS = range(4, 21)
"""Words of nine headlines of ten; characters of scripts without spaces count by pairs."""

NAME_WORDS = range(2, 5)
"""Words of a name alone on a line."""

ABOUT = 0.4
"""Minimum share of a line's words in the story's beginning by which it is about the story."""


class Shape(NamedTuple):
    """What a text is like in itself.

    ``length`` is in characters; ``is_label`` says that it opens as a date's label, a credit or a list of
    topics does.
    """

    length: int
    words: int
    stems: frozenset[str]
    is_sentence: bool
    is_date: bool
    is_byline: bool
    is_label: bool


class Look(NamedTuple):
    """What a segment is like: its shape, the number and the share of its words that the story has too."""

    shape: Shape
    shared: int
    about: float


NOTHING = Look(Shape(0, 0, frozenset(), False, False, False, False), 0, 0.0)


class Looks(dict[int, Look]):
    """What segments are like, by index, looked at when asked for; beyond the dump there is nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def __missing__(self, index: int) -> Look:
        """Look at a segment for the first time."""
        inside = 0 <= index < len(self.context.segments)
        self[index] = found = look_at(self.context, index) if inside else NOTHING
        return found


def look_at(context: Context, index: int) -> Look:
    """Look at a segment; of what is too long for a headline the beginning tells as much."""
    own = shape(context.segments[index].text[: HEADLINE_LENGTH + 1], context.language)
    shared = context.shared_stems(index, own.stems)
    return Look(own, shared, shared / max(2, len(own.stems)))


@lru_cache(REMEMBERED)
def shape(text: str, language: str | None) -> Shape:
    """Look at a text in itself."""
    lower, words = text.casefold(), page_lexicon(language)
    count = word_count(text)
    return Shape(
        len(text),
        count,
        stems(lower, WORD.findall(lower), words) if len(text) <= HEADLINE_LENGTH else frozenset(),
        is_sentence(text),
        holds_date(text),
        len(text) <= LABEL_LENGTH and _is_byline(text, lower, count, words),
        bool(words["no headline"].opening(lower)),
    )


def _is_byline(text: str, lower: str, count: int, words: PageLexicon) -> bool:
    """Whether a short text opens with a word such as "By", has a profession at an end, or is a name."""
    return bool(
        words["signature"].opening(lower)
        or words["profession"].closing(lower)
        or (count in NAME_WORDS and text[0].isupper() and is_person(text, words))
    )


def word_count(text: str) -> int:
    """Count the words; characters of scripts without spaces count by pairs."""
    middle = text[len(text) // 2 : len(text) // 2 + 1]
    if SPACELESS.match(middle):
        return len(text) // SPACELESS_WORD
    return len(text) // 2 if middle and is_wide(middle) else len(text.split())

"""Names on lines in Chinese, where words such as "reporter" stand before a name or behind it.

Nothing but such words parts one name from the next: «记者 王小明 通讯员 李红 文 张伟 摄»,
「文／王小明　圖／李紅」.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import PageLexicon
from mkdocs_newsdump.cleaning.metadata.first_names import WIDE_FIRST, known_word
from mkdocs_newsdump.text.scripts import SCRIPTS

NAME = re.compile(f"[{SCRIPTS['Han']}]{{2,4}}")
"""A name, and no more."""

PART = re.compile(f"[{SCRIPTS['Han']}]+")
"""What stands between signs and spaces."""


OPENING = (":", "：", "/", "／", "|", "｜")
"""Signs behind a word that tells of the names that follow."""


class Hand(Enum):
    """Whose name a word says that the next one is."""

    WRITER = auto()
    OTHER = auto()


KINDS = (("other name", Hand.OTHER), ("byline", Hand.WRITER))
"""The words of a lexicon that say so."""


class Word(NamedTuple):
    """A word that says what somebody did, and what is left of its part before it and behind it."""

    hand: Hand
    before: str
    behind: str


def read_wide_names(text: str, words: PageLexicon) -> tuple[str, ...]:
    """Return the names of those whom a line says to have written, none where it says of nobody.

    A word before names tells of all of them to the next word. One behind them tells of those that no word
    stands before; so does a word of one character where names stand right before it.
    """
    found: list[str] = []
    names: list[str] = []
    hand: Hand | None = None
    for match in PART.finditer(text):
        part = match.group()
        word = _word_of(part, words)
        if word is None:
            if is_name(part, known=hand is None or bool(names)):
                names.append(part)
                found += [part] if hand is Hand.WRITER else []
            continue
        before = [*names, *([word.before] if is_name(word.before) else [])]
        opens = bool(word.behind) or text[match.end() : match.end() + 1] in OPENING
        closes = bool(before) and not opens and (hand is None or len(part) == 1)
        if closes and word.hand is Hand.WRITER:
            found += before
        hand, names = None if closes else word.hand, [word.behind] if word.behind else []
        if hand is Hand.WRITER and is_name(word.behind, known=False):
            found.append(word.behind)
    return tuple(dict.fromkeys(found))


def is_name(text: str, *, known: bool = True) -> bool:
    """Whether a text has the length of a name, and opens with a family name if it must be ``known``."""
    return bool(NAME.fullmatch(text)) and (not known or known_word(text) == WIDE_FIRST)


def _word_of(part: str, words: PageLexicon) -> Word | None:
    """Return the word that a part is, opens or closes with, or holds before a name, the longest there is."""
    for kind, hand in KINDS:
        if part in words[kind].phrases:
            return Word(hand, "", "")
    for kind, hand in KINDS:
        length = words[kind].opening(part)
        if length > 1:
            return Word(hand, "", part[length:])
    for kind, hand in KINDS:
        length = words[kind].closing(part)
        if length:
            return Word(hand, part[:-length], "")
    return next(_inner_words(part, words), None)


def _inner_words(part: str, words: PageLexicon) -> Iterator[Word]:
    """Yield the words that stand within a part right before a name: 「早岛记者庄明哲」."""
    for at in range(1, len(part) - 2):
        length = words["byline"].opening(part[at:])
        if length > 1 and is_name(part[at + length :]):
            yield Word(Hand.WRITER, "", part[at + length :])

"""Text to sentences: they end at a full stop, question or exclamation mark before what can begin one."""

from __future__ import annotations

import re
from typing import NamedTuple

from mkdocs_newsdump.dates.mention import DateMention

END = re.compile(r"[.!?…。！？][.!?…]{0,9}[»”\"')\]]{0,3}(?=\s|$)|[。！？][」』”]?|\n")
OPENERS = "«“„\"'([—–-•* \t"
MAX_INITIALS = 2
"""«Дж. Коми», «В. Зворыкин»: a word this short before a full stop is an initial."""


class Span(NamedTuple):
    """A stretch of text, characters, half open."""

    start: int
    end: int


def sentences(text: str, abbreviations: frozenset[str], dates: list[DateMention]) -> list[Span]:
    """Split ``text`` into sentences without the white space around them.

    ``abbreviations`` are lower-case words after which a full stop ends nothing; no break falls into one of
    the ``dates``, which are in order. A line break ends a sentence.
    """
    spans, start, next_date = [], 0, 0
    for match in END.finditer(text):
        while next_date < len(dates) and dates[next_date].end < match.end():
            next_date += 1
        inside = next_date < len(dates) and dates[next_date].start < match.start() < dates[next_date].end - 1
        if not inside and is_end(text, match, abbreviations):
            spans.append(stripped(text, start, match.end()))
            start = match.end()
    spans.append(stripped(text, start, len(text)))
    return [span for span in spans if span.start < span.end]


def is_end(text: str, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    """Say whether this mark ends a sentence, by the word before it and the letter after it."""
    if match[0] == "\n" or match[0][0] in "。！？":
        return True
    after = match.end()
    while after < len(text) and text[after] in OPENERS:
        after += 1
    if after < len(text) and text[after].islower():
        return False
    if match[0] != ".":
        return True
    before = match.start()
    while before > 0 and text[before - 1].isalpha():
        before -= 1
    word = text[before : match.start()]
    if word.lower() in abbreviations:
        return False
    return not (word[:1].isupper() and len(word) <= MAX_INITIALS)


def stripped(text: str, start: int, end: int) -> Span:
    """Take white space off both ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)

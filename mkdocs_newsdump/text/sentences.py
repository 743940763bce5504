"""Text to sentences: they end at a full stop, question or exclamation mark before what can begin one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.scripts import SENTENCE_ENDS, is_small

REFERENCES = r"(?:\[\w{1,3}\]){1,9}"
"""Marks of references behind a full stop: "… was signed.[9][10] A week later …"."""
END = re.compile(
    rf"([{SENTENCE_ENDS}\n]"
    rf"(?:(?<!\n)[.!?…]{{0,9}}[»”“\"')\]]{{0,3}}(?=(?:{REFERENCES})?(?:\s|$))|(?<=[。！？])[」』”]?|(?<=\n)))"
    rf"(?:(?<!\n){REFERENCES})?"
)
OPENERS = "«“„\"'([—–-•* \t"
NAME = re.compile(r"«[^«»\n]{1,60}»|“[^“”\n]{1,60}”")
"""A quotation this short is a name, and a full stop in it («Голос. Дети») ends nothing."""
MAX_NAME = 30
KING = re.compile(r"\b(\w{3,}) \Z")
"""Who may be called by the number behind: "Hassan II."; before a name it may be an ordinal: "II. Rákóczi"."""
MAX_INITIAL = 2
"""Letters of an initial."""
ROMAN = re.compile(r"[IVX]{2,5}")
"""A Roman number, which is an ordinal where ordinals have a stop, or of a king."""
MAX_ORDINAL = 3
ORDINAL = re.compile(rf"(?<![\w.,:/-])\d{{1,{MAX_ORDINAL}}}\Z")
"""A number that may be an ordinal, not a year, a time or a part of a date."""
FIRST_WORD = re.compile(r"[^\W\d_]*")
MAX_LENGTH = 1000
"""Characters of a sentence; what goes on longer is cut, so that no rule has to look at all of it."""


class Span(NamedTuple):
    """A stretch of text, characters, half open."""

    start: int
    end: int


def sentences(
    text: str,
    abbreviations: frozenset[str],
    dates: list[DateMention],
    openers: frozenset[str] = frozenset(),
) -> list[Span]:
    """Return the sentences of ``text`` without the white space around them.

    ``abbreviations`` are lower-case words after which a full stop ends nothing. ``openers`` are those that
    begin a sentence behind a number, in a language whose ordinals have a stop ("Zum 30. Jahrestag"); others
    have none. No break falls into one of the ``dates`` or into a name in quotation marks. A line break ends a
    sentence.
    """
    spans: list[Span] = []
    whole = merged([Span(date.start, date.end) for date in dates], text)
    start = at = 0
    for match in END.finditer(text):
        while at < len(whole) and whole[at].end <= match.start():
            at += 1
        inside = at < len(whole) and whole[at].start < match.start() < whole[at].end - 1
        if not inside and is_end(text, match, abbreviations, openers):
            spans += within_bounds(text, start, match.end(), dates)
            start = match.end()
    spans += within_bounds(text, start, len(text), dates)
    return [span for span in spans if span.start < span.end]


def merged(dates: list[Span], text: str) -> list[Span]:
    """Return the stretches of dates and of names, those that overlap as one, in order."""
    spans: list[Span] = []
    for span in sorted([*dates, *(Span(*name.span()) for name in NAME.finditer(text))]):
        if spans and span.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(span.end, spans[-1].end))
        else:
            spans.append(span)
    return spans


def within_bounds(text: str, start: int, end: int, dates: list[DateMention]) -> Iterator[Span]:
    """Yield a sentence, in pieces of at most ``MAX_LENGTH`` characters that cut no word and no date."""
    while end - start > MAX_LENGTH:
        cut = text.rfind(" ", start + 1, start + MAX_LENGTH)
        cut = cut if cut > start else start + MAX_LENGTH
        at = bisect_left(dates, cut, key=lambda date: date.end)
        if at < len(dates) and start < dates[at].start < cut:
            cut = dates[at].start
        yield stripped(text, start, cut)
        start = cut
    yield stripped(text, start, end)


def is_end(
    text: str,
    match: re.Match[str],
    abbreviations: frozenset[str],
    openers: frozenset[str] = frozenset(),
) -> bool:
    """Whether this mark ends a sentence, by the word before it and the letter after it."""
    if match[1] == "\n" or match[1][0] in "。！？":
        return True
    after = match.end()
    while after < len(text) and text[after] in OPENERS:
        after += 1
    if after < len(text) and is_small(text[after]):
        return False
    if match[1] != ".":
        return True
    before = match.start()
    while before > 0 and text[before - 1].isalpha():
        before -= 1
    word = text[before : match.start()]
    ordinal = ORDINAL.search(text, max(0, match.start() - MAX_ORDINAL), match.start())
    if openers and (ordinal or ROMAN.fullmatch(word)):
        first = FIRST_WORD.match(text, after)
        return after >= len(text) or (first is not None and first[0].lower() in openers)
    if ROMAN.fullmatch(word):
        named = KING.search(text, max(0, before - MAX_NAME), before)
        return after >= len(text) or (named is not None and named[1][0].isupper())
    return word.lower() not in abbreviations and not is_initial(word)


def is_initial(word: str) -> bool:
    """Whether a word before a full stop is an initial, «Дж. Коми»; two capitals are a name: "of the EU."."""
    return word[:1].isupper() and (len(word) == 1 or (len(word) == MAX_INITIAL and word[1].islower()))


def stripped(text: str, start: int, end: int) -> Span:
    """Return the stretch without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)

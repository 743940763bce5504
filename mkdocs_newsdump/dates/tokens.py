"""Text to tokens: numbers in the shapes dates have, words with what they can mean, punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from mkdocs_newsdump.dates.lexicon import (
    COUNTING,
    DATE_WORD,
    DATING,
    GLUE,
    HAN_NUMERALS,
    LAST_YEAR,
    LINK,
    LITTLE,
    NO_DATE,
    NO_PART,
    NUMBER,
    SMALL,
    UNSPACED_RUN,
    DateLexicon,
    Known,
    fold,
)
from mkdocs_newsdump.text.words import CACHE_SIZE

# Alternatives in order, the most frequent first; every repetition is bounded or of one class, so that the
# time is linear in the text.
_PLAIN = r"[A-Za-z\u00c0-\u024f\u0400-\u0481\u048a-\u052f]+(?![\w\u0300-\u036f])"
_TOKEN = re.compile(
    rf"""
    (?P<plain>{_PLAIN})
  | (?P<word>{DATE_WORD})
  | (?P<ymd>(?<!\d)(?<!\d[-./,:])\d{{4}}(?P<a>[-./])\d{{1,2}}(?P=a)\d{{1,2}}(?!\d|[-./]\d))
  | (?P<dmy>(?<!\d)(?<!\d[./,:])(?:\d{{1,2}}\.\d{{1,2}}\.\d{{4}}|\d{{2}}\.\d{{2}}\.\d{{2}})(?!\d|[-./:]\d)
      |(?<!\d)(?<!\d[-./,:])\d{{1,2}}(?P<b>\u200f?[-/])\d{{1,2}}(?P=b)(?:\d{{4}}|\d{{2}})(?!\d|[-./:]\d))
  | (?P<time>\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d))
  | (?P<ym>(?<!\d)(?<!\d[-./,:])\d{{4}}[-/](?:0[1-9]|1[0-2]|[1-9])(?!\d|[-./]\d))
  | (?P<my>(?<!\d)(?<!\d[-./,:])\d{{1,2}}[/.]\d{{4}}(?!\d|[-./,]\d))
  | (?P<dm>(?<!\d)(?<!\d[-./,:])\d{{1,2}}[./]\d{{1,2}}(?!\d|[-,:]\d))
  | (?P<amount>\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\d)|\d+(?:[.,]\d+){{1,9}})
  | (?P<number>\d+)
  | (?P<run>{UNSPACED_RUN})
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
# Words, and what is no word and can be of a date: digits, and scripts that part no words.
_WORD = re.compile(rf"{_PLAIN}|{DATE_WORD}|[\d{UNSPACED_RUN[1:]}")
_PUNCTUATION = {
    **dict.fromkeys("-‐‑‒–—―−~〜～－", "dash"),
    "/": "slash",
    ".": "dot",
    "．": "dot",
    "․": "dot",
    ",": "comma",
    "،": "comma",
    "、": "comma",
    "，": "comma",
    ":": "colon",
    "°": "ordinal_sign",
    **dict.fromkeys("№#§", "issue"),
    "(": "open",
    "（": "open",
    "[": "open",
    ")": "close",
    "）": "close",
    "]": "close",
    "'": "apostrophe",
    "’": "apostrophe",
    "ʼ": "apostrophe",
    "‘": "apostrophe",
}
# The marks that phrases can have are looked up in one shape.
_FOLDED_MARKS = {"apostrophe": "'", "dot": "."}
_GLUE = GLUE.union(_PUNCTUATION.values(), ["daycomma"])
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10}
# Unicode has the values of all but 两, which is 兩 in short.
_HAN_VALUES = {sign: int(unicodedata.numeric(sign, 2)) for sign in HAN_NUMERALS}
_LETTERS = re.compile(DATE_WORD)
_NOTHING: dict[str, Any] = {}

DIGITS_OF_YEAR = 4


class Gap(IntEnum):
    """The space before a token: none, some within a line, a line's end, or a paragraph's."""

    JOINED = 0
    SPACED = 1
    NEXT_LINE = 2
    NEXT_PARAGRAPH = 3


@dataclass(slots=True)
class DateToken:
    """A piece of the text ``[start:end]`` and all it can mean: ``kinds`` has the value of each kind it is.

    ``text`` is folded, ``gap`` is the space before it (see :class:`Gap`), ``capital`` says that it began with
    a capital letter.
    """

    start: int
    end: int
    text: str
    kinds: dict[str, Any]
    gap: int
    capital: bool = False


def may_open_with_date(text: str, words: DateLexicon) -> bool:
    """Whether more than small words stands at the head of a text before the first that means nothing."""
    for match in _WORD.finditer(text):
        part = (words.known.get(match.group()) or _look_up(match.group(), words)).part
        if part != LITTLE:
            return part != NO_PART
    return False


def stretches(text: str, words: DateLexicon) -> Iterator[list[DateToken]]:
    """Yield the stretches of tokens in which a date can stand: all mean something, at least one is no glue.

    The tokens on both sides come along, for the rules that look at what a number stands by. Most words mean
    nothing, and most of a text lies between two of them with no date in between: that is never cut further.
    """
    known = words.known
    last: re.Match[str] | None = None  # the last word that means nothing
    parts = NO_PART
    for match in _WORD.finditer(text):
        word = match.group()
        part = (known.get(word) or _look_up(word, words)).part
        if part == NO_PART:
            if parts > NO_DATE:
                yield from _runs(find_tokens(text, words, last.start() if last else 0, match.end()))
            last, parts = match, NO_PART
        else:
            parts |= part
            if part == NUMBER and not text[match.end() : match.end() + 1].isspace():
                parts |= LINK
    if parts > NO_DATE:
        yield from _runs(find_tokens(text, words, last.start() if last else 0, len(text)))


def _runs(tokens: list[DateToken]) -> Iterator[list[DateToken]]:
    start = 0
    while start < len(tokens):
        end = start
        dated = False
        while end < len(tokens) and tokens[end].kinds:
            dated = dated or not _GLUE.issuperset(tokens[end].kinds)
            end += 1
        if dated:
            yield tokens[max(0, start - 1) : end + 1]
        start = end + 1


def find_tokens(text: str, words: DateLexicon, start: int = 0, end: int | None = None) -> list[DateToken]:
    """Return the tokens of ``text[start:end]``, phrases of the lexicon joined."""
    tokens: list[DateToken] = []
    known = words.known
    last = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        shape = match.lastgroup
        first, stop = match.span()
        piece = match.group()
        gap = Gap.JOINED if first == last else _gap_between(text, last, first)
        last = stop
        if shape == "plain" or shape == "word":
            word = known.get(piece) or _look_up(piece, words)
            tokens.append(DateToken(first, stop, word.folded, word.kinds, gap, word.capital))
        elif shape == "mark":
            kind = _PUNCTUATION.get(piece)
            folded = _FOLDED_MARKS.get(kind or "", piece)
            kinds = {kind: piece} if kind else _NOTHING
            if kind == "comma" and words.comma_by_day:
                kinds["daycomma"] = piece
            tokens.append(DateToken(first, stop, folded, kinds, gap))
        elif shape == "run":
            tokens += _unspaced(piece, words, first, gap)
        elif shape == "number":
            tokens.append(
                DateToken(first, stop, piece, _number_kinds(int(piece[:6]), len(piece), words), gap)
            )
        else:
            assert shape is not None
            tokens.append(DateToken(first, stop, piece, {shape: piece}, gap))
    return _join_phrases(tokens, words)


def _gap_between(text: str, start: int, end: int) -> int:
    return min(Gap.SPACED + text.count("\n", start, end), Gap.NEXT_PARAGRAPH)


def _unspaced(run: str, words: DateLexicon, start: int, gap: int) -> Iterator[DateToken]:
    """Yield the tokens of a run of a script without spaces, cut at the words known."""
    assert words.unspaced is not None
    for part in words.unspaced.finditer(run):
        folded = fold(part.group())
        kinds = words.single.get(folded, _NOTHING)
        number = han_number(part.group())
        if number is not None and not kinds:
            kinds = _number_kinds(number, len(part.group()), words)
        if "weekday" in kinds and len(folded) == 1 and part.end() < len(run):  # the word only begins so
            kinds = {kind: value for kind, value in kinds.items() if kind != "weekday"}
        yield DateToken(
            start + part.start(), start + part.end(), folded, kinds, Gap.JOINED if part.start() else gap
        )


def _look_up(piece: str, words: DateLexicon) -> Known:
    """Return what a word, or a piece of the text that is none, means, and remember it."""
    folded = fold(piece)
    kinds = words.single.get(folded, _NOTHING) if piece.lower() not in words.unlike else _NOTHING
    if not kinds and words.future_endings and folded.endswith(words.future_endings):
        kinds = {"future": folded}
    numeral = words.roman.match(piece) if piece[0] in _ROMAN_VALUES else None
    if numeral:
        kinds = {**kinds, "roman": roman(numeral[1])}
    part = _part(piece, folded, kinds, words)
    word = Known(folded, kinds, piece[0].isupper(), part)
    if len(words.known) < CACHE_SIZE:
        words.known[piece] = word
    return word


def _part(piece: str, folded: str, kinds: dict[str, Any], words: DateLexicon) -> int:
    """Return what part in a date a word, or a piece of the text that is none, can have."""
    if piece.isdecimal() and len(piece) < DIGITS_OF_YEAR:
        return NUMBER
    if folded in words.dating or not _LETTERS.match(piece):
        return DATING
    if not kinds:
        return LINK if folded in words.of_phrases else NO_PART
    if SMALL.issuperset(kinds):
        return LITTLE
    if COUNTING.issuperset(kinds):
        return DATING if "roman" in kinds and len(piece) > 1 else NUMBER  # the XIX of «XIX в.»
    return LINK if _GLUE.issuperset(kinds) else DATING


def _number_kinds(value: int, digits: int, words: DateLexicon) -> dict[str, Any]:
    kinds: dict[str, Any] = {"number": value}
    if digits <= 2 and 1 <= value <= 31:
        kinds["day"] = value
    if digits <= 2 and 1 <= value <= 12:
        kinds["monthnumber"] = value
    if digits == 4 and 1000 <= (year := words.common_year(value)) <= LAST_YEAR:
        kinds["year"] = year
    if digits == 2:
        kinds["twodigits"] = value
    return kinds


def _join_phrases(tokens: list[DateToken], words: DateLexicon) -> list[DateToken]:
    """Return the tokens with one for each phrase, and one for a short form and its full stop."""
    firsts = words.phrases.following
    texts = [token.text for token in tokens]
    joined: list[DateToken] = []
    at = paragraph_end = 0
    while at < len(tokens):
        token = tokens[at]
        if token.text not in firsts and "short" not in token.kinds:
            joined.append(token)
            at += 1
            continue
        if paragraph_end <= at:
            breaks = (n for n in range(at + 1, len(tokens)) if tokens[n].gap == Gap.NEXT_PARAGRAPH)
            paragraph_end = next(breaks, len(tokens))
        end, kinds = words.phrases.find_longest(texts, at, paragraph_end)
        if kinds is None:
            end = at + 1
        else:
            run = texts[at:end]
            kinds = {**token.kinds, **kinds} if run[1:] == ["."] else dict(kinds)
            token = DateToken(
                token.start, tokens[end - 1].end, " ".join(run), kinds, token.gap, token.capital
            )
        following = tokens[end] if end < len(tokens) else None
        if "short" in token.kinds and following and following.text == "." and following.gap == Gap.JOINED:
            token.end = following.end
            end += 1
        joined.append(token)
        at = end
    return joined


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral up to 39; the Cyrillic Х stands for X, as typists have it."""
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))


def han_number(text: str) -> int | None:
    """Return the value of a Chinese numeral, with powers (二十三) or in digits (二〇一五), or None."""
    if not text or not _HAN_VALUES.keys() >= set(text):
        return None
    values = [_HAN_VALUES[sign] for sign in text]
    if max(values) < 10:
        return int("".join(map(str, values)))
    total, digit = 0, None
    for value in values:
        if value < 10:
            digit = value
        else:
            total += (1 if digit is None else digit) * value
            digit = None
    return total + (digit or 0)

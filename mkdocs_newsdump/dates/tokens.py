"""Text to tokens: numbers in the shapes dates have, words with what they can mean, punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_newsdump.dates.lexicon import (
    COUNTING,
    DATING,
    GLUE,
    LAST_YEAR,
    LINK,
    LITTLE,
    NO_DATE,
    NO_PART,
    NUMBER,
    SMALL,
    UNSPACED_RUN,
    WORD,
    DateLexicon,
    Known,
    fold,
)

# Alternatives in order, the most frequent first; every repetition is bounded or of one class, so that the
# time is linear in the text.
_PLAIN = r"[A-Za-z\u00c0-\u024f\u0400-\u0481\u048a-\u052f]+(?![\w\u0300-\u036f])"
_TOKEN = re.compile(
    rf"""
    (?P<plain>{_PLAIN})
  | (?P<word>{WORD})
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
_WORD = re.compile(rf"{_PLAIN}|{WORD}|[\d{UNSPACED_RUN[1:]}")
_MARKS = {
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
    "(": "open",
    "（": "open",
    ")": "close",
    "）": "close",
    "'": "apostrophe",
    "’": "apostrophe",
    "ʼ": "apostrophe",
    "‘": "apostrophe",
}
# The marks that phrases can have are looked up in one shape.
_FOLDED_MARKS = {"apostrophe": "'", "dot": "."}
_GLUE = GLUE.union(_MARKS.values(), ["daycomma"])
# With the ordinal ending that French writes on to it, "XXe".
_ROMAN = re.compile(r"(?=[IVXХ])((?:X|Х){0,2}(?:I[XХ]|IV|V?I{0,3}))(?:e|è|er|ème)?$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10}
_HAN_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_LETTERS = re.compile(WORD)
_NOTHING: dict[str, Any] = {}
_HAN_POWERS = {"十": 10, "百": 100, "千": 1000}

DIGITS_OF_YEAR = 4
# Words remembered with what they mean; about the vocabulary of a language's news.
CACHE_SIZE = 50_000

# The space before a token: none, some within a line, a line's end, or a paragraph's.
JOINED, SPACED, NEXT_LINE, NEXT_PARAGRAPH = range(4)


@dataclass(slots=True)
class DateToken:
    """A piece of the text ``[start:end]`` and all it can mean; ``gap`` is the space before it.

    ``text`` is folded, ``capital`` says that it began with a capital letter.
    """

    start: int
    end: int
    text: str
    kinds: dict[str, Any]
    gap: int
    capital: bool = False


def stretches(text: str, words: DateLexicon) -> Iterator[list[DateToken]]:
    """Give the stretches of tokens in which a date can stand: all mean something, at least one is no glue.

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
                yield from _runs(tokenize(text, words, last.start() if last else 0, match.end()))
            last, parts = match, NO_PART
        else:
            parts |= part
            if part == NUMBER and not text[match.end() : match.end() + 1].isspace():
                parts |= LINK
    if parts > NO_DATE:
        yield from _runs(tokenize(text, words, last.start() if last else 0, len(text)))


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


def tokenize(text: str, words: DateLexicon, start: int = 0, end: int | None = None) -> list[DateToken]:
    """Cut ``text[start:end]`` into tokens, phrases of the lexicon joined."""
    tokens: list[DateToken] = []
    known = words.known
    last = start
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        shape = match.lastgroup
        first, stop = match.span()
        piece = match.group()
        gap = JOINED if first == last else _gap(text, last, first)
        last = stop
        if shape == "plain" or shape == "word":
            word = known.get(piece) or _look_up(piece, words)
            tokens.append(DateToken(first, stop, word.folded, word.kinds, gap, word.capital))
        elif shape == "mark":
            kind = _MARKS.get(piece)
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


def _gap(text: str, start: int, end: int) -> int:
    return min(SPACED + text.count("\n", start, end), NEXT_PARAGRAPH)


def _unspaced(run: str, words: DateLexicon, start: int, gap: int) -> Iterator[DateToken]:
    """Cut a run of a script without spaces at the words known."""
    assert words.unspaced is not None
    for part in words.unspaced.finditer(run):
        folded = fold(part.group())
        kinds = words.single.get(folded, _NOTHING)
        number = han_number(part.group())
        if number is not None and not kinds:
            kinds = _number_kinds(number, len(part.group()), words)
        yield DateToken(
            start + part.start(), start + part.end(), folded, kinds, JOINED if part.start() else gap
        )


def _look_up(piece: str, words: DateLexicon) -> Known:
    """Find out what a word, or a piece of the text that is none, means; it is remembered."""
    folded = fold(piece)
    kinds = words.single.get(folded, _NOTHING) if piece.lower() not in words.unlike else _NOTHING
    numeral = _ROMAN.match(piece) if piece[0] in _ROMAN_VALUES else None
    if numeral:
        kinds = {**kinds, "roman": roman(numeral[1])}
    part = _part(piece, folded, kinds, words)
    word = Known(folded, kinds, piece[0].isupper(), part)
    if len(words.known) < CACHE_SIZE:
        words.known[piece] = word
    return word


def _part(piece: str, folded: str, kinds: dict[str, Any], words: DateLexicon) -> int:
    """Tell what part in a date a word, or a piece of the text that is none, can have."""
    if piece.isdecimal() and len(piece) < DIGITS_OF_YEAR:
        return NUMBER
    if folded in words.dating or not _LETTERS.match(piece):
        return DATING
    if not kinds:
        return LINK if folded in words.of_phrases else NO_PART
    if SMALL.issuperset(kinds):
        return LITTLE
    if COUNTING.issuperset(kinds):
        return NUMBER
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
    """Make one token of the words of a phrase, and of a short form and its full stop."""
    joined: list[DateToken] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        size = 1
        if token.text not in words.phrases and "short" not in token.kinds:
            joined.append(token)
            at += 1
            continue
        second = tokens[at + 1].text if at + 1 < len(tokens) else None
        for phrase, kinds in words.phrases.get(token.text, ()):
            if phrase[1] != second:
                continue
            run = tokens[at : at + len(phrase)]
            if tuple(piece.text for piece in run) == phrase and all(
                piece.gap < NEXT_PARAGRAPH for piece in run[1:]
            ):
                size = len(phrase)
                text = " ".join(phrase)
                kinds = {**token.kinds, **kinds} if phrase[1:] == (".",) else dict(kinds)
                token = DateToken(token.start, run[-1].end, text, kinds, token.gap, token.capital)
                break
        following = tokens[at + size] if at + size < len(tokens) else None
        if "short" in token.kinds and following and following.text == "." and following.gap == JOINED:
            token.end = following.end
            size += 1
        joined.append(token)
        at += size
    return joined


def roman(numeral: str) -> int:
    """Give the value of a Roman numeral up to 39; the Cyrillic Х stands for X, as typists have it."""
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))


def han_number(text: str) -> int | None:
    """Give the value of a Chinese numeral, with powers (二十三) or in digits (二〇一五), or None."""
    if all(sign in _HAN_DIGITS for sign in text):
        return int("".join(str(_HAN_DIGITS[sign]) for sign in text))
    total, digit = 0, None
    for sign in text:
        if sign in _HAN_POWERS:
            total += (1 if digit is None else digit) * _HAN_POWERS[sign]
            digit = None
        elif sign in _HAN_DIGITS:
            digit = _HAN_DIGITS[sign]
        else:
            return None
    return total + (digit or 0)

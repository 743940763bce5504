"""Text to tokens: numbers in the shapes dates have, words with what they can mean, punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mkdocs_newsdump.dates.words import UNSPACED_RUN, WORD, Words, fold

# Alternatives in order, the most frequent first; every repetition is bounded or of one class, so that the
# time is linear in the text.
_TOKEN = re.compile(
    rf"""
    (?P<plain>[A-Za-z\u00c0-\u024f\u0400-\u0481\u048a-\u052f]+(?![\w\u0300-\u036f]))
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
_MARKS = {
    **dict.fromkeys("-‐‑‒–—―−~〜～－", "dash"),
    "/": "slash",
    ".": "dot",
    "．": "dot",
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
# What links the parts of a date and is none by itself.
_GLUE = {
    *_MARKS.values(),
    "in",
    "of",
    "the",
    "from",
    "since",
    "to",
    "until",
    "between",
    "and",
    "after",
    "every",
}
_GLUE |= {
    "future",
    "measure",
    "counted",
    "event",
    "half_more",
    "ambiguous",
    "short",
    "about",
    "perhaps",
    "yearword",
    "monthword",
    "dayword",
    "era",
}
_GLUE |= {"case_ending", "ordinal_ending", "decade_ending"}
_STOPS = frozenset(".!?;…。！？；।")
# With the ordinal ending that French writes on to it, "XXe".
_ROMAN = re.compile(r"(?=[IVXХ])((?:X|Х){0,2}(?:I[XХ]|IV|V?I{0,3}))(?:e|è|er|ème)?$")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10}
_HAN_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_NOTHING: dict[str, Any] = {}
_HAN_POWERS = {"十": 10, "百": 100, "千": 1000}

# Words remembered with what they mean; about the vocabulary of a language's news.
CACHE_SIZE = 50_000

# The space before a token: none, some within a line, a line's end, or a paragraph's.
JOINED, SPACED, NEXT_LINE, NEXT_PARAGRAPH = range(4)


@dataclass(slots=True)
class Token:
    """A piece of the text ``[start:end]`` and all it can mean; ``gap`` is the space before it.

    ``text`` is folded, ``capital`` says that it began with a capital letter.
    """

    start: int
    end: int
    text: str
    kinds: dict[str, Any]
    gap: int
    sentence: int = 0
    capital: bool = False


def tokenize(text: str, words: Words) -> list[Token]:
    """Cut the text into tokens, phrases of the lexicon joined, sentences counted."""
    tokens: list[Token] = []
    end = sentence = 0
    for start, stop, folded, kinds, capital in _pieces(text, words):
        gap = JOINED
        if start > end:
            lines = text.count("\n", end, start)
            gap = min(SPACED + lines, NEXT_PARAGRAPH)
            if lines:
                sentence += 1
        tokens.append(Token(start, stop, folded, kinds, gap, sentence, capital))
        end = stop
        if folded in _STOPS:
            sentence += 1
    return _join_phrases(tokens, words)


def runs(tokens: list[Token]) -> Iterator[list[Token]]:
    """Give the stretches in which a date can stand: words that mean something, at least one of them no glue.

    The words on both sides come along, for the rules that look at what a number stands by.
    """
    start = 0
    while start < len(tokens):
        end = start
        anchored = False
        while end < len(tokens) and tokens[end].kinds:
            anchored = anchored or not _GLUE.issuperset(tokens[end].kinds)
            end += 1
        if anchored:
            yield tokens[max(0, start - 1) : end + 1]
        start = end + 1


def _pieces(text: str, words: Words) -> Iterator[tuple[int, int, str, dict[str, Any], bool]]:
    """Give start, end, folded text, kinds of each piece, and whether it begins with a capital."""
    single, known = words.single, words.known
    for match in _TOKEN.finditer(text):
        shape = match.lastgroup
        start, end = match.span()
        piece = match.group()
        if shape == "plain" or shape == "word":
            word = known.get(piece)
            if word is None:
                word = _word(piece, words)
                if len(known) < CACHE_SIZE:
                    known[piece] = word
            yield start, end, *word
        elif shape == "mark":
            kind = _MARKS.get(piece)
            text_of = "'" if kind == "apostrophe" else piece
            yield start, end, text_of, {kind: piece} if kind else _NOTHING, False
        elif shape == "run":
            assert words.unspaced is not None
            for part in words.unspaced.finditer(piece):
                folded = fold(part.group())
                kinds = single.get(folded, _NOTHING)
                number = han_number(part.group())
                if number is not None and not kinds:
                    kinds = _number_kinds(number, len(part.group()))
                yield start + part.start(), start + part.end(), folded, kinds, False
        elif shape == "number":
            yield start, end, piece, _number_kinds(int(piece[:6]), len(piece)), False
        else:
            assert shape is not None
            yield start, end, piece, {shape: piece}, False


def _word(piece: str, words: Words) -> tuple[str, dict[str, Any], bool]:
    """Give a word's folded text, its kinds, and whether it begins with a capital."""
    folded = fold(piece)
    kinds = words.single.get(folded, _NOTHING)
    numeral = _ROMAN.match(piece) if piece[0] in _ROMAN_VALUES else None
    if numeral:
        kinds = {**kinds, "roman": roman(numeral[1])}
    return folded, kinds, piece[0].isupper()


def _number_kinds(value: int, digits: int) -> dict[str, Any]:
    kinds: dict[str, Any] = {"number": value}
    if digits <= 2 and 1 <= value <= 31:
        kinds["day"] = value
    if digits <= 2 and 1 <= value <= 12:
        kinds["monthnumber"] = value
    if digits == 4 and 1000 <= value <= 2199:
        kinds["year"] = value
    if digits == 2:
        kinds["twodigits"] = value
    return kinds


def _join_phrases(tokens: list[Token], words: Words) -> list[Token]:
    """Make one token of the words of a phrase, and of a short form and its full stop."""
    joined: list[Token] = []
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
                token = Token(token.start, run[-1].end, text, kinds, token.gap, token.sentence, token.capital)
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

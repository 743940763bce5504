"""Lines to units: wrapped lines become paragraphs, a broken sentence is mended, list markers come off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise

from mkdocs_newsdump.cleaning.markup import unlinker
from mkdocs_newsdump.cleaning.units import Unit

SOFT_HYPHEN = "\u00ad"

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff" + SOFT_HYPHEN
"""Characters that show nothing: zero-width spaces and joiners, direction marks, the soft hyphen."""

WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
"""Characters that take two columns in a terminal (East Asian Width W and F of Unicode Standard Annex 11)."""

UNSPACED = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]")
"""Characters of scripts written without spaces: a wrapped line ends anywhere between them."""

MARKER = re.compile(r"([•●○◦▪■□◆◇►▸‣⁃∙·*+>–—-]|#{1,6}|\d{1,2}[.)])[ \u00a0]+(?=\S)")
"""A list marker before the text of a line."""

RULE = re.compile(r"\s*([━─═_=*~-])\1{4,}")
"""A line that a program draws between two parts of a page, as wide as it wraps text."""

ABBREVIATED = r"(?<!\b[^\W\d_])(?<!\b[^\W\d_a-zа-яё][^\W\d_])(?<!\b[^\W\d_a-zа-яё][^\W\d_]{2})"
"""Not behind a letter or a short word with a capital, as in "J." or "Rep.", which a stop shortens."""

SENTENCE_END = re.compile(rf"(?:{ABBREVIATED}[.]|[!?…。！？])[\"'»”’)\]]*(?= +[\"'«“‘(—–-]*[^\W\d_a-zа-яё])")
CLOSED = re.compile(r"[.!?…:;。！？：；][\"'»“”’)\]]*$")
"""The end of a line that is no broken sentence."""

WRAP_WIDTHS = range(40, 161)
"""Columns at which programs wrap text: from a narrow mail window to a wide terminal."""

WRAPPED_PAIRS = 4
"""So many lines must break where the next word would not have fitted before we call a dump wrapped."""

NEAR_WIDTH, WRAPPED_SHARE = 0.9, 0.7
"""So many of the lines that come that near the column must break there."""

LONGER_SHARE = 0.02
"""A web address is not wrapped, nor is a table; of other lines none is longer."""

BROKEN_LENGTH = 60
"""A line shorter than this is a heading or a menu entry, not the first part of a broken sentence."""


HYPHEN_END = re.compile(r"([^\W\d_]+)[-‐]$")
COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
WORD_START = re.compile(r"[^\W\d_]+")

HYPHENATED = 3
"""A dump in which so many lines end within a word is hyphenated; fewer are compounds cut at their hyphen."""


def find_units(lines: Sequence[str]) -> list[Unit]:
    """Give the units of a dump.

    ``lines`` are its lines with or without their endings; blank ones make no unit. Every other line is in
    exactly one unit, and the units are in the order of the lines.
    """
    texts = [_shown(line) for line in lines]
    width = wrap_width(texts)
    hyphens, unlink = Hyphens(texts), unlinker(texts)
    units: list[Unit] = []
    group: list[int] = []
    gap = 0
    for number, text in enumerate(texts):
        if not text:
            if group:
                units.append(_unit(texts, group, gap, hyphens, unlink))
                group, gap = [], 0
            gap += 1
        elif group and not _continues(texts[group[-1]], text, width):
            units.append(_unit(texts, group, gap, hyphens, unlink))
            group, gap = [number], 0
        else:
            group.append(number)
    if group:
        units.append(_unit(texts, group, gap, hyphens, unlink))
    return units


def visible(line: str) -> str:
    """Give a text on one line with single spaces, without what shows nothing."""
    return " ".join(_shown(line).rstrip(SOFT_HYPHEN).split())


def _shown(line: str) -> str:
    """Give the line without what shows nothing, but for a soft hyphen at its end, which does show there."""
    line = line.rstrip()
    if line.isascii():
        return line
    cut = line.endswith(SOFT_HYPHEN)
    for character in INVISIBLE:
        if character in line:
            line = line.replace(character, "")
    line = line.rstrip()
    return line + SOFT_HYPHEN if cut and line else line


def columns(text: str) -> int:
    """Count the terminal columns a text takes."""
    return len(text) if text.isascii() else len(text) + len(WIDE.findall(text))


def _first_word(text: str) -> int:
    """Count the columns of the least a wrapping program could have put on the line before."""
    stripped = text.lstrip()
    if UNSPACED.match(stripped):
        return 2
    return columns(stripped.split(" ", 1)[0])


def wrap_width(texts: Sequence[str]) -> int | None:
    """Tell the column at which the dump is wrapped, or None.

    It is the column at which most lines end because the next line's first word, in the middle of a sentence,
    would have gone beyond it; almost every line that comes near it ends so, and hardly one is longer.
    """
    changes: Counter[int] = Counter()
    ends: list[tuple[int, int]] = []
    for text, following in pairwise(texts):
        if following and len(text) * 2 >= WRAP_WIDTHS.start:
            length = columns(text)
            beyond = length + 1 + _first_word(following)
            ends.append((length, beyond))
            first = following.lstrip()[0]
            if first.isalpha() and not first.isupper():
                changes[length] += length
                changes[beyond] -= length
    weight = most = width = 0
    for column in sorted(changes):
        weight += changes[column]
        if weight > most and column in WRAP_WIDTHS:
            most, width = weight, column
    full = sum(length <= width < beyond for length, beyond in ends)
    near = sum(length > width * NEAR_WIDTH for length, _ in ends)
    longer = sum(columns(text) > width for text in texts)
    if full < WRAPPED_PAIRS or full < near * WRAPPED_SHARE or longer > len(texts) * LONGER_SHARE:
        return None
    return width


def _is_full(text: str, following: str, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this line."""
    length = columns(text)
    return length <= width and length + 1 + _first_word(following) > width


def _continues(text: str, following: str, width: int | None) -> bool:
    """Tell whether the next line goes on with this line's paragraph."""
    if MARKER.match(following.lstrip()) or RULE.fullmatch(text) or RULE.fullmatch(following):
        return False
    if text[-1] == SOFT_HYPHEN:
        return True
    if width is not None:
        return _is_full(text, following, width) or bool(
            HYPHEN_END.search(text) and following.lstrip()[0].islower()
        )
    return is_broken_sentence(text.strip(), following.strip())


def is_broken_sentence(text: str, following: str) -> bool:
    """Tell whether a sentence was broken between two lines of a dump that is not wrapped.

    The first line is long and unfinished. The next goes on in lower case, and is long or ends the sentence: a
    short open line, such as a byline with a small first word, does neither. Or it ends the sentence, and is
    short and begins with a number, or the first line has whole sentences before the unfinished one.
    """
    if len(text) < BROKEN_LENGTH or CLOSED.search(text):
        return False
    closed = bool(CLOSED.search(following))
    short = len(following) < BROKEN_LENGTH
    if following[0].islower():
        return closed or not short
    return closed and ((short and following[0].isdigit()) or bool(SENTENCE_END.search(text)))


class Hyphens:
    """Which hyphens at line ends were put there to break a word, told from the other words of the dump."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def _words(self) -> frozenset[str]:
        """The words of the dump, whole and with their hyphens, in lower case."""
        words = {word for text in self._texts for word in COMPOUND.findall(text.casefold())}
        return frozenset(words | {part for word in words for part in word.split("-")})

    @cached_property
    def _hyphenated(self) -> bool:
        """Whether the dump breaks words at line ends at all."""
        ends = sum(
            bool(following) and following.lstrip()[0].islower() and HYPHEN_END.search(text) is not None
            for text, following in pairwise(self._texts)
        )
        return ends >= HYPHENATED

    def join(self, text: str, following: str) -> str:
        """Put two parts of a paragraph together, with a space, or as one word where one was broken.

        A word is whole again where the dump has it whole elsewhere; where it has it with its hyphen, the
        hyphen stays. Else the dump's habit decides.
        """
        if text[-1] == SOFT_HYPHEN:
            return text[:-1] + following
        if UNSPACED.match(text[-1]) and UNSPACED.match(following[0]):
            return text + following
        end, start = HYPHEN_END.search(text), WORD_START.match(following)
        if not end or not start or not start.group()[0].islower():
            return f"{text} {following}"
        first, rest = end.group(1).casefold(), start.group().casefold()
        broken = first + rest in self._words or (f"{first}-{rest}" not in self._words and self._hyphenated)
        return text[:-1] + following if broken else text + following


def _unit(
    texts: Sequence[str], group: Sequence[int], gap: int, hyphens: Hyphens, unlink: Callable[[str], str]
) -> Unit:
    first = texts[group[0]]
    stripped = first.lstrip()
    marker = MARKER.match(stripped)
    joined = " ".join(stripped[marker.end() :].split()) if marker else " ".join(stripped.split())
    for number in group[1:]:
        joined = hyphens.join(joined, " ".join(texts[number].split()))
    joined = joined.rstrip(SOFT_HYPHEN) or joined
    return Unit(
        " ".join(unlink(joined).split()) or joined,
        tuple(number + 1 for number in group),
        marker.group(1) if marker else "",
        len(first) - len(stripped),
        gap,
    )

"""Lines to segments: wrapped lines become paragraphs, a broken sentence is mended, list markers come off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import compress, pairwise
from typing import NamedTuple

from mkdocs_newsdump.cleaning.markup import unmarker
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.text.scripts import (
    NARROW,
    QUESTIONS,
    STOPS,
    WIDE_SIGN,
    WIDE_UNSPACED_SIGN,
    is_small,
)

SOFT_HYPHEN = "\u00ad"

INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff" + SOFT_HYPHEN
"""Characters that show nothing: zero-width spaces, direction marks, the soft hyphen."""

JOINERS, JOINED = "\u200c\u200d", "[^\0-\u05ff]"
IDLE_JOINER = re.compile(f"(?<!{JOINED})[{JOINERS}]|[{JOINERS}](?!{JOINED})")
"""Joiners and non-joiners shape words of Persian and of India, and pictograms; elsewhere nothing."""

MONTH_AND_YEAR = r"[ \u00a0]+(?:\d{1,2}\.|[^\W\d_]+\.?)[ \u00a0]?(?:1\d{3}|20\d\d)\b"
MARKER = re.compile(
    rf"([•●○◦▪■□◆◇►▸‣⁃∙·*+>–—-]|#{{1,6}}|\d{{1,2}}(?:\)|\.(?!{MONTH_AND_YEAR})))[ \u00a0]+(?=\S)"
)
"""A list marker before the text of a line; the day of a date ("22. Januar 1963") is none."""

RULE = re.compile(r"\s*([━─═_=*~-])\1{4,}")
"""A line that a program draws between two parts of a page, as wide as it wraps text."""

ABBREVIATED = r"(?<!\b[^\W\d_])(?<!\b[^\W\d_a-zа-яё][^\W\d_])(?<!\b[^\W\d_a-zа-яё][^\W\d_]{2})"
"""Not behind a letter or a short word with a capital, as in "J." or "Rep.", which a stop shortens."""

SENTENCE_END = re.compile(
    rf"(?:{ABBREVIATED}[.]|[!?…。！？{STOPS}{QUESTIONS}])[\"'»”’)\]]*(?= +[\"'«“‘(—–-]*[^\W\d_a-zа-яё])"
)

ENDS, CLOSERS = tuple(f".!?…:;。！？：；{STOPS}{QUESTIONS}"), "\"'»“”’)]"
"""What, with any closers after it, ends a line that is no broken sentence."""

WRAP_WIDTHS = range(40, 161)
"""Columns at which programs wrap text: from a narrow mail window to a wide terminal."""

WRAPPED_PAIRS = 4
"""Minimum number of lines of a wrapped dump that break where the next word would not have fitted."""

NEAR_WIDTH, WRAPPED_SHARE = 0.9, 0.7
"""Share of the width from which on lines come near it, and minimum share of those that break there."""

RAGGED_LINES, RAGGED_SHARE = 12, 0.5
"""Minimum number and share of the lines of a ragged dump that go on in the middle of a sentence."""

LONGER_SHARE = 0.02
"""Maximum share of longer lines: web addresses are not wrapped, nor are a list's entries or tables."""

BROKEN_LENGTH = 60
"""Minimum characters of the first part of a broken sentence; shorter are headings and a menu's entries."""


SIGN_START = re.compile(r"[,.;:!?)\]»”’](?![^\W_])")
"""Beginning of a line that ends something in the line above."""

ATTACHED = ",.;)"
"""Signs that in every language follow a word without a space."""

PASSAGE = 90
"""Minimum characters of a line that goes on with a link on the line above, the link, and what it follows."""

PIECES, SIGNS, PIECES_SHARE = 2, 1, 0.05
"""Minimum numbers of such passages and of lines that begin with a sign, and minimum share of the passages
among the long lines, in a dump that has every link on a line of its own.
"""

SMALL_WORD = 4
"""Maximum characters of a word in lower case that leaves a line unfinished."""


HYPHEN_END = re.compile(r"([^\W\d_]+)[-‐]$")
LONGEST_WORD = 100
"""Maximum letters of a word; to look no further back keeps time linear."""

COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
WORD_START = re.compile(r"[^\W\d_]+")

HYPHENATED = 3
"""Minimum number of lines of a hyphenated dump that end within a word; fewer are compounds cut there."""


def find_segments(lines: Sequence[str], *, first: int = 1, markdown: bool = False) -> list[Segment]:
    """Return the segments of a dump.

    ``lines`` are its lines with or without their endings, counted from ``first``; blank ones make no segment.
    Every other line is in exactly one segment, and the segments are in the order of the lines. Of a text that
    is surely ``markdown`` its marks come off, however few there are.
    """
    whole = "".join(lines)
    texts = [*map(_shown if any(sign in whole for sign in INVISIBLE + JOINERS) else str.rstrip, lines)]
    filled = [*compress(range(len(texts)), texts)]  # a dump can be a million blank lines
    below = [number for number in filled if number and texts[number - 1]]
    wrapping = find_wrapping(texts, filled)
    ragged = wrapping is None and is_ragged(texts, filled, below)
    going_on = set[int]() if wrapping or ragged else find_pieces(texts, filled, below)
    if ragged:
        going_on.update(number for number in below if _is_open(texts[number - 1], texts[number]))
    else:
        long = below if wrapping else [number for number in below if _may_be_broken(texts[number - 1])]
        going_on.update(number for number in long if _continues(texts[number - 1], texts[number], wrapping))
    hyphens, unmark = Hyphens(texts), unmarker([texts[number] for number in filled], sure=markdown)
    begins = [place for place, number in enumerate(filled) if number not in going_on]
    segments, last = [], 0  # the end of the segment above
    for place, following in zip(begins, [*begins[1:], len(filled)], strict=False):
        begin, end = filled[place], filled[following - 1] + 1
        segments.append(_segment(texts[begin:end], begin + first, begin - last, hyphens, unmark))
        last = end
    return segments


def visible(line: str) -> str:
    """Return a text on one line with single spaces, without what shows nothing."""
    return single_spaced(_shown(line).rstrip(SOFT_HYPHEN))


def single_spaced(text: str) -> str:
    """Return a text with a plain space wherever it has spaces, and none at its ends."""
    if "  " not in text and text.isprintable():  # of all spaces only the plain one counts as printable
        return text.strip(" ")
    return " ".join(text.split())


def _shown(line: str) -> str:
    """Return a line without what shows nothing, but for a soft hyphen at its end, which does show there."""
    line = line.rstrip()
    if line.isascii():
        return line
    cut = line.endswith(SOFT_HYPHEN)
    for character in INVISIBLE:
        if character in line:
            line = line.replace(character, "")
    line = IDLE_JOINER.sub("", line).rstrip()
    return line + SOFT_HYPHEN if cut and line else line


def columns(text: str) -> int:
    """Count the terminal columns a text takes."""
    return (
        len(text) if text.isascii() else len(text) + len(WIDE_SIGN.findall(text)) - len(NARROW.findall(text))
    )


class Wrapping(NamedTuple):
    """The column at which a dump is wrapped, and what counts the columns of its lines."""

    width: int
    measure: Callable[[str], int]

    def is_full(self, text: str, following: str) -> bool:
        """Whether the next line's first word would not have fitted on this line."""
        length = self.measure(text)
        return length <= self.width and length + 1 + _first_word(following, self.measure) > self.width


def _first_word(stripped: str, measure: Callable[[str], int]) -> int:
    """Count the columns of the least of a line that a wrapping program could have put on the line before."""
    if measure is columns and WIDE_UNSPACED_SIGN.match(stripped):
        return 2
    return measure(stripped.split(" ", 1)[0])


def find_wrapping(texts: Sequence[str], filled: Sequence[int]) -> Wrapping | None:
    """Return how the dump is wrapped, or None.

    ``texts`` are its lines, ``filled`` the places of those that are not blank.

    It is the column at which most lines end because the next line's first word, in the middle of a sentence,
    would have gone beyond it; almost every line that comes near it ends so, and hardly one is longer.
    """
    below = [*texts[1:], ""]
    pairs = [(texts[number], below[number]) for number in filled]
    most_longer = len(texts) * LONGER_SHARE
    if len([text for text, _ in pairs if len(text) >= WRAP_WIDTHS.stop and _could_break(text)]) > most_longer:
        return None  # whatever the column; most dumps are told so, without the work below
    whole = "".join(texts)
    signs = "" if whole.isascii() else "".join(set(whole))
    measure = columns if WIDE_SIGN.search(signs) or NARROW.search(signs) else len
    lengths = [measure(text) for text, _ in pairs]
    changes: Counter[int] = Counter()
    ends: list[tuple[int, int]] = []
    for (text, following), length in zip(pairs, lengths, strict=True):
        if following and len(text) * 2 >= WRAP_WIDTHS.start:
            following = following.lstrip()
            beyond = length + 1 + _first_word(following, measure)
            ends.append((length, beyond))
            if following[0].isalpha() and not following[0].isupper():
                changes[length] += length
                changes[beyond] -= length
    weight = most = width = end = 0
    for column, following_column in pairwise([*sorted(changes), WRAP_WIDTHS.stop]):
        weight += changes[column]
        if weight > most and column in WRAP_WIDTHS:
            most, width, end = weight, column, following_column
    if not width:
        return None
    fitting = [
        n for (text, _), n in zip(pairs, lengths, strict=True) if width <= n < end and _could_break(text)
    ]
    width = max(fitting, default=width)  # as many lines break there, and this one fits
    full = sum(length <= width < beyond for length, beyond in ends)
    near = sum(length > width * NEAR_WIDTH for length, _ in ends)
    if full < WRAPPED_PAIRS or full < near * WRAPPED_SHARE:
        return None
    longer = sum(n > width and _could_break(text) for (text, _), n in zip(pairs, lengths, strict=True))
    return None if longer > most_longer else Wrapping(width, measure)


def is_ragged(texts: Sequence[str], filled: Sequence[int], below: Sequence[int]) -> bool:
    """Whether the dump breaks its lines anywhere, at no column, as a narrow part of a page does.

    ``texts`` and ``filled`` as in :func:`find_wrapping`; ``below`` are the places of the lines right below
    one that is not blank. Most lines then go on with the line above in small letters, in the middle of a
    sentence.
    """
    small = [number for number in below if is_small(texts[number].lstrip()[0])]
    going_on = sum(not _is_closed(texts[number - 1]) for number in small)
    return going_on >= RAGGED_LINES and going_on >= RAGGED_SHARE * len(filled)


def _is_open(text: str, following: str) -> bool:
    """Whether the next line of a ragged dump goes on with this line's sentence."""
    following = following.lstrip()
    return not MARKER.match(following) and (not _is_closed(text) or is_small(following[0]))


def find_pieces(texts: Sequence[str], filled: Sequence[int], below: Sequence[int]) -> set[int]:
    """Return the places of the lines that go on with the paragraph above where links have lines of their own.

    ``texts``, ``filled`` and ``below`` as in :func:`is_ragged`.
    So writes a program that gives every piece of text between two tags a line. What follows a link goes on in
    lower case or with a sign, and is long or follows what is. The link goes on with the line above it if that
    is long, goes on itself, or ends with a small word.
    """
    starts = [
        number for number in below if _goes_on(texts[number].lstrip()) and not _is_closed(texts[number - 1])
    ]
    if len(starts) < PIECES:
        return set()
    long = sum(
        sum(map(len, texts[max(number - 2, 0) : number + 1])) >= PASSAGE
        and (len(texts[number]) >= BROKEN_LENGTH or _is_closed(texts[number]))
        for number in starts
    )
    signs = sum(SIGN_START.match(texts[number].lstrip()) is not None for number in starts)
    least = PIECES_SHARE * sum(len(texts[number]) >= BROKEN_LENGTH for number in filled)
    if long < max(PIECES, least) or signs < SIGNS:
        return set()
    out: set[int] = set()
    for number in starts:
        link, above = texts[number - 1], texts[number - 2] if number > 1 else ""
        last = above.rsplit(" ", 1)[-1]
        small = len(last) <= SMALL_WORD and last.islower()
        if above and not _is_closed(above) and (number - 2 in out or small or len(above) >= BROKEN_LENGTH):
            out.update((number - 1, number))
        elif number - 1 in out or max(len(link), len(texts[number])) >= BROKEN_LENGTH:
            out.add(number)
    return out


def _goes_on(text: str) -> bool:
    """Whether a line's text goes on with a sentence above; a list's mark or letter does not."""
    return (is_small(text[0]) and text[1:2] not in (" ", ".", ")")) or SIGN_START.match(text) is not None


def _could_break(text: str) -> bool:
    """Whether a line has a space at which it could have been wrapped; entries of lists often are not."""
    stripped = text.strip()
    return " " in stripped and not MARKER.match(stripped)


def _may_be_broken(text: str) -> bool:
    """Whether the next line may go on with this line's paragraph in a dump that is not wrapped."""
    return len(text) >= BROKEN_LENGTH or text[-1] == SOFT_HYPHEN


def _continues(text: str, following: str, wrapping: Wrapping | None) -> bool:
    """Whether the next line goes on with this line's paragraph."""
    following = following.lstrip()
    if text[-1] == SOFT_HYPHEN:
        goes_on = True
    elif wrapping:
        hyphenated = _hyphen_end(text) is not None and following[0].islower()
        goes_on = hyphenated or wrapping.is_full(text, following)
    else:
        goes_on = is_broken_sentence(text.strip(), following)
    return goes_on and not (MARKER.match(following) or RULE.fullmatch(text) or RULE.fullmatch(following))


def _hyphen_end(text: str) -> re.Match[str] | None:
    """Find the part of a word, and its hyphen, that a text ends with."""
    return HYPHEN_END.search(text[-LONGEST_WORD:]) if text.endswith(("-", "‐")) else None


def _is_closed(text: str) -> bool:
    return text.rstrip(CLOSERS).endswith(ENDS)


def is_broken_sentence(text: str, following: str) -> bool:
    """Whether a sentence was broken between two lines of a dump that is not wrapped.

    The first line is long and unfinished. The next goes on in lower case, and is long or ends the sentence: a
    short open line, such as a byline with a small first word, does neither. Or it ends the sentence, and is
    short and begins with a number, or the first line has whole sentences before the unfinished one.
    """
    if len(text) < BROKEN_LENGTH or _is_closed(text):
        return False
    closed = _is_closed(following)
    short = len(following) < BROKEN_LENGTH
    if is_small(following[0]):
        return closed or not short
    return closed and ((short and following[0].isdigit()) or bool(SENTENCE_END.search(text)))


class Hyphens:
    """Which hyphens at line ends were put there to break a word, by the other words of the dump."""

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
            bool(following) and _hyphen_end(text) is not None and following.lstrip()[0].islower()
            for text, following in pairwise(self._texts)
        )
        return ends >= HYPHENATED

    def joint(self, text: str, following: str) -> tuple[int, str]:
        """Return how to put two parts of a paragraph together: what to cut off the first, and what between.

        A word is whole again where the dump has it whole elsewhere; where it has it with its hyphen, the
        hyphen stays. Else the dump's habit decides.
        """
        if text[-1] == SOFT_HYPHEN:
            return 1, ""
        if WIDE_UNSPACED_SIGN.match(text[-1]) and WIDE_UNSPACED_SIGN.match(following[0]):
            return 0, ""
        if following[0] in ATTACHED and SIGN_START.match(following):
            return 0, ""
        end, start = _hyphen_end(text), WORD_START.match(following)
        if not end or not start or not start.group()[0].islower():
            return 0, " "
        first, rest = end.group(1).casefold(), start.group().casefold()
        broken = first + rest in self._words or (f"{first}-{rest}" not in self._words and self._hyphenated)
        return int(broken), ""

    def join(self, parts: Sequence[str]) -> str:
        """Return the parts of a paragraph together, with spaces, or as one word where one was broken."""
        out = [parts[0]]
        end = parts[0]
        for part in parts[1:]:
            cut, space = self.joint(end, part)
            out[-1] = out[-1][: len(out[-1]) - cut]
            out += space, part
            end = part if space else (end[: len(end) - cut] + part)[-LONGEST_WORD:]
        return "".join(out)


def _segment(
    texts: Sequence[str], number: int, gap: int, hyphens: Hyphens, unmark: Callable[[str], str] | None
) -> Segment:
    """Make the segment of some lines, the first of which has that number."""
    stripped = texts[0].lstrip()
    marker = None if stripped[0].isalpha() else MARKER.match(stripped)
    text = single_spaced(stripped[marker.end() :] if marker else stripped)
    if len(texts) > 1:
        text = hyphens.join([text, *map(single_spaced, texts[1:])])
    text = text.rstrip(SOFT_HYPHEN) or text
    if unmark:
        text = single_spaced(unmark(text)) or text
    return Segment(
        text,
        tuple(range(number, number + len(texts))),
        marker.group(1) if marker else "",
        len(texts[0]) - len(stripped),
        gap,
    )

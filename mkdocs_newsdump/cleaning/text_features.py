"""Features of segments that their texts alone show, whatever stands round them."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from enum import IntEnum

from mkdocs_newsdump.cleaning.markers import (
    MarkerGroup,
    MarkerIndex,
    count_notices,
    find_beginnings,
    find_markers,
    is_credited,
    marker_index,
    parts_of,
)
from mkdocs_newsdump.text.scripts import (
    CASELESS,
    COMMAS,
    QUESTIONS,
    SENTENCE_ENDS,
    STOPLESS,
    STOPS,
    WIDE_SIGN,
    is_small,
)


class Closing(IntEnum):
    """How a text ends. The numbers are bins of a feature, as in all enumerations here."""

    OPEN = 0
    STOP = 1
    EXCLAMATION = 2
    """Or a question mark."""
    ELLIPSIS = 3
    COLON = 4
    COMMA = 5
    """Or a semicolon."""


CLOSED = (Closing.STOP, Closing.EXCLAMATION)
"""What a sentence ends with."""


class Prose(IntEnum):
    """How surely a segment is running text."""

    NONE = 0
    SENTENCE = 1
    """Closed, or long."""
    PARAGRAPH = 2
    """Closed and long."""


class First(IntEnum):
    """What a text begins with."""

    OTHER = 0
    CAPITAL = 1
    """Or a letter of a script that has none."""
    SMALL = 2
    DIGIT = 3
    QUOTE = 4
    DASH = 5
    BRACKET = 6
    WIDE = 7
    """A character of a wide script."""


class Credit(IntEnum):
    """Where a text has a marker of captions; for sentences ``SENTENCE`` is added."""

    NONE = 0
    INSIDE = 1
    LAST = 2
    SENTENCE = 3


SHARES = (0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999)
"""Upper ends of the bins of shares of one."""

QUOTES = (0, 1, 2, 4)
"""Upper ends of the bins of a sentence's number of quotation marks."""

NOTICE_SHARES = (0.001, 0.02, 0.04, 0.06, 0.09, 0.13, 0.18, 0.25)
"""Upper ends of the bins of phrases of notices a word."""

MOST_NOTICES = 8
"""Number of phrases of notices from which on more say no more."""

NOTICE_WORDS = 8
"""Least number of words that a text counts as when phrases of notices are set against them."""

MOST_INNER, MOST_SEPARATORS = 5, 4
"""Numbers of sentences within a text and of separators from which on more say no more."""

WIDE_LENGTH = 1.5
"""Letters a character of a wide script says more than one of an alphabet."""

CLOSING = re.compile(rf"(\.\.\.|[.!?…。！？:;,：；{STOPS}{QUESTIONS}{COMMAS}])[\"'»“”’)\]]*$")
CLOSING_LENGTH = 12
"""Characters at the end of a text in which its closing sign is looked for."""

CLOSINGS = {
    **dict.fromkeys((".", "。", *STOPS), Closing.STOP),
    **dict.fromkeys(("!", "?", "！", "？", *QUESTIONS), Closing.EXCLAMATION),
    **dict.fromkeys(("…", "..."), Closing.ELLIPSIS),
    **dict.fromkeys((":", "："), Closing.COLON),
    **dict.fromkeys((",", ";", "；", *COMMAS), Closing.COMMA),
}
LAST = frozenset("".join(CLOSINGS) + "\"'»“”’)]")
"""Last characters of texts that may be closed, which is faster to see."""

STOPLESS_LENGTH = 60
"""Least letters of a sentence in Thai and Lao, which write no full stop; shorter texts are labels."""

# The patterns below begin with all the signs that their matches may begin with and look at the rest, even
# backwards, only there: what has no such sign is passed over fastest.

INNER = re.compile(rf"[{SENTENCE_ENDS}](?:(?<=[。！？])|[\"'»”’)\]]* +[\"'«“‘(–—-]*[^\W\d_])")
DIGIT, ASCII_DIGIT = re.compile(r"\d"), re.compile("[0-9]")
TIME = re.compile(r"\d(?<!\w\d)(?:\d?[:.]\d\d\b|\d?[./-]\d{1,2}[./-]\d{2,4}\b|(?:(?<=1)9|(?<=2)0)\d\d\b)")
SEPARATOR = re.compile(r"[|»›>•·/→▸]")
ADDRESS = re.compile(
    r"[:.@©](?:(?<=http:)//|(?<=https:)//|(?<=www\.)|(?<=\w@)\w|(?<=©)|(?<=\w\.)(?:com|org|net)\b)"
)
QUOTE = re.compile('["“”«»„‘’]')


class TextFeatures:
    """The features of some texts.

    ``texts`` are those of a dump's segments in ``language``, ``words`` the words of each in lower case,
    ``prose`` says of each how surely it is running text; ``characters`` are all that the texts have, or more.
    ``marks`` are the markers of each; ``bins`` has for every feature, by name, the bin (from 0) of each text.
    """

    def __init__(
        self,
        texts: Sequence[str],
        words: Sequence[Sequence[str]],
        prose: Sequence[Prose],
        language: str | None,
        characters: str,
    ) -> None:
        self.bins: dict[str, Sequence[int]] = {}
        self._characters = characters
        self._measure_signs(texts, prose)
        self._measure_capitals(texts)
        self._measure_markers(words, prose, marker_index(language))

    def _measure_signs(self, texts: Sequence[str], prose: Sequence[Prose]) -> None:
        """Measure what other than words a text has."""
        bins = self.bins
        digit = ASCII_DIGIT if all(map(str.isascii, DIGIT.findall(self._characters))) else DIGIT
        kinds = {sign: first_of(sign) for sign in {text[0] for text in texts}}
        bins["first"] = [kinds[text[0]] for text in texts]
        bins["inner"] = [min(len(found), MOST_INNER) for found in map(INNER.findall, texts)]
        separators = SEPARATOR.findall(self._characters)
        bins["separators"] = [min(sum(map(text.count, separators)), MOST_SEPARATORS) for text in texts]
        bins["digits"] = [bisect(SHARES, len(digit.findall(text)) / len(text)) for text in texts]
        bins["time"] = [
            1 if digits and TIME.search(text) else 0
            for text, digits in zip(texts, bins["digits"], strict=True)
        ]
        bins["address"] = [1 if ADDRESS.search(text) else 0 for text in texts]
        bins["brackets"] = [(text[0] == "[") + (text[-1] == "]") for text in texts]
        quotes = QUOTE.findall(self._characters)
        bins["quotes"] = [
            bisect(QUOTES, sum(map(text.count, quotes))) if kind else 0
            for text, kind in zip(texts, prose, strict=True)
        ]

    def _measure_capitals(self, texts: Sequence[str]) -> None:
        """Measure the shares of the words that begin with a small letter, and of those all in capitals."""
        small = frozenset(filter(is_small, self._characters))
        tokens = [text.split() for text in texts]
        other = [[token for token in some if token[0] not in small] for some in tokens]
        capitals = [len([token for token in some if len(token) > 2 and token.isupper()]) for some in other]
        sizes = [len(some) for some in tokens]
        self.bins["lower"] = [
            bisect(SHARES, (size - len(some)) / size) for some, size in zip(other, sizes, strict=True)
        ]
        self.bins["capitals"] = [
            bisect(SHARES, count / size) for count, size in zip(capitals, sizes, strict=True)
        ]

    def _measure_markers(
        self, words: Sequence[Sequence[str]], prose: Sequence[Prose], phrases: MarkerIndex
    ) -> None:
        """Measure which markers a text has, and where."""
        parts = [parts_of(some, phrases) for some in words]
        begins, notices = find_beginnings(parts, phrases)
        self.marks = [find_markers(*found, phrases) for found in zip(parts, begins, strict=True)]
        bins = self.bins
        bins["whole"] = [marks.whole for marks in self.marks]
        bins["opening"] = [marks.opening for marks in self.marks]
        counts = [count_notices(*found, phrases) for found in zip(parts, notices, strict=True)]
        bins["notice"] = [min(count, MOST_NOTICES) for count in counts]
        bins["notice share"] = [
            bisect(NOTICE_SHARES, count / max(NOTICE_WORDS, len(some)))
            for count, some in zip(counts, parts, strict=True)
        ]
        credited = [
            bool(starts) and is_credited(some, starts, phrases)
            for some, starts in zip(parts, begins, strict=True)
        ]
        last, sentence = int(Credit.LAST), int(Credit.SENTENCE)
        bins["credit"] = [
            (last if at_end else (MarkerGroup.CAPTION in marks.inside)) + (sentence if kind else 0)
            for at_end, marks, kind in zip(credited, self.marks, prose, strict=True)
        ]


def length(text: str) -> float:
    """Return the length of a text in letters."""
    return len(text) if text.isascii() else len(text) + WIDE_LENGTH * len(WIDE_SIGN.findall(text))


def closing(text: str) -> Closing:
    """Return how a text ends."""
    last = text[-1]
    if last in CLOSINGS:
        return Closing.ELLIPSIS if text.endswith("...") else CLOSINGS[last]
    if last not in LAST:
        stopless = len(text) >= STOPLESS_LENGTH and STOPLESS.match(last)
        return Closing.STOP if stopless else Closing.OPEN
    match = CLOSING.search(text[-CLOSING_LENGTH:])
    return CLOSINGS[match.group(1)] if match else Closing.OPEN


def first_of(character: str) -> First:
    """Return the kind of the character that a text begins with."""
    if is_small(character):
        return First.SMALL
    if character.isupper() or CASELESS.match(character):
        return First.CAPITAL
    if character.isdigit():
        return First.DIGIT
    for kind, characters in FIRST_SIGNS:
        if character in characters:
            return kind
    return First.WIDE if WIDE_SIGN.match(character) else First.OTHER


FIRST_SIGNS = ((First.QUOTE, "\"«“„‘'»"), (First.DASH, "–—-"), (First.BRACKET, "[({"))

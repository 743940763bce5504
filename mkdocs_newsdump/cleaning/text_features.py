"""What the texts of units say by themselves, whatever stands round them."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

from mkdocs_newsdump.cleaning.markers import (
    MarkerGroup,
    MarkerIndex,
    count_notices,
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

SHARES = (0.001, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.999)
"""Where the steps of a share of one end."""

QUOTES = (0, 1, 2, 4)
"""Where the steps of a sentence's number of quotation marks end."""

NOTICE_SHARES = (0.001, 0.02, 0.04, 0.06, 0.09, 0.13, 0.18, 0.25)
"""Where the steps end of the share of phrases that tell a notice among a text's words."""

MOST_NOTICES, NOTICE_WORDS = 8, 8
"""More phrases of a notice say no more; a text of fewer words than this counts as one of so many."""

WIDE_LENGTH = 1.5
"""A character of a dense script says as much as two and a half letters."""

CLOSING = re.compile(rf"(\.\.\.|[.!?…。！？:;,：；{STOPS}{QUESTIONS}{COMMAS}])[\"'»“”’)\]]*$")
CLOSINGS = {
    ".": 1, "。": 1, "!": 2, "?": 2, "！": 2, "？": 2, "…": 3, "...": 3,
    ":": 4, "：": 4, ",": 5, ";": 5, "；": 5,
    **dict.fromkeys(STOPS, 1), **dict.fromkeys(QUESTIONS, 2), **dict.fromkeys(COMMAS, 5),
}  # fmt: skip
LAST = frozenset("".join(CLOSINGS) + "\"'»“”’)]")
"""A text that ends otherwise is open, which is faster to see."""

STOPLESS_LENGTH = 60
"""Thai and Lao write no full stop: so many letters of them are a sentence, fewer are a label."""

# The patterns below begin with all the signs that their matches may begin with and look at the rest, even
# backwards, only there: what has no such sign is passed over fastest.

INNER = re.compile(rf"[{SENTENCE_ENDS}](?:(?<=[。！？])|[\"'»”’)\]]* +[\"'«“‘(–—-]*[^\W\d_])")
DIGIT = re.compile(r"\d")
TIME = re.compile(r"\d(?<!\w\d)(?:\d?[:.]\d\d\b|\d?[./-]\d{1,2}[./-]\d{2,4}\b|(?:(?<=1)9|(?<=2)0)\d\d\b)")
SEPARATOR = re.compile(r"[|»›>•·/→▸]")
ADDRESS = re.compile(
    r"[:.@©](?:(?<=http:)//|(?<=https:)//|(?<=www\.)|(?<=\w@)\w|(?<=©)|(?<=\w\.)(?:com|org|net)\b)"
)
QUOTE = re.compile('["“”«»„‘’]')


class Readings:
    """What the texts of some units of a dump in ``language`` say, in the order of the texts.

    ``words`` are the words of each in lower case; ``kinds`` are above 0 where a unit is a sentence. ``marks``
    are the markers of each; ``columns`` has for every measure, by name, the step of each, from 0.
    """

    def __init__(
        self,
        texts: Sequence[str],
        words: Sequence[Sequence[str]],
        kinds: Sequence[int],
        language: str | None,
    ) -> None:
        self.columns: dict[str, Sequence[int]] = {}
        self._measure_signs(texts, kinds)
        self._measure_capitals(texts)
        self._measure_markers(words, kinds, marker_index(language))

    def _measure_signs(self, texts: Sequence[str], kinds: Sequence[int]) -> None:
        """Measure what other than words a text has."""
        columns = self.columns
        columns["first"] = [_first(text[0]) for text in texts]
        columns["inner"] = [min(len(found), 5) for found in map(INNER.findall, texts)]
        columns["separators"] = [min(len(found), 4) for found in map(SEPARATOR.findall, texts)]
        columns["digits"] = [bisect(SHARES, len(DIGIT.findall(text)) / len(text)) for text in texts]
        columns["time"] = [
            1 if digits and TIME.search(text) else 0
            for text, digits in zip(texts, columns["digits"], strict=True)
        ]
        columns["address"] = [1 if ADDRESS.search(text) else 0 for text in texts]
        columns["brackets"] = [(text[0] == "[") + (text[-1] == "]") for text in texts]
        columns["quotes"] = [
            bisect(QUOTES, len(QUOTE.findall(text))) if kind else 0
            for text, kind in zip(texts, kinds, strict=True)
        ]

    def _measure_capitals(self, texts: Sequence[str]) -> None:
        """Measure the shares of the words that begin with a small letter, and of those all in capitals."""
        small = frozenset(filter(is_small, set("".join(texts))))
        tokens = [text.split() for text in texts]
        other = [[token for token in some if token[0] not in small] for some in tokens]
        capitals = [len([token for token in some if len(token) > 2 and token.isupper()]) for some in other]
        sizes = [len(some) for some in tokens]
        self.columns["lower"] = [
            bisect(SHARES, (size - len(some)) / size) for some, size in zip(other, sizes, strict=True)
        ]
        self.columns["capitals"] = [
            bisect(SHARES, count / size) for count, size in zip(capitals, sizes, strict=True)
        ]

    def _measure_markers(
        self, words: Sequence[Sequence[str]], kinds: Sequence[int], phrases: MarkerIndex
    ) -> None:
        """Measure which markers a text has, and where."""
        parts = [parts_of(some, phrases) for some in words]
        begins = [*map(phrases.markers.find_beginnings, parts)]
        self.marks = [find_markers(*found, phrases) for found in zip(parts, begins, strict=True)]
        columns = self.columns
        columns["whole"] = [marks.whole for marks in self.marks]
        columns["opening"] = [marks.opening for marks in self.marks]
        counts = [count_notices(some, phrases) for some in parts]
        columns["notice"] = [min(count, MOST_NOTICES) for count in counts]
        columns["notice share"] = [
            bisect(NOTICE_SHARES, count / max(NOTICE_WORDS, len(some)))
            for count, some in zip(counts, parts, strict=True)
        ]
        credited = [
            bool(starts) and is_credited(some, starts, phrases)
            for some, starts in zip(parts, begins, strict=True)
        ]
        columns["credit"] = [
            (2 if last else (MarkerGroup.CAPTION in marks.inside)) + 3 * (kind > 0)
            for last, marks, kind in zip(credited, self.marks, kinds, strict=True)
        ]


def length(text: str) -> float:
    """Give the length of a text in letters."""
    return len(text) if text.isascii() else len(text) + WIDE_LENGTH * len(WIDE_SIGN.findall(text))


def closing(text: str) -> int:
    """Tell how a text ends: 0 open, 1 with a full stop, 2 ! or ?, 3 …, 4 a colon, 5 a comma or semicolon."""
    if text[-1] not in LAST:
        return 1 if len(text) >= STOPLESS_LENGTH and STOPLESS.match(text[-1]) else 0
    match = CLOSING.search(text[-12:])
    return CLOSINGS[match.group(1)] if match else 0


def _first(first: str) -> int:
    """Tell the kind of the letter or sign that a text begins with."""
    if is_small(first):
        return 2
    if first.isupper() or CASELESS.match(first):
        return 1
    if first.isdigit():
        return 3
    for step, signs in enumerate(("\"«“„‘'»", "–—-", "[({"), 4):
        if first in signs:
            return step
    return 7 if WIDE_SIGN.match(first) else 0

"""The segments round a story, where headline, byline and date stand, and what all rules ask of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import NamedTuple

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.verdicts import Verdict
from mkdocs_newsdump.dates.cldr import month_names
from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.lexicon import locale_of_text
from mkdocs_newsdump.model.article import BlockKind
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text import scripts
from mkdocs_newsdump.text.languages import FALLBACK, codes
from mkdocs_newsdump.text.words import WORD, runs

ABOVE = 40
"""Maximum distance of a headline above the story, in segments: so high where a gallery follows."""

PARAGRAPH_LENGTH = 80
"""Minimum characters of a closed segment of the story that is surely a paragraph."""

WIDE_LENGTH = 32
"""The same where a character says as much as two and a half letters."""

LABEL_LENGTH = 120
"""Maximum characters of a line with a byline or a date."""

YEAR = r"(?:(?:19|20)\d\d|(?:(?![0-9])\d){4})"
DAY_OR_TIME = re.compile(
    rf"\d(?:\D{{1,12}}|(?: [^\W\d_]{{1,3}})? [^\W\d_]{{3,12}},?(?: [^\W\d_]{{1,3}})? ){YEAR}"
    rf"|{YEAR}\D{{1,3}}\d"
    r"|\b\d{1,2}[:.]\d\d\b|\d年"
)
"""What nearly every date line holds: a year with another number close by, or a time."""

DAY = re.compile(
    r"\d(?:\D{1,20}\d{4}|\d{3}\D{1,15}\d|[./-]\d\d?[./-]\d|年\d\d?月\d|\D{1,15}[’']\d\d\b"
    r"|[. ]{1,2}[^\W\d_]{3,12}[. ]{1,2}\d\d\b)"
)
"""What every date that is given to the day holds: a day, or a month, beside a year or one of a reign."""

RUN_ON = re.compile(
    r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=\D(?:19|20)\d\d)(?:(?=\d)|-(?=\d\d?:\d\d))"
    r"|(?<=[^\W\d_])(?=\d{1,2}\.(?:\d|\s?[^\W\d_]))|(?<=\d\.\d\d)(?=\d\d:\d\d)"
)
"""Where renderers join a date to its neighbours without a space."""

STROKES = re.compile(r"\b(\d\d?) \| (\d\d?) \| ((?:19|20)\d\d)\b")
"""A date in numbers that strokes part."""

INNER_SPACE = re.compile(r"(?:(?<=\b\d\.)|(?<=\b\d\d\.)) (?=\d{1,4}\b(?!:))|(?<=\b\d{4}\.) (?=\d\d?\.)")
"""The spaces some writers set inside a date: ``6. 1. 2026``, ``2026. 1. 6.``; not in "2020. 3 min"."""

ENGLISH_MONTH = re.compile(rf"\b(?:{'|'.join(name[:3] for name in month_names(FALLBACK).values())})[a-z]*\b")
"""Pages in other languages, too, give the date in English where their program does."""

DIGIT = re.compile(r"\d")
QUOTES = "\"'»”’)"
STOPS = (*".。…", *scripts.STOPS)
CLOSINGS = (*STOPS, *"!?！？:", *scripts.QUESTIONS)

UNSPACED = re.compile(f"[{scripts.SOUTHEAST_ASIAN}{scripts.WIDE}]")
"""Scripts of which runs or pairs of characters stand for words."""

REMEMBERED = 2000
"""Number of lines that are remembered with what was read off them: dumps of one site share their menus."""

MENU, MENU_REACH = 4, 3
"""Minimum number of names of sections that are a menu, and their distance to each side, in segments."""

OPENING = 3000
"""Characters of the story's beginning, which say what it is about."""

STEM = 5
"""First letters by which words count as the same, which joins most inflected forms."""


class Weighed(NamedTuple):
    """What a field of an article could be: its text, the segment that has it, and what speaks for it."""

    at: int
    text: str
    score: float


@dataclass(frozen=True)
class Context:
    """All segments and their verdicts, and what several rules need to know of them.

    ``weighed`` is what was weighed for each field, by its name, once that has been chosen.
    """

    features: Features
    story: Sequence[Verdict]
    weighed: dict[str, Sequence[Weighed]] = field(default_factory=dict)
    _dates: dict[int, list[DateMention]] = field(default_factory=dict)
    _stems: dict[int, frozenset[str]] = field(default_factory=dict)
    _dated: dict[int, bool] = field(default_factory=dict)

    @cached_property
    def segments(self) -> Sequence[Segment]:
        """All segments."""
        return self.features.segments

    @cached_property
    def language(self) -> str | None:
        """The code of the dump's language."""
        return self.features.language

    @cached_property
    def words(self) -> PageLexicon:
        """The lexicon of the language."""
        return page_lexicon(self.language)

    @cached_property
    def start(self) -> int:
        """The index of the story's first segment; 0 where there is no story."""
        return next((index for index, verdict in enumerate(self.story) if verdict.kind), 0)

    @cached_property
    def body(self) -> int:
        """The index of the first sure paragraph near the story's start, else of its first segment."""
        for index in range(self.start, min(len(self.segments), self.start + ABOVE)):
            text = self.segments[index].text
            long = self.story[index].kind is BlockKind.PARAGRAPH and is_long(text)
            if long and text.rstrip(QUOTES).endswith(CLOSINGS):
                return index
        return self.start

    @cached_property
    def end(self) -> int:
        """The index of the story's last segment."""
        return max((index for index, verdict in enumerate(self.story) if verdict.kind), default=0)

    def headlines(self, title: int | None) -> list[int]:
        """Return the indexes of all segments that say what the title says, or that of the story's start."""
        if title is None:
            return [self.start]
        return [index for index in self.window if self.lower[index] == self.lower[title]] or [title]

    @cached_property
    def window(self) -> range:
        """The indexes of the segments shortly above the story and of its start, to the first paragraph."""
        return range(max(0, self.start - ABOVE), min(len(self.segments), self.body + 1))

    @cached_property
    def lower(self) -> Sequence[str]:
        """The text of every segment in lower case."""
        return self.features.lower

    @cached_property
    def times(self) -> Counter[str]:
        """How often each text occurs among the segments."""
        return Counter(self.lower)

    @cached_property
    def sections(self) -> frozenset[int]:
        """The indexes of the segments that are the name of a section and nothing else, but for menus."""
        names = self.words["section"].phrases
        named = {index for index, lower in enumerate(self.lower) if lower in names}
        return frozenset(
            index
            for index in named
            if sum(near in named for near in range(index - MENU_REACH, index + MENU_REACH + 1)) < MENU
        )

    @cached_property
    def around(self) -> str:
        """The segments that are not of the story, in lower case, one a line."""
        return "\n".join(
            lower for lower, verdict in zip(self.lower, self.story, strict=True) if not verdict.kind
        )

    def mentions(self, index: int) -> int:
        """Count how often else a segment's text stands around the story, alone or in a line of links."""
        return self.around.count(self.lower[index]) - (self.story[index].kind is None)

    @cached_property
    def opening_segments(self) -> list[int]:
        """The indexes of the paragraphs of the story's beginning."""
        taken: list[int] = []
        length = 0
        for index in range(self.body, len(self.segments)):
            if self.story[index].kind and is_long(self.segments[index].text):
                taken.append(index)
                length += len(self.lower[index])
                if length > OPENING:
                    break
        return taken

    @cached_property
    def opening(self) -> str:
        """The paragraphs of the story's beginning, in lower case."""
        return "\n".join(self.lower[index] for index in self.opening_segments)

    @cached_property
    def opening_stems(self) -> tuple[set[str], set[str]]:
        """The stems of the story's beginning, and those that more than one of its paragraphs has."""
        once: set[str] = set()
        again: set[str] = set()
        for index in self.opening_segments:
            found = self.stems(index)
            again |= once & found
            once |= found
        return once, again

    @cached_property
    def body_stems(self) -> frozenset[str]:
        """The stems of the first sure paragraph."""
        return self.stems(self.body)

    def stems(self, index: int) -> frozenset[str]:
        """Return the stems of a segment, found once."""
        if index not in self._stems:
            self._stems[index] = stems(self.lower[index], self.parts(index), self.words)
        return self._stems[index]

    def parts(self, index: int) -> list[str]:
        """Return the words of a segment, in lower case."""
        return self.features.words[index]

    def shared_stems(self, index: int, own: frozenset[str]) -> int:
        """Count the stems of a segment that the story's beginning has too, besides the segment itself."""
        once, again = self.opening_stems
        return len(own & (again if index in self.opening_segments else once))

    def text(self, index: int) -> str:
        """Return a segment's text with its marker, which may be the day of a date or belong to a headline."""
        segment = self.segments[index]
        return f"{segment.marker} {segment.text}" if segment.marker[-1:] in (".", "-", "–") else segment.text

    @cached_property
    def _is_blankless(self) -> bool:
        """Whether the dump has no blank lines, which then tell nothing."""
        return not any(segment.gap for segment in self.segments)

    def gap_before(self, index: int) -> bool:
        """Whether a blank line stands before a segment, or none in the whole dump."""
        return self.segments[index].gap > 0 or self._is_blankless

    def gap_after(self, index: int) -> bool:
        """Whether a blank line, or nothing, follows a segment, or no blank line is in the whole dump."""
        return index + 1 >= len(self.segments) or self.gap_before(index + 1)

    def is_date(self, index: int) -> bool:
        """Whether a short segment seems to hold a day or a time."""
        if index not in self._dated:
            inside = 0 <= index < len(self.segments)
            self._dated[index] = inside and holds_date(self.text(index))
        return self._dated[index]

    def date_text(self, index: int) -> str:
        """Return the text of a segment, of a long one the beginning, with its dates set apart."""
        text = self.text(index)[:LABEL_LENGTH]
        if "|" in text:
            text = STROKES.sub(r"\1.\2.\3", text)
        return INNER_SPACE.sub("", RUN_ON.sub(" ", text))

    def dates(self, index: int) -> list[DateMention]:
        """Return the dates in :meth:`date_text` of a segment, found once."""
        if index not in self._dates:
            text = self.date_text(index)
            language = self.language or FALLBACK
            found = find_dates(text, language=locale_of_text(language, text))
            if len(found) < len(DAY.findall(text)):
                for other in other_languages(text, language):
                    more = find_dates(text, language=other)
                    apart = (one for one in more if not any(overlap(one, known) for known in found))
                    found = sorted([*found, *apart], key=lambda mention: mention.start)
            self._dates[index] = found
        return self._dates[index]


def overlap(one: DateMention, other: DateMention) -> bool:
    """Whether two dates share a part of their text."""
    return one.start < other.end and other.start < one.end


def other_languages(text: str, language: str) -> list[str]:
    """Return the languages, other than that of the page, in which a text names a month, by code."""
    months = months_of_all()
    named = {months[word] for word in WORD.findall(text.casefold()) if word in months}
    if ENGLISH_MONTH.search(text):
        named.add(FALLBACK)
    return sorted(named - {language})


@cache
def months_of_all() -> Mapping[str, str]:
    """Return of the months' names, as they stand in a date, a language that has them."""
    return {
        name.casefold(): code for code in codes("labels") for name in month_names(code, "format").values()
    }


def holds_date(text: str) -> bool:
    """Whether a short text seems to hold a day or a time."""
    return len(text) <= LABEL_LENGTH and bool(DIGIT.search(text)) and bool(DAY_OR_TIME.search(text))


def is_long(text: str) -> bool:
    """Whether a text is as long as a paragraph."""
    middle = len(text) // 2
    is_wide = any(map(scripts.is_wide, text[middle : middle + 2]))
    return len(text) >= (WIDE_LENGTH if is_wide else PARAGRAPH_LENGTH)


def is_sentence(text: str) -> bool:
    """Whether a text closes with a full stop."""
    return text.rstrip(QUOTES).endswith(STOPS)


def stems(text: str, parts: Iterable[str], words: PageLexicon) -> frozenset[str]:
    """Return the first letters of ``parts``, the words of ``text`` in lower case, but for function words.

    Where words are not set apart by spaces, pairs of characters stand for them.
    """
    found = set(parts) - words["stop"].phrases
    if text.isascii() or not UNSPACED.search(text):
        return frozenset([word[:STEM] for word in found])
    if scripts.SPACELESS.search(text):
        return frozenset([run for word in found for run in runs(word, STEM)])
    wide = {word for word in found if scripts.is_wide(word[0])}
    pairs = {word[at : at + 2] for word in wide for at in range(len(word) - 1)}
    return frozenset({word[:STEM] for word in found - wide} | pairs)

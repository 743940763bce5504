"""What a date takes from the words around it: the direction of its verb, the date told before, its year."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mkdocs_newsdump.dates.lexicon import DATE_WORD, SMALL, DateLexicon
from mkdocs_newsdump.dates.resolve import (
    TOLD,
    CalendarPoint,
    CalendarSpan,
    Setting,
    resolve,
    resolve_span,
)
from mkdocs_newsdump.dates.tokens import DateToken, Gap, find_tokens
from mkdocs_newsdump.text.scripts import SENTENCE_ENDS
from mkdocs_newsdump.text.sentences import END, is_end

# Characters before and after a date, within its sentence, in which its verb is looked for; about ten words.
VERB_REACH = 60
# Characters from a date to one that points back to it, a sentence later at most.
TOLD_REACH = 600
# Characters and tokens beside a date, without a mark between, in which a word for year is of it: "in May of
# the jubilee year".
YEAR_REACH, YEAR_TOKENS = 40, 4
PARTS_OF_A_YEAR = ("day", "month", "season")
_REST_OF_WORD = re.compile(DATE_WORD)
_STOP = re.compile(rf"[;；{SENTENCE_ENDS}](?!\d)|\n")
_NO_ABBREVIATIONS: frozenset[str] = frozenset()

Value = CalendarPoint | CalendarSpan


@dataclass(frozen=True)
class Told:
    """A date with a year, or a day without one, which later ones may point back to, and where it stands.

    ``carried``: the year is that of a date told before it. ``span``: it is the end of a span,
    which begins with ``first``.
    """

    point: CalendarPoint
    token: DateToken
    carried: bool = False
    span: bool = False
    first: CalendarPoint | None = None

    @classmethod
    def of(cls, value: Value, token: DateToken, written: Value) -> Told | None:
        """Return what a date tells to those after it: a span its end; None where it gives no year and no day.

        ``written`` is the date as the text gives it.
        """
        point = value if isinstance(value, CalendarPoint) else value.end or value.start
        if point is None or (point.year is None and not (point.month and point.day)):
            return None
        counted = isinstance(written, CalendarPoint) and written.base == TOLD
        first = value.start if isinstance(value, CalendarSpan) and value.end else None
        return cls(point, token, counted or (written.needs_year and not point.mark), first is not None, first)

    def reaches(self, text: str, at: int, sentences: int = 1) -> bool:
        """Whether a date at ``at`` stands in the same sentence or in one of the next ``sentences``."""
        end = self.token.end
        return at - end <= TOLD_REACH and len(sentence_ends(text, end, at)) <= sentences


def resolved(value: Value, setting: Setting) -> Value:
    """Return a point or a span resolved."""
    return resolve(value, setting) if isinstance(value, CalendarPoint) else resolve_span(value, setting)


def marked(value: Value) -> Value:
    """Return a date marked as a guess."""
    if isinstance(value, CalendarPoint):
        return replace(value, mark=value.mark or "?")
    return CalendarSpan(*(side and replace(side, mark=side.mark or "?") for side in (value.start, value.end)))


def looks_ahead(text: str, date: DateToken, words: DateLexicon) -> bool:
    """Whether a word near a date, in its sentence, speaks of what is to come."""
    start = max(0, date.start - VERB_REACH)
    if start and text[start - 1].isalpha():
        start = _end_of_word(text, start)
    start = max([start, *(stop.end() for stop in _STOP.finditer(text, start, date.start))])
    stop = _STOP.search(text, date.end, date.end + VERB_REACH)
    end = stop.start() if stop else _end_of_word(text, min(len(text), date.end + VERB_REACH))
    return any("future" in token.kinds for token in find_tokens(text, words, start, end))


def is_whole_text(text: str, date: DateToken) -> bool:
    """Whether a text is a date and nothing else."""
    return not text[: date.start].strip() and not text[date.end :].strip()


def is_beside_year(text: str, date: DateToken, words: DateLexicon) -> bool:
    """Whether a word for year that is part of no date stands close by, with no mark between."""
    start = max(0, date.start - YEAR_REACH)
    if start and text[start - 1].isalpha():
        start = _end_of_word(text, start)
    end = _end_of_word(text, min(len(text), date.end + YEAR_REACH))
    before = find_tokens(text, words, start, date.start)[::-1] if start < date.start else []
    after = find_tokens(text, words, date.end, end)
    return _names_year(before) or _names_year(after)


def _names_year(tokens: list[DateToken]) -> bool:
    """Whether a word for year is among the first tokens; a number of years is how long something took."""
    for at, token in enumerate(tokens[:YEAR_TOKENS]):
        if token.gap >= Gap.NEXT_LINE or not token.text[:1].isalpha():
            return False
        if token.kinds.get("unit") == "year":
            beside = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
            return not any("number" in one.kinds for one in beside)
    return False


def leads_sentence(text: str, date: DateToken, words: DateLexicon) -> bool:
    """Whether a date opens its sentence, with no words but small ones before it: "In 1992", «А в октябре»."""
    start = max(0, date.start - YEAR_REACH)
    ends = sentence_ends(text, start, date.start)
    if start and not ends:
        return False
    before = find_tokens(text, words, ends[-1] if ends else start, date.start)
    return all(not SMALL.isdisjoint(token.kinds) or not token.text[:1].isalnum() for token in before)


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Return the places between two characters at which a sentence ends."""
    return [match.end() for match in END.finditer(text, start, end) if is_end(text, match, _NO_ABBREVIATIONS)]


def _end_of_word(text: str, at: int) -> int:
    rest = _REST_OF_WORD.match(text, at)
    return rest.end() if rest else at

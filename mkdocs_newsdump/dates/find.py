"""From text to dates: cut into tokens, apply the rules in stages, fill in what the publication gives."""

from __future__ import annotations

import re
from datetime import date

from mkdocs_newsdump.dates.grammar import apply_all
from mkdocs_newsdump.dates.lexicon import DATE_WORD, DateLexicon, date_lexicon
from mkdocs_newsdump.dates.resolve import CalendarPoint, CalendarSpan, resolve, resolve_span, to_edtf
from mkdocs_newsdump.dates.rules import STAGES
from mkdocs_newsdump.dates.tokens import DateToken, find_tokens, stretches
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.scripts import SENTENCE_ENDS

# Characters before and after a date, within its sentence, in which its verb is looked for; about ten words.
VERB_REACH = 60
_REST_OF_WORD = re.compile(DATE_WORD)
_STOP = re.compile(rf"[;；{SENTENCE_ENDS}](?!\d)|\n")


def find_dates(text: str, *, language: str, published: date | None = None) -> list[DateMention]:
    """Return the date expressions of a text, in its order, not overlapping.

    ``language`` is an ISO 639-1 code, or a locale such as ``en-GB`` whose country settles the order of day
    and month, which under plain ``en`` is a guess, and marked. Explicit dates are found in every language
    CLDR has, relative ones where ``languages/`` has a file. ``published`` is the day the text speaks from:
    with it, what is relative is dated («вчера»), and a month or weekday without a year is the last one, or
    the next where the verb looks forward. Without it what the text leaves out stays open: ``XXXX-02``, or
    None. Today's date plays no part.

    """
    words = date_lexicon(language)
    mentions: list[DateMention] = []
    for stretch in stretches(text, words):
        run = apply_all(STAGES, stretch, words)
        for before, token in zip([None, *run], run, strict=False):
            value = token.kinds.get("point") or token.kinds.get("span")
            if value is None or _set_aside(value, before):
                continue
            forward = published is not None and value.leans_on_verb and _looks_ahead(text, token, words)
            edtf = to_edtf(_resolved(value, published, forward))
            mentions.append(DateMention(token.start, token.end, text[token.start : token.end], edtf))
    return mentions


def _set_aside(value: CalendarPoint | CalendarSpan, before: DateToken | None) -> bool:
    """Whether a reading is no date: one that needed company and found none, or one of every week or year."""
    weak = isinstance(value, CalendarPoint) and value.weak
    return weak or (before is not None and "every" in before.kinds)


def _looks_ahead(text: str, date: DateToken, words: DateLexicon) -> bool:
    """Whether a word near a date, in its sentence, speaks of what is to come."""
    start = max(0, date.start - VERB_REACH)
    if start and text[start - 1].isalpha():
        start = _end_of_word(text, start)
    start = max([start, *(stop.end() for stop in _STOP.finditer(text, start, date.start))])
    stop = _STOP.search(text, date.end, date.end + VERB_REACH)
    end = stop.start() if stop else _end_of_word(text, min(len(text), date.end + VERB_REACH))
    return any("future" in token.kinds for token in find_tokens(text, words, start, end))


def _end_of_word(text: str, at: int) -> int:
    rest = _REST_OF_WORD.match(text, at)
    return rest.end() if rest else at


def _resolved(
    value: CalendarPoint | CalendarSpan, published: date | None, forward: bool
) -> CalendarPoint | CalendarSpan:
    if isinstance(value, CalendarPoint):
        return resolve(value, published, forward)
    return resolve_span(value, published, forward)

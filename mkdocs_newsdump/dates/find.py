"""From text to dates: cut into tokens, apply the rules in stages, fill in what the publication gives."""

from __future__ import annotations

from bisect import bisect
from datetime import date

from mkdocs_newsdump.dates.mention import DateMention
from mkdocs_newsdump.dates.rules import STAGES
from mkdocs_newsdump.dates.tokens import Token, runs, tokenize
from mkdocs_newsdump.dates.value import Point, Span, resolve, resolve_span, to_edtf
from mkdocs_newsdump.dates.words import words_of

# So many characters before and after a date, within its sentence, its verb is looked for; about ten words.
REACH = 60


def find_dates(text: str, *, language: str, published: date | None = None) -> list[DateMention]:
    """Find the date expressions of a text.

    ``language`` is an ISO 639-1 code, or a locale such as ``en-GB`` whose country settles the order of day
    and month, which under plain ``en`` is a guess, and marked. Explicit dates are found in every language
    CLDR has, relative ones where ``lexicon/`` has a file. ``published`` is the day the text speaks from:
    with it, what is relative is dated («вчера»), and a month or weekday without a year is the last one, or
    the next where the verb looks forward. Without it what the text leaves out stays open: ``XXXX-02``, or
    None. Today's date plays no part.

    Returns the mentions in the order of the text, not overlapping.
    """
    words = words_of(language)
    tokens = tokenize(text, words)
    looking_ahead = [token for token in tokens if "future" in token.kinds]
    starts = [token.start for token in looking_ahead]
    mentions: list[DateMention] = []
    for run in runs(tokens):
        for stage in STAGES:
            run = stage.apply(run, words)
        for before, token in zip([None, *run], run, strict=False):
            value = token.kinds.get("point") or token.kinds.get("span")
            if value is None or _set_aside(value, before):
                continue
            nearby = looking_ahead[bisect(starts, token.start - REACH) : bisect(starts, token.end + REACH)]
            forward = any(cue.sentence == token.sentence for cue in nearby)
            edtf = to_edtf(_resolved(value, published, forward))
            mentions.append(DateMention(token.start, token.end, text[token.start : token.end], edtf))
    return mentions


def _set_aside(value: Point | Span, before: Token | None) -> bool:
    """Whether a reading is no date: one that needed company and found none, or one of every week or year."""
    weak = isinstance(value, Point) and value.weak
    return weak or (before is not None and "every" in before.kinds)


def _resolved(value: Point | Span, published: date | None, forward: bool) -> Point | Span:
    if isinstance(value, Point):
        return resolve(value, published, forward)
    return resolve_span(value, published, forward)

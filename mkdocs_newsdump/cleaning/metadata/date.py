"""The day of publication: a date on a line of its own near the headline; a date inside the story is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from mkdocs_newsdump.cleaning.metadata.byline import is_subject
from mkdocs_newsdump.cleaning.metadata.context import (
    DAY,
    DAY_OR_TIME,
    LABEL_LENGTH,
    Context,
    is_sentence,
)
from mkdocs_newsdump.cleaning.metadata.person_names import EDGE, is_person
from mkdocs_newsdump.cleaning.metadata.signatures import without_dates
from mkdocs_newsdump.dates.dateline import find_dateline
from mkdocs_newsdump.text.languages import FALLBACK
from mkdocs_newsdump.text.words import is_ideograph

ABOVE, BELOW = 12, 30
"""Maximum distances of the date above the title and below the first paragraph, in segments."""

NEAR = 8
"""Distance below the first paragraph, in segments, beyond which a date needs a label or its own line."""

AFTER = 12
"""Maximum distance of the date after the story, with a label, in segments."""

OWN_LINE = 25
"""Maximum characters beside a date that has a line of its own: a weekday, a time."""

REST = 90
"""Maximum characters beside dates on a date line: labels, a time, a name, a reading time. A caption has more.
"""

LABEL_WORDS = 5
"""Maximum words before a date on a line with a time or a stroke."""

FIRST = 3
"""Number of the story's segments in which its dateline stands."""

SENTENCE_WORDS = 5
"""Minimum words beside the dates of a sentence about them."""

QUESTION_WORDS = 3
"""Minimum words of a line with a colon that the date below it answers; a label has fewer."""

ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b")
STROKE = re.compile(r"[|•·/–]")
WORD = re.compile(r"[^\W\d_]{2,}")


def find_published(context: Context, title: int | None) -> tuple[date | None, tuple[int, ...]]:
    """Return the day the story came out and the indexes of the segments that hold it, the best line first."""
    headlines = context.headlines(title)
    last = max(context.body, headlines[-1])
    near = range(max(0, headlines[0] - ABOVE), min(len(context.segments), last + BELOW + 1))
    after = range(max(near.stop, context.end + 1), min(len(context.segments), context.end + AFTER + 1))
    candidates = [index for index in near if index not in headlines and is_candidate(context, index)]
    candidates += [
        index for index in after if is_candidate(context, index) and is_labelled(context, index, "published")
    ]
    candidates.sort(key=lambda index: (-score(context, index, headlines), index))
    for index in candidates:
        day = first_day(context, index)
        if day is not None:
            return day, (index,)
    return dateline_day(context), ()


def dateline_day(context: Context) -> date | None:
    """Return the day in the dateline of one of the story's first paragraphs, if it has its year."""
    story = [index for index, verdict in enumerate(context.story) if verdict.kind][:FIRST]
    if not context.features.chronicle:
        for index in story:
            dateline = find_dateline(context.text(index), context.language or FALLBACK)
            edtf = dateline.mention.edtf if dateline else None
            if edtf and ONE_DAY.fullmatch(edtf):
                return date.fromisoformat(edtf)
    return None


def is_candidate(context: Context, index: int) -> bool:
    """Whether a segment may be a date line."""
    text = context.text(index)
    if len(text) > LABEL_LENGTH or not DAY.search(text):
        return False
    return is_labelled(context, index, "published") or not any(rule(context, index) for rule in OF_THE_STORY)


def tells_in_a_sentence(context: Context, index: int) -> bool:
    """The line is a sentence about a date: "The treaty was signed on 12 March 2024."."""
    text = context.date_text(index)
    return (
        is_sentence(text)
        and not TIME.search(text)
        and count_words(without_dates(context, index)) >= SENTENCE_WORDS
    )


def count_words(text: str) -> int:
    """Count the words of a text; most of those that are written without spaces have two characters."""
    return len(WORD.findall(text)) + sum(map(is_ideograph, text)) // 2


def answers_the_line_above(context: Context, index: int) -> bool:
    """The line above asks for the date: "Day on which relations were established:"."""
    above = context.text(index - 1).rstrip() if index else ""
    return above.endswith((":", "：")) and len(WORD.findall(above)) >= QUESTION_WORDS


def is_in_a_table(context: Context, index: int) -> bool:
    """The line is a row of a table, of which other columns tell of more dates or stand empty."""
    text = context.date_text(index)
    return text.count("|") > 1 and not text.split("|")[-1].strip(" |")


def opens_an_entry(context: Context, index: int) -> bool:
    """The line opens an entry of a chronicle."""
    return index in context.features.chronicle


OF_THE_STORY: tuple[Callable[[Context, int], bool], ...] = (
    tells_in_a_sentence,
    answers_the_line_above,
    is_in_a_table,
    opens_an_entry,
)
"""Rules by which a line with a date belongs to the story, unless it is labelled as published."""


def score(context: Context, index: int, headlines: list[int]) -> float:
    """Return the sum of what speaks for and against a line telling the day of publication."""
    lower = context.lower[index]
    total = 0.0
    if is_labelled(context, index, "published"):
        total += 3
    elif is_labelled(context, index, "updated"):
        total -= 1
    if DAY_OR_TIME.search(lower):
        total += 1
    if context.words["credit"].opening(lower) or context.words["caption"].opening(lower):
        total -= 3
    distance = index - max((above for above in headlines if above < index), default=headlines[0])
    is_away = distance < -2 or index > context.end
    total -= 0.1 * min(abs(distance), abs(index - context.body)) + (1 if is_away else 0)
    total -= len(lower) / LABEL_LENGTH
    if index > context.body:
        total -= 0.5
    return total


def is_labelled(context: Context, index: int, kind: str) -> bool:
    """Whether a word of a kind opens the line, or is the line above."""
    words = context.words[kind]
    return bool(words.opening(context.lower[index])) or (
        index > 0 and context.lower[index - 1].rstrip(" :") in words
    )


def first_day(context: Context, index: int) -> date | None:
    """Return the date of a line that is given to the day, unless the line says more than a date.

    Of several it is the one that a word such as "published" stands right before, else the first.
    """
    text = context.date_text(index)
    mentions = context.dates(index)
    rest = len(text) - sum(mention.end - mention.start for mention in mentions)
    has_more = (
        TIME.search(text) or STROKE.search(text) or context.words["byline"].opening(context.lower[index])
    )
    alone = not has_more or index > context.body + NEAR
    if rest > (OWN_LINE if alone and not is_labelled(context, index, "published") else REST):
        return None
    days = {
        mention.start: date.fromisoformat(mention.edtf)
        for mention in mentions
        if mention.edtf and ONE_DAY.fullmatch(mention.edtf) and may_precede(context, text, mention.start)
    }
    labelled = (day for start, day in days.items() if says_published(context, before(text, start)))
    return next(labelled, next(iter(days.values()), None))


def says_published(context: Context, label: str) -> bool:
    """Whether a label ends with a word such as "published", and none such as "updated" with it."""
    return context.words["published"].closing(label) > context.words["updated"].closing(label)


def before(text: str, start: int) -> str:
    """Return what stands before a date on its line, in lower case, without the signs between."""
    return text[:start].casefold().rstrip(" :,|–-")


def may_precede(context: Context, text: str, start: int) -> bool:
    """Whether what stands before a date on its line may: a label, a byline, few words beside a time.

    A caption has words there too: «Anna Kim, 12 March 2020».
    """
    label, words = before(text, start), context.words
    name = text[:start].strip(EDGE)
    return (
        not any(map(str.isalpha, label))
        or bool(words["published"].closing(label) or words["byline"].opening(label))
        or any(words[kind].opening(label) for kind in ("published", "updated", "reading"))
        or (len(label.split()) <= LABEL_WORDS and bool(TIME.search(text) or STROKE.search(text)))
        or (is_person(name, words) and not is_subject(name, context))
    )

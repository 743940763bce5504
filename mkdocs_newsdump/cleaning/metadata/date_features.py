"""Which dates could be the day of publication, and what they are like, to be weighed."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from mkdocs_newsdump.cleaning.metadata.context import DAY, LABEL_LENGTH, Context, is_sentence, stems
from mkdocs_newsdump.cleaning.metadata.person_names import EDGE, is_person
from mkdocs_newsdump.cleaning.metadata.ranking import Bins
from mkdocs_newsdump.cleaning.metadata.signatures import without_dates
from mkdocs_newsdump.text.words import WORD as ANY_WORD
from mkdocs_newsdump.text.words import is_ideograph

ABOVE, BELOW = 60, 40
"""Maximum distances of the date above the headline and below the story, in segments."""

IN_STORY = 30
"""Maximum distance of a date in the story below its first paragraph, in segments."""

HEAD = 50
"""First characters of a paragraph in which a page may set the date, before the story's words."""

SENTENCE_WORDS = 5
"""Minimum words beside the dates of a sentence about them."""

TOLD_WORDS = 4
"""Maximum words before a date, from a stroke on, on a line beside the story: a section's name, a person's."""

ITEM = ("- ", "* ", "• ", "– ")
"""Marks that open an item of a list."""

BEHIND_WORDS = 6
"""Maximum words behind a date, up to a stroke, on a line below the headline."""

LABEL_WORDS = 5
"""Maximum words before a date on a line with a time or a stroke."""

QUESTION_WORDS = 3
"""Minimum words of a line with a colon that the date below it answers; a label has fewer."""

HEADLINE_WORDS = 3
"""Minimum words beside the date on a line that tells of another story."""

SIBLINGS = 2
"""Minimum others in a row with it."""

NEIGHBOURS = 6
"""Distance of the other lines with dates that are counted, in segments: teasers have one each."""

DISTANCES = (-20, -8, -4, -2, -1, 0, 1, 2, 3, 4, 6, 9, 15, 30)
PLACES = (-6, -3, -2, -1, 0, 1, 3, 8, 20)
RESTS = (0, 3, 8, 15, 25, 40, 60, 90)
WORDS = (0, 1, 2, 3, 5, 8)
FEW = (0, 1, 2, 4)
"""Upper ends of the bins of distances, of letters and words beside the date, and of numbers of lines."""

MOST_SHARED = 4
"""Number of words shared with the story from which on more say no more."""

PUBLISHED, UPDATED, LINE_PUBLISHED, LINE_UPDATED = range(1, 5)
"""What tells of a date: a word right before it, one that opens its line, or the line above."""

OPENINGS = ("byline", "credit", "caption", "source", "reading", "related", "comment", "legal", "tags")
"""Kinds of words that tell what a line with a date is."""

ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b")
TIME_LENGTH = 14
"""Characters beside a date in which the time stands that belongs to it."""

STROKES = "|•·/–—-"
SIGNS = STROKES + ',;:()[]<>«»„“”"@'
STROKE = re.compile(r"[|•·/–]")
PART = re.compile(r"[|•·]| [–—-] ")
"""What parts a date from what stands before it on its line."""
WORD = re.compile(r"[^\W\d_]{2,}")


class Day(NamedTuple):
    """A date to the day: the segment (``at``) that holds it, its value, and where it stands in its text."""

    at: int
    value: date
    start: int
    end: int


def find_days(context: Context, headlines: list[int]) -> list[Day]:
    """Return the dates round the story, and those in it that no rule leaves to it."""
    first, last = headlines[0] - ABOVE, max(context.end, headlines[-1]) + BELOW
    return [
        day
        for index in range(max(0, first), min(len(context.segments), last + 1))
        if DAY.search(context.text(index)[:LABEL_LENGTH]) and may_hold_day(context, index)
        for mention in context.dates(index)
        if mention.edtf and ONE_DAY.fullmatch(mention.edtf)
        for day in [Day(index, date.fromisoformat(mention.edtf), mention.start, mention.end)]
        if context.story[index].kind is None
        or (index <= max(context.body, headlines[-1]) + IN_STORY and not refused_by(context, day))
    ]


def may_hold_day(context: Context, index: int) -> bool:
    """Whether no rule says that the dates of a line are others than that of publication."""
    return is_labelled(context, index, "published") or not any(rule(context, index) for rule in OF_OTHERS)


def is_of_a_picture(context: Context, index: int) -> bool:
    """Whether a line says of a picture when it was taken, and no time, as a post with a picture has."""
    lower, words = context.lower[index], context.words
    opens = words["credit"].opening(lower) or words["caption"].opening(lower)
    return bool(opens) and not TIME.search(context.date_text(index))


def refused_by(context: Context, day: Day) -> int:
    """Return what leaves a date in the story to it, or 0: a sentence, words before it, words that go on."""
    text = context.text(day.at)
    if tells_in_a_sentence(context, day.at) and not is_labelled(context, day.at, "published"):
        return SENTENCE
    if is_told(context, day.at, context.date_text(day.at)[: day.start]):
        return TOLD
    long = len(text) > LABEL_LENGTH and not (day.at <= context.body and DAY.search(text[:HEAD]))
    return GOES_ON if long or not (is_line(context, day) or is_set_off(context, day)) else 0


def is_told(context: Context, index: int, before: str) -> bool:
    """Whether a date stands behind words that are no label: in the story any, beside it many."""
    many = len(WORD.findall(PART.split(before)[-1])) > TOLD_WORDS
    in_story = index > context.body and context.story[index].kind is not None
    return (
        (in_story or (many and not may_precede(context, context.date_text(index), before)))
        and WORD.search(before) is not None
        and not _says(context, index, before)
        and not context.words["byline"].opening(context.lower[index])
    )


def is_line(context: Context, day: Day) -> bool:
    """Whether a date stands on a short line that does not go on as a story does.

    As in "2 April 1996 the presidents of the two countries …".
    """
    if len(context.text(day.at)) > LABEL_LENGTH:
        return False
    text = context.date_text(day.at)
    behind = STROKE.split(text[day.end :])[0]
    goes_on = day.at >= context.body - 1 and count_words(behind) > BEHIND_WORDS and not TIME.search(behind)
    return not goes_on or bool(_says(context, day.at, text[: day.start]))


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
    """The line opens an entry of a chronicle, stands in one, or is an item of a list in a text that is."""
    entries = context.features.chronicle
    if index in entries or (entries and context.date_text(index).startswith(ITEM)):
        return True
    return any(chronicle[0].at < index < chronicle[-1].at for chronicle in context.features.chronicles)


def is_in_a_list_of_stories(context: Context, index: int) -> bool:
    """The line is behind the story, one of several in a row that open with a date and tell more."""
    if not _is_dated_headline(context, index):
        return False
    row = [i for i in range(index - SIBLINGS, index + SIBLINGS + 1) if _is_dated_headline(context, i)]
    return any(set(range(i, i + SIBLINGS + 1)) <= set(row) for i in row)


def _is_dated_headline(context: Context, index: int) -> bool:
    """Whether a line opens with a date and has the words of a headline."""
    if not context.end < index < len(context.segments):
        return False
    dates = context.dates(index)
    if not dates or any(map(str.isalnum, context.date_text(index)[: dates[0].start])):
        return False
    return count_words(without_dates(context, index)) >= HEADLINE_WORDS


OF_OTHERS: tuple[Callable[[Context, int], bool], ...] = (
    answers_the_line_above,
    is_in_a_table,
    opens_an_entry,
    is_in_a_list_of_stories,
    is_of_a_picture,
)
"""Rules by which a line with a date belongs to the story or to others, unless it is labelled as published."""

SENTENCE, TOLD, GOES_ON = 1, 2, 3
"""What leaves a date in the story to it."""


def day_bins(context: Context, headlines: list[int], days: list[Day]) -> list[Bins]:
    """Return what each date is like."""
    lines = sorted({day.at for day in days})
    values = Counter(day.value for day in days)
    newest, oldest = max(values, default=None), min(values, default=None)
    first_below = next((index for index in lines if index > headlines[0]), -1)
    found: list[Bins] = []
    above = -1
    for day in days:
        first = day.at != above
        above = day.at
        beside = bisect(lines, day.at + NEIGHBOURS) - bisect_left(lines, day.at - NEIGHBOURS) - 1
        order = int(day.at == first_below) + 2 * first
        extreme = int(day.value == newest) + 2 * (day.value == oldest)
        found.append(
            _line_bins(context, headlines, day)
            | _text_bins(context, day)
            | {
                "order": order,
                "dates beside": bisect(FEW, beside),
                "value": extreme,
                "value again": bisect(FEW, values[day.value] - 1),
            }
        )
    return found


def _line_bins(context: Context, headlines: list[int], day: Day) -> dict[str, int]:
    """Measure where the line of a date stands."""
    index = day.at
    distance = index - max((above for above in headlines if above < index), default=headlines[0])
    return {
        "below headline": bisect(DISTANCES, distance),
        "above body": bisect(PLACES, context.body - index),
        "after": (index > context.end) + 2 * (context.story[index].kind is not None),
        "headline": index in headlines,
        "repeated": min(context.times[context.lower[index]], 3) - 1,
        "gap": min(context.segments[index].gap, 2),
    }


def _text_bins(context: Context, day: Day) -> dict[str, int]:
    """Measure what stands beside a date on its line."""
    text = context.date_text(day.at)
    before, behind = text[: day.start], text[day.end :]
    words, ahead = context.words, ahead_of(context, day)
    opens = next((n for n, kind in enumerate(OPENINGS, 1) if words[kind].opening(context.lower[day.at])), 0)
    return {
        "says": _says(context, day.at, before),
        "opens": opens,
        "words before": bisect(WORDS, len(WORD.findall(PART.split(before)[-1]))),
        "words behind": bisect(WORDS, len(WORD.findall(behind))),
        "rest": bisect(RESTS, len(before) + len(behind)),
        "between": ahead * len(Behind) + follows(behind),
        "about, ahead": min(count_shared(context, day.at), MOST_SHARED) * len(Ahead) + ahead,
        "signs": bool(TIME.search(text)) + 2 * bool(STROKE.search(text)),
        "digits": not any(map(str.isalpha, text[day.start : day.end])),
        "sentence": is_sentence(text),
        "precedes": may_precede(context, text, before),
        "long": len(context.text(day.at)) > LABEL_LENGTH,
        "bracket": before[-1:] == "(",
        "refused": refused_by(context, day),
    }


def count_shared(context: Context, index: int) -> int:
    """Count the words beside the dates of a line that the story's beginning has, as those of a caption."""
    rest = without_dates(context, index).casefold()
    return context.shared_stems(index, stems(rest, ANY_WORD.findall(rest), context.words))


class Ahead(IntEnum):
    """What stands before a date on its line."""

    NOTHING = 0
    LABEL = 1
    PERSON = 2
    SIGN = 3
    TIME = 4
    BYLINE = 5
    WORDS = 6


class Behind(IntEnum):
    """What stands behind a date on its line."""

    NOTHING = 0
    SIGN = 1
    TIME = 2
    CAPITAL = 3
    DIGIT = 4
    WORDS = 5


def ahead_of(context: Context, day: Day) -> Ahead:
    """Return what stands before a date on its line."""
    before = context.date_text(day.at)[: day.start]
    if not any(map(str.isalpha, before)):
        return Ahead.NOTHING
    if _says(context, day.at, before) in (PUBLISHED, UPDATED):
        return Ahead.LABEL
    if is_person(before.strip(EDGE), context.words):
        return Ahead.PERSON
    if before.rstrip()[-1] in SIGNS:
        return Ahead.SIGN
    if TIME.search(before[-TIME_LENGTH:]):
        return Ahead.TIME
    return Ahead.BYLINE if context.words["byline"].opening(context.lower[day.at]) else Ahead.WORDS


def follows(behind: str) -> Behind:
    """Return what the text behind a date is."""
    first = behind.lstrip()[:1]
    if not any(map(str.isalpha, behind)):
        return Behind.NOTHING
    if first in SIGNS:
        return Behind.SIGN
    if TIME.search(behind[:TIME_LENGTH]):
        return Behind.TIME
    if first.isupper():
        return Behind.CAPITAL
    return Behind.DIGIT if first.isdigit() else Behind.WORDS


def is_set_off(context: Context, day: Day) -> bool:
    """Whether a stroke parts a date from the words before or behind it."""
    text = context.date_text(day.at)
    return (text[: day.start].rstrip()[-1:] or " ") in STROKES or (
        text[day.end :].lstrip()[:1] or " "
    ) in STROKES


def may_precede(context: Context, text: str, before: str) -> bool:
    """Whether what stands before a date on its line is a label, a byline, or few words beside a time.

    A caption has words there too: «Anna Kim, 12 March 2020».
    """
    label, words = before.casefold().rstrip(" :,|–-"), context.words
    return (
        not any(map(str.isalpha, label))
        or bool(words["published"].closing(label) or words["byline"].opening(label))
        or any(words[kind].opening(label) for kind in ("published", "updated", "reading"))
        or (len(label.split()) <= LABEL_WORDS and bool(TIME.search(text) or STROKE.search(text)))
    )


def _says(context: Context, index: int, before: str) -> int:
    """Return whether a word such as "published" or "updated" tells of a date, and where it stands."""
    label, words = before.casefold().rstrip(" :,|–-"), context.words
    updated, published = words["updated"].closing(label), words["published"].closing(label)
    if updated or published:
        return PUBLISHED if published > updated else UPDATED
    if is_labelled(context, index, "published"):
        return LINE_PUBLISHED
    return LINE_UPDATED if is_labelled(context, index, "updated") else 0


def is_labelled(context: Context, index: int, kind: str) -> bool:
    """Whether a word of a kind opens the line, or is the line above."""
    words = context.words[kind]
    return bool(words.opening(context.lower[index])) or (
        index > 0 and context.lower[index - 1].rstrip(" :") in words
    )

"""The day of publication: a date on a line of its own near the headline; a date inside the story is none."""

from __future__ import annotations

import re
from datetime import date

from mkdocs_newsdump.cleaning.fields.head import DAY_OR_TIME, LABEL_LENGTH, Head

ABOVE, BELOW = 12, 8
"""So many units above the title and below the first paragraph may hold the date."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
REST = 70
"""Characters beside dates on a date line: labels, a time, a name, a reading time. A caption has more."""

LABEL_WORDS = 3
NUMBER = re.compile(r"\d")


def find_published(head: Head, title: int | None) -> tuple[date | None, tuple[int, ...]]:
    """Give the day the story came out and the indexes of the units that hold it, the best line first."""
    anchor = title if title is not None else head.start
    near = range(max(0, anchor - ABOVE), min(len(head.units), max(head.body, anchor) + BELOW + 1))
    candidates = [index for index in near if index != title and is_candidate(head, index)]
    candidates.sort(key=lambda index: (-score(head, index, anchor), index))
    for index in candidates:
        day = first_day(head, index)
        if day is not None:
            return day, (index,)
    return None, ()


def is_candidate(head: Head, index: int) -> bool:
    """Tell whether a unit may be a date line."""
    text = head.text(index)
    return len(text) <= LABEL_LENGTH and bool(NUMBER.search(text))


def score(head: Head, index: int, anchor: int) -> float:
    """Add up what speaks for and against a line telling the day of publication."""
    lower = head.lower[index]
    total = 0.0
    if labelled(head, index, "published"):
        total += 3
    elif labelled(head, index, "updated"):
        total -= 1
    if DAY_OR_TIME.search(lower):
        total += 1
    if head.words["credit"].opening(lower) or head.words["caption"].opening(lower):
        total -= 3
    distance = index - anchor
    total -= 0.2 * abs(distance) + (1 if distance < -2 else 0)
    total -= len(lower) / LABEL_LENGTH
    return total


def labelled(head: Head, index: int, kind: str) -> bool:
    """Tell whether a word of ``kind`` opens the line, or is the line above."""
    words = head.words[kind]
    return bool(words.opening(head.lower[index])) or (
        index > 0 and head.lower[index - 1].rstrip(" :") in words
    )


def first_day(head: Head, index: int) -> date | None:
    """Give the first date of a line that is given to the day, unless the line says more than a date."""
    text = head.text(index)
    mentions = head.dates(index)
    if len(text) - sum(mention.end - mention.start for mention in mentions) > REST:
        return None
    for mention in mentions:
        if mention.edtf and DAY.fullmatch(mention.edtf) and is_label(head, text[: mention.start]):
            return date.fromisoformat(mention.edtf)
    return None


def is_label(head: Head, before: str) -> bool:
    """Tell whether what stands before a date is a label, a place or a name; a caption has more words."""
    lower = before.casefold().rstrip(" :,|–-")
    words = head.words
    return (
        len(before.split()) <= LABEL_WORDS
        or bool(words["published"].closing(lower) or words["byline"].opening(lower))
        or any(words[kind].opening(lower) for kind in ("published", "updated", "reading"))
    )

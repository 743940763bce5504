"""The byline: who signed the story, with or without a word such as "By" before the names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.metadata.context import REMEMBERED, STEM, Head, is_sentence
from mkdocs_newsdump.cleaning.metadata.person_names import (
    ACRONYM,
    DENSE_NAME,
    EDGE,
    has_capitals,
    is_agency,
    is_bare_name,
    is_capitalised,
    is_furniture,
    is_person,
    is_publisher,
    is_staff,
    spaced_names,
    split_names,
    without_profession,
)
from mkdocs_newsdump.text.scripts import CASELESS, WIDE, is_wide

ABOVE, BELOW = 12, 8
"""So many units above the title and below the first paragraph may hold the byline."""

FAR_BELOW = 30
"""So many units below the first paragraph may hold it with a word such as "By"."""

AFTER = 12
"""So many units after the story may hold a signature, with a word such as "By"."""

NEAR = 6
"""So many units from the headline or an end of the story a byline loses nothing."""

SUBJECT = -5.0
"""A person the story speaks of has not signed it: the line is a caption or a heading."""

COUNTER = re.compile(r"\d{2,8}")

LONGEST = 160
"""A longer unit is no byline."""

LEAST = 2.0
"""Names alone on a line sign the story only with as much evidence."""

LEFT_OVER = 6
"""Names make a byline if as many characters stand beside them at most, and so many more: "5 hours ago"."""

BEHIND = ("updated", "published", "share", "newsletter")
"""Kinds of words that pages set behind a name: before its date, or to follow the writer."""

EMAIL = re.compile(r"[^\s@|]+@[^\s@|]+\.[^\s@|]+|@\w+")
PUBLISHER = re.compile(r"\s*\|\s*|\s+[–—-]\s+")
"""What comes after it on a line with "By" is the publisher or a date."""

COLONS = (":", "：", "/", "|")
"""Behind a word such as "By" they make sure that a name follows."""

PEN_NAME = re.compile(r"[^\W\d_]{4,}")

RUN_ON_LENGTHS = range(2, 5)
"""So long are the words that renderers join to a name: ``byAnna Kim``."""

SPACE = re.compile(r"[\s|]+")
PLACEHOLDER = re.compile(rf"\[(?:[^\W{WIDE}]|[ .-]){{0,20}}\]")
"""What text browsers leave of a picture; in brackets Chinese and Korean pages name the writer."""


class Byline(NamedTuple):
    """Names found in a unit.

    ``labelled`` where a word such as "By" says that they sign, ``explicit`` where that or a profession does,
    ``dated`` where a date stands on the same line.
    """

    names: tuple[str, ...]
    explicit: bool
    dated: bool
    labelled: bool


def find_byline(head: Head, title: int | None) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Give the authors and the indexes of the units that name them.

    A person who signs goes before the paper or the agency that a story is from.
    """
    headlines = head.headlines(title)
    first, last = max(0, headlines[0] - ABOVE), max(head.body, headlines[-1])
    near = range(first, min(len(head.units), last + BELOW + 1))
    places = (
        *range(first, min(len(head.units), last + FAR_BELOW + 1)),
        *after_story(head, last + FAR_BELOW + 1),
    )
    found = {}
    for index in places:
        if index not in headlines and (index in near or is_labelled(head, index)):
            byline = read_byline(head, index)
            if byline:
                found[index] = byline
    scores = {index: score(head, index, headlines, byline) for index, byline in found.items()}
    best = max(scores, key=lambda index: (scores[index], -index), default=None)
    if best is None or scores[best] < LEAST:
        return (), ()
    if is_publishers(found[best], head.words):
        signed = [at for at in found if found[at].explicit and not is_publishers(found[at], head.words)]
        best = max((at for at in signed if scores[at] >= LEAST), key=lambda at: scores[at], default=best)
    together = block(found, scores, best, head)
    names = dict.fromkeys(name for index in together for name in found[index].names)
    people = (name for name in names if not is_publisher(name, head.words))
    return tuple(people) or tuple(names), tuple(together)


def is_publishers(byline: Byline, words: PageLexicon) -> bool:
    """Tell whether no person is named."""
    return all(is_publisher(name, words) for name in byline.names)


def after_story(head: Head, first: int) -> range:
    """Give the indexes of the units below the story, from ``first`` on."""
    return range(max(first, head.end), min(len(head.units), head.end + AFTER + 1))


def block(found: dict[int, Byline], scores: dict[int, float], best: int, head: Head) -> list[int]:
    """Give the bylines directly above and below the best that go with it: one author a line."""
    together = [best]
    for step in (-1, 1):
        neighbour, index = best, beyond(head, best, step)
        while index in found and goes_with(found, scores, index, neighbour, head):
            together.append(index)
            neighbour, index = index, beyond(head, index, step)
    return sorted(together)


def beyond(head: Head, index: int, step: int) -> int:
    """Give the index of the next unit in a direction, past a mail address, "and", a sign or a repetition."""
    text = head.units[index].text
    for other in range(index + step, index + 3 * step, step):
        if 0 <= other < len(head.units):
            between = PLACEHOLDER.sub("", head.units[other].text)
            skipped = between == text or head.lower[other] in head.words["and"] or EMAIL.fullmatch(between)
            if not skipped and any(map(str.isalpha, between)):
                return other
    return index + step


def goes_with(
    found: dict[int, Byline], scores: dict[int, float], index: int, neighbour: int, head: Head
) -> bool:
    """Tell whether a byline goes on from the one beside it: of its kind, or the next of a list of names."""
    here, beside, gap = found[index], found[neighbour], head.units[index].gap
    ended = beside.dated and index > neighbour
    if here.names[0].isupper() != beside.names[0].isupper() and has_capitals(here.names[0]):
        return False
    if here.explicit == beside.explicit:
        alone = not here.explicit and is_wide(here.names[0][0])
        return scores[index] >= (LEAST - 1 if gap else 0) and not alone and not ended
    listed = is_label(head, neighbour - 1) and gap <= head.units[neighbour].gap
    return index > neighbour and ((gap == 0 and not ended) or listed)


def is_labelled(head: Head, index: int) -> bool:
    """Tell whether a word such as "By" opens a unit, or is the one above."""
    return head.words["byline"].opening(head.lower[index].lstrip(EDGE)) > 0 or is_label(head, index - 1)


def is_label(head: Head, index: int) -> bool:
    """Tell whether a unit is a word such as "By" alone."""
    return index >= 0 and head.lower[index].strip(EDGE) in head.words["byline"]


def score(head: Head, index: int, headlines: list[int], byline: Byline) -> float:
    """Add up what speaks for and against names signing the story."""
    total = 4.0 if byline.explicit else 0.0
    if byline.dated:
        total += 2 if byline.explicit else 3.5
    elif any(head.is_date(near) or is_counter(head, near) for near in range(index - 2, index + 3)):
        total += 2
    distance = index - max((above for above in headlines if above < index), default=headlines[0])
    if 0 < distance <= 3:
        total += 2
    elif 0 < distance <= 6:
        total += 1
    elif distance < -3 or index > head.end:
        total -= 1.5
    if 0 < head.body - index <= 2:
        total += 1
    far = min(abs(distance), abs(index - head.body), abs(index - head.end)) - NEAR
    total -= 0.15 * max(0, min(far, NEAR) if byline.labelled else far)
    if head.times[head.lower[index]] > 1:
        total += 0.5
    if byline.explicit:
        return total
    if index + 1 < len(head.units) and head.words["profession"].opening(head.lower[index + 1]):
        total += 2
    if index > 0 and head.lower[index - 1].endswith(":"):
        total -= 2
    if any(is_subject(name, head) for name in byline.names if not is_agency(name, head.words)):
        return SUBJECT
    return total


def is_counter(head: Head, index: int) -> bool:
    """Tell whether a unit is a number alone, as view counters are."""
    return 0 <= index < len(head.units) and bool(COUNTER.fullmatch(head.units[index].text))


def is_subject(name: str, head: Head) -> bool:
    """Tell whether the story speaks of the person: then the name is a caption's or a heading's."""
    lower = name.casefold()
    return lower in head.opening or (" " in lower and lower.split()[-1][:STEM] in head.opening_stems[0])


def read_byline(head: Head, index: int) -> Byline | None:
    """Read the names off a unit, or None where it is no byline."""
    text = head.units[index].text
    if not 2 <= len(text) <= LONGEST or (
        is_sentence(text) and not head.words["byline"].opening(head.lower[index])
    ):
        return None
    if stands_as_name(head, index):
        return Byline((text,), False, False, False)
    below_label = is_label(head, index - 1)
    if text.isalpha() and not (below_label or is_wide(text[0]) or is_agency(text, head.words)):
        return None
    dated = head.is_date(index) and bool(head.dates(index))
    if dated:
        text = without_dates(head, index)
        if len(text) > LONGEST // 2:
            return None
    return read_line(text, dated, below_label, head.language)


def stands_as_name(head: Head, index: int) -> bool:
    """Tell whether a unit may be a name in a script without capitals, for it stands beside a date, alone."""
    text, lower, words = head.units[index].text, head.lower[index], head.words
    if not CASELESS.match(text) or not (head.is_date(index - 1) or head.is_date(index + 1)):
        return False
    said = is_labelled(head, index) or words["no name"].opening(lower) or words["profession"].opening(lower)
    return not said and is_bare_name(text, words)


@lru_cache(REMEMBERED)
def read_line(text: str, dated: bool, below_label: bool, language: str | None) -> Byline | None:
    """Read the names off a line, whose dates are strokes; ``below_label`` where "By" is the line above."""
    words = page_lexicon(language)
    if "@" in text or "[" in text:
        text = PLACEHOLDER.sub("", EMAIL.sub(" | ", text))
    text = text.strip(EDGE)
    lower = text.casefold()
    opening = words["byline"].opening(lower)
    inner = inner_prefix(text, lower, words) if dated else 0
    if words["no name"].opening(lower) > max(opening, inner):
        return None
    prefix = prefix_length(text, opening, words) or inner
    label, rest = text[:prefix], text[prefix:].strip(EDGE)
    if label:
        rest = PUBLISHER.split(rest)[0]
    labelled = bool(label) or below_label
    if not (labelled or dated or opens_with_name(rest, lower, words)):
        return None
    parts = split_names(rest, words)
    people = [part for part in parts if not is_staff(part, words) or part.casefold() in words["profession"]]
    if not people or (len(parts) == 1 and is_staff(rest, words)):
        return Byline((rest,), labelled, dated, labelled) if parts and (labelled or dated) else None
    names, explicit = read_names(people, labelled, dated, words)
    clear = dated or people != parts or " " in label or text[prefix : prefix + 1] in COLONS
    if not names and label and clear and is_pen_name(people[0], words):
        names = people[:1]
    if not names or (not explicit and not dated and 2 * sum(map(len, names)) + LEFT_OVER < len(text)):
        return None
    return Byline(tuple(names), explicit, dated, labelled)


def read_names(parts: list[str], explicit: bool, dated: bool, words: PageLexicon) -> tuple[list[str], bool]:
    """Give those parts of a line that are names, and whether a word says that they sign.

    A line that is neither ``explicit`` nor ``dated`` has none if it says anything else. Where no capitals
    tell a name, a profession behind the last of them tells them all.
    """
    names: list[str] = []
    if not has_capitals(parts[0]):
        explicit = explicit or any(words["profession"].closing(part) for part in parts)
    for part in parts:
        unlabelled = without_label(before_stop(part, words) if explicit or dated else part, words)
        name = without_profession(unlabelled, words)
        if not (name or names or explicit):
            return [], False  # "Business reporter, Daily News": of whom the line above names
        if names and name != unlabelled and is_agency(name, words):
            break
        explicit = explicit or name != unlabelled
        if name and (
            is_person(name, words, explicit)
            or is_agency(name, words)
            or (dated and is_bare_name(name, words))
            or (explicit and signs(name, words, alone=not names))
        ):
            if not explicit and (
                is_furniture(name, words) or (is_wide(name[0]) and not words.names_unlabelled)
            ):
                break
            names += spaced_names(name, words)
        elif names and is_place(name, words):
            break
        elif name and not explicit and not dated:
            return [], False
        elif names and explicit:
            break
    return names, explicit


def is_place(text: str, words: PageLexicon) -> bool:
    """Tell whether what stands behind a name is one word with a capital: where it was written.

    Papers have sections for places.
    """
    if not (text.isalpha() and is_capitalised(text)):
        return False
    return text.casefold() in words["section"] or not is_furniture(text, words)


def is_pen_name(text: str, words: PageLexicon) -> bool:
    """Tell whether what stands after "By" is one word with a capital: a paper's name, or a writer's own."""
    return bool(PEN_NAME.fullmatch(text)) and is_capitalised(text) and not is_furniture(text, words)


def opens_with_name(text: str, lower: str, words: PageLexicon) -> bool:
    """Tell whether a line may open with a name, by two capitals or a word that goes with names."""
    if not text or is_wide(text[0]) or words["agency"].opening(lower) or words["profession"].opening(lower):
        return bool(text)
    if not has_capitals(text):
        return words["profession"].closing(lower) > 0
    tokens = text.split(maxsplit=2)[:2]
    return len(tokens) == 2 and all(
        is_capitalised(token) or token.casefold() in words["particle"] for token in tokens
    )


def without_dates(head: Head, index: int) -> str:
    """Give the text of a unit with a stroke for every date."""
    text = head.date_text(index)
    for mention in reversed(head.dates(index)):
        text = f"{text[: mention.start]}|{text[mention.end :]}"
    return text


def without_label(text: str, words: PageLexicon) -> str:
    """Take off what a page sets behind a name: "Anna Kim Updated", "Anna Kim Follow"."""
    lower = text.casefold()
    length = next(filter(None, (words[kind].closing(lower) for kind in BEHIND)), 0)
    return text[: len(text) - length].strip(EDGE)


def before_stop(text: str, words: PageLexicon) -> str:
    """Cut a text behind two words at a small one, or at a credit: "Anna Kim in Rome", "Anna Kim Photo:"."""
    tokens = text.split()
    for at, token in enumerate(tokens):
        lower = token.casefold()
        is_small = lower in words["stop"] and lower not in words["particle"]
        if at > 1 and (is_small or (lower[-1] == ":" and lower[:-1] in words["credit"])):
            return " ".join(tokens[:at])
    return text


def signs(name: str, words: PageLexicon, *, alone: bool) -> bool:
    """Tell whether what stands after "By" may be a name though it has no person's shape.

    Behind another name letters such as "CNN" are whom the author works for.
    """
    return (
        (alone and bool(ACRONYM.fullmatch(name)) and name.casefold() not in words["stop"])
        or (not has_capitals(name) and not is_wide(name[0]) and 2 <= len(name.split()) <= 4)
        or bool(DENSE_NAME.fullmatch(name))
    )


def inner_prefix(text: str, lower: str, words: PageLexicon) -> int:
    """Give the length of what stands before a name on a line that a date opens: "12 March 2024 by "."""
    for space in SPACE.finditer(text):
        length = words["byline"].opening(lower[space.end() :])
        if length and prefix_length(text[space.end() :], length, words):
            return space.end() + length
    return 0


def prefix_length(text: str, length: int, words: PageLexicon) -> int:
    """Give the length of the byline's word if a colon or a capital follows: "from" also opens sentences."""
    if not length:
        return next(
            (at for at in RUN_ON_LENGTHS if text[at : at + 1].isupper() and text[:at] in words["byline"]), 0
        )
    rest = text[length:].lstrip()
    if not rest or (length == 1 and is_wide(text[0]) and is_wide(text[1]) and text[1].isalpha()):
        return 0  # the first letter of a longer word
    if rest[0] in COLONS or not has_capitals(rest[0]) or rest[0].isupper():
        return length
    if words["profession"].opening(rest.casefold()):
        return length
    return 0

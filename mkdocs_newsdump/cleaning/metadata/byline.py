"""The byline: who signed the story, with or without a word such as "By" before the names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mkdocs_newsdump.cleaning.metadata.context import STEM, Context
from mkdocs_newsdump.cleaning.metadata.person_names import has_capitals, is_agency, is_publisher
from mkdocs_newsdump.cleaning.metadata.signatures import (
    EMAIL,
    PLACEHOLDER,
    Byline,
    is_label,
    is_labelled,
    read_byline,
)
from mkdocs_newsdump.text.scripts import is_wide

ABOVE, BELOW = 12, 8
"""Maximum distances of a byline above the title and below the first paragraph, in segments."""

FAR_BELOW = 30
"""Maximum distance below the first paragraph with a word such as "By", in segments."""

AFTER = 12
"""Maximum distance of a signature after the story, with a word such as "By", in segments."""

NEAR = 6
"""Maximum distance from the headline or an end of the story at which a byline loses nothing, in segments."""

DATE_REACH = 2
"""Maximum distance of a date or a counter beside a byline, in segments."""

LEAST_SCORE = 2.0
"""Score that names alone on a line must have to sign the story."""

SUBJECT = -5.0
"""Score of a person the story speaks of, who has not signed it: the line is a caption or a heading."""

COUNTER = re.compile(r"\d{2,8}")
"""A number alone, as view counters are."""


def find_byline(context: Context, title: int | None) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the authors and the indexes of the segments that name them.

    A person who signs goes before the paper or the agency that a story is from.
    """
    headlines = context.headlines(title)
    found = find_bylines(context, headlines)
    scores = {index: score(context, index, headlines, byline) for index, byline in found.items()}
    best = max(scores, key=lambda index: (scores[index], -index), default=None)
    if best is None or scores[best] < LEAST_SCORE:
        return (), ()
    if is_publishers(found[best], context):
        signed = [at for at in found if found[at].explicit and not is_publishers(found[at], context)]
        best = max(
            (at for at in signed if scores[at] >= LEAST_SCORE), key=lambda at: scores[at], default=best
        )
    together = block(found, scores, best, context)
    names = dict.fromkeys(name for index in together for name in found[index].names)
    people = (name for name in names if not is_publisher(name, context.words))
    return tuple(people) or tuple(names), tuple(together)


def find_bylines(context: Context, headlines: list[int]) -> dict[int, Byline]:
    """Return the bylines near the headline and, where a word such as "By" says so, farther and at the end."""
    first, last = max(0, headlines[0] - ABOVE), max(context.body, headlines[-1])
    near = range(first, min(len(context.segments), last + BELOW + 1))
    farther = range(near.stop, min(len(context.segments), last + FAR_BELOW + 1))
    end = range(max(farther.stop, context.end), min(len(context.segments), context.end + AFTER + 1))
    places = [*near, *(index for index in (*farther, *end) if is_labelled(context, index))]
    others = {*headlines, *context.features.chronicle}
    found = {index: read_byline(context, index) for index in places if index not in others}
    return {index: byline for index, byline in found.items() if byline}


def is_publishers(byline: Byline, context: Context) -> bool:
    """Whether no person is named."""
    return all(is_publisher(name, context.words) for name in byline.names)


def block(found: Mapping[int, Byline], scores: Mapping[int, float], best: int, context: Context) -> list[int]:
    """Return the best byline with those directly above and below that go with it: one author a line."""
    together = [best]
    for step in (-1, 1):
        neighbour, index = best, beyond(context, best, step)
        while index in found and goes_with(found, scores, index, neighbour, context):
            together.append(index)
            neighbour, index = index, beyond(context, index, step)
    return sorted(together)


def beyond(context: Context, index: int, step: int) -> int:
    """Return the index of the next segment in a direction, past an address, "and", a sign or a repetition."""
    text = context.segments[index].text
    for other in range(index + step, index + 3 * step, step):
        if 0 <= other < len(context.segments):
            between = PLACEHOLDER.sub("", context.segments[other].text)
            skipped = (
                between == text or context.lower[other] in context.words["and"] or EMAIL.fullmatch(between)
            )
            if not skipped and any(map(str.isalpha, between)):
                return other
    return index + step


def goes_with(
    found: Mapping[int, Byline], scores: Mapping[int, float], index: int, neighbour: int, context: Context
) -> bool:
    """Whether a byline goes on from the one beside it: of its kind, or the next of a list of names."""
    here, beside, gap = found[index], found[neighbour], context.segments[index].gap
    ended = beside.dated and index > neighbour
    if here.names[0].isupper() != beside.names[0].isupper() and has_capitals(here.names[0]):
        return False
    if here.explicit == beside.explicit:
        alone = not here.explicit and is_wide(here.names[0][0])
        return scores[index] >= (LEAST_SCORE - 1 if gap else 0) and not alone and not ended
    listed = is_label(context, neighbour - 1) and gap <= context.segments[neighbour].gap
    return index > neighbour and ((gap == 0 and not ended) or listed)


@dataclass(frozen=True)
class Place:
    """A byline and where it stands; ``distance`` is that below the next headline above, in segments."""

    context: Context
    index: int
    byline: Byline
    distance: int


def score(context: Context, index: int, headlines: list[int], byline: Byline) -> float:
    """Return the sum of what speaks for and against names signing the story."""
    distance = index - max((above for above in headlines if above < index), default=headlines[0])
    place = Place(context, index, byline, distance)
    total = sum(points(place) for points in EVIDENCE)
    if byline.explicit:
        return total
    if any(is_subject(name, context) for name in byline.names if not is_agency(name, context.words)):
        return SUBJECT
    return total + sum(points(place) for points in EVIDENCE_WITHOUT_A_WORD)


def by_words(place: Place) -> float:
    """Count that a word such as "By" or a profession says that the names sign."""
    return 4 if place.byline.explicit else 0


def by_date(place: Place) -> float:
    """Count a date on the same line, or a date or a counter near it."""
    context, index, byline = place.context, place.index, place.byline
    if byline.dated:
        return 2 if byline.explicit else 3.5
    near = range(index - DATE_REACH, index + DATE_REACH + 1)
    return 2 if any(context.is_date(at) or is_counter(context, at) for at in near) else 0


def by_headline(place: Place) -> float:
    """Count that the headline is shortly above, and against it that it is far below, or the story is."""
    if 0 < place.distance <= 3:
        return 2
    if 0 < place.distance <= 6:
        return 1
    return -1.5 if place.distance < -3 or place.index > place.context.end else 0


def by_story(place: Place) -> float:
    """Count that the first paragraph is right below."""
    return 1 if 0 < place.context.body - place.index <= 2 else 0


def by_distance(place: Place) -> float:
    """Count against it how far it is from the headline and from both ends of the story."""
    context, index = place.context, place.index
    far = min(abs(place.distance), abs(index - context.body), abs(index - context.end)) - NEAR
    return -0.15 * max(0, min(far, NEAR) if place.byline.labelled else far)


def by_repetition(place: Place) -> float:
    """Count that the page says the same elsewhere."""
    return 0.5 if place.context.times[place.context.lower[place.index]] > 1 else 0


def by_profession_below(place: Place) -> float:
    """Count a profession on the line below."""
    context, below = place.context, place.index + 1
    has_profession = below < len(context.segments) and context.words["profession"].opening(
        context.lower[below]
    )
    return 2 if has_profession else 0


def by_colon_above(place: Place) -> float:
    """Count against it a colon on the line above, which announces something else."""
    return -2 if place.index > 0 and place.context.lower[place.index - 1].endswith(":") else 0


EVIDENCE: tuple[Callable[[Place], float], ...] = (
    by_words,
    by_date,
    by_headline,
    by_story,
    by_distance,
    by_repetition,
)
EVIDENCE_WITHOUT_A_WORD = (by_profession_below, by_colon_above)
"""What counts besides where no word says that the names sign."""


def is_counter(context: Context, index: int) -> bool:
    """Whether a segment is a number alone, as view counters are."""
    return 0 <= index < len(context.segments) and bool(COUNTER.fullmatch(context.segments[index].text))


def is_subject(name: str, context: Context) -> bool:
    """Whether the story speaks of the person: then the name is a caption's or a heading's."""
    lower = name.casefold()
    return lower in context.opening or (" " in lower and lower.split()[-1][:STEM] in context.opening_stems[0])

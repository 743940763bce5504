"""What the cleaner is unsure of: lines near the threshold, and fields that could be something else.

Each rule gives the probability that what was chosen is wrong, as far as the weights know it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple

from mkdocs_newsdump.cleaning.metadata.context import Weighed
from mkdocs_newsdump.cleaning.metadata.find import Metadata
from mkdocs_newsdump.cleaning.segments import Segment
from mkdocs_newsdump.cleaning.verdicts import PROBABILITY, Verdict
from mkdocs_newsdump.model.article import Role, Stated
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.text.messages import quoted

LINES = 0.25
"""Least probability of a line to be wrong from which on it is doubted."""
MOST_CHOICES = 3
"""Maximum number of other values that are named."""
OVERRULED = 0.2
"""Probability of a value that a rule passed over though it weighs most: one of 30 headlines was right."""
LINES_WEIGHT, PARAGRAPH = 0.6, 80
"""How bad it is if a paragraph is wrong, and its least characters; a shorter line is up to half as bad."""


class Field(NamedTuple):
    """A field whose value is one of several: its ``role``, and how bad it is if it is wrong (``weight``).

    ``rivals`` is the least probability of another value to be named beside the chosen one, with what is said
    then; ``missing`` the same where none was chosen.
    """

    role: Role
    weight: float
    rivals: tuple[float, str, str]
    missing: tuple[float, str, str]


FIELDS = {
    "title": Field(
        Role.TITLE,
        0.9,
        (0.12, "rival-headlines", "the headline could also be {}"),
        (0.1, "no-title", "no headline was found; it could be {}"),
    ),
    "published": Field(
        Role.DATE,
        0.8,
        (0.12, "rival-dates", "the date of publication could also be {}"),
        (0.1, "no-date", "no date of publication was found; it could be {}"),
    ),
    "authors": Field(
        Role.BYLINE,
        0.5,
        (0.12, "rival-authors", "the author could also be {}"),
        (0.25, "no-author", "no author was found; it could be {}"),
    ),
}


def find_doubts(
    source: str,
    segments: Sequence[Segment],
    story: Sequence[Verdict],
    likely: Mapping[int, float],
    metadata: Metadata,
    stated: Stated,
) -> tuple[Doubt, ...]:
    """Return what is unsure of a dump called ``source``, which says of itself what is ``stated``.

    ``likely`` is the probability of each judged segment, by its index, rising, to be of the story.
    """
    doubts = doubtful_lines(source, segments, story, likely, metadata)
    for key in (key for key in FIELDS if not getattr(stated, key)):
        doubts += rivals(source, key, segments, metadata)
    return tuple(doubts)


def doubtful_lines(
    source: str,
    segments: Sequence[Segment],
    story: Sequence[Verdict],
    likely: Mapping[int, float],
    metadata: Metadata,
) -> list[Doubt]:
    """Return the segments that the probability alone decided, and hardly; neighbours of one fate together."""
    runs: list[list[int]] = []
    for index, chance in likely.items():
        verdict = story[index]
        if wrong(verdict, chance) < LINES or index in metadata.verdicts:
            continue
        last = runs[-1][-1] if runs else None
        if last == index - 1 and bool(story[last].kind) is bool(verdict.kind):
            runs[-1].append(index)
        else:
            runs.append([index])
    doubts = []
    for run in runs:
        numbers = tuple(number for index in run for number in segments[index].lines)
        chance = max(wrong(story[index], likely[index]) for index in run)
        size = min(1.0, sum(len(segments[index].text) for index in run) / PARAGRAPH)
        text = quoted(segments[run[0]].text)
        if story[run[0]].kind:
            kind, said = "doubtful-story", f"{text} is in the story, but may not be of it"
        else:
            kind, said = "doubtful-rest", f"{text} was left out, but may be of the story"
        doubts.append(Doubt(kind, said, round(LINES_WEIGHT * chance * (1 + size) / 2, 3), source, numbers))
    return doubts


def wrong(verdict: Verdict, chance: float) -> float:
    """Return the probability that a verdict is wrong which probability alone decided, else 0."""
    if verdict.step != PROBABILITY or verdict.role is Role.BLANK:
        return 0.0
    return 1 - chance if verdict.kind else chance


def rivals(source: str, key: str, segments: Sequence[Segment], metadata: Metadata) -> list[Doubt]:
    """Return the doubt about a field that could be something else, or is nothing where it could be."""
    of = FIELDS[key]
    chosen = {index for index, verdict in metadata.verdicts.items() if verdict.role is of.role}
    best: dict[str, Weighed] = {}
    for one in metadata.weighed.get(key, ()):
        known = best.setdefault(one.text.casefold(), one)
        if known.score < one.score:
            best[one.text.casefold()] = one
    total = 1 + sum(exp(one.score) for one in best.values())  # "none of them" weighs 1
    own = [one for one in best.values() if one.at in chosen]
    least, kind, said = of.rivals if own or getattr(metadata, key) else of.missing
    others = [
        one
        for one in sorted(best.values(), key=lambda one: (-one.score, one.at))
        if one.at not in chosen and not is_held(one.text, own) and exp(one.score) / total >= least
    ][:MOST_CHOICES]
    if not others:
        return []
    first = others[0].score
    chance = OVERRULED if any(one.score <= first for one in own) else exp(first) / total
    return [
        Doubt(
            kind,
            said.format(" or ".join(quoted(one.text) for one in others)),
            round(of.weight * chance, 3),
            source,
            tuple(segments[one.at].lines[0] for one in others),
            key,
            tuple(one.text for one in others),
        )
    ]


def is_held(text: str, own: Sequence[Weighed]) -> bool:
    """Whether what was chosen says a text, or is part of it, as with a label before it or a site's name."""
    folded = text.casefold()
    return any(folded in one.text.casefold() or one.text.casefold() in folded for one in own)

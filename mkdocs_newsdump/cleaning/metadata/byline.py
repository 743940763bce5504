"""The byline: who signed the story. Of the lines with names the likeliest, and those that go with it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from mkdocs_newsdump.cleaning.metadata.author_features import (
    BY_JOB,
    TOLD_FIRST,
    TOLD_LATER,
    UNLABELLED,
    Candidate,
    author_bins,
    find_candidates,
    is_subject,
    told_where,
)
from mkdocs_newsdump.cleaning.metadata.author_readings import LABELS, STAMPS, Reading, Side
from mkdocs_newsdump.cleaning.metadata.context import Context, Weighed, is_sentence
from mkdocs_newsdump.cleaning.metadata.first_names import FIRST, known_word
from mkdocs_newsdump.cleaning.metadata.person_names import has_capitals, is_agency, is_person, is_publisher
from mkdocs_newsdump.cleaning.metadata.ranking import Tables, load_tables, score
from mkdocs_newsdump.cleaning.metadata.signatures import EMAIL, PLACEHOLDER, is_label

LEAST_SCORE = -0.57
"""Score below which names do not sign the story."""

LEAST_PERSON = -2.0
"""Score from which on people behind a word such as "By" go before the paper that a story is from."""

JOIN, JOIN_LIST, NEVER = 1.0, -1.5, float("inf")
"""Scores from which on a line goes on from the one beside it: from any, from one of the same make; never."""

MOST_LINES = 8
"""Maximum number of lines with an author each."""

INITIALS = 3
"""Maximum letters that a page sets in place of a writer's picture."""

JOB_LENGTH = 60
"""Maximum characters of a line that says what a writer does."""

BESIDE = 2
"""Letters beside the names on a line of a list of names."""


LISTED = (Side.EDGE, Side.LIST, Side.AND, Side.PROFESSION, Side.ADDRESS)
"""What may stand behind a name in a list that goes on in the next line."""


def find_byline(
    context: Context, title: int | None, tables: Tables | None = None
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the authors and the indexes of the segments that name them.

    A person who signs goes before the paper or the agency that a story is from. ``tables`` stand in for the
    weights of the package.
    """
    headlines = context.headlines(title)
    found = find_candidates(context, headlines)
    weights = tables or load_tables("authors")
    scores = [score(bins, weights) for bins in author_bins(context, headlines, found)]
    context.weighed["authors"] = [
        Weighed(one.at, "; ".join(one.names), score) for one, score in zip(found, scores, strict=True)
    ]
    best = max(range(len(found)), key=scores.__getitem__, default=None)
    if best is None or scores[best] < LEAST_SCORE:
        return (), ()
    if is_publishers(found[best], context):
        signed = [at for at, one in enumerate(found) if signs(one, context) and scores[at] >= LEAST_PERSON]
        best = max(signed, key=scores.__getitem__, default=best)
    best = next((at for at, one in enumerate(found) if is_dated_beside(one, found[best], context)), best)
    best = next((at for at, one in enumerate(found) if is_behind_place(one, found[best])), best)
    best = next((at for at, one in enumerate(found) if lists_more(one, found[best], context)), best)
    together = block(context, found, scores, best)
    names = tuple(dict.fromkeys(name for one in together for name in one.names))
    people = tuple(name for name in names if not is_publisher(name, context.words))
    return people or names, tuple(sorted({one.at for one in together}))


def is_behind_place(line: Candidate, best: Candidate) -> bool:
    """Whether names stand behind a stroke on the same line as the best, which is one word: a place."""
    one_word = len(best.names) == 1 and " " not in best.names[0] and best.reading.before is Side.EDGE
    return one_word and line.at == best.at and line.reading.before is Side.STROKE and " " in line.names[0]


def lists_more(line: Candidate, best: Candidate, context: Context) -> bool:
    """Whether a reading of the same line has more names of people than the best.

    They have words that names have, or an "and" stands before the last behind a word such as "By".
    """
    more = [name for name in line.names if name not in best.names]
    if line.at != best.at or not more or line.names[: len(best.names)] != best.names:
        return False
    lower, last = context.lower[line.at], more[-1].casefold()
    listed = line.reading.before in LABELS and any(
        f" {word} {last}" in lower for word in context.words["and"].phrases
    )
    return all(is_person(name, context.words) and (listed or known_word(name) == FIRST) for name in more)


def is_publishers(line: Candidate, context: Context) -> bool:
    """Whether no person is named."""
    return all(is_publisher(name, context.words) for name in line.names)


def is_dated_beside(line: Candidate, best: Candidate, context: Context) -> bool:
    """Whether names are read beside a date, on the line next to the best, which has neither date nor "By"."""
    return (
        abs(line.at - best.at) == 1
        and line.rule == UNLABELLED == best.rule
        and has_stamp(line.reading)
        and not has_stamp(best.reading)
        and not any(is_subject(name, context) for name in line.names)
    )


def has_stamp(reading: Reading) -> bool:
    """Whether a date or a time stands right beside names."""
    return reading.before in STAMPS or reading.behind in STAMPS


def signs(line: Candidate, context: Context) -> bool:
    """Whether a word such as "By" says that people sign."""
    return line.reading.before in LABELS and not is_publishers(line, context)


def block(
    context: Context, found: Sequence[Candidate], scores: Sequence[float], best: int
) -> list[Candidate]:
    """Return the best line and those directly above and below that go with it: one author a line."""
    lines: dict[int, tuple[float, Candidate]] = {}
    for value, one in zip(scores, found, strict=True):
        if one.at not in lines or lines[one.at][0] < value:
            lines[one.at] = value, one
    together = [found[best]]
    for step in (1, -1):
        while len(together) < MOST_LINES:
            end = together[-1] if step > 0 else together[0]
            value, other = lines.get(next_line(context, end, step, lines), (0.0, None))
            if other is None:
                break
            run = [*together, other] if step > 0 else [other, *together]
            above, below = run[-2:] if step > 0 else run[:2]
            if value < least_score(context, above, below, run[0].at):
                break
            together = run
    return together


def next_line(context: Context, line: Candidate, step: int, lines: Container[int]) -> int:
    """Return the index of the next line in a direction, past the job of who stands alone on a line."""
    other = beyond(context, line.at, step)
    if line.reading.rest <= BESIDE and other not in lines and is_job(context, other):
        return beyond(context, other, step)
    return other


def is_job(context: Context, index: int) -> bool:
    """Whether a line may say what a writer does: few words, and none of a page or a picture."""
    if not 0 <= index < len(context.segments) or context.is_date(index):
        return False
    text, lower, words = context.segments[index].text, context.lower[index], context.words
    if len(text) > JOB_LENGTH or is_sentence(text) or not text[0].isalpha():
        return False
    return not any(words[kind].opening(lower) for kind in ("boilerplate", "no author", "byline"))


def least_score(context: Context, above: Candidate, below: Candidate, first: int) -> float:
    """Return the score from which on a line goes on from that above, in a list from ``first`` on."""
    one, other = above.reading, below.reading
    apart = (
        one.behind in STAMPS
        or (one.rest > BESIDE and one.behind not in LISTED and not has_job(above))
        or not {Side.CREDIT, Side.BRACKET}.isdisjoint((one.before, other.before))
    )
    if apart or not all(may_sign_together(line, context) for line in (above, below)):
        return NEVER
    if above.names[0].isupper() != below.names[0].isupper() and has_capitals(above.names[0]):
        return NEVER
    gap, alone = context.segments[below.at].gap, other.rest <= BESIDE
    if alone and is_label(context, first - 1) and gap <= context.segments[first].gap:
        return JOIN_LIST
    if one.before != other.before:
        return JOIN if alone and gap == 0 and other.before in (Side.EDGE, Side.AND, Side.LIST) else NEVER
    if has_job(below) != has_job(above) or not (alone or has_job(below) or one.before in LABELS):
        return NEVER
    return JOIN_LIST if gap <= context.segments[above.at].gap else JOIN


def has_job(line: Candidate) -> bool:
    """Whether what names do is said behind them."""
    return line.reading.behind is Side.PROFESSION or line.rule == BY_JOB


def may_sign_together(line: Candidate, context: Context) -> bool:
    """Whether a line names people and agencies alone, and none that the story tells of."""
    words = context.words
    return all(
        is_agency(name, words)
        or (is_person(name, words) and told_where(name, context) not in (TOLD_LATER, TOLD_FIRST))
        for name in line.names
    )


def beyond(context: Context, index: int, step: int) -> int:
    """Return the index of the next segment in a direction, past an address, "and", a sign or a repetition."""
    text = context.segments[index].text
    for other in range(index + step, index + 3 * step, step):
        if 0 <= other < len(context.segments):
            between = PLACEHOLDER.sub("", context.segments[other].text)
            skipped = (
                between == text
                or context.lower[other] in context.words["and"]
                or EMAIL.fullmatch(between)
                or (len(between) <= INITIALS and between.isupper())
            )
            if not skipped and (any(map(str.isalpha, between)) or context.is_date(other)):
                return other
    return index + step

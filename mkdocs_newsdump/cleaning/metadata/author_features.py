"""Which lines could name the authors, and what they are like, to be weighed."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.metadata.author_readings import (
    DATE,
    LABELS,
    STAMPS,
    Reading,
    Side,
    read_names,
)
from mkdocs_newsdump.cleaning.metadata.context import STEM, Context, is_sentence
from mkdocs_newsdump.cleaning.metadata.first_names import UNKNOWN, known_word
from mkdocs_newsdump.cleaning.metadata.name_spans import read_spans
from mkdocs_newsdump.cleaning.metadata.person_names import (
    NAME_LENGTH,
    has_capitals,
    is_agency,
    is_boilerplate,
    is_person,
    is_publisher,
    is_staff,
)
from mkdocs_newsdump.cleaning.metadata.ranking import Bins
from mkdocs_newsdump.cleaning.metadata.signatures import (
    EMAIL,
    PLACEHOLDER,
    RUN_ON_LENGTHS,
    Byline,
    is_label,
    is_labelled,
    read_byline,
)
from mkdocs_newsdump.cleaning.metadata.wide_bylines import read_wide_names
from mkdocs_newsdump.cleaning.rows import is_in_table
from mkdocs_newsdump.text.first_names import first_names
from mkdocs_newsdump.text.name_likeness import likenesses
from mkdocs_newsdump.text.scripts import CASELESS, WIDE, is_wide

ABOVE, BELOW, AFTER = 4, 8, 8
"""Maximum distances of names above the title, below the first paragraph and after the story, in segments."""

FAR_ABOVE, FAR_BELOW, FAR_AFTER = 15, 30, 20
"""The same with "By" before the names or above them, and where a given name opens the line."""

LINE_LENGTH = 160
"""Maximum characters of a line that may name the authors."""

LONG = 80
"""Characters from which on a line is no label, as bylines' neighbours are."""

SHORT = 25
"""Characters below which a line is as short as a menu's entry."""

MOST_IN_STORY = 30
"""Maximum letters beside names that sign without a word such as "By" on a line taken for story."""

DISTANCES = (-8, -4, -2, -1, 0, 1, 2, 3, 4, 6, 9, 15)
PLACES = (-6, -3, -2, -1, 0, 1, 2, 3, 5, 8, 20)
COARSE = (-3, -1, 0, 2, 4, 8)
ENDS = (0, 1, 2, 3, 5, 8)
RESTS = (1, 4, 8, 15, 25, 40, 60)
LENGTHS = (3, 5, 8, 12, 16, 20, 25, 30)
FEW = (0, 1, 2, 4)
ODDS = (-5, -3.5, -2.5, -1.5, -0.75, 0, 0.75, 1.5, 2.5, 4)
"""Upper ends of the bins of distances, of letters beside and in a name, of numbers of lines, and of odds."""

NAME_MAY_STAND = re.compile(
    rf"[^\W\d_a-z][^\s]*\s+(?:[^\W\d_]{{1,4}}\s+){{0,2}}[^\W\d_a-z]|[{WIDE}]|{CASELESS.pattern}"
)
"""What a line with a name holds: two words with capitals, or letters of a script without capitals."""

JOINED = re.compile(r"\b[^\W\d_]+(?:\.[^\W\d_]+)?\b")
"""A word, or two with a dot between as in addresses."""

MOST_MENTIONS = 4
"""Number of times from which on more say no more of whom the story tells."""

INTRODUCED = 2
"""Minimum number of times that a page names its writer round the story."""

LONG_SURNAME = 3
"""Minimum letters of a surname that is counted in the story."""

NO_RULE, UNLABELLED, BY_JOB, BY_LABEL, OTHER_NAMES, SPAN, FEWER = range(7)
"""What the rules of ``signatures.py`` say of names: nothing, which word tells them, or that others sign.

Then names that other words surround, and some of those that a line lists.
"""

TOLD_NOWHERE, TOLD_LAST, TOLD_OPENING, TOLD_LATER, TOLD_FIRST = range(5)
"""Where the story tells of a person: in the last paragraph, opening one, in another, in the first."""

CROSSED = {side: number for number, sides in enumerate((
    (Side.EDGE,), (*STAMPS, Side.INNER_LABEL), (Side.STROKE, Side.LIST), (Side.BRACKET, Side.ADDRESS),
    (Side.COLON,), (Side.CREDIT,), (Side.PROFESSION, Side.WORDS), (Side.LABEL, Side.LONG_LABEL), (Side.AND,),
)) for side in sides}  # fmt: skip
"""What stands before a name, in few kinds, to be crossed with other features."""


class Candidate(NamedTuple):
    """Names on a line (``at``), how they were read, and what the rules say of them."""

    at: int
    names: tuple[str, ...]
    reading: Reading
    rule: int


def find_candidates(context: Context, headlines: list[int]) -> list[Candidate]:
    """Return the names near the headline and behind the story, farther off those that a word tells.

    That is a word such as "By", or a given name. A table names none.
    """
    first, last, end = headlines[0], max(context.body, headlines[-1]), context.end
    total = len(context.segments)
    near = {*range(max(0, first - ABOVE), last + BELOW + 1), *range(end, end + AFTER + 1)}
    farther = {*range(max(0, first - FAR_ABOVE), last + FAR_BELOW + 1), *range(end, end + FAR_AFTER + 1)}
    told = (
        index
        for index in farther - near
        if index < total and (is_labelled(context, index) or opens_as_name(context, index))
    )
    beside = {index + step for index in context.features.chronicle for step in (-1, 0, 1)}
    skipped = {*headlines, *beside}
    return [
        one
        for index in sorted({*near, *told} - skipped)
        if index < total and (len(context.segments[index].text) <= LINE_LENGTH or in_brackets(context, index))
        if not is_in_table(context.segments, index)
        if not (index > end and names_an_editor(context, index))
        for one in read_candidates(context, index)
    ]


def in_brackets(context: Context, index: int) -> bool:
    """Whether a line behind the story is in brackets, as what agencies say of who wrote and edited it is."""
    return index > context.end and context.segments[index].text[0] in "(（["


def names_an_editor(context: Context, index: int) -> bool:
    """Whether a job that is no writer's opens a line."""
    words, lower = context.words, context.lower[index]
    job = words["profession"].opening(lower)
    return 0 < job >= words["byline"].opening(lower)


def read_candidates(context: Context, index: int) -> list[Candidate]:
    """Return what names a segment may give as authors."""
    text, language = context.segments[index].text, context.language
    if stands_for_a_picture(text, context.words):
        return []
    text = text[:LINE_LENGTH]
    if text[1:].endswith(".") and is_person(text[:-1], context.words):
        text = text[:-1]
    if context.words.names_unspaced and (names := read_wide_names(text, context.words)):
        rest = sum(map(str.isalnum, text)) - sum(map(len, names))
        return [Candidate(index, names, Reading(names, Side.LABEL, Side.EDGE, False, rest), BY_LABEL)]
    below_label = is_label(context, index - 1)
    has_label = below_label or may_hold_label(text, context.lower[index], language)
    stamped = context.is_date(index - 1) or context.is_date(index + 1)
    here = context.is_date(index)
    if not (has_label or stamped or here or NAME_MAY_STAND.search(text)) or (
        is_sentence(text) and not has_label
    ):
        return []
    byline = read_byline(context, index)
    if "[" in text:
        text = PLACEHOLDER.sub("", text)
    if here and context.dates(index):
        text = context.date_text(index)
        for mention in reversed(context.dates(index)):
            text = f"{text[: mention.start]}{DATE}{text[mention.end :]}"
    loose = {one.names: one for one in read_names(text, below_label, stamped, has_label, language)}
    if byline and is_better_read(byline, loose):
        byline = None
    readings = with_rule(loose, byline, text) if byline else loose
    said = context.segments[index].text
    found = [
        Candidate(index, as_written(names, said), one, rule_of(names, byline))
        for names, one in readings.items()
        if not (is_sentence(said) and is_told(one, context.words))
        and not (context.story[index].kind and is_between_numbers(one))
    ]
    taken = {name.replace(" ", "") for one in found for name in one.names}
    spans = (
        () if context.words["other name"].opening(context.lower[index]) else read_spans(text, context.words)
    )
    found += [
        Candidate(index, one.names, one, SPAN)
        for one in spans
        if one.names[0].replace(" ", "") not in taken and not captions(one)
    ]
    return [
        one
        for one in [*found, *fewer(found, context.words)]
        if not (
            context.story[index].kind
            and one.reading.rest > MOST_IN_STORY
            and one.reading.before not in LABELS
        )
        if one.reading.before in LABELS or (byline and byline.explicit) or not tells_of(one.names, context)
    ]


def stands_for_a_picture(text: str, words: PageLexicon) -> bool:
    """Whether a line is what a renderer sets for a picture: in brackets, and nothing tells of a writer."""
    inner = text.strip("[]").casefold()
    told = words["byline"].opening(inner) or words["profession"].closing(inner)
    return text[0] == "[" and text[-1] == "]" and not told


def captions(reading: Reading) -> bool:
    """Whether words follow a name that opens a line, as in a caption, or it is who took the picture."""
    opens = reading.before is Side.EDGE and reading.behind in (Side.WORDS, Side.LIST)  # "Anna Hill in Berlin"
    return opens or reading.before is Side.CREDIT


def is_between_numbers(reading: Reading) -> bool:
    """Whether a number stands before and behind names, as in a row of a table."""
    return reading.before is Side.NUMBER and reading.behind is Side.NUMBER


def is_told(reading: Reading, words: PageLexicon) -> bool:
    """Whether what stands behind a word such as "by" has small words, as in "It is to open by autumn."."""
    tokens = (token for name in reading.names for token in name.split())
    return reading.before in LABELS and any(
        token.islower() and token not in words["particle"] and has_capitals(token) for token in tokens
    )


def fewer(found: Sequence[Candidate], words: PageLexicon) -> Iterator[Candidate]:
    """Yield of several names on a line the first alone, where another does not look like a name."""
    read = {one.names for one in found}
    for one in found:
        others = (name for name in one.names[1:] if not is_agency(name, words))
        if one.names[:1] not in read and any(map(looks_otherwise, others)):
            read.add(one.names[:1])
            yield one._replace(names=one.names[:1], rule=FEWER)


def looks_otherwise(name: str) -> bool:
    """Whether a name has no word that names open with, and letters that rarely stand in names."""
    odds = likenesses(name)
    return known_word(name) == UNKNOWN and (not odds or sum(odds) < 0)


def opens_as_name(context: Context, index: int) -> bool:
    """Whether a short line opens with a word that names open with."""
    lower = context.lower[index]
    return len(lower) <= NAME_LENGTH and lower.split(" ", 1)[0] in first_names()


def as_written(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return names as their line has them: a pen name of two joined words, "AnnaKim", is one."""
    if all(name in text for name in names):
        return names
    words = JOINED.findall(text)
    return tuple(joined if (joined := name.replace(" ", "")) in words else name for name in names)


def may_hold_label(text: str, lower: str, language: str | None) -> bool:
    """Whether a word such as "By" may stand in a line, also doubled or joined to the name, or a wide one."""
    firsts, wide = label_words(language)
    return (
        not firsts.isdisjoint(lower.replace(":", " ").replace("/", " ").split())
        or any(text[at - 1 : at].islower() and text[at : at + 1].isupper() for at in RUN_ON_LENGTHS)
        or (bool(wide) and not text.isascii() and any(word in lower for word in wide))
    )


@cache
def label_words(language: str | None) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the first words of all that is like "By", also doubled, and those in scripts without spaces."""
    phrases = page_lexicon(language)["byline"].phrases
    firsts = {phrase.split()[0] for phrase in phrases}
    wide = tuple(phrase for phrase in phrases if is_wide(phrase[0]))
    return frozenset(firsts | {2 * first for first in firsts}), wide


def is_better_read(byline: Byline, loose: dict[tuple[str, ...], Reading]) -> bool:
    """Whether a label that no rule knows stands before the names, or the rules cut one word in two."""
    joined = {name.replace(" ", "") for name in byline.names if " " in name}
    return any(name in joined for names in loose for name in names) or (
        not byline.labelled
        and any(one.before in LABELS and names[0] in byline.names[0] for names, one in loose.items())
    )


def with_rule(
    loose: dict[tuple[str, ...], Reading], byline: Byline, text: str
) -> dict[tuple[str, ...], Reading]:
    """Return the readings of a line, that of the rules in place of those that share a name with it."""
    names = byline.names
    readings = {
        some: one
        for some, one in loose.items()
        if some[: len(names)] == names or not (is_wide(names[0][0]) or some[0] in names or names[0] in some)
    }
    side = Side.LABEL if byline.labelled else Side.PROFESSION if byline.explicit else Side.EDGE
    if names not in readings:
        rest = sum(map(str.isalnum, text)) - sum(map(len, names))
        readings[names] = Reading(names, side, Side.WORDS, False, rest)
    elif byline.labelled and readings[names].before not in LABELS:
        readings[names] = readings[names]._replace(before=side)
    return readings


def rule_of(names: tuple[str, ...], byline: Byline | None) -> int:
    """Return what the rules say of names."""
    if byline is None:
        return NO_RULE
    if names != byline.names:
        return OTHER_NAMES
    return BY_LABEL if byline.labelled else BY_JOB if byline.explicit else UNLABELLED


def tells_of(names: tuple[str, ...], context: Context) -> bool:
    """Whether the story speaks of one of the people, who then has rarely signed it.

    A writer may be introduced there too: by a paragraph that opens with the name, or one that the page names
    more than once round the story.
    """
    return any(
        name.casefold() in context.opening and not is_introduced(name.casefold(), context)
        for name in names
        if not is_agency(name, context.words)
    )


def is_introduced(lower: str, context: Context) -> bool:
    """Whether a page tells of a person as of its writer."""
    opens = (context.lower[index].startswith(lower) for index in context.opening_segments)
    return context.around.count(lower) >= INTRODUCED or any(opens)


def is_subject(name: str, context: Context) -> bool:
    """Whether the story speaks of the person: then the name is a caption's or a heading's."""
    lower = name.casefold()
    return lower in context.opening or (" " in lower and lower.split()[-1][:STEM] in context.opening_stems[0])


def count_mentions(name: str, context: Context) -> int:
    """Count how often the story's beginning has a name's last word: whom it tells of, it names often."""
    surname = name.casefold().split()[-1]
    return context.opening.count(surname) if len(surname) >= LONG_SURNAME else 0


def told_where(name: str, context: Context) -> int:
    """Return where the story has a name's last word: a writer is told of at its end, if at all."""
    lower, opening = name.casefold(), context.opening_segments
    surname = lower.split()[-1]
    if len(surname) < LONG_SURNAME or surname not in context.opening:
        return TOLD_NOWHERE
    found = [index for index in opening if begins_word(context.lower[index], surname)]
    if not found:
        return TOLD_NOWHERE
    if found[0] == opening[0] != opening[-1]:
        return TOLD_FIRST
    if any(context.lower[index].startswith(lower) for index in found):
        return TOLD_OPENING
    return TOLD_LAST if found[0] == opening[-1] else TOLD_LATER


def begins_word(text: str, letters: str) -> bool:
    """Whether a word of a text begins with some letters: "reed", but not "agreed"."""
    at = text.find(letters)
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at = text.find(letters, at + 1)
    return at >= 0


def is_in_headline(name: str, title: str) -> bool:
    """Whether a headline has a name, or the beginning of its last word."""
    lower = name.casefold()
    surname = lower.split()[-1][:STEM]
    return lower in title or (len(surname) == STEM and surname in title)


def author_bins(context: Context, headlines: list[int], found: Sequence[Candidate]) -> list[Bins]:
    """Return what each candidate is like."""
    labelled = {one.at for one in found if one.reading.before in LABELS}
    labelled_names = {one.names for one in found if one.at in labelled}
    times = Counter(one.names for one in found)
    lines = {one.at for one in found}
    first = min((at for at in lines if at > headlines[0]), default=-1)
    first_labelled = min((at for at in labelled if at > headlines[0]), default=-1)
    places = {at: _place_bins(context, headlines, at, lines) for at in lines}
    title = "\n".join([context.lower[index] for index in headlines])
    text = "\n".join([segment.text for segment in context.segments]) if found else ""
    bins: list[Bins] = []
    above = -1
    for one in found:
        reading, place, name = one.reading, places[one.at], _name_bins(context, one.names, text)
        has_label, kind = reading.before in LABELS, CROSSED[reading.before]
        stamped = reading.before in STAMPS or reading.behind in STAMPS
        distance = one.at - _headline_above(headlines, one.at)
        mentions = max(count_mentions(some, context) for some in one.names)
        told, known = tells_of(one.names, context), min(map(known_word, one.names))
        where = max(told_where(some, context) for some in one.names)
        stamp = 1 if reading.behind in STAMPS else 2 if reading.before in STAMPS else 0
        bins.append(
            name
            | place
            | _likeness_bins(one.names, has_label)
            | {
                "before": int(reading.before),
                "behind": int(reading.behind),
                "dropped": reading.dropped,
                "rest": bisect(RESTS, reading.rest) + (len(RESTS) + 1) * stamped,
                "rule": one.rule,
                "later": one.at == above,
                "order": (one.at == first) + 2 * (one.at == first_labelled),
                "again": min(times[one.names] - 1, 2) + 3 * (one.names in labelled_names and not has_label),
                "labelled lines": bisect(FEW, len(labelled)) + (len(FEW) + 1) * has_label,
                "place, before": kind * (len(COARSE) + 1) + bisect(COARSE, distance),
                "after, before": kind * 2 + (one.at > context.end),
                "words, before": kind * 5 + min(len(one.names[0].split()), 5) - 1,
                "date, people": place["date"] * 3 + name["people"],
                "subject, label": name["subject"] * 2 + has_label,
                "told of": min(mentions, MOST_MENTIONS) * 2 + has_label,
                "told of, dated": min(mentions, 2) * 3 + stamp,
                "told": told + 2 * (has_label or one.rule in (BY_JOB, BY_LABEL)),
                "told where, label": where * 2 + has_label,
                "known, told where": known * 5 + where,
                "known, before": known * 9 + kind,
                "known, people": known * 3 + name["people"],
                "known, after": known * 2 + (one.at > context.end),
                "known, told": known * 2 + told,
                "headline": any(is_in_headline(some, title) for some in one.names) * 2 + has_label,
            }
        )
        above = one.at
    return bins


def _headline_above(headlines: list[int], index: int) -> int:
    return max((above for above in headlines if above < index), default=headlines[0])


def _name_bins(context: Context, names: tuple[str, ...], text: str) -> dict[str, int]:
    """Measure what names are like; ``text`` is the dump's."""
    words, name = context.words, names[0]
    lower, tokens = name.casefold(), name.split()
    people = sum(is_person(one, words) for one in names)
    others = any(is_staff(one, words) or is_publisher(one, words) for one in names)
    small = sum(
        token.istitle() and len(token) > 2 and f" {token.lower()} " in text for token in tokens
    )  # a word that is small elsewhere is nobody's name
    return {
        "shape": _shape(name),
        "people": 0 if not people else 1 if people < len(names) else 2,
        "agency": any(is_agency(one, words) for one in names) + 2 * others,
        "page's words": is_boilerplate(name, words),
        "signs": any(map(str.isdigit, name)) + 2 * any(sign in name for sign in ".-_'’"),
        "length": bisect(LENGTHS, len(name)),
        "small elsewhere": min(small, 2),
        "mentions": min(context.around.count(lower), 4),
        "subject": is_subject(name, context) + (lower in context.opening) + 3 * (people == len(names)),
    }


def _likeness_bins(names: Sequence[str], has_label: bool) -> dict[str, int]:
    """Measure how much the words of names look like names, of several the one that least does."""
    found = [odds for odds in map(likenesses, names) if odds]
    if not found:
        return dict.fromkeys(("name-like", "least name-like", "most name-like"), 0)
    mean = 1 + bisect(ODDS, min(sum(odds) / len(odds) for odds in found))
    return {
        "name-like": mean + (len(ODDS) + 2) * has_label,
        "least name-like": 1 + bisect(ODDS, min(map(min, found))),
        "most name-like": 1 + bisect(ODDS, min(map(max, found))),
    }


def _shape(name: str) -> int:
    """Return in which letters a name is written."""
    if is_wide(name[0]):
        return 5 + (len(name) in range(2, 5)) + 2 * ("・" in name or " " in name)
    if not has_capitals(name):
        return 4
    first, _, last = name.rpartition(" ")
    if len(last) >= LONG_SURNAME and last.isupper() and not first.isupper():
        return 9  # "Anna KIM"
    return 0 if name.isupper() else 1 if name.islower() else 2 if name.istitle() else 3


def _place_bins(context: Context, headlines: list[int], index: int, lines: set[int]) -> dict[str, int]:
    """Measure where a line stands."""
    here, below, above = (context.is_date(index + step) for step in (0, 1, -1))
    near = context.is_date(index - 2) or context.is_date(index + 2)
    return {
        "below headline": bisect(DISTANCES, index - _headline_above(headlines, index)),
        "above body": bisect(PLACES, context.body - index),
        "behind end": bisect(ENDS, index - context.end),
        "date": 1 if here else 2 if below else 3 if above else 4 if near else 0,
        "sentence": is_sentence(context.segments[index].text),
        "above": _kind(context, headlines, index - 1, lines),
        "below": _kind(context, headlines, index + 1, lines),
    }


def _kind(context: Context, headlines: list[int], index: int, lines: set[int]) -> int:
    """Return what kind of line a neighbour is."""
    if not 0 <= index < len(context.segments):
        return 0
    text, lower, words = context.segments[index].text, context.lower[index], context.words
    kinds = (
        index in headlines,
        context.is_date(index),
        len(text) >= LONG,
        lower.endswith((":", "：")),
        text.isdigit(),
        "@" in text and bool(EMAIL.search(text)),
        bool(words["profession"].opening(lower) or words["profession"].closing(lower)),
        bool(words["other name"].opening(lower)) or lower.startswith("©"),
        bool(words["boilerplate"].opening(lower)),
        index in lines,
        len(text) < SHORT,
    )
    return next((number for number, kind in enumerate(kinds, 1) if kind), len(kinds) + 1)

"""Names that sign a story, read off a line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.metadata.context import REMEMBERED, Context, is_sentence
from mkdocs_newsdump.cleaning.metadata.person_names import (
    ACRONYM,
    EDGE,
    WIDE_NAME,
    has_capitals,
    is_agency,
    is_bare_name,
    is_boilerplate,
    is_capitalised,
    is_person,
    is_staff,
    spaced_names,
    split_names,
    without_profession,
)
from mkdocs_newsdump.text.languages import FALLBACK
from mkdocs_newsdump.text.scripts import CASELESS, WIDE, is_wide

BYLINE_LENGTHS = range(2, 161)
"""Characters of a line that may be a byline."""

UNDATED_LENGTH = 80
"""Maximum characters of a byline besides its date."""

LEFT_OVER = 6
"""Characters beside bare names on a line that still are a byline, and as many more as the names have."""

BEHIND = ("updated", "published", "share", "newsletter")
"""Kinds of words that pages set behind a name: before its date, or to follow the writer."""

EMAIL = re.compile(r"[^\s@|]+@[^\s@|]+\.[^\s@|]+|@\w+")
PUBLISHER = re.compile(r"\s*\|\s*|\s+[–—-]\s+")
"""What comes after it on a line with "By" is the publisher or a date."""

COLONS = (":", "：", "/", "|")
"""Signs behind a word such as "By" that make sure that a name follows."""

PEN_NAME = re.compile(r"[^\W\d_]{4,}")

RUN_ON_LENGTHS = range(2, 5)
"""Characters of the words that renderers join to a name: ``byAnna Kim``."""

CASELESS_NAME_WORDS = range(2, 5)
"""Words of a name after "By" in scripts without capitals."""

SPACE = re.compile(r"[\s|]+")
PLACEHOLDER = re.compile(rf"\[(?:[^\W{WIDE}]|[ .-]){{0,20}}\]")
"""What text browsers leave of a picture; in brackets Chinese and Korean pages name the writer."""


class Byline(NamedTuple):
    """Names found in a segment.

    ``labelled`` where a word such as "By" says that they sign, ``explicit`` where that or a profession does,
    ``dated`` where a date stands on the same line.
    """

    names: tuple[str, ...]
    explicit: bool
    dated: bool
    labelled: bool


def read_byline(context: Context, index: int) -> Byline | None:
    """Read the names off a segment, or return None where it is no byline."""
    text = context.segments[index].text
    if len(text) not in BYLINE_LENGTHS or (
        is_sentence(text) and not context.words["byline"].opening(context.lower[index])
    ):
        return None
    if stands_as_name(context, index):
        return Byline((text,), explicit=False, dated=False, labelled=False)
    below_label = is_label(context, index - 1)
    if text.isalpha() and not (below_label or is_wide(text[0]) or is_agency(text, context.words)):
        return None
    dated = context.is_date(index) and bool(context.dates(index))
    if dated:
        text = without_dates(context, index)
        if len(text) > UNDATED_LENGTH:
            return None
    return read_line(text, dated, below_label, context.language)


def is_labelled(context: Context, index: int) -> bool:
    """Whether a word such as "By" opens a segment, or is the one above."""
    opening = context.words["byline"].opening(context.lower[index].lstrip(EDGE))
    return opening > 0 or is_label(context, index - 1)


def is_label(context: Context, index: int) -> bool:
    """Whether a segment is a word such as "By" alone."""
    return index >= 0 and context.lower[index].strip(EDGE) in context.words["byline"]


def stands_as_name(context: Context, index: int) -> bool:
    """Whether a segment may be a name in a script without capitals, for it stands beside a date, alone."""
    text, lower, words = context.segments[index].text, context.lower[index], context.words
    if not CASELESS.match(text) or not (context.is_date(index - 1) or context.is_date(index + 1)):
        return False
    other = (
        is_labelled(context, index) or words["no name"].opening(lower) or words["profession"].opening(lower)
    )
    return not other and is_bare_name(text, words)


def without_dates(context: Context, index: int) -> str:
    """Return the text of a segment with a stroke for every date."""
    text = context.date_text(index)
    for mention in reversed(context.dates(index)):
        text = f"{text[: mention.start]}|{text[mention.end :]}"
    return text


@lru_cache(REMEMBERED)
def read_line(text: str, dated: bool, below_label: bool, language: str | None) -> Byline | None:
    """Read the names off a line, whose dates are strokes; ``below_label`` where "By" is the line above."""
    words = page_lexicon(language)
    if "@" in text or "[" in text:
        text = PLACEHOLDER.sub("", EMAIL.sub(" | ", text))
    text = text.strip(EDGE)
    lower = text.casefold()
    opening = words["byline"].opening(lower)
    tells_when = dated or words["published"].opening(lower) > 0
    inner = inner_prefix(text, lower, words) if tells_when else 0
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
    if not names and label and clear and is_pen_name(people[0], words, tells_when):
        names = people[:1]
    if not names or (not explicit and not dated and 2 * sum(map(len, names)) + LEFT_OVER < len(text)):
        return None
    return Byline(tuple(names), explicit, dated, labelled)


def read_names(parts: list[str], explicit: bool, dated: bool, words: PageLexicon) -> tuple[list[str], bool]:
    """Return those parts of a line that are names, and whether a word says that they sign.

    A line that is neither ``explicit`` nor ``dated`` has none if it says anything else. Where no capitals
    tell a name, a profession behind the last of them tells them all.
    """
    names: list[str] = []
    behind_name = False
    if not has_capitals(parts[0]):
        explicit = explicit or any(words["profession"].closing(part) for part in parts)
    for part in parts:
        unlabelled = without_label(before_stop(part, words) if explicit or dated else part, words)
        name = without_profession(unlabelled, words)
        if not (name or names or explicit):
            return [], False  # "Business reporter, Daily News": of whom the line above names
        is_job = behind_name and has_capitals(part) and words["profession"].closing(unlabelled.casefold()) > 0
        behind_name = bool(name) and name == unlabelled
        if is_job or (names and not name):
            explicit = True
            continue  # "Anna Kim, City Hall Reporter and Juan Gil"
        if names and name != unlabelled and is_agency(name, words):
            break
        explicit = explicit or name != unlabelled
        if name and is_name(name, words, explicit=explicit, dated=dated, alone=not names):
            if not explicit and (
                is_boilerplate(name, words) or (is_wide(name[0]) and not words.names_unlabelled)
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


def is_name(text: str, words: PageLexicon, *, explicit: bool, dated: bool, alone: bool) -> bool:
    """Whether a part of a line is a name: a person's, an agency's, or what its line takes for one."""
    return (
        is_person(text, words, explicit)
        or is_agency(text, words)
        or (dated and is_bare_name(text, words))
        or (explicit and may_sign(text, words, alone=alone))
    )


def is_place(text: str, words: PageLexicon) -> bool:
    """Whether what stands behind a name is one word with a capital: where it was written.

    Papers have sections for places.
    """
    if not (text.isalpha() and is_capitalised(text)):
        return False
    return text.casefold() in words["section"] or not is_boilerplate(text, words)


def is_pen_name(text: str, words: PageLexicon, dated: bool) -> bool:
    """Whether what stands after "By" is one word with a capital: a paper's name, or a writer's own.

    Where the line says when, as blogs do, it may be small.
    """
    return (
        bool(PEN_NAME.fullmatch(text))
        and (is_capitalised(text) or (dated and text.casefold() not in words["stop"]))
        and not is_boilerplate(text, words)
    )


def may_sign(name: str, words: PageLexicon, *, alone: bool) -> bool:
    """Whether what stands after "By" may be a name though it has no person's shape.

    Behind another name letters such as "CNN" are whom the author works for.
    """
    is_acronym = alone and bool(ACRONYM.fullmatch(name)) and name.casefold() not in words["stop"]
    is_caseless = not has_capitals(name) and not is_wide(name[0])
    return (
        is_acronym
        or (is_caseless and len(name.split()) in CASELESS_NAME_WORDS)
        or bool(WIDE_NAME.fullmatch(name))
    )


def opens_with_name(text: str, lower: str, words: PageLexicon) -> bool:
    """Whether a line may open with a name, by two capitals or a word that goes with names."""
    if not text or is_wide(text[0]) or words["agency"].opening(lower) or words["profession"].opening(lower):
        return bool(text)
    if not has_capitals(text):
        return words["profession"].closing(lower) > 0
    tokens = text.split(maxsplit=2)[:2]
    return len(tokens) == 2 and all(
        is_capitalised(token) or token.casefold() in words["particle"] for token in tokens
    )


def without_label(text: str, words: PageLexicon) -> str:
    """Take off what a page sets behind a name: "Anna Kim Updated", "Anna Kim Follow"."""
    lower = text.casefold()
    length = next(filter(None, (words[kind].closing(lower) for kind in BEHIND)), 0)
    return text[: len(text) - length].strip(EDGE)


def before_stop(text: str, words: PageLexicon) -> str:
    """Cut a text behind two words at a small one, or at a credit: "Anna Kim in Rome", "Anna Kim Photo:".

    Programs write an English word before a date in any language: "Anna Kim On".
    """
    tokens = text.split()
    for at, token in enumerate(tokens):
        lower = token.casefold()
        is_small = lower in words["stop"] and lower not in words["particle"]
        is_small = is_small or (at == len(tokens) - 1 and lower in page_lexicon(FALLBACK)["stop"])
        if at > 1 and (is_small or (lower[-1] == ":" and lower[:-1] in words["other name"])):
            return " ".join(tokens[:at])
    return text


def inner_prefix(text: str, lower: str, words: PageLexicon) -> int:
    """Return the length of what stands before a name on a line that a date opens: "12 March 2024 by "."""
    for space in SPACE.finditer(text):
        length = words["byline"].opening(lower[space.end() :])
        if length and prefix_length(text[space.end() :], length, words):
            return space.end() + length
    return 0


def prefix_length(text: str, length: int, words: PageLexicon) -> int:
    """Return the length of the byline's word if a colon or a capital follows: "from" also opens sentences."""
    if not length:
        run_on = (at for at in RUN_ON_LENGTHS if text[at : at + 1].isupper() and text[:at] in words["byline"])
        return next(run_on, 0)
    rest = text[length:].lstrip()
    if not rest or (length == 1 and is_wide(text[0]) and is_wide(text[1]) and text[1].isalpha()):
        return 0  # the first letter of a longer word
    names_follow = (
        rest[0] in COLONS
        or not has_capitals(rest[0])
        or rest[0].isupper()
        or words["profession"].opening(rest.casefold())
    )
    return length if names_follow else 0

"""Which names a line may give as authors, and what stands before and behind them, to be weighed.

A line is cut at dates, numbers, strokes, brackets and words such as "By"; of what is left, that which has
the shape of a name is read, one name or a list of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache, partial
from typing import NamedTuple

from mkdocs_newsdump.cleaning.lexicon import PageLexicon, page_lexicon
from mkdocs_newsdump.cleaning.metadata.context import REMEMBERED
from mkdocs_newsdump.cleaning.metadata.person_names import (
    EDGE,
    FOOTNOTE,
    NAME_LENGTH,
    RUN_ON,
    has_capitals,
    is_agency,
    is_bare_name,
    is_capitalised,
    is_choice,
    is_person,
    is_staff,
    split_at_and,
    undoubled,
    without_profession,
)
from mkdocs_newsdump.cleaning.metadata.signatures import EMAIL, RUN_ON_LENGTHS, without_label
from mkdocs_newsdump.text.languages import FALLBACK
from mkdocs_newsdump.text.scripts import is_wide

DATE, ADDRESS = "\ue000", "\ue001"
"""Signs that stand for a date and for an address in a line that is to be read."""

NUMBER = r"(?<!\w)\d[\d.:,]*(?!\w)\.?"
CUT = re.compile(
    rf"([{DATE}{ADDRESS}|｜•·●◆▶/／,、，;；&()（）\[\]{{}}<>《》【】〔〕:：©–—»«“”„\"]| -+ |{NUMBER})"
)
"""Where a line is cut: signs between names and their neighbours, and numbers."""

WITH_HAND = re.compile(r"([^\W\d_][^()（）,;:/|]{3,50}?)\s?[(（]([^()（）]{3,20})[)）]")
"""A name, and in brackets what may say whether it wrote or took pictures."""

ASIDE_BRACKETS = re.compile(r"\s*[(（]([^()（）]{1,40})[)）]")
"""A place or a job in brackets behind a name."""

QUESTIONS = "?？!！"
"""What closes no name: "By whom?"."""

NAME_WORDS = 5
"""Maximum words of a name."""

WIDE_LENGTH = 12
"""Maximum characters of a name in a wide script."""

LABEL_WORDS = 4
"""Maximum words before a word such as "by" within a line: "A guest article by"."""

LABELLED_WORDS = 3
"""Maximum words of a name behind "By" that has small ones."""

SHORT_WORD = 5
"""Letters from which on a function word closes no name: "Anna Kim on", before a date."""


class Side(IntEnum):
    """What stands before or behind a name on its line."""

    EDGE = 0
    DATE = 1
    NUMBER = 2
    STROKE = 3
    LIST = 4
    BRACKET = 5
    COLON = 6
    ADDRESS = 7
    CREDIT = 8
    PROFESSION = 9
    WORDS = 10
    LABEL = 11
    LONG_LABEL = 12
    INNER_LABEL = 13
    AND = 14


SIDES = {
    **dict.fromkeys("|｜•·●◆▶–—-", Side.STROKE),
    **dict.fromkeys("/／,、，;；&", Side.LIST),
    **dict.fromkeys('()（）[]{}<>《》【】〔〕»«“”„"', Side.BRACKET),
    **dict.fromkeys(":：", Side.COLON),
    "©": Side.CREDIT,
    DATE: Side.DATE,
    ADDRESS: Side.ADDRESS,
}
LABELS = (Side.LABEL, Side.LONG_LABEL, Side.INNER_LABEL)
STAMPS = (Side.DATE, Side.NUMBER)
ASIDE = (*STAMPS, Side.BRACKET, Side.LIST, Side.PROFESSION)
"""What stands before a name in a wide script that signs without a word, where names need one."""


class Reading(NamedTuple):
    """Names on a line with what stands before the first and behind the last of them.

    ``dropped`` where others of the same list were left out; ``rest`` are the letters of the line beside the
    list.
    """

    names: tuple[str, ...]
    before: Side
    behind: Side
    dropped: bool
    rest: int


class Piece(NamedTuple):
    """A part of a line between two cuts: a name, what stands before it, and whether its job was cut off."""

    text: str
    before: Side
    job: bool


@lru_cache(REMEMBERED)
def read_names(
    text: str, below_label: bool, stamped: bool, has_label: bool, language: str | None
) -> tuple[Reading, ...]:
    """Return what names a line may give as authors; its dates are :data:`DATE`.

    ``below_label`` where the line above is a word such as "By", ``has_label`` where the line may hold one;
    ``stamped`` where a date stands on a neighbouring line.
    """
    words = page_lexicon(language)
    if "(" in text or "（" in text:
        text = WITH_HAND.sub(partial(hand_before, words=words), text)
    if "@" in text:
        text = EMAIL.sub(ADDRESS, text)
    pieces = list(cut(text, words, has_label, within=has_label))
    if below_label:
        pieces[0] = pieces[0]._replace(before=Side.LABEL)
    found = list(read_pieces(pieces, text, stamped, words))
    plain = ASIDE_BRACKETS.sub(partial(without_brackets, words=words), text)
    if plain != text:
        read = {reading.names for reading in found}
        listed = read_names(plain, below_label, stamped, has_label, language)
        found += [reading for reading in listed if len(reading.names) > 1 and reading.names not in read]
    if not text.isupper() and any(piece.before is Side.INNER_LABEL for piece in pieces):
        inner = [name for reading in found for name in reading.names]
        outer = list(read_pieces(list(cut(text, words, has_label, within=False)), text, stamped, words))
        named = (name for reading in outer for name in reading.names if name not in inner)
        surnames = tuple(f" {name}" for name in inner)
        if any(is_person(name, words) and name.endswith(surnames) for name in named):
            return tuple(outer)  # "Christoph von Eichhorn" is one name
    return tuple(found)


def hand_before(match: re.Match[str], words: PageLexicon) -> str:
    """Return a name behind what its brackets say it did: "Text: Anna Kim" for "Anna Kim (Text)"."""
    hand = match[2].casefold()
    known = hand in words["byline"] or hand in words["other name"]
    return f"{match[2]}: {match[1]}, " if known else match[0]


def without_brackets(brackets: re.Match[str], words: PageLexicon) -> str:
    """Return nothing in place of brackets that stand between names, but where they say who took pictures."""
    return brackets[0] if words["other name"].opening(brackets[1].casefold()) else ""


def read_pieces(pieces: Sequence[Piece], text: str, stamped: bool, words: PageLexicon) -> Iterator[Reading]:
    """Yield the names, each list of them once, among the parts of a line."""
    letters = sum(map(str.isalnum, text))
    at = 0
    while at < len(pieces):
        run = [at] if is_name_like(pieces, at, stamped, words) else []
        at += 1
        while run and at < len(pieces) and pieces[at].before in (Side.LIST, Side.AND):
            piece = pieces[at]
            if not piece.job or (piece.text and piece.before is Side.AND):
                if not is_name_like(pieces, at, True, words):
                    break
                run.append(at)
            at += 1
        if run and not is_described(pieces, run[0], at):
            has_job = any(piece.job for piece in pieces[run[-1] : at])
            behind = Side.PROFESSION if has_job else pieces[at].before if at < len(pieces) else Side.EDGE
            listed = [pieces[place].text for place in run]
            names, rest = chosen(listed, words), letters - sum(map(len, listed))
            yield Reading(names, pieces[run[0]].before, behind, len(names) < len(listed), rest)


def is_described(pieces: Sequence[Piece], first: int, at: int) -> bool:
    """Whether words follow a name that nothing says to sign, as in a caption: "Anna Hill, Berlin harbour"."""
    if pieces[first].before is not Side.EDGE or at >= len(pieces):
        return False
    behind = pieces[at]
    words_follow = behind.before is Side.LIST and " " in behind.text and not behind.job
    return words_follow and all(piece.before not in STAMPS for piece in pieces[at:])


def chosen(names: Sequence[str], words: PageLexicon) -> tuple[str, ...]:
    """Return those of a list of names that sign: people and agencies, else the first and agencies."""
    unique = [name for name in dict.fromkeys(names) if not is_staff(name, words)] or [*names[:1]]
    people = [name for name in unique if is_person(name, words) or is_bare_name(name, words)]
    signing = people or unique[:1]
    return tuple(name for name in unique if name in signing or is_agency(name, words))


def cut(text: str, words: PageLexicon, has_label: bool, *, within: bool) -> Iterator[Piece]:
    """Yield the parts of a line, each with what stands before it, and an empty one for what closes it.

    ``within`` where a word such as "by" may part a name from other words before it.
    """
    parts = CUT.split(text)
    before, stamped, label = Side.EDGE, False, Side.EDGE
    for place in range(0, len(parts), 2):
        if place:
            sign = parts[place - 1].strip() or parts[place - 1]
            side = SIDES.get(sign[0], Side.NUMBER)
            weak = before in (Side.EDGE, Side.LIST, Side.COLON)
            before = side if weak or side in STAMPS else before
            stamped = stamped or side in STAMPS
        part = parts[place].strip(EDGE)
        if parts[place + 1 : place + 2] == [DATE]:
            part = before_date(part)
        if not part:
            continue
        if label and before in (Side.COLON, Side.EDGE, Side.LIST, Side.STROKE):
            before = label
        label = label_of(part, words)
        if label:
            before = Side.EDGE
            continue
        if has_label and parts[place + 1 : place + 2] == [":"] and part.count(" ") > LABELLED_WORDS - 1:
            part = part[: part.rfind(" ")]  # "By Anna Kim Topics: …"
        for number, piece in enumerate(split_at_and(part, words)):
            here = Side.AND if number else before
            yield from (
                opened(piece, here, stamped, words, within) if has_label else bare(piece, here, words)
            )
        before = Side.EDGE
    yield Piece("", before, False)


def before_date(part: str) -> str:
    """Take off an English word before a date, as programs write it in any language: "Anna Kim On"."""
    name, _, last = part.rpartition(" ")
    is_small = len(last) < SHORT_WORD and last.casefold() in page_lexicon(FALLBACK)["stop"]
    return name if " " in name and is_small else part


def label_of(part: str, words: PageLexicon) -> Side:
    """Return what a part is that says who the next one is: "Author", "Photo", or nothing of the kind."""
    lower = part.casefold()
    if lower in words["byline"]:
        return Side.LONG_LABEL
    others = lower in words["other name"] or (
        lower.count(" ") < LABEL_WORDS and words["other_work"].opening(lower)  # "Translated from English"
    )
    return Side.CREDIT if others else Side.EDGE


def opened(part: str, before: Side, stamped: bool, words: PageLexicon, within: bool) -> Iterator[Piece]:
    """Yield a part of a line without the words that label it, cut at words such as "by" within."""
    if before is Side.CREDIT:
        yield from bare(part, before, words)  # "Photo: sent by Anna Kim"
        return
    lower, labels = part.casefold(), words["byline"]
    told = max(words["published"].opening(lower), words["updated"].opening(lower))
    length = label_length(part, lower, words)
    length = length if length >= told else 0
    if words["other name"].opening(lower) > length:
        yield Piece("", Side.CREDIT, False)
        return
    if 0 < length < len(part):
        rest = part[length:].strip(EDGE)
        again = labels.opening(rest.casefold())
        rest = rest[again:].strip(EDGE) if again < len(rest) else rest
        yield from bare(rest, Side.LONG_LABEL if " " in lower[:length] else Side.LABEL, words)
        return
    at, count = lower.find(" ") if within or stamped or told else -1, 1
    while at > 0 and (count <= LABEL_WORDS or stamped):
        start = at + 1 + labels.opening(lower[at + 1 :])
        if at + 1 < start < len(part):
            if words["other name"].closing(lower[:at].rstrip(EDGE)):
                yield Piece("", Side.CREDIT, False)  # "The harbour, photo by Anna Kim"
                return
            yield from bare(
                part[start:].strip(EDGE), Side.LABEL if told or stamped else Side.INNER_LABEL, words
            )
            return
        at, count = lower.find(" ", at + 1), count + 1
    yield from bare(part, before, words)


def label_length(part: str, lower: str, words: PageLexicon) -> int:
    """Return the length of a word such as "By" that opens a part, also doubled or joined to the name."""
    labels, particles = words["byline"], words["particle"]
    length = labels.opening(lower)
    if length == 1 and is_wide(part[0]) and part[1:2].isalpha():
        return 0  # the first letter of a longer word
    if length:
        return length
    for at in RUN_ON_LENGTHS:
        if part[at : at + 1].isupper() and part[1:at].islower() and lower[:at] in labels:
            return at if part[0].islower() or lower[:at] not in particles else 0
    first = lower.split(" ", 1)[0]
    half = len(first) // 2
    return len(first) if first[:half] == first[half:] and first[:half] in labels else 0


def bare(part: str, before: Side, words: PageLexicon) -> Iterator[Piece]:
    """Yield a name without its job, what a page sets behind it, and what follows small words."""
    if words["other name"].opening(part.casefold()):
        yield Piece("", Side.CREDIT, False)
        return
    if before not in LABELS and opens_small(part, words):
        yield Piece(part, before, False)
        return
    behind = Side.EDGE
    if " " in part:
        part = FOOTNOTE.sub("", without_label(part, words))
        runs = RUN_ON.split(part)
        if len(runs) > 1 and " " in runs[0].strip():
            part, behind = runs[0], Side.WORDS
    tokens = part.split()
    for at, token in enumerate(tokens):
        lower = token.casefold()
        small = lower in words["stop"] and lower not in words["particle"] and not is_capitalised(token)
        if at and (small or lower.rstrip(":") in words["other name"]):
            tokens, behind = tokens[:at], Side.WORDS
            break
    while len(tokens) > 1 and len(tokens[-1]) < SHORT_WORD and tokens[-1].casefold() in words["stop"]:
        tokens.pop()
    named = " ".join(tokens)
    name = without_profession(named, words)
    if before in LABELS and " " in named and " " not in name:
        name = named  # "By Riverside Reporter"
    if behind and before not in (*LABELS, *STAMPS, Side.AND) and " " in name:
        name = ""  # "Anna Hill in Berlin", a caption
    yield Piece(undoubled(name.strip(EDGE)), before, name != named)
    if behind:
        yield Piece("", behind, False)


def opens_small(part: str, words: PageLexicon) -> bool:
    """Whether a part of several words opens with a small one, which is no job's: it is no name then."""
    first, _, rest = part.partition(" ")
    small = bool(rest) and first.islower() and first not in words["particle"]
    return small and not words["profession"].opening(part.casefold())


def is_name_like(pieces: Sequence[Piece], at: int, stamped: bool, words: PageLexicon) -> bool:
    """Whether a part of a line has the shape of a name, as far as what stands beside it lets it.

    One word, or small ones, are a name behind "By" or beside a date.
    """
    name, before, _ = pieces[at]
    if not 2 <= len(name) <= NAME_LENGTH or not name[0].isalpha() or before is Side.CREDIT:
        return False
    tokens, labelled, lower = name.split(), before in LABELS, name.casefold()
    if len(tokens) > NAME_WORDS or lower in words["no author"] or name[-1] in QUESTIONS:
        return False
    if is_wide(name[0]):
        return len(name) <= WIDE_LENGTH and (labelled or words.names_unlabelled or before in ASIDE)
    if len(tokens) == 1:
        if before is Side.NUMBER and name.islower():
            return False  # "6.15 p.m."
        beside = pieces[at + 1].before if at + 1 < len(pieces) else Side.EDGE
        return labelled or stamped or before in STAMPS or beside in STAMPS or is_agency(name, words)
    if not has_capitals(name):
        return labelled or is_bare_name(name, words)
    if is_choice(name):
        return False
    small = labelled and len(tokens) <= LABELLED_WORDS and not (name.islower() or tokens[0] in words["stop"])
    return small or all(is_capitalised(token) or token.casefold() in words["particle"] for token in tokens)

"""Names within a line that other words surround: from a word that names open with to the family name.

So a name is read that no sign parts from a job, a place or a menu: "FOCUS expert Anna Kim".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_newsdump.cleaning.lexicon import PageLexicon
from mkdocs_newsdump.cleaning.metadata.author_readings import ADDRESS, DATE, SIDES, Reading, Side
from mkdocs_newsdump.cleaning.metadata.person_names import RUN_ON, is_capitalised
from mkdocs_newsdump.text.first_names import first_names

WORD = re.compile(rf"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?|[^\s{DATE}{ADDRESS}]|[{DATE}{ADDRESS}]")

MOST_SPANS = 4
"""Maximum number of names read off one line."""

INITIAL = 1
"""Letters of an initial."""

NAME_WORDS = 4
"""Maximum words of a name."""


def read_spans(text: str, words: PageLexicon) -> Iterator[Reading]:
    """Yield names of a given name and what follows to the first capitalised word that is no initial.

    Dates of the line are :data:`DATE`.
    """
    tokens = WORD.findall(RUN_ON.sub(" ", text))
    letters = sum(map(str.isalnum, text))
    at = count = 0
    while at < len(tokens) and count < MOST_SPANS:
        end = span_end(tokens, at, words)
        if end:
            name = " ".join(tokens[at:end]).rstrip(".")
            before, behind = side(tokens, at - 1, words), side(tokens, end, words)
            yield Reading((name,), before, behind, False, letters - len(name))
            at, count = end, count + 1
        else:
            at += 1


def span_end(tokens: list[str], at: int, words: PageLexicon) -> int:
    """Return where a name ends that opens with a token, or 0 where none does."""
    token = tokens[at]
    if not is_capitalised(token) or token.casefold() not in first_names():
        return 0
    for end in range(at + 1, min(len(tokens), at + NAME_WORDS)):
        word = tokens[end]
        if word.casefold() in words["particle"]:
            continue
        if not (word[0].isalpha() and is_capitalised(word)) or word.casefold() in words["stop"]:
            return 0
        if len(word.rstrip(".")) > INITIAL:
            return end + 1
    return 0


def side(tokens: list[str], at: int, words: PageLexicon) -> Side:
    """Return what a token beside a name is."""
    if not 0 <= at < len(tokens):
        return Side.EDGE
    token = tokens[at]
    if token.casefold() in words["byline"]:
        is_credit = at > 0 and tokens[at - 1].casefold() in words["other name"]
        return Side.CREDIT if is_credit else Side.INNER_LABEL  # "photo by"
    if token[0].isalpha():
        return Side.WORDS
    return SIDES.get(token, Side.WORDS)

"""Which mark stays between two words of a title when those between them are left out.

"The pact, signed in 2008, took effect" needs no comma without its aside, "in Lima in 2008, ending war" needs
one without its date. A linear model weighs every mark that stands between the two, and none;
``weights/marks.json`` has the weights of its features, which ``benchmarks/fit_titles.py`` fits.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from mkdocs_newsdump.events.reading import token_read
from mkdocs_newsdump.events.sentence import Sentence

WEIGHTS = Path(__file__).parent / "weights" / "marks.json"
NONE = ""
KINDS = {",": ",，、،", ":": ":：", ";": ";；؛", "–": "–—"}
"""What marks count as."""
SPACED = "–"
"""The mark that counts only with a space behind it: another is part of a word."""
FEW = 3
"""Numbers from which on more say no more."""
LISTS = frozenset(("openers", "relative", "joiners", "linking", "prepositions", "attribution", "pronouns"))
"""Lists of words of which it is told whether a word beside the place is of them."""


@cache
def read_weights() -> Mapping[str, float]:
    """Return how much each feature speaks for a mark."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


def choose_mark(sentence: Sentence, before: int, after: int) -> str:
    """Return the mark that stays between two tokens when those between are left out, or nothing."""
    found = marks_between(sentence, before, after)
    if not found:
        return NONE
    if closes_aside(sentence, before, after):
        return ","
    weights, features = read_weights(), list(joint_features(sentence, before, after))
    return max((NONE, *found), key=lambda mark: weigh_mark(kind_of(mark), features, weights))


def weigh_mark(kind: str, features: Sequence[str], weights: Mapping[str, float]) -> float:
    """Return how much features speak for a kind of mark; for none nothing does."""
    return sum([weights.get(name, 0.0) for name in named(kind, features)])


def named(kind: str, features: Sequence[str]) -> Iterator[str]:
    """Yield the names of features of a place as those of a kind of mark; none has none."""
    return (f"{kind} {name}" for name in features if kind)


def closes_aside(sentence: Sentence, before: int, after: int) -> bool:
    """Whether the comma behind a token ends an aside that stays: "Ana, the minister, [in May] opened it"."""
    chunk = sentence.chunks[sentence.chunk_at(sentence.starts[before])]
    aside = chunk.first and not chunk.verb and "," in sentence.gap(chunk.first)
    commas = sum("," in sentence.gap(at) for at in range(before + 1, after + 1))
    alone = commas == 1 and "," in sentence.gap(before + 1)
    return bool(aside and alone and sentence.is_verb(after))


def marks_between(sentence: Sentence, before: int, after: int) -> list[str]:
    """Return the marks between two tokens, of each kind the last."""
    found: dict[str, str] = {}
    for at in range(before + 1, after + 1):
        gap = sentence.gap(at)
        for place, mark in enumerate(gap):
            kind = kind_of(mark)
            if kind and (kind != SPACED or gap[place + 1 :][:1].isspace()):
                found[kind] = mark
    return list(found.values())


def kind_of(mark: str) -> str:
    """Return what a mark counts as, or nothing for any other character."""
    return next((kind for kind, marks in KINDS.items() if mark and mark in marks), NONE)


def joint_features(sentence: Sentence, before: int, after: int) -> Iterator[str]:
    """Yield what is so of the place between two tokens, and of what stands between them."""
    gaps = [
        "".join(sorted({kind_of(mark) for mark in sentence.gap(at)})) for at in range(before + 1, after + 1)
    ]
    gone = set(range(before + 1, after))
    commas = sum("," in gap for gap in gaps)
    first, last = gaps[0] or "no mark", gaps[-1] or "no mark"
    yield "always"
    yield sentence.words.language
    yield f"first {first}, last {last}"
    yield f"{min(FEW, commas)} commas"
    yield f"{first}, {last}, {min(FEW, commas)} commas"
    some = "dates and words" if gone & sentence.untitled else "words"
    out = "dates" if gone <= sentence.untitled else some
    yield f"{out} left out"
    yield f"{out} left out, {first}, {last}, {min(FEW, commas)} commas"
    yield f"{min(FEW, before)} words before"
    for where, at in (("before", before), ("after", after)):
        found = [hit.label for hit in sentence.hits if hit.label in LISTS and hit.first <= at < hit.last]
        yield from (f"{label} {where}" for label in found)
        yield from (f"{label} {where}, {first}, {last}" for label in found)
    chunk, own = (sentence.chunks[sentence.chunk_at(sentence.starts[at])] for at in (before, after))
    yield f"verb {chunk.verb} {own.verb}, {first}, {last}"
    yield f"subordinate {chunk.subordinate} {own.subordinate}, {first}, {last}"
    yield f"a whole chunk after: {own.first == after}, {first}, {last}"
    yield f"a whole chunk before: {chunk.last == before + 1}, {first}, {last}"
    yield from grammar_features(sentence, before, after, f"{first}, {last}")


def grammar_features(sentence: Sentence, before: int, after: int, marks: str) -> Iterator[str]:
    """Yield what the grammar says of two tokens and of what ties the one side to the other."""
    read = sentence.reading
    one, other = token_read(sentence, before), token_read(sentence, after)
    if read is None or one is None or other is None:
        yield f"no grammar, {marks}"
        return
    for where, at in (("before", one), ("after", other)):
        tag = read.tags[at]
        yield f"{tag.pos} {tag.form} {where}"
        yield f"{tag.pos} {tag.form} {where}, {marks}"
        yield f"{read.relations[at]} {where}"
        yield f"{read.relations[at]} {where}, {marks}"
    yield f"{read.tags[one].pos} to {read.tags[other].pos} {read.tags[other].form}, {marks}"
    for at, head in enumerate(read.heads):
        low, high = (at, head) if at < head else (head, at)
        if 0 <= low <= one and high >= other:
            way = "on" if at < head else "back"
            yield f"across {read.relations[at]} {way}"
            yield f"across {read.relations[at]} {way}, {marks}"

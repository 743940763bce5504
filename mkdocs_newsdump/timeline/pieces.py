"""A sentence to pieces: what stands between two marks or joiners, and what each holds."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mkdocs_newsdump.dates.mention import DateMention
from mkdocs_newsdump.timeline.phrases import Hit, Token
from mkdocs_newsdump.timeline.sentences import Span
from mkdocs_newsdump.timeline.words import Words

BREAKS = frozenset(",;:()[]—–…،，；：、（）")
OPEN, CLOSE = frozenset("(（["), frozenset(")）]")


class Piece(NamedTuple):
    """Tokens ``first`` to before ``last`` between two marks.

    ``soft``: begins at a joiner without a mark. ``depth``: in how many brackets it stands. ``dates``: how
    many dates begin in it. ``verb``: holds what seems a finite verb. ``opens``: begins as a subordinate
    clause; ``content``: as one that tells what was said. ``says``: only says who said so.
    """

    first: int
    last: int
    soft: bool
    depth: int
    dates: int
    verb: bool
    opens: bool
    content: bool
    says: bool

    @property
    def size(self) -> int:
        """Words in it."""
        return self.last - self.first


@dataclass(frozen=True)
class Sentence:
    """A sentence of ``text`` as the rules see it: its dates and tokens, and the phrases among them.

    ``parties`` are the hits that name somebody. Pieces are cut when they are asked for, as most sentences
    tell nothing that has a place in a timeline.
    """

    text: str
    span: Span
    dates: list[DateMention]
    tokens: list[Token]
    hits: list[Hit]
    parties: list[Hit]
    words: Words

    @cached_property
    def pieces(self) -> list[Piece]:
        """The pieces of the sentence, in order, at least one."""
        return cut(self)

    def labelled(self, *labels: str) -> set[int]:
        """Give the tokens of all phrases with one of these labels."""
        return {at for hit in self.hits if hit.label in labels for at in range(hit.first, hit.last)}

    def starting(self, label: str) -> set[int]:
        """Give the tokens at which phrases with this label begin."""
        return {hit.first for hit in self.hits if hit.label == label}

    def is_verb(self, at: int) -> bool:
        """Say whether a token seems a verb: names, which begin with a capital inside a sentence, are none."""
        name = at > 0 and self.text[self.tokens[at].start].isupper()
        return not name and self.words.is_verb(self.tokens[at].word)

    def gap(self, at: int) -> str:
        """Give what stands between a token and the one before."""
        return self.text[self.tokens[at - 1].end : self.tokens[at].start]

    def piece_at(self, start: int) -> int:
        """Give the number of the piece that holds the character ``start`` of the text."""
        starts = [self.tokens[piece.first].start for piece in self.pieces]
        return max(0, bisect_right(starts, start) - 1)


def cut(sentence: Sentence) -> list[Piece]:
    """Cut a sentence into pieces."""
    tokens = sentence.tokens
    joiners, parting = sentence.starting("joiners"), sentence.starting("parting")
    openers, small = sentence.starting("openers"), sentence.starting("prepositions")
    content, attribution = sentence.starting("content"), sentence.starting("attribution")
    whole, begins = tokens_of(sentence.dates, tokens)
    bounds, depth = [(0, False, 0)], 0
    for at in range(1, len(tokens)):
        marks = marks_before(sentence, at)
        for mark in marks:
            depth = max(0, depth + (mark in OPEN) - (mark in CLOSE))
        if at not in whole and (marks or at in joiners or at in parting):
            bounds.append((at, not marks and at not in parting, depth))
    pieces = []
    for (first, soft, deep), (last, _, _) in zip(bounds, [*bounds[1:], (len(tokens), False, 0)], strict=True):
        inside = range(first, last)
        # «который», «в которую», or a participle
        opens = first in openers or (first in small and first + 1 in openers)
        opens = opens or sentence.words.is_participle(tokens[first].word)
        pieces.append(
            Piece(
                first,
                last,
                soft,
                deep,
                dates=sum(at in begins for at in inside),
                verb=any(at not in whole and sentence.is_verb(at) for at in inside),
                opens=first > 0 and opens,
                content=first in content,
                says=any(at in attribution for at in inside),
            )
        )
    return pieces


def marks_before(sentence: Sentence, at: int) -> list[str]:
    """Give the marks before a token that part pieces; a comma or colon within a number parts nothing."""
    gap = sentence.gap(at)
    if gap == " ":
        return []
    if len(gap) == 1 and sentence.tokens[at - 1].word.isdigit() and sentence.tokens[at].word.isdigit():
        return []
    return [mark for mark in gap if mark in BREAKS]


def longest_parties(hits: list[Hit]) -> list[Hit]:
    """Give the hits that name parties, of overlapping ones the longest: Guinea-Bissau names no Guinea."""
    best: list[Hit] = []
    named = [hit for hit in hits if hit.label == "party"]
    for hit in sorted(named, key=lambda hit: (hit.first, -hit.last, -hit.letters)):
        if not best or hit.first >= best[-1].last:
            best.append(hit)
    return best


def tokens_of(dates: list[DateMention], tokens: list[Token]) -> tuple[set[int], set[int]]:
    """Give the tokens inside dates but for each date's first one, and those first ones."""
    later, first = set(), set()
    at = 0
    for date in dates:
        while at < len(tokens) and tokens[at].end <= date.start:
            at += 1
        if at < len(tokens):
            first.add(at)
        inner = at + 1
        while inner < len(tokens) and tokens[inner].start < date.end:
            later.add(inner)
            inner += 1
    return later, first

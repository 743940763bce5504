"""A sentence to the clause that tells what happened on a date.

A sentence is cut into pieces at punctuation and at joiners («и», "and"). The clause of a date begins as the
piece the date stands in, and grows

1. over joiners, to pieces without a date of their own;
2. while it holds no verb: out of its brackets to the left, then to the right, then to the left;
3. to the right while it stays short, over enumerations, further predicates and what was said («стало
   известно, что …»);
4. where it is a relative or participial clause, to the left by the noun it speaks of.

A date right before a number («с прошлогодних 1,5 млрд») dates a figure and no event: its clause is the noun
phrase before it, and the number.

It never grows into a piece that only says who said so, nor past ``MAX_WORDS``, and into one with another date
only where it finds no verb otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_newsdump.dates.mention import DateMention
from mkdocs_newsdump.timeline.phrases import Hit, Token
from mkdocs_newsdump.timeline.sentences import Span
from mkdocs_newsdump.timeline.words import Words

MAX_WORDS = 26
"""A clause without a verb grows no further. On Russian news 20 loses one event in fifty."""
SHORT = 14
"""A clause with a verb grows no further; the length below which most clauses of news stay whole."""
ANTECEDENT_WORDS = 6
"""How much of the piece before a relative clause goes with it: «после аварии, в которую он попал»."""
BREAKS = frozenset(",;:()[]—–…،，；：、（）")
OPEN, CLOSE = frozenset("(（["), frozenset(")）]")


@dataclass(frozen=True)
class Piece:
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
    """A sentence as the rules see it: its dates and tokens, the phrases and parties found, its pieces."""

    span: Span
    dates: list[DateMention]
    tokens: list[Token]
    hits: list[Hit]
    parties: list[Hit]
    pieces: list[Piece]


def cut(text: str, span: Span, tokens: list[Token], dates: list[DateMention], words: Words) -> Sentence:
    """Cut a sentence of ``text`` into pieces. ``tokens`` and ``dates`` are those within it, in order."""
    hits = words.find(text, tokens)
    labels = labels_at(hits, len(tokens))
    whole, begins = tokens_of(dates, tokens)
    bounds, depth = [(0, False, 0)], 0
    for at in range(1, len(tokens)):
        marks = marks_between(text, tokens, at)
        depth = max(0, depth + sum(mark in OPEN for mark in marks) - sum(mark in CLOSE for mark in marks))
        if at not in whole and (marks or "joiners" in labels[at]):
            bounds.append((at, not marks, depth))
    pieces = []
    for (first, soft, deep), (last, _, _) in zip(bounds, [*bounds[1:], (len(tokens), False, 0)], strict=True):
        inside = range(first, last)
        pieces.append(
            Piece(
                first,
                last,
                soft,
                deep,
                dates=sum(at in begins for at in inside),
                verb=any(at not in whole and is_verb(text, tokens, at, words) for at in inside),
                opens=first > 0 and opens(labels, tokens, first, words),
                content="content" in labels[first],
                says=any("attribution" in labels[at] for at in inside),
            )
        )
    return Sentence(span, dates, tokens, hits, longest_parties(hits), pieces)


def longest_parties(hits: list[Hit]) -> list[Hit]:
    """Give the hits that name parties, of overlapping ones the longest: Guinea-Bissau names no Guinea."""
    best: list[Hit] = []
    named = [hit for hit in hits if hit.label == "party"]
    for hit in sorted(named, key=lambda hit: (hit.first, -hit.last, -hit.letters)):
        if not best or hit.first >= best[-1].last:
            best.append(hit)
    return best


def marks_between(text: str, tokens: list[Token], at: int) -> list[str]:
    """Give the marks before a token that part pieces; a comma or colon within a number parts nothing."""
    before, token = tokens[at - 1], tokens[at]
    gap = text[before.end : token.start]
    if len(gap) == 1 and before.word.isdigit() and token.word.isdigit():
        return []
    return [mark for mark in gap if mark in BREAKS]


def opens(labels: list[set[str]], tokens: list[Token], first: int, words: Words) -> bool:
    """Say whether a subordinate clause begins at a token: «который», «в которую», a participle."""
    if "openers" in labels[first] or words.is_participle(tokens[first].word):
        return True
    return "prepositions" in labels[first] and first + 1 < len(tokens) and "openers" in labels[first + 1]


def labels_at(hits: list[Hit], size: int) -> list[set[str]]:
    """For every token, the labels of the phrases that begin there."""
    labels: list[set[str]] = [set() for _ in range(size)]
    for hit in hits:
        labels[hit.first].add(hit.label)
    return labels


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


def is_verb(text: str, tokens: list[Token], at: int, words: Words) -> bool:
    """Say whether a token seems a verb: names, which begin with a capital inside a sentence, are none."""
    name = at > 0 and text[tokens[at].start].isupper()
    return not name and words.is_verb(tokens[at].word)


class Growth:
    """Pieces ``first`` to ``last`` of a sentence, both included, on their way to a clause."""

    def __init__(self, pieces: list[Piece], at: int) -> None:
        self.pieces = pieces
        self.first = self.last = at

    @property
    def verb(self) -> bool:
        """Whether a verb has been found."""
        return any(piece.verb for piece in self.pieces[self.first : self.last + 1])

    def may(self, at: int, most: int, dated: bool = False) -> bool:
        """Say whether piece ``at`` may join; ``dated`` lets in a piece with a date of its own."""
        if not 0 <= at < len(self.pieces):
            return False
        piece = self.pieces[at]
        size = self.pieces[self.last].last - self.pieces[self.first].first + piece.size
        return not piece.says and (dated or not piece.dates) and size <= most

    def left(self, most: int, dated: bool = False) -> bool:
        """Take in the piece before, if it may; say whether it did."""
        taken = self.may(self.first - 1, most, dated)
        self.first -= taken
        return taken

    def right(self, most: int) -> bool:
        """Take in the piece after, if it may; say whether it did."""
        taken = self.may(self.last + 1, most)
        self.last += taken
        return taken

    @property
    def next(self) -> Piece | None:
        """The piece after."""
        return self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None


def clause(sentence: Sentence, date: DateMention) -> tuple[int, int]:
    """Give the tokens (first, and one past the last) of the clause that tells what happened on ``date``."""
    starts = [sentence.tokens[piece.first].start for piece in sentence.pieces]
    at = max((n for n, start in enumerate(starts) if start <= date.start), default=0)
    return figure(sentence, date, sentence.pieces[at]) or clause_around(
        sentence, max((n for n, start in enumerate(starts) if start <= date.start), default=0)
    )


def figure(sentence: Sentence, date: DateMention, piece: Piece) -> tuple[int, int] | None:
    """Give the tokens of the noun phrase and number that a date belongs to, or None if it dates no figure."""
    tokens = sentence.tokens
    after = next((at for at in range(piece.first, piece.last) if tokens[at].start >= date.end), piece.last)
    stops = {
        at
        for hit in sentence.hits
        if hit.label in ("prepositions", "linking", "future")
        for at in range(hit.first, hit.last)
    }
    last = after
    while last < piece.last and last not in stops:
        last += 1
    first = next((at for at in range(piece.first, after) if tokens[at].end > date.start), after)
    while first - 1 in stops and first > piece.first:
        first -= 1
    while first > piece.first and first - 1 not in stops:
        first -= 1
    if after == piece.last or not tokens[after].word[0].isdigit() or tokens[first].start >= date.start:
        return None
    return first, last


def clause_around(sentence: Sentence, at: int) -> tuple[int, int]:
    """Give the tokens (first, and one past the last) of the clause that piece ``at`` belongs to."""
    pieces = sentence.pieces
    grown = Growth(pieces, at)
    while pieces[grown.first].soft and grown.left(MAX_WORDS):
        pass
    while grown.next and grown.next.soft and grown.right(MAX_WORDS):
        pass
    if not pieces[grown.first].opens:
        find_verb(grown, pieces[at].depth)
    while grown.next and (grown.next.content or not grown.next.opens) and grown.right(SHORT):
        pass
    first, last = pieces[grown.first].first, pieces[grown.last].last
    if pieces[grown.first].opens and not pieces[grown.first].content:
        first = max(pieces[grown.first - 1].first, first - ANTECEDENT_WORDS)
    return first, last


def find_verb(grown: Growth, depth: int) -> None:
    """Grow until there is a verb, or nowhere to grow to."""
    while depth and not grown.verb and grown.left(MAX_WORDS):
        pass
    while not grown.verb and grown.next and not grown.next.opens and grown.next.depth == depth:
        if not grown.right(MAX_WORDS):
            break
    while not grown.verb and grown.left(MAX_WORDS):
        pass
    while not grown.verb and grown.left(MAX_WORDS, dated=True):
        pass

"""A sentence to the clause that tells what happened on a date.

A sentence is cut into pieces at punctuation and at joiners («и», "and"). The clause of a date begins as the
piece the date stands in, and grows

1. over joiners, to pieces without a date of their own;
2. while it holds no verb: out of its brackets to the left, then to the right, then to the left; and where it
   begins with its verb, to the left for its subject, in each case over subordinate clauses in between;
3. to the right while it stays short, over enumerations, further predicates and what was said («стало
   известно, что …»);
4. where it is a relative or participial clause, to the left by the noun it speaks of.

A date right before a number («с прошлогодних 1,5 млрд») dates a figure and no event: its clause is the noun
phrase before it, and the number.

It never grows into a piece that only says who said so, nor past ``MAX_WORDS``, and into one with another date
only where it finds no verb otherwise.
"""

from __future__ import annotations

from mkdocs_newsdump.events.sentence import BREAKS, Piece, Sentence
from mkdocs_newsdump.model.dates import DateMention

MAX_WORDS = 24
"""A clause without a verb grows no further. On Russian news 20 loses one event in fifty."""
SHORT = 10
"""A clause with a verb grows no further; on Russian news 14 gains one event in a hundred."""
ANTECEDENT_WORDS = 8
"""How much of the piece before a relative clause goes with it: «после аварии, в которую он попал»."""

CORE, MIN_CORE = 14, 10
"""Words that tell an event; a longer clause goes on about something else."""


class Growth:
    """Pieces ``first`` to ``last`` of a sentence, both included, on their way to a clause."""

    def __init__(self, sentence: Sentence, at: int) -> None:
        self.pieces = sentence.pieces
        self.grain = sentence.grain
        self.verbless = not sentence.words.knows_verbs
        self.first = self.last = at

    @property
    def verb(self) -> bool:
        """Whether a verb has been found, other than those of subordinate clauses in between.

        In a language whose verbs are not known there is none to look for.
        """
        return self.verbless or any(
            piece.verb and not piece.opens for piece in self.pieces[self.first : self.last + 1]
        )

    def may(self, at: int, most: int, dated: bool = False) -> bool:
        """Say whether piece ``at`` may join; ``dated`` lets in a piece with a date of its own."""
        if not 0 <= at < len(self.pieces):
            return False
        piece = self.pieces[at]
        size = self.pieces[self.last].last - self.pieces[self.first].first + piece.size
        return not piece.says and (dated or not piece.dates) and size <= most * self.grain

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
    at = sentence.piece_at(date.start)
    return figure(sentence, date, sentence.pieces[at]) or clause_around(sentence, at)


def core(sentence: Sentence, bounds: tuple[int, int], date: DateMention) -> tuple[int, int]:
    """Give the tokens of a clause without the phrases that come late in a long one.

    It keeps the date, the first verb and ``CORE`` words, and ends before a phrase begins. Where the verb
    keeps the second place, its other part may be the last word, in small letters («hat … unterzeichnet»).
    """
    first, last = bounds
    if sentence.words.verb_second and sentence.spelling[last - 1].islower():
        return bounds
    dated = max((at for at in range(first, last) if sentence.tokens[at].start < date.end), default=first)
    verb = next((at for at in range(first, last) if sentence.is_verb(at)), last)
    least = max(dated, verb, first + MIN_CORE * sentence.grain)
    most = first + CORE * sentence.grain
    ends = [at for at in range(least + 1, last) if at in sentence.small or set(sentence.gap(at)) & BREAKS]
    if last - first <= most or not ends:
        return bounds
    return first, max((at for at in ends if at <= most), default=ends[0])


def figure(sentence: Sentence, date: DateMention, piece: Piece) -> tuple[int, int] | None:
    """Give the tokens of the noun phrase and number that a date belongs to, or None if it dates no figure."""
    tokens = sentence.tokens
    after = next((at for at in range(piece.first, piece.last) if tokens[at].start >= date.end), piece.last)
    stops = sentence.labelled("prepositions", "linking", "future")
    last = after
    while last < piece.last and last not in stops:
        last += 1
    first = next((at for at in range(piece.first, after) if tokens[at].end > date.start), after)
    while first - 1 in stops and first > piece.first:
        first -= 1
    while first > piece.first and (first - 1 not in stops or sentence.parts_parties(first - 1)):
        first -= 1
    if after == piece.last or not tokens[after].word[0].isdigit() or tokens[first].start >= date.start:
        return None
    if any(other.start <= tokens[after].start < other.end for other in sentence.dates):
        return None
    if sentence.text[date.end : tokens[after].start] != " ":
        return None
    return first, last


def clause_around(sentence: Sentence, at: int) -> tuple[int, int]:
    """Give the tokens (first, and one past the last) of the clause that piece ``at`` belongs to."""
    pieces = sentence.pieces
    grown = Growth(sentence, at)
    over_joiners(grown)
    if not pieces[grown.first].opens:
        find_verb(grown, pieces[at].depth)
        over_joiners(grown)
        find_subject(grown, sentence)
    while grown.next and grown.next.content and grown.right(MAX_WORDS):
        pass
    while grown.next and not grown.next.opens and grown.right(SHORT):
        pass
    first, last = pieces[grown.first].first, pieces[grown.last].last
    if pieces[grown.first].opens and not pieces[grown.first].content:
        first = antecedent(sentence, pieces[grown.first - 1].first, first)
    if not grown.verb and grown.next and not grown.next.dates:
        last = min(grown.next.last, first + MAX_WORDS * sentence.grain)
    return first, last


def antecedent(sentence: Sentence, start: int, first: int) -> int:
    """Give the first token of the noun that a clause from ``first`` speaks of, after its piece's verb."""
    window = range(max(start, first - ANTECEDENT_WORDS), first - 1)
    return next((at + 1 for at in reversed(window) if sentence.is_verb(at)), window.start)


def over_joiners(grown: Growth) -> None:
    """Grow over what only a joiner parts."""
    while grown.pieces[grown.first].soft and grown.left(MAX_WORDS):
        pass
    while grown.next and grown.next.soft and grown.right(MAX_WORDS):
        pass


def find_subject(grown: Growth, sentence: Sentence) -> None:
    """Grow to the left while the clause begins with its verb, over a subordinate clause in between."""
    while sentence.is_verb(grown.pieces[grown.first].first) and grown.left(MAX_WORDS):
        while grown.pieces[grown.first].opens and grown.left(MAX_WORDS):
            pass


def find_verb(grown: Growth, depth: int) -> None:
    """Grow until there is a verb, or nowhere to grow to."""
    while depth and not grown.verb and grown.left(MAX_WORDS):
        pass
    while not grown.verb and grown.next and grown.next.depth == depth and grown.right(MAX_WORDS):
        pass
    while not grown.verb and grown.left(MAX_WORDS):
        pass
    while not grown.verb and grown.left(MAX_WORDS, dated=True):
        pass

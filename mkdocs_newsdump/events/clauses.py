"""A sentence to the clause that tells what happened on a date.

A sentence has chunks, parted by punctuation and by joiners («и», "and"). The clause of a date begins as the
chunk the date stands in, and grows

1. over joiners, to chunks without a date of their own;
2. while it holds no verb: out of its brackets to the left, then to the right, then to the left; and where it
   begins with its verb, to the left for its subject, in each case over subordinate clauses in between;
3. to the right while it stays short, over enumerations, further predicates and what was said («стало
   известно, что …»);
4. where it is a relative or participial clause, to the left by the noun it speaks of.

A date right before a number («с прошлогодних 1,5 млрд») dates a figure and no event: its clause is the noun
phrase before it, and the number.

It never grows into a chunk that says who said so, nor past ``MAX_CLAUSE``, and into one with another date
only where it finds no verb otherwise.
"""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_newsdump.events.sentence import BREAKS, Chunk, Sentence
from mkdocs_newsdump.model.dates import DateMention

MAX_CLAUSE = 24
"""Maximum words in a clause that grows for want of a verb. On Russian news 20 loses one event in fifty."""
MAX_CLAUSE_WITH_VERB = 10
"""Maximum words in a clause that grows and has a verb; on Russian news 14 gains one event in a hundred."""
MAX_ANTECEDENT = 8
"""Maximum words taken before a relative clause: «после аварии, в которую он попал»."""
MAX_CORE, MIN_CORE = 16, 10
"""Words that tell an event; a longer clause goes on about something else."""


class Clause(NamedTuple):
    """Tokens ``first`` to before ``last`` of a sentence, which tell one event.

    ``others`` are those between that belong to another clause.
    """

    first: int
    last: int
    others: frozenset[int] = frozenset()

    @property
    def tokens(self) -> range:
        """The numbers of its tokens."""
        return range(self.first, self.last)


class Growth:
    """Chunks ``first`` to ``last`` of a sentence, both included, on their way to a clause."""

    def __init__(self, sentence: Sentence, at: int) -> None:
        self.sentence = sentence
        self.chunks = sentence.chunks
        self.verbs_unknown = not sentence.words.knows_verbs
        self.first = self.last = at

    @property
    def has_verb(self) -> bool:
        """Whether a verb has been found, other than those of subordinate clauses in between.

        In a language whose verbs are not known there is none to look for.
        """
        return self.verbs_unknown or any(
            chunk.verb and not chunk.subordinate for chunk in self.chunks[self.first : self.last + 1]
        )

    @property
    def leftmost(self) -> Chunk:
        """The first chunk taken in."""
        return self.chunks[self.first]

    @property
    def following(self) -> Chunk | None:
        """The chunk after the last one taken in."""
        return self.chunks[self.last + 1] if self.last + 1 < len(self.chunks) else None

    def may_take(self, at: int, most: int, dated: bool = False) -> bool:
        """Whether chunk ``at`` may join, to make ``most`` words; ``dated`` lets in one with its own date."""
        if not 0 <= at < len(self.chunks):
            return False
        chunk = self.chunks[at]
        size = self.chunks[self.last].last - self.leftmost.first + chunk.size
        fits = size <= most * self.sentence.tokens_per_word
        return fits and not chunk.attribution and (dated or not chunk.dates)

    def take_left(self, most: int = MAX_CLAUSE, dated: bool = False) -> bool:
        """Add the chunk before, if it may join, and return whether it did."""
        taken = self.may_take(self.first - 1, most, dated)
        self.first -= taken
        return taken

    def take_right(self, most: int = MAX_CLAUSE) -> bool:
        """Add the chunk after, if it may join, and return whether it did."""
        taken = self.may_take(self.last + 1, most)
        self.last += taken
        return taken


def find_clause(sentence: Sentence, date: DateMention) -> Clause:
    """Return the clause that tells what happened on ``date``, one of the sentence's."""
    at = sentence.chunk_at(date.start)
    return find_figure(sentence, date, sentence.chunks[at]) or find_clause_at(sentence, date.start)


def find_clause_at(sentence: Sentence, start: int) -> Clause:
    """Return the clause that the character ``start`` of the text belongs to."""
    growth = Growth(sentence, sentence.chunk_at(start))
    depth = growth.leftmost.depth
    grow_over_joiners(growth)
    if not growth.leftmost.subordinate:
        grow_to_verb(growth, depth)
        grow_over_joiners(growth)
        grow_to_subject(growth)
    while growth.following and growth.following.content and growth.take_right():
        pass
    while growth.following and not growth.following.subordinate and growth.take_right(MAX_CLAUSE_WITH_VERB):
        pass
    first, last = growth.leftmost.first, growth.chunks[growth.last].last
    if growth.leftmost.subordinate and not growth.leftmost.content:
        first = find_antecedent(sentence, growth.chunks[growth.first - 1].first, first)
    if not growth.has_verb and growth.following and not growth.following.dates:
        last = min(growth.following.last, first + MAX_CLAUSE * sentence.tokens_per_word)
    return Clause(first, last)


def find_core(sentence: Sentence, clause: Clause, date: DateMention) -> Clause:
    """Return a clause without the phrases that come late in a long one.

    It keeps the date, the first verb and ``MAX_CORE`` words, and ends before a phrase begins. Where the verb
    keeps the second place, its other part may be the last word, in small letters («hat … unterzeichnet»).
    """
    first, last = clause.first, clause.last
    if sentence.words.verb_second and sentence.spelling[last - 1].islower():
        return clause
    dated = max((at for at in clause.tokens if sentence.tokens[at].start < date.end), default=first)
    verb = next((at for at in clause.tokens if sentence.is_verb(at)), last)
    least = max(dated, verb, first + MIN_CORE * sentence.tokens_per_word)
    most = first + MAX_CORE * sentence.tokens_per_word
    if last - first <= most:
        return clause
    begins_phrase = sentence.function_words
    ends = [
        at for at in range(least + 1, last) if at in begins_phrase or not BREAKS.isdisjoint(sentence.gap(at))
    ]
    if not ends:
        return clause
    return Clause(first, max((at for at in ends if at <= most), default=ends[0]))


def find_figure(sentence: Sentence, date: DateMention, chunk: Chunk) -> Clause | None:
    """Return the noun phrase and number that a date belongs to, or None if it dates no figure."""
    tokens = sentence.tokens
    after = next((at for at in range(chunk.first, chunk.last) if tokens[at].start >= date.end), chunk.last)
    if after == chunk.last or not tokens[after].word[0].isdigit():
        return None
    if any(other.start <= tokens[after].start < other.end for other in sentence.dates):
        return None
    if sentence.text[date.end : tokens[after].start] != " ":
        return None
    stops = sentence.tokens_of("prepositions", "linking", "future")
    last = after
    while last < chunk.last and last not in stops:
        last += 1
    first = next((at for at in range(chunk.first, after) if tokens[at].end > date.start), after)
    while first - 1 in stops and first > chunk.first:
        first -= 1
    while first > chunk.first and (first - 1 not in stops or sentence.is_between_parties(first - 1)):
        first -= 1
    return Clause(first, last) if tokens[first].start < date.start else None


def find_antecedent(sentence: Sentence, start: int, first: int) -> int:
    """Return the first token of the noun that a clause from ``first`` speaks of, after its chunk's verb.

    ``start`` is the first token of the chunk before the clause.
    """
    window = range(max(start, first - MAX_ANTECEDENT), first - 1)
    return next((at + 1 for at in reversed(window) if sentence.is_verb(at)), window.start)


def grow_over_joiners(growth: Growth) -> None:
    """Add what only a joiner parts."""
    while growth.leftmost.joined and growth.take_left():
        pass
    while growth.following and growth.following.joined and growth.take_right():
        pass


def grow_to_subject(growth: Growth) -> None:
    """Add chunks to the left while the clause begins with its verb, over a subordinate clause."""
    while growth.sentence.is_verb(growth.leftmost.first) and growth.take_left():
        while growth.leftmost.subordinate and growth.take_left():
            pass


def grow_to_verb(growth: Growth, depth: int) -> None:
    """Add chunks until there is a verb, or nothing to take; ``depth`` counts the brackets to leave."""
    while depth and not growth.has_verb and growth.take_left():
        pass
    while (
        not growth.has_verb and growth.following and growth.following.depth == depth and growth.take_right()
    ):
        pass
    while not growth.has_verb and growth.take_left():
        pass
    while not growth.has_verb and growth.take_left(dated=True):
        pass

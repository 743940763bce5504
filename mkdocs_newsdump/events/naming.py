"""What a title is made of: a clause, its date, its document, and the words of the clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from mkdocs_newsdump.events.clauses import MAX_CLAUSE, Clause
from mkdocs_newsdump.events.reading import find_subject, is_adposition, is_article, is_predicate
from mkdocs_newsdump.events.sentence import Chunk, Sentence
from mkdocs_newsdump.events.title_clause import find_teller
from mkdocs_newsdump.events.title_words import ends_sentence, opens_phrase, without_speaker
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.sentences import Span
from mkdocs_newsdump.text.words import is_ideograph

MIN_LETTERS = 3
"""Minimum letters of a word that tells something; a clause of shorter ones («28 %») needs its sentence."""
MIN_CLAUSE = 3
"""Minimum words of a clause beside dates and small ones: who did what."""
COLONS = (":", "：")
MAX_ASIDE = 10
"""Maximum words of an aside between subject and verb."""


@dataclass(frozen=True)
class Naming:
    """What a title is made of: a ``clause``, its date, and the ``document`` that was signed, where known.

    ``earlier`` are the sentences before it, which may name what this one only points at.
    """

    sentence: Sentence
    clause: Clause
    mention: DateMention | None
    document: Span | None
    earlier: Sequence[Sentence] = ()

    @cached_property
    def teller(self) -> Predicate | None:
        """The predicate that tells the event, where the grammar knows it."""
        return find_teller(self.sentence, self.clause, self.mention)

    @cached_property
    def side(self) -> Clause:
        """The part of the clause that its date stands in."""
        return own_part(self.sentence, self.clause, self.mention) if self.mention else self.clause

    @cached_property
    def part(self) -> Clause:
        """The part of the whole sentence that its date stands in."""
        whole = Clause(0, len(self.sentence.tokens))
        return own_part(self.sentence, whole, self.mention) if self.mention else whole

    @cached_property
    def widened(self) -> Clause:
        """That side, with what the parties signed or built where it names only them."""
        return take_in_object(self.sentence, self.side)

    @cached_property
    def tokens(self) -> list[int]:
        """The clause's tokens without its date, who said so, and the words that tied it to its sentence."""
        sentence, gone = self.sentence, self.sentence.untitled | self.clause.others
        first, last = self.widened.first, self.widened.last
        kept = [at for at in range(first, last) if at not in gone]
        if not any(can_tell(sentence.tokens[at].word) for at in kept):
            kept = [at for at in range(len(sentence.tokens)) if at not in gone]
        kept = without_speaker(sentence, kept)
        begins_chunk = any(chunk.first == first for chunk in sentence.chunks)
        tied = sentence.tokens_of("linking") if begins_chunk else sentence.function_words
        own = (n for n, at in enumerate(kept) if at not in tied or opens_phrase(sentence, at))
        return kept[next(own, len(kept)) :]

    @cached_property
    def has_only_pronoun(self) -> bool:
        """Whether only a pronoun names what the clause tells of: «договорились о нем»."""
        pronouns = self.sentence.tokens_of("pronouns")
        pronouns = {at for at in pronouns if not is_article(self.sentence, at)}
        return not pronouns.isdisjoint(self.tokens[1:]) and names_nothing(self.sentence, self.tokens)


def can_tell(word: str) -> bool:
    """Whether a word can tell something: no number, and not too short."""
    return is_ideograph(word) or (len(word) >= MIN_LETTERS and not word.isdigit())


def own_part(sentence: Sentence, clause: Clause, mention: DateMention) -> Clause:
    """Return the part of a clause that its date stands in.

    A semicolon parts a sentence, a full stop behind a date or a short word that was taken for another, and
    the beginning of a clause that has a date and a subject of its own, or where no grammar is known a name.
    """
    first, last = clause.first, clause.last
    several = len(sentence.dates) > 1
    clauses = dated_clauses_of(sentence) if sentence.reading and several else set()
    parts = dated_parts_of(sentence) if not sentence.reading and several else set()
    for at in range(first + 1, last):
        another = at in parts or (at in clauses and may_tell(sentence, first, at))
        another = another or tells_behind_colon(sentence, at, first, mention)
        if another or begins_part(sentence, at, first):
            if sentence.tokens[at].start > mention.start:
                return Clause(first, at, clause.others)
            first = at
    return Clause(first, last, clause.others)


def may_tell(sentence: Sentence, first: int, last: int) -> bool:
    """Whether tokens may be a clause: one is a verb, or they begin with no preposition."""
    begin = next((at for at in range(first, last) if at not in sentence.untitled), first)
    told = any(is_predicate(sentence, at) for at in range(first, last))
    return told or not is_adposition(sentence, begin)


def begins_part(sentence: Sentence, at: int, first: int) -> bool:
    """Whether another part of the sentence begins at a token, behind that from ``first``; see `own_part`."""
    gap = sentence.gap(at)
    if gap == " " or sentence.depths[at]:
        return False
    if ";" in gap or "；" in gap:
        return True
    if gap.strip() == ":" and sentence.reading is not None:
        before = any(is_predicate(sentence, one) for one in range(first, at))
        told = [one for one in range(at, len(sentence.tokens)) if is_predicate(sentence, one)]
        own = any(find_subject(sentence, one) & set(range(at, len(sentence.tokens))) for one in told)
        return before and (own or (sentence.words.verb_second and bool(told)))
    _, inside = sentence.date_tokens
    stops = gap.startswith(". ") and at - 1 in sentence.untitled and at not in inside
    stops = stops or ends_sentence(sentence, at)
    verbs = sentence.verbs if stops and sentence.spelling[at][0].isupper() else set()
    return not verbs.isdisjoint(range(first, at)) and not verbs.isdisjoint(range(at, len(sentence.tokens)))


def tells_behind_colon(sentence: Sentence, at: int, first: int, mention: DateMention) -> bool:
    """Whether a colon announces a deed that begins with its date: "All began well: in June both met"."""
    if (
        sentence.gap(at).strip() not in COLONS
        or sentence.depths[at]
        or sentence.tokens[at].start > mention.start
    ):
        return False
    opens = sentence.chunks[sentence.chunk_at(mention.start)].first == at
    dated = sentence.date_tokens[0]
    own = next((one for one in range(at, len(sentence.tokens)) if one in dated), at)
    opens = opens and sentence.untitled.issuperset(range(at, own)) and dated.isdisjoint(range(first, at))
    told = range(own, len(sentence.tokens))
    acts = any(is_predicate(sentence, one) for one in told) if sentence.reading else True
    return opens and acts and is_long_enough(sentence, range(first, at)) and is_long_enough(sentence, told)


def dated_clauses_of(sentence: Sentence) -> set[int]:
    """Return the tokens at which a clause begins that has a date and a subject of its own."""
    chunks, found = sentence.chunks, set()
    for number, chunk in enumerate(chunks):
        parted = chunk.joined or (chunk.first and sentence.gap(chunk.first).strip() in (",", ":"))
        if chunk.depth or not parted:
            continue
        verb = verb_of_clause(sentence, chunk)
        last = next((one.last for one in chunks if verb is not None and one.first <= verb < one.last), 0)
        dated = any(one.dates for one in chunks if chunk.first <= one.first < last)
        if dated or dates_next(sentence, chunks, number):
            found.add(chunk.first)
    return found


def dated_parts_of(sentence: Sentence) -> set[int]:
    """Return the tokens at which, as far as words can say, another clause with a date of its own begins.

    A word ties it to what stands before. Somebody acts in it, and as much as makes a clause stands before it,
    its verb where that comes last.
    """
    found, first = set(), 0
    tied = sentence.starts_of("linking") | sentence.starts_of("joiners")
    dated = [chunk for chunk in sentence.chunks if chunk.dates and not chunk.depth]
    begins = [chunk.first for chunk in dated if chunk.joined or chunk.first in tied]
    for begin, end in pairwise([*begins, len(sentence.tokens)]):
        ended = sentence.is_verb(begin - 1) if sentence.words.verb_last and begin else True
        parts = (range(first, begin), range(begin, end))
        if (
            begin
            and ended
            and all(is_long_enough(sentence, part) for part in parts)
            and somebody_acts(sentence, parts[1])
        ):
            found.add(begin)
            first = begin
    return found


def is_long_enough(sentence: Sentence, part: range) -> bool:
    """Whether tokens have as many words beside dates and small ones as a clause has."""
    gone = sentence.untitled | sentence.function_words
    return sum(at not in gone for at in part) >= MIN_CLAUSE * sentence.tokens_per_word


def somebody_acts(sentence: Sentence, part: Sequence[int]) -> bool:
    """Whether tokens name a party, or anybody else, whom no preposition makes a circumstance."""
    gone = sentence.untitled | sentence.function_words
    named = {at for at in part if sentence.spelling[at][0].isupper() and at not in gone}
    named |= {hit.first for hit in sentence.parties if hit.first in part}
    return any(at - 1 not in sentence.tokens_of("prepositions") for at in named)


def opens_clause(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a chunk begins a clause of its own: with a subject before its verb.

    Where the verb comes last and no grammar is known, it begins behind a verb and a mark.
    """
    if not chunk.first:
        return True
    if sentence.reading is None and sentence.words.verb_last:
        return sentence.is_verb(chunk.first - 1) and not chunk.joined
    return verb_of_clause(sentence, chunk) is not None


def verb_of_clause(sentence: Sentence, chunk: Chunk) -> int | None:
    """Return the verb of the clause that a chunk begins with its subject, or None where it begins none.

    An aside may stand between the two, where the grammar is known.
    """
    if chunk.subordinate or chunk.attribution or chunk.first in sentence.starts_of("openers"):
        return None
    read = sentence.reading
    is_verb = Sentence.is_verb if read is None else is_predicate
    last = chunk.last if read is None else min(chunk.last + MAX_ASIDE, len(sentence.tokens))
    gone = sentence.untitled | sentence.function_words
    begin = next((at for at in range(chunk.first, chunk.last) if at not in gone), chunk.last)
    verb = next((at for at in range(begin, last) if is_verb(sentence, at)), None)
    if verb is None or verb == begin:
        return None
    if not sentence.starts_of("relative").isdisjoint(range(chunk.first, min(verb, chunk.last))):
        return None
    subject = find_subject(sentence, verb)
    own = read is None or (bool(subject) and chunk.first <= min(subject) < min(verb, chunk.last))
    return verb if own else None


def dates_next(sentence: Sentence, chunks: list[Chunk], at: int) -> bool:
    """Whether a chunk is nothing but the date of the clause that begins behind it: ", in May, the pact …"."""
    if at + 1 >= len(chunks) or not chunks[at].dates or chunks[at].depth:
        return False
    if not opens_clause(sentence, chunks[at + 1]):
        return False
    gone = sentence.untitled | sentence.function_words
    return all(one in gone for one in range(chunks[at].first, chunks[at].last))


def take_in_object(sentence: Sentence, clause: Clause) -> Clause:
    """Return a clause that names nothing but its parties with what they signed or built, beside it.

    That is a chunk that tells a kind of event, in reach of no other verb, date or speaker.
    """
    first, last = clause.first, clause.last
    if not names_nothing(sentence, [at for at in clause.tokens if at not in sentence.untitled]):
        return clause
    kinds = sentence.starts_of("kind")
    before = [chunk for chunk in reversed(sentence.chunks) if chunk.last <= first]
    after = [chunk for chunk in sentence.chunks if chunk.first >= last]
    for chunks in (before, after):
        for chunk in chunks:
            wide = Clause(min(first, chunk.first), max(last, chunk.last))
            apart = chunk.verb or chunk.subordinate or chunk.dates or chunk.attribution
            if apart or len(wide.tokens) > MAX_CLAUSE:
                break
            if not kinds.isdisjoint(range(chunk.first, chunk.last)):
                return wide
    return clause


def names_nothing(sentence: Sentence, kept: list[int]) -> bool:
    """Whether tokens name nothing but parties: "both countries agreed on it".

    What stands right before a pronoun is its verb or preposition, however it ends.
    """
    pronouns = sentence.tokens_of("pronouns")
    nothing = sentence.function_words.union(
        sentence.tokens_of("both", "future"),
        pronouns,
        (at - 1 for at in pronouns),
        *(range(hit.first, hit.last) for hit in sentence.parties),
    )
    return all(at in nothing or sentence.is_verb(at) for at in kept)

"""The piece of a sentence that tells of one date alone, where a title of the whole tells of two.

"Peru left the pact in 1961, and no one missed it until 1990": the marks between the dates say where one deed
ends, even where no grammar is known and few verbs are.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsdump.events.naming import COLONS, Naming, is_long_enough, somebody_acts
from mkdocs_newsdump.events.pointers import points_outside
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.reading import date_token, find_predicate, find_subject, is_predicate, verb_token
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.title_clause import crossed
from mkdocs_newsdump.events.title_words import MIN_TITLE, bare, join_tokens
from mkdocs_newsdump.events.titles.candidates import align
from mkdocs_newsdump.events.titles.date_faults import clings_to_its_date, is_the_same
from mkdocs_newsdump.text.words import tokenize

COMMAS = frozenset(",،、，")
STOPS = frozenset(";；؛·")
"""Marks between two deeds; those that always part them."""
TELLING = ("notable", "signing", "act")
"""Lists of words of deeds, where few verbs are known by their endings."""


def own_piece(naming: Naming, title: str) -> str:
    """Return the words of the piece that tells of the date alone, or nothing where there is none.

    Nothing either where the words of the title are of that piece alone, or not all of the sentence.
    """
    sentence, mention = naming.sentence, naming.mention
    kept = align(sentence, title)
    if len(kept) < len(tokenize(title, 0)):
        return ""
    if mention is None:
        return ""
    others = [
        date_token(sentence, date)
        for date in sentence.dates
        if date is not mention and date.edtf and not is_the_same(mention, date)
    ]
    piece = find_piece(naming, date_token(sentence, mention), others) if others else None
    if piece is None or not tells_more(sentence, kept, piece, others):
        return ""
    told = bare(sentence, list(piece))
    if not told or points_outside(naming, told) or clings_to_its_date(naming, told):
        return ""
    shared = last_verb(sentence, piece)
    words = join_tokens(sentence, told).rstrip(" ".join(COMMAS))
    words = f"{words} {join_tokens(sentence, shared)}" if shared else words
    words = polish(words, dotted_i=sentence.words.dotted_i)
    return words if shared else as_last(sentence, words)


def tells_more(sentence: Sentence, kept: Sequence[int], piece: range, others: Sequence[int]) -> bool:
    """Whether words tell of another date, or as the grammar reads them what happened outside of a piece."""
    outside = set(kept).difference(piece)
    return not outside.isdisjoint(others) or any(is_predicate(sentence, at) for at in outside)


def find_piece(naming: Naming, own: int, others: Sequence[int]) -> range | None:
    """Return the tokens between the marks that part a date from the others, or None where that is no deed."""
    sentence, first, last = naming.sentence, 0, len(naming.sentence.tokens)
    before = max((at for at in others if at < own), default=-1)
    after = min((at for at in others if at > own), default=-1)
    if before >= 0:
        begins = [at for at in range(before + 1, own + 1) if parts(sentence, at)]
        begins = behind_verbs(sentence, begins) if sentence.words.verb_last else begins
        if not begins:
            return None
        first = begins[-1]
    if after >= 0:
        ends = (at for at in range(own + 1, after + 1) if parts(sentence, at))
        last = next((at for at in ends if is_long_enough(sentence, range(first, at))), first)
    begin = naming.part.first
    if begin > first and sentence.gap(begin).strip() in COLONS:
        first = begin
    piece = range(first, last)
    whole = piece and (after < 0 or ends_deed(sentence, piece))
    return piece if whole and tells(naming, piece, later=before >= 0) else None


def behind_verbs(sentence: Sentence, begins: list[int]) -> list[int]:
    """Return those of some marks at which a clause has ended, where verbs come last; of a row, the first."""
    ended = [at for at in begins if ends_clause(sentence, at - 1)]
    if ended or len(begins) < MIN_TITLE:
        return ended or begins
    return begins[:1] if last_verb(sentence, range(0, begins[0])) else []


def parts(sentence: Sentence, at: int) -> bool:
    """Whether a mark before a token may part two deeds."""
    return not sentence.depths[at] and not (COMMAS | STOPS).isdisjoint(sentence.gap(at))


def begins_deed(sentence: Sentence, piece: range) -> bool:
    """Whether a deed may begin with a piece: no relative and no subordinate clause does."""
    chunk = sentence.chunks[sentence.chunk_at(sentence.tokens[piece[0]].start)]
    opens = sentence.starts_of("openers") | sentence.starts_of("relative")
    begin = next((at for at in piece if at not in sentence.untitled), piece[0])
    joined = piece[0] in sentence.starts_of("joiners")
    return joined or not (chunk.subordinate or piece[0] in opens or begin in opens)


def ends_deed(sentence: Sentence, piece: range) -> bool:
    """Whether a deed may end before a mark: what follows is the other date's, no further thing of a row."""
    end = piece.stop
    chunk = sentence.chunks[sentence.chunk_at(sentence.tokens[end].start)]
    ties = ("joiners", "openers", "relative", "linking")
    goes_on = not (chunk.dates or chunk.verb or any(end in sentence.starts_of(label) for label in ties))
    return not goes_on and not crossed(sentence, end)


def tells(naming: Naming, piece: range, *, later: bool) -> bool:
    """Whether a piece is a deed, and behind others says who acts in it."""
    sentence = naming.sentence
    if not begins_deed(sentence, piece) or not ends_whole(sentence, piece):
        return False
    if sentence.reading is not None:
        return tells_its_verb(naming, piece, later=later)
    if sentence.words.verb_last:
        return not later or acts(sentence, piece)
    verbs = sentence.verbs.intersection(piece)
    if not later:
        return bool(verbs) or not sentence.tokens_of(*TELLING).isdisjoint(piece)
    begin = next((at for at in piece if at not in sentence.untitled | sentence.function_words), piece[0])
    cased = sentence.spelling[begin].lower() != sentence.spelling[begin].upper()
    return cased and bool(verbs - {begin}) and acts(sentence, piece)


def acts(sentence: Sentence, piece: range) -> bool:
    """Whether a piece names who acts in it."""
    return somebody_acts(sentence, piece) or not sentence.tokens_of("leaders").isdisjoint(piece)


def tells_its_verb(naming: Naming, piece: range, *, later: bool) -> bool:
    """Whether a piece has the verb of its date with all of its subject, as the grammar reads it."""
    sentence = naming.sentence
    own = find_predicate(sentence, naming.mention) if naming.mention else None
    if own is None or own.clause == "relative" or verb_token(sentence, own) not in piece:
        return False
    if not any(is_predicate(sentence, at) for at in piece):
        return False
    verb = verb_token(sentence, own)
    subject = find_subject(sentence, verb)
    opens = sentence.tokens_of("pronouns", "persons", "relative", "openers")
    named = bool(subject) and opens.isdisjoint(range(piece.start, verb))
    return subject <= set(piece) and (named or not later)


def ends_whole(sentence: Sentence, piece: range) -> bool:
    """Whether a piece of a language whose verbs come last ends with one, or with the sentence."""
    last = piece.stop - 1
    if not sentence.words.verb_last or piece.stop == len(sentence.tokens):
        return True
    return ends_clause(sentence, last) or bool(last_verb(sentence, piece))


def ends_clause(sentence: Sentence, at: int) -> bool:
    """Whether a word is a verb that ends its clause, in a language that puts it there."""
    return sentence.is_verb(at) or is_predicate(sentence, at) or is_connected(sentence, at)


def last_verb(sentence: Sentence, piece: range) -> list[int]:
    """Return the verb at the end of a sentence that all things of a row share, where verbs come last.

    «A mayda, B iyunda imzalandı». Nothing where a piece before the last one has a verb of its own.
    """
    last = len(sentence.tokens)
    if sentence.reading is not None or not sentence.words.converbs or piece.stop == last:
        return []
    verb = last - 1
    if not sentence.is_verb(verb) or verb in sentence.tokens_of("attribution"):
        return []
    ends = [at - 1 for at in range(1, last) if parts(sentence, at)]
    if any(sentence.is_verb(at) or is_converb(sentence, at) or is_connected(sentence, at) for at in ends):
        return []
    hits = [hit for label in TELLING for hit in sentence.hits_of(label) if hit.last == last]
    return list(range(min((hit.first for hit in hits), default=verb), last))


def is_converb(sentence: Sentence, at: int) -> bool:
    """Whether a word ends as a verb that needs another one: «gelip»."""
    return sentence.spelling[at].lower().endswith(sentence.words.converbs)


def is_connected(sentence: Sentence, at: int) -> bool:
    """Whether a word ends as a finite verb that another clause follows."""
    words = sentence.text[sentence.span.start : sentence.ends[at]]
    return as_last(sentence, words) != words


def as_last(sentence: Sentence, words: str) -> str:
    """Return words whose verb ties them to another clause as a sentence ends: «서명했고» as «서명했다»."""
    for ending, final in sentence.words.connecting:
        if words.endswith(ending):
            return words[: -len(ending)] + final
    return words

"""A clause to a title: a few of the source's own words, without the date.

What a title can be is ``STRATEGIES``, tried in their order. The last of them takes the words of the clause;
how these are made short and fit to stand alone is :mod:`mkdocs_newsdump.events.title_words`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsdump.events.clauses import MAX_CLAUSE, Clause
from mkdocs_newsdump.events.documents import (
    find_dated_document,
    find_document_meanwhile,
    find_documents,
    signed_name,
)
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.reading import clause_tokens, find_verb, later_phrases, tokens_at, verb_token
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.events.title_words import (
    MAX_TITLE,
    MIN_TITLE,
    STEPS,
    join_tokens,
    verb_second,
    without_loose_end,
    without_speaker,
)
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.sentences import Span
from mkdocs_newsdump.text.words import is_ideograph

MAX_WHOLE = 18
"""Maximum words in the title of a clause that is told whole."""
MIN_LETTERS = 3
"""Minimum letters of a word that tells something; a clause of shorter ones («28 %») needs its sentence."""


@dataclass(frozen=True)
class Naming:
    """What a title is made of: a ``clause``, its date, and the ``document`` that was signed, where known."""

    sentence: Sentence
    clause: Clause
    mention: DateMention | None
    document: Span | None

    @cached_property
    def side(self) -> Clause:
        """The side of the clause's semicolons that its date stands on."""
        return cut_at_semicolons(self.sentence, self.clause, self.mention) if self.mention else self.clause

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
        return kept[next((n for n, at in enumerate(kept) if at not in tied), len(kept)) :]

    @cached_property
    def has_only_pronoun(self) -> bool:
        """Whether only a pronoun names what the clause tells of: «договорились о нем»."""
        pronouns = self.sentence.tokens_of("pronouns")
        return not pronouns.isdisjoint(self.tokens[1:]) and names_nothing(self.sentence, self.tokens)


def find_title(
    sentence: Sentence,
    clause: Clause,
    mention: DateMention | None = None,
    document: Span | None = None,
) -> str:
    """Return the title of a clause, empty where nothing but dates and small words would be left.

    ``mention`` is the date of the event, ``document`` what was signed, where that is known. No date is part
    of a title.
    """
    naming = Naming(sentence, clause, mention, document)
    for strategy in STRATEGIES:
        words = strategy(naming)
        if words:
            return polish(words, dotted_i=sentence.words.dotted_i)
    return ""


def signed_document(naming: Naming) -> str | None:
    """Name the document that was signed."""
    return naming.document and signed_name(naming.sentence, naming.document)


def dated_document(naming: Naming) -> str | None:
    """Name the document that the date is of: «Договор о дружбе от 8 апреля 1997 года»."""
    if not naming.mention:
        return None
    document = find_dated_document(naming.sentence, naming.clause, naming.mention)
    return document and naming.sentence.text[document.start : document.end]


def document_and_its_clause(naming: Naming) -> str | None:
    """Put a dated relative clause after its document: "Treaty on Peace: both countries ratified".

    None where the date stands in no such clause, or the title would be too long.
    """
    sentence, mention = naming.sentence, naming.mention
    if not mention:
        return None
    for document in find_documents(sentence, naming.side):
        after = [at for at in naming.side.tokens if sentence.tokens[at].start >= document.end]
        if not after or after[0] not in sentence.starts_of("relative") or "," not in sentence.gap(after[0]):
            continue
        if mention.start < sentence.tokens[after[0]].start:
            continue
        said = [at for at in after[1:] if at not in sentence.untitled]
        end = next((n for n, at in enumerate(said) if not BREAKS.isdisjoint(sentence.gap(at))), None)
        said = said[:end]
        while said and said[-1] in sentence.function_words:
            said.pop()
        words = sum(document.start <= token.start < document.end for token in sentence.tokens)
        if said and words + len(said) <= MAX_TITLE and any(sentence.is_verb(at) for at in said):
            return f"{sentence.text[document.start : document.end]}: {join_tokens(sentence, said)}"
    return None


def document_of_the_same_time(naming: Naming) -> str | None:
    """Name the document of the clause "when they signed …", where only a pronoun names what happened."""
    if not naming.has_only_pronoun:
        return None
    document = find_document_meanwhile(naming.sentence, naming.widened.last)
    return document and naming.sentence.text[document.start : document.end]


def whole_clause(naming: Naming) -> str | None:
    """Use the verb with all that belongs to it, where the words of the clause would be cut in a bad place.

    Whole phrases behind the verb are left out of what is too long, and none that names a document, a party or
    a kind of event. None where it is still too long.
    """
    sentence, mention = naming.sentence, naming.mention
    verb = find_verb(sentence, mention) if mention else None
    if mention is None or verb is None or naming.has_only_pronoun or not is_badly_cut(naming, verb):
        return None
    kept = clause_tokens(sentence, mention) - sentence.untitled
    parties = (range(hit.first, hit.last) for hit in sentence.parties)
    told = sentence.tokens_of("documents", "kind").union(*parties)
    for phrase in later_phrases(sentence, mention):
        if len(kept) > MAX_TITLE and told.isdisjoint(phrase):
            kept -= phrase
    if not MIN_TITLE < len(kept) <= MAX_WHOLE:
        return None
    return join_tokens(sentence, without_loose_end(sentence, verb_second(sentence, sorted(kept))))


def is_badly_cut(naming: Naming, verb: Predicate) -> bool:
    """Whether the words of a clause lack the subject or the verb, or end before "of" and a party's name."""
    sentence, kept = naming.sentence, shorten(naming)
    if not kept or (verb.subject and tokens_at(sentence, [verb.subject]).isdisjoint(kept)):
        return True
    if verb_token(sentence, verb) not in kept:
        return True
    cut = max(kept) + 1
    of = sentence.reading.words.of if sentence.reading else frozenset()
    names = any(cut < hit.first <= cut + MIN_TITLE for hit in sentence.parties)
    return cut in naming.tokens and sentence.spelling[cut].lower() in of and names


def shorten(naming: Naming) -> list[int]:
    """Return the words of the clause, made short and fit to stand alone."""
    kept = naming.tokens
    for step in STEPS:
        kept = step(naming.sentence, kept)
    return kept


def words_of_the_clause(naming: Naming) -> str | None:
    """Use the clause's words, fit to stand alone, unless only a pronoun names what it tells of."""
    if naming.has_only_pronoun:
        return None
    return join_tokens(naming.sentence, shorten(naming))


STRATEGIES: tuple[Callable[[Naming], str | None], ...] = (
    signed_document,
    dated_document,
    document_and_its_clause,
    document_of_the_same_time,
    whole_clause,
    words_of_the_clause,
)
"""What a title can be: the first that gives words makes it."""


def can_tell(word: str) -> bool:
    """Whether a word can tell something: no number, and not too short."""
    return is_ideograph(word) or (len(word) >= MIN_LETTERS and not word.isdigit())


def cut_at_semicolons(sentence: Sentence, clause: Clause, mention: DateMention) -> Clause:
    """Return the side of a clause's semicolons that its date stands on."""
    first, last = clause.first, clause.last
    for at in range(first + 1, last):
        if ";" in sentence.gap(at):
            if sentence.tokens[at].start > mention.start:
                return Clause(first, at)
            first = at
    return Clause(first, last)


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

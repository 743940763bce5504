"""The deed alone, for a title: the clause of one verb without what stands beside it, as the grammar reads it.

Where a sentence tells several deeds in a row, each is told by its own words: "Mujib was murdered, and the
matter slept". What a deed can do without is left out, the less needed first.
"""

from __future__ import annotations

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.polish import ELLIPSIS
from mkdocs_newsdump.events.reading import find_predicate, find_subject, is_predicate
from mkdocs_newsdump.events.sentence import BREAKS, DASHES, Sentence
from mkdocs_newsdump.events.title_clause import is_parted, spread, subtree
from mkdocs_newsdump.events.title_words import (
    MAX_WHOLE,
    STRONG,
    bare,
    count_words,
    join_tokens,
    verb_second,
)
from mkdocs_newsdump.grammar.sentence import Sentence as Reading

SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations of a verb's subject."""
AUXILIARIES = ("aux", "aux:pass", "cop", "expl")
"""Relations of words that make one verb with another."""
BESIDE = ("conj", "cc", "parataxis", "discourse", "vocative", "punct")
"""Relations of what stands beside a verb: other deeds, what ties it to them, and marks."""
ASIDES = ("acl:relcl", "acl", "appos", "parataxis", "advcl")
"""Relations of what a deed can do without where a mark parts it."""
MIN_DEED = 3
"""Minimum words of a deed: who did what."""


def told_at_which(naming: Naming) -> str | None:
    """Use what a clause behind a date tells of it: "until 1902, when | the Republic was proclaimed"."""
    sentence, clause = naming.sentence, naming.clause
    if naming.mention is None or naming.mention in sentence.dates or naming.has_only_pronoun:
        return None
    words = verb_second(sentence, [at for at in clause.tokens if at not in clause.others])
    return join_tokens(sentence, words) if count_words(sentence, words) <= MAX_WHOLE else None


def told_verb(naming: Naming) -> int | None:
    """Return the verb of the grammar that tells the event, or the one that the date belongs to."""
    if naming.teller is not None:
        return naming.teller.at
    found = find_predicate(naming.sentence, naming.mention) if naming.mention else None
    return found.at if found and found.form == "Fin" else None


def deed_words(naming: Naming) -> list[int]:
    """Return the grammar's tokens of the verb that tells the event, its subject and all it governs.

    A verb in a row takes the subject and the auxiliaries of the one before, where it has none of its own.
    """
    read, verb = naming.sentence.reading, told_verb(naming)
    if read is None or verb is None:
        return []
    gone = {
        one
        for at in read.dependants[verb]
        if read.relations[at] in BESIDE and not (read.relations[at] == "conj" and not read.is_predicate(at))
        for one in subtree(read, at)
    }
    words = {at for at in subtree(read, verb) if at not in gone}
    first = read.heads[verb]
    if read.relations[verb] == "conj" and first >= 0 and is_one_row(naming.sentence, read, first, verb):
        if not any(read.relations[at] in SUBJECTS for at in read.dependants[verb]):
            words |= {
                one
                for at in read.dependants[first]
                if read.relations[at] in SUBJECTS
                for one in subtree(read, at)
            }
        if read.tags[verb].form != "Fin":
            words |= {at for at in read.dependants[first] if read.relations[at] in AUXILIARIES}
    return sorted(words)


def is_one_row(sentence: Sentence, read: Reading, first: int, verb: int) -> bool:
    """Whether two verbs share a subject: no other verb with one, and no strong mark, stands between them."""
    start = sentence.span.start
    between = sentence.text[start + read.tokens[first].end : start + read.tokens[verb].start]
    if any(
        read.relations[at] == "xcomp" and opens_with_conjunction(read, at) for at in read.dependants[verb]
    ):
        return False  # nobody need do it: "hubo que desalojar"
    others = (at for at in range(first + 1, verb) if read.is_predicate(at) and read.predicate(at).subject)
    return not any(mark in between for mark in (*STRONG, *DASHES)) and not any(others)


def opens_with_conjunction(read: Reading, at: int) -> bool:
    """Whether a conjunction opens what hangs on a token."""
    return any(read.relations[one] == "mark" and read.tags[one].pos == "SCONJ" for one in read.dependants[at])


def deed_in_row(naming: Naming) -> list[int]:
    """Return the words of the deed without those of other deeds beside it."""
    kept = bare(naming.sentence, spread(naming.sentence, deed_words(naming)))
    return kept if kept and stands_apart(naming.sentence, kept) else []


def deed_without_asides(naming: Naming) -> list[int]:
    """Return the words of the deed without the clauses and names that marks part from it."""
    sentence, read, verb = naming.sentence, naming.sentence.reading, told_verb(naming)
    words = deed_words(naming)
    if read is None or verb is None or not words:
        return []
    gone = {
        one
        for at in words
        if at != verb and read.relations[at] in ASIDES and is_parted(sentence, read, at)
        for one in subtree(read, at)
    }
    kept = bare(sentence, spread(sentence, [at for at in words if at not in gone])) if gone else []
    return kept if kept and stands_apart(sentence, kept) else []


def stands_apart(sentence: Sentence, kept: list[int]) -> bool:
    """Whether the first of some words stands behind a mark, a joiner or what opens a clause."""
    at = min(kept)
    while at and at - 1 in sentence.untitled | sentence.date_ties:
        at -= 1
    opening = sentence.starts_of("joiners") | sentence.tokens_of("openers", "linking")
    return at == 0 or at - 1 in opening or not BREAKS.isdisjoint(sentence.gap(at))


def own_chunk(naming: Naming) -> list[int]:
    """Return the words between the two marks or joiners around the date."""
    return chunks_from(naming, 1)


def chunks_from(naming: Naming, number: int) -> list[int]:
    """Return the words of some chunks from that of the date on, where they have a verb with its subject."""
    sentence, mention = naming.sentence, naming.mention
    if mention is None:
        return []
    at = sentence.chunk_at(mention.start)
    chunks = sentence.chunks[at : at + number]
    kept = bare(sentence, list(range(chunks[0].first, chunks[-1].last)))
    if len(chunks) < number or len(chunks) == len(sentence.chunks):
        return []
    after = chunks[-1].last
    broken = after < len(sentence.tokens) and ELLIPSIS in sentence.gap(after)
    return kept if tells_whole(sentence, kept) and not broken else []


def tells_whole(sentence: Sentence, kept: list[int]) -> bool:
    """Whether words have a verb, and where the grammar is known all of its subject."""
    read, inside = sentence.reading, set(kept) | sentence.untitled
    if read is None:
        return any(sentence.is_verb(at) for at in kept)
    verbs = [at for at in kept if is_predicate(sentence, at)]
    subjects = [find_subject(sentence, at) for at in verbs]
    return any(subjects) and all(subject <= inside for subject in subjects)

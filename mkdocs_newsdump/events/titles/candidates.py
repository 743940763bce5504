"""Words of a sentence that the title of an event can be, and those of clauses that rules make titles of."""

from __future__ import annotations

from typing import NamedTuple

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import date_token, find_predicate, token_read
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.events.title_clause import clause_of, is_below, spread
from mkdocs_newsdump.events.title_words import bare, join_tokens
from mkdocs_newsdump.events.titles.whole import STEPS, with_dates
from mkdocs_newsdump.text.words import tokenize

SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations of a verb's subject."""
DESCRIBING = ("acl:relcl", "acl")
"""Relations of what is said of a noun: a relative clause, a participle."""
NOUNS = ("NOUN", "PROPN")
OPENING = ("openers", "relative", "linking")
"""Lists of words that open a clause."""


class Candidate(NamedTuple):
    """Words that an event's title can be, and the ``tokens`` of its sentence that they are of, in order."""

    words: str
    tokens: tuple[int, ...]
    way: str


def noun_and_relative(naming: Naming) -> str:
    """Return what is said of a noun with the date, behind that noun: "the treaty, which both ratified".

    A participle alone keeps its date: "the bridge, opened in 1965".
    """
    read, mention, sentence = naming.sentence.reading, naming.mention, naming.sentence
    predicate = find_predicate(sentence, mention) if mention else None
    if read is None or predicate is None or read.relations[predicate.at] not in DESCRIBING:
        return ""
    noun = read.heads[predicate.at]
    if read.tags[noun].case not in ("", "Nom") or read.tags[noun].pos not in NOUNS:
        return ""
    if any(read.relations[one] in SUBJECTS for one in read.dependants[noun]):
        return ""
    phrase = [one for one in read.phrase(noun) if not is_below(read, one, predicate.at)]
    phrase = [
        one
        for one in phrase
        if one < predicate.at and (read.relations[one] != "case" or read.heads[one] != noun)
    ]
    clause = spread(sentence, clause_of(read, predicate.at))
    said = bare(naming.sentence, clause, tied=True)
    head = bare(naming.sentence, spread(sentence, phrase))
    if not said or not head:
        return ""
    words = with_dates(sentence, clause) if len(said) == 1 else join_tokens(sentence, said)
    tie = " " if BREAKS.isdisjoint(sentence.gap(min(clause))) else ", "
    return f"{join_tokens(sentence, head).strip(' ,')}{tie}{words.strip(' ,')}"


def circumstance(naming: Naming) -> list[int]:
    """Return a clause of time or place with the date beside it, without the word that opens it.

    "The rupture came on 24 May, when Peru broke relations", "in Lima, where both signed in May": what follows
    that word, where it has a subject of its own.
    """
    read, mention, sentence = naming.sentence.reading, naming.mention, naming.sentence
    if read is None or mention is None:
        return []
    at = date_token(sentence, mention)
    number = sentence.chunk_at(mention.start)
    first = number
    while first and sentence.chunks[first].joined:
        first -= 1
    for chunk in sentence.chunks[first : number + 2]:
        opener = next((one for one in range(chunk.first, chunk.last) if one not in sentence.untitled), -1)
        place = token_read(sentence, opener) if opener >= 0 else None
        opens = any(opener in sentence.starts_of(label) for label in OPENING)
        if place is None or not opens or read.tags[place].pos not in ("SCONJ", "ADV"):
            continue
        verb = read.heads[place]
        if verb < 0 or not read.is_predicate(verb) or read.predicate(verb).subject is None:
            continue
        if chunk.first > at and sentence.untitled.isdisjoint(range(chunk.first - 1, chunk.first)):
            continue
        words = spread(sentence, [one for one in clause_of(read, verb) if one != place])
        return bare(naming.sentence, [one for one in words if one > opener])
    return []


def without_frame(naming: Naming, kept: list[int]) -> list[int]:
    """Return tokens without dateline, dates and who said so."""
    for step in STEPS:
        kept = step(naming.sentence, kept) if kept else []
    return bare(naming.sentence, kept)


def align(sentence: Sentence, words: str) -> tuple[int, ...]:
    """Return the tokens of the sentence that words are made of, in the words' order."""
    places: dict[str, list[int]] = {}
    for at, token in enumerate(sentence.tokens):
        places.setdefault(token.word.casefold(), []).append(at)
    found: list[int] = []
    last = -1
    for token in tokenize(words, 0):
        free = places.get(token.word.casefold())
        if free:
            at = next((at for at in free if at > last), free[0])
            free.remove(at)
            found.append(at)
            last = at
    for n in range(len(found) - 2, -1, -1):
        # a word that stands twice is the one right before what follows
        if found[n] < found[n + 1]:
            word = sentence.tokens[found[n]].word.casefold()
            later = [at for at in places[word] if found[n] < at < found[n + 1]]
            found[n] = max(later, default=found[n])
    return tuple(found)

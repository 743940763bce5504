"""The documents that a clause names, each from its noun («Договор», "Agreement") to where its name ends."""

from __future__ import annotations

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.sentence import BREAKS, ESTABLISHED, Sentence
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.sentences import Span

MIN_NAME = 2
"""Minimum words in a document's name; fewer are its noun alone."""
MAX_NAME = 16
"""Maximum words in a document's name. It is longer than other titles, as it makes no sense when cut."""
ENDS_NAME = BREAKS | set("»”")


def find_documents(sentence: Sentence, clause: Clause) -> list[Span]:
    """Return the places of the documents that a clause names."""
    nouns = [hit for hit in sentence.hits_of("documents") if hit.first in clause.tokens]
    return [span for hit in nouns if (span := find_document_name(sentence, hit, clause.last))]


def find_document_name(sentence: Sentence, noun: Hit, last: int) -> Span | None:
    """Return the place of a document's name, or None where its noun stands alone or is no name.

    The name ends before token ``last``.
    """
    text, tokens = sentence.text, sentence.tokens
    if noun.last not in sentence.starts_of("about") and not text[tokens[noun.first].start].isupper():
        return None
    ends = sentence.untitled | sentence.starts_of("documents") | sentence.starts_of("both")
    at = noun.last
    while at < min(last, noun.first + MAX_NAME):
        if at in ends or sentence.is_verb(at) or any(mark in ENDS_NAME for mark in sentence.gap(at)):
            break
        at += 1
    while at > noun.last and at - 1 in sentence.function_words:
        at -= 1
    long_enough = at - noun.first >= MIN_NAME
    return Span(tokens[noun.first].start, tokens[at - 1].end) if long_enough else None


def find_dated_document(sentence: Sentence, clause: Clause, mention: DateMention) -> Span | None:
    """Return the document that a date is of, or None.

    It stands right before the date, or its signing is all that the clause tells.
    """
    objects = {sentence.tokens[hit.first].start for hit in sentence.hits_of("objects")}
    # what only an object can be called needs its verb, and has its clause for a title
    named = [name for name in find_documents(sentence, clause) if name.start not in objects]
    if not named:
        return None
    tying = sentence.tokens_of("tying")
    for document in named:
        between = [at for at, t in enumerate(sentence.tokens) if document.end <= t.start < mention.start]
        if document.end <= mention.start and all(at in tying for at in between):
            return document
    signing = any(hit.first in clause.tokens for hit in sentence.hits_of("signing"))
    acts = {hit.value for hit in sentence.hits_of("act") if hit.first in clause.tokens}
    return named[0] if signing and acts <= {ESTABLISHED} else None


def find_document_meanwhile(sentence: Sentence, first: int) -> Span | None:
    """Return the document of a chunk from token ``first`` on that tells what happened at the same time."""
    chunk = next((chunk for chunk in sentence.chunks if chunk.first == first), None)
    if chunk is None or first not in sentence.starts_of("meanwhile") or chunk.dates:
        return None
    return next(iter(find_documents(sentence, Clause(first, chunk.last))), None)


def signed_name(sentence: Sentence, document: Span) -> str:
    """Return the name of a document that was signed, with its verb where its form needs one.

    That is where it stands as an object: «Подписали Декларацию».
    """
    name = sentence.text[document.start : document.end]
    for noun in sentence.hits_of("objects"):
        if sentence.tokens[noun.first].start == document.start:
            verbs = [hit.first for hit in sentence.hits_of("signing") if hit.first < noun.first]
            if verbs and sentence.is_verb(verbs[-1]):
                verb = sentence.tokens[verbs[-1]]
                return f"{sentence.text[verb.start : verb.end]} {name}"
    return name

"""The document that a title only points at ("the treaty", "it"), by the name it was given before."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import find_documents, name_of
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import tokens_at
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.title_words import join_tokens

OF_DOCUMENTS = frozenset({"in-force", "ratified", "extended", "ended"})
"""Values of the list "act" for what happens to documents alone."""
MAX_POINTING = 4
"""Maximum words that only point at a document: "the said treaty itself"."""


def named_before(naming: Naming, kept: list[int]) -> str | None:
    """Return a title's words with the name of the document that their subject only points at.

    What was signed is known by its name alone. None where the subject has a name, or no document was named.
    """
    subject = find_pointing(naming, kept)
    if subject is None:
        return None
    sentence = naming.sentence
    noun = next((noun_at(sentence, at) for at in sorted(subject) if noun_at(sentence, at)), None)
    name = find_name(naming, min(kept), noun)
    if name is None:
        return None
    acts = {hit.value for hit in sentence.hits_of("act") if hit.first in kept}
    if acts.isdisjoint(OF_DOCUMENTS) and not sentence.tokens_of("signing").isdisjoint(kept):
        return name
    rest = [at for at in kept if at not in subject]
    tie = " " if noun and subject and max(subject) < min(rest) else ": "
    return name + tie + join_tokens(sentence, rest).strip(" ,")


def find_pointing(naming: Naming, kept: list[int]) -> set[int] | None:
    """Return the tokens of a subject that only points at a document, none of them where it is left out.

    None where the subject tells by itself what it is.
    """
    sentence, teller = naming.sentence, naming.teller
    subject = set(kept[:0])
    if teller and teller.subject:
        subject = tokens_at(sentence, [teller.subject]).intersection(kept)
    else:
        for at in kept[:MAX_POINTING]:
            if sentence.is_verb(at):
                break
            subject.add(at)
    acts = {hit.value for hit in sentence.hits_of("act") if hit.first in kept}
    if not subject:
        return subject if sentence.is_verb(kept[0]) and not acts.isdisjoint(OF_DOCUMENTS) else None
    points = sentence.tokens_of("pronouns", "prepositions", "pointing", "linking")
    nouns = {at for at in subject if noun_at(sentence, at)}
    if len(subject) > MAX_POINTING or not subject <= points | nouns:
        return None
    if len(nouns) == 1:
        return subject
    happens_to_it = not acts.isdisjoint(OF_DOCUMENTS) or (teller is not None and teller.passive)
    treaty = any(hit.value == "treaty" and hit.first in kept for hit in sentence.hits_of("kind"))
    return subject if not nouns and happens_to_it and treaty else None


def noun_at(sentence: Sentence, at: int) -> str:
    """Return the noun of a document at a token in the form that begins a title, or nothing."""
    for hit in sentence.hits_of("nominative"):
        if hit.first == at:
            return hit.value
    return next(
        (sentence.spelling[at].lower() for hit in sentence.hits_of("documents") if hit.first == at), ""
    )


def find_name(naming: Naming, first: int, noun: str | None) -> str | None:
    """Return the name of the document with a noun that was last named before token ``first``, or None.

    Without a noun it is one that the same sentence or the last one names. That one must name no other.
    """
    places = [(naming.sentence, Clause(0, first))]
    places += [(one, Clause(0, len(one.tokens))) for one in reversed(naming.earlier)]
    names = [[name for own, name in named_in(*place) if noun in (None, own)] for place in places]
    near = next((some for some in (names if noun else names[:2]) if some), [])
    if len(set(near)) != 1:
        return None
    longer = (name for some in names for name in some if name.startswith(near[0]))
    return max(longer, key=len)


def named_in(sentence: Sentence, clause: Clause) -> Iterator[tuple[str, str]]:
    """Yield noun and name of the documents that a clause names, the last one first."""
    for document in reversed(find_documents(sentence, clause, inflected=True)):
        at = next(at for at, token in enumerate(sentence.tokens) if token.start == document.start)
        yield noun_at(sentence, at), name_of(sentence, document)

"""The clauses of a sentence without a date that tell a deed: done (signed, ratified, …) or planned."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsdump.events.clauses import Clause, find_clause_at
from mkdocs_newsdump.events.dated import is_term
from mkdocs_newsdump.events.documents import find_documents
from mkdocs_newsdump.events.kinds import befalls_document
from mkdocs_newsdump.events.reading import EVENT_FORMS, tokens_at
from mkdocs_newsdump.events.sentence import ANNIVERSARY, Sentence
from mkdocs_newsdump.grammar.sentence import Sentence as Reading
from mkdocs_newsdump.text.sentences import Span
from mkdocs_newsdump.text.words import spelled

PLANNED = frozenset({"relations", "treaty", "session", "visit", "infrastructure", "aid", "award"})
"""Kinds of deeds that are told before they happen; a plan of any other is a hope."""

TOLD = ("main", "complement", "aside")
"""Clauses that tell something; the others describe a word of another clause."""
MANY = 3
"""Minimum number of documents of which none is the news."""
NEAR = 3
"""Maximum distance of an infinitive behind the verb that rules it, in words."""
TOLD_OF_DOCUMENTS = (*TOLD, "relative")
"""The same for signing: "the treaty, which both signed in Astana"."""
DESCRIBING = ("amod", "acl")
"""Relations of a word that only describes a noun."""


def undated_clauses(sentence: Sentence) -> Iterator[tuple[Clause, Span | None]]:
    """Yield the clauses that tell a done deed, for a signing one with every document it names.

    The signing of a document without its name, or of so many that none is named, is no news of its own.
    A sentence with a date, other than the years that a document is for, has none.
    """
    if any(mention.edtf and not is_term(sentence, mention) for mention in sentence.dates):
        return
    notable = [hit.first for hit in sentence.marks if hit.label == "notable"]
    if not notable or any(hit.value == ANNIVERSARY for hit in sentence.hits_of("act")):
        return  # an anniversary tells of a deed of long ago
    deeds = [at for at in notable if not is_description(sentence, at)]
    if not deeds:
        return
    signing = deeds[0] in sentence.starts_of("signing")
    named = find_documents(sentence, Clause(0, len(sentence.tokens))) if signing else []
    for document in named:
        yield find_clause_at(sentence, document.start), document
    papers = {hit.first for hit in sentence.hits_of("kind") if hit.value == "treaty"}
    nameless = (
        sentence.starts_of("vague")
        or counts_documents(sentence, papers)
        or (
            signing
            and (sentence.starts_of("documents") or papers <= sentence.tokens_of("signing", "notable"))
        )
    )
    if not named and not nameless:
        yield find_clause_at(sentence, sentence.tokens[deeds[0]].start), None


def counts_documents(sentence: Sentence, papers: set[int]) -> bool:
    """Whether a number of many stands before a document's noun: "about 200 agreements" are none of them."""
    nouns = papers | sentence.starts_of("documents")
    numbers = (at for at, word in enumerate(sentence.spelling) if word.isdigit() and int(word) >= MANY)
    return any(not nouns.isdisjoint(range(at + 1, at + 1 + NEAR)) for at in numbers)


def may_plan(sentence: Sentence) -> bool:
    """Whether some clause of a sentence may be of a kind in ``PLANNED``; no other is worth parsing for it."""
    kinds = {hit.value for hit in sentence.hits_of("kind")}
    if kinds:
        return not kinds.isdisjoint(PLANNED)
    return befalls_document(sentence, Clause(0, len(sentence.spelling)))


def planned_clauses(sentence: Sentence) -> Iterator[Clause]:
    """Yield the clauses that plan a deed: "they will sign …", «планирует открыть консульство».

    Only a language with a grammar has them: the tense is read there and not guessed. A sentence with a date
    has none, nor has what is denied or only possible.
    """
    if any(mention.edtf and not is_term(sentence, mention) for mention in sentence.dates):
        return
    deeds = sentence.tokens_of("notable", "signing") | {
        at for hit in sentence.hits_of("kind") if hit.value in PLANNED for at in range(hit.first, hit.last)
    }
    deeds |= {at for at, word in enumerate(sentence.spelling) if sentence.words.is_deed(spelled(word))}
    tagged = sentence.tagged if deeds else None
    if tagged is None or not tagged.may_look_ahead:
        return
    read = tagged.parsed
    taken: set[int] = set()
    for at, tag in enumerate(read.tags):
        if not read.is_predicate(at) or at in taken or not (tag.verbal or read.heads[at] < 0):
            continue
        predicate = read.predicate(at)
        if predicate.tense != "future" or predicate.negated or predicate.conditional:
            continue
        if predicate.clause == "adverbial":
            continue
        phrase = [*read.phrase(at), *infinitive_phrase(read, at)]
        taken.update(phrase)
        found = tokens_at(sentence, [(read.tokens[word].start, read.tokens[word].end) for word in phrase])
        if predicate.subject:
            found |= tokens_at(sentence, [predicate.subject])
        parties = {hit.first for hit in sentence.parties}
        acts = predicate.subject is not None or predicate.passive or not parties.isdisjoint(found)
        if acts and not deeds.isdisjoint(found):
            first, last = min(found), max(found) + 1
            yield Clause(first, last, frozenset(range(first, last)) - found)


def infinitive_phrase(read: Reading, verb: int) -> list[int]:
    """Return the words of the infinitive that a verb rules right behind it: "volverán a restablecer …"."""
    near = range(verb + 1, verb + 1 + NEAR)
    ruled = [at for at in read.dependants[verb] if at in near and read.tags[at].form == "Inf"]
    return read.phrase(ruled[0]) if ruled else []


def is_description(sentence: Sentence, at: int) -> bool:
    """Whether a word of a deed only describes a noun («с подписанной бумагой», "with a signed paper")."""
    if sentence.reading:
        return not is_told(sentence, sentence.reading, at)
    if sentence.words.is_participle(sentence.tokens[at].word):
        return True
    if not sentence.is_verb(at) or at - 1 not in sentence.tokens_of("prepositions"):
        return False
    return not any(chunk.first == at - 1 for chunk in sentence.chunks)


def is_told(sentence: Sentence, read: Reading, at: int) -> bool:
    """Whether the grammar may read a word of a deed as what a clause tells.

    It is no verb of a clause that describes another's word, or is denied, nor does it describe a noun; and a
    sentence without a verb tells nothing.
    """
    word = read.token_at(sentence.tokens[at].start - sentence.span.start)
    if word is None or read.relations[word] in DESCRIBING:
        return False
    if read.is_predicate(word):
        predicate = read.predicate(word)
        told = TOLD_OF_DOCUMENTS if at in sentence.tokens_of("signing") else TOLD
        if predicate.form in EVENT_FORMS and predicate.clause not in told:
            return False
        if predicate.negated or predicate.conditional:
            return False
    return bool(sentence.verbs) or any(tag.form in ("Fin", "Part") for tag in read.tags)

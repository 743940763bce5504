"""Titles that name a document, or what a verb tells nothing of but the date."""

from __future__ import annotations

from mkdocs_newsdump.events.antecedents import OF_DOCUMENTS, named_before
from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import (
    find_dated_document,
    find_document_meanwhile,
    find_documents,
    find_quoted_document,
    name_of,
)
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.pointers import points_outside
from mkdocs_newsdump.events.reading import (
    date_token,
    is_participle,
    tokens_at,
    verb_token,
)
from mkdocs_newsdump.events.sentence import BREAKS, Chunk, Sentence
from mkdocs_newsdump.events.title_words import (
    MAX_TITLE,
    MIN_TITLE,
    join_tokens,
)
from mkdocs_newsdump.text.sentences import Span

NAME_MARKS = "《"
"""Marks that belong to a name."""
NOT_OVER = ("present", "future")
"""Tenses of a verb that says how things stand, and not what became of them."""
COMPLETING = ("obj", "iobj", "obl", "obl:agent", "xcomp", "ccomp", "advcl", "advmod", "nmod")
"""Relations of what completes a verb."""
PARTICLES = ("ADV", "ADP", "PART")
"""Parts of speech of what ends no name."""
MAX_ARTICLE = 1
"""Maximum words before a document's noun that begins a subject."""


def event_of_document(naming: Naming) -> str | None:
    """Name the document that the beginning of a sentence only says something of: "Ratified in 2004, it …"."""
    sentence, mention = naming.sentence, naming.mention
    if mention is None or len(sentence.chunks) < MIN_TITLE or sentence.chunk_at(mention.start):
        return None
    kept = [at for at in range(sentence.chunks[0].last) if at not in sentence.untitled]
    if not kept or "," not in sentence.gap(sentence.chunks[1].first) or not is_participle(sentence, kept[0]):
        return None
    return named_before(naming, kept)


def dated_document(naming: Naming) -> str | None:
    """Name the document that the date is of: «Договор о дружбе от 8 апреля 1997 года»."""
    if not naming.mention:
        return None
    document = find_dated_document(naming.sentence, naming.clause, naming.mention)
    return document and name_of(naming.sentence, document)


def quoted_document(naming: Naming) -> str | None:
    """Name the document in quotation marks that was signed on the date before it."""
    document = naming.mention and find_quoted_document(naming.sentence, naming.mention)
    if not document:
        return None
    name = naming.sentence.text[document.start : document.end]
    return name if name[0] in NAME_MARKS else name[1:-1]


def document_and_its_clause(naming: Naming) -> str | None:
    """Put a dated relative clause after its document: "Treaty on Peace: both countries ratified".

    That it was signed, its name says alone. None where the date stands in no such clause,
    or the title would be too long.
    """
    sentence, mention = naming.sentence, naming.mention
    if not mention:
        return None
    for document in find_documents(sentence, Clause(0, naming.side.last)):
        after = [at for at in range(naming.side.last) if sentence.tokens[at].start >= document.end]
        if not after or after[0] not in sentence.starts_of("relative") or "," not in sentence.gap(after[0]):
            continue
        if mention.start < sentence.tokens[after[0]].start:
            continue
        said = [at for at in after[1:] if at not in sentence.untitled]
        end = next((n for n, at in enumerate(said) if not BREAKS.isdisjoint(sentence.gap(at))), None)
        said = said[:end]
        while said and said[-1] in sentence.function_words:
            said.pop()
        acts = {hit.value for hit in sentence.hits_of("act") if hit.first in said}
        signed = not sentence.tokens_of("signing").isdisjoint(said)
        if said and signed and acts.isdisjoint(OF_DOCUMENTS):
            return name_of(sentence, without_particle(sentence, document))
        words = sum(document.start <= token.start < document.end for token in sentence.tokens)
        if said and words + len(said) <= MAX_TITLE and any(sentence.is_verb(at) for at in said):
            return f"{sentence.text[document.start : document.end]}: {join_tokens(sentence, said)}"
    return None


def without_particle(sentence: Sentence, document: Span) -> Span:
    """Return a document without the part of a verb behind it: "geht auf das Abkommen zurück, das …"."""
    read = sentence.reading
    at = read.token_at(document.end - 1 - sentence.span.start) if read else None
    if read is None or not at or read.tags[at].pos not in PARTICLES or not read.tokens[at].form.islower():
        return document
    return Span(document.start, sentence.span.start + read.tokens[at - 1].end)


def document_of_the_same_time(naming: Naming) -> str | None:
    """Name the document of the clause "when they signed …", where only a pronoun names what happened."""
    if not naming.has_only_pronoun:
        return None
    document = find_document_meanwhile(naming.sentence, naming.widened.last)
    return document and naming.sentence.text[document.start : document.end]


def document_and_aside(naming: Naming, chunk: Chunk) -> str | None:
    """Name the document that an aside in brackets tells of: "Treaty on Rivers: ratified in Lima"."""
    sentence = naming.sentence
    named = find_documents(sentence, Clause(0, chunk.first), inflected=True)
    gone = sentence.untitled | sentence.date_ties
    said = [at for at in range(chunk.first, chunk.last) if at not in gone]
    between = [at for at in range(chunk.first) if named and sentence.tokens[at].start >= named[-1].end]
    if not named or not said or not gone.issuperset(between):
        return None
    words = sentence.text[sentence.tokens[said[0]].start : sentence.tokens[said[-1]].end]
    return f"{name_of(sentence, named[-1])}: {words}"


def subject_that_is_dated(naming: Naming) -> str | None:
    """Name what a verb tells nothing of but the date: "El tratado data de 1991", "the talks are set for May".

    That is a document that is of the date, or what is planned.
    """
    sentence, teller = naming.sentence, naming.teller
    if teller is None or teller.object or not teller.subject or teller.negated or not has_only_a_date(naming):
        return None
    if teller.tense not in NOT_OVER:
        return None
    subject = sorted(tokens_at(sentence, [teller.subject]))
    if teller.passive:
        return planned_subject(naming, subject, verb_token(sentence, teller))
    at, read = date_token(sentence, naming.mention) if naming.mention else 0, sentence.reading
    if read is None or sentence.spelling[at - 1].lower() not in read.words.of:
        return None
    named = find_documents(sentence, Clause(subject[0], subject[-1] + 1))
    begins = sentence.starts[subject[0] : subject[0] + MAX_ARTICLE + 1]
    opens = len(named) == 1 and named[0].start in begins
    return name_of(sentence, named[0]) if opens else None


def has_only_a_date(naming: Naming) -> bool:
    """Whether the verb that tells the event is completed by dates alone, its own behind it."""
    read, teller, mention = naming.sentence.reading, naming.teller, naming.mention
    if read is None or teller is None or mention is None:
        return False
    below = [at for at in read.dependants[teller.at] if read.relations[at] in COMPLETING]
    behind = mention.start - naming.sentence.span.start > read.tokens[teller.at].start
    return behind and bool(below) and all(read.tokens[at].dated for at in below)


def planned_subject(naming: Naming, subject: list[int], verb: int) -> str | None:
    """Return the subject of a verb of plans, without the date that a word ties to the verb."""
    sentence, read = naming.sentence, naming.sentence.reading
    planned = sentence.spelling[verb].lower()
    if read is None or not (planned in read.words.plans or planned.startswith(read.words.plan_stems)):
        return None
    told = len(subject) >= MIN_TITLE and not points_outside(naming, subject)
    return join_tokens(sentence, subject) if told else None

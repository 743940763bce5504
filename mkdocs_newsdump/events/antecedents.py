"""The document or person that a title only points at ("the treaty", "he"), by the name given before."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import find_documents, name_of
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import (
    find_subject,
    is_participle,
    is_predicate,
    is_proper_noun,
    token_read,
    tokens_at,
    verb_token,
)
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.title_words import join_tokens

SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations of a verb's subject."""
OF_DOCUMENTS = frozenset({"in-force", "ratified", "extended", "ended"})
"""Values of the list "act" for what happens to documents alone."""
MAX_POINTING = 4
"""Maximum words that only point at a document: "the said treaty itself"."""
MAX_PERSON = 10
"""Maximum words of a person's posts and name."""


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
    tie = " " if noun and max(subject) < min(rest) else ": "
    words = join_tokens(sentence, rest).strip(" ,")
    # what began the sentence has a capital for that alone
    begins = rest[0] == 0 and not any(hit.first == 0 for hit in sentence.parties)
    return name + tie + (words[:1].lower() + words[1:] if begins else words)


def document_signed(naming: Naming) -> str | None:
    """Return the name of the document that only a pronoun says was signed: "the presidents signed it".

    It is the one that the same sentence, or else the last one, names before.
    """
    sentence, read, teller = naming.sentence, naming.sentence.reading, naming.teller
    if read is None or teller is None or teller.negated:
        return None
    if verb_token(sentence, teller) not in sentence.tokens_of("signing"):
        return None
    relations = ("obj", *SUBJECTS) if teller.passive else ("obj",)
    places = [at for at in read.dependants[teller.at] if read.relations[at] in relations]
    if len(places) != 1:
        return None
    signed = tokens_at(sentence, [read.span(places[0])])
    if not signed or not signed <= sentence.tokens_of("pronouns"):
        return None
    return find_name(naming, min(signed), None)


def find_pointing(naming: Naming, kept: list[int]) -> set[int] | None:
    """Return the tokens of a subject that only points at a document, none of them where it is left out.

    None where the subject tells by itself what it is.
    """
    sentence, teller = naming.sentence, naming.teller
    points = sentence.tokens_of("pronouns", "prepositions", "pointing", "linking")
    opening = opening_noun(sentence, kept, points)
    if opening:
        return opening
    acts = {hit.value for hit in sentence.hits_of("act") if hit.first in kept}
    happens_to_it = not acts.isdisjoint(OF_DOCUMENTS) or (teller is not None and teller.passive)
    treaty = any(hit.value == "treaty" and hit.first in kept for hit in sentence.hits_of("kind"))
    if not happens_to_it or (acts.isdisjoint(OF_DOCUMENTS) and not treaty):
        return None
    if any(noun_at(sentence, at) for at in kept):
        return None
    subject = tokens_at(sentence, [teller.subject]).intersection(kept) if teller and teller.subject else set()
    if not subject and not sentence.is_verb(kept[0]) and not is_participle(sentence, kept[0]):
        subject = set(kept[:1])
    return subject if subject <= points else None


def opening_noun(sentence: Sentence, kept: list[int], points: set[int]) -> set[int]:
    """Return the tokens at the beginning that end with a document's noun and name no document."""
    noun = next((n for n, at in enumerate(kept[:MAX_POINTING]) if noun_at(sentence, at)), None)
    if noun is None or noun + 1 >= len(kept) or not points.issuperset(kept[:noun]):
        return set()
    pointed = not (sentence.tokens_of("pointing") - sentence.function_words).isdisjoint(kept[:noun])
    named = kept[noun + 1] in sentence.starts_of("about")
    return set(kept[: noun + 1]) if not named and (pointed or sentence.is_verb(kept[noun + 1])) else set()


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
    found = [list(named_in(*place)) for place in places]
    names = [[name for own, name in some if noun in (None, own)] for some in found]
    near = next((some for some in (names if noun else names[:2]) if some), [])
    if len(set(near)) != 1:
        return None
    return max((name for some in names for name in some if name.startswith(near[0])), key=len)


def named_in(sentence: Sentence, clause: Clause) -> Iterator[tuple[str, str]]:
    """Yield noun and name of the documents that a clause names, the last one first."""
    for document in reversed(find_documents(sentence, clause, inflected=True)):
        at = next(at for at, token in enumerate(sentence.tokens) if token.start == document.start)
        yield noun_at(sentence, at), name_of(sentence, document)


def speaker_before(naming: Naming, kept: list[int]) -> str | None:
    """Return a title's words with who said so for the pronoun that begins them: "Peru said it had signed".

    None unless that is named, and the pronoun is the subject of what was said.
    """
    sentence, read = naming.sentence, naming.sentence.reading
    place = token_read(sentence, kept[0])
    pronouns = sentence.tokens_of("pronouns", "persons")
    if read is None or place is None or kept[0] not in pronouns or read.tags[place].pos != "PRON":
        return None
    verb = read.heads[place]
    said = read.heads[verb] if verb >= 0 and read.relations[verb] == "ccomp" else -1
    if read.relations[place] not in SUBJECTS or said < 0 or not read.is_predicate(said):
        return None
    subject = read.predicate(said).subject
    speaker = sorted(tokens_at(sentence, [subject])) if subject else []
    parties = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    named = any(at in parties or is_proper_noun(sentence, at) for at in speaker)
    pointing = sentence.tokens_of("pronouns", "demonstratives") - sentence.function_words
    if not named or len(speaker) > MAX_PERSON or not pointing.isdisjoint(speaker):
        return None
    if not sentence.untitled.isdisjoint(speaker) or max(speaker) > kept[0]:
        return None
    return f"{join_tokens(sentence, speaker).strip(' ,')} {join_tokens(sentence, kept[1:])}"


def person_before(naming: Naming, kept: list[int]) -> str | None:
    """Return a title's words with the person that their first pronoun means: the subject just before.

    A circumstance may stand before it: "In Lima he signed".

    None unless that alone is a person: the subject with a name of the clause before, or else in the sentence
    before somebody with a leader's title.
    """
    sentence, read = naming.sentence, naming.sentence.reading
    persons = sentence.starts_of("persons")
    at = next((at for at in kept if at in persons or is_predicate(sentence, at)), -1)
    place = token_read(sentence, at) if at in persons else None
    if read is None or place is None or read.relations[place] not in SUBJECTS:
        return None
    before, person = sentence, named_subject(sentence, at)
    if not person and naming.earlier:
        before, person = naming.earlier[-1], sole_person(naming.earlier[-1])
    rest = join_tokens(sentence, kept[kept.index(at) + 1 :]).strip(" ,")
    if not person or not rest:
        return None
    where = join_tokens(sentence, kept[: kept.index(at)]).strip(" ,")
    return " ".join([f"{where}," if where else "", join_tokens(before, person), rest]).strip()


def named_subject(sentence: Sentence, pronoun: int) -> list[int]:
    """Return the tokens of the last subject before a pronoun, where that is one person with a name."""
    verbs = [at for at in range(pronoun) if is_predicate(sentence, at)]
    subjects = [found for at in verbs if (found := sorted(find_subject(sentence, at)))]
    if not subjects or not 0 < len(subjects[-1]) <= MAX_PERSON or max(subjects[-1]) > pronoun:
        return []
    last = subjects[-1]
    parties = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    names = [at for at in last if is_proper_noun(sentence, at) and at not in parties]
    return last if len(names) > 1 and not is_pointing_or_several(sentence, last) else []


def sole_person(sentence: Sentence) -> list[int]:
    """Return the tokens of a sentence's subject where that is its only person, one with a leader's title."""
    read = sentence.reading
    root = next((at for at, head in enumerate(read.heads) if head < 0), None) if read else None
    subject = read.predicate(root).subject if read and root is not None else None
    found = sorted(tokens_at(sentence, [subject])) if subject else []
    leaders = sentence.tokens_of("leaders")
    if not 0 < len(found) <= MAX_PERSON or leaders.isdisjoint(found) or leaders - set(found):
        return []
    return [] if is_pointing_or_several(sentence, found) else found


def is_pointing_or_several(sentence: Sentence, subject: list[int]) -> bool:
    """Whether a subject only points at somebody, or names more than one."""
    pointing = sentence.tokens_of("pronouns", "demonstratives", "both") - sentence.function_words
    return not (sentence.starts_of("joiners") | pointing | sentence.untitled).isdisjoint(subject)

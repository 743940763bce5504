"""What the grammar says of a date: the predicate it belongs to, that predicate's words, and its tense.

Every answer is None, or empty, where the language has no model or the grammar is not certain.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from mkdocs_newsdump.events.clauses import MAX_ANTECEDENT, Clause, find_antecedent
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.grammar.sentence import Sentence as Reading
from mkdocs_newsdump.model.dates import DateMention

EVENT_FORMS = ("Fin", "Part")
"""Forms of a verb that tell what happens; an infinitive does so with a tense of its own alone."""
CIRCUMSTANCES = ("obl", "advmod", "advcl", "parataxis", "discourse")
"""Relations of what a verb can do without."""
VERB_FORMS = ("Part", "Inf")
"""Forms of a verb that need an auxiliary."""
AUXILIARIES = ("aux", "aux:pass", "cop")
"""How the grammar ties an auxiliary to its verb, and a copula to what is said of a subject."""
ASIDES = ("relative", "participle", "adverbial")
"""Clauses that describe a word of another clause."""
MAX_FOLLOWING = 12
"""Maximum words up to the verb of a chunk that is added to a clause."""
MAX_AHEAD = 25
"""The same where the clause has no verb of its own."""
MIN_WORDS = 3
"""Minimum words of a clause that tells an event; what the parser leaves with fewer was cut apart."""


def find_predicate(sentence: Sentence, mention: DateMention) -> Predicate | None:
    """Return the predicate that a date belongs to, sure or not."""
    known = sentence.predicates
    if mention.start not in known:
        read = sentence.reading
        at = read.token_at(mention.start - sentence.span.start) if read else None
        known[mention.start] = predicate_of(read, at) if read and at is not None else None
    return known[mention.start]


def predicate_of(read: Reading, at: int) -> Predicate | None:
    """Return a token's predicate, by the clauses alone where the parser hangs everything on the token."""
    found = read.predicate_of(at)
    other = read.clauses.predicate_of(at) if found is None else None
    return read.predicate(other) if other is not None else found


def find_verb(sentence: Sentence, mention: DateMention) -> Predicate | None:
    """Return the verb that a date certainly belongs to."""
    predicate = find_predicate(sentence, mention)
    if predicate is None or not predicate.certain:
        return None
    tells = predicate.form in EVENT_FORMS or (predicate.form == "Inf" and predicate.tense != "")
    return predicate if tells else None


def opens_as_plan(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a word of intent opens a date's piece of the sentence: «…, намеченного на май, …»."""
    read = sentence.reading
    at = read.token_at(mention.start - sentence.span.start) if read else None
    if read is None or at is None:
        return False
    piece = read.clauses.piece_of(at)
    return piece > 0 and read.intends(read.clauses.first_of(piece))


def is_shared_deed(sentence: Sentence, mention: DateMention) -> bool:
    """Whether a date's verb tells of no single person: its subject is a thing, or more than one name."""
    read, verb = sentence.reading, find_verb(sentence, mention)
    if read is None or verb is None or verb.subject is None or verb.clause in ASIDES:
        return False
    start, end = verb.subject
    inside = (
        tag.pos for token, tag in zip(read.tokens, read.tags, strict=True) if start <= token.start < end
    )
    return verb.tense != "future" and not {"NOUN", "CCONJ"}.isdisjoint(inside)


def find_tense(sentence: Sentence, mention: DateMention | None) -> str:
    """Return the tense of the verb that a date belongs to, or that of the sentence where it has none.

    A date above the sentence (``None``) belongs to the whole.
    """
    predicate = find_predicate(sentence, mention) if mention else None
    if predicate and predicate.form:
        return predicate.tense
    read = sentence.reading
    root = next((at for at, head in enumerate(read.heads) if head < 0), None) if read else None
    return read.predicate(root).tense if read and root is not None else ""


def tokens_at(sentence: Sentence, spans: list[tuple[int, int]]) -> set[int]:
    """Return the tokens of the sentence that begin in one of the ``spans`` (characters of the sentence)."""
    offset, starts = sentence.span.start, sentence.starts
    found: set[int] = set()
    for start, end in spans:
        found.update(range(bisect_left(starts, start + offset), bisect_left(starts, end + offset)))
    return found


def clause_tokens(sentence: Sentence, mention: DateMention) -> set[int]:
    """Return the tokens of the clause whose verb a date certainly belongs to, with its subject.

    Clauses within it, and the others of a row of verbs, have words of their own, and so has who said so.
    Nothing is returned for a verb that describes a noun, or that has several dates: these belong to parts of
    its clause.
    """
    read, verb = sentence.reading, find_verb(sentence, mention)
    if read is None or verb is None or verb.clause in ASIDES:
        return set()
    others = (find_predicate(sentence, other) for other in sentence.dates if other is not mention)
    if any(other and other.at == verb.at for other in others):
        return set()
    words = [read.tokens[at] for at in read.phrase(verb.at)]
    found = tokens_at(sentence, [(word.start, word.end) for word in words])
    said = {at for chunk in sentence.chunks if chunk.attribution for at in range(chunk.first, chunk.last)}
    if verb_token(sentence, verb) not in said:
        found -= said
    verb_at, verb_start = verb_token(sentence, verb), read.tokens[verb.at].start
    for chunk in sentence.chunks:
        inside = range(chunk.first, chunk.last)
        has_date = chunk.first <= date_token(sentence, mention) < chunk.last
        if chunk.dates and verb_at not in inside and not has_date:
            found.difference_update(inside)
    first_verb = next((at for at, tag in enumerate(read.tags) if tag.form == "Fin"), verb.at)
    # a row of verbs has its subject before the first of them
    if verb.subject and verb.subject[1] <= read.tokens[first_verb].start:
        joiners = [read.tokens[at] for at in read.dependants[verb.at] if read.relations[at] == "cc"]
        found -= tokens_at(sentence, [(word.start, word.end) for word in joiners if word.start < verb_start])
        found |= tokens_at(sentence, [verb.subject])
    return found if len(found) >= MIN_WORDS else set()


def tells_by_itself(sentence: Sentence, number: int) -> bool:
    """Whether a chunk with a date is a clause beside another: "…, and Kenya's president left in May".

    It has a verb, and before that its own subject.
    """
    chunk = sentence.chunks[number]
    if (
        not chunk.verb
        or not chunk.dates
        or chunk.subordinate
        or chunk.first in sentence.starts_of("relative")
    ):
        return False
    if chunk.first in sentence.starts_of("openers") or not any(
        other.verb and other.dates for other in sentence.chunks if other is not chunk
    ):
        return False
    # without a mark the grammar must tell a clause from the last of a row
    parted = "," in sentence.gap(chunk.first) or ";" in sentence.gap(chunk.first) if chunk.first else False
    if not parted and not (chunk.joined and sentence.reading):
        return False
    gone = sentence.untitled | sentence.function_words
    first = next((at for at in range(chunk.first, chunk.last) if at not in gone), chunk.last)
    ties = sentence.function_words - sentence.tokens_of("joiners", "linking")
    behind_tie = any(at in ties for at in range(chunk.first, first) if at not in sentence.untitled)
    return first < chunk.last and not sentence.is_verb(first) and not behind_tie


def later_phrases(sentence: Sentence, mention: DateMention) -> list[set[int]]:
    """Return the phrases behind a date's verb that say where, how and why, the last one first."""
    read, verb = sentence.reading, find_verb(sentence, mention)
    if read is None or verb is None:
        return []
    below = [at for at in read.dependants[verb.at] if at > verb.at and read.relations[at] in CIRCUMSTANCES]
    return [tokens_at(sentence, [read.span(at)]) for at in reversed(below)]


def token_read(sentence: Sentence, at: int) -> int | None:
    """Return the token of the grammar that a token of the sentence begins in, or None."""
    read = sentence.reading
    return read.token_at(sentence.tokens[at].start - sentence.span.start) if read else None


def verb_token(sentence: Sentence, verb: Predicate) -> int:
    """Return the token of the sentence that a verb is."""
    place = sentence.reading.tokens[verb.at] if sentence.reading else None
    return min(tokens_at(sentence, [(place.start, place.end)]), default=-1) if place else -1


def phrase_tokens(sentence: Sentence, verb: Predicate) -> set[int]:
    """Return the tokens of the sentence that are a verb's own words."""
    read = sentence.reading
    words = [read.tokens[at] for at in read.phrase(verb.at)] if read else []
    return tokens_at(sentence, [(word.start, word.end) for word in words])


def tears_verb(sentence: Sentence, kept: Collection[int]) -> bool:
    """Whether an auxiliary is kept without its verb, or an infinitive without it: "war der Übergang".

    A participle alone is a title: "Botschaft in Bern eröffnet".
    """
    read = sentence.reading
    if read is None:
        return False
    places = {token_read(sentence, at) for at in kept}
    lonely = any(
        read.tags[at].pos == "AUX"
        and read.relations[at] not in AUXILIARIES
        and any(read.tags[below].form in VERB_FORMS for below in read.dependants[at] if below > at)
        and not any(below in places for below in read.dependants[at] if read.tags[below].form in VERB_FORMS)
        for at in places
        if at is not None
    )
    return lonely or any(
        (at in places) != (read.heads[at] in places)
        and (at in places or read.tags[read.heads[at]].form == "Inf")
        for at, relation in enumerate(read.relations)
        if relation in AUXILIARIES and read.heads[at] >= 0
    )


def is_finite(sentence: Sentence, at: int) -> bool:
    """Whether a token seems a verb, and is one to the grammar too, where there is any."""
    if not sentence.is_verb(at):
        return False
    read = sentence.reading
    place = read.token_at(sentence.tokens[at].start - sentence.span.start) if read else None
    if read is None or place is None:
        return True
    describes = read.relations[place] == "amod" and read.heads[place] > place
    return read.tags[place].verbal and not describes


def is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as a finite verb."""
    read = sentence.reading
    place = read.token_at(sentence.tokens[at].start - sentence.span.start) if read else None
    return read is not None and place is not None and read.tags[place].form == "Fin"


def is_participle(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as a participle, or no grammar does and it seems a verb."""
    read = sentence.reading
    if read is None:
        return sentence.is_verb(at)
    place = read.token_at(sentence.tokens[at].start - sentence.span.start)
    return place is not None and read.tags[place].form == "Part"


def is_adjective(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as an adjective."""
    read = sentence.reading
    place = read.token_at(sentence.tokens[at].start - sentence.span.start) if read else None
    return read is not None and place is not None and read.tags[place].pos == "ADJ"


def is_proper_noun(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as a name."""
    read, place = sentence.reading, token_read(sentence, at)
    return read is not None and place is not None and read.tags[place].pos == "PROPN"


def noun_case(sentence: Sentence, tokens: list[int]) -> str:
    """Return the case of the first noun among tokens by the grammar, or nothing."""
    read = sentence.reading
    if read is None:
        return ""
    places = (read.token_at(sentence.tokens[at].start - sentence.span.start) for at in tokens)
    tags = (read.tags[place] for place in places if place is not None)
    return next((tag.case for tag in tags if tag.pos == "NOUN"), "")


def find_subject(sentence: Sentence, at: int) -> set[int]:
    """Return the tokens of the subject of the verb at a token, as the grammar reads it."""
    read = sentence.reading
    place = read.token_at(sentence.tokens[at].start - sentence.span.start) if read else None
    if read is None or place is None:
        return set()
    if read.tags[place].pos == "AUX" and read.heads[place] >= 0:
        place = read.heads[place]
    subject = read.predicate(place).subject
    return tokens_at(sentence, [subject]) if subject else set()


def date_token(sentence: Sentence, mention: DateMention) -> int:
    """Return the first token of a date."""
    at = bisect_right(sentence.ends, mention.start)
    return at if at < len(sentence.ends) else 0


def noun_token(sentence: Sentence, mention: DateMention) -> int | None:
    """Return the token of the noun that a date describes: "treaty" of "the 1997 treaty"."""
    read = sentence.reading
    at = read.token_at(mention.start - sentence.span.start) if read else None
    noun = read.noun_of(at) if read and at is not None else None
    if read is None or noun is None:
        return None
    return min(tokens_at(sentence, [(read.tokens[noun].start, read.tokens[noun].end)]), default=None)


def is_about(sentence: Sentence, clause: Clause, verb: Predicate) -> bool:
    """Whether a clause holds a verb and its subject, and no other verb but of adverbial clauses."""
    read = sentence.reading
    if read is None or verb_token(sentence, verb) not in clause.tokens:
        return False
    if verb.subject and min(tokens_at(sentence, [verb.subject]), default=-1) not in clause.tokens:
        return False
    offset, tokens = sentence.span.start, sentence.tokens
    start, end = tokens[clause.first].start - offset, tokens[clause.last - 1].end - offset
    return not any(
        tag.form == "Fin"
        and tag.pos == "VERB"
        and start <= token.start < end
        and at != verb.at
        and not (at > verb.at and read.predicate(at).clause == "adverbial" and read.governor(at) == verb.at)
        for at, (token, tag) in enumerate(zip(read.tokens, read.tags, strict=True))
    )


def opening_participle(sentence: Sentence, mention: DateMention) -> int | None:
    """Return the token of the participle that opens a date's piece of the sentence, between two marks.

    «…, введённый в мае 2010 года, …»: the date is the participle's, whatever verbs stand around.
    """
    read = sentence.reading
    at = read.token_at(mention.start - sentence.span.start) if read else None
    if read is None or at is None:
        return None
    piece = read.clauses.piece_of(at)
    first = read.clauses.opening_participle(piece)
    if first is None:
        return None
    return min(tokens_at(sentence, [(read.tokens[first].start, read.tokens[first].end)]), default=None)


def opens_as_relative(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a relative word opens the piece of a predicate, and the parser says the same of its clause."""
    read = sentence.reading
    if read is None or predicate.clause != "relative":
        return False
    return read.clauses.relative(read.clauses.piece_of(predicate.at))


def opens_as_adverbial(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a word like "though" opens the clause of a predicate that the parser puts in a row."""
    read = sentence.reading
    if read is None or read.relations[predicate.at] != "conj":
        return False
    marks = (at for at in read.dependants[predicate.at] if read.relations[at] == "mark")
    return any(read.tags[at].pos == "SCONJ" for at in marks)


def describing_clause(sentence: Sentence, mention: DateMention) -> Clause | None:
    """Return the piece that a participle opens with the noun before it, or None at the sentence's head."""
    number = sentence.chunk_at(mention.start)
    while number and sentence.chunks[number].joined:
        number -= 1
    if number == 0:
        return None
    chunk, before = sentence.chunks[number], sentence.chunks[number - 1]
    near = range(chunk.first - MAX_ANTECEDENT, chunk.first)
    documents = [hit.first for hit in sentence.hits_of("documents") if hit.first in near]
    noun = described_noun(sentence, chunk.first)
    if documents:
        noun = phrase_start(sentence, documents[-1])
    if noun is not None and noun >= chunk.first - MAX_ANTECEDENT:
        return Clause(noun, chunk.last)
    return Clause(find_antecedent(sentence, before.first, chunk.first), chunk.last)


def phrase_start(sentence: Sentence, noun: int) -> int:
    """Return the first token of the adjectives and articles right before a noun, or the noun's own."""
    read, place = sentence.reading, token_read(sentence, noun)
    while read is not None and place is not None and noun and BREAKS.isdisjoint(sentence.gap(noun)):
        before = token_read(sentence, noun - 1)
        if before is None or read.heads[before] != place or read.relations[before] not in ("amod", "det"):
            break
        noun -= 1
    return noun


def described_noun(sentence: Sentence, participle: int) -> int | None:
    """Return the first token of the phrase whose noun a participle after it describes."""
    read, offset = sentence.reading, sentence.span.start
    at = read.token_at(sentence.tokens[participle].start - offset) if read else None
    noun = read.heads[at] if read and at is not None and read.relations[at] == "acl" else -1
    if read is None or at is None or not 0 <= noun < at:
        return None
    inside = [word for word in read.phrase(noun) if word <= noun]
    start = read.tokens[inside[0]].start
    first = bisect_left(sentence.starts, start + offset)
    return first if first < len(sentence.starts) else None


def with_what_follows(sentence: Sentence, core: Clause, mention: DateMention) -> Clause:
    """Return a clause with the chunk behind it that tells of the same date, as far as its verb.

    That is one of the same time («…, когда начался пожар»), what was said, a verb in a row with its own, or
    a gerund («…, назначив его главой»). One without a verb goes on to its own: "On Sunday, in Paris, died …".
    """
    read, own = sentence.reading, find_predicate(sentence, mention)
    if read is not None and own is not None and own.form and own.certain:
        verb = verb_token(sentence, own)
        verbless = not any(is_verb_read(sentence, at) for at in core.tokens)
        if verbless and core.last <= verb < core.last + MAX_AHEAD:
            return Clause(core.first, sentence.chunks[sentence.chunk_at(sentence.tokens[verb].start)].last)
    number = sentence.chunk_at(sentence.tokens[core.last - 1].start)
    chunk = next((one for one in sentence.chunks[number + 1 : number + 2] if not one.dates), None)
    if read is None or chunk is None or chunk.first != core.last:
        return core
    verbs = [at for at in range(chunk.first, chunk.last) if is_verb_read(sentence, at)]
    near = [at for at in verbs if at - chunk.first < MAX_FOLLOWING]
    dated = chunk.first - 1 in sentence.untitled
    opens = (dated and chunk.first in sentence.starts_of("meanwhile")) or chunk.content
    opens = opens or chunk.first in sentence.starts_of("joiners")
    opens = opens or (bool(near) and own is not None and follows_in_row(sentence, near[0], own))
    if not near or not (opens or is_gerund(sentence, near[0])):
        return core
    return Clause(core.first, min(near[0] + 2, chunk.last), core.others)


def follows_in_row(sentence: Sentence, at: int, predicate: Predicate) -> bool:
    """Whether a verb has the subject of the one in a row with it: "signed a contract, became its face"."""
    read, place = sentence.reading, token_read(sentence, at)
    if read is None or place is None or read.relations[place] != "conj" or read.heads[place] != predicate.at:
        return False
    return not any(read.relations[below].startswith("nsubj") for below in read.dependants[place])


def is_verb_read(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as a verb."""
    read, place = sentence.reading, token_read(sentence, at)
    return read is not None and place is not None and read.tags[place].pos == "VERB"


def is_adposition(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as a preposition."""
    read, place = sentence.reading, token_read(sentence, at)
    return read is not None and place is not None and read.tags[place].pos == "ADP"


def is_adverb(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as an adverb."""
    read, place = sentence.reading, token_read(sentence, at)
    return read is not None and place is not None and read.tags[place].pos == "ADV"


def is_article(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as an article, or another word that only tells which noun it is."""
    read, place = sentence.reading, token_read(sentence, at)
    return read is not None and place is not None and read.relations[place] == "det"


def is_gerund(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a token as a gerund, which has the subject of the clause around it."""
    read, place = sentence.reading, token_read(sentence, at)
    return read is not None and place is not None and read.tags[place].form in ("Conv", "Ger")


def read_clause(sentence: Sentence, mention: DateMention, clause: Clause) -> Clause:
    """Return the clause whose verb a date certainly belongs to, or ``clause`` where that tells it alone."""
    participle = opening_participle(sentence, mention)
    if participle is not None:
        return describing_clause(sentence, mention) or clause
    verb = find_verb(sentence, mention)
    if verb is None or is_about(sentence, clause, verb):
        return clause
    found = clause_tokens(sentence, mention)
    if not found:
        return clause
    first, last = min(found), max(found) + 1
    return Clause(first, last, frozenset(range(first, last)) - found)

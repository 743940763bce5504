"""The words of a clause as the grammar reads it, for a title."""

from __future__ import annotations

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.reading import ASIDES, EVENT_FORMS, find_predicate, tells_by_itself, tokens_at
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.grammar.sentence import Sentence as Reading
from mkdocs_newsdump.model.dates import DateMention

OWN_CLAUSE = ("acl:relcl", "advcl", "parataxis", "ccomp", "conj")
"""Relations of clauses that a title can do without."""
LOOSE = ("obl", "advmod", "advcl", "punct", "dep")
"""Relations of words that a title can end before."""
TIES = ("ADP", "ADV", "DET", "CCONJ", "SCONJ")
"""Parts of speech that a title does not end with."""
PARTED = ("acl", "acl:relcl", "appos", "parataxis", "conj")
"""Relations of words that it can end before where a mark parts them."""
MIN_DEED = 4
"""Minimum words of a deed that has a name: who did what."""
MAX_BEFORE_DEED = 2
"""Maximum words up to the noun of a deed: "the award"."""
LATER = ("advcl", "parataxis")
"""Those of them that a verb can do without behind it."""
NEEDED = ("obj", "xcomp", "ccomp")
"""Relations of what completes a verb; without any of them, the first phrase after the verb does."""


def find_teller(sentence: Sentence, clause: Clause, mention: DateMention | None) -> Predicate | None:
    """Return the predicate whose clause tells the event: the date's, or without one that of the deed.

    A verb that only completes or describes another gives way to that one.
    """
    read = sentence.reading
    if read is None:
        return None
    if mention:
        found = find_predicate(sentence, mention)
        at = found.at if found else None
    else:
        deeds = [hit.first for hit in sentence.hits_of("notable") if hit.first in clause.tokens]
        start = sentence.tokens[deeds[0]].start - sentence.span.start if deeds else -1
        at = read.token_at(start)
        at = at if at is None or read.is_predicate(at) else read.governor(at)
    while at is not None and not tells(read, at):
        at = read.governor(at)
    if at is None or (mention and is_outside(sentence, at, mention)):
        return None
    return read.predicate(at)


def is_outside(sentence: Sentence, at: int, mention: DateMention) -> bool:
    """Whether a date stands in a clause of its own, a relative or one of a row, and a predicate does not."""
    read = sentence.reading
    number = sentence.chunk_at(mention.start)
    chunk = sentence.chunks[number]
    apart = (chunk.verb and chunk.first in sentence.starts_of("relative")) or tells_by_itself(
        sentence, number
    )
    if read is None or not apart:
        return False
    start = read.tokens[at].start + sentence.span.start
    return not sentence.tokens[chunk.first].start <= start < sentence.tokens[chunk.last - 1].end


def tells(read: Reading, at: int) -> bool:
    """Whether a predicate tells an event by itself: a verb with a tense, and no aside."""
    predicate = read.predicate(at)
    if predicate.clause in ASIDES and (predicate.clause, predicate.form) != ("relative", "Fin"):
        return False
    copula = any(read.relations[below] == "cop" for below in read.dependants[at])
    return predicate.form in EVENT_FORMS or bool(predicate.form and predicate.tense) or copula


def clause_words(sentence: Sentence, teller: Predicate, mention: DateMention | None) -> list[int]:
    """Return the tokens of a predicate's clause and its subject, in order.

    Other clauses within it are left out where marks or joiners part them, but for one that has the date.
    """
    read = sentence.reading
    if read is None:
        return []
    said = [at for at in read.dependants[teller.at] if read.relations[at] == "ccomp" and not teller.object]
    phrase = [one for at in (teller.at, *said) for one in read.phrase(at)]
    words = [(read.tokens[at].start, read.tokens[at].end) for at in phrase]
    kept = tokens_at(sentence, [*words, *([teller.subject] if teller.subject else [])])
    if not kept:
        return []
    place = mention.start - sentence.span.start if mention else -1
    borders = {chunk.first for chunk in sentence.chunks} | {len(sentence.tokens)}
    foreign: set[int] = set()
    for at, relation in enumerate(read.relations):
        if relation not in OWN_CLAUSE or not read.is_predicate(at):
            continue
        if at in said or above(read, teller.at, at):
            continue
        inside = [read.tokens[one] for one in range(len(read.tokens)) if above(read, one, at)]
        own = tokens_at(sentence, [(token.start, token.end) for token in inside])
        if any(token.start <= place < token.end for token in inside) and relation != "conj":
            continue
        if own and min(own) in borders and max(own) + 1 in borders:
            foreign |= own
    envelope = set(range(min(kept), max(kept) + 1)) - foreign
    if teller.subject:
        envelope |= tokens_at(sentence, [teller.subject])
    return sorted(envelope)


def above(read: Reading, at: int, other: int) -> bool:
    """Whether a token hangs on another, however deep."""
    while at >= 0 and at != other:
        at = read.heads[at]
    return at == other


def crossed(sentence: Sentence, at: int) -> bool:
    """Whether what stands before a token needs what follows, as the grammar reads it."""
    read = sentence.reading
    if read is None:
        return False
    border = sentence.tokens[at].start - sentence.span.start
    before = max((one for one, token in enumerate(read.tokens) if token.end <= border), default=None)
    if before is not None and read.tags[before].pos in TIES:
        return True
    if opens_infinitive(sentence, at):
        return True
    for word, head in enumerate(read.heads):
        if head < 0 or read.tokens[word].dated:
            continue
        first, second = sorted((read.tokens[word].start, read.tokens[head].start))
        if not first < border <= second:
            continue
        relation = read.relations[word]
        if relation == "obl" and head < word and completes(read, word):
            return True
        if relation in LOOSE or (relation == "conj" and read.is_predicate(word)):
            continue
        if relation == "nmod" and head < word and is_circumstance(sentence, at, word):
            continue
        parted = not BREAKS.isdisjoint(sentence.gap(at)) or at in sentence.starts_of("joiners")
        if head > word or relation not in PARTED or not parted:
            return True
    return False


def opens_infinitive(sentence: Sentence, at: int) -> bool:
    """Whether a chunk of German has an infinitive of its own from a token on: ", gute Nachbarn zu sein"."""
    read = sentence.reading
    chunk = sentence.chunks[sentence.chunk_at(sentence.tokens[at].start)]
    if read is None or not sentence.words.verb_second or not chunk.first:
        return False
    inside = (sentence.tokens[at].start, sentence.tokens[chunk.last - 1].end)
    forms = {
        tag.form
        for token, tag in zip(read.tokens, read.tags, strict=True)
        if inside[0] <= token.start + sentence.span.start < inside[1]
    }
    return "Inf" in forms and "Fin" not in forms


def is_circumstance(sentence: Sentence, at: int, word: int) -> bool:
    """Whether the phrase of a noun from token ``at`` on is no more than a circumstance of another noun.

    It begins with a preposition that opens no name of a document, and names no party and no document.
    """
    read = sentence.reading
    if read is None or at not in sentence.function_words - sentence.starts_of("about"):
        return False
    inside = sorted(one for one in tokens_at(sentence, [read.span(word)]) if one >= at)
    begun = next((n for n, one in enumerate(inside) if one not in sentence.function_words), 0)
    ends = sentence.function_words - sentence.starts_of("about")
    end = next((n for n in range(begun, len(inside)) if inside[n] in ends), len(inside))
    parties = (range(hit.first, hit.last) for hit in sentence.parties)
    return sentence.tokens_of("documents", "nominative").union(*parties).isdisjoint(inside[:end])


def completes(read: Reading, word: int) -> bool:
    """Whether a phrase is the first after its verb, which has no object: "agreed on a border"."""
    head = read.heads[word]
    after = [one for one in read.dependants[head] if one > head and not read.tokens[one].dated]
    if any(read.relations[one] in NEEDED for one in read.dependants[head]):
        return False
    return next((one for one in after if read.relations[one] in ("obl", "advmod")), None) == word


def deed_alone(sentence: Sentence, kept: list[int]) -> list[int]:
    """Return the words of a deed that the verb behind them only comments on: "the award shows respect".

    Nothing is returned unless a noun of a deed begins the words, and the verb is active and in the present.
    """
    read = sentence.reading
    deeds = {hit.first for hit in sentence.hits_of("notable") if not sentence.is_verb(hit.first)}
    if read is None or deeds.isdisjoint(kept[:MAX_BEFORE_DEED]):
        return []
    places = {token.start + sentence.span.start: at for at, token in enumerate(read.tokens)}
    read_as = {at: read.tags[places[start]] for at in kept if (start := sentence.tokens[at].start) in places}
    verb = next((n for n, at in enumerate(kept) if n and at in read_as and read_as[at].form == "Fin"), 0)
    tag = read_as.get(kept[verb])
    if not verb or tag is None or (tag.pos, tag.tense) != ("VERB", "Pres"):
        return []
    if sentence.spelling[kept[verb]].endswith(read.words.reflexive) or sentence.tokens_of(
        "future"
    ).intersection(kept):
        return []
    while verb and kept[verb - 1] in read_as and read_as[kept[verb - 1]].pos == "ADV":
        verb -= 1
    return kept[:verb] if verb >= MIN_DEED else []


def is_below(read: Reading, at: int, other: int) -> bool:
    """Whether a token is another or hangs on it."""
    return at == other or above(read, at, other)


def subtree(read: Reading, at: int) -> list[int]:
    """Return a token and all that hangs on it, however deep."""
    found, waiting = [], [at]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += read.dependants[one]
    return sorted(found)


def spread(sentence: Sentence, places: list[int]) -> list[int]:
    """Return the tokens of the sentence that tokens of the grammar are."""
    read = sentence.reading
    found = (
        tokens_at(sentence, [(read.tokens[at].start, read.tokens[at].end) for at in places]) if read else ()
    )
    return sorted(found)


def clause_of(read: Reading, verb: int) -> list[int]:
    """Return a verb and all that hangs on it but the clauses that it can do without."""
    gone = [at for at in read.dependants[verb] if read.relations[at] in LATER and at > verb]
    cut = {one for at in gone for one in subtree(read, at)}
    return [at for at in subtree(read, verb) if at not in cut]


def is_parted(sentence: Sentence, read: Reading, at: int) -> bool:
    """Whether a mark stands before the first token that hangs on a token."""
    first = min(
        tokens_at(sentence, [(read.tokens[subtree(read, at)[0]].start, read.tokens[at].end)]), default=0
    )
    return first > 0 and (
        not BREAKS.isdisjoint(sentence.gap(first)) or read.tags[subtree(read, at)[0]].pos == "PUNCT"
    )

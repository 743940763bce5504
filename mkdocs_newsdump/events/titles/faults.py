"""What is wrong with the words of a clause as a title: ``FAULTS``, each with how much it counts."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import (
    find_predicate,
    find_subject,
    is_adposition,
    is_predicate,
    opens_as_adverbial,
    opens_as_relative,
    tells_by_itself,
    token_read,
    tokens_at,
    verb_token,
)
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.events.title_words import MAX_TITLE, MAX_WHOLE, count_words, may_end_before

MIN_WORDS = 3
"""Minimum words that tell who did what."""


def lacks_verb(naming: Naming, kept: list[int]) -> bool:
    """The verb that tells the event is missing, or any, where the sentence has one."""
    sentence, teller = naming.sentence, naming.teller
    if teller is not None:
        return verb_token(sentence, teller) not in kept
    return bool(sentence.verbs) and sentence.verbs.isdisjoint(kept)


def lacks_subject(naming: Naming, kept: list[int]) -> bool:
    """The verb's subject is missing."""
    teller = naming.teller
    if teller is None or not teller.subject:
        return False
    return tokens_at(naming.sentence, [teller.subject]).isdisjoint(kept)


def lacks_object(naming: Naming, kept: list[int]) -> bool:
    """The verb's object is missing."""
    teller = naming.teller
    if teller is None or not teller.object:
        return False
    return tokens_at(naming.sentence, [teller.object]).isdisjoint(kept)


def lacks_part(naming: Naming, kept: list[int]) -> bool:
    """The subject or object of its verb is missing, or any verb where its clause has one."""
    sentence, teller = naming.sentence, naming.teller
    if teller is None:
        return lacks_verb(naming, kept)
    if verb_token(sentence, teller) in kept:
        return lacks_subject(naming, kept) or lacks_object(naming, kept)
    return not any(is_predicate(sentence, at) or sentence.is_verb(at) for at in kept)


def is_cut(naming: Naming, kept: list[int]) -> bool:
    """What follows belongs to the words before it."""
    sentence = naming.sentence
    at = max(kept) + 1
    while at in sentence.untitled:
        at += 1
    if at >= len(sentence.tokens):
        return False
    if max(kept) in sentence.tokens_of("pronouns"):
        return True
    if opens_own_clause(naming, at) or opens_speaker(naming, at):
        return False
    return not may_end_before(sentence, sorted({*kept, at}), len(kept))


def begins_inside(naming: Naming, kept: list[int]) -> bool:
    """It begins within a phrase, or behind a joiner and not with a verb."""
    sentence, at = naming.sentence, kept[0]
    acts = any(hit.first == at and sentence.is_verb(hit.last) for hit in sentence.parties)
    if at == 0 or acts or sentence.is_verb(at) or at in sentence.starts_of("documents"):
        return False
    if opens_own_clause(naming, at):
        return False
    before = at
    while before and before - 1 in sentence.untitled | sentence.tokens_of("linking"):
        before -= 1
    starts = {chunk.first: chunk.joined for chunk in sentence.chunks}
    return not any(place in starts and not starts[place] for place in range(before, at + 1))


def opens_speaker(naming: Naming, at: int) -> bool:
    """Whether behind a mark before a token it is told who said what the words before it tell."""
    sentence, teller, read = naming.sentence, naming.teller, naming.sentence.reading
    if read is None or teller is None or "," not in sentence.gap(at):
        return False
    speaker = read.heads[teller.at] if read.relations[teller.at] == "ccomp" else -1
    place = token_read(sentence, at)
    return place is not None and place <= speaker


def opens_own_clause(naming: Naming, at: int) -> bool:
    """Whether a clause with a date and a subject of its own begins at a token, or at the joiner before it."""
    sentence = naming.sentence
    number = sentence.chunk_at(sentence.tokens[at].start)
    between = set(range(sentence.chunks[number].first, at))
    return between <= sentence.untitled | sentence.function_words and tells_by_itself(sentence, number)


def begins_with_aside(naming: Naming, kept: list[int]) -> bool:
    """It begins with what is only said of the subject before it: "Kenya's president, opened the bridge"."""
    sentence = naming.sentence
    chunk = sentence.chunks[sentence.chunk_at(sentence.tokens[kept[0]].start)]
    if chunk.first == 0 or chunk.first < kept[0] or chunk.last not in kept or chunk.verb:
        return False
    commas = "," in sentence.gap(chunk.first) and "," in sentence.gap(chunk.last)
    return commas and sentence.is_verb(chunk.last)


def begins_in_brackets(naming: Naming, kept: list[int]) -> bool:
    """It begins within brackets and goes on behind them."""
    sentence = naming.sentence
    first, last = (sentence.chunk_at(sentence.tokens[at].start) for at in (kept[0], kept[-1]))
    return sentence.chunks[first].depth > sentence.chunks[last].depth


def begins_as_relative(naming: Naming, kept: list[int]) -> bool:
    """It begins within a clause that is only said of a noun before it: "the last time that he came was …"."""
    sentence, at = naming.sentence, kept[0]
    relative = at and at - 1 in sentence.starts_of("relative")
    return bool(relative and BREAKS.isdisjoint(sentence.gap(at - 1)) and at > 1)


def begins_with_pronoun(naming: Naming, kept: list[int]) -> bool:
    """It begins with a word that only points at something told before."""
    sentence, at = naming.sentence, kept[0]
    alone = at not in sentence.function_words or (len(kept) > 1 and sentence.is_verb(kept[1]))
    return at in sentence.tokens_of("pronouns") and alone


def lacks_its_date(naming: Naming, kept: list[int]) -> bool:
    """Nothing is left of the chunk that its date stands in, or of those beside it where it stands alone."""
    sentence, mention = naming.sentence, naming.mention
    if mention is None:
        return False
    at = sentence.chunk_at(mention.start)
    chunk = sentence.chunks[at]
    gone = sentence.untitled | sentence.date_ties | sentence.function_words
    told = set(range(chunk.first, chunk.last)) - gone
    if not told:
        around = sentence.chunks[max(0, at - 1) : at + 2]
        told = set(range(around[0].first, around[-1].last))
    return told.isdisjoint(kept)


def tells_little(naming: Naming, kept: list[int]) -> bool:
    """It has no word of an event, and the sentence has one."""
    telling = naming.sentence.tokens_of("kind", "notable", "documents")
    return bool(telling) and telling.isdisjoint(kept)


def tells_another(naming: Naming, kept: list[int]) -> bool:
    """It also tells what happened on another date."""
    sentence, mention = naming.sentence, naming.mention
    if mention is None:
        return False
    own = sentence.chunk_at(mention.start)
    verbs = sentence.verbs.intersection(kept)
    return any(
        chunk.dates and at != own and not verbs.isdisjoint(range(chunk.first, chunk.last))
        for at, chunk in enumerate(sentence.chunks)
    )


def lacks_deed(naming: Naming, kept: list[int]) -> bool:
    """The deed is missing that an event without a date is told for."""
    deeds = {hit.first for hit in naming.sentence.hits_of("notable") if hit.first in naming.clause.tokens}
    return naming.mention is None and bool(deeds) and deeds.isdisjoint(kept)


def is_attribution(naming: Naming, kept: list[int]) -> bool:
    """It only tells who said so."""
    sentence = naming.sentence
    chunks = [chunk for chunk in sentence.chunks if not set(kept).isdisjoint(range(chunk.first, chunk.last))]
    return all(chunk.attribution for chunk in chunks)


def is_short(naming: Naming, kept: list[int]) -> bool:
    """It has too few words to tell who did what."""
    return count_words(naming.sentence, kept) < MIN_WORDS


def begins_with_verb(naming: Naming, kept: list[int]) -> bool:
    """It begins with its verb."""
    return naming.sentence.is_verb(kept[0])


def is_verb_alone(naming: Naming, kept: list[int]) -> bool:
    """It is little but its verb, and names neither a party nor anything else that has a name."""
    sentence = naming.sentence
    if not is_short(naming, kept) or sentence.verbs.isdisjoint(kept):
        return False
    named = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    return not any(at in named or (at and sentence.spelling[at][0].isupper()) for at in kept)


def lacks_agent(naming: Naming, kept: list[int]) -> bool:
    """Nobody acts: an event without a date has an active verb without its subject, and no party beside it."""
    sentence, teller = naming.sentence, naming.teller
    if naming.mention or teller is None or teller.form != "Fin" or teller.passive:
        return False
    subject = tokens_at(sentence, [teller.subject]) if teller.subject else set()
    parties = {hit.first for hit in sentence.parties}
    return subject.isdisjoint(kept) and parties.isdisjoint(kept)


def tells_around_aside(naming: Naming, kept: list[int]) -> bool:
    """It tells more than the relative clause that its date is of: "Kor, who won in April, visits Peru".

    So it does of a clause of "though" that the parser puts in a row with the sentence's own.
    """
    sentence, mention = naming.sentence, naming.mention
    predicate = find_predicate(sentence, mention) if mention else None
    if mention is None or predicate is None:
        return False
    if not opens_as_relative(sentence, predicate) and not opens_as_adverbial(sentence, predicate):
        return False
    chunk = sentence.chunks[sentence.chunk_at(mention.start)]
    if verb_token(sentence, predicate) not in range(chunk.first, chunk.last):
        return False
    return any(is_predicate(sentence, at) for at in kept if not chunk.first <= at < chunk.last)


def lacks_its_end(naming: Naming, kept: list[int]) -> bool:
    """It breaks off before the verb, where its language puts that last, or only ends with who said so."""
    sentence, last = naming.sentence, max(kept)
    if not sentence.words.verb_last or not sentence.verbs:
        return False
    ends = sentence.is_verb(last) or is_predicate(sentence, last) or last + 1 == len(sentence.tokens)
    return not ends or any(hit.last - 1 == last for hit in sentence.hits_of("attribution"))


def ends_in_quotation(naming: Naming, kept: list[int]) -> bool:
    """It ends within a quotation or brackets that it opens."""
    sentence, last, depths = naming.sentence, max(kept), naming.sentence.depths
    after = next((at for at in range(last + 1, len(depths)) if at not in sentence.untitled), None)
    return after is not None and depths[after] >= depths[last] > depths[min(kept)]


def lacks_named_subject(naming: Naming, kept: list[int]) -> bool:
    """Its subject is a pronoun that is left out: "it had planned to shut the camp"."""
    return dropped_pronoun(naming, kept) is not None


def dropped_pronoun(naming: Naming, kept: list[int]) -> int | None:
    """Return the pronoun that is the subject of a title's verb and no part of it.

    It is the subject of the verb that tells the event, or stands right before the verb that begins the title.
    """
    sentence, teller, read = naming.sentence, naming.teller, naming.sentence.reading
    if read is None:
        return None
    pronouns = sentence.tokens_of("pronouns", "persons", "demonstratives") - set(kept)
    subject: set[int] = set()
    if teller and teller.subject and verb_token(sentence, teller) in kept:
        subject = tokens_at(sentence, [teller.subject])
    at = kept[0] - 1
    while at > 0 and at in sentence.untitled:
        at -= 1
    if at >= 0 and is_predicate(sentence, kept[0]) and BREAKS.isdisjoint(sentence.gap(kept[0])):
        subject = subject or {at}
    place = token_read(sentence, min(subject)) if len(subject) == 1 else None
    named = place is not None and read.tags[place].pos == "PRON" and subject <= pronouns
    return min(subject) if named else None


def begins_as_circumstance(naming: Naming, kept: list[int]) -> bool:
    """It begins with a preposition and has no finite verb, though its sentence has one."""
    sentence, read = naming.sentence, naming.sentence.reading
    if read is None or not is_adposition(sentence, kept[0]):
        return False
    finite = {at for at in range(len(sentence.tokens)) if is_predicate(sentence, at)}
    return bool(finite) and finite.isdisjoint(kept)


def lacks_its_head(naming: Naming, kept: list[int]) -> bool:
    """It begins behind a comma and no verb, where its language puts that last and no grammar is known."""
    sentence, at = naming.sentence, kept[0]
    if sentence.reading is not None or not sentence.words.verb_last:
        return False
    if at and at - 1 in sentence.untitled and sentence.gap(at).strip() != ",":
        while at and at - 1 in sentence.untitled:
            at -= 1
    return at > 0 and sentence.gap(at).strip() == "," and not sentence.is_verb(at - 1)


def begins_behind_aside(naming: Naming, kept: list[int]) -> bool:
    """It begins with its verb, which an aside parts from the subject: "The land, leased in 1947, was …"."""
    sentence, at = naming.sentence, kept[0]
    number = sentence.chunk_at(sentence.tokens[at].start)
    if sentence.chunks[number].first != at or not number or "," not in sentence.gap(at):
        return False
    if not (is_predicate(sentence, at) if sentence.reading else sentence.is_verb(at)):
        return False
    aside = sentence.chunks[number - 1]
    for chunk in reversed(sentence.chunks[: number - 1]):
        inside = range(chunk.first, chunk.last)
        verb = any(is_predicate(sentence, one) for one in inside) if sentence.reading else chunk.verb
        if verb or ";" in sentence.gap(aside.first):
            return False
        if not sentence.untitled.issuperset(inside) and not is_circumstance_at(sentence, chunk.first):
            return "," in sentence.gap(aside.first) and not aside.joined
    return False


def is_circumstance_at(sentence: Sentence, at: int) -> bool:
    """Whether a circumstance begins at a token, by its preposition, and no subject."""
    if sentence.reading is None:
        return at in sentence.function_words
    place = token_read(sentence, at)
    return place is not None and sentence.reading.tags[place].pos in ("ADP", "ADV", "CCONJ", "SCONJ")


def begins_with_participle(naming: Naming, kept: list[int]) -> bool:
    """It begins with a participle behind which a mark comes, and not with whom it describes."""
    sentence, read = naming.sentence, naming.sentence.reading
    place = token_read(sentence, kept[0])
    if read is None or place is None or read.tags[place].form != "Part" or read.relations[place] == "amod":
        return False
    if find_subject(sentence, kept[0]).intersection(kept):
        return False
    first = sentence.chunk_at(sentence.tokens[kept[0]].start)
    chunks = {sentence.chunk_at(sentence.tokens[at].start) for at in kept} - {first}
    told = [
        sentence.chunks[at] for at in chunks if sentence.chunks[at].first not in sentence.starts_of("openers")
    ]
    verbs = [at for one in told for at in range(one.first, one.last) if is_predicate(sentence, at)]
    return bool(chunks) and not any(find_subject(sentence, at).intersection(kept) for at in verbs)


def has_bare_participle(naming: Naming, kept: list[int]) -> bool:
    """A participle between marks is all that is left beside a date: "relations, restored in 1949, grew"."""
    sentence, inside = naming.sentence, set(kept)
    for chunk in sentence.chunks:
        rest = [
            at for at in range(chunk.first, chunk.last) if at in inside and at not in sentence.function_words
        ]
        if not chunk.dates or len(rest) != 1 or sentence.reading is None:
            continue
        place = token_read(sentence, rest[0])
        tag = sentence.reading.tags[place] if place is not None else None
        parted = chunk.first == 0 or "," in sentence.gap(chunk.first)
        describes = tag and (tag.pos in ("VERB", "ADJ") or sentence.reading.relations[place or 0] == "acl")
        if parted and tag and describes and not chunk.joined:
            return True
    return False


def is_torn(naming: Naming, kept: list[int]) -> bool:
    """It goes on with a clause about a word of another one that is left out."""
    sentence = naming.sentence
    relative = sentence.starts_of("relative") | sentence.starts_of("openers")
    for before, after in pairwise(kept):
        left_out = set(range(before + 1, after)) - sentence.untitled - sentence.function_words
        if after in relative and left_out.difference(kept):
            return True
    return False


def is_long(naming: Naming, kept: list[int]) -> bool:
    """It has more words than are read at a glance."""
    return count_words(naming.sentence, kept) > MAX_TITLE


def is_too_long(naming: Naming, kept: list[int]) -> bool:
    """It has more words than the longest title."""
    return count_words(naming.sentence, kept) > MAX_WHOLE


FAULTS: tuple[tuple[Callable[[Naming, list[int]], bool], int], ...] = (
    (lacks_verb, 5),
    (lacks_subject, 4),
    (lacks_object, 3),
    (begins_in_brackets, 5),
    (lacks_its_date, 4),
    (lacks_deed, 5),
    (tells_little, 3),
    (tells_another, 4),
    (is_cut, 5),
    (begins_inside, 4),
    (begins_with_aside, 4),
    (begins_as_relative, 4),
    (begins_with_pronoun, 2),
    (begins_with_verb, 1),
    (begins_as_circumstance, 4),
    (lacks_its_head, 4),
    (has_bare_participle, 3),
    (begins_behind_aside, 3),
    (is_attribution, 5),
    (is_short, 4),
    (is_long, 1),
    (is_too_long, 3),
)


def count_faults(naming: Naming, kept: list[int]) -> int:
    """Return how much is wrong with words as a title."""
    return sum(weight for is_fault, weight in FAULTS if is_fault(naming, kept))

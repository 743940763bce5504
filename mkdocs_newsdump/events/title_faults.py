"""What is wrong with the words of a clause as a title: ``FAULTS``, each with how much it counts."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import is_predicate, tells_by_itself, token_read, tokens_at, verb_token
from mkdocs_newsdump.events.sentence import BREAKS
from mkdocs_newsdump.events.title_words import MAX_TITLE, MAX_WHOLE, count_words, may_end_before

LAST = 2
"""Words at the end of a title among which its verb is, where that comes last."""
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
    told = set(range(chunk.first, chunk.last)) - sentence.untitled - sentence.function_words
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
    return any(
        chunk.dates and chunk.verb and at != own and not set(kept).isdisjoint(range(chunk.first, chunk.last))
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


def lacks_its_end(naming: Naming, kept: list[int]) -> bool:
    """Its last word is no verb, where its language puts that last, or only says that somebody said so."""
    sentence, last = naming.sentence, max(kept)
    if not sentence.words.verb_last or not sentence.verbs:
        return False
    ends = any(sentence.is_verb(at) or is_predicate(sentence, at) for at in kept[-LAST:])
    return not ends or any(hit.last - 1 == last for hit in sentence.hits_of("attribution"))


def ends_in_quotation(naming: Naming, kept: list[int]) -> bool:
    """It ends within a quotation or brackets that it opens."""
    sentence, last, depths = naming.sentence, max(kept), naming.sentence.depths
    after = next((at for at in range(last + 1, len(depths)) if at not in sentence.untitled), None)
    return after is not None and depths[after] >= depths[last] > depths[min(kept)]


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
    (is_attribution, 5),
    (is_short, 4),
    (is_long, 1),
    (is_too_long, 3),
)


def count_faults(naming: Naming, kept: list[int]) -> int:
    """Return how much is wrong with words as a title."""
    return sum(weight for is_fault, weight in FAULTS if is_fault(naming, kept))

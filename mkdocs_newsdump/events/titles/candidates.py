"""What the title of an event can be: from few words of its clause to its whole sentence.

``WAYS`` are the ways to make one, shorter ones first. None of them looks at whether its words are good as a
title; that :mod:`mkdocs_newsdump.events.titles.choice` says of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import find_documents, name_of
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.reading import EVENT_FORMS, date_token, find_predicate, is_predicate, token_read
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.events.title_clause import (
    above,
    clause_of,
    clause_words,
    is_below,
    is_parted,
    spread,
    subtree,
)
from mkdocs_newsdump.events.title_words import (
    bare,
    count_words,
    join_tokens,
    verb_second,
    without_dateline,
    without_loose_end,
    without_speaker,
    without_tie,
)
from mkdocs_newsdump.events.titles.deeds import (
    deed_at_a_glance,
    deed_in_row,
    deed_without_asides,
    own_chunk,
    own_chunk_and_next,
)
from mkdocs_newsdump.events.titles.whole import STEPS, whole_clause, with_dates
from mkdocs_newsdump.text.words import tokenize

SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations of a verb's subject."""

ASIDE_RELATIONS = ("appos", "acl", "acl:relcl", "advcl", "parataxis")
"""Relations of what an event can do without."""
DESCRIBING = ("acl:relcl", "acl")
"""Relations of what is said of a noun: a relative clause, a participle."""
NOUNS = ("NOUN", "PROPN")
ADVERBS = ("ADV", "PART", "CCONJ", "INTJ")
ALONE = ("advmod", "cc", "discourse", "parataxis")
"""Parts of speech and relations of words that a clause can do without before its subject."""
OPENING = ("openers", "relative", "linking")
"""Lists of words that open a clause."""
MAX_WORDS = 24
"""Maximum words of a candidate."""
MAX_LETTERS = 240
"""Maximum characters of a candidate."""


class Candidate(NamedTuple):
    """Words that an event's title can be, and the ``tokens`` of its sentence that they are of, in order."""

    words: str
    tokens: tuple[int, ...]
    way: str


def told_clause(naming: Naming) -> list[int]:
    """Return the clause of the verb that tells the event, as the grammar reads it, without dates."""
    if naming.teller is None:
        return []
    return bare(naming.sentence, clause_words(naming.sentence, naming.teller, naming.mention))


def relative_clause(naming: Naming) -> list[int]:
    """Return the relative clause that the date stands in, behind the noun it is about, without its pronoun.

    "He praised the treaty, which ended the war in 1918": "the treaty ended the war". Nothing unless the
    pronoun is the subject and the noun can be one.
    """
    read, mention = naming.sentence.reading, naming.mention
    predicate = find_predicate(naming.sentence, mention) if mention else None
    if read is None or predicate is None:
        return []
    at = predicate.at
    noun = read.heads[at]
    if read.relations[at] != "acl:relcl" or noun < 0 or read.tags[noun].case not in ("", "Nom"):
        return []
    pronouns = [one for one in read.dependants[at] if read.relations[one] in SUBJECTS]
    if len(pronouns) != 1 or read.tags[pronouns[0]].pos != "PRON":
        return []
    phrase = [one for one in read.phrase(noun) if not is_below(read, one, at)]
    said = [one for one in read.phrase(at) if one != pronouns[0] and one > pronouns[0]]
    return bare(naming.sentence, spread(naming.sentence, phrase) + spread(naming.sentence, said))


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


def without_adverbs(naming: Naming) -> list[int]:
    """Return the sentence without dates and the words that tie it to others: "also", «также»."""
    return cut_ties(naming.sentence, whole_sentence(naming))


def part_without_adverbs(naming: Naming) -> list[int]:
    """Return the clause between marks without the words that tie it to others."""
    return cut_ties(naming.sentence, own_part(naming))


def cut_ties(sentence: Sentence, kept: list[int]) -> list[int]:
    """Return tokens without adverbs that tie their verb to what stands before, or nothing if none does."""
    read = sentence.reading
    ties = sentence.tokens_of("linking") - sentence.starts_of("openers")
    if read is None or not kept:
        return []
    gone = {
        at
        for at in kept
        if at in ties
        and (place := token_read(sentence, at)) is not None
        and read.tags[place].pos in ("ADV", "PART")
        and read.relations[place] == "advmod"
        and read.tags[read.heads[place]].form in EVENT_FORMS
        and not read.dependants[place]
    }
    return [at for at in kept if at not in gone] if gone else []


def from_its_subject(naming: Naming) -> list[int]:
    """Return the clause between marks without the adverbs before its subject: "Meanwhile the road …"."""
    sentence, read = naming.sentence, naming.sentence.reading
    kept = own_part(naming)
    if read is None:
        return []
    begin = 0
    for at in kept:
        place = token_read(sentence, at)
        if place is None or read.tags[place].pos not in ADVERBS or read.relations[place] not in ALONE:
            break
        if any(token_read(sentence, one) in read.dependants[place] for one in kept):
            break
        begin += 1
    rest = kept[begin:]
    if not begin or not any(is_predicate(sentence, one) for one in rest):
        return []
    return bare(naming.sentence, rest)


def without_asides(naming: Naming) -> list[int]:
    """Return the words of the clause of the event without appositions and clauses between marks."""
    sentence, read, teller = naming.sentence, naming.sentence.reading, naming.teller
    if read is None or teller is None:
        return []
    gone = [
        at
        for at, relation in enumerate(read.relations)
        if relation in ASIDE_RELATIONS
        and read.heads[at] >= 0
        and above(read, at, teller.at)
        and at != teller.at
        and at > read.heads[at]
        and is_parted(sentence, read, at)
    ]
    words = clause_words(sentence, teller, naming.mention)
    cut = set(spread(sentence, [one for at in gone for one in subtree(read, at)]))
    kept = [at for at in words if at not in cut]
    return bare(naming.sentence, kept) if len(kept) < len(words) else []


def dated_noun(naming: Naming) -> list[int]:
    """Return the noun that the date describes with all that hangs on it: "the king's visit in 1990"."""
    sentence, mention, read = naming.sentence, naming.mention, naming.sentence.reading
    at = read.token_at(mention.start - sentence.span.start) if read and mention else None
    noun = read.noun_of(at) if read and at is not None else None
    if read is None or noun is None or read.tags[noun].case not in ("", "Nom"):
        return []
    case = [one for one in read.dependants[noun] if read.relations[one] == "case"]
    return bare(naming.sentence, spread(sentence, [one for one in read.phrase(noun) if one not in case]))


def own_part(naming: Naming) -> list[int]:
    """Return the clause between marks that the date stands in, without dates."""
    return bare(naming.sentence, whole_clause(naming))


def main_clause(naming: Naming) -> list[int]:
    """Return the clause of the whole sentence's verb, without dates."""
    read = naming.sentence.reading
    root = next((at for at, head in enumerate(read.heads) if head < 0), None) if read else None
    if read is None or root is None:
        return []
    return bare(naming.sentence, clause_words(naming.sentence, read.predicate(root), naming.mention))


def sentence_to_its_aside(naming: Naming) -> list[int]:
    """Return the sentence up to the first clause behind a mark that a later one only adds, without dates."""
    sentence = naming.sentence
    at = sentence.chunk_at(naming.mention.start) if naming.mention else 0
    told = False
    for number, chunk in enumerate(sentence.chunks):
        if told and number > at and chunk.first and not chunk.joined and "," in sentence.gap(chunk.first):
            return without_frame(naming, list(range(chunk.first)))
        told = told or chunk.verb
    return []


def sentence_from_its_clause(naming: Naming) -> list[int]:
    """Return the sentence from where the date's clause begins, without dates."""
    sentence, kept = naming.sentence, whole_clause(naming)
    return without_frame(naming, list(range(kept[0], len(sentence.tokens)))) if kept else []


def whole_sentence(naming: Naming) -> list[int]:
    """Return the sentence without its dates and who said so."""
    return without_frame(naming, list(range(len(naming.sentence.tokens))))


def without_frame(naming: Naming, kept: list[int]) -> list[int]:
    """Return tokens without dateline, dates and who said so."""
    for step in STEPS:
        kept = step(naming.sentence, kept) if kept else []
    return bare(naming.sentence, kept)


def dated_clause(naming: Naming) -> str:
    """Return the clause between marks that the date stands in, as it stands."""
    kept = whole_clause(naming)
    return with_dates(naming.sentence, kept) if kept else ""


def dated_sentence(naming: Naming) -> str:
    """Return the sentence as it stands, without a dateline and who said so."""
    sentence = naming.sentence
    kept = list(range(len(sentence.tokens)))
    for step in (without_speaker, without_dateline, without_tie):
        kept = step(sentence, kept) if kept else []
    return with_dates(sentence, kept) if kept else ""


def document(naming: Naming) -> str:
    """Return the name of the document that the clause names alone, or of the first in it."""
    named = find_documents(naming.sentence, naming.clause, inflected=True)
    named = named or find_documents(naming.sentence, Clause(0, len(naming.sentence.tokens)), inflected=True)
    return name_of(naming.sentence, named[0]) if named else ""


def other_dates_in(naming: Naming) -> str:
    """Return the clause between marks without its own date, but with others: "the war of 1904 ended"."""
    sentence, mention = naming.sentence, naming.mention
    if mention is None or len(sentence.dates) < 2:
        return ""
    kept = whole_clause(naming)
    own = date_token(sentence, mention)
    first, later = sentence.date_tokens
    gone = {at for at, token in enumerate(sentence.tokens) if mention.start <= token.start < mention.end}
    while own and own - 1 in sentence.untitled | sentence.date_ties and own - 1 not in first | later:
        own -= 1
        gone.add(own)
    rest = [at for at in kept if at not in gone]
    if not rest or rest == kept or sentence.untitled.isdisjoint(rest):
        return ""
    return join_tokens(sentence, verb_second(sentence, without_loose_end(sentence, rest)))


WAYS: tuple[Callable[[Naming], list[int] | str], ...] = (
    document,
    dated_noun,
    relative_clause,
    noun_and_relative,
    circumstance,
    own_part,
    from_its_subject,
    without_asides,
    own_chunk,
    deed_at_a_glance,
    deed_without_asides,
    deed_in_row,
    told_clause,
    main_clause,
    own_chunk_and_next,
    sentence_to_its_aside,
    sentence_from_its_clause,
    part_without_adverbs,
    without_adverbs,
    whole_sentence,
    other_dates_in,
    dated_clause,
    dated_sentence,
)
"""The ways to make a title."""


def find_candidates(naming: Naming) -> Iterator[Candidate]:
    """Yield what a title can be, none of them twice."""
    seen: set[str] = set()
    sentence = naming.sentence
    for way in WAYS:
        made = way(naming)
        words = made if isinstance(made, str) else join_tokens(sentence, made)
        words = polish(words, dotted_i=sentence.words.dotted_i) if words else ""
        if not words or len(words) > MAX_LETTERS or words in seen:
            continue
        tokens = tuple(made) if not isinstance(made, str) else align(sentence, words)
        if count_words(sentence, list(tokens)) <= MAX_WORDS:
            seen.add(words)
            yield Candidate(words, tokens, way.__name__)


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

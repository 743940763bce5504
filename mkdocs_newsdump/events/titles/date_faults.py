"""What is wrong with words as a title once dates are left out of them: they need them, or tell of others."""

from __future__ import annotations

from mkdocs_newsdump.events.dated import is_term
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.reading import (
    date_token,
    find_predicate,
    is_predicate,
    is_verb_read,
    noun_token,
    token_read,
    tokens_at,
    verb_token,
)
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.events.titles.faults import is_circumstance_at
from mkdocs_newsdump.model.dates import DateMention

SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations of a verb's subject."""
HANGING = ("amod", "det", "nummod", "case")
"""Relations of words before a date that cannot stand without it."""
YEAR = 4
"""Characters of a year in EDTF."""


def drops_another_date(naming: Naming, kept: list[int]) -> bool:
    """Another date is left out from among its words, which may then tell what happened on that one."""
    sentence, mention, inside = naming.sentence, naming.mention, set(kept)
    subject = (
        tokens_at(sentence, [naming.teller.subject]) if naming.teller and naming.teller.subject else set()
    )
    subject |= auxiliaries_in(sentence, kept)
    own = sentence.chunk_at(mention.start) if mention else -1
    for date in sentence.dates:
        at, number = date_token(sentence, date), sentence.chunk_at(date.start)
        chunk = sentence.chunks[number]
        if date is mention or not date.edtf or chunk.depth or is_term(sentence, date):
            continue
        if mention and is_the_same(mention, date) and stand_in_a_row(sentence, date, mention):
            continue
        if sentence.untitled.issuperset(range(chunk.first, chunk.last)) and own not in (number, number + 1):
            chunk = sentence.chunks[min(number + 1, len(sentence.chunks) - 1)]
        beside = inside.intersection(range(chunk.first, chunk.last))
        if number != own:
            beside -= subject
        if mention and beside and stand_in_a_row(sentence, date, mention):
            return True
        if beside and noun_token(sentence, date) not in inside and (at < max(kept) or min(beside) < at):
            return True
    return False


def says_whose_date(naming: Naming, kept: list[int]) -> bool:
    """It keeps what only a date left out is of: "the same day | of the oath", «накануне | выборов»."""
    sentence, read = naming.sentence, naming.sentence.reading
    ends = {date.end for date in sentence.dates}
    behind = [at for at in kept if at and sentence.ends[at - 1] in ends and at - 1 not in kept]
    if read is None:
        return False
    for at in behind:
        place = token_read(sentence, at)
        head = read.heads[place] if place is not None else -1
        of_it = head >= 0 and read.tokens[head].dated and read.relations[place or 0] == "nmod"
        of_it = of_it or sentence.spelling[at].lower() in read.words.of
        if of_it and BREAKS.isdisjoint(sentence.gap(at)):
            return True
    return False


def is_the_same(mention: DateMention | None, date: DateMention) -> bool:
    """Whether another date only says less exactly when it was: "in 1961, on 3 January 1961"."""
    return mention is not None and bool(date.edtf) and (mention.edtf or "").startswith(date.edtf or "")


def auxiliaries_in(sentence: Sentence, kept: list[int]) -> set[int]:
    """Return the tokens that only help a verb, which several in a row can share."""
    read = sentence.reading
    places = ((at, token_read(sentence, at)) for at in kept)
    return {at for at, place in places if read and place is not None and read.tags[place].pos == "AUX"}


def has_word_of_another_date(naming: Naming, kept: list[int]) -> bool:
    """It has the verb that another date belongs to, or the noun that one describes."""
    sentence, own = (
        naming.sentence,
        find_predicate(naming.sentence, naming.mention) if naming.mention else None,
    )
    for date in sentence.dates:
        at = date_token(sentence, date)
        if date is naming.mention or (is_the_same(naming.mention, date) and at + 1 not in kept):
            continue
        verb = find_predicate(sentence, date)
        if at in kept or noun_token(sentence, date) in kept:
            return True
        if sentence.reading is None and min(kept) < at < max(kept):
            return True
        if verb and (own is None or own.at != verb.at) and verb_token(sentence, verb) in kept:
            return True
    return False


def is_renamed(sentence: Sentence, mention: DateMention, kept: list[int]) -> bool:
    """Whether a name between two marks says of a date what day it is: "on 11 May, the New Year, …"."""
    at = date_token(sentence, mention)
    number = sentence.chunk_at(mention.start)
    chunk = sentence.chunks[number]
    if not chunk.first < at or number + 1 >= len(sentence.chunks) or chunk.first not in kept:
        return False
    after = sentence.chunks[number + 1]
    inside = range(after.first, after.last)
    ends = sentence.untitled.issuperset(range(at, chunk.last)) and "," in sentence.gap(after.first)
    if not ends or after.first not in kept or after.verb or after.dates or after.joined or after.subordinate:
        return False
    told = any(is_predicate(sentence, one) for one in range(chunk.first, at))
    if not told or any(is_verb_read(sentence, one) for one in inside):
        return False
    if is_circumstance_at(sentence, after.first):
        return False
    return any(sentence.spelling[one][0].isupper() for one in inside)


def stand_in_a_row(sentence: Sentence, one: DateMention, other: DateMention) -> bool:
    """Whether nothing but small words stands between two dates: "the treaties of 1866 and 1874"."""
    first, second = sorted((one, other), key=lambda date: date.start)
    between = range(date_token(sentence, first), date_token(sentence, second))
    return all(at in sentence.untitled or at in sentence.function_words for at in between)


def clings_to_its_date(naming: Naming, kept: list[int]) -> bool:
    """A word of it hangs on its date, or needs it: "the office dates from 1994", "dès le mois d'octobre"."""
    sentence, mention, read = naming.sentence, naming.mention, naming.sentence.reading
    if mention is None:
        return False
    at = date_token(sentence, mention)
    if at and at - 1 in kept and not sentence.begins_word(at):
        return True
    if ends_with_dating(sentence, mention, kept):
        return True
    if read is None:
        return ends_with_bare_document(sentence, at, kept)
    if is_excepted(sentence, at, read.words.excepting):
        return True
    if dated_participle(naming) in kept or dated_noun_alone(naming) in kept:
        return True
    for one in kept:
        place = token_read(sentence, one)
        head = read.heads[place] if place is not None else -1
        if place is None or head < 0 or not read.tokens[head].dated or read.tokens[place].dated:
            continue
        if one + 1 in sentence.untitled and read.relations[place] in HANGING:
            return True
        if one - 1 in sentence.untitled and read.relations[place] == "appos":
            return True
    if is_renamed(sentence, mention, kept):
        return True
    teller = naming.teller
    if teller is None or teller.passive or teller.object or not kept[-1] == verb_token(sentence, teller) < at:
        return False
    return len(kept) > 1 and teller.form == "Fin" and teller.tense == "present"


def ends_with_bare_document(sentence: Sentence, date: int, kept: list[int]) -> bool:
    """Whether words end with a document that has no name but its date: "settled by the treaty | of May"."""
    last = max(kept)
    tied = last < date and sentence.untitled.issuperset(range(last + 1, date))
    documents = sentence.tokens_of("documents") | sentence.tokens_of("nominative")
    return tied and last in documents and last - 1 in kept and last - 1 in sentence.function_words


def ends_with_dating(sentence: Sentence, mention: DateMention, kept: list[int]) -> bool:
    """Whether words end with a verb that tells nothing but their date: "the treaty dates", «датирована»."""
    first, gone = date_token(sentence, mention), sentence.untitled | sentence.date_ties
    last = max(at for at, start in enumerate(sentence.starts) if start < mention.end)
    for hit in sentence.hits_of("dating"):
        between = (*range(hit.last, first), *range(last + 1, hit.first))
        if hit.last - 1 == kept[-1] and gone.issuperset(between):
            return True
    return False


def dated_participle(naming: Naming) -> int | None:
    """Return the participle of a noun that has nothing but the date: "the border closed in 1993 stayed …"."""
    sentence, read, mention = naming.sentence, naming.sentence.reading, naming.mention
    place = token_read(sentence, date_token(sentence, mention)) if mention else None
    at = read.heads[place] if read and place is not None else -1
    if read is None or at < 0 or read.heads[at] < 0 or read.relations[at] not in ("acl", "amod"):
        return None
    if read.tags[at].pos not in ("VERB", "ADJ") or read.tags[read.heads[at]].pos not in ("NOUN", "PROPN"):
        return None
    if any(read.relations[one] in SUBJECTS for one in read.dependants[read.heads[at]]):
        return None
    below = [one for one in read.dependants[at] if not read.tokens[one].dated]
    own = (read.tokens[at].start, read.tokens[at].end)
    alone = all(read.tags[one].pos == "PUNCT" for one in below)
    return min(tokens_at(sentence, [own]), default=None) if alone else None


def dated_noun_alone(naming: Naming) -> int | None:
    """Return the noun that only its date tells from others: "the protocol of 2018", "those of 1963"."""
    sentence, read, mention = naming.sentence, naming.sentence.reading, naming.mention
    if read is None or mention is None:
        return None
    at = date_token(sentence, mention)
    while at and at - 1 in sentence.untitled | sentence.date_ties:
        at -= 1
    tie = [one for one in range(at, date_token(sentence, mention)) if one not in sentence.date_tokens[0]]
    noun = token_read(sentence, at - 1) if at else None
    if noun is None or read.tags[noun].pos not in ("NOUN", "PRON", "DET") or not may_be_of(sentence, tie):
        return None
    if not tie and len(mention.edtf or "") > YEAR:  # a day is the verb's
        return None
    below = [one for one in read.dependants[noun] if not read.tokens[one].dated]
    return at - 1 if all(read.relations[one] in ("case", "det", "punct") for one in below) else None


def may_be_of(sentence: Sentence, tie: list[int]) -> bool:
    """Whether words before a date tie it to a noun: "of", or none where the noun has a case."""
    read = sentence.reading
    if read is None or len(tie) > 1:
        return False
    return sentence.spelling[tie[0]].lower() in read.words.of if tie else any(tag.case for tag in read.tags)


def is_excepted(sentence: Sentence, at: int, excepting: frozenset[str]) -> bool:
    """Whether a date is all that a denial leaves: "ne furent rétablies que le 23 avril"."""
    while at and at - 1 in sentence.untitled | sentence.date_ties:
        at -= 1
    return at > 0 and sentence.spelling[at - 1].lower() in excepting

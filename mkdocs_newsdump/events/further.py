"""The further deeds of a date: "In 1993 Malabo expelled the consul, and Madrid withdrew its ambassador".

A date is told with the verb that it belongs to. What stands in a row with that verb happened on the same
date, unless it has one of its own or comes "later", is denied, or of another tense.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_newsdump.events.certainty import POINTING_TITLE, UNSURE_TITLE
from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.dated import is_term
from mkdocs_newsdump.events.features import MIN_WORD, STEM
from mkdocs_newsdump.events.kinds import find_kind
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.parties import find_parties
from mkdocs_newsdump.events.places import Told
from mkdocs_newsdump.events.reading import (
    ASIDES,
    EVENT_FORMS,
    find_verb,
    opens_as_relative,
    tokens_at,
    verb_token,
)
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.titles.find import find_title
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.grammar.sentence import Sentence as Reading
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.words import is_ideograph, tokenize

BESIDE = ("conj", "parataxis")
"""Relations of a clause that stands beside another."""
MIN_WORDS = 3
"""Minimum words of a clause that tells something."""
DEEDS = ("notable", "signing", "act")
"""Lists of words of deeds."""
EXPLAINING = ":：(（—–"
"""Marks before what only explains what stands before it."""
SPAN = re.compile(r"[\dX]{4}/|.*\.\.")
"""From a year to another, or from or to a date: no single time."""
SAME = 0.6
"""Share of the shorter title's words above which two titles tell the same."""
NOUNS = ("NOUN", "PROPN", "PRON")
"""Parts of speech of what may be another subject."""
TIMES = ("ADV", "SCONJ")
"""Parts of speech of the relative words that tell a place or a time."""


def find_further(text: ParsedText, first: Told) -> Iterator[Told]:
    """Yield the further deeds of the date of an event that nothing but its title makes doubtful."""
    sentence, place, titles = first.place.sentence, first.place, [first.milestone.title]
    if not first.doubts <= {UNSURE_TITLE, POINTING_TITLE}:
        return
    for clause in further_clauses(first):
        title = find_title(sentence, clause, earlier=place.earlier)
        if title is None or not (title.sure or title.pointing):
            continue
        if not is_of_clause(sentence, clause, title.words) or tells_already(title.words, titles):
            continue
        titles.append(title.words)
        kind = find_kind(sentence, clause, first.milestone.planned)
        milestone = replace(
            first.milestone,
            start=sentence.tokens[clause.first].start,
            end=sentence.tokens[clause.last - 1].end,
            title=title.words,
            kind=kind,
            parties=tuple(sorted(find_parties(sentence, clause, kind, text.pair, place.before))),
        )
        doubts = frozenset() if title.sure else frozenset({POINTING_TITLE})
        yield Told(milestone, place, clause, first.mention, doubts)


def further_clauses(told: Told) -> Iterator[Clause]:
    """Yield the clauses behind that of a date which tell a deed of the same date that its title does not."""
    sentence, mention, title = told.place.sentence, told.mention, told.milestone.title.casefold()
    if mention is None or SPAN.match(told.milestone.date or ""):
        return
    found = read_row(sentence, mention) if sentence.reading else chunk_behind(sentence, told.clause)
    for clause, verbs in found:
        told_already = any(sentence.tokens[at].word in title for at in verbs)
        if not told_already and is_of_date(sentence, mention, clause):
            yield clause


def read_row(sentence: Sentence, mention: DateMention) -> Iterator[tuple[Clause, set[int]]]:
    """Yield the clauses in a row with the verb of a date that tell a deed, each with its verb.

    What only stands beside it has a word of a deed; a kind of event is enough in a row.
    """
    read, own = sentence.reading, find_verb(sentence, mention)
    if read is None or own is None or is_aside(sentence, own):
        return
    for at in row_behind(sentence, read, own.at):
        verb = read.predicate(at)
        clause = clause_of(sentence, read, verb)
        together = verb.tense == own.tense or (verb.tense, own.tense) == ("past", "present")
        if clause is None or not together or not tells(verb) or describes(read, at):
            continue
        if is_deed(sentence, clause) or (read.relations[at] == "conj" and has_kind(sentence, clause)):
            yield clause, {verb_token(sentence, verb)}


def is_aside(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a clause describes a word of another; one without a relative word is no relative clause."""
    return verb.clause in ASIDES and (verb.clause != "relative" or opens_as_relative(sentence, verb))


def row_behind(sentence: Sentence, read: Reading, verb: int) -> Iterator[int]:
    """Yield the predicates behind one that stand in a row with it.

    One that a word like "after" subordinates stands in none; "when" tells of the same time.
    """
    for at in read.dependants[verb]:
        if at < verb or read.relations[at] not in BESIDE or not read.is_predicate(at):
            continue
        marks = [read.tokens[one] for one in read.dependants[at] if read.relations[one] == "mark"]
        if tokens_at(sentence, [(mark.start, mark.end) for mark in marks]) <= sentence.starts_of("meanwhile"):
            yield at
            yield from row_behind(sentence, read, at)


def tells(verb: Predicate) -> bool:
    """Whether a verb says what somebody did, or what was done, and neither denies nor only plans it."""
    told = verb.form in EVENT_FORMS and (verb.subject is not None or verb.passive)
    return told and not (verb.negated or verb.conditional or verb.planned)


def describes(read: Reading, verb: int) -> bool:
    """Whether a relative pronoun stands before a verb in its clause; "where" and "when" are none."""
    before = [at for at in read.phrase(verb) if at < verb and read.tokens[at].plain in read.words.relative]
    return any(read.tags[at].pos not in TIMES for at in before)


def clause_of(sentence: Sentence, read: Reading, verb: Predicate) -> Clause | None:
    """Return the clause of a verb with its subject, or None where it is too short, or not sure.

    Nothing parts what stands behind the verb, and it has the subject of the verb before it only where it
    follows what joins the two.
    """
    inside = [at for at in read.phrase(verb.at) if not ties(read, verb.at, at)]
    words = [(read.tokens[at].start, read.tokens[at].end) for at in inside]
    shared = verb.subject is not None and all(read.span(at) != verb.subject for at in inside)
    if shared and not follows_joiner(read, verb.at):
        return None
    found = tokens_at(sentence, [*words, verb.subject] if verb.subject else words)
    if len(found) < MIN_WORDS:
        return None
    first, last = min(found), max(found) + 1
    if not found.issuperset(range(verb_token(sentence, verb), last)):
        return None
    return Clause(first, last, frozenset(range(first, last)) - found)


def follows_joiner(read: Reading, verb: int) -> bool:
    """Whether a joiner or a mark stands before a verb, and between the two no noun."""
    tied = [at for at in range(verb) if ties(read, verb, at)]
    return bool(tied) and not any(read.tags[at].pos in NOUNS for at in range(max(tied) + 1, verb))


def ties(read: Reading, verb: int, at: int) -> bool:
    """Whether a word or a mark ties a verb to what stands before it."""
    return read.heads[at] == verb and read.relations[at] in ("cc", "punct")


def chunk_behind(sentence: Sentence, clause: Clause) -> Iterator[tuple[Clause, set[int]]]:
    """Yield the chunk behind a clause that no grammar reads, with its verbs, where it tells a deed."""
    chunk = next((one for one in sentence.chunks if one.first >= clause.last), None)
    if chunk is None or chunk.subordinate or chunk.attribution or chunk.depth:
        return
    following = Clause(chunk.first, chunk.last)
    if (chunk.verb or not sentence.words.knows_verbs) and is_deed(sentence, following):
        verbs = {at for at in following.tokens if sentence.is_verb(at)}
        yield following, verbs or set(following.tokens)


def is_of_date(sentence: Sentence, mention: DateMention, clause: Clause) -> bool:
    """Whether nothing gives a clause behind a date another time, and it does not only explain another.

    Nor does a time explain it: "the pact was signed — that was in 1994".
    """
    last = sentence.tokens[clause.last - 1].end
    others = [date for date in sentence.dates if date is not mention and not is_term(sentence, date)]
    if any(date.end > mention.end and date.start < last for date in others):
        return False
    chunk = sentence.chunks[sentence.chunk_at(sentence.tokens[begin(clause)].start)]
    words = {*range(chunk.first, clause.last), *clause.tokens} - clause.others
    if not sentence.tokens_of("afterwards").isdisjoint(words):
        return False
    behind = [one for one in sentence.chunks if one.first == clause.last and one.dates]
    if behind and explains(sentence, clause.last):
        return False
    return is_deed(sentence, clause) or not explains(sentence, chunk.first)


def begin(clause: Clause) -> int:
    """Return where a clause begins behind what parts it from the subject that it shares."""
    return max(clause.others) + 1 if clause.others else clause.first


def explains(sentence: Sentence, at: int) -> bool:
    """Whether a mark before a token says that it explains what stands before it."""
    return at > 0 and any(mark in EXPLAINING for mark in sentence.gap(at))


def is_deed(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause has a word of a deed."""
    return not sentence.tokens_of(*DEEDS).isdisjoint(set(clause.tokens) - clause.others)


def has_kind(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause has a word of a kind of event."""
    words = set(clause.tokens) - clause.others
    return any(hit.first in words and hit.value != "plan" for hit in sentence.hits_of("kind"))


def is_of_clause(sentence: Sentence, clause: Clause, title: str) -> bool:
    """Whether all words of a title are a clause's, or follow it."""
    own = {*range(begin(clause), len(sentence.tokens)), *clause.tokens} - clause.others
    return {token.word for token in tokenize(title)} <= {sentence.tokens[at].word for at in own}


def tells_already(title: str, others: Iterable[str]) -> bool:
    """Whether one of other titles tells the same as a title: most words of the shorter of the two."""
    own = stems_of(title)
    return any(len(own & stems) > SAME * min(len(own), len(stems)) for stems in map(stems_of, others))


def stems_of(title: str) -> set[str]:
    """Return the longer words of a title by their first letters, and all that are written without spaces."""
    words = [token.word for token in tokenize(title)]
    return {word[:STEM] for word in words if len(word) >= MIN_WORD or is_ideograph(word)}

"""The documents that a clause names, each from its noun («Договор», "Agreement") to where its name ends."""

from __future__ import annotations

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.polish import PAIRS
from mkdocs_newsdump.events.reading import (
    date_token,
    find_subject,
    is_finite,
    is_participle,
    is_predicate,
    noun_token,
    token_read,
)
from mkdocs_newsdump.events.sentence import BREAKS, ESTABLISHED, Sentence
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.sentences import Span

MIN_NAME = 2
"""Minimum words in a document's name; fewer are its noun alone."""
MAX_NAME = 30
"""Maximum words in a document's name. It is longer than other titles, as it makes no sense when cut."""
MAX_QUOTED = 80
"""Maximum words or characters of a name in quotation marks."""
MAX_MEMBER = 3
"""Maximum words in a member of an enumeration within a document's name."""
MAX_PLACE = 2
"""Maximum words of the place that stands between a document's name and its date."""
ENDS_NAME = BREAKS | set("»”")
CLOSES = {**PAIRS, '"': '"'}
NAMING = ("amod", "compound", "flat", "flat:name")
"""Relations of words before a document's noun that are of its name."""


def find_documents(sentence: Sentence, clause: Clause, *, inflected: bool = False) -> list[Span]:
    """Return the places of the documents that a clause names.

    Those whose noun stands in a form that begins no title are among them only where ``inflected``.
    """
    nouns = [*sentence.hits_of("documents"), *(sentence.hits_of("nominative") if inflected else ())]
    found: list[Span] = []
    for hit in sorted(nouns):
        span = find_document_name(sentence, hit, len(sentence.tokens)) if hit.first in clause.tokens else None
        # "joint declaration" is a "declaration" too
        if span and not (found and span.end <= found[-1].end):
            found.append(span)
    return found


def find_document_name(sentence: Sentence, noun: Hit, last: int) -> Span | None:
    """Return the place of a document's name, or None where its noun stands alone or is no name.

    One in quotation marks ends with them. Others end before token ``last``, a date, a verb, another document
    or a mark; a comma is part of an enumeration: "on trade, culture and transport".
    """
    text, tokens = sentence.text, sentence.tokens
    quoted = quoted_end(sentence, noun.first)
    opens = noun.last in sentence.starts_of("about") or text[tokens[noun.first].start].isupper()
    if quoted is None and not opens:
        return None
    end = quoted or find_name_end(sentence, noun, min(last, noun.first + MAX_NAME))
    first = noun.first if quoted else proper_start(sentence, noun.first)
    return Span(tokens[first].start, tokens[end - 1].end) if end - noun.first >= MIN_NAME else None


def find_name_end(sentence: Sentence, noun: Hit, last: int) -> int:
    """Return the token after the last one of a document's name."""
    nouns = sentence.starts_of("documents") | sentence.starts_of("nominative")
    ends = sentence.untitled | sentence.starts_of("both") | nouns
    ends |= acting_parties(sentence, noun) | verbs_of(sentence, noun)
    ends |= {hit.first for hit in sentence.hits_of("dating") if hit.last in sentence.untitled}
    at = noun.last
    while at < last and at not in ends and not is_finite(sentence, at) and not closes_clause(sentence, at):
        marks = [mark for mark in sentence.gap(at) if mark in ENDS_NAME]
        if marks and not (set(marks) == {","} and is_enumeration(sentence, at, ends)):
            break
        at += 1
    if at in nouns and at - 1 not in sentence.function_words and BREAKS.isdisjoint(sentence.gap(at)):
        # what stands before the next noun belongs to that
        joiners = sentence.starts_of("joiners")
        compound = sentence.spelling[at - 1][0].isupper() and sentence.spelling[at][0].isupper()
        own = at + 1 if compound and at < last else at
        at = next((place for place in range(at - 1, noun.last, -1) if place in joiners), own)
    while at > noun.last and at < len(sentence.tokens) and not sentence.begins_word(at):
        at -= 1
    while at > noun.last and at - 1 in sentence.function_words:
        at -= 1
    return at


def verbs_of(sentence: Sentence, noun: Hit) -> set[int]:
    """Return the verbs whose subject a document's noun is: "the treaty on rivers | dates from 1994"."""
    behind = range(noun.last, min(noun.last + MAX_NAME, len(sentence.tokens)))
    verbs = (at for at in behind if is_predicate(sentence, at))
    return {at for at in verbs if noun.first in find_subject(sentence, at)}


def acting_parties(sentence: Sentence, noun: Hit) -> set[int]:
    """Return where parties begin that are the subject of a verb: "the treaty on rivers | Lima signed"."""
    first = {hit.first for hit in sentence.parties if hit.first > noun.last}
    if not first or sentence.reading is None:
        return set()
    verbs = [at for at in range(noun.last, len(sentence.tokens)) if is_finite(sentence, at)]
    subjects = [find_subject(sentence, at) for at in verbs]
    return first & {min(subject) for subject in subjects if subject and noun.first not in subject}


def closes_clause(sentence: Sentence, at: int) -> bool:
    """Whether a participle of the verb stands last in its clause: "hatten den Vertrag unterschrieben"."""
    if not sentence.words.verb_second or not is_participle(sentence, at):
        return False
    return at + 1 == len(sentence.tokens) or not BREAKS.isdisjoint(sentence.gap(at + 1))


def is_enumeration(sentence: Sentence, at: int, ends: set[int]) -> bool:
    """Whether a comma before a token stands in a row of a few words each that a joiner closes."""
    joiners = sentence.starts_of("joiners")
    small = sentence.function_words - joiners - sentence.tokens_of("about")
    stops = ends | sentence.starts_of("openers") | small
    since = at
    for place in range(at, len(sentence.tokens)):
        if place in joiners and place > since and place + 1 < len(sentence.tokens):
            member = range(place + 1, min(place + 1 + MAX_MEMBER, len(sentence.tokens)))
            return member[0] not in stops and not any(is_finite(sentence, one) for one in member[:2])
        if place in stops or is_finite(sentence, place) or place - since > MAX_MEMBER:
            return False
        if place > at and not BREAKS.isdisjoint(sentence.gap(place)):
            if "," not in sentence.gap(place):
                return False
            since = place
    return False


def quoted_end(sentence: Sentence, at: int) -> int | None:
    """Return the token after a quotation that begins right before a token, or None where none does."""
    before = sentence.text[sentence.tokens[at].start - 1 : sentence.tokens[at].start]
    if not at or before not in CLOSES:
        return None
    opened, closed = before, CLOSES[before]
    depth = 1
    for place in range(at + 1, min(len(sentence.tokens), at + MAX_QUOTED) + 1):
        end = sentence.tokens[place].start if place < len(sentence.tokens) else sentence.span.end
        for mark in sentence.text[sentence.tokens[place - 1].end : end]:
            depth += (mark == opened != closed) - (mark == closed)
            if not depth:
                return place
    return None


def find_dated_document(sentence: Sentence, clause: Clause, mention: DateMention) -> Span | None:
    """Return the document that a date is of, or None.

    It stands right before the date, but for the place where it was signed, or its signing is all that the
    clause tells.
    """
    tying = sentence.tokens_of("tying", "dating")
    dated = date_token(sentence, mention)
    before = Clause(max(0, dated - MAX_NAME - MAX_PLACE), dated)
    for document in find_documents(sentence, before, inflected=True):
        between = [at for at in before.tokens if sentence.tokens[at].start >= document.end]
        places = [at for at in between if at not in tying]
        capitals = all(sentence.spelling[at][0].isupper() for at in places) and len(places) <= MAX_PLACE
        if is_across_semicolon(sentence, document, mention):
            continue
        if document.end <= mention.start and capitals and (not places or "," in sentence.gap(places[0])):
            return document
    objects = {sentence.tokens[hit.first].start for hit in sentence.hits_of("objects")}
    # what only an object can be called needs its verb, and has its clause for a title
    named = [name for name in find_documents(sentence, clause) if name.start not in objects]
    signing = any(hit.first in clause.tokens for hit in sentence.hits_of("signing"))
    acts = {hit.value for hit in sentence.hits_of("act") if hit.first in clause.tokens}
    named = [name for name in named if not has_other_date(sentence, mention, name)]
    return named[0] if named and signing and acts <= {ESTABLISHED} else None


def has_other_date(sentence: Sentence, mention: DateMention, document: Span) -> bool:
    """Whether a document is of another date: one that stands between them, or with it before the mention."""
    others = [date for date in sentence.dates if date is not mention]
    if document.start > mention.start:
        return any(mention.start < date.start < document.start for date in others)
    if is_across_semicolon(sentence, document, mention):
        return True
    own = sentence.chunk_at(document.start)
    return own != sentence.chunk_at(mention.start) and any(
        sentence.chunk_at(date.start) == own for date in others
    )


def is_across_semicolon(sentence: Sentence, document: Span, mention: DateMention) -> bool:
    """Whether a semicolon parts a document from the date behind it."""
    return ";" in sentence.text[document.end : mention.start]


def find_quoted_document(sentence: Sentence, mention: DateMention) -> Span | None:
    """Return the document in quotation marks that was signed on the date right before it, marks included."""
    first = next((at for at, t in enumerate(sentence.tokens) if t.start >= mention.end), None)
    if first is None:
        return None
    passed = sentence.tokens_of("signing") | sentence.function_words | sentence.untitled
    at = first
    while at < len(sentence.tokens) and quoted_end(sentence, at) is None and at in passed:
        at += 1
    end = quoted_end(sentence, at) if at < len(sentence.tokens) else None
    signed = any(hit.first in range(first, at) for hit in sentence.hits_of("signing"))
    if end is None or not signed:
        return None
    treaties = any(hit.first in range(at, end) and hit.value == "treaty" for hit in sentence.hits_of("kind"))
    return Span(sentence.tokens[at].start - 1, sentence.tokens[end - 1].end + 1) if treaties else None


def name_of(sentence: Sentence, document: Span) -> str:
    """Return the name of a document, its noun in the form that can begin a title."""
    name = sentence.text[document.start : document.end]
    for hit in sentence.hits_of("nominative"):
        noun = sentence.tokens[hit.first]
        if noun.start == document.start:
            rest = sentence.text[sentence.tokens[hit.last - 1].end : document.end]
            return (hit.value.capitalize() if name[0].isupper() else hit.value) + rest
    return name


def noun_of_year(sentence: Sentence, mention: DateMention) -> int | None:
    """Return the token of the document's noun that a year describes, or None.

    It stands right before the year («договора 1986 года»), or before the word that ties the two ("treaty of
    1986"), or the grammar reads it so ("the 1986 treaty").
    """
    read, at = sentence.reading, date_token(sentence, mention)
    papers = {hit.last - 1 for hit in sentence.hits_of("kind") if hit.value == "treaty"}
    papers |= sentence.tokens_of("documents")
    if at - 1 in papers and mention.text[-1:].isalpha() and sentence.gap(at).isspace():
        return at - 1
    if (
        read is not None
        and at > 1
        and sentence.spelling[at - 1].lower() in read.words.of
        and at - 2 in papers
    ):
        return at - 2
    noun = noun_token(sentence, mention)
    return noun if noun in papers else None


def find_document_of_year(sentence: Sentence, mention: DateMention) -> Span | None:
    """Return the document that a year describes, with the year and what it is about."""
    noun, at = noun_of_year(sentence, mention), date_token(sentence, mention)
    if noun is None:
        return None
    nominative = any(hit.first == noun for hit in sentence.hits_of("nominative"))
    first = min(noun if nominative else name_start(sentence, noun), at)
    last = max(noun + 1, next((n for n, t in enumerate(sentence.tokens) if t.start >= mention.end), at + 1))
    if last in sentence.starts_of("about"):
        chunk = sentence.chunks[sentence.chunk_at(sentence.tokens[last].start)]
        last = next((n for n in range(last, chunk.last) if sentence.is_verb(n)), chunk.last)
    return Span(sentence.tokens[first].start, max(mention.end, sentence.tokens[last - 1].end))


def name_start(sentence: Sentence, noun: int) -> int:
    """Return the first token of the adjectives and names before a noun that are of it."""
    read, first = sentence.reading, noun
    while read is not None and first and sentence.gap(first).isspace():
        before = token_read(sentence, first - 1)
        if before is None or read.relations[before] not in NAMING or read.tokens[before].dated:
            break
        first -= 1
    return first


def proper_start(sentence: Sentence, noun: int) -> int:
    """Return the first token of the proper name before a noun: "the | Bern Declaration on rivers".

    Only where the noun begins with a capital and no case changes the words before it.
    """
    read, place = sentence.reading, token_read(sentence, noun)
    if read is None or place is None or read.tags[place].case or not sentence.spelling[noun][0].isupper():
        return noun
    first, start = noun, name_start(sentence, noun)
    while first > max(start, 1) and sentence.spelling[first - 1][0].isupper():
        first -= 1
    while first < noun and not sentence.begins_word(first):
        first -= 1
    return first


def find_document_meanwhile(sentence: Sentence, first: int) -> Span | None:
    """Return the document of a chunk from token ``first`` on that tells what happened at the same time."""
    chunk = next((chunk for chunk in sentence.chunks if chunk.first == first), None)
    if chunk is None or first not in sentence.starts_of("meanwhile") or chunk.dates:
        return None
    return next(iter(find_documents(sentence, Clause(first, chunk.last))), None)


def signed_name(sentence: Sentence, document: Span) -> str:
    """Return the name of a document that was signed, with its verb where its form needs one.

    That is where it stands as an object: «Подписали Декларацию».
    """
    name = sentence.text[document.start : document.end]
    for noun in sentence.hits_of("objects"):
        if sentence.tokens[noun.first].start == document.start:
            verbs = [hit.first for hit in sentence.hits_of("signing") if hit.first < noun.first]
            if verbs and sentence.is_verb(verbs[-1]):
                verb = sentence.tokens[verbs[-1]]
                return f"{sentence.text[verb.start : verb.end]} {name}"
    return name

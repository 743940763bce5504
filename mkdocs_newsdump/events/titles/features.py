"""What words are like as a title of an event: marks, borders, and the grammar of what they keep and cut.

Every feature is a name. None depends on a language but by what the grammar, or the words of a language, say.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import find_documents
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.pointers import points_outside
from mkdocs_newsdump.events.polish import ELLIPSIS, PAIRS
from mkdocs_newsdump.events.reading import date_token, token_read, tokens_at
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.events.title_words import count_words
from mkdocs_newsdump.events.titles.candidates import Candidate
from mkdocs_newsdump.events.titles.date_faults import (
    clings_to_its_date,
    drops_another_date,
    has_word_of_another_date,
)
from mkdocs_newsdump.events.titles.faults import (
    begins_as_circumstance,
    begins_behind_aside,
    begins_with_participle,
    has_bare_participle,
    is_cut,
    is_torn,
    lacks_named_subject,
    lacks_part,
    tells_another,
)
from mkdocs_newsdump.grammar.sentence import Sentence as Reading

LENGTHS = (3, 4, 6, 10, 15, 18, 21, 24, 27)
"""Numbers of words that titles are told apart by; a reader's glance takes in 20."""
DASHES = "–—-"
"""Dashes between words."""
LONG = 120
"""Number of characters from which on a title is long."""
FEW = 3
"""Numbers from which on more say no more."""
NEAR = 3
"""Maximum tokens from a title to a date that stands beside it."""
DEEPEST = 50
"""Maximum number of tokens that one hangs on, each on the next."""
FAULTS = (
    drops_another_date,
    has_word_of_another_date,
    begins_as_circumstance,
    begins_behind_aside,
    begins_with_participle,
    has_bare_participle,
    is_cut,
    is_torn,
    lacks_named_subject,
    lacks_part,
    tells_another,
)
"""Faults that words can have."""
SHARES = ((0.99, "the whole sentence"), (0.7, "most of the sentence"), (0.4, "half of the sentence"))
"""What a title is that has more than some share of its sentence's words."""
TELLING = ("kind", "notable", "documents", "signing", "act")
"""Lists of words that tell of an event."""
TIES = {
    "nsubj": "a subject",
    "nsubj:pass": "a subject",
    "obj": "an object",
    "iobj": "an object",
    "xcomp": "a complement",
    "ccomp": "a complement",
    "obl": "a phrase",
    "obl:agent": "a phrase",
    "nmod": "a noun's noun",
    "nmod:poss": "a noun's noun",
    "amod": "an adjective",
    "conj": "one of a row",
    "acl": "a noun's clause",
    "acl:relcl": "a noun's clause",
    "advcl": "a clause",
    "parataxis": "a clause",
    "appos": "an apposition",
    "flat": "a name",
    "flat:name": "a name",
    "compound": "a name",
    "fixed": "a name",
    "case": "a small word",
    "det": "a small word",
    "det:poss": "a small word",
    "mark": "a small word",
    "expl": "a small word",
    "aux": "a verb's part",
    "aux:pass": "a verb's part",
    "cop": "a verb's part",
    "compound:prt": "a verb's part",
    "advmod": "an adverb",
    "nummod": "a number",
}
"""What a word is to the one that it hangs on."""


def title_features(naming: Naming, candidate: Candidate) -> Iterator[str]:
    """Yield the names of what is so of a title."""
    kept, sentence, read = candidate.tokens, naming.sentence, naming.sentence.reading
    if not kept:
        yield "no word of the sentence"
        return
    inside = set(kept)
    yield from shape_features(sentence, candidate)
    yield from border_features(sentence, kept)
    yield from date_features(naming, inside)
    yield from telling_features(naming, inside)
    in_order = sorted(inside)
    if points_outside(naming, in_order):
        yield "points outside"
    yield from (fault.__name__ for fault in FAULTS if fault(naming, in_order))
    dated = naming.mention is not None and date_token(sentence, naming.mention) in inside
    if not dated and clings_to_its_date(naming, in_order):
        yield "needs its date"
    if read is None:
        yield "no grammar"
        yield from ending_features(sentence, kept)
        return
    places = {place: at for at in sorted(inside) if (place := token_read(sentence, at)) is not None}
    yield from joint_features(sentence, read, kept)
    yield from verb_features(naming, read, places)
    yield from cut_features(sentence, read, places)


def shape_features(sentence: Sentence, candidate: Candidate) -> Iterator[str]:
    """Yield how long words are, how much of their sentence they have, and which marks."""
    words, kept = candidate.words, candidate.tokens
    number = count_words(sentence, list(kept))
    yield f"fewer than {next((most for most in LENGTHS if number < most), 99)} words"
    if len(words) > LONG:
        yield "many letters"
    share = len(set(kept) - sentence.untitled) / max(1, len(sentence.tokens) - len(sentence.untitled))
    yield next((name for least, name in SHARES if share > least), "a part of the sentence")
    in_order = sorted(kept)
    if list(kept) != in_order:
        yield "in another order"
    gaps = [range(before + 1, after) for before, after in pairwise(in_order) if after != before + 1]
    if gaps:
        yield "a date taken out"
    if not all(sentence.untitled.issuperset(gap) for gap in gaps):
        yield "words taken out"
    opens = sentence.starts_of("openers") | sentence.starts_of("relative")
    if any(gap and gap[-1] in opens for gap in gaps):
        yield "a clause without what opens it"
    if words.endswith(ELLIPSIS):
        yield "breaks off"
    if ":" in words:
        yield "a colon"
    if ";" in words:
        yield "a semicolon"
    if words.count(",") >= FEW:
        yield "many commas"
    if any(mark in words for mark in "?!"):
        yield "asks or calls"
    if any(mark in words for mark in PAIRS):
        yield "quotes or brackets"


def border_features(sentence: Sentence, kept: tuple[int, ...]) -> Iterator[str]:
    """Yield where words begin and end in their sentence, and with what sort of word."""
    first, last = min(kept), max(kept)
    for name, at in (("begins with", kept[0]), ("ends with", kept[-1])):
        place = token_read(sentence, at)
        if sentence.reading is not None and place is not None:
            tag = sentence.reading.tags[place]
            yield f"{name} {tag.pos} {tag.form}".strip()
        if at in sentence.function_words:
            yield f"{name} a small word"
        if at in sentence.tokens_of("pronouns", "persons"):
            yield f"{name} a pronoun"
        if at in sentence.tokens_of("demonstratives"):
            yield f"{name} a demonstrative"
    if sentence.spelling[kept[0]][0].islower():
        yield "begins small"
    if not sentence.tokens_of("attribution").isdisjoint(kept):
        yield "says who said so"
    yield from begin_features(sentence, first)
    yield from end_features(sentence, last)
    depths = sentence.depths
    if depths[first] != depths[last]:
        yield "ends in quotes" if depths[last] > depths[first] else "begins in quotes"


def begin_features(sentence: Sentence, first: int) -> Iterator[str]:
    """Yield what stands before the first of the words, or before the date before it."""
    tied = (sentence.untitled | sentence.date_ties).difference(*sentence.date_tokens)
    if first - 1 in tied and BREAKS.isdisjoint(sentence.gap(first)):
        yield "begins behind a word of a date"
    while first and first - 1 in sentence.untitled:
        first -= 1
    if first == 0:
        yield "begins the sentence"
    elif sentence.gap(first).strip() and sentence.gap(first).strip() in DASHES:
        yield "begins behind a dash"
        if sentence.spelling[first][0].isupper() and sentence.spelling[first - 1][0].isupper():
            yield "begins behind a dash of a name"
    elif BREAKS.isdisjoint(sentence.gap(first)):
        yield "begins behind no mark"
        if first - 1 in sentence.starts_of("joiners"):
            yield "begins behind a joiner"
        elif sentence.spelling[first][0].isupper() and sentence.spelling[first - 1][0].isupper():
            yield "begins behind a capital"
        if not sentence.begins_word(first):
            yield "begins within a word"


def end_features(sentence: Sentence, last: int) -> Iterator[str]:
    """Yield what follows the last of the words, or the date behind it."""
    after = last + 1
    while after in sentence.untitled:
        after += 1
    if after >= len(sentence.tokens):
        yield "ends the sentence"
    elif sentence.gap(after).strip() and sentence.gap(after).strip() in DASHES:
        yield "ends before a dash"
        if sentence.spelling[after][0].isupper() and sentence.spelling[last][0].isupper():
            yield "ends before a dash of a name"
    elif BREAKS.isdisjoint(sentence.gap(after)):
        yield "ends before no mark"
        if sentence.spelling[after][0].isupper() and sentence.spelling[last][0].isupper():
            yield "ends before a capital"
        if after in sentence.starts_of("joiners"):
            yield "ends before a joiner"
        if not sentence.begins_word(after):
            yield "ends within a word"
    elif "," in sentence.gap(after):
        yield "ends before a comma"
        chunk = sentence.chunks[sentence.chunk_at(sentence.tokens[after].start)]
        if chunk.subordinate:
            yield "ends before an aside"
        if chunk.content:
            yield "ends before what was said"


def date_features(naming: Naming, inside: set[int]) -> Iterator[str]:
    """Yield which dates words have, and which are left out beside them or from among them."""
    sentence, mention, read = naming.sentence, naming.mention, naming.sentence.reading
    first, last = min(inside), max(inside)
    others = [date_token(sentence, date) for date in sentence.dates if date is not mention and date.edtf]
    if mention is None:
        yield "no date known"
    else:
        own = date_token(sentence, mention)
        kept = own in inside
        yield "with its date" if kept else "without its date"
        if ".." in (mention.edtf or ""):
            yield "with its open date" if kept else "without its open date"
        if not kept:
            yield "its date taken out" if first < own < last else "its date beside it"
            chunk = sentence.chunks[sentence.chunk_at(mention.start)]
            if inside.isdisjoint(range(chunk.first, chunk.last)):
                yield "nothing of its date's chunk"
            if inside.isdisjoint(naming.part.tokens):
                yield "nothing of its date's part"
        place = token_read(sentence, own)
        if read is not None and place is not None:
            yield f"its date is {TIES.get(read.relations[place], 'something else')}"
    with_others = sum(at in inside for at in others)
    if with_others:
        yield "with another date" if with_others == 1 else "with other dates"
    lost = [at for at in others if at not in inside]
    if any(first < at < last for at in lost):
        yield "another date taken out"
    elif any(first - NEAR <= at <= last + NEAR for at in lost):
        yield "another date beside it"


def telling_features(naming: Naming, inside: set[int]) -> Iterator[str]:
    """Yield whether words have what tells of the event: its kind, its parties, names, a document."""
    sentence, own = naming.sentence, set(naming.clause.tokens)
    for label in TELLING:
        found = sentence.tokens_of(label) & own or sentence.tokens_of(label)
        if found:
            yield f"{'has' if found & inside else 'lost'} {label}"
    parties = [set(range(hit.first, hit.last)) for hit in sentence.parties]
    yield f"{min(2, sum(bool(party & inside) for party in parties))} parties"
    if any(party & own and not party & inside for party in parties):
        yield "lost a party of the clause"
    small = sentence.function_words | sentence.untitled
    if not any(at and sentence.spelling[at][0].isupper() for at in inside - small):
        yield "no name"
    for document in find_documents(sentence, Clause(0, len(sentence.tokens)), inflected=True):
        start = sentence.span.start
        tokens = tokens_at(sentence, [(document.start - start, document.end - start)])
        if inside <= tokens:
            yield "a document alone"
        elif tokens & inside and not tokens - sentence.untitled <= inside:
            yield "a part of a document"


def ending_features(sentence: Sentence, kept: tuple[int, ...]) -> Iterator[str]:
    """Yield what the endings of words say of verbs, where no grammar is known."""
    verbs = sentence.verbs.intersection(kept)
    if not verbs:
        yield "no verb" if sentence.verbs else "no verb in the sentence"
    if kept[-1] in verbs:
        yield "ends with its verb"
    elif sentence.words.verb_last:
        yield "does not end with its verb"


def joint_features(sentence: Sentence, read: Reading, kept: tuple[int, ...]) -> Iterator[str]:
    """Yield which parts of speech meet where words are left out, and with which the title begins and ends."""
    tags = []
    for at in kept:
        place = token_read(sentence, at)
        tags.append(f"{read.tags[place].pos} {read.tags[place].form}".strip() if place is not None else "?")
    yield f"opens {tags[0]}, {tags[1] if len(tags) > 1 else 'end'}"
    yield f"closes {tags[-2] if len(tags) > 1 else 'begin'}, {tags[-1]}"
    for n, (before, after) in enumerate(pairwise(kept)):
        if after == before + 1:
            continue
        gone = range(before + 1, after)
        out = "dates" if sentence.untitled.issuperset(gone) else "words"
        joint = f"{out if gone else 'another order'} between {tags[n]} and {tags[n + 1]}"
        first, last = sorted((before, after))
        parted = any(not BREAKS.isdisjoint(sentence.gap(at)) for at in range(first + 1, last + 1))
        yield joint
        yield f"{joint}, {'a mark' if parted else 'no mark'}"


def verb_features(naming: Naming, read: Reading, places: dict[int, int]) -> Iterator[str]:
    """Yield what the grammar says of the verbs of words; ``places`` are its tokens with the sentence's."""
    teller = naming.teller
    finite = sum(read.tags[at].form == "Fin" and read.tags[at].pos != "AUX" for at in places)
    yield f"{min(FEW, finite)} finite verbs"
    predicates = sum(map(read.is_predicate, places))
    yield from (f"{number} predicates or more" for number in range(1, min(FEW, predicates) + 1))
    if not predicates:
        yield "no predicate"
    denials = {at for at, word in enumerate(read.tokens) if word.plain in read.words.negation}
    if any(read.heads[at] in places for at in denials.difference(places)):
        yield "a denial taken out"
    if any(read.tags[at].pos == "PRON" and TIES.get(read.relations[at]) == "a subject" for at in places):
        yield "a pronoun is a subject"
    if teller is None:
        yield "no teller"
    else:
        yield "has the teller" if teller.at in places else "lost the teller"
        yield f"the teller's clause is {teller.clause}"
        if teller.passive:
            yield "the teller is passive"
    tops = [at for at in places if read.heads[at] not in places and read.relations[at] != "punct"]
    yield f"{min(FEW, len(tops))} tops"
    if tops:
        top = min(tops, key=lambda at: depth(read, at))
        yield from top_features(naming, read, set(places.values()), top)


def top_features(naming: Naming, read: Reading, inside: set[int], top: int) -> Iterator[str]:
    """Yield what is so of the word that the others of a title hang on: its sort, subject and object."""
    tag, sentence = read.tags[top], naming.sentence
    yield f"the top is {tag.pos} {tag.form}".strip()
    yield f"the top is {TIES.get(read.relations[top], read.relations[top])}"
    if tag.pos in ("NOUN", "PROPN") and tag.case:
        yield f"the top is a noun in {tag.case}"
    if not read.is_predicate(top) and not tag.verbal:
        return
    predicate = read.predicate(top)
    if predicate.subject is None:
        yield "no subject"
        yield f"no subject of {tag.form}, {sentence.words.language}"
        if tag.form == "Fin":
            yield "a finite verb without a subject"
    else:
        subject = tokens_at(sentence, [predicate.subject])
        yield from kept_features(sentence, inside, subject, "subject")
        tags = [read.tags[at].pos for at in (token_read(sentence, one) for one in subject) if at is not None]
        if tags and all(pos in ("PRON", "DET") for pos in tags):
            yield "the subject is a pronoun"
    if predicate.object is not None:
        yield from kept_features(sentence, inside, tokens_at(sentence, [predicate.object]), "object")
    if predicate.negated:
        yield "denied"
    if predicate.conditional:
        yield "only possible"
    if predicate.tense == "present":
        yield "in the present"
    if naming.teller is not None and naming.teller.at != top:
        yield "the teller is not the top"


def kept_features(sentence: Sentence, inside: set[int], phrase: set[int], name: str) -> Iterator[str]:
    """Yield whether words have a phrase of a verb, all of it or a part."""
    yield f"has the {name}" if phrase & inside else f"lost the {name}"
    if phrase & inside and not phrase - sentence.untitled <= inside:
        yield f"a part of the {name}"


def depth(read: Reading, at: int) -> int:
    """Return how many tokens a token hangs on, each on the next."""
    number = 0
    while read.heads[at] >= 0 and number < DEEPEST:
        at = read.heads[at]
        number += 1
    return number


def cut_features(sentence: Sentence, read: Reading, places: dict[int, int]) -> Iterator[str]:
    """Yield which ties of the grammar are cut between words and what is left out, other than dates."""
    if not places:
        return
    first, last = min(places), max(places)
    for place, head in enumerate(read.heads):
        if head < 0 or (place in places) == (head in places):
            continue
        name = TIES.get(read.relations[place])
        if name is None or read.tokens[place].dated or read.tokens[head].dated:
            continue
        at = min(tokens_at(sentence, [(read.tokens[place].start, read.tokens[place].end)]), default=None)
        if at is None or at in sentence.untitled:
            continue
        if place in places:
            yield f"hangs on what is cut: {name}"
            continue
        where = "behind" if place > last else "before" if place < first else "among"
        later = read.tokens[max(place, head)]
        border = min(tokens_at(sentence, [(later.start, later.end)]), default=0)
        parted = border > 0 and not BREAKS.isdisjoint(sentence.gap(border))
        yield f"cuts {name} {where}{' a mark' if parted else ''}"

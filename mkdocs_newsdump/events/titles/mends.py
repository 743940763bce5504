"""What is mended in the words that were chosen for a title, where the grammar is known: ``MENDS``.

Each takes what the title is made of and its tokens, in order, and returns the tokens that are better, or the
same ones.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.polish import polish
from mkdocs_newsdump.events.reading import date_token, find_subject, is_predicate, token_read, verb_token
from mkdocs_newsdump.events.sentence import BREAKS, CLOSE, OPEN, Chunk, Sentence
from mkdocs_newsdump.events.title_clause import crossed
from mkdocs_newsdump.events.title_words import (
    MIN_TITLE,
    bare,
    count_words,
    ends_sentence,
    join_tokens,
    verb_second,
    without_loose_end,
)
from mkdocs_newsdump.events.titles.candidates import Candidate, cut_ties
from mkdocs_newsdump.events.titles.completing import (
    with_dummy,
    with_its_verb,
    with_rest_of_name,
)
from mkdocs_newsdump.text.words import tokenize

MAX_WORDS = 24
"""Maximum words of a title that is made longer."""
MAX_BRACKETS = 6
"""Maximum words of brackets that say when and where."""
MAX_TIE = 4
"""Maximum letters of a word that may tie a date, in a language whose words are not known: «pada», "den"."""
ADVERBS = ("ADV", "PART")
"""Parts of speech of words that only tie a clause to what stands before it."""
SUBJECTS = ("nsubj", "nsubj:pass")
"""Relations of a verb's subject."""
OBJECTS = ("obj", "iobj", "ccomp", "xcomp")
"""Relations of what a verb is about."""


def without_inverted_speaker(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out who said so behind a mark, the verb first: «, сообщила пресс-служба»."""
    sentence, read = naming.sentence, naming.sentence.reading
    for chunk in sentence.chunks:
        inside = [at for at in kept if at >= chunk.first]
        if read is None or not inside or inside[0] != chunk.first or chunk.joined or len(inside) == len(kept):
            continue
        place = token_read(sentence, chunk.first)
        if place is None or read.tags[place].form != "Fin" or chunk.last <= inside[-1] or chunk.dates:
            continue
        told_by_it = any(
            read.relations[at] in ("ccomp", "parataxis") and at < place for at in read.dependants[place]
        )
        if read.relations[place] not in ("parataxis", "conj") and not told_by_it:
            continue
        subject = [at for at in read.dependants[place] if read.relations[at] in SUBJECTS and at > place]
        said = any(read.relations[at] in OBJECTS and at > place for at in read.dependants[place])
        told = [at for at in kept if at < chunk.first]
        if subject and not said and any(is_predicate(sentence, at) for at in told):
            return told
    return kept


def without_opening_adverb(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out an adverb before the verb that stands second: "Ebenfalls besuchte der Präsident …"."""
    sentence, read = naming.sentence, naming.sentence.reading
    place = token_read(sentence, kept[0])
    if read is None or place is None or not sentence.words.verb_second:
        return kept
    if read.tags[place].pos not in ADVERBS or read.dependants[place]:
        return kept
    head = read.heads[place]
    if (
        denies(sentence, kept[0])
        or read.relations[place] != "advmod"
        or head < 0
        or not read.is_predicate(head)
    ):
        return kept
    rest = kept[1:]
    if not any(is_predicate(sentence, at) and find_subject(sentence, at) for at in rest):
        return kept
    return verb_second(sentence, rest)


def without_opening_date(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out the date that begins the words, where a clause follows: "In 2022 Lima joined the pact"."""
    sentence, mention = naming.sentence, naming.mention
    if mention is None or ".." in (mention.edtf or ""):
        return kept
    gone = sentence.untitled | sentence.date_ties
    begin = next((n for n, at in enumerate(kept) if at not in gone), 0)
    rest = kept[begin:]
    if not begin or date_token(sentence, mention) not in kept[:begin]:
        return kept
    if sentence.reading is None:
        told = len(rest) > MIN_TITLE and sentence.date_tokens[0].isdisjoint(rest)
    else:
        told = tells(sentence, rest) and acts_at(sentence, rest)
    return verb_second(sentence, rest) if told else kept


def without_aside_of_date(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out what two commas enclose behind the date that opens a sentence, before the clause begins.

    "In May, on the eve of the vote, Lima shut the border". It has no verb, and names no party of its own.
    """
    sentence = naming.sentence
    number = sentence.chunk_at(sentence.tokens[kept[0]].start)
    if not number or number + 1 >= len(sentence.chunks) or sentence.reading is None:
        return kept
    before, aside, clause = sentence.chunks[number - 1 : number + 2]
    dated = sentence.untitled | sentence.date_ties
    if before.first or not before.dates or not dated.issuperset(range(before.first, before.last)):
        return kept
    commas = all("," in sentence.gap(at) for at in (aside.first, clause.first))
    inside = range(aside.first, aside.last)
    rest = [at for at in kept if at >= clause.first]
    if not commas or clause.joined or clause.subordinate or any(is_predicate(sentence, at) for at in inside):
        return kept
    named = {hit.value for hit in sentence.parties if hit.first in rest}
    lost = {hit.value for hit in sentence.parties if hit.first in inside}
    told = len(rest) > MIN_TITLE and any(is_predicate(sentence, at) for at in rest)
    return verb_second(sentence, rest) if told and lost <= named else kept


def acts_at(sentence: Sentence, kept: list[int]) -> bool:
    """Whether words begin with a verb or its subject."""
    verbs = [at for at in kept if is_predicate(sentence, at)]
    return any(kept[0] == at or kept[0] in find_subject(sentence, at) for at in verbs)


def without_dated_brackets(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out brackets with the date at the end: "Treaty on Rivers (Lima, 8 May 1997)"."""
    sentence, mention = naming.sentence, naming.mention
    opened = [n for n, at in enumerate(kept) if n and not OPEN.isdisjoint(sentence.gap(at))]
    if mention is None or not opened:
        return kept
    told, inside = kept[: opened[-1]], kept[opened[-1] :]
    closed = any(not CLOSE.isdisjoint(sentence.gap(at)) for at in inside[1:])
    dated = date_token(sentence, mention) in inside and len(inside) <= MAX_BRACKETS
    return told if dated and not closed and len(told) >= MIN_TITLE else kept


def without_ties(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out adverbs that tie the verb to what stands before, wherever they stand: "they also signed"."""
    sentence = naming.sentence
    outside = [at for at in kept if not sentence.depths[at]]
    rest = set(cut_ties(sentence, outside) or outside)
    return [at for at in kept if at in rest or sentence.depths[at]]


def own_clause(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out another clause of a row, beside that with the date: "the road opened, and trade grew".

    Each of the two has a verb with a subject of its own.
    """
    sentence, mention = naming.sentence, naming.mention
    if mention is None or sentence.reading is None:
        return kept
    begins = [chunk.first for chunk in sentence.chunks if begins_clause(sentence, chunk)]
    own = sentence.chunks[sentence.chunk_at(mention.start)].first
    first = max((at for at in begins if at <= own), default=0)
    last = min((at for at in begins if at > own), default=len(sentence.tokens))
    said = [at for at in kept if first <= at < last]
    if len(said) == len(kept) or len(said) < MIN_TITLE or not tells(sentence, said):
        return kept
    lost = set(kept).difference(said)
    if naming.teller is not None and verb_token(sentence, naming.teller) in lost:
        return kept
    if any(denies(sentence, at) for at in lost if at > said[-1]):
        return kept
    verbs = any(is_predicate(sentence, at) and find_subject(sentence, at) for at in lost)
    if not verbs and any(hit.first in lost for hit in sentence.parties):
        return kept
    return bare(sentence, said) or kept


def begins_clause(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a clause with a verb and its own subject begins with a chunk, in a row: ", and trade grew".

    It stands behind a mark, with a joiner or a date of its own.
    """
    joined = chunk.first in sentence.starts_of("joiners")
    if not chunk.first or "," not in sentence.gap(chunk.first) or chunk.depth:
        return False
    if not joined and (chunk.subordinate or not chunk.dates):
        return False
    later = (one.last for one in sentence.chunks if one.first >= chunk.first and one.verb)
    last = next(later, chunk.last) if joined else chunk.last
    following = [at for at in range(chunk.first, last) if is_predicate(sentence, at)]
    subject = find_subject(sentence, following[0]) if following else set()
    if not subject or min(subject) < chunk.first:
        return False
    return min(subject) < following[0] or not sentence.words.verb_second


def denies(sentence: Sentence, at: int) -> bool:
    """Whether a word denies what is said, as the grammar reads it."""
    read, place = sentence.reading, token_read(sentence, at)
    if read is None or place is None:
        return False
    return read.tags[place].kind == "Neg" or read.tokens[place].plain in read.words.negation


def tells(sentence: Sentence, kept: list[int]) -> bool:
    """Whether words have a verb and all of its subject."""
    inside = set(kept) | sentence.untitled
    subjects = [find_subject(sentence, at) for at in kept if is_predicate(sentence, at)]
    return any(subjects) and all(subject <= inside for subject in subjects)


def with_rest_of_phrase(naming: Naming, kept: list[int]) -> list[int]:
    """Add what follows the words without a mark, up to the next one, and what was said behind that mark.

    So words that were cut to be short end whole: "put their names | to the declaration". Nothing is added
    across another date or a joiner, no relative clause, and nothing beyond some number of words: of several
    things that were said the first alone may fit.
    """
    sentence, read = naming.sentence, naming.sentence.reading
    joiners = sentence.starts_of("joiners")
    content = {one for one in sentence.starts_of("content") if is_conjunction(sentence, one)}
    at = max(kept) + 1
    while at in sentence.untitled | sentence.date_ties:
        at += 1
    if read is None or at >= len(sentence.tokens) or sentence.cut or at in joiners:
        return kept
    if sentence.spelling[at].lower() in read.words.relative and at not in content:
        return kept
    marks = [
        one
        for one in range(max(kept) + 1, len(sentence.tokens))
        if one not in content and (not BREAKS.isdisjoint(sentence.gap(one)) or ends_sentence(sentence, one))
    ]
    end = min(marks, default=len(sentence.tokens))
    if end <= at:
        return kept
    several = (one for one in joiners if at < one < end and one + 1 in content)
    others, _ = sentence.date_tokens
    own = date_token(sentence, naming.mention) if naming.mention else -1
    gone = sentence.untitled | sentence.date_ties
    for last in (end, min(several, default=end)):
        added = without_loose_end(sentence, [one for one in range(at, last) if one not in gone])
        dated = not (others - {own}).isdisjoint(range(max(kept) + 1, last))
        cut = last == end < len(sentence.tokens) and crossed(sentence, end)
        fits = count_words(sentence, [*kept, *added]) <= MAX_WORDS
        if fits and not dated and not cut and any(is_predicate(sentence, one) for one in kept):
            return [*kept, *added]
    return kept


def is_conjunction(sentence: Sentence, at: int) -> bool:
    """Whether the grammar reads a word as a conjunction, and no pronoun."""
    read, place = sentence.reading, token_read(sentence, at)
    return read is not None and place is not None and read.tags[place].pos == "SCONJ"


def without_unknown_tie(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out a short small word right before a date left out, in a language whose words are not known."""
    sentence, last = naming.sentence, kept[-1]
    word = sentence.spelling[last]
    ties = word.islower() and len(word) <= MAX_TIE and last + 1 in sentence.date_tokens[0]
    known = sentence.reading is not None or sentence.words.knows_verbs or sentence.tokens_per_word > 1
    return kept[:-1] if ties and not known and len(kept) > MIN_TITLE else kept


MENDS: tuple[Callable[[Naming, list[int]], list[int]], ...] = (
    without_inverted_speaker,
    without_opening_date,
    without_aside_of_date,
    without_dated_brackets,
    without_opening_adverb,
    without_ties,
    own_clause,
    with_rest_of_phrase,
    with_its_verb,
    with_dummy,
    with_rest_of_name,
    without_unknown_tie,
)
"""What is mended, in this order."""


def mend(naming: Naming, title: Candidate) -> str:
    """Return the words of a title, mended where each of them is the sentence's own."""
    sentence = naming.sentence
    if not title.tokens or len(title.tokens) < len(tokenize(title.words, 0)):
        return title.words
    kept = list(title.tokens)
    for step in MENDS:
        kept = step(naming, kept)
    if kept == list(title.tokens):
        return title.words
    return polish(join_tokens(sentence, kept), dotted_i=sentence.words.dotted_i)

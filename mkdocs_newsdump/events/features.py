"""What is so of a dated event and of the text around it, by which ``likelihood.py`` weighs it.

A feature has a name that a reader understands and a value from 0 to 1; most are so or not. Those that begin
with ``WORD`` are the words of its clause, each by its first letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from mkdocs_newsdump.dates.edtf import earliest, latest
from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.parties import named_parties
from mkdocs_newsdump.events.places import Place, Told
from mkdocs_newsdump.events.reading import (
    find_predicate,
    find_verb,
    noun_token,
    opening_participle,
    tokens_at,
    verb_token,
)
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.events.surroundings import Surroundings
from mkdocs_newsdump.grammar.sentence import Predicate

WORD = "word "
"""How the name of a feature begins that is a word."""
STEM, MIN_WORD = 5, 4
"""Letters by which a word is known, and the minimum letters of one that tells something."""
MOST_THIRD = 5
"""Other parties than the two that an article names; more say no more."""
MOST_NAMING = 10
"""Sentences of an article that name both; more say no more."""
MOST_SENTENCES = 60
"""Sentences of an article; more say no more."""
TIES = frozenset({"relations", "session", "treaty", "visit"})
"""Kinds of events of states with each other."""
MOST_WORDS = 60
"""Words of a sentence; more say no more."""
MOST_LETTERS = 120
"""Letters of a title; more say no more."""
USUAL = 0.7
"""How likely a title is good of which that is not known."""
CLAUSE_LABELS = ("notable", "signing", "act", "topic", "documents", "kind", "inner", "bodies", "undone")
"""Lists of words that are looked for in the clause and in its sentence."""
SENTENCE_LABELS = ("leaders", "both", "ours", "pronouns", "meanwhile", "pointing", "attribution", "first")
"""Lists of words that are looked for in the sentence alone."""
DEEDS = ("notable", "signing", "act", "kind")
"""Those whose words tell of a deed where they are a verb."""
SUBJECT_POS = ("NOUN", "PROPN", "PRON", "CCONJ")
"""Parts of speech that tell a thing, a name, somebody named before and more than one."""
SIGNS = frozenset("%$€£¥₽")
"""Signs of figures."""
AGES = ((36, "days ago"), (365, "within a year"), (3650, "within ten years"), (18250, "within fifty years"))
"""The most days before publication, and what they are called."""
PRECISIONS = ((r"\d{4}-\d\d-\d\d", "a day"), (r"\d{4}-\d\d", "a month or season"), (r"\d{4}", "a year"))
OPEN = ".."
"""Marks the open side of an interval in EDTF."""
MOST_NAMES = 3
"""Words of names in a clause; more say no more."""
MOST_CAPITALS = 6
"""Letters of an acronym."""
ROMAN = re.compile("[IVXLCDM]+")


class InPlace(Protocol):
    """What is told by a clause in a place."""

    @property
    def place(self) -> Place:
        """Where it stands."""

    @property
    def clause(self) -> Clause:
        """The clause that tells it."""


def find_features(text: ParsedText, told: Sequence[Told]) -> Iterator[dict[str, float]]:
    """Yield the features of each event that may be told, by their names."""
    about = article_features(text)
    two = frozenset(text.pair)
    held = [two <= frozenset(one.milestone.parties) and not one.doubts for one in told]
    share = sum(held) / len(held) if held else 0.0
    around = Surroundings(text, told)
    for at, one in enumerate(told):
        yield {
            "always": 1,
            **about,
            "share of dates that the rules take": share,
            **around.features(at),
            **dict.fromkeys(own_features(text, one), 1.0),
            **dict.fromkeys(word_features(one), 1.0),
            f"before it {_neighbour(held, at - 1)}": 1,
            f"after it {_neighbour(held, at + 1)}": 1,
            "the rules take it": float(held[at]),
            "length of the sentence": min(len(one.place.sentence.tokens), MOST_WORDS) / MOST_WORDS,
            "how good the title is": _usual(one.title_good),
            "length of the title": min(len(one.milestone.title), MOST_LETTERS) / MOST_LETTERS,
        }


def _usual(good: float | None) -> float:
    return USUAL if good is None else good


def _neighbour(held: Sequence[bool], at: int) -> str:
    if not 0 <= at < len(held):
        return "no date"
    return "a date the rules take" if held[at] else "a date the rules do not take"


def article_features(text: ParsedText) -> dict[str, float]:
    """Return what a text as a whole is about: how many of its sentences name both, or somebody else."""
    two = set(text.pair)
    naming = max(1, sum(text.co_mentions.values()))
    both = sum(number for codes, number in text.co_mentions.items() if two <= set(codes))
    others = sum(number for codes, number in text.co_mentions.items() if not two.issuperset(codes))
    third = {code for codes in text.co_mentions for code in codes} - two
    sentences = [sentence for paragraph in text.paragraphs for sentence in paragraph.sentences]
    dates = sum(len(sentence.dates) for sentence in sentences)
    deeds = sum(bool(sentence.hits_of("notable") or sentence.hits_of("signing")) for sentence in sentences)
    ties = sum(any(hit.value in TIES for hit in sentence.hits_of("kind")) for sentence in sentences)
    named = [sum(number for codes, number in text.co_mentions.items() if one in codes) for one in text.pair]
    return {
        "length of the text": min(len(sentences), MOST_SENTENCES) / MOST_SENTENCES,
        "sentences that name both": min(both, MOST_NAMING) / MOST_NAMING,
        "share of sentences that name anybody": naming / max(1, len(sentences)),
        "how often the one is named for each time the other is": min(named, default=0) / max([1, *named]),
        "share of sentences with a deed": deeds / max(1, len(sentences)),
        "share of sentences about relations": ties / max(1, len(sentences)),
        "share of sentences that name both": both / naming,
        "share of sentences that name others": others / naming,
        "others named": min(len(third), MOST_THIRD) / MOST_THIRD,
        "dates a sentence": min(1.0, dates / max(1, len(sentences))),
    }


def own_features(text: ParsedText, one: Told) -> Iterator[str]:
    """Yield the names of what is so of an event: its words, its parties, its verb and its date."""
    milestone, sentence = one.milestone, one.place.sentence
    yield f"kind {milestone.kind}"
    yield from (f"doubt {name.replace('_', ' ')}" for name in one.doubts)
    yield from clause_features(text, one)
    yield from verb_features(text, sentence, find_verb(sentence, one.mention) if one.mention else None)
    yield from date_features(text, one)
    yield from place_features(text, one)
    yield from reading_features(one)
    if milestone.planned:
        yield "planned"


def clause_features(text: ParsedText, one: InPlace) -> Iterator[str]:
    """Yield what is so of a clause and its sentence: words of lists, parties, names and figures."""
    sentence = one.place.sentence
    for label in CLAUSE_LABELS:
        if not sentence.tokens_of(label).isdisjoint(one.clause.tokens):
            yield f"clause has {label}"
        if sentence.hits_of(label):
            yield f"sentence has {label}"
    for label in SENTENCE_LABELS:
        if sentence.hits_of(label):
            yield f"sentence has {label}"
    yield from party_features(text, one)
    yield from name_features(one)
    if counts(sentence, one.clause):
        yield "a number in the clause"
    first, last = sentence.tokens[one.clause.first], sentence.tokens[one.clause.last - 1]
    if not SIGNS.isdisjoint(sentence.text[first.start : last.end + 1]):
        yield "a sign of figures"
    if all(sentence.depths[at] for at in one.clause.tokens):
        yield "in quotes or brackets"


def word_features(one: InPlace) -> Iterator[str]:
    """Yield the words of an event's clause by their first letters: no dates, parties or small words."""
    sentence, clause = one.place.sentence, one.clause
    parties = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    yield from (f"{WORD}{stem}" for stem in stems(sentence, set(clause.tokens) - parties - clause.others))


def stems(sentence: Sentence, tokens: Iterable[int]) -> Iterator[str]:
    """Yield the words among some tokens by their first letters: no dates and small words."""
    gone = sentence.untitled | sentence.function_words
    for at in tokens:
        word = sentence.tokens[at].word
        if at not in gone and len(word) >= MIN_WORD and not word[0].isdigit():
            yield word[:STEM]


def name_features(one: InPlace) -> Iterator[str]:
    """Yield who else than countries is named in the clause and the sentence of an event."""
    sentence, within = one.place.sentence, one.clause.tokens
    parties = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    found = {
        "a short name of nobody": {hit.first for hit in sentence.marks if hit.label == "short"} - parties,
        "an acronym": {at for at, word in enumerate(sentence.spelling) if is_acronym(word)} - parties,
        "a union": sentence.tokens_of("union"),
    }
    for name, tokens in found.items():
        if tokens:
            yield f"{name} in the sentence"
        if not tokens.isdisjoint(within):
            yield f"{name} in the clause"
    yield f"{min(MOST_NAMES, len((name_tokens(sentence) - parties).intersection(within)))} other names"


def is_acronym(word: str) -> bool:
    """Whether a word is of a few capitals, and no Roman number."""
    return 1 < len(word) <= MOST_CAPITALS and word.isalpha() and word.isupper() and not ROMAN.fullmatch(word)


def name_tokens(sentence: Sentence) -> set[int]:
    """Return the tokens of names, by the grammar or by their capitals."""
    read = sentence.reading
    if read is None:
        return {at for at, word in enumerate(sentence.spelling) if at and word[0].isupper()}
    tagged = zip(read.tokens, read.tags, strict=True)
    return tokens_at(sentence, [(token.start, token.end) for token, tag in tagged if tag.pos == "PROPN"])


def reading_features(one: Told) -> Iterator[str]:
    """Yield how a date is told, what it hangs on, and whether its verb is denied or only wished for."""
    sentence, mention, edtf = one.place.sentence, one.mention, one.milestone.date or ""
    if mention is None:
        yield "the date stands above"
        return
    if not any(mark.isdigit() for mark in mention.text):
        yield "a date in words"
    if edtf.startswith(f"{OPEN}/"):
        yield "until a date"
    if edtf.endswith(f"/{OPEN}"):
        yield "since a date"
    if noun_token(sentence, mention) is not None:
        yield "the date is of a noun"
    if opening_participle(sentence, mention) is not None:
        yield "the date is of a participle"
    predicate = find_predicate(sentence, mention)
    for name in ("negated", "conditional", "planned") if predicate else ():
        if getattr(predicate, name):
            yield f"its predicate is {name}"


def counts(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause has a number that is no date."""
    first, later = sentence.date_tokens
    return any(sentence.tokens[at].word[0].isdigit() for at in set(clause.tokens) - first - later)


def date_features(text: ParsedText, one: Told) -> Iterator[str]:
    """Yield how exact and how old the date of an event is, and what dates stand beside it."""
    edtf = one.milestone.date or ""
    yield f"{min(len(one.place.sentence.dates), 3)} dates in the sentence"
    yield f"the date is {date_precision(edtf)}"
    if "X" in edtf:
        yield "part of the date is open"
    if text.published is None:
        yield "no day of publication"
        return
    if edtf.startswith(text.published.isoformat()):
        yield "on the day of publication"
    start, end = earliest(edtf), latest(edtf)
    if start and start > text.published:
        yield "after publication"
    if end:
        days = (text.published - end).days
        yield next((age for most, age in AGES if days < most), "long ago")


def place_features(text: ParsedText, one: InPlace) -> Iterator[str]:
    """Yield where an event stands in its text, and how thick the dates are there."""
    place, last = one.place, text.paragraphs[-1].number
    share = place.paragraph / max(1, last)
    yield f"in the {'first' if 3 * share < 1 else 'second' if 3 * share < 2 else 'third'} third"
    if place.paragraph == last:
        yield "in the last paragraph"
    if place.leads:
        yield "leads its paragraph"
    if place.before.in_entry:
        yield "in a chronicle"
    if place.above:
        yield "below a date"


def date_precision(edtf: str) -> str:
    """Return how exact a date is, in words."""
    if ".." in edtf:
        return "open"
    if "/" in edtf:
        return "an interval"
    shapes = (words for shape, words in PRECISIONS if re.fullmatch(f"{shape}[?~]?", edtf))
    return next(shapes, "less exact")


def party_features(text: ParsedText, one: InPlace) -> Iterator[str]:
    """Yield how many of the two parties are named in the clause and around it, and whether others are."""
    sentence, before, two = one.place.sentence, one.place.before, frozenset(text.pair)
    clause = named_parties(sentence, one.clause, two, before)
    whole = named_parties(sentence, Clause(0, len(sentence.tokens)), two, before)
    yield f"{len(clause & two)} of the two in the clause"
    yield f"{len(whole & two)} of the two in the sentence"
    yield f"{len(before.paragraph & two)} of the two before in the paragraph"
    yield f"{len(before.article & two)} of the two before in the article"
    yield f"{len(before.title & two)} of the two in the title"
    if clause - two:
        yield "others in the clause"
    if whole - two:
        yield "others in the sentence"
    if before.title - two:
        yield "others in the title"


def verb_features(text: ParsedText, sentence: Sentence, verb: Predicate | None) -> Iterator[str]:
    """Yield what the grammar knows of the verb of an event, and of who does it to whom."""
    read = sentence.reading
    if read is None or verb is None:
        yield "no grammar" if read is None else "no verb"
        return
    yield f"form of the verb {verb.form}"
    yield f"tense {verb.tense}"
    yield f"clause {verb.clause}"
    if verb.passive:
        yield "passive"
    if verb.certain:
        yield "its verb is certain"
    if verb.subject is None:
        yield "no subject"
    else:
        start, end = verb.subject
        inside = zip(read.tokens, read.tags, strict=True)
        found = {tag.pos for token, tag in inside if start <= token.start < end}
        yield from (f"{pos} in the subject" for pos in SUBJECT_POS if pos in found)
        yield f"{min(2, len(values_in(sentence, 'party', verb.subject)))} parties in the subject"
        for label in ("inner", "bodies"):
            if values_in(sentence, label, verb.subject):
                yield f"{label} in the subject"
        if values_in(sentence, "leaders", verb.subject):
            yield "a leader is the subject"
        who = values_in(sentence, "party", verb.subject)
        if not who.isdisjoint(text.pair):
            yield "one of the two is the subject"
        if not who.issubset(text.pair):
            yield "another is the subject"
    if not sentence.tokens_of(*DEEDS).isdisjoint([verb_token(sentence, verb)]):
        yield "its verb is a deed"
    for label in ("inner", "bodies", "undone"):
        if verb_token(sentence, verb) in sentence.tokens_of(label):
            yield f"its verb is {label}"
    if verb.object is not None:
        yield f"{min(2, len(values_in(sentence, 'party', verb.object)))} parties in the object"


def values_in(sentence: Sentence, label: str, span: tuple[int, int]) -> set[str]:
    """Return what the phrases with a label name within some characters of a sentence."""
    hits = sentence.parties if label == "party" else sentence.hits_of(label)
    first = sentence.span.start
    return {hit.value for hit in hits if span[0] <= sentence.tokens[hit.first].start - first < span[1]}

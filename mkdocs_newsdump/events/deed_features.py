"""What is so of a deed without a date and of its text, by which ``undated_likelihood`` weighs it.

Features are named as in ``features.py``. What a news text is about stands in its headline and at its
beginning; what it tells again, or has told with its date, is no further event.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection, Iterator, Sequence

from mkdocs_newsdump.events.dated import is_term
from mkdocs_newsdump.events.deeds import MOST, Deed
from mkdocs_newsdump.events.features import (
    MOST_WORDS,
    article_features,
    clause_features,
    stems,
    verb_features,
    word_features,
)
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.places import Told
from mkdocs_newsdump.events.reading import verb_token
from mkdocs_newsdump.events.sentence import ANNIVERSARY, Sentence

MOST_DATES = 10
"""Dated events of a text; more say no more."""
MOST_BEFORE = 20
"""Sentences before one, and deeds; more say no more."""
MOST_COMPARED = 40
"""Dated events of a text that a deed is compared with: the first."""
FIRST = 4
"""Sentences of a text whose number counts."""
VERB = "verb "
"""How the name of a feature begins that is a verb."""


def find_deed_features(
    text: ParsedText, deeds: Sequence[Deed], told: Sequence[Told]
) -> Iterator[dict[str, float]]:
    """Yield the features of each deed of a text whose dated events are ``told``, by their names."""
    about = article_features(text)
    dated = [one for one in told if one.milestone.date]
    about["dated events"] = min(len(dated), MOST_DATES) / MOST_DATES
    about["dated events without a doubt"] = min(sum(not one.doubts for one in dated), MOST_DATES) / MOST_DATES
    words_dated = [
        (one.place.sentence, frozenset(stems(one.place.sentence, one.clause.tokens)))
        for one in dated[:MOST_COMPARED]
    ]
    title = frozenset(word for one in text.heading for word in stems(one, range(len(one.tokens))))
    sentences = [sentence for paragraph in text.paragraphs for sentence in paragraph.sentences]
    numbers = {id(sentence): number for number, sentence in enumerate(sentences)}
    in_sentence = Counter(id(deed.place.sentence) for deed in deeds)
    before: deque[frozenset[str]] = deque(maxlen=MOST_BEFORE)
    for deed in deeds:
        sentence = deed.place.sentence
        own = frozenset(stems(sentence, deed.clause.tokens))
        whole = frozenset(stems(sentence, range(len(sentence.tokens))))
        number = numbers[id(sentence)]
        yield {
            "always": 1,
            **about,
            f"kind {deed.kind}": 1,
            **dict.fromkeys(clause_features(text, deed), 1.0),
            **dict.fromkeys(verb_features(text, sentence, deed.verb), 1.0),
            **dict.fromkeys(word_features(deed), 1.0),
            **dict.fromkeys(deed_features(text, deed, number), 1.0),
            "sentences before it": min(number, MOST_BEFORE) / MOST_BEFORE,
            "place in the text": number / max(1, len(sentences) - 1),
            "its words in the title": len(own & title) / max(1, len(own)),
            "words of the title in the sentence": len(whole & title) / max(1, len(title)),
            "like a dated event": likest(
                own, [words for place, words in words_dated if place is not sentence]
            ),
            "like a deed before": likest(own, before),
            "length of the clause": min(len(deed.clause.tokens), MOST_WORDS) / MOST_WORDS,
            "length of the sentence": min(len(sentence.tokens), MOST_WORDS) / MOST_WORDS,
            "deeds of the sentence": in_sentence[id(sentence)] / MOST,
        }
        before.append(own)


def likest(words: frozenset[str], others: Collection[frozenset[str]]) -> float:
    """Return the largest share of words in common with one of others, of the fewer words."""
    return max((len(words & one) / max(1, min(len(words), len(one))) for one in others), default=0.0)


def has_known_date(sentence: Sentence) -> bool:
    """Whether a sentence has a date that is known, and no term of a document."""
    return any(mention.edtf and not is_term(sentence, mention) for mention in sentence.dates)


def deed_features(text: ParsedText, deed: Deed, number: int) -> Iterator[str]:
    """Yield the names of what is so of a deed of sentence ``number``: its place, its time and its verb."""
    sentence = deed.place.sentence
    if deed.place.leads:
        yield "leads its paragraph"
    if number < FIRST:
        yield f"sentence {number}"
    if text.published is None:
        yield "no day of publication"
    if deed.mention:
        yield "a time that is not known"
    if any(not mention.edtf for mention in sentence.dates):
        yield "a time that is not known in the sentence"
    if has_known_date(sentence):
        yield "a known date in the sentence"
    if deed.place.earlier and has_known_date(deed.place.earlier[-1]):
        yield "a known date in the sentence before"
        if sentence.hits_of("pointing"):
            yield "points, and a known date in the sentence before"
    if deed.by_rules:
        yield "the rules take it"
    if deed.document:
        yield "a document is named"
    years = [hit.first for hit in sentence.hits_of("act") if hit.value == ANNIVERSARY]
    if years:
        yield "an anniversary in the sentence"
    if any(at in deed.clause.tokens for at in years):
        yield "an anniversary in the clause"
    if deed.planned:
        yield "planned"
    if deed.verb is not None:
        for name in ("negated", "conditional", "planned"):
            if getattr(deed.verb, name):
                yield f"its predicate is {name}"
        verb = verb_token(sentence, deed.verb)
        yield from (f"{VERB}{word}" for word in stems(sentence, [verb] if verb >= 0 else []))
        for label in ("attribution", "judging"):
            if verb in sentence.tokens_of(label):
                yield f"its verb is {label}"
    if not sentence.tokens_of("judging").isdisjoint(deed.clause.tokens):
        yield "clause has judging"

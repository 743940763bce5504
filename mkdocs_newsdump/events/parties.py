"""Who has part in an event.

A party is an ISO 3166 country code. What names it: the country, its capital, its people, compound adjectives
(«казахско-кыргызский» names two), a leader's seat, and, within one article, the name that follows a leader's
title («Президента Кыргызской Республики Садыра Жапарова» makes Жапаров stand for Kyrgyzstan).

An article is about two parties (``find_main_pair``). An event's parties are those its clause names. Where
these are not both, and nobody else is named, the others come from around it:

1. "both countries" and its like name the article's two;
2. "our country" beside one of the two names the other;
3. an event of two sides by its kind (``JOINT``), or one that names nobody, takes its sentence's two;
4. one that names nobody, of any kind but "other", takes the two that its paragraph has named before;
5. one that is mutual by nature (``MUTUAL``), and names nobody or one of the two, takes the article's two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.countries import MIN_STEM
from mkdocs_newsdump.events.sentence import Sentence, longest_parties
from mkdocs_newsdump.text.phrases import Hit, without_ending
from mkdocs_newsdump.text.words import spelled

MUTUAL = frozenset({"relations", "treaty", "session"})
JOINT = MUTUAL | {"visit", "aid", "trade", "award", "infrastructure"}
SURNAME_ENDING = 2
"""Number of letters of a surname that declension may change: «Жапарова», «Жапаровым»."""
MAX_NAME = 4
"""Maximum words in a person's name as news gives it."""


def find_parties(
    sentence: Sentence, clause: Clause, kind: str, pair: Sequence[str], before: frozenset[str]
) -> frozenset[str]:
    """Return the parties of the event of a ``kind`` that a clause tells.

    ``pair`` are the article's two, or nothing; ``before`` are those named earlier in the paragraph.
    """
    two = frozenset(pair)
    within = named_parties(sentence, clause, two)
    whole = named_parties(sentence, Clause(0, len(sentence.tokens)), two)
    if not two:
        return within or whole
    if two <= within or within - two:
        return within
    if (not within or kind in JOINT) and two <= whole:
        return two
    if whole - two:
        return within or whole
    if not within and kind != "other" and two <= before:
        return two
    return two if kind in MUTUAL else within or whole


def named_parties(sentence: Sentence, clause: Clause, two: frozenset[str]) -> frozenset[str]:
    """Return the parties that a clause names, the words for both and for one's own country resolved."""
    within = clause.tokens
    parties = frozenset(hit.value for hit in sentence.parties if hit.first in within)
    both = any(hit.first in within for hit in sentence.hits_of("both"))
    ours = any(hit.first in within for hit in sentence.hits_of("ours"))
    if both or (ours and parties & two):
        return parties | two
    return parties


def find_leader_names(sentence: Sentence) -> dict[str, str]:
    """Find surnames after a leader's title and a party's name: how they begin, and the party's code."""
    names: dict[str, str] = {}
    titles = [hit for hit in sentence.marks if hit.label == "leaders"]
    if not titles or not sentence.parties:
        return names
    tokens, text = sentence.tokens, sentence.text
    for party in sentence.parties:
        at = party.last
        if any(hit.first == at for hit in titles):
            at += 1
        elif not any(0 <= party.first - hit.last <= 1 for hit in titles):
            continue
        start = at
        while (
            at < min(len(tokens), start + MAX_NAME)
            and text[tokens[at].start].isupper()
            and sentence.gap(at) in (" ", "-")
        ):
            at += 1
        surname = tokens[at - 1].word
        if at - start > 1 and len(surname) > MIN_STEM:
            names[surname[:-SURNAME_ENDING]] = party.value
    return names


def with_leader_names(sentence: Sentence, names: Mapping[str, str]) -> Sentence:
    """Return the sentence with what the beginnings of its article's surnames stand for."""
    hits = [
        Hit("party", names[stem], at, at + 1, len(stem))
        for at, word in enumerate(sentence.spelling)
        if word[0].isupper()
        for stem in without_ending(spelled(word))
        if stem in names
    ]
    return replace(sentence, parties=longest_parties([*sentence.parties, *hits])) if hits else sentence


def count_co_mentions(sentences: Iterable[Sentence]) -> Counter[tuple[str, ...]]:
    """Count the sentences that name the same parties, by their codes in alphabetical order."""
    return Counter(tuple(sorted({hit.value for hit in sentence.parties})) for sentence in sentences)


def find_main_pair(co_mentions: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """Find the two parties that sentences are about: those that most of them name together.

    ``co_mentions`` counts them as :func:`count_co_mentions` does. Empty where none names two. The one named
    more often comes first; ties go by the alphabet.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    single: Counter[str] = Counter()
    for codes, number in co_mentions.items():
        single.update(dict.fromkeys(codes, number))
        pairs.update(dict.fromkeys(combinations(codes, 2), number))
    if not pairs:
        return ()
    pair = min(pairs, key=lambda two: (-pairs[two], -single[two[0]] - single[two[1]], two))
    return tuple(sorted(pair, key=lambda code: (-single[code], code)))

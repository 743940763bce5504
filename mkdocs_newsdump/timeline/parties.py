"""Who has part in an event.

A party is an ISO 3166 country code. What names it: the country, its capital, its people, compound adjectives
(«казахско-кыргызский» names two), a leader's seat, and, within one article, the name that follows a leader's
title («Президента Кыргызской Республики Садыра Жапарова» makes Жапаров stand for Kyrgyzstan).

An article is about two parties (``main_pair``). An event's parties are those its clause names. Where these
are not both, and nobody else is named, the others come from around it:

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

from mkdocs_newsdump.timeline.countries import SHORTEST_STEM
from mkdocs_newsdump.timeline.phrases import Hit, spelled, without_ending
from mkdocs_newsdump.timeline.pieces import Sentence, longest_parties

MUTUAL = frozenset({"relations", "treaty", "session"})
JOINT = MUTUAL | {"visit", "aid", "trade", "award", "infrastructure"}
SURNAME_ENDING = 2
"""Letters of a surname that declension may change: «Жапарова», «Жапаровым»."""
LONGEST_NAME = 4
"""A person's name as news gives it has at most this many words."""


def involved(
    sentence: Sentence, first: int, last: int, kind: str, pair: Sequence[str], before: frozenset[str]
) -> frozenset[str]:
    """Give the parties of the event that the tokens ``first`` to before ``last`` of a sentence tell.

    ``pair`` are the article's two, or nothing; ``before`` are those named earlier in the paragraph.
    """
    two = frozenset(pair)
    within = named(sentence, first, last, two)
    whole = named(sentence, 0, len(sentence.tokens), two)
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


def named(sentence: Sentence, first: int, last: int, two: frozenset[str]) -> frozenset[str]:
    """Give the parties that tokens name, the words for both and for one's own country resolved."""
    parties = frozenset(hit.value for hit in sentence.parties if first <= hit.first < last)
    within = range(first, last)
    both = any(hit.first in within for hit in sentence.hits_of("both"))
    ours = any(hit.first in within for hit in sentence.hits_of("ours"))
    if both or (ours and parties & two):
        return parties | two
    return parties


def titled_names(sentence: Sentence) -> dict[str, str]:
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
            at < min(len(tokens), start + LONGEST_NAME)
            and text[tokens[at].start].isupper()
            and sentence.gap(at) in (" ", "-")
        ):
            at += 1
        surname = tokens[at - 1].word
        if at - start > 1 and len(surname) > SHORTEST_STEM:
            names[surname[:-SURNAME_ENDING]] = party.value
    return names


def with_names(sentence: Sentence, names: Mapping[str, str]) -> Sentence:
    """Give the sentence with what the beginnings of its article's surnames stand for."""
    hits = [
        Hit("party", names[stem], at, at + 1, len(stem))
        for at, word in enumerate(sentence.spelling)
        if word[0].isupper()
        for stem in without_ending(spelled(word))
        if stem in names
    ]
    return replace(sentence, parties=longest_parties([*sentence.parties, *hits])) if hits else sentence


def named_together(sentences: Iterable[Sentence]) -> Counter[tuple[str, ...]]:
    """Count the sentences that name the same parties, by their codes in alphabetical order."""
    return Counter(tuple(sorted({hit.value for hit in sentence.parties})) for sentence in sentences)


def main_pair(together: Mapping[tuple[str, ...], int]) -> tuple[str, ...]:
    """Find the two parties that sentences are about: those that most of them name together.

    ``together`` counts them as :func:`named_together` does. Empty where none names two. The one named more
    often comes first; ties go by the alphabet.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    single: Counter[str] = Counter()
    for codes, number in together.items():
        single.update(dict.fromkeys(codes, number))
        pairs.update(dict.fromkeys(combinations(codes, 2), number))
    if not pairs:
        return ()
    pair = min(pairs, key=lambda two: (-pairs[two], -single[two[0]] - single[two[1]], two))
    return tuple(sorted(pair, key=lambda code: (-single[code], code)))

"""The words of a clause, made short and fit to stand alone as a title.

``STEPS`` are what is done to them, one after the other. Each takes a sentence and those of its tokens that
are kept, in their order, and returns the tokens it keeps.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs_newsdump.events.polish import PAIRS, QUOTES
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.text.words import is_ideograph

MAX_TITLE = 12
"""Maximum words in a title, which is read at a glance; a clause of news has 12 words on average."""
MIN_TITLE = 2
"""Minimum words left of a title that is cut."""
MAX_SPEAKER = 5
"""Maximum words before "said" that are taken for the one who said it."""
CLOSING = '»”“)]》」"'


def without_speaker(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out who said so at the beginning, where a sentence follows: "he said the bridge opened"."""
    for hit in sentence.hits_of("attribution"):
        if hit.first in kept[:MAX_SPEAKER]:
            rest = [at for at in kept if at >= hit.last]
            if len(rest) > MIN_TITLE and any(sentence.is_verb(at) for at in rest):
                return rest
    return kept


def from_subject(sentence: Sentence, kept: list[int]) -> list[int]:
    """Begin a title that is too long at the country that acts, where it begins with a circumstance.

    That is a country's name without an ending, right before the verb, and behind no word that ties it to what
    stands before: "the ministers of Chile and Peru were …".
    """
    if fits_title(sentence, kept) or kept[0] not in sentence.function_words:
        return kept
    for hit in sentence.parties:
        letters = sum(len(token.word) for token in sentence.tokens[hit.first : hit.last])
        alone = hit.letters == letters and hit.first - 1 not in sentence.function_words
        if alone and hit.first in kept and hit.last in kept and sentence.is_verb(hit.last):
            return kept[kept.index(hit.first) :]
    return kept


def cut_before_phrase(sentence: Sentence, kept: list[int]) -> list[int]:
    """Cut what is too long before the last phrase that begins early enough.

    Never inside a word or between two parties, nor right after a verb, and in quotation marks or brackets
    only where there is no other place.
    """
    if fits_title(sentence, kept):
        return kept
    starts = [n for n, at in enumerate(kept) if n and sentence.begins_word(at)]
    starts = starts[: MAX_TITLE * sentence.tokens_per_word]
    best, depth, shallowest = starts[-1], 0, 1
    for n in starts:
        gap = sentence.gap(kept[n])
        depth += sum((mark in PAIRS) - (mark in PAIRS.values()) for mark in gap)
        begins = kept[n] in sentence.function_words or any(mark in BREAKS for mark in gap)
        cuts = begins and not sentence.is_verb(kept[n - 1]) and not sentence.is_between_parties(kept[n])
        if n > MIN_TITLE and cuts and depth <= shallowest:
            best, shallowest = n, max(depth, 0)
    return kept[:best]


def verb_second(sentence: Sentence, kept: list[int]) -> list[int]:
    """Put a phrase before the verb that stood second behind the date: "Im Mai besuchte der Präsident …".

    Only in a language that keeps its verb there. Left alone where no phrase that can stand first follows.
    """
    if not sentence.words.verb_second or not kept or not kept[0] or not sentence.is_verb(kept[0]):
        return kept
    begin = 1
    while begin < len(kept) and kept[begin] in sentence.starts_of("reflexive"):
        begin += 1
    end = find_phrase_end(sentence, kept, begin)
    return [*kept[begin:end], *kept[:begin], *kept[end:]]


def without_loose_end(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out the function words at the end that tie nothing, as what they tied is cut off."""
    stays = sentence.starts_of("reflexive").union(chunk.last - 1 for chunk in sentence.chunks)
    loose = sentence.function_words - stays
    end = len(kept)
    while end and kept[end - 1] in loose:
        end -= 1
    return kept[:end]


STEPS: tuple[Callable[[Sentence, list[int]], list[int]], ...] = (
    from_subject,
    cut_before_phrase,
    verb_second,
    without_loose_end,
)
"""What is done to the words of a clause, in this order."""


def fits_title(sentence: Sentence, kept: list[int]) -> bool:
    """Whether the kept tokens make no more words than a title may have."""
    most = MAX_TITLE * sentence.tokens_per_word
    return len(kept) <= most or sum(map(sentence.begins_word, kept)) <= most


def find_phrase_end(sentence: Sentence, kept: list[int], begin: int) -> int:
    """Return where in ``kept`` the noun phrase from ``begin`` ends; ``begin`` if there is none.

    It begins with a name, an article or a preposition and ends with its noun (which has a capital), with what
    is of that noun, or with the last of several names. One in quotation marks is none.
    """
    joiners = sentence.starts_of("joiners")
    determiners = sentence.starts_of("subjects") | sentence.starts_of("tying")
    # after a bare name an article begins what is said of it: "Heute ist Bern die Stadt der Hirten"
    genitive = sentence.starts_of("genitive") if begin < len(kept) and kept[begin] in determiners else set()
    countries = {hit.first: hit.last for hit in sentence.parties}

    def is_name(n: int) -> bool:
        return n < len(kept) and sentence.text[sentence.tokens[kept[n]].start].isupper()

    def is_glued(n: int) -> bool:
        return n < len(kept) and not any(mark.isspace() for mark in sentence.gap(kept[n]))

    end = begin
    while end < len(kept):
        if kept[end] in determiners or (end > begin and kept[end] in genitive):
            while end < len(kept) and not is_name(end) and not BREAKS & set(sentence.gap(kept[end])):
                end += 1
        if not is_name(end):
            return begin
        if kept[end] in countries:
            end += countries[kept[end]] - kept[end]
        else:
            while is_name(end) or is_glued(end):
                end += 1
        if end < len(kept) and kept[end] in joiners and is_name(end + 1):
            end += 1
        elif end >= len(kept) or kept[end] not in genitive:
            break
    end = min(end, len(kept))
    quoted = sentence.text[sentence.tokens[kept[0]].end : sentence.tokens[kept[end - 1]].end]
    return begin if QUOTES & set(quoted) else end


def join_tokens(sentence: Sentence, kept: list[int]) -> str:
    """Return the kept tokens with what stands between them in the text."""
    text, tokens = sentence.text, sentence.tokens
    parts = []
    for n, at in enumerate(kept):
        if n and kept[n - 1] == at - 1:
            parts.append(sentence.gap(at))
        elif n:
            comma = "," if at and "," in sentence.gap(at) else ""
            parts.append(comma + ("" if is_ideograph(tokens[at].word) else " "))
        elif at:
            parts.append(sentence.gap(at).lstrip())
        parts.append(text[tokens[at].start : tokens[at].end])
    if kept:
        after = text[tokens[kept[-1]].end : tokens[kept[-1]].end + 1]
        parts.append(after if after in CLOSING else "")
    return "".join(parts)

"""A clause to a title: a few of the source's own words, without the date.

1. A named document is its own title: from its noun («Договор», "Agreement") to where its name ends.
2. Otherwise the clause without its date, who said so, and the words that tied it to its sentence.
3. What is longer than ``MAX_WORDS`` is cut before a phrase begins, never inside a word.
"""

from __future__ import annotations

import re

from mkdocs_newsdump.dates.mention import DateMention
from mkdocs_newsdump.timeline.phrases import Hit, is_unspaced
from mkdocs_newsdump.timeline.pieces import BREAKS, Sentence
from mkdocs_newsdump.timeline.sentences import Span

MAX_WORDS = 12
"""A title is read at a glance; a clause of news has 12 words on average."""
CHARACTERS_A_WORD = 2
"""Most Chinese words have two characters."""
MIN_WORDS = 2
LONGEST_SPEAKER = 5
"""Words before "said" that are taken for the one who said it."""
SHORTEST_TELLING = 3
"""A clause whose words are all shorter («28 %») tells nothing without its sentence."""
DOCUMENT_WORDS = 16
"""A document's name may be longer than other titles, as it makes no sense when cut."""
SMALL = ("linking", "prepositions")
ESTABLISHED = "established"
DOTTED = ("tr", "az")
APOSTROPHES = ("'", "’", "ʼ")
CLOSING = '»”“)]"'
ENDS_NAME = BREAKS | set("»”")
PAIRS = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]", "‹": "›"}
MARK = re.compile("[" + re.escape("".join([*PAIRS, *PAIRS.values(), '"'])) + "]")
EDGE = " \t\n,;:.–—-…/\\|*•·!?،，；：、。"
LEFTOVER = re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]|«\s*»|“\s*”")
DOUBLED = re.compile(r"\s*([,;:–—])(?:\s*[,;:])+")
SPACE = re.compile(r"\s+")


def title(
    sentence: Sentence,
    bounds: tuple[int, int],
    mention: DateMention | None = None,
    document: Span | None = None,
) -> str:
    """Give the title of the clause of ``sentence`` that has the tokens ``bounds`` (one past the last).

    ``mention`` is the date of the event, ``document`` what was signed, where that is known. No date is part
    of a title. Empty where nothing but dates and small words would be left.
    """
    dotted = sentence.words.language in DOTTED
    signed = document or dated_document(sentence, bounds, mention)
    if signed:
        return polished(sentence.text[signed.start : signed.end], dotted)
    first, last = bounds
    gone = dates_and_ties(sentence)
    kept = [at for at in range(first, last) if at not in gone]
    if not any(tells(sentence.tokens[at].word) for at in kept):
        kept = [at for at in range(len(sentence.tokens)) if at not in gone]
    kept = after_speaker(sentence, kept)
    small = sentence.labelled(*SMALL)
    begins_piece = any(piece.first == first for piece in sentence.pieces)
    no_start = sentence.labelled("linking") if begins_piece else small
    while kept and kept[0] in no_start:
        kept.pop(0)
    kept = shortened(sentence, from_subject(sentence, kept, small), small)
    ends = {piece.last - 1 for piece in sentence.pieces}
    while kept and kept[-1] in small and kept[-1] not in ends:
        kept.pop()
    return polished(joined(sentence, kept), dotted)


def tells(word: str) -> bool:
    """Say whether a word can tell something: no number, and not too short."""
    return is_unspaced(word) or (len(word) >= SHORTEST_TELLING and not word.isdigit())


def after_speaker(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out who said so at the beginning, where a sentence follows: "he said the bridge opened"."""
    for hit in sentence.hits:
        if hit.label == "attribution" and hit.first in kept[:LONGEST_SPEAKER]:
            rest = [at for at in kept if at >= hit.last]
            if len(rest) > MIN_WORDS and any(sentence.is_verb(at) for at in rest):
                return rest
    return kept


def dates_and_ties(sentence: Sentence) -> set[int]:
    """Give the tokens of dates and of the prepositions that tie them."""
    gone = {
        at
        for at, token in enumerate(sentence.tokens)
        if any(token.start < date.end and token.end > date.start for date in sentence.dates)
    }
    # "1992'de": what an apostrophe ties to a date is its ending
    gone |= {
        at for at in range(1, len(sentence.tokens)) if at - 1 in gone and sentence.gap(at) in APOSTROPHES
    }
    ties = [hit for hit in sentence.hits if hit.label == "tying" and hit.last in gone]
    return gone.union(*(range(hit.first, hit.last) for hit in ties))


def from_subject(sentence: Sentence, kept: list[int], small: set[int]) -> list[int]:
    """Begin a title that is too long at the country that acts, where it begins with a circumstance.

    That is a country's name without an ending, right before the verb.
    """
    if len(kept) <= longest(sentence, kept) or kept[0] not in small:
        return kept
    for hit in sentence.parties:
        letters = sum(len(token.word) for token in sentence.tokens[hit.first : hit.last])
        if hit.letters == letters and hit.first in kept and hit.last in kept and sentence.is_verb(hit.last):
            return kept[kept.index(hit.first) :]
    return kept


def shortened(sentence: Sentence, kept: list[int], small: set[int]) -> list[int]:
    """Cut what is too long before the last phrase that begins early enough.

    Never right after a verb, and in quotation marks or brackets only where there is no other place.
    """
    most = longest(sentence, kept)
    if len(kept) <= most:
        return kept
    best, depth, shallowest = most, 0, 1
    for n in range(1, most + 1):
        gap = sentence.gap(kept[n])
        depth += sum((mark in PAIRS) - (mark in PAIRS.values()) for mark in gap)
        begins = kept[n] in small or any(mark in BREAKS for mark in gap)
        if n > MIN_WORDS and begins and depth <= shallowest and not sentence.is_verb(kept[n - 1]):
            best, shallowest = n, max(depth, 0)
    return kept[:best]


def longest(sentence: Sentence, kept: list[int]) -> int:
    """Give how many tokens a title may have: where characters are words, it takes two or so to make one."""
    unspaced = sum(is_unspaced(sentence.tokens[at].word) for at in kept)
    return MAX_WORDS * (CHARACTERS_A_WORD if 2 * unspaced > len(kept) else 1)


def joined(sentence: Sentence, kept: list[int]) -> str:
    """Put the kept tokens together again with what stands between them in the text."""
    text, tokens = sentence.text, sentence.tokens
    parts = []
    for n, at in enumerate(kept):
        if n and kept[n - 1] == at - 1:
            parts.append(sentence.gap(at))
        elif n:
            comma = "," if "," in sentence.gap(at) else ""
            parts.append(comma + ("" if is_unspaced(tokens[at].word) else " "))
        elif at:
            parts.append(sentence.gap(at).lstrip())
        parts.append(text[tokens[at].start : tokens[at].end])
    if kept:
        after = text[tokens[kept[-1]].end : tokens[kept[-1]].end + 1]
        parts.append(after if after in CLOSING else "")
    return "".join(parts)


def dated_document(sentence: Sentence, bounds: tuple[int, int], mention: DateMention | None) -> Span | None:
    """Find the document that a date is of: it stands right before it, or its signing is all that is told."""
    named = documents(sentence, bounds) if mention else []
    if not named or not mention:
        return None
    tying = sentence.labelled("tying")
    for document in named:
        between = [at for at, t in enumerate(sentence.tokens) if document.end <= t.start < mention.start]
        if document.end <= mention.start and all(at in tying for at in between):
            return document
    within = [hit for hit in sentence.hits if bounds[0] <= hit.first < bounds[1]]
    signing = any(hit.label == "signing" for hit in within)
    other_act = any(hit.label == "act" and hit.value != ESTABLISHED for hit in within)
    return named[0] if signing and not other_act else None


def documents(sentence: Sentence, bounds: tuple[int, int]) -> list[Span]:
    """Find the documents that a clause names."""
    first, last = bounds
    nouns = [hit for hit in sentence.hits if hit.label == "documents" and first <= hit.first < last]
    return [span for hit in nouns if (span := document_name(sentence, hit, last))]


def document_name(sentence: Sentence, noun: Hit, last: int) -> Span | None:
    """Give the span of a document's name, or None where its noun stands alone or is no name."""
    text, tokens = sentence.text, sentence.tokens
    if noun.last not in sentence.starting("about") and not text[tokens[noun.first].start].isupper():
        return None
    ends = dates_and_ties(sentence) | sentence.starting("documents") | sentence.starting("both")
    at = noun.last
    while at < min(last, noun.first + DOCUMENT_WORDS):
        if at in ends or sentence.is_verb(at) or any(mark in ENDS_NAME for mark in sentence.gap(at)):
            break
        at += 1
    small = sentence.labelled(*SMALL)
    while at > noun.last and at - 1 in small:
        at -= 1
    long_enough = at - noun.first >= MIN_WORDS
    return Span(tokens[noun.first].start, tokens[at - 1].end) if long_enough else None


def polished(words: str, dotted: bool) -> str:
    """Tidy what is left: white space, orphaned marks, lone quotation marks; a capital at the beginning.

    ``dotted``: the language has a dotted capital İ.
    """
    words = LEFTOVER.sub(" ", SPACE.sub(" ", words))
    words = balanced(SPACE.sub(" ", DOUBLED.sub(r"\1", words)).strip(EDGE)).strip(EDGE)
    first = "İ" if dotted and words[:1] == "i" else words[:1].upper()
    return first + words[1:]


def balanced(words: str) -> str:
    """Take out quotation marks and brackets that have lost their other half."""
    if not MARK.search(words):
        return words
    opened: list[tuple[int, str]] = []
    lone = set()
    for at, mark in enumerate(words):
        if opened and mark == PAIRS[opened[-1][1]]:
            opened.pop()
        elif mark in PAIRS:
            opened.append((at, mark))
        elif mark in PAIRS.values():
            lone.add(at)
    lone |= {at for at, _ in opened}
    if words.count('"') % 2:
        lone.add(words.rindex('"'))
    return "".join(mark for at, mark in enumerate(words) if at not in lone)

"""A clause to a title: a few of the source's own words, without the date.

1. A named document is its own title: from its noun («Договор», "Agreement") to where its name ends.
2. Otherwise the clause without its date, and without the words that tied it to its sentence.
3. What is longer than ``MAX_WORDS`` is cut before a phrase begins, never inside a word.
"""

from __future__ import annotations

import re

from mkdocs_newsdump.dates.mention import DateMention
from mkdocs_newsdump.timeline.clauses import BREAKS, Sentence, is_verb
from mkdocs_newsdump.timeline.phrases import Hit, Token
from mkdocs_newsdump.timeline.sentences import Span
from mkdocs_newsdump.timeline.words import Words

MAX_WORDS = 12
"""A title is read at a glance; a clause of news has 12 words on average."""
MIN_WORDS = 2
DOCUMENT_WORDS = 16
"""A document's name may be longer than other titles, as it makes no sense when cut."""
FUNCTIONAL = {"linking", "prepositions"}
PAIRS = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]", "‹": "›"}
EDGE = " \t\n,;:.–—-…/\\|*•·!?،，；：、。"
LEFTOVER = re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]|«\s*»|“\s*”")
DOUBLED = re.compile(r"\s*([,;:–—])(?:\s*[,;:])+")
SPACE = re.compile(r"\s+")


def title(
    text: str,
    sentence: Sentence,
    bounds: tuple[int, int],
    words: Words,
    mention: DateMention | None = None,
    document: Span | None = None,
) -> str:
    """Give the title of the clause of ``sentence`` that has the tokens ``bounds`` (one past the last).

    ``mention`` is the date of the event, ``document`` what was signed, where that is known. No date is part
    of a title. Empty where nothing but dates and small words would be left.
    """
    signed = document or dated_document(text, sentence, bounds, words, mention)
    if signed:
        return polished(text[signed.start : signed.end])
    tokens, first, last = sentence.tokens, *bounds
    gone = without_dates(sentence)
    kept = [at for at in range(first, last) if at not in gone]
    linking, functional = tokens_labelled(sentence, {"linking"}), tokens_labelled(sentence, FUNCTIONAL)
    starts_inside = first not in {piece.first for piece in sentence.pieces}
    while kept and kept[0] in (functional if starts_inside else linking):
        kept.pop(0)
    kept = shortened(text, tokens, from_subject(text, sentence, kept, functional, words), functional, words)
    while kept and kept[-1] in functional:
        kept.pop()
    return polished(joined(text, tokens, kept))


def tokens_labelled(sentence: Sentence, labels: set[str]) -> set[int]:
    """Give the tokens of phrases with one of these labels."""
    return {at for hit in sentence.hits if hit.label in labels for at in range(hit.first, hit.last)}


def without_dates(sentence: Sentence) -> set[int]:
    """Give the tokens of dates and of the prepositions that tie them."""
    tokens = sentence.tokens
    gone = {
        at
        for at, token in enumerate(tokens)
        if any(token.start < date.end and token.end > date.start for date in sentence.dates)
    }
    tying = {hit.first for hit in sentence.hits if hit.label == "tying"}
    return gone | {at for at in tying if at + 1 in gone}


def from_subject(
    text: str, sentence: Sentence, kept: list[int], functional: set[int], words: Words
) -> list[int]:
    """Begin a title that is too long at the country that acts, where it begins with a circumstance.

    That is a country's name without an ending, right before the verb.
    """
    if len(kept) <= MAX_WORDS or kept[0] not in functional:
        return kept
    tokens = sentence.tokens
    acting = [
        hit.first
        for hit in sentence.parties
        if hit.letters == sum(len(token.word) for token in tokens[hit.first : hit.last])
        and hit.last < len(tokens)
        and is_verb(text, tokens, hit.last, words)
    ]
    return kept[kept.index(acting[0]) :] if acting and acting[0] in kept else kept


def shortened(
    text: str, tokens: list[Token], kept: list[int], functional: set[int], words: Words
) -> list[int]:
    """Cut what is too long before the last phrase that begins early enough, but never right after a verb."""
    if len(kept) <= MAX_WORDS:
        return kept
    best = MAX_WORDS
    for n in range(MIN_WORDS + 1, MAX_WORDS + 1):
        gap = text[tokens[kept[n] - 1].end : tokens[kept[n]].start]
        begins = kept[n] in functional or any(mark in BREAKS for mark in gap)
        if begins and not is_verb(text, tokens, kept[n - 1], words):
            best = n
    return kept[:best]


def joined(text: str, tokens: list[Token], kept: list[int]) -> str:
    """Put the kept tokens together again with what stands between them in the text."""
    parts = []
    for n, at in enumerate(kept):
        if n and kept[n - 1] == at - 1:
            parts.append(text[tokens[at - 1].end : tokens[at].start])
        elif n:
            parts.append(" ")
        elif at:
            parts.append(text[tokens[at - 1].end : tokens[at].start].lstrip())
        parts.append(text[tokens[at].start : tokens[at].end])
    if kept:
        parts.append(closing(text, tokens, kept[-1]))
    return "".join(parts)


def closing(text: str, tokens: list[Token], at: int) -> str:
    """Give the quotation mark or bracket that closes right after a token."""
    after = text[tokens[at].end : tokens[at].end + 1]
    return after if after and after in '»”“)]"' else ""


def dated_document(
    text: str, sentence: Sentence, bounds: tuple[int, int], words: Words, mention: DateMention | None
) -> Span | None:
    """Find the document that a date is of: it stands right before it, or the clause tells of its signing."""
    named = documents(text, sentence, bounds, words)
    if mention is None or not named:
        return None
    before = [document for document in named if document.end <= mention.start]
    if before:
        between = [token for token in sentence.tokens if before[-1].end <= token.start < mention.start]
        tying = tokens_labelled(sentence, {"tying"})
        if all(sentence.tokens.index(token) in tying for token in between):
            return before[-1]
    signing = any(hit.label == "signing" and bounds[0] <= hit.first < bounds[1] for hit in sentence.hits)
    return named[0] if signing else None


def documents(text: str, sentence: Sentence, bounds: tuple[int, int], words: Words) -> list[Span]:
    """Find the documents that a clause names."""
    first, last = bounds
    nouns = [hit for hit in sentence.hits if hit.label == "documents" and first <= hit.first < last]
    return [span for hit in nouns if (span := document_name(text, sentence, hit, last, words))]


def document_name(text: str, sentence: Sentence, hit: Hit, last: int, words: Words) -> Span | None:
    """Give the span of a document's name, or None where the noun stands alone or is no name."""
    tokens = sentence.tokens
    gone = without_dates(sentence)
    about = {other.first for other in sentence.hits if other.label == "about"}
    others = {other.first for other in sentence.hits if other.label == "documents"}
    if hit.last not in about and not text[tokens[hit.first].start].isupper():
        return None
    at = hit.last
    while at < last and at - hit.first < DOCUMENT_WORDS:
        gap = text[tokens[at - 1].end : tokens[at].start]
        if (
            at in gone
            or at in others
            or any(mark in BREAKS or mark in "»”" for mark in gap)
            or is_verb(text, tokens, at, words)
        ):
            break
        at += 1
    functional = tokens_labelled(sentence, FUNCTIONAL)
    while at > hit.last and at - 1 in functional:
        at -= 1
    if at - hit.first < MIN_WORDS:
        return None
    return Span(tokens[hit.first].start, tokens[at - 1].end)


def polished(words: str) -> str:
    """Tidy what is left: white space, orphaned marks, lone quotation marks; a capital at the beginning."""
    words = SPACE.sub(" ", DOUBLED.sub(r"\1", LEFTOVER.sub(" ", words))).strip(EDGE)
    words = balanced(words).strip(EDGE)
    return words[:1].upper() + words[1:]


def balanced(words: str) -> str:
    """Take out quotation marks and brackets that have lost their other half."""
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

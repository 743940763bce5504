"""A clause to a title: a few of the source's own words, without the date.

1. A named document is its own title: from its noun («Договор», "Agreement") to where its name ends.
2. Otherwise the clause without its date, who said so, and the words that tied it to its sentence.
3. A relative clause is told after the name of its document: "Treaty on Peace: both countries ratified".
4. What names nothing but parties takes in what they signed or built, beside it; what only a pronoun names
   («договорились о нем») has no title.
5. What is longer than ``MAX_WORDS`` is cut before a phrase begins, never inside a word.
"""

from __future__ import annotations

import re

from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.sentences import Span
from mkdocs_newsdump.text.words import is_ideograph

MAX_WORDS = 12
"""A title is read at a glance; a clause of news has 12 words on average."""
MIN_WORDS = 2
LONGEST_SPEAKER = 5
"""Words before "said" that are taken for the one who said it."""
SHORTEST_TELLING = 3
"""A clause whose words are all shorter («28 %») tells nothing without its sentence."""
CLAUSE_WORDS = 24
"""A clause is widened no further; it is cut to a title later."""
DOCUMENT_WORDS = 16
"""A document's name may be longer than other titles, as it makes no sense when cut."""
ESTABLISHED = "established"
CLOSING = '»”“)]》」"'
ENDS_NAME = BREAKS | set("»”")
PAIRS = {"«": "»", "“": "”", "„": "“", "(": ")", "[": "]", "‹": "›", "《": "》", "「": "」"}
QUOTES = frozenset(PAIRS) | frozenset(PAIRS.values()) | {'"'}
MARK = re.compile("[" + re.escape("".join(sorted(QUOTES))) + "]")
EDGE = " \t\n,;:.–—-…/\\|*•·!?،，；：、。"
LEFTOVER = re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]|«\s*»|“\s*”")
DOUBLED = re.compile(r"\s*([,;:–—])(?:\s*[,;:])+")
SPACE = re.compile(r"\s+")
UNTIDY = re.compile(rf"\s\s|[^\S ]|[,;:–—]|{MARK.pattern}")


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
    dotted = sentence.words.dotted_i
    if document:
        return polished(signed(sentence, document), dotted)
    of_date = dated_document(sentence, bounds, mention)
    if of_date:
        return polished(sentence.text[of_date.start : of_date.end], dotted)
    gone = sentence.untitled
    bounds = side(sentence, bounds, mention)
    told = told_of(sentence, bounds, mention, gone)
    if told:
        return polished(told, dotted)
    first, last = with_object(sentence, bounds, gone)
    kept = [at for at in range(first, last) if at not in gone]
    if not any(tells(sentence.tokens[at].word) for at in kept):
        kept = [at for at in range(len(sentence.tokens)) if at not in gone]
    kept = after_speaker(sentence, kept)
    small = sentence.small
    begins_piece = any(piece.first == first for piece in sentence.pieces)
    no_start = sentence.labelled("linking") if begins_piece else small
    while kept and kept[0] in no_start:
        kept.pop(0)
    if sentence.labelled("pronouns") & set(kept[1:]) and names_nothing(sentence, kept):
        meant = document_meanwhile(sentence, last)
        return polished(sentence.text[meant.start : meant.end], dotted) if meant else ""
    kept = shortened(sentence, from_subject(sentence, kept, small), small)
    kept = verb_second(sentence, kept)
    stays = sentence.starting("reflexive").union(piece.last - 1 for piece in sentence.pieces)
    while kept and kept[-1] in small and kept[-1] not in stays:
        kept.pop()
    return polished(joined(sentence, kept), dotted)


def tells(word: str) -> bool:
    """Say whether a word can tell something: no number, and not too short."""
    return is_ideograph(word) or (len(word) >= SHORTEST_TELLING and not word.isdigit())


def side(sentence: Sentence, bounds: tuple[int, int], mention: DateMention | None) -> tuple[int, int]:
    """Narrow a clause to the side of its semicolons that its date stands on."""
    if not mention:
        return bounds
    first, last = bounds
    for at in range(first + 1, last):
        if ";" in sentence.gap(at):
            if sentence.tokens[at].start > mention.start:
                return first, at
            first = at
    return first, last


def with_object(sentence: Sentence, bounds: tuple[int, int], gone: set[int]) -> tuple[int, int]:
    """Widen a clause that names nothing but its parties to what they signed or built, beside it.

    That is a phrase between marks that tells a kind of event, in reach of no other verb, date or speaker.
    """
    first, last = bounds
    if not names_nothing(sentence, [at for at in range(first, last) if at not in gone]):
        return bounds
    kinds = sentence.starting("kind")
    before = [piece for piece in reversed(sentence.pieces) if piece.last <= first]
    after = [piece for piece in sentence.pieces if piece.first >= last]
    for pieces in (before, after):
        for piece in pieces:
            wide = min(first, piece.first), max(last, piece.last)
            if piece.verb or piece.opens or piece.dates or piece.says or wide[1] - wide[0] > CLAUSE_WORDS:
                break
            if kinds & set(range(piece.first, piece.last)):
                return wide
    return bounds


def told_of(sentence: Sentence, bounds: tuple[int, int], mention: DateMention | None, gone: set[int]) -> str:
    """Tell what a dated relative clause says of its document: "Treaty on Peace: both countries ratified".

    Empty where the date stands in no such clause, or the title would be too long.
    """
    relative, small = sentence.starting("relative"), sentence.small
    for document in documents(sentence, bounds):
        after = [at for at in range(*bounds) if sentence.tokens[at].start >= document.end]
        if not after or after[0] not in relative or "," not in sentence.gap(after[0]):
            continue
        if not mention or mention.start < sentence.tokens[after[0]].start:
            continue
        said = [at for at in after[1:] if at not in gone]
        end = next((n for n, at in enumerate(said) if any(mark in BREAKS for mark in sentence.gap(at))), None)
        said = said[:end]
        while said and said[-1] in small:
            said.pop()
        words = sum(document.start <= token.start < document.end for token in sentence.tokens)
        if said and words + len(said) <= MAX_WORDS and any(sentence.is_verb(at) for at in said):
            return f"{sentence.text[document.start : document.end]}: {joined(sentence, said)}"
    return ""


def names_nothing(sentence: Sentence, kept: list[int]) -> bool:
    """Say whether a clause names nothing but parties: "both countries agreed on it".

    What stands right before a pronoun is its verb or preposition, however it ends.
    """
    pronouns = sentence.labelled("pronouns")
    nothing = sentence.small.union(sentence.labelled("both", "future"), pronouns, (at - 1 for at in pronouns))
    nothing = nothing.union(*(range(hit.first, hit.last) for hit in sentence.parties))
    return all(at in nothing or sentence.is_verb(at) for at in kept)


def document_meanwhile(sentence: Sentence, last: int) -> Span | None:
    """Find the document of a clause from token ``last`` on that tells what happened at the same time."""
    at = next((n for n, piece in enumerate(sentence.pieces) if piece.first == last), None)
    if at is None or last not in sentence.starting("meanwhile") or sentence.pieces[at].dates:
        return None
    return next(iter(documents(sentence, (last, sentence.pieces[at].last))), None)


def verb_second(sentence: Sentence, kept: list[int]) -> list[int]:
    """Put a phrase before the verb that stood second behind the date: "Im Mai besuchte der Präsident …".

    Only in a language that keeps its verb there. Left alone where no phrase that can stand first follows.
    """
    if not sentence.words.verb_second or not kept or not kept[0] or not sentence.is_verb(kept[0]):
        return kept
    begin = 1
    while begin < len(kept) and kept[begin] in sentence.starting("reflexive"):
        begin += 1
    end = phrase_end(sentence, kept, begin)
    return [*kept[begin:end], *kept[:begin], *kept[end:]]


def phrase_end(sentence: Sentence, kept: list[int], begin: int) -> int:
    """Give where in ``kept`` the noun phrase from ``begin`` ends; ``begin`` if there is none.

    It begins with a name, an article or a preposition and ends with its noun (which has a capital), with what
    is of that noun, or with the last of several names. One in quotation marks is none.
    """
    joiners = sentence.starting("joiners")
    determiners = sentence.starting("subjects") | sentence.starting("tying")
    # after a bare name an article begins what is said of it: "Heute ist Bern die Stadt der Hirten"
    genitive = sentence.starting("genitive") if begin < len(kept) and kept[begin] in determiners else set()
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


def after_speaker(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out who said so at the beginning, where a sentence follows: "he said the bridge opened"."""
    for hit in sentence.hits_of("attribution"):
        if hit.first in kept[:LONGEST_SPEAKER]:
            rest = [at for at in kept if at >= hit.last]
            if len(rest) > MIN_WORDS and any(sentence.is_verb(at) for at in rest):
                return rest
    return kept


def from_subject(sentence: Sentence, kept: list[int], small: set[int]) -> list[int]:
    """Begin a title that is too long at the country that acts, where it begins with a circumstance.

    That is a country's name without an ending, right before the verb, and behind no word that ties it to what
    stands before: "the ministers of Chile and Peru were …".
    """
    if fits_title(sentence, kept) or kept[0] not in small:
        return kept
    for hit in sentence.parties:
        letters = sum(len(token.word) for token in sentence.tokens[hit.first : hit.last])
        alone = hit.letters == letters and hit.first - 1 not in small
        if alone and hit.first in kept and hit.last in kept and sentence.is_verb(hit.last):
            return kept[kept.index(hit.first) :]
    return kept


def shortened(sentence: Sentence, kept: list[int], small: set[int]) -> list[int]:
    """Cut what is too long before the last phrase that begins early enough.

    Never inside a word or between two parties, nor right after a verb, and in quotation marks or brackets
    only where there is no other place.
    """
    if fits_title(sentence, kept):
        return kept
    starts = [n for n, at in enumerate(kept) if n and sentence.begins_word(at)]
    starts = starts[: MAX_WORDS * sentence.grain]
    best, depth, shallowest = starts[-1], 0, 1
    for n in starts:
        gap = sentence.gap(kept[n])
        depth += sum((mark in PAIRS) - (mark in PAIRS.values()) for mark in gap)
        begins = kept[n] in small or any(mark in BREAKS for mark in gap)
        cuts = begins and not sentence.is_verb(kept[n - 1]) and not sentence.parts_parties(kept[n])
        if n > MIN_WORDS and cuts and depth <= shallowest:
            best, shallowest = n, max(depth, 0)
    return kept[:best]


def fits_title(sentence: Sentence, kept: list[int]) -> bool:
    """Say whether the kept tokens make no more words than a title may have."""
    most = MAX_WORDS * sentence.grain
    return len(kept) <= most or sum(map(sentence.begins_word, kept)) <= most


def joined(sentence: Sentence, kept: list[int]) -> str:
    """Put the kept tokens together again with what stands between them in the text."""
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


def signed(sentence: Sentence, document: Span) -> str:
    """Name a document that was signed, with its verb where its form needs one: «Подписали Декларацию»."""
    name = sentence.text[document.start : document.end]
    for noun in sentence.hits_of("objects"):
        if sentence.tokens[noun.first].start == document.start:
            verbs = [hit.first for hit in sentence.hits_of("signing") if hit.first < noun.first]
            if verbs and sentence.is_verb(verbs[-1]):
                verb = sentence.tokens[verbs[-1]]
                return f"{sentence.text[verb.start : verb.end]} {name}"
    return name


def dated_document(sentence: Sentence, bounds: tuple[int, int], mention: DateMention | None) -> Span | None:
    """Find the document that a date is of: it stands right before it, or its signing is all that is told."""
    objects = {sentence.tokens[hit.first].start for hit in sentence.hits_of("objects")}
    # what only an object can be called needs its verb, and is told by its clause
    named = [name for name in documents(sentence, bounds) if name.start not in objects] if mention else []
    if not named or not mention:
        return None
    tying = sentence.labelled("tying")
    for document in named:
        between = [at for at, t in enumerate(sentence.tokens) if document.end <= t.start < mention.start]
        if document.end <= mention.start and all(at in tying for at in between):
            return document
    within = range(*bounds)
    signing = any(hit.first in within for hit in sentence.hits_of("signing"))
    other_act = any(hit.first in within and hit.value != ESTABLISHED for hit in sentence.hits_of("act"))
    return named[0] if signing and not other_act else None


def documents(sentence: Sentence, bounds: tuple[int, int]) -> list[Span]:
    """Find the documents that a clause names."""
    first, last = bounds
    nouns = [hit for hit in sentence.hits_of("documents") if first <= hit.first < last]
    return [span for hit in nouns if (span := document_name(sentence, hit, last))]


def document_name(sentence: Sentence, noun: Hit, last: int) -> Span | None:
    """Give the span of a document's name, or None where its noun stands alone or is no name."""
    text, tokens = sentence.text, sentence.tokens
    if noun.last not in sentence.starting("about") and not text[tokens[noun.first].start].isupper():
        return None
    ends = sentence.untitled | sentence.starting("documents") | sentence.starting("both")
    at = noun.last
    while at < min(last, noun.first + DOCUMENT_WORDS):
        if at in ends or sentence.is_verb(at) or any(mark in ENDS_NAME for mark in sentence.gap(at)):
            break
        at += 1
    while at > noun.last and at - 1 in sentence.small:
        at -= 1
    long_enough = at - noun.first >= MIN_WORDS
    return Span(tokens[noun.first].start, tokens[at - 1].end) if long_enough else None


def polished(words: str, dotted: bool) -> str:
    """Tidy what is left: white space, orphaned marks, lone quotation marks; a capital at the beginning.

    ``dotted``: the language has a dotted capital İ.
    """
    if UNTIDY.search(words):
        words = LEFTOVER.sub(" ", SPACE.sub(" ", words))
        words = balanced(SPACE.sub(" ", DOUBLED.sub(r"\1", words)).strip(EDGE))
    words = words.strip(EDGE)
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

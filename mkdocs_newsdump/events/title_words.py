"""The words of a clause, made short and fit to stand alone as a title.

``STEPS`` are what is done to them, one after the other. Each takes a sentence and those of its tokens that
are kept, in their order, and returns the tokens it keeps.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate, pairwise, takewhile

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import MAX_NAME, find_documents
from mkdocs_newsdump.events.polish import PAIRS, QUOTES
from mkdocs_newsdump.events.reading import (
    find_subject,
    is_adjective,
    is_adposition,
    is_adverb,
    is_predicate,
    is_proper_noun,
    token_read,
    tokens_at,
)
from mkdocs_newsdump.events.sentence import APOSTROPHES, BREAKS, Sentence
from mkdocs_newsdump.events.title_clause import above, crossed
from mkdocs_newsdump.events.title_marks import choose_mark
from mkdocs_newsdump.text.languages import SHARED, read
from mkdocs_newsdump.text.words import is_ideograph

MAX_TITLE = 18
"""Maximum words in a title that can be cut; a clause of news has 12 words on average."""
MAX_WHOLE = 26
"""Maximum words in a title that would make no sense when cut."""
MAX_LONGEST = 32
"""Maximum words in any title; what is longer breaks off."""
MAX_FEW = 5
"""Words of a clause to which one that follows may be added."""
MAX_SOUGHT = 40
"""Number of words after which no place is sought any more where a title can end."""
MIN_TITLE = 2
"""Minimum words left of a title that is cut."""
MAX_SPEAKER = 5
"""Maximum words before "said" that are taken for the one who said it."""
MAX_DATELINE = 8
"""Maximum words of place, agency and date before the dash of a dateline."""
MAX_PLACE = 2
"""Maximum words of them before each dash in a script without capitals."""
PARTICLES: frozenset[str] = frozenset(read(SHARED, "parties")["within_names"])
"""Small words within the names of people, in any language."""
MAX_PARTICLES = 2
"""Maximum of them one after the other: "von der"."""
OBJECTS = ("obj", "iobj")
"""Relations of a verb's objects."""
DASHES = tuple("–—-•")
CLOSING = '»”“)]》」"'
CLOSERS = frozenset(PAIRS.values()) - frozenset(PAIRS)
EDGES = "".join(APOSTROPHES) + " \t\n\u00a0\u202f"
"""What no title begins with."""
IDEOGRAPHIC_COMMAS = frozenset("、，")
STRONG = ";:；："
"""Marks that part more than a comma does."""


def without_speaker(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out who said so at the beginning, where a sentence follows: "he said the bridge opened".

    Whoever said it may have more words where a clause of what was said follows behind a mark.
    """
    for chunk, said in pairwise(sentence.chunks):
        rest = [at for at in kept if at >= said.first]
        if (
            chunk.first in kept[:1]
            and chunk.attribution
            and said.content
            and said.verb
            and len(rest) > MIN_TITLE
        ):
            return rest
    for hit in sentence.hits_of("attribution"):
        if hit.first in kept[:MAX_SPEAKER]:
            rest = [at for at in kept if at >= hit.last]
            if len(rest) > MIN_TITLE and any(sentence.is_verb(at) for at in rest):
                return rest
    return kept


def without_dateline(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out place and agency before a dash: "LIMA, Peru (ABC) — The ministers met"."""
    told = kept
    for n, at in enumerate(kept[1 : MAX_DATELINE * sentence.tokens_per_word], start=1):
        if sentence.is_verb(kept[n - 1]):
            break
        if not may_be_name(sentence, at) or not is_dash(sentence.gap(at)):
            continue
        names = all(may_be_name(sentence, one) or chunk_depth(sentence, one) for one in kept[:n])
        short = sentence.spelling[kept[0]][0].isupper() or n - len(kept) + len(told) <= MAX_PLACE
        rest = kept[n:]
        tells = not sentence.verbs.isdisjoint(rest) or any(is_predicate(sentence, one) for one in rest)
        if names and tells and short:
            told = rest
    return told


def may_be_name(sentence: Sentence, at: int) -> bool:
    """Whether a word has a capital, or is of a script that has none."""
    return not sentence.spelling[at][0].islower()


def is_dash(gap: str) -> bool:
    """Whether what stands between two words ends with a dash that parts them."""
    return gap.strip()[-1:] in DASHES and gap[-1:].isspace()


def chunk_depth(sentence: Sentence, at: int) -> int:
    """Return the number of brackets around a token."""
    return sentence.chunks[sentence.chunk_at(sentence.tokens[at].start)].depth


def without_tie(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out the words at the beginning that only tie it to what stands before."""
    tied = sentence.tokens_of("linking")
    return kept[
        next((n for n, at in enumerate(kept) if at not in tied or opens_phrase(sentence, at)), len(kept)) :
    ]


def opens_phrase(sentence: Sentence, at: int) -> bool:
    """Whether a word that could link opens a phrase of its own («luego de años») or a purpose («чтобы …»)."""
    read, place = sentence.reading, token_read(sentence, at)
    if read is None or place is None:
        return False
    head = read.heads[place]
    if read.relations[place] == "mark" and head >= 0 and read.relations[head] == "advcl":
        return not any(token.dated and above(read, one, head) for one, token in enumerate(read.tokens))
    tied = {token_read(sentence, one) for one in linked_from(sentence, at)}
    return read.relations[place] == "advmod" and any(
        read.relations[one] in ("obl", "nmod") and one > place and one not in tied
        for one in read.dependants[place]
    )


def linked_from(sentence: Sentence, at: int) -> range:
    """Return the tokens of the longest phrase that links, from a token on: «вслед за этим»."""
    return range(at, max((hit.last for hit in sentence.hits_of("linking") if hit.first == at), default=at))


def without_opening_clause(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out a clause that a comma parts from the one after: "As it says, the bridge opened"."""
    for chunk, following in pairwise(sentence.chunks):
        verb = chunk.verb or any(is_predicate(sentence, at) for at in range(chunk.first, chunk.last))
        opens = chunk.attribution or (verb and chunk.first in sentence.starts_of("openers"))
        if kept[0] != chunk.first or chunk.dates:
            continue
        if opens and following.verb and "," in sentence.gap(following.first) and not following.subordinate:
            return [at for at in kept if at >= following.first]
    return kept


def without_late_speaker(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out who said so at the end, behind a mark: "the bridge opened, the minister said"."""
    for chunk in reversed(sentence.chunks):
        if chunk.attribution and chunk.last > kept[-1] and kept[0] < chunk.first and not chunk.joined:
            rest = [at for at in kept if at < chunk.first]
            if not sentence.verbs.isdisjoint(rest):
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
        alone = alone and not is_adjective(sentence, hit.first)
        alone = alone and (not hit.first or not sentence.spelling[hit.first - 1][0].isupper())
        if alone and hit.first in kept and hit.last in kept and sentence.is_verb(hit.last):
            return kept[kept.index(hit.first) :]
    return kept


def first_sentence(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out another sentence that a short word before its full stop has kept together with the first."""
    for n in range(MIN_TITLE, len(kept)):
        places = range(kept[n - 1] + 1, kept[n] + 1)
        ends = any(ends_sentence(sentence, at) for at in places)
        if ends and not sentence.verbs.isdisjoint(kept[:n]):
            return kept[:n]
    return kept


def ends_sentence(sentence: Sentence, at: int) -> bool:
    """Whether a full stop before a token ends a sentence: no initial or number stands before it."""
    before, after = sentence.spelling[at - 1], sentence.spelling[at]
    named = sentence.gap(at).startswith(". ") and after[0].isupper()
    return named and len(before) > 1 and not before.isdigit()


def without_aside(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out of a title that is too long what two commas enclose before a verb, and has none."""
    for chunk in sentence.chunks[1:]:
        if fits_title(sentence, kept):
            break
        last = next((at for at in kept if at >= chunk.last), -1)
        if chunk.verb or chunk.dates or chunk.first not in kept or not sentence.is_verb(last):
            continue
        if kept.index(chunk.first) and "," in sentence.gap(chunk.first) and "," in sentence.gap(chunk.last):
            kept = [at for at in kept if not chunk.first <= at < last]
    return kept


def cut_before_phrase(sentence: Sentence, kept: list[int]) -> list[int]:
    """Cut what is too long before the last phrase that begins early enough, or else the first after that."""
    if fits_title(sentence, kept):
        return kept
    places = range(MIN_TITLE + 1, min(len(kept), MAX_SOUGHT * sentence.tokens_per_word))
    words = list(accumulate(map(sentence.begins_word, kept), initial=0))
    fitting = (n for n in reversed(places) if words[n] <= MAX_TITLE * sentence.tokens_per_word)
    end = next((n for n in fitting if may_end_before(sentence, kept, n)), None)
    if end is None and count_words(sentence, kept) > MAX_WHOLE:
        end = next((n for n in places if may_end_before(sentence, kept, n)), None)
    return kept[:end]


def with_circumstance(sentence: Sentence, kept: list[int]) -> list[int]:
    """Add to a few words the clause that follows without a mark: "a crisis began when Peru closed …"."""
    following = max(kept) + 1
    while following in sentence.untitled:
        following += 1
    chunk = next((chunk for chunk in sentence.chunks if chunk.first == following), None)
    if chunk is None or chunk.dates or chunk.joined or chunk.attribution:
        return kept
    tells = chunk.verb or any(is_predicate(sentence, at) for at in range(chunk.first, chunk.last))
    if not tells or count_words(sentence, kept) > MAX_FEW or not BREAKS.isdisjoint(sentence.gap(chunk.first)):
        return kept
    return cut_before_phrase(sentence, [*kept, *range(chunk.first, chunk.last)])


def with_rest_of_row(sentence: Sentence, kept: list[int]) -> list[int]:
    """Add the last of a row of things that a joiner parts from the words: "signed by Berg | and Lind".

    Where the grammar is known, and no verb joins its own clause there.
    """
    read, inside = sentence.reading, set(kept)
    while read is not None and kept:
        joiner = max(kept) + 1
        joins = joiner in sentence.starts_of("joiners") and joiner + 1 < len(sentence.tokens)
        place = token_read(sentence, joiner + 1) if joins else None
        if place is None or not BREAKS.isdisjoint(sentence.gap(joiner)):
            break
        while read.heads[place] > place:
            place = read.heads[place]
        head = read.tokens[read.heads[place]] if read.relations[place] == "conj" else None
        if head is None or read.is_predicate(place) or read.tags[place].form or read.tokens[place].dated:
            break
        begin = head.start + sentence.span.start
        if not any(sentence.tokens[at].start == begin for at in inside):
            break
        row = [(read.tokens[at].start, read.tokens[at].end) for at in read.phrase(place)]
        last = max(tokens_at(sentence, row))
        added = takewhile(lambda at: BREAKS.isdisjoint(sentence.gap(at)), range(joiner, last + 1))
        longer = [*kept, *(at for at in added if at not in sentence.untitled | sentence.date_ties)]
        if len(longer) < len(kept) + MIN_TITLE or not fits_title(sentence, longer):
            break
        kept, inside = longer, set(longer)
    return kept


def break_off(sentence: Sentence, kept: list[int]) -> list[int]:
    """Break off what no title can be as a whole: a word that lost a part of it, and endless words."""
    last = len(sentence.tokens) - 1
    if sentence.cut and kept[-1] == last:
        kept = kept[:-1]
        while kept and kept[-1] in sentence.function_words:
            kept = kept[:-1]
    if count_words(sentence, kept) <= MAX_LONGEST:
        return kept
    is_verb = is_predicate if sentence.reading else Sentence.is_verb
    verb = next((n for n, at in enumerate(kept) if is_verb(sentence, at)), 0)
    small, depths = sentence.function_words, sentence.depths
    places = range(verb + MIN_TITLE, len(kept))
    ends = [n for n in places if kept[n] in small and kept[n - 1] not in small and not depths[kept[n]]]
    fitting = [n for n in ends if count_words(sentence, kept[:n]) <= MAX_WHOLE]
    return kept[: (fitting[-1:] or ends[:1] or [len(kept)])[0]]


def may_end_before(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Whether a title can end before the word ``n`` of those kept.

    Never inside a word, a quotation or brackets, between two parties or before the first of them, right after
    a verb, or before what completes the words before it, where the grammar knows.
    """
    at = kept[n]
    ends = BREAKS - {"、"}
    parted = any(not ends.isdisjoint(sentence.gap(one)) for one in range(kept[n - 1] + 1, at + 1))
    if not sentence.begins_word(at) or sentence.is_between_parties(at) or sentence.depths[at]:
        return False
    if sentence.words.verb_last:
        return kept[n - 1] in sentence.verbs and parted
    joined = at in sentence.starts_of("joiners")
    if not parted and not joined and begins_behind_mark(sentence, kept[n - 1]):
        return False
    if sentence.is_verb(kept[n - 1]) and not parted and not joined:
        return False
    if sentence.verbs.isdisjoint(kept[:n]) > sentence.verbs.isdisjoint(kept):
        return False
    if not parted and at not in sentence.function_words:
        return False
    opens = {chunk.first for chunk in sentence.chunks if chunk.subordinate} - sentence.tokens_of("tying")
    opener = next((m for m in range(n - 1, -1, -1) if kept[m] in opens), None)
    if opener is not None and sentence.verbs.isdisjoint(kept[opener:n]):
        return False
    if joined and not parted and not may_end_before_joiner(sentence, kept, n):
        return False
    if is_in_document(sentence, at):
        return False
    if sentence.reading is not None:
        return not crossed(sentence, at)
    return parted


def begins_behind_mark(sentence: Sentence, at: int) -> bool:
    """Whether a token is the first behind a mark, so that no title ends with it alone."""
    return at > 0 and not BREAKS.isdisjoint(sentence.gap(at))


def may_end_before_joiner(sentence: Sentence, kept: list[int], n: int) -> bool:
    """Whether a title can end before the joiner ``n`` of the words kept, which then joins nothing it needs.

    It needs the second of two names, and its verb.
    """
    if sentence.verbs.isdisjoint(kept[:n]):
        return False
    named = any(hit.last == kept[n] for hit in sentence.parties)
    if not sentence.words.verb_second:
        named = named or sentence.spelling[kept[n - 1]][0].isupper()
    after = sentence.spelling[kept[n] + 1 : kept[n] + 1 + MIN_TITLE]
    return not (named and any(word[0].isupper() for word in after))


def is_in_document(sentence: Sentence, at: int) -> bool:
    """Whether a token stands within a document's name, behind its noun."""
    place = sentence.tokens[at].start
    around = Clause(max(0, at - MAX_NAME), at)
    return any(one.start < place < one.end for one in find_documents(sentence, around, inflected=True))


def verb_second(sentence: Sentence, kept: list[int]) -> list[int]:
    """Put a phrase before the verb that stood second behind the date: "Im Mai besuchte der Präsident …".

    Only in a language that keeps its verb there. Left alone where no phrase that can stand first follows.
    """
    if not sentence.words.verb_second or not kept or not kept[0]:
        return kept
    if not sentence.is_verb(kept[0]) and not is_predicate(sentence, kept[0]):
        return verb_from_end(sentence, kept)
    begin = 1
    while begin < len(kept) and (
        kept[begin] in sentence.starts_of("reflexive") or is_adverb(sentence, kept[begin])
    ):
        begin += 1
    end = find_phrase_end(sentence, kept, begin)
    if end == begin:
        end = find_subject_end(sentence, kept, begin)
    elif begin < (own := find_name_end(sentence, kept, begin)) < end:
        end = own
    if end > begin:
        end = find_row_end(sentence, kept, begin, end)
    elif begin < len(kept) and is_adposition(sentence, kept[begin]):
        end = find_phrase_end(sentence, kept, begin + 1)
        end = find_row_end(sentence, kept, begin, end) if end > begin + 1 else begin
    return [*kept[begin:end], *kept[:begin], *kept[end:]]


def verb_from_end(sentence: Sentence, kept: list[int]) -> list[int]:
    """Put the auxiliary of a clause that hangs on another second: "dass sie 1998 gefallen sind"."""
    read, place = sentence.reading, token_read(sentence, kept[-1])
    if read is None or place is None or read.tags[place].pos != "AUX" or read.heads[place] < 0:
        return kept
    verb = read.heads[place]
    subject = find_subject(sentence, kept[-1])
    end = next((n for n, at in enumerate(kept) if at not in subject), len(kept))
    if not end and is_adposition(sentence, kept[0]):
        phrase = find_phrase_end(sentence, kept, 1)
        end = phrase if phrase > 1 else 0
    hangs = any(read.relations[at] == "mark" for at in read.dependants[verb])
    if not hangs or not end or end >= len(kept) - 1 or not is_predicate(sentence, kept[-1]):
        return kept
    return [*kept[:end], kept[-1], *kept[end:-1]]


def find_row_end(sentence: Sentence, kept: list[int], begin: int, end: int) -> int:
    """Return where in ``kept`` a row of phrases ends whose first is ``begin`` to ``end``: "A und die B"."""
    joiners = sentence.starts_of("joiners")
    while end < len(kept):
        tied = kept[end - 1] in joiners and end - 1 > begin
        if not tied and kept[end] not in joiners:
            break
        place = end if tied else end + 1
        behind = find_phrase_end(sentence, kept, place) if place < len(kept) else place
        if behind <= place:
            return end - 1 if tied else end
        end = behind
    return end


def find_subject_end(sentence: Sentence, kept: list[int], begin: int) -> int:
    """Return where in ``kept`` the subject that stands from ``begin`` on ends; ``begin`` if none does."""
    countries = find_countries_end(sentence, kept, begin)
    if countries > begin:
        return find_described_end(sentence, kept, countries)
    subject = find_subject(sentence, kept[0])
    articles = sentence.starts_of("subjects") - sentence.starts_of("genitive") - sentence.starts_of("joiners")
    end = begin
    while end < len(kept) and kept[end] in subject:
        # no article but that of a genitive stands behind a name: "de Gaulle die Republik"
        if end > begin and kept[end] in articles and is_proper_noun(sentence, kept[end - 1]):
            break
        end += 1
    if end == begin:
        while end < len(kept) and is_adjective(sentence, kept[end]):
            end += 1
        named = end > begin and end < len(kept) and sentence.spelling[kept[end]][0].isupper()
        end = end + 1 if named else begin
    quoted = sentence.text[sentence.tokens[kept[0]].end : sentence.tokens[kept[end - 1]].end]
    return begin if QUOTES & set(quoted) or not end - begin else end


def find_described_end(sentence: Sentence, kept: list[int], end: int) -> int:
    """Return where in ``kept`` the noun ends that a country's adjective before ``end`` describes."""
    places = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    noun = end < len(kept) and sentence.spelling[kept[end]][0].isupper() and kept[end] not in places
    if not noun or not sentence.spelling[kept[end - 1]].islower():
        return end
    end += 1
    while end < len(kept) and kept[end] not in places and is_proper_noun(sentence, kept[end]):
        end += 1
    return end


def find_name_end(sentence: Sentence, kept: list[int], begin: int) -> int:
    """Return where the subject from ``begin`` on ends with a name before another noun: "Wulff Besuch"."""
    subject = find_subject(sentence, kept[0])
    end = begin
    while end < len(kept) and kept[end] in subject:
        end += 1
    place = token_read(sentence, kept[end]) if begin < end < len(kept) else None
    if place is None or sentence.reading is None or not is_proper_noun(sentence, kept[end - 1]):
        return begin
    object_ = sentence.reading.relations[place] in OBJECTS and sentence.reading.tags[place].pos == "NOUN"
    return end if object_ else begin


def find_countries_end(sentence: Sentence, kept: list[int], begin: int) -> int:
    """Return where in ``kept`` the row of countries ends that stands from ``begin`` on."""
    named = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    end = begin
    while end < len(kept) and (
        kept[end] in named or (end > begin and sentence.is_between_parties(kept[end]))
    ):
        end += 1
    return end


def without_loose_end(sentence: Sentence, kept: list[int]) -> list[int]:
    """Leave out the function words at the end that tie nothing, as what they tied is cut off."""
    stays = sentence.starts_of("reflexive").union(chunk.last - 1 for chunk in sentence.chunks)
    loose = sentence.function_words - stays
    end = len(kept)
    while end and kept[end - 1] in loose:
        end -= 1
    return kept[:end]


STEPS: tuple[Callable[[Sentence, list[int]], list[int]], ...] = (
    first_sentence,
    from_subject,
    without_aside,
    cut_before_phrase,
    verb_second,
    without_loose_end,
)
"""What is done to the words of a clause, in this order."""


def bare(sentence: Sentence, kept: list[int], *, tied: bool = False) -> list[int]:
    """Return tokens without dates and what ties them, fit to begin (unless ``tied``) and end a title."""
    kept = [at for at in kept if at not in sentence.untitled | sentence.date_ties]
    if tied:
        return without_loose_end(sentence, kept)
    kept = with_rest_of_row(sentence, without_tie(sentence, kept)) if kept else []
    return verb_second(sentence, without_loose_end(sentence, kept)) if kept else []


def fits_title(sentence: Sentence, kept: list[int]) -> bool:
    """Whether the kept tokens make no more words than a title may have."""
    return count_words(sentence, kept) <= MAX_TITLE


def count_words(sentence: Sentence, kept: list[int]) -> float:
    """Return the number of words that the kept tokens make."""
    return sum(map(sentence.begins_word, kept)) / sentence.tokens_per_word


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
    subject = find_subject(sentence, kept[0])
    # nor is one behind a place that only a preposition stands before: "in Bern der Vertrag"
    places = {hit.last - 1 for hit in sentence.parties if hit.first - 1 in kept[begin : begin + 1]}

    def is_name(n: int) -> bool:
        return n < len(kept) and sentence.text[sentence.tokens[kept[n]].start].isupper()

    def is_glued(n: int) -> bool:
        return n < len(kept) and not any(mark.isspace() for mark in sentence.gap(kept[n]))

    def is_object(n: int) -> bool:
        # a country behind somebody's name is not of it: "besuchte Gretchen Berg Polen"
        whole = {hit.first for hit in sentence.parties if hit.letters == len(sentence.spelling[hit.first])}
        return kept[n] in whole and n > begin

    def is_more_of_it(n: int) -> bool:
        return kept[begin] in determiners or is_proper_noun(sentence, kept[n])

    end = begin
    while end < len(kept):
        if end > begin and kept[end] in subject and kept[begin] not in subject:
            break
        if end > begin and kept[end] in genitive and kept[end - 1] in places:
            break
        if kept[end] in determiners or (end > begin and kept[end] in genitive):
            while end < len(kept) and not is_name(end) and not BREAKS & set(sentence.gap(kept[end])):
                end += 1
        if not is_name(end):
            return begin
        if kept[end] in countries:
            end += countries[kept[end]] - kept[end]
            # the name of who has the post, or what the country's name describes
            while is_glued(end) or (
                is_name(end) and kept[end] in subject and is_more_of_it(end) and not is_object(end)
            ):
                end += 1
                end += find_particles(sentence, kept[end : end + MAX_PARTICLES + 1], kept[end - 1])
        else:
            while (is_name(end) and not is_object(end)) or is_glued(end):
                end += 1
                end += find_particles(sentence, kept[end : end + MAX_PARTICLES + 1], kept[end - 1])
        another = end + 1 < len(kept) and kept[end + 1] in determiners and kept[end + 1] in subject
        if end < len(kept) and kept[end] in joiners and (is_name(end + 1) or another):
            end += 1
        elif end >= len(kept) or kept[end] not in genitive:
            break
    end = min(end, len(kept))
    quoted = sentence.text[sentence.tokens[kept[0]].end : sentence.tokens[kept[end - 1]].end]
    return begin if QUOTES & set(quoted) else end


def find_particles(sentence: Sentence, following: list[int], name: int) -> int:
    """Return how many of the tokens behind a name tie its last part to it: "Charles de Gaulle"."""
    small = list(takewhile(lambda at: sentence.spelling[at].islower(), following))
    begun = small and not {sentence.spelling[small[0]], sentence.spelling[name].lower()}.isdisjoint(PARTICLES)
    parts = begun and len(small) < len(following)
    return len(small) if parts and is_proper_noun(sentence, name) else 0


def join_tokens(sentence: Sentence, kept: list[int]) -> str:
    """Return the kept tokens with what stands between them in the text."""
    text, tokens = sentence.text, sentence.tokens
    parts = []
    for n, at in enumerate(kept):
        if n and kept[n - 1] == at - 1:
            parts.append(sentence.gap(at))
        elif n:
            parts.append(find_joint(sentence, kept[n - 1], at))
        elif at:
            parts.append(sentence.gap(at).lstrip(EDGES))
        parts.append(text[tokens[at].start : tokens[at].end])
    if kept:
        after = text[tokens[kept[-1]].end : tokens[kept[-1]].end + 1]
        parts.append(after if after in CLOSING else find_closing(sentence, kept, "".join(parts)))
    return "".join(parts)


def find_joint(sentence: Sentence, before: int, after: int) -> str:
    """Return what stands between two tokens when those between are left out, or their order is changed.

    Brackets and quotation marks that are opened or closed on the way stay.
    """
    space = "" if is_ideograph(sentence.tokens[after].word) else " "
    if after < before:
        return space
    opened, closed = unpaired("".join(sentence.gap(at) for at in range(before + 1, after + 1)))
    mark = choose_mark(sentence, before, after)
    return closed + (f" {mark} " if mark in DASHES else mark + space) + opened


def find_closing(sentence: Sentence, kept: list[int], words: str) -> str:
    """Return the brackets that words leave open and that dates behind them part from their end."""
    opened, _ = unpaired(words)
    if not opened:
        return ""
    at = kept[-1] + 1
    while at in sentence.untitled:
        at += 1
    end = sentence.tokens[at].start if at < len(sentence.tokens) else sentence.span.end
    gap = sentence.text[sentence.tokens[kept[-1]].end : end]
    wanted = "".join(PAIRS[mark] for mark in reversed(opened))
    _, closed = unpaired(gap)
    return gap[: gap.index(wanted) + len(wanted)] if closed.startswith(wanted) and wanted in gap else ""


def unpaired(text: str) -> tuple[str, str]:
    """Return the marks of brackets and quotations that a text opens and does not close, and the contrary."""
    opened, closed = "", ""
    for mark in text:
        if opened and mark == PAIRS[opened[-1]]:
            opened = opened[:-1]
        elif mark in PAIRS:
            opened += mark
        elif mark in CLOSERS:
            closed += mark
    return opened, closed

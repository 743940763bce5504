"""A clause to a title: a few of the source's own words, without the date.

What a title can be is ``STRATEGIES``, tried in their order. The last of them takes the words of the clause;
how these are made short and fit to stand alone is :mod:`mkdocs_newsdump.events.title_words`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from mkdocs_newsdump.events.antecedents import document_signed, named_before, person_before, speaker_before
from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.documents import (
    find_documents,
    signed_name,
)
from mkdocs_newsdump.events.naming import Naming, can_tell, somebody_acts
from mkdocs_newsdump.events.pointers import points_outside
from mkdocs_newsdump.events.polish import ELLIPSIS, polish
from mkdocs_newsdump.events.reading import (
    ASIDES,
    date_token,
    find_predicate,
    find_subject,
    is_adposition,
    is_gerund,
    is_participle,
    is_predicate,
    is_proper_noun,
    is_verb_read,
    noun_case,
    noun_token,
    opening_participle,
    token_read,
    tokens_at,
    verb_token,
)
from mkdocs_newsdump.events.sentence import BREAKS, Sentence
from mkdocs_newsdump.events.title_clause import clause_of, clause_words, deed_alone, spread
from mkdocs_newsdump.events.title_words import (
    MAX_TITLE,
    MAX_WHOLE,
    MIN_TITLE,
    STEPS,
    break_off,
    count_words,
    join_tokens,
    verb_second,
    with_circumstance,
    with_rest_of_row,
    without_dateline,
    without_late_speaker,
    without_loose_end,
    without_opening_clause,
    without_speaker,
    without_tie,
)
from mkdocs_newsdump.events.titles.by_document import (
    dated_document,
    document_and_aside,
    document_and_its_clause,
    document_of_the_same_time,
    event_of_document,
    quoted_document,
    subject_that_is_dated,
)
from mkdocs_newsdump.events.titles.candidates import (
    DESCRIBING,
    Candidate,
    align,
    circumstance,
    noun_and_relative,
    without_frame,
)
from mkdocs_newsdump.events.titles.choice import choose
from mkdocs_newsdump.events.titles.date_faults import (
    clings_to_its_date,
    dated_participle,
    drops_another_date,
    has_word_of_another_date,
    says_whose_date,
)
from mkdocs_newsdump.events.titles.deeds import deed_in_row, deed_without_asides, own_chunk, told_at_which
from mkdocs_newsdump.events.titles.faults import (
    begins_as_circumstance,
    begins_as_relative,
    begins_behind_aside,
    begins_in_brackets,
    begins_with_participle,
    count_faults,
    dropped_pronoun,
    ends_in_quotation,
    has_bare_participle,
    is_cut,
    is_torn,
    is_verb_alone,
    lacks_agent,
    lacks_its_date,
    lacks_its_end,
    lacks_its_head,
    lacks_named_subject,
    lacks_part,
    lacks_verb,
    tells_another,
    tells_around_aside,
)
from mkdocs_newsdump.events.titles.whole import MAX_LETTERS, whole_clause, with_dates
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.sentences import Span

RELATIVE = ("PRON", "SCONJ")
"""Parts of speech that a relative pronoun is taken for."""
MAX_LIST = 120
"""Maximum words or characters of a sentence that is no list."""
GOOD = 0.3
"""How likely a learned title must be good to be sure to name its event where the first choice is not."""
MAX_FAULTS = 1
"""Maximum faults of a clause that is preferred to the name of the document in it."""


class Title(NamedTuple):
    """The ``words`` of a title, whether they are ``sure`` to name the event, and by itself.

    ``pointing``: they only point at what they tell of. ``astray``: they may tell of another date.
    ``good``: how likely a reader finds them good, where that is known.
    """

    words: str
    sure: bool = True
    pointing: bool = False
    astray: bool = False
    good: float | None = None


def find_title(
    sentence: Sentence,
    clause: Clause,
    mention: DateMention | None = None,
    document: Span | None = None,
    earlier: Sequence[Sentence] = (),
) -> Title | None:
    """Return the title of a clause, or None where nothing but dates and small words would be left.

    ``mention`` is the date of the event, ``document`` what was signed, where that is known. ``earlier`` are
    the sentences before, which may name what this one only points at.

    The first choice gives way to a better one (:func:`~mkdocs_newsdump.events.titles.choice.choose`).
    """
    naming = Naming(sentence, clause, mention, document, earlier)
    found = find_first(naming)
    if found is None:
        words = as_told(naming) if mention and naming.has_only_pronoun else ""
        return Title(words, sure=False, pointing=True) if words else None
    title, way = found
    first = Candidate(title.words, align(sentence, title.words), way)
    best, good = choose(naming, first)
    if good is None or best is first:
        return title._replace(good=good)
    pointing = title.pointing or points_outside(naming, sorted(best.tokens))
    sure = (title.sure or good >= GOOD) and not pointing
    return Title(best.words, sure=sure, pointing=pointing, good=good)


def find_first(naming: Naming) -> tuple[Title, str] | None:
    """Return the title of the first strategy that gives one, and the strategy's name."""
    for strategy in STRATEGIES:
        found = strategy(naming)
        if found:
            title = Title(found) if isinstance(found, str) else found
            words = polish(title.words, dotted_i=naming.sentence.words.dotted_i)
            way = strategy.__name__ if title.sure else f"{strategy.__name__}, unsure"
            return (title._replace(words=words), way) if words else None
    return None


def signed_document(naming: Naming) -> str | None:
    """Name the document that was signed, unless its form needs its verb and the clause makes a good title."""
    sentence, document = naming.sentence, naming.document
    if document is None:
        return None
    start = next(at for at, token in enumerate(sentence.tokens) if token.start == document.start)
    if start in sentence.starts_of("objects"):
        best = choose_words(naming)
        several = len(find_documents(sentence, Clause(0, len(sentence.tokens)), inflected=True)) > 1
        if start in best and not several and count_faults(naming, best) <= MAX_FAULTS:
            return None
    return signed_name(sentence, document)


def best_words(naming: Naming) -> Title | None:
    """Use those words of the clause or of its sentence that have the least faults as a title.

    None where only a pronoun names what they tell of. They are not sure where they leave out what the date is
    of, or only point at what was named before.
    """
    best = [] if naming.has_only_pronoun else choose_words(naming)
    if not best:
        return None
    best = with_circumstance(naming.sentence, with_rest_of_row(naming.sentence, best))
    kept = break_off(naming.sentence, best)
    if not kept:
        return None
    participle = dated_participle(naming)
    if participle is not None and participle in kept and (noun := noun_and_relative(naming)):
        return Title(noun)
    if begins_behind_relative(naming, kept[0]):
        relative = noun_and_relative(naming)
        if relative and min(align(naming.sentence, relative)) < kept[0] - 1:
            return Title(relative)
    if is_relative(naming.sentence, kept[0]):
        relative = noun_and_relative(naming)
        if relative:
            return Title(relative)
        whole = without_frame(naming, list(range(len(naming.sentence.tokens))))
        if count_words(naming.sentence, whole) <= MAX_WHOLE:
            return Title(join_tokens(naming.sentence, whole))
    kept = with_what_defines(naming, kept)
    mark = ELLIPSIS if len(kept) < len(best) else ""
    pronoun = dropped_pronoun(naming, kept)
    with_subject = kept if pronoun is None else [pronoun, *kept]
    named = named_before(naming, kept) or speaker_before(naming, with_subject)
    named = named or person_before(naming, with_subject)
    if named:
        return Title(named + mark)
    if points_outside(naming, kept):
        kept = from_what_acts(naming, kept) or kept
    if mark and naming.sentence.cut:
        return Title(join_tokens(naming.sentence, kept) + mark, not lacks_verb(naming, kept))
    if mark or any(fault(naming, kept) for fault in BROKEN):
        return as_it_stands(naming, kept)
    return judged(naming, kept, join_tokens(naming.sentence, kept), UNSURE)


def what_the_words_hint_at(naming: Naming) -> str | None:
    """Use the clause behind the date that tells what the words of the date's only hint at."""
    if naming.has_only_pronoun or not circumstance(naming):
        return None
    told = event_of_circumstance(naming, choose_words(naming))
    return join_tokens(naming.sentence, told) or None


def with_what_defines(naming: Naming, kept: list[int]) -> list[int]:
    """Return the words with the clause that says what their last, bare noun is: "a law, easing travel"."""
    sentence, read = naming.sentence, naming.sentence.reading
    noun = token_read(sentence, max(kept))
    if read is None or noun is None or read.tags[noun].pos != "NOUN" or naming.teller is None:
        return kept
    if any(read.relations[at] in ("nmod", "amod", "flat", "conj", "appos") for at in read.dependants[noun]):
        return kept
    if noun < naming.teller.at:
        return kept
    clauses = [at for at in read.dependants[noun] if read.relations[at] in DESCRIBING and at > noun]
    if len(clauses) != 1:
        return kept
    said = spread(sentence, clause_of(read, clauses[0]))
    together = said and said == list(range(max(kept) + 1, max(said) + 1))
    longer = [*kept, *said]
    fits = count_words(sentence, longer) <= MAX_TITLE
    return longer if together and fits and sentence.untitled.isdisjoint(said) else kept


def event_of_circumstance(naming: Naming, kept: list[int]) -> list[int]:
    """Return the clause behind the date that tells what the words only hint at: "The hour came, when …".

    It names somebody, which they do not, and a mark parts the two.
    """
    sentence, told = naming.sentence, circumstance(naming)
    if not told or told[0] < MIN_TITLE or BREAKS.isdisjoint(sentence.gap(told[0] - 1)):
        return []
    if told[0] - 1 not in sentence.starts_of("openers") | sentence.starts_of("relative"):
        return []
    before = [at for at in kept if at < told[0]]
    hinted = (
        bool(before) and not names_anybody(sentence, before) and sentence.tokens_of("kind").isdisjoint(before)
    )
    fits = count_words(sentence, told) <= MAX_WHOLE
    return told if hinted and fits and names_anybody(sentence, told) else []


def names_anybody(sentence: Sentence, kept: list[int]) -> bool:
    """Whether tokens name a party, or anything else by its name."""
    parties = {at for hit in sentence.parties for at in range(hit.first, hit.last)}
    return any(at in parties or is_proper_noun(sentence, at) for at in kept)


def is_relative(sentence: Sentence, at: int) -> bool:
    """Whether a token opens, behind a mark, a clause that is said of a noun before it."""
    if at < 1 or BREAKS.isdisjoint(sentence.gap(at)):
        return False
    read = sentence.reading
    if read is None:
        return at in sentence.starts_of("relative")
    place = token_read(sentence, at)
    said = place is not None and read.tags[place].pos in ("PRON", "DET", "SCONJ", "ADV")
    return said and sentence.spelling[at].lower() in read.words.relative


def begins_behind_relative(naming: Naming, at: int) -> bool:
    """Whether the relative pronoun right before a token is left out: "the pact, which | both signed in May".

    The date stands in the same clause.
    """
    sentence, mention, read = naming.sentence, naming.mention, naming.sentence.reading
    place = token_read(sentence, at - 1) if at else None
    if read is None or mention is None or place is None or read.tags[place].pos not in RELATIVE:
        return False
    last = sentence.chunks[sentence.chunk_at(sentence.starts[at])].last
    return is_relative(sentence, at - 1) and at <= date_token(sentence, mention) < last


def as_it_stands(naming: Naming, kept: list[int]) -> Title:
    """Return the whole clause of the words kept in the source's words, sure if it can stand alone.

    Where it is too long the words kept are the title, sure unless they are certainly faulty.
    """
    sentence = naming.sentence
    several = drops_another_date(naming, kept) and not is_of_another_date(naming)
    alone = deed_of_its_date(naming) if several else []
    if alone:
        return judged(naming, alone, join_tokens(sentence, alone), UNSURE)
    whole = whole_clause(naming)
    words = ""
    if whole:
        bare = [at for at in whole if at not in sentence.untitled | sentence.date_ties]
        bare = verb_second(sentence, without_loose_end(sentence, bare))
        dated = not bare or any(fault(naming, some) for fault in NEEDS_DATE for some in (kept, bare))
        words = with_dates(sentence, whole) if dated else join_tokens(sentence, bare)
        whole = whole if dated else bare
    if not words or len(words) > MAX_LETTERS:
        return judged(naming, kept, join_tokens(sentence, kept), (*DATED, *CERTAIN, *UNSURE))
    title = judged(naming, whole, words, (*ALONE, *UNSURE))
    if dated and drops_another_date(naming, bare) and is_of_another_date(naming):
        return Title(words, sure=False, astray=True)
    return title


def deed_of_its_date(naming: Naming) -> list[int]:
    """Return what is told of the date alone, where the clause tells of others too, or nothing.

    "Peru left the pact in 1961 and came back in 1990": "Peru left the pact". It has the verb of its date with
    all that this needs, and no verb or noun of another date.
    """
    for way in (own_chunk, deed_in_row, deed_without_asides):
        kept = way(naming)
        named = naming.sentence.reading is not None or somebody_acts(naming.sentence, kept)
        if len(kept) > MIN_TITLE and named and not any(fault(naming, kept) for fault in OF_OTHER_DATES):
            return kept
    return []


def as_told(naming: Naming) -> str:
    """Return the whole clause as it stands, its date among its words.

    Nothing is returned where it is long, or has another date, which what it tells may have happened on.
    """
    sentence, whole = naming.sentence, whole_clause(naming)
    others = [date_token(sentence, date) for date in sentence.dates if date is not naming.mention]
    alone = bool(whole) and not any(whole[0] <= at <= whole[-1] for at in others)
    words = with_dates(sentence, whole) if alone else ""
    return polish(words, dotted_i=sentence.words.dotted_i) if len(words) <= MAX_LETTERS else ""


def judged(
    naming: Naming, kept: list[int], words: str, faults: Iterable[Callable[[Naming, list[int]], bool]]
) -> Title:
    """Return a title of the words kept, which is not sure where it has one of some faults."""
    pointing, astray = points_outside(naming, kept), tells_around_aside(naming, kept)
    unsure = pointing or astray or any(fault(naming, kept) for fault in faults)
    return Title(words, not unsure, pointing, astray)


def is_of_another_date(naming: Naming) -> bool:
    """Whether a clause with several dates may tell what happened on another one than the event's.

    So it does where its own describes a noun, or stands in an aside, or where each has a party of its own.
    Where the verb comes last and no grammar is known, a mark must part it from a later one.
    """
    sentence, mention = naming.sentence, naming.mention
    if mention is None:
        return False
    at = date_token(sentence, mention)
    if sentence.reading is None and sentence.words.verb_last:
        later = [date_token(sentence, date) for date in sentence.dates if date.start > mention.start]
        return bool(later) and all("," not in sentence.gap(one) for one in range(at + 1, later[0] + 1))
    verb = find_predicate(sentence, mention)
    if noun_token(sentence, mention) is not None or (verb and verb.clause in ASIDES):
        return True
    own = parties_beside(sentence, mention)
    others = [date for date in sentence.dates if date is not mention]
    same = [date for date in others if (one := find_predicate(sentence, date)) and verb and one.at == verb.at]
    return any(own and not parties_beside(sentence, date) <= own for date in same)


def parties_beside(sentence: Sentence, mention: DateMention) -> set[str]:
    """Return the parties that the chunk of a date names."""
    chunk = sentence.chunks[sentence.chunk_at(mention.start)]
    return {hit.value for hit in sentence.parties if hit.first in range(chunk.first, chunk.last)}


def from_what_acts(naming: Naming, kept: list[int]) -> list[int]:
    """Return the words from the verb or its subject on, which leaves out a circumstance before them."""
    sentence, teller = naming.sentence, naming.teller
    if sentence.words.verb_second:
        return []
    if teller is None or not teller.subject or not is_adposition(sentence, kept[0]):
        return []
    subject = tokens_at(sentence, [teller.subject]).intersection(kept)
    verb = verb_token(sentence, teller)
    if not subject:
        return []
    # no subject begins with a preposition: where the parser has one the words behind the verb may be it
    begin = verb if kept[0] in subject else min(*subject, verb)
    lost = any(hit.first in kept and hit.first < begin for hit in sentence.parties)
    return [] if lost and begin == verb else [at for at in kept if at >= begin]


def choose_words(naming: Naming) -> list[int]:
    """Return the first candidate with the least faults, or nothing."""
    best: list[int] = []
    least = 0
    for candidate in CANDIDATES:
        kept = candidate(naming)
        faults = count_faults(naming, kept) if kept else 0
        if kept and (not best or faults < least):
            best, least = kept, faults
        if best and not least:
            break
    return best


def own_item(naming: Naming) -> str | None:
    """Use the verb with that thing of a row that the date stands behind in brackets.

    "It opened embassies in Lima (1992), in Quito (1995)". None unless several dates stand so.
    """
    sentence, mention = naming.sentence, naming.mention
    at = sentence.chunk_at(mention.start) if mention else 0
    in_brackets = [sentence.chunks[sentence.chunk_at(date.start)].depth > 0 for date in sentence.dates]
    if mention is None or sum(in_brackets) < 2 or not sentence.chunks[at].depth or not at:
        return None
    at -= 1
    item = sentence.chunks[at]
    while at and item.joined and not sentence.chunks[at - 1].dates:
        at -= 1
        item = item._replace(first=sentence.chunks[at].first, joined=sentence.chunks[at].joined)
    verb = max((one for one in sentence.verbs if one < item.last), default=None)
    if verb is None or item.depth or item.last - 1 in sentence.untitled:
        return None
    subject = max((chunk.first for chunk in sentence.chunks if chunk.first <= verb), default=0)
    said = list(range(subject, verb + 1)) + [one for one in range(item.first, item.last) if one > verb]
    while len(said) > 1 and said[-1] in sentence.function_words:
        said.pop()
    joiners = sentence.starts_of("joiners")
    begin = item.first + (item.first in joiners)
    if begin > verb and begin in sentence.tokens_of("prepositions") & sentence.tokens_of("tying"):
        said = [*range(subject, verb + 1), *find_object(sentence, verb), *range(begin, said[-1] + 1)]
    begun = begin_of_row(sentence, verb)
    if begun and sentence.spelling[begin][0].isupper() and begin > verb:
        shared, own = range(subject, begun), [at for at in said if at >= begin]
        return " ".join(join_tokens(sentence, list(part)).strip(" ,()") for part in (shared, own))
    kept = shorten(naming, [one for one in said if one != item.first or one not in joiners])
    return join_tokens(sentence, kept) if kept else None


def begin_of_row(sentence: Sentence, verb: int) -> int | None:
    """Return the token after the preposition that all names of a row behind a verb share, or None."""
    end = next((at for at in range(verb + 1, len(sentence.tokens)) if at in sentence.untitled), verb)
    small = sentence.tokens_of("prepositions")
    found = [at + 1 for at in range(verb + 1, end - 1) if at in small and sentence.depths[at] == 0]
    return found[-1] if found else None


def find_object(sentence: Sentence, verb: int) -> list[int]:
    """Return the tokens after a verb up to the next preposition: "embassies" of "opened embassies in …"."""
    found: list[int] = []
    for at in range(verb + 1, len(sentence.tokens)):
        if at in sentence.function_words and any(one not in sentence.function_words for one in found):
            break
        found.append(at)
    return found


def noun_and_participle(naming: Naming) -> str | None:
    """Use the noun with the participle whose date it is: "the embargo, imposed by Kennedy"."""
    participle = opening_participle(naming.sentence, naming.mention) if naming.mention else None
    if naming.mention is None or participle is None:
        return None
    kept = with_rest_of_row(naming.sentence, chunks_of_the_clause(naming))
    chunks = naming.sentence.chunks
    own = chunks[naming.sentence.chunk_at(naming.mention.start)]
    if participle in kept[:1] or (own.attribution and participle < own.first):
        return None
    if own.depth:
        return document_and_aside(naming, own)
    if is_gerund(naming.sentence, participle):
        return None
    # a noun in an oblique case begins no title
    if not kept or noun_case(naming.sentence, kept) not in ("", "Nom", "Acc"):
        return None
    if kept[-1] != participle:
        return join_tokens(naming.sentence, kept)
    treaties = {hit.first for hit in naming.sentence.hits_of("kind") if hit.value == "treaty"}
    if participle in naming.sentence.tokens_of("signing") and not treaties.isdisjoint(kept[:-1]):
        named = without_loose_end(naming.sentence, kept[:-1])
        return join_tokens(naming.sentence, named) if len(named) >= MIN_TITLE else None
    return with_dates(naming.sentence, kept)


def subject_and_participle(naming: Naming) -> str | None:
    """Put the participle that begins the sentence, with the date, behind the subject that it describes.

    "Established in 1973, relations have grown": "Relations, established in 1973".
    """
    sentence, mention, read = naming.sentence, naming.mention, naming.sentence.reading
    if mention is None or read is None or len(sentence.chunks) < MIN_TITLE:
        return None
    first, second = sentence.chunks[:MIN_TITLE]
    if sentence.chunk_at(mention.start) or "," not in sentence.gap(second.first):
        return None
    bare = sentence.untitled.issuperset(range(1, first.last)) and is_verb_read(sentence, 0)
    if opening_participle(sentence, mention) != 0 and not is_participle(sentence, 0) and not bare:
        return None
    verbs = (at for at in range(second.first, len(sentence.tokens)) if is_predicate(sentence, at))
    found = find_subject(sentence, next(verbs, second.first))
    subject = sorted(at for at in found if at >= second.first)
    named = sentence.tokens_of("pronouns", "demonstratives") - sentence.function_words
    if not subject or subject[0] != second.first or not named.isdisjoint(subject):
        return None
    told = [at for at in range(first.first, first.last) if at not in sentence.untitled | sentence.date_ties]
    words = join_tokens(sentence, told) if len(told) > 1 else with_dates(sentence, told)
    return f"{join_tokens(sentence, subject)}, {words[:1].lower()}{words[1:]}".lstrip(" ,")


def deed_by_itself(naming: Naming) -> str | None:
    """Name the deed whose verb only comments on it."""
    return join_tokens(naming.sentence, deed_alone(naming.sentence, naming.tokens)) or None


def told_clause(naming: Naming) -> list[int]:
    """Return the clause of the verb, as the grammar reads it."""
    if naming.teller is None:
        return []
    return shorten(naming, clause_words(naming.sentence, naming.teller, naming.mention))


def chunks_of_the_clause(naming: Naming) -> list[int]:
    """Return the words that punctuation and joiners part from others."""
    return shorten(naming, naming.tokens)


def whole_sentence(naming: Naming) -> list[int]:
    """Return the sentence, unless it is a list."""
    tokens = len(naming.sentence.tokens)
    return shorten(naming, list(range(tokens))) if tokens <= MAX_LIST else []


def to_the_verb(naming: Naming) -> list[int]:
    """Return the words from the last mark before the date to the verb, in a language that puts it last."""
    sentence, mention = naming.sentence, naming.mention
    if mention is None or not sentence.words.verb_last:
        return []
    at = date_token(sentence, mention)
    marks = (place for place in range(at, 0, -1) if "," in sentence.gap(place) or ":" in sentence.gap(place))
    first = next((place for place in marks if place not in sentence.untitled), 0)
    ends = {chunk.last - 1 for chunk in sentence.chunks} & sentence.verbs
    last = next((place for place in range(at, len(sentence.tokens)) if place in ends), None)
    return [] if last is None else shorten(naming, list(range(first, last + 1)))


CANDIDATES: tuple[Callable[[Naming], list[int]], ...] = (
    chunks_of_the_clause,
    to_the_verb,
    told_clause,
    whole_sentence,
)
"""The words a title can be made of; of those with equally many faults the first are taken."""


def without_other_asides(naming: Naming, kept: list[int]) -> list[int]:
    """Leave out what another date is of and brackets or two commas enclose.

    "The pact, signed in 2008, took effect", "a bridge opened (work had begun in 1997)".
    """
    sentence, mention, teller = naming.sentence, naming.mention, naming.teller
    verb = verb_token(sentence, teller) if teller else -1
    own = sentence.chunk_at(mention.start) if mention else -1
    for number, chunk in enumerate(sentence.chunks):
        inside = range(chunk.first, chunk.last)
        if not chunk.dates or number == own or verb in inside or not kept or kept[0] >= chunk.first:
            continue
        enclosed = number + 1 < len(sentence.chunks) and all(
            "," in sentence.gap(at) for at in (chunk.first, chunk.last)
        )
        if (enclosed and mention and teller) or chunk.depth:
            kept = [at for at in kept if at not in inside]
    return kept


def shorten(naming: Naming, kept: list[int]) -> list[int]:
    """Return the words without dates and who said so, made short and fit to stand alone."""
    sentence = naming.sentence
    gone = sentence.untitled | sentence.date_ties
    side = naming.part.tokens
    kept = without_other_asides(naming, [at for at in kept if at not in gone and at in side])
    kept = without_speaker(sentence, kept)
    if not kept:
        return []
    kept = without_opening_clause(sentence, without_dateline(sentence, kept))
    kept = without_tie(sentence, kept)
    if not kept:
        return []
    kept = without_late_speaker(sentence, kept)
    if len(kept) > MIN_TITLE and naming.teller and naming.teller.subject and sentence.is_verb(kept[1]):
        # «Им предусмотрено»: who or what it was by
        subject = tokens_at(sentence, [naming.teller.subject])
        kept = kept[kept[0] in sentence.tokens_of("pronouns") - subject :]
    if sum(can_tell(sentence.tokens[at].word) for at in kept) < MIN_TITLE:
        return []
    for step in STEPS:
        kept = step(sentence, kept)
    return kept


DATED = (drops_another_date, clings_to_its_date)
"""Faults of words that need the dates among them."""
NEEDS_DATE = (*DATED, has_bare_participle)
"""Faults of a clause without its dates."""
CERTAIN = (
    lacks_named_subject,
    begins_as_circumstance,
    begins_behind_aside,
    begins_with_participle,
    lacks_its_head,
    has_bare_participle,
)
"""Faults with which words are no title."""
ALONE = (lacks_named_subject, begins_as_circumstance, begins_with_participle)
"""Those of them that a whole clause can have."""
BROKEN = (
    *DATED,
    *CERTAIN,
    lacks_part,
    begins_in_brackets,
    is_cut,
    is_torn,
    tells_another,
    ends_in_quotation,
)
"""Faults of words for which the whole clause is a better title."""
UNSURE = (
    lacks_its_date,
    lacks_agent,
    begins_as_relative,
    is_verb_alone,
    lacks_its_end,
    ends_in_quotation,
)
"""Faults of words that may not tell what happened on their date at all."""
OF_OTHER_DATES = (
    has_word_of_another_date,
    drops_another_date,
    says_whose_date,
    clings_to_its_date,
    lacks_part,
    lacks_its_date,
    has_bare_participle,
    begins_as_circumstance,
    begins_as_relative,
    points_outside,
    tells_around_aside,
)
"""Faults with which words do not tell of one date alone."""
STRATEGIES: tuple[Callable[[Naming], str | Title | None], ...] = (
    told_at_which,
    signed_document,
    quoted_document,
    dated_document,
    document_and_its_clause,
    document_of_the_same_time,
    document_signed,
    event_of_document,
    subject_and_participle,
    noun_and_participle,
    subject_that_is_dated,
    deed_by_itself,
    own_item,
    what_the_words_hint_at,
    best_words,
)
"""What a title can be: the first that gives words makes it."""

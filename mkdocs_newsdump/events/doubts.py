"""Why a date is no certain milestone: ``DOUBTS``, each a rule that a reader can check in the sentence.

A date that one of them holds of is listed with its sentence, and not as a milestone; what the weaker ones
(``WEIGHED``) hold of may be one where the whole text makes it likely.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from mkdocs_newsdump.events.clauses import Clause, find_figure
from mkdocs_newsdump.events.documents import find_dated_document, noun_of_year
from mkdocs_newsdump.events.reading import (
    ASIDES,
    date_token,
    find_predicate,
    noun_token,
    opening_participle,
    opens_as_adverbial,
    opens_as_plan,
    opens_as_relative,
    phrase_tokens,
    token_read,
    verb_token,
)
from mkdocs_newsdump.events.sentence import ANNIVERSARY, ENDED, Sentence
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.model.dates import DateMention

IN_FORCE = "in-force"
"""Value of the list "act" for what documents do, so that no subject need be told."""
NEAR = 2
"""Maximum words from a date to the verb that says who said so: "said on Monday, 4 December"."""
MANY = 3
"""Minimum dates in a row that count what happened."""
YEARS = re.compile(r"\d{3}[\dX](/\d{3}[\dX].*)?")
"""A year, a decade, or from one to another."""
TIED_TO_NAME = re.compile(r"[^\W\d_]{3}[-‐‑–]\Z")
"""Letters and a hyphen, right before a date; fewer are a preposition in Hebrew."""
NAME_REACH = 4
"""Characters of it."""
NAME_WORDS = 8
"""Words before brackets in which a document is looked for."""
QUOTES = ('"', "»", "”", "“", "’", "》")
"""Marks at the end of a title."""
OPEN = ".."
"""Marks the open side of an interval in EDTF."""


ASKING = ("?", "？", "؟")
"""Marks at the end of a question."""
CLOSING = "\"'»”’)]） "
"""Marks that may follow the one at a sentence's end."""


class Dated(NamedTuple):
    """A date, the clause that seems to tell what happened on it, and that event's kind and tense."""

    sentence: Sentence
    clause: Clause
    mention: DateMention
    kind: str
    planned: bool = False

    def is_deed(self, at: int) -> bool:
        """Whether a token of the sentence is a word of a deed, or of a kind of event that is one."""
        return any(
            hit.first <= at < hit.last
            for label in ("notable", "signing", "act")
            for hit in self.sentence.hits_of(label)
            if hit.value != ANNIVERSARY
        )

    def tells_event(self, tokens: set[int]) -> bool:
        """Whether some tokens of the sentence hold a word of a deed or of a kind of event."""
        return not tokens.isdisjoint(self.sentence.tokens_of("notable", "signing", "kind", "act"))

    @property
    def has_deed(self) -> bool:
        """Whether the clause has a word of a deed."""
        return not self.sentence.tokens_of("notable", "signing").isdisjoint(self.clause.tokens)


def names_a_document(dated: Dated) -> bool:
    """The year belongs to a document that something else is told of: "the 1997 treaty was amended"."""
    noun = noun_of_year(dated.sentence, dated.mention)
    if noun is None or not YEARS.fullmatch(dated.mention.edtf or "") or dated.is_deed(noun):
        return False
    document = find_dated_document(dated.sentence, dated.clause, dated.mention)
    at = dated.sentence.tokens[noun].start
    return document is None or not document.start <= at < document.end


def ends_a_name(dated: Dated) -> bool:
    """The year is tied to a name, as that of an exhibition or a programme: "EXPO-2017", «Рубеж-2030»."""
    start = dated.mention.start
    return TIED_TO_NAME.search(dated.sentence.text, max(0, start - NAME_REACH), start) is not None


def stands_beside_a_name(dated: Dated) -> bool:
    """The years stand alone in brackets: of a life, or of a book: "Niyazov (1940–2006)", "“Two Seas” (2011)".

    A document is of its year.
    """
    sentence, at = dated.sentence, date_token(dated.sentence, dated.mention)
    chunk = sentence.chunks[sentence.chunk_at(dated.mention.start)]
    first, later = sentence.date_tokens
    alone = chunk.depth > 0 and all(one in first or one in later for one in range(chunk.first, chunk.last))
    if not alone or at != chunk.first or not YEARS.fullmatch(dated.mention.edtf or ""):
        return False
    if "/" in (dated.mention.edtf or ""):
        return not dated.tells_event(set(range(at - NEAR, at)))
    before = set(range(at - NAME_WORDS, at))
    quoted = sentence.gap(at).strip()[:1] in QUOTES if at else False
    return quoted and sentence.tokens_of("documents", "kind").isdisjoint(before)


def describes_a_noun(dated: Dated) -> bool:
    """The date is of a participle before a noun: "ihre 1961 abgebrochenen Beziehungen"."""
    read, noun = dated.sentence.reading, noun_token(dated.sentence, dated.mention)
    if read is None or noun is None or noun <= date_token(dated.sentence, dated.mention):
        return False
    date = read.token_at(dated.mention.start - dated.sentence.span.start)
    behind = None if date is None else date + 1
    return behind is not None and read.relations[behind] == "amod" and read.heads[behind] > behind


def is_noun_of_event(dated: Dated, participle: int) -> bool:
    """Whether a participle with a month or a day describes a word of a kind of event: "talks held in May"."""
    before = range(dated.clause.first, participle)
    kinds = [hit for hit in dated.sentence.hits_of("kind") if hit.first in before]
    return bool(kinds) and YEARS.fullmatch(dated.mention.edtf or "") is None


def is_told_by_participle(dated: Dated, participle: int) -> bool:
    """Whether a participle tells a deed of the subject or the signing of a document.

    "Established in 1973, relations have grown", "the pact, signed in 2016, …".
    """
    if participle == 0:
        return dated.is_deed(participle)
    before = range(dated.clause.first, participle)
    signed = any(hit.first == participle for hit in dated.sentence.hits_of("signing"))
    return signed and any(hit.first in before for hit in dated.sentence.hits_of("documents"))


def is_only_intended(dated: Dated) -> bool:
    """A participle says that it was intended: "the visit, planned for May, …" tells of no visit in May."""
    participle, read = opening_participle(dated.sentence, dated.mention), dated.sentence.reading
    place = None if participle is None else token_read(dated.sentence, participle)
    return read is not None and place is not None and read.predicate(place).planned


def describes_in_passing(dated: Dated) -> bool:
    """The date belongs to a clause that describes a word, and is not told as done there.

    The kind is that of the clause around it where a deed is told there: "restored relations, broken off in
    1961".
    """
    participle = opening_participle(dated.sentence, dated.mention)
    if participle is not None and is_told_by_participle(dated, participle):
        return False
    if participle is not None and dated.clause.first == participle:
        near = range(participle, participle + NEAR + 1)
        return not any(hit.first in near and hit.value == IN_FORCE for hit in dated.sentence.hits_of("act"))
    if participle is not None and YEARS.fullmatch(dated.mention.edtf or ""):
        return True
    if participle is not None:
        return not (dated.is_deed(participle) or is_noun_of_event(dated, participle))
    predicate = find_predicate(dated.sentence, dated.mention)
    if predicate is None or not predicate.form:
        return False
    own = phrase_tokens(dated.sentence, predicate)
    aside = predicate.clause in ("adverbial", "participle") or opens_as_adverbial(dated.sentence, predicate)
    if aside and predicate.certain and not dated.tells_event(own):
        return True
    if predicate.clause not in ASIDES:
        return False
    if predicate.form == "Fin" and predicate.tense == "past":
        return opens_as_relative(dated.sentence, predicate) and not dated.tells_event(own)
    if dated.is_deed(verb_token(dated.sentence, predicate)):
        return False
    deeds = dated.sentence.tokens_of("notable").intersection(dated.clause.tokens)
    beside = predicate.clause == "participle" and not dated.tells_event(own)
    return beside or dated.kind == "other" or not deeds <= own


def is_day_of_report(dated: Dated) -> bool:
    """Somebody said so on that day: "the agency reported on 4 December"."""
    sentence, at = dated.sentence, date_token(dated.sentence, dated.mention)
    chunk = sentence.chunks[sentence.chunk_at(dated.mention.start)]
    if sentence.words.verb_last:
        return chunk.attribution and any(hit.last == chunk.last for hit in sentence.hits_of("attribution"))
    if len({hit.value for hit in sentence.parties if hit.first < at}) > 1:
        return False  # what two parties announce is an event
    return any(
        hit.first in range(chunk.first, chunk.last) and -NEAR <= hit.first - at <= NEAR
        for hit in sentence.hits_of("attribution")
        if sentence.is_verb(hit.first)
    )


def shares_its_clause(dated: Dated) -> bool:
    """Another date of the clause stands nearer to its verb, and no grammar tells whose it is."""
    sentence, clause = dated.sentence, dated.clause
    if sentence.reading is not None or len(sentence.dates) == 1:
        return False
    verbs = [at for at in clause.tokens if sentence.is_verb(at)] or [clause.last - 1]
    if sentence.words.verb_last:
        verbs = verbs[-1:]
    own = min(abs(at - date_token(sentence, dated.mention)) for at in verbs)
    others = [date_token(sentence, date) for date in sentence.dates if date is not dated.mention]
    return any(min(abs(at - other) for at in verbs) < own for other in others if other in clause.tokens)


def is_denied(dated: Dated) -> bool:
    """The event is denied, in its clause or around it: "the visit did not take place", "denied that …"."""
    predicate = find_predicate(dated.sentence, dated.mention)
    if predicate is None or predicate.form == "":
        return False
    return (predicate.certain and predicate.negated) or is_denied_around(dated, predicate)


def is_denied_around(dated: Dated, predicate: Predicate) -> bool:
    """Whether the clause around denies what a clause says, or that what a participle announces took place.

    "They denied that …", «Сообщения о том, что …, опровергли», "a visit, announced for May, never happened".
    """
    sentence, read = dated.sentence, dated.sentence.reading
    above = read.governor(predicate.at) if read else None
    if read is None or above is None:
        return False
    if predicate.clause == "participle":
        return read.predicate(above).negated and announces(dated, predicate)
    if above > predicate.at and not any(read.relations[at] == "mark" for at in read.dependants[predicate.at]):
        return False  # "they closed it, saying that the others refused to …"
    content = predicate.clause == "relative" and not opens_as_relative(sentence, predicate)
    if predicate.clause != "complement" and not content:
        return False
    higher = read.governor(above)
    verbs = [verb_token(sentence, read.predicate(at)) for at in (above, higher) if at is not None]
    return not sentence.tokens_of("undone").isdisjoint(verbs)


def announces(dated: Dated, participle: Predicate) -> bool:
    """Whether a participle tells what was to be: "announced", "planned", or anything "for May"."""
    sentence, at = dated.sentence, date_token(dated.sentence, dated.mention)
    said = verb_token(sentence, participle) in sentence.tokens_of("attribution", "future")
    return participle.planned or said or any(hit.last == at for hit in sentence.hits_of("term"))


def is_only_possible(dated: Dated) -> bool:
    """The event is only possible, wanted or told by hearsay: "could be signed".

    What is still ahead is a plan.
    """
    if dated.planned:
        return False
    predicate = find_predicate(dated.sentence, dated.mention)
    return predicate is not None and predicate.form != "" and predicate.certain and predicate.conditional


def is_only_planned(dated: Dated) -> bool:
    """The event was planned, and nothing says that it took place: "a visit had been expected in 2011"."""
    predicate, read = find_predicate(dated.sentence, dated.mention), dated.sentence.reading
    if opens_as_plan(dated.sentence, dated.mention):
        return not dated.planned
    if predicate is None or read is None or not predicate.planned or not predicate.certain:
        return False
    if dated.is_deed(verb_token(dated.sentence, predicate)):
        return False  # "were set up"
    return not dated.planned or read.is_plan_of_the_past(predicate.at)


def is_asked(dated: Dated) -> bool:
    """The sentence asks: "Why did war break out in 1995?"."""
    sentence = dated.sentence
    return sentence.text[sentence.span.start : sentence.span.end].rstrip(CLOSING).endswith(ASKING)


def is_anniversary(dated: Dated) -> bool:
    """The event is the anniversary of another, and no verb tells of a deed: "marks 25 years since …"."""
    clause = dated.clause.tokens
    counted = set().union(*dated.sentence.date_tokens)  # "eleven years after" is the date itself
    hits = [
        hit
        for hit in dated.sentence.hits_of("act")
        if hit.value == ANNIVERSARY and hit.first in clause and hit.last - 1 not in counted
    ]
    if not hits:
        return False
    at = date_token(dated.sentence, dated.mention)
    document = find_dated_document(dated.sentence, dated.clause, dated.mention)
    if document and any(map(dated.is_deed, range(max(hits[0].last, at - NEAR), at))):
        return False
    predicate = find_predicate(dated.sentence, dated.mention)
    if predicate and predicate.form and dated.is_deed(verb_token(dated.sentence, predicate)):
        return False
    verbs = {hit.first for hit in dated.sentence.hits_of("notable") if dated.sentence.is_verb(hit.first)}
    return verbs.isdisjoint(clause)


def is_counted_ahead(dated: Dated) -> bool:
    """The time is only counted, to one ahead of which no word speaks: «13 yıl sonra yapılan ilk görüşme»."""
    if dated.sentence.reading is not None or not dated.planned:
        return False
    year = (dated.mention.edtf or "")[:4]
    future = dated.sentence.tokens_of("future").intersection(dated.clause.tokens)
    return year.isdigit() and year not in dated.mention.text and not future


def is_open_interval(dated: Dated) -> bool:
    """The time has no end or no beginning, and nothing of the kind of events is told to have happened.

    Nor is what an aside says of it: "relations, broken off since 2019".
    """
    if OPEN not in (dated.mention.edtf or "").split("/"):
        return False
    if dated.planned and (dated.mention.edtf or "").startswith(f"{OPEN}/"):
        return False  # it is to be done by then
    predicate = find_predicate(dated.sentence, dated.mention)
    if dated.kind != "other":
        aside = predicate is not None and predicate.clause in ASIDES
        return aside or opening_participle(dated.sentence, dated.mention) is not None
    return predicate is None or not predicate.certain or predicate.tense != "past"


def is_term(dated: Dated) -> bool:
    """Something lasts until then, and nothing says that it ended: "the treaty remains valid until 2026".

    What is planned is to be done by then.
    """
    if dated.planned or not (dated.mention.edtf or "").startswith(f"{OPEN}/"):
        return False
    clause = dated.clause.tokens
    return not any(hit.value == ENDED and hit.first in clause for hit in dated.sentence.hits_of("act"))


def is_since_a_precedent(dated: Dated) -> bool:
    """A thing is the first of its kind since then, and so came later: "for the first time since 1961"."""
    if not (dated.mention.edtf or "").endswith(f"/{OPEN}"):
        return False
    sentence = dated.sentence
    chunk = sentence.chunks[sentence.chunk_at(dated.mention.start)]
    return not sentence.tokens_of("first").isdisjoint(range(chunk.first, chunk.last))


def is_since_beside_date(dated: Dated) -> bool:
    """A verb with a date of its own has another behind it: "in 1982 resumed the talks halted since 1980"."""
    sentence, mention = dated.sentence, dated.mention
    predicate = find_predicate(sentence, mention)
    if not (mention.edtf or "").endswith(f"/{OPEN}") or predicate is None:
        return False
    chunk = sentence.chunks[sentence.chunk_at(mention.start)]
    if verb_token(sentence, predicate) not in range(chunk.first, chunk.last):
        return False  # in brackets or between marks it may be of another place
    earlier = [date for date in sentence.dates if date.start < mention.start and date.edtf]
    others = (find_predicate(sentence, date) for date in earlier)
    return any(other and other.at == predicate.at for other in others)


def is_period(dated: Dated) -> bool:
    """The time is several years, and its verb is no deed: "over the years from 1931 to 1945"."""
    if "/" not in (dated.mention.edtf or "") or not YEARS.fullmatch(dated.mention.edtf or ""):
        return False
    return not dated.planned and dated.sentence.tokens_of("notable").isdisjoint(dated.clause.tokens)


def is_figure(dated: Dated) -> bool:
    """The date is that of a figure beside others: "from $1 bn in 2013 to 850 m in 2014"."""
    sentence, mention = dated.sentence, dated.mention
    chunk = sentence.chunks[sentence.chunk_at(mention.start)]
    return len(sentence.dates) > 1 and find_figure(sentence, mention, chunk) is not None


def is_statistic(dated: Dated) -> bool:
    """A figure of a year: a number that is no date, and no word of an event but of trade."""
    sentence = dated.sentence
    years = [date for date in sentence.dates if YEARS.fullmatch(date.edtf or "")]
    if dated.mention not in years or dated.kind not in ("other", "trade"):
        return False
    first, later = sentence.date_tokens
    alone = len(sentence.dates) == 1
    within = set(range(len(sentence.tokens)) if alone else dated.clause.tokens) - first - later
    return any(sentence.tokens[at].word[0].isdigit() for at in within)


def has_no_event(dated: Dated) -> bool:
    """A year, or more than one, that hangs on no verb, beside no word of an event."""
    if dated.sentence.reading is None and dated.sentence.words.knows_verbs:
        return not dated.sentence.verbs and not dated.has_deed and dated.kind in ("other", "relations")
    if dated.kind != "other" or dated.sentence.reading is None:
        return False
    predicate = find_predicate(dated.sentence, dated.mention)
    return YEARS.fullmatch(dated.mention.edtf or "") is not None and (predicate is None or not predicate.form)


def is_one_of_many(dated: Dated) -> bool:
    """Its sentence tells of several at once, with a row of dates: "paid three visits (1992, 1997, 2001)"."""
    sentence, mention = dated.sentence, dated.mention
    row = [date for date in sentence.dates if sentence.chunks[sentence.chunk_at(date.start)].depth]
    joiners = sentence.starts_of("joiners")
    first, later = sentence.date_tokens

    def follows(one: DateMention, other: DateMention) -> bool:
        between = range(date_token(sentence, one), date_token(sentence, other))
        return all(at in first or at in later or at in joiners for at in between)

    near = [date for date in row if follows(*sorted((date, mention), key=lambda one: one.start))]
    return mention in row and len(near) >= MANY


DOUBTS: tuple[Callable[[Dated], bool], ...] = (
    ends_a_name,
    stands_beside_a_name,
    is_denied,
    is_only_possible,
    is_only_planned,
    is_only_intended,
    is_asked,
    is_counted_ahead,
    is_term,
    is_since_a_precedent,
    is_since_beside_date,
    is_figure,
    is_statistic,
    is_period,
    is_day_of_report,
    is_anniversary,
    is_one_of_many,
)
"""What makes a date no certain milestone, unless all else in the text makes it most likely."""

WEIGHED: tuple[Callable[[Dated], bool], ...] = (
    names_a_document,
    describes_a_noun,
    describes_in_passing,
    shares_its_clause,
    is_open_interval,
    has_no_event,
)
"""The same, as far as nothing else in the text makes it likely; see ``likelihood.py``."""


def find_doubts(dated: Dated) -> frozenset[str]:
    """Return the names of the rules that a date is doubted by."""
    return frozenset(doubt.__name__ for doubt in (*DOUBTS, *WEIGHED) if doubt(dated))

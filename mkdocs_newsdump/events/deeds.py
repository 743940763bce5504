"""The clauses of a text that may tell a deed without a date that is known.

News tells its own day in other ways than a timeline: not at all, or by a day of a week that nobody knows
("The two presidents signed on Tuesday …"). Which of these clauses tell a milestone is weighed in
``told_deeds.py``; here they are only found, far more than tell one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_newsdump.dates.lexicon import date_lexicon, fold
from mkdocs_newsdump.events.clauses import Clause, find_clause_at
from mkdocs_newsdump.events.dated import dated_clauses, is_term
from mkdocs_newsdump.events.kinds import find_kind
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.places import Place, iterate_places
from mkdocs_newsdump.events.reading import EVENT_FORMS, find_predicate, tokens_at
from mkdocs_newsdump.events.sentence import Sentence, find_date_tokens
from mkdocs_newsdump.events.undated import TOLD, may_plan, planned_clauses, undated_clauses
from mkdocs_newsdump.grammar.sentence import Predicate
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.sentences import Span
from mkdocs_newsdump.text.words import spelled

MOST = 4
"""Maximum clauses of a sentence."""
MIN_WORDS = 3
"""Minimum words of a clause that tells something."""
SAME = 0.6
"""Share of the shorter clause's words from which on two clauses are one."""
DEEDS = ("notable", "signing", "act", "kind", "documents")
"""Lists of words of deeds, and of what these are about."""
HOPE = "plan"
"""The kind of what is planned and of no other kind: "both want to deepen their cooperation"."""
VERBS = 2
"""Maximum clauses with a verb of a sentence that no grammar reads."""


class Deed(NamedTuple):
    """A clause that may tell a deed, in its place.

    ``mention`` is the time it gives, which is not known, and ``document`` what was signed, where there is
    one; ``verb`` is its predicate, if a grammar reads it. ``by_rules``: rules of ``undated.py`` say that it
    tells one.
    """

    place: Place
    clause: Clause
    mention: DateMention | None
    document: Span | None
    verb: Predicate | None
    planned: bool
    by_rules: bool

    @property
    def kind(self) -> str:
        """What kind of event it is."""
        return find_kind(self.place.sentence, self.clause, self.planned)


def find_deeds(text: ParsedText) -> list[Deed]:
    """Return the clauses of a text that may tell a deed without a date, in its order.

    What stands below a date of a chronicle is dated by that.
    """
    return [deed for place in iterate_places(text) if not place.above for deed in deeds_of(text, place)]


def deeds_of(text: ParsedText, place: Place) -> list[Deed]:
    """Return the clauses of a sentence that may tell a deed, the surest of those that are one."""
    found: list[Deed] = []
    for deed in may_tell(text, place):
        if not any(is_one(deed, other) for other in found):
            found.append(deed)
        if len(found) == MOST:
            break
    return found


def is_one(deed: Deed, other: Deed) -> bool:
    """Whether two deeds are of one clause, and no two documents."""
    if deed.document and other.document and deed.document != other.document:
        return False
    words, others = set(deed.clause.tokens), set(other.clause.tokens)
    return len(words & others) > SAME * min(len(words), len(others))


def may_tell(text: ParsedText, place: Place) -> Iterator[Deed]:
    """Yield what rules say, then the clauses of times that are not known, then those with words of deeds."""
    sentence = place.sentence
    known = [mention for mention in sentence.dates if mention.edtf and not is_term(sentence, mention)]
    done = [] if known else list(undated_clauses(sentence))
    for clause, document in done:
        verb = verb_in(sentence, clause)
        planned = is_ahead(sentence, clause, verb)
        yield Deed(place, clause, None, document, verb, planned, not planned)
    if not known and not done and may_plan(sentence):
        for clause in planned_clauses(sentence):
            yield Deed(place, clause, None, None, verb_in(sentence, clause), True, True)
    taken: set[int] = set()
    for clause, mention in dated_clauses(sentence, text.published):
        if mention.edtf:
            taken.update(clause.tokens)
        else:
            verb = find_predicate(sentence, mention)
            yield Deed(place, clause, mention, None, verb, is_ahead(sentence, clause, verb), False)
    telling = set() if known else telling_tokens(sentence)
    for clause, verb in telling_clauses(sentence) if telling else ():
        if taken.isdisjoint(clause.tokens) and not telling.isdisjoint(clause.tokens):
            deed = Deed(place, clause, None, None, verb, is_ahead(sentence, clause, verb), False)
            if not counts_many(deed) and deed.kind != HOPE:
                yield deed


def telling_clauses(sentence: Sentence) -> Iterator[tuple[Clause, Predicate | None]]:
    """Yield the clauses of a sentence that tell something, each with its verb, where a grammar reads it."""
    read = sentence.reading
    if read is None:
        chunks = [chunk for chunk in sentence.chunks if chunk.verb] or list(sentence.chunks)
        for chunk in chunks[:VERBS]:
            yield find_clause_at(sentence, sentence.tokens[chunk.first].start), None
        return
    for at in range(len(read.tags)):
        if not read.is_predicate(at):
            continue
        verb = read.predicate(at)
        if verb.clause not in TOLD or verb.negated or (verb.form and verb.form not in EVENT_FORMS):
            continue
        if verb.subject and names_nothing(sentence, tokens_at(sentence, [verb.subject])):
            continue
        words = [(read.tokens[word].start, read.tokens[word].end) for word in read.phrase(at)]
        found = tokens_at(sentence, [*words, verb.subject] if verb.subject else words)
        if len(found) >= MIN_WORDS:
            first, last = min(found), max(found) + 1
            yield Clause(first, last, frozenset(range(first, last)) - found), verb


def names_nothing(sentence: Sentence, subject: set[int]) -> bool:
    """Whether a subject is only a word for what was told before: "the event took place in Astana"."""
    nameless = sentence.tokens_of("nameless")
    return not nameless.isdisjoint(subject) and subject <= nameless | sentence.function_words


def telling_tokens(sentence: Sentence) -> set[int]:
    """Return the tokens that let a clause tell a deed: words of deeds, and the names of parties."""
    named = {hit.first for hit in sentence.parties}
    nouns = {at for at, word in enumerate(sentence.spelling) if sentence.words.is_deed(spelled(word))}
    return named | nouns | sentence.tokens_of(*DEEDS)


def counts_many(deed: Deed) -> bool:
    """Whether a clause tells of many documents and names none: "have signed many treaties since"."""
    many = deed.place.sentence.starts_of("vague")
    return not many.isdisjoint(deed.clause.tokens) and deed.kind == "treaty"


def verb_in(sentence: Sentence, clause: Clause) -> Predicate | None:
    """Return the first verb of a clause, or what else its predicate is."""
    read = sentence.reading
    if read is None:
        return None
    within = [
        read.predicate(at)
        for at, token in enumerate(read.tokens)
        if read.is_predicate(at)
        and not tokens_at(sentence, [(token.start, token.end)]).isdisjoint(clause.tokens)
    ]
    return next((verb for verb in within if verb.form in EVENT_FORMS), within[0] if within else None)


def is_ahead(sentence: Sentence, clause: Clause, verb: Predicate | None) -> bool:
    """Whether a clause tells what is still to come, by its verb, or else by its words.

    In the present, what is told of a time to come is still to come: "the next session takes place in spring".
    """
    ahead = not ahead_tokens(sentence).isdisjoint(clause.tokens)
    if verb is not None and verb.tense:
        return verb.tense == "future" or verb.planned or (verb.tense == "present" and ahead)
    return ahead


def ahead_tokens(sentence: Sentence) -> set[int]:
    """Return the tokens that look ahead: words of the future, and times after the day of the text."""
    first, later = find_date_tokens([one for one in sentence.dates if one.is_ahead], sentence.tokens)
    endings = date_lexicon(sentence.words.language).future_endings
    verbs = {at for at, word in enumerate(sentence.spelling) if endings and fold(word).endswith(endings)}
    return first | later | verbs | sentence.tokens_of("future")

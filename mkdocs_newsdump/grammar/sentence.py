"""A sentence read: its words, how they hang together, and what stands said of a date in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from mkdocs_newsdump.grammar.clauses import Clauses
from mkdocs_newsdump.grammar.tagger import Tag
from mkdocs_newsdump.grammar.tokens import Token
from mkdocs_newsdump.grammar.words import Words

Clause = Literal["main", "complement", "relative", "participle", "adverbial", "aside"]
Tense = Literal["past", "present", "future", ""]

_CLAUSES: dict[str, Clause] = {
    "root": "main",
    "acl:relcl": "relative",
    "acl": "participle",
    "amod": "participle",
    "advcl": "adverbial",
    "ccomp": "complement",
    "xcomp": "complement",
    "nsubj": "complement",
    "nsubj:pass": "complement",
    "parataxis": "aside",
    "appos": "aside",
}
_TENSES: dict[str, Tense] = {"Past": "past", "Imp": "past", "Pqp": "past", "Pres": "present", "Fut": "future"}
_SUBJECTS, _OBJECTS = ("nsubj", "nsubj:pass"), ("obj",)
_AUXILIARIES = ("aux", "aux:pass", "cop")
_OWN_CLAUSE = ("acl:relcl", "advcl", "parataxis", "ccomp", "conj")
"""Relations by which what hangs on a word is no part of its phrase."""
_COMPLEMENTS = ("xcomp", "ccomp", "advcl", "nsubj", "nsubj:pass", "acl", "obj", "obl")
_SMALL = ("ADP", "PART", "PRON", "ADV", "SCONJ")
PARTS = ";"
"""The mark that no predicate reaches beyond."""
_NOMINAL = ("NOUN", "PROPN")
_PHRASAL = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM")


class Predicate(NamedTuple):
    """What is said: a verb, or a noun or adjective that stands for one.

    Attributes:
        at: The number of its token.
        form: Of the verb: Fin, Part, Inf, Conv, Ger or Vnoun; empty if it is no verb.
        clause: What its clause is to the sentence.
        tense: When it happens, auxiliaries and words of intent reckoned with; empty where that is open.
        passive: Whether the subject suffers it.
        negated: Whether it is denied.
        conditional: Whether it is only possible, wanted or told by hearsay.
        planned: Whether it hangs on a word of intent ("plans to", "is expected to"), or is one.
        subject: The first and one past the last character of its subject, or None.
        object: The same of its object.
        certain: Whether parser and clause rule agree that the word asked for belongs to it, and no other
            verb is in the way.
    """

    at: int
    form: str
    clause: Clause
    tense: Tense
    passive: bool
    negated: bool
    conditional: bool
    planned: bool
    subject: tuple[int, int] | None
    object: tuple[int, int] | None
    certain: bool


@dataclass(frozen=True)
class Sentence:
    """A sentence as the grammar reads it.

    ``heads`` has for each token the token that it hangs on, -1 for the one that hangs on none; ``relations``
    how it hangs there, by the names of Universal Dependencies.
    """

    tokens: tuple[Token, ...]
    tags: tuple[Tag, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    words: Words

    @cached_property
    def dependants(self) -> list[list[int]]:
        """The tokens that hang on each token, in order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for at, head in enumerate(self.heads):
            if head >= 0:
                found[head].append(at)
        return found

    @cached_property
    def clauses(self) -> Clauses:
        """The pieces of the sentence, by its tags alone."""
        return Clauses(self.tokens, self.tags, self.words)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def token_at(self, position: int) -> int | None:
        """Return the token that covers a character, or None between tokens."""
        at = bisect_right(self._starts, position) - 1
        return at if at >= 0 and position < self.tokens[at].end else None

    def is_predicate(self, at: int) -> bool:
        """Return whether a token is a verb other than an auxiliary, or the root."""
        return self.heads[at] < 0 or (self.tags[at].verbal and self.tags[at].pos != "AUX")

    def governor(self, at: int) -> int | None:
        """Return the nearest predicate that a token hangs on, or None for what all hangs on."""
        at = self.heads[at]
        while at >= 0 and not self.is_predicate(at):
            at = self.heads[at]
        return at if at >= 0 else None

    def noun_of(self, at: int) -> int | None:
        """Return the noun that a date describes, as in "the 1997 treaty" or «договор 1997 года».

        The parser errs on these more often than on verbs, so that it is believed only where the two are
        neighbours, or where a word like "of" ties them and nothing but their phrase lies between.
        """
        noun = self.heads[at]
        while noun >= 0 and self.tokens[noun].dated:
            noun = self.heads[noun]
        if noun < 0 or self.tags[noun].pos not in _NOMINAL or self.is_predicate(noun):
            return None
        ties = [word for word in self.dependants[at] if self.relations[word] == "case"]
        between = [word for word in range(min(at, noun) + 1, max(at, noun)) if word not in ties]
        tied = not ties if at < noun else any(self._form(word) in self.words.of for word in ties)
        phrase = all(self.tags[word].pos in _PHRASAL or self.tokens[word].dated for word in between)
        return noun if not between or (tied and phrase) else None

    def predicate_of(self, at: int) -> Predicate | None:
        """Return the predicate that a token, such as a date, belongs to."""
        governor = self.governor(at)
        if governor is None:
            return None
        return self.predicate(governor, certain=self._certain(at, governor))

    @cached_property
    def _predicates(self) -> dict[int, Predicate]:
        """What is known of predicates that were asked for, by their tokens, as one is asked for again."""
        return {}

    def predicate(self, at: int, *, certain: bool = False) -> Predicate:
        """Return what is known of the predicate at a token."""
        found = self._predicates.get(at)
        if found is None:
            found = self._predicates[at] = self._read_predicate(at)
        return found._replace(certain=True) if certain else found

    def _read_predicate(self, at: int) -> Predicate:
        tag = self.tags[at]
        auxiliaries = self._auxiliaries(at)
        passive = self._passive(at, auxiliaries)
        planned = self._planned(at)
        return Predicate(
            at=at,
            form=tag.form,
            clause=self._clause(at),
            tense="future" if planned else self._tense(at, auxiliaries),
            passive=passive,
            negated=self._negated(at, auxiliaries),
            conditional=self._conditional(at, auxiliaries),
            planned=planned,
            subject=self._argument(at, _SUBJECTS),
            object=self._argument(at, _OBJECTS),
            certain=False,
        )

    def _certain(self, at: int, governor: int) -> bool:
        """Return whether a word belongs to a predicate beyond doubt.

        A verb between the two is a rival, unless the word comes first and the verb stands in a later piece,
        as a participle after a comma would.
        """
        if self.clauses.predicate_of(at) != governor or self.tags[governor].pos == "AUX":
            return False
        own = self.clauses.piece_of(at)
        between = range(min(at, governor) + 1, max(at, governor))
        if any(self._form(word) == PARTS for word in between):
            return False
        return not any(
            self.tags[word].verbal
            and (self.heads[word] != governor or self.tags[word].form == "Fin")
            and self.relations[word] not in (*_AUXILIARIES, "amod")
            and (governor < at or self.clauses.piece_of(word) == own)
            for word in between
        )

    def phrase(self, at: int) -> list[int]:
        """Return the tokens of a phrase: a word and what hangs on it, without clauses of their own."""
        found, waiting = [], [at]
        while waiting:
            word = waiting.pop()
            found.append(word)
            waiting += [
                below
                for below in self.dependants[word]
                if not (self.relations[below] in _OWN_CLAUSE and self.is_predicate(below))
            ]
        return sorted(found)

    def span(self, at: int) -> tuple[int, int]:
        """Return the first and one past the last character of a word's phrase, without marks at its ends."""
        inside = self.phrase(at)
        while len(inside) > 1 and self.tags[inside[-1]].pos == "PUNCT":
            inside.pop()
        while len(inside) > 1 and self.tags[inside[0]].pos == "PUNCT":
            inside.pop(0)
        return self.tokens[inside[0]].start, self.tokens[inside[-1]].end

    def _form(self, at: int) -> str:
        return self.tokens[at].plain

    def _first_of_row(self, at: int) -> int:
        """Return the first of predicates in a row: of "breaks" in "declares … and breaks" the first."""
        while self.relations[at] == "conj" and self.heads[at] >= 0 and self.is_predicate(self.heads[at]):
            at = self.heads[at]
        return at

    def _auxiliaries(self, at: int) -> list[int]:
        own = [word for word in self.dependants[at] if self.relations[word] in _AUXILIARIES]
        first = self._first_of_row(at)
        if own or first == at or self.tags[at].form == "Fin":
            return own
        return [word for word in self.dependants[first] if self.relations[word] in _AUXILIARIES]

    def _clause(self, at: int) -> Clause:
        first = self._first_of_row(at)
        if self.relations[first] in _CLAUSES:
            clause = _CLAUSES[self.relations[first]]
            if clause == "participle" and self.tags[first].form not in ("Part", ""):
                return "relative" if self.tags[first].form == "Fin" else "complement"
            return clause
        return "participle" if self.tags[first].form == "Part" else "aside"

    def _tense(self, at: int, auxiliaries: list[int]) -> Tense:
        tag = self.tags[at]
        forms = {self._form(word) for word in auxiliaries}
        if forms & self.words.future and not (
            tag.form == "Part" and not self._infinitive(auxiliaries, forms)
        ):
            return "future"
        finite = [word for word in auxiliaries if self.tags[word].form == "Fin"]
        if (
            any(self._own_tense(word) == "future" for word in finite)
            or self._is_to(at, auxiliaries, finite)
            or self._leads_infinitive(at)
        ):
            return "future"
        if any(self.tags[word].form == "Part" for word in auxiliaries):
            return "past"
        # The perfect; a participle that looks like a finite verb («besucht») is known by its auxiliary.
        # So is one that looks like an infinitive ("ist … eingetroffen").
        if forms & self.words.perfect and tag.form == "Inf":
            return "past"
        if tag.form in ("Part", "Fin") and any(self.relations[word] == "aux" for word in finite):
            return self._own_tense(finite[0]) if tag.form == "Part" and tag.tense == "Pres" else "past"
        if finite:
            return self._own_tense(finite[0])
        if tag.form == "Part":
            return _TENSES.get(tag.tense, "past")
        return self._own_tense(at) if tag.form == "Fin" else ""

    def _own_tense(self, at: int) -> Tense:
        """Return the tense of a finite verb by itself. Endings are surer than the tag of a rare verb."""
        if self._form(at).endswith(self.words.future_endings):
            return "future"
        return _TENSES.get(self.tags[at].tense, "")

    def _is_to(self, at: int, auxiliaries: list[int], finite: list[int]) -> bool:
        """Return whether a present "to be" leads an infinitive: "is to sign", "is to be signed"."""
        if any(self._form(word) in self.words.conditional for word in auxiliaries):
            return False
        infinitive = any(self.tags[word].form == "Inf" for word in [at, *auxiliaries])
        return infinitive and any(
            self.relations[word] in ("cop", "aux:pass") and self.tags[word].tense == "Pres" for word in finite
        )

    def _leads_infinitive(self, at: int) -> bool:
        """Return whether a word is one of the future, taken for the verb itself: "va" in "va visiter"."""
        return self._form(at) in self.words.future and any(
            self.relations[below] == "xcomp" and self.tags[below].form == "Inf"
            for below in self.dependants[at]
        )

    def _infinitive(self, auxiliaries: list[int], forms: set[str]) -> bool:
        """Return whether auxiliaries of the future stand by a participle that is to be: "will be signed"."""
        both = self.words.future & self.words.passive
        leading = [word for word in auxiliaries if self._form(word) in both]
        return not leading or len(leading) > 1 or any(self.tags[word].form == "Inf" for word in auxiliaries)

    def _passive(self, at: int, auxiliaries: list[int]) -> bool:
        tag = self.tags[at]
        if tag.voice == "Pass" or any(self.relations[word] == "nsubj:pass" for word in self.dependants[at]):
            return True
        if any(self.relations[word] == "aux:pass" for word in auxiliaries):
            return True
        return tag.form == "Part" and any(self._form(word) in self.words.passive for word in auxiliaries)

    def _negated(self, at: int, auxiliaries: list[int]) -> bool:
        words = [at, *auxiliaries]
        near = [below for word in words for below in self.dependants[word]]
        denying = {word for word in [*auxiliaries, *near] if self._form(word) in self.words.negation}
        if any(
            self._form(before) in self.words.nearly for word in denying for before in (word - 1, word - 2)
        ):
            return False  # «едва не начали войну» tells of a war that was near
        if len(denying) == 1 and self._excepts(at):
            return False  # "ne fut signé qu'en 2014" is of 2014
        return bool(denying) or any(self.tags[word].kind == "Neg" for word in [*words, *near])

    def _excepts(self, at: int) -> bool:
        """Return whether a word behind a verb, in its piece, leaves something of its denial."""
        piece = self.clauses.piece_of(at)
        behind = (word for word in range(at + 1, len(self.tokens)) if self.clauses.piece_of(word) == piece)
        return any(self._form(word) in self.words.excepting for word in behind)

    def _conditional(self, at: int, auxiliaries: list[int]) -> bool:
        words = [at, *auxiliaries]
        if self.relations[at] == "xcomp" and self.heads[at] >= 0:
            words += [self.heads[at], *self._auxiliaries(self.heads[at])]
        return any(
            self.tags[word].mood == "Cnd" or self._form(word) in self.words.conditional for word in words
        )

    def _planned(self, at: int) -> bool:
        if any(self.intends(word) for word in [at, *self._auxiliaries(at)]):
            return True
        if self.tags[at].form == "Inf" and self._follows_intent(at):
            return True
        first = self._first_of_row(at)
        head = self.heads[first]
        if head < 0 or self.relations[first] not in _COMPLEMENTS or self.tags[at].tense == "Past":
            return False
        return self.intends(head) or (self.tags[at].form == "Inf" and self._leads_ahead(head, at))

    def _leads_ahead(self, head: int, infinitive: int) -> bool:
        """Return whether a verb before an infinitive is one of the future, or promises it for a date.

        A promise with a date of its own may be long past, and what was promised too; without any it is told.
        """
        if self._form(head) in self.words.future:
            return True
        if not self._form(head).startswith(self.words.promise_stems):
            return False
        governors = {self.governor(at) for at, token in enumerate(self.tokens) if token.dated}
        return governors - {None} == {infinitive}

    def _follows_intent(self, at: int) -> bool:
        """Return whether a word of intent or of the future stands before an infinitive.

        Only small words may lie between: "tiene previsto viajar", "prévoit de se rendre".
        """
        before = at - 1
        while before > 0 and self.tags[before].pos in _SMALL and not self.intends(before):
            before -= 1
        return before >= 0 and (self.intends(before) or self._form(before) in self.words.future)

    def is_plan_of_the_past(self, at: int) -> bool:
        """Return whether a predicate is a plan that itself is past: "had been expected", «намечался»."""
        words = [at, *self._auxiliaries(at)]
        head = self.heads[at]
        if head >= 0 and not any(map(self.intends, words)):
            words = [head, *self._auxiliaries(head)]
        return any(map(self.intends, words)) and any(
            self.tags[word].form == "Fin" and _TENSES.get(self.tags[word].tense) == "past" for word in words
        )

    def intends(self, at: int) -> bool:
        """Return whether a token is a word of intent, by itself or with the next: "set to"."""
        form = self._form(at)
        if self.tags[at].pos == "SCONJ":
            return False  # «хотя» is no form of «хотеть»
        both = f"{form} {self._form(at + 1)}" if at + 1 < len(self.tokens) else form
        return form.startswith(self.words.plan_stems) or not self.words.plans.isdisjoint((form, both))

    def _argument(self, at: int, relations: tuple[str, ...]) -> tuple[int, int] | None:
        for word in dict.fromkeys((at, self._first_of_row(at) if relations == _SUBJECTS else at)):
            for below in self.dependants[word]:
                if self.relations[below] in relations:
                    return self.span(below)
        return None

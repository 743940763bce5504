"""Tokens to tags: what part of speech each is, and which form of it.

A linear model looks at a word, its ending, its beginning and its shape, at two words on either side and at
the two tags before, and takes the likeliest tag, from left to right (greedy, as Honnibal's averaged
perceptron).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from mkdocs_newsdump.grammar.aspect import IMPERFECTIVE, NO_VERB, TENSES, aspect
from mkdocs_newsdump.grammar.codes import NOTHING, Atoms, atoms, code, templates
from mkdocs_newsdump.grammar.table import Table
from mkdocs_newsdump.grammar.tokens import Token

VERBAL = ("VERB", "AUX")
FINITE_FORM, FINITE = "|Fin", "VERB|Fin"
DOUBT = 14
"""Maximum score by which the tag of a word may be ahead of that of a finite verb, for it to be read as one.

Two nats. With it a hundredth more of the dates of the treebanks are given to the right verb; with twice as
much some more, but fewer verbs are right.
"""
KEPT = 1 << 13
"""Words of a language whose weights and aspects are kept: 10 MB at most."""
_OUTSIDE = Atoms(NOTHING, NOTHING, NOTHING, NOTHING, (), NOTHING)
_WORD, _BEFORE, _AFTER, _ENDING_BEFORE, _ENDING_AFTER, _LOOKS_AFTER, _LAST, _LAST_TWO = templates("tag", 8)
_LAST_ENDING, _LAST_WORD, _ENDINGS, _LOOKS, _SECOND_BEFORE, _SECOND_AFTER, _PAIR, _FIRST = templates(
    "tags", 8
)


class Tag(NamedTuple):
    """What a word is, in the terms of Universal Dependencies.

    ``pos`` is the part of speech (UPOS, or DATE), ``form`` a verb's form (Fin, Part, Inf, Conv, Ger, Vnoun),
    ``kind`` tells apart relative words (Rel) and negated verbs (Neg). What is not known is empty.
    """

    pos: str
    form: str = ""
    tense: str = ""
    voice: str = ""
    mood: str = ""
    case: str = ""
    kind: str = ""

    @property
    def verbal(self) -> bool:
        """Whether it is a form of a verb; adjectives made of verbs are."""
        return bool(self.form)


@lru_cache(maxsize=1 << 12)
def read_tag(text: str) -> Tag:
    """Return the tag that ``"VERB|Fin|Past"`` stands for."""
    return Tag(*text.split("|"))


@lru_cache(maxsize=1 << 12)
def tag_code(tag: str) -> int:
    """Return the code of a tag."""
    return code(f"t{tag}")


def keys_alone(word: Atoms) -> tuple[list[int], ...]:
    """Return the keys of the features of a word alone, a list for each place that it can have.

    These are two and one before the word that is tagged, the place of that word, one and two behind it.
    """
    return (
        [_SECOND_BEFORE + word.word],
        [_BEFORE + word.word, _ENDING_BEFORE + word.suffix3],
        [_WORD + word.word, *word.affixes],
        [
            _AFTER + word.word,
            _ENDING_AFTER + word.suffix3,
            _LOOKS_AFTER + word.shape + (word.suffix2 << 1),
        ],
        [_SECOND_AFTER + word.suffix3],
    )


class Context:
    """A sentence as the tagger sees it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        found = [atoms(token.form, token.dated) for token in tokens]
        self.atoms = [_OUTSIDE, _OUTSIDE, *found, _OUTSIDE, _OUTSIDE]

    def features(self, at: int, last: int, last_but_one: int) -> list[int]:
        """Return the keys of all features of token ``at``, given the codes of the two tags before."""
        around = enumerate(self.atoms[at : at + 5])
        alone = [key for place, word in around for key in keys_alone(word)[place]]
        return alone + self.keys_together(at, last, last_but_one)

    def keys_together(self, at: int, last: int, last_but_one: int) -> list[int]:
        """Return the keys of the features that are of no word alone."""
        before, own, after = self.atoms[at + 1 : at + 4]
        return [
            _FIRST + own.shape + (NOTHING if at else 0),
            _LAST + last,
            _LAST_TWO + last + (last_but_one << 1),
            _LAST_ENDING + last + (own.suffix3 << 1),
            _LAST_WORD + last + (own.word << 1),
            _ENDINGS + own.suffix2 + (after.suffix2 << 1),
            _LOOKS + own.shape + (last << 1) + (own.suffix2 << 2),
            _PAIR + before.suffix2 + (own.suffix3 << 1),
        ]


class Tagged(NamedTuple):
    """The likeliest tag of each token, and the packed scores of all tags (see :class:`Table`)."""

    names: list[str]
    scores: list[int]


class Tagger:
    """The tags of a language. ``aspects`` settles verbs in the form of the present.

    What a word alone weighs is reckoned once, as most words of a text are those of the texts before it.
    """

    def __init__(self, table: Table, aspects: Table | None = None) -> None:
        self._table = table
        self._aspect = lru_cache(maxsize=KEPT)(lambda form: aspect(form, aspects)) if aspects else None
        self._alone = lru_cache(maxsize=KEPT)(self._weigh_alone)
        self._codes = [tag_code(name) for name in table.classes]
        self._numbers = {name: at for at, name in enumerate(table.classes)}
        self._finite = [at for at, name in enumerate(table.classes) if name.startswith(FINITE)]
        self._others = [at for at, name in enumerate(table.classes) if not name.startswith(FINITE)]

    def _weigh_alone(self, word: Atoms) -> tuple[int, ...]:
        return tuple(map(self._table.total, keys_alone(word)))

    def tag(self, tokens: Sequence[Token]) -> Tagged:
        """Return the tokens tagged."""
        table, context = self._table, Context(tokens)
        alone = list(map(self._alone, context.atoms))
        tagged = Tagged([], [])
        last = last_but_one = NOTHING
        for at, token in enumerate(tokens):
            two_before, before, own, behind, two_behind = alone[at : at + 5]
            total = two_before[0] + before[1] + own[2] + behind[3] + two_behind[4]
            total += table.total(context.keys_together(at, last, last_but_one))
            scores = table.unpack(total)
            best = scores.index(max(scores))
            if self._aspect and table.classes[best] in TENSES:
                kind = self._aspect(token.form)
                best = max(self._others, key=scores.__getitem__) if kind == NO_VERB else self._present(kind)
            tagged.names.append(table.classes[best])
            tagged.scores.append(total)
            last, last_but_one = self._codes[best], last
        return tagged

    def _present(self, kind: int) -> int:
        """Return the number of the tag of a verb in the form of the present, by its aspect."""
        return self._numbers[TENSES[kind - IMPERFECTIVE]]

    def likeliest_verb(self, tokens: Sequence[Token], tagged: Tagged) -> tuple[int, str] | None:
        """Return the token that is likeliest a finite verb although tagged otherwise, and its tag then.

        Returns:
            None if no token comes within ``DOUBT`` of being one.
        """
        found: list[tuple[int, int, int]] = []
        for at, (token, name, total) in enumerate(zip(tokens, *tagged, strict=True)):
            if token.dated or not token.form[0].isalpha() or FINITE_FORM in name:
                continue
            scores = self._table.unpack(total)
            best = max(self._finite, key=scores.__getitem__, default=0)
            doubt = scores[self._numbers[name]] - scores[best]
            if self._aspect and self._table.classes[best] in TENSES:
                kind = self._aspect(token.form)
                if kind == NO_VERB:
                    continue
                best = self._present(kind)
            found.append((doubt, at, best))
        doubt, at, best = min(found, default=(DOUBT + 1, 0, 0))
        return (at, self._table.classes[best]) if doubt <= DOUBT else None

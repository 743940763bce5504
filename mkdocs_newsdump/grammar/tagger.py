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


class Context:
    """A sentence as the tagger sees it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        found = [atoms(token.form, token.dated) for token in tokens]
        self.atoms = [_OUTSIDE, _OUTSIDE, *found, _OUTSIDE, _OUTSIDE]

    def features(self, at: int, last: int, last_but_one: int) -> list[int]:
        """Return the keys of the features of token ``at``, given the codes of the two tags before."""
        second_before, before, own, after, second_after = self.atoms[at : at + 5]
        keys = [
            _WORD + own.word,
            _FIRST + own.shape + (NOTHING if at else 0),
            _BEFORE + before.word,
            _AFTER + after.word,
            _ENDING_BEFORE + before.suffix3,
            _ENDING_AFTER + after.suffix3,
            _LOOKS_AFTER + after.shape + (after.suffix2 << 1),
            _LAST + last,
            _LAST_TWO + last + (last_but_one << 1),
            _LAST_ENDING + last + (own.suffix3 << 1),
            _LAST_WORD + last + (own.word << 1),
            _ENDINGS + own.suffix2 + (after.suffix2 << 1),
            _LOOKS + own.shape + (last << 1) + (own.suffix2 << 2),
            _SECOND_BEFORE + second_before.word,
            _SECOND_AFTER + second_after.suffix3,
            _PAIR + before.suffix2 + (own.suffix3 << 1),
        ]
        keys += own.affixes
        return keys


def tag(tokens: Sequence[Token], table: Table, aspects: Table | None = None) -> list[str]:
    """Return the likeliest tag of each token; ``aspects`` settles verbs in the form of the present."""
    context = Context(tokens)
    codes = [tag_code(name) for name in table.classes]
    found: list[str] = []
    last = last_but_one = NOTHING
    for at, token in enumerate(tokens):
        scores = table.scores(context.features(at, last, last_but_one))
        best = scores.index(max(scores))
        if aspects and table.classes[best] in TENSES:
            best = _settled(token.form, scores, table, aspects)
        found.append(table.classes[best])
        last, last_but_one = codes[best], last
    return found


def _settled(form: str, scores: Sequence[int], table: Table, aspects: Table) -> int:
    """Return the number of the tag of a word that seems a verb of the present's form."""
    kind = aspect(form, aspects)
    if kind == NO_VERB:
        others = [at for at, name in enumerate(table.classes) if not name.startswith(FINITE)]
        return max(others, key=scores.__getitem__)
    return table.classes.index(TENSES[kind - IMPERFECTIVE])


def likeliest_verb(
    tokens: Sequence[Token], names: Sequence[str], table: Table, aspects: Table | None
) -> tuple[int, str] | None:
    """Return the token that is likeliest a finite verb although it was tagged otherwise, and its tag then.

    Returns:
        None if no token comes within ``DOUBT`` of being one.
    """
    finite = [at for at, name in enumerate(table.classes) if name.startswith(FINITE)]
    number = {name: at for at, name in enumerate(table.classes)}
    context = Context(tokens)
    codes = [NOTHING, NOTHING, *map(tag_code, names)]
    found: list[tuple[int, int, int]] = []
    for at, (token, name) in enumerate(zip(tokens, names, strict=True)):
        if token.dated or not token.form[0].isalpha() or FINITE_FORM in name:
            continue
        scores = table.scores(context.features(at, codes[at + 1], codes[at]))
        best = max(finite, key=scores.__getitem__, default=0)
        doubt = scores[number[name]] - scores[best]
        if aspects and table.classes[best] in TENSES:
            kind = aspect(token.form, aspects)
            if kind == NO_VERB:
                continue
            best = number[TENSES[kind - IMPERFECTIVE]]
        found.append((doubt, at, best))
    doubt, at, best = min(found, default=(DOUBT + 1, 0, 0))
    return (at, table.classes[best]) if doubt <= DOUBT else None

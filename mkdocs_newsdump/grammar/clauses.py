"""A second opinion on which predicate a word belongs to: the clauses of a sentence, by its tags alone.

Commas, brackets, dashes and joiners before a finite verb cut a sentence into pieces. A word belongs to the
predicate of its piece; a piece without one leans on its neighbours, over relative and participial clauses.
Where the parser says the same it is right far more often than either of them alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_newsdump.grammar.tagger import Tag
from mkdocs_newsdump.grammar.tokens import Token
from mkdocs_newsdump.grammar.words import Words

CUTS = frozenset(',;:()[]—–«»"“”„')
AFTER_SUBORDINATOR, AFTER_JOINER = 8, 4
"""Words within which a finite verb shows that a clause begins at a subordinator, or at "and"."""
OPENING = 2
"""First words of a piece among which a relative word stands ("in which")."""


class Clauses:
    """The pieces of a sentence, each a list of tokens."""

    def __init__(self, tokens: Sequence[Token], tags: Sequence[Tag], words: Words) -> None:
        self._words = words
        self._forms = [token.plain for token in tokens]
        self._tags = tags
        self._pieces: list[list[int]] = [[]]
        self._place: list[int] = []
        finite = [tag.form == "Fin" for tag in tags]
        for at, tag in enumerate(tags):
            if self._forms[at] in CUTS:
                self._place.append(len(self._pieces) - 1)
                self._pieces.append([])
                continue
            subordinate = tag.pos == "SCONJ" and self._forms[at] in words.subordinators
            reach = AFTER_SUBORDINATOR if subordinate else AFTER_JOINER if tag.pos == "CCONJ" else 0
            if self._pieces[-1] and any(finite[at + 1 : at + reach]):
                self._pieces.append([])
            self._place.append(len(self._pieces) - 1)
            self._pieces[-1].append(at)
        self._predicates = [self._predicate(piece) for piece in self._pieces]
        self._asides = [self.relative(at) or self.participial(at) for at in range(len(self._pieces))]

    def predicate_of(self, at: int) -> int | None:
        """Return the token of the predicate that a token belongs to."""
        own = self._place[at]
        if self._predicates[own]:
            near = self._predicates[own]
            return self._lexical(own, min(near, key=lambda verb: abs(verb - at)))
        after = list(range(own + 1, len(self._pieces)))
        before = list(range(own - 1, -1, -1))
        order = before + after if own > 1 else after + before
        found = next((piece for piece in order if self._predicates[piece] and not self._asides[piece]), None)
        if found is None:
            found = next((piece for piece in order if self._predicates[piece]), None)
        if found is None:
            return None
        return self._lexical(found, min(self._predicates[found], key=lambda verb: abs(verb - at)))

    def piece_of(self, at: int) -> int:
        """Return the number of the piece that a token stands in."""
        return self._place[at]

    def first_of(self, piece: int) -> int:
        """Return the first token of a piece that holds one."""
        return self._pieces[piece][0]

    def relative(self, piece: int) -> bool:
        """Return whether a piece begins as a relative clause."""
        return any(
            (self._forms[at] in self._words.relative and self._tags[at].pos != "DET")
            or self._tags[at].kind == "Rel"
            for at in self._pieces[piece][:OPENING]
        )

    def participial(self, piece: int) -> bool:
        """Return whether a piece begins with a participle, a converb or a gerund."""
        return self.opening_participle(piece) is not None

    def opening_participle(self, piece: int) -> int | None:
        """Return the participle, converb or gerund that a piece begins with, or None."""
        first = next(
            (at for at in self._pieces[piece] if self._tags[at].pos not in ("PUNCT", "ADV", "PART")), None
        )
        return first if first is not None and self._tags[first].form in ("Part", "Ger", "Conv") else None

    def _predicate(self, piece: Sequence[int]) -> list[int]:
        """Return the tokens of a piece that may be its predicate."""
        tags = self._tags
        first = next((at for at in piece if tags[at].pos not in ("PUNCT", "ADV", "PART")), None)
        if first is not None and tags[first].form in ("Part", "Ger", "Conv"):
            return [first]
        finite = [at for at in piece if tags[at].form == "Fin"]
        if finite:
            return finite
        short = [at for at in piece if tags[at].form and tags[at].case == "Short"]
        return short or [at for at in piece if tags[at].form and tags[at].pos == "VERB" and not tags[at].case]

    def _lexical(self, piece: int, verb: int) -> int:
        """Return the word that an auxiliary serves: "signed" of "was signed", "ready" of "is ready"."""
        tags = self._tags
        if tags[verb].pos != "AUX":
            return verb
        others = [at for at in self._pieces[piece] if at != verb and tags[at].form and tags[at].pos != "AUX"]
        if others:
            after = [at for at in others if at > verb]
            return after[0] if after and not self._words.verb_last else others[-1]
        nouns = [at for at in self._pieces[piece] if at > verb and tags[at].pos in ("ADJ", "NOUN", "PROPN")]
        return nouns[0] if nouns else verb

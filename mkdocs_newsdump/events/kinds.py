"""What kind of event a clause tells."""

from __future__ import annotations

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.model.article import KINDS

DOCUMENT_ACTS = frozenset({"ratified", "in-force", "ended", "extended"})
"""Values of the list "act" that happen to documents alone."""


def find_kind(sentence: Sentence, clause: Clause, planned: bool) -> str:
    """Return the kind by the words of the clause, else of the sentence; of several the most telling."""
    hits, within = sentence.hits_of("kind"), clause.tokens
    kinds = {hit.value for hit in hits if hit.first in within} or {hit.value for hit in hits}
    if not kinds and befalls_document(sentence, clause):
        return "treaty"
    return next((kind for kind in KINDS if kind in kinds), "plan" if planned else "other")


def befalls_document(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what became of a document named before: "it entered into force"."""
    within = range(clause.first, clause.last)
    acts = {hit.value for hit in sentence.hits_of("act") if hit.first in within}
    named = sentence.tokens_of("documents", "pronouns").intersection(within)
    return bool(named) and not acts.isdisjoint(DOCUMENT_ACTS)

"""The few words of a language that the grammar knows by name, ``grammar.yml`` in its folder."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from mkdocs_newsdump.text.languages import read

ANY_ENDING = "*"
LISTS = (
    "future", "conditional", "perfect", "passive", "negation", "nearly", "excepting", "of", "relative",
    "subordinators", "plans",
)  # fmt: skip


class Words(NamedTuple):
    """What ``grammar.yml`` holds; a language without one has no words.

    Attributes:
        elides: Whether a word with an apostrophe ends there ("l'accord").
        verb_last: Whether the verb follows what it rules.
        future: Auxiliaries by which a verb is still to happen ("will").
        future_endings: Endings that no finite verb has but a future.
        conditional: Those by which it is only possible or wanted ("would").
        perfect: Those that make a participle a past ("hat").
        passive: Those that make a participle a passive.
        negation: Words of no.
        nearly: Words before one of no by which something only almost happened («едва не»).
        excepting: Words behind a verb that leave something of its denial («ne … que»).
        of: Words that tie a date to the noun before it ("the treaty of 1997").
        relative: Words that open a relative clause.
        subordinators: Words that open other clauses.
        reflexive: Endings that make a verb reflexive or passive («-ся»).
        plans: Words of intent, whose complement is still to happen ("expected").
        plan_stems: Beginnings of such words.
        promise_stems: Beginnings of words of a promise, whose infinitive is still to happen ("agreed to …").
    """

    elides: bool = False
    verb_last: bool = False
    future: frozenset[str] = frozenset()
    conditional: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    nearly: frozenset[str] = frozenset()
    excepting: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    future_endings: tuple[str, ...] = ()
    reflexive: tuple[str, ...] = ()
    plan_stems: tuple[str, ...] = ()
    promise_stems: tuple[str, ...] = ()


@cache
def read_words(language: str) -> Words:
    """Return the words of a language."""
    content = read(language, "grammar")
    lists = {name: frozenset(content.get(name, ())) for name in LISTS}
    return Words(
        elides=content.get("elides", False),
        verb_last=content.get("verb_last", False),
        **lists,
        future_endings=content.get("future_endings", ()),
        reflexive=content.get("reflexive", ()),
        plan_stems=tuple(word[:-1] for word in lists["plans"] if word.endswith(ANY_ENDING)),
        promise_stems=tuple(word.rstrip(ANY_ENDING) for word in content.get("promises", ())),
    )

"""The few words of a language that the grammar knows by name, ``grammar.yml`` in its folder."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.text.yamlfiles import read_words as read_file

FOLDER = Path(__file__).parents[1] / "languages"
ANY_ENDING = "*"
LISTS = ("future", "conditional", "passive", "negation", "relative", "subordinators", "plans")


class Words(NamedTuple):
    """What ``grammar.yml`` holds; a language without one has no words.

    ``elides``: a word with an apostrophe ends there. ``verb_last``: the verb follows what it rules.
    ``future``, ``conditional`` and ``passive`` are auxiliaries and verbs that give the verb which depends on
    them that sense; ``plans`` words of intent, whose complement is still to happen, ``plan_stems`` beginnings
    of such words; ``negation`` words of no; ``relative`` and ``subordinators`` open clauses.
    """

    elides: bool = False
    verb_last: bool = False
    future: frozenset[str] = frozenset()
    conditional: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    plan_stems: tuple[str, ...] = ()


@cache
def read_words(language: str) -> Words:
    """Return the words of a language."""
    file = FOLDER / language / "grammar.yml"
    if not file.is_file():
        return Words()
    content = read_file(file)
    lists: dict[str, frozenset[str]] = {name: frozenset(content.get(name, ())) for name in LISTS}
    stems = tuple(word[:-1] for word in lists["plans"] if word.endswith(ANY_ENDING))
    elides, verb_last = (content.get(name) == "true" for name in ("elides", "verb_last"))
    return Words(elides, verb_last, **lists, plan_stems=stems)

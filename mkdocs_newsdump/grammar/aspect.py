"""Whether a verb in the form of the present tells the present or, as Slavic perfectives do, the future."""

from __future__ import annotations

from mkdocs_newsdump.grammar.codes import code, templates
from mkdocs_newsdump.grammar.table import Table

NO_VERB, IMPERFECTIVE, PERFECTIVE = range(3)
ASPECTS = ("no verb", "imperfective", "perfective")
TENSES = ("VERB|Fin|Pres", "VERB|Fin|Fut")
"""The tags of imperfective and of perfective verbs in the form of the present."""
LONGEST_STEM, LONGEST_ENDING = 8, 6
"""Maximum letters of a beginning and of an ending that tell the aspect."""
SURE = 14
"""Minimum score by which a word must seem rather no verb than one, to be none: two nats."""
REFLEXIVE = "ся"
_PLAIN = str.maketrans("ё", "е")
_WHOLE, _FRAME, _LONG_FRAME = templates("aspect", 3)


def aspect(form: str, table: Table) -> int:
    """Return the number of a word's aspect in ``ASPECTS``."""
    scores = table.scores(features(form))
    if scores[NO_VERB] >= max(scores[IMPERFECTIVE], scores[PERFECTIVE]) + SURE:
        return NO_VERB
    return PERFECTIVE if scores[PERFECTIVE] > scores[IMPERFECTIVE] else IMPERFECTIVE


def features(form: str) -> list[int]:
    """Return the keys of the features that decide the aspect of a word: its beginnings, its endings, both."""
    whole = form.lower().translate(_PLAIN)
    word = whole.removesuffix(REFLEXIVE)
    ending = code(f"e{word[-3:]}")
    return [
        _WHOLE + code(whole),
        _FRAME + code(f"b{word[:2]}") + (ending << 1),
        _LONG_FRAME + code(f"b{word[:3]}") + (ending << 1),
        *(code(f"a{word[:size]}<") for size in range(1, min(LONGEST_STEM, len(word) - 1) + 1)),
        *(code(f"a{word[-size:]}>") for size in range(1, min(LONGEST_ENDING, len(word)) + 1)),
    ]

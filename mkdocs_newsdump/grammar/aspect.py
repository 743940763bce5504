"""Whether a verb in the form of the present tells the present, or the future as Slavic perfectives do."""

from __future__ import annotations

from mkdocs_newsdump.grammar.codes import code, templates
from mkdocs_newsdump.grammar.table import Table

ASPECTS = ("Imp", "Perf")
LONGEST_STEM, LONGEST_ENDING = 8, 6
"""Maximum letters of a beginning and of an ending that tell the aspect."""
REFLEXIVE = "ся"
_PLAIN = str.maketrans("ё", "е")
_WHOLE, _FRAME, _LONG_FRAME = templates("aspect", 3)

FUTURE, PRESENT = "|Fin|Fut", "|Fin|Pres"


def told(form: str, tag: str, table: Table) -> str:
    """Return a tag, the tense of a verb in the form of the present set right by its aspect."""
    for tense in (FUTURE, PRESENT):
        if tag.endswith(f"VERB{tense}"):
            return f"VERB{FUTURE if table.best(features(form)) else PRESENT}"
    return tag


def features(form: str) -> list[int]:
    """Return the keys of the features that decide the aspect of a verb: its beginnings, its endings, both."""
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

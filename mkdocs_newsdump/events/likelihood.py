"""How likely an article about two parties tells an event between them on a date, or a deed without one.

The rules of ``parties`` and ``doubts`` look at a clause and decide alone; what they see is not always enough
("In March the embassy closed", where the article is about two countries). This weighs all of it together:
who is named in the clause and around it, what kind of deed it is, how the grammar reads its verb, how exact
the date is, what the dates before and after tell, and what the article as a whole is about. Two models say
so (``text/learnt.py``), the second of which learns the words of a clause too. Both stand
in ``weights/likelihood.json``, those of deeds without a date in ``weights/deeds.json``;
``benchmarks/fit_milestones.py`` fits them from texts with the milestones that a careful reader would list.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs_newsdump.events.deed_features import find_deed_features
from mkdocs_newsdump.events.deeds import Deed
from mkdocs_newsdump.events.features import find_features
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.places import Told
from mkdocs_newsdump.text.learnt import likelihood, read_weights

WEIGHTS, DEED_WEIGHTS = (
    Path(__file__).parent / "weights" / name for name in ("likelihood.json", "deeds.json")
)


def likelihoods(text: ParsedText, told: Sequence[Told]) -> list[float]:
    """Return for each dated event that a text about two parties may tell how likely it is one of theirs."""
    weights = read_weights(WEIGHTS)
    return [likelihood(weights, features) for features in find_features(text, told)]


def deed_likelihoods(text: ParsedText, deeds: Sequence[Deed], told: Sequence[Told]) -> list[float]:
    """Return for each deed of a text about two parties how likely it is one of theirs, and worth telling.

    ``told`` are the dated events.
    """
    weights = read_weights(DEED_WEIGHTS)
    return [likelihood(weights, features) for features in find_deed_features(text, deeds, told)]

"""Verbs of the present's form and their aspect, for languages where the perfective ones tell the future.

The words are those of the ``wordfreq`` lists (CC BY-SA 4.0), their aspect is what the dictionaries of
OpenCorpora (CC BY-SA, by ``pymorphy3``) and SGJP (2-clause BSD, by ``morfeusz2``) say of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

MOST_FREQUENT = 300_000
"""Words of a language that are looked up."""


class Verb(NamedTuple):
    """A verb as written, whether it is perfective, and how frequent it is (decimal logarithm per billion)."""

    form: str
    perfective: bool
    frequency: float


def read_verbs(language: str) -> Iterator[Verb]:
    """Give the verbs of a language, or none where aspect says nothing of time.

    A verb of both aspects is given as imperfective.
    """
    if language not in ASPECTS:
        return
    from wordfreq import top_n_list, zipf_frequency

    aspects_of = ASPECTS[language]()
    for word in top_n_list(language, MOST_FREQUENT):
        found = aspects_of(word)
        if found:
            yield Verb(word, found == {"perf"}, zipf_frequency(word, language))


def _russian() -> Callable[[str], set[str]]:
    from pymorphy3 import MorphAnalyzer

    parse, is_known = MorphAnalyzer().tag, MorphAnalyzer().word_is_known
    return lambda word: {
        str(tag.aspect)
        for tag in (parse(word) if is_known(word) else ())
        if tag.POS == "VERB" and tag.tense in ("pres", "futr")
    }


def _polish() -> Callable[[str], set[str]]:
    from morfeusz2 import Morfeusz

    analyse = Morfeusz(expand_tags=False).analyse
    return lambda word: {
        aspect
        for *_, (_, _, tag, _, _) in analyse(word)
        if tag.startswith("fin:")
        for aspect in tag.split(":")[3].split(".")
    }


ASPECTS = {"ru": _russian, "pl": _polish}

"""Verbs of the present's form and their aspect, for languages where the perfective ones tell the future.

The words are those of the ``wordfreq`` lists (CC BY-SA 4.0), their aspect is what the dictionaries of
OpenCorpora (CC BY-SA, by ``pymorphy3``) and SGJP (2-clause BSD, by ``morfeusz2``) say of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mkdocs_newsdump.grammar.aspect import IMPERFECTIVE, NO_VERB, PERFECTIVE

MOST_FREQUENT = 300_000
"""Words of a language that are looked up."""
ENDING = 2
"""Letters that a word must share with the end of some verb, to be learnt as none."""


class Word(NamedTuple):
    """A word as written, the number of its aspect, and its frequency (decimal logarithm, per billion)."""

    form: str
    aspect: int
    frequency: float


def read_words_of_aspect(language: str) -> Iterator[Word]:
    """Give the verbs of a language and what ends like them, or nothing where aspect says nothing of time.

    A word that may be a verb is given as one; a verb of both aspects as imperfective.
    """
    if language not in DICTIONARIES:
        return
    from wordfreq import top_n_list, zipf_frequency

    aspects_of = DICTIONARIES[language]()
    found = {word: aspects_of(word) for word in top_n_list(language, MOST_FREQUENT)}
    endings = {word[-ENDING:] for word, aspects in found.items() if aspects}
    for word, aspects in found.items():
        if aspects or (word[-ENDING:] in endings and word.isalpha()):
            number = NO_VERB if not aspects else PERFECTIVE if aspects == {"perf"} else IMPERFECTIVE
            yield Word(word, number, zipf_frequency(word, language))


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


DICTIONARIES = {"ru": _russian, "pl": _polish}

"""The language of a text, by the evidence of the word files: function words, letters and scripts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from mkdocs_newsdump.text.languages import codes, read
from mkdocs_newsdump.text.scripts import MARK, SCRIPTS
from mkdocs_newsdump.text.words import LETTERS

SENTENCE_LENGTH = 40
"""Characters; shorter lines are mostly menus, often in another language than the story."""

SAMPLE = 3000
"""Characters of running text that are read; more only takes longer."""

ENOUGH = 300
"""Characters of running text in which a known language shows."""

LEAST_EVIDENCE = 0.08
"""Evidence a word. Running text in a known language has above 0.2, in an unknown one below 0.05."""

LETTER_WEIGHT, MONTH_WEIGHT = 0.5, 2.0
"""A letter that few languages have, and a month's name, against a function word that few have."""

FUNCTION_WORD = re.compile(rf"{LETTERS}(?:['’‘ʻ]{LETTERS})?")
UNMARKED_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻ][^\W\d_]+)?")
"""A word, with what an apostrophe joins to it, and one of a text without marks on letters, found faster."""

LETTER = re.compile(r"[^\W\d_]")
KANA, HAN = "Kana", "Han"

SCRIPT_SHARE = 0.2
"""Minimum share of the letters of a text in a script that tells its language; quotations have fewer."""

KANA_SHARE = 0.1
"""Minimum share of kana in a Japanese text whose letters tell no more. Of running text they are a third, of a
chronicle's few words a sixth; Chinese has a name or two in them.
"""


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language ``text`` is written in, or None where the evidence is thin.

    Every function word, every month's name and every particular letter speaks for the languages that have
    it, the louder the fewer they are. Only languages with a file ``page.yml`` are known.
    """
    return language_of_text(text, running_text(text))


def language_of_text(text: str, sample: str, stated: str | None = None) -> str | None:
    """Return the language of a text of which :func:`running_text` returned a sample.

    Where there is too little running text to tell, as in a chronicle, its short lines tell.
    """
    found = language_of(sample, stated)
    if found is None and len(sample) < ENOUGH:
        return language_of("\n".join(map(str.strip, text.splitlines()))[:SAMPLE])
    return found


def language_of(sample: str, stated: str | None = None) -> str | None:
    """Return the language of what :func:`running_text` returned.

    It is the ``stated`` one where the text's own words may be of it, or where they tell nothing.
    """
    folded = sample.casefold()
    return _by_script(folded) or _by_words(folded, stated) or stated


def running_text(text: str) -> str:
    """Return a sample of the lines that are long enough to hold sentences, or of all where none is."""
    lines = list(filter(None, map(str.strip, text.split("\n"))))
    long = [line for line in lines if len(line) >= SENTENCE_LENGTH] or lines
    step = sum(map(len, long)) // SAMPLE + 1
    return "\n".join(long[::step])[:SAMPLE]


def _by_script(sample: str) -> str | None:
    """Return the language that alone has the script of a text; Han is Chinese, or Japanese by its letters."""
    if sample.isascii():
        return None
    characters = "".join(set(sample))
    there = {name: letter for name, (letter, _) in _scripts().items() if letter.search(characters)}
    if not there:
        return None
    counts = Counter({name: len(letter.findall(sample)) for name, letter in there.items()})
    kana = counts.pop(KANA, 0)
    counts[HAN] += kana
    name, count = counts.most_common(1)[0]
    if count <= SCRIPT_SHARE * len(LETTER.findall(sample)):
        return None
    return _of_han(sample, kana / count) if name == HAN else _scripts()[name][1]


def _of_han(sample: str, kana: float) -> str:
    """Return the language of a text in Han and a share of ``kana``: that with more letters of its own."""
    letters = Counter(code for letter in sample for code in _speakers("letters").get(letter, ()))
    japanese, chinese = _scripts()[KANA][1], _scripts()[HAN][1]
    by_kana = not letters[chinese] and kana > KANA_SHARE
    return japanese if by_kana or letters[japanese] > letters[chinese] else chinese


@cache
def _scripts() -> dict[str, tuple[re.Pattern[str], str]]:
    """Return what matches a letter of each script that tells a language, and the code, by its name."""
    found = {read(code, "page").get("script"): code for code in codes("page")}
    return {name: (re.compile(f"[{SCRIPTS[name]}]"), found[name]) for name in SCRIPTS if name in found}


def _by_words(sample: str, stated: str | None) -> str | None:
    """Return the language that the function words and letters of a text speak for, or may speak for."""
    characters = "".join(set(sample))
    words = (FUNCTION_WORD if MARK.search(characters) else UNMARKED_WORD).findall(sample)
    stop, months, letters = map(_speakers, ("stop", "months", "letters"))
    said = Counter(filter(stop.__contains__, words))
    dated = Counter(filter(months.__contains__, words))
    found = {letter: sample.count(letter) for letter in letters.keys() & set(characters)}
    scores: dict[str, float] = defaultdict(float)
    for counts, weight, index in (
        (said, 1.0, stop),
        (dated, MONTH_WEIGHT, months),
        (found, LETTER_WEIGHT, letters),
    ):
        for item, count in counts.items():
            for language in index[item]:
                scores[language] += weight * count / len(index[item])
    if not scores:
        return None
    least = LEAST_EVIDENCE * len(words)
    if stated is not None and scores.get(stated, 0.0) >= least:
        return stated
    best = max(scores, key=lambda language: (scores[language], -_own_letters(language), language))
    return best if scores[best] >= least else None


def _own_letters(language: str) -> int:
    """Return the number of a language's particular letters: the fewer, the less it misses them."""
    return len(read(language, "page").get("letters", ()))


@cache
def _speakers(kind: str) -> dict[str, tuple[str, ...]]:
    """Return the languages that have each of their words (``stop``, ``months``) or ``letters``."""
    index: dict[str, tuple[str, ...]] = {}
    for language in codes("page"):
        for item in {phrase.casefold() for phrase in read(language, "page").get(kind, ())}:
            index[item] = (*index.get(item, ()), language)
    return index

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

LEAST_EVIDENCE = 0.08
"""Evidence a word. Running text in a known language has above 0.2, in an unknown one below 0.05."""

LETTER_WEIGHT = 0.5
"""A letter that few languages have, against a function word that few have."""

FUNCTION_WORD = re.compile(rf"{LETTERS}(?:['’‘ʻ]{LETTERS})?")
UNMARKED_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻ][^\W\d_]+)?")
"""A word, with what an apostrophe joins to it, and one of a text without marks on letters, found faster."""

SCRIPT_SHARE = 0.2
"""Kana are at least a third of Japanese text; quotations and names in these scripts stay below a tenth."""


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language ``text`` is written in, or None where the evidence is thin.

    Every function word and every particular letter speaks for the languages that have it, the louder the
    fewer they are. Only languages with a file ``page.yml`` are known.
    """
    return language_of(running_text(text))


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
    """Return the language that alone has the script of a text."""
    if sample.isascii():
        return None
    least, characters = SCRIPT_SHARE * len(sample), "".join(set(sample))
    there = [(letter, code) for letter, code in _scripts() if letter.search(characters)]
    return next((code for letter, code in there if len(letter.findall(sample)) > least), None)


@cache
def _scripts() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return what matches a letter of each script that tells a language, and the code, in order."""
    found = {read(code, "page").get("script"): code for code in codes("page")}
    return tuple((re.compile(f"[{SCRIPTS[name]}]"), found[name]) for name in SCRIPTS if name in found)


def _by_words(sample: str, stated: str | None) -> str | None:
    """Return the language that the function words and letters of a text speak for, or may speak for."""
    characters = "".join(set(sample))
    words = (FUNCTION_WORD if MARK.search(characters) else UNMARKED_WORD).findall(sample)
    stop, letters = _speakers("stop"), _speakers("letters")
    said = Counter(filter(stop.__contains__, words))
    found = {letter: sample.count(letter) for letter in letters.keys() & set(characters)}
    scores: dict[str, float] = defaultdict(float)
    for counts, weight, index in ((said, 1.0, stop), (found, LETTER_WEIGHT, letters)):
        for item, count in counts.items():
            for language in index[item]:
                scores[language] += weight * count / len(index[item])
    if not scores:
        return None
    least = LEAST_EVIDENCE * len(words)
    if stated is not None and scores.get(stated, 0.0) >= least:
        return stated
    best = max(scores, key=lambda language: (scores[language], language))
    return best if scores[best] >= least else None


@cache
def _speakers(kind: str) -> dict[str, tuple[str, ...]]:
    """Return the languages that have each of the words (``stop``) or ``letters`` of the word files."""
    index: dict[str, tuple[str, ...]] = {}
    for language in codes("page"):
        for item in {phrase.casefold() for phrase in read(language, "page").get(kind, ())}:
            index[item] = (*index.get(item, ()), language)
    return index

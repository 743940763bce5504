"""The language of a dump, by the lexicon's own evidence: function words and letters."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from mkdocs_newsdump.cleaning.lexicon import entries, languages
from mkdocs_newsdump.signs import MARKS

SENTENCE_LENGTH = 40
"""Shorter lines are mostly menus, often in another language than the story."""

SAMPLE = 3000
"""So many characters of running text tell the language; more only takes longer."""

ENOUGH = 0.08
"""The least evidence a word. Running text in a known language has above 0.2, in an unknown one below 0.05."""

LETTER_WEIGHT = 0.5
"""A letter that few languages have, against a function word that few have."""

LETTERS = rf"[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
WORD = re.compile(rf"{LETTERS}(?:['’‘ʻ]{LETTERS})?")
KANA = re.compile(r"[\u3040-\u30ff]")
HANGUL = re.compile(r"[\uac00-\ud7af]")
CHINESE = re.compile(r"[\u3400-\u9fff]")
DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SCRIPT_SHARE = 0.2
"""Kana are at least a third of Japanese text; quotations and names in these scripts stay below a tenth."""


def detect_language(text: str) -> str | None:
    """Give the ISO 639-1 code of the language ``text`` is written in, or None where the evidence is thin.

    Every function word and every particular letter speaks for the languages that have it, the louder the
    fewer they are. Only languages with a lexicon file are known.
    """
    return language_of(running_text(text))


def language_of(sample: str) -> str | None:
    """Give the language of what :func:`running_text` gave."""
    folded = sample.casefold()
    return by_script(folded) or by_words(folded)


def running_text(text: str) -> str:
    """Give a sample of the lines that are long enough to hold sentences, or of all where none is."""
    lines = text.split("\n")
    long = [line for line in map(str.strip, lines) if len(line) >= SENTENCE_LENGTH]
    long = long or [*map(str.strip, lines)]
    step = sum(map(len, long)) // SAMPLE + 1
    return "\n".join(long[::step])[:SAMPLE]


def by_script(sample: str) -> str | None:
    """Tell the languages that have a script of their own."""
    if sample.isascii() or not DENSE.search(sample):
        return None
    least = SCRIPT_SHARE * len(sample)
    for pattern, language in ((KANA, "ja"), (HANGUL, "ko"), (CHINESE, "zh")):
        if len(pattern.findall(sample)) > least:
            return language
    return None


def by_words(sample: str) -> str | None:
    """Tell the language by its function words and letters."""
    words = WORD.findall(sample)
    stop, letters = speakers("stop"), speakers("letters")
    said = Counter(filter(stop.__contains__, words))
    found = {letter: sample.count(letter) for letter in letters.keys() & set(sample)}
    scores: dict[str, float] = defaultdict(float)
    for counts, weight, index in ((said, 1.0, stop), (found, LETTER_WEIGHT, letters)):
        for item, count in counts.items():
            for language in index[item]:
                scores[language] += weight * count / len(index[item])
    if not scores:
        return None
    best = max(scores, key=lambda language: (scores[language], language))
    return best if scores[best] >= ENOUGH * len(words) else None


@cache
def speakers(kind: str) -> dict[str, tuple[str, ...]]:
    """Turn the entries of one kind round: from each to the languages that have it."""
    index: dict[str, tuple[str, ...]] = {}
    for language in languages():
        for entry in entries(language).get(kind, ()):
            index[entry] = (*index.get(entry, ()), language)
    return index

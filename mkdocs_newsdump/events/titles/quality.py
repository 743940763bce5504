"""How good a title is by its words alone, to choose between titles of one event."""

from __future__ import annotations

from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.polish import ELLIPSIS
from mkdocs_newsdump.events.title_words import MAX_WHOLE, MIN_TITLE
from mkdocs_newsdump.text.words import cut_words, is_ideograph, spelled

POINTING = ("pronouns", "pointing")
"""Lists of words that name nothing by themselves."""
CHARACTERS_PER_WORD = 2
"""Most Chinese words have two characters."""


def title_quality(title: str, language: str | None) -> int:
    """Return how good a title is: 0 for one without a fault, less for every fault.

    A good one tells an event with a verb or names a document, begins neither with its verb nor with a word
    that only points at something, has three words or more, does not break off and is not endless.
    """
    lexicon = event_lexicon(language)
    words = cut_words(title)
    if not words:
        return -sum(FAULTS.values())
    hits = lexicon.phrases.find(words)
    at_begin = {hit.label for hit in hits if hit.first == 0}
    labels = {hit.label for hit in hits}
    verbs = [at for at, word in enumerate(words) if lexicon.is_verb(spelled(word))]
    number = sum(1 / CHARACTERS_PER_WORD if is_ideograph(word) else 1 for word in words)
    found = {
        "breaks off": title.endswith(ELLIPSIS),
        "tells nothing": labels.isdisjoint(("kind", "documents", "notable")) and not verbs,
        "begins with a pronoun": "prepositions" not in at_begin and not at_begin.isdisjoint(POINTING),
        "begins with its verb": verbs[:1] == [0],
        "short": number <= MIN_TITLE,
        "long": number > MAX_WHOLE,
    }
    return -sum(FAULTS[fault] for fault, is_so in found.items() if is_so)


FAULTS = {
    "breaks off": 4,
    "tells nothing": 4,
    "begins with a pronoun": 3,
    "short": 2,
    "begins with its verb": 1,
    "long": 1,
}
"""How much each fault counts."""

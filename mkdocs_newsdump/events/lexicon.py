"""The words of a language that tell events: ``events.yml`` and ``parties.yml`` of its folder, read once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mkdocs_newsdump.events.countries import country_phrases, union_phrases
from mkdocs_newsdump.text.languages import KEYS, PATTERNS, closest, read
from mkdocs_newsdump.text.phrases import Phrase, PhraseFinder
from mkdocs_newsdump.text.words import CACHE_SIZE, spelled

FILES = ("events", "parties")
"""The files of a language that tell events."""

LISTED = tuple(key for file in FILES for key, parser in KEYS[file].items() if parser is PATTERNS)
"""The plain lists of a lexicon; each is looked up under its own name."""

SORTED = {
    "kind": "kinds",
    "act": "acts",
    "topic": "topics",
    "party": "parties",
    "short": "short",
    "nominative": "nominatives",
}
"""The lists sorted under values: the label of a hit, and the lexicon's name for them."""

MARK_LABELS = ("party", "short", "leaders", "notable")
"""The labels of the phrases that every sentence is looked through for."""

DEED_STEM = 5
"""Letters by which any form of a verb of a deed is known: «открыл», «открыть»."""

SHORTEST_VERB_STEM = 2
"""Letters before the ending of a verb."""


@dataclass(frozen=True)
class EventLexicon:
    """One language's words. An unknown language has none, and every question about it is answered no.

    ``marks`` are those of the phrases that every sentence is looked through for: who is named, and what was
    done. The others are looked for where it matters.
    """

    language: str
    phrases: PhraseFinder
    marks: PhraseFinder
    deeds: frozenset[str]
    abbreviations: frozenset[str]
    openers_behind_number: frozenset[str]
    verb_words: frozenset[str]
    not_verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    converbs: tuple[str, ...]
    connecting: tuple[tuple[str, str], ...]
    verb_second: bool
    verb_last: bool
    dotted_i: bool
    genitive_first: bool
    title_last: bool
    place_endings: tuple[str, ...]

    @property
    def knows_verbs(self) -> bool:
        """Whether the language has words or endings to tell verbs by."""
        return bool(self.verb_words or self.verb_endings)

    @cached_property
    def is_verb(self) -> Callable[[str], bool]:
        """Guess by its ending whether a word (as looked up) is a finite verb or stands for one."""
        return lru_cache(maxsize=CACHE_SIZE)(self._ends_as_verb)

    def _ends_as_verb(self, word: str) -> bool:
        if word in self.verb_words:
            return True
        return word not in self.not_verbs and word[SHORTEST_VERB_STEM:].endswith(self.verb_endings)

    def is_deed(self, word: str) -> bool:
        """Whether a word (as looked up) begins as the verb of a deed does: any form of it."""
        return word[:DEED_STEM] in self.deeds

    def is_participle(self, word: str) -> bool:
        """Guess by its ending whether a word (as looked up) is a participle that points back to a noun."""
        return word[SHORTEST_VERB_STEM:].endswith(self.participle_endings)


def event_lexicon(language: str | None, aliases: tuple[tuple[str, str], ...] = ()) -> EventLexicon:
    """Return the words of a language (ISO 639-1 code; a region after it does not matter).

    ``aliases`` are phrases that name further parties, each with its code.
    """
    return read_lexicon((language or "").replace("_", "-").split("-")[0].lower(), aliases)


@lru_cache(maxsize=64)
def read_lexicon(code: str, aliases: tuple[tuple[str, str], ...]) -> EventLexicon:
    """Return the words of the language of a code, read once however its name was written."""
    data = {key: value for file in FILES for key, value in read(closest(code, file) or "", file).items()}
    entries = [(phrase, name, "") for name in LISTED for phrase in data.get(name, ())]
    entries += [
        (phrase, label, value)
        for label, name in SORTED.items()
        for value, some in data.get(name, {}).items()
        for phrase in some
    ]
    entries += [(phrase, "party", party) for phrase, party in (*country_phrases(code), *aliases)]
    entries += [(phrase, "union", "") for phrase in union_phrases(code)]
    phrases = [Phrase.of(*entry) for entry in entries]
    prefixes = data.get("prefixes", ())
    return EventLexicon(
        language=code,
        phrases=PhraseFinder(phrases, prefixes),
        marks=PhraseFinder((phrase for phrase in phrases if phrase.label in MARK_LABELS), prefixes),
        deeds=frozenset(
            word[:DEED_STEM]
            for name in ("notable", "signing")
            for phrase in data.get(name, ())
            if len(word := spelled(phrase.split()[0].rstrip("*~"))) >= DEED_STEM
        ),
        abbreviations=frozenset(data.get("abbreviations", ())),
        openers_behind_number=frozenset(data.get("openers_behind_number", ())),
        verb_words=frozenset(data.get("verb_words", ())),
        not_verbs=frozenset(data.get("not_verbs", ())),
        verb_endings=data.get("verb_endings", ()),
        participle_endings=data.get("participle_endings", ()),
        converbs=data.get("converbs", ()),
        connecting=tuple(
            sorted(
                ((end, final) for final, ends in data.get("connecting", {}).items() for end in ends),
                key=lambda pair: -len(pair[0]),
            )
        ),
        verb_second=bool(data.get("subjects")),
        verb_last=data.get("verb_last", False),
        dotted_i=read(closest(code, "page") or "", "page").get("dotted_i", False),
        genitive_first=data.get("genitive_first", False),
        title_last=data.get("title_last", False),
        place_endings=tuple(data.get("place_endings", ())),
    )

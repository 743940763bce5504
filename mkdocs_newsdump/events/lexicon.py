"""The words of a language that tell events: one YAML file a language in ``lexicon/``, read once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from mkdocs_newsdump.events.countries import country_phrases
from mkdocs_newsdump.text.phrases import CACHE_SIZE, PhraseFinder
from mkdocs_newsdump.text.yamlfiles import read_words

FOLDER = Path(__file__).parents[1] / "languages"
LISTED = (
    "openers",
    "content",
    "parting",
    "joiners",
    "attribution",
    "linking",
    "prepositions",
    "tying",
    "after_date",
    "term",
    "documents",
    "objects",
    "about",
    "relative",
    "pronouns",
    "subjects",
    "genitive",
    "reflexive",
    "meanwhile",
    "signing",
    "notable",
    "vague",
    "future",
    "both",
    "ours",
    "leaders",
)
"""The plain lists of a lexicon; each is looked up under its own name."""
SORTED = {"kind": "kinds", "act": "acts", "topic": "topics", "party": "parties"}
"""The lists sorted under values: the label of a hit, and the lexicon's name for them."""
MARKS = ("party", "leaders", "notable")
SHORTEST_VERB_STEM = 2


@dataclass(frozen=True)
class EventLexicon:
    """One language's words. An unknown language has none, and every question about it is answered no.

    ``marks`` are those of the phrases that every sentence is looked through for: who is named, and what was
    done. The others are looked for where it matters.
    """

    language: str
    phrases: PhraseFinder
    marks: PhraseFinder
    abbreviations: frozenset[str]
    verb_words: frozenset[str]
    not_verbs: frozenset[str]
    verb_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    verb_second: bool

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

    def is_participle(self, word: str) -> bool:
        """Guess by its ending whether a word (as looked up) is a participle that points back to a noun."""
        return word[SHORTEST_VERB_STEM:].endswith(self.participle_endings)


@lru_cache(maxsize=64)
def event_lexicon(language: str | None, aliases: tuple[tuple[str, str], ...] = ()) -> EventLexicon:
    """Give the words of a language (ISO 639-1 code; a region after it does not matter).

    ``aliases`` are phrases that name further parties, each with its code.
    """
    code = (language or "").replace("_", "-").split("-")[0].lower()
    data = read_event_words(code)
    entries = [(phrase, name, "") for name in LISTED for phrase in data.get(name, ())]
    entries += [
        (phrase, label, value)
        for label, name in SORTED.items()
        for value, phrases in data.get(name, {}).items()
        for phrase in phrases
    ]
    entries += [(phrase, "party", party) for phrase, party in (*country_phrases(code), *aliases)]
    return EventLexicon(
        language=code,
        phrases=PhraseFinder(entries),
        marks=PhraseFinder(entry for entry in entries if entry[1] in MARKS),
        abbreviations=frozenset(data.get("abbreviations", ())),
        verb_words=frozenset(data.get("verb_words", ())),
        not_verbs=frozenset(data.get("not_verbs", ())),
        verb_endings=tuple(data.get("verb_endings", ())),
        participle_endings=tuple(data.get("participle_endings", ())),
        verb_second=bool(data.get("subjects")),
    )


def read_event_words(code: str) -> dict[str, Any]:
    """Read the lexicon of a language code, or nothing where there is none."""
    path = FOLDER / code / "events.yml"
    if not code.isalpha() or not path.is_file():
        return {}
    data: dict[str, Any] = read_words(path)
    return data

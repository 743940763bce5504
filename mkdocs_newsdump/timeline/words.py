"""The words of a title or a sentence, by which milestones are compared."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mkdocs_newsdump.events.countries import territories
from mkdocs_newsdump.events.lexicon import EventLexicon, event_lexicon
from mkdocs_newsdump.text.languages import closest, read
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.romanise import MIN_SOUNDS, sound, sounds_alike
from mkdocs_newsdump.text.words import cut_words, spelled

MIN_LETTERS = 4
"""Minimum letters of a word that says what a title is about; a title without one has only short words."""
STEM = 5
"""Number of letters compared of a word, so that its endings do not matter."""
OPENING = 4
"""Number of the first words of a document's name by which it is known again, however far the name goes on."""
MAX_SOURCE = 3
"""Maximum words behind "said" that tell who said it: "said a spokesman of the ministry"."""
MAX_WORDS_TO_DEED = 5
"""Maximum words from "since" to its deed: "since diplomatic relations were established"."""
SILENT = ("party", "short", "linking", "prepositions", "signing", "leaders", "attribution")
"""Labels of words that do not say what a title is about."""
DOCUMENT_TYPES = frozenset(("treaty", "declaration", "memorandum", "protocol"))
"""Values of the list "topics" that say what a document is, not what it is about."""

THOUSANDS = re.compile(r"[,. \u00a0\u202f](?=\d{3}(?!\d))")
NUMBER = re.compile(r"\d+(?:[,. \u00a0\u202f]\d+)*")


@dataclass(frozen=True)
class Words:
    """The words of a title or a sentence as written, and the phrases of its language among them."""

    text: str
    words: Sequence[str]
    hits: Sequence[Hit]
    lexicon: EventLexicon

    @classmethod
    def of(cls, text: str, language: str | None) -> Words:
        """Return the words of a text."""
        words, lexicon = cut_words(text), event_lexicon(language)
        return cls(text, words, lexicon.phrases.find(words), lexicon)

    def values(self, label: str) -> frozenset[str]:
        """Return what the phrases of a list stand for."""
        return frozenset(hit.value for hit in self.hits if hit.label == label)

    def tokens_of(self, *labels: str) -> set[int]:
        """Return the numbers of the words in phrases of some lists."""
        return {at for hit in self.hits if hit.label in labels for at in range(hit.first, hit.last)}

    def stems(self, first: int = 0, last: int | None = None) -> frozenset[str]:
        """Return the beginnings of the longer of some words but for small ones and the names of who acts."""
        silent = self.tokens_of(*SILENT) | self._leaders | self._states
        places = range(first, len(self.words) if last is None else last)
        about = [spelled(self.words[at]) for at in places if at not in silent]
        return frozenset(word[:STEM] for word in about if len(word) >= MIN_LETTERS) or frozenset(about)

    @cached_property
    def sounds(self) -> frozenset[str]:
        """How the longer words sound, or are written, but for small ones and those of who acts."""
        return self._sounds(self.tokens_of(*SILENT) | self._leaders | self._states)

    @cached_property
    def told_sounds(self) -> frozenset[str]:
        """The same but for those of who said it: «сообщает пресс-служба»."""
        said = [hit.last for hit in self.hits if hit.label == "attribution"]
        if not said:
            return self.sounds
        sources = {at for last in said for at in range(last, last + MAX_SOURCE)}
        return self._sounds(self.tokens_of(*SILENT) | self._leaders | self._states | sources)

    def _sounds(self, silent: set[int]) -> frozenset[str]:
        about = (word for at, word in enumerate(self.words) if at not in silent)
        heard = (sound(word) or spelled(word) for word in about)
        return frozenset(word for word in heard if len(word) >= MIN_SOUNDS or not word.isascii())

    @cached_property
    def looks_back(self) -> bool:
        """Whether it begins with a word like "since" and a deed: "Since the treaty was signed"."""
        since = read(closest(self.lexicon.language, "dates") or "", "dates").get("words", {}).get("since", ())
        deeds = self.tokens_of("act", "notable", "signing").intersection(range(1, MAX_WORDS_TO_DEED + 1))
        return bool(deeds) and spelled(self.words[0]) in since and 1 not in self.tokens_of("party")

    @cached_property
    def _leaders(self) -> set[int]:
        """The numbers of the words of leaders' names: «президент РФ Владимир Путин»."""
        parties, names = self.tokens_of("party"), set()
        for hit in self.hits:
            at = hit.last if hit.label == "leaders" else len(self.words)
            while at < len(self.words) and at not in names and (at in parties or self.words[at][0].isupper()):
                names.add(at)
                at += 1
        return names

    @cached_property
    def _states(self) -> set[int]:
        """The numbers of the words that make a country's full name: "Kyrgyz Republic", "Republik Polen"."""
        told = self.tokens_of("topic", "kind", "act", "documents")
        beside = {at for hit in self.hits if hit.label == "party" for at in (hit.first - 1, hit.last)}
        return {at for at in beside - told if 0 < at < len(self.words) and self.words[at][0].isupper()}

    @cached_property
    def documents(self) -> list[Hit]:
        """The words that say what a document is, in their order."""
        return [hit for hit in self.hits if hit.label == "topic" and hit.value in DOCUMENT_TYPES]

    @cached_property
    def types(self) -> frozenset[str]:
        """What the documents in it are."""
        return frozenset(hit.value for hit in self.documents)

    @cached_property
    def topics(self) -> frozenset[str]:
        """What it is about, in terms that languages share."""
        return self.values("topic") - DOCUMENT_TYPES

    @cached_property
    def posts(self) -> frozenset[str]:
        """The stems of the titles of those who act."""
        return frozenset(spelled(self.words[at])[:STEM] for at in self.tokens_of("leaders"))

    @cached_property
    def figures(self) -> frozenset[str]:
        """The numbers in it, thousands set apart or not: "2,000" and "2 000" are one."""
        return frozenset(THOUSANDS.sub("", number[0]) for number in NUMBER.finditer(self.text))

    @cached_property
    def tells_relations(self) -> bool:
        """Whether it names relations themselves, not an embassy alone."""
        topics = self.tokens_of("topic")
        kinds = (hit for hit in self.hits if hit.label == "kind" and hit.value == "relations")
        return any(hit.first not in topics for hit in kinds)

    @cached_property
    def document_name(self) -> frozenset[str]:
        """The stems from a document's noun to the next verb, or nothing where it has no subject."""
        name = self._document_range
        return self.stems(name.start, name.stop) if name else frozenset()

    @cached_property
    def document_opening(self) -> frozenset[str]:
        """The stems of the first words of a document's name, or nothing where it has fewer."""
        name = self._document_range
        ends = (at + 1 for at in name if len(self.stems(name.start, at + 1)) == OPENING)
        end = next(ends, None)
        return self.stems(name.start, end) if end else frozenset()

    @cached_property
    def _document_range(self) -> range:
        """The numbers of the words from a document's noun to the next verb, none where it has no subject."""
        about = {hit.first for hit in self.hits if hit.label == "about"}
        noun = next((hit for hit in self.documents if hit.last in about), None)
        if noun is None:
            return range(0)
        countries = self.tokens_of("party")
        behind = (at for at in range(noun.last, len(self.words)) if at not in countries)
        verbs = (at for at in behind if self._is_verb(at))
        return range(noun.first, next(verbs, len(self.words)))

    def _is_verb(self, at: int) -> bool:
        return self.lexicon.is_verb(spelled(self.words[at]))

    def document_sounds(self, within: Collection[str] = ()) -> frozenset[str]:
        """Return how the proper names sound that documents go by: "Helsinki Accords", "Treaty of Rome".

        The first word, which is written large in any case, is one if it stands ``within`` a sentence too.
        """
        sounds = (sound(self.words[at]) for at in self._document_names(within))
        return frozenset(heard for heard in sounds if len(heard) >= MIN_SOUNDS)

    def _document_names(self, within: Collection[str]) -> Iterator[int]:
        """Yield the numbers of the names right before or after a document's noun, over a small word."""
        common, countries = self.tokens_of("topic", "leaders"), self.countries
        places, small = self.tokens_of("party"), self.tokens_of("prepositions", "linking")
        for noun in self.documents:
            after = noun.last + 1 if noun.last in small else noun.last
            for at in (noun.first - 1, after):
                if not 0 <= at < len(self.words) or at in common or at in countries:
                    continue
                if at in places and at == after:  # a treaty of a country, not one called by its capital
                    continue
                if self.words[at][0].isupper() and (at > 0 or at in places or self.words[at] in within):
                    yield at

    @cached_property
    def countries(self) -> set[int]:
        """The numbers of the words that name a country or its people, not a city or a palace there."""
        named = territories(self.lexicon.language)
        return {
            at
            for hit in self.hits
            if hit.label == "party"
            for at in range(hit.first, hit.last)
            if hit.last - hit.first > 1
            or sounds_alike(sound(self.words[at]), sound(named.get(hit.value, "")))
        }


@lru_cache(maxsize=1 << 10)  # a sentence has often several milestones
def words_of(text: str, language: str | None) -> Words:
    """Return the words of a text, kept for the milestones of one sentence."""
    return Words.of(text, language)

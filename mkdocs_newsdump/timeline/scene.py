"""Who and where, as a title tells it: names as they sound, countries, cities, and where a visit goes.

Nothing here is certain enough to join two milestones alone; it parts those of other places, or supports.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsdump.text.languages import closest, read
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.romanise import MIN_SOUNDS, sound, sounds_alike
from mkdocs_newsdump.text.words import spelled
from mkdocs_newsdump.timeline.words import STEM, Words

NO_NAMES = ("topic", "kind", "act", "leaders", "documents", "notable", "party", "short")
"""Labels of words that are no name of a person or a place, though they may be written large."""
LONGEST_SHORT_NAME = 4
"""Maximum letters of a country's name in capitals alone («США»), which is no city."""


@dataclass(frozen=True)
class Scene:
    """Who and where in some words."""

    words: Words

    @cached_property
    def names(self) -> frozenset[str]:
        """How the names of persons and places sound that are written as such for sure."""
        if self._capital_nouns:
            return frozenset()
        return self._sounds({at for at in self._large if at > 0} | self._cities)

    @cached_property
    def likely_names(self) -> frozenset[str]:
        """The same with the first word, and with all nouns where nouns are written large."""
        return self._sounds(self._large | self._cities)

    @cached_property
    def places(self) -> frozenset[str]:
        """How the names sound of the cities, and of what else stands large behind a small word."""
        small = self.words.tokens_of("prepositions", "tying")
        behind = set() if self._capital_nouns else {at for at in self._large if at - 1 in small}
        return self._sounds(behind | self._cities)

    @cached_property
    def name_stems(self) -> frozenset[str]:
        """The stems of the words that are names for sure."""
        large = set() if self._capital_nouns else {at for at in self._large if at > 0}
        return frozenset(spelled(self.words.words[at])[:STEM] for at in large)

    @property
    def people(self) -> frozenset[str]:
        """How the names sound that are those of no place."""
        return self.names - self.places

    @cached_property
    def city_countries(self) -> frozenset[str]:
        """The countries whose cities are named."""
        return frozenset(hit.value for hit in self._parties if hit.first in self._cities)

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that are named, but not those whose cities are."""
        return frozenset(hit.value for hit in self._parties if hit.first not in self._cities)

    @cached_property
    def host(self) -> str | None:
        """The country that a visit goes to: that of its cities, or the one named without a post."""
        free = [hit for hit in self._parties if hit.first not in self._posts]
        cities = {hit.value for hit in free if hit.first in self._cities}
        hosts = cities or {hit.value for hit in free}
        return next(iter(hosts)) if len(hosts) == 1 else None

    @property
    def _capital_nouns(self) -> bool:
        return bool(read(closest(self.words.lexicon.language, "dates") or "", "dates").get("capital_nouns"))

    @cached_property
    def _parties(self) -> list[Hit]:
        return [hit for hit in self.words.hits if hit.label == "party"]

    @cached_property
    def _large(self) -> set[int]:
        """The numbers of the words written large that no list knows."""
        known = self.words.tokens_of(*NO_NAMES)
        return {at for at, word in enumerate(self.words.words) if at not in known and word[:1].isupper()}

    @cached_property
    def _cities(self) -> set[int]:
        """The numbers of the words that name a country's city."""
        named = self.words.tokens_of("party") - self.words.countries
        return {at for at in named if is_name(self.words.words[at]) and sound(self.words.words[at])}

    @cached_property
    def _posts(self) -> set[int]:
        """The numbers of the first words of countries that a leader acts for: "the presidents of A and B"."""
        words, first = self.words, {hit.first for hit in self._parties}
        before = {hit.last: hit.first for hit in self._parties}
        small = words.tokens_of("prepositions", "tying")
        posts: set[int] = set()
        for hit in words.hits:
            if hit.label != "leaders":
                continue
            after = hit.last
            while after in small:
                after += 1
            if hit.first in before:
                posts.add(before[hit.first])
            elif after in first and not words.lexicon.title_last:
                posts.add(after)
        joined = [
            (hit.first, hit.last + 1)
            for hit in self._parties
            if hit.last in words.tokens_of("joiners") and hit.last + 1 in first
        ]
        for pair in (*joined, *reversed(joined)):
            if posts.intersection(pair):
                posts.update(pair)
        return posts

    def _sounds(self, places: set[int]) -> frozenset[str]:
        heard = (sound(self.words.words[at]) for at in places)
        return frozenset(name for name in heard if len(name) >= MIN_SOUNDS)


def is_name(word: str) -> bool:
    """Whether a word is written as a name, and no short one in capitals alone."""
    return word[:1].isupper() and not (word.isupper() and len(word) <= LONGEST_SHORT_NAME)


def share_sound(sounds: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a name of one may be a name of the other."""
    return any(sounds_alike(one, other) for one in sounds for other in others)

"""A milestone on its way into an entry, and what others are compared by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from mkdocs_newsdump.dates.edtf import earliest, latest
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.model.timeline import Citation
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.words import cut_words, spelled

MIN_LETTERS = 4
"""Minimum letters of a word that says what a title is about; a title without one has only short words."""
STEM = 5
"""Number of letters compared of a word, so that its endings do not matter."""
MAX_YEARS = 100
"""Maximum years of an interval; a longer one is compared with what else happened in its first hundred."""
SILENT = ("party", "linking", "prepositions", "signing")
"""Labels of words that do not say what a title is about."""

Key = tuple[object, ...]


@dataclass(frozen=True)
class Candidate:
    """A milestone, the ``language`` of its words, and for a person's own entry the ``url`` that shows it."""

    milestone: Milestone
    language: str | None
    url: str | None = None

    @property
    def citation(self) -> Citation:
        """The place that tells it."""
        one = self.milestone
        article, paragraph = (one.article, one.paragraph) if one.article else (None, None)
        return Citation(article, paragraph, one.title, one.text, one.date, self.url, self.language)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of the title's longer words but for the parties' names and small words."""
        words, hits = self._parsed
        silent = {at for hit in hits if hit.label in SILENT for at in range(hit.first, hit.last)}
        about = [spelled(word) for at, word in enumerate(words) if at not in silent]
        return frozenset(word[:STEM] for word in about if len(word) >= MIN_LETTERS) or frozenset(about)

    @cached_property
    def acts(self) -> frozenset[str]:
        """What is done to the subject, where it is no signing."""
        return self._values("act")

    @cached_property
    def topics(self) -> frozenset[str]:
        """What the title is about, in terms that languages share."""
        return self._values("topic")

    @cached_property
    def keys(self) -> frozenset[Key]:
        """What another candidate for the same entry is found by."""
        one = self.milestone
        by: set[Key] = {(one.kind, self.stems), (one.kind, self.topics)}
        subjects = [*self.stems, *self.topics]
        by |= {(year, subject) for year in years_of(one.date) for subject in (*subjects, one.kind)}
        if one.date:
            by |= {("any year", subject) for subject in subjects}
        return frozenset((one.parties, *key) for key in by)

    @property
    def sought(self) -> frozenset[Key]:
        """Keys of which another candidate for the same entry has one."""
        if self.milestone.date and not years_of(self.milestone.date):
            return self.keys
        return frozenset(key for key in self.keys if key[1] != "any year")

    @cached_property
    def likeness(self) -> Key:
        """All that ``same_event`` looks at: candidates alike in this are the same to it."""
        one = self.milestone
        return one.parties, one.kind, one.date, self.language, self.stems, self.acts, self.topics

    @cached_property
    def _parsed(self) -> tuple[list[str], list[Hit]]:
        """The title's words, and the phrases among them."""
        words = cut_words(self.milestone.title)
        return words, event_lexicon(self.language).phrases.find(words)

    def _values(self, label: str) -> frozenset[str]:
        return frozenset(hit.value for hit in self._parsed[1] if hit.label == label)


def years_of(date: str | None) -> Sequence[int]:
    """Return the years that an EDTF date can be in, the first of a long interval; none where it is open."""
    if not date:
        return ()
    first, last = earliest(date) or latest(date), latest(date) or earliest(date)
    return range(first.year, min(last.year, first.year + MAX_YEARS) + 1) if first and last else ()

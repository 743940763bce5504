"""A milestone on its way into an entry, and what others are compared by."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from mkdocs_newsdump.dates.edtf import earliest, is_day, latest, precision
from mkdocs_newsdump.events.countries import territories
from mkdocs_newsdump.events.lexicon import EventLexicon, event_lexicon
from mkdocs_newsdump.model.milestone import Milestone
from mkdocs_newsdump.model.timeline import Citation
from mkdocs_newsdump.text.languages import closest, read
from mkdocs_newsdump.text.phrases import Hit
from mkdocs_newsdump.text.romanise import MIN_SOUNDS, sound, sounds_alike
from mkdocs_newsdump.text.words import cut_words, spelled

MIN_LETTERS = 4
"""Minimum letters of a word that says what a title is about; a title without one has only short words."""
STEM = 5
"""Number of letters compared of a word, so that its endings do not matter."""
MAX_YEARS = 100
"""Maximum years of an interval; a longer one is compared with what else happened in its first hundred."""
MIN_NAME = 2
"""Minimum words of a name that tells what it names from all else: "treaty" alone does not."""
MAX_WORDS_TO_DEED = 5
"""Maximum words from "since" to its deed: "since diplomatic relations were established"."""
NEWS = timedelta(days=31)
"""What an article tells of this time before its publication is news: its day is known."""
FRESH = timedelta(days=3)
"""What an article tells of this time before its publication is what it was written for."""
SILENT = ("party", "linking", "prepositions", "signing", "leaders")
"""Labels of words that do not say what a title is about."""
DOCUMENT_TYPES = frozenset(("treaty", "declaration", "memorandum", "protocol"))
"""Values of the list "topics" that say what a document is, not what it is about."""

VAGUE_PRECISIONS = ("decade", "century")
OPEN_YEAR, ANY_YEAR = "XXXX", "any year"
LEAP_YEAR = "2000"
"""Stands for an open year, as 29 February is a day in it."""

Key = tuple[object, ...]


@dataclass(frozen=True)
class Words:
    """The words of a title or a sentence as written, and the phrases of its language among them."""

    words: Sequence[str]
    hits: Sequence[Hit]
    lexicon: EventLexicon

    @classmethod
    def of(cls, text: str, language: str | None) -> Words:
        """Return the words of a text."""
        words, lexicon = cut_words(text), event_lexicon(language)
        return cls(words, lexicon.phrases.find(words), lexicon)

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
    def document_name(self) -> frozenset[str]:
        """The stems from a document's noun to the next verb, or nothing where it has no subject."""
        about = {hit.first for hit in self.hits if hit.label == "about"}
        noun = next((hit for hit in self.documents if hit.last in about), None)
        if noun is None:
            return frozenset()
        verbs = (at for at in range(noun.last, len(self.words)) if self._is_verb(at))
        return self.stems(noun.first, next(verbs, None))

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
        common, countries = self.tokens_of("topic", "leaders"), self._countries()
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

    def _countries(self) -> set[int]:
        """Return the numbers of the words that name a country or its people, not a city or a palace there."""
        named = territories(self.lexicon.language)
        return {
            at
            for hit in self.hits
            if hit.label == "party"
            for at in range(hit.first, hit.last)
            if hit.last - hit.first > 1
            or sounds_alike(sound(self.words[at]), sound(named.get(hit.value, "")))
        }


@dataclass(frozen=True)
class Candidate:
    """A milestone, the ``language`` of its words, and the day on which its article was ``published``.

    For a person's own entry ``url`` is the address that shows it.
    """

    milestone: Milestone
    language: str | None
    url: str | None = None
    published: date | None = None

    @property
    def citation(self) -> Citation:
        """The place that tells it."""
        one = self.milestone
        article, paragraph = (one.article, one.paragraph) if one.article else (None, None)
        return Citation(article, paragraph, one.title, one.text, one.date, self.url, self.language)

    @cached_property
    def title(self) -> Words:
        """The title's words."""
        return _words_of(self.milestone.title, self.language)

    @cached_property
    def sentence(self) -> Words:
        """The words of the whole sentence."""
        return _words_of(self.milestone.text, self.language)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What the title is about, by the beginnings of its words."""
        return self.title.stems()

    @cached_property
    def name(self) -> frozenset[str]:
        """The stems of the name of the document that the title names, or else of the whole title."""
        name = self.title.document_name
        return name if len(name) >= MIN_NAME else self.stems

    @cached_property
    def acts(self) -> frozenset[str]:
        """What is done to the subject, where it is no signing."""
        return self.title.values("act")

    @cached_property
    def topics(self) -> frozenset[str]:
        """What the title is about, in terms that languages share."""
        return self.title.topics

    @property
    def told_topics(self) -> frozenset[str]:
        """The topics of the title, or where it has none those of the sentence."""
        return self.topics or self.sentence.topics

    @cached_property
    def title_kinds(self) -> frozenset[str]:
        """The kinds of event that the title tells, or the milestone's where its words tell none."""
        return self.title.values("kind") or frozenset([self.milestone.kind])

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of event that it may be called."""
        return self.title.values("kind") | {self.milestone.kind}

    @cached_property
    def nouns(self) -> frozenset[str]:
        """The stems of the nouns by which the title calls documents."""
        words = (self.title.words[hit.first] for hit in self.title.documents)
        return frozenset(spelled(word)[:STEM] for word in words)

    @property
    def is_unnamed(self) -> bool:
        """Whether the title calls a document by its noun alone."""
        return bool(self.nouns) and not (self.topics or self.title.document_name or self.title_sounds)

    @cached_property
    def title_sounds(self) -> frozenset[str]:
        """How the proper names sound of the documents that the title names."""
        return self.title.document_sounds(self.sentence.words[1:])

    @cached_property
    def document_sounds(self) -> frozenset[str]:
        """How the proper names sound of the documents that the title names, or else the sentence."""
        return self.title_sounds or self.sentence.document_sounds()

    @cached_property
    def known_date(self) -> str | None:
        """The date, the known side of an open interval, or None for what is too vague to compare."""
        known = "/".join(side for side in (self.milestone.date or "").split("/") if side != "..")
        return known if known and precision(known) not in VAGUE_PRECISIONS else None

    @cached_property
    def day(self) -> tuple[int, int] | None:
        """The month and day of the month that it happened on, whether the year is known or not."""
        first = earliest((self.milestone.date or "").replace(OPEN_YEAR, LEAP_YEAR))
        return (first.month, first.day) if first and precision(self.milestone.date or "") == "day" else None

    @cached_property
    def first_day(self) -> date | None:
        """The first day that it may have happened on, where the year is known."""
        return earliest(self.milestone.date or "")

    @cached_property
    def on_one_day(self) -> bool:
        """Whether it happened on a single day of a known year."""
        return is_day(self.milestone.date or "")

    @cached_property
    def is_news(self) -> bool:
        """Whether it happened, to the day, shortly before its article appeared."""
        day = self.first_day if self.on_one_day else None
        return day is not None and self.published is not None and day <= self.published <= day + NEWS

    @property
    def likeness(self) -> Key:
        """All that says which event it tells: candidates alike in this tell the same."""
        one = self.milestone
        told = one.date, one.title, one.text, one.kind, one.parties, one.planned
        return (*told, self.language, self.is_news)

    @cached_property
    def subjects(self) -> tuple[Key, ...]:
        """What its event may be known again by at any time, the surest first."""
        one = self.milestone
        subjects: list[Key] = [("name", self.language, self.name)]
        if self.topics:
            subjects.append(("topics", one.kind, self.topics))
        if one.kind == "relations":
            subjects.append(("relations",))
        return (*subjects, *(("sound", heard[:MIN_SOUNDS]) for heard in sorted(self.document_sounds)))

    @property
    def years(self) -> Sequence[object]:
        """The years that it may have happened in; an open year is one."""
        return years_of(self.milestone.date or "") or (OPEN_YEAR,)

    @property
    def is_fresh(self) -> bool:
        """Whether it happened in the days before its article appeared."""
        day = self.first_day if self.is_news else None
        return day is not None and self.published is not None and self.published <= day + FRESH

    @cached_property
    def keys(self) -> list[Key]:
        """What others find it by."""
        keys = list(self.subjects)
        if self.is_fresh or not self.milestone.date:
            keys += [("news", self.milestone.article, topic) for topic in self.told_topics]
            keys += [("unnamed", self.milestone.article, noun) for noun in self.nouns]
        if self.milestone.date:
            keys += [(*subject, when) for subject in self.subjects for when in (*self.years, self.day)]
            keys += [(year, word) for year in self.years for word in self._words]
        if self.day:
            keys += [("day", self.day, year) for year in (*self.years, ANY_YEAR)]
        return [(self.milestone.parties, *key) for key in keys]

    @property
    def sought(self) -> list[Key]:
        """The keys of what may be of the same event, the surest first.

        What happens once is looked for in the years around it and on its day in others.
        """
        if not self.milestone.date:
            keys = [*self.subjects, *(("news", self.milestone.article, topic) for topic in self.told_topics)]
            keys += [("unnamed", self.milestone.article, noun) for noun in self.nouns if self.is_unnamed]
        elif OPEN_YEAR in self.years:
            keys = [("day", self.day, ANY_YEAR), *self.subjects]
        else:
            first, last = int(str(self.years[0])), int(str(self.years[-1]))
            keys = [("day", self.day, year) for year in (*self.years, OPEN_YEAR)] if self.day else []
            near = (*self.years, first - 1, last + 1, self.day)
            keys += [(*subject, when) for subject in self.subjects for when in near]
        if self.milestone.date:
            keys += [(year, word) for year in self.years for word in self._words]
        return [(self.milestone.parties, *key) for key in keys]

    @cached_property
    def _words(self) -> list[str]:
        """Words that most titles of the same event have one of."""
        return sorted(self.stems | self.topics | self.nouns)


@lru_cache(maxsize=1 << 10)  # a sentence has often several milestones
def _words_of(text: str, language: str | None) -> Words:
    return Words.of(text, language)


def years_of(when: str) -> Sequence[int]:
    """Return the years that an EDTF date can be in, the first of a long interval; none where it is open."""
    first, last = earliest(when) or latest(when), latest(when) or earliest(when)
    return range(first.year, min(last.year, first.year + MAX_YEARS) + 1) if first and last else ()

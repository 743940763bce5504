"""What stands around a dated event: who is named near it, and how its date lies among those of its text.

These are features of ``likelihood.py``, beside those of the event itself in ``features.py``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from mkdocs_newsdump.dates.edtf import earliest
from mkdocs_newsdump.events.parse import ParsedText
from mkdocs_newsdump.events.parties import of_the_two, parties_of
from mkdocs_newsdump.events.places import Told
from mkdocs_newsdump.events.sentence import Sentence

MOST_DATES, MOST_PARAGRAPHS, MOST_SENTENCES = 30, 40, 8
"""Dates and paragraphs of a text, and sentences of a paragraph; more say no more."""
MOST_IN_SENTENCE, MOST_IN_PARAGRAPH = 4, 6
"""Dates of a sentence and of a paragraph; more say no more."""
LONG = 400
"""Days by which a date goes back behind the one before: more than a year."""
MOST_YEARS = 50
"""Years from the middle date of a text; more say no more."""


class Surroundings:
    """The sentences of a text about ``two`` parties in order, whom they name, and the dates of its events."""

    def __init__(self, text: ParsedText, told: Sequence[Told]) -> None:
        self.two = frozenset(text.pair)
        self.paragraphs = len(text.paragraphs)
        self.entries = sum(one.in_entry for one in text.paragraphs) / max(1, len(text.paragraphs))
        self.last = text.paragraphs[-1].number if text.paragraphs else 0
        self.sentences = [sentence for one in text.paragraphs for sentence in one.sentences]
        self.named = [
            frozenset(of_the_two(code, self.two) for code in parties_of(sentence))
            for sentence in self.sentences
        ]
        numbers = iter(range(len(self.sentences)))
        self.of_paragraph = {
            one.number: [number for _, number in zip(one.sentences, numbers, strict=False)]
            for one in text.paragraphs
        }
        self.places = {id(sentence): at for at, sentence in enumerate(self.sentences)}
        self.near_both = nearness(
            self.two <= named or names_both(sentence)
            for sentence, named in zip(self.sentences, self.named, strict=True)
        )
        self.near_others = nearness(bool(named - self.two) for named in self.named)
        self.near = {code: nearness(code in named for named in self.named) for code in self.two}
        self.told = told
        self.in_sentence = Counter(id(one.place.sentence) for one in told)
        self.in_paragraph = Counter(one.place.paragraph for one in told)
        self.dates = [first_day(one.milestone.date) for one in told]
        self.known = sorted(day for day in self.dates if day)
        self.first = {day: number for number, day in reversed([*enumerate(self.dates)])}
        follows = [bool(one and other and one <= other) for one, other in pairwise(self.dates)]
        self.in_order = sum(follows) / max(1, len(follows))

    def features(self, number: int) -> dict[str, float]:
        """Return what stands around the event of this number, by names that a reader understands."""
        return {
            **dict.fromkeys(self._names_near(number), 1.0),
            **self._nearness(number),
            **self._size(number),
            **dict(self._order(number)),
        }

    def _at(self, number: int) -> int:
        return self.places[id(self.told[number].place.sentence)]

    def _names_near(self, number: int) -> Iterator[str]:
        """Yield whom the sentences beside an event's and its paragraph name."""
        at = self._at(number)
        for beside, name in ((at - 1, "before"), (at + 1, "after")):
            if 0 <= beside < len(self.sentences):
                yield from self._names(f"the sentence {name}", self.named[beside])
                if names_both(self.sentences[beside]):
                    yield f"the sentence {name} has both"
        paragraph = self.of_paragraph[self.told[number].place.paragraph]
        yield from self._names("its paragraph", frozenset().union(*(self.named[one] for one in paragraph)))

    def _names(self, where: str, named: frozenset[str]) -> Iterator[str]:
        yield f"{where} names {len(named & self.two)} of the two"
        if named - self.two:
            yield f"{where} names others"

    def _nearness(self, number: int) -> dict[str, float]:
        """Return how near before an event the two, others, and the one its sentence lacks are named."""
        at = self._at(number)
        return {
            "nearness of both": self.near_both[at],
            "nearness of others": self.near_others[at],
            "nearness of the missing": min(
                (self.near[code][at] for code in self.two - self.named[at]), default=1.0
            ),
        }

    def _size(self, number: int) -> dict[str, float]:
        """Return how long a text and an event's paragraph are, and how many events have their dates there."""
        place = self.told[number].place
        paragraph = self.of_paragraph[place.paragraph]
        in_sentence = self.in_sentence[id(place.sentence)]
        in_paragraph = self.in_paragraph[place.paragraph]
        return {
            "events of the text": min(1.0, len(self.told) / MOST_DATES),
            "events of the sentence": min(1.0, in_sentence / MOST_IN_SENTENCE),
            "events of the paragraph": min(1.0, in_paragraph / MOST_IN_PARAGRAPH),
            "length of the text": min(1.0, self.paragraphs / MOST_PARAGRAPHS),
            "length of its paragraph": min(1.0, len(paragraph) / MOST_SENTENCES),
            "place in its paragraph": min(1.0, (self._at(number) - paragraph[0]) / MOST_SENTENCES),
            "place in the text": place.paragraph / max(1, self.last),
            "read by the grammar": float(place.sentence.reading is not None),
            "entries of a chronicle": self.entries,
            "dates in order": self.in_order,
        }

    def _order(self, number: int) -> Iterator[tuple[str, float]]:
        """Yield how an event's date lies among those of its text."""
        day = self.dates[number]
        if day is None:
            return
        before = self.dates[number - 1] if number else None
        after = self.dates[number + 1] if number + 1 < len(self.dates) else None
        if before:
            yield "earlier than the date before", float(day < before)
            yield "long before the date before", float((before - day).days > LONG)
        if after:
            yield "later than the next date", float(day > after)
        yield "rank of the date", bisect_left(self.known, day) / len(self.known)
        yield "the newest date", float(day == self.known[-1])
        yield "the oldest date", float(day == self.known[0])
        yield "a date told before", float(self.first[day] < number)
        middle = self.known[len(self.known) // 2].year
        yield "years from the middle", min(1.0, abs(day.year - middle) / MOST_YEARS)


def first_day(edtf: str | None) -> date | None:
    """Return the first day of a date, or None where its year is open."""
    return earliest(edtf) if edtf and "X" not in edtf[:4] else None


def names_both(sentence: Sentence) -> bool:
    """Whether a sentence has words for both parties, such as "the two countries"."""
    return bool(sentence.hits_of("both"))


def nearness(found: Iterable[bool]) -> list[float]:
    """Return for each sentence 1 if something is found there, a half if in the one before and so on, or 0."""
    near: list[float] = []
    last: int | None = None
    for at, here in enumerate(found):
        last = at if here else last
        near.append(0.0 if last is None else 1 / (1 + at - last))
    return near

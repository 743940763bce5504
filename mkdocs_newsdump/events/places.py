"""The sentences of a text in their places: what is named before each, and the date that stands above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from mkdocs_newsdump.events.clauses import Clause
from mkdocs_newsdump.events.parse import Paragraph, ParsedText
from mkdocs_newsdump.events.parties import Named
from mkdocs_newsdump.events.sentence import Sentence
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.model.milestone import Milestone

MAX_EARLIER = 8
"""Maximum number of sentences before one in which a document that it points at may be named."""
ENTRY = 3
"""Maximum paragraphs of an entry of a chronicle below the line that its date opens."""


class Place(NamedTuple):
    """A sentence, the number of its paragraph, and the parties named before it.

    For the first sentence of an entry of a chronicle, those named in the paragraphs below count as well.
    ``above`` is the EDTF value of the entry's date, which may open the paragraph itself (``opens``);
    ``leads``: the sentence is its paragraph's first.
    ``earlier`` are the last sentences before it.
    """

    sentence: Sentence
    paragraph: int
    before: Named
    above: str | None
    leads: bool
    opens: bool
    earlier: tuple[Sentence, ...]


def iterate_places(text: ParsedText) -> Iterator[Place]:
    """Yield every sentence in its place."""
    before = text.named
    earlier: tuple[Sentence, ...] = ()
    for number, paragraph in enumerate(text.paragraphs):
        before = before.in_paragraph(paragraph.in_entry)
        below = parties_below(text.paragraphs[number + 1 :]) if paragraph.opens else frozenset()
        for at, sentence in enumerate(paragraph.sentences):
            named = before.adding(below) if at == 0 else before
            yield Place(sentence, paragraph.number, named, paragraph.above, at == 0, paragraph.opens, earlier)
            before = before.after(sentence)
            earlier = (*earlier[1 - MAX_EARLIER :], sentence)


def parties_below(paragraphs: Iterable[Paragraph]) -> frozenset[str]:
    """Return the parties named in the first paragraphs, down to the next one that a date opens."""
    entry = islice(takewhile(lambda one: not (one.opens or one.above), paragraphs), ENTRY)
    return frozenset(hit.value for one in entry for sentence in one.sentences for hit in sentence.parties)


class Told(NamedTuple):
    """A milestone with the place it is told in, its clause there, and its date if that stands there too.

    ``doubts`` are the names of the rules that say that it is no certain one. ``title_good``: how likely a
    reader finds its title good, where that is known.
    """

    milestone: Milestone
    place: Place
    clause: Clause
    mention: DateMention | None
    doubts: frozenset[str]
    title_good: float | None = None

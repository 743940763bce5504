"""An article, or any text, to sentences in which dates, phrases and parties are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.events.lexicon import EventLexicon, event_lexicon
from mkdocs_newsdump.events.parties import main_pair, named_together, titled_names, with_names
from mkdocs_newsdump.events.sentence import Sentence, longest_parties
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.language import detect_language
from mkdocs_newsdump.text.sentences import sentences
from mkdocs_newsdump.text.words import cut_words

Aliases = tuple[tuple[str, str], ...]
"""Further phrases that name parties, each with its code."""


@dataclass(frozen=True)
class Paragraph:
    """Paragraph ``number`` of an article (0 for the lede), and its sentences in order."""

    number: int
    text: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Reading:
    """What was read. ``pair`` are the two parties it is about, or nothing; ``source`` names the dump.

    ``together`` counts the sentences that name the same parties.
    """

    source: str
    published: date | None
    words: EventLexicon
    paragraphs: tuple[Paragraph, ...]
    together: Counter[tuple[str, ...]]
    pair: tuple[str, ...]


def read_article(
    article: Article, aliases: Aliases = (), language: str | None = None, published: date | None = None
) -> Reading:
    """Read an article, its lede and its body. Its title repeats them and is only read for its parties."""
    texts = [(0, article.lede or "")]
    texts += [(number, block.text) for number, block in enumerate(article.body, start=1)]
    language, published = language or article.language, published or article.published
    return read(texts, article.source, language, published, aliases, article.title or "")


def read(
    texts: Iterable[tuple[int, str]],
    source: str,
    language: str | None,
    published: date | None,
    aliases: Aliases = (),
    title: str = "",
) -> Reading:
    """Read numbered paragraphs in one language, by default the one they seem to be in."""
    texts = list(texts)
    language = language or detect_language("\n".join(text for _, text in texts))
    words = event_lexicon(language, aliases)
    paragraphs = [
        Paragraph(
            number,
            text,
            read_text(text, find_dates(text, language=words.language, published=published), words),
        )
        for number, text in texts
    ]
    names = {
        name: party
        for paragraph in paragraphs
        for sentence in paragraph.sentences
        for name, party in titled_names(sentence).items()
    }
    if names:
        paragraphs = [
            replace(
                paragraph, sentences=tuple(with_names(sentence, names) for sentence in paragraph.sentences)
            )
            for paragraph in paragraphs
        ]
    together = named_together(sentence for paragraph in paragraphs for sentence in paragraph.sentences)
    pair = main_pair(together + named_together(read_text(title, [], words)))
    return Reading(source, published, words, tuple(paragraphs), together, pair)


def read_text(text: str, dates: list[DateMention], words: EventLexicon) -> tuple[Sentence, ...]:
    """Cut a text into sentences, each with its own words and dates."""
    read: list[Sentence] = []
    next_date = 0
    for span in sentences(text, words.abbreviations, dates):
        first_date = next_date
        while next_date < len(dates) and dates[next_date].start < span.end:
            next_date += 1
        spelling = cut_words(text[span.start : span.end])
        if spelling:
            marks = words.marks.find(spelling)
            parties = longest_parties(marks)
            read.append(Sentence(text, span, dates[first_date:next_date], spelling, marks, parties, words))
    return tuple(read)

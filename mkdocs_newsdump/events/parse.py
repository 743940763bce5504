"""An article, or any text, to sentences in which dates, phrases and parties are found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, pairwise

from mkdocs_newsdump.events.article_names import name_parties, short_names
from mkdocs_newsdump.events.chronicle import find_paragraph_dates
from mkdocs_newsdump.events.lexicon import EventLexicon, event_lexicon
from mkdocs_newsdump.events.parties import Named, codes_of, count_co_mentions, find_own_pair, find_rivals
from mkdocs_newsdump.events.party_options import Aliases
from mkdocs_newsdump.events.sentence import Sentence, longest_parties
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.dates import DateMention
from mkdocs_newsdump.text.language import detect_language
from mkdocs_newsdump.text.sentences import Span, sentences
from mkdocs_newsdump.text.words import cut_words

MIN_LONG = 60
"""Minimum characters of a paragraph that is no heading."""
ENDS = tuple('.!?…。！？:;»”")')
"""Marks at the end of a paragraph."""


@dataclass(frozen=True)
class Paragraph:
    """Paragraph ``number`` of an article (0 for the lede): its sentences in order.

    ``above`` is the EDTF value of the date that stands above it or opens it (``opens``), if there is one.
    """

    number: int
    sentences: tuple[Sentence, ...]
    above: str | None = None
    opens: bool = False

    @property
    def in_entry(self) -> bool:
        """Whether it is part of an entry of a chronicle."""
        return self.opens or self.above is not None


@dataclass(frozen=True)
class ParsedText:
    """An article or a text in sentences. ``source`` is the dump's name, ``words`` are its language's.

    ``heading`` are the sentences of its title.

    ``co_mentions`` counts the sentences by the parties they name; ``named`` are the parties that its title
    names, ``pair`` the two that the text is about, or empty. ``short`` are the parties that its short names
    stand for where these are named otherwise, or asked for; ``waiting`` are those that nothing else names.
    ``rivals`` are the pairs that it might be about, where asking for one of them decides.
    """

    source: str
    published: date | None
    words: EventLexicon
    heading: tuple[Sentence, ...]
    paragraphs: tuple[Paragraph, ...]
    co_mentions: Mapping[tuple[str, ...], int]
    named: Named
    pair: tuple[str, ...]
    short: frozenset[str]
    waiting: frozenset[str]
    rivals: frozenset[tuple[str, str]]


def parse_article(
    article: Article,
    aliases: Aliases = (),
    language: str | None = None,
    published: date | None = None,
    known: Iterable[str] = (),
) -> ParsedText:
    """Parse an article: its lede and its body. Its title repeats them and is only asked for its parties.

    ``language`` and ``published`` override the article's own. ``known`` are parties that short names may
    stand for though the article does not name them otherwise.
    """
    texts = [(0, article.lede or "")]
    texts += [(number, block.text) for number, block in enumerate(article.body, start=1)]
    language, published = language or article.language, published or article.published
    return parse_paragraphs(
        texts, article.source, language, published, aliases, article.title or "", known, find_joined(article)
    )


def find_joined(article: Article) -> frozenset[int]:
    """Return the numbers of the paragraphs that stand on the line right below the one before."""
    numbered = enumerate(pairwise(article.body), start=2)
    return frozenset(
        number
        for number, (above, below) in numbered
        if above.lines and below.lines and above.lines[-1] + 1 == below.lines[0]
    )


def parse_paragraphs(
    texts: Iterable[tuple[int, str]],
    source: str,
    language: str | None,
    published: date | None,
    aliases: Aliases = (),
    title: str = "",
    known: Iterable[str] = (),
    joined: Collection[int] = (),
) -> ParsedText:
    """Parse numbered paragraphs in one language, by default the one they seem to be in.

    ``known`` as for :func:`parse_article`. ``joined`` are the numbers of those that no blank line parts from
    the one before.
    """
    texts = list(texts)
    language = language or detect_language("\n".join(text for _, text in texts))
    words = event_lexicon(language, aliases)
    below = {at for at, (number, _) in enumerate(texts) if number in joined}
    dated = find_paragraph_dates([text for _, text in texts], words.language, published, below)
    paragraphs = [
        Paragraph(
            number,
            parse_sentences(text, of.dates, words, of.start),
            of.above,
            of.above is not None and of.start > 0,
        )
        for (number, text), of in zip(texts, dated, strict=True)
    ]
    heading = Paragraph(0, parse_sentences(title, [], words))
    unnamed = [one for each in (heading, *paragraphs) for one in each.sentences]
    short = short_names(unnamed)
    waiting = short.difference(hit.value for sentence in unnamed for hit in sentence.parties)
    named = iter(name_parties(unnamed, known))
    heading, *paragraphs = [
        replace(each, sentences=tuple(islice(named, len(each.sentences)))) for each in (heading, *paragraphs)
    ]
    if paragraphs and breaks_off([text for _, text in texts]):
        paragraphs[-1] = mark_cut(paragraphs[-1])
    co_mentions = count_co_mentions(sentence for each in paragraphs for sentence in each.sentences)
    in_title = count_co_mentions(heading.sentences)
    about = co_mentions + in_title
    about.update(codes for codes in in_title if len(codes) > 1)  # a title that names two counts twice
    return ParsedText(
        source,
        published,
        words,
        heading.sentences,
        tuple(paragraphs),
        co_mentions,
        Named(codes_of(in_title), codes_of(co_mentions + in_title), title=codes_of(in_title)),
        find_own_pair(about, known),
        short,
        waiting,
        find_rivals(about),
    )


def breaks_off(texts: Sequence[str]) -> bool:
    """Whether the last paragraph breaks off: it is long and has no mark at its end, unlike most."""
    *others, last = [text.rstrip() for text in texts if len(text.rstrip()) >= MIN_LONG] or [""]
    ended = [text for text in others if text.endswith(ENDS)]
    most_end = bool(ended) and 2 * len(ended) > len(others)
    return last == texts[-1].rstrip() and most_end and not last.endswith(ENDS)


def mark_cut(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph with its last sentence marked as cut."""
    *sentences, last = paragraph.sentences
    return replace(paragraph, sentences=(*sentences, replace(last, cut=True)))


def parse_sentences(
    text: str, dates: list[DateMention], words: EventLexicon, start: int = 0
) -> tuple[Sentence, ...]:
    """Split a text from the character ``start`` on into sentences, each with its own words and dates.

    Those without a word are left out.
    """
    parsed: list[Sentence] = []
    next_date = 0
    for span in sentences(text, words.abbreviations, dates, words.openers_behind_number):
        span = Span(max(span.start, start), max(span.end, start))
        first_date = next_date
        while next_date < len(dates) and dates[next_date].start < span.end:
            next_date += 1
        spelling = cut_words(text[span.start : span.end])
        if spelling:
            marks = words.marks.find(spelling)
            parties = longest_parties(marks)
            parsed.append(Sentence(text, span, dates[first_date:next_date], spelling, marks, parties, words))
    return tuple(parsed)

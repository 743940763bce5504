"""Of a very long article, the beginning that the timeline reads."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.text.sentences import sentences

MAX_READ = 200_000
"""Maximum characters of an article that the timeline reads: some 2,000 sentences.

The longest of 2,581 dumps, a chronicle, has 122,000.
"""
MAX_NUMBERS = 3_000
"""Maximum numbers in what it reads, as most dates are made of them and each of their sentences is parsed.

That chronicle has 2,300, in 724 sentences with a date; no other has a third of them.
"""
NUMBER = re.compile(r"\d+")


def cut_article(article: Article) -> tuple[Article, str | None]:
    """Return an article as far as the timeline reads it, and a notice if that is not all of it.

    It is cut behind a sentence, so that what is read has ``MAX_READ`` characters and ``MAX_NUMBERS`` numbers
    or a little less.
    """
    texts = [article.lede or "", *(block.text for block in article.body)]
    if sum(map(len, texts)) <= MAX_READ and sum(map(count_numbers, texts)) <= MAX_NUMBERS:
        return article, None
    words = event_lexicon(article.language)
    room, numbers, read, of = MAX_READ, MAX_NUMBERS, 0, 0
    shown: list[str] = []
    for text in texts:
        spans = sentences(text, words.abbreviations, [], words.openers_behind_number)
        of += len(spans)
        if room <= 0:
            continue
        reach = min(room, length_of(text, numbers))
        if len(text) > reach:
            spans = [span for span in spans if span.end <= reach]
            text, room = text[: spans[-1].end] if spans else "", 0
        room -= len(text)
        numbers -= count_numbers(text)
        read += len(spans)
        shown.append(text)
    lede, *rest = shown
    body = [replace(block, text=text) for block, text in zip(article.body, rest, strict=False)]
    notice = (
        f"{article.source}: the timeline reads the first {read:,} of its {of:,} sentences "
        f"({MAX_READ:,} characters, {MAX_NUMBERS:,} numbers at most); "
        "save what lies behind them as a dump of its own"
    )
    return replace(article, lede=lede or None, body=tuple(body)), notice


def count_numbers(text: str) -> int:
    """Return how many numbers a text has."""
    return len(NUMBER.findall(text))


def length_of(text: str, numbers: int) -> int:
    """Return the length of a text up to the first number that is too many."""
    beyond = next(islice(NUMBER.finditer(text), numbers, None), None)
    return beyond.start() if beyond else len(text)

"""Of a very long article, the beginning that the timeline reads."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.text.sentences import sentences

MAX_READ = 200_000
"""Maximum characters of an article that the timeline reads: some 2,000 sentences.

The longest of 2,581 dumps, a chronicle, has 122,000. As many with a date in each seventh sentence take 3 s,
with three dates in each sentence 13 s (kinds of ``benchmarks/bench_large.py``, between a given pair).
"""


def cut_article(article: Article) -> tuple[Article, str | None]:
    """Return an article as far as the timeline reads it, and a notice if that is not all of it.

    It is cut behind a sentence, so that what is read has ``MAX_READ`` characters or a little less.
    """
    texts = [article.lede or "", *(block.text for block in article.body)]
    if sum(map(len, texts)) <= MAX_READ:
        return article, None
    words = event_lexicon(article.language)
    room, read, of = MAX_READ, 0, 0
    shown: list[str] = []
    for text in texts:
        spans = sentences(text, words.abbreviations, [], words.openers_behind_number)
        of += len(spans)
        if room <= 0:
            continue
        if len(text) > room:
            spans = [span for span in spans if span.end <= room]
            text, room = text[: spans[-1].end] if spans else "", 0
        room -= len(text)
        read += len(spans)
        shown.append(text)
    lede, *rest = shown
    body = [replace(block, text=text) for block, text in zip(article.body, rest, strict=False)]
    notice = (
        f"{article.source}: the timeline reads the first {read:,} of its {of:,} sentences "
        f"({MAX_READ:,} characters); save what lies behind them as a dump of its own"
    )
    return replace(article, lede=lede or None, body=tuple(body)), notice

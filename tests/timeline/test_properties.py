"""What holds for the timeline of any articles."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from timelines import TEXTS

from mkdocs_newsdump import build_timeline, find_milestones
from mkdocs_newsdump.model.article import Article, Block, BlockKind


def article(*paragraphs, language="ru", source="dump.txt"):
    body = tuple(Block(BlockKind.PARAGRAPH, text, (n,)) for n, text in enumerate(paragraphs, start=1))
    return Article(source, None, (), None, language, None, None, (), body, ())


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, max_size=5), st.sampled_from([None, "auto", ["KZ", "KG"]]))
def test_any_articles_give_a_timeline_that_holds_every_milestone_once(texts, parties):
    articles = [article(text, source=f"{n}.txt") for n, text in enumerate(texts)]
    timeline = build_timeline(articles, parties=parties)
    entries = [*timeline.entries, *timeline.planned, *timeline.undated]
    assert len({entry.key for entry in entries}) == len(entries)
    for entry in timeline.entries:
        assert entry.date in entry.dates
    if parties is None:
        told = {
            (m.article, m.paragraph, m.title, m.text, m.date) for a in articles for m in find_milestones(a)
        }
        shown = {(s.article, s.paragraph, s.title, s.text, s.date) for e in entries for s in e.sources}
        assert shown == told


def steps(work):
    """Count the calls that a piece of work makes; unlike time, they are the same on every machine."""
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "unit",
    [
        "В 1993 году Казахстан и Кыргызстан подписали Договор о дружбе. ",
        "5 мая 1993 года, ",
        "который открыли, ",
        "«((",
        "Президент Кыргызстана Садыр Жапаров ",
        "и ",
        ". ",
        "Договор о дружбе и Соглашение о мире подписаны, ",
    ],
)
def test_twice_the_text_takes_twice_the_steps(unit):
    def read(characters):
        text = unit * (characters // len(unit))
        return steps(lambda: build_timeline([article(text)], parties=["KZ", "KG"]))

    read(100)
    assert read(6000) < 2.4 * read(3000)


def test_twice_the_dumps_take_twice_the_steps():
    def build(count):
        texts = [
            f"{n % 28 + 1} мая {1900 + n % 100} года Казахстан и Кыргызстан провели встречу."
            for n in range(count)
        ]
        articles = [article(text, source=f"{n}.txt") for n, text in enumerate(texts)]
        return steps(lambda: build_timeline(articles))

    build(2)
    assert build(200) < 2.4 * build(100)

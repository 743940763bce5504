"""What holds for any text."""

import sys
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_newsdump import build_timeline, find_milestones
from mkdocs_newsdump.model.article import KINDS, Article, Block, BlockKind
from mkdocs_newsdump.model.countries import country_codes
from mkdocs_newsdump.text.languages import codes, read
from mkdocs_newsdump.text.words import tokenize

LANGUAGES = ["ru", "en", "de", "kk", "ky", "uz", "uk", "fr", "es", "tr", "zh", "sv", None]
PARTS = """5 мая 1993 года|в феврале|on 8 April 1997|am 3. Mai 2001|2015 жылы|1992年1月3日|сегодня|2018
Казахстан|и|Кыргызстан|Kazakhstan and China|обе страны|подписали|signed|Договор о дружбе|«Голос. Дети»
который|,|.|—|(|)|«|“|'|…|будет|открыли мост|ё|İ|президент Кыргызстана Садыр Жапаров|1,5 млрд
建立外交关系|\u0307|\ufeff|😀""".replace("\n", "|").split("|")
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PARTS), max_size=30).map(" ".join))


def article(*paragraphs, language="ru", source="dump.txt"):
    body = tuple(Block(BlockKind.PARAGRAPH, text, (n,)) for n, text in enumerate(paragraphs, start=1))
    return Article(source, None, (), None, language, None, None, (), body, ())


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([None, "auto", ["KZ", "KG"]]))
def test_any_text_gives_milestones_within_its_bounds(text, language, parties):
    for milestone in find_milestones(text, language=language, parties=parties):
        assert 0 <= milestone.start < milestone.end <= len(text)
        assert milestone.text in text
        assert milestone.kind in KINDS
        if milestone.mention:
            assert milestone.start <= milestone.mention.start < milestone.mention.end <= milestone.end


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES))
def test_a_title_is_made_of_whole_words_of_its_sentence(text, language):
    for milestone in find_milestones(text, language=language):
        have, words = (Counter(t.word for t in tokenize(s)) for s in (milestone.text, milestone.title))
        assert words
        assert not words - have


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


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language in codes("events")])
def test_every_lexicon_has_the_same_lists_and_shares_its_values(language):
    russian, other = read("ru", "events"), read(language, "events")
    assert set(other) == set(russian)
    for values in ("kinds", "acts", "topics"):
        assert set(other[values]) <= set(russian[values])
    assert set(other["kinds"]) <= set(KINDS)
    assert set(other["parties"]) <= country_codes()
    assert all(phrase.strip("*~ ") for phrases in other["parties"].values() for phrase in phrases)


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

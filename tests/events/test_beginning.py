"""Of a very long article the beginning is read, and a notice says how much of it that is."""

from dataclasses import replace

import pytest
from work import calls

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events import beginning
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.model.article import Article, Block, BlockKind, Corrections, MilestoneCorrection

SENTENCES = {
    "en": "Peru and Chile signed a treaty on fishing on 5 May {year}.",
    "ru": "Перу и Чили подписали договор о рыбной ловле 5 мая {year} года.",
    "de": "Peru und Chile unterzeichneten am 5. Mai {year} einen Vertrag über Fischerei.",
    "zh": "{year}年5月5日，秘鲁和智利签署了渔业条约。",
}
BETWEEN = {"paragraphs": None, "one line": " "}
"""What stands between two sentences of an article's only paragraph, where it has only one."""


def article(language, years, between=None, lede=None):
    """Return an article that tells of a treaty a year."""
    texts = [SENTENCES[language].format(year=year) for year in years]
    texts = texts if between is None else [between.join(texts)]
    body = tuple(Block(BlockKind.PARAGRAPH, text, (number,)) for number, text in enumerate(texts, start=1))
    return Article("long.txt", None, (), None, language, None, lede, (), body, ())


def years_of(events):
    return [int(milestone.date[:4]) for milestone in events.milestones]


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
@pytest.mark.parametrize("language", SENTENCES)
def test_what_stands_behind_the_beginning_tells_nothing(language, between, monkeypatch):
    long = article(language, range(1901, 1921), between)
    monkeypatch.setattr(beginning, "MAX_READ", 10 * len(SENTENCES[language]) + 9)
    told = read_events(long, pair=("CL", "PE"))
    assert years_of(told) == [*range(1901, 1901 + len(told.milestones))]
    assert 5 < len(told.milestones) < 15
    [notice] = told.notices
    assert f"long.txt: the timeline reads the first {len(told.milestones)} of its 20 sentences" in notice


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
@pytest.mark.parametrize("language", SENTENCES)
def test_what_stands_behind_the_last_number_that_is_read_tells_nothing(language, between, monkeypatch):
    long = article(language, range(1901, 1921), between)
    monkeypatch.setattr(beginning, "MAX_NUMBERS", 12 * 3 if language == "zh" else 12 * 2)
    told = read_events(long, pair=("CL", "PE"))
    assert years_of(told) == [*range(1901, 1913)]
    [notice] = told.notices
    assert "long.txt: the timeline reads the first 12 of its 20 sentences" in notice


@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
@pytest.mark.parametrize("language", SENTENCES)
def test_an_article_of_the_greatest_length_is_read_whole(language, between, monkeypatch):
    long = article(language, range(1901, 1921), between)
    monkeypatch.setattr(beginning, "MAX_READ", sum(len(block.text) for block in long.body))
    told = read_events(long, pair=("CL", "PE"))
    assert (years_of(told), told.notices) == ([*range(1901, 1921)], ())


def test_the_lede_is_part_of_the_beginning(monkeypatch):
    long = article("en", range(1901, 1911), lede=" ".join(["The two are neighbours."] * 10))
    monkeypatch.setattr(beginning, "MAX_READ", 100)
    told = read_events(long, pair=("CL", "PE"))
    assert not told.milestones
    assert "the first 4 of its 20 sentences" in told.notices[0]


def test_a_sentence_without_an_end_is_read_in_part(monkeypatch):
    monkeypatch.setattr(beginning, "MAX_READ", 3000)
    endless = Block(BlockKind.PARAGRAPH, "word " * 5000, (1,))
    told = read_events(Article("long.txt", None, (), None, "en", None, None, (), (endless,), ()), pair=())
    assert "the first 3 of its 26 sentences" in told.notices[0]


def test_who_asks_for_an_articles_milestones_gets_all(monkeypatch):
    monkeypatch.setattr(beginning, "MAX_READ", 300)
    assert len(find_milestones(article("en", range(1901, 1921)), parties=("CL", "PE"))) == 20


def test_corrections_may_quote_what_was_not_read(monkeypatch):
    monkeypatch.setattr(beginning, "MAX_READ", 300)
    added = MilestoneCorrection(
        about="5 May 1920", title="The last treaty", date="1920", parties=("CL", "PE")
    )
    long = replace(article("en", range(1901, 1921)), corrections=Corrections(milestones=(added,)))
    told = read_events(long, pair=("CL", "PE"))
    assert (told.milestones[-1].title, told.milestones[-1].paragraph) == ("The last treaty", 20)
    assert not told.warnings


def test_what_is_not_read_costs_next_to_nothing(monkeypatch):
    monkeypatch.setattr(beginning, "MAX_READ", 3000)
    once, more = (calls(lambda n=n: read_events(article("en", range(1000, 1000 + n))))[0] for n in (60, 600))
    assert more < 1.5 * once

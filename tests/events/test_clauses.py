"""The clause of a date, by the rules that grow it."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.events.clauses import find_clause
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences


def clauses(language, text):
    (sentence,) = parse_sentences(text, find_dates(text, language=language), event_lexicon(language))
    found = [find_clause(sentence, date) for date in sentence.dates]
    return [text[sentence.tokens[one.first].start : sentence.tokens[one.last - 1].end] for one in found]


@pytest.mark.parametrize(
    ("language", "text", "clause"),
    [
        ("ru", "В 2011 году открыли мост и дорогу, сказал он", "В 2011 году открыли мост и дорогу"),
        ("en", "In 2011 they built a bridge and a road, he said", "In 2011 they built a bridge and a road"),
    ],
)
def test_grow_over_joiners(language, text, clause):
    assert clauses(language, text) == [clause]


@pytest.mark.parametrize(
    ("language", "text", "clause"),
    [
        ("ru", "Мост (5 мая 2011 года) открыли", "Мост (5 мая 2011 года) открыли"),
        ("en", "In 2011, the ministers opened it", "In 2011, the ministers opened it"),
    ],
)
def test_grow_to_verb(language, text, clause):
    assert clauses(language, text) == [clause]


def test_grow_to_subject():
    text = "Посол, который приехал, прибыл в 2011 году"
    assert clauses("ru", text) == [text]


def test_find_antecedent():
    text = "Он вышел после аварии, в которую попал в 2011 году"
    assert clauses("ru", text) == ["после аварии, в которую попал в 2011 году"]


def test_find_figure():
    assert clauses("ru", "Объем вырос с прошлогодних 1,5 млрд до 2 млрд") == [
        "Объем вырос с прошлогодних 1,5 млрд"
    ]


def test_a_long_clause_ends_before_a_late_phrase_and_keeps_its_verb():
    told = "In 2019 Kazakhstan sent flour and fuel to Uzbekistan after the flood had hit the valleys"
    text = f"{told} in the south of it."
    (milestone,) = find_milestones(text, language="en")
    assert text[milestone.start : milestone.end] == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "ru",
            "Стройка закончилась 3 мая 2004 года, когда мост упал в реку. Его чинят.",
            "Стройка закончилась 3 мая 2004 года, когда мост упал в",
        ),
        (
            "ru",
            "В мае 2004 года Перу закрыло мост, назначив новую комиссию из министров.",
            "В мае 2004 года Перу закрыло мост, назначив новую",
        ),
        (
            "en",
            "The work ended in May 2004, when the ministers opened a bridge over it.",
            "The work ended in May 2004, when the ministers opened a",
        ),
    ],
)
def test_a_clause_takes_in_the_verb_behind_it_that_tells_of_its_date(language, text, told):
    (milestone,) = find_milestones(text, language=language)
    assert text[milestone.start : milestone.end] == told

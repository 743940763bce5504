"""What stands around a dated event: who is named near it, and how its date lies among the others."""

import pytest

from mkdocs_newsdump.events.features import find_features, word_features
from mkdocs_newsdump.events.find import dated_events
from mkdocs_newsdump.events.parse import parse_article
from mkdocs_newsdump.events.places import iterate_places
from mkdocs_newsdump.events.surroundings import nearness
from mkdocs_newsdump.model.article import Article, Block, BlockKind

TWO = ("FI", "EE")


def told_of(language, *texts):
    body = tuple(Block(BlockKind.PARAGRAPH, text, (at,)) for at, text in enumerate(texts, start=1))
    text = parse_article(Article("a.txt", None, (), None, language, None, None, (), body, ()), known=TWO)
    told = [one for place in iterate_places(text) for one in dated_events(text, place, text.pair)]
    return told, list(find_features(text, told))


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "en",
            (
                "Finland and Estonia signed a treaty in 1996. Latvia was not there.",
                "In 1991 Tallinn sent an ambassador. The two countries had none before.",
            ),
        ),
        (
            "ru",
            (
                "Финляндия и Эстония подписали договор в 1996 году. Латвии там не было.",
                "В 1991 году Таллин направил посла. Прежде у двух стран их не было.",
            ),
        ),
        (
            "de",
            (
                "Finnland und Estland unterzeichneten 1996 einen Vertrag. Lettland fehlte.",
                "1991 entsandte Tallinn einen Botschafter. Zuvor hatten die beiden Länder keinen.",
            ),
        ),
    ],
)
def test_who_is_named_beside_an_event_is_known(language, texts):
    _, (first, last) = told_of(language, *texts)
    assert "the sentence before names 0 of the two" not in first
    assert "the sentence after names others" in first
    assert "its paragraph names 2 of the two" in first
    assert "its paragraph names others" in first
    assert first["nearness of the missing"] == 1
    assert first["nearness of others"] == 0
    assert "the sentence before names others" in last
    assert "the sentence after has both" in last
    assert "its paragraph names others" not in last
    assert last["nearness of others"] == 1 / 2
    assert last["nearness of both"] == last["nearness of the missing"] == 1 / 3


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Finland and Estonia met in {}."),
        ("ru", "Финляндия и Эстония встретились в {} году."),
        ("fr", "La Finlande et l'Estonie se sont rencontrées en {}."),
    ],
)
def test_the_order_of_the_dates_is_known(language, line):
    _, features = told_of(language, *(line.format(year) for year in (1996, 2004, 1940, 1996)))
    assert [one["rank of the date"] for one in features] == [0.25, 0.75, 0, 0.25]
    assert [one["the newest date"] for one in features] == [0, 1, 0, 0]
    assert [one["the oldest date"] for one in features] == [0, 0, 1, 0]
    assert [one["a date told before"] for one in features] == [0, 0, 0, 1]
    assert [one.get("earlier than the date before") for one in features] == [None, 0, 1, 0]
    assert [one.get("long before the date before") for one in features] == [None, 0, 1, 0]
    assert [one.get("later than the next date") for one in features] == [0, 1, 0, None]
    assert {one["dates in order"] for one in features} == {2 / 3}


def test_a_date_of_an_open_year_has_no_rank():
    _, (first, other) = told_of("en", "Finland and Estonia met on 3 May.", "Finland and Estonia met in 2001.")
    assert "rank of the date" not in first
    assert other["rank of the date"] == 0


@pytest.mark.parametrize(
    ("language", "line", "words"),
    [
        ("en", "In May 2001 Finland and Estonia opened a ferry line.", {"opene", "ferry", "line"}),
        ("ru", "В мае 2001 года Финляндия и Эстония открыли паромную линию.", {"откры", "паром", "линию"}),
        (
            "es",
            "En mayo de 2001 Finlandia y Estonia abrieron una línea de ferris.",
            {"abrie", "línea", "ferri"},
        ),
    ],
)
def test_the_words_of_a_clause_are_features_and_dates_and_parties_are_none(language, line, words):
    (told,), _ = told_of(language, line)
    assert set(word_features(told)) == {f"word {word}" for word in words}


def test_nearness_falls_with_every_sentence():
    assert nearness([False, True, False, False, True]) == [0, 1, 1 / 2, 1 / 3, 1]

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.party_options import UnknownPartyError


def told(text, **options):
    options.setdefault("language", "ru")
    return [(m.date, m.title) for m in find_milestones(text, **options)]


def test_one_sentence_with_two_treaties_gives_two_milestones_with_their_own_titles():
    text = (
        "Основой отношений стали Договор о добрососедстве от 3 мая 1994 года "
        "и Договор о совместной границе от 7 июня 2001 года."
    )
    assert told(text) == [
        ("1994-05-03", "Договор о добрососедстве"),
        ("2001-06-07", "Договор о совместной границе"),
    ]


def test_several_events_of_a_sentence_have_their_own_clauses():
    text = "В 2011 году в Оше открыли мост, а в 2018 году его закрыли на ремонт."
    first, second = find_milestones(text, language="ru")
    assert text[first.start : first.end] == "В 2011 году в Оше открыли мост"
    assert text[second.start : second.end] == "а в 2018 году его закрыли на ремонт"


def test_a_title_is_without_the_date_and_who_said_so():
    text = "Эксперт напомнил, что дипломатические отношения были установлены 5 марта 1993 года."
    assert told(text) == [("1993-03-05", "Дипломатические отношения были установлены")]


def test_a_document_is_no_title_for_what_happened_to_it_later():
    text = "В 2017 году подписан Договор о границе, который вступил в силу в августе 2018 года."
    assert told(text) == [
        ("2017", "Договор о границе"),
        ("2018-08", "Договор о границе: вступил в силу"),
    ]


def test_a_bare_date_tells_nothing():
    assert told("8 апреля 1997 года.") == []


def test_a_planned_event_is_marked():
    (milestone,) = find_milestones("Завод откроется 5 мая 2027 года.", language="ru")
    assert milestone.planned


def test_what_lies_before_publication_is_not_planned():
    text = "Мост должны были достроить к 5 мая 2020 года."
    (milestone,) = find_milestones(text, language="ru", published=date(2024, 4, 19))
    assert not milestone.planned


def test_both_countries_are_those_of_the_text():
    text = "Казахстан и Кыргызстан дружат давно. Обе страны 5 марта 1993 года подписали договор."
    (milestone,) = find_milestones(text, language="ru", parties="auto")
    assert milestone.parties == ("KG", "KZ")


def test_an_event_of_one_party_or_with_a_third_stays_off():
    text = (
        "Казахстан и Кыргызстан граничат друг с другом. "
        "В 2001 году Казахстан построил завод. В 2002 году Казахстан и Китай подписали соглашение."
    )
    assert told(text, parties=["KZ", "KG"]) == []
    assert len(told(text)) == 2


def test_deeds_without_a_date_are_told_between_parties():
    text = "Казахстан и Кыргызстан подписали Соглашение о защите инвестиций и Протокол о пунктах пропуска."
    assert told(text, parties=["KZ", "KG"]) == [
        (None, "Соглашение о защите инвестиций"),
        (None, "Протокол о пунктах пропуска"),
    ]


@pytest.mark.parametrize("parties", [["KZ"], ["KZ", "QQ"], "KZ", ["KZ", "KZ"]])
def test_parties_that_are_not_two_known_codes_are_an_error(parties):
    with pytest.raises(UnknownPartyError):
        find_milestones("", parties=parties)


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("ru", "В 2022 году Казахстан и Узбекистан подписали Дорожную карту на 2022–2025 годы.", ["2022"]),
        ("ru", "Казахстан и Узбекистан подписали Соглашение о торговле на 2022–2025 годы.", [None]),
        ("en", "Kazakhstan and Uzbekistan signed a roadmap for 2022–2025 on 5 May 2021.", ["2021-05-05"]),
        ("ru", "Строительство моста Казахстана и Узбекистана намечено на 2026–2027 годы.", ["2026/2027"]),
    ],
)
def test_the_years_that_a_document_is_for_are_no_event(language, text, dates):
    assert [told.date for told in find_milestones(text, language=language, parties="auto")] == dates

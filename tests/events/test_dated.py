"""Which dates tell when something happened."""

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones


def titles(language, text):
    found = find_milestones(text, language=language, published=date(2024, 5, 3))
    return [milestone.title for milestone in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kazakhstan sends coal south in winter."),
        ("en", "In the winter Kazakhstan sends coal south."),
        ("ru", "Зимой Казахстан отправляет уголь на юг."),
        ("de", "Kasachstan schickt im Winter Kohle in den Süden."),
    ],
)
def test_what_happens_every_winter_is_no_event(language, text):
    assert titles(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("en", "Kazakhstan sent coal south in winter.", "Kazakhstan sent coal south"),
        ("en", "Kazakhstan was sending coal south last winter.", "Kazakhstan was sending coal south"),
        ("ru", "Зимой Казахстан отправил уголь на юг.", "Казахстан отправил уголь на юг"),
        ("ru", "Прошлой зимой Казахстан возил уголь на юг.", "Казахстан возил уголь на юг"),
    ],
)
def test_what_happened_one_winter_is_an_event(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The agreement on coal has been a model until today.", 0),
        ("de", "Das Abkommen über Kohle gilt bis heute als Vorbild.", 0),
        ("en", "The agreement on coal was to run until today and was terminated.", 1),
        ("en", "The agreement on coal was a model until 2020.", 1),
    ],
)
def test_to_this_day_dates_only_an_ending(language, text, count):
    assert len(titles(language, text)) == count


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("ru", "В 2022 году Казахстан и Узбекистан подписали Дорожную карту на 2022–2025 годы.", ["2022"]),
        ("ru", "Казахстан и Узбекистан подписали Соглашение о торговле на 2022–2025 годы.", [None]),
        ("en", "Kazakhstan and Uzbekistan signed a roadmap for 2022–2025 on 5 May 2021.", ["2021-05-05"]),
        ("ru", "Казахстан и Узбекистан подписали План консультаций на 2022–2025 годы.", []),
        ("ru", "Строительство моста Казахстана и Узбекистана намечено на 2026–2027 годы.", ["2026/2027"]),
    ],
)
def test_the_years_that_a_document_is_for_are_no_event(language, text, dates):
    assert [told.date for told in find_milestones(text, language=language, parties="auto")] == dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A Kazakh ship reached Kyrgyzstan on Friday."),
        ("uk", "Казахський міністр прибув до Киргизстану в п'ятницю."),
        ("fr", "Le ministre du Kazakhstan a regagné le Kirghizistan vendredi."),
    ],
)
def test_the_weekday_of_publication_is_a_date_and_today_may_be_none(language, text):
    found = find_milestones(text, language=language, published=date(2024, 4, 19), parties=["KZ", "KG"])
    assert [milestone.date for milestone in found] == ["2024-04-19"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A treaty binds Kazakhstan and Kyrgyzstan; the rivers of Kyrgyzstan are low today."),
        ("fr", "Un traité lie le Kazakhstan et le Kirghizistan ; les rivières sont basses aujourd'hui."),
    ],
)
def test_today_dates_nothing_without_the_words_of_an_event_beside_it(language, text):
    assert "2024-04-19" not in [
        one.date
        for one in find_milestones(text, language=language, published=date(2024, 4, 19), parties=["KZ", "KG"])
    ]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "American troops stayed on the island until 20 May 1902, when the Republic was proclaimed.",
            ("1902-05-20", "The Republic was proclaimed"),
        ),
        (
            "fr",
            "Les troupes restèrent jusqu'au 20 mai 1902, quand la République fut proclamée.",
            ("1902-05-20", "La République fut proclamée"),
        ),
        (
            "it",
            "Non succedeva dal 2007, quando la Slovenia entrò nell'area Schengen.",
            ("2007", "La Slovenia entrò nell'area Schengen"),
        ),
        (
            "pl",
            "Granica była zamknięta do 2004 roku, kiedy Polska weszła do Unii.",
            ("2004", "Polska weszła do Unii"),
        ),
        (
            "en",
            "Gas flowed there from 2008 until April 2012, when Cairo cancelled the sales.",
            ("2012-04", "Cairo cancelled the sales"),
        ),
    ],
)
def test_what_happened_when_a_time_ended_is_told_of_its_end(language, text, told):
    assert told in [(one.date, one.title) for one in find_milestones(text, language=language)]


def test_what_lasted_until_then_is_not_told_of_the_end():
    text = "American troops stayed on the island until 20 May 1902, when the Republic was proclaimed."
    assert [one.title for one in find_milestones(text, language="en")] == ["The Republic was proclaimed"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("После апрельских событий страна закрыла границу.", []),
        ("На апрельском саммите страны подписали договор.", ["2010-04"]),
        ("Прошлогодний договор вступил в силу.", ["2009"]),
    ],
)
def test_an_adjective_dates_what_happened_there_and_not_what_came_after(text, dates):
    found = find_milestones(text, language="ru", published=date(2010, 6, 1))
    assert [(one.date or "").strip("?") for one in found] == dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Im Herbst soll eine gemeinsame Schule öffnen."),
        ("en", "Its refinery near Izmir is due to open in the autumn."),
        ("tr", "Cumhurbaşkanı sonbaharda Astana'ya gidecek."),
    ],
)
def test_a_season_to_come_dates_what_is_planned(language, text):
    found = find_milestones(text, language=language, published=date(2022, 5, 11))
    assert [(one.date, one.planned) for one in found] == [("2022-23", True)]

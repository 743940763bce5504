"""What a title may be, one rule at a time, each in at least two languages where it is of more than one."""

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones

PAIR = ["KZ", "KG"]


def titles(language, text, parties=None):
    found = find_milestones(text, language=language, published=date(2024, 5, 3), parties=parties)
    return [milestone.title for milestone in found]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "ru",
            "Прежнее соглашение, о пастбищах, Казахстан и Кыргызстан заключили 5 мая 2001 года.",
            "Прежнее соглашение, о пастбищах, Казахстан и Кыргызстан заключили",
        ),
        (
            "ru",
            "Новый мост, самый длинный в области, Казахстан и Кыргызстан открыли 5 мая 2001 года.",
            "Новый мост, самый длинный в области, Казахстан и Кыргызстан открыли",
        ),
        (
            "en",
            "An earlier agreement, on pastures, Kazakhstan and Kyrgyzstan signed on 5 May 2001.",
            "An earlier agreement, on pastures, Kazakhstan and Kyrgyzstan signed",
        ),
    ],
)
def test_a_verb_keeps_its_object(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Im Mai 2020 hatten Kasachstan und Kirgisistan den Verkehr eingestellt.",
            "Kasachstan und Kirgisistan hatten den Verkehr eingestellt",
        ),
        (
            "Im Jahr 2019 besuchte der kasachische Präsident die Nachbarn.",
            "Der kasachische Präsident besuchte die Nachbarn",
        ),
        ("Im Mai 2021 wurde im Norden die Brücke eröffnet.", "Im Norden wurde die Brücke eröffnet"),
        (
            "Im Mai 2021 einigten sich Kasachstan und Kirgisistan auf neue Mengen.",
            "Kasachstan und Kirgisistan einigten sich auf neue Mengen",
        ),
        ("Im Mai 2021 wurde endlich gebaut.", "Wurde endlich gebaut"),
        ("Im Jahr 2023 importierte Kasachstan Waren aus Bern.", "Kasachstan importierte Waren aus Bern"),
        ("Am 30. April 2020 wurde der Tag der Hirten begangen.", "Der Tag der Hirten wurde begangen"),
        ("Im Mai 2020 war Tokajew der erste Gast.", "Tokajew war der erste Gast"),
        ("Im Mai 2020 wurde die 14-Ja\u0308hrige geehrt.", "Die 14-Ja\u0308hrige wurde geehrt"),
        ("Im Mai 2020 wurde „Der Hirte“ geehrt.", "Wurde „Der Hirte“ geehrt"),
        # no verb, though it ends like one
        ("Unterzeichnete Verträge galten im Mai 2021.", "Unterzeichnete Verträge galten"),
    ],
)
def test_german_keeps_its_verb_in_the_second_place(text, title):
    assert titles("de", text) == [title]


def test_other_languages_may_begin_with_the_verb():
    assert titles("ru", "С 2006 года работает комиссия по воде.") == ["Работает комиссия по воде"]
    assert titles("es", "En 2011 se inauguró el puente.") == ["Se inauguró el puente"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Snow fell; Kazakhstan opened the bridge in May 2015; traders came.",
            "Kazakhstan opened the bridge",
        ),
        ("ru", "Шел снег; Казахстан открыл мост в мае 2015 года; пришли торговцы.", "Казахстан открыл мост"),
    ],
)
def test_a_title_ends_at_a_semicolon(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Then came the Treaty on Pastures, which both countries ratified in 2004.",
            "Treaty on Pastures: both countries ratified",
        ),
        (
            "ru",
            "Основой стал Договор о пастбищах, который обе страны ратифицировали в 2004 году.",
            "Договор о пастбищах: обе страны ратифицировали",
        ),
        (
            "de",
            "Es folgte der Vertrag über die Weiden, den beide Länder im Jahr 2004 ratifizierten.",
            "Vertrag über die Weiden: beide Länder ratifizierten",
        ),
    ],
)
def test_a_relative_clause_is_told_after_its_document(language, text, title):
    assert titles(language, text) == [title]


def test_a_country_behind_a_preposition_begins_no_title():
    text = "De vergadering van de ministers van Nederland en België vond in mei 2022 plaats in Breda."
    assert titles("nl", text) == ["De vergadering van de ministers van Nederland en België vond plaats"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Стороны договорились о нем в 2015 году.", []),
        ("en", "Kazakhstan and Kyrgyzstan will open it in 2027, if the money comes.", []),
        ("de", "Beide Länder unterzeichneten es im Jahr 2015.", []),
        (
            "ru",
            "Стороны договорились о нем в 2015 году, когда подписали Соглашение о мосте.",
            ["Соглашение о мосте"],
        ),
        (
            "en",
            "They agreed on it in 2015, when they signed the Agreement on the Bridge.",
            ["Agreement on the Bridge"],
        ),
        # the agreement is of another day than the date
        ("en", "They agreed on it in 2015, before they signed the Agreement on the Bridge.", []),
    ],
)
def test_what_only_a_pronoun_names_is_no_title(language, text, found):
    assert titles(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "В 2017 году он приехал в Италию.", "Он приехал в Италию"),
        ("en", "In 2017 she travelled to Italy.", "She travelled to Italy"),
    ],
)
def test_a_pronoun_may_act(language, text, title):
    assert titles(language, text) == [title]


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
    ("language", "text"),
    [
        ("ru", "Казахстан и Кыргызстан всегда расходятся с подписанной бумагой."),
        ("en", "Kazakhstan and Kyrgyzstan always part with a signed paper."),
        ("de", "Kasachstan und Kirgisistan gehen immer mit einem unterzeichneten Papier."),
        ("ru", "Казахстан и Кыргызстан подписали десятки документов."),
        ("en", "Kazakhstan and Kyrgyzstan signed more than a hundred papers."),
        ("kk", "Қазақстан мен Қырғызстан жүзден астам құжатқа қол қойды."),
    ],
)
def test_no_single_deed_is_told_without_a_date(language, text):
    assert titles(language, text, PAIR) == []


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "de",
            "In den Jahren 2020 bis 2025 bauten Polen und Litauen eine Bahn.",
            "Polen und Litauen bauten eine Bahn",
        ),
        ("de", "Am Abend des 5. Mai 2019 trafen sich die Minister.", "Die Minister trafen sich"),
        ("en", "By the end of 2019 Poland had opened a bridge.", "Poland had opened a bridge"),
        ("en", "On the evening of 5 May 2019 the ministers met.", "The ministers met"),
        ("fr", "Au cours de l'année 2019, la Pologne a construit un pont.", "La Pologne a construit un pont"),
        ("ru", "В период с 2019 по 2021 год Казахстан построил три моста.", "Казахстан построил три моста"),
        ("ru", "По итогам 2023 года товарооборот вырос.", "Товарооборот вырос"),
        ("uk", "Протягом 2019 року Україна збудувала три мости.", "Україна збудувала три мости"),
        ("es", "Durante 2019 Chile construyó tres puentes.", "Chile construyó tres puentes"),
        ("tr", "2019 ile 2021 arasında Türkiye üç köprü yaptı.", "Türkiye üç köprü yaptı"),
        ("uz", "2019-yil davomida Oʻzbekiston uchta koʻprik qurdi.", "Oʻzbekiston uchta koʻprik qurdi"),
        (
            "zh",
            "2002年12月23日，中国与哈萨克斯坦签署了《睦邻友好合作条约》。",
            "中国与哈萨克斯坦签署了《睦邻友好合作条约》",
        ),
        (
            "ru",
            "В 2022 году стороны подписали Дорожную карту сотрудничества.",
            "Стороны подписали Дорожную карту сотрудничества",
        ),
        (
            "fr",
            "En 2023, les échanges entre la France et l'Allemagne ont atteint 180 milliards d'euros prévus.",
            "Les échanges entre la France et l'Allemagne ont atteint 180 milliards",
        ),
    ],
)
def test_a_title_has_nothing_of_what_tied_its_date(language, text, title):
    (milestone,) = find_milestones(text, language=language)
    assert milestone.title == title

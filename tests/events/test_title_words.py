"""The words of a clause as a title, one step at a time."""

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones


def titles(language, text):
    found = find_milestones(text, language=language, published=date(2024, 5, 3))
    return [milestone.title for milestone in found]


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
        ("Im Mai 2020 wurde „Der Hirte“ geehrt.", "„Der Hirte“ geehrt"),
        (
            "Im September wollen Emmerich und die Nachbargemeinde Montferland einen Vertrag schließen.",
            "Emmerich und die Nachbargemeinde Montferland wollen einen Vertrag schließen",
        ),
        (
            "Im Mai 2021 soll außerdem zwischen Retz und Znaim eine gemeinsame Buslinie starten.",
            "Zwischen Retz und Znaim soll außerdem eine gemeinsame Buslinie starten",
        ),
        ("Im Mai 2020 übten israelische Flugzeuge erstmals.", "Israelische Flugzeuge übten erstmals"),
        (
            "Im Mai 2020 kontrollierten österreichische und italienische Beamte gemeinsam.",
            "Österreichische und italienische Beamte kontrollierten gemeinsam",
        ),
        (
            "Im Juni 2017 haben Alexander Van der Bellen und Sergio Mattarella eine Tafel enthüllt.",
            "Alexander Van der Bellen und Sergio Mattarella haben eine Tafel enthüllt",
        ),
        (
            "Dass die Grenzbalken an diesem Pass am 1. April 1998 gefallen sind, habe vieles erleichtert.",
            "Die Grenzbalken sind an diesem Pass gefallen",
        ),
        (
            "Sie erinnerte daran, dass die Botschaft in Bern im Mai 1995 eröffnet worden war.",
            "Die Botschaft in Bern war eröffnet worden",
        ),
        (
            "Der Minister sagte, dass im Mai 2024 in Schuscha ein Konsulat eröffnet wurde.",
            "In Schuscha wurde ein Konsulat eröffnet",
        ),
        # no verb, though it ends like one
        ("Unterzeichnete Verträge galten im Mai 2021.", "Unterzeichnete Verträge galten"),
    ],
)
def test_verb_second_in_german(text, title):
    assert titles("de", text) == [title]


def test_verb_second_in_no_other_language():
    assert titles("ru", "В 2006 году работала комиссия по воде.") == ["Работала комиссия по воде"]
    assert titles("es", "En 2011 se inauguró el puente.") == ["Se inauguró el puente"]


def test_from_subject_unless_the_country_is_behind_a_preposition():
    text = "De vergadering van de ministers van Nederland en België vond in mei 2022 plaats in Breda."
    assert titles("nl", text) == [
        "De vergadering van de ministers van Nederland en België vond plaats in Breda"
    ]


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
            "Les échanges entre la France et l'Allemagne ont atteint 180 milliards d'euros prévus",
        ),
    ],
)
def test_a_title_has_nothing_of_what_tied_its_date(language, text, title):
    (milestone,) = find_milestones(text, language=language)
    assert milestone.title == title


def test_without_speaker():
    text = "Эксперт напомнил, что дипломатические отношения были установлены 5 марта 1993 года."
    assert [(m.date, m.title) for m in find_milestones(text, language="ru")] == [
        ("1993-03-05", "Дипломатические отношения были установлены")
    ]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "At the first of the many and long meetings of the new and busy year of trade Kazakhstan opened "
            "in May 2015 a bridge for cars.",
            "Kazakhstan opened a bridge for cars",
        ),
        (
            "ru",
            "На первой из многих и долгих встреч нового и трудного для всех соседей и друзей года торговли и "
            "дорог Казахстан открыл в мае 2015 года мост.",
            "Казахстан открыл мост",
        ),
    ],
)
def test_from_subject(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "In May 2015 the ministers opened a long and wide bridge of steel and stone for cars and buses "
            "and lorries with a park and a pier on either of its two sides.",
            "The ministers opened a long and wide bridge of steel and stone for cars and buses and lorries",
        ),
        (
            "de",
            "Im Mai 2015 öffneten die Minister eine lange und breite Brücke aus Stahl und Stein für Autos "
            "und Busse und Laster und Räder.",
            "Die Minister öffneten eine lange und breite Brücke aus Stahl und Stein für Autos und Busse "
            "und Laster und Räder",
        ),
    ],
)
def test_cut_before_phrase_and_without_loose_end(language, text, title):
    assert titles(language, text) == [title]

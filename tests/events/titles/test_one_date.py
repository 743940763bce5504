"""A title tells what happened on its own date, and keeps nothing that only the date needed."""

import pytest

from mkdocs_newsdump import find_milestones


def titles(language, text):
    return {one.date: one.title for one in find_milestones(text, language=language, parties=None)}


@pytest.mark.parametrize(
    ("language", "text", "date", "title"),
    [
        (
            "it",
            "Il Perù riconobbe il Cile il 15 gennaio 1992, con altri paesi, e due giorni dopo aprì un porto.",
            "1992-01-15",
            "Il Perù riconobbe il Cile",
        ),
        (
            "ru",
            "Отношения между Перу и Чили были разорваны в 1961 году и восстановлены 20 июля 1975 года.",
            "1975-07-20",
            "Отношения между Перу и Чили восстановлены",
        ),
        (
            "es",
            "Lima retiró a su embajador en octubre de 2001 y en julio de 2002 hubo que cerrar la frontera.",
            "2001-10",
            "Lima retiró a su embajador",
        ),
        (
            "ro",
            "În mai 2003 Peru a deschis un port la Arica, iar la 16 septembrie 2004 Chile a închis granița.",
            "2004-09-16",
            "Chile a închis granița",
        ),
        (
            "ar",
            "التقى وزيرا بيرو وتشيلي في ليما في 6 أبريل 2023، ثم زار الرئيس التشيلي ليما في 17 يونيو 2023.",
            "2023-06-17",
            "زار الرئيس التشيلي ليما",
        ),
    ],
)
def test_of_several_deeds_that_of_the_date_is_told(language, text, date, title):
    assert titles(language, text)[date] == title


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "ru",
            "В октябре 2017 года, за считаные дни до выборов, президент Перу посетил Чили.",
            "За считаные дни до выборов, президент Перу посетил Чили",
        ),
        (
            "pt",
            "Em maio de 2017, depois de cinco meses de impasse, o Peru e o Chile fixaram a tarifa.",
            "O Peru e o Chile fixaram a tarifa",
        ),
        (
            "pt",
            "O governo do Peru suspendeu na terça-feira (1º) as conversas com o Chile sobre o porto.",
            "O governo do Peru suspendeu as conversas com o Chile sobre o porto",
        ),
        (
            "es",
            "El Tratado de Amistad entre Perú y Chile data del 4 de julio de 1991.",
            "Tratado de Amistad entre Perú y Chile",
        ),
        ("pl", "Traktat o wodach Peru i Chile pochodzi z 25 grudnia 2003.", "Traktat o wodach Peru i Chile"),
        (
            "ru",
            "27 августа 2014 года президенты Перу и Чили открыли газопровод Лима — Арика.",
            "Президенты Перу и Чили открыли газопровод Лима — Арика",
        ),
        ("zh", "1972年9月29日，中日两国政府发表联合声明。", "中日两国政府发表联合声明"),
        ("ja", "1973年8月8日、金首相が東京を訪問した。", "金首相が東京を訪問した"),
        ("ja", "【北京＝特派員】日本と中国は1972年9月29日、国交を結んだ。", "日本と中国は国交を結んだ"),
        ("ar", "ليما – وكالات – زار الرئيس التشيلي بيرو في 5 سبتمبر 2023.", "زار الرئيس التشيلي بيرو"),
    ],
)
def test_what_only_the_date_needed_goes_with_it(language, text, title):
    assert list(titles(language, text).values()) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "The next summit of Peru and Chile is scheduled for May 2038.",
            "The next summit of Peru and Chile",
        ),
        (
            "fr",
            "Le prochain sommet entre le Pérou et le Chili est prévu pour mai 2038.",
            "Le prochain sommet entre le Pérou et le Chili",
        ),
        ("en", "The Treaty on Rivers expired in May 1998.", "The Treaty on Rivers expired"),
        (
            "en",
            "In November 1976 Peru and Chile signed the Bern Declaration on rivers.",
            "Bern Declaration on rivers",
        ),
    ],
)
def test_what_is_planned_or_signed_has_its_name(language, text, title):
    assert list(titles(language, text).values()) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "ro",
            "Tratatul privind apele dintre Peru și Chile poartă data de 17 iunie 2003.",
            "Tratatul privind apele dintre Peru și Chile",
        ),
        (
            "ru",
            "Декларация президентов Перу и Чили датирована 13 октября 1993 года.",
            "Декларация президентов Перу и Чили датирована 13 октября 1993 года",
        ),
        (
            "tr",
            "Peru ile Şili dostluk antlaşması 30 Ekim 1930 tarihini taşıyor.",
            "Peru ile Şili dostluk antlaşması 30 Ekim 1930 tarihini taşıyor",
        ),
    ],
)
def test_a_verb_of_dating_does_not_stand_without_its_date(language, text, title):
    assert list(titles(language, text).values()) == [title]


def test_words_that_only_seem_to_tie_a_date_stay():
    text = "Peru zakazało poszukiwań wiosną 2017 roku, gdy w Chile rozebrano nielegalny pomnik."
    assert "poszukiwań" in next(iter(titles("pl", text).values()))

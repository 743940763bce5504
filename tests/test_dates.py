from datetime import date

import pytest

from mkdocs_newsdump import find_dates

PUBLISHED = date(2024, 4, 19)  # a Friday


def values(text, language, published=None):
    return "; ".join(
        str(mention.edtf) for mention in find_dates(text, language=language, published=published)
    )


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Договор от 8 апреля 1997 года вступил в силу.", "ru", "1997-04-08"),
        ("Визит состоялся 3-го мая 2015 г.", "ru", "2015-05-03"),
        ("тридцать первое мая 2015", "ru", "2015-05-31"),
        ("с 14.10 по 15.10.2018", "ru", "2018-10-14/2018-10-15"),
        ("в ноябре-декабре 2004 года", "ru", "2004-11/2004-12"),
        ("завод работал в 1982–1991 годах", "ru", "1982/1991"),
        ("работает с 2008 года", "ru", "2008/.."),
        ("в 1990-е годы", "ru", "199X"),
        ("в XX веке", "ru", "19XX"),
        ("весной 2004 года", "ru", "2004-21"),
        ("в первом квартале 2014 года", "ru", "2014-01/2014-03"),
        ("в конце 2017 года", "ru", "2017"),
        ("в 44 году до н. э.", "ru", "-0043"),
        ("около 1990 года", "ru", "1990~"),
        ("The treaty was signed on March 3rd, 2015.", "en", "2015-03-03"),
        ("third tuesday after christmas 2014", "en", "2015-01-13"),
        ("last Sunday of March 2014", "en", "2014-03-30"),
        ("from 3 to 5 May 2016", "en", "2016-05-03/2016-05-05"),
        ("2024-05-03T10:00", "en", "2024-05-03"),
        ("6/30/2025", "en", "2025-06-30"),
        ("3/4/2025", "en-GB", "2025-04-03"),
        ("30.06.2025", "de", "2025-06-30"),
    ],
)
def test_a_date_is_read_as_written(text, language, value):
    assert values(text, language) == value


@pytest.mark.parametrize(
    ("text", "language", "dated", "open_value"),
    [
        ("Авария произошла в феврале.", "ru", "2024-02", "XXXX-02"),
        ("Партия прибыла сегодня.", "ru", "2024-04-19", "None"),
        ("вчера, 3 мая 2017 года", "ru", "2017-05-03", "2017-05-03"),
        ("с прошлогодних 1,5 млрд до 2 млрд", "ru", "2023", "None"),
        ("Он выступил в среду.", "ru", "2024-04-17", "None"),
        ("Саммит пройдет в среду.", "ru", "2024-04-24", "None"),
        ("в сентябре прошлого года", "ru", "2023-09", "XXXX-09"),
        ("два дня назад", "ru", "2024-04-17", "None"),
        ("It opened two weeks ago.", "en", "2024-04-01/2024-04-07", "None"),
        ("It will open in May.", "en", "2024-05", "XXXX-05"),
    ],
)
def test_what_is_relative_is_dated_by_the_publication_alone(text, language, dated, open_value):
    assert values(text, language, PUBLISHED) == dated
    assert values(text, language) == open_value


@pytest.mark.parametrize(
    "text",
    [
        "31 февраля 2015 года нет",
        "по 195 товарным позициям",
        "4574",
        "счёт 2:1",
        "цена 14.10 рублей",
        "78-летний политик",
        "тел. +7 727 250-10-20",
        "закон № 2015-XII",
        "выросла на 2024 рублей",
        "в 2015 случаях",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert "2015-02-31" not in values(text, "ru")
    if "31" not in text:
        assert values(text, "ru") == ""

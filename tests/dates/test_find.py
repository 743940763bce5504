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
        ("в 90-е годы", "ru", "199X"),
        ("в 2010-м открыт", "ru", "2010"),
        ("в 2000-м году открыт", "ru", "2000"),
        ("умер на 102-м году жизни", "ru", ""),
        ("к 1990-м годам", "ru", "199X"),
        ("к 1990-м", "ru", "199X"),
        ("у 2010-м відкрито", "uk", "2010"),
        ("у 1990-х роках", "uk", "199X"),
        ("1994 — 7 марта открыт мост", "ru", "1994-03-07"),
        ("1994 — в марте открыт мост", "ru", "1994-03"),
        ("1994 — 3–5 марта открыты мосты", "ru", "1994-03-03/1994-03-05"),
        ("1994 – 16 March: bridge opened", "en", "1994-03-16"),
        ("1994 – le 16 mars, ouverture du pont", "fr", "1994-03-16"),
        ("Der Brücke folgte 1994 – im März – ein Tunnel", "de", "1994-03"),
        ("in 1994 – 16 March is his birthday", "en", "1994; 1994-03-16"),
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


NO_DATES = """
ru | ему 55 лет
ru | 78-летний политик
ru | матч завершился со счетом 3:1
ru | счет 2-1 в пользу
ru | цена 14.10 рублей
ru | 14,10 доллара
ru | 10.5 процента
ru | просмотров 2018
ru | 2015 просмотров
ru | тел. +7 (727) 250-10-20
ru | +996 312 66-10-15
ru | 8 800 200-20-20
ru | закон № 2015-XII
ru | Закон №115-ФЗ
ru | статья 12 часть 3
ru | пункт 3.1.15
ru | по 195 товарным позициям
ru | 4574
ru | 1,5 млрд до 2 млрд
ru | 2000 человек
ru | 2000 тонн топлива
ru | более 1900 домов
ru | около 1950 жителей
ru | 1 мая́к
ru | на 2 тыс. тонн
ru | три года лишения свободы
ru | на два года
ru | в течение трех лет
ru | 100 дней
ru | в первой половине матча
ru | первое место
ru | третий раз
ru | в 15 км от города
ru | рейс 1985
ru | 10 м, 15 см
ru | с 10 до 15 градусов
ru | с 1000 до 2000 тенге
ru | окружающей среды
ru | 2+2
ru | 1 к 3
ru | 03 и 112
ru | IP 10.10.10.10
ru | версия 2.10.15
ru | Ту-154
ru | серия А 2:0
ru | С 3 по 5 место
ru | 2/3 голосов
ru | 3/4
ru | 1/8 финала
ru | 10/12 баллов
ru | на 100-м километре
ru | 31 февраля
ru | 31.02.2015
ru | 15.13.2015
ru | 2015-13-01
ru | 45 мая 2015
en | may be
en | You may 2 times
en | they march on
en | March on Washington
en | this may last for a while
en | 2,015 people
en | 2015 people
en | in 2000 cases
en | from 2000 to 3000 people
en | aged 25
en | 25 years old
en | a 3-2 win
en | won 3-1
en | $2014
en | 2014 dollars
en | Room 2010
en | Boeing 737
en | Section 3.1.15
en | 1/2 cup
en | call 555-1234
en | (212) 555-2010
en | May I ask
en | Theresa May said
en | in the second half
en | first place
en | 10 days
en | for two years
en | Second World War
en | Sun is shining
en | The sat nav
en | Mar-a-Lago
en | Dec.
en | at 10.30
en | 10-12 people
en | 9/11
en | 24/7
en | by 2000 votes
en | a 1,500 m race
en | Page 1 of 12
de | um 10.15 Uhr
de | 1.500 Euro
de | 5. Platz
de | ein Mai
de | 3:1 (2:0)
de | im zweiten Drittel
de | Er ist 31
de | 2000 Menschen
de | Mo und Di
de | guten Morgen
fr | a été
fr | il a 25 ans
fr | mars est une planète
fr | second tour
es | por la mañana
es | el segundo gol
es | 25 años
tr | on bir kişi
tr | ekim yapıldı
kk | екі жыл
kk | қазан
kk | он бес адам
kk | Қазан қаласы
zh | 三个月
zh | 2000人
zh | 第一名
"""


@pytest.mark.parametrize("line", NO_DATES.strip().splitlines())
def test_what_only_looks_like_a_date_is_none(line):
    language, text = line.split(" | ")
    assert find_dates(text, language=language, published=PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("С 1 октября", "XXXX-10-01"), ("10001 до н. э.", ""), ("20000 лет назад", "None")],
)
def test_what_edtf_cannot_say_is_said_with_less(text, value):
    assert values(text, "ru") == value


def test_a_list_takes_nothing_from_the_paragraph_before():
    assert values("В 2015 году\n\n5 и 20 мая", "ru") == "2015; XXXX-05-05; XXXX-05-20"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "for more than half a century"),
        ("fr", "pendant deux siècles"),
        ("es", "hace más de un siglo de comercio"),
        ("ru", "более двух веков"),
        ("it", "per due secoli"),
        ("tr", "iki yüzyıl boyunca"),
    ],
)
def test_counted_centuries_are_none_of_a_number(language, text):
    assert [mention.edtf for mention in find_dates(text, language=language) if mention.edtf] == []


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The bridge will open by the end of the year.", "2024"),
        ("en", "The talks will end this afternoon.", "2024-11-19"),
        ("ru", "До конца года будет открыт мост.", "../2024"),
        ("de", "Bis Jahresende wird die Brücke gebaut.", "../2024"),
        ("fr", "Ce matin, ils ont signé.", "2024-11-19"),
        ("es", "Anoche se reunieron.", "2024-11-18"),
        ("it", "Stamattina si sono incontrati.", "2024-11-19"),
        ("nl", "Gisteravond tekenden zij.", "2024-11-18"),
        ("zh", "昨晚", "2024-11-18"),
        ("he", "אמש", "2024-11-18"),
        ("en", "At the end of the year they met.", "None"),
        ("ru", "В начале месяца они встретились.", "None"),
        ("en", "They met in 1997. By the end of the year a bridge stood.", "1997; 1997"),
        ("ru", "В 1997 году они встретились. К концу года построили мост.", "1997; 1997"),
        ("en", "They came a year late.", ""),
        ("ru", "Ему 52 года, он на 52-м километре.", ""),
    ],
)
def test_parts_of_this_day_and_this_year(language, text, value):
    assert values(text, language, date(2024, 11, 19)) == value


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("1965년 6월 22일 일본과 국교 정상화", "ko", "1965년 6월 22일"),
        ("5월 14일 금융위원회가 밝혔다", "ko", "5월 14일"),
        ("2024년 5월 14일 화요일 개막", "ko", "2024년 5월 14일 화요일"),
        ("2024년 5월 13일(월) 개막", "ko", "2024년 5월 13일(월)"),
        ("1965年6月22日 日本と国交", "ja", "1965年6月22日"),
        ("2024年5月14日（火）開催", "ja", "2024年5月14日（火）"),
    ],
)
def test_the_first_sign_of_a_word_is_no_weekday(text, language, found):
    assert [mention.text for mention in find_dates(text, language=language)] == [found]

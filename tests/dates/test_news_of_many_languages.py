"""Kinds of dates that news has in every language: each rule by sentences in several."""

from datetime import date

import pytest

from mkdocs_newsdump import find_dates


def values(text, language, published=None):
    day = published and date.fromisoformat(published)
    return [one.edtf for one in find_dates(text, language=language, published=day)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The ministers met last weekend.", "2020-03-14/2020-03-15"),
        ("de", "Am vergangenen Wochenende trafen sich die Minister.", "2020-03-14/2020-03-15"),
        ("ru", "Министры встретились в прошлые выходные.", "2020-03-14/2020-03-15"),
        ("it", "I ministri si sono visti lo scorso fine settimana.", "2020-03-14/2020-03-15"),
        ("en", "The ministers will meet next weekend.", "2020-03-21/2020-03-22"),
    ],
)
def test_a_weekend_is_both_of_its_days(language, text, value):
    assert values(text, language, "2020-03-20") == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "В позапрошлую пятницу министр был в Риге.", "2018-07-06"),
        ("ru", "В прошлую пятницу министр был в Риге.", "2018-07-13"),
        ("en", "Trade had fallen the year before last.", "2016"),
        ("en", "They met the week before last.", "2018-07-02/2018-07-08"),
        ("nl", "De handel daalde voorvorig jaar.", "2016"),
    ],
)
def test_the_one_before_last_lies_a_round_farther_back(language, text, value):
    assert values(text, language, "2018-07-18") == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("tr", "Cumhurbaşkanı kasımda Bakü'ye gidecek.", "2025-11"),
        ("az", "Nazir may ayında Bakıya gələcək.", "2025-05"),
        ("kk", "Министр мамырда Алматыда көпір ашылатынын айтты.", "2025-05"),
        ("uz", "Vazir noyabrda Toshkentda muzokarani boshlaydi.", "2025-11"),
        ("tr", "Cumhurbaşkanı kasımda Bakü'ye gitti.", "2024-11"),
    ],
)
def test_a_verb_looks_ahead_by_its_ending(language, text, value):
    assert values(text, language, "2025-03-06") == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("tr", "2010 Ağustosunda Ankara'da buluştular.", "2010-08"),
        ("tr", "2010 Ağustos'unda Ankara'da buluştular.", "2010-08"),
        ("az", "2010 avqustunda Bakıda görüşdülər.", "2010-08"),
        ("tr", "2010'un ikinci yarısında buluştular.", "2010-07/2010-12"),
        ("kk", "2010 жылдың бірінші жартысында кездесті.", "2010-01/2010-06"),
        ("uz", "2010-yil yozida uchrashdilar.", "2010-22"),
        ("kk", "Ол 2006 жылдан 2011 жылға дейін елші болды.", "2006/2011"),
        ("uz", "U 2006-yildan 2011-yilgacha elchi bo'ldi.", "2006/2011"),
    ],
)
def test_a_part_of_a_year_may_stand_behind_it(language, text, value):
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "later"),
    [
        ("en", "They met on 5 May 1999. The same evening a treaty was signed.", "1999-05-05"),
        ("fr", "Ils se virent le 5 mai 1999. Le soir même un traité fut signé.", "1999-05-05"),
        ("pl", "Spotkali się 5 maja 1999 roku. Tej samej nocy podpisano traktat.", "1999-05-05"),
        ("es", "Se vieron el 5 de mayo de 1999. A la mañana siguiente firmaron.", "1999-05-06"),
        ("kk", "Олар 1999 жылғы 5 мамырда кездесті. Одан екі күн бұрын келісім дайын болған.", "1999-05-03"),
        ("ru", "Они встретились 5 мая 1999 года. Спустя ещё два месяца подписали договор.", "1999-07"),
        ("ru", "Они встретились в 1921 году. Полвека спустя подписали договор.", "1971~"),
        ("fr", "Ils se virent en mars 1999, et un traité fut signé au mois de mai suivant.", "1999-05"),
        ("zh", "1999年两国建交。次年春天签署条约。", "2000-21"),
    ],
)
def test_what_points_back_counts_from_the_date_told(language, text, later):
    assert values(text, language)[-1] == later


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The 2014 deal followed his 2003 visit.", ["2014", "2003"]),
        ("en", "The 2003 people in the square waved.", []),
        ("en", "Chirac's 2003 visit drew crowds.", ["2003"]),
        ("es", "El acuerdo es de junio de 2021. Año y medio antes se rompió.", ["2021-06", "2019-12~"]),
        ("pl", "Ministrowie mają podpisać umowę w 2021 roku.", ["2021"]),
    ],
)
def test_a_number_is_a_year_where_it_counts_nothing(language, text, found):
    assert values(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "На июльском саммите договорились о газе.", "2021-07"),
        ("uk", "На липневому саміті домовилися про газ.", "2021-07"),
        ("pl", "Na lipcowym szczycie uzgodniono umowę.", "2021-07"),
        ("cs", "Na červencovém summitu se dohodli.", "2021-07"),
    ],
)
def test_an_adjective_of_a_month_describes_what_follows(language, text, value):
    (found,) = find_dates(text, language=language, published=date(2022, 1, 25))
    assert found.edtf == value
    assert found.describes


def test_an_adjective_with_a_capital_within_its_sentence_is_a_name():
    assert values("Рядом стоит Октябрьский вокзал.", "ru", "2022-01-25") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Поезд ходил до 1998 года; первый состав отправится 1 июля."),
        ("en", "The line was closed in 1998; the first train leaves on 1 July."),
    ],
)
def test_a_day_whose_year_is_open_has_the_next_one_if_its_verb_looks_ahead(language, text):
    found = find_dates(text, language=language, published=date(2023, 6, 2))[-1]
    assert (found.if_past, found.if_ahead) == ("XXXX-07-01", "2023-07-01")


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ky", "Сапардын жүрүшүндө Дүйшөмбүдө мектеп ачылды.", []),
        ("ky", "Мектеп дүйшөмбүдө ачылды.", ["2025-07-07"]),
        ("es", "Ayer habló Domingo Cavallo.", ["2025-07-08"]),
        ("en", "The school opened on Monday.", ["2025-07-07"]),
    ],
)
def test_a_weekday_with_a_capital_is_a_name_where_weekdays_have_none(language, text, found):
    assert values(text, language, "2025-07-09") == found


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("kk", "Келісімге 2018 жылғы мамырдың екінші бейсенбісінде қол қойылды.", "2018-05-10"),
        ("ky", "Жыйын 2019-жылдын октябрь айынын биринчи жумасы болду.", "2019-10-04"),
        ("ko", "회담은 2018년 5월 두 번째 목요일에 열렸다.", "2018-05-10"),
        ("hi", "बैठक मई 2018 के पहला गुरुवार हुई।", "2018-05-03"),
        ("bg", "Срещата бе в третия четвъртък на май 2018 г.", "2018-05-17"),
        ("fa", "نشست در دومین پنجشنبه مه ۲۰۱۸ برگزار شد.", "2018-05-10"),
        ("az", "Görüş 2018-ci ilin may ayının son cümə günü keçirildi.", "2018-05-25"),
        ("uz", "Uchrashuv 2018-yil may oyining oxirgi payshanbasi bo'lib o'tdi.", "2018-05-31"),
        ("hu", "A találkozó 2018 májusának utolsó napja volt.", "2018-05-31"),
    ],
)
def test_a_weekday_is_counted_in_its_month_whichever_stands_first(language, text, value):
    assert values(text, language, "2020-03-18") == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("az", "1970-ci illərdə körpü tikildi.", "197X"),
        ("ca", "A la dècada de 1970 es va construir el pont.", "197X"),
        ("el", "Τη δεκαετία του 1970 χτίστηκε η γέφυρα.", "197X"),
        ("hi", "1970 के दशक में पुल बना।", "197X"),
        ("hu", "Az 1970-es években épült a híd.", "197X"),
    ],
)
def test_a_round_year_by_the_word_for_decade_is_no_year(language, text, value):
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("da", "Aftalen blev underskrevet d. 5/6-1998.", "1998-06-05"),
        ("no", "Avtalen ble undertegnet 5/6 1998.", "1998-06-05"),
        ("sv", "Avtalet undertecknades den 5/6 1998.", "1998-06-05"),
        ("sv", "Avtalet undertecknades 5/6/1998.", "1998-06-05?"),
        ("el", "Η σύνοδος έγινε 5-6/7/1998.", "1998-07-05/1998-07-06"),
        ("cs", "Jednání trvalo 28. 2. – 3. 3. 1998.", "1998-02-28/1998-03-03"),
        ("hu", "A tárgyalás 1998. június 5–6. között zajlott.", "1998-06-05/1998-06-06"),
        ("sv", "De möttes den 5–6 juni 1998.", "1998-06-05/1998-06-06"),
        ("he", "ביום שישי, ה-5 ביוני 1998 נחתם ההסכם.", "1998-06-05"),
        ("vi", "Thứ Sáu ngày 5/6/1998 hai bên đã ký.", "1998-06-05"),
    ],
)
def test_days_in_numbers_as_countries_write_them(language, text, value):
    assert [found.strip("?") for found in values(text, language)] == [value.strip("?")]


def test_what_lies_ahead_whatever_the_day_of_publication_says_so():
    texts = (("en", "next spring"), ("ru", "в следующем году"), ("kk", "келер жылы"), ("en", "last spring"))
    found = [find_dates(text, language=language)[0].is_ahead for language, text in texts]
    assert found == [True, True, True, False]

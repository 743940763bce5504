"""Days beside a year, a weekday or a number of years that they belong to."""

from datetime import date

import pytest

from mkdocs_newsdump.dates.find import find_dates
from mkdocs_newsdump.dates.opening import find_opening

PUBLISHED = date(2024, 12, 17)


def values(text, language, published=PUBLISHED):
    return [one.edtf for one in find_dates(text, language=language, published=published)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A decade ago today they met."),
        ("en", "Ten years ago today they met."),
        ("de", "Heute vor zehn Jahren trafen sie sich."),
        ("es", "Hoy hace diez años se reunieron."),
        ("fr", "Il y a dix ans aujourd’hui, ils se rencontraient."),
    ],
)
def test_years_before_today_are_that_day(language, text):
    assert values(text, language) == ["2014-12-17"]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("es", "El viernes 13, firmaron el tratado.", "2024-12-13"),
        ("fr", "Le vendredi 13, ils ont signé.", "2024-12-13"),
        ("en", "They signed on Friday 29, in Geneva.", "2024-11-29"),
    ],
)
def test_a_weekday_and_its_number_are_a_day_that_fits_both(language, text, edtf):
    assert values(text, language) == [edtf]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "1855, 7 февраля. Подписан трактат."),
        ("en", "1855, 7 February: a treaty is signed."),
        ("de", "1855, 7. Februar: Ein Vertrag wird unterzeichnet."),
        ("ru", "2016, 15–16 декабря. Визит."),
    ],
)
def test_a_year_before_its_day_opens_a_line(language, text):
    opening = find_opening(text, language)
    assert opening.mention.edtf == text[:4]
    assert opening.rest == len("1855, ")


def test_a_year_before_other_words_opens_none():
    assert find_opening("1855, as they say, was cold.", "en") is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Польща визнала її 2 грудня 1991 року, наступного дня після референдуму."),
        ("ru", "Это было 2 декабря 1991 года, на следующий день после референдума."),
    ],
)
def test_the_day_after_an_event_is_open(language, text):
    assert values(text, language, None) == ["1991-12-02", None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "2019 unterschrieben sie. Der Vertrag trat ein Jahr später in Kraft."),
        ("en", "In 2019 they signed. The treaty took effect a year later in Rome."),
    ],
)
def test_a_preposition_behind_later_does_not_matter(language, text):
    assert values(text, language) == ["2019", "2020"]


def test_a_number_of_years_beside_a_day_is_no_year_of_it():
    assert values("Le contrat, arrivé à échéance le 31 octobre après vingt-cinq ans de service.", "fr") == [
        "2024-10-31"
    ]


def test_a_day_goes_on_in_the_season_told_before():
    text = "Der Vertrag ist von 1963. Noch im Sommer desselben Jahres, am 5. Juli, entstand das Werk."
    assert values(text, "de", None)[-1] == "1963-07-05"


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("ru", "24 июля (4 августа) — трактат", ["XXXX-08-04"]),
        ("ru", "7 мая (25 апреля). Договор.", ["XXXX-05-07"]),
        ("de", "25. Oktober (7. November): Umsturz", ["XXXX-11-07"]),
        ("en", "on 25 December (6 January)", ["XXXX-01-06"]),
        ("en", "on 3 May (9 June)", ["XXXX-05-03", "XXXX-06-09"]),
    ],
)
def test_a_day_in_both_styles_needs_no_year(language, text, values):
    assert [one.edtf for one in find_dates(text, language=language)] == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("ru", "1783, 24 июля (4 августа) — трактат", ["1783-08-04"]),
        ("ru", "1875, 7 мая (25 апреля). Договор.", ["1875-05-07"]),
        ("de", "1917, 25. Oktober (7. November): Umsturz", ["1917-11-07"]),
        ("en", "1992, 15 October. Relations. 1993, 2 March: an embassy.", ["1992-10-15", "1993-03-02"]),
        ("fr", "1993, décembre : traité d'amitié.", ["1993-12"]),
    ],
)
def test_a_chronicle_may_set_a_comma_behind_its_year(language, text, values):
    assert [one.edtf for one in find_dates(text, language=language)] == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "He came on 8 July, and the next day he left.", ["XXXX-07-08", "XXXX-07-09"]),
        ("ru", "Он прибыл 31 августа, а на следующий день уехал.", ["XXXX-08-31", "XXXX-09-01"]),
        ("de", "Er kam am 28. Februar an. Am nächsten Tag reiste er ab.", ["XXXX-02-28", None]),
        ("fr", "Il arriva le 8 juillet et repartit le lendemain.", ["XXXX-07-08", "XXXX-07-09"]),
        ("es", "Llegó el 31 de diciembre y al día siguiente firmó.", ["XXXX-12-31", "XXXX-01-01"]),
    ],
)
def test_the_next_day_counts_from_a_day_without_its_year(language, text, values):
    assert [one.edtf for one in find_dates(text, language=language)] == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("kk", "2003 жылғы 25 желтоқсандағы келісім", "2003-12-25"),
        ("ky", "1997-жылдын 8-апрелиндеги келишим", "1997-04-08"),
        ("uz", "1998-yil 31-oktabrdagi shartnoma", "1998-10-31"),
        ("tr", "1998 yılının Mayıs ayındaki, 3 Haziran 1998'deki", "1998-06-03"),
    ],
)
def test_a_month_describes_a_noun_in_turkic_languages(language, text, value):
    assert find_dates(text, language=language)[-1].edtf == value


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("pl", "Podpisano 6 maja 1991 roku. Do dziś milczą.", ["1991-05-06"]),
        ("fr", "En 2019. Il vint un an plus tard, à la veille de la guerre.", ["2019", "2020", None]),
    ],
)
def test_a_date_ends_with_its_sentence_or_clause(language, text, values):
    assert [one.edtf for one in find_dates(text, language=language)] == values


def test_a_day_beside_another_year_in_its_sentence_is_not_of_the_publication():
    text = "Seit dem 9. September 1996 bestehen Beziehungen; kurz zuvor, am 23. August, traf man sich."
    found = find_dates(text, language="de", published=date(2023, 11, 21))
    assert [one.edtf for one in found] == ["1996-09-09/..", "XXXX-08-23"]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "À l'automne, il vint.", "2024-23"),
        ("it", "D'estate venne.", "2024-22"),
        ("hu", "Ősszel jött.", "2024-23"),
        ("fi", "Syksyllä hän tuli.", "2024-23"),
        ("tr", "Sonbaharda geldi.", "2024-23"),
    ],
)
def test_a_season_says_when_with_its_own_words(language, text, value):
    assert values(text, language) == [value]

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

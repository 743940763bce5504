import pytest
from babel import Locale

from mkdocs_newsdump.dates.display import format_date


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        ("1992-10-15", "ru", "15 октября 1992 г."),
        ("2024-02", "ru", "февраль 2024 г."),
        ("199X", "ru", "1990-е"),
        ("19XX", "ru", "XX век"),
        ("2004/..", "ru", "с 2004"),
        ("2024-02/..", "ru", "с февраля 2024 г."),
        ("199X/..", "ru", "1990-е –"),
        ("../18XX", "en", "– 19th century"),
        ("2024-02~", "uk", "близько лютого 2024 р."),
        ("1992-10-15", "en", "October 15, 1992"),
        ("2024-02", "en", "February 2024"),
        ("19XX", "en", "20th century"),
        ("20XX", "en", "21st century"),
        ("-0043", "en", "44 BC"),
        ("1990~", "en", "about 1990"),
        ("1982/1991", "en", "1982–1991"),
        ("XXXX-02-29", "en", "February 29"),
        ("2004-21", "en", "spring 2004"),
        ("2024-02", "zh", "2024年2月"),
        ("199X", "mt", "1990–1999"),
        ("1992-10-15", "xx", "October 15, 1992"),
    ],
)
def test_a_date_is_written_as_people_write_it(value, language, text):
    # Which space stands before the word for year changes from one version of CLDR to the next.
    assert " ".join(format_date(value, language).split()) == text


def test_months_stay_in_their_language_whichever_was_asked_for_first():
    assert Locale("zh").months["stand-alone"]["wide"][1]
    assert format_date("2015-01", "it") == "gennaio 2015"


def test_what_is_no_date_is_refused_with_an_example():
    with pytest.raises(ValueError, match="1992-10-15"):
        format_date("yesterday", "en")

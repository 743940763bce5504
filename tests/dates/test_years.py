"""A part of a year is of the year that the story is in, and open or a guess where nothing says which."""

from datetime import date

import pytest

from mkdocs_newsdump import find_dates

PUBLISHED = date(2024, 4, 19)
# The language, the text, and the values of all its dates; - is one that stays open.
POINTING = """
fr | Août 2020. Bâti (11 mai 2013). En mai de la même année 2022, il brûla. | 2020-08; 2013-05-11; 2022-05
ru | Мост построили в 1998 году. Школа открыта в декабре того же 2012-го. | 1998; 2012-12
en | Born on 2 July 1923 (war: 1919–1922); on 30 May of the same year … | 1923-07-02; 1919/1922; 1923-05-30
en | It fell in June 2001 (built in 1964). In May of the following year it was sold. | 2001-06; 1964; 2002-05
de | Sie fiel im Juni 2001 (gebaut 1964). Im Mai des folgenden Jahres stand sie. | 2001-06; 1964; 2002-05
en | He left on December 15, 2020, and came back the following May 6. | 2020-12-15; 2021-05-06
pl | W styczniu 1992 otwarto most. W maju tegoż roku zamknięto szkołę. | 1992-01; 1992-05
en | On 9 July 2018 they signed. A week later the bridge opened. | 2018-07-09; 2018-07-16~
ru | 9 июля 2018 года подписали договор, двумя неделями позже открыли мост. | 2018-07-09; 2018-07-23~
de | Am 9. Juli 2018 unterschrieben sie, zwei Wochen später öffnete die Brücke. | 2018-07-09; 2018-07-23~
ja | 15年12月28日に合意し、16年11月に署名した。 | 2015-12-28; 2016-11
uz | O‘tgan yilning 22—23-mart kunlari bordi. | 2023-03-22/2023-03-23
"""
STORIES = """
de | Vom 21. bis 24. Mai 2009 war Messe, und am 22. Mai kam die Königin. | 2009-05-21/2009-05-24; 2009-05-22
tr | Mayıs 2009'da fuar açıldı. 22 Mayıs'ta kraliçe geldi. | 2009-05; 2009-05-22
pl | 22 lipca 2009 roku zamknięto most. Otwarto go 10 sierpnia. | 2009-07-22; 2009-08-10
ru | 18 апреля 1964 года прорвало плотину, а 9 августа её починили. | 1964-04-18; 1964-08-09
de | Am 18. April 1964 brach der Damm, am 9. August war er repariert. | 1964-04-18; 1964-08-09
cs | Dne 18. dubna 1964 praskla hráz a 9. srpna ji opravili. | 1964-04-18; 1964-08-09
es | El 18 de abril de 1964 cayó el puente. El 9 de agosto lo repararon. | 1964-04-18; 1964-08-09
en | The two met on 3 April. | 2024-04-03
"""


def values(text, language, published=PUBLISHED):
    mentions = find_dates(text, language=language, published=published)
    return "; ".join(mention.edtf or "-" for mention in mentions)


@pytest.mark.parametrize("line", POINTING.strip().splitlines())
def test_what_is_pointed_at_is_a_date_of_the_story_itself(line):
    language, text, value = line.split(" | ")
    assert values(text, language) == value


@pytest.mark.parametrize("line", STORIES.strip().splitlines())
def test_a_story_stays_in_its_year(line):
    language, text, value = line.split(" | ")
    assert values(text, language) == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The house burned down on 2 February 1972, days after Bloody Sunday.", "1972-02-02; -"),
        ("de", "Es brannte am 2. Februar 1972, kurz vor dem Mittwoch.", "1972-02-02; -"),
        ("es", "Todo cambió en 1996. Se espera que el 2 de mayo lo firmen.", "1996; 2024-05-02?"),
    ],
)
def test_beside_an_old_date_a_weekday_is_open_and_a_day_soon_to_come_a_guess(language, text, value):
    assert values(text, language) == value


def test_no_year_told_puts_a_date_behind_the_publication():
    text = "The plan of March 2024 is read again. In June the club was founded."
    assert values(text, "en").split("; ")[1][:7] != "2024-06"

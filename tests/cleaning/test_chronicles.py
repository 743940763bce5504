"""Stories told in dates: the dates stay in the story, and none of them is its day of publication."""

from datetime import date

import pytest
from work import calls

from mkdocs_newsdump import clean
from mkdocs_newsdump.cleaning.chronicle import find_entries

ENGLISH = """\
Norland and Suderland: a timeline

12 March 2016

Norland and Suderland have quarrelled for more than half a century about the water of the river Wend.

1959
Norland closes the lock at Wendham, and the fields of Suderland dry up within a single summer.

3 January 1961
Suderland recalls its ambassador from Norland and closes the bridge.

1977
The two countries open offices in each other's capital.

20 July 2015
Norland and Suderland reopen the bridge to pedestrians and to bicycles.

Share this article
Most popular
"""
GERMAN = """\
Nordland und Südland: Eine Chronik

22. Januar 1963:
Die Minister beider Länder unterzeichnen in Wendheim den Vertrag über die Brücke.

5. Juli 1971:
Die Schulen der beiden Hauptstädte gründen einen Verein für den Austausch.

22. September 1984:
Beide Präsidenten gedenken in Wendheim der Opfer der Überschwemmung.

1. Mai 1999:
Die Brücke wird für den Verkehr freigegeben.
"""
FRENCH = """\
Nordie et Sudie : les grandes dates

Voici les principales étapes de la querelle entre la Nordie et la Sudie depuis la construction du pont.

- 30 septembre 2021 : Naissance de la crise
- Le ministre de la Nordie met en doute la solidité du pont, ce qui provoque la colère de la Sudie.
- 2 octobre 2021 : Réponse de Suda
- La Sudie rappelle son ambassadeur et demande des excuses publiques au gouvernement de la Nordie.
- 3 octobre 2021 : Fermeture du pont
- La Sudie interdit aux camions de la Nordie le passage sur le pont et sur les routes voisines.
"""
TABLE = """\
Norlandia i Sudlandia – kalendarium stosunków

Oba kraje od trzydziestu lat spierają się o most w Wendheim i o wodę w rzece, która je dzieli.

| Data | Wydarzenie |
|------|------------|
| 10.10.1991 | Deklaracja o wspólnym moście, podpisana przez obu prezydentów w Wendheim |
| luty 1994 | Sudlandia odwołuje ambasadora po kłótni o śluzę na granicy obu krajów |
| 2.03.2001 | Otwarcie przejścia w Wendheim, z którego korzystają piesi i rowerzyści |

Najnowsze
"""


@pytest.mark.parametrize(
    ("text", "dates", "published"),
    [
        (
            TABLE,
            [
                "| 10.10.1991 | Deklaracja o wspólnym moście, podpisana przez obu prezydentów w Wendheim |",
                "| luty 1994 | Sudlandia odwołuje ambasadora po kłótni o śluzę na granicy obu krajów |",
                "| 2.03.2001 | Otwarcie przejścia w Wendheim, z którego korzystają piesi i rowerzyści |",
            ],
            None,
        ),
        (ENGLISH, ["1959", "3 January 1961", "1977", "20 July 2015"], date(2016, 3, 12)),
        (GERMAN, ["22. Januar 1963:", "5. Juli 1971:", "22. September 1984:", "1. Mai 1999:"], None),
        (
            FRENCH,
            [
                "30 septembre 2021 : Naissance de la crise",
                "2 octobre 2021 : Réponse de Suda",
                "3 octobre 2021 : Fermeture du pont",
            ],
            None,
        ),
    ],
)
def test_the_dates_of_a_chronicle_are_story(text, dates, published):
    article = clean(text)
    body = [block.text for block in article.body]
    assert [line for line in body if line in dates] == dates
    assert article.published == published
    assert article.authors == ()


def test_what_stands_below_the_dates_is_story():
    body = [block.text for block in clean(ENGLISH).body]
    assert "The two countries open offices in each other's capital." in body
    assert "Most popular" not in body


NOTES = """\
Suderland und Norland: Zeittafel

Die beiden Länder streiten seit mehr als einem halben Jahrhundert über das Wasser der Wend und die Brücke.

1871

Abschluss eines Postvertrags in Wendheim (10. November)

1920
Eröffnung der Gesandtschaft in Wendheim (4. Mai)

1949
Grenzbereinigung an der Wend

1977
Währungsvertrag vom 19. Juni

2000
Eröffnung der Botschaft in Wendheim
"""
DOCUMENTS = """\
Norland

The two countries have a treaty base of more than sixty documents, the most important of which are these.

Treaty on the bridge (Wendham, 8 April 1977)
Agreement on the use of the water of the Wend (Wendham, 21 January 1980)
Treaty of friendship (Sudham, 25 December 2003)
Agreement on a joint council (Wendham, 26 April 2007)

The ministers of both countries met again in Wendham last year, and talked about the bridge and the water.
"""
CELLS = """\
Посольство Нордии в Зюдландии

Важнейшие документы двух стран за сто лет отношений, которые хранятся в архиве посольства в Вендгейме.

1
Протокол о взаимной помощи между Нордией и Зюдландией
Вендгейм, 12 марта 1936 г.

2
Договор о дружбе
Зюдгейм, 15 января 1966 г.

3
Договор о мосте
Вендгейм, 20 января 1993 г.
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            NOTES.replace("1871\n\n", "1871\n"),
            ["Abschluss eines Postvertrags in Wendheim (10. November)", "Grenzbereinigung an der Wend"],
        ),
        (DOCUMENTS, ["Treaty of friendship (Sudham, 25 December 2003)"]),
        (
            CELLS,
            ["Протокол о взаимной помощи между Нордией и Зюдландией", "Договор о дружбе", "Договор о мосте"],
        ),
    ],
)
def test_what_stands_beside_the_dates_is_story_where_blank_lines_part_the_entries(text, told):
    body = [block.text for block in clean(text).body]
    assert [line for line in body if line in told] == told


def test_a_year_of_a_chronicle_is_no_number_of_views():
    assert clean(NOTES.replace("1871\n\n", "1871\n")).views is None


def test_a_list_of_other_stories_with_their_days_is_no_chronicle():
    teasers = "\n".join(f"{day} March 2024 | Something else happened in town" for day in (14, 13, 12, 11))
    story = ENGLISH.split("1959")[0] + "The river has not been so low since people began to measure it there."
    body = [block.text for block in clean(f"{story}\n\nLatest\n{teasers}\n").body]
    assert not any("Something else" in text for text in body)


@pytest.mark.parametrize(
    "first", ["- 28 septembre 2021 (avant la visite) et octobre 2021 : Querelle du pont"]
)
def test_an_item_of_a_chronicle_is_no_day_of_publication(first):
    lines = FRENCH.splitlines()
    article = clean("\n".join([*lines[:4], first, *lines[4:]]))
    assert article.published is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "{} May 1992 — A treaty is signed"),
        ("ru", "{} мая 1992 — Подписан договор"),
        ("de", "{}. Mai 1992 — Ein Vertrag wird unterzeichnet"),
    ],
)
def test_fewer_dates_than_a_chronicle_has_are_not_read(language, line):
    lines = [line.format(day) for day in (3, 4, 5)]
    assert find_entries(lines, language) == (0, 1, 2)
    few, many = (calls(lambda some=some: find_entries(some, language))[0] for some in (lines[:2], lines))
    assert 20 * few < many

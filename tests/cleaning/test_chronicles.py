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


WHAT = {
    "en": (
        "Independence of Suderland",
        "Ambassador recalled",
        "Treaty of friendship signed",
        "Bridge reopened",
    ),
    "de": ("Unabhängigkeit", "Abberufung des Botschafters", "Freundschaftsvertrag", "Freigabe der Brücke"),
    "fr": ("Indépendance de la Sudie", "Rappel de l'ambassadeur", "Traité d'amitié", "Réouverture du pont"),
    "es": ("Independencia de Sudia", "Retirada del embajador", "Tratado de amistad", "Reapertura del puente"),
    "it": ("Indipendenza della Sudia", "Richiamo dell'ambasciatore", "Trattato di amicizia", "Nuovo ponte"),
    "pt": ("Independência da Súdia", "Retirada do embaixador", "Tratado de amizade", "Reabertura da ponte"),
    "ru": ("Независимость Зюдландии", "Отзыв посла", "Договор о дружбе", "Открытие моста"),
    "uk": ("Незалежність Зюдландії", "Відкликання посла", "Договір про дружбу", "Відкриття мосту"),
    "kk": ("Зюдландия тәуелсіздігі", "Елшінің кері шақырылуы", "Достық туралы шарт", "Көпірдің ашылуы"),
    "ky": ("Зюдландиянын эгемендиги", "Элчинин чакыртылышы", "Достук келишими", "Көпүрөнүн ачылышы"),
    "uz": ("Zyudlandiya mustaqilligi", "Elchi chaqirib olindi", "Doʻstlik shartnomasi", "Koʻprik ochildi"),
    "tr": ("Sudlandiya'nın bağımsızlığı", "Büyükelçi geri çağrıldı", "Dostluk antlaşması", "Köprü açıldı"),
    "pl": ("Niepodległość Sudii", "Odwołanie ambasadora", "Traktat o przyjaźni", "Otwarcie mostu"),
    "zh": ("苏德国独立", "召回大使", "签署友好条约", "大桥重新开放"),
    "ja": ("スド国独立", "大使を召還", "友好条約に署名", "橋の通行再開"),
    "ar": ("استقلال سوديا", "سحب السفير", "معاهدة الصداقة", "إعادة فتح الجسر"),
    "he": ("עצמאות סודיה", "החזרת השגריר", "הסכם ידידות", "פתיחת הגשר מחדש"),
}
"""Events that a chronicle tells in few words."""
LAYOUTS = {
    "space": "{} {}",
    "dash": "{} — {}",
    "colon": "{}: {}",
    "comma": "{}, {}",
    "tab": "{}\t{}",
    "bar": "{} | {}",
    "bullet": "• {} – {}",
    "row": "| {} | {} |",
    "above": "{}\n{}",
    "blank": "{}\n\n{}\n",
}


@pytest.mark.parametrize("language", WHAT)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "dates", [("1959", "1961", "1977", "2003"), ("14.06.1959", "1961", "05.1977", "9.11.2003")]
)
def test_entries_of_few_words_are_story_however_they_are_set(language, layout, dates):
    lines = [LAYOUTS[layout].format(*pair) for pair in zip(dates, WHAT[language], strict=True)]
    texts = [line for line in "\n".join(lines).split("\n") if line]
    found = find_entries(texts, language)
    assert [texts[index] for index in found] == [line.split("\n")[0] for line in lines]


STORY = "The two neighbours have quarrelled about the water of the Wend for half a century, and made up."


@pytest.mark.parametrize(
    "archive",
    [
        "12.05.2023 Mayor of Wendham resigns\n11.05.2023 Rail strike goes on\n10.05.2023 Fish prices fall",
        "2.05.2023 Mayor of Wendham resigns\n13.11.2022 Rail strike goes on\n8.11.2022 Fish prices fall",
        "2019\n2020\n2021\n2022\n2023",
        "Archive\n2019 Mayor of Wendham resigns\n2020 Rail strike goes on\n2021 Fish prices fall again",
    ],
)
def test_a_list_of_dates_of_the_page_is_no_chronicle(archive):
    chronicle = "".join(
        f"{year} — {told}\n" for year, told in zip((1959, 1961, 1977, 2003), WHAT["en"], strict=True)
    )
    article = clean(
        f"Norland and Suderland\n\n{STORY}\n\n{chronicle}\nShare this page\nRead also\n{archive}\n"
    )
    kept = [line.text.strip() for line in article.lines if line.kept]
    assert not set(kept) & set(archive.split("\n"))
    assert set(chronicle.strip().split("\n")) <= set(kept)
    assert article.published is None


@pytest.mark.parametrize("language", ["ru", "zh", "he"])
def test_a_chronicle_alone_has_no_author_and_no_day_of_publication(language):
    years = (1959, 1961, 1977, 1984, 2003, 2011)
    told = [*WHAT[language], *WHAT[language][:2]]
    entries = zip(years, told, strict=True)
    article = clean("\n".join(f"{day}.06.{year} {what}" for day, (year, what) in enumerate(entries, 3)))
    assert len([line for line in article.lines if line.kept]) == len(years)
    assert (article.authors, article.published, article.lede) == ((), None, None)

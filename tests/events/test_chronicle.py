"""Dates on lines of their own, or at the head of a line, date what they stand above or before."""

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.dates.edtf import valid
from mkdocs_newsdump.events.chronicle import find_paragraph_dates
from mkdocs_newsdump.model.article import Article, Block, BlockKind

PAGES = {
    "en": (
        ("FI", "EE"),
        [
            "1992",
            "Finland and Estonia establish diplomatic relations.",
            "3 May 1997 —",
            "Finland and Estonia sign a treaty on the sea.",
        ],
        ["1992", "1997-05-03"],
    ),
    "ru": (
        ("FI", "EE"),
        [
            "1992 – установлены дипломатические отношения Финляндии и Эстонии.",
            "3 мая 1997 г.: Финляндия и Эстония подписали договор о море.",
        ],
        ["1992", "1997-05-03"],
    ),
    "de": (
        ("FI", "EE"),
        [
            "3. Mai 1997:",
            "Finnland und Estland unterzeichnen einen Vertrag.",
            "2003:",
            "Finnland und Estland eröffnen eine Brücke.",
        ],
        ["1997-05-03", "2003"],
    ),
    "fr": (
        ("FI", "EE"),
        [
            "1992 : la Finlande et l'Estonie établissent des relations.",
            "1997 : visite du président finlandais en Estonie.",
        ],
        ["1992", "1997"],
    ),
    "es": (
        ("FI", "EE"),
        [
            "1992",
            "Finlandia y Estonia establecen relaciones diplomáticas.",
            "3 de mayo de 1997",
            "Finlandia y Estonia firman un tratado.",
        ],
        ["1992", "1997-05-03"],
    ),
    "kk": (
        ("KZ", "UZ"),
        [
            "1992 жыл",
            "Қазақстан мен Өзбекстан дипломатиялық қатынас орнатты.",
            "1998 жылғы 31 қазан",
            "Қазақстан мен Өзбекстан шартқа қол қойды.",
        ],
        ["1992", "1998-10-31"],
    ),
    "it": (
        ("FI", "EE"),
        [
            "3 maggio 1997. Finlandia ed Estonia firmano un trattato.",
            "Ottobre 2003. Finlandia ed Estonia aprono un ponte.",
        ],
        ["1997-05-03", "2003-10"],
    ),
    "pl": (
        ("FI", "EE"),
        [
            "3 maja 1997. Finlandia i Estonia podpisały traktat.",
            "2003. Finlandia i Estonia podpisały umowę.",
        ],
        ["1997-05-03", "2003"],
    ),
    "uk": (
        ("FI", "EE"),
        [
            "1992 | Фінляндія та Естонія встановили дипломатичні відносини.",
            "1997 | Фінляндія та Естонія підписали договір.",
        ],
        ["1992", "1997"],
    ),
    "cs": (
        ("FI", "EE"),
        [
            "| 10.10.1992 | Finsko a Estonsko otevřely velvyslanectví |",
            "| květen 1997 | Finsko a Estonsko podepsaly smlouvu o mostu |",
        ],
        ["1992-10-10", "1997-05"],
    ),
}


def page(paragraphs, language):
    body = tuple(Block(BlockKind.PARAGRAPH, text, (at,)) for at, text in enumerate(paragraphs, start=1))
    return Article("a.txt", None, (), None, language, None, None, (), body, ())


@pytest.mark.parametrize("language", PAGES)
def test_a_date_dates_what_stands_below_or_behind_it(language):
    pair, paragraphs, dates = PAGES[language]
    found = find_milestones(page(paragraphs, language), parties=pair)
    assert [milestone.date for milestone in found] == dates
    assert not any(date[:4] in milestone.title for milestone, date in zip(found, dates, strict=True))
    assert not any("|" in milestone.title for milestone in found)


def test_days_below_a_year_are_of_that_year_and_not_of_the_article():
    texts = ["1963", "On 22 January Finland and Estonia sign a treaty.", "1984", "In May they meet."]
    dated = find_paragraph_dates(texts, "en", date(2013, 1, 22))
    assert [mention.edtf for paragraph in dated for mention in paragraph.dates] == ["1963-01-22", "1984-05"]


@pytest.mark.parametrize(
    ("language", "pair", "texts", "dates"),
    [
        (
            "ru",
            ("FI", "EE"),
            [
                "1992",
                "22 октября. Финляндия и Эстония открыли мост.",
                "1997",
                "3–4 мая. Финны посетили Эстонию.",
                "Справочно. Торговля Финляндии и Эстонии растёт.",
            ],
            ["1992-10-22", "1997-05-03/1997-05-04"],
        ),
        (
            "fr",
            ("FI", "EE"),
            [
                "Tallinn, 3 mai 1997",
                "La Finlande et l'Estonie signent un traité.",
                "28 mai 2003. La Finlande et l'Estonie ouvrent un pont.",
                "15 juin. La Finlande ferme son ambassade en Estonie.",
            ],
            ["1997-05-03", "2003-05-28", "2003-06-15"],
        ),
        (
            "pt",
            ("PT", "ES"),
            [
                "1977 – A 22 de novembro, Portugal e Espanha assinam um tratado.",
                "1985 – Portugal e Espanha abrem em junho uma ponte.",
                "1991 – Abril: Espanha abre uma embaixada em Portugal.",
            ],
            ["1977-11-22", "1985-06", "1991-04"],
        ),
        (
            "en",
            ("FI", "EE"),
            [
                "1992",
                "22 October: Finland and Estonia open a bridge.",
                "June: Finns visit Estonia.",
                "1997",
                "Finland and Estonia sign a treaty.",
            ],
            ["1992-10-22", "1992-06", "1997"],
        ),
        (
            "de",
            ("FI", "EE"),
            [
                "1992",
                "22. Oktober – Finnland und Estland eröffnen eine Brücke.",
                "1997",
                "Juni. Finnland und Estland unterzeichnen einen Vertrag.",
            ],
            ["1992-10-22", "1997-06"],
        ),
    ],
)
def test_a_day_opens_a_line_below_its_year(language, pair, texts, dates):
    found = find_milestones(page(texts, language), parties=pair)
    assert [milestone.date for milestone in found] == dates


def test_a_heading_with_its_year_has_the_parties_of_what_stands_below():
    texts = [
        "1992: First steps",
        "Finland opens an office in Estonia.",
        "1997: The treaty on the sea",
        "Finland and Estonia agree on their border at sea.",
    ]
    found = find_milestones(page(texts, "en"), parties=("FI", "EE"))
    assert [(one.date, one.title) for one in found] == [
        ("1992", "First steps"),
        ("1997", "The treaty on the sea"),
    ]


def test_one_line_with_a_date_is_no_chronicle():
    texts = ["1992", "Finland and Estonia like the sea."]
    assert find_milestones(page(texts, "en"), parties=("FI", "EE")) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The president of Finland arrives in Estonia, the first visit by a head of state since 1928."),
        ("de", "Finnlands Präsident reist nach Estland, der erste Besuch seit 1928."),
    ],
)
def test_a_date_in_passing_leaves_what_stands_below_to_the_date_above(language, text):
    texts = ["1997-05-03", text, "2003-06-01", "Finland, Estonia."]
    found = find_milestones(page(texts, language), parties=("FI", "EE"))
    assert [one.date for one in found][:1] == ["1997-05-03"]


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [
        ("en", "Finland and Estonia sign a treaty.", "Both parliaments ratified it later."),
        ("ru", "Финляндия и Эстония заключили договор.", "Позднее его ратифицировали парламенты."),
        ("kk", "Финляндия мен Эстония шартқа қол қойды.", "Кейінірек оны парламенттер ратификациялады."),
        ("de", "Finnland und Estland schließen einen Vertrag.", "Später ratifizierten ihn beide Parlamente."),
    ],
)
def test_what_came_later_is_not_of_the_date_above(language, first, later):
    texts = ["1997-05-03", f"{first} {later}", "2003-06-01", first]
    found = find_milestones(page(texts, language), parties=("FI", "EE"))
    assert [one.date for one in found if one.text == later] in ([], [None])
    assert [one.date for one in found if one.text == first] == ["1997-05-03", "2003-06-01"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Finlande et l'Estonie annoncent qu'elles rétabliront leurs relations."),
        ("de", "Finnland und Estland kündigen an, dass sie eine Brücke bauen werden."),
    ],
)
def test_a_chronicle_tells_in_the_present_what_happened(language, text):
    texts = ["1997", text, "2003", "Finland, Estonia."]
    found = find_milestones(page(texts, language), parties=("FI", "EE"))
    assert [(one.date, one.planned) for one in found][:1] == [("1997", False)]


def test_days_that_would_run_backwards_in_the_year_above_stay_of_an_open_year():
    texts = [
        "1992",
        "Финляндия и Эстония установили дипломатические отношения.",
        "Май 1997",
        "Финляндия и Эстония вели переговоры с 28 декабря по октябрь того же года.",
    ]
    dated = find_paragraph_dates(texts, "ru", None)
    assert all(valid(mention.edtf) for one in dated for mention in one.dates if mention.edtf)

"""What a title can be, one strategy at a time, in two languages where it is of more than one."""

import pytest

from mkdocs_newsdump import find_milestones


def titles(language, text, parties=None):
    return [milestone.title for milestone in find_milestones(text, language=language, parties=parties)]


def dated_titles(text):
    return [(milestone.date, milestone.title) for milestone in find_milestones(text, language="ru")]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "ru",
            "Прежнее соглашение, о пастбищах, Казахстан и Кыргызстан заключили 5 мая 2001 года.",
            "Соглашение, о пастбищах, Казахстан и Кыргызстан заключили",
        ),
        (
            "ru",
            "Новый мост, самый длинный в области, Казахстан и Кыргызстан открыли 5 мая 2001 года.",
            "Новый мост, самый длинный в области, Казахстан и Кыргызстан открыли",
        ),
        (
            "en",
            "An earlier agreement, on pastures, Kazakhstan and Kyrgyzstan signed on 5 May 2001.",
            "An earlier agreement, on pastures, Kazakhstan and Kyrgyzstan signed",
        ),
    ],
)
def test_words_of_the_clause_with_the_object_before_the_verb(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Snow fell; Kazakhstan opened the bridge in May 2015; traders came.",
            "Kazakhstan opened the bridge",
        ),
        ("ru", "Шел снег; Казахстан открыл мост в мае 2015 года; пришли торговцы.", "Казахстан открыл мост"),
    ],
)
def test_words_of_the_clause_end_at_a_semicolon(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Then came the Treaty on Pastures, which both countries ratified in 2004.",
            "Treaty on Pastures: both countries ratified",
        ),
        (
            "ru",
            "Основой стал Договор о пастбищах, который обе страны ратифицировали в 2004 году.",
            "Договор о пастбищах: обе страны ратифицировали",
        ),
        (
            "de",
            "Es folgte der Vertrag über die Weiden, den beide Länder im Jahr 2004 ratifizierten.",
            "Vertrag über die Weiden: beide Länder ratifizierten",
        ),
    ],
)
def test_document_and_its_clause(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("ru", "Стороны договорились о нем в 2015 году.", ["Стороны договорились о нем в 2015 году"]),
        (
            "en",
            "Kazakhstan and Kyrgyzstan will open it in 2027, if the money comes.",
            ["Kazakhstan and Kyrgyzstan will open it in 2027, if the money comes"],
        ),
        (
            "de",
            "Beide Länder unterzeichneten es im Jahr 2015.",
            ["Beide Länder unterzeichneten es im Jahr 2015"],
        ),
        (
            "ru",
            "Стороны договорились о нем в 2015 году, когда подписали Соглашение о мосте.",
            ["Соглашение о мосте"],
        ),
        (
            "en",
            "They agreed on it in 2015, when they signed the Agreement on the Bridge.",
            ["Agreement on the Bridge"],
        ),
        # the agreement is of another day than the date
        (
            "en",
            "They agreed on it in 2015, before they signed the Agreement on the Bridge.",
            ["They agreed on it in 2015, before they signed the Agreement on the Bridge"],
        ),
    ],
)
def test_document_of_the_same_time_or_the_whole_clause_for_a_pronoun(language, text, found):
    assert titles(language, text) == found


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "В 2017 году он приехал в Италию.", "Он приехал в Италию"),
        ("en", "In 2017 she travelled to Italy.", "She travelled to Italy"),
    ],
)
def test_words_of_the_clause_may_begin_with_a_pronoun(language, text, title):
    assert titles(language, text) == [title]


def test_dated_document_of_each_of_two_treaties():
    text = (
        "Основой отношений стали Договор о добрососедстве от 3 мая 1994 года "
        "и Договор о совместной границе от 7 июня 2001 года."
    )
    assert dated_titles(text) == [
        ("1994-05-03", "Договор о добрососедстве"),
        ("2001-06-07", "Договор о совместной границе"),
    ]


def test_document_and_its_clause_tells_what_happened_later():
    text = "В 2017 году подписан Договор о границе, который вступил в силу в августе 2018 года."
    assert dated_titles(text) == [
        ("2017", "Договор о границе"),
        ("2018-08", "Договор о границе: вступил в силу"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        ("ru", "Казахстан и Кыргызстан подписали Соглашение о пастбищах.", "Соглашение о пастбищах"),
        (
            "ru",
            "Казахстан и Кыргызстан подписали Декларацию о дружбе.",
            "Казахстан и Кыргызстан подписали Декларацию о дружбе",
        ),
        ("en", "Kazakhstan and Kyrgyzstan signed the Agreement on Pastures.", "Agreement on Pastures"),
    ],
)
def test_signed_document(language, text, title):
    assert titles(language, text, ["KZ", "KG"]) == [title]


def test_signed_document_of_several():
    text = "Казахстан и Кыргызстан подписали Соглашение о пастбищах и Декларацию о дружбе."
    found = titles("ru", text, ["KZ", "KG"])
    assert found == ["Соглашение о пастбищах", "Подписали Декларацию о дружбе"]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Poland and Lithuania agreed on the Treaty on Friendly Relations. The two presidents signed it "
            "on 26 April 1994.",
            "Treaty on Friendly Relations",
        ),
        (
            "de",
            "Deutschland und Polen handelten den Vertrag über gute Nachbarschaft aus. Kohl und Mazowiecki "
            "unterzeichneten ihn am 17. Juni 1991.",
            "Vertrag über gute Nachbarschaft",
        ),
        (
            "es",
            "Chile y Argentina negociaron el Tratado de Paz y Amistad. Los cancilleres lo firmaron el 29 de "
            "noviembre de 1984.",
            "Tratado de Paz y Amistad",
        ),
        (
            "ru",
            "Россия и Китай известили о продлении договора о добрососедстве, дружбе и сотрудничестве. "
            "Подписан он был в 2001 году.",
            "Договор о добрососедстве, дружбе и сотрудничестве",
        ),
    ],
)
def test_document_that_only_a_pronoun_says_was_signed(language, text, title):
    assert titles(language, text) == [title]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "Poland and Lithuania agreed on the Treaty on Rivers and the Treaty on Roads. The two presidents "
            "signed it on 26 April 1994.",
            "The two presidents signed it on 26 April 1994",
        ),
        (
            "de",
            "Deutschland und Polen handelten den Vertrag über gute Nachbarschaft aus. Kohl und Mazowiecki "
            "besuchten ihn am 17. Juni 1991.",
            "Kohl und Mazowiecki besuchten ihn",
        ),
    ],
)
def test_a_pronoun_that_may_mean_another_or_is_not_signed_is_not_named(language, text, title):
    assert titles(language, text) == [title]

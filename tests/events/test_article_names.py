"""Names that stand for a party within one article alone."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.article_names import find_surnames, is_case_of, name_parties
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences


def sentences(text, language):
    return list(parse_sentences(text, [], event_lexicon(language)))


def surnames(text, language):
    return find_surnames(sentences(text, language))


def named(text, language, known=()):
    """Return the parties of the last sentence of a text."""
    return [hit.value for hit in name_parties(sentences(text, language), known)[-1].parties]


@pytest.mark.parametrize(
    ("language", "text", "learned"),
    [
        ("en", "Kazakh President Aidar Omarov spoke.", {"omarov": "KZ"}),
        ("en", "Kazakhstan's Foreign Minister Aidar Omarov spoke.", {"omarov": "KZ"}),
        ("en", "Aidar Omarov, President of the Republic of Kazakhstan, spoke.", {"omarov": "KZ"}),
        ("en", "The President of the Kyrgyz Republic Nurlan Asanov spoke.", {"asanov": "KG"}),
        ("en", "The President of Kyrgyzstan, Nurlan Asanov, spoke.", {"asanov": "KG"}),
        (
            "en",
            "The presidents of Kazakhstan and Kyrgyzstan, Aidar Omarov and Nurlan Asanov, met.",
            {"omarov": "KZ", "asanov": "KG"},
        ),
        (
            "ru",
            "Айдар Омаров и Нурлан Асанов, президенты Казахстана и Кыргызстана, встретились.",
            {"омаров": "KZ", "асанов": "KG"},
        ),
        ("ru", "Слово взял глава МИД Казахстана Айдар Омаров.", {"омаров": "KZ"}),
        ("ru", "Казахстанский министр Айдар Омаров уехал.", {"омаров": "KZ"}),
        ("uk", "Президент України Остап Зорян виступив.", {"зорян": "UA"}),
        ("uk", "Під час візиту до України президент Остап Зорян виступив.", {}),
        ("pl", "Prezydent Polski Jan Zarzycki przemówił.", {"zarzycki": "PL"}),
        ("de", "Der kasachische Präsident Aidar Omarow sprach.", {"omarow": "KZ"}),
        ("de", "Kasachstans Präsident Aidar Omarow sprach.", {"omarow": "KZ"}),
        ("de", "Am Abend gab der kasachische Präsident Auskunft.", {}),
        ("fr", "Le président algérien Karim Belaïd est venu.", {"belaïd": "DZ"}),
        ("fr", "Jean Moreau, président français, est venu.", {"moreau": "FR"}),
        ("es", "El presidente colombiano Luis Arango llegó.", {"arango": "CO"}),
        ("it", "Il presidente della Libia, Omar Senussi, parlò.", {"senussi": "LY"}),
        ("pt", "Rui Prado, presidente do Brasil, chegou.", {"prado": "BR"}),
        ("nl", "De Belgische premier Jan Peeters sprak.", {"peeters": "BE"}),
        ("tr", "Azerbaycan Cumhurbaşkanı Rauf Qasımlı geldi.", {"qasımlı": "AZ"}),
        ("kk", "Қазақстан Президенті Айдар Омаров келді.", {"омаров": "KZ"}),
        ("ky", "Кыргызстандын башчысы Нурлан Асанов келди.", {"асанов": "KG"}),
        ("ky", "Тажикстандын башчысы, президент Сомон Каримзода келди.", {"каримзода": "TJ"}),
        ("uz", "O‘zbekiston prezidenti Anvar Salimov keldi.", {"salimov": "UZ"}),
        ("en", "The king of Kazakhstan on Monday met Nurlan Asanov.", {}),
        ("en", "In Geneva, President of Kazakhstan spoke.", {}),
    ],
)
def test_an_article_introduces_its_leaders(language, text, learned):
    assert surnames(text, language) == learned


def test_a_surname_of_two_countries_leaders_stands_for_neither():
    text = "Kazakh President Aidar Omarov met Kyrgyz President Nurlan Omarov."
    assert surnames(text, "en") == {}


@pytest.mark.parametrize(
    ("surname", "word"),
    [
        ("омаров", "омаровым"),
        ("омаровым", "омаров"),
        ("омарова", "омарову"),
        ("duda", "dudą"),
        ("тоқаев", "тоқаевтың"),
        ("mirziyoyev", "mirziyoyevning"),
        ("xi", "xi"),
    ],
)
def test_a_surname_is_found_in_its_cases(surname, word):
    assert is_case_of(word, surname)


@pytest.mark.parametrize(
    ("surname", "word"), [("омаров", "омега"), ("karimov", "kamilov"), ("xi", "xian"), ("duda", "duża")]
)
def test_another_name_is_no_case_of_it(surname, word):
    assert not is_case_of(word, surname)


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("ru", "Айдар Омаров, президент Казахстана, прилетел. С Омаровым говорили в Бишкеке.", ["KZ", "KG"]),
        ("en", "Kazakh President Aidar Omarov spoke. Omarov visited Bishkek.", ["KZ", "KG"]),
        ("kk", "Қазақстан Президенті Айдар Омаров келді. Бішкекте Омаровты қарсы алды.", ["KG", "KZ"]),
        ("ru", "Казахстан ждёт. Делегация РК прибыла в Ташкент.", ["KZ", "UZ"]),
        ("ru", "Корея ждёт. Делегация РК прибыла в Ташкент.", ["UZ"]),
        ("ru", "Россия и Китай. СССР и КНР спорили.", ["RU", "CN"]),
        ("ru", "Россия, Китай и Казахстан. СССР и КНР спорили.", ["CN"]),
        ("de", "Deutschland und Polen. Die DDR und Polen einigten sich.", ["DE", "PL"]),
        ("en", "China and Japan. The PRC protested.", ["CN"]),
    ],
)
def test_what_an_article_makes_known_stands_for_a_party(language, text, parties):
    assert named(text, language) == parties


def test_a_short_name_counts_for_a_party_that_is_asked_for():
    text = "12 апреля 2021 года РК и КР подписали соглашение."
    assert named(text, "ru") == []
    assert named(text, "ru", known=["KZ", "KG"]) == ["KZ", "KG"]
    (milestone,) = find_milestones(text, language="ru", parties=["KZ", "KG"])
    assert milestone.parties == ("KG", "KZ")

"""Who has part in an event, as each language names them."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.events.parse import parse_sentences
from mkdocs_newsdump.events.parties import count_co_mentions, find_main_pair


def named(text, language):
    (sentence,) = parse_sentences(text, [], event_lexicon(language))
    return [hit.value for hit in sentence.parties]


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("ru", "Развитие казахско-кыргызских связей", ["KZ", "KG"]),
        ("ru", "В Бишкеке приняли гостей из Ташкента", ["KG", "UZ"]),
        ("ru", "Пришла новая индивидуальная мера", []),
        ("en", "Kazakhstan's envoy met Kyrgyz and Uzbek officials", ["KZ", "KG", "UZ"]),
        ("en", "Niger and Nigeria, Guinea-Bissau and Papua New Guinea", ["NE", "NG", "GW", "PG"]),
        ("de", "Die österreichische Kanzlerin reiste nach Prag", ["AT", "CZ"]),
        ("kk", "Қазақстанның елшісі Бішкекке келді", ["KZ", "KG"]),
        ("ky", "Кыргызстандын президенти Казакстанга барды", ["KG", "KZ"]),
        ("uz", "O'zbekistonning elchisi Qirg'izistonga bordi", ["UZ", "KG"]),
        ("uk", "Українські та польські міністри", ["UA", "PL"]),
        ("fr", "Le président français et l'Allemagne", ["FR", "DE"]),
        ("es", "El ministro español visitó Chile", ["ES", "CL"]),
        ("tr", "Türkiye'nin büyükelçisi Kazakistan'a gitti", ["TR", "KZ"]),
        ("zh", "中国和哈萨克斯坦", ["CN", "KZ"]),
        ("zh", "中吉两国", ["CN", "KG"]),
        ("fr", "Les ministres sénégalais et vietnamien", ["SN", "VN"]),
        ("en", "Argentine and Swiss officials", ["AR", "CH"]),
        ("sv", "Sverige och Norge", ["SE", "NO"]),
        (None, "Kazakhstan", []),
    ],
)
def test_parties_are_found_as_each_language_names_them(language, text, parties):
    assert named(text, language) == parties


def test_a_leaders_name_stands_for_the_country_within_the_article():
    text = (
        "Президент Кыргызстана Нурлан Асанов прилетел в Казахстан. "
        "5 мая 2021 года Асанову вручили орден Казахстана."
    )
    (milestone,) = find_milestones(text, language="ru", parties=["KZ", "KG"])
    assert milestone.kind == "award"


def test_our_country_is_the_other_of_the_two():
    text = "Казахстан и Кыргызстан дружат. 5 мая 2021 года Кыргызстан отправил помощь в нашу страну."
    (milestone,) = find_milestones(text, language="ru", parties="auto")
    assert (milestone.kind, milestone.parties) == ("aid", ("KG", "KZ"))


def test_the_pair_is_named_together_most_often():
    read = parse_sentences(
        "Kazakhstan and Kyrgyzstan met. China and Russia too. Kazakhstan helped Kyrgyzstan.",
        [],
        event_lexicon("en"),
    )
    assert set(find_main_pair(count_co_mentions(read))) == {"KZ", "KG"}


def test_both_countries_are_those_of_the_text():
    text = "Казахстан и Кыргызстан дружат давно. Обе страны 5 марта 1993 года подписали договор."
    (milestone,) = find_milestones(text, language="ru", parties="auto")
    assert milestone.parties == ("KG", "KZ")

"""The further deeds of a date: what stands in a row with its verb is told for itself."""

import pytest

from mkdocs_newsdump import clean, find_milestones
from mkdocs_newsdump.events.further import tells_already

AROUND = {
    "en": (
        "Kenya and Uganda have been neighbours for long.",
        "Kenya and Uganda opened embassies in 1963. Trade between Kenya and Uganda has grown since. "
        "The presidents of Kenya and Uganda meet every year. They speak of the border.",
        "KE UG",
    ),
    "ru": (
        "Казахстан и Узбекистан давно соседи.",
        "Казахстан и Узбекистан установили дипломатические отношения 23 ноября 1992 года. Торговля "
        "Казахстана и Узбекистана растёт. Президенты Казахстана и Узбекистана встречаются каждый год. "
        "Говорят они о границе.",
        "KZ UZ",
    ),
    "es": (
        "España y Marruecos son vecinos desde siempre.",
        "España y Marruecos abrieron embajadas en 1956. El comercio entre España y Marruecos crece. "
        "Los ministros de España y Marruecos se reúnen cada año. Hablan de la frontera.",
        "ES MA",
    ),
    "zh": (
        "中国和日本是邻国。",
        "1972年9月29日，中国和日本建立外交关系。中国和日本的贸易不断增长。中国和日本的领导人每年会晤。双方讨论合作。",
        "CN JP",
    ),
}


def titles(language, sentence, day):
    """Return the titles of what an article that ends with a sentence tells of a day."""
    headline, story, pair = AROUND[language]
    article = clean(f"{headline}\n\n{story} {sentence}\n")
    found = find_milestones(article, language=language, parties=tuple(pair.split()))
    return [one.title for one in found if one.date == day]


@pytest.mark.parametrize(
    ("language", "sentence", "day", "expected"),
    [
        (
            "en",
            "In March 1976 Kenya expelled two Ugandan diplomats, and Uganda closed its embassy in Nairobi.",
            "1976-03",
            ["Kenya expelled two Ugandan diplomats", "Uganda closed its embassy in Nairobi"],
        ),
        (
            "en",
            "Uganda's president visited Nairobi on 4 May 1999, where a treaty on water was signed.",
            "1999-05-04",
            ["Uganda's president visited Nairobi", "A treaty on water was signed"],
        ),
        (
            "ru",
            "4 мая 1999 года президент Узбекистана посетил Астану, и был подписан договор о границе.",
            "1999-05-04",
            ["Президент Узбекистана посетил Астану", "Был подписан договор о границе"],
        ),
        (
            "ru",
            "4 мая 1999 года президент Узбекистана посетил Астану; тогда же подписан договор о границе.",
            "1999-05-04",
            ["Президент Узбекистана посетил Астану", "Подписан договор о границе"],
        ),
        (
            "es",
            "En mayo de 1984 Marruecos expulsó al cónsul español en Tánger por espionaje, y España retiró "
            "a su embajador de Rabat.",
            "1984-05",
            [
                "Marruecos expulsó al cónsul español en Tánger por espionaje",
                "España retiró a su embajador de Rabat",
            ],
        ),
        (
            "zh",
            "1998年11月，中国国家主席访问日本，两国发表联合宣言。",
            "1998-11",
            ["中国国家主席访问日本，两国发表联合宣言"],
        ),
        (
            "zh",
            "1998年11月，中国国家主席访问日本，两国关系提升为战略互惠关系。",
            "1998-11",
            ["中国国家主席访问日本，两国关系提升为战略互惠关系"],
        ),
    ],
)
def test_what_stands_in_a_row_has_the_same_date(language, sentence, day, expected):
    assert titles(language, sentence, day) == expected


EXPELLED, VISITED = (
    "In March 1976 Kenya expelled two diplomats",
    "4 мая 1999 года президент Узбекистана посетил Астану",
)


@pytest.mark.parametrize(
    ("language", "sentence", "day"),
    [
        (
            "en",
            f"{EXPELLED}, and Uganda later closed its embassy.",
            "1976-03",
        ),
        (
            "en",
            f"{EXPELLED}, and in May Uganda closed its embassy.",
            "1976-03",
        ),
        (
            "en",
            f"{EXPELLED}, but Uganda did not close its embassy.",
            "1976-03",
        ),
        ("en", f"{EXPELLED}, and Uganda will close its embassy.", "1976-03"),
        ("en", f"{EXPELLED}, after Uganda had closed its embassy.", "1976-03"),
        (
            "ru",
            f"{VISITED}, а затем было открыто консульство.",
            "1999-05-04",
        ),
        (
            "ru",
            f"{VISITED}, а консульство не было открыто.",
            "1999-05-04",
        ),
        ("zh", "1998年11月，中国国家主席访问日本，随后两国发表联合宣言。", "1998-11"),
    ],
)
def test_what_came_later_or_not_at_all_has_not(language, sentence, day):
    assert len(titles(language, sentence, day)) <= 1


@pytest.mark.parametrize(
    ("title", "other", "same"),
    [
        ("Les deux pays ont signé un accord de pêche", "Accord de pêche", True),
        ("Uganda recalled its ambassador", "Kenya expelled two envoys", False),
        ("两国宣布建立战略伙伴关系", "习近平主席访问吉尔吉斯斯坦", False),
    ],
)
def test_what_another_title_tells_already_is_told_once(title, other, same):
    assert tells_already(title, [other]) == same

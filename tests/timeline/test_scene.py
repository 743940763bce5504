"""Who and where in a title, in several languages."""

import pytest

from mkdocs_newsdump.timeline.scene import Scene, share_sound
from mkdocs_newsdump.timeline.words import Words


def scene(language, title):
    return Scene(Words.of(title, language))


@pytest.mark.parametrize(
    ("language", "title", "host"),
    [
        ("ru", "Президент Кыргызстана посетил Казахстан", "KZ"),
        ("ru", "В Бишкек прибыл президент Казахстана", "KG"),
        ("ru", "Президенты Казахстана и Кыргызстана встретились", None),
        ("en", "The presidents of Kazakhstan and Kyrgyzstan met in Bishkek", "KG"),
        ("en", "The Kazakh president arrived in Kyrgyzstan", "KG"),
        ("de", "Der kasachische Präsident besuchte Kirgisistan", "KG"),
        ("ky", "Кыргызстандын президенти Казакстанга барды", "KZ"),
        ("kk", "Қазақстан президенті Бішкекке барды", "KG"),
        ("tr", "Kazakistan Cumhurbaşkanı Bişkek'e geldi", "KG"),
        ("fr", "Le président du Kazakhstan a visité le Kirghizstan", "KG"),
        ("es", "El presidente de Kazajistán visitó Kirguistán", "KG"),
        ("zh", "哈萨克斯坦总统已抵达吉尔吉斯斯坦", "KG"),
        ("en", "Kazakhstan and Kyrgyzstan held talks", None),
    ],
)
def test_where_a_visit_goes(language, title, host):
    assert scene(language, title).host == host


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (("ru", "Столкновение в долине Сарыдала"), ("en", "Troops clashed in the Sarydala valley"), True),
        (("kk", "Нұрлан Осмонов Қазақстанға барды"), ("ru", "Прибыл Нурлан Осмонов"), True),
        (("de", "Treffen mit Präsident Osmonow"), ("en", "President Osmonov came"), True),
        (("ru", "Прибыл Нурлан Осмонов"), ("tr", "Aydar Omarov geldi"), False),
        (("zh", "哈萨克斯坦总统已抵达"), ("zh", "哈萨克斯坦总统已抵达"), False),
    ],
)
def test_names_sound_alike_in_two_languages(one, other, shared):
    first, second = scene(*one), scene(*other)
    found = share_sound(first.names, second.likely_names) or share_sound(first.likely_names, second.names)
    assert found == shared


@pytest.mark.parametrize(
    ("language", "title", "places"),
    [
        ("en", "The embassy opened in Almaty", 1),
        ("en", "The embassy opened", 0),
        ("ru", "Открыто посольство в Бишкеке", 1),
        ("ky", "Бишкекте элчилик ачылды", 1),
        ("de", "In Bischkek wurde die Botschaft für Reisende eröffnet", 1),
        ("ru", "США открыли посольство", 0),
    ],
)
def test_places_are_cities_and_what_stands_behind_a_small_word(language, title, places):
    assert len(scene(language, title).places) == places


def test_countries_are_not_those_of_cities():
    assert scene("en", "Kazakhstan's embassy opened in Bishkek").countries == {"KZ"}

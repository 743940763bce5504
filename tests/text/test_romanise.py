"""Names are known again in another script, and other names are not taken for them."""

import pytest

from mkdocs_newsdump.text.romanise import sound, sounds_alike


@pytest.mark.parametrize(
    "names",
    [
        "Şuşa Szuszy Shusha Шушинскую",
        "Iguaçu Iguazú Игуасу",
        "Görlitzer Гёрлицкое",
        "Helsinki Хельсинкские Helsinkischen",
        "Élysée Елисейский",
        "Ташкентская Toshkent Taşkent",
        "Warschauer Варшавский Warszawski",
        "Түркістан Turkistan Turkestan",
        "Évian Эвианские",
    ],
)
def test_a_name_sounds_alike_in_all_its_spellings(names):
    first, *others = map(sound, names.split())
    assert all(sounds_alike(first, other) for other in others)


@pytest.mark.parametrize("names", ["Минские Мюнхенские", "Bonner Berner", "Astana Almaty", "Rom Рим"])
def test_other_and_short_names_do_not(names):
    one, other = map(sound, names.split())
    assert not sounds_alike(one, other)


@pytest.mark.parametrize("word", ["上海", "ملی", "ירושלים", ""])
def test_scripts_that_are_not_read_have_no_sound(word):
    assert sound(word) == ""
    assert not sounds_alike(sound(word), sound(word))

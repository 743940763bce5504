"""How much a word looks like a part of a person's name."""

import pytest

from mkdocs_newsdump.text.name_likeness import letter_runs, likenesses, name_likeness


def test_the_runs_of_a_word_are_its_letters_with_both_ends_each_once():
    assert sorted(letter_runs("ana")) == sorted(["^a", "an", "na", "a$", "^an", "ana", "na$"])
    assert list(letter_runs("")) == ["^$"]


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("brandtner", "fahrpläne"),
        ("hartigan", "shipping"),
        ("лаврищев", "рассылка"),
        ("kowalczuk", "ogłoszenia"),
        ("bertolini", "spedizione"),
        ("fernández", "anteriores"),
        ("demirbaş", "duyuruları"),
    ],
)
def test_names_that_no_list_has_look_more_like_names_than_the_words_of_menus(name, word):
    assert name_likeness(name) > name_likeness(word) + 1


def test_initials_and_small_words_tell_nothing():
    assert likenesses("J. de la 12") == []
    assert likenesses("") == []
    assert len(likenesses("Anna M. Whitlock-Reed")) == 3


@pytest.mark.parametrize(
    "text", ["王小明 记者", "김민수 기자", "أحمد علي", "<script>", "\x00\x01", "^$" * 50]
)
def test_any_text_has_a_likeness(text):
    assert all(isinstance(one, float) for one in likenesses(text))

"""The labels around the text, a file a language."""

import pytest

from mkdocs_newsdump.model.article import KINDS, Role
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.text.languages import codes

OTHERS = [language for language in codes("labels") if language != "en"]


OWN = ("reasons", "countries")
"""What a language may have of its own."""

FORMS = {"zero", "one", "two", "few", "many", "other"}


def keys(words, path=()):
    """Give the paths of all labels; the forms that go with a number count as one label."""
    if not isinstance(words, dict) or set(words) <= FORMS:
        return {path}
    return {found for name, value in words.items() for found in keys(value, (*path, name))}


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_every_label(language):
    english, words = (
        {name: value for name, value in load_strings(code).words.items() if name not in OWN}
        for code in ("en", language)
    )
    assert keys(words) == keys(english)
    assert set(load_strings(language)["reasons"]) == set(load_strings("ru")["reasons"])


@pytest.mark.parametrize("language", codes("labels"))
def test_every_role_and_kind_has_a_name(language):
    strings = load_strings(language)
    assert set(strings["roles"]) == {role.value for role in Role}
    assert set(strings["kinds"]) == set(KINDS)


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 минута чтения"), (3, "3 минуты чтения"), (5, "5 минут чтения")]
)
def test_a_label_goes_with_its_number(number, said):
    assert load_strings("ru").count("article.minutes", number) == said


@pytest.mark.parametrize(
    ("language", "found"), [("ru", "ru"), ("ru-RU", "ru"), ("kk_KZ", "kk"), ("xx", "en"), ("../ru", "en")]
)
def test_a_language_without_labels_falls_back_to_english(language, found):
    assert load_strings(language).language == found


def test_a_reason_is_told_in_the_sites_language():
    russian = load_strings("ru")
    assert russian.reason("below the story") == "под статьёй"
    assert russian.reason("after “Популярное”") == "после “Популярное”"
    assert russian.reason("after “{} {n}”") == "после “{} {n}”"
    assert russian.reason("something new") == "something new"
    assert load_strings("en").reason("below the story") == "below the story"

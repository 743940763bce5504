"""The labels around the text, a file a language."""

import pytest

from mkdocs_newsdump.cleaning.reasons import Reason, Rule
from mkdocs_newsdump.model.article import KINDS, Line, Role
from mkdocs_newsdump.model.timeline import Timeline
from mkdocs_newsdump.render.labels import load_strings, timeline_title
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
    ("language", "said"),
    [
        ("en", "12,345 events"),
        ("de", "12.345 Ereignisse"),
        ("ru", "12\u00a0345 событий"),
        ("en", "999 events"),
    ],
)
def test_a_number_has_the_separators_of_its_language(language, said):
    number = int("".join(filter(str.isdigit, said)))
    assert load_strings(language).count("timeline.events", number) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Timeline: Poland"),
        ("fr", "Chronologie\u00a0: Pologne"),
        ("zh", "大事记：波兰"),
        ("ja", "年表：ポーランド"),
    ],
)
def test_a_colon_has_the_spaces_of_its_language(language, said):
    assert timeline_title(Timeline(("PL",)), None, load_strings(language)) == said


@pytest.mark.parametrize(
    ("language", "found"), [("ru", "ru"), ("ru-RU", "ru"), ("kk_KZ", "kk"), ("xx", "en"), ("../ru", "en")]
)
def test_a_language_without_labels_falls_back_to_english(language, found):
    assert load_strings(language).language == found


def line(rule, *args):
    reason = Reason(Rule(rule), args)
    return Line(1, "", Role.OTHER, False, reason.sentence, rule, args)


def test_a_reason_is_told_in_the_sites_language():
    russian = load_strings("ru")
    assert russian.reason(line("below")) == "под статьёй"
    assert russian.reason(line("after-heading", "Популярное")) == "после «Популярное»"
    assert russian.reason(line("after-heading", "{} {n}")) == "после «{} {n}»"
    assert russian.reason(line("corrected", "menu")) == "так решил редактор"
    assert russian.reason(Line(1, "", Role.OTHER, False, "something new", "new")) == "something new"
    assert load_strings("en").reason(line("below")) == "below the story"
    assert load_strings("en").reason(line("after-heading", "Popular")) == "after “Popular”"


@pytest.mark.parametrize("language", OTHERS)
def test_every_reason_has_a_label_and_every_label_is_of_a_reason(language):
    labels = load_strings(language)["reasons"]
    assert set(labels) == {rule.value for rule in Rule}
    for rule in Rule:
        assert labels[rule.value].count("{}") <= rule.sentence.count("{}")


def test_the_sentences_of_english_are_those_of_the_reasons():
    assert load_strings("en")["reasons"] == {}
    assert len({rule.sentence for rule in Rule}) == len(Rule)

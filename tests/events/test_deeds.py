"""The deeds of two countries, in every language with words for events."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from mkdocs_newsdump import find_milestones

PUBLISHED = date(2024, 4, 19)
DEEDS = yaml.safe_load(Path(__file__).with_name("deeds.yml").read_text(encoding="utf-8"))


def rows(key):
    return [
        pytest.param(language, tuple(deeds["parties"]), row, id=f"{language}-{row[0]}-{row[-1][:30]}")
        for language, deeds in DEEDS.items()
        for row in deeds.get(key, ())
    ]


def found(sentence, language, parties, published=PUBLISHED):
    milestones = find_milestones(sentence, language=language, published=published, parties=parties)
    return [(one.kind, one.date, one.planned, one.parties) for one in milestones]


@pytest.mark.parametrize(("language", "parties", "row"), rows("told"))
def test_a_deed_is_a_milestone_of_its_kind_and_day(language, parties, row):
    kind, day, sentence = row
    assert found(sentence, language, parties) == [(kind, day, False, parties)]


@pytest.mark.parametrize("published", [PUBLISHED, None])
@pytest.mark.parametrize(("language", "parties", "row"), rows("planned"))
def test_what_is_still_to_happen_is_planned(language, parties, row, published):
    kind, day, sentence = row
    assert found(sentence, language, parties, published) == [(kind, day, True, parties)]


@pytest.mark.parametrize(("language", "parties", "row"), rows("undated"))
def test_a_deed_counts_without_a_date(language, parties, row):
    kind, sentence = row
    assert found(sentence, language, parties) == [(kind, None, False, parties)]


@pytest.mark.parametrize(
    ("language", "parties", "sentence"),
    [
        (code, tuple(deeds["parties"]), one)
        for code, deeds in DEEDS.items()
        for one in deeds.get("wanted", ())
    ],
)
def test_what_is_wanted_is_not_done(language, parties, sentence):
    assert [one for one in found(sentence, language, parties) if not one[2]] == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Der Vertrag, den Armenien und Georgien schlossen, wird oft genannt."),
        ("nl", "Het verdrag dat Armenië en Georgië sloten, wordt vaak genoemd."),
        ("en", "Due to the floods Armenia and Georgia reopened the border."),
        ("fr", "Compte tenu des crues, l'Arménie et la Géorgie ont rouvert la frontière."),
        ("pt", "A estrada vai da Armênia à Geórgia, que reabriram a fronteira."),
    ],
)
def test_an_auxiliary_alone_plans_nothing(language, sentence):
    assert not any(one.planned for one in find_milestones(sentence, language=language, parties=("AM", "GE")))

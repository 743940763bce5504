"""The rules that say whether two milestones tell the same event, one at a time."""

import pytest
from timelines import candidate

from mkdocs_newsdump.timeline import same_event as rules

TREATY = candidate("1997-04-08", "Договор о вечной дружбе")
RELATIONS = candidate("1992-10-15", "Установлены дипломатические отношения", kind="relations")

DIFFERENT = [
    (rules.other_parties, TREATY, candidate("1997-04-08", "Договор о вечной дружбе", parties=("KG", "UZ"))),
    (rules.other_acts, TREATY, candidate("1998", "Ратифицирован Договор о вечной дружбе")),
    (rules.other_acts, TREATY, candidate("1998", "Treaty on Eternal Friendship ratified", "en")),
    (rules.other_topics, TREATY, candidate("1997-04-08", "Соглашение о взаимной защите инвестиций")),
    (rules.other_topics, TREATY, candidate("1997-04-08", "Agreement on investment", "en")),
]
SAME = [
    (
        rules.relations_established,
        RELATIONS,
        candidate("1992-08-27", "Дипломатические отношения установлены", kind="relations"),
    ),
    (
        rules.relations_established,
        RELATIONS,
        candidate(None, "They established diplomatic relations", "en", kind="relations"),
    ),
    (rules.same_document, TREATY, candidate("1998", "Договора о вечной дружбе")),
    (rules.same_document, TREATY, candidate(None, "Treaty on Eternal Friendship", "en")),
    (
        rules.same_name_undated,
        candidate(None, "Открыт мост через реку", kind="infrastructure"),
        candidate(None, "Через реку открыли мост", kind="infrastructure"),
    ),
    (
        rules.same_date_and_words,
        candidate("2018", "Открыт мост через реку Чу", kind="infrastructure"),
        candidate("2018-06-14", "Новый мост через реку открыт", kind="infrastructure"),
    ),
    (
        rules.same_date_and_kind,
        candidate("2018-06-14", "Открыт переход", kind="infrastructure"),
        candidate("2018-06-14", "A tunnel was opened", "en", kind="infrastructure"),
    ),
    (
        rules.same_date_and_kind,
        candidate("2018", "Открыт мост через реку", kind="infrastructure"),
        candidate("2018-06", "The bridge over the river was opened", "en", kind="infrastructure"),
    ),
]


@pytest.mark.parametrize(("rule", "one", "other"), DIFFERENT)
def test_what_parts_two_milestones(rule, one, other):
    assert rule(one, other)
    assert rule(other, one)
    assert not rules.same_event(one, other)


@pytest.mark.parametrize(("rule", "one", "other"), SAME)
def test_what_joins_two_milestones(rule, one, other):
    assert [joins for joins in rules.SAME if joins(one, other)] == [rule]
    assert rule(other, one)
    assert rules.same_event(one, other)


def test_every_rule_has_a_case():
    assert {rule for rule, _, _ in DIFFERENT} == set(rules.DIFFERENT)
    assert {rule for rule, _, _ in SAME} == set(rules.SAME)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (candidate("2019", "Прошел саммит", kind="visit"), candidate("2020", "Прошел саммит", kind="visit")),
        (candidate("2019", "Прошел саммит", kind="visit"), candidate(None, "Прошел саммит", kind="visit")),
        (candidate(None, "Прошел саммит", kind="visit"), candidate(None, "Прошел саммит", kind="session")),
        (
            candidate("2019", "Прошел саммит", kind="visit"),
            candidate("2019", "A summit was held", "en", kind="visit"),
        ),
    ],
)
def test_what_no_rule_joins_stays_apart(one, other):
    assert not rules.same_event(one, other)

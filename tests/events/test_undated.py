"""Deeds without a date."""

import pytest

from mkdocs_newsdump import find_milestones

PAIR = ["KZ", "KG"]


def test_deeds_without_a_date_are_told_between_parties():
    text = "Казахстан и Кыргызстан подписали Соглашение о защите инвестиций и Протокол о пунктах пропуска."
    found = find_milestones(text, language="ru", parties=PAIR)
    assert [(milestone.date, milestone.title) for milestone in found] == [
        (None, "Соглашение о защите инвестиций"),
        (None, "Протокол о пунктах пропуска"),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Казахстан и Кыргызстан всегда расходятся с подписанной бумагой."),
        ("en", "Kazakhstan and Kyrgyzstan always part with a signed paper."),
        ("de", "Kasachstan und Kirgisistan gehen immer mit einem unterzeichneten Papier."),
        ("ru", "Казахстан и Кыргызстан подписали десятки документов."),
        ("en", "Kazakhstan and Kyrgyzstan signed more than a hundred papers."),
        ("kk", "Қазақстан мен Қырғызстан жүзден астам құжатқа қол қойды."),
    ],
)
def test_no_single_deed_is_told_without_a_date(language, text):
    assert find_milestones(text, language=language, parties=PAIR) == []

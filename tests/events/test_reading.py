"""Which verb a date belongs to, and when that was."""

import pytest

from mkdocs_newsdump import find_milestones

TENSES = {
    "passive": (
        "de",
        "Am 11. Februar 1992 wurden Beziehungen zwischen Polen und Litauen hergestellt.",
        False,
    ),
    "futur": ("de", "Der Präsident von Polen wird am 5. Mai nach Litauen reisen.", True),
    "futuro": ("es", "El presidente de Chile viajará a Argentina el 5 de mayo.", True),
    "past": ("en", "The president of Chile travelled to Argentina on 5 May.", False),
    "planned": ("en", "The president of Chile plans to visit Argentina on 5 May.", True),
}


@pytest.mark.parametrize(("language", "text", "planned"), TENSES.values(), ids=TENSES)
def test_what_is_planned_is_told_in_the_future(language, text, planned):
    assert [one.planned for one in find_milestones(text, language=language)] == [planned]


def test_verbs_in_a_row_are_two_events_with_the_same_subject():
    text = (
        "Chile declared an embargo on Peru in October 1960 and closed the border with Peru in January 1961."
    )
    embargo, border = find_milestones(text, language="en", parties=("CL", "PE"))
    assert (embargo.date, border.date) == ("1960-10", "1961-01")
    assert embargo.title == "Chile declared an embargo on Peru"
    assert border.title == "Chile closed the border with Peru"


def test_a_title_does_not_end_before_the_name_of_a_party():
    text = (
        "The Republic of Kazakhstan entered into diplomatic relations "
        "with the People's Republic of China in 1992."
    )
    (found,) = find_milestones(text, language="en", parties=("KZ", "CN"))
    assert found.title.endswith("with the People's Republic of China")

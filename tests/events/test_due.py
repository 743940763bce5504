"""What is planned before the end of this year is of it; a dated clause without a verb goes on to its own."""

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones

PUBLISHED = date(2024, 4, 19)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Kenya and Uganda will sign the treaty by the end of the year.", "2024"),
        ("de", "Kenia und Uganda werden den Vertrag bis Ende des Jahres unterzeichnen.", "2024"),
        ("ru", "Кения и Уганда подпишут договор до конца года.", "2024"),
        ("fr", "Le Kenya et l'Ouganda signeront le traité d'ici la fin de l'année.", "2024"),
        ("de", "Kenia und Uganda werden den Vertrag bis 2030 unterzeichnen.", "../2030"),
    ],
)
def test_a_plan_that_is_due_before_the_end_of_this_year_is_of_this_year(language, text, value):
    (found,) = find_milestones(text, language=language, published=PUBLISHED, parties=("KE", "UG"))
    assert (found.planned, found.date) == (True, value)


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("ru", "В пятницу, 5 июня 2015 года, в Лиме (Перу) на 80-м году жизни умер художник.", "умер"),
        ("ru", "В начале мая 2015 года, во время отпуска, министру вручили орден.", "вручили"),
        ("en", "In 2015 she signed a contract with the club, became its captain.", "became"),
    ],
)
def test_a_dated_clause_goes_on_to_its_verb_and_to_one_in_a_row_with_it(language, text, word):
    told = find_milestones(text, language=language, parties=None)
    assert any(word in text[one.start : one.end] for one in told)

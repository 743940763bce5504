"""A date without a year lies on that side of the publication that its verb tells; else it is a guess."""

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones, find_other_dates

PUBLISHED = date(2024, 10, 16)

SENTENCES = [
    ("en", "Finland and Estonia signed a treaty in December.", "2023-12", False),
    ("en", "Finland and Estonia will sign a treaty in December.", "2024-12", True),
    ("en", "Finland and Estonia are expected to sign a treaty in December.", "2024-12", True),
    ("en", "The president of Finland visits Estonia in December.", "2024-12?", True),
    ("en", "The president of Finland visits Estonia in September.", "2024-09?", False),
    ("de", "Der Präsident Finnlands besucht im Dezember Estland.", "2024-12?", True),
    ("fr", "Le président de la Finlande visite l'Estonie en décembre.", "2024-12?", True),
    ("ru", "Финляндия и Эстония подписали договор в декабре.", "2023-12", False),
    ("ru", "Финляндия и Эстония подпишут договор в декабре.", "2024-12", True),
    ("ru", "Финляндия и Эстония планируют подписать договор в декабре.", "2024-12", True),
    ("de", "Finnland und Estland unterzeichneten im Dezember einen Vertrag.", "2023-12", False),
    ("de", "Finnland und Estland werden im Dezember einen Vertrag unterzeichnen.", "2024-12", True),
    ("fr", "La Finlande et l'Estonie ont signé un traité en décembre.", "2023-12", False),
    ("fr", "La Finlande et l'Estonie signeront un traité en décembre.", "2024-12", True),
    ("es", "Finlandia y Estonia firmaron un tratado en diciembre.", "2023-12", False),
    ("es", "Finlandia y Estonia firmarán un tratado en diciembre.", "2024-12", True),
]


@pytest.mark.parametrize(("language", "text", "edtf", "planned"), SENTENCES)
def test_the_tense_of_the_verb_gives_the_year(language, text, edtf, planned):
    given = {"language": language, "published": PUBLISHED, "parties": ("FI", "EE")}
    found, others = find_milestones(text, **given), find_other_dates(text, **given)
    assert [(one.date, one.planned) for one in (*found, *others)] == [(edtf, planned)]
    assert bool(found) != edtf.endswith("?")  # a guess of a text of one sentence is not certain


def test_a_date_whose_verb_tells_no_tense_is_a_guess():
    text = "Signing of a treaty between Finland and Estonia in December."
    found = find_milestones(text, language="en", published=PUBLISHED, parties=("FI", "EE"))
    assert all(one.date and one.date.endswith("?") for one in found)

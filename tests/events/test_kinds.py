"""What happened between two countries, by the words of its clause."""

import pytest

from mkdocs_newsdump import find_milestones

COURTS_AND_ARMS = [
    ("en", "In May 2018 Peru asked the International Court to rule on the line with Chile."),
    ("en", "Chilean troops crossed into Peru in May 2018."),
    ("ru", "В мае 2018 года Перу подало против Чили иск о границе."),
    ("ru", "В мае 2018 года Чили и Перу заключили перемирие."),
    ("de", "Im Mai 2018 rief Peru gegen Chile ein Schiedsgericht an."),
    ("es", "En mayo de 2018 las tropas chilenas entraron en Perú."),
    ("fr", "En mai 2018, le Chili et le Pérou conclurent un cessez-le-feu."),
    ("it", "Nel maggio 2018 il Cile e il Perù proclamarono un armistizio."),
    ("pt", "Em maio de 2018 tropas chilenas entraram no Peru."),
    ("pl", "W maju 2018 r. wojska chilijskie wkroczyły do Peru."),
    ("tr", "Mayıs 2018'de Şili ile Peru ateşkes ilan etti."),
]
VISITS = [
    ("en", "In May 2018 the Chilean minister flew to Lima."),
    ("ru", "В мае 2018 года чилийский министр прилетел в Лиму."),
    ("uk", "У травні 2018 року чилійський міністр побував у Лімі."),
    ("de", "Im Mai 2018 empfing Chile den peruanischen Minister."),
    ("es", "En mayo de 2018 el ministro chileno estuvo en Lima."),
    ("fr", "En mai 2018, le ministre chilien s'est rendu à Lima."),
    ("it", "Nel maggio 2018 il ministro cileno si è recato a Lima."),
    ("pl", "W maju 2018 r. minister chilijski przyleciał do Limy."),
]


@pytest.mark.parametrize(("language", "text"), COURTS_AND_ARMS)
def test_courts_and_arms_are_a_conflict(language, text):
    kinds = {milestone.kind for milestone in find_milestones(text, language=language)}
    assert kinds <= {"conflict", "treaty"}
    assert kinds


@pytest.mark.parametrize(("language", "text"), VISITS)
def test_to_travel_there_is_a_visit(language, text):
    (milestone,) = find_milestones(text, language=language)
    assert milestone.kind == "visit"

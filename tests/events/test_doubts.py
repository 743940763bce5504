"""What is a certain milestone, and what is only a date."""

import pytest

from mkdocs_newsdump import find_milestones, find_other_dates

PAIR = ("KZ", "KG")

CERTAIN = {
    "main verb": ("en", "Kazakhstan and Kyrgyzstan signed a treaty on 3 May 2004."),
    "пришедшее": ("ru", "Казахстан и Киргизия подписали договор 3 мая 2004 года."),
    "Hauptverb": ("de", "Kasachstan und Kirgisistan unterzeichneten am 3. Mai 2004 einen Vertrag."),
}

DOUBTFUL = {
    "anniversary": (
        "en",
        "In 2017 Kazakhstan and Kyrgyzstan marked 25 years since the signing of the treaty.",
    ),
    "годовщина": ("ru", "В 2017 году исполняется 25 лет с установления отношений Казахстана и Киргизии."),
    "denied": ("en", "The visit of Kazakhstan's president to Kyrgyzstan did not take place in May 2004."),
    "отрицание": ("ru", "Визит президента Казахстана в Киргизию в мае 2004 года не состоялся."),
    "an aside": ("en", "Kazakhstan and Kyrgyzstan restored relations, broken off in 1961."),
    "a document's year": ("ru", "Договор 1997 года Казахстана и Киргизии обновили."),
    "first since": ("en", "Kazakhstan and Kyrgyzstan signed the first agreement since 1993."),
    "впервые с": ("ru", "Впервые с 1961 года Казахстан и Киргизия подписали договор о границе."),
    "erstmals seit": ("de", "Erstmals seit 1961 unterzeichneten Kasachstan und Kirgisistan einen Vertrag."),
    "primera vez desde": ("es", "Por primera vez desde 1961, Kazajistán y Kirguistán firmaron un tratado."),
    "première fois depuis": (
        "fr",
        "Pour la première fois depuis 1961, le Kazakhstan et le Kirghizistan ont signé un traité.",
    ),
    "bu yana ilk": ("tr", "Kazakistan ve Kırgızistan 1961'den bu yana ilk kez bir anlaşma imzaladı."),
    "бері алғаш": ("kk", "Қазақстан мен Қырғызстан 1961 жылдан бері алғаш рет шарт жасасты."),
    "首次": ("zh", "哈萨克斯坦和吉尔吉斯斯坦自1961年以来首次签署条约。"),
    "the first since": (
        "en",
        "The president of Kazakhstan was on his first visit to Kyrgyzstan since 2017.",
    ),
    "впервые": ("ru", "Впервые с 2017 года Казахстан и Киргизия провели переговоры."),
    "primera": ("es", "Fue la primera visita de un presidente de Kazajistán a Kirguistán desde 1998."),
    "ilk": ("tr", "2017'den beri Kazakistan ile Kırgızistan arasında ilk ziyaret yapıldı."),
    "a year in a name": ("en", "The president of Kyrgyzstan visited EXPO-2017 in Kazakhstan."),
    "год в названии": ("ru", "Казахстан и Киргизия подписали программу «Рубеж-2030»."),
    "ein Jahr im Namen": ("de", "Kirgisistans Präsident besuchte die EXPO-2017 in Kasachstan."),
    "a question": ("en", "Why did Kazakhstan and Kyrgyzstan sign a treaty in 2004?"),
    "вопрос": ("ru", "Зачем Казахстан и Киргизия подписали договор в 2004 году?"),
    "pregunta": ("es", "¿Por qué firmaron Kazajistán y Kirguistán un tratado en 2004?"),
    "提问": ("zh", "哈萨克斯坦和吉尔吉斯斯坦为何在2004年签署条约？"),
    "possible": ("en", "Kazakhstan and Kyrgyzstan could open a joint bridge in 2031."),
}


@pytest.mark.parametrize(("language", "text"), CERTAIN.values(), ids=CERTAIN)
def test_a_deed_in_the_main_clause_is_a_milestone(language, text):
    assert [one.date for one in find_milestones(text, language=language, parties=PAIR)] == ["2004-05-03"]
    assert find_other_dates(text, language=language, parties=PAIR) == []


@pytest.mark.parametrize(("language", "text"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_is_not_certain_is_another_date_with_its_sentence(language, text):
    assert [one for one in find_milestones(text, language=language, parties=PAIR) if one.date] == []
    assert [one.text for one in find_other_dates(text, language=language, parties=PAIR)] == [text]


def test_without_parties_every_date_has_its_event_and_none_is_in_doubt():
    text = "The visit did not take place in May 2004."
    assert len(find_milestones(text, language="en")) == 1
    assert find_other_dates(text, language="en", parties=None) == []

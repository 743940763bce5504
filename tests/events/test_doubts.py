"""What is a certain milestone, and what is only a date."""

from datetime import date

import pytest

from mkdocs_newsdump import find_milestones, find_other_dates
from mkdocs_newsdump.events.certainty import AHEAD_OF_VERB
from mkdocs_newsdump.events.find import read_dates
from mkdocs_newsdump.events.parse import parse_paragraphs

PAIR = ("KZ", "KG")

CERTAIN = {
    "main verb": ("en", "Kazakhstan and Kyrgyzstan signed a treaty on 3 May 2004."),
    "пришедшее": ("ru", "Казахстан и Киргизия подписали договор 3 мая 2004 года."),
    "opening participle": (
        "en",
        "Established on 3 May 2004, diplomatic relations of Kazakhstan and Kyrgyzstan have grown.",
    ),
    "a signed document": (
        "en",
        "Kazakhstan and Kyrgyzstan praised a treaty, signed on 3 May 2004, that parts their waters.",
    ),
    "set up": ("en", "Relations of Kazakhstan and Kyrgyzstan were set up on 3 May 2004."),
    "Hauptverb": ("de", "Kasachstan und Kirgisistan unterzeichneten am 3. Mai 2004 einen Vertrag."),
}

DOUBTFUL = {
    "anniversary": (
        "en",
        "In 2017 Kazakhstan and Kyrgyzstan marked 25 years since the signing of the treaty.",
    ),
    "годовщина": ("ru", "В 2017 году исполняется 25 лет с установления отношений Казахстана и Киргизии."),
    "jährt sich": (
        "de",
        "Am 3. Mai 2004 jährten sich die Beziehungen zwischen Kasachstan und Kirgisistan zum zwölften Mal.",
    ),
    "исполнилось": ("ru", "3 мая 2004 года договору Казахстана и Киргизии исполнилось семь лет."),
    "виповнилося": ("uk", "3 травня 2004 року договору Казахстану і Киргизстану виповнилося сім років."),
    "a eu dix ans": ("fr", "Le 3 mai 2004, le traité du Kazakhstan et du Kirghizistan a eu dix ans."),
    "cumplió diez años": (
        "es",
        "El 3 de mayo de 2004 cumplió diez años el tratado de Kazajistán y Kirguistán.",
    ),
    "ha compiuto dieci anni": (
        "it",
        "Il 3 maggio 2004 il trattato tra Kazakistan e Kirghizistan ha compiuto dieci anni.",
    ),
    "completou dez anos": (
        "pt",
        "O tratado do Cazaquistão e do Quirguistão completou dez anos em 3 de maio de 2004.",
    ),
    "skończył dziesięć lat": (
        "pl",
        "Traktat Kazachstanu i Kirgistanu skończył 3 maja 2004 roku dziesięć lat.",
    ),
    "yaşına girdi": ("tr", "Kazakistan ile Kırgızistan antlaşması 3 Mayıs 2004’te on yaşına girdi."),
    "denied": ("en", "The visit of Kazakhstan's president to Kyrgyzstan did not take place in May 2004."),
    "отрицание": ("ru", "Визит президента Казахстана в Киргизию в мае 2004 года не состоялся."),
    "an aside": ("en", "Kazakhstan and Kyrgyzstan restored relations, broken off in 1961."),
    "a life": ("en", "Kazakhstan's President Omarov (1940–2006) had long been in Kyrgyzstan by then."),
    "vida": ("es", "El presidente kazajo Omarov (1940-2006) había estado mucho tiempo en Kirguistán."),
    "a book": ("de", "Kasachstan und Kirgisistan kennt der Autor von „Zwei Ufer“ (2011) gut."),
    "книга": ("ru", "Казахстан и Киргизию автор книги «Два берега» (2011) знает хорошо."),
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
    "only planned": (
        "en",
        "No treaty of Kazakhstan and Kyrgyzstan was signed; one had been expected at a visit in May 2011.",
    ),
    "был запланирован": ("ru", "Визит президента Казахстана в Киргизию ожидался в мае 2011 года."),
    "a figure behind a mark": (
        "ru",
        "Торговля Казахстана и Киргизии в 2009 году сократилась на треть, до 1,2 млрд долларов.",
    ),
    "prevista": (
        "es",
        "La cumbre de Kazajistán y Kirguistán, prevista para 2004 en Osh, se celebró después.",
    ),
    "намеченный": (
        "ru",
        "Обсуждена подготовка визита президента Казахстана в Киргизию, намеченного на май 2004 года.",
    ),
    "denied around": (
        "en",
        "Officials denied that Kazakhstan and Kyrgyzstan had signed a pact in May 2004.",
    ),
    "слухи": (
        "ru",
        "Слухи о том, что в мае 2004 года Казахстан и Киргизия подписали пакт, в Астане опровергли.",
    ),
    "bestritten": (
        "de",
        "Man bestritt, dass Kasachstan und Kirgisistan im Mai 2004 einen Pakt unterzeichnet hätten.",
    ),
    "desmentido": (
        "es",
        "Las autoridades desmintieron que en 2004 Kazajistán y Kirguistán firmaran un pacto.",
    ),
    "évoquée": (
        "fr",
        "Une visite du président kazakh au Kirghizistan, évoquée pour mai 2004, n'a jamais eu lieu.",
    ),
    "valid until": ("en", "The pact of Kazakhstan and Kyrgyzstan remains valid until 2031."),
    "bis": ("de", "Die Brücke zwischen Kasachstan und Kirgisistan diente bis 1998 dem Verkehr."),
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


TOLD_BESIDE_A_DENIAL = {
    "another clause": (
        "ru",
        "Казахстан отменил визы, которые Киргизия и Казахстан ввели в мае 2001 года.",
    ),
    "a signed one": (
        "en",
        "The pact, signed by Kazakhstan and Kyrgyzstan on 3 May 2004, was never ratified.",
    ),
}


@pytest.mark.parametrize(("language", "text"), TOLD_BESIDE_A_DENIAL.values(), ids=TOLD_BESIDE_A_DENIAL)
def test_a_deed_is_not_denied_by_what_became_of_it(language, text):
    (told,) = read_dates(parse_paragraphs([(0, text)], "", language, None))
    assert "is_denied" not in told.doubts


@pytest.mark.parametrize(
    ("language", "text", "doubts"),
    [
        ("en", "The line, in use since May 1987, was the first of its kind.", set()),
        ("en", "It was the first line opened since 1987.", {"is_since_a_precedent"}),
        ("it", "La diga dovrebbe sorgere nel 2031.", set()),
        ("en", "The second line could open in 2031.", set()),
        ("en", "The second line could have opened in 2011.", {"is_only_possible"}),
        ("de", "Für den Herbst ist ein Treffen geplant; das letzte war im Mai 2019.", set()),
    ],
)
def test_what_is_possible_or_planned_elsewhere_makes_no_doubt(language, text, doubts):
    told = read_dates(parse_paragraphs([(0, text)], "", language, date(2024, 5, 3)))[-1]
    assert told.doubts & {"is_since_a_precedent", "is_only_possible", "is_only_planned"} == doubts


DOCUMENTS = {
    "before": ("en", "The 1997 treaty of Peru and Chile was amended.", "1997 treaty of Peru and Chile"),
    "behind": (
        "en",
        "The Andes Water Treaty of 1960 guides Peru and Chile to this day.",
        "Andes Water Treaty of 1960",
    ),
    "about": (
        "ru",
        "Соблюдение договора 1986 года о границе Перу и Чили проверяют.",
        "Договор 1986 года о границе Перу и Чили",
    ),
    "von": (
        "de",
        "Peru und Chile berufen sich auf den Vertrag von 1963 über die Weiden.",
        "Vertrag von 1963 über die Weiden",
    ),
    "de": ("es", "El límite entre Perú y Chile fue trazado por el tratado de 1881.", "Tratado de 1881"),
    "без граматики": ("uk", "Перу та Чилі схвалили зміни до угоди 1985 року.", "Угода 1985 року"),
}


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("ru", "В 1969 году страны едва не разорвали отношения.", False),
        ("ru", "В 1969 году Китай и Индия чуть было не начали войну.", False),
        ("pl", "W 1938 roku oba państwa omal nie rozpoczęły wojny.", False),
        ("es", "En 1978 por poco no estalló la guerra.", False),
        ("ru", "В 1969 году страны не начали войну.", True),
        ("fr", "L'ambassadeur n'a retrouvé sa résidence que le 9 mai 2003.", False),
        ("fr", "Oman ne rouvrit les consulats de la côte qu'en 1988.", False),
        ("fr", "L'ambassadeur n'a pas retrouvé sa résidence en mai 2003.", True),
        ("ru", "Паром, пущенный в июне 2003 года, больше не ходит.", False),
        ("es", "El oleoducto, abandonado en 2011, no llegó nunca al mar.", False),
        ("en", "Peru did not accept the award, issued on 7 June 1998.", False),
        ("ru", "Визит, назначенный на ноябрь 2003 года, не состоялся.", True),
        ("en", "Oman had shut the port on Monday, 6 May 2019, saying Iran refused to let ships in.", False),
        ("ru", "Отношений у соседей нет, хотя независимость признали в мае 1992 года.", False),
    ],
)
def test_only_what_did_not_happen_is_denied(language, text, denied):
    told = read_dates(parse_paragraphs([(0, text)], "", language, None))[0]
    assert ("is_denied" in told.doubts) == denied
    assert "is_only_planned" not in told.doubts


@pytest.mark.parametrize(("language", "text", "title"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_year_of_a_document_tells_of_the_document(language, text, title):
    (told,) = read_dates(parse_paragraphs([(0, text)], "", language, None))
    assert (told.milestone.title, told.milestone.kind) == (title, "treaty")
    assert "names_a_document" in told.doubts


@pytest.mark.parametrize(("language", "text"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_is_not_certain_is_another_date_with_its_sentence(language, text):
    assert [one for one in find_milestones(text, language=language, parties=PAIR) if one.date] == []
    assert [one.text for one in find_other_dates(text, language=language, parties=PAIR)] == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "tr",
            "Kazakistan ile Kırgızistan 12 Mart 2022'de görüştü. İki ülke 13 yıl sonra ilk toplantıyı yaptı.",
        ),
        (
            "uz",
            "Qozogʻiston va Qirgʻiziston 2022-yil 12-martda uchrashdi. Ikki davlat 13 yildan soʻng kelishdi.",
        ),
    ],
)
def test_years_that_are_counted_ahead_need_a_word_of_what_is_to_come(language, text):
    found = find_milestones(text, language=language, published=date(2022, 3, 14), parties=PAIR)
    assert [one.date for one in found] == ["2022-03-12"]


def test_without_parties_every_date_has_its_event_and_none_is_in_doubt():
    text = "The visit did not take place in May 2004."
    assert len(find_milestones(text, language="en")) == 1
    assert find_other_dates(text, language="en", parties=None) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Finland's president came to Estonia on 1 November, the first visit in nine years."),
        ("de", "Finnlands Präsident kam am 1. November nach Estland, der erste Besuch in neun Jahren."),
    ],
)
def test_how_long_there_was_no_visit_is_no_time_ahead(language, line):
    text = parse_paragraphs([(0, line)], "", language, date(2022, 11, 20))
    assert [one.milestone.date for one in read_dates(text) if one.milestone.date] == ["2022-11-01"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "it",
            "Il presidente della Finlandia venne in Estonia il 1º novembre, la prima tra nove anni.",
        ),
        ("pl", "Prezydent Finlandii przyjechał do Estonii 1 listopada, pierwsza wizyta za dziewięć lat."),
    ],
)
def test_a_time_counted_ahead_is_in_doubt_where_the_verb_tells_of_the_past(language, line):
    text = parse_paragraphs([(0, line)], "", language, date(2022, 11, 20))
    doubts = {one.milestone.date: one.doubts for one in read_dates(text)}
    assert AHEAD_OF_VERB not in doubts["2022-11-01"]
    assert AHEAD_OF_VERB in doubts["2031"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The presidents of Finland and Estonia will meet again in nine years."),
        ("de", "Die Präsidenten von Finnland und Estland werden sich in neun Jahren wieder treffen."),
    ],
)
def test_a_time_counted_ahead_is_in_no_doubt_where_the_verb_looks_ahead(language, line):
    text = parse_paragraphs([(0, line)], "", language, date(2022, 11, 20))
    assert not any(AHEAD_OF_VERB in one.doubts for one in read_dates(text))

"""Titles that are whole: nothing of another date, no left-over, nothing cut that a verb or a name needs."""

import pytest

from mkdocs_newsdump import find_milestones, find_other_dates
from mkdocs_newsdump.events.parse import parse_paragraphs
from mkdocs_newsdump.events.title_words import without_tie

WHOLE = {
    "the name of a document with two deeds": (
        "en",
        "Peru and Chile signed a treaty on deepening and expanding armed cooperation on 3 May 2004.",
        ["Treaty on deepening and expanding armed cooperation"],
    ),
    "who said so behind it": (
        "en",
        "Relations between Peru and Chile were established on 3 May 2004, an old guide in the museum says.",
        ["Relations between Peru and Chile were established"],
    ),
    "an aside of another date": (
        "pl",
        "Umowa o rzekach, podpisana 3 maja 2004 roku w Limie, weszła w życie 5 lipca 2005 roku.",
        ["Umowa o rzekach", "Umowa o rzekach weszła w życie"],
    ),
    "a subject beside its adjective": (
        "fr",
        "Le 3 mai 2004, le gouvernement péruvien a apporté son soutien au plan de pont fait par le Chili.",
        ["Le gouvernement péruvien a apporté son soutien au plan de pont fait par le Chili"],
    ),
    "an infinitive": (
        "de",
        "Im Mai 2004 verpflichteten sich Peru und Chile im Vertrag von Lima, gute Nachbarn zu sein.",
        ["Peru und Chile verpflichteten sich im Vertrag von Lima, gute Nachbarn zu sein"],
    ),
    "a row of names behind one preposition": (
        "en",
        "Peru opened embassies in Lima (1992), Quito (1995) and Bogota (1997).",
        [
            "Peru opened embassies in Lima",
            "Peru opened embassies in Quito",
            "Peru opened embassies in Bogota",
        ],
    ),
    "a document of its own date": (
        "ru",
        "В мае 2004 года стороны подписали договор о реках, а в июле 2005 года договор о горах.",
        ["Договор о реках", "Договор о горах"],
    ),
}
BESIDE_A_NAME = {
    "a participle at the beginning": (
        "en",
        "Established on 26 February 1973, diplomatic relations between Peru and Chile have grown.",
        ["Diplomatic relations between Peru and Chile, established on 26 February 1973"],
    ),
    "причастие": (
        "ru",
        "Установленные в марте 1973 года, отношения Перу и Чили развивались.",
        ["Отношения Перу и Чили, установленные в марте 1973 года"],
    ),
    "a document with its adjective": (
        "ru",
        "Лимский мирный договор, подписанный 14 октября 1920 года, закрепил границу Перу и Чили.",
        ["Лимский мирный договор"],
    ),
    "an elided article": (
        "fr",
        "L'accord culturel entre le Pérou et le Chili, signé le 17 novembre 1965, resta en vigueur.",
        ["Accord culturel entre le Pérou et le Chili"],
    ),
    "a bare participle": (
        "pt",
        "As relações do Peru com o Chile, estabelecidas em março de 1976, foram suspensas em maio de 1980.",
        [
            "As relações do Peru com o Chile, estabelecidas em março de 1976",
            "As relações do Peru com o Chile, estabelecidas em março de 1976, foram suspensas em maio de "
            "1980",
        ],
    ),
    "a verb behind a document": (
        "de",
        "Am 11. Dezember 1973 hatten Anna Kor und Jan Lem den Vertrag unterschrieben, der die Grenze regelt.",
        ["Anna Kor und Jan Lem hatten den Vertrag unterschrieben"],
    ),
    "a pronoun for the person before": (
        "fr",
        "Le 16 avril 2018, Anna Kor a été reçue à Lima ; le lendemain, elle est devenue la première ministre "
        "à parler devant le parlement du Chili.",
        [
            "Anna Kor a été reçue à Lima",
            "Anna Kor est devenue la première ministre à parler devant le parlement du Chili",
        ],
    ),
    "a subject that two verbs at the end share": (
        "tr",
        "Peru 1945'in martında, yeni antlaşmayı uzatmayacağını duyurdu ve haziranda adada üs istedi.",
        ["Peru yeni antlaşmayı uzatmayacağını duyurdu", "Adada üs istedi"],
    ),
    "a part of the day": (
        "zh",
        "2023年8月19日上午，秘鲁总统在利马同智利总统举行会谈。",
        ["秘鲁总统在利马同智利总统举行会谈"],
    ),
}
AS_IT_STANDS = {
    "two dates of one verb": (
        "en",
        "The Lima Agreement was ratified by Peru in 1974 but by Chile only in 2015.",
        [
            "The Lima Agreement was ratified by Peru",
            "The Lima Agreement was ratified by Peru in 1974 but by Chile only in 2015",
        ],
    ),
    "two dates of a verb at the end": (
        "az",
        "1993-cü ilin yanvarında Limada, 12 aprel 2004-cü il tarixində isə Kitoda Çilinin konsulluğu "
        "yaradılıb.",
        [
            "1993-cü ilin yanvarında Limada, 12 aprel 2004-cü il tarixində isə Kitoda Çilinin konsulluğu "
            "yaradılıb",
            "Kitoda Çilinin konsulluğu yaradılıb",
        ],
    ),
    "a subject before a comma": (
        "tr",
        "Peru, Şili'nin bağımsızlığını 16 Aralık 1991'de tanıdı.",
        ["Peru, Şili'nin bağımsızlığını tanıdı"],
    ),
    "a subject before an aside": (
        "ru",
        "Земля, сданная в аренду на полвека, была возвращена Перу в январе 1956 года.",
        ["Земля была возвращена Перу"],
    ),
    "brackets": (
        "en",
        "The Lima bridge opened (with a park) on 3 May 2000.",
        ["The Lima bridge opened"],
    ),
    "brackets of another date": (
        "en",
        "The Lima bridge was built with Chilean aid in May 2000 (work had begun in 1997).",
        ["The Lima bridge was built with Chilean aid", "Work had begun in 1997"],
    ),
    "since": (
        "de",
        "Diplomatische Beziehungen zwischen Peru und Chile bestehen seit dem 1. Januar 1993.",
        ["Diplomatische Beziehungen zwischen Peru und Chile bestehen seit dem 1. Januar 1993"],
    ),
    "the day's other name": (
        "en",
        "The border of Peru and Chile was opened on 11 May 1999, the Chilean New Year.",
        ["The border of Peru and Chile was opened on 11 May 1999, the Chilean New Year"],
    ),
    "an elided word": (
        "fr",
        "Dès le mois d'octobre 2008, premiers tués à la frontière du Pérou et du Chili.",
        ["Dès le mois d'octobre 2008, premiers tués à la frontière du Pérou et du Chili"],
    ),
    "a circumstance": (
        "it",
        "Con il protocollo sui porti firmato il 3 maggio 2010 a Lima, Perù e Cile aprono un capitolo nuovo.",
        ["Con il protocollo sui porti firmato a Lima, Perù e Cile aprono un capitolo nuovo"],
    ),
    "two clauses with subjects": (
        "es",
        "El pacto del Perú terminó en mayo de 1991, y en abril de 1993 las tropas chilenas dejaron la zona.",
        ["El pacto del Perú terminó", "Las tropas chilenas dejaron la zona"],
    ),
}
DOUBTFUL = {
    "each with a party of its own": (
        "de",
        "1932 vereinbarte Peru mit Chile, 1934 mit Bolivien einen Vertrag.",
    ),
    "a relative clause of the subject": (
        "en",
        "The president of Peru, who came to power in April 2001, visits Chile and its ports.",
    ),
    "only meant": ("ru", "Визит президента Перу в Чили, запланированный на май 2004 года, отложили."),
    "participe": (
        "fr",
        "Le Pérou a approuvé le plan de réforme présenté par le Chili en 2007 pour les ports.",
    ),
    "a row of dates": (
        "de",
        "Der Präsident von Peru war zu drei amtlichen Besuchen in Chile (1992, 1997, 2001).",
    ),
    "уступка": ("ru", "Перу и Чили дружат, хотя в каталоге Перу и Чили стоит май 2004 года."),
}
SAID = {
    "tr": "Metinde 3 Mayıs 2004'te Peru ile Şili arasında kurulan bağların önemi dile getirildi.",
    "uz": "Peru va Chili o‘rtasidagi 2004-yil 3-mayda ochilgan ko‘prik ahamiyati aytildi.",
    "ky": "Перу менен Чилинин президенттери 2004-жылдын 3-майында жолугары айтылды.",
}
UNDATED = {
    "nobody plans": ("ru", "Перу и Чили дружат. За время встречи собираются коснуться главных тем торговли."),
    "a pronoun that is left out": ("en", "Peru and Chile met. It had opened its border to them."),
    "so many": ("ru", "Перу и Чили подписали 200 соглашений."),
    "nobody acts": ("ru", "Документ закладывал основу торговли, объявлял границы открытыми."),
}


@pytest.mark.parametrize(("language", "text", "titles"), BESIDE_A_NAME.values(), ids=BESIDE_A_NAME)
def test_a_participle_or_pronoun_stands_beside_its_name(language, text, titles):
    assert [one.title for one in find_milestones(text, language=language)] == titles


@pytest.mark.parametrize(("language", "text", "titles"), AS_IT_STANDS.values(), ids=AS_IT_STANDS)
def test_where_no_shorter_title_is_certain_it_is_the_clause_as_it_stands(language, text, titles):
    assert [one.title for one in find_milestones(text, language=language)] == titles


@pytest.mark.parametrize(("language", "text", "titles"), WHOLE.values(), ids=WHOLE)
def test_a_title_is_whole_and_of_its_own_date(language, text, titles):
    assert [one.title for one in find_milestones(text, language=language)] == titles


@pytest.mark.parametrize(("language", "text"), DOUBTFUL.values(), ids=DOUBTFUL)
def test_what_its_clause_does_not_tell_is_in_doubt(language, text):
    assert find_milestones(text, language=language, parties=("PE", "CL")) == []
    assert find_other_dates(text, language=language, parties=("PE", "CL")) != []


@pytest.mark.parametrize(("language", "text"), UNDATED.values(), ids=UNDATED)
def test_what_has_neither_date_nor_agent_nor_name_is_none(language, text):
    assert find_milestones(text, language=language, parties=("PE", "CL")) == []


def test_a_preposition_that_looks_like_a_link_stays():
    text = "Luego de años de choques, Perú y Chile volverán a restablecer sus relaciones diplomáticas."
    sentence = parse_paragraphs([(1, text)], "", "es", None).paragraphs[0].sentences[0]
    assert without_tie(sentence, list(range(len(sentence.tokens))))[0] == 0


@pytest.mark.parametrize(("language", "text"), SAID.items(), ids=SAID)
def test_where_the_verb_comes_last_what_is_only_said_is_in_doubt(language, text):
    assert find_milestones(text, language=language, parties=("PE", "CL")) == []

"""Deeds without a date that is known: what may be one, and which of them are told."""

import pytest

from mkdocs_newsdump import clean, find_milestones
from mkdocs_newsdump.dates.lexicon import fold
from mkdocs_newsdump.events.deed_features import find_deed_features
from mkdocs_newsdump.events.deeds import MOST, find_deeds, telling_tokens
from mkdocs_newsdump.events.find import read_dates
from mkdocs_newsdump.events.parse import parse_article, parse_paragraphs

TEXTS = {
    "en": (
        ("NO", "SE"),
        "Norway and Sweden agree on a railway",
        "Norway and Sweden signed an agreement on a new railway on Tuesday. The prime ministers of "
        "Norway and Sweden met in Stockholm. Experts praised the long friendship of the two "
        "countries. The line is to be long. Trade between Norway and Sweden grows from year to year.",
        "agreement on a new railway",
        "praised",
    ),
    "ru": (
        ("KZ", "UZ"),
        "Казахстан и Узбекистан договорились о железной дороге",
        "Казахстан и Узбекистан во вторник подписали соглашение о новой железной дороге. Премьер-"
        "министры Казахстана и Узбекистана встретились в Ташкенте. Эксперты высоко оценили итоги "
        "заседания комиссии Казахстана и Узбекистана. Дорога будет длинной. Торговля двух стран "
        "растёт из года в год.",
        "соглашение о новой железной дороге",
        "оценили",
    ),
    "es": (
        ("AR", "CL"),
        "Argentina y Chile acuerdan un ferrocarril",
        "Argentina y Chile firmaron el martes un acuerdo sobre un nuevo ferrocarril. Los presidentes "
        "de Argentina y Chile se reunieron en Santiago. Los expertos elogiaron la larga amistad de "
        "los dos países. La línea será larga. El comercio entre Argentina y Chile crece de año en "
        "año.",
        "acuerdo sobre un nuevo ferrocarril",
        "elogiaron",
    ),
    "de": (
        ("AT", "CZ"),
        "Österreich und Tschechien einigen sich auf eine Bahnstrecke",
        "Österreich und Tschechien haben am Dienstag ein Abkommen über eine neue Bahnstrecke "
        "unterzeichnet. Die Ministerpräsidenten Österreichs und Tschechiens trafen sich in Prag. "
        "Fachleute lobten die lange Freundschaft der beiden Länder. Die Strecke wird lang sein. Der "
        "Handel Österreichs mit Tschechien wächst.",
        "Abkommen über eine neue Bahnstrecke",
        "lobten",
    ),
}


def parsed(language):
    pair, headline, story, *_ = TEXTS[language]
    return parse_article(clean(f"{headline}\n\n{story}\n"), language=language, known=pair)


@pytest.mark.parametrize("language", TEXTS)
def test_news_of_a_day_that_nobody_knows_is_told_and_praise_is_not(language):
    pair, headline, story, deed, praise = TEXTS[language]
    found = find_milestones(clean(f"{headline}\n\n{story}\n"), language=language, parties=pair)
    assert any(deed.casefold() in one.title.casefold() and one.date is None for one in found)
    assert not any(praise in one.text for one in found)


@pytest.mark.parametrize("language", TEXTS)
def test_a_clause_has_a_time_or_words_of_a_deed_or_names_a_party(language):
    for deed in find_deeds(parsed(language)):
        sentence = deed.place.sentence
        words = telling_tokens(sentence)
        assert deed.mention or deed.by_rules or not words.isdisjoint(deed.clause.tokens)


def deeds_in(language, pair, sentence):
    return find_deeds(parse_paragraphs([(0, sentence)], "", language, None, known=pair))


@pytest.mark.parametrize(
    ("language", "pair", "sentence", "words"),
    [
        ("en", ("IT", "SI"), "Italy has lifted the checks along the frontier with Slovenia.", "lifted"),
        ("de", ("DE", "PL"), "Der Staatsminister übergab Polen 73 Urkunden aus dem Mittelalter.", "urkunden"),
        ("ru", ("AM", "RU"), "Российские пограничники покинули армянский аэропорт.", "покинули"),
        ("fr", ("DZ", "FR"), "Alger a libéré un journaliste français.", "libere"),
    ],
)
def test_a_deed_needs_no_word_that_a_list_knows(language, pair, sentence, words):
    told = [
        [deed.place.sentence.spelling[at] for at in deed.clause.tokens]
        for deed in deeds_in(language, pair, sentence)
    ]
    assert any(words in fold(" ".join(clause)) for clause in told)


@pytest.mark.parametrize(
    ("language", "pair", "sentence", "planned"),
    [
        ("en", ("PL", "UA"), "Poland and Ukraine open a second bridge next spring.", True),
        ("en", ("PL", "UA"), "Poland and Ukraine opened a second bridge on Monday.", False),
        ("ru", ("KZ", "RU"), "Следующей весной Казахстан открывает консульство в России.", True),
        ("ru", ("KZ", "RU"), "Прошлой весной Казахстан открыл консульство в России.", False),
        ("kk", ("KZ", "KG"), "Қазақстан Қырғызстанмен келісімге қол қойылатынын хабарлады.", True),
        (
            "de",
            ("AT", "HU"),
            "Ein Übergang zwischen Österreich und Ungarn soll im Herbst eröffnet werden.",
            True,
        ),
    ],
)
def test_what_its_verb_or_its_time_puts_ahead_is_planned(language, pair, sentence, planned):
    found = [deed.planned for deed in deeds_in(language, pair, sentence)]
    assert found
    assert set(found) == {planned}


@pytest.mark.parametrize("language", TEXTS)
def test_features_are_from_0_to_1(language):
    text = parsed(language)
    deeds = find_deeds(text)
    features = list(find_deed_features(text, deeds, read_dates(text)))
    assert len(features) == len(deeds) > 0
    assert all(0 <= value <= 1 for some in features for value in some.values())


def test_a_sentence_has_few_deeds():
    many = "Peru and Chile signed it on Monday, " * 30 + "and Peru opened it."
    text = parse_article(clean(f"Peru and Chile sign\n\n{many}\n"), language="en", known=("PE", "CL"))
    numbers = [id(deed.place.sentence) for deed in find_deeds(text)]
    assert max(map(numbers.count, numbers)) <= MOST

"""Names of countries, of their capitals and of their people."""

import pytest

from mkdocs_newsdump.events.countries import adjectives, roots
from mkdocs_newsdump.events.lexicon import event_lexicon
from mkdocs_newsdump.text.words import cut_words


def named(language, text):
    return {hit.value for hit in event_lexicon(language).marks.find(cut_words(text)) if hit.label == "party"}


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("ru", "намибийские власти", "NA"),
        ("ru", "с бутанским премьером", "BT"),
        ("uk", "ботсванський уряд", "BW"),
        ("de", "die ugandische Armee", "UG"),
        ("es", "el gobierno ruandés", "RW"),
        ("es", "las autoridades gabonesas", "GA"),
        ("fr", "les ministres zambiens", "ZM"),
        ("it", "il governo angolano", "AO"),
        ("pt", "o governo namibiano", "NA"),
        ("pl", "władze ugandyjskie", "UG"),
        ("cs", "namibijský ministr", "NA"),
        ("en", "Zambian ministers", "ZM"),
    ],
)
def test_adjectives_are_made_of_the_names_of_countries(language, text, code):
    assert named(language, text) == {code}


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("ru", "переговоры в Вадуце", "LI"),
        ("en", "Bujumbura agreed", "BI"),
        ("fr", "des entretiens à Paramaribo", "SR"),
        ("es", "una reunión en Abuja", "NG"),
        ("pl", "rozmowy w Maseru", "LS"),
        ("de", "Gespräche in Islamabad", "PK"),
    ],
)
def test_capitals_that_are_no_great_city_stand_for_their_country(language, text, code):
    assert named(language, text) == {code}


@pytest.mark.parametrize(
    ("language", "text"),
    [("ru", "Ираклий прибыл"), ("ru", "с Ираклием"), ("pl", "Daniel i Daniela wyjechali")],
)
def test_names_of_people_are_no_countries(language, text):
    assert named(language, text) == set()


def test_an_adjective_is_of_one_country_and_of_none_whose_words_are_listed():
    made = adjectives("ru")
    assert len({phrase for phrase, _ in made}) == len(made)
    assert "KZ" not in {code for _, code in made}
    assert adjectives("ja") == []


def test_a_name_loses_what_declension_changes():
    assert roots("руанда") == ["руанд"]
    assert roots("намибия") == ["намиби", "намиб"]
    assert roots("gabón") == ["gabon"]
    assert roots("mali") == ["mali"]

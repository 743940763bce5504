"""What the weights ask of an event: who else is named, and words of what is no milestone."""

import pytest

from mkdocs_newsdump.events.features import find_features, is_acronym
from mkdocs_newsdump.events.find import read_dates
from mkdocs_newsdump.events.parse import parse_paragraphs
from mkdocs_newsdump.events.parties import find_own_pair


def features(text, language):
    parsed = parse_paragraphs([(1, text)], "a.txt", language, None, title="Finland, Estonia")
    (found,) = find_features(parsed, read_dates(parsed))
    return found


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Finland joined NATO in 2023.", "an acronym in the clause"),
        ("ru", "Финляндия вступила в НАТО в 2023 году.", "an acronym in the clause"),
        ("en", "Estonia joined the European Union in 2004.", "a union in the clause"),
        ("de", "Estland trat 2004 der Europäischen Union bei.", "clause has bodies"),
        ("fr", "L'Estonie a adhéré à l'Union européenne en 2004.", "clause has bodies"),
        ("en", "Finland held elections in 2011.", "clause has inner"),
        ("es", "En 2011 Finlandia celebró elecciones.", "clause has inner"),
        ("kk", "2011 жылы Финляндияда сайлау өтті.", "clause has inner"),
        ("en", "The visit of 2011 was called off.", "clause has undone"),
        ("pl", "W 2011 roku wizytę odwołano.", "clause has undone"),
        ("en", "The treaty holds until 2032.", "until a date"),
    ],
)
def test_a_clause_shows_what_is_no_milestone(language, text, name):
    assert features(text, language)[name] == 1


def test_roman_numbers_and_single_letters_are_no_acronyms():
    assert [word for word in ("NATO", "XX", "I", "Bonn", "G7", "ООН") if is_acronym(word)] == ["NATO", "ООН"]


def test_no_name_of_a_person_is_a_town_in_another_case():
    parsed = parse_paragraphs([(1, "Daniel Harari met the minister of Finland.")], "a.txt", "en", None)
    assert set(parsed.named.anywhere) == {"FI"}


def test_of_pairs_named_equally_often_the_one_asked_for_is_taken():
    counts = {("CH", "CU"): 1, ("CU", "US"): 1}
    assert set(find_own_pair(counts)) == {"CH", "CU"}
    assert set(find_own_pair(counts, ("CU", "US"))) == {"CU", "US"}

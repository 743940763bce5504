"""Which title of several is taken, and which of them are learned."""

import pytest

from mkdocs_newsdump import find_milestones
from mkdocs_newsdump.events.clauses import find_clause
from mkdocs_newsdump.events.naming import Naming
from mkdocs_newsdump.events.parse import parse_paragraphs
from mkdocs_newsdump.events.reading import read_clause
from mkdocs_newsdump.events.titles.choice import LOST, best_of
from mkdocs_newsdump.events.titles.keeping import Keeping

TEXT = "Meanwhile Peru and Chile opened the bridge on 4 May 1998, the agency said."

TAKEN = {
    "what an apposition cuts off": (
        "fr",
        "Mardi 28 mai 2024, un conseil des ministres se tiendra au palais, près de Lima, en présence du "
        "chancelier Olaf Scholz.",
        "Un conseil des ministres se tiendra au palais, près de Lima, en présence du chancelier Olaf Scholz",
    ),
    "an open date": (
        "ru",
        "С 2006 года работает комиссия по воде.",
        "Работает комиссия по воде",
    ),
}
NAMES = {
    "de": (
        "Am 22. Januar 1963 unterzeichneten Bundeskanzler Konrad Adenauer und Präsident Charles de Gaulle in "
        "Paris das Abkommen.",
        "Bundeskanzler Konrad Adenauer und Präsident Charles de Gaulle unterzeichneten in Paris das Abkommen",
    ),
    "ro": (
        "Gazoductul Iași–Ungheni a fost inaugurat la 27 august 2014.",
        "Gazoductul Iași–Ungheni a fost inaugurat",
    ),
    "es": (
        "Comienzan en Canadá conversaciones entre enviados en mayo de 2013.[4]",
        "Comienzan en Canadá conversaciones entre enviados",
    ),
}


@pytest.mark.parametrize(("language", "text", "title"), TAKEN.values(), ids=TAKEN)
def test_a_better_title_is_taken(language, text, title):
    assert [one.title for one in find_milestones(text, language=language)] == [title]


@pytest.mark.parametrize(("language", "text", "title"), [(code, *case) for code, case in NAMES.items()])
def test_names_are_whole_and_footnotes_left_out(language, text, title):
    assert [one.title for one in find_milestones(text, language=language)] == [title]


def features(*names):
    return frozenset(names)


def test_the_heaviest_title_is_taken():
    titles = [features("a"), features("b"), features("c")]
    assert best_of(titles, {"a": 0.1, "b": 0.3, "c": 0.2}) == 1


def test_the_likeliest_titles_weigh_most():
    sentence = parse_paragraphs([(1, TEXT)], "", "en", None).paragraphs[0].sentences[0]
    mention = sentence.dates[0]
    naming = Naming(sentence, read_clause(sentence, mention, find_clause(sentence, mention)), mention, None)
    keeping = Keeping(naming)
    likeliest = keeping.likeliest
    assert [weight for weight, _ in likeliest] == sorted((weight for weight, _ in likeliest), reverse=True)
    assert keeping.most == likeliest[0][0]
    for weight, kept in likeliest:
        assert keeping.weight(kept) == pytest.approx(weight)
        assert not any(sentence.untitled.intersection(kept) for _, kept in likeliest)


def features_with(*names):
    return frozenset({"has the teller", *names})


def test_a_title_that_tells_one_deed_may_beat_a_heavier_one_of_two():
    several, one = features_with("a", "2 predicates or more"), features_with("b")
    assert best_of([several, one], {"a": 0.5}) == 1
    assert best_of([several, one | {"hangs on what is cut: a subject"}], {"a": 0.5}) == 0


@pytest.mark.parametrize("fault", sorted(LOST))
def test_a_fault_that_the_first_choice_has_not_is_not_taken(fault):
    assert best_of([features("a"), features("b", fault)], {"b": 1.0}) == 0
    assert best_of([features("a", fault), features("b", fault)], {"b": 1.0}) == 1


def test_a_denial_is_not_taken_out():
    text = "A fishing accord signed in May 1998 was never ratified by Peru."
    assert "ratified" not in find_milestones(text, language="en")[0].title


def test_no_title_ends_before_the_verb_of_its_auxiliary():
    text = (
        "Zum ersten Mal nach dem Krieg war der Übergang im April 1990 wieder geöffnet worden, damals nur für "
        "Fußgänger und nur von Frühling bis Herbst."
    )
    first, *_ = find_milestones(text, language="de")
    assert first.title == "Zum ersten Mal nach dem Krieg war der Übergang wieder geöffnet worden"

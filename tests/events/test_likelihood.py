"""What no rule gives to an article's two is theirs where the article as a whole makes that likely."""

import math
import re
import unicodedata
from collections.abc import Iterator

import pytest

from mkdocs_newsdump import find_milestones, find_other_dates
from mkdocs_newsdump.events.features import find_features
from mkdocs_newsdump.events.find import dated_events
from mkdocs_newsdump.events.likelihood import DEED_WEIGHTS, WEIGHTS, likelihoods
from mkdocs_newsdump.events.parse import parse_article
from mkdocs_newsdump.events.places import iterate_places
from mkdocs_newsdump.model.article import Article, Block, BlockKind
from mkdocs_newsdump.text.learnt import answer, read_weights

TWO = ("FI", "EE")
ABOUT_TWO = {
    "en": (
        "Finland and Estonia restored diplomatic relations in August 1991.",
        "In 1996 the presidents of Finland and Estonia signed a treaty on the sea border.",
        "{}",
        "The prime minister of Estonia visited Finland in May 2004.",
        "In June 2009 Finland and Estonia opened a ferry line.",
    ),
    "ru": (
        "Финляндия и Эстония восстановили дипломатические отношения в августе 1991 года.",
        "В 1996 году президенты Финляндии и Эстонии подписали договор о морской границе.",
        "{}",
        "Премьер-министр Эстонии посетил Финляндию в мае 2004 года.",
        "В июне 2009 года Финляндия и Эстония открыли паромную линию.",
    ),
    "de": (
        "Finnland und Estland nahmen im August 1991 wieder diplomatische Beziehungen auf.",
        "1996 unterzeichneten die Präsidenten von Finnland und Estland einen Vertrag über die Seegrenze.",
        "{}",
        "Estlands Ministerpräsident besuchte Finnland im Mai 2004.",
        "Im Juni 2009 eröffneten Finnland und Estland eine Fährlinie.",
    ),
}


def page(language, line):
    texts = [text.format(line) for text in ABOUT_TWO[language]]
    body = tuple(Block(BlockKind.PARAGRAPH, text, (at,)) for at, text in enumerate(texts, start=1))
    return Article("a.txt", None, (), None, language, None, None, (), body, ())


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "In March 2001 Tallinn recalled its ambassador and closed the consulate."),
        ("en", "Helsinki lifted the ban on 3 March 2001."),
        ("ru", "В марте 2001 года Таллин отозвал посла и закрыл консульство."),
        ("ru", "3 марта 2001 года Хельсинки снял запрет."),
        ("de", "Im März 2001 berief Tallinn seinen Botschafter ab und schloss das Konsulat."),
    ],
)
def test_what_one_of_the_two_does_in_a_text_about_both_is_listed(language, line):
    article = page(language, line)
    dates = [one.date for one in find_milestones(article, parties=TWO)]
    assert any(date.startswith("2001-03") for date in dates)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "In March 2001 Estonia and Latvia signed a treaty on fish."),
        ("ru", "В марте 2001 года Эстония и Латвия подписали договор о рыбе."),
        ("de", "Im März 2001 unterzeichneten Estland und Lettland einen Vertrag über Fisch."),
    ],
)
def test_what_one_of_the_two_does_with_a_third_is_not_theirs(language, line):
    article = page(language, line)
    found = [*find_milestones(article, parties=TWO), *find_other_dates(article, parties=TWO)]
    assert not any(one.date.startswith("2001-03") for one in found if one.date)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The population of Estonia was 1.3 million in March 2001."),
        ("ru", "Население Эстонии в марте 2001 года составляло 1,3 млн человек."),
        ("de", "Die Bevölkerung Estlands betrug im März 2001 1,3 Millionen."),
    ],
)
def test_a_figure_is_no_milestone_however_likely_the_text(language, line):
    found = find_milestones(page(language, line), parties=TWO)
    assert not any(one.date.startswith("2001-03") for one in found if one.date)


def told_of(language="en"):
    text = parse_article(page(language, "In March 2001 Tallinn recalled its ambassador."), known=TWO)
    return text, [one for place in iterate_places(text) for one in dated_events(text, place, text.pair)]


def test_features_tell_what_stands_around():
    text, told = told_of()
    first, *_, last = find_features(text, told)
    assert "before it no date" in first
    assert "after it no date" in last
    assert "2 of the two in the clause" in first
    assert last["the rules take it"] == 1
    assert all(0 <= value <= 1 for features in find_features(text, told) for value in features.values())


@pytest.mark.parametrize("language", ABOUT_TWO)
def test_a_likelihood_is_a_probability(language):
    text, told = told_of(language)
    assert all(0 < likelihood < 1 for likelihood in likelihoods(text, told))


def nodes(tree) -> Iterator[tuple]:
    if not isinstance(tree, float | int):
        yield tree
        yield from nodes(tree[2])
        yield from nodes(tree[3])


@pytest.mark.parametrize("path", [WEIGHTS, DEED_WEIGHTS])
def test_trees_ask_for_features_by_readable_names(path):
    trees = read_weights(path).trees
    assert isinstance(trees[0], float)
    asked = [node for tree in trees for node in nodes(tree)]
    assert all(re.fullmatch(r"[\w, -]+", name) and 0 <= threshold <= 1 for name, threshold, *_ in asked)
    assert all(math.isfinite(answer([tree], {})) and abs(answer([tree], {})) < 5 for tree in trees)


def without_marks(name: str) -> str:
    """Return a name without the vowels and signs that Arabic and Hindi write above and below letters."""
    return "".join(letter for letter in name if not unicodedata.category(letter).startswith("M"))


@pytest.mark.parametrize("path", [WEIGHTS, DEED_WEIGHTS])
def test_weights_are_those_of_features_by_readable_names(path):
    names = map(without_marks, read_weights(path).linear)
    assert all(re.fullmatch(r"[^\W_][\w’' ,-]*", name) for name in names)
    assert all(abs(weight) < 5 for weight in read_weights(path).linear.values())


def test_a_tree_answers_by_what_lies_above_its_thresholds():
    tree = ["planned", 0.5, ["passive", 0.5, 1.0, 2.0], 3.0]
    answers = [answer([tree], features) for features in ({"planned": 1, "passive": 1}, {"planned": 1}, {})]
    assert answers == [1.0, 2.0, 3.0]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The treaty, ratified by Estonia in March 2001, is still in force."),
        ("ru", "Договор, ратифицированный Эстонией в марте 2001 года, действует до сих пор."),
        ("de", "Der Vertrag, den Estland im März 2001 ratifizierte, gilt noch immer."),
    ],
)
def test_what_is_told_in_passing_is_listed_at_least_among_the_others(language, line):
    article = page(language, line)
    found = [*find_milestones(article, parties=TWO), *find_other_dates(article, parties=TWO)]
    assert any(one.date.startswith("2001-03") for one in found)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "In March 2001 the visit to Estonia did not take place."),
        ("ru", "В марте 2001 года визит в Эстонию не состоялся."),
        ("de", "Der Besuch in Estland fand im März 2001 nicht statt."),
    ],
)
def test_no_likelihood_outweighs_a_denial(language, line):
    found = find_milestones(page(language, line), parties=TWO)
    assert not any(one.date.startswith("2001-03") for one in found if one.date)

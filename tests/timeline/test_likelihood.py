"""What two milestones have in common is weighed the same in either order, and by names one can read."""

import pytest
from timelines import candidate

from mkdocs_newsdump.text import learnt
from mkdocs_newsdump.timeline.candidate import with_crowds
from mkdocs_newsdump.timeline.likelihood import (
    ONE_ARTICLE,
    TWO_ARTICLES,
    find_features,
    likelihood,
    read_weights,
)
from mkdocs_newsdump.timeline.merge import merge

OPENED = {
    "en": "The consulate in Osh was opened",
    "ru": "Открыто консульство в Оше",
    "de": "Das Konsulat in Osch wurde eröffnet",
    "fr": "Ouverture du consulat à Och",
    "es": "Se abrió el consulado en Osh",
}


def told(language, day="2011-02-07", article=None, title=None):
    title = title or OPENED[language]
    return candidate(day, title, language, kind="relations", article=article or f"{language}.txt")


@pytest.mark.parametrize("language", [*OPENED][1:])
def test_an_act_of_one_day_is_one_entry_in_two_languages(language):
    one, other = told("en"), told(language)
    assert likelihood(one, other) == pytest.approx(likelihood(other, one))
    assert len(merge([one, other])) == 1


@pytest.mark.parametrize("language", [*OPENED][1:])
def test_what_else_is_told_of_that_time_makes_it_less_likely(language):
    more = told(language, title="…")
    alone = with_crowds([told("en"), told(language)])
    among = with_crowds([told("en"), told(language), more])[:2]
    assert likelihood(*among) < likelihood(*alone)
    assert find_features(*alone)["nothing else of that time"]


def test_weights_are_of_features_with_names_in_plain_words():
    one_article = find_features(told("en"), told("ru", article="en.txt"))
    assert set(one_article) & set(read_weights(ONE_ARTICLE))
    assert all(line.count(":") == 1 for line in ONE_ARTICLE.read_text("utf-8").splitlines())
    for language in ("en", "ru"):
        features = find_features(told("en"), told(language, article="b.txt"))
        assert set(features) & set(learnt.read_weights(TWO_ARTICLES).linear)


def test_what_is_told_in_other_words_of_the_same_people_and_place_is_likelier_one_event():
    visit = candidate("2011-02", "President Halonen came to Tallinn", "en", kind="visit", article="a.txt")
    same = candidate("2011", "Tarja Halonen met ministers in Tallinn", "en", kind="visit", article="b.txt")
    other = candidate("2011", "Sauli Niinistö met ministers in Tartu", "en", kind="visit", article="b.txt")
    assert likelihood(visit, same) > likelihood(visit, other)
    assert find_features(visit, same)["people shared"]
    assert find_features(visit, other)["people differ"]

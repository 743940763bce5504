"""What two milestones have in common is weighed the same in either order, and by names one can read."""

import pytest
from timelines import candidate

from mkdocs_newsdump.timeline.candidate import with_crowds
from mkdocs_newsdump.timeline.likelihood import (
    ONE_ARTICLE,
    ONE_LANGUAGE,
    TWO_LANGUAGES,
    WEIGHTS,
    find_features,
    likelihood,
    read_weights,
    weights_for,
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
    cases = ((ONE_ARTICLE, "ru", "en.txt"), (ONE_LANGUAGE, "en", "b.txt"), (TWO_LANGUAGES, "ru", "b.txt"))
    for name, language, article in cases:
        pair = told("en"), told(language, article=article)
        assert weights_for(*pair) == name
        features = find_features(*pair)
        assert set(features) & set(read_weights(name))
        lines = (WEIGHTS / f"{name}.yml").read_text("utf-8").splitlines()
        assert all(line.count(":") == 1 for line in lines)

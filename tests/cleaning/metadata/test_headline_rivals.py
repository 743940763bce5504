"""Headlines that score nearly alike."""

import pytest
from cleaning.metadata.pages import STORY, TITLE

from mkdocs_newsdump.cleaning.features import Features
from mkdocs_newsdump.cleaning.lines import find_segments
from mkdocs_newsdump.cleaning.metadata.context import Context
from mkdocs_newsdump.cleaning.metadata.headline_features import find_headlines
from mkdocs_newsdump.cleaning.metadata.headline_rivals import CLOSE, Trees, load_trees, look_again, measure
from mkdocs_newsdump.cleaning.story import find_story
from mkdocs_newsdump.dumps.dump import split_lines

RIVAL = "Mayors praise the plan for a shared river crossing"


@pytest.fixture
def headlines():
    text = "\n\n".join(["Sign in", TITLE, "12 March 2024", RIVAL, STORY])
    features = Features(find_segments(split_lines(text)), "en")
    return find_headlines(Context(features, find_story(features)))


def test_what_the_trees_ask_for_is_measured(headlines):
    first, second, *_ = headlines.candidates
    told = measure(headlines, {first: 1.0, second: 0.5})
    assert told.keys() == {first, second}
    assert set(load_trees().features) == told[first].keys() == told[second].keys()


def test_far_scores_are_not_compared(headlines):
    first, second, *_ = headlines.candidates
    scores = {first: 1.0, second: 0.9 - CLOSE}
    assert measure(headlines, scores) == {}
    assert look_again(headlines, scores, load_trees()) == scores
    assert look_again(headlines, {}, load_trees()) == {}


def test_the_trees_set_rivals_apart_and_leave_the_best_score(headlines):
    first, second, *_ = headlines.candidates
    prefer_the_second = Trees(["score"], [[0, 0.7, 1.0, [0, 5.0, -1.0, 0.0]]])
    scores = {first: 1.0, second: 0.5}
    assert look_again(headlines, scores, prefer_the_second) == {first: -1.0, second: 1.0}


def test_no_other_candidate_passes_those_that_were_compared(headlines):
    first, second, *others = headlines.candidates
    apart = Trees(["score"], [[0, 0.7, 9.0, 0.0]])
    scores = {first: 1.0, second: 0.5} | dict.fromkeys(others, 0.9 - CLOSE)
    found = look_again(headlines, scores, apart)
    assert found[second] == 1.0
    assert max(found, key=found.__getitem__) == second
    assert all(found[index] <= found[first] for index in others)


def test_the_words_that_the_story_takes_up_tell_a_headline_from_a_teaser(headlines):
    first, second, *_ = headlines.candidates
    told = measure(headlines, {first: 1.0, second: 0.9})
    assert told[first]["taken up share"] > told[second]["taken up share"]
    assert told[first]["taken up less"] == 0.0

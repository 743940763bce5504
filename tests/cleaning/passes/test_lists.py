"""Lists, which are the story's as a whole."""

import pytest
from cleaning.passes.states import state_of

from mkdocs_newsdump.cleaning.passes.lists import numbered_lists

POINTS = [
    "1. Ships",
    "A ship needs a quay.",
    "2. Rope",
    "Rope is dear.",
    "3) Sails",
    "4 boats wait",
    "9:30 Rain",
]


@pytest.mark.parametrize(
    ("story", "found"),
    [({0, 1, 2}, {0, 1, 2, 4, 5}), ({2, 5}, {0, 1, 2, 4, 5}), ({0, 1}, set()), (set(), set())],
    ids=["the first two", "two of them", "only one", "none"],
)
def test_the_points_of_a_numbered_list_are_story_when_two_of_them_are(story, found):
    assert numbered_lists(state_of(POINTS, story)) == found


def test_a_point_far_below_the_last_one_is_of_another_list():
    rain = ["It rained all day."] * 20
    assert numbered_lists(state_of(["1. Ships", "2. Rope", *rain, "3. Sails"], {0, 1})) == set()
    assert numbered_lists(state_of(["1. Ships", "2. Rope", "3. Oars", *rain, "4. Sails"], {0, 1})) == {
        0,
        1,
        2,
    }


def test_a_list_that_begins_again_is_another_one():
    texts = ["1. Ships", "2. Rope", "3. Oars", "1. Rain", "2. Wind", "3. Snow"]
    assert numbered_lists(state_of(texts, {0, 1})) == {0, 1, 2}

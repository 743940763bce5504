"""Lists and tables, which are the story's as a whole."""

import pytest
from mkdocs_newsdump.cleaning.lists import entries, numbered, tables

from mkdocs_newsdump import clean
from mkdocs_newsdump.cleaning.lines import find_segments

STORY = """Rowers of the river towns raced on Saturday

The boats of nine towns raced down the river on Saturday, and more people than ever stood on both banks.

The crew of the old harbour won by two lengths, as it had in the year before, the judges said at night.

This is how the towns finished the race, with the minutes they needed and the points of the whole summer.
"""
RESULTS = [
    "Place Town Minutes Points",
    "1 Old Harbour 41:07 88",
    "2 North Bridge 41:52 71",
    "3 Mill 43:10 69",
]


def segments(*texts):
    return find_segments("\n\n".join(texts).splitlines())


def test_a_table_below_a_story_is_part_of_it_with_its_head():
    body = clean(STORY + "\n" + "\n".join(RESULTS) + "\n\nShare\n\nHome\n\nSport\n").body
    assert [block.text for block in body][-4:] == RESULTS


@pytest.mark.parametrize(
    ("below", "taken"),
    [
        (RESULTS, 4),
        (RESULTS[1:], 3),
        (RESULTS[:3], 0),
        (["Sport", "Weather", "Letters", "Games", *RESULTS], 0),
        (
            [
                "41 ships wait for days",
                "Mill wins 3-1 at home",
                "2 crews share 1 boat and are late for the race",
            ],
            0,
        ),
        (["| 1 | Old Harbour | 88 |", "| 2 | Mill | 71 |", "| 3 | Ford | 69 |"], 3),
    ],
    ids=["whole", "no head", "too few rows", "far below", "headlines with numbers", "with bars"],
)
def test_a_table_has_rows_of_figures_and_stands_right_below_the_story(below, taken):
    assert tables(segments("The judges said it at night.", *below), {0}) == set(range(1, 1 + taken))


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
    [({0, 1, 2}, {0, 2, 4, 5}), ({2, 5}, {0, 2, 4, 5}), ({0, 1}, set()), (set(), set())],
    ids=["the first two", "two of them", "only one", "none"],
)
def test_the_points_of_a_numbered_list_are_story_when_two_of_them_are(story, found):
    assert numbered(segments(*POINTS), story) == found


def test_a_point_far_below_the_last_one_is_of_another_list():
    rain = ["It rained all day."] * 20
    assert numbered(segments("1. Ships", "2. Rope", *rain, "3. Sails"), {0, 1}) == set()
    assert numbered(segments("1. Ships", "2. Rope", "3. Oars", *rain, "4. Sails"), {0, 1}) == {0, 1, 2}


def test_a_list_that_begins_again_is_another_one():
    texts = ["1. Ships", "2. Rope", "3. Oars", "1. Rain", "2. Wind", "3. Snow"]
    assert numbered(segments(*texts), {0, 1}) == {0, 1, 2}


TOLD = "The last boats have left the quay, and the harbour is closed until the storm is over."


@pytest.mark.parametrize(
    ("texts", "story", "found"),
    [
        (["Storm", TOLD, "16:40", TOLD, "Share", "16:20", TOLD, "3 p.m.", "14h30", TOLD], {1, 3}, {3, 6, 9}),
        (["Storm", TOLD, "16:40", TOLD, TOLD, "16:20", TOLD, "15:00", TOLD], {1, 3}, {3, 4, 6, 8}),
        (["Storm", TOLD, "16:40", TOLD, "16:20", TOLD, "15:00", TOLD], {1}, set()),
        (["Storm", TOLD, "16:40", TOLD, "16:20", TOLD], {1, 3}, set()),
        (["Storm", "16:40", TOLD, "16:20", TOLD, "15:00", TOLD, "14:10", "Rain"], {2}, set()),
        (["Storm", TOLD, "16:40", "Rain", "16:20", "Wind", "15:00", "Snow"], {1, 3}, set()),
    ],
    ids=["a line to share", "two sentences", "no entry known", "too few", "story's own time", "headlines"],
)
def test_the_entries_of_a_live_blog_are_story_when_one_of_them_is(texts, story, found):
    sentence = [int(text == TOLD) for text in texts]
    assert entries(texts, sentence, story) == found

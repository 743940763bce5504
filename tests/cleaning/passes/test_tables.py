"""Tables, which are the story's as a whole."""

import pytest
from cleaning.passes.states import state_of

from mkdocs_newsdump import clean
from mkdocs_newsdump.cleaning.passes.tables import cells, tables

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
    assert tables(state_of(["The judges said it at night.", *below], {0})) == set(range(1, 1 + taken))


CELLS = [
    "Town",
    "Rent",
    "Change",
    "Old Harbour",
    "$480",
    "+14.2%",
    "Mill",
    "$515",
    "+11.9%",
    "Ford",
    "$390",
    "+10%",
]
ABOVE, BELOW = "The rents rose in three towns of the valley.", "Nobody knows where this is to end."


@pytest.mark.parametrize(
    ("between", "first", "taken"),
    [
        (CELLS, 0, 12),
        (["This is what people pay in the three towns of the valley:", *CELLS], 1, 12),
        (CELLS[:9], 0, 0),
        (["Sport", "Weather", "Letters", "Games", "Jobs", "Cars", "Homes", "Travel", "Food"], 0, 0),
        (["12", "13", "14", "15", "16", "17", "18", "19", "20"], 0, 0),
    ],
    ids=["whole", "announced", "too few rows", "a menu", "numbers alone"],
)
def test_a_table_with_a_cell_a_line_stands_between_two_sentences_of_the_story(between, first, taken):
    texts = [ABOVE, *between, BELOW]
    found = cells(state_of(texts, {0, len(texts) - 1}))
    assert found == set(range(1 + first, 1 + first + taken))


def test_a_table_with_a_cell_a_line_is_no_part_of_a_page_below_the_story():
    assert cells(state_of([ABOVE, *CELLS, BELOW], {0})) == set()

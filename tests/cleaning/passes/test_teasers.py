"""Other stories told above the headline."""

import pytest
from cleaning.harbour import ENTRIES, HARBOUR, QUAY

from mkdocs_newsdump import clean

TEASERS = [
    "Mill gets a wheelThe old mill by the river gets a new wheel of oak, which will turn from spring on.",
    "Train lateThe night train from the coast was two hours late on Monday, since a cow stood on the rails.",
    "School opensThe new school of the upper town opens its doors for nine hundred children in September.",
    "Two win a prizeTwo bakers of the lower town won the first prize of the country for a bread with nuts.",
]


@pytest.mark.parametrize("space", ["\n", "\n\n"], ids=["set closer than the story", "set as the story is"])
@pytest.mark.parametrize("date", ["4 May 2024", "Town news"], ids=["dated", "not dated"])
def test_other_stories_told_in_a_menu_are_none_of_the_story_where_they_are_set_otherwise(space, date):
    menu = ["Weather", "Trains", "Letters", "Games", "Radio", "Sport", "Old harbour opens again", date]
    text = HARBOUR.format(middle="\n\n".join(['It is done"', QUAY, *ENTRIES, '"At last']), end="")
    body = clean(space.join([*TEASERS, *menu]) + text.removeprefix("Old harbour opens again")).body
    assert body[0].text.startswith("The old harbour") is (space == "\n" and date == "4 May 2024")

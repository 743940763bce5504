"""Captions and boxes, by how close they are set."""

import pytest
from cleaning.harbour import CAPTION, ENTRIES, HARBOUR, NEXT, QUAY

from mkdocs_newsdump import clean


@pytest.mark.parametrize(("space", "kept"), [("\n", False), ("\n\n", True)], ids=["close", "as paragraphs"])
def test_what_is_set_close_to_a_credit_below_is_the_caption(space, kept):
    middle = f'It is done", he said.\n\n{CAPTION}{space}Photo: Anna Holm\n\n{QUAY}\n\n"At last'
    body = [block.text for block in clean(HARBOUR.format(middle=middle, end="")).body]
    assert (CAPTION in body) is kept
    assert QUAY in body


@pytest.mark.parametrize(
    ("above", "space", "kept"),
    [("In short", "\n", False), ("In short", "\n\n", True), ("The master said this:", "\n", True)],
    ids=["a box", "set as the story is", "announced"],
)
def test_sentences_set_closer_than_the_story_are_a_box_unless_announced(above, space, kept):
    box = space.join([above, *ENTRIES])
    middle = f'It is done", he said.\n\n{QUAY}\n\n{box}\n\n{NEXT.splitlines()[2]}\n\n"At last'
    body = [block.text for block in clean(HARBOUR.format(middle=middle, end="")).body]
    assert (ENTRIES[1] in body) is kept
    assert QUAY in body


@pytest.mark.parametrize(
    "caption",
    [
        "Fishermen carry ropes along the quay of the old harbour. (Anna Holm/AP)",
        "Ein Fischer trägt Taue am Kai des alten Hafens entlang. [Anna Holm/dpa]".replace("dpa", "DPA"),
        "Рыбаки несут канаты по новому причалу. (Анна Холм / ТАСС)",
        "Des pêcheurs sur le quai du vieux port © Anna Holm",
    ],
)
def test_a_caption_that_closes_with_whose_the_picture_is_is_none_of_the_story(caption):
    page = HARBOUR.format(middle=f'It is done", he said.\n\n{caption}\n\n"At last', end="")
    assert caption not in [block.text for block in clean(page).body]


@pytest.mark.parametrize(
    "last", ["The quay is open to all from Friday on. (Agency News)", "He said so (again)."]
)
def test_a_paragraph_with_brackets_at_its_end_stays(last):
    page = HARBOUR.format(middle="At last", end=f"\n{last}")
    assert last in [block.text for block in clean(page).body]

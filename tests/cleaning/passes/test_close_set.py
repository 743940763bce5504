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

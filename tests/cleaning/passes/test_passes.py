"""The list of passes."""

import pytest
from cleaning.harbour import CAPTION, ENTRIES, HARBOUR, NOTICE, QUAY
from cleaning.passes.test_tables import RESULTS, STORY

from mkdocs_newsdump import Role, clean
from mkdocs_newsdump.cleaning.passes import PASSES


@pytest.mark.parametrize(
    ("middle", "taken", "role", "reason", "step"),
    [
        ((NOTICE, QUAY, NOTICE), NOTICE, Role.WIDGET, "said more than once in this dump", "repeated"),
        (
            (f"{CAPTION}\nPhoto: Anna Holm", QUAY),
            CAPTION,
            Role.CAPTION,
            "set close above a picture's credit",
            "captions",
        ),
        (
            ("\n".join(["In short", *ENTRIES]), QUAY),
            ENTRIES[1],
            Role.OTHER,
            "set closer than the story's paragraphs, as a box is",
            "boxes",
        ),
    ],
    ids=["notice", "caption", "box"],
)
def test_what_is_taken_from_within_a_story_says_which_rule_took_it(middle, taken, role, reason, step):
    article = clean(HARBOUR.format(middle="\n\n".join(['It is done"', *middle, '"At last']), end=""))
    line = next(line for line in article.lines if line.text.strip() == taken)
    assert (line.role, line.kept, line.reason, line.step) == (role, False, reason, step)


def test_every_pass_stands_below_those_it_needs():
    names = [step.name for step in PASSES]
    assert len(set(names)) == len(names)
    for place, step in enumerate(PASSES):
        assert set(step.needs) <= set(names[:place])


def test_a_line_says_which_pass_decided_on_it_last():
    text = STORY + "\n" + "\n".join(RESULTS) + "\n\nShare\n\nHome\n\nSport\n"
    steps = {line.text.strip(): line.step for line in clean(text).lines}
    assert steps["Rowers of the river towns raced on Saturday"] == "title"
    assert steps[STORY.splitlines()[2]] == "probability"
    assert steps[RESULTS[-1]] == "numbered-lists"
    assert steps["Sport"] == "probability"
    assert steps[""] == "blank"

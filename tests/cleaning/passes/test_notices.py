"""Notices among a story's paragraphs."""

import pytest
from cleaning.harbour import HARBOUR

from mkdocs_newsdump import clean

NOTICE = "You can withdraw your consent to cookies at any time in the privacy settings of your browser."
STORY = HARBOUR.format(middle="The quay is to be closed in May", end="")


@pytest.mark.parametrize("end", ["\n\n" + NOTICE, "\n\n" + NOTICE + "\n\nRead more"])
def test_a_notice_behind_a_story_is_none_of_it(end):
    body = [block.text for block in clean(STORY + end).body]
    assert NOTICE not in body
    assert body == [block.text for block in clean(STORY).body]


def test_the_addresses_that_a_text_browser_lists_are_none_of_the_story():
    links = "".join(f"\n   {number}. https://example.org/{number}" for number in range(1, 6))
    body = [block.text for block in clean(STORY + "\n\nReferences\n\n   Visible links" + links).body]
    assert body == [block.text for block in clean(STORY).body]


def test_a_paragraph_of_many_years_tells_history():
    history = (
        "Relations rest on a treaty signed in 1949 and rewritten in 2007 after a subscription by both kings; "
        "an office was set up in 1968."
    )
    assert history in [block.text for block in clean(f"{STORY}\n\n{history}").body]

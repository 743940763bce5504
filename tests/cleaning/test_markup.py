"""What programs write round words."""

import pytest

from mkdocs_newsdump.cleaning.lines import find_segments

MARKDOWN = ["# Head", "[Home](/a)", "[News](/b)", "", "It was [so](/c), **he** said. ![A cat](/d.png)"]


NUMBERED = ["[1]Home", "", "It was [2]so, he [sic] said.", "1. https://a.example/", "2. https://b.example/",
            "3. https://c.example/"]  # fmt: skip


NO_LINKS = ["# Head", "", "**It was so.**", "", "## Then", "", r"1902\. A _fine_ ship_wreck."]


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (NO_LINKS, ["Head", "It was so.", "Then", "1902. A fine ship_wreck."]),
        (MARKDOWN, ["Head", "Home", "News", "It was so, he said."]),
        (NUMBERED, ["Home", "It was so, he [sic] said."]),
        (["A note [1]here.", "", "See [it](there)."], ["A note [1]here.", "See [it](there)."]),
    ],
    ids=["without links", "markdown", "numbered", "neither"],
)
def test_marks_go_where_a_program_set_them(lines, texts):
    assert [segment.text for segment in find_segments(lines)][: len(texts)] == texts

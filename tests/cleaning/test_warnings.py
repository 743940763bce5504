"""What is said of a dump that cannot be mended."""

import pytest
from cleaning.harbour import HARBOUR, NEXT

from mkdocs_newsdump.cleaning.clean import clean
from mkdocs_newsdump.cleaning.warnings import find_mojibake

RUSSIAN = "Стороны подписали соглашение о том, что работы — «важные» — на границе будут продолжены. " * 3
GERMAN = "Die Brücke über den Fluß hält für Jahre – „sicher“, sagte der Bürgermeister nach der Prüfung. " * 3
STORY = (
    "The council has agreed to build the bridge, the mayor said after the talks. It will take years.\n\n"
    "The old bridge had been closed since the spring, and people have had to go the long way round it.\n\n"
)


@pytest.mark.parametrize(
    ("text", "written", "read"),
    [
        (RUSSIAN, "utf-8", "cp1251"),
        (RUSSIAN, "utf-8", "cp1252"),
        (RUSSIAN, "utf-8", "koi8-r"),
        (RUSSIAN, "koi8-r", "cp1251"),
        (RUSSIAN, "cp1251", "cp1252"),
        (RUSSIAN, "cp1251", "utf-8"),
        (GERMAN, "utf-8", "cp1252"),
        (GERMAN, "cp1252", "utf-8"),
    ],
)
def test_text_decoded_wrongly_is_noticed(text, written, read):
    broken = text.encode(written, "replace").decode(read, "replace")
    assert "decoded wrongly" in find_mojibake(broken)
    assert find_mojibake(text) is None
    article = clean(broken)
    assert article.warnings or article.repaired


def test_stories_under_drawn_lines_are_noticed():
    headlines = ("A bridge is built", "A school is closed", "A road is shut")
    digest = "* * *\n\n".join(f"{headline}\n\n{STORY}" for headline in headlines)
    [warning] = clean(digest).warnings
    assert "several stories" in warning
    assert "9, 17" in warning


def test_stories_with_datelines_are_noticed():
    wire = f"SPRINGDALE, March 5 (Agency) — {STORY}OAKTON, March 6 (Agency) — {STORY}"
    assert "several stories, which begin on lines 1, 5" in clean(wire).warnings[0]


def test_one_story_needs_no_warning():
    assert clean(f"A bridge is built\n\nSPRINGDALE, March 5 (Agency) — {STORY}").warnings == ()


@pytest.mark.parametrize(
    "head", ["By Anna Hill\n12 March 2024\n", "13.03.2024\nAnna Hill\n", "13 March 2024\n"]
)
def test_a_second_headline_with_its_date_is_another_story(head):
    second = "The bridge opens to the public\n" + head
    page = HARBOUR.format(middle="At last", end="\n" + second + NEXT.partition("\n")[2])
    (warning,) = clean(page).warnings
    assert "several stories, which begin on lines 3, " in warning


def test_a_heading_and_a_date_told_in_the_story_are_no_second_story():
    page = HARBOUR.format(
        middle="At last", end="\nWhat the storm left\n\nThe storm of 12 March 2021 tore away the wall."
    )
    assert not clean(page).warnings

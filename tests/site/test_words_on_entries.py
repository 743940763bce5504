"""A person's word on the timeline's entries, as a site is built."""

import logging

import pytest
from sites import built, site

ONE = """Neighbours meet again

15 October 2022

Kazakhstan and Kyrgyzstan signed an agreement on the river Chu on 3 May 2001, the ministry of water said.

Kazakhstan and Uzbekistan signed an agreement on the railway on 7 June 2005, the ministry of transport said.
"""
RAILWAY = "{dump: one.txt, about: railway}"
SEVERAL = "plugins: [newsdump: {timelines: [{parties: [KZ, KG]}, {parties: [KZ, UZ]}]}]\n"


@pytest.fixture
def warned(tmp_path, caplog):
    def build(words, config="plugins: [newsdump: {parties: [KZ, KG]}]\n"):
        folder = site(tmp_path, config, {"one.txt": ONE, "milestones.yml": words})
        finished = built(folder, strict=False)
        pages = "".join(path.read_text("utf-8") for path in finished.rglob("index.html"))
        return pages, [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]

    return build


def test_an_entry_is_shown_as_a_person_says(warned):
    pages, warnings = warned("- change: {dump: one.txt, about: river}\n  title: The water of the Chu\n")
    assert "The water of the Chu" in pages
    assert warnings == []


def test_a_place_that_tells_nothing_is_a_warning_with_file_and_line(warned):
    _, warnings = warned("\n- change: {dump: gone.txt, about: river}\n  drop: true\n")
    assert len(warnings) == 1
    assert "milestones.yml: line 2: gone.txt tells of no event with 'river'" in warnings[0]


def test_a_word_that_cannot_be_read_is_a_warning_with_file_and_line(warned):
    _, warnings = warned("\n- merge: [{dump: one.txt, about: river}]\n")
    assert "milestones.yml: entry 1: merge: names one place" in warnings[0]
    assert warnings[0].endswith("(line 2)")


def test_a_word_on_an_entry_of_one_of_several_timelines_is_enough(warned):
    pages, warnings = warned(f"- change: {RAILWAY}\n  title: The way to Tashkent\n", SEVERAL)
    assert "The way to Tashkent" in pages
    assert warnings == []


def test_a_word_that_is_on_none_of_several_timelines_is_one_warning(warned):
    _, warnings = warned("- change: {dump: one.txt, about: airport}\n  drop: true\n", SEVERAL)
    assert len(warnings) == 1
    assert "line 1: one.txt tells of no event with 'airport'" in warnings[0]

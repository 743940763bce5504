"""The picture of a timeline's whole span."""

from datetime import date
from xml.etree import ElementTree

import pytest

from mkdocs_newsdump.render import picture


def draw(*dates):
    marks = [picture.Mark(tuple(bounds), sure, f"{n}", f"#{n}") for n, (sure, bounds) in enumerate(dates)]
    drawn = picture.draw(marks, title="All", content="some")
    return ElementTree.fromstring(drawn) if drawn else None


def test_marks_stand_to_scale():
    drawn = draw(*((True, [(date(year, 1, 1), date(year, 1, 1))]) for year in (2000, 2005, 2010)))
    first, middle, last = (float(mark.get("cx")[:-1]) for mark in drawn.iter("circle"))
    assert middle - first == pytest.approx(last - middle, abs=0.1)


def test_what_is_not_sure_is_drawn_hollow_and_what_lasted_as_long_as_it_lasted():
    drawn = draw(
        (True, [(date(2000, 1, 1), date(2000, 1, 1))]), (False, [(date(2000, 1, 1), date(2004, 12, 31))])
    )
    assert drawn.find("a/circle").get("fill") is None
    assert drawn.find("a/rect").get("fill") == "none"
    assert float(drawn.find("a/rect").get("width")[:-1]) == pytest.approx(90, abs=0.1)


def test_marks_of_one_time_stand_above_each_other_and_too_many_are_counted():
    drawn = draw(*[(True, [(date(2000, 1, 1), date(2000, 1, 1))])] * 20)
    heights = [mark.get("cy") for mark in drawn.iter("circle")]
    assert len(set(heights)) == len(heights) == picture.MAX_LANES
    assert [label.text for label in drawn.findall("a/text")] == [f"+{20 - picture.MAX_LANES}"]
    assert float(drawn.get("height")) < 300


def test_an_open_end_is_drawn_as_a_dashed_line_to_the_edge():
    drawn = draw((True, [(date(2000, 1, 1), date(2000, 1, 1))]), (False, [(None, date(2005, 1, 1))]))
    dashed = drawn.find("a/line[@class='newsdump-doubt']")
    assert float(dashed.get("x1")[:-1]) == picture.MARGIN
    assert dashed.get("x2") == drawn.findall("a/circle")[1].get("cx")

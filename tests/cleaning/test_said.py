"""Fields that a person reads off lines by saying what these are."""

from datetime import date

import pytest

from mkdocs_newsdump import clean
from mkdocs_newsdump.model.article import Corrections

DUMP = """The valley post

Council sells the customs house

Bridge opens over the Vistula to traffic

12 May 2021

By Anna Nowak

Words of the ministry

The new road bridge over the Vistula was opened to traffic on Wednesday after four years of building work.

Engineers told reporters that the bridge will carry thirty thousand cars a day, and a cycle path on each side.

The mayor said that the old crossing, which had been built in 1956, will be closed and taken down by autumn.

Picture by the road office

Written down on 14 May 2021 by Tom Reid and Eva Lang
"""


def told(**lines):
    return clean(DUMP, corrections=Corrections(lines={int(key[1:]): word for key, word in lines.items()}))


def test_without_a_word_it_is_as_rules_read_it():
    article = told()
    assert article.title == "Bridge opens over the Vistula to traffic"
    assert (article.published, article.authors) == (date(2021, 5, 12), ("Anna Nowak",))


def test_the_line_that_is_said_to_be_the_headline_is_the_title():
    article = told(l3="title")
    assert article.title == "Council sells the customs house"
    assert article.lines[2].kept
    assert "Council" not in "".join(block.text for block in article.body)


def test_several_lines_of_a_headline_are_one():
    assert told(l3="title", l5="title").title.startswith("Council sells the customs house Bridge opens")


def test_a_date_is_read_off_the_line():
    assert told(l21="date").published == date(2021, 5, 14)
    assert told(l11="date").published == date(2021, 5, 12)


def test_authors_are_read_off_the_line():
    assert told(l11="byline").authors == ("Words of the ministry",)
    assert told(l21="byline").authors[-1].endswith("Eva Lang")


def test_lede_and_credit_are_the_line():
    article = told(l11="lede", l19="credit")
    assert (article.lede, article.credits) == ("Words of the ministry", ("Picture by the road office",))


@pytest.mark.parametrize(("line", "field"), [("l5", "title"), ("l9", "authors"), ("l7", "published")])
def test_what_a_line_is_not_is_not_read_from_it(line, field):
    assert not getattr(told(**{line: "drop"}), field)
    assert getattr(told(**{line: "keep"}), field)


def test_a_field_that_is_said_goes_before_a_line():
    said = Corrections(title="Mine", lines={3: "title"})
    assert clean(DUMP, corrections=said).title == "Mine"

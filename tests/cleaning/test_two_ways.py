"""The two ways of reading a page: they agree, or the better one by a third witness is taken, and said so."""

import pages
import pytest

from mkdocs_newsdump import Corrections, clean, decode
from mkdocs_newsdump.cleaning.two_ways import agreed, choose
from mkdocs_newsdump.dumps.dump import Dump
from mkdocs_newsdump.model.article import PageLines

STORY = {1, *range(3, 12, 2)}
TEXT = "\n\n".join((pages.TITLE, *pages.STORY, *pages.MENU)) + "\n"


def read(story, prose, **rest):
    return clean(Dump("a.html", TEXT, "utf-8", page=PageLines(frozenset(story), frozenset(prose))), **rest)


def kept(article):
    return {line.number for line in article.lines if line.kept}


def test_where_they_agree_nothing_is_said():
    article = read(STORY, STORY)
    assert kept(article) == STORY
    assert article.warnings == ()


@pytest.mark.parametrize(
    ("prose", "taken", "lines"),
    [(range(3, 12, 2), "its text alone", STORY), ((13, 15), "its markup", {13, 15})],
)
def test_where_they_do_not_the_one_nearer_to_the_pages_prose_is_taken_and_it_is_said(prose, taken, lines):
    article = read({13, 15}, prose)
    assert kept(article) >= lines
    [warning] = [warning for warning in article.warnings if "another story" in warning]
    assert f"What {taken} tells is taken" in warning
    assert "0% of the words agree" in warning


def test_a_person_who_has_had_a_word_on_its_lines_has_no_doubt():
    corrections = Corrections(lines={13: "drop"})
    assert not any(
        "another story" in warning for warning in read({13}, {3}, corrections=corrections).warnings
    )


def test_what_other_dumps_have_too_is_no_story_whatever_the_page_says():
    repeated = {pages.STORY[1]: 5}
    assert 5 not in kept(read(STORY, STORY, repeated=repeated))


def test_agreement_is_counted_in_words():
    words = {1: 10, 2: 30, 3: 60}
    assert agreed({1, 2}, {2, 3}, words) == 2 * 30 / (40 + 90)
    assert agreed(set(), set(), words) == 1
    assert choose([], [], PageLines()) == ([], None)


def test_a_live_blog_is_read_by_its_markup():
    saved = pages.live_blog()
    article = clean(decode(saved.data, saved.name))
    assert [entry for _, entry in pages.ENTRIES] == [
        block.text for block in article.body if block.text in dict(map(reversed, pages.ENTRIES))
    ]

"""What is kept of an article: its JSON, and what that leaves out."""

import json

import pytest

from mkdocs_newsdump import Corrections, clean
from mkdocs_newsdump.model.article import Article, Fate, Line, Lines, Role

DUMP = """Old harbour opens again

The old harbour opened again on Monday after two years of work, the town council said in a statement.

Fishermen had waited for the new quay since the storm of 2021, which tore away most of the old harbour wall.

Popular

New mayor
Rain stops all trains for a day
"""


def test_an_article_is_made_again_of_its_json_and_what_that_leaves_out():
    corrections = Corrections(lines={3: "heading"})
    article = clean(DUMP, corrections=corrections, source="harbour.txt")
    assert ("New mayor",) not in [line.args for line in article.lines]
    assert ("Popular",) in [line.args for line in article.lines]
    data = json.loads(json.dumps(article.to_kept()))
    again = Article.from_kept(data, [line.text for line in article.lines], corrections)
    assert again == article


def test_a_line_s_json_has_its_reason_in_english_and_the_id_of_the_rule():
    lines = clean(DUMP, corrections=Corrections(lines={3: "menu"})).to_dict()["lines"]
    assert all(set(line) == {"number", "role", "kept", "reason", "rule"} for line in lines)
    said = {line["number"]: (line["rule"], line["reason"]) for line in lines}
    assert said[1] == ("title", "looks most like the story's headline")
    assert said[3] == ("corrected", "you said menu")
    assert said[7] == ("related", "opens with words for other stories")
    assert said[9] == ("after-heading", "after “Popular”")


def test_lines_are_made_of_their_texts_and_fates_when_asked_for():
    story, blank = Fate(Role.PARAGRAPH, True, "inside the story"), Fate(Role.BLANK, False, "nothing on it")
    lines = Lines(["One.\n", "\n", "Two.\n"], [story, blank, story])
    one, two = (Line(n, text, *story) for n, text in ((1, "One.\n"), (3, "Two.\n")))
    assert list(lines) == [one, Line(2, "\n", *blank), two] == list(lines[:])
    assert (lines[0], lines[-1], lines[1:]) == (one, two, tuple(lines)[1:])
    assert list(lines.filled()) == [one, two]
    assert lines == Lines(list(lines.texts), [story, blank, story]) != Lines(lines.texts, [story] * 3)
    assert repr(lines) == repr(tuple(lines))
    with pytest.raises(IndexError):
        lines[3]


def test_every_line_needs_a_fate():
    with pytest.raises(ValueError, match="2 lines cannot have 1 fates"):
        Lines(["\n", "\n"], [Fate(Role.BLANK, False, "nothing on it")])

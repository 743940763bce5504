"""The front matter of clippings: what it says is taken, and a broken one loses nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_newsdump import clean, decode
from mkdocs_newsdump.dumps.front_matter import MAX_LINES, read_front_matter
from mkdocs_newsdump.model.article import Stated

STORY = """# Bridge opens over the Talas

The new road bridge over the [[Talas]] was opened to **traffic** on Wednesday after four years of work.

## What it cost

- The state paid half of the money in the first year, the ministry of the region said.
- The towns paid [the other half](https://example.org/a_(b)) of it, with ==a loan== of their bank.

![[bridge.png]]

> "We have waited for this since my grandfather was a boy," said the mayor of the town.
"""
CLIPPER = """---
title: "Bridge: it opens"
source: "https://example.org/bridge"
author:
  - "[[Anna Nowak]]"
  - "[[people/Ivan Orlov|I. Orlov]]"
published: 2021-05-12
created: 2021-05-13
description: "The new road bridge"
tags:
  - "clippings"
---
"""


def read(head, name="a.md"):
    return decode(f"{head}{STORY}".encode(), name)


@pytest.mark.parametrize(
    ("head", "stated"),
    [
        (
            CLIPPER,
            Stated(
                title="Bridge: it opens",
                authors=("Anna Nowak", "I. Orlov"),
                published=date(2021, 5, 12),
                url="https://example.org/bridge",
            ),
        ),
        (
            "---\nauthor: [[Anna Nowak]]\ndate: May 12, 2021\n---\n",
            Stated(None, ("Anna Nowak",), date(2021, 5, 12)),
        ),
        (  # Zotero's notes
            "---\ntitle: x\ncreators:\n- {firstName: Anna, lastName: Nowak}\npublicationTitle: Courier\n"
            "date: 2021/05/12\nURL: https://example.org/a\nlanguage: en-GB\n...\n",
            Stated("x", ("Anna Nowak",), date(2021, 5, 12), "en", "https://example.org/a", "Courier"),
        ),
        (
            "---\nauthors: A. Nowak; B. Orlov\nsource: The Courier\n---\n",
            Stated(None, ("A. Nowak", "B. Orlov"), site="The Courier"),
        ),
        (
            "---\ntitle: 1984\nsource: '[The Courier](https://example.org/a)'\n---\n",
            Stated("1984", url="https://example.org/a"),
        ),
        ("---\npublished: 2021-05-12T08:00:00Z\n---\n", Stated(published=date(2021, 5, 12))),
        ("---\n---\n", Stated()),
    ],
    ids=["web clipper", "links and words", "Zotero", "plain", "a number and a link", "a moment", "empty"],
)
def test_what_clippers_write_is_taken(head, stated):
    dump = read(head)
    assert dump.stated == Stated(**{**vars_of(stated), "head": head.count("\n")})
    assert dump.warnings == ()
    assert dump.markdown


def vars_of(stated):
    return {
        name: getattr(stated, name) for name in ("title", "authors", "published", "language", "url", "site")
    }


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("---\n- a\n- b\n---\n", "holds no keys; write one a line"),
        ("---\ntitle: a\ntitle: b\n---\n", "line 2: 'title' is given twice"),
        ("---\ntitle: [a\n---\n", "expected"),
        ("---\ntitle: x\n", "has no end"),
        ("---\n" + "a: b\n" * (MAX_LINES + 1) + "---\n", f"more than {MAX_LINES} lines"),
        ("---\ntitle: &a x\nauthor: *a\n---\n", "anchors"),
        ("---\ntitle: x\npublished: 3021-05-12\n---\n", "is in the future"),
        ("---\ntitle: x\npublished: 2021-05\n---\n", "published: is no day"),
        (f"---\ntitle: {'x' * 3000}\n---\n", "has more than 2000 characters"),
    ],
)
def test_a_broken_one_is_one_clear_message_and_the_text_is_used(head, message):
    article = clean(read(head))
    [warning] = article.warnings
    assert warning.startswith("its front matter")
    assert message in warning
    assert "after four years of work." in article.body[0].text or "after four years" in article.body[1].text
    assert "".join(line.text for line in article.lines) == f"{head}{STORY}"


@pytest.mark.parametrize(
    "head", ["---\n", "---\nA story about: this\n---\n", "---\n\nThe ferry\n---\n", "", "--- \n- a\n---\n"]
)
def test_lines_drawn_in_a_text_are_no_front_matter(head):
    dump = read(head, "a.txt")
    assert dump.stated == Stated()
    assert dump.warnings == ()


def test_a_text_with_what_a_clipper_writes_is_read_so_whatever_it_is_called():
    assert read(CLIPPER, "a.txt").stated == read(CLIPPER).stated


def test_the_article_is_what_the_file_says_and_its_lines_keep_their_numbers():
    article = clean(read(CLIPPER))
    assert (article.title, article.authors) == ("Bridge: it opens", ("Anna Nowak", "I. Orlov"))
    assert (article.published, article.url) == (date(2021, 5, 12), "https://example.org/bridge")
    assert [(line.role.value, line.rule) for line in article.lines[:12]] == [("other", "front-matter")] * 12
    assert [block.text for block in article.body] == [
        "The new road bridge over the Talas was opened to traffic on Wednesday after four years of work.",
        "What it cost",
        "The state paid half of the money in the first year, the ministry of the region said.",
        "The towns paid the other half of it, with a loan of their bank.",
        '"We have waited for this since my grandfather was a boy," said the mayor of the town.',
    ]
    assert [block.kind.value for block in article.body] == [
        *("paragraph", "heading", "list-item", "list-item", "quote")
    ]
    assert (article.lines[12].role.value, article.lines[12].kept) == ("title", True)
    picture = next(line for line in article.lines if "bridge.png" in line.text)
    assert (picture.rule, picture.kept) == ("picture", False)


def test_the_headline_that_the_file_names_is_that_line():
    article = clean(read(CLIPPER.replace("Bridge: it opens", "Bridge opens over the Talas")))
    assert article.title == "Bridge opens over the Talas"
    assert article.lines[12].rule == "stated-title"
    assert article.body[0].lines == (15,)


@given(
    st.lists(
        st.sampled_from(
            ["---\n", "title: x\n", "a: [b\n", "- c\n", "\t", "&a ", "é: 1\n", "\x00", "!!x y\n", "'"]
        )
    )
)
def test_any_front_matter_is_read_or_refused(parts):
    lines = "".join(parts).splitlines(keepends=True)
    for sure in (False, True):
        found = read_front_matter(lines, sure=sure)
        assert found is None or found.stated.head <= len(lines)

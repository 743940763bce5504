"""Parts of the site on a page of the author's own."""

from datetime import date

import pytest
from reader import Reader

from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.parts import SiteParts, UnknownPartError
from mkdocs_newsdump.render.picture import Band, Lane, Mark, draw
from mkdocs_newsdump.render.records import Overview, Page, Summary

DAY = date(1992, 10, 15)
MARK = Mark(
    dates=((DAY, DAY),),
    sure=True,
    label=' href="#',
    href="#1992-bridge",
    name="Bridge",
    sources=1,
    planned=False,
)
PICTURE = draw(
    [Lane("Treaties", (MARK,))], [Band(1992, 1992, "1992", "#years-1992")], title="All", plans="Plans"
)


def summary(name, day, **facts):
    values = {"title": name, "authors": (), "language": "en", "lede": None, "description": "", **facts}
    return Summary(source=name, published=day, has_story=True, sentences=(), warnings=(), **values)


@pytest.fixture
def parts():
    articles = {
        "old.txt": summary("old.txt", date(1999, 3, 2)),
        "new.txt": summary("new.txt", date(2021, 5, 12), title="A *new* bridge", authors=("A. Nowak",)),
        "none.txt": summary("none.txt", None),
    }
    pages = [Page(f"articles/{name}.md", "", source=name) for name in articles]
    pages.append(Page("timeline.md", "", overview=Overview(PICTURE, ("2 events", "from 1 article"))))
    return SiteParts({page.path: page for page in pages}, articles, Options(), load_strings("en"))


def fill(parts, markdown, path="index.md"):
    return parts.fill(markdown, path, lambda page: f"../{page.removesuffix('.md')}/")


def test_the_newest_articles_come_first_and_those_without_a_date_last(parts):
    made = fill(parts, "# Home\n\n<!-- newsdump/articles -->\n")
    assert made.startswith("# Home\n\n[A &#42;new&#42; bridge](<articles/new.txt.md>)")
    assert made.index("new.txt.md") < made.index("old.txt.md") < made.index("none.txt.md")
    assert "May 12, 2021 · A. Nowak" in made.replace("&#46;", ".")


def test_as_many_articles_as_the_author_asks_for_relative_to_the_page(parts):
    made = fill(parts, "<!-- newsdump/articles 1 -->", "news/today/index.md")
    assert "(<../../articles/new.txt.md>)" in made
    assert "old.txt" not in made


def test_the_picture_leads_to_the_page_of_the_timeline(parts):
    page = Reader()
    page.feed(fill(parts, "<!--newsdump/picture-->"))
    assert page.links == ["../timeline/#1992-bridge", "../timeline/#years-1992"]


def test_numbers_in_words_and_a_timeline_by_its_file(parts):
    assert fill(parts, "<!-- newsdump/counts timeline.md -->") == "2 events · from 1 article"


def test_what_is_no_line_of_its_own_stays(parts):
    text = "Write `<!-- newsdump/counts -->` there."
    assert fill(parts, text) == text


@pytest.mark.parametrize(
    ("marker", "said"),
    [
        ("<!-- newsdump/articles none -->", "none is no number"),
        ("<!-- newsdump/articles 0 -->", "0 is no number"),
        ("<!-- newsdump/news -->", "articles, picture or counts"),
        ("<!-- newsdump/picture other.md -->", "other.md has no timeline"),
    ],
)
def test_what_there_is_not_is_named(parts, marker, said):
    with pytest.raises(UnknownPartError, match=said) as error:
        fill(parts, marker)
    assert marker in str(error.value)

"""The page that leads to all articles, as Python-Markdown builds it."""

from datetime import date

import html5lib
import markdown
from syntax import CONFIGS, EXTENSIONS
from timelines import published

from mkdocs_newsdump.render.index import MAX_TEASERS, render
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options


def text(element):
    return " ".join("".join(element.itertext()).split()).removesuffix("¶")


def page_of(articles, told=None):
    page = render(articles, told or {}, Options(), load_strings("en")).markdown.split("---\n", 2)[2]
    html = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS).convert(page)
    return html5lib.parse(html, namespaceHTMLElements=False)


def outline(page):
    """The headings and the titles below them."""
    found = {}
    for element in page.find("body"):
        if element.tag == "h2":
            found[text(element)] = []
        elif "newsdump-teaser-title" in element.get("class", ""):
            list(found.values())[-1].append(text(element))
    return found


def facts(page):
    return [text(each) for each in page.iter("p") if "newsdump-meta" in each.get("class", "")]


ARTICLES = {
    "old.txt": published("old.txt", "Old", "articles/old.md", day=date(2019, 5, 3)),
    "new.txt": published("new.txt", "Neu", "articles/new.md", language="de", day=date(2024, 1, 2)),
    "newer.txt": published("newer.txt", "Newer", "articles/newer.md", day=date(2024, 2, 2)),
    "some.txt": published("some.txt", "Some day", "articles/some.md"),
}


def test_articles_stand_under_their_years_the_newest_first_and_those_without_a_date_last():
    assert outline(page_of(ARTICLES)) == {
        "2024 2": ["Newer", "Neu"],
        "2019 1": ["Old"],
        "No date given 1": ["Some day"],
    }


def test_each_says_who_wrote_it_how_much_the_timeline_has_of_it_and_in_which_language():
    assert facts(page_of(ARTICLES, {"new.txt": 3})) == [
        "February 2, 2024 · A. Author",
        "January 2, 2024 · A. Author · 3 events · German",
        "May 3, 2019 · A. Author",
        "A. Author",
    ]


def test_a_long_list_is_one_of_titles():
    many = {f"{n}.txt": published(f"{n}.txt", f"T{n}", f"articles/{n}.md") for n in range(MAX_TEASERS + 1)}
    assert "A summary." in text(page_of(ARTICLES))
    assert "A summary." not in text(page_of(many))
    assert len(outline(page_of(many))["No date given 31"]) == MAX_TEASERS + 1

"""The pages that list articles, as Python-Markdown builds them."""

from dataclasses import replace
from datetime import date, timedelta

import html5lib
import markdown
from syntax import CONFIGS, EXTENSIONS
from timelines import published

from mkdocs_newsdump.render.authors import author_pages
from mkdocs_newsdump.render.index import MAX_TEASERS, NEWEST, render
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.slugs import address_key
from mkdocs_newsdump.render.years import MAX_ON_A_PAGE


def text(element):
    return " ".join("".join(element.itertext()).split()).removesuffix("¶")


def pages_of(articles, told=None, language="en", **options):
    """Give the parsed pages by path."""
    made = render(articles, told or {}, Options(**options), load_strings(language))
    assert [page.minor for page in made] == [page.path != "articles/index.md" for page in made]
    return {page.path: parsed(page) for page in made}


def parsed(page):
    reader = markdown.Markdown(extensions=EXTENSIONS, extension_configs=CONFIGS)
    html = reader.convert(page.markdown.split("---\n", 2)[2])
    return html5lib.parse(html, namespaceHTMLElements=False)


def page_of(articles, told=None):
    [page] = pages_of(articles, told).values()
    return page


def outline(page):
    """The headings and the titles below them."""
    found = {}
    for element in page.find("body"):
        if element.tag == "h2":
            found[text(element)] = []
        elif "newsdump-teaser-title" in element.get("class", ""):
            list(found.values())[-1].append(text(element))
    return found


def links(page, kind):
    """The links in the paragraphs of a kind: what they are called, and where they lead."""
    return [
        (text(link), link.get("href"))
        for paragraph in page.iter("p")
        if f"newsdump-{kind}" in paragraph.get("class", "")
        for link in paragraph.iter("a")
    ]


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
    long = {f"{n}.txt": published(f"{n}.txt", f"T{n}", f"articles/{n}.md") for n in range(MAX_TEASERS + 1)}
    assert "A summary." in text(page_of(ARTICLES))
    assert "A summary." not in text(page_of(long))
    assert len(outline(page_of(long))["No date given 31"]) == MAX_TEASERS + 1


# Years


def many(count, undated=0):
    """Give articles, one every ten days before the first."""
    days = [date(2024, 12, 20) - timedelta(days=10 * number) for number in range(count - undated)]
    return {
        f"{n}.txt": published(f"{n}.txt", f"T{n}", f"articles/t{n}.md", day=day)
        for n, day in enumerate([*days, *[None] * undated])
    }


def test_a_hundred_articles_stand_on_one_page():
    assert list(pages_of(many(MAX_ON_A_PAGE))) == ["articles/index.md"]


def test_of_more_articles_the_page_has_the_newest_and_leads_to_those_of_the_years():
    pages = pages_of(many(120, undated=4))
    index = pages.pop("articles/index.md")
    assert outline(index) == {"By year": [], "Newest 20": [f"T{n}" for n in range(NEWEST)]}
    assert links(index, "years") == [
        ("2024", "2024.md"),
        ("2023", "2023.md"),
        ("2022", "2022.md"),
        ("2021", "2021.md"),
        ("No date given", "undated.md"),
    ]
    numbers = [int(text(span)) for span in index.iter("span") if span.get("class") == "newsdump-count"]
    assert sum(numbers) - NEWEST == 120
    listed = [title for page in pages.values() for titles in outline(page).values() for title in titles]
    assert sorted(listed) == sorted(f"T{n}" for n in range(120))


def test_a_year_is_grouped_by_month_and_leads_to_the_years_beside_it():
    pages = pages_of(many(120, undated=4), language="ru")
    year = pages["articles/2023.md"]
    assert list(outline(year))[:2] == ["Декабрь 3", "Ноябрь 3"]
    assert [h2.get("id") for h2 in year.iter("h2")][:2] == ["month-12", "month-11"]
    assert [text(h1) for h1 in year.iter("h1")] == ["Статьи: 2023"]
    assert links(year, "ways") == [("2022", "2022.md"), ("2024", "2024.md"), ("Статьи", "index.md")]
    assert links(pages["articles/2024.md"], "ways") == [("2023", "2023.md"), ("Статьи", "index.md")]
    undated = pages["articles/undated.md"]
    assert list(outline(undated)) == ["Дата не указана 4"]
    assert links(undated, "ways") == [("2021", "2021.md"), ("Статьи", "index.md")]


# Authors


def by(*authors, name="a", day=None):
    article = published(f"{name}.txt", name.upper(), f"articles/{name}.md", day=day)
    return replace(article, summary=replace(article.summary, authors=authors))


WROTE = {
    "a.txt": by("Anna Nowak", name="a", day=date(2023, 1, 1)),
    "b.txt": by("ANNA  NOWAK", "Bo Li", name="b", day=date(2024, 1, 1)),
    "c.txt": by("Anna Nowak", name="c"),
    "d.txt": by(name="d"),
}


def test_an_author_has_a_page_of_all_articles_by_date_however_the_name_is_written():
    pages = pages_of(WROTE, author_pages=True)
    assert list(pages) == [
        "articles/index.md",
        "articles/authors/index.md",
        "articles/authors/anna-nowak.md",
        "articles/authors/bo-li.md",
    ]
    anna = pages["articles/authors/anna-nowak.md"]
    assert [text(h1) for h1 in anna.iter("h1")] == ["Anna Nowak"]
    assert outline(anna) == {"2024 1": ["B"], "2023 1": ["A"], "No date given 1": ["C"]}
    assert links(anna, "teaser-title")[0] == ("B", "../b.md")
    assert links(anna, "ways") == [("Authors", "index.md"), ("Articles", "../index.md")]


def test_one_page_leads_to_all_authors_and_the_list_of_articles_leads_there():
    pages = pages_of(WROTE, author_pages=True)
    assert links(pages["articles/index.md"], "ways") == [("Authors", "authors/index.md")]
    authors = pages["articles/authors/index.md"]
    listed = [(text(item), item.find(".//a").get("href")) for item in authors.iter("li")]
    assert listed == [("Anna Nowak 3", "anna-nowak.md"), ("Bo Li 1", "bo-li.md")]


def test_without_authors_the_page_says_so_and_nothing_leads_there():
    pages = pages_of({"d.txt": WROTE["d.txt"]}, author_pages=True)
    assert links(pages["articles/index.md"], "ways") == []
    assert "There is nothing here yet" in text(pages["articles/authors/index.md"])


def test_authors_of_one_slug_have_pages_of_their_own():
    names = ["A. B.", "A B", "Index", "…", "!!", "АБ"]
    authors = author_pages({str(n): by(name).summary for n, name in enumerate(names)}, Options())
    paths = [author.path.removeprefix("articles/authors/") for author in authors.values()]
    assert len({address_key(path) for path in paths}) == len(names)
    assert {"a-b.md", "a-b-2.md", "index-page.md", "аб.md"} <= set(paths)
    assert not {"", "-", "index"} & {path.removesuffix(".md") for path in paths}


def test_a_hostile_name_is_text_on_its_page():
    name = "<img src=x> {{ 7 * 7 }} [a](javascript:b)"
    pages = pages_of({"a.txt": by(name)}, author_pages=True)
    assert name in text(pages["articles/authors/index.md"])
    for page in pages.values():
        assert not list(page.iter("img"))
        assert not any((link.get("href") or "").startswith("javascript") for link in page.iter("a"))

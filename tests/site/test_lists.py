"""The pages that list articles, and the way back from an article to them, as MkDocs builds them."""

import re
from urllib.parse import unquote

import pytest
from reader import broken_links
from sites import STORY, articles, built, site, words

from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.years import MAX_ON_A_PAGE
from mkdocs_newsdump.site.build import build_site

AUTHORS = "plugins: [newsdump: {author_pages: true}]\n"


def dumps(count):
    """Give so many stories, each of another bridge, of two years and by two authors."""
    return {
        f"{n}.txt": STORY.replace("Vistula", f"Vistula {n}")
        .replace("2021", "2020" if n % 2 else "2021")
        .replace("Anna Nowak", "ANNA NOWAK" if n % 3 else "Maria Stone")
        for n in range(count)
    }


def ways(html):
    """The links at an article's foot: what they are called, and where they lead."""
    [line] = re.findall(r'<p class="newsdump-ways">(.*?)</p>', html, re.DOTALL)
    return {words(name): href for href, name in re.findall(r'<a href="([^"]*)">(.*?)</a>', line)}


def dead_ends(finished):
    """The links that lead nowhere, but for those of a page that every server has elsewhere."""
    return [link for link in broken_links(finished.parent, finished.name) if "/404.html" not in link]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return built(site(tmp_path_factory.mktemp("many"), AUTHORS, dumps(MAX_ON_A_PAGE + 1)))


def test_every_list_is_built_and_every_link_leads_somewhere(many):
    lists = {
        path.parent.relative_to(many / "articles").as_posix() for path in many.glob("articles/**/index.html")
    }
    assert {".", "2020", "2021", "authors", "authors/anna-nowak", "authors/maria-stone"} <= lists
    assert len(lists) == MAX_ON_A_PAGE + 1 + 6
    assert dead_ends(many) == []


def test_menus_name_neither_years_nor_authors(many):
    home = words((many / "index.html").read_text("utf-8"))
    assert "Articles" in home
    assert not any(name in home for name in ("Authors", "Nowak", "2020"))


def test_an_article_leads_to_its_year_its_authors_the_whole_list_and_the_timeline(many):
    [path] = many.glob("articles/bridge-opens-over-the-vistula-7-*/index.html")
    html = path.read_text("utf-8")
    found = ways(html)
    assert [found[name] for name in ("2020", "Articles", "Timeline")] == [
        "../2020/",
        "../",
        "../../timeline/",
    ]
    [byline] = re.findall(r'<span class="newsdump-authors">(.*?)</span>', html)
    assert byline == '<a href="../authors/anna-nowak/">ANNA NOWAK</a>'


@pytest.mark.parametrize("nav", ["nav: [index.md]\n", "nav: [index.md, Mine: timeline.md]\n", ""])
def test_whatever_the_menu_names_an_article_has_a_way_back(nav, tmp_path):
    finished = built(site(tmp_path, f"{nav}plugins: [newsdump]\n"))
    [article] = articles(finished)
    found = ways(article.read_text("utf-8"))
    assert found == {"Articles": "../", "Timeline": "../../timeline/"}
    for href in found.values():
        assert (article.parent / unquote(href) / "index.html").exists()


def test_without_a_timeline_the_way_back_is_to_the_articles(tmp_path):
    finished = built(site(tmp_path, "plugins: [newsdump: {timeline: false}]\n"))
    assert ways(articles(finished)[0].read_text("utf-8")) == {"Articles": "../"}


def test_the_authors_own_lists_stay_and_articles_lead_to_them(tmp_path):
    folder = site(tmp_path, AUTHORS, dumps(MAX_ON_A_PAGE + 1))
    for name in ("index", "2020", "authors/maria-stone"):
        own = folder / "docs" / "articles" / f"{name}.md"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(f"# My {name}\n")
    finished = built(folder)
    assert "My index" in words((finished / "articles" / "index.html").read_text("utf-8"))
    assert "My 2020" in words((finished / "articles" / "2020" / "index.html").read_text("utf-8"))
    assert dead_ends(finished) == []


@pytest.mark.parametrize(
    ("title", "count", "taken"),
    [("2021", MAX_ON_A_PAGE + 1, True), ("2021", 3, False), ("Undated", 3, False), ("Authors", 3, True)],
)
def test_an_article_does_not_take_the_place_of_a_list(title, count, taken, tmp_path):
    own = {"own.txt": STORY, "own.yml": f"title: '{title}'\n"}
    folder = site(tmp_path, dumps={**dumps(count), **own})
    made = build_site(folder / "seeds", Options(article_url_format="{slug}", author_pages=True))
    assert len({page.path for page in made.pages}) == len(made.pages)
    assert any("own.txt: its page is" in warning for warning in made.warnings) == taken


def test_an_article_beside_the_authors_does_not_take_the_place_of_one(tmp_path):
    folder = site(tmp_path, dumps={"bridge.txt": STORY, "bridge.yml": "title: Anna Nowak\n"})
    options = Options(article_url_format="authors/{slug}", author_pages=True)
    made = build_site(folder / "seeds", options)
    assert {page.path for page in made.pages} >= {
        "articles/authors/anna-nowak.md",
        "articles/authors/anna-nowak-2.md",
    }
    assert any("is taken by the page of an author" in warning for warning in made.warnings)

"""One site of ten dumps on every host: a reader gets the same words, addresses and anchors."""

import json
from importlib.metadata import PackageNotFoundError, distribution
from urllib.parse import unquote

import pytest
from packaging.requirements import Requirement
from reader import broken_links, pages_of
from ten_dumps import DUMPS, MATERIAL, PLAIN, project


def generated(site):
    """What a reader gets of the pages made from dumps: words and anchors, by address."""
    return {
        path: (page.text, sorted(anchor for anchor in page.ids if not anchor.startswith("__")))
        for path, page in pages_of(site).items()
        if path.startswith(("articles/", "timeline/"))
    }


@pytest.fixture(scope="module")
def on_mkdocs(run, tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("mkdocs") / "site")
    run("mkdocs", "build", "--strict", cwd=folder)
    return folder / "site"


def not_installed(program):
    """Name what a program needs, itself included, that is not installed."""
    try:
        needs = map(Requirement, distribution(program).requires or ())
        return [name for need in needs if not need.marker for name in not_installed(need.name)]
    except PackageNotFoundError:
        return [program]


def test_the_site_has_a_page_for_each_of_ten_dumps(on_mkdocs):
    assert len(DUMPS) >= 10
    assert len(list(on_mkdocs.glob("articles/*/index.html"))) == len(DUMPS)


def test_properdocs_gives_the_same_site(on_mkdocs, run, tmp_path):
    folder = project(tmp_path / "site")
    run("properdocs", "build", "--strict", "-f", "mkdocs.yml", cwd=folder)
    assert generated(folder / "site") == generated(on_mkdocs)


def test_zensical_gives_the_same_site_by_two_commands(on_mkdocs, run, tmp_path):
    if missing := not_installed("zensical"):
        pytest.skip(f"Zensical cannot run without {', '.join(missing)}, which is not installed")
    folder = project(tmp_path / "site")
    run("mkdocs_newsdump", "export", "-f", "mkdocs.yml", "docs", cwd=folder)
    run("zensical", "build", cwd=folder)
    assert generated(folder / "site") == generated(on_mkdocs)
    links = broken_links(folder / "site")
    assert not [link for link in links if link.startswith("http://here/articles/")]


EVERYTHING = MATERIAL.replace("project-name", "site").replace(
    "  - newsdump\n",
    """\
  - newsdump:
      author_pages: true
      timelines:
        - {parties: [KZ, KG], file: timeline/kz-kg.md}
        - {parties: [KZ, UZ], file: timeline/kz-uz.md, title: "Соседи: юг"}
""",
)


@pytest.fixture(scope="module")
def everything_on_mkdocs(run, tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("everything") / "site", EVERYTHING)
    run("mkdocs", "build", "--strict", cwd=folder)
    return folder / "site"


def test_a_site_with_every_page_there_is_has_no_broken_link(everything_on_mkdocs):
    pages = generated(everything_on_mkdocs)
    assert {"timeline/index.html", "timeline/kz-kg/index.html", "articles/authors/index.html"} <= pages.keys()
    assert broken_links(everything_on_mkdocs.parent, "site") == []


def test_properdocs_gives_the_same_with_every_page_there_is(everything_on_mkdocs, run, tmp_path):
    folder = project(tmp_path / "site", EVERYTHING)
    run("properdocs", "build", "--strict", "-f", "mkdocs.yml", cwd=folder)
    assert generated(folder / "site") == generated(everything_on_mkdocs)


def test_zensical_gives_the_same_with_every_page_there_is(everything_on_mkdocs, run, tmp_path):
    if missing := not_installed("zensical"):
        pytest.skip(f"Zensical cannot run without {', '.join(missing)}, which is not installed")
    folder = project(tmp_path / "site", EVERYTHING)
    run("mkdocs_newsdump", "export", "-f", "mkdocs.yml", "docs", cwd=folder)
    run("zensical", "build", cwd=folder)
    assert generated(folder / "site") == generated(everything_on_mkdocs)


def test_zensical_shows_the_tags(run, tmp_path):
    if missing := not_installed("zensical"):
        pytest.skip(f"Zensical cannot run without {', '.join(missing)}, which is not installed")
    folder = project(tmp_path / "site", MATERIAL.replace("- newsdump", "- newsdump: {tags: true}"))
    run("mkdocs_newsdump", "export", "-f", "mkdocs.yml", "docs", cwd=folder)
    run("zensical", "build", cwd=folder)
    tagged = [page.text for page in pages_of(folder / "site").values() if "Казахстан Кыргызстан" in page.text]
    assert any(text.endswith("Английский") for text in tagged)


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_a_theme_of_mkdocs_itself_shows_the_same_words_and_anchors(theme, on_mkdocs, run, tmp_path):
    folder = project(tmp_path / "site", PLAIN.format(theme=theme))
    run("mkdocs", "build", "--strict", cwd=folder)
    plain = generated(folder / "site")
    assert plain.keys() == generated(on_mkdocs).keys()
    for path, (text, anchors) in generated(on_mkdocs).items():
        assert text in plain[path][0]
        assert set(anchors) <= set(plain[path][1])


def test_a_deployed_site_has_no_broken_link_picture_or_anchor(deployed):
    assert broken_links(deployed, "project-name") == []


def test_every_search_entry_of_a_deployed_site_leads_somewhere(deployed):
    site = deployed / "project-name"
    entries = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    pages, found = pages_of(site), set()
    for entry in entries:
        address, _, anchor = unquote(entry["location"]).partition("#")
        found.add(f"{address}index.html")
        assert not anchor or anchor in pages[f"{address}index.html"].ids
    assert found == {path for path in pages if not path.endswith(("404.html", "/dump.html"))}

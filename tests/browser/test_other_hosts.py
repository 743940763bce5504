"""Sites of ten dumps in a browser: under a project's address, and in themes that know nothing of us."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from ten_dumps import PLAIN, project

README = Path(__file__).parents[2] / "README.md"
LEFT = ": net::ERR_ABORTED"
"""What a browser says of a request whose page was left before the answer came."""
TEXT = {"include": ["[role=main]"], "exclude": ["[role=main] a"]}
"""The colours of links are the theme's own."""
LEGIBLE = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}


@pytest.fixture(params=[390, 1280])
def page(browser, request):
    context = browser.new_context(viewport={"width": request.param, "height": 800}, locale="ru-RU")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def under_a_project(serve, deployed):
    with serve(deployed) as address:
        yield f"{address}/project-name"


@pytest.fixture(scope="session", params=["mkdocs", "readthedocs"])
def in_a_plain_theme(run, serve, tmp_path_factory, request):
    folder = project(tmp_path_factory.mktemp(request.param) / "site", PLAIN.format(theme=request.param))
    run("mkdocs", "build", "--strict", cwd=folder)
    with serve(folder / "site") as address:
        yield address


@pytest.fixture(scope="session", params=["default", "slate"])
def as_the_readme_says(run, serve, tmp_path_factory, request):
    """A site with nothing but what the README tells to write, in Material's light and in its dark colours."""
    lines = re.search(r"``` yaml\n# mkdocs.yml\n(.*?)```", README.read_text("utf-8"), re.S)[1]
    coloured = lines.replace("theme:\n", f"theme:\n  palette: {{scheme: {request.param}}}\n  font: false\n")
    folder = project(tmp_path_factory.mktemp(request.param) / "site", coloured)
    run("mkdocs", "build", "--strict", cwd=folder)
    with serve(folder / "site") as address:
        yield address


def visit_all(page, site):
    """Open the timeline and every article; give what went wrong on the way."""
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{site}/articles/")
    links = page.locator("[role=main] a, article a").evaluate_all("links => links.map(link => link.href)")
    articles = sorted({link.partition("#")[0] for link in links if f"{site}/articles/" in link})
    for address in [f"{site}/timeline/", *articles]:
        page.goto(address)
        if not page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"):
            complaints.append(f"{address} is wider than the screen")
    assert len(articles) >= 10
    return [complaint for complaint in complaints if not complaint.endswith(LEFT)]


def test_a_deployed_site_works_under_its_project_s_address(page, under_a_project):
    assert visit_all(page, under_a_project) == []


def test_the_search_of_a_deployed_site_leads_to_its_articles(page, under_a_project):
    page.goto(f"{under_a_project}/?q=Bewässerung")
    hits = page.locator(".md-search-result__link")
    hits.first.wait_for(state="attached")
    addresses = set(hits.evaluate_all("links => links.map(link => link.origin + link.pathname)"))
    assert any(address.startswith(f"{under_a_project}/articles/") for address in addresses)
    for address in addresses:
        assert page.goto(address).ok


def test_a_theme_of_mkdocs_itself_gives_legible_pages(page, in_a_plain_theme):
    assert visit_all(page, in_a_plain_theme) == []
    found = Axe().run(page, context=TEXT, options=LEGIBLE).response["violations"]
    assert [node["html"] for rule in found for node in rule["nodes"]] == []


def test_the_plugin_s_own_style_sheet_makes_pages_that_all_can_read(page, as_the_readme_says):
    assert visit_all(page, as_the_readme_says) == []  # the last article stays open
    for path in (page.url, f"{as_the_readme_says}/articles/", f"{as_the_readme_says}/timeline/"):
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        found = Axe().run(page, context=".md-content").response["violations"]
        assert [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]] == []

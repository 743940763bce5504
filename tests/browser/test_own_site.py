"""The project's own site in a browser: quiet, as wide as the screen, open to all, its links right."""

from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
WHAT_AXE_CHECKS = {"resultTypes": ["violations"]}
PLAIN_SITE = """\
site_name: Вехи
theme:
  name: material
  language: ru
  font: false
plugins: [search]
"""


@pytest.fixture(scope="session")
def addresses(site, site_folder):
    """Where the pages are: the user's article, the timeline, the home page, the page on how it works."""
    (article,) = (quote(path.parent.name) for path in site_folder.glob("articles/*/index.html"))
    return {
        "article": f"{site}/articles/{article}/",
        "timeline": f"{site}/timeline/",
        "home": f"{site}/",
        "how": f"{site}/how/",
        "404": f"{site}/404.html",
    }


@pytest.fixture(scope="session")
def plain(run, serve, tmp_path_factory):
    """The address of a page that Material alone has made."""
    folder = tmp_path_factory.mktemp("plain")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Вехи\n\nАбзац.\n\n## Раздел\n\nАбзац.\n", "utf-8")
    (folder / "mkdocs.yml").write_text(PLAIN_SITE, "utf-8")
    run("mkdocs", "build", "--quiet", cwd=folder)
    with serve(folder / "site") as address:
        yield f"{address}/"


@pytest.fixture(params=[(w, s) for w in WIDTHS for s in SCHEMES], ids=lambda param: f"{param[0]}-{param[1]}")
def page(browser, request):
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, locale="ru-RU"
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def wide_page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="ru-RU")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def of_material_alone(plain):
    """What axe-core finds on a page that Material alone has made, looked up once a kind of screen."""
    known = {}

    def rules(page, kind):
        if kind not in known:
            page.goto(plain)
            known[kind] = violations(page).keys()
        return known[kind]

    return rules


def violations(page, context=None):
    """What axe-core finds: the rules that are broken, each with where."""
    found = Axe().run(page, context=context, options=WHAT_AXE_CHECKS).response["violations"]
    return {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found}


@pytest.mark.parametrize("name", ["article", "timeline", "home", "how"])
def test_a_page_is_quiet_asks_nobody_else_and_fits(page, addresses, site, name):
    complaints, requests = [], []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    page.on("request", lambda request: requests.append(request.url))
    page.goto(addresses[name], wait_until="networkidle")
    assert complaints == []
    assert [url for url in requests if not url.startswith((site, "data:", "blob:"))] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("name", ["article", "timeline", "home", "how", "404"])
def test_axe_finds_nothing_in_the_content_and_nothing_new_around_it(
    page, addresses, of_material_alone, name, request
):
    known = of_material_alone(page, request.node.callspec.params["page"])
    page.goto(addresses[name])
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    assert violations(page, ".md-content") == {}
    assert violations(page).keys() <= known


def test_the_search_finds_the_article_by_a_word_of_its_body(wide_page, addresses):
    wide_page.goto(addresses["home"])
    box = wide_page.get_by_role("textbox")
    box.fill("водопользования")
    box.press("End")  # the theme looks when a key is let go
    hit = wide_page.locator(".md-search-result__link").first
    hit.wait_for()
    assert addresses["article"] in hit.evaluate("link => link.href")


def test_every_link_of_the_timeline_to_a_paragraph_lands_on_it(wide_page, addresses):
    wide_page.goto(addresses["timeline"])
    links = wide_page.locator(".md-content a[href*='#p']").evaluate_all(
        "links => links.map(link => link.href)"
    )
    assert len(links) >= 3
    for link in dict.fromkeys(links):
        wide_page.goto(addresses["timeline"])
        wide_page.locator("details").evaluate_all("rows => rows.forEach((row) => (row.open = true))")
        wide_page.locator(f".md-content a[href$='{link.partition('/articles/')[2]}']").first.click()
        wide_page.wait_for_url(link)
        paragraph = wide_page.locator(f"#{link.partition('#')[2]}")
        assert paragraph.inner_text().strip()
        assert paragraph.evaluate(
            "element => { const box = element.getBoundingClientRect();"
            " return box.top >= 0 && box.top < window.innerHeight }"
        )


def test_a_page_that_is_not_there_leads_on(wide_page, addresses):
    wide_page.goto(addresses["404"])
    links = wide_page.locator(".md-content li a").evaluate_all("links => links.map(link => link.href)")
    assert addresses["timeline"] in links
    for link in links:
        assert wide_page.goto(link).ok

"""What stands beside an article, in a browser: its dump line by line, and its citation."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from sites import STORY, site

CONFIG = """\
site_name: Test
theme:
  name: material
  font: false
  language: {language}
  palette: [{{scheme: default, toggle: {{icon: material/brightness-7, name: Dark}}}}, {{scheme: slate}}]
plugins: [search, newsdump]
site_url: {root}/
"""
DUMP = f"""Sport | News | {"Weather" * 60}

{STORY}
افتتاح جسر جديد على النهر
"""


def serving(run, serve, folder, language, text):
    folder = site(folder, "", {"bridge.txt": text})
    (folder / "site").mkdir()
    with serve(folder / "site") as root:
        config = CONFIG.format(language=language, root=root)
        (folder / "mkdocs.yml").write_text(config, "utf-8")
        run("mkdocs", "build", "--strict", cwd=folder)
        (article,) = (folder / "site" / "articles").glob("bridge*/")
        yield f"{root}/articles/{article.name}/"


@pytest.fixture(scope="module")
def address(run, serve, tmp_path_factory):
    yield from serving(run, serve, tmp_path_factory.mktemp("beside"), "en", DUMP)


@pytest.fixture(scope="module")
def rtl_address(run, serve, tmp_path_factory):
    yield from serving(run, serve, tmp_path_factory.mktemp("rtl"), "ar", DUMP)


@pytest.fixture(params=[(320, "light"), (1280, "dark")], ids=["320-light", "1280-dark"])
def page(browser, request):
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    yield context.new_page()
    context.close()


@pytest.fixture
def reader(browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.partition("/articles")[0])
    yield context.new_page()
    context.close()


def violations(page, context=None):
    found = Axe().run(page, context=context, options={"resultTypes": ["violations"]}).response["violations"]
    return {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found}


# The dump line by line


@pytest.mark.parametrize("which", ["address", "rtl_address"])
def test_axe_finds_nothing_on_it_and_it_fits_the_screen(page, which, request):
    complaints = []
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"{request.getfixturevalue(which)}dump.html#L9")
    assert violations(page) == {}
    assert [complaint for complaint in complaints if not complaint.endswith("/favicon.ico")] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_nothing_but_its_own_files_is_needed_under_a_strict_policy(reader, address):
    def forbid(route):
        answer = route.fetch()
        policy = "default-src 'none'; style-src 'self'; script-src 'self'"
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    complaints = []
    reader.on("console", lambda message: complaints.append(message.text))
    reader.route("**/dump.html", forbid)
    reader.goto(f"{address}dump.html")
    assert [complaint for complaint in complaints if "Content Security Policy" in complaint] == []
    assert reader.locator("li").first.evaluate("line => getComputedStyle(line).whiteSpace") == "pre-wrap"


@pytest.mark.parametrize("scripts", [True, False])
def test_lines_can_be_chosen_by_role(browser, address, scripts):
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{address}dump.html")
    every = page.locator("li").count()
    kept = page.locator("[data-role=kept] li").count()
    for label, count in (("in the article", kept), ("left out", every - kept), ("all", every)):
        page.get_by_role("radio", name=f"{label} {count}").check()
        assert page.locator("li:visible").count() == count
    page.get_by_role("radio", name="menu").check()
    assert page.locator("[data-role]:visible").count() == 2 * page.locator("ol[data-role=menu]").count()
    context.close()


def test_a_paragraph_leads_to_its_line_and_back(reader, address):
    reader.goto(address)
    reader.locator("#p2").hover()
    reader.get_by_role("link", name="Line in the dump 10").click()
    line = reader.locator("li:target")
    assert line.inner_text().startswith("Engineers told reporters")
    line.get_by_role("link", name="paragraph 2").click()
    reader.wait_for_url(f"{address}#p2")


def test_the_article_s_summary_by_role_leads_to_the_first_such_line(reader, address):
    reader.goto(address)
    reader.locator(".newsdump-compare").get_by_role("link", name="menu").click()
    assert reader.locator("li:target").inner_text().startswith("Sport | News")


def test_its_colours_are_those_that_the_reader_chose_on_the_site(reader, address):
    def ground():
        reader.goto(f"{address}dump.html")
        return reader.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")

    light = ground()
    reader.goto(address)
    reader.locator("label[for=__palette_1]").click()
    assert ground() != light


def test_it_is_readable_in_forced_colours(browser, address):
    context = browser.new_context(forced_colors="active", viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{address}dump.html")
    assert violations(page) == {}
    context.close()


def test_on_paper_there_is_neither_a_form_here_nor_a_link_to_it_there(reader, address):
    reader.emulate_media(media="print")
    reader.goto(f"{address}dump.html")
    assert not reader.locator("form").is_visible()
    assert reader.locator("li").first.is_visible()
    reader.goto(address)
    for name in ("compare", "cite", "line"):
        assert not reader.locator(f".newsdump-{name}").first.is_visible()


# The citation


def cite(page, name):
    if page.locator(".newsdump-cite").get_attribute("open") is None:
        page.locator(".newsdump-cite > summary").click()
    page.get_by_role("button", name=f"Copy: {name}").click()
    page.locator(".newsdump-cite [role=status]").get_by_text(f"Copied: {name}").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert page.locator(".newsdump-cite pre").inner_text().strip() == copied.strip()
    return copied


@pytest.mark.parametrize(("name", "ending"), [("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json")])
def test_an_article_s_citation_is_copied_as_its_file_has_it(reader, address, name, ending):
    reader.goto(address)
    assert cite(reader, name) == reader.request.get(f"{address}cite.{ending}").text()


def test_a_paragraph_in_the_address_is_cited_by_its_own(reader, address):
    reader.goto(f"{address}#p2")
    assert f"  url = {{{address}#p2}},\n" in cite(reader, "BibTeX")
    assert cite(reader, "BibTeX").endswith("  note = {para. 2},\n}\n")
    assert f"UR  - {address}#p2\n" in cite(reader, "RIS")
    assert cite(reader, "RIS").endswith("N1  - para. 2\nER  - \n")
    (item,) = json.loads(cite(reader, "CSL-JSON"))
    assert (item["URL"], item["note"]) == (f"{address}#p2", "para. 2")


def test_another_paragraph_chosen_is_the_one_that_is_cited(reader, address):
    reader.goto(address)
    summary = reader.locator(".newsdump-cite > summary")
    assert summary.inner_text() == "Cite this article"
    for number in (3, 1):
        reader.locator(f"#p{number}").hover()
        reader.get_by_role("link", name=f"Link to paragraph {number}").click()
        expect(summary).to_have_text(f"Cite this article (para. {number})")
        assert f"{address}#p{number}" in cite(reader, "RIS")


def test_without_a_script_the_citation_is_files(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator(".newsdump-cite > summary").click()
    assert page.locator(".newsdump-cite button").count() == 0
    with page.expect_download() as download:
        page.locator(".newsdump-cite").get_by_role("link", name="BibTeX").click()
    assert download.value.suggested_filename == f"{address.split('/')[-2]}.bib"
    context.close()


def test_where_nothing_may_be_copied_the_citation_is_selected(browser, address):
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator(".newsdump-cite > summary").click()
    page.get_by_role("button", name="Copy: RIS").click()
    page.wait_for_function("getSelection().toString().startsWith('TY  - ELEC')")
    context.close()


@pytest.mark.parametrize("which", ["address", "rtl_address"])
def test_axe_finds_nothing_in_an_open_citation(page, which, request):
    page.goto(request.getfixturevalue(which))
    page.locator(".newsdump-cite > summary").click()
    page.locator(".newsdump-cite button").first.click()
    page.locator(".newsdump-cite pre").wait_for()
    assert violations(page, ".newsdump-cite") == {}
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")

"""The timeline's page in a browser: its filter, its addresses, its picture, on paper and without a script."""

import pytest
from sites import site

CONFIG = """\
site_name: Test
theme:
  name: material
  font: false
  features: [navigation.instant]
plugins: [search, newsdump]
markdown_extensions: [toc: {permalink: true}]
"""
DUMP = """Neighbours look back on thirty years

The two governments met on Monday to look back on what they have done together since independence.

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. They signed a treaty on eternal
friendship in Bishkek on 8 April 1997, and the presidents of Kazakhstan and Kyrgyzstan call it historic today.

Officials said that the next meeting between the governments of both countries will be about water.
"""
OTHER = """Checkpoint between the neighbours reopens

Kazakhstan and Kyrgyzstan signed an agreement on the border checkpoint in Astana on 3 May 2019.

The two governments spent two years on the works, and drivers from both countries had long waited.
"""
OWN = """\
- {title: A bridge is opened, date: 2011-05-01, parties: [KZ, KG], kind: infrastructure, url: 'https://example.org/1'}
- {title: An order is given, date: 2024-02, parties: [KZ, KG], kind: award, url: 'https://example.org/2'}
- {title: Trade doubles, date: 2030, parties: [KZ, KG], kind: plan, planned: true, url: 'https://example.org/3'}
"""
ALL = 6


@pytest.fixture(scope="module")
def address(run, serve, tmp_path_factory):
    dumps = {"treaty.txt": DUMP, "other.txt": OTHER, "milestones.yml": OWN}
    folder = site(tmp_path_factory.mktemp("timeline"), "", dumps)
    (folder / "site").mkdir()
    with serve(folder / "site") as root:
        # Material swaps pages only of a site that stands where its configuration says.
        (folder / "mkdocs.yml").write_text(f"{CONFIG}site_url: {root}/\n", "utf-8")
        run("mkdocs", "build", "--strict", "--quiet", cwd=folder)
        yield f"{root}/timeline/"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def shown(page):
    titles = page.locator(".newsdump-entry:visible h3")
    return [title.split("—")[-1].strip().removesuffix("¶") for title in titles.all_text_contents()]


def choice(page, label):
    return page.get_by_role("combobox", name=label)


def query(page):
    return page.evaluate("location.search")


def test_choosing_a_kind_shows_just_its_entries_and_says_how_many(page, address):
    page.goto(address)
    choice(page, "Kind").select_option("award")
    assert shown(page) == ["An order is given"]
    assert page.get_by_role("status").inner_text() == f"Shown: 1 of {ALL}"
    assert page.locator(".newsdump-period:visible").count() == 1
    assert page.locator(".newsdump-span a.newsdump-out").count() == ALL - 2  # the plan has no mark


def test_the_table_of_contents_names_what_is_shown(browser, address):
    wide = browser.new_page(viewport={"width": 1400, "height": 900})
    wide.goto(address)
    items = wide.locator(".md-nav--secondary .md-nav__item:visible")
    assert items.count() > ALL
    choice(wide, "Kind").select_option("award")
    assert [text.split("—")[-1].split("\n")[-1].strip() for text in items.all_inner_texts()][1:] == [
        "An order is given"
    ]
    assert items.count() == 2  # its period, and it
    wide.get_by_role("button", name="Show all").click()
    assert items.count() > ALL
    wide.close()


def test_periods_and_articles_can_be_chosen_too_and_all_brings_all_back(page, address):
    page.goto(address)
    choice(page, "Period").select_option(label="Plans")
    assert shown(page) == ["Trade doubles"]
    page.get_by_role("button", name="Show all").click()
    assert len(shown(page)) == ALL
    choice(page, "Article").select_option(label="Neighbours look back on thirty years")
    assert len(shown(page)) == 2


def test_a_choice_is_part_of_the_address_and_an_address_makes_it(page, address):
    page.goto(address)
    choice(page, "Kind").select_option("award")
    assert query(page) == "?kind=award"
    page.reload()
    assert shown(page) == ["An order is given"]
    page.goto(f"{address}?kind=infrastructure&other=kept")
    assert shown(page) == ["A bridge is opened"]
    choice(page, "Kind").select_option("")
    assert query(page) == "?other=kept"
    assert len(shown(page)) == ALL


def test_a_choice_keeps_the_entry_in_the_address_and_that_entry_is_always_shown(page, address):
    page.goto(address)
    bridge = page.locator("h3", has_text="A bridge").get_attribute("id")
    page.goto(f"{address}?kind=infrastructure#{bridge}")
    assert page.evaluate("decodeURIComponent(location.hash)") == f"#{bridge}"
    assert shown(page) == ["A bridge is opened"]
    page.goto("about:blank")
    page.goto(f"{address}?kind=award#{bridge}")
    assert "A bridge is opened" in shown(page)
    assert page.locator(f'[id="{bridge}"]').evaluate(
        "element => { const top = element.getBoundingClientRect().top; return top >= 0 && top < innerHeight }"
    )


def test_what_the_address_asks_for_and_is_not_there_hides_nothing(page, address):
    page.goto(f"{address}?kind=nonsense")
    assert len(shown(page)) == ALL


def test_the_filter_works_by_keyboard(page, address):
    page.goto(address)
    choice(page, "Kind").focus()
    page.keyboard.press("ArrowDown")
    assert len(shown(page)) < ALL
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "period"


def test_the_filter_works_on_a_page_that_was_swapped_in(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address.removesuffix("timeline/"), wait_until="networkidle")
    page.evaluate("window.stays = true")
    page.locator(".md-sidebar--primary").get_by_role("link", name="Timeline").click()
    page.wait_for_url(address)
    choice(page, "Kind").select_option("award")
    assert shown(page) == ["An order is given"]
    assert page.evaluate("window.stays")


def test_a_mark_leads_to_its_entry(page, address):
    page.goto(address)
    mark = page.locator(".newsdump-span a").first
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline/#*")
    target = page.locator(":target").text_content()  # waits until the browser has gone there
    assert mark.locator("title").text_content() in target.replace("  ", " ")


def test_without_scripts_everything_is_there_but_the_filter(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}?kind=award")
    assert page.locator(".newsdump-entry:visible").count() == ALL
    assert page.locator(".newsdump-filter:visible").count() == 0
    context.close()


def test_on_paper_there_is_no_filter(page, address):
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator(".newsdump-filter:visible").count() == 0
    assert page.locator(".newsdump-entry:visible").count() == ALL

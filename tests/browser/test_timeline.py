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
        run("mkdocs", "build", "--strict", cwd=folder)
        yield f"{root}/timeline/"


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def shown(page):
    return page.locator(".newsdump-entry:visible h3 > span:not([id])").all_text_contents()


def chip(page, name):
    return page.get_by_role("checkbox", name=name)


def words(page):
    return page.get_by_role("searchbox", name="Words")


def period(page, name):
    return page.locator(".newsdump-bands").get_by_role("link", name=name)


def status(page):
    return page.get_by_role("status").inner_text()


def show_all(page):
    page.get_by_role("button", name="Show all").click()


def query(page):
    return page.evaluate("location.search")


def test_choosing_kinds_shows_just_their_entries_and_says_how_many(page, address):
    page.goto(address)
    chip(page, "Awards").check()
    assert shown(page) == ["An order is given"]
    assert status(page) == f"Shown: 1 of {ALL}"
    assert page.locator(".newsdump-period:visible").count() == 1
    assert page.locator(".newsdump-mark:not(.newsdump-out)").count() == 1
    chip(page, "Infrastructure").check()
    assert shown(page) == ["A bridge is opened", "An order is given"]


def test_a_kind_that_is_not_among_what_else_is_chosen_cannot_be_chosen(page, address):
    page.goto(address)
    words(page).fill("bridge")
    assert shown(page) == ["A bridge is opened"]
    assert chip(page, "Infrastructure 1").is_enabled()
    assert chip(page, "Awards 0").is_disabled()
    words(page).fill("")
    assert chip(page, "Awards 1").is_enabled()


def test_what_excludes_everything_is_named_and_all_can_be_shown_again(page, address):
    page.goto(address)
    chip(page, "Awards").check()
    words(page).fill("bridge")
    assert shown(page) == []
    assert status(page) == "Nothing fits all of this. Without “Kind”: 1. Without “Words”: 1."
    show_all(page)
    assert len(shown(page)) == ALL
    assert query(page) == ""


def test_the_table_of_contents_names_the_periods_that_are_shown(browser, address):
    wide = browser.new_page(viewport={"width": 1400, "height": 900})
    wide.goto(address)
    items = wide.locator(".md-nav--secondary .md-nav__item:visible")
    assert items.all_inner_texts() == ["1990s", "2010s", "2020s", "Plans"]
    chip(wide, "Awards").check()
    assert items.all_inner_texts() == ["2020s"]
    show_all(wide)
    assert items.count() == 4
    wide.close()


def test_the_search_of_the_site_finds_an_entry(page, address):
    page.goto(f"{address}../search/search_index.json")
    assert "A bridge is opened" in page.content()


def test_a_period_is_chosen_in_the_picture_and_given_up_there(page, address):
    page.goto(address)
    period(page, "1990s").click()
    assert len(shown(page)) == 2
    assert query(page) == "?period=years-199x"
    assert period(page, "1990s").get_attribute("aria-current") == "true"
    period(page, "1990s").click()
    assert len(shown(page)) == ALL


def test_a_choice_is_part_of_the_address_and_an_address_makes_it(page, address):
    page.goto(address)
    chip(page, "Awards").check()
    chip(page, "Infrastructure").check()
    assert query(page) == "?kind=award,infrastructure"
    page.reload()
    assert shown(page) == ["A bridge is opened", "An order is given"]
    page.goto(f"{address}?kind=infrastructure&other=kept&words=bridge")
    assert shown(page) == ["A bridge is opened"]
    chip(page, "Infrastructure").uncheck()
    words(page).fill("")
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


def test_a_mark_keeps_what_is_chosen(page, address):
    page.goto(address)
    chip(page, "Awards").check()
    page.locator(".newsdump-mark:not(.newsdump-out)").click()
    page.wait_for_url("**/timeline/?kind=award#*")
    assert shown(page) == ["An order is given"]


def test_an_entry_that_was_jumped_to_is_open_and_marked(page, address):
    page.goto(address)
    treaty = page.locator(".newsdump-entry", has=page.locator("details")).first
    paper = "element => getComputedStyle(element).backgroundColor"
    plain = treaty.evaluate(paper)
    treaty.locator(".newsdump-date").click()
    treaty.locator("details[open] li").first.wait_for()
    assert treaty.evaluate(paper) != plain


def test_what_the_address_asks_for_and_is_not_there_hides_nothing(page, address):
    page.goto(f"{address}?kind=nonsense&period=never")
    assert len(shown(page)) == ALL


def test_the_filter_works_by_keyboard(page, address):
    page.goto(address)
    chip(page, "Treaties").focus()
    page.keyboard.press("Space")
    assert len(shown(page)) < ALL


def test_the_picture_is_one_stop_whose_marks_arrows_reach(page, address):
    page.goto(address)
    marks = page.locator(".newsdump-mark")
    assert marks.count() == ALL
    assert page.locator('.newsdump-mark[tabindex="0"]').count() == 1
    marks.first.focus()
    focused = "document.activeElement.title"
    assert (
        page.evaluate(focused)
        == "October 15, 1992: Kazakhstan and Kyrgyzstan established diplomatic relations"
    )
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused).startswith("April 8, 1997")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused).startswith("May 3, 2019")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.classList.contains('newsdump-mark')")


def test_the_filter_works_on_a_page_that_was_swapped_in(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address.removesuffix("timeline/"), wait_until="networkidle")
    page.evaluate("window.stays = true")
    page.locator(".md-sidebar--primary").get_by_role("link", name="Timeline").click()
    page.wait_for_url(address)
    chip(page, "Awards").check()
    assert shown(page) == ["An order is given"]
    assert page.evaluate("window.stays")


def test_a_mark_leads_to_its_entry(page, address):
    page.goto(address)
    mark = page.locator(".newsdump-mark").first
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/timeline/#*")
    target = page.locator(":target").text_content()  # waits until the browser has gone there
    assert mark.get_attribute("title").replace(": ", " ", 1) in target


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_page(width, page, address):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    picture, column = (
        page.locator(name).bounding_box()["width"] for name in (".newsdump-lanes", "article h1")
    )
    assert picture == pytest.approx(column, abs=1)


def test_forced_colours_tell_a_known_day_from_less(browser, address):
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address)
    paper = "element => getComputedStyle(element, '::before').backgroundColor"
    sure, about = (
        page.locator(f".newsdump-mark{name}").first.evaluate(paper)
        for name in (":not(.newsdump-mark--about, .newsdump-mark--plan)", ".newsdump-mark--about")
    )
    assert sure != about
    context.close()


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
    assert page.locator(".newsdump-facts q").first.bounding_box()["height"] > 0  # paper cannot be unfolded

"""The review bar in a browser, while ``mkdocs serve`` runs: from what is wrong to what is right, and back."""

import re

import pages
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from served import serving
from sites import STORY, site

CONFIG = """\
theme:
  name: material
  font: false
  language: {language}
  features: [navigation.instant]
  palette:
    - {{scheme: default, media: "(prefers-color-scheme: light)"}}
    - {{scheme: slate, media: "(prefers-color-scheme: dark)"}}
plugins: [search, newsdump: {{parties: [KZ, KG], article_url_format: "{{slug}}-{{file}}"}}]
"""
TREATY = """Neighbours look back on thirty years

12 May 2021

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. It was their first step.

The two countries signed the treaty on eternal friendship in Bishkek on 8 April 1997, after long talks.
"""
BORDER = """Neighbours talk about their border

13 May 2021

Kazakhstan and Kyrgyzstan did not sign a border treaty in 1998, and talks went on for years, officials said.

Nor did Kazakhstan and Kyrgyzstan agree on a common customs code in 2003, although both had promised it.
"""
RIVAL = STORY.replace("Bridge", "Sport\n\nOld crossing goes by autumn, says the mayor\n\nBridge", 1)
DUMPS = {
    "bridge.txt": STORY,
    "treaty.txt": TREATY,
    "border.txt": BORDER,
    "again.txt": BORDER.replace("their", "a common"),
    "rival.txt": RIVAL,
    "ferry.txt": STORY.replace("12 May 2021\n", "").replace("bridge", "ferry").replace("Bridge", "Ferry"),
}
BRIDGE = "articles/bridge-opens-over-the-vistula-bridge/"
FERRY = "articles/ferry-opens-over-the-vistula-ferry/"
DUMP, TIMELINE = f"{BRIDGE}dump.html", "timeline/"
PARTS = {BRIDGE: "#p2", DUMP: "li[id^=L]", TIMELINE: ".newsdump-entry h3 > span"}
"""Something to choose on each kind of page."""


class Served:
    """A folder of dumps that is served, and its pages in a browser."""

    def __init__(self, folder, server, page):
        self.seeds, self.server, self.page = folder / "seeds", server, page
        self.bar = page.locator(".newsdump-review .bar")
        self.said = self.bar.locator(".said [role=status]")

    def open(self, name):
        self.page.goto(self.server.address + name)
        expect(self.bar).to_be_visible()

    def button(self, name):
        return self.bar.get_by_role("button", name=name, exact=True)

    def loaded_again(self):
        """Wait for the page that MkDocs makes after an act."""
        self.page.wait_for_function("!window.seen")
        expect(self.bar).to_be_visible()
        return self.page.locator("article")

    def entry(self, words):
        return self.page.locator(".newsdump-entry", has_text=words)

    @property
    def others(self):
        """The dates that are no entries, folded below them."""
        return self.page.locator(".newsdump-omitted").first.locator("li")

    def unfold(self):
        return self.page.locator(".newsdump-omitted > summary").first

    def choose(self, words):
        self.entry(words).locator("h3 > span").last.click()

    def mark(self):
        self.page.evaluate("window.seen = true")

    def corrections(self, name):
        path = self.seeds / name
        return path.read_text("utf-8") if path.exists() else None


@pytest.fixture
def served(tmp_path, browser):
    folder = site(tmp_path / "site", CONFIG.format(language="en"), DUMPS)
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    with serving(folder) as server:
        yield Served(folder, server, context.new_page())
    context.close()


def test_a_wrong_title_becomes_the_right_one_and_back(served):
    served.open(BRIDGE)
    served.button("Details…").click()
    title = served.bar.get_by_label("Title")
    expect(title).to_be_focused()
    title.fill("The bridge over the Vistula is open")
    served.mark()
    title.press("Enter")
    expect(served.loaded_again().locator("h1")).to_have_text("The bridge over the Vistula is open")
    assert served.corrections("bridge.yml") == "title: The bridge over the Vistula is open\n"
    served.mark()
    served.button("Undo").click()
    expect(served.loaded_again().locator("h1")).to_have_text("Bridge opens over the Vistula")
    assert served.corrections("bridge.yml") is None


def test_the_headline_of_two_is_put_right_by_a_key_and_a_click(served):
    served.open("articles/old-crossing-goes-by-autumn-says-the-mayor-rival/")
    served.page.keyboard.press("n")
    expect(served.bar).to_contain_text("The headline could also be")
    served.mark()
    served.button("Title: Bridge opens over the Vistula").click()
    expect(served.loaded_again().locator("h1")).to_have_text("Bridge opens over the Vistula")
    assert served.page.url == f"{served.server.address}articles/bridge-opens-over-the-vistula-rival/"
    expect(served.bar).not_to_contain_text("The headline could also be")


def test_a_doubt_that_was_looked_at_comes_no_more_until_that_is_undone(served):
    served.open("articles/old-crossing-goes-by-autumn-says-the-mayor-rival/")
    served.page.keyboard.press("n")
    expect(served.bar).to_contain_text("The headline could also be")
    served.mark()
    served.button("It is fine").click()
    served.loaded_again()
    expect(served.bar).to_contain_text("Saved.")
    expect(served.button("It is fine")).to_be_hidden()
    assert "- what: rival-headlines\n" in served.corrections("rival.yml")
    served.page.keyboard.press("n")
    expect(served.bar).not_to_contain_text("The headline could also be")
    served.mark()
    served.button("Undo").click()
    served.loaded_again()
    assert served.corrections("rival.yml") is None
    served.page.keyboard.press("n")
    expect(served.bar).to_contain_text("The headline could also be")
    served.mark()
    served.page.keyboard.press("l")
    served.loaded_again()
    assert "- what: rival-headlines\n" in served.corrections("rival.yml")


def test_lines_are_left_out_and_put_back(served):
    served.open(BRIDGE)
    served.page.locator("#p2").click()
    served.page.locator("#p3").click(modifiers=["Shift"])
    expect(served.bar).to_contain_text("Lines: 8, 10")
    served.mark()
    served.button("Leave out").click()
    expect(served.loaded_again()).not_to_contain_text("Engineers told reporters")
    assert served.corrections("bridge.yml") == "lines:\n  8: drop\n  10: drop\n"
    served.page.get_by_role("link", name="Compare with the dump").click()
    line = served.page.locator("li", has_text="Engineers told reporters")
    line.click()
    served.page.keyboard.press("Shift+ArrowDown")
    expect(served.bar).to_contain_text("Lines: 8, 10")
    served.mark()
    served.page.keyboard.press("Enter")
    served.page.keyboard.press("Enter")
    served.page.wait_for_function("!window.seen")
    expect(line).to_be_focused()
    served.page.get_by_role("link", name="To the article").click()
    expect(served.page.locator("#p2")).to_contain_text("Engineers told reporters")


def test_a_line_is_said_to_be_what_it_is(served):
    served.open(BRIDGE)
    served.page.locator("#p3").click()
    served.bar.get_by_role("combobox", name="What it is").select_option("heading")
    served.mark()
    served.button("Save").click()
    served.loaded_again()
    expect(served.page.locator("h2#p3")).to_contain_text("The mayor said")
    expect(served.page.locator("h2#p3")).to_be_focused()


def test_what_somebody_wrote_meanwhile_is_not_lost(served):
    served.open(BRIDGE)
    served.page.locator("#p3").click()
    own = "# mine\nauthors: [A. Brook]\n"
    served.page.route("**/livereload/**", lambda route: route.abort())
    (served.seeds / "bridge.yml").write_text(own, "utf-8")
    served.button("Leave out").click()
    expect(served.said).to_contain_text("load the page again", ignore_case=True)
    assert served.corrections("bridge.yml") == own


def test_a_dump_deleted_meanwhile_is_said_to_be_gone(served):
    served.open(BRIDGE)
    served.page.locator("#p3").click()
    served.page.route("**/livereload/**", lambda route: route.abort())
    (served.seeds / "bridge.txt").unlink()
    served.button("Leave out").click()
    expect(served.said).to_have_text(re.compile("bridge.txt is no more|made again"))
    assert served.corrections("bridge.yml") is None


@pytest.mark.parametrize(("name", "button"), [(BRIDGE, "Details…"), (TIMELINE, "Change…")])
def test_what_is_being_typed_outlives_the_change_of_another_file(served, name, button):
    served.open(name)
    if name == TIMELINE:
        served.choose("diplomatic relations")
    served.button(button).click()
    title = served.bar.get_by_label("Title")
    title.fill("A title that takes a while")
    served.mark()
    (served.seeds / "bridge.yml").write_text("authors: [A. Brook]\n", "utf-8")
    served.loaded_again()
    expect(title).to_be_focused()
    expect(title).to_have_value("A title that takes a while")
    expect(served.button("Undo")).to_be_hidden()
    served.mark()
    title.press("Enter")
    served.loaded_again()
    expect(served.page.locator("article")).to_contain_text("A title that takes a while")
    corrections = served.corrections("bridge.yml")
    assert corrections.startswith("authors: [A. Brook]\n")
    assert ("title: A title that takes a while" in corrections) is (name == BRIDGE)


def test_a_form_in_which_nothing_was_changed_is_closed(served):
    for name, button in ((BRIDGE, "Details…"), (TIMELINE, "Change…")):
        served.open(name)
        if name == TIMELINE:
            served.choose("diplomatic relations")
        served.button(button).click()
        served.button("Save").click()
        expect(served.bar.locator("form")).to_have_count(0)
        expect(served.said).to_be_empty()
    served.button("Change…").click()
    served.bar.get_by_label("Date", exact=True).fill("")
    served.button("Save").click()
    expect(served.said).to_contain_text("This changes nothing")
    assert [path.suffix for path in served.seeds.iterdir()] == [".txt"] * len(DUMPS)


def test_a_form_gives_way_to_what_is_chosen_next_unless_something_was_typed(served):
    served.open(BRIDGE)
    served.button("Details…").click()
    served.page.locator("#p2").click()
    expect(served.bar.locator("form")).to_have_count(0)
    expect(served.bar).to_contain_text("Lines: 8")
    served.button("Details…").click()
    title = served.bar.get_by_label("Title")
    title.fill("Typed")
    served.page.locator("#p3").click()
    expect(title).to_be_focused()
    expect(served.page.locator("#p2.newsdump-chosen")).to_have_count(1)


def test_two_ways_to_read_a_page_lead_to_the_comparison(served):
    (served.seeds / "live.html").write_bytes(pages.ticker().data)
    served.server.wait("Reloading browsers")
    served.open("articles/bridge-opens-over-the-talas-live-live/")
    expect(served.bar).to_be_visible()
    served.page.keyboard.press("n")
    expect(served.bar).to_contain_text("tells another story than its markup")
    served.bar.get_by_role("link", name="Compare with the dump").click()
    expect(served.page.locator("li[id^=L]").first).to_be_visible()


def test_an_entry_is_dated_anew_and_back(served):
    served.open(TIMELINE)
    served.choose("treaty on eternal friendship")
    served.button("Change…").click()
    date = served.bar.get_by_label("Date", exact=True)
    date.fill("1997-04-xx")
    expect(served.bar.locator("form")).to_contain_text("This is no date")
    date.fill("1997-04")
    expect(served.bar.locator("form")).to_contain_text("April 1997")
    served.mark()
    date.press("Enter")
    entry = served.loaded_again().locator(".newsdump-entry", has_text="treaty on eternal friendship")
    expect(entry.locator(".newsdump-date")).to_have_text("April 1997")
    expect(entry).to_be_focused()
    assert "date: 1997-04" in served.corrections("milestones.yml")
    served.mark()
    served.button("Undo").click()
    served.loaded_again()
    expect(served.entry("treaty on eternal friendship").locator(".newsdump-date")).to_have_text(
        "April 8, 1997"
    )
    assert served.corrections("milestones.yml") is None


def test_two_entries_become_one_and_two_again(served):
    served.open(TIMELINE)
    entries = served.page.locator(".newsdump-entry")
    expect(entries).to_have_count(2)
    served.choose("diplomatic relations")
    served.mark()
    served.button("The same event").click()
    served.loaded_again()
    expect(entries).to_have_count(1)
    served.mark()
    served.button("An event of its own").click()
    served.loaded_again()
    expect(entries).to_have_count(2)


def test_an_entry_is_left_out_and_another_one_added(served):
    served.open(TIMELINE)
    served.choose("diplomatic relations")
    served.mark()
    served.button("Leave out").click()
    served.loaded_again()
    expect(served.entry("diplomatic relations")).to_have_count(0)
    served.button("Add an event…").click()
    for label, value in (
        ("Title", "The checkpoint opened"),
        ("Date", "2023-06-12"),
        ("Parties", "kz, KG"),
        ("Original page", "https://example.org/checkpoint"),
    ):
        served.bar.get_by_label(label).fill(value)
    served.bar.get_by_label("Kind").select_option("infrastructure")
    served.mark()
    served.button("Save").click()
    served.loaded_again()
    expect(served.entry("The checkpoint opened")).to_contain_text("June 12, 2023")
    expect(served.entry("The checkpoint opened")).to_be_focused()
    expect(served.entry("The checkpoint opened")).to_have_attribute("data-kind", "infrastructure")


def test_a_date_that_is_no_entry_becomes_one_by_the_mouse_and_back(served):
    served.open(TIMELINE)
    expect(served.others).to_have_count(2)
    served.unfold().click()
    served.others.first.click(position={"x": 3, "y": 3})
    served.button("To the timeline…").click()
    form = served.bar.locator("form")
    expect(form.get_by_label("Date", exact=True)).to_have_value("1998")
    expect(form.get_by_label("Kind")).to_have_value("treaty")
    expect(form.get_by_label("Parties")).to_have_value("KG, KZ")
    form.get_by_label("Title").fill("Talks about the border begin")
    form.get_by_label("Date", exact=True).fill("1998-13")
    expect(form).to_contain_text("This is no date")
    form.get_by_label("Date", exact=True).fill("1998-05")
    expect(form).to_contain_text("May 1998")
    form.get_by_label("Kind").select_option("session")
    served.mark()
    served.button("Save").click()
    served.loaded_again()
    entry = served.entry("Talks about the border begin")
    expect(entry.locator(".newsdump-date")).to_have_text("May 1998")
    expect(entry).to_have_attribute("data-kind", "session")
    expect(entry).to_contain_text("2 sources")
    expect(entry).to_be_focused()
    expect(served.others).to_have_count(1)
    served.mark()
    served.button("Undo").click()
    served.loaded_again()
    expect(served.others).to_have_count(2)
    assert served.corrections("milestones.yml") is None


def test_a_date_that_is_no_entry_is_looked_at_and_left_out_by_the_keyboard(served):
    served.open(TIMELINE)
    page = served.page
    served.unfold().focus()
    for key in ("Enter", "Tab"):
        page.keyboard.press(key)
    expect(served.others.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(served.others.last).to_be_focused()
    expect(served.button("It is fine")).to_be_visible()
    served.mark()
    page.keyboard.press("l")
    served.loaded_again()
    expect(served.others.last).to_be_focused()
    expect(served.button("It is fine")).to_be_hidden()
    assert served.corrections("milestones.yml").count("- what: other-date\n") == 2
    served.mark()
    page.keyboard.press("Enter")  # to the bar, on its first button
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    served.loaded_again()
    expect(served.others).to_have_count(1)
    expect(served.others).to_contain_text("border treaty")
    assert served.corrections("milestones.yml").count("  drop: true\n") == 2


# How it looks and is reached: nothing is written here


@pytest.fixture(scope="module", params=["en", "ar"])
def shown(request, tmp_path_factory):
    folder = site(tmp_path_factory.mktemp("shown") / "site", CONFIG.format(language=request.param), DUMPS)
    with serving(folder) as server:
        yield folder, server


@pytest.fixture(params=[(390, "dark"), (1280, "light")], ids=["390-dark", "1280-light"])
def looked_at(request, shown, browser):
    width, scheme = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    yield Served(*shown, context.new_page())
    context.close()


AS_USUAL = pytest.mark.parametrize(
    ("shown", "looked_at"), [("en", (1280, "light"))], ids=["en-1280"], indirect=True
)
ON_A_PHONE = pytest.mark.parametrize(
    ("shown", "looked_at"), [("ar", (390, "dark"))], ids=["ar-390"], indirect=True
)


def violations(page):
    ours = {"include": [["main"], [".newsdump-review"]]}
    found = Axe().run(page, ours, {"resultTypes": ["violations"]}).response["violations"]
    return {rule["id"]: [node["html"] for node in rule["nodes"]] for rule in found}


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("name", PARTS)
def test_axe_finds_nothing_and_it_fits_whatever_is_open(looked_at, name):
    page = looked_at.page
    looked_at.open(name)
    assert (violations(page), fits(page)) == ({}, True)
    page.locator(PARTS[name]).first.click()
    assert (violations(page), fits(page)) == ({}, True)
    looked_at.bar.get_by_role("button", name=re.compile("…$")).first.click()
    expect(looked_at.bar.locator("form")).to_be_visible()
    assert (violations(page), fits(page)) == ({}, True)
    page.keyboard.press("Escape")
    expect(looked_at.bar.locator("form")).to_have_count(0)


@ON_A_PHONE
def test_axe_finds_nothing_and_it_fits_with_a_date_that_is_no_entry_chosen(looked_at):
    looked_at.open(TIMELINE)
    looked_at.unfold().click()
    looked_at.others.last.click(position={"x": 3, "y": 3})
    expect(looked_at.page.locator("li.newsdump-chosen")).to_have_count(1)
    expect(looked_at.bar.get_by_role("button", name=re.compile("…$"))).to_have_count(2)
    assert (violations(looked_at.page), fits(looked_at.page)) == ({}, True)
    assert looked_at.bar.bounding_box()["height"] < looked_at.page.viewport_size["height"] / 5


@AS_USUAL
def test_arrow_keys_leave_out_what_is_folded(looked_at):
    page = looked_at.page
    looked_at.open(TIMELINE)
    last = page.locator(".newsdump-entry").last
    last.locator("h3 > span").last.click()
    page.keyboard.press("ArrowDown")
    expect(last).to_be_focused()
    expect(looked_at.others.first).to_be_hidden()
    looked_at.unfold().click()
    last.focus()
    page.keyboard.press("ArrowDown")
    expect(looked_at.others.first).to_be_focused()


@ON_A_PHONE
@pytest.mark.parametrize("name", PARTS)
def test_on_a_phone_the_bar_leaves_most_of_the_page_to_see(looked_at, name):
    looked_at.open(name)
    most = looked_at.page.viewport_size["height"] / 5
    assert looked_at.bar.bounding_box()["height"] < most
    looked_at.page.locator(PARTS[name]).first.click()
    expect(looked_at.page.locator(".newsdump-chosen")).to_have_count(1)
    assert looked_at.bar.bounding_box()["height"] < most


@AS_USUAL
def test_doubts_come_one_after_the_other_by_keys_that_stay_letters_in_a_form(looked_at):
    page = looked_at.page
    looked_at.open(FERRY)
    page.keyboard.press("n")
    published = looked_at.bar.locator("[name=published]")
    expect(published).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("np")
    expect(looked_at.bar.locator("[name=title]")).to_have_value(re.compile("np$"))
    assert page.url == looked_at.server.address + FERRY


@AS_USUAL
def test_everything_can_be_reached_by_the_keyboard(looked_at):
    page = looked_at.page
    looked_at.open(BRIDGE)
    page.locator("h1").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowDown")
    expect(page.locator(".newsdump-chosen")).to_have_count(2)
    page.keyboard.press("Enter")
    expect(looked_at.bar.get_by_role("button").first).to_be_visible()
    assert page.evaluate("document.activeElement.matches('.newsdump-review')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.classList.contains('newsdump-chosen')")
    page.keyboard.press("Escape")
    expect(page.locator(".newsdump-chosen")).to_have_count(0)


@ON_A_PHONE
def test_what_is_focused_is_never_below_the_bar(looked_at):
    page = looked_at.page
    looked_at.open(BRIDGE)
    page.locator("h1").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        foot = page.locator(":focus").bounding_box()
        assert foot["y"] + min(foot["height"], 100) <= looked_at.bar.bounding_box()["y"]


@ON_A_PHONE
def test_the_bar_is_there_after_a_page_was_swapped(looked_at):
    page = looked_at.page
    page.goto(looked_at.server.address)
    page.evaluate("window.swapped = true")
    page.locator(f"a[href$='{TIMELINE}']").first.dispatch_event("click")
    expect(looked_at.bar).to_be_visible()
    assert page.url == looked_at.server.address + TIMELINE


@AS_USUAL
def test_it_is_not_printed(looked_at):
    looked_at.open(BRIDGE)
    looked_at.page.emulate_media(media="print")
    expect(looked_at.bar).to_be_hidden()

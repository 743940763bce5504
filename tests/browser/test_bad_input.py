"""Input that no page was made for, in a browser: each has a page that holds, in both directions."""

import pytest
from sites import STORY, site

KINDS = ["relations", "treaty", "visit", "session", "aid", "trade", "award", "conflict", "other"]
MANY = 3000
TREATY = """Neighbours look back on thirty years

The two governments met on Monday to look back on what they have done together since independence.

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. They signed a treaty on eternal
friendship in Bishkek on 8 April 1997, and the presidents of Kazakhstan and Kyrgyzstan call it historic today.

Officials said that the next meeting between the governments of both countries will be about water.
"""
ARABIC = """افتتاح جسر جديد على النهر

12 مايو 2021

افتتح الجسر الجديد على النهر يوم الأربعاء بعد أربع سنوات من أعمال البناء.

قال المهندسون للصحفيين إن الجسر سيحمل ثلاثين ألف سيارة يوميا، ومسارا للدراجات على كل جانب.

وقال رئيس البلدية إن الجسر القديم الذي بني في عام 1956 سيغلق ويهدم بحلول الخريف.
"""
DUMPS = {
    "treaty.txt": TREATY,
    "arabic.txt": ARABIC,
    "arabic.yml": "authors: [سارة أحمد]\n",
    "glossary.txt": STORY.replace("Bridge opens", "EAEU opens").replace("bridge", "EAEU"),
    "long.txt": STORY,
    "long.yml": f"title: {'The bridge over the river ' * 11}across\n",
    "word.txt": STORY.replace("bridge", "ferry"),
    "word.yml": f"title: {'Donaudampfschifffahrt' * 14}\nauthors: [{'Verylongname' * 20}]\n",
    "bare.txt": "\n\n".join(STORY.replace("bridge", "tunnel").split("\n\n")[2:4]),
}
CONFIG = """\
site_url: https://example.org/
theme: {{name: material, language: {language}, font: false, features: [content.tooltips]}}
markdown_extensions: [abbr, pymdownx.snippets: {{auto_append: [glossary.md]}}]
plugins: [search, newsdump: {{author_pages: true, parties: {parties}, article_url_format: "{{file}}"}}]
"""
NOTHING_WIDER = """() => {
  const width = document.documentElement.clientWidth;
  const outside = [...document.querySelectorAll("article *")].filter((element) => {
    const { left, right, width: own } = element.getBoundingClientRect();
    return own && (left < -1 || right > width + 1);
  });
  const names = outside.map((element) => element.outerHTML.slice(0, 99));
  return document.documentElement.scrollWidth <= width && names;
}"""


def laid_out(run, folder, language="en", parties="[KZ, KG]", own=""):
    """Build the site; gives its folder."""
    dumps = {**DUMPS, "milestones.yml": own} if own else DUMPS
    site(folder, CONFIG.format(language=language, parties=parties), dumps)
    (folder / "glossary.md").write_text("*[EAEU]: Eurasian Economic Union\n*[treaty]: A paper\n", "utf-8")
    run("mkdocs", "build", "--quiet", cwd=folder)
    return folder / "site"


def pages_of(finished):
    return sorted(path.parent.relative_to(finished).as_posix() for path in finished.rglob("index.html"))


@pytest.fixture(scope="module")
def english(run, serve, tmp_path_factory):
    finished = laid_out(run, tmp_path_factory.mktemp("english") / "site")
    with serve(finished) as address:
        yield address, pages_of(finished)


@pytest.fixture(scope="module")
def arabic(run, serve, tmp_path_factory):
    finished = laid_out(run, tmp_path_factory.mktemp("arabic") / "site", "ar")
    with serve(finished) as address:
        yield address, pages_of(finished)


def event(number):
    """Give an entry of an author's own."""
    day = f"{1991 + number % 33}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    kind = KINDS[number % len(KINDS)]
    link = f"https://example.org/{number}"
    what = f"title: Event {number} of them, date: '{day}', kind: {kind}, url: '{link}'"
    return f"- {{{what}, parties: [KZ, KG]}}\n"


@pytest.fixture(scope="module")
def crowded(run, serve, tmp_path_factory):
    own = "".join(map(event, range(MANY)))
    with serve(laid_out(run, tmp_path_factory.mktemp("crowded") / "site", own=own)) as address:
        yield address


@pytest.fixture(params=[320, 640, 1280])
def page(browser, request):
    """A phone, a screen of 1280 px at 200 %, and that screen."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", ["english", "arabic"])
def test_nothing_is_wider_than_the_screen(language, page, request):
    address, pages = request.getfixturevalue(language)
    assert len(pages) > len(DUMPS)
    for name in pages:
        page.goto(f"{address}/{name}/")
        assert page.evaluate(NOTHING_WIDER) == [], name


def test_a_glossary_word_in_a_title_is_explained_and_the_title_whole(page, english):
    page.goto(f"{english[0]}/articles/glossary/")
    title = page.locator("h1")
    assert title.inner_text() == "EAEU opens over the Vistula"
    assert title.locator("abbr").count() == 1
    assert page.title() == "EAEU opens over the Vistula - Test"
    page.goto(f"{english[0]}/timeline/")
    assert "eternal friendship" in page.locator(".newsdump-entry", has_text="1997").inner_text()


def test_an_article_of_which_nothing_is_known_says_so(page, english):
    page.goto(f"{english[0]}/articles/bare/")
    assert page.locator("h1").inner_text().startswith("The new road tunnel over the Vistula")
    assert page.locator("p.newsdump-meta").inner_text() == "publication date not stated\u00a0· 1 min read"
    assert page.locator("#milestones, #related, .newsdump-authors").count() == 0
    assert page.locator(".newsdump-ways a").all_inner_texts() == ["Articles", "Timeline"]


def direction(locator):
    return locator.evaluate("(element) => getComputedStyle(element).direction")


def test_words_run_in_their_own_direction_whatever_that_of_the_page(page, english, arabic):
    for (address, _), name, own in ((english, "arabic", "rtl"), (arabic, "treaty", "ltr")):
        page.goto(f"{address}/articles/{name}/")
        for part in ("h1", "#p1", "#p2"):
            assert direction(page.locator(part)) == own, (name, part)
        page.goto(f"{address}/articles/")
        assert direction(page.locator("p.newsdump-teaser", has_text="الجسر")) == "rtl"
        assert direction(page.locator("p.newsdump-teaser", has_text="governments met")) == "ltr"
        assert page.locator("bdi", has_text="سارة أحمد").count() == (address == english[0])


def test_titles_of_either_direction_stand_on_one_edge(page, english, arabic):
    for (address, _), edge in ((english, "left"), (arabic, "right")):
        page.goto(f"{address}/articles/")
        titles = page.locator("p.newsdump-teaser-title").all()
        aligned = {title.evaluate("(element) => getComputedStyle(element).textAlign") for title in titles}
        assert aligned == {edge}


def test_dates_and_marks_follow_the_direction_of_the_page(page, arabic):
    page.goto(f"{arabic[0]}/timeline/")
    early, late = page.locator(".newsdump-mark").all()
    assert early.bounding_box()["x"] > late.bounding_box()["x"]
    row = page.locator(".newsdump-entry").first
    date, title = row.locator(".newsdump-date"), row.locator("h3 > span:not([id])")
    edges = [part.evaluate("(element) => element.getBoundingClientRect().right") for part in (date, title)]
    assert edges[0] >= edges[1]


def test_three_thousand_entries_are_a_page_that_can_be_filtered(page, crowded):
    page.goto(f"{crowded}/timeline/")
    assert page.locator(".newsdump-entry").count() >= MANY
    assert page.locator("[role=status]").inner_text() == f"Shown: {MANY + 2:,} of {MANY + 2:,}"
    page.locator("[name=words]").fill("2977")
    assert page.locator("[role=status]").inner_text() == f"Shown: 1 of {MANY + 2:,}"
    assert page.locator(".newsdump-mark").count() < MANY / 2
    assert page.evaluate(NOTHING_WIDER) == []


def test_a_timeline_of_nothing_is_a_sentence(run, serve, page, tmp_path):
    with serve(laid_out(run, tmp_path / "none", parties="[PL, DE]")) as address:
        page.goto(f"{address}/timeline/")
        assert "There is nothing here yet" in page.locator("article").inner_text()
        assert page.locator(".newsdump-filter, .newsdump-span").count() == 0

"""The picture of a timeline's whole span."""

from datetime import date

import html5lib
import pytest

from mkdocs_newsdump.render.picture import MAX_NAMED, Band, Lane, Mark, draw


def day(year, month=1, number=1):
    when = date(year, month, number)
    return ((when, when),)


def drawn(*lanes, bands=(), **rest):
    markup = draw(
        [Lane(name, tuple(marks)) for name, marks in lanes], bands, title="All", plans="Plans", **rest
    )
    return html5lib.parseFragment(markup, namespaceHTMLElements=False)


def find(root, name):
    return [each for each in root.iter() if name in each.get("class", "").split()]


def style(element):
    return dict(part.split(":") for part in element.get("style").split(";"))


def place(element, name="--x"):
    return float(style(element)[name].removesuffix("%"))


def mark(dates, sure=True, label="a", **rest):
    return Mark(dates, sure, label, f"#{label}", **rest)


def test_marks_stand_to_scale_in_the_lane_of_their_kind():
    picture = drawn(("Visits", [mark(day(2000)), mark(day(2010, 12, 31))]), ("Aid", [mark(day(2005, 7, 2))]))
    lanes = {
        each.find("span").text.strip(): find(each, "newsdump-mark")
        for each in find(picture, "newsdump-lane")[:2]
    }
    first, last = map(place, lanes["Visits"])
    (middle,) = map(place, lanes["Aid"])
    assert (first, last) == (0, pytest.approx(100, abs=0.1))
    assert middle == pytest.approx(50, abs=0.1)


def test_a_known_day_is_full_less_is_hollow_a_long_time_a_bar_and_a_plan_a_plan():
    marks = [
        mark(day(2000), label="day"),
        mark(((date(2001, 1, 1), date(2001, 12, 31)),), sure=False, label="year"),
        mark(((date(2002, 1, 1), date(2006, 12, 31)),), sure=False, label="years"),
        mark(((date(2012, 1, 1), None),), sure=False, label="since"),
        mark(day(2099), planned=True, label="plan"),
    ]
    shapes = {each.get("href")[1:]: each for each in find(drawn(("All", marks)), "newsdump-mark")}
    names = {label: each.get("class").replace("newsdump-mark", "").split() for label, each in shapes.items()}
    assert names == {
        "day": [],
        "year": ["--about"],
        "years": ["--about", "--bar"],
        "since": ["--about", "--bar"],
        "plan": ["--plan"],
    }
    assert place(shapes["years"], "--w") == pytest.approx(5, abs=0.1)
    assert place(shapes["since"]) + place(shapes["since"], "--w") == pytest.approx(100, abs=0.1)


def test_a_mark_is_as_large_as_its_sources_are_many():
    marks = [mark(day(2000 + n), sources=n, label=f"{n}") for n in (1, 2, 5, 40)]
    sizes = [int(style(each)["--size"]) for each in find(drawn(("All", marks)), "newsdump-mark")]
    assert sizes == sorted(set(sizes))


def test_marks_that_hide_each_other_are_one_that_names_them_all():
    marks = [mark(day(2000, 1, n), label=f"event {n}") for n in (1, 2, 3)] + [mark(day(2020), label="far")]
    heap, far = find(drawn(("All", marks)), "newsdump-mark")
    assert heap.get("aria-label").split("\u2003") == ["event 1", "event 2", "event 3"]
    assert heap.get("href") == "#event 1"
    assert far.get("aria-label") == "far"
    assert find(drawn(("All", marks)), "newsdump-lane")[0].find("span/b").text == "4"


def test_a_crowd_makes_no_more_marks_than_can_be_told_apart():
    marks = [mark(day(1900 + n % 100, 1 + n % 12, 1 + n % 28), label=f"{n}") for n in range(3000)]
    assert len(find(drawn(("All", marks)), "newsdump-mark")) <= 100


def test_the_most_told_are_named_on_the_side_where_there_is_room():
    marks = [mark(day(2000 + n), sources=n, name=f"Event {n}", label=f"{n}") for n in range(1, 12)]
    names = find(drawn(("All", marks)), "newsdump-name")
    assert [each.find("span").text for each in names] == [f"Event {n}" for n in range(12 - MAX_NAMED, 12)]
    assert [place(each) > 50 for each in names] == [
        "newsdump-name--before" in each.get("class") for each in names
    ]
    assert len({style(each)["--row"] for each in names}) == MAX_NAMED
    assert not find(drawn(("All", [mark(day(2000), name="Told once")])), "newsdump-name")


def test_what_comes_after_the_last_article_is_shaded_where_something_is_planned():
    marks = [mark(day(2000)), mark(day(2020), planned=True)]
    (shade,) = find(drawn(("All", marks), latest=date(2010, 7, 1)), "newsdump-shade")
    assert shade.text == "Plans"
    assert place(shade) == pytest.approx(50, abs=0.5)
    assert not find(drawn(("All", marks[:1]), latest=date(2000, 1, 1)), "newsdump-shade")


def test_of_many_periods_some_are_named_and_all_can_be_chosen():
    bands = [Band(1900 + 10 * n, 1909 + 10 * n, f"{1900 + 10 * n}s", f"#years-{n}") for n in range(12)]
    picture = drawn(("All", [mark(day(1900)), mark(day(2019))]), bands=bands)
    links = list(find(picture, "newsdump-bands")[0].iter("a"))
    assert [link.get("aria-label") for link in links] == [band.name for band in bands]
    assert 4 <= sum(bool(link.text) for link in links) <= 8


@pytest.mark.parametrize("lanes", [[], [("All", [])], [("All", [mark(())])]])
def test_nothing_to_place_is_no_picture(lanes):
    assert draw([Lane(name, tuple(marks)) for name, marks in lanes], [], title="All", plans="Plans") == ""

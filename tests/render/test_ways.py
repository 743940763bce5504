"""Where an article's page leads on."""

from datetime import date
from posixpath import dirname, relpath

from timelines import published

from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Link, Way
from mkdocs_newsdump.render.ways import MAX_RELATED, ways

ENGLISH = load_strings("en")


def article(name, day=None, folder="articles"):
    return published(f"{name}.txt", name.title(), f"{folder}/{name}.md", day=day)


def on(*articles, **told):
    placed = {one.summary.source: one for one in articles}
    links = {}
    for name, events in told.items():
        page = relpath("timeline.md", dirname(placed[f"{name}.txt"].path))
        links[f"{name}.txt"] = [Link("T", f"{page}#{event}", None) for event in events]
    return ways(placed, links, Options(), ENGLISH)


def test_neighbours_are_those_in_time_whatever_the_order_of_their_names():
    made = on(
        article("a", date(2024, 1, 1)),
        article("b", date(2019, 1, 1)),
        article("c", date(2021, 1, 1)),
        article("d"),
    )
    assert made["c.txt"].earlier == Way("B", "b.md")
    assert made["c.txt"].later == Way("A", "a.md")
    assert (made["b.txt"].earlier, made["a.txt"].later) == (None, None)
    assert (made["d.txt"].earlier, made["d.txt"].later) == (None, None)


def test_related_are_those_of_the_same_events_the_most_first():
    made = on(*map(article, "abcd"), a="xyz", b="x", c="xy", d="q")
    assert [way.title for way in made["a.txt"].related] == ["C", "B"]
    assert made["d.txt"].related == ()


def test_what_all_tell_relates_few():
    names = [f"a{n}" for n in range(20)]
    made = on(*map(article, names), **dict.fromkeys(names, "x"))
    assert all(len(one.related) == MAX_RELATED for one in made.values())


def test_the_ways_are_relative_to_the_page():
    made = on(article("a", date(2020, 1, 1)), article("b", date(2021, 1, 1), "articles/2021"), a="x", b="x")
    assert made["b.txt"].earlier == Way("A", "../a.md")
    assert made["b.txt"].home == "../index.md"
    assert made["a.txt"].related == (Way("B", "2021/b.md"),)

"""What the program is unsure of, the worst first."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import STORY, built, site

from mkdocs_newsdump import build_timeline, clean
from mkdocs_newsdump.cleaning import doubts as cleaning_doubts
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.model.article import Corrections
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.model.look import ARTICLE_KINDS, ENTRY_KINDS, Look
from mkdocs_newsdump.model.timeline import Place
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.review import doubts as review_doubts
from mkdocs_newsdump.review.doubts import article_doubts, summary, timeline_doubts, worst_first
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline

UNDATED = STORY.replace("12 May 2021\n", "")
TWO_HEADLINES = """Council sells the customs house

Bridge opens over the Vistula to traffic

12 May 2021

The new road bridge over the Vistula was opened to traffic on Wednesday after four years of building work.

Engineers told reporters that the bridge will carry thirty thousand cars a day, and a cycle path on each side.
"""


def kinds(text, **said):
    return [
        doubt.kind for doubt in article_doubts(clean(text, corrections=Corrections(**said), source="a.txt"))
    ]


def test_a_date_that_is_missing_is_named_until_a_person_says_it():
    (doubt,) = [one for one in article_doubts(clean(UNDATED, source="a.txt")) if one.field == "published"]
    assert (doubt.kind, doubt.source, doubt.weight) == ("no-date", "a.txt", 0.8)
    assert "no-date" not in kinds(UNDATED, published=date(2021, 5, 12))
    assert "no-date" not in kinds(STORY)


def test_another_headline_is_a_choice_until_a_person_chooses():
    article = clean(TWO_HEADLINES, source="a.txt")
    (doubt,) = [one for one in article_doubts(article) if one.kind == "rival-headlines"]
    assert {article.title, *doubt.choices} == set(TWO_HEADLINES.splitlines()[:3:2])
    assert doubt.field == "title"
    assert doubt.lines == (1,) or doubt.lines == (3,)
    assert "rival-headlines" not in kinds(TWO_HEADLINES, title="The bridge")


def test_lines_near_the_threshold_are_named_until_a_person_says_what_they_are():
    (doubt,) = [one for one in article_doubts(clean(STORY)) if one.kind == "doubtful-rest"]
    assert doubt.lines == (14,)
    assert "Five more roads" in doubt.message
    assert "doubtful-rest" not in kinds(STORY, lines={14: "drop"})


def test_a_doubt_that_was_looked_at_comes_back_when_what_it_is_of_changed():
    (doubt,) = article_doubts(clean(STORY, source="a.txt"))
    looked_at = (Look(doubt.kind, doubt.message),)
    assert kinds(STORY, looked_at=looked_at) == []
    changed = STORY.replace("Five more roads", "Six more roads")
    assert kinds(changed, looked_at=looked_at) == [doubt.kind]
    assert kinds(changed, looked_at=(Look(doubt.kind),)) == []
    assert kinds(STORY, looked_at=(Look(doubt.kind, "five  MORE roads"),)) == []
    assert kinds(STORY, looked_at=(Look("no-date", doubt.message),)) == [doubt.kind]


def test_every_kind_of_doubt_can_be_looked_at():
    text = "".join(Path(module.__file__).read_text("utf-8") for module in (cleaning_doubts, review_doubts))
    for kind in (*ARTICLE_KINDS, *ENTRY_KINDS):
        assert f'"{kind}"' in text
    named = set(re.findall(r'(?:Doubt\(|kind, said = |\d, |No|e, )\s*"([a-z-]+)"', text))
    assert named <= {*ARTICLE_KINDS, *ENTRY_KINDS}


def test_no_story_is_the_worst():
    assert kinds("Home\nNews\nSport\n") == ["no-story"]


def test_what_the_cleaner_warns_of_is_a_doubt():
    paragraph = "The council met on Monday and heard the engineers, who had no news of the old crossing."
    several = "\n\n".join(f"WARSAW, March {day} (Agency) — {paragraph}\n\n{paragraph}" for day in (5, 6))
    (doubt, *_) = article_doubts(clean(several))
    assert (doubt.kind, doubt.weight) == ("warning", 1.0)
    assert "several stories" in doubt.message


def test_an_unknown_language_is_a_doubt():
    article = replace(clean(STORY), language=None)
    assert [doubt.kind for doubt in article_doubts(article)] == ["no-language", "doubtful-rest"]


ARTICLES = [
    """Thirty years of friendship

15 October 2022

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992.

Kazakhstan and Kyrgyzstan did not sign a border treaty in 1998, and talks went on for years, officials said.
""",
    """A history of two neighbours

1 March 2020

Kazakhstan and Kyrgyzstan established diplomatic relations on 16 October 1992, the ministry said then.
""",
]


def of_timeline(own=""):
    articles = [clean(text, source=f"{number}.txt") for number, text in enumerate(ARTICLES)]
    timeline = build_timeline(articles, parties=("KZ", "KG"), own=parse_own(own))
    return timeline, timeline_doubts(timeline)


def test_dates_that_differ_come_before_the_second_tier():
    timeline, doubts = of_timeline()
    differ, other = doubts
    assert (differ.kind, differ.entry) == ("dates-differ", timeline.entries[0].key)
    assert set(differ.choices) == {"1992-10-15", "1992-10-16"}
    assert (other.kind, other.source) == ("other-date", "0.txt")
    assert other.place.date == "1998"
    own = "- change: {dump: 0.txt, about: relations}\n  date: 1992-10-15\n"
    assert [doubt.kind for doubt in of_timeline(own)[1]] == ["other-date"]


def test_dates_that_differ_are_looked_at_until_another_source_differs():
    _, (differ, _) = of_timeline()
    own = "- change: {{dump: 0.txt, about: relations}}\n  looked_at: [{{what: dates-differ, about: '{}'}}]\n"
    assert [doubt.kind for doubt in of_timeline(own.format(differ.message))[1]] == ["other-date"]
    other = own.format(differ.message.replace("16", "17"))
    assert [doubt.kind for doubt in of_timeline(other)[1]] == ["dates-differ", "other-date"]


@pytest.mark.parametrize(
    ("date", "kind"), [("1992?", "guessed-date"), ("XXXX-02", "open-year"), (None, "undated")]
)
def test_a_date_that_is_no_date_is_a_doubt(date, kind):
    when = f"\n  date: {date}" if date else ""
    _, doubts = of_timeline(f"- title: Embassy\n  url: https://example.org{when}\n")
    assert kind in [doubt.kind for doubt in doubts]


def test_two_entries_of_one_day_and_kind_may_be_one():
    own = "".join(f"- {{title: {title}, url: 'https://example.org', date: 1999-05-05}}\n" for title in "AB")
    timeline, doubts = of_timeline(
        own + "- part: [{url: 'https://example.org', about: A}, {url: 'https://example.org', about: B}]"
    )
    (same,) = [doubt for doubt in doubts if doubt.kind == "same-event"]
    assert {same.entry, *same.choices} == {
        entry.key for entry in timeline.entries if entry.date == "1999-05-05"
    }


doubts = st.builds(
    Doubt,
    kind=st.sampled_from("ab"),
    message=st.text(max_size=3),
    weight=st.sampled_from([0.1, 0.2, 1.0]),
    source=st.sampled_from(["", "a.txt", "b.txt"]),
    lines=st.lists(st.integers(1, 3), max_size=2).map(tuple),
    choices=st.lists(st.text(max_size=2), max_size=2).map(tuple),
    place=st.none() | st.builds(Place, dump=st.just("a.txt"), about=st.text(max_size=2)),
)


@given(st.lists(doubts), st.randoms())
def test_the_order_does_not_depend_on_how_they_come(some, random):
    mixed = list(some)
    random.shuffle(mixed)
    assert worst_first(mixed) == worst_first(some)
    assert sorted((one.weight for one in worst_first(some)), reverse=True) == [
        one.weight for one in worst_first(some)
    ]


@given(doubts)
def test_a_doubt_is_the_same_from_the_cache(doubt):
    assert Doubt.from_dict(doubt.to_dict()) == doubt


def test_nothing_to_look_at_is_no_line():
    assert summary([Doubt("a", "b", 0.1)], "newsdump review seeds") is None
    two = [Doubt("a", "b", 0.5, "a.txt"), Doubt("a", "b", 0.4, entry="x"), Doubt("a", "c", 0.4, entry="x")]
    assert summary(two, "x") == "3 things to look at in 1 dump and 1 milestone: x"


def test_the_build_says_it_in_one_line_with_the_command(tmp_path, caplog, monkeypatch):
    caplog.set_level("INFO")
    monkeypatch.chdir(tmp_path)
    built(site(tmp_path, dumps={"a.txt": UNDATED}))
    (line,) = [record for record in caplog.messages if "to look at" in record]
    assert line.endswith("3 things to look at in 1 dump and 2 milestones: newsdump review seeds")


def test_a_build_from_the_cache_has_the_same_doubts(tmp_path):
    folder = site(tmp_path, dumps={"a.txt": UNDATED, **{f"{n}.txt": text for n, text in enumerate(ARTICLES)}})
    first, again = (
        build_site(folder / "seeds", Options(), Pipeline(Cache(tmp_path / "cache"))).doubts for _ in range(2)
    )
    assert first == again
    assert {doubt.kind for doubt in first} >= {"no-date", "dates-differ", "other-date"}

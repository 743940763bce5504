"""Nine made-up dumps in four languages tell overlapping and contradicting things about two countries."""

import json
from datetime import date
from pathlib import Path

import pytest

from mkdocs_newsdump import Article, Block, BlockKind, build_timeline
from mkdocs_newsdump.events.find import read_events
from mkdocs_newsdump.model.timeline import OwnEntry
from mkdocs_newsdump.timeline.build import choose_pair, timeline_of

HERE = Path(__file__).parent / "neighbours"
EXPECTED = json.loads((HERE / "expected.json").read_text(encoding="utf-8"))


STORY_LINE = 60
"""Characters; every paragraph of these dumps' stories is longer, and no other line of them is."""


def article(name):
    published = EXPECTED["published"][name]
    lines = enumerate((HERE / name).read_text(encoding="utf-8").splitlines(), start=1)
    body = tuple(Block(BlockKind.PARAGRAPH, text, (n,)) for n, text in lines if len(text) > STORY_LINE)
    day = published and date.fromisoformat(published)
    return Article(name, None, (), day, name[:2], None, None, (), body, ())


def short(entry):
    return {
        "dates": list(entry.dates),
        "kind": entry.kind,
        "title": entry.title,
        "sources": [f"{source.article} {source.paragraph}: {source.date}" for source in entry.sources],
    }


@pytest.fixture(scope="module")
def articles():
    return [article(name) for name in EXPECTED["published"]]


@pytest.mark.parametrize("section", ["entries", "planned", "undated"])
def test_the_dumps_give_the_expected_section(articles, section):
    assert [short(entry) for entry in getattr(build_timeline(articles), section)] == EXPECTED[section]


@pytest.mark.parametrize(
    ("language", "title"), [("ru", "Договор о вечной дружбе"), ("en", "Treaty on Eternal Friendship")]
)
def test_a_title_is_in_the_readers_language_where_a_source_has_one(articles, language, title):
    entries = build_timeline(articles, language=language).entries
    assert [entry.title for entry in entries if entry.date == "1997-04-08"] == [title]


def test_what_stays_off_is_counted(articles):
    timeline = build_timeline(articles)
    assert set(timeline.parties) == {"KG", "KZ"}
    off = len(timeline.one_party), len(timeline.others)
    assert off == (EXPECTED["one_party"], EXPECTED["others"])


def test_the_order_of_the_dumps_does_not_matter(articles):
    assert build_timeline(articles[::-1]).to_dict() == build_timeline(articles).to_dict()


def test_without_parties_every_dated_event_is_shown(articles):
    shown = {entry.title for entry in build_timeline(articles, parties=None).entries}
    assert "Казахстан вступил во Всемирную торговую организацию" in shown


def test_keys_are_unique_and_stay_when_a_dump_is_added(articles):
    few, all_ = (build_timeline(some) for some in (articles[1:], articles))
    keys = [entry.key for entry in (*all_.entries, *all_.planned, *all_.undated)]
    assert len(keys) == len(set(keys))
    assert {entry.key for entry in few.planned} <= set(keys)


def test_both_steps_can_be_taken_apart(articles):
    records = [read_events(article) for article in articles]
    pair = choose_pair(records)
    records = [
        record if record.pair else read_events(article, pair=pair)
        for article, record in zip(articles, records, strict=True)
    ]
    assert timeline_of(records, pair) == build_timeline(articles)


def test_an_own_entry_stands_on_the_timeline_with_its_address(articles):
    own = OwnEntry("Открыто посольство", "https://example.org/a", "1990-02-01", "relations")
    entry = build_timeline(articles, own=[own]).entries[0]
    assert (entry.date, entry.title, entry.parties) == ("1990-02-01", "Открыто посольство", ("KG", "KZ"))
    assert (entry.sources[0].article, entry.sources[0].url) == (None, "https://example.org/a")


DOUBTFUL = (
    "Finland and Estonia established diplomatic relations on 6 February 1920. "
    "Finland and Estonia could sign an agreement on the ferry in 1997. "
    "On 3 May 2001 Finland and Estonia did not sign the agreement."
)


def doubtful_article(name, text=DOUBTFUL):
    body = (Block(BlockKind.PARAGRAPH, text, (1,)),)
    return Article(name, None, (), date(2010, 1, 1), "en", None, None, (), body, ())


def test_dates_without_a_certain_event_are_listed_in_order_of_time_and_are_no_entries():
    timeline = build_timeline([doubtful_article("b.txt"), doubtful_article("a.txt")])
    assert [(place.date, place.article) for place in timeline.other_dates] == [
        ("1997", "a.txt"),
        ("1997", "b.txt"),
        ("2001-05-03", "a.txt"),
        ("2001-05-03", "b.txt"),
    ]
    assert [entry.date for entry in timeline.all] == ["1920-02-06"]
    assert all(place.text in DOUBTFUL and place.paragraph == 1 for place in timeline.other_dates)
    assert timeline.to_dict()["other_dates"][0]["date"] == "1997"


@pytest.mark.parametrize("parties", [None, ["KZ", "KG"]])
def test_no_other_dates_without_a_pair_and_of_other_pairs(parties):
    assert build_timeline([doubtful_article("a.txt")], parties=parties).other_dates == ()


def test_a_date_that_a_paragraph_tells_an_event_of_is_no_other_date():
    text = DOUBTFUL + " Finland and Estonia signed a treaty on the sea on 3 May 2001."
    timeline = build_timeline([doubtful_article("a.txt", text)])
    assert [place.date for place in timeline.other_dates] == ["1997"]

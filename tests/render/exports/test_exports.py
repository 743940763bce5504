"""The timeline's data files, read by the parsers of the tools they are for."""

import csv
import io
import json
from datetime import date, datetime, timezone
from xml.etree import ElementTree

import feedparser
import icalendar
import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from timelines import ARTICLES, FULL, OPTIONS, entry, source, timeline

from mkdocs_newsdump.render.exports.all import data_files
from mkdocs_newsdump.render.exports.context import EPOCH, latest_publication
from mkdocs_newsdump.render.options import Options

STAMP = datetime(2024, 5, 1, 12, tzinfo=timezone.utc)
PAGE = "https://example.org/news/timeline/"


def files(made=FULL, options=OPTIONS, articles=ARTICLES, stamp=STAMP):
    return {file.path: file.data for file in data_files(made, articles, options, stamp=stamp)}


def read_json(name="timeline.json", **what):
    return json.loads(files(**what)[name])


def rows(**what):
    return list(csv.DictReader(io.StringIO(files(**what)["timeline.csv"].decode("utf-8-sig"))))


def events(**what):
    return icalendar.Calendar.from_ical(files(**what)["timeline.ics"]).walk("VEVENT")


def feed(**what):
    return feedparser.parse(files(**what)["timeline.atom"])


def test_files_stand_beside_the_page_and_are_named_after_it():
    made = data_files(FULL, ARTICLES, Options(timeline_file="about/history.md"))
    assert sorted(file.path for file in made) == [
        "about/history.atom",
        "about/history.csv",
        "about/history.ics",
        "about/history.json",
        "about/history.timelinejs.json",
        "about/timeline.schema.json",
    ]


@pytest.mark.parametrize("made", [FULL, timeline()], ids=["full", "empty"])
def test_the_json_keeps_to_its_schema_which_is_one(made):
    schema = read_json("timeline.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(read_json(made=made), schema)


def test_the_schema_refuses_what_it_does_not_name():
    data = read_json()
    data["entries"][0]["mood"] = "good"
    with pytest.raises(jsonschema.ValidationError, match="mood"):
        jsonschema.validate(data, read_json("timeline.schema.json"))


def test_the_json_tells_all_with_whole_addresses():
    data = read_json()
    assert [len(data[section]) for section in ("entries", "planned", "undated")] == [7, 1, 1]
    first = data["entries"][0]
    assert first["url"] == f"{PAGE}#{first['id']}"
    assert first["conflict"]
    assert first["dates"] == ["1992-08-27", "1992-10-15"]
    assert first["sources"][0]["url"] == "https://example.org/news/articles/neighbours/#p1"


def test_addresses_are_below_the_sites_root_where_it_has_no_address():
    assert read_json(options=Options())["entries"][0]["url"].startswith("timeline/#1992-08-27-")


def test_the_table_has_a_row_for_each_source():
    shown = [(row["title"], row["source_date"], row["article"]) for row in rows()][:4]
    assert shown == [
        ("Relations established", "1992-08-27", "b.txt"),
        ("Relations established", "1992-10-15", "a.txt"),
        ("Договор о вечной дружбе", "1997-04-08", "a.txt"),
        ("Договор о вечной дружбе", "1997", "b.txt"),
    ]
    assert [row["section"] for row in rows()][-2:] == ["planned", "undated"]


@pytest.mark.parametrize(
    "start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "＝1", "|cmd", "\u202e=1"]
)
def test_no_cell_starts_a_formula(start):
    (row,) = rows(made=timeline(entry("2024", start, source(text=start, said="2024"))))
    assert row["title"][0] == row["source_text"][0] == "'"


def test_the_calendar_holds_just_what_has_a_day():
    shown = [(str(event["SUMMARY"]), event["DTSTART"].dt, event["DTEND"].dt) for event in events()]
    assert shown == [
        ("Relations established", date(1992, 8, 27), date(1992, 8, 28)),
        ("Relations established", date(1992, 10, 15), date(1992, 10, 16)),
        ("Договор о вечной дружбе", date(1997, 4, 8), date(1997, 4, 9)),
        ("A forum is held", date(2018, 10, 14), date(2018, 10, 16)),
        ("An order is awarded", date(2024, 4, 19), date(2024, 4, 20)),
    ]


def test_the_calendar_marks_what_is_not_sure():
    made = timeline(
        entry("2024-01-01", "sure"),
        entry("2024-01-02?", "a guess"),
        entry("2024-01-03", "disputed", dates=("2024-01-03", "2024-01-04")),
        planned=[entry("2025-01-01", "a plan", planned=True)],
    )
    sure = {str(event["SUMMARY"]): str(event["STATUS"]) == "CONFIRMED" for event in events(made=made)}
    assert sure == {"sure": True, "a guess": False, "disputed": False, "a plan": False}


def test_the_calendars_events_have_addresses_and_ids_of_their_own():
    assert len({str(event["UID"]) for event in events()}) == 5
    assert str(events()[2]["URL"]) == f"{PAGE}#1997-04-08-договор-о-вечной-дружбе"
    assert "URL" not in events(options=Options())[0]


def test_the_calendars_lines_are_as_long_as_the_standard_lets_them_be():
    made = timeline(
        entry("2024-01-01", "Ж" * 200 + "; a, b \\ c", source(text="ы🙂" * 99, said="2024-01-01"))
    )
    lines = files(made=made)["timeline.ics"].split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") is not None for line in lines)
    (event,) = events(made=made)
    assert str(event["SUMMARY"]) == "Ж" * 200 + "; a, b \\ c"


def test_timelinejs_gets_the_shape_it_documents():
    # https://timeline.knightlab.com/docs/json-format.html
    shown = read_json("timeline.timelinejs.json")
    assert shown["title"]["text"]["headline"] == "Timeline: Kazakhstan — Kyrgyzstan"
    assert len(shown["events"]) == 7
    assert len({event["unique_id"] for event in shown["events"]}) == 7
    for event in shown["events"]:
        for moment in (event["start_date"], event.get("end_date", event["start_date"])):
            assert {type(moment[part]) for part in ("year", "month", "day")} == {int}
            date(moment["year"], moment["month"], moment["day"])
        assert set(event["text"]) == {"headline", "text"}
        assert {type(event["group"]), type(event["display_date"])} == {str}


def test_timelinejs_gets_a_vague_date_as_the_time_it_covers_in_the_sources_words():
    (fuel,) = (
        event for event in read_json("timeline.timelinejs.json")["events"] if "Diesel" in str(event["text"])
    )
    assert (fuel["start_date"]["day"], fuel["end_date"]["day"]) == (1, 29)
    assert fuel["display_date"] == "February 2024"


def test_timelinejs_shows_html_so_it_gets_none_of_ours():
    made = timeline(entry("2024", "<b>a</b>", source(text="<img src=x onerror=y>", said="2024")))
    (event,) = read_json("timeline.timelinejs.json", made=made)["events"]
    assert event["text"]["headline"] == "&lt;b&gt;a&lt;/b&gt;"
    assert "<img" not in event["text"]["text"]


def test_the_feed_has_articles_and_events_the_latest_told_first():
    shown = feed()
    assert not shown.bozo
    assert shown.feed.title == "Vekhi"
    assert len(shown.entries) == len(ARTICLES) + 9
    assert {"article", "treaty", "plan"} <= {tag.term for each in shown.entries for tag in each.tags}
    assert len({each.id for each in shown.entries}) == len(shown.entries)
    told = [each.updated for each in shown.entries]
    assert told == sorted(told, reverse=True)
    assert all(each.link.startswith("https://example.org/news/") for each in shown.entries)


def test_the_feeds_links_lead_from_where_it_stands_where_the_site_has_no_address():
    shown = files(options=Options(timeline_file="about/history.md"))["about/history.atom"].decode()
    assert 'href="history/#1992-08-27-relations-established"' in shown
    assert 'href="../articles/neighbours/"' in shown
    assert "<id>urn:uuid:" in shown


def test_without_a_given_moment_the_latest_article_gives_it():
    assert latest_publication(ARTICLES.values()) == datetime(2024, 4, 20, tzinfo=timezone.utc)
    assert latest_publication([]) == EPOCH
    assert feed(stamp=None).feed.updated == "2024-04-20T00:00:00+00:00"


def test_the_order_in_which_articles_come_changes_nothing():
    assert files(articles=dict(reversed(ARTICLES.items()))) == files()


@given(st.text(st.characters()), st.text(st.characters()))
@example("\ud800", "\ud800")
def test_whatever_a_text_says_every_file_can_be_read(title, sentence):
    made = files(timeline(entry("2024-01-01", title, source(text=sentence, said="2024-01-01"), key="one")))
    assert len(json.loads(made["timeline.json"])["entries"]) == 1
    assert len(json.loads(made["timeline.timelinejs.json"])["events"]) == 1
    assert len(list(csv.reader(io.StringIO(made["timeline.csv"].decode())))) == 2
    assert len(icalendar.Calendar.from_ical(made["timeline.ics"]).walk("VEVENT")) == 1
    assert len(ElementTree.fromstring(made["timeline.atom"]).findall("{*}entry")) == len(ARTICLES) + 1

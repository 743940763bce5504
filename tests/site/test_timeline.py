"""The timeline as MkDocs builds it with the site."""

import json
import re
from html import unescape

import pytest
from sites import articles, built, site, words

TREATY = """Neighbours look back on thirty years

The two governments met on Monday to look back on what they have done together since independence.

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. They signed a treaty on eternal
friendship in Bishkek on 8 April 1997, and the presidents of Kazakhstan and Kyrgyzstan call it historic today.

Officials said that the next meeting between the governments of both countries will be about water.
"""
DUMPS = {"treaty.txt": TREATY, "treaty.yml": "language: en\n"}
OWN = (
    "- {title: A bridge is opened, date: 2011-05-01, parties: [KZ, KG], url: 'https://example.org/bridge'}\n"
)


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    folder = tmp_path_factory.mktemp("timeline")
    return built(site(folder, "plugins: [newsdump]\n", {**DUMPS, "milestones.yml": OWN}))


def test_the_page_has_what_the_articles_tell_and_what_a_person_adds(finished):
    html = unescape((finished / "timeline" / "index.html").read_text("utf-8"))
    assert re.findall(r'datetime="([\d-]+)"', html) == ["1992-10-15", "1997-04-08", "2011-05-01"]
    assert 'href="https://example.org/bridge"' in html


def test_an_article_links_to_the_entries_it_tells_of_and_they_link_back(finished):
    page = articles(finished)[0]
    article = page.read_text("utf-8")
    timeline = (finished / "timeline" / "index.html").read_text("utf-8")
    ids = set(re.findall(r'id="([^"]+)"', timeline))
    targets = re.findall(r'href="\.\./\.\./timeline/#([^"]+)"', article)
    assert len(set(targets)) == 2
    assert len(targets) == 4  # where the story tells of it, and in the list of events
    assert set(targets) <= ids
    assert f"../articles/{page.parent.name}/#p2" in timeline


def test_the_data_files_are_part_of_the_site(finished):
    data = json.loads((finished / "timeline.json").read_text("utf-8"))
    assert [entry["date"] for entry in data["entries"]] == ["1992-10-15", "1997-04-08", "2011-05-01"]
    assert {file.name for file in finished.glob("timeline.*")} == {
        *("timeline.atom", "timeline.csv", "timeline.ics", "timeline.json"),
        *("timeline.schema.json", "timeline.timelinejs.json"),
    }


def test_the_page_names_its_feed(finished):
    html = (finished / "timeline" / "index.html").read_text("utf-8")
    (feed,) = re.findall(r'<link rel="alternate" type="application/atom\+xml" [^>]*href="([^"]+)">', html)
    assert (finished / "timeline" / unescape(feed)).resolve() == finished / "timeline.atom"


def test_without_dumps_the_page_says_that_there_is_nothing_yet(tmp_path):
    page = built(site(tmp_path, dumps={}), strict=False) / "timeline" / "index.html"
    assert "There is nothing here yet" in words(page.read_text("utf-8"))


def test_a_timeline_that_is_switched_off_leaves_nothing_behind(tmp_path):
    config = "plugins:\n  - newsdump:\n      timeline: false\n"
    finished = built(site(tmp_path, config, DUMPS))
    assert not list(finished.glob("timeline*"))
    assert "timeline" not in words(articles(finished)[0].read_text("utf-8"))


def test_own_entries_that_cannot_be_read_are_a_warning_and_the_rest_is_built(tmp_path, caplog):
    dumps = {**DUMPS, "milestones.yml": "- {title: A bridge}\n"}
    finished = built(site(tmp_path, dumps=dumps), strict=False)
    assert "milestones.yml: entry 1: url: is missing" in caplog.text
    assert (finished / "timeline" / "index.html").exists()


def test_the_moment_that_a_reproducible_build_is_told_is_stated(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    finished = built(site(tmp_path, dumps=DUMPS))
    assert "DTSTAMP:20231114T221320Z" in (finished / "timeline.ics").read_text("utf-8")

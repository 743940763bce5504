"""What the review bar is answered of a site, and what its acts write, without the server between them."""

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest
from sites import STORY, site

from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.review.serving.desk import ReviewDesk
from mkdocs_newsdump.review.serving.edition import places
from mkdocs_newsdump.review.serving.guard import RefusedError
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.pipeline import Pipeline

OPTIONS = Options(parties=["KZ", "KG"], article_url_format="{file}", split_dumps="====")
TREATY = """Neighbours look back on thirty years

12 May 2021

Kazakhstan and Kyrgyzstan established diplomatic relations on 15 October 1992. It was their first step.

The two countries signed the treaty on eternal friendship in Bishkek on 8 April 1997, after long talks.
"""
OTHER = """What the archives say

13 May 2022

Kazakhstan and Kyrgyzstan established diplomatic relations on 16 October 1992, as the archives have it.

Officials said that the next meeting between the governments of both countries will be about water.
"""
DIGEST = f"{STORY}\n====\n{STORY.replace('bridge', 'ferry').replace('Bridge', 'Ferry')}"
BORDER = """Neighbours talk about their border

13 May 2021

Kazakhstan and Kyrgyzstan did not sign a border treaty in 1998, and talks went on for years, officials said.
"""
DUMPS = {"bridge.txt": STORY, "treaty.txt": TREATY, "other.txt": OTHER, "digest.txt": DIGEST}
DUMPS |= {"border.txt": BORDER}
BRIDGE, TIMELINE = "/articles/bridge/", "/timeline/"


class Desk:
    """A desk, and the site that it is for."""

    def __init__(self, folder, options=OPTIONS):
        self.options = options
        self.seeds = folder / "seeds"
        self.desk = ReviewDesk()
        self.pipeline = Pipeline()
        self.make()

    def make(self):
        """Make the site as a server does; files that were written up to now are older than it."""
        newest = max((one.stat().st_ctime_ns for one in self.seeds.iterdir()), default=0)
        while time.time_ns() <= newest:
            pass
        self.desk.begin(self.seeds, self.options)
        made = build_site(self.seeds, self.options, self.pipeline)
        addresses = {file.path: file.path for file in made.files}
        addresses |= {page.path: self.options.url(page.path) for page in made.pages}
        self.places = places(made.pages, addresses, "/")
        self.desk.publish(
            self.places,
            self.pipeline.article,
            {file.path: file.data for file in made.files},
            made.doubts,
        )

    def ask(self, name, page=BRIDGE, **question):
        return self.desk.answers[name]({"page": page, "edition": self.desk.edition, **question})

    def act(self, page=BRIDGE, **act):
        return self.ask("act", page, act=act, seen=self.ask("state", page)["seen"])

    def entry(self, words):
        entries = self.ask("state", TIMELINE)["entries"]
        return next(entry for entry in entries if words in entry["title"])

    def files(self):
        return {path.name: path.read_bytes() for path in sorted(self.seeds.iterdir()) if path.is_file()}


@pytest.fixture
def desk(tmp_path):
    return Desk(site(tmp_path / "site", "", DUMPS))


def refused(ask, /, *arguments, **named):
    """Ask for what is refused; gives the status and the message."""
    with pytest.raises(RefusedError) as error:
        ask(*arguments, **named)
    return int(error.value.status[:3]), str(error.value)


def test_an_act_is_written_and_taken_back_and_done_again(desk):
    before = desk.files()
    done = desk.act(do="lines", lines=[8], value="drop")
    assert done["file"] == "bridge.yml"
    assert desk.files() == before | {"bridge.yml": b"lines:\n  8: drop\n"}
    again = desk.ask("undo", undo=done["undo"])
    assert desk.files() == before
    desk.ask("undo", undo=again["undo"])
    assert desk.files() == before | {"bridge.yml": b"lines:\n  8: drop\n"}


def test_a_doubt_about_an_entry_s_date_is_settled_by_one_choice(desk):
    doubts = desk.ask("state", TIMELINE)["doubts"]
    doubt = next(doubt for doubt in doubts if len(doubt["choices"]) == 2)
    assert [choice["text"] for choice in doubt["choices"]] == ["October 15, 1992", "October 16, 1992"]
    desk.act(TIMELINE, **doubt["choices"][1]["act"])
    desk.make()
    assert desk.entry("diplomatic relations")["date"] == "1992-10-16"


@pytest.mark.parametrize("name", ["bridge.txt", "digest.txt#2", "timeline.md"])
def test_a_doubt_that_was_looked_at_comes_no_more_until_that_is_undone(tmp_path, name):
    undated = {name: text.replace("12 May 2021\n", "") for name, text in DUMPS.items()}
    desk = Desk(site(tmp_path / "site", "", undated))
    page = next(path for path, place in desk.places.items() if place.name == name)
    first, *others = desk.ask("state", page)["doubts"]
    done = desk.act(page, **first["look"])
    desk.make()
    assert desk.ask("state", page)["doubts"] == others
    desk.ask("undo", undo=done["undo"])
    desk.make()
    assert desk.ask("state", page)["doubts"] == [first, *others]


def test_a_date_in_doubt_is_shown_as_it_is_read_and_can_be_looked_at(desk):
    (other,) = desk.ask("state", TIMELINE)["others"]
    assert (other["date"], other["kind"], other["parties"]) == ("1998", "treaty", ["KG", "KZ"])
    done = desk.act(TIMELINE, **other["look"])
    desk.make()
    assert desk.ask("state", TIMELINE)["others"] == [other | {"look": None}]
    desk.ask("undo", undo=done["undo"])
    desk.make()
    assert desk.ask("state", TIMELINE)["others"] == [other]


def test_a_date_in_doubt_that_is_an_entry_by_now_is_refused(desk):
    (other,) = desk.ask("state", TIMELINE)["others"]
    desk.act(TIMELINE, do="change", other=other["key"], changes={"title": "Talks"})
    desk.make()
    before = desk.files()
    assert refused(desk.act, TIMELINE, do="drop", other=other["key"])[0] == 410
    assert desk.files() == before


def test_entries_are_merged_and_parted(desk):
    first, second = desk.entry("diplomatic relations"), desk.entry("eternal friendship")
    desk.act(TIMELINE, do="merge", entries=[first["key"], second["key"]])
    desk.make()
    merged = desk.entry("diplomatic relations")
    assert len(merged["sources"]) == 3
    place = next(at for at, source in enumerate(merged["sources"]) if "eternal friendship" in source)
    desk.act(TIMELINE, do="part", entry=merged["key"], sources=[place])
    desk.make()
    assert desk.entry("eternal friendship")["sources"] == second["sources"]


def test_an_article_of_several_in_a_file_has_the_lines_of_the_file(desk):
    page = next(path for path, place in desk.places.items() if place.name == "digest.txt#2")
    lines = desk.ask("state", page)["article"]["parts"]["p2"]
    text = desk.seeds.joinpath("digest.txt").read_text("utf-8").splitlines()
    assert [text[number - 1][:22] for number in lines] == ["Engineers told reporte"]
    assert desk.act(page, do="lines", lines=lines, value="drop")["file"] == "digest.yml"
    desk.make()
    assert "Engineers told" not in str(desk.pipeline.article("digest.txt#2").body)
    desk.act(page, do="fields", fields={"title": "Another"})
    desk.make()
    assert desk.pipeline.article("digest.txt#2").title == "Another"
    assert desk.pipeline.article("digest.txt#1").title == "Bridge opens over the Vistula"


# What is refused: one message, and no file is another than it was

WRONG_ACTS = {
    "nothing": None,
    "a list": [],
    "no deed": {},
    "an unknown deed": {"do": "delete"},
    "a deed of another page": {"do": "drop", "entry": "x"},
    "a deed that is none": {"do": ["lines"]},
    "no lines": {"do": "lines", "lines": [], "value": "drop"},
    "lines of text": {"do": "lines", "lines": ["../../etc/passwd"], "value": "drop"},
    "lines that are not there": {"do": "lines", "lines": [10_000], "value": "drop"},
    "a line of many digits": {"do": "lines", "lines": [10**4000], "value": "drop"},
    "a role that is none": {"do": "lines", "lines": [1], "value": "delete"},
    "a key too many": {"do": "lines", "lines": [1], "value": "drop", "file": "../x.yml"},
    "an unknown field": {"do": "fields", "fields": {"path": "/etc/passwd"}},
    "a day that is none": {"do": "fields", "fields": {"published": "2021-02-30"}},
    "an address that runs": {"do": "fields", "fields": {"url": "javascript:alert(1)"}},
    "a title without end": {"do": "fields", "fields": {"title": "x" * 10_000}},
    "a title that is none": {"do": "fields", "fields": {"title": {"a": "b"}}},
    "no doubt": {"do": "look"},
    "a doubt that is none": {"do": "look", "what": "../x.yml"},
    "a doubt of several": {"do": "look", "what": ["no-date", "warning"]},
    "a doubt of an entry": {"do": "look", "what": "undated"},
    "a doubt without end": {"do": "look", "what": "no-date", "about": "x" * 10_000},
    "a doubt in another file": {"do": "look", "what": "no-date", "file": "../x.yml"},
}


@pytest.mark.parametrize("act", WRONG_ACTS)
def test_what_cannot_be_done_is_not(desk, act):
    before = desk.files()
    seen = desk.ask("state")["seen"]
    status, message = refused(desk.ask, "act", act=WRONG_ACTS[act], seen=seen)
    assert (status, bool(message)) == (422, True)
    assert desk.files() == before


@pytest.mark.parametrize("name", ["../../x", "treaty.txt", "", None, ["x"]])
def test_an_entry_is_one_of_the_timeline(desk, name):
    before = desk.files()
    for key in ("entry", "other"):
        for act in ("drop", "look", "change"):
            status, _ = refused(desk.act, TIMELINE, do=act, **{key: name}, changes={"title": "x"})
            assert status in (410, 422)
    assert desk.files() == before


@pytest.mark.parametrize("token", ["", "x", None, ["x"], 3])
def test_only_what_was_done_is_undone(desk, token):
    status, message = refused(desk.ask, "undo", undo=token)
    assert (status, message) == (410, "this can be undone no more")


@pytest.mark.parametrize(
    ("page", "act"),
    [
        (BRIDGE, {"do": "fields", "fields": {"title": ""}}),
        (BRIDGE, {"do": "lines", "lines": [8], "value": None}),
        (TIMELINE, {"do": "change", "changes": {"date": ""}}),
    ],
)
def test_what_changes_nothing_is_said_to(desk, page, act):
    if page == TIMELINE:
        act = act | {"entry": desk.entry("eternal friendship")["key"]}
    before = desk.files()
    status, message = refused(desk.act, page, **act)
    assert (status, message) == (422, "This changes nothing: the dumps say so, or you did before.")
    assert desk.files() == before


def test_what_was_said_before_is_not_written_again(desk):
    desk.act(do="lines", lines=[8], value="drop")
    own = desk.seeds / "bridge.yml"
    written = own.stat().st_mtime_ns
    desk.make()
    assert refused(desk.act, do="lines", lines=[8], value="drop")[0] == 422
    assert own.stat().st_mtime_ns == written


def test_what_was_written_meanwhile_stays(desk):
    seen = desk.ask("state")["seen"]
    own = desk.seeds / "bridge.yml"
    own.write_text("# mine\ntitle: My own\n", "utf-8")
    status, message = refused(desk.ask, "act", act={"do": "lines", "lines": [8], "value": "drop"}, seen=seen)
    assert status == 409
    assert "load the page again" in message
    desk.make()
    assert refused(desk.ask, "act", act={"do": "lines", "lines": [8], "value": "drop"}, seen=seen)[0] == 409
    desk.act(do="lines", lines=[8], value="drop")
    assert own.read_text("utf-8") == "# mine\ntitle: My own\nlines:\n  8: drop\n"


def test_own_entries_that_were_written_meanwhile_stay(desk):
    seen, key = desk.ask("state", TIMELINE)["seen"], desk.entry("eternal friendship")["key"]
    own = desk.seeds / "milestones.yml"
    own.write_text("- {title: Mine, url: https://example.org}\n", "utf-8")
    assert refused(desk.ask, "act", TIMELINE, act={"do": "drop", "entry": key}, seen=seen)[0] == 409
    assert own.read_text("utf-8") == "- {title: Mine, url: https://example.org}\n"


def test_a_dump_that_was_changed_meanwhile_has_other_lines(desk):
    (desk.seeds / "bridge.txt").write_text(f"A line above\n\n{STORY}", "utf-8")
    status, _ = refused(desk.act, do="lines", lines=[8], value="drop")
    assert status == 409


def test_corrections_that_were_removed_meanwhile_are_missed(desk):
    desk.act(do="fields", fields={"title": "Another"})
    desk.make()
    (desk.seeds / "bridge.yml").unlink()
    assert refused(desk.ask, "state")[0] == 409


def test_a_dump_that_was_deleted_meanwhile_is_gone(desk):
    (desk.seeds / "bridge.txt").unlink()
    assert refused(desk.act, do="lines", lines=[8], value="drop") == (410, "bridge.txt is no more.")
    assert not (desk.seeds / "bridge.yml").exists()


def test_corrections_that_cannot_be_read_are_said_first(desk):
    (desk.seeds / "bridge.yml").write_text("title: [", "utf-8")
    desk.make()
    assert desk.ask("state")["doubts"][0]["text"].startswith("bridge.yml: ")
    status, message = refused(desk.act, do="lines", lines=[8], value="drop")
    assert (status, message.startswith("bridge.yml")) == (422, True)
    assert (desk.seeds / "bridge.yml").read_text("utf-8") == "title: ["


def test_words_on_the_timeline_that_cannot_be_read_are_said_first(desk):
    (desk.seeds / "milestones.yml").write_text("- {title: [", "utf-8")
    desk.make()
    assert desk.ask("state", TIMELINE)["doubts"][0]["text"].startswith("milestones.yml: line ")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
@pytest.mark.parametrize("page", [BRIDGE, TIMELINE])
def test_a_link_that_leads_outside_is_not_written_to(desk, tmp_path, page):
    outside = tmp_path / "outside.yml"
    outside.write_text("title: Not yours\n", "utf-8")
    name = "milestones.yml" if page == TIMELINE else "bridge.yml"
    key = desk.entry("eternal friendship")["key"]
    seen = desk.ask("state", page)["seen"]
    Path(desk.seeds / name).symlink_to(outside)
    act = {"do": "drop", "entry": key} if page == TIMELINE else {"do": "lines", "lines": [8], "value": "drop"}
    for given in (seen, "", "0" * 64):
        assert refused(desk.ask, "act", page, act=act, seen=given)[0] in (409, 422)
    assert outside.read_text("utf-8") == "title: Not yours\n"


def test_an_article_with_another_title_is_found_from_its_old_address(tmp_path):
    titled = replace(OPTIONS, article_url_format="{slug}")
    desk = Desk(site(tmp_path / "site", "", {"bridge.txt": STORY}), titled)
    old, new = "/articles/bridge-opens-over-the-vistula/", "/articles/the-bridge-is-open/"
    assert desk.desk.moved(old) is None
    desk.act(old, do="fields", fields={"title": "The bridge is open"})
    desk.make()
    assert desk.desk.moved(old) == new
    assert desk.desk.moved(f"{old}dump.html") == f"{new}dump.html"
    assert desk.desk.moved(f"{old}index.html") == new
    assert desk.desk.moved("/articles/none/") is None
    (desk.seeds / "bridge.txt").unlink()
    desk.make()
    assert desk.desk.moved(old) is None


def test_pages_without_addresses_of_folders_are_known_too(tmp_path):
    files = replace(OPTIONS, use_directory_urls=False)
    desk = Desk(site(tmp_path / "site", "", {"bridge.txt": STORY, "treaty.txt": TREATY}), files)
    assert set(desk.places) == {
        *("/articles/bridge.html", "/articles/bridge/dump.html"),
        *("/articles/treaty.html", "/articles/treaty/dump.html"),
        "/timeline.html",
    }
    assert desk.act("/articles/bridge/dump.html", do="lines", lines=[8], value="drop")["file"] == "bridge.yml"

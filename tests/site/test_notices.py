"""Nothing of what is in a folder of dumps vanishes without a word, in real builds."""

import json
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from reader import broken_links
from sites import STORY, articles, built, site, words

from mkdocs_newsdump.cleaning import clean as clean_module
from mkdocs_newsdump.cli import main
from mkdocs_newsdump.events import beginning, find
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site import pipeline as pipeline_module
from mkdocs_newsdump.site.build import build_site

FULL = Path("/dev/full")
two_forms = pytest.mark.skipif(sys.platform == "darwin", reason="macOS takes the two for one file")
linux_only = pytest.mark.skipif(not FULL.exists(), reason="only Linux has a file that is a full disk")

NO_DATE = "dumps that do not say when something happened"
TO_LOOK_AT = " to look at in "

TREATY = """{place} treaty is signed

12 May 2021

Kazakhstan and Kyrgyzstan signed a treaty on the {place} on 8 April 1997, the ministry of the {place} said.

The people of the {place} were told so by radio, and many of them came to the square to hear it read out.

The ministry has kept the paper in its archive since, where everybody may see the seal of the {place}.
"""
PLACES = ("Lake", "Steppe", "Pass", "Ford")


def treaties(*names):
    """Give a dump of each name, each with a treaty of its own."""
    return {name: TREATY.format(place=place) for name, place in zip(names, PLACES, strict=False)}


def option(setting):
    return f"plugins: [search, newsdump: {{{setting}}}]\n"


def said(caplog, level):
    """Give what the plugin said."""
    start = "mkdocs_newsdump: "
    found = [record.getMessage() for record in caplog.records if record.levelname == level]
    return [message.removeprefix(start) for message in found if message.startswith(start)]


def notices(caplog):
    """Give the notices but that the story of most of these tests has no date, and how much is unsure."""
    usual = (NO_DATE, TO_LOOK_AT)
    return [message for message in said(caplog, "INFO") if not any(some in message for some in usual)]


def cited(finished):
    """Give the place that each entry of the timeline tells of, and the one that the cited page tells of."""
    entries = json.loads((finished / "timeline.json").read_text("utf-8"))["entries"]
    pairs = []
    for entry in entries:
        [source] = entry["sources"]
        address = source["url"].partition("#")[0]
        page = words((finished / address / "index.html").read_text("utf-8"))
        pairs.append((place_of(source["text"]), place_of(page)))
    return sorted(pairs)


def place_of(text):
    return re.search(r"treaty on the (\w+)", text)[1]


# Addresses


@pytest.mark.parametrize(
    ("names", "url_format", "warned"),
    [
        (("news-00122.txt", "news-02304.txt"), "{id}", 0),
        pytest.param(("e\u0301.txt", "\xe9.txt"), "{id}", 1, marks=two_forms),
        (("a.txt", "b.txt", "c.txt"), "{id:.1}", 0),
        (("a.txt", "b.txt", "c.txt", "d.txt"), "news-{id:.0}", 3),
        (("2021/a.txt", "2021-a.txt"), "{file}", 1),
    ],
)
def test_dumps_that_want_one_address_are_all_published_and_cited(names, url_format, warned, tmp_path, caplog):
    folder = site(tmp_path, option(f"article_url_format: '{url_format}'"), {})
    for name, text in treaties(*names).items():
        (folder / "seeds" / name).parent.mkdir(exist_ok=True)
        (folder / "seeds" / name).write_text(text, "utf-8")
    finished = built(folder, strict=not warned)
    assert len(articles(finished)) == len(names)
    assert cited(finished) == sorted((place, place) for place in PLACES[: len(names)])
    assert broken_links(finished) == []
    warnings = said(caplog, "WARNING")
    assert len(warnings) == warned
    for warning in warnings:
        assert warning.split(":")[0] in names
        assert f"is taken by {names[0]}" in warning or f"is taken by {names[1]}" in warning
    if warned:
        with pytest.raises(Abort):
            built(folder)


def test_one_slug_for_two_dumps_is_a_warning_that_names_both(tmp_path, caplog):
    dumps = {"ferry.txt": STORY, "bridge.txt": STORY.replace("Vistula", "Oder").replace("Oder", "Vistula", 1)}
    finished = built(site(tmp_path, option("article_url_format: '{slug}'"), dumps), strict=False)
    assert [path.parent.name for path in articles(finished)] == [
        "bridge-opens-over-the-vistula",
        "bridge-opens-over-the-vistula-2",
    ]
    [warning] = said(caplog, "WARNING")
    assert warning.startswith("ferry.txt: its page is articles/bridge-opens-over-the-vistula-2, because")
    assert "taken by bridge.txt" in warning
    assert '"{slug}-{id}"' in warning


def test_an_article_called_as_the_timeline_leaves_it_in_its_place(tmp_path, caplog):
    setting = "article_url_format: '{slug}', timeline_file: articles/timeline.md"
    folder = site(tmp_path, option(setting), {"a.txt": STORY, "a.yml": "title: Timeline\n"})
    finished = built(folder, strict=False)
    assert "thirty thousand cars" in words(
        (finished / "articles" / "timeline-2" / "index.html").read_text("utf-8")
    )
    assert "thirty thousand cars" not in (finished / "articles" / "timeline" / "index.html").read_text(
        "utf-8"
    )
    assert "taken by the timeline" in caplog.text


def test_fewer_pages_than_articles_stop_the_build_as_our_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(
        pipeline_module,
        "article_paths",
        lambda found, *rest: (dict.fromkeys(found, "articles/One.md") | {"b.txt": "articles/one.md"}, []),
    )
    with pytest.raises(RuntimeError, match=r"2 articles have 1 pages.*fault of mkdocs-newsdump.*report"):
        built(site(tmp_path, dumps=treaties("a.txt", "b.txt")))


@pytest.mark.parametrize(
    ("module", "function", "lost"),
    [
        (clean_module, "clean", "no page could be made of it"),
        (find, "read_events", "the timeline has nothing of it"),
    ],
)
def test_a_fault_of_ours_costs_one_dump_and_names_it(module, function, lost, tmp_path, monkeypatch, caplog):
    working = getattr(module, function)

    def stumble(given, *rest, **named):
        if "Steppe" in str(given):
            raise IndexError("no such word")
        return working(given, *rest, **named)

    monkeypatch.setattr(module, function, stumble)
    finished = built(site(tmp_path, dumps=treaties("a.txt", "b.txt", "c.txt")), strict=False)
    [warning] = said(caplog, "WARNING")
    assert warning.startswith(
        f"b.txt: {lost}, for a fault of mkdocs-newsdump, not yours (IndexError in test_"
    )
    assert "no such word" in warning
    assert cited(finished) == [("Lake", "Lake"), ("Pass", "Pass")]


# What is not read


PAGE = f"<!doctype html>\n<html><body>\n<p>{STORY}</p>\n</body></html>\n"
DATA = json.dumps([{"title": "Bridge", "body": STORY}])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n{PAGE}", "MHTML"),
        (f"<?xml version='1.0'?><rss><channel><description>{STORY}</description></channel></rss>", "XML"),
        (DATA, "JSON"),
    ],
    ids=["MHTML", "XML", "JSON"],
)
def test_what_is_called_text_and_is_none_is_one_warning_and_no_page(text, kind, tmp_path, caplog):
    folder = site(tmp_path, dumps={"bridge.txt": STORY, "page.txt": text})
    assert len(articles(built(folder, strict=False))) == 1
    [warning] = said(caplog, "WARNING")
    assert re.fullmatch(rf"page\.txt: is .*{kind}.*; .*\.txt file.*", warning)
    with pytest.raises(Abort):
        built(folder)


def test_a_story_with_a_tag_at_its_beginning_is_published(tmp_path):
    text = f"<b>It was time</b>, said the mayor\n\n{STORY}"
    [page] = articles(built(site(tmp_path, dumps={"bridge.txt": text})))
    assert "thirty thousand cars" in words(page.read_text("utf-8"))


def test_files_of_other_endings_are_one_notice_in_all(tmp_path, caplog):
    others = dict.fromkeys(["a.rtf", "b.docx", "c", "d.json", "bridge.yaml", ".hidden"], "x")
    caplog.set_level("INFO")
    built(site(tmp_path, dumps={"bridge.txt": STORY, **others}))
    [notice] = notices(caplog)
    assert "seeds: files not read: 5 (a.rtf, b.docx, bridge.yaml and 2 more)" in notice
    assert "end in .txt" in notice
    assert ".yml" in notice


def test_the_command_line_says_it_too_and_succeeds(tmp_path):
    folder = site(tmp_path, dumps={"bridge.txt": STORY, "page.docx": PAGE})
    result = CliRunner().invoke(main, ["export", "--dump-dir", str(folder / "seeds"), str(tmp_path / "out")])
    assert result.exit_code == 0
    assert re.search(r"^notice: .*files not read: 1 \(page\.docx\)", result.stderr, re.MULTILINE)


def test_a_folder_that_cannot_be_read_is_a_warning(tmp_path):
    [warning] = build_site(tmp_path / "gone", Options()).warnings
    assert "gone: this folder cannot be read" in warning


# What is published


def test_dumps_among_the_documents_are_not_published_as_they_are(tmp_path, caplog):
    folder = site(tmp_path, option("dump_dir: docs/seeds"), {})
    (folder / "docs" / "seeds").mkdir()
    (folder / "docs" / "seeds" / "bridge.txt").write_text(STORY)
    (folder / "docs" / "seeds" / "bridge.yml").write_text("title: Mine\n")
    (folder / "docs" / "robots.txt").write_text("User-agent: *\n")
    caplog.set_level("INFO")
    finished = built(folder)
    assert len(articles(finished)) == 1
    assert (finished / "robots.txt").exists()
    assert not (finished / "seeds").exists()
    [notice] = notices(caplog)
    assert "inside docs_dir" in notice
    assert "2 (seeds/bridge.txt, seeds/bridge.yml)" in notice


def test_a_link_to_the_dumps_among_the_documents_publishes_none(tmp_path):
    folder = site(tmp_path)
    (folder / "docs" / "raw").symlink_to(folder / "seeds")
    finished = built(folder)
    assert not (finished / "raw").exists()
    assert len(articles(finished)) == 1


def test_dumps_that_the_author_excludes_need_no_word(tmp_path, caplog):
    folder = site(tmp_path, "exclude_docs: /seeds/\n" + option("dump_dir: docs/seeds"), {})
    (folder / "docs" / "seeds").mkdir()
    (folder / "docs" / "seeds" / "bridge.txt").write_text(STORY)
    caplog.set_level("INFO")
    assert len(articles(built(folder))) == 1
    assert notices(caplog) == []


def test_an_export_around_the_dumps_says_so(tmp_path):
    folder = site(tmp_path / "out")
    result = CliRunner().invoke(main, ["export", "--dump-dir", str(folder / "seeds"), str(tmp_path / "out")])
    assert result.exit_code == 0
    assert "is inside" in result.stderr


def test_a_story_in_two_dumps_is_a_notice_that_names_both(tmp_path, caplog):
    again = f"Menu\nHome\n\n{STORY.replace('Bridge opens over', 'New crossing for')}"
    dumps = {"bridge.txt": STORY, "copy.txt": again, **treaties("other.txt")}
    caplog.set_level("INFO")
    assert len(articles(built(site(tmp_path, dumps=dumps)))) == 3
    [notice] = notices(caplog)
    assert "one story nearly word for word: 2 (bridge.txt, copy.txt)" in notice


def test_labels_that_are_missing_are_a_notice_that_says_how_to_add_them(tmp_path, caplog):
    caplog.set_level("INFO")
    theme = "theme: {name: material, font: false, language: sv}\n"
    built(site(tmp_path, option("") + theme, {"a.txt": STORY}))
    [notice] = notices(caplog)
    assert "none in Swedish (sv) yet" in notice
    assert "languages/sv/labels.yml" in notice


def test_events_without_a_date_are_a_notice_that_says_how_to_date_them(tmp_path, caplog):
    caplog.set_level("INFO")
    finished = built(site(tmp_path, dumps={"a.txt": STORY.replace("12 May 2021\n", "")}))
    [notice] = [message for message in said(caplog, "INFO") if message.startswith(NO_DATE)]
    assert notice.startswith(f"{NO_DATE}: 1 (a.txt). A file NAME.yml")
    assert "NAME.yml" not in (finished / "timeline" / "index.html").read_text("utf-8")


def test_an_article_too_long_to_read_is_a_notice_that_says_how_much_was_read(tmp_path, caplog, monkeypatch):
    monkeypatch.setattr(beginning, "MAX_READ", 1500)
    told = "Kazakhstan and Kyrgyzstan signed a treaty on the {place} on 8 April {year}, the ministry said."
    treaties_of = [told.format(place=f"Lake{year}", year=year) for year in range(1950, 1990)]
    folder = site(tmp_path, dumps={"long.txt": "\n\n".join(["Forty treaties", *treaties_of])})
    caplog.set_level("INFO")
    finished = built(folder)
    [notice] = notices(caplog)
    caplog.clear()
    built(folder)
    assert notices(caplog) == [notice]
    assert re.search(r"long\.txt: the timeline reads the first 1\d of its 40 sentences", notice)
    entries = json.loads((finished / "timeline.json").read_text("utf-8"))["entries"]
    assert [entry["date"][:4] for entry in entries] == [str(1950 + n) for n in range(len(entries))]
    assert 10 <= len(entries) < 20
    page = words(articles(finished)[0].read_text("utf-8"))
    assert "Lake1950" in page
    assert "Lake1989" in page


# Full disks


@linux_only
def test_a_full_disk_under_the_cache_is_a_notice_and_the_site_is_whole(tmp_path, caplog):
    folder = site(tmp_path)
    (folder / ".cache" / "newsdump").mkdir(parents=True)
    (folder / ".cache" / "newsdump" / ".gitignore").symlink_to(FULL)
    caplog.set_level("INFO")
    assert len(articles(built(folder))) == 1
    [notice] = notices(caplog)
    assert "No space left on device" in notice
    assert "cache_dir" in notice


@linux_only
def test_a_full_disk_under_the_site_is_an_error_that_says_what_to_do(tmp_path, caplog):
    folder = site(tmp_path)
    page = articles(built(folder))[0]
    page.unlink()
    page.symlink_to(FULL)
    with pytest.raises(OSError, match="No space left"):
        build(load_config(str(folder / "mkdocs.yml")), dirty=True)  # which leaves the last site where it is
    [error] = said(caplog, "ERROR")
    assert error.startswith("the site cannot be written: No space left on device; make room")


def test_an_export_that_cannot_write_a_file_names_it_and_does_not_stand_in_the_way_of_the_next(tmp_path):
    folder, out = site(tmp_path), tmp_path / "out"
    command = ["export", "--dump-dir", str(folder / "seeds"), str(out)]
    (out / "timeline.json").mkdir(parents=True)
    (out / ".newsdump-export").write_text("timeline.json\n")
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert re.search(r"timeline\.json cannot be written: .*; the export is not complete", result.stderr)
    assert (out / "articles" / "index.md").exists()
    (out / "timeline.json").rmdir()
    assert CliRunner().invoke(main, command).exit_code == 0


SWEDISH = """Ett fördrag undertecknas i staden vid sjön

12 maj 2021

Kazakstan och Kirgizistan undertecknade ett fördrag om sjön den 8 april 1997, sade departementet i går kväll.

Folket vid sjön fick höra det i radion, och många av dem kom till torget för att höra hur det lästes upp.

Departementet har sedan dess förvarat papperet i sitt arkiv, där var och en kan se det med sina egna ögon.
"""


@pytest.mark.parametrize("timeline", ["true", "false"])
def test_a_language_without_words_for_events_is_a_notice_where_there_is_a_timeline(
    tmp_path, caplog, timeline
):
    caplog.set_level("INFO")
    dumps = {**treaties("a.txt"), "b.txt": SWEDISH, "c.txt": SWEDISH.replace("sjön", "berget")}
    built(site(tmp_path, option(f"timeline: {timeline}"), dumps))
    found = [notice for notice in notices(caplog) if "words for events" in notice]
    assert [notice.partition(" Of these")[0] for notice in found] == (
        ["dumps in Swedish (sv), which has no words for events yet: 2 (b.txt, c.txt)."]
        if timeline == "true"
        else []
    )
    assert not said(caplog, "WARNING")

"""What is kept between builds saves work, and never changes a page."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from kept import build
from sites import STORY

from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site import cache as cache_module
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache, Codec
from mkdocs_newsdump.site.codecs import pack, unpack
from mkdocs_newsdump.site.pipeline import Pipeline
from mkdocs_newsdump.text.digests import folder_digest

FULL = Path("/dev/full")


def test_a_second_build_makes_nothing_again_and_gives_the_same(dumps, folder, made):
    first = build(dumps, folder)
    assert {name for name, _ in made} == {"clean", "read_events", "article_page"}
    made.clear()
    assert build(dumps, folder) == first
    assert not made


def test_a_second_build_loads_nothing_that_makes(dumps, folder):
    build(dumps, folder)
    second = f"""
import sys
from pathlib import Path
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.plugin import build_site
from mkdocs_newsdump.site.pipeline import Pipeline
from mkdocs_newsdump.text.digests import folder_digest
site = build_site(Path({str(dumps)!r}), Options(), Pipeline(Cache(Path({str(folder)!r}))))
print(len(site.articles), *sorted(sys.modules))
"""
    articles, *loaded = subprocess.run(
        [sys.executable, "-c", second], capture_output=True, text=True, check=True
    ).stdout.split()
    assert articles == "2"
    rooms = {name.split(".")[1] for name in loaded if name.startswith("mkdocs_newsdump.")}
    assert "site" in rooms
    assert not rooms & {"cleaning", "events", "timeline"}
    assert not {"mkdocs_newsdump.render.article", "mkdocs_newsdump.render.timeline"} & set(loaded)


@pytest.mark.parametrize(
    "lost", [("article", "page"), ("summaries",), ("events", "timeline"), ("page",), ("timeline",)]
)
def test_what_was_lost_is_made_again(dumps, folder, lost):
    first = build(dumps, folder)
    for kind in lost:
        shutil.rmtree(folder / kind)
    assert build(dumps, folder) == first


def test_without_a_folder_a_pipeline_remembers(dumps, made):
    remembering = Pipeline()
    first = build_site(dumps, Options(), remembering)
    made.clear()
    assert build_site(dumps, Options(), remembering) == first
    assert not made


def test_a_changed_dump_is_made_again_alone(dumps, folder, made):
    build(dumps, folder)
    (dumps / "bridge.txt").write_text(STORY.replace("opens", "closes"), "utf-8")
    made.clear()
    assert "closes" in build(dumps, folder).articles["bridge.txt"].title
    assert {source for _, source in made} == {"bridge.txt"}


def test_changed_corrections_are_heard(dumps, folder):
    build(dumps, folder)
    (dumps / "told.yml").write_text("title: Мост\n", "utf-8")
    assert build(dumps, folder).articles["told.txt"].title == "Мост"


def test_an_option_makes_pages_again_but_cleans_nothing(dumps, folder, made):
    build(dumps, folder)
    made.clear()
    assert build(dumps, folder, omitted=False) == build(dumps, None, omitted=False)
    assert {name for name, _ in made[:2]} == {"article_page"}


def test_a_changed_template_is_used(dumps, folder, tmp_path):
    templates = tmp_path / "templates"
    templates.mkdir()
    for words in ("One", "Two"):
        (templates / "article.md.j2").write_text(f"# {words}\n")
        page = build(dumps, folder, template_dir=templates).pages[-1]
        assert page.markdown == f"# {words}\n"


def test_another_program_reads_nothing_of_the_last_one(dumps, folder, made, monkeypatch):
    build(dumps, folder)
    made.clear()
    monkeypatch.setattr(cache_module, "program", lambda: "another")
    build(dumps, folder)
    assert {("clean", "bridge.txt"), ("clean", "told.txt")} <= set(made)


def test_a_changed_file_of_the_package_is_another_program(tmp_path):
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "ru.yml").write_text("a")
    digests = {folder_digest(tmp_path)}
    (tmp_path / "lexicon" / "ru.yml").write_text("b")
    digests.add(folder_digest(tmp_path))
    (tmp_path / "lexicon" / "ru.yml").rename(tmp_path / "lexicon" / "uk.yml")
    digests.add(folder_digest(tmp_path))
    assert len(digests) == 3


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"",
        lambda whole: whole[:-9],
        lambda whole: whole.replace(b"true", b"null"),
        bytes.swapcase,
    ],
)
def test_a_spoilt_entry_is_none(dumps, folder, spoil):
    first = build(dumps, folder)
    for file in folder.glob("*/*"):
        file.write_bytes(spoil(file.read_bytes()))
    assert build(dumps, folder) == first


def test_a_folder_that_cannot_be_written_keeps_nothing(dumps, tmp_path):
    (tmp_path / "file").write_text("in the way")
    site = build(dumps, tmp_path / "file")
    assert replace(site, notices=()) == build(dumps, None)
    [notice] = site.notices
    assert str(tmp_path / "file") in notice
    assert "the cache cannot be written" in notice


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a file that is a full disk")
def test_a_full_disk_is_said_once_and_the_site_is_whole(dumps, folder):
    folder.mkdir()
    (folder / ".gitignore").symlink_to(FULL)
    site = build(dumps, folder)
    assert replace(site, notices=()) == build(dumps, None)
    [notice] = site.notices
    assert "No space left on device" in notice
    assert "cache_dir" in notice


def test_what_could_not_be_written_leaves_no_part_of_it(dumps, folder):
    first = build(dumps, folder)
    for entry in list(folder.glob("*/*")):
        entry.unlink()
        entry.mkdir()
    site = build(dumps, folder)
    assert replace(site, notices=()) == first
    assert len(site.notices) == 1
    assert list(folder.glob("*/*.part")) == []


def test_what_an_interrupted_build_left_goes(dumps, folder):
    first = build(dumps, folder)
    leftover = next(folder.glob("page/*")).parent / "0123.part"
    leftover.write_bytes(b"half")
    assert build(dumps, folder) == first
    assert list(folder.glob("*/*.part")) == []


def test_half_a_character_is_kept_as_it_is(folder):
    codec = Codec(lambda pair: [pack(pair[0]), pair[1]], lambda parts: (unpack(parts[0]), parts[1]))
    for make in (lambda: ("half \ud800", b"whole"), None):
        assert Cache(folder).memo("kind", "name", "key", make, codec) == ("half \ud800", b"whole")


def test_a_value_made_now_goes_through_no_codec_and_one_in_memory_never_does(folder):
    value = object()
    written = Codec(lambda _: [b"written"], bytes)
    unused = Codec(None, None)
    assert Cache(folder).memo("kind", "name", "key", lambda: value, written) is value
    held = Cache()
    assert held.memo("kind", "name", "key", lambda: value, unused) is value
    assert held.memo("kind", "name", "key", None, unused) is value
    assert held.memo("kind", "name", "other key", lambda: 7, unused) == 7


def test_a_folder_that_another_process_makes_meanwhile_is_no_problem(tmp_path, monkeypatch):
    codec = Codec(lambda value: [value.encode()], lambda parts: parts[0].decode())
    cache = Cache(tmp_path / "cache")
    cache.save("kind", "one", "key", "first", codec)
    was_there = Path.is_dir
    answers = iter([False])  # as it was just before the other made it
    monkeypatch.setattr(Path, "is_dir", lambda path: next(answers, None) is None and was_there(path))
    cache.save("kind", "two", "key", "second", codec)
    assert cache.problem is None
    assert cache.load("kind", "two", "key", codec) == "second"

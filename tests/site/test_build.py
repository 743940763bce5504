"""A folder of dumps to pages, and what is remembered between builds."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept import TOLD
from sites import STORY

from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.site.build import build_site
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.pipeline import Pipeline
from mkdocs_newsdump.timeline.merge import make_entry

ROAD = STORY.replace("Bridge", "Road").replace("bridge", "road").replace("crossing", "way")


@pytest.fixture
def dumps(tmp_path):
    (tmp_path / "bridge.txt").write_text(STORY, "utf-8")
    (tmp_path / "road.txt").write_text(ROAD, "utf-8")
    return tmp_path


def test_only_what_changed_is_cleaned_again(dumps):
    pipeline = Pipeline()
    first = build_site(dumps, Options(), pipeline).articles
    (dumps / "road.txt").write_text(ROAD.replace("opens", "closes"), "utf-8")
    second = build_site(dumps, Options(), pipeline).articles
    assert second["bridge.txt"] is first["bridge.txt"]
    assert second["road.txt"].title == "Road closes over the Vistula"


def test_a_site_built_again_and_again_is_as_one_built_anew(dumps, tmp_path_factory):
    options = Options(site_name="News")
    for pipeline in (Pipeline(), Pipeline(Cache(tmp_path_factory.mktemp("cache")))):
        build_site(dumps, options, pipeline)
        for text in (TOLD, STORY, TOLD.replace("12 мая", "13 мая")):
            (dumps / "told.txt").write_text(text, "utf-8")
            assert build_site(dumps, options, pipeline) == build_site(dumps, options)
        (dumps / "told.yml").write_text("title: Told\n")
        assert build_site(dumps, options, pipeline) == build_site(dumps, options)
        (dumps / "told.txt").unlink()
        (dumps / "told.yml").unlink()
        assert build_site(dumps, options, pipeline) == build_site(dumps, options)


NAMES = ("bridge.txt", "road.txt", "told.txt", "below/told again.txt")
TEXTS = (STORY, ROAD, TOLD, TOLD.replace("12 мая", "13 мая"), f"{STORY}\n{TOLD}", "")
EDITS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(NAMES), st.sampled_from(TEXTS)),
    st.tuples(st.just("delete"), st.sampled_from(NAMES)),
    st.tuples(st.just("rename"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(
        st.just("correct"),
        st.sampled_from(NAMES),
        st.sampled_from(["title: Told", "published: 2020-05-12", "lines: {2: drop}", "nonsense: 1", ""]),
    ),
    st.tuples(
        st.just("say"),
        st.sampled_from(
            [
                "- {dump: told.txt, about: договор, title: Дружба}",
                "- {dump: told.txt, about: договор, drop: true}",
                "- {date: 1993-01-01, title: A bridge opened, kind: other, parties: [KZ, KG]}",
                "",
            ]
        ),
    ),
)


def edit(folder, what, name="", value=""):
    path = folder / (name if what != "say" else "milestones.yml")
    path.parent.mkdir(exist_ok=True)
    if what == "write":
        path.write_text(value, "utf-8")
    elif what == "delete":
        path.unlink(missing_ok=True)
    elif what == "rename" and path.exists():
        (folder / value).parent.mkdir(exist_ok=True)
        path.rename(folder / value)
    elif what == "correct":
        path.with_suffix(".yml").write_text(value, "utf-8")
    elif what == "say":
        path.write_text(name, "utf-8")


RESTARTS = st.sampled_from(["", "from the cache", "from the cache, made ready"])


@settings(max_examples=12, deadline=None)
@given(
    st.lists(st.tuples(RESTARTS, st.lists(EDITS, min_size=1, max_size=2)), min_size=1, max_size=6),
    st.booleans(),
)
def test_whatever_is_edited_while_a_site_is_served_it_is_as_one_built_anew(times, author_pages):
    options = Options(site_name="News", author_pages=author_pages)
    with (
        TemporaryDirectory() as place,
        TemporaryDirectory() as kept,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr("mkdocs_newsdump.render.years.MAX_ON_A_PAGE", 1)  # so that years have pages
        folder, pipeline = Path(place), Pipeline(Cache(Path(kept)))
        for name, text in zip(NAMES, TEXTS, strict=False):
            edit(folder, "write", name, text)
        build_site(folder, options, pipeline)
        for restart, edits in times:
            if restart:
                pipeline = Pipeline(Cache(Path(kept)))
                build_site(folder, options, pipeline)
            if restart.endswith("ready"):
                pipeline.make_ready(options)
            for one in edits:
                edit(folder, *one)
            site, anew = build_site(folder, options, pipeline), build_site(folder, options)
            # What cannot be read for the moment stays as it was, which a new site knows nothing of.
            if site.warnings == anew.warnings:
                assert site == anew


def test_a_site_from_the_cache_that_is_made_ready_makes_of_a_change_what_has_changed(tmp_path, monkeypatch):
    dumps, options, made = tmp_path / "seeds", Options(), []
    dumps.mkdir()
    subjects = ("моста", "канала", "школы", "больницы", "электростанции", "аэропорта")
    for n, subject in enumerate(subjects):
        text = TOLD.replace("12 мая 2019", f"{n + 12} мая {2000 + 3 * n}").replace("моста", subject)
        (dumps / f"{n}.txt").write_text(text, "utf-8")

    def note(candidates, language):
        made.append(make_entry(candidates, language))
        return made[-1]

    monkeypatch.setattr("mkdocs_newsdump.timeline.merge.make_entry", note)
    for _ in range(2):  # the second time all is in the cache
        pipeline = Pipeline(Cache(tmp_path / "cache"))
        made.clear()
        build_site(dumps, options, pipeline)
    assert not made
    pipeline.make_ready(options)
    assert {source.article for entry in made for source in entry.sources} == {f"{n}.txt" for n in range(6)}
    made.clear()
    (dumps / "0.txt").write_text(TOLD.replace("12 мая 2019", "20 июня 1996"), "utf-8")
    build_site(dumps, options, pipeline)
    assert made
    assert not any(source.article != "0.txt" for entry in made for source in entry.sources)


def test_changed_corrections_are_a_change(dumps):
    pipeline = Pipeline()
    build_site(dumps, Options(), pipeline)
    (dumps / "road.yml").write_text("title: A street\n", "utf-8")
    assert build_site(dumps, Options(), pipeline).articles["road.txt"].title == "A street"


def test_a_dump_half_written_leaves_the_last_good_page(dumps):
    pipeline = Pipeline()
    first = build_site(dumps, Options(), pipeline)
    (dumps / "road.txt").write_bytes(b"")
    second = build_site(dumps, Options(), pipeline)
    assert second.pages == first.pages
    assert second.warnings == ("road.txt: is empty; the page stays as it was",)


def test_a_dump_that_has_gone_is_forgotten(dumps):
    pipeline = Pipeline()
    build_site(dumps, Options(), pipeline)
    (dumps / "road.txt").unlink()
    assert list(build_site(dumps, Options(), pipeline).articles) == ["bridge.txt"]


def test_folders_below_are_read_and_hidden_files_are_not(dumps):
    (dumps / "2021").mkdir()
    (dumps / "2021" / "other.txt").write_text(ROAD.replace("road", "street"), "utf-8")
    (dumps / ".hidden.txt").write_text(ROAD, "utf-8")
    assert list(build_site(dumps, Options()).articles) == ["2021/other.txt", "bridge.txt", "road.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes among its files")
def test_a_pipe_does_not_stop_the_build(dumps):
    os.mkfifo(dumps / "pipe.txt")
    assert build_site(dumps, Options()).warnings == (
        "pipe.txt: is no file; put dumps as files into the folder",
    )

"""A folder that is read again: files as they were are not read, files that changed are."""

import os
import time

import pytest
from sites import STORY

from mkdocs_newsdump.dumps import folder as module
from mkdocs_newsdump.dumps.folder import read_sources
from mkdocs_newsdump.dumps.last_read import SETTLED, LastRead


@pytest.fixture
def dumps(tmp_path):
    for name in ("bridge", "road"):
        (tmp_path / f"{name}.txt").write_text(f"{STORY}\n{name}\n", "utf-8")
    (tmp_path / "road.yml").write_text("title: Road\n")
    settle(*tmp_path.iterdir())
    return tmp_path


def settle(*paths):
    """Let files be as old as they must be to be known by their times."""
    for path in paths:
        os.utime(path, ns=(0, time.time_ns() - 2 * SETTLED))


@pytest.fixture
def read(monkeypatch):
    """The names of the files that were read; none was changed just now."""
    names = []
    for name in ("read_dump", "read_corrections"):
        make = getattr(module, name)

        def watched(path, *args, make=make, **options):
            names.append(path.name)
            return make(path, *args, **options)

        monkeypatch.setattr(module, name, watched)
    now = time.time_ns
    monkeypatch.setattr("mkdocs_newsdump.dumps.last_read.time.time_ns", lambda: now() + 2 * SETTLED)
    return names


def test_what_is_as_it_was_is_not_read_again(dumps, read):
    last = LastRead()
    first = read_sources(dumps, last=last)
    assert sorted(read) == ["bridge.txt", "road.txt", "road.yml"]
    read.clear()
    again = read_sources(dumps, last=last)
    assert read == []
    assert again == first
    assert all(again.sources[name] is source for name, source in first.sources.items())


def test_what_changed_is_read_and_what_others_share_with_it_is_known(dumps, read):
    last = LastRead()
    read_sources(dumps, last=last)
    read.clear()
    (dumps / "bridge.txt").write_text("Another story that was told at a river\n", "utf-8")
    again = read_sources(dumps, last=last)
    assert read == ["bridge.txt"]
    assert again == read_sources(dumps)
    assert again.sources["road.txt"].repeated == {}


def test_a_file_of_the_same_size_and_time_is_read_again_where_it_was_written_just_now(dumps):
    last = LastRead()
    path = dumps / "bridge.txt"
    for words in ("One", "Two"):
        path.write_text(f"{words}{STORY}", "utf-8")
        moment = time.time_ns()
        os.utime(path, ns=(moment, moment))
        assert read_sources(dumps, last=last).sources["bridge.txt"].dump.text.startswith(words)


def test_a_dump_that_went_and_corrections_that_changed_are_noticed(dumps, read):
    last = LastRead()
    read_sources(dumps, last=last)
    (dumps / "bridge.txt").unlink()
    (dumps / "road.yml").write_text("titel: Road\n")
    again = read_sources(dumps, last=last)
    assert again.sources == {}
    assert again.broken.keys() == {"road.txt"}
    (dumps / "road.yml").unlink()
    assert read_sources(dumps, last=last).sources.keys() == {"road.txt"}


def test_another_limit_is_heard(dumps, read):
    last = LastRead()
    (dumps / "bridge.txt").write_text(STORY * 4_000, "utf-8")
    assert read_sources(dumps, 10, last=last).broken == {}
    assert read_sources(dumps, 1, last=last).broken.keys() == {"bridge.txt"}

"""A corpus in parts gives what a single machine gives, and nothing is made twice."""

import json

import pytest
from corpora import NOTICE, SHORT, alone, entries_of, run, write_corpus

from mkdocs_newsdump.corpus import articles
from mkdocs_newsdump.corpus.store import RemoteStore, open_store


@pytest.fixture(scope="module")
def dumps(tmp_path_factory):
    return write_corpus(tmp_path_factory.mktemp("dumps"))


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    return tmp_path_factory.mktemp("out")


@pytest.fixture(scope="module")
def said(dumps, out):
    return run(str(dumps), str(out), language="en")


def rows(out, kind):
    files = sorted((out / kind).glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def backwards(stage, parts):
    """Apply a stage as an engine may: in any order."""
    return [stage(part) for part in reversed(parts)]


def test_every_timeline_has_the_very_entries_of_a_single_machine(dumps, out, said):
    timeline_of = alone(dumps, "en")
    assert len(said["timelines"]) > 5
    for name, timeline in entries_of(out, said).items():
        whole = timeline_of(parties=said["timelines"][name]["parties"])
        assert timeline.all == whole.all, name
        assert timeline.other_dates == whole.other_dates, name


def test_several_dumps_tell_of_one_event(out, said):
    told = [entry for timeline in entries_of(out, said).values() for entry in timeline.entries]
    assert sum(len({source.article for source in entry.sources}) > 2 for entry in told) > 2


def test_a_short_name_stands_for_the_party_that_asks(out, said):
    found = entries_of(out, said)["KZ-UZ"].entries
    assert "short.txt" in {source.article for entry in found for source in entry.sources}


def test_what_many_dumps_have_is_no_story(out, said):
    lines = [line for row in rows(out, "articles") for line in row["body"] if line["text"] == NOTICE]
    assert lines == []


def test_a_persons_entries_make_a_timeline(out, said):
    found = entries_of(out, said)
    assert [entry.title for entry in found["FR-IT"].entries] == ["A tunnel"]
    told = {entry.title for entry in found["KG-KZ"].entries}
    assert {"A bridge", "The checkpoint opened", "Friends for ever"} <= told


def test_what_is_wrong_is_said(out, said):
    problems = [
        json.loads(line)["problem"] for line in (out / "problems.jsonl").read_text("utf-8").splitlines()
    ]
    assert said["problems"] == len(problems)
    for part in (
        "empty.txt: is empty",
        "wrong.yml: lines: 9999",
        "alone.yml: there is no dump beside these corrections",
        "milestones.yml: entry 3: parties: is missing",
        "milestones.yml: line 6: nowhere.txt tells of no event",
    ):
        assert [one for one in problems if one.startswith(part)], (part, problems)
    assert ".hidden.txt" not in {row["source"] for row in rows(out, "articles")}


def test_a_second_run_makes_nothing(dumps, out, said):
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    again = run(str(dumps), str(out), language="en")
    assert again["made"] == {"articles": 0, "entries": 0}
    after = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert {path.name for path in after if after[path] != before.get(path)} == {"corpus.json"}


def test_parts_in_any_order_give_the_same(dumps, tmp_path, out, said):
    other = run(str(dumps), str(tmp_path), language="en", each=backwards, parts=3)
    assert entries_of(tmp_path, other) == entries_of(out, said)


def test_an_object_store_gives_the_same(dumps, out, said):
    pytest.importorskip("fsspec")
    store = open_store("memory://corpus/dumps")
    assert isinstance(store, RemoteStore)
    for path in dumps.rglob("*"):
        if path.is_file():
            with store.create(path.relative_to(dumps).as_posix()) as file:
                file.write(path.read_bytes())
    remote = run("memory://corpus/dumps", "memory://corpus/out", language="en")
    assert entries_of("memory://corpus/out", remote) == entries_of(out, said)
    assert run("memory://corpus/dumps", "memory://corpus/out", language="en")["made"]["articles"] == 0


def test_only_the_parts_of_what_changed_are_made_again(tmp_path):
    dumps = write_corpus(tmp_path / "dumps")
    first = run(str(dumps), str(tmp_path / "out"))
    assert first["made"]["articles"] == first["parts"] > 1
    (dumps / "new.txt").write_text(SHORT.replace("1998", "1999"), "utf-8")
    again = run(str(dumps), str(tmp_path / "out"))
    assert again["articles"] == first["articles"] + 1
    assert 1 <= again["made"]["articles"] < 3
    assert entries_of(tmp_path / "out", again) == entries_of(
        tmp_path / "anew", run(str(dumps), str(tmp_path / "anew"))
    )


def test_timelines_that_are_asked_for_are_the_only_ones(dumps, tmp_path):
    asked = [("KZ", "KG", "UZ"), ("JP", "KZ")]
    said = run(str(dumps), str(tmp_path), timelines=asked)
    found = entries_of(tmp_path, said)
    assert set(found) == {"KG-KZ-UZ", "JP-KZ"}
    timeline_of = alone(dumps)
    for name, timeline in found.items():
        assert timeline.all == timeline_of(parties=said["timelines"][name]["parties"]).all
    assert found["JP-KZ"].all == ()


def test_a_run_that_broke_off_goes_on_where_it_was(dumps, tmp_path, out, said):
    class LostError(Exception):
        pass

    def breaks_off(stage, parts):
        for number, part in enumerate(parts):
            if stage.func is articles.read_part and number == 5:
                raise LostError
            yield stage(part)

    with pytest.raises(LostError):
        run(str(dumps), str(tmp_path), language="en", each=breaks_off)
    (tmp_path / "articles" / "00000.jsonl").write_bytes(
        b"half of "
    )  # by somebody who does not write as we do
    (tmp_path / "articles" / "00001.jsonl.0123.part").write_bytes(b"half of ")
    again = run(str(dumps), str(tmp_path), language="en")
    assert again["made"]["articles"] == again["parts"] - 5 + 1
    assert entries_of(tmp_path, again) == entries_of(out, said)
    assert not list(tmp_path.rglob("*.part"))


def test_a_fault_of_ours_costs_one_dump(dumps, tmp_path, monkeypatch):
    clean = articles.clean

    def faulty(dump, **options):
        if dump.source == "short.txt":
            raise ZeroDivisionError("by us")
        return clean(dump, **options)

    monkeypatch.setattr(articles, "clean", faulty)
    said = run(str(dumps), str(tmp_path))
    assert "short.txt: a fault of mkdocs-newsdump" in (tmp_path / "problems.jsonl").read_text("utf-8")
    assert said["articles"] == 25


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    dumps = tmp_path / "dumps"
    dumps.mkdir()
    (tmp_path / "secret.txt").write_text(SHORT, "utf-8")
    (dumps / "link.txt").symlink_to(tmp_path / "secret.txt")
    said = run(str(dumps), str(tmp_path / "out"))
    assert said["articles"] == 0
    assert "leads out of the folder" in (tmp_path / "out" / "problems.jsonl").read_text("utf-8")


def test_no_dumps_give_no_timelines(tmp_path):
    (tmp_path / "dumps").mkdir()
    said = run(str(tmp_path / "dumps"), str(tmp_path / "out"))
    assert (said["articles"], said["timelines"]) == (0, {})

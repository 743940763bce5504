"""The command ``newsdump review``."""

import json

from click.testing import CliRunner
from sites import STORY, site

from mkdocs_newsdump.cli import main

UNDATED = STORY.replace("12 May 2021\n", "")


def call(*arguments):
    return CliRunner().invoke(main, ["review", *map(str, arguments)])


def test_what_is_unsure_is_listed_the_worst_first(tmp_path, monkeypatch):
    folder = site(
        tmp_path, dumps={"a.txt": STORY, "b.txt": UNDATED, "c.txt": "<html><p>page", "c.yml": "titel: x\n"}
    )
    monkeypatch.chdir(tmp_path)
    result = call("--all", folder / "seeds")
    assert result.exit_code == 0
    head, *rows = [line.split(maxsplit=2) for line in result.stdout.splitlines()]
    assert head[:2] == ["weight", "where"]
    assert [row[0] for row in rows] == sorted((row[0] for row in rows), reverse=True)
    assert ["0.80", "b.txt"] in [row[:2] for row in rows]
    assert "no date of publication was found" in result.stdout
    assert {row[1] for row in rows} >= {"a.txt", "b.txt", "c.txt", "timeline"}


def test_what_is_probably_right_is_left_out(tmp_path, monkeypatch):
    folder = site(tmp_path, dumps={"a.txt": STORY})
    monkeypatch.chdir(tmp_path)
    assert call(folder / "seeds").stdout == "nothing to look at\n"
    (row,) = json.loads(call("--all", "--format", "json", folder / "seeds").stdout)
    assert (row["kind"], row["source"], row["lines"]) == ("doubtful-rest", "a.txt", [14])
    assert json.loads(call("--format", "json", folder / "seeds").stdout) == []


def test_what_a_person_has_said_is_not_unsure_any_more(tmp_path, monkeypatch):
    folder = site(tmp_path, dumps={"b.txt": UNDATED, "b.yml": "published: 2021-05-12\n"})
    monkeypatch.chdir(tmp_path)
    assert "no date" not in call(folder / "seeds").stdout


def test_the_options_of_the_site_are_taken(tmp_path, monkeypatch):
    text = "The two\n\nKazakhstan and Kyrgyzstan opened a school in Osh, as the ministers said."
    folder = site(tmp_path, "plugins: [newsdump: {parties: [KZ, UZ]}]\n", dumps={"a.txt": text})
    monkeypatch.chdir(tmp_path)
    assert "timeline" not in call("--all", folder / "seeds").stdout


def test_a_dump_cannot_steer_the_terminal(tmp_path, monkeypatch):
    folder = site(tmp_path, dumps={"a.txt": f"Bridge\x1b[2J opens over the river\n\n{UNDATED}"})
    monkeypatch.chdir(tmp_path)
    for shape in ("table", "json"):
        assert "\x1b" not in call("--all", "--format", shape, folder / "seeds").stdout


def test_a_folder_that_is_none_is_an_error(tmp_path):
    assert call(tmp_path / "gone").exit_code == 2

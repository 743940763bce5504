"""The program ``newsdump``."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from sites import STORY, site

from mkdocs_newsdump.cli import main


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(STORY, "utf-8")
    return path


def call(*arguments, **options):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], **options)


def test_inspect_gives_one_json_object_a_dump_in_the_order_given(dump, tmp_path):
    other = tmp_path / "a.txt"
    other.write_text(STORY.replace("Bridge", "Road"), "utf-8")
    result = call("inspect", "--format", "jsonl", dump, other)
    first, second = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert (first["source"], second["source"]) == ("bridge.txt", "a.txt")
    assert first["title"] == "Bridge opens over the Vistula"
    assert [block["lines"] for block in first["body"]] == [[6], [8], [10]]
    assert [line["number"] for line in first["lines"]] == list(range(1, 15))
    assert "milestones" in first


def test_inspect_shows_the_other_dumps_when_one_cannot_be_read(dump, tmp_path):
    result = call("inspect", "--format", "jsonl", tmp_path / "gone.txt", dump)
    assert result.exit_code == 2
    assert result.stderr == "gone.txt: cannot be read: No such file or directory\n"
    assert json.loads(result.stdout)["source"] == "bridge.txt"


@pytest.mark.parametrize("command", ["inspect", "explain"])
def test_a_large_file_is_refused_until_the_limit_is_raised(command, dump):
    dump.write_text(STORY * 4_000, "utf-8")
    refused = call(command, "--max-dump-size", 1, dump)
    assert refused.exit_code == 2
    assert refused.stderr.startswith("bridge.txt: is larger than 1 MB; save one page a file, or set max_dump")
    assert call(command, "--max-dump-size", 3, dump).exit_code == 0
    assert call(command, "--max-dump-size", 0, dump).exit_code == 2


def test_export_takes_the_limit_of_the_site_or_the_one_given(tmp_path):
    folder = site(tmp_path, "plugins: [newsdump: {max_dump_size: 1}]\n")
    with (folder / "seeds" / "large.txt").open("wb") as large:
        large.truncate(1_500_000)
    config, out = ("--config-file", folder / "mkdocs.yml"), tmp_path / "out"
    assert "warning: large.txt: is larger than 1 MB" in call("export", *config, out).stderr
    assert list((out / "articles").glob("bridge*.md"))
    assert "is larger" not in call("export", *config, "--max-dump-size", 2, out).stderr


def test_inspect_shows_a_table_by_default(dump):
    head, row = call("inspect", dump).stdout.splitlines()
    assert head.startswith("source")
    assert row.startswith("bridge.txt")
    assert row.endswith("Bridge opens over the Vistula")


def test_corrections_beside_a_dump_are_heard(dump):
    dump.with_suffix(".yml").write_text("title: A better headline\n")
    assert "A better headline" in call("inspect", dump).stdout
    dump.with_suffix(".yml").write_text("titel: A better headline\n")
    result = call("inspect", dump)
    assert result.exit_code == 2
    assert result.stderr.startswith("bridge.yml: titel")


def test_explain_shows_every_line_with_its_fate_and_reason(dump):
    result = call("explain", dump)
    lines = result.stdout.splitlines()
    assert len(lines) == 15
    assert lines[1].startswith("    1 + title")
    assert any("-" in line[:8] and "Read also" in line and line.endswith("]") for line in lines)


def test_explain_is_coloured_where_colours_are_shown(dump):
    assert "\x1b[32m" in call("explain", dump, color=True).stdout


def test_a_dump_cannot_steer_the_terminal(dump):
    dump.write_bytes(b"Bridge\x1b[2J opens over the river\n\n" + STORY.encode())
    assert "\x1b" not in call("explain", dump).stdout
    assert "\x1b" not in call("inspect", dump).stdout


def test_the_module_is_the_same_program(dump):
    command = [sys.executable, "-m", "mkdocs_newsdump", "inspect", "--format", "jsonl", str(dump)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0
    assert json.loads(done.stdout)["source"] == "bridge.txt"


def test_export_writes_pages_with_what_they_need(tmp_path):
    folder = site(tmp_path)
    out = tmp_path / "out"
    result = call("export", "--dump-dir", folder / "seeds", "--language", "ru", out)
    assert result.exit_code == 0, result.output
    [page] = (out / "articles").glob("bridge*.md")
    assert "Исходный файл" in page.read_text("utf-8")
    assert (out / "assets" / "newsdump" / "newsdump.css").is_file()


def test_export_takes_the_options_of_a_site(tmp_path):
    folder = site(tmp_path, "plugins: [newsdump: {article_dir: news}]\n")
    result = call("export", "--config-file", folder / "mkdocs.yml", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert list((tmp_path / "out" / "news").glob("bridge*.md"))


@pytest.mark.parametrize(("options", "kept"), [("cache_dir: kept", True), ("cache: false", False)])
def test_export_keeps_what_it_made_where_the_site_does(options, kept, tmp_path):
    folder = site(tmp_path, f"plugins: [newsdump: {{{options}}}]\n")
    assert call("export", "--config-file", folder / "mkdocs.yml", tmp_path / "out").exit_code == 0
    assert any(tmp_path.rglob("page/*")) == kept


def test_export_takes_the_options_of_the_site_it_stands_in(tmp_path, monkeypatch):
    monkeypatch.chdir(site(tmp_path, "plugins: [newsdump: {article_dir: news}]\n"))
    assert call("export", "out").exit_code == 0
    assert list(tmp_path.glob("out/news/bridge*.md"))


def test_a_new_export_replaces_the_last_one_and_nothing_else(tmp_path):
    folder, out = site(tmp_path), tmp_path / "out"
    call("export", "--dump-dir", folder / "seeds", out)
    (out / "mine.md").write_text("mine")
    (folder / "seeds" / "bridge.txt").rename(folder / "seeds" / "other.txt")
    [before] = (out / "articles").glob("bridge*.md")
    assert call("export", "--dump-dir", folder / "seeds", out).exit_code == 0
    assert not before.exists()
    assert (out / "mine.md").read_text() == "mine"


def test_export_overwrites_nobodys_page(tmp_path):
    folder, out = site(tmp_path), tmp_path / "out"
    (out / "articles").mkdir(parents=True)
    (out / "articles" / "index.md").write_text("mine")
    result = call("export", "--dump-dir", folder / "seeds", out)
    assert result.exit_code == 1
    assert "index.md is there already" in result.stderr
    assert (out / "articles" / "index.md").read_text() == "mine"


def test_export_says_which_dumps_it_could_not_use(tmp_path):
    folder = site(tmp_path, dumps={"bridge.txt": STORY, "empty.txt": ""})
    result = call("export", "--dump-dir", folder / "seeds", tmp_path / "out")
    assert result.exit_code == 1
    assert "warning: empty.txt: is empty" in result.stderr


def test_export_says_where_it_looked_for_dumps(tmp_path):
    result = call("export", "--dump-dir", tmp_path / "gone", tmp_path / "out")
    assert result.exit_code == 2
    assert "--dump-dir" in result.stderr


def test_export_says_which_option_of_the_site_is_wrong(tmp_path):
    folder = site(tmp_path, "plugins: [newsdump: {parties: [EU, KZ]}]\n")
    result = call("export", "--config-file", folder / "mkdocs.yml", tmp_path / "out")
    assert result.exit_code == 1
    assert "newsdump: parties: 'EU' (European Union) is no country" in result.stderr

"""The program ``newsdump``."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pages
import pytest
from click.testing import CliRunner
from kept import TOLD
from markdown import markdown
from sites import STORY, articles, built, site

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


@pytest.fixture
def folder(tmp_path):
    """A folder of two dumps, one of them below another folder."""
    (tmp_path / "seeds" / "below").mkdir(parents=True)
    (tmp_path / "seeds" / "bridge.txt").write_text(STORY, "utf-8")
    (tmp_path / "seeds" / "below" / "road.txt").write_text(
        STORY.replace("Bridge opens", "Road | path"), "utf-8"
    )
    return tmp_path / "seeds"


def sources(result):
    return [json.loads(line)["source"] for line in result.stdout.splitlines()]


def test_a_folder_is_all_dumps_in_it(folder, dump):
    result = call("inspect", "--format", "jsonl", folder, dump)
    assert sources(result) == ["bridge.txt", "below/road.txt", "bridge.txt"]


def test_what_is_wrong_in_a_folder_is_said_and_the_others_are_shown(folder):
    (folder / "empty.txt").write_text("")
    result = call("inspect", "--format", "jsonl", folder)
    assert result.exit_code == 2
    assert result.stderr == "empty.txt: is empty\n"
    assert sources(result) == ["bridge.txt", "below/road.txt"]


def test_a_folder_without_dumps_is_said(tmp_path):
    result = call("inspect", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == f"{tmp_path}: there is no dump in this folder\n"


@pytest.mark.parametrize("command", ["inspect", "explain"])
def test_a_dash_is_standard_input(command):
    result = call(command, "-", input=STORY)
    assert result.exit_code == 0
    assert "Bridge opens over the Vistula" in result.stdout
    assert call(command, "-", input="").stderr == "-: is empty\n"


def test_json_is_one_array_of_what_jsonl_has_a_line_for(folder, tmp_path):
    lines = call("inspect", "--format", "jsonl", folder).stdout.splitlines()
    assert json.loads(call("inspect", "--format", "json", folder).stdout) == list(map(json.loads, lines))
    assert json.loads(call("inspect", "--format", "json", tmp_path / "gone.txt").stdout) == []


def test_csv_has_a_row_a_dump_for_spreadsheets(folder):
    (folder / "sum.txt").write_text(STORY.replace("Bridge opens", "=SUM(A1)"), "utf-8")
    head, *rows = csv.reader(call("inspect", "--format", "csv", folder).stdout.splitlines())
    assert head == ["source", "published", "language", "paragraphs", "left out", "milestones", "title"]
    assert [row[0] for row in rows] == ["bridge.txt", "sum.txt", "below/road.txt"]
    assert rows[0][1:4] == ["2021-05-12", "en", "3"]
    assert rows[1][-1] == "'=SUM(A1) over the Vistula"


def test_markdown_is_a_table_whatever_the_titles(folder):
    result = call("inspect", "--format", "markdown", folder)
    table = markdown(result.stdout, extensions=["tables"])
    assert table.count("<tr>") == 3
    assert table.count("<td>") == 14
    assert "Road &#124; path over the Vistula" in result.stdout
    assert "2021-05-12" in result.stdout


def many(folder):
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(STORY.replace("12 May", f"{number % 28 + 1} May"), "utf-8")
    (folder / "empty.txt").write_text("")
    return sorted(folder.glob("*.txt"))


@pytest.mark.parametrize("shape", ["table", "json"])
def test_what_inspect_shows_does_not_depend_on_the_number_of_processes(shape, tmp_path, monkeypatch):
    monkeypatch.delenv("NEWSDUMP_WORKERS")
    files = many(tmp_path)
    one, two = (call("inspect", "--format", shape, "--workers", count, *files) for count in (1, 2))
    assert one.exit_code == two.exit_code == 2
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr == "empty.txt: is empty\n"


def test_a_wrong_number_of_processes_in_the_environment_is_said(dump, monkeypatch):
    monkeypatch.setenv("NEWSDUMP_WORKERS", "many")
    result = call("inspect", dump)
    assert result.exit_code == 2
    assert "NEWSDUMP_WORKERS: 'many' is no number of processes; write 1, 2 or more" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="a pipe that nobody reads any more is told otherwise")
def test_a_pipe_that_nobody_reads_ends_quietly(tmp_path):
    command = [sys.executable, "-m", "mkdocs_newsdump", "inspect", "--format", "jsonl", *many(tmp_path)[:20]]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


@pytest.mark.parametrize(("value", "coloured"), [("1", False), ("", True)])
def test_no_color_is_heeded(value, coloured, dump, monkeypatch):
    monkeypatch.setenv("NO_COLOR", value)
    assert ("\x1b" in call("explain", dump, color=True).stdout) == coloured


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_are_completions_for_the_shells(shell, monkeypatch):
    monkeypatch.setenv("_NEWSDUMP_COMPLETE", f"{shell}_source")
    monkeypatch.setattr("click.shell_completion.BashComplete._check_version", lambda *_: None)
    assert "_newsdump_completion" in CliRunner().invoke(main, prog_name="newsdump").stdout


def exported(path):
    return json.loads(path.read_text("utf-8"))


def test_export_writes_articles_and_milestones_as_json(tmp_path):
    dumps = {"told.txt": TOLD, "bridge.txt": STORY}
    folder, out = site(tmp_path, "plugins: [newsdump: {parties: [KZ, KG]}]\n", dumps), tmp_path / "out"
    result = call("export", "--format", "json", "-f", folder / "mkdocs.yml", out)
    assert result.exit_code == 0, result.output
    assert {path.name for path in out.iterdir()} == {".newsdump-export", "articles.json", "milestones.json"}
    articles = exported(out / "articles.json")
    assert [article["source"] for article in articles] == ["bridge.txt", "told.txt"]
    told = articles[1]["milestones"]
    assert [milestone["date"] for milestone in told] == ["2019-05-12"]
    assert {"article": "told.txt", **told[0]} in exported(out / "milestones.json")
    assert {one["article"] for one in exported(out / "milestones.json")} == {"bridge.txt", "told.txt"}
    inspected = call("inspect", "--format", "json", folder / "seeds" / "told.txt").stdout
    assert json.loads(inspected)[0].keys() == articles[1].keys()


def test_export_of_json_is_the_same_from_the_cache_and_takes_all_timelines(tmp_path):
    options = "{timelines: [{parties: [KZ, KG]}, {parties: [KZ, UZ]}, {parties: [KG, KZ, UZ]}]}"
    folder, out = site(tmp_path, f"plugins: [newsdump: {options}]\n", {"told.txt": TOLD}), tmp_path / "out"
    export = ("export", "--format", "json", "-f", folder / "mkdocs.yml", out)
    assert call(*export).exit_code == 0
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    assert len(exported(out / "milestones.json")) == 1
    assert call(*export).exit_code == 0
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first


def test_export_of_json_without_a_timeline_has_no_milestones(tmp_path):
    folder = site(tmp_path, "plugins: [newsdump: {timeline: false}]\n", {"told.txt": TOLD})
    call("export", "--format", "json", "-f", folder / "mkdocs.yml", tmp_path / "out")
    assert exported(tmp_path / "out" / "milestones.json") == []
    assert [article["milestones"] for article in exported(tmp_path / "out" / "articles.json")] == [[]]


def test_init_writes_a_site_that_builds_strictly(tmp_path, monkeypatch):
    result = call("init", tmp_path / "my site")
    assert result.exit_code == 0
    paths = [Path(line).relative_to(tmp_path / "my site").as_posix() for line in result.stdout.splitlines()]
    assert sorted(paths) == [
        ".github/workflows/pages.yml",
        ".gitignore",
        "docs/index.md",
        "mkdocs.yml",
        "seeds/example.txt",
    ]
    assert "mkdocs serve" in result.stderr
    monkeypatch.setenv("SITE_URL", "https://example.org/news/")
    finished = built(tmp_path / "my site")
    [article] = articles(finished)
    assert "Bridge over the Chu opens to lorries" in article.read_text("utf-8")
    entries = exported(finished / "timeline.json")["entries"]
    assert [entry["date"] for entry in entries] == ["2021-03-03", "2024-04-18"]
    assert entries[0]["url"].startswith("https://example.org/news/timeline/#")


def test_init_takes_the_folder_it_stands_in_and_a_new_repository(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert call("init").exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()


def test_init_refuses_a_folder_with_something_in_it(tmp_path):
    (tmp_path / "mine.md").write_text("mine")
    result = call("init", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == (
        f"Error: {tmp_path} is not empty, it has mine.md; name a new folder, as in: newsdump init my-site\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]


def test_init_says_what_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("in the way")
    result = call("init", tmp_path / "file" / "below")
    assert result.exit_code == 1
    assert "Error: " in result.stderr
    assert str(tmp_path / "file") in result.stderr


@pytest.mark.parametrize("shape", [pages.news, pages.mhtml])
def test_pages_and_clippings_are_dumps_by_name_in_a_folder_and_from_standard_input(shape, tmp_path):
    saved = shape()
    (tmp_path / saved.name).write_bytes(saved.data)
    (tmp_path / "clip.md").write_text("---\ntitle: Clipped\nauthor: '[[A. Nowak]]'\n---\n" + STORY, "utf-8")
    for given, standard_input in ((tmp_path / saved.name, None), ("-", saved.data)):
        result = CliRunner().invoke(main, ["inspect", "--format", "jsonl", str(given)], input=standard_input)
        found = json.loads(result.stdout)
        assert (found["title"], found["url"], found["site"]) == (pages.TITLE, pages.URL, "The Talas Courier")
    result = CliRunner().invoke(main, ["inspect", "--format", "jsonl", str(tmp_path)])
    assert {found["title"] for found in map(json.loads, result.stdout.splitlines())} == {
        pages.TITLE,
        "Clipped",
    }
    result = CliRunner().invoke(main, ["explain", str(tmp_path / saved.name)])
    assert "below a picture of the page" in result.stdout


def test_several_stories_of_a_file_are_shown_each_with_the_lines_of_the_file(tmp_path):
    file = tmp_path / "week.txt"
    file.write_text(f"{STORY}\n=====\n{STORY.replace('Vistula', 'Chu')}", "utf-8")
    (tmp_path / "week.yml").write_text("parts: {20: {title: The second}}\n", "utf-8")
    for given, standard_input in ((file, None), (tmp_path, None), ("-", file.read_text("utf-8"))):
        result = call("inspect", "--split-dumps", "=+", "--format", "jsonl", given, input=standard_input)
        first, second = map(json.loads, result.stdout.splitlines())
        assert [first["source"][-2:], second["source"][-2:]] == ["#1", "#2"]
        assert second["lines"][0]["number"] == len(STORY.splitlines()) + 3
        assert second["title"] == ("The second" if given != "-" else "Bridge opens over the Chu")
    assert f"{len(STORY.splitlines()) + 3:>5} + title" in call("explain", "--split-dumps", "=+", file).stdout
    assert "is no regular expression" in call("inspect", "--split-dumps", "(", file).stderr


def test_a_folder_of_pages_without_what_reads_them_says_so_once(tmp_path, without_extra):
    for number in range(3):
        (tmp_path / f"{number}.html").write_bytes(pages.news().data)
    result = CliRunner().invoke(main, ["inspect", str(tmp_path)])
    assert result.exit_code == 2
    assert result.stderr.count("pip install 'mkdocs-newsdump[html]'") == 1
    assert "3 (0.html, 1.html, 2.html)" in result.stderr

"""What GitHub, pre-commit and those who cite read beside the code is of its form, and leads where it says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/dump.yml"),
        ("github-issue-forms", ".github/ISSUE_TEMPLATE/fault.yml"),
        ("github-issue-config", ".github/ISSUE_TEMPLATE/config.yml"),
        ("citation-file-format", "CITATION.cff"),
    ],
)
def test_the_schema_accepts_it(schema, path):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    kind = ["--default-filetype", "yaml"]
    done = subprocess.run([*command, *kind, ROOT / path], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_dump_that_comes_out_wrong_asks_for_the_smallest_text_and_what_should_come_of_it():
    form = yaml.safe_load((FORMS / "dump.yml").read_text("utf-8"))
    asked = {part["id"]: part for part in form["body"] if "id" in part}
    assert list(asked) == ["text", "expected", "explain", "versions", "rights"]
    needed = {name for name, part in asked.items() if part.get("validations", {}).get("required")}
    assert needed == {"text", "expected", "explain", "versions"}
    assert asked["rights"]["attributes"]["options"][0]["required"]
    assert asked["text"]["attributes"]["label"] == "The smallest text"
    assert asked["text"]["attributes"]["render"] == "text", "what is pasted must not act as Markdown"


def test_links_of_forms_and_of_the_code_of_conduct_lead_to_files_and_their_headings():
    texts = [(FORMS / name).read_text("utf-8") for name in ("dump.yml", "fault.yml")]
    links = re.findall(r"\]\(\.\./blob/main/([^)]+)\)", "\n".join(texts))
    links += re.findall(r"\]\((?!https:)([^)]+)\)", (ROOT / "CODE_OF_CONDUCT.md").read_text("utf-8"))
    assert len(links) >= 4
    for link in links:
        name, _, heading = link.partition("#")
        text = (ROOT / name).read_text("utf-8")
        headings = {words.lower().replace(" ", "-") for words in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
        assert not heading or heading in headings, link


def test_before_a_commit_run_the_commands_of_make_check():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    (local,) = config["repos"]
    assert local["repo"] == "local", "other people's hooks would bring versions of their own"
    programs = [hook["entry"].split()[0].removeprefix(".venv/bin/") for hook in local["hooks"]]
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\ncheck:")[2].partition("\n\n")[0]
    assert programs == re.findall(r"^\t\$\(BIN\)/([\w-]+)", recipe, re.MULTILINE)
    for hook in local["hooks"]:
        assert hook["language"] == "system"
        assert {"id", "name"} <= hook.keys()


def test_the_citation_names_the_project_as_the_package_does():
    cite = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert f'name = "{cite["title"]}"' in project
    assert f'description = "{cite["abstract"].strip()}"' in project
    assert f'license = "{" AND ".join(cite["license"])}"' in project
    assert [f'authors = [{{ name = "{author["name"]}" }}]' in project for author in cite["authors"]] == [True]
    assert "version" not in cite, "the version stands in one place"

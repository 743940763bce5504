"""The workflows are what GitHub accepts, as are Renovate's settings, and trust nobody more than they must."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[2] / ".github" / "workflows").glob("*.yml"))
WRITES = {
    "codeql.yml": {"security-events"},
    "publish.yml": {"pages", "id-token"},
    "release.yml": {"attestations", "id-token"},
}
"""What a workflow may write; one that is not here may write nothing."""

PINNED = re.compile(r"\S+@[0-9a-f]{40}")


def check(schema, path):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", path]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr


def test_there_are_workflows():
    assert {path.name for path in WORKFLOWS} == {"checks.yml", "codeql.yml", "publish.yml", "release.yml"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_the_schema_of_github_accepts_it(path):
    check("github-workflows", path)


def test_the_schema_of_renovate_accepts_its_settings():
    check("renovate", ".github/renovate.json")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_no_job_may_write_what_it_does_not_publish(path):
    workflow = yaml.safe_load(path.read_text("utf-8"))
    granted = {}
    for job in workflow["jobs"].values():
        granted |= job.get("permissions", workflow["permissions"])
        for step in job["steps"]:
            assert "uses" not in step or PINNED.fullmatch(step["uses"]), step
    writes = {what for what, access in granted.items() if access == "write"}
    assert writes <= WRITES.get(path.name, set())
    assert all(access == "read" for access in workflow["permissions"].values())


def test_what_is_released_is_built_with_no_rights_and_published_from_a_protected_environment():
    workflow = yaml.safe_load((WORKFLOWS[0].parent / "release.yml").read_text("utf-8"))
    assert workflow[True] == {"push": {"tags": ["v*"]}}  # "on" is true in YAML 1.1
    jobs = workflow["jobs"]
    assert [(name, job.get("needs")) for name, job in jobs.items()] == [
        ("build", None),
        ("attest", "build"),
        ("publish", "attest"),
    ]
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["publish"]["permissions"] == {"id-token": "write"}
    assert jobs["publish"]["environment"]["name"] == "pypi"
    assert not any("run" in step for job in ("attest", "publish") for step in jobs[job]["steps"])

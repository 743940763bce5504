"""The workflows are what GitHub accepts, as are Renovate's settings, and trust nobody more than they must."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[2] / ".github" / "workflows").glob("*.yml"))
WRITES = {"publish.yml": {"pages", "id-token"}, "codeql.yml": {"security-events"}}
"""What a workflow may write; one that is not here may write nothing."""

PINNED = re.compile(r"\S+@[0-9a-f]{40}")


def check(schema, path):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", path]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr


def test_there_are_workflows():
    assert {path.name for path in WORKFLOWS} == {"checks.yml", "codeql.yml", "publish.yml"}


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

"""The README's workflow for GitHub Pages, as it stands there, publishes a site that only installs the plugin.

What GitHub gives is stood in for: the steps that run a command are run by bash as they are written, in the
folder of a made-up site; those that use an action are not. ``pip install`` runs as written too, but finds the
wheel built here, in a folder instead of on PyPI, and what the wheel depends on is lent by this environment.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest
import yaml
from packages import build
from sites import STORY

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^``` yaml\n(# (\S+)\n.*?)^```$", README, re.MULTILINE | re.DOTALL)
FILES = {name: text for text, name in BLOCKS}
NAME = ".github/workflows/pages.yml"
WORKFLOW = yaml.safe_load(FILES[NAME])
EXPRESSION = re.compile(r"\$\{\{ (.+?) \}\}")
GIVEN = {"steps.pages.outputs.base_url": "https://example.org/news"}


def test_the_schema_of_github_accepts_it(tmp_path):
    (tmp_path / "pages.yml").write_text(FILES[NAME], "utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run(
        [*command, tmp_path / "pages.yml"], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_new_site_has_the_same_workflow_and_configuration():
    starter = ROOT / "mkdocs_newsdump" / "cli" / "starter"
    assert (starter / "pages.yml").read_text("utf-8") == FILES[NAME]
    configuration = (starter / "mkdocs.yml").read_text("utf-8")
    assert configuration.replace('site_url: !ENV [SITE_URL, ""]\n', "") == FILES["mkdocs.yml"]


def test_its_actions_and_permissions_are_those_of_our_own_workflow():
    own = (ROOT / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    assert re.findall(r"uses: (.+)", FILES[NAME]) == re.findall(r"uses: (.+)", own)
    for name, job in yaml.safe_load(own)["jobs"].items():
        assert WORKFLOW["jobs"][name]["permissions"] == job["permissions"]
    assert WORKFLOW["permissions"] == {}


@pytest.mark.skipif(os.name == "nt", reason="the workflow runs on Linux, its steps in bash")
def test_its_steps_build_a_site_that_has_nothing_of_this_repository(tmp_path):
    wheels, home, site = (tmp_path / name for name in ("wheels", "environment", "site of somebody"))
    build(ROOT, wheels, "wheel")
    venv.create(home, with_pip=True)
    (site / "docs").mkdir(parents=True)
    (site / "docs" / "index.md").write_text("# News\n", "utf-8")
    (site / "seeds").mkdir()
    (site / "seeds" / "bridge.txt").write_text(STORY, "utf-8")
    (site / "mkdocs.yml").write_text(FILES["mkdocs.yml"] + 'site_url: !ENV [SITE_URL, ""]\n', "utf-8")
    environment = {
        "PATH": os.pathsep.join([str(home / "bin"), os.environ["PATH"]]),
        "HOME": str(tmp_path),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": wheels.as_uri(),
        "PIP_NO_DEPS": "1",
        "NO_MKDOCS_2_WARNING": "1",
    }
    steps = [step for step in WORKFLOW["jobs"]["build"]["steps"] if "run" in step]
    assert [step["run"].split()[2] for step in steps] == ["pip", "mkdocs"]
    for step in steps:
        own = {
            name: EXPRESSION.sub(lambda found: GIVEN[found[1]], text)
            for name, text in step.get("env", {}).items()
        }
        done = subprocess.run(
            [shutil.which("bash"), "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=site,
            env=environment | own,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        lend(home)
    (upload,) = (
        step for step in WORKFLOW["jobs"]["build"]["steps"] if "upload-pages-artifact" in step.get("uses", "")
    )
    published = site / upload["with"]["path"]
    assert "Bridge opens over the Vistula" in (published / "articles" / "index.html").read_text("utf-8")
    assert "https://example.org/news/timeline/" in (published / "sitemap.xml").read_text("utf-8")


def lend(home):
    """Let an environment import, behind its own, what this one has."""
    (own,) = (home / "lib").glob("python*/site-packages")
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (own / "lent.pth").write_text("\n".join(sorted(lent)))
    assert (own / "mkdocs_newsdump").is_dir()

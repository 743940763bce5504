"""The locks: versions with their hashes, from no place in particular, within the ranges of pyproject.toml."""

import re
import sys
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUNTIME = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
EXTRAS = PROJECT["project"]["optional-dependencies"]
WANTED = {
    "serve.txt": RUNTIME,
    "docs.txt": [*RUNTIME, *EXTRAS["docs"]],
    "release.txt": [*RUNTIME, *EXTRAS["release"]],
    "test.txt": [*RUNTIME, *(wanted for extra in ("dev", "plugins", "zensical") for wanted in EXTRAS[extra])],
}
PYTHONS = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
SYSTEMS = {
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
}
LOCKED = re.compile(
    r"([a-z0-9-]+(?:\[[a-z0-9,-]+\])?==[\w.+!]+(?: ; [^#]+?)?)(?: --hash=sha256:[0-9a-f]{64})+"
)


def lines_of(name):
    """Give the lines of a lock, each with what continues it."""
    text = (ROOT / "requirements" / name).read_text("utf-8")
    return re.sub(r" *\\\n +", " ", text).splitlines()


def versions(name, python, system):
    """Give what a lock installs on a Python of a system: versions by name."""
    environment = {**SYSTEMS[system], "python_version": python, "python_full_version": f"{python}.20"}
    found = {}
    for line in lines_of(name):
        if not line.lstrip().startswith("#"):
            requirement = Requirement(LOCKED.fullmatch(line)[1])
            if requirement.marker is None or requirement.marker.evaluate(environment):
                assert requirement.name not in found, f"two versions of {requirement.name}"
                (pin,) = requirement.specifier
                found[canonicalize_name(requirement.name)] = pin.version
    return found


@pytest.mark.parametrize("name", WANTED)
def test_every_line_of_a_lock_is_a_version_with_hashes_or_a_comment_and_names_no_place(name):
    lines = lines_of(name)
    assert sum(bool(LOCKED.fullmatch(line)) for line in lines) > 20
    for line in lines:
        assert LOCKED.fullmatch(line) or re.fullmatch(r" *#.*", line), line
        assert not re.search(r"://|file:|--(?:extra-)?index|--find-links|(?<![\w.])[/\\~]", line), line


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("name", WANTED)
def test_a_lock_has_a_version_within_each_range_on_every_python_and_system(name, python, system):
    locked = versions(name, python, system)
    for wanted in map(Requirement, WANTED[name]):
        environment = {**SYSTEMS[system], "python_version": python, "python_full_version": f"{python}.20"}
        if wanted.marker is None or wanted.marker.evaluate(environment):
            assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), wanted


@pytest.mark.parametrize("python", PYTHONS)
def test_the_tests_and_the_documentation_run_with_what_is_served(python):
    assert versions("serve.txt", python, "linux").items() <= versions("docs.txt", python, "linux").items()
    assert versions("serve.txt", python, "linux").items() <= versions("test.txt", python, "linux").items()


def test_renovate_runs_the_command_again_that_made_a_lock():
    for name in WANTED:
        command = (ROOT / "requirements" / name).read_text("utf-8").splitlines()[1]
        assert command.startswith("#    uv pip compile --universal --python-version=3.10 --generate-hashes ")
        assert command.endswith(f" --output-file=requirements/{name} pyproject.toml")


def test_all_pythons_are_tested():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "checks.yml").read_text("utf-8"))
    assert workflow["jobs"]["locked"]["strategy"]["matrix"]["python"] == PYTHONS

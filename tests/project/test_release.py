"""What goes to PyPI: files that need nothing else, a description whose links lead somewhere, one version."""

import importlib.util
import re
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
from packages import build

import mkdocs_newsdump

ROOT = Path(__file__).parents[2]
PLACEHOLDERS = {
    "OWNER-TO-BE-SET": "pyproject.toml",
    "MAINTAINER-TO-BE-SET": "pyproject.toml",
    "SECURITY-ADDRESS-TO-BE-SET": "SECURITY.md",
}
"""What is not known yet, and the one place of each."""


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


release = load(ROOT / ".github" / "release.py")
hatch_build = load(ROOT / "hatch_build.py")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    return build(ROOT, tmp_path_factory.mktemp("sdist"), "sdist")


@pytest.fixture(scope="module")
def unpacked(sdist, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        for member in archive.getmembers():
            if member.isfile():
                target = folder / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.extractfile(member).read())
    (root,) = folder.iterdir()
    return root


def tracked():
    """Give the files of the repository, as far as this is one."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    if listed.returncode:
        pytest.skip("this is no repository")
    return {name for name in listed.stdout.split("\0") if (ROOT / name).is_file()}


def test_the_sdist_has_all_files_of_the_repository_and_so_the_tests(unpacked):
    files = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert "tests/project/test_release.py" in files
    assert tracked() - files == set()


def test_a_wheel_made_of_the_sdist_has_the_files_of_one_made_of_the_repository(unpacked, tmp_path):
    made = [build(source, tmp_path / name, "wheel") for source, name in ((ROOT, "a"), (unpacked, "b"))]
    first, second = (
        {entry.filename: entry.CRC for entry in zipfile.ZipFile(wheel).infolist()} for wheel in made
    )
    assert first == second


def test_what_pypi_shows_has_addresses_an_author_and_no_link_that_leads_nowhere(unpacked):
    metadata = message_from_bytes((unpacked / "PKG-INFO").read_bytes())
    assert metadata["Version"] == mkdocs_newsdump.__version__
    assert metadata["Author"]
    assert metadata["Maintainer"]
    assert "Framework :: MkDocs" in metadata.get_all("Classifier")
    addresses = dict(line.split(", ") for line in metadata.get_all("Project-URL"))
    assert addresses.keys() == {"Homepage", "Documentation", "Changelog", "Issues", "Source"}
    assert metadata["Description-Content-Type"] == "text/markdown"
    text = metadata.get_payload(decode=True).decode("utf-8")
    source = addresses["Source"]
    assert f"]({source}/raw/main/.github/screenshot.webp)" in text
    assert f"]({source}/blob/main/CONTRIBUTING.md)" in text
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    assert re.findall(r"\]\((?!https://|#)[^)]*\)", prose) == []


def test_only_links_and_pictures_relative_to_the_root_are_turned():
    turned = hatch_build.absolute(
        "[a](b.md) ![c](d.png) [`e`](f/g.py) [h](#i) [j](https://k.l) [m](mailto:n@o)\n"
        "``` md\n[p](q.md)\n```\n[[r]](s.md#t)\n",
        "https://example.org/one/two",
    )
    assert turned == (
        "[a](https://example.org/one/two/blob/main/b.md) ![c](https://example.org/one/two/raw/main/d.png) "
        "[`e`](https://example.org/one/two/blob/main/f/g.py) [h](#i) [j](https://k.l) [m](mailto:n@o)\n"
        "``` md\n[p](q.md)\n```\n[[r]](https://example.org/one/two/blob/main/s.md#t)\n"
    )


def test_each_placeholder_stands_in_one_place_and_the_readme_says_what_to_fill_in():
    found = {}
    for name in tracked() - {"README.md", "tests/project/test_release.py"}:
        text = (ROOT / name).read_bytes().decode("utf-8", "ignore")
        for word in release.PLACEHOLDER.findall(text):
            found.setdefault(word, []).append(name)
    readme = (ROOT / "README.md").read_text("utf-8")
    section = readme.partition("## Before the first release")[2].partition("\n## ")[0]
    assert found == {word: [name] for word, name in PLACEHOLDERS.items()}
    assert all(f"`{word}`" in section and name in section for word, name in PLACEHOLDERS.items())
    assert set(release.FILLED_IN) == set(PLACEHOLDERS.values())


@pytest.fixture
def project(tmp_path):
    """The files that a release looks at, with all filled in."""
    (tmp_path / "mkdocs_newsdump").mkdir()
    (tmp_path / "mkdocs_newsdump" / "__init__.py").write_text('__version__ = "1.2.0"\n', "utf-8")
    (tmp_path / "pyproject.toml").write_text("", "utf-8")
    (tmp_path / "SECURITY.md").write_text("", "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## [Unreleased]\n\n- Later.\n\n## [1.2.0] - 2031-02-03\n\n### Added\n\n- This.\n\n"
        "## [1.1.0] - 2030-01-01\n\n- That.\n",
        "utf-8",
    )
    return tmp_path


def test_a_release_has_the_section_of_its_version_as_notes(project):
    assert release.notes("v1.2.0", project) == "### Added\n\n- This."


@pytest.mark.parametrize(
    ("tag", "name", "old", "new", "message"),
    [
        ("v1.2.1", "CHANGELOG.md", "", "", "the tag v1.2.1 is not v1.2.0"),
        ("1.2.0", "CHANGELOG.md", "", "", "the tag 1.2.0 is not v1.2.0"),
        ("v1.2.0", "CHANGELOG.md", "## [1.2.0]", "## [1.2.9]", "has no section [1.2.0]"),
        ("v1.2.0", "CHANGELOG.md", " - 2031-02-03", "", "[1.2.0] has no day"),
        ("v1.2.0", "CHANGELOG.md", "### Added\n\n- This.\n", "", "[1.2.0] is empty"),
        ("v1.2.0", "SECURITY.md", "", "**SECURITY-ADDRESS-TO-BE-SET**", "SECURITY-ADDRESS-TO-BE-SET"),
    ],
)
def test_a_release_that_does_not_fit_is_refused(project, tag, name, old, new, message):
    path = project / name
    text = path.read_text("utf-8")
    path.write_text(text.replace(old, new) if old else text + new, "utf-8")
    with pytest.raises(ValueError, match=re.escape(message)):
        release.notes(tag, project)


def test_the_script_ends_with_one_line_that_says_why_there_is_no_release():
    script = [sys.executable, ROOT / ".github" / "release.py", "v0"]
    done = subprocess.run(script, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.startswith("No release: the tag v0 is not v")
    assert done.stderr.count("\n") == 1

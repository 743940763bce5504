"""The documentation keeps its promises: examples run, what follows from the code is as the code is now."""

import doctest
import importlib.util
import re
import shlex
from itertools import chain
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

import mkdocs_newsdump
from mkdocs_newsdump.cleaning.passes import PASSES
from mkdocs_newsdump.config import NewsdumpConfig
from mkdocs_newsdump.dumps import corrections, own_entries
from mkdocs_newsdump.model.article import KINDS, Corrections, Role
from mkdocs_newsdump.model.look import ARTICLE_KINDS, ENTRY_KINDS
from mkdocs_newsdump.render.exports import csv_table
from mkdocs_newsdump.render.exports.all import FORMATS

DOCS = Path(__file__).parents[2] / "docs"
README = (DOCS.parent / "README.md").read_text("utf-8")
LANGUAGES = DOCS.parent / "mkdocs_newsdump" / "languages"
PAGES = {path.name: path.read_text("utf-8") for path in sorted((DOCS / "src").glob("*.md"))}
BLOCK = re.compile(r'^ *``` (\w+)(?: title="([^"]+)")?\n(.*?)^ *```$', re.MULTILINE | re.DOTALL)
PROGRAMS = {"newsdump": "mkdocs_newsdump", "mkdocs": "mkdocs"}
WITH_EXAMPLES = [
    name
    for name, text in PAGES.items()
    if any(kind in ("console", "python") for kind, _, _ in BLOCK.findall(text))
]


def module_of_docs(name):
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


reference = module_of_docs("reference")


def test_there_are_examples():
    assert len(WITH_EXAMPLES) >= 7


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_examples_of_a_page_give_what_it_shows(name, tmp_path, monkeypatch, run):
    """Blocks with a title are files. Commands and Python run among them, in the order of the page."""
    monkeypatch.chdir(tmp_path)
    names = {}
    for kind, file, text in BLOCK.findall(PAGES[name]):
        if file:
            Path(file).parent.mkdir(parents=True, exist_ok=True)
            Path(file).write_text(text, "utf-8")
        elif kind == "console":
            command, _, shown = text.partition("\n")
            _, program, *arguments = shlex.split(command)
            said = run(PROGRAMS[program], *arguments)
            assert [line.rstrip() for line in said.splitlines()] == shown.splitlines()
        elif kind == "python":
            example = doctest.DocTestParser().get_doctest(text, names, name, name, 0)
            assert example.examples
            said = []
            doctest.DocTestRunner(verbose=False).run(example, out=said.append, clear_globs=False)
            assert said == []
            names = example.globs


@pytest.mark.parametrize("page", [README, *PAGES.values()], ids=["README", *PAGES])
def test_no_command_silences_what_should_fail_it(page):
    """Beside ``--quiet`` MkDocs counts no warnings, and ``--strict`` finds none."""
    commands = [line.split() for _, _, text in BLOCK.findall(page) for line in text.splitlines()]
    assert not [each for each in commands if "--strict" in each and {"--quiet", "-q"} & set(each)]


def test_the_table_of_dates_is_as_dates_are_read():
    rows = re.findall(r"^\| (.+) \| `(.+)` \|$", PAGES["dates.md"], re.MULTILINE)
    assert len(rows) > 10
    for text, edtf in rows:
        assert [date.edtf for date in mkdocs_newsdump.find_dates(text, language="en")] == [edtf], text


@pytest.mark.parametrize("name", reference.PAGES)
def test_a_page_that_follows_from_the_code_is_as_the_code_is_now(name):
    assert PAGES[name] == reference.PAGES[name](), "run: python docs/reference.py"


def test_every_option_is_documented_with_its_default():
    shown = dict(re.findall(r"^## `(\w+)` .*\n\nDefault: `?(.*?)`?\n\n\w", PAGES["options.md"], re.MULTILINE))
    options = {name: option.default for name, option in NewsdumpConfig._schema}
    assert shown.keys() == options.keys()
    for name, default in options.items():
        if not callable(default):
            assert yaml.safe_load(shown[name]) == default, name


def words(page):
    """All that a page sets as code."""
    return set(re.findall(r"`([^`\n]+)`", PAGES[page]))


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("corrections.md", Corrections.__dataclass_fields__),
        ("corrections.md", corrections.MILESTONE_CHECKS),
        ("corrections.md", [role.value for role in Role]),
        ("corrections.md", KINDS),
        ("corrections.md", ARTICLE_KINDS),
        ("timeline.md", ENTRY_KINDS),
        ("timeline.md", own_entries.PLACE_CHECKS),
        ("timeline.md", [*own_entries.CHANGE_CHECKS, "change", "merge", "part"]),
        ("cleaning.md", [each.name for each in PASSES]),
        ("formats.md", [f"timeline{ending}" for ending in FORMATS]),
        ("formats.md", csv_table.COLUMNS),
    ],
    ids=[
        "keys",
        "keys of milestones",
        "roles",
        "kinds",
        "doubts",
        "doubts of entries",
        "places",
        "words",
        "passes",
        "files",
        "columns",
    ],
)
def test_a_page_names_every(page, wanted):
    assert set(wanted) <= words(page)


def test_the_example_of_words_on_entries_is_taken_as_it_stands():
    (example,) = re.findall(r'title="milestones.yml"\n(.*?)```', PAGES["timeline.md"], re.DOTALL)
    assert len(own_entries.parse_own(example)) == 4
    (example,) = re.findall(r"^``` yaml\n(- title.*?)```", README, re.DOTALL | re.MULTILINE)
    assert len(own_entries.parse_own(example)) == 4


def test_the_passes_stand_in_their_order():
    assert re.findall(r"^\| `([\w-]+)` \|", PAGES["cleaning.md"], re.MULTILINE) == [
        each.name for each in PASSES
    ]


def test_every_key_of_an_entry_of_ones_own_is_shown():
    (example,) = (text for kind, _, text in BLOCK.findall(PAGES["timeline.md"]) if text.startswith("- title"))
    assert yaml.safe_load(example)[0].keys() == own_entries.CHECKS.keys()


def test_every_public_name_is_on_the_page_of_the_api_once():
    assert sorted(re.findall(r"^::: mkdocs_newsdump\.(\w+)$", PAGES["python.md"], re.MULTILINE)) == sorted(
        mkdocs_newsdump.__all__
    )


def test_every_python_that_is_supported_is_named():
    pythons = re.findall(r'Python :: (3\.\d+)"', (DOCS.parent / "pyproject.toml").read_text("utf-8"))
    assert f"Python {pythons[0]} to {pythons[-1]}" in PAGES["compatibility.md"]


def test_the_languages_are_counted():
    counts = {
        part: len([path for path in LANGUAGES.glob(f"*/{part}.yml") if path.parent.name != "any"])
        for part in ("page", "dates", "events", "grammar", "labels")
    }
    page = " ".join(PAGES["compatibility.md"].split())
    for part, told in {
        "page": "boilerplate in {} languages",
        "dates": "relative ones in {}.",
        "events": "Events have words in {} languages",
        "grammar": "a grammar stands behind {} of them",
        "labels": "labels are in {}.",
    }.items():
        assert told.format(counts[part]) in page, part


def test_its_links_lead_somewhere(tmp_path):
    """All but the page that needs the docstrings: `make docs` builds that too, with links into it."""
    config = load_config(str(DOCS / "mkdocs.yml"), strict=True, site_dir=str(tmp_path), plugins=["search"])
    build(config)
    pages = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("index.html")}
    named = chain.from_iterable(
        [each] if isinstance(each, str) else next(iter(each.values())) for each in config.nav
    )
    assert pages == {
        f"{name.removesuffix('.md')}/index.html".replace("index/index", "index") for name in named
    }

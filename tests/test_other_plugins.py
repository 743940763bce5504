"""Sites with other plugins: each builds with ``--strict`` and is whole, and the other one does its work."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from reader import broken_links, pages_of

NEIGHBOURS = Path(__file__).parent / "sites" / "neighbours"
DUMPS = ("checkpoint-en.txt", "dogovor-ru.txt", "zug-de.txt")
SENTENCES = (  # of each of these dumps
    "Lorries can pass again between Kazakhstan and Kyrgyzstan at the rebuilt checkpoint",
    "Документ готовили четыре года, и он впервые описывает каждый километр общей линии.",
    "Nach vier Jahren Pause verbindet wieder ein Nachtzug die beiden Länder.",
)
HOSTILE = (
    "Read [[index]], {{ config.site_name }} and {% raw %} in [[timeline|the timeline]] of the whole valley."
)
MILESTONE = "October 1992"
BEFORE = "The works cost less than planned."
"""Where the hostile sentence stands in the first dump: before this one."""
DAY = "2020-02-03"
"""The day on which the dumps were committed."""

LANGUAGES = [
    {"locale": "en", "default": True, "name": "English"},
    {"locale": "ru", "name": "Русский"},
]
PLUGINS = {
    "awesome-nav": {},
    "blog": {},
    "git-authors": {},
    "git-revision-date-localized": {"type": "iso_date", "enable_creation_date": True},
    "glightbox": {},
    "literate-nav": {},
    "macros": {},
    "meta": {},
    "minify": {"minify_html": True},
    "obsidian-bridge": {},
    "offline": {},
    "print-site": {},
    "privacy": {"assets": False},  # what is downloaded needs a network
    "projects": {},
    "redirects": {"redirect_maps": {"old.md": "timeline.md"}},
    "roamlinks": {},
    "rss": {"date_from_meta": {"as_creation": "date"}},
    "section-index": {},
    "social": {"cards": False},  # its fonts need a network
    "tags": {},
}


@pytest.fixture
def project(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n\nThe [timeline](timeline.md).\n", "utf-8")
    (tmp_path / "seeds").mkdir()
    for name in DUMPS:
        shutil.copy(NEIGHBOURS / name, tmp_path / "seeds")
    dump = tmp_path / "seeds" / DUMPS[0]
    story = dump.read_text("utf-8")
    assert story.count(BEFORE) == 1
    dump.write_text(story.replace(BEFORE, f"{HOSTILE}\n\n{BEFORE}"), "utf-8")
    return tmp_path


def built(project, **plugins):
    """Build the project, under Git, with further plugins and their options; return the finished site."""
    config = {
        "site_name": "Neighbours",
        "site_url": "https://example.org/",
        "repo_url": "https://example.org/repository",
        "theme": {"name": "material", "language": "en", "font": False},
        "plugins": ["search", "newsdump", *({name: options} for name, options in plugins.items())],
    }
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    run(project, "git", "init", "--quiet")
    run(project, "git", "add", "--all")
    run(project, "git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "commit", "-qm", "News")
    command = (sys.executable, "-m", "mkdocs", "build")
    if "roamlinks" in plugins:
        # It looks for pages on the disk alone, and warns of a link to one that is made; the link leads there.
        (warning,) = [line for line in run(project, *command).splitlines() if line.startswith("WARNING")]
        assert "AutoLinksPlugin unable to find timeline.md" in warning
    else:
        run(project, *command, "--strict")
    return project / "site"


def run(folder, *command):
    day = f"{DAY}T12:00:00Z"
    environment = {
        **os.environ,
        "GIT_AUTHOR_DATE": day,
        "GIT_COMMITTER_DATE": day,
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stderr


def check_whole(site, root=""):
    """Check that all stories, and the timeline, are on pages below ``root``."""
    texts = [page.text for path, page in pages_of(site).items() if path.startswith(f"{root}articles/")]
    for sentence in (*SENTENCES, HOSTILE):
        assert any(sentence in text for text in texts), sentence
    timeline = next(site.glob(f"{root}timeline*/index.html"), site / f"{root}timeline.html")
    assert "1992" in timeline.read_text("utf-8")
    assert len(json.loads((site / f"{root}timeline.json").read_text("utf-8"))["entries"]) > 1


@pytest.mark.parametrize("name", PLUGINS)
def test_a_site_with_another_plugin_is_whole(project, name):
    if name == "literate-nav":
        (project / "docs" / "SUMMARY.md").write_text("- [Home](index.md)\n- [News](articles/)\n", "utf-8")
    if name == "blog":
        posts = project / "docs" / "blog" / "posts"
        posts.mkdir(parents=True)
        (project / "docs" / "blog" / "index.md").write_text("# Blog\n", "utf-8")
        (posts / "first.md").write_text("---\ndate: 2024-01-02\n---\n# First\n\nHello.\n", "utf-8")
    if name == "minify":
        pytest.importorskip("mkdocs_minify_plugin", reason="what it stands on is not there as wheels")
    site = built(project, **{name: PLUGINS[name]})
    check_whole(site)
    assert not links_nowhere(site)
    if name == "redirects":
        assert "timeline" in (site / "old" / "index.html").read_text("utf-8")
    if name == "print-site":
        assert SENTENCES[0] in (site / "print_page" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("structure", ["suffix", "folder"])
def test_a_site_in_several_languages_has_every_page_in_each(project, structure):
    if structure == "folder":
        for language in ("en", "ru"):
            (project / "docs" / language).mkdir()
            (project / "docs" / language / "index.md").write_text("# Home\n", "utf-8")
        (project / "docs" / "index.md").unlink()
    site = built(project, i18n={"docs_structure": structure, "languages": LANGUAGES})
    check_whole(site)
    check_whole(site, "ru/")
    assert "Kazakhstan" in read_title(site / "timeline")
    assert "Казахстан" in read_title(site / "ru" / "timeline")
    assert not links_nowhere(site)


def links_nowhere(site):
    """Name the links that lead nowhere, but those which are not ours to mend.

    These are those of MkDocs's page for errors, of a page that is a menu, and those to paragraphs and lines
    on the page that print-site makes of all: it gives headings and items addresses there, and nothing else.
    """
    not_ours = re.compile(r"/(404|SUMMARY/index)\.html: |/print_page/index\.html: #.*-(p\d+|dump(-L\d+)?)$")
    return [link for link in broken_links(site) if not not_ours.search(link)]


def read_title(folder):
    return (folder / "index.html").read_text("utf-8").partition("<title>")[2].partition("</title>")[0]


def test_a_page_has_the_git_history_of_its_dump(project):
    site = built(project, **{"git-revision-date-localized": {"type": "iso_date"}, "git-authors": {}})
    pages = [path.read_text("utf-8") for path in site.rglob("articles/*/index.html")]
    pages.append((site / "timeline" / "index.html").read_text("utf-8"))
    for page in pages:
        assert DAY in page
        assert "ann@example.org" in page


def test_the_documentation_names_every_plugin():
    page = (NEIGHBOURS.parents[2] / "docs" / "src" / "compatibility.md").read_text("utf-8")
    assert [
        name for name in (*PLUGINS, "static-i18n") if not re.search(rf"(?<![\w-]){name}(?![\w-])", page)
    ] == []

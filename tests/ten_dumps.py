"""A site of ten dumps, laid out for any host."""

import shutil
import subprocess
from pathlib import Path

DUMPS = sorted((Path(__file__).parent / "sites").rglob("*.txt"))
INDEX = "# Новости\n\n[Лента](timeline.md) и [статьи](articles/index.md)\n"
MATERIAL = """\
site_name: Новости
site_url: https://example.org/project-name/
theme:
  name: material
  language: ru
  font: false
markdown_extensions: [abbr, attr_list, md_in_html, pymdownx.details]
plugins:
  - search
  - newsdump
"""
PLAIN = """\
site_name: Новости
theme:
  name: {theme}
  locale: ru
  highlightjs: false
plugins:
  - search
  - newsdump
"""


def project(folder, config=MATERIAL):
    """Lay the site into ``folder``; gives the folder."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text(INDEX, "utf-8")
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    (folder / "seeds").mkdir()
    for dump in DUMPS:
        shutil.copy(dump, folder / "seeds")
    return folder


def deploy(home, run):
    """Put the site on the branch ``gh-pages`` of a bare repository; gives what a server then has as ``/``.

    As on GitHub Pages, the site is in the folder ``project-name``.
    """

    def git(*arguments, cwd):
        subprocess.run(["git", *map(str, arguments)], cwd=cwd, check=True, capture_output=True)

    git("init", "--quiet", "--bare", home / "remote.git", cwd=home)
    folder = project(home / "checkout")
    git("init", "--quiet", "--initial-branch", "main", cwd=folder)
    git("config", "user.name", "Test", cwd=folder)
    git("config", "user.email", "test@example.org", cwd=folder)
    git("add", ".", cwd=folder)
    git("commit", "--quiet", "--message", "Site", cwd=folder)
    git("remote", "add", "origin", home / "remote.git", cwd=folder)
    run("mkdocs", "gh-deploy", "--strict", cwd=folder)
    served = home / "www" / "project-name"
    git("clone", "--quiet", "--branch", "gh-pages", home / "remote.git", served, cwd=home)
    return served.parent

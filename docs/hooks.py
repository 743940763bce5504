"""What the documentation shares with the repository: its colours, and pages that stand elsewhere."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parents[1]
ASSETS = {"assets/site.css": "site_src/assets/site.css", "assets/favicon.svg": "site_src/assets/favicon.svg"}
PAGES = {
    "languages.md": "mkdocs_newsdump/languages/README.md",
    "measuring.md": "benchmarks/README.md",
    "contributing.md": "CONTRIBUTING.md",
    "security.md": "SECURITY.md",
    "changelog.md": "CHANGELOG.md",
}
"""Pages that are files of the repository, where people look for them too."""

LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what stands elsewhere in the repository."""
    for name, path in {**ASSETS, **PAGES}.items():
        files.append(File.generated(config, name, abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the links of a page that stands elsewhere lead where its file does."""
    path = PAGES.get(page.file.src_uri)
    return LINK.sub(lambda link: led(link, posixpath.dirname(path), config), markdown) if path else markdown


def led(link: re.Match[str], folder: str, config: MkDocsConfig) -> str:
    """Return a link to a page, or to a file of the repository; only its words where that has no address."""
    words, target, fragment = link[1], posixpath.normpath(posixpath.join(folder, link[2])), link[3] or ""
    for name, path in PAGES.items():
        if path == target:
            return f"[{words}]({name}{fragment})"
    if target.startswith("docs/src/"):
        return f"[{words}]({target.removeprefix('docs/src/')}{fragment})"
    return (
        f"[{words}]({config.repo_url.rstrip('/')}/blob/HEAD/{target}{fragment})" if config.repo_url else words
    )

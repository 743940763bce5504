"""The pages and data of a site among the files of MkDocs, and of the plugins beside this one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path, PurePath
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.dumps.folder import is_read
from mkdocs_newsdump.render.beside import ASSET_DIR
from mkdocs_newsdump.render.records import DataFile, Page, Summary
from mkdocs_newsdump.settings import SiteSettings

NAV_ARTICLES = 50
"""Maximum articles in the menu of a site without a ``nav``. More are no help to a reader, who has the page of
all articles, and MkDocs would write every one of them into every page."""


class SiteFiles:
    """The pages and data files of one build, by their paths, and where MkDocs puts them."""

    def __init__(
        self,
        pages: Iterable[Page] = (),
        data: Iterable[DataFile] = (),
        articles: Mapping[str, Summary] | None = None,
    ) -> None:
        self.pages = {page.path: page for page in pages}
        self.data = tuple(data)
        self.addresses: dict[str, str] = {}
        self._newest = newest(articles or {})
        self._usual: dict[str, str] = {}  # where a page stands, but for a plugin for several languages

    def add_pages(self, files: Files, config: MkDocsConfig, settings: SiteSettings) -> None:
        """Add the pages to the site's files, without content for now."""
        options = settings.options
        for path, page in list(self.pages.items()):
            is_list = page.minor or path == options.articles_page
            if is_list and files.get_file_from_path(path) is not None:
                del self.pages[path]  # the author's own way to the articles
        # A site with a nav names what it wants there; without one the pages show by themselves.
        shown = InclusionLevel.UNDEFINED if config.nav is None else InclusionLevel.NOT_IN_NAV
        many = sum(page.source is not None for page in self.pages.values()) > NAV_ARTICLES
        # The plugin for several languages leaves out what does not stand among the site's own files.
        among = "i18n" in config.plugins
        written = {file.dest_uri.casefold(): file for file in files}
        for page in self.pages.values():
            minor = page.minor or (many and page.source is not None)
            inclusion = InclusionLevel.NOT_IN_NAV if minor else shown
            file = File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
            file.abs_src_path = (
                str(Path(config.docs_dir, page.path)) if among else self._origin(page, config, settings)
            )
            _append(files, file, written)
            self._usual[page.path] = file.dest_uri

    def complete(self, files: Files, config: MkDocsConfig, settings: SiteSettings) -> None:
        """Give the pages their content and their dump, and add their data, style sheets and scripts.

        A plugin for several languages makes the files anew, without content, and below another folder.
        """
        root = ""
        dumps = PurePath(os.path.relpath(settings.dumps, config.docs_dir))
        for file in files.documentation_pages():
            page = self.pages.get(file.src_uri)
            if page is not None:
                root = file.dest_uri.removesuffix(self._usual[page.path])
                file.content_string = page.markdown
                file.abs_src_path = self._origin(page, config, settings)
                file.generated_by = None  # or those that read the history of files pass it by, or say "today"
                file.edit_uri = None if settings.result else _edit_uri(page, dumps)
        written = {file.dest_uri.casefold(): file for file in files}
        for data in self.data:
            file = File.generated(config, data.path, content=data.data)
            if not data.path.startswith(ASSET_DIR):
                file.dest_uri = root + file.dest_uri
            file.abs_src_path = config.config_file_path
            _append(files, file, written)
            if root and data.path.startswith(ASSET_DIR):  # pages that stand for themselves know no other
                copy = File.generated(config, root + data.path, content=data.data)
                copy.abs_src_path = config.config_file_path
                _append(files, copy, written)
        self.addresses = {file.src_uri: file.url for file in files}

    def _origin(self, page: Page, config: MkDocsConfig, settings: SiteSettings) -> str | None:
        """Return the file that other plugins shall ask about a page's history: its dump.

        A page of many dumps is as new as the newest of them. The dumps of a result may be anywhere.
        """
        if settings.result:
            return config.config_file_path
        source = page.source or self._newest
        return str(settings.dumps / file_of(source)) if source else config.config_file_path


def exclude_dumps(files: Files, settings: SiteSettings) -> list[str]:
    """Exclude the dumps and corrections among the files, which MkDocs would publish; return their paths.

    Where the site's own pages are in the folder of the dumps, only text is a dump.
    """
    folder = os.path.realpath(settings.dumps)
    inside = [
        file
        for file in files
        if is_read(file.src_uri, text_alone=settings.options.own_pages is not None)
        and file.inclusion is not InclusionLevel.EXCLUDED
        and file.abs_src_path
        and Path(os.path.realpath(file.abs_src_path)).is_relative_to(folder)
    ]
    for file in inside:
        file.inclusion = InclusionLevel.EXCLUDED
    return [file.src_uri for file in inside]


def newest(articles: Mapping[str, Summary]) -> str | None:
    """Return the dump of the article that was published last, the last by name where none is dated."""
    return max(articles, key=lambda name: (articles[name].published or date.min, name), default=None)


def _edit_uri(page: Page, dumps: PurePath) -> str | None:
    """Return where a page's dump, in the folder ``dumps``, can be edited."""
    if page.source is None:
        return None
    return quote(os.fsencode((dumps / file_of(page.source)).as_posix()))


def _append(files: Files, file: File, written: dict[str, File]) -> None:
    """Add a file to the site's, where none of these, ``written`` by address, has its address."""
    other = written.setdefault(file.dest_uri.casefold(), file)
    if other is not file:
        raise PluginError(
            f"newsdump: {file.src_uri} would overwrite {other.abs_src_path or other.src_uri}; "
            "move that file, or set article_dir, timeline_file or timelines to another place"
        )
    files.append(file)

"""The plugin: MkDocs's events, each answered by the site that :mod:`mkdocs_newsdump.site.build` builds."""

from __future__ import annotations

import errno
import os
import shlex
from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, urlsplit

from mkdocs.config import load_config
from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage

from mkdocs_newsdump.config import ALL, NewsdumpConfig
from mkdocs_newsdump.corpus.kept import ResultError, Selection
from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.dumps.folder import is_read
from mkdocs_newsdump.render.beside import ASSET_DIR
from mkdocs_newsdump.render.environment import BrokenTemplateError, own_templates
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.parts import SiteParts, UnknownPartError
from mkdocs_newsdump.render.records import DataFile, Page, Summary
from mkdocs_newsdump.review.doubts import summary
from mkdocs_newsdump.site.build import Site, assets, build_site
from mkdocs_newsdump.site.notices import left_out
from mkdocs_newsdump.site.pipeline import Pipeline
from mkdocs_newsdump.site.workers import Workers, WorkersError, worker_count
from mkdocs_newsdump.text.languages import FALLBACK

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # slow to load, and only "mkdocs serve" needs it
    from mkdocs.utils.templates import TemplateContext

    from mkdocs_newsdump.model.doubt import Doubt
    from mkdocs_newsdump.review.serving.desk import ReviewDesk
    from mkdocs_newsdump.watching import WatchedFolders

MARKDOWN_EXTENSIONS = ("attr_list", "md_in_html")
"""Extensions of Python-Markdown that the pages need: for the addresses of paragraphs and for the timeline."""

NAV_ARTICLES = 50
"""Maximum articles in the menu of a site without a ``nav``. More are no help to a reader, who has the page of
all articles, and MkDocs would write every one of them into every page."""

FULL = (errno.ENOSPC, errno.EDQUOT)
"""What a system says of a full disk, and of a person's share of it."""

log = get_plugin_logger(__name__)


class NewsdumpPlugin(BasePlugin[NewsdumpConfig]):  # type: ignore[no-untyped-call]
    """Adds a page an article, and a timeline, to an MkDocs site."""

    def __init__(self) -> None:
        self._pipeline = Pipeline()
        self._serving = False
        self._pages: dict[str, Page] = {}
        self._usual: dict[str, str] = {}
        self._files: tuple[DataFile, ...] = ()
        self._newest: str | None = None
        self._parts: SiteParts | None = None
        self._watched: WatchedFolders | None = None
        self._desk: ReviewDesk | None = None
        self._addresses: dict[str, str] = {}
        self._doubts: tuple[Doubt, ...] = ()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Stay alive between the builds of ``mkdocs serve``, so that only what changed is cleaned again."""
        self._serving = command == "serve"
        if self._serving:
            from mkdocs_newsdump.review.serving.desk import ReviewDesk  # no build needs it

            self._desk = ReviewDesk()

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Refuse a wrong option, an unknown one too, before anything is built."""
        errors, warnings = super().load_config(options, config_file_path)
        for key, problem in [*errors, *warnings]:
            raise ConfigurationError(f"newsdump: {key}: {problem}")
        return errors, warnings

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Switch on what the pages need, where the site does not have it yet."""
        config.markdown_extensions += [
            name for name in MARKDOWN_EXTENSIONS if name not in config.markdown_extensions
        ]
        # Once: a plugin for several languages builds the site again with the same configuration.
        styles = [asset.path for asset in assets() if asset.path.endswith(".css")]
        config.extra_css[:0] = [path for path in styles if path not in config.extra_css]
        scripts = [asset.path for asset in assets() if asset.path.endswith(".js")]
        config.extra_javascript += [path for path in scripts if path not in config.extra_javascript]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Make the pages, before MkDocs throws away the last site."""
        self._pipeline.cache.use(self.cache_folder(config))
        if self._desk is not None:
            self._desk.begin(*self.settings(config))
        try:
            self._pipeline.workers = Workers(worker_count(self.config.workers))
            site = self._build(config)
        except (BrokenTemplateError, ResultError, WorkersError) as error:
            raise PluginError(f"newsdump: {error}") from error
        for warning in site.warnings:
            log.warning(warning)
        for notice in site.notices:
            log.info(notice)
        if to_look_at := summary(site.doubts, f"newsdump review {as_typed(Path(self.config.dump_dir))}"):
            log.info(to_look_at)
        self._pages, self._files = {page.path: page for page in site.pages}, site.files
        self._doubts = site.doubts
        self._newest = newest(site.articles)
        _, options = self.settings(config)
        self._parts = SiteParts(self._pages, site.articles, options, load_strings(options.language))
        if self._watched:
            self._watched.watch(self._folders())
        if not self._serving:
            self._pipeline = Pipeline()  # no build comes that could use the articles again

    def _build(self, config: MkDocsConfig) -> Site:
        dump_dir, options = self.settings(config)
        chosen = self.selection
        if chosen is None:
            return build_site(dump_dir, options, self._pipeline)
        from mkdocs_newsdump.site.from_result import build_from_result  # slow to load, and seldom needed

        return build_from_result(chosen, options, self._pipeline)

    def _add_pages(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages to the site's files, and leave out the dumps that are among them."""
        dump_dir, options = self.settings(config)
        for notice in left_out(
            dump_dir, [file.src_uri for file in exclude_dumps(files, dump_dir, options.own_pages)]
        ):
            log.info(notice)
        lists = [
            page.path for page in self._pages.values() if page.minor or page.path == options.articles_page
        ]
        for path in lists:
            if files.get_file_from_path(path) is not None:
                del self._pages[path]  # the author's own way to the articles
        # A site with a nav names what it wants there; without one the pages show by themselves.
        shown = InclusionLevel.UNDEFINED if config.nav is None else InclusionLevel.NOT_IN_NAV
        many = sum(page.source is not None for page in self._pages.values()) > NAV_ARTICLES
        written = {file.dest_uri.casefold(): file for file in files}
        self._usual.clear()
        for page in self._pages.values():
            minor = page.minor or (many and page.source is not None)
            inclusion = InclusionLevel.NOT_IN_NAV if minor else shown
            file = File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
            # The plugin for several languages leaves out what does not stand among the site's own files.
            among = "i18n" in config.plugins
            file.abs_src_path = str(Path(config.docs_dir, page.path)) if among else self._origin(page, config)
            self._append(files, file, written)
            self._usual[page.path] = file.dest_uri
        return files

    @event_priority(-1000)  # when the others have put the pages where they shall stand
    def _complete_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give the pages their content and their dump, and add their data, style sheets and scripts.

        A plugin for several languages makes the files anew, without content, and below another folder.
        """
        root = ""
        dumps = PurePath(os.path.relpath(self.config.dump_dir, config.docs_dir))
        for file in files.documentation_pages():
            page = self._pages.get(file.src_uri)
            if page is not None:
                root = file.dest_uri.removesuffix(self._usual[page.path])
                file.content_string = page.markdown
                file.abs_src_path = self._origin(page, config)
                file.generated_by = None  # or those that read the history of files pass it by, or say "today"
                file.edit_uri = self._edit_uri(page, dumps)
        written = {file.dest_uri.casefold(): file for file in files}
        for data in self._files:
            file = File.generated(config, data.path, content=data.data)
            if not data.path.startswith(ASSET_DIR):
                file.dest_uri = root + file.dest_uri
            file.abs_src_path = config.config_file_path
            self._append(files, file, written)
            if root and data.path.startswith(ASSET_DIR):  # pages that stand for themselves know no other
                copy = File.generated(config, root + data.path, content=data.data)
                copy.abs_src_path = config.config_file_path
                self._append(files, copy, written)
        self._addresses = {file.src_uri: file.url for file in files}
        return files

    on_files = CombinedEvent(_add_pages, _complete_files)

    def _origin(self, page: Page, config: MkDocsConfig) -> str | None:
        """Return the file that other plugins shall ask about a page's history: its dump.

        A page of many dumps is as new as the newest of them. The dumps of a result may be anywhere.
        """
        if self.config.result_dir:
            return config.config_file_path
        source = page.source or self._newest
        return str(Path(self.config.dump_dir, file_of(source))) if source else config.config_file_path

    def _edit_uri(self, page: Page, dumps: PurePath) -> str | None:
        """Return where a page's dump, in the folder ``dumps``, can be edited; those of a result cannot."""
        if page.source is None or self.config.result_dir:
            return None
        return quote(os.fsencode((dumps / file_of(page.source)).as_posix()))

    def _append(self, files: Files, file: File, written: dict[str, File]) -> None:
        """Add a file to the site's, where none of these, ``written`` by address, has its address."""
        other = written.setdefault(file.dest_uri.casefold(), file)
        if other is not file:
            raise PluginError(
                f"newsdump: {file.src_uri} would overwrite {other.abs_src_path or other.src_uri}; "
                "move that file, or set article_dir, timeline_file or timelines to another place"
            )
        files.append(file)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name the articles' section in the site's language, where MkDocs named it after the folder."""
        _, options = self.settings(config)
        file = files.get_file_from_path(options.articles_page)
        if config.nav is None and file and file.src_uri in self._pages and file.page and file.page.parent:
            file.page.parent.title = load_strings(options.language)["index.title"]
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Put parts of the site where the author of a page asks for them."""
        if self._parts is None or page.file.src_uri in self._pages:
            return markdown

        def href(path: str) -> str:
            file = files.get_file_from_path(path)
            return file.url_relative_to(page.file) if file else path

        try:
            return self._parts.fill(markdown, page.file.src_uri, href)
        except UnknownPartError as error:
            log.warning(f"{page.file.src_uri}: {error}")
            return markdown

    @event_priority(-100)  # when the search has seen every entry's heading
    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Leave the entries out of the timeline's table of contents: they are too many to look through."""
        made = self._pages.get(page.file.src_uri)
        if made is not None and made.overview is not None:
            for title in page.toc:
                for period in title.children:
                    period.children.clear()
        return context

    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Add a page's data for machines to its head."""
        made = self._pages.get(page.file.src_uri)
        return (
            output.replace("</head>", f"{made.head}</head>", 1) if made and made.head is not None else output
        )

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the pages be reviewed as they are now, while the site is served."""
        if self._desk is None:
            return
        from mkdocs_newsdump.review.serving.edition import places

        pages = self._pages.values() if self.config.review else ()
        self._desk.publish(
            places=places(pages, self._addresses, urlsplit(config.site_url or "/").path),
            article=self._pipeline.article,
            data={file.path: file.data for file in self._files if file.path.endswith(".json")},
            doubts=self._doubts,
        )

    def on_build_error(self, *, error: Exception) -> None:
        """Log what to do about a full disk, which MkDocs would show as a fault in a program."""
        if isinstance(error, OSError) and error.errno in FULL:
            place = error.filename2 or error.filename or "the site"
            log.error(
                f"{place} cannot be written: {error.strerror}; make room, or set site_dir to another place"
            )

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Build again when a dump, its corrections or a template change, appear or go."""
        from mkdocs_newsdump.watching import WatchedFolders  # slow to load, and only "mkdocs serve" needs it

        self._watched = WatchedFolders(server)
        self._watched.watch(self._folders())
        if self._desk is not None and self.config.review:
            self._review(server, config, self._desk)
        return server

    def _review(self, server: LiveReloadServer, config: MkDocsConfig, desk: ReviewDesk) -> None:
        """Let the pages be reviewed that this server shows, where it is reached from this machine alone."""
        from mkdocs_newsdump.review.serving.app import ReviewApp
        from mkdocs_newsdump.review.serving.guard import is_loopback

        host, site = config.dev_addr.host, server.get_app()
        if not is_loopback(host):
            log.info(f"review is off: others reach {host} too; serve on 127.0.0.1 to review the pages")
        elif site is not None:
            server.set_app(ReviewApp(site, desk, host))

    def _folders(self) -> dict[Path, bool]:
        """Return the folders that the site is made from, and whether those below them count too."""
        result = self.config.result_dir
        folders = {Path(self.config.dump_dir): True} if result is None else {}
        if result and "://" not in result:
            folders[Path(result)] = False  # a run ends with a file there
        if self.config.template_dir:
            # Not what else is below it: that can be the site itself, or a whole disk.
            templates = Path(self.config.template_dir)
            names = own_templates(templates)
            folders |= dict.fromkeys({templates, *((templates / name).parent for name in names)}, False)
        return folders

    def cache_folder(self, config: MkDocsConfig) -> Path | None:
        """Return the folder to keep what was made, or None where the author does not want that."""
        folder = Path(config.config_file_path or "").parent / self.config.cache_dir
        return folder if self.config.cache else None

    @property
    def selection(self) -> Selection | None:
        """What of which result the site is made from, or None where it is made from dumps."""
        own = self.config
        if own.result_dir is None:
            return None
        return Selection(own.result_dir, own.result_min_articles, own.result_max_articles)

    def settings(self, config: MkDocsConfig) -> tuple[Path, Options]:
        """Return the folder of dumps and what the pages depend on."""
        theme, own = config.theme, self.config
        return Path(own.dump_dir), Options(
            language=str(theme.get("language") or theme.get("locale") or FALLBACK),
            article_dir=own.article_dir,
            article_url_format=own.article_url_format,
            article_slugify=own.article_slugify,
            article_slugify_separator=own.article_slugify_separator,
            omitted=own.omitted,
            compare=own.compare,
            cite=own.cite,
            tags=own.tags,
            author_pages=own.author_pages,
            timeline=own.timeline,
            timeline_file=own.timeline_file,
            timelines=tuple(own.timelines),
            parties=None if own.parties == ALL else own.parties,
            aliases=own.party_aliases,
            template_dir=Path(own.template_dir) if own.template_dir else None,
            own_pages=own_pages(Path(own.dump_dir), Path(config.docs_dir)),
            max_dump_size=own.max_dump_size,
            split_dumps=own.split_dumps or "",
            site_name=config.site_name,
            site_url=config.site_url,
            use_directory_urls=config.use_directory_urls,
            html_links=True,
        )


def as_typed(path: Path) -> str:
    """Return a path as a person writes it in a command: below the folder that the command is given in."""
    here = Path.cwd()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))


def newest(articles: Mapping[str, Summary]) -> str | None:
    """Return the dump of the article that was published last, the last by name where none is dated."""
    return max(articles, key=lambda name: (articles[name].published or date.min, name), default=None)


def own_pages(dump_dir: Path, docs_dir: Path) -> Path | None:
    """Return the folder of the site's own pages where it is, or is within, that of the dumps, else None."""
    inside = docs_dir.resolve().is_relative_to(dump_dir.resolve())
    return dump_dir / docs_dir.resolve().relative_to(dump_dir.resolve()) if inside else None


def exclude_dumps(files: Files, dump_dir: Path, own: Path | None) -> list[File]:
    """Exclude the dumps and corrections among the site's files, which MkDocs would publish; return them.

    Where the site's ``own`` pages are in the folder of the dumps, only text is a dump.
    """
    folder = os.path.realpath(dump_dir)
    inside = [
        file
        for file in files
        if is_read(file.src_uri, text_alone=own is not None)
        and file.inclusion is not InclusionLevel.EXCLUDED
        and file.abs_src_path
        and Path(os.path.realpath(file.abs_src_path)).is_relative_to(folder)
    ]
    for file in inside:
        file.inclusion = InclusionLevel.EXCLUDED
    return inside


class SiteSettings(NamedTuple):
    """What an ``mkdocs.yml`` sets: the folder of dumps, what pages depend on, where the cache is.

    And the number of processes, or None. ``result`` is what the site is made from instead of dumps, if
    anything.
    """

    dumps: Path
    options: Options
    cache_folder: Path | None = None
    workers: int | None = None
    result: Selection | None = None


def settings(config_file: Path) -> SiteSettings:
    """Return what an ``mkdocs.yml`` sets."""
    config = load_config(str(config_file))
    plugin = config.plugins.get("newsdump")
    if not isinstance(plugin, NewsdumpPlugin):
        raise ConfigurationError(f"{config_file}: plugins: newsdump is not among them; add it")
    return SiteSettings(
        *plugin.settings(config), plugin.cache_folder(config), plugin.config.workers, plugin.selection
    )

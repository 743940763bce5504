"""The plugin: MkDocs's events, each answered by the site that :mod:`mkdocs_newsdump.site.build` builds."""

from __future__ import annotations

import errno
import shlex
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage

from mkdocs_newsdump.config import NewsdumpConfig
from mkdocs_newsdump.corpus.kept import ResultError
from mkdocs_newsdump.files import SiteFiles, exclude_dumps
from mkdocs_newsdump.render.environment import BrokenTemplateError, own_templates
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.parts import SiteParts, UnknownPartError
from mkdocs_newsdump.review.doubts import summary
from mkdocs_newsdump.settings import SiteSettings, site_settings
from mkdocs_newsdump.site.build import Site, assets, build_site
from mkdocs_newsdump.site.notices import left_out
from mkdocs_newsdump.site.pipeline import Pipeline
from mkdocs_newsdump.site.workers import Workers, WorkersError, worker_count
from mkdocs_newsdump.text.collector import set_aside

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # slow to load, and only "mkdocs serve" needs it
    from mkdocs.utils.templates import TemplateContext

    from mkdocs_newsdump.model.doubt import Doubt
    from mkdocs_newsdump.review.serving.desk import ReviewDesk
    from mkdocs_newsdump.watching import WatchedFolders

MARKDOWN_EXTENSIONS = ("attr_list", "md_in_html")
"""Extensions of Python-Markdown that the pages need: for the addresses of paragraphs and for the timeline."""

FULL = (errno.ENOSPC, errno.EDQUOT)
"""What a system says of a full disk, and of a person's share of it."""

log = get_plugin_logger(__name__)


class NewsdumpPlugin(BasePlugin[NewsdumpConfig]):  # type: ignore[no-untyped-call]
    """Adds a page an article, and a timeline, to an MkDocs site."""

    def __init__(self) -> None:
        self._pipeline = Pipeline()
        self._serving = False
        self._files = SiteFiles()
        self._parts: SiteParts | None = None
        self._watched: WatchedFolders | None = None
        self._desk: ReviewDesk | None = None
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
        settings = self.settings(config)
        self._pipeline.cache.use(settings.cache_folder)
        if self._desk is not None:
            self._desk.begin(settings.dumps, settings.options)
        try:
            self._pipeline.workers = Workers(worker_count(settings.workers))
            site = self._build(settings)
        except (BrokenTemplateError, ResultError, WorkersError) as error:
            raise PluginError(f"newsdump: {error}") from error
        for warning in site.warnings:
            log.warning(warning)
        for notice in site.notices:
            log.info(notice)
        if to_look_at := summary(site.doubts, f"newsdump review {as_typed(settings.dumps)}"):
            log.info(to_look_at)
        self._files = SiteFiles(site.pages, site.files, site.articles)
        self._doubts = site.doubts
        strings = load_strings(settings.options.language)
        self._parts = SiteParts(self._files.pages, site.articles, settings.options, strings)
        if self._watched:
            self._watched.watch(self._folders())
        if not self._serving:
            self._pipeline = Pipeline()  # no build comes that could use the articles again

    def _build(self, settings: SiteSettings) -> Site:
        if settings.result is None:
            return build_site(settings.dumps, settings.options, self._pipeline)
        from mkdocs_newsdump.site.from_result import build_from_result  # slow to load, and seldom needed

        return build_from_result(settings.result, settings.options, self._pipeline)

    def _add_pages(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages to the site's files, and leave out the dumps that are among them."""
        settings = self.settings(config)
        for notice in left_out(settings.dumps, exclude_dumps(files, settings)):
            log.info(notice)
        self._files.add_pages(files, config, settings)
        return files

    @event_priority(-1000)  # when the others have put the pages where they shall stand
    def _complete_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Give the pages what the other plugins have not left them."""
        self._files.complete(files, config, self.settings(config))
        return files

    on_files = CombinedEvent(_add_pages, _complete_files)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Name the articles' section in the site's language, where MkDocs named it after the folder."""
        options = self.settings(config).options
        file = files.get_file_from_path(options.articles_page)
        if (
            config.nav is None
            and file
            and file.src_uri in self._files.pages
            and file.page
            and file.page.parent
        ):
            file.page.parent.title = load_strings(options.language)["index.title"]
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Put parts of the site where the author of a page asks for them."""
        if self._parts is None or page.file.src_uri in self._files.pages:
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
        made = self._files.pages.get(page.file.src_uri)
        if made is not None and made.overview is not None:
            for title in page.toc:
                for period in title.children:
                    period.children.clear()
        return context

    def on_post_page(self, output: str, *, page: SitePage, config: MkDocsConfig) -> str:
        """Add a page's data for machines to its head."""
        made = self._files.pages.get(page.file.src_uri)
        return (
            output.replace("</head>", f"{made.head}</head>", 1) if made and made.head is not None else output
        )

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Let the pages be reviewed as they are now, while the site is served."""
        if self._desk is None:
            return
        from mkdocs_newsdump.review.serving.edition import places

        pages = self._files.pages.values() if self.config.review else ()
        self._desk.publish(
            places=places(pages, self._files.addresses, urlsplit(config.site_url or "/").path),
            article=self._pipeline.article,
            data={file.path: file.data for file in self._files.data if file.path.endswith(".json")},
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
        if self.config.result_dir is None:
            Thread(target=self._make_ready, args=[self.settings(config).options], daemon=True).start()
        return server

    def _make_ready(self, options: Options) -> None:
        """Do while the server waits what its first changes would have to."""
        self._pipeline.make_ready(options)
        set_aside()

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

    def settings(self, config: MkDocsConfig) -> SiteSettings:
        """Return what the site's configuration sets."""
        return site_settings(self.config, config)


def as_typed(path: Path) -> str:
    """Return a path as a person writes it in a command: below the folder that the command is given in."""
    here = Path.cwd()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))

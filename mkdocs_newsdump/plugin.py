"""The plugin: MkDocs's events, each handed to the room that knows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from mkdocs.config.base import ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_newsdump.config import NewsdumpConfig
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.site import assets, build_site

MARKDOWN_EXTENSION = "attr_list"
"""Gives paragraphs their addresses; comes with Python-Markdown."""

log = get_plugin_logger(__name__)


class NewsdumpPlugin(BasePlugin[NewsdumpConfig]):  # type: ignore[no-untyped-call]
    """Adds a page an article, and a timeline, to an MkDocs site."""

    def on_startup(self, **kwargs: Any) -> None:
        """Stay alive between the builds of ``mkdocs serve``, for what was cleaned already."""

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
        if MARKDOWN_EXTENSION not in config.markdown_extensions:
            config.markdown_extensions.append(MARKDOWN_EXTENSION)
        config.extra_css[:0] = [asset.path for asset in assets() if asset.path.endswith(".css")]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages to the site's files."""
        site = build_site(Path(self.config.dump_dir), self._options(config))
        for warning in site.warnings:
            log.warning(warning)
        # A site with a nav names what it wants there; without one the pages show by themselves.
        inclusion = InclusionLevel.UNDEFINED if config.nav is None else InclusionLevel.NOT_IN_NAV
        for page in site.pages:
            self._add(files, File.generated(config, page.path, content=page.markdown, inclusion=inclusion))
            if page.source is not None:
                dump = os.path.relpath(Path(self.config.dump_dir, page.source), config.docs_dir)
                files.src_uris[page.path].edit_uri = Path(dump).as_posix()
        for data in site.files:
            self._add(files, File.generated(config, data.path, content=data.data))
        return files

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Build again when a dump or its corrections change, appear or go."""
        server.watch(self.config.dump_dir)
        return server

    def _add(self, files: Files, file: File) -> None:
        other = files.get_file_from_path(file.src_uri)
        if other is not None:
            raise PluginError(
                f"newsdump: {file.src_uri} would be made here, but {other.abs_src_path} is there already; "
                "move that file, or set article_dir or timeline_file to another place"
            )
        files.append(file)

    def _options(self, config: MkDocsConfig) -> Options:
        theme = config.theme
        return Options(
            language=str(theme.get("language") or theme.get("locale") or "en"),
            article_dir=self.config.article_dir,
            article_url_format=self.config.article_url_format,
            article_slugify=self.config.article_slugify,
            article_slugify_separator=self.config.article_slugify_separator,
            omitted=self.config.omitted,
            timeline=self.config.timeline,
            timeline_file=self.config.timeline_file,
            template_dir=Path(self.config.template_dir) if self.config.template_dir else None,
            site_name=config.site_name,
            site_url=config.site_url,
            use_directory_urls=config.use_directory_urls,
        )

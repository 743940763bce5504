"""What a site's configuration sets for the stages: where the dumps are, and what the pages depend on."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from mkdocs_newsdump.config import ALL, NewsdumpConfig
from mkdocs_newsdump.corpus.kept import Selection
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.text.languages import FALLBACK


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


def read_settings(config_file: Path) -> SiteSettings:
    """Return what an ``mkdocs.yml`` sets.

    Raises :class:`mkdocs.exceptions.ConfigurationError`, also where the plugin is not among its plugins.
    """
    config = load_config(str(config_file))
    plugin = config.plugins.get("newsdump")
    if plugin is None or not isinstance(plugin.config, NewsdumpConfig):
        raise ConfigurationError(f"{config_file}: plugins: newsdump is not among them; add it")
    return site_settings(plugin.config, config)


def site_settings(own: NewsdumpConfig, config: MkDocsConfig) -> SiteSettings:
    """Return what the plugin's own configuration and that of its site set."""
    cache_folder = Path(config.config_file_path or "").parent / own.cache_dir
    return SiteSettings(
        Path(own.dump_dir),
        _options(own, config),
        cache_folder if own.cache else None,
        own.workers,
        _selection(own),
    )


def _selection(own: NewsdumpConfig) -> Selection | None:
    """Return what of which result the site is made from, or None where it is made from dumps."""
    if own.result_dir is None:
        return None
    return Selection(own.result_dir, own.result_min_articles, own.result_max_articles)


def _options(own: NewsdumpConfig, config: MkDocsConfig) -> Options:
    """Return what the pages depend on."""
    theme = config.theme
    return Options(
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
        own_pages=_own_pages(Path(own.dump_dir), Path(config.docs_dir)),
        max_dump_size=own.max_dump_size,
        split_dumps=own.split_dumps or "",
        site_name=config.site_name,
        site_url=config.site_url,
        use_directory_urls=config.use_directory_urls,
        html_links=True,
    )


def _own_pages(dump_dir: Path, docs_dir: Path) -> Path | None:
    """Return the folder of the site's own pages where it is, or is within, that of the dumps, else None."""
    inside = docs_dir.resolve().is_relative_to(dump_dir.resolve())
    return dump_dir / docs_dir.resolve().relative_to(dump_dir.resolve()) if inside else None

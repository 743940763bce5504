"""The options of the plugin, as they stand in ``mkdocs.yml``."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config import config_options as c
from mkdocs.config.base import Config

from mkdocs_newsdump.pages.slugs import slugify


class NewsdumpConfig(Config):  # type: ignore[no-untyped-call]
    """Every option has a default; names follow Material's blog plugin where it has the same."""

    dump_dir = c.Dir(exists=True, default="seeds")
    article_dir = c.Type(str, default="articles")
    article_url_format = c.Type(str, default="{slug}-{id}")
    article_slugify = c.Type(Callable, default=slugify)  # type: ignore[call-overload]
    article_slugify_separator = c.Type(str, default="-")
    omitted = c.Type(bool, default=True)
    timeline = c.Type(bool, default=True)
    timeline_file = c.Type(str, default="timeline.md")
    template_dir = c.Optional(c.Dir(exists=True))

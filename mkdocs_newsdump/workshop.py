"""Where articles, what they tell and their pages come from: what was kept of them, or else made anew.

A build from the cache makes nothing, so :mod:`mkdocs_newsdump.making` is loaded only where something is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from markupsafe import Markup

from mkdocs_newsdump.article import Article
from mkdocs_newsdump.cache import TEXT, Cache, digest, files_digest, pack, unpack
from mkdocs_newsdump.dump import split_lines
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import Link, Page
from mkdocs_newsdump.pages.published import Published
from mkdocs_newsdump.pages.summary import Summary, summary_of
from mkdocs_newsdump.pages.told import Told
from mkdocs_newsdump.sources import Source

if TYPE_CHECKING:
    from mkdocs_newsdump.timeline.account import Account
    from mkdocs_newsdump.timeline.reading import Aliases


def settings_of(options: Options) -> str:
    """Give a short name for all that pages depend on but for their articles."""
    # The function that makes slugs has no lasting name, and shows in the pages' paths.
    settings = {**vars(options), "article_slugify": None}
    if options.template_dir is None:
        return digest(settings)
    from mkdocs_newsdump.pages.templates import own_templates  # slow to load, and seldom needed

    return digest(settings, files_digest(options.template_dir, own_templates(options.template_dir)))


@dataclass
class Known:
    """A dump as it was last read: ``key`` names all that its article follows from.

    ``whole`` is the article, or its source until somebody asks for the article.
    """

    key: str
    summary: Summary
    whole: Article | Source


class Workshop:
    """Gives articles, and what they tell, and their pages: made again only where something has changed.

    ``cache`` keeps what was made. ``tracked`` is given the names of all dumps and passes them on one by one,
    to tell of the way through.
    """

    def __init__(
        self, cache: Cache | None = None, tracked: Callable[[list[str]], Iterable[str]] = iter
    ) -> None:
        self.cache = cache or Cache()
        self._tracked = tracked
        self._known: dict[str, Known] = {}

    def summaries(self, sources: Mapping[str, Source], broken: Iterable[str] = ()) -> dict[str, Summary]:
        """Give each source's article in short, and the last good one of each ``broken`` dump, by name."""
        last_good = {name: self._known[name] for name in broken if name in self._known}
        register = self.cache.get("summaries", "", "")
        kept = unpack(register[0]) if register else {}
        self._known = last_good | {
            name: self._read(name, sources[name], kept.get(name)) for name in self._tracked(list(sources))
        }
        if {name: key for name, (key, _) in kept.items()} != {n: one.key for n, one in self._known.items()}:
            short = {name: [one.key, one.summary.to_dict()] for name, one in self._known.items()}
            self.cache.put("summaries", "", "", [pack(short)])
        return {name: self._known[name].summary for name in sorted(self._known)}

    def article(self, name: str) -> Article:
        """Give one of the articles whole."""
        known = self._known[name]
        if isinstance(known.whole, Source):
            known.whole = self._article(name, known.key, known.whole)
        return known.whole

    def account_of(self, name: str, aliases: Aliases, pair: Sequence[str] | None) -> Account:
        """Give what one of the articles tells; see :func:`~mkdocs_newsdump.timeline.build.account_of`."""
        from mkdocs_newsdump import making

        key = digest(self._known[name].key, aliases, pair)
        # An article that names no two parties is read once for itself, and told once between the site's two.
        kind = "account" if pair is None else "account-between"
        [account] = self.cache.of(
            kind, name, key, lambda: [pack(making.account_of(self.article(name), aliases, pair).to_dict())]
        )
        return making.Account.from_dict(unpack(account))

    def timeline(
        self,
        articles: Mapping[str, Published],
        own: str,
        options: Options,
        settings: str,
        stamp: datetime | None,
    ) -> Told:
        """Give what the articles tell together; see :func:`~mkdocs_newsdump.making.told`."""

        def make() -> list[bytes]:
            from mkdocs_newsdump import making

            return making.told(articles, own, options, stamp, self.account_of).to_parts()

        key = digest(self._made_of(articles), own, settings, stamp)
        return Told.from_parts(self.cache.of("timeline", options.timeline_file, key, make))

    def index(self, articles: Mapping[str, Published], options: Options, settings: str) -> Page:
        """Give the page that leads to all articles; ``settings`` are those of ``options``."""

        def make() -> list[bytes]:
            from mkdocs_newsdump import making

            return [making.index(articles, options).markdown.encode(*TEXT)]

        key = digest(self._made_of(articles), settings)
        [markdown] = self.cache.of("index", options.articles_page, key, make)
        return Page(options.articles_page, markdown.decode(*TEXT))

    def page(self, name: str, path: str, links: Sequence[Link], options: Options, settings: str) -> Page:
        """Give the page of one of the articles; see :func:`~mkdocs_newsdump.pages.article.render`."""

        def make() -> list[bytes]:
            from mkdocs_newsdump import making

            page = making.page(self.article(name), path, links, options)
            return [page.markdown.encode(*TEXT), (page.head or "").encode(*TEXT)]

        key = digest(self._known[name].key, path, links, settings)
        markdown, head = self.cache.of("page", name, key, make)
        return Page(path, markdown.decode(*TEXT), name, Markup(head.decode(*TEXT)))

    def _made_of(self, articles: Mapping[str, Published]) -> list[tuple[str, str, str]]:
        return [(name, self._known[name].key, told.path) for name, told in articles.items()]

    def _read(self, name: str, source: Source, kept: tuple[str, Mapping[str, object]] | None) -> Known:
        """Say what is known of a source; ``kept`` are key and summary of the last one."""
        key = source.digest()
        known = self._known.get(name)
        if known is not None and known.key == key:
            return known
        if kept is not None and kept[0] == key:
            return Known(key, Summary.from_dict(kept[1]), source)
        article = self._article(name, key, source)
        return Known(key, summary_of(article), article)

    def _article(self, name: str, key: str, source: Source) -> Article:
        kept = self.cache.get("article", name, key)
        if kept is not None:
            article, warnings = map(unpack, kept)
            return Article.from_kept(article, split_lines(source.dump.text), source.corrections, warnings)
        from mkdocs_newsdump import making

        article = making.clean(source)
        self.cache.put("article", name, key, [pack(article.to_kept()), pack(article.warnings)])
        return article

"""Where articles, what they tell and their pages are made, and where what was made is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from markupsafe import Markup

from mkdocs_newsdump.article import Article
from mkdocs_newsdump.cache import Cache, digest, files_digest
from mkdocs_newsdump.dump import split_lines
from mkdocs_newsdump.pages import article as article_page
from mkdocs_newsdump.pages import timeline as timeline_page
from mkdocs_newsdump.pages.data import data_files
from mkdocs_newsdump.pages.links import Link, article_links
from mkdocs_newsdump.pages.options import Options
from mkdocs_newsdump.pages.page import DataFile, Page
from mkdocs_newsdump.pages.published import Published
from mkdocs_newsdump.pages.strings import load_strings
from mkdocs_newsdump.sources import Source
from mkdocs_newsdump.timeline.account import Account
from mkdocs_newsdump.timeline.build import account_of, build_timeline
from mkdocs_newsdump.timeline.merging import Telling
from mkdocs_newsdump.timeline.reading import Aliases


@dataclass(frozen=True)
class Told:
    """What the articles of a site tell together: the timeline's page, its data files, their links to it."""

    page: Page
    files: tuple[DataFile, ...]
    links: Mapping[str, Sequence[Link]]
    warnings: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Give all of it as JSON-ready data, from which :meth:`from_dict` makes it again."""
        return {
            "page": [self.page.path, self.page.markdown, self.page.head],
            "files": [[file.path, file.data.decode()] for file in self.files],
            "links": {
                name: [[link.title, link.href, link.when] for link in links]
                for name, links in self.links.items()
            },
            "warnings": self.warnings,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Told:
        """Make it again of what :meth:`to_dict` gave."""
        path, markdown, head = data["page"]
        return cls(
            page=Page(path, markdown, head=_markup(head)),
            files=tuple(DataFile(path, text.encode()) for path, text in data["files"]),
            links={
                name: [Link(title, Markup(href), _markup(when)) for title, href, when in links]
                for name, links in data["links"].items()
            },
            warnings=tuple(data["warnings"]),
        )


def _markup(text: str | None) -> Markup | None:
    return None if text is None else Markup(text)


def settings_of(options: Options) -> str:
    """Give a short name for all that pages depend on but for their articles."""
    # The function that makes slugs has no lasting name, and shows in the pages' paths.
    settings = {**vars(options), "article_slugify": None}
    return digest(settings, files_digest(options.template_dir) if options.template_dir else None)


class Workshop:
    """Makes articles, and what they tell, and their pages: again only where something has changed.

    ``cache`` keeps what was made. ``tracked`` is given the names of all dumps and passes them on one by one,
    to tell of the way through.
    """

    def __init__(
        self, cache: Cache | None = None, tracked: Callable[[list[str]], Iterable[str]] = iter
    ) -> None:
        self.cache = cache or Cache()
        self._tracked = tracked
        self._known: dict[str, tuple[str, Article]] = {}

    def clean(self, sources: Mapping[str, Source], broken: Iterable[str] = ()) -> dict[str, Article]:
        """Give the article of each source, and the last good one of each ``broken`` dump, by name."""
        last_good = {name: self._known[name] for name in broken if name in self._known}
        cleaned = {name: self._cleaned(name, sources[name]) for name in self._tracked(list(sources))}
        self._known = last_good | cleaned
        return {name: self._known[name][1] for name in sorted(self._known)}

    def account_of(self, article: Article, aliases: Aliases, pair: Sequence[str] | None) -> Account:
        """Give what one of the articles tells; see :func:`~mkdocs_newsdump.timeline.build.account_of`."""
        key = digest(self._known[article.source][0], aliases, pair)
        # An article that names no two parties is read once for itself, and once for the site's two.
        kind = "account" if pair is None else "account-between"
        kept = self.cache.get(kind, article.source, key)
        if kept is not None:
            return Account.from_dict(kept)
        account = account_of(article, aliases, pair)
        self.cache.put(kind, article.source, key, account.to_dict())
        return account

    def timeline(
        self,
        articles: Mapping[str, Published],
        own: Sequence[Telling],
        options: Options,
        settings: str,
        stamp: datetime | None,
    ) -> Told:
        """Give what the articles tell together, with a person's ``own`` entries.

        ``settings`` are those of ``options``; ``stamp`` as in :func:`~mkdocs_newsdump.pages.data.data_files`.
        """
        made_of = [(name, self._known[name][0], told.path) for name, told in articles.items()]
        key = digest(made_of, own, settings, stamp)
        kept = self.cache.get("timeline", options.timeline_file, key)
        if kept is not None:
            return Told.from_dict(kept)
        timeline = build_timeline(
            (told.article for told in articles.values()),
            parties=options.parties,
            aliases=options.aliases,
            own=own,
            language=options.language,
            account_of=self.account_of,
        )
        strings = load_strings(options.language)
        told = Told(
            page=timeline_page.render(timeline, articles, options, strings),
            files=tuple(data_files(timeline, articles, options, stamp=stamp)),
            links=article_links(timeline, articles, options, strings),
            warnings=timeline.warnings,
        )
        self.cache.put("timeline", options.timeline_file, key, told.to_dict())
        return told

    def page(
        self, article: Article, path: str, links: Sequence[Link], options: Options, settings: str
    ) -> Page:
        """Give the page of one of the articles; see :func:`~mkdocs_newsdump.pages.article.render`."""
        key = digest(self._known[article.source][0], path, links, settings)
        kept = self.cache.get("page", article.source, key)
        if kept is not None:
            return Page(path, kept["markdown"], article.source, Markup(kept["head"]))
        page = article_page.render(article, path, links, options, load_strings(options.language))
        self.cache.put("page", article.source, key, {"markdown": page.markdown, "head": page.head})
        return page

    def _cleaned(self, name: str, source: Source) -> tuple[str, Article]:
        key = source.digest()
        known = self._known.get(name)
        if known is not None and known[0] == key:
            return known
        kept = self.cache.get("article", name, key)
        if kept is not None:
            texts = split_lines(source.dump.text)
            return key, Article.from_dict(kept["article"], texts, source.corrections, kept["warnings"])
        article = source.clean()
        self.cache.put("article", name, key, {"article": article.to_dict(), "warnings": article.warnings})
        return key, article

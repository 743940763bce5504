"""What a site is made of: plain data that every page, and any static-site generator, can be made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.render.escape import plain
from mkdocs_newsdump.render.labels import Strings, headline
from mkdocs_newsdump.text.near_duplicates import fingerprint

DESCRIPTION_LENGTH = 200
"""Maximum characters of a description: what search engines show of one, and a little more."""

NAME_LENGTH = 60
"""Maximum characters of the first words that a page without a headline is called by."""


class Overview(NamedTuple):
    """A timeline in short, for other pages to show.

    ``picture`` is HTML in one line, with links to anchors of the timeline's page; ``counts`` are in words.
    """

    picture: Markup
    counts: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """One Markdown page.

    ``path`` is where it stands below the documents' folder, with ``/``, ending in ``.md``. ``source`` is the
    dump it was made from, as a path below the folder of dumps; None for a page made from many. ``head`` is
    HTML for a host that lets a page add to its ``<head>``. Menus have no place for a ``minor`` page, which
    others lead to. ``overview`` is that of a timeline.
    """

    path: str
    markdown: str
    source: str | None = None
    head: Markup | None = None
    minor: bool = False
    overview: Overview | None = None


@dataclass(frozen=True)
class DataFile:
    """One file that is copied as it is: a style sheet, a feed, a table. ``path`` as in :class:`Page`."""

    path: str
    data: bytes


@dataclass(frozen=True)
class ArticlePages:
    """An article's page, and the ``files`` that stand beside it."""

    page: Page
    files: tuple[DataFile, ...] = ()


class Link(NamedTuple):
    """A link from an article's page to an entry of the timeline that it tells of.

    ``href``, the dates ``when``, as the article has it, and ``others``, as others have it instead, are
    Markdown, None where there is none. ``also`` is the number of other articles that tell of the entry.
    ``places`` are where this one gives the date: paragraph, first character and end. ``kind`` and ``parties``
    are the entry's.
    """

    title: str
    href: str
    when: str | None
    others: str | None = None
    also: int = 0
    places: tuple[tuple[int, int, int], ...] = ()
    kind: str = "other"
    parties: tuple[str, ...] = ()


class Way(NamedTuple):
    """A link from one page to another: its title, and its page relative to this one."""

    title: str
    href: str


class Ways(NamedTuple):
    """Where an article leads on: to all of them (``home``), to related ones, to its neighbours in time.

    And to its ``authors``, all of them or none, to its ``year``, where these have pages, and to the
    ``timeline``, or the page that leads to several.
    """

    home: str = ""
    related: tuple[Way, ...] = ()
    earlier: Way | None = None
    later: Way | None = None
    authors: tuple[Way, ...] = ()
    year: Way | None = None
    timeline: Way | None = None


@dataclass(frozen=True)
class Summary:
    """An article in short: enough to list it and to link to it.

    The names are those of :class:`~mkdocs_newsdump.model.article.Article`; ``description`` is its beginning,
    ``has_story`` says whether it has a body at all, ``sentences`` are its fingerprint, as in
    :func:`~mkdocs_newsdump.text.near_duplicates.fingerprint`, ``repaired`` is how many lines were decoded
    wrongly and are repaired. ``doubts`` are for a person to look at, the worst first.
    """

    source: str
    title: str | None
    authors: tuple[str, ...]
    published: date | None
    language: str | None
    lede: str | None
    description: str
    has_story: bool
    sentences: tuple[int, ...]
    warnings: tuple[str, ...]
    repaired: int = 0
    doubts: tuple[Doubt, ...] = ()

    @property
    def name(self) -> str:
        """The headline, or where the dump has none the first words of its story; empty without either."""
        return self.title or shortened(self.description, NAME_LENGTH)

    @property
    def shown(self) -> tuple[object, ...]:
        """All that other pages than its own show of it."""
        words = self.title, self.lede, self.description, self.authors
        return self.source, *words, self.published, self.language


@dataclass(frozen=True)
class SiteArticle:
    """An article of a site, and the path of its page, as in :class:`Page`."""

    summary: Summary
    path: str

    @property
    def title(self) -> str:
        """What the article is called, or the dump's name where it has neither headline nor story."""
        return self.summary.name or self.summary.source


@dataclass(frozen=True)
class TimelinePages:
    """The timelines of a site: their pages and data files, and the links to them by the articles' sources.

    ``doubts`` are for a person to look at, the worst first.
    """

    pages: tuple[Page, ...]
    files: tuple[DataFile, ...]
    links: Mapping[str, Sequence[Link]]
    warnings: tuple[str, ...]
    notices: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()


def summary_of(article: Article, doubts: tuple[Doubt, ...] = ()) -> Summary:
    """Return an article in short, with what there is to look at."""
    return Summary(
        source=article.source,
        title=article.title,
        authors=article.authors,
        published=article.published,
        language=article.language,
        lede=article.lede,
        description=description(article),
        has_story=bool(article.body),
        sentences=fingerprint(block.text for block in article.body),
        warnings=article.warnings,
        repaired=len(article.repaired),
        doubts=doubts,
    )


def description(article: Article) -> str:
    """Return the lede or else the first paragraph, cut at a word's end; empty where there is neither."""
    text = plain(article.lede or next((block.text for block in article.body), ""))
    return shortened(text, DESCRIPTION_LENGTH)


def article_title(article: Article, strings: Strings) -> str:
    """Return what an article is called on its pages: the headline, or the first words of its story."""
    return headline(article.title or shortened(description(article), NAME_LENGTH), strings)


def origin(article: Article, strings: Strings) -> str:
    """Return the name of the file that an article was made of, with its lines where that holds others too."""
    file = file_of(article.source)
    if file == article.source:
        return file
    first = article.lines.first
    numbers = f"{first}\u2013{first + len(article.lines) - 1}"
    return f"{file}, {strings['article.lines'].format(lines=numbers)}"


def original_address(article: Article) -> str | None:
    """Return the address of the page that was saved, where a person or the page itself has named it."""
    url = article.corrections.url or article.url
    return url if url and url.startswith(("https://", "http://")) else None


def shortened(text: str, length: int) -> str:
    """Return a text cut to so many characters, at a word's end where it has spaces."""
    if len(text) <= length:
        return text
    return (text[:length].rpartition(" ")[0] or text[:length]).rstrip(" ,;:–—-…") + "…"

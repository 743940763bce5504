"""The choices of a site's author, as the pages need them; hosts fill them from their own configuration."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, urljoin

from mkdocs_newsdump.dumps.dump import MAX_SIZE
from mkdocs_newsdump.render.slugs import slugify
from mkdocs_newsdump.text.languages import FALLBACK

AUTO = "auto"
"""The value of ``parties`` by which the articles decide which two the timeline is about."""


@dataclass(frozen=True)
class TimelineOption:
    """One of several timelines: the ISO 3166 codes of its ``parties``, its page's path, its own title."""

    parties: tuple[str, ...]
    file: str
    title: str | None = None


@dataclass(frozen=True)
class Options:
    """What the pages depend on besides the articles. Paths are below the documents' folder, with ``/``.

    ``language`` is that of the labels around the text. ``article_slugify`` returns the slug of a title and
    a separator; ``article_url_format`` may hold ``{slug}``, ``{id}``, ``{date}`` and ``{file}``. ``parties``
    is ``"auto"``, ISO 3166 codes, or None for every event; ``aliases`` are further names of a party by its
    code. ``omitted`` says whether a reader can see what was left out of a dump, ``compare`` whether on a page
    of its own or under the article, ``cite`` whether an article has files with its citation. Where several
    ``timelines`` are asked for, ``timeline_file`` is the page that leads to them; in the options of each it
    is its own page, and ``timelines_page`` the one that leads there. ``template_dir`` holds templates that
    replace ours by name. ``own_pages`` is the folder of the site's own pages where that is within that of the
    dumps. ``max_dump_size`` is in MB; lines that match ``split_dumps`` part the stories of a dump, of which
    each is one where that is empty. ``site_url`` ends in ``/`` or is None where the site has
    no address yet. ``html_links`` says whether the host leaves links in HTML as they are: they take less time
    than those in Markdown, and a page has many.
    """

    language: str = FALLBACK
    article_dir: str = "articles"
    article_url_format: str = "{slug}-{id}"
    article_slugify: Callable[[str, str], str] = slugify
    article_slugify_separator: str = "-"
    omitted: bool = True
    compare: bool = True
    cite: bool = True
    tags: bool = False
    author_pages: bool = False
    timeline: bool = True
    timeline_file: str = "timeline.md"
    timeline_title: str | None = None
    timelines: tuple[TimelineOption, ...] = ()
    timelines_page: str | None = None
    parties: str | Sequence[str] | None = AUTO
    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    template_dir: Path | None = None
    own_pages: Path | None = None
    max_dump_size: int = MAX_SIZE
    split_dumps: str = ""
    site_name: str = ""
    site_url: str | None = None
    use_directory_urls: bool = True
    html_links: bool = False

    @property
    def compares(self) -> bool:
        """Whether each article has a page that shows its dump line by line."""
        return self.omitted and self.compare

    @property
    def articles_page(self) -> str:
        """The path of the page that leads to all articles."""
        return posixpath.join(self.article_dir, "index.md")

    @property
    def authors_page(self) -> str:
        """The path of the page that leads to all authors; their own pages stand beside it."""
        return posixpath.join(self.article_dir, "authors", "index.md")

    @property
    def each_timeline(self) -> tuple[Options, ...]:
        """The options of each timeline of the site: these, or those of the several that are asked for."""
        several = (
            replace(
                self,
                parties=one.parties,
                timeline_file=one.file,
                timeline_title=one.title,
                timelines_page=self.timeline_file,
            )
            for one in self.timelines
        )
        return tuple(several) or (self,)

    def url(self, path: str) -> str:
        """Return the address, below the site's root, of the page or file at ``path``, percent-encoded."""
        return _url(path, self.use_directory_urls)

    def absolute_url(self, path: str) -> str | None:
        """Return the whole address of the page or file at ``path``, or None where the site has none."""
        return urljoin(self.site_url, self.url(path)) if self.site_url else None


@lru_cache(maxsize=10_000)  # the timeline's data link to the same few articles again and again
def _url(path: str, use_directory_urls: bool) -> str:
    stem, extension = posixpath.splitext(path)
    if extension != ".md":
        return quote(path)
    if not use_directory_urls:
        return quote(f"{stem}.html")
    return quote(stem.removesuffix("index") if posixpath.basename(stem) == "index" else f"{stem}/")

"""The saved pages of a folder, read by several processes where there are many, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import Any, NamedTuple

from mkdocs_newsdump.dumps.dump import DumpError, LaterError, PageReader, read_dump
from mkdocs_newsdump.dumps.folder import FoundFile
from mkdocs_newsdump.dumps.pages.read import PageText, can_read, read_page
from mkdocs_newsdump.site.cache import Cache
from mkdocs_newsdump.site.codecs import PAGE_TEXT
from mkdocs_newsdump.site.workers import Tracked, Workers, untracked
from mkdocs_newsdump.text.digests import digest

KIND = "saved-page"


class ReadPage(NamedTuple):
    """A page that was read, and the ``key`` that names all that its text follows from."""

    key: str
    page: PageText


class SavedPages:
    """Reads saved pages: those that the ``cache`` has not together, by the ``workers``.

    ``tracked`` may show how it goes on.
    """

    def __init__(self, cache: Cache, workers: Workers, tracked: Tracked[Any] = untracked) -> None:
        self._cache = cache
        self._workers = workers
        self._tracked = tracked
        self._puts_off = workers.count > 1 and can_read()

    def read(self, source: str, html: str, url: str | None) -> PageText:
        """Return the text of a page; see :func:`~mkdocs_newsdump.dumps.pages.read.read_page`."""
        return _read_page(self._cache, source, html, url).page

    def read_or_put_off(self, source: str, html: str, url: str | None) -> PageText:
        """Do the same, but raise :class:`~mkdocs_newsdump.dumps.dump.LaterError` where it has to be made."""
        if not self._puts_off:
            return self.read(source, html, url)
        page = self._cache.load(KIND, source, _key(html, url), PAGE_TEXT)
        if page is None:
            raise LaterError
        return page

    def read_all(self, files: Sequence[FoundFile], max_size: int) -> PageReader:
        """Read pages that were put off; return what reads each, which is known by then."""
        read = self._workers.each(partial(_read_file, self._cache, max_size), files)
        for file, found in zip(files, self._tracked("Reading pages", read, len(files)), strict=True):
            if found is not None:
                self._cache.hold(KIND, file.name, found.key, found.page)
        return self.read


def _key(html: str, url: str | None) -> str:
    return digest(html.encode(errors="surrogatepass"), url)


def _read_page(cache: Cache, source: str, html: str, url: str | None) -> ReadPage:
    key = _key(html, url)
    return ReadPage(key, cache.memo(KIND, source, key, lambda: read_page(html, url), PAGE_TEXT))


def _read_file(cache: Cache, max_size: int, file: FoundFile) -> ReadPage | None:
    """Return the page in a file, or None where there is none: whoever reads the file next says why."""
    found: list[ReadPage] = []

    def reader(source: str, html: str, url: str | None) -> PageText:
        found.append(_read_page(cache, source, html, url))
        return found[0].page

    with suppress(DumpError):
        read_dump(file.path, file.name, max_size, reader)
    return found[0] if found else None

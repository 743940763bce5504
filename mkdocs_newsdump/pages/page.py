"""What the pages are made of: plain data that any static-site generator can take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    """One Markdown page.

    ``path`` is where it stands below the documents' folder, with ``/``, ending in ``.md``. ``source`` is the
    dump it was made from, as a path below the folder of dumps; None for a page made from many.
    """

    path: str
    markdown: str
    source: str | None = None


@dataclass(frozen=True)
class DataFile:
    """One file that is copied as it is: a style sheet, a feed, a table. ``path`` as in :class:`Page`."""

    path: str
    data: bytes

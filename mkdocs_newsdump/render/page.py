"""What the pages are made of: plain data that any static-site generator can take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup


@dataclass(frozen=True)
class Page:
    """One Markdown page.

    ``path`` is where it stands below the documents' folder, with ``/``, ending in ``.md``. ``source`` is the
    dump it was made from, as a path below the folder of dumps; None for a page made from many. ``head`` is
    HTML for a host that lets a page add to its ``<head>``.
    """

    path: str
    markdown: str
    source: str | None = None
    head: Markup | None = None


class Link(NamedTuple):
    """A way from a page to an entry of the timeline: its address and its date, or None, as Markdown."""

    title: str
    href: str
    when: str | None


@dataclass(frozen=True)
class DataFile:
    """One file that is copied as it is: a style sheet, a feed, a table. ``path`` as in :class:`Page`."""

    path: str
    data: bytes

"""The site as it was last made for a server: which page shows what."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from mkdocs_newsdump.model.article import Article
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.render.beside import beside
from mkdocs_newsdump.render.compare import NAME as DUMP_PAGE
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.render.records import Page

MISSING: dict[str, Article] = {}
INDEX = "index.html"

ARTICLE, DUMP, TIMELINE = "article", "dump", "timeline"
"""What a page shows that can be reviewed."""


class Place(NamedTuple):
    """What a page shows: its kind, and the dump's name or the path of the timeline's page."""

    kind: str
    name: str

    @property
    def data(self) -> str:
        """The path of the JSON of a timeline, which stands beside its page."""
        return posixpath.splitext(self.name)[0] + ".json"


@dataclass(frozen=True)
class Edition:
    """A site as it was made last. ``number`` counts how many times it was made.

    It was ``begun`` at a time, in nanoseconds of the system's clock: what was written later is not in it.
    ``own`` is the hash of the person's own entries that it was made with, or of older ones. ``places`` are
    the pages by their path on the server. ``article`` returns an article by its dump's name, and raises
    KeyError for one that is no more. ``data`` is the JSON of each timeline by its file's path. ``doubts``
    are those of the whole site, the worst first.
    """

    number: int = 0
    dump_dir: Path = Path()
    options: Options = field(default_factory=Options)
    begun: int = 0
    own: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)
    article: Callable[[str], Article] = MISSING.__getitem__
    data: Mapping[str, bytes] = field(default_factory=dict)
    doubts: Sequence[Doubt] = ()


def places(pages: Iterable[Page], addresses: Mapping[str, str], root: str) -> dict[str, Place]:
    """Return what can be reviewed, by the path on the server, which serves the site below ``root``.

    ``addresses`` are those of the site's files, percent-encoded, by their paths below the documents' folder.
    """
    found: dict[str, Place] = {}
    for page in pages:
        shown = []
        if page.source is not None:
            shown = [(page.path, Place(ARTICLE, page.source))]
            shown += [(beside(page.path, DUMP_PAGE), Place(DUMP, page.source))]
        elif page.overview is not None:
            shown = [(page.path, Place(TIMELINE, page.path))]
        found |= {
            path_of(posixpath.join(root, unquote(addresses[path]))): place
            for path, place in shown
            if path in addresses
        }
    return found


def path_of(path: str) -> str:
    """Return the path on the server by which a page is known, whether it ends in its file's name or not."""
    return path.removesuffix(INDEX) if path.endswith(f"/{INDEX}") else path

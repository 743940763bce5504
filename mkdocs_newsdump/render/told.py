"""What the articles of a site tell together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_newsdump.render.page import DataFile, Link, Page
from mkdocs_newsdump.site.cache import TEXT, pack, unpack


@dataclass(frozen=True)
class Told:
    """The timeline's page, its data files, and the links to it of each article by its source."""

    page: Page
    files: tuple[DataFile, ...]
    links: Mapping[str, Sequence[Link]]
    warnings: tuple[str, ...]

    def to_parts(self) -> list[bytes]:
        """Give all of it as parts to keep, from which :meth:`from_parts` makes it again."""
        rest = {
            "path": self.page.path,
            "head": self.page.head,
            "files": [file.path for file in self.files],
            "links": self.links,
            "warnings": self.warnings,
        }
        return [pack(rest), self.page.markdown.encode(*TEXT), *(file.data for file in self.files)]

    @classmethod
    def from_parts(cls, parts: Sequence[bytes]) -> Told:
        """Make it again of what :meth:`to_parts` gave."""
        rest, markdown, *files = parts
        data = unpack(rest)
        return cls(
            page=Page(data["path"], markdown.decode(*TEXT), head=Markup(data["head"])),
            files=tuple(map(DataFile, data["files"], files)),
            links={name: [Link(*link) for link in links] for name, links in data["links"].items()},
            warnings=tuple(data["warnings"]),
        )

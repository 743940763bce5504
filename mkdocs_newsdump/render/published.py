"""Where an article stands on the site."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_newsdump.render.records import Summary


@dataclass(frozen=True)
class Published:
    """An article and the path of its page, as in :class:`~mkdocs_newsdump.render.page.Page`."""

    article: Summary
    path: str

    @property
    def title(self) -> str:
        """The headline, or the dump's name where it has none."""
        return self.article.title or self.article.source

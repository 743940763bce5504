"""What PyPI is told of the project: its addresses, and the README with links that lead somewhere from there.

All of it is made of one address, that of the repository, which stands in ``pyproject.toml``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\((?!\w+:|#)([^()\s]+)\)")
FENCE = re.compile(r"(^```.*?^```[^\n]*$)", re.MULTILINE | re.DOTALL)


class Addresses(MetadataHookInterface):
    """Fills ``urls`` and ``readme``."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add both to the metadata of the project."""
        repository = self.config["repository"]
        metadata["urls"] = urls(repository)
        text = Path(self.root, "README.md").read_text("utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": absolute(text, repository)}


def urls(repository: str) -> dict[str, str]:
    """Give the addresses of a project on GitHub, by the names that PyPI shows icons for."""
    owner, name = repository.rstrip("/").split("/")[-2:]
    return {
        "Homepage": repository,
        "Documentation": f"https://{owner.lower()}.github.io/{name}/docs/",
        "Changelog": f"{repository}/blob/main/CHANGELOG.md",
        "Issues": f"{repository}/issues",
        "Source": repository,
    }


def absolute(markdown: str, repository: str) -> str:
    """Turn the links and pictures that are relative to the root of the repository; code stays as it is."""

    def turn(link: re.Match[str]) -> str:
        picture, words, path = link.groups()
        return f"{picture}[{words}]({repository}/{'raw' if picture else 'blob'}/main/{path})"

    parts = FENCE.split(markdown)
    parts[::2] = [LINK.sub(turn, part) for part in parts[::2]]
    return "".join(parts)

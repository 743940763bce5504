"""Checks that a release may be made, and prints its section of the changelog.

    python .github/release.py TAG

A release has the tag ``v`` and the version of ``mkdocs_newsdump/__init__.py``, a section of that version with
a day in ``CHANGELOG.md``, and no placeholder left to fill in. Needs nothing but Python.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\d{4}-\d\d-\d\d))?$", re.MULTILINE)
PLACEHOLDER = re.compile(r"\b(?:[A-Z]+-)+TO-BE-SET\b")
FILLED_IN = ("pyproject.toml", "SECURITY.md")
"""The files that had placeholders."""


def notes(tag: str, root: Path) -> str:
    """Give the section of the changelog for a tag.

    Raises:
        ValueError: Tag, version and changelog do not agree, or a placeholder is left; says what to mend.
    """
    (version,) = VERSION.findall((root / "mkdocs_newsdump" / "__init__.py").read_text("utf-8"))
    if tag != f"v{version}":
        raise ValueError(f"the tag {tag} is not v{version}; mkdocs_newsdump/__init__.py has the version")
    for name in FILLED_IN:
        if left := PLACEHOLDER.search((root / name).read_text("utf-8")):
            raise ValueError(f"{name} still has the placeholder {left[0]}; README.md says what to put there")
    changelog = (root / "CHANGELOG.md").read_text("utf-8")
    headings = list(HEADING.finditer(changelog))
    ends = [heading.start() for heading in headings[1:]] + [len(changelog)]
    for heading, end in zip(headings, ends, strict=True):
        if heading["version"] == version:
            section = changelog[heading.end() : end].strip()
            if not heading["day"]:
                raise ValueError(f"CHANGELOG.md: [{version}] has no day; write ## [{version}] - YYYY-MM-DD")
            if not section:
                raise ValueError(f"CHANGELOG.md: the section [{version}] is empty")
            return section
    raise ValueError(f"CHANGELOG.md has no section [{version}]; what is in [Unreleased] goes there")


if __name__ == "__main__":
    try:
        print(notes(sys.argv[1], ROOT))
    except ValueError as error:
        sys.exit(f"No release: {error}.")

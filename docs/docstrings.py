"""Docstrings for the page of the Python API: the roles of Sphinx as links."""

from __future__ import annotations

import re
from typing import Any

import griffe

import mkdocs_newsdump

ROLE = re.compile(r":(?:class|func|meth|data|exc):`~?([\w.]+)`")


class Roles(griffe.Extension):
    """Makes ``:class:`Line``` a link where the name is public, and code otherwise."""

    def on_instance(self, *, obj: griffe.Object, **_: Any) -> None:
        """Change an object's docstring before it is parsed."""
        if obj.docstring:
            obj.docstring.value = ROLE.sub(_linked, obj.docstring.value)


def _linked(role: re.Match[str]) -> str:
    name = role[1].rpartition(".")[2]
    return f"[`{name}`][mkdocs_newsdump.{name}]" if name in mkdocs_newsdump.__all__ else f"`{name}`"

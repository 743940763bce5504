"""Names that a package gives away and loads only when they are asked for.

To build a site from the cache needs no cleaner, so importing the package must not load it (PEP 562).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any


def late(package: str, **modules: Sequence[str]) -> Callable[[str], Any]:
    """Give the ``__getattr__`` of a package that gives away names of its ``modules``."""
    places = {name: module for module, names in modules.items() for name in names}

    def find(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{places[name]}"), name)

    return find

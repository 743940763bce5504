"""JSON in pieces, so that what has not changed is not written again; a level is one space further in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from json import dumps


def text_of(value: object) -> str:
    """Return a value as JSON."""
    return dumps(value, ensure_ascii=False, indent=1)


def list_of(items: Iterable[str]) -> str:
    """Return the list of values that are JSON already."""
    lines = ",\n".join(items).replace("\n", "\n ")  # no string in JSON has a line's end
    return f"[\n {lines}\n]" if lines else "[]"


def mapping_of(members: Mapping[str, str]) -> str:
    """Return the mapping of values that are JSON already."""
    lines = ",\n".join(f"{text_of(name)}: {value}" for name, value in members.items()).replace("\n", "\n ")
    return f"{{\n {lines}\n}}" if lines else "{}"

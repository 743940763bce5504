"""The model of what the program is unsure of. Plain immutable data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_newsdump.model.timeline import Place


@dataclass(frozen=True)
class Doubt:
    """One thing for a person to look at.

    ``kind`` is the rule that found it, by which it can be said in another language; ``message`` says it in
    English. ``weight`` is how bad it is likely to be, from 0 to 1. ``source`` is the dump's name, empty for
    an entry of the timeline. ``lines`` are the numbers of the dump's lines in question, ``field`` the key of
    the corrections (``title``, ``published``, ``authors``, ``language``, ``url``) or of an entry (``date``)
    that settles it, empty where none does, and ``choices`` are what it could be instead. ``entry`` is the key
    of the timeline's entry, and ``place`` that of an event in doubt, which is none.
    """

    kind: str
    message: str
    weight: float
    source: str = ""
    lines: tuple[int, ...] = ()
    field: str = ""
    choices: tuple[str, ...] = ()
    entry: str = ""
    place: Place | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the doubt as JSON-ready data."""
        place = vars(self.place) if self.place else None
        return {**vars(self), "lines": list(self.lines), "choices": list(self.choices), "place": place}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Doubt:
        """Make a doubt again of what :meth:`to_dict` returned."""
        place = Place(**data["place"]) if data["place"] else None
        return cls(
            **{**data, "lines": tuple(data["lines"]), "choices": tuple(data["choices"]), "place": place}
        )

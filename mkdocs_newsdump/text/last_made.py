"""What was made the last time, which stays as long as it is made of the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

Value = TypeVar("Value")


class LastMade:
    """Values by their place, each with what it was made of, and the values that no one asked for go."""

    def __init__(self) -> None:
        self._last: dict[Hashable, tuple[object, Any]] = {}
        self._now: dict[Hashable, tuple[object, Any]] = {}

    def begin(self) -> None:
        """Begin another time: what was not asked for in the last one is forgotten."""
        self._last, self._now = self._now, {}

    def made(self, place: Hashable, made_of: object, make: Callable[[], Value]) -> Value:
        """Return the value of a place where it is made of what is equal, or else what ``make`` returns.

        Whether that is equal is soon seen where it is the same objects, so the newest are kept.
        """
        known = self._last.get(place)
        value = make() if known is None or known[0] != made_of else known[1]
        self._now[place] = made_of, value
        return cast(Value, value)

"""What was made of files when they were last read, as long as each is as it was then."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any, TypeVar, cast

from mkdocs_newsdump.dumps.shared_lines import SharedLines
from mkdocs_newsdump.text.last_made import LastMade

SETTLED = 2_000_000_000
"""Nanoseconds after which a file is taken to be as its times say: one written twice in a moment may have the
same ones (FAT counts every other second)."""

Value = TypeVar("Value")


class LastRead:
    """Values by the file that they were made of; the ``shared_lines`` of all; the ``sources`` made of both.

    What was found out of a source is known as long as it is the same object.
    """

    def __init__(self) -> None:
        self.shared_lines = SharedLines()
        self.sources = LastMade()
        self._made: dict[str, tuple[object, Any]] = {}

    def made(
        self, path: str, others: object, make: Callable[[], Value], state: os.stat_result | None = None
    ) -> Value:
        """Return what was made of a file and of ``others``, or else what ``make`` returns, which is kept.

        ``state`` is what the system says of the file, where it has been asked.
        """
        try:
            state = state or os.stat(path)  # noqa: PTH116 - a Path of each of thousands takes longer
        except OSError:  # what is wrong with it shows when it is read
            return make()
        stamp = state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino, others
        former, value = self._made.get(path, (None, None))
        if former == stamp:
            return cast(Value, value)
        now = time.time_ns()  # before it is read
        made = make()
        if now - max(state.st_mtime_ns, state.st_ctime_ns) > SETTLED:
            self._made[path] = stamp, made
        else:
            self._made.pop(path, None)
        return made

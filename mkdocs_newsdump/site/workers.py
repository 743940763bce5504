"""Work on many dumps by several processes, with the results in order as if one had done it.

The processes are started anew, never forked: a server's threads are no trouble, and all systems do the same.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.resource_tracker import ensure_running
from typing import TypeVar

from mkdocs_newsdump.text.collector import paused

MIN_ITEMS = 50
"""Minimum number of items for other processes: starting one takes as long as the work on some 15 dumps."""

AT_ONCE = 4
"""Number of items that a process is given at once: few, so that none is idle while another has many left."""

MAX_WORKERS = 61
"""Maximum number of processes: what Windows can wait for."""

ENVIRONMENT = "NEWSDUMP_WORKERS"
"""The environment variable that limits the number of processes."""

Item = TypeVar("Item")
Result = TypeVar("Result")


Tracked = Callable[[str, Iterable[Result], int], Iterable[Result]]
"""Yields the values of an iterator of so many, which is called something, and may show the progress."""


def untracked(_: str, values: Iterable[Result], __: int) -> Iterable[Result]:
    """Return the values, and show nothing."""
    return values


class WorkersError(ValueError):
    """A number of processes in the environment that is none; the message says what to write."""


def worker_count(wanted: int | None = None) -> int:
    """Return the number of processes: those ``wanted``, by default one a core, limited by the environment.

    Raises :class:`WorkersError`.
    """
    count = wanted or cores()
    limit = os.environ.get(ENVIRONMENT, "").strip()
    if limit:
        if not limit.isdecimal() or int(limit) < 1:
            raise WorkersError(f"{ENVIRONMENT}: {limit!r} is no number of processes; write 1, 2 or more")
        count = min(wanted or int(limit), int(limit))
    return min(count, MAX_WORKERS)


def cores() -> int:
    """Return the number of cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """Processes that share work. They are started when there is enough of it, and end with ``close``.

    ``used`` says whether any were ever started.
    """

    def __init__(self, count: int = 1) -> None:
        self.count = count
        self.used = False
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def each(
        self, work: Callable[[Item], Result], items: Sequence[Item], least: int = MIN_ITEMS
    ) -> Iterator[Result]:
        """Yield what ``work`` returns for each of the ``items``, in their order.

        From ``least`` items on it is done by several processes, for which ``work``, the items and the results
        have to be picklable. What they cannot do, for one that died say, is done here.
        """
        if self.count < 2 or len(items) < (least if self._pool is None else MIN_ITEMS):
            yield from map(work, items)
            return
        parts = [items[at : at + AT_ONCE] for at in range(0, len(items), AT_ONCE)]
        for part, done in zip(parts, self._submit(partial(work_on, work), parts), strict=True):
            try:
                results = done.result()
            except BrokenExecutor:  # a process died, which ended all; others are started for what is next
                self.close()
                results = list(map(work, part))
            except Exception:  # a value is not picklable, or what is wrong shows here
                results = list(map(work, part))
            yield from results

    def _submit(
        self, work: Callable[[Sequence[Item]], list[Result]], parts: Iterable[Sequence[Item]]
    ) -> list[Future[list[Result]]]:
        with interrupts_later():  # the processes begin without, and would say where they were interrupted
            if self._pool is None:
                self.used = True
                self._pool = ProcessPoolExecutor(self.count, get_context("spawn"), prepare_worker)
            return [submitted(self._pool, partial(work, part)) for part in parts]


def submitted(pool: ProcessPoolExecutor, work: Callable[[], Result]) -> Future[Result]:
    """Return the work as given to a pool; a process that died meanwhile has ended all, and is the outcome."""
    try:
        return pool.submit(work)
    except BrokenExecutor as error:
        lost: Future[Result] = Future()
        lost.set_exception(error)
        return lost


def work_on(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """Return what ``work`` returns for each of some items."""
    with paused():
        return list(map(work, items))


def prepare_worker() -> None:
    """Let this process end without a word when a person interrupts the program, and when its parent dies."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """End this process when the one that started it has ended, which nobody else would notice."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def interrupts_later() -> Iterator[None]:
    """Let an interrupt wait until the end, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    ensure_running()  # what Python starts with the first process, and lets interrupts through again
    former = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)

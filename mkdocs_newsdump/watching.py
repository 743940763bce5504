"""What ``mkdocs serve`` watches for the plugin: folders that may be named anew, go away and come back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileModifiedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers.api import ObservedWatch

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer  # slow to load, and only "mkdocs serve" needs it

COMING_AND_GOING: list[type[FileSystemEvent]] = [DirCreatedEvent, DirDeletedEvent, DirMovedEvent]


class WatchedFolders(FileSystemEventHandler):
    """Keeps a server watching the folders that a site is made from, from build to build.

    A folder that goes away ends the server's own watch over it, so the one above is watched for its return.
    """

    def __init__(self, server: LiveReloadServer) -> None:
        self._server = server
        self._folders: dict[str, bool] = {}
        self._above: dict[str, ObservedWatch] = {}

    def watch(self, folders: Mapping[Path, bool]) -> None:
        """Watch these ``folders`` and no others; each says whether the folders below it are watched too."""
        wanted = {str(folder.absolute()): below for folder, below in folders.items()}
        for path in self._folders.keys() - wanted.keys():
            self._server.unwatch(path)
        for path in wanted.keys() - self._folders.keys():
            self._server.watch(path, recursive=wanted[path])
        self._folders = wanted
        above = {str(Path(path).parent) for path in wanted}
        for path in self._above.keys() - above:
            self._server.observer.unschedule(self._above.pop(path))
        for path in above - self._above.keys():
            # For these events alone: the server may watch the same folder for files.
            self._above[path] = self._server.observer.schedule(self, path, event_filter=COMING_AND_GOING)

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Have the site built again when a folder itself went away or is back, which is watched anew."""
        for path in {event.src_path, event.dest_path} & self._folders.keys():
            below = self._folders[str(path)]
            if Path(str(path)).is_dir():
                self._server.unwatch(str(path))
                self._server.watch(str(path), recursive=below)
            changed = FileModifiedEvent(path)  # the server builds for files alone
            self._server.observer.event_queue.put((changed, ObservedWatch(str(path), recursive=below)))

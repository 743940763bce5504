"""What is to be made of which dumps, and how a stage knows that it has been."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import IO, TYPE_CHECKING, Any

from mkdocs_newsdump.corpus.store import Store, open_store
from mkdocs_newsdump.dumps.dump import MAX_SIZE

if TYPE_CHECKING:
    from mkdocs_newsdump.events.party_options import Aliases

FORMAT = 2
"""Raised when older results cannot be read any more."""

CORPUS = "corpus.json"
"""The file that says what a result is; it is written last."""

LINES, FREQUENT, ARTICLES, ENTRIES = "lines", "repeated", "articles", "entries"
"""The stages."""

DIGEST = 16
"""Bytes of the digest of a line or a name: of a thousand million lines no two have one."""

Done = dict[str, Any]
"""What a stage says of a part: its number, the key of all that its files were made of, their sections."""

Place = tuple[int, int, int]
"""Where something stands: the number of a file, its first byte there, its length."""

Index = dict[str, tuple[int, int]]
"""The first byte and the length of each section of a file."""


@dataclass(frozen=True)
class Job:
    """What is made of which dumps, and where it is put.

    ``dumps`` and ``out`` are folders or URLs. The dumps are shared out over so many ``parts``; the timelines,
    and the lines while they are counted, over so many ``buckets``. ``timelines`` are the parties of each, by
    default every two that the dumps tell of together; ``aliases`` further names of parties. ``language`` is
    that of the readers, as for :func:`~mkdocs_newsdump.timeline.build.build_timeline`. ``max_size`` of a dump
    is in MB. ``parquet`` says whether there are tables beside the JSON Lines. ``program`` names the code that
    all of it is made by.
    """

    dumps: str
    out: str
    parts: int
    buckets: int
    timelines: tuple[tuple[str, ...], ...] | None = None
    aliases: Aliases = ()
    language: str | None = None
    max_size: int = MAX_SIZE
    parquet: bool = True
    program: str = ""

    @property
    def source(self) -> Store:
        """The dumps."""
        return open_store(self.dumps)

    @property
    def target(self) -> Store:
        """What is made of them."""
        return open_store(self.out)


@dataclass(frozen=True)
class Part:
    """Some of the dumps and of the corrections, by their ``names``.

    ``key`` names their content and ``places`` are their sections of other stages' files, once these are made.
    """

    number: int
    names: tuple[str, ...]
    key: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Bucket:
    """Some of the lines or of the timelines: the sections that parts have of them.

    ``own`` is the text of a person's entries.
    """

    number: int
    places: tuple[Place, ...]
    own: str = ""


@dataclass
class Sections:
    """A file that is written section by section."""

    file: IO[bytes]
    index: Index = field(default_factory=dict)
    end: int = 0

    def add(self, name: object, data: bytes) -> None:
        """Write a section."""
        self.file.write(data)
        self.index[str(name)] = self.end, len(data)
        self.end += len(data)


def digest_of(text: str) -> bytes:
    """Return the digest of a line or of a name."""
    return blake2b(text.encode(errors="surrogatepass"), digest_size=DIGEST).digest()


def share(digest: bytes, number: int) -> int:
    """Return in which of a ``number`` of parts or buckets something is, in which nothing else has a say."""
    return int.from_bytes(digest[:8], "big") % number


def path_of(kind: str, number: int, ending: str) -> str:
    """Return the name of a file of a part or a bucket."""
    return f"{kind}/{number:05}{ending}"


def read_done(store: Store, stage: str, number: int) -> Done | None:
    """Return what a stage said when it was last done, or None where its files are not as it left them."""
    try:
        done: Done = json.loads(store.read(path_of("done", number, f".{stage}.json")))
    except (OSError, ValueError):
        return None
    return done if all(store.size(name) == size for name, size in done["files"].items()) else None


def once(
    store: Store, stage: str, number: int, key: str, make: Callable[[], tuple[Sequence[str], Done]]
) -> Done:
    """Return what a stage says of a part or a bucket, which is made only where its ``key`` has changed.

    ``make`` returns the names of the files that it wrote, and what else there is to say. Should it be broken
    off, nothing is said of them. ``made`` says whether it was called.
    """
    done = read_done(store, stage, number)
    if done is not None and done["key"] == key:
        return {**done, "made": False}
    said = path_of("done", number, f".{stage}.json")
    store.remove(said)
    names, more = make()
    done = {"number": number, "key": key, "files": {name: store.size(name) for name in names}, **more}
    write_json(store, said, done)
    return {**done, "made": True}


def write_json(store: Store, name: str, value: Any) -> None:
    """Write a value as a file of JSON."""
    with store.create(name) as file:
        file.write(json.dumps(value).encode())

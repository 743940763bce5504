"""A folder of dumps: each of them with all that its article follows from."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Callable, Container, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError, read_corrections, read_text
from mkdocs_newsdump.dumps.digest import file_of, part_corrections, parted
from mkdocs_newsdump.dumps.dump import (
    MAX_SIZE,
    Dump,
    DumpError,
    LaterError,
    PageReader,
    UnreadPageError,
    default_reader,
    read_dump,
    split_lines,
)
from mkdocs_newsdump.dumps.file_kinds import DUMPS, PAGES, TEXT
from mkdocs_newsdump.dumps.last_read import LastRead
from mkdocs_newsdump.model.article import Corrections

CORRECTIONS = ".yml"

NO_CORRECTIONS = Corrections()
"""What a person says of a dump with no file of corrections: the same object, which is soon compared."""

NO_DUMPS = ("readme.md", "readme.markdown")
"""Names of files that say something about a folder, to people who look into it."""

PARTS = ("_files", ".files")
"""Endings of the folder that a browser makes beside a saved page, for its pictures and frames."""


@dataclass(frozen=True)
class Source:
    """All that an article follows from: a dump, a person's corrections, and which lines other dumps share.

    ``repeated`` counts the other dumps that have a line, by the line without the space around it.
    """

    dump: Dump
    corrections: Corrections
    repeated: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """A short name for all of it, which changes with any of it."""
        dump = self.dump
        said = (dump.source, dump.encoding, dump.stated, dump.markdown, dump.warnings, dump.first)
        lines = dump.page and (*map(sorted, (dump.page.story, dump.page.prose, dump.page.captions)),)
        kinds = dump.page and sorted(dump.page.kinds.items())
        rest = (said, lines, kinds, self.corrections, sorted(self.repeated.items()))
        name = sha256(self.dump.text.encode(errors="surrogatepass"))  # its repr would take longer
        name.update(repr(rest).encode())
        return name.hexdigest()[:32]


@dataclass(frozen=True)
class Folder:
    """What a folder of dumps holds, each by its path below it with ``/``, in the order of their names.

    ``broken`` says what is wrong with a file that cannot be used; ``skipped`` files are neither dumps nor
    corrections by their ending. ``pages`` are those that nothing is installed to read.
    """

    sources: Mapping[str, Source]
    broken: Mapping[str, str]
    skipped: Sequence[str]
    pages: Sequence[str] = ()


class FoundFile(NamedTuple):
    """A file of a folder: its ``path``, and its ``name``, the path below the folder."""

    path: Path
    name: str


ReadAhead = Callable[[Sequence[FoundFile], int], PageReader]
"""Reads the pages of files of at most so many MB, and returns what knows them then."""


def read_source(path: Path, max_size: int = MAX_SIZE) -> Source:
    """Read one dump of at most ``max_size`` MB, and the corrections beside it.

    Raises DumpError and CorrectionsError.
    """
    dump = read_dump(path, max_size=max_size)
    beside = path.with_suffix(CORRECTIONS)
    there = beside.is_symlink() or beside.exists()
    if there and path.name != corrected_dump(path.stem, [other.name for other in path.parent.iterdir()]):
        there = False
    return Source(dump, _corrections(beside, beside.name, dump, path.parent) if there else Corrections())


def read_stories(path: Path, max_size: int = MAX_SIZE, split: str = "") -> list[Source]:
    """Read the stories of one file, parted as :func:`read_sources` does; errors as of :func:`read_source`."""
    whole = read_source(path, max_size)
    parts = parted(whole.dump, split) if split else [whole.dump]
    said = part_corrections(whole.corrections, parts, path.with_suffix(CORRECTIONS).name)
    return [Source(part, own) for part, own in zip(parts, said, strict=True)]


def read_sources(
    dump_dir: Path,
    max_size: int = MAX_SIZE,
    *,
    reader: PageReader = default_reader,
    read_ahead: ReadAhead | None = None,
    own_pages: Path | None = None,
    split: str = "",
    last: LastRead | None = None,
) -> Folder:
    """Read the dumps of at most ``max_size`` MB, and the corrections, in ``dump_dir`` and below it.

    ``reader`` reads the saved pages. Those for which it raises
    :class:`~mkdocs_newsdump.dumps.dump.LaterError` are given to ``read_ahead`` all at once, and then to the
    reader that this returns. The lines that match the pattern ``split``, where there is one, part the stories
    of a dump; see :func:`~mkdocs_newsdump.dumps.digest.parted`. In the folder ``own_pages`` only text is a
    dump: it holds a site's own pages. What was ``last`` read is not read again where its file is as it was.
    """
    last = last or LastRead()
    names, broken = find_files(dump_dir)
    files = frozenset(names)
    below = f"{dump_dir}/"
    read: dict[str, tuple[Dump, Corrections]] = {}
    lines: dict[str, Set[str]] = {}
    skipped, pages = [], []

    def take(name: str, reader: PageReader) -> None:
        """Read one file."""
        if name == OWN_ENTRIES:
            return
        among_pages = own_pages is not None and dump_dir.joinpath(name).is_relative_to(own_pages)
        if among_pages and is_read(name) and not is_read(name, text_alone=True):
            return
        path, is_one = below + name, is_dump(name)  # paths as text: of thousands they take a while to make
        if not (is_one or is_read(name) or Path(path).is_dir()):
            skipped.append(name)
            return
        stem = posixpath.splitext(name)[0]
        beside = stem + CORRECTIONS
        try:
            state = check_inside(path, dump_dir, name)
            if is_one:
                read_it = partial(_parts_and_lines, path, name, max_size, reader, split)
                dump, parts, own_lines = last.made(path, (max_size, split), read_it, state)
                corrections = NO_CORRECTIONS
                if beside in files and corrected_dump(stem, files) == name:
                    of_dump = partial(_corrections, below + beside, beside, dump, dump_dir)
                    corrections = last.made(below + beside, dump, of_dump)
                said = part_corrections(corrections, parts, beside)
                for part, own, different in zip(parts, said, own_lines, strict=True):
                    read[part.source] = part, own
                    lines[part.source] = different
            elif corrected_dump(stem, files) is None:
                wanted = posixpath.basename(stem) + TEXT[0]
                broken[name] = f"{name}: there is no dump {wanted} beside these corrections"
        except UnreadPageError:
            pages.append(name)
        except DumpError as error:
            broken[name] = str(error)
        except CorrectionsError as error:
            broken[name] = f"{error}; until this is mended, {name} is not used"

    put_off = []
    for name in names:
        try:
            take(name, reader)
        except LaterError:
            put_off.append(FoundFile(Path(below + name), name))
    if put_off and read_ahead is not None:
        reader = read_ahead(put_off, max_size)
        for _, name in put_off:
            take(name, reader)
        place = {name: at for at, name in enumerate(names)}
        read = {name: read[name] for name in sorted(read, key=lambda name: place[file_of(name)])}
        broken = {name: broken[name] for name in sorted(broken, key=lambda name: place.get(name, -1))}
        pages.sort(key=place.__getitem__)
    repeated = last.shared_lines.of(lines)
    last.sources.begin()
    sources = {
        name: last.sources.made(name, (*made_of, repeated[name]), partial(Source, *made_of, repeated[name]))
        for name, made_of in read.items()
    }
    return Folder(sources, broken, skipped, pages)


def corrected_dump(stem: str, names: Container[str]) -> str | None:
    """Return which of the dumps of one ``stem`` the corrections beside them are for, or None for no dump.

    It is the first by the order of the endings: text comes before the page it may have been copied from.
    """
    endings = chain.from_iterable((ending, ending.upper()) for ending in DUMPS)
    return next((stem + ending for ending in endings if stem + ending in names), None)


def own_entries(dump_dir: Path) -> tuple[str, list[str]]:
    """Return the text of a person's file of entries, empty where there is none, and what is wrong with it."""
    path = dump_dir / OWN_ENTRIES
    try:
        check_inside(path, dump_dir, OWN_ENTRIES)
        return read_text(path, OWN_ENTRIES) if path.exists() else "", []
    except (DumpError, CorrectionsError) as error:
        return "", [str(error)]


def find_files(dump_dir: Path) -> tuple[list[str], dict[str, str]]:
    """Return the files' paths below ``dump_dir``, and what is wrong with folders that cannot be read.

    Hidden ones are left out, and the folders that a browser made beside pages for their pictures. A link to a
    folder is among the files, since it is not followed.
    """
    found: list[str] = []
    broken = {}

    def note(error: OSError) -> None:
        name = Path(error.filename).relative_to(dump_dir).as_posix()
        broken[name] = f"{error.filename}: this folder cannot be read: {error.strerror}"

    for folder, folders, files in os.walk(dump_dir, onerror=note):
        here = Path(folder)
        parts = {posixpath.splitext(name)[0] + ending for name in files if _is_page(name) for ending in PARTS}
        folders[:] = sorted(name for name in folders if not (name.startswith(".") or name in parts))
        names = [name for name in folders if (here / name).is_symlink()]
        names += sorted(name for name in files if not name.startswith("."))
        below = "".join(f"{part}/" for part in here.relative_to(dump_dir).parts)
        found += [below + name for name in names]
    return found, broken


def is_read(name: str, *, text_alone: bool = False) -> bool:
    """Return whether a file is a dump or corrections by its name; of dumps those of ``text_alone``, if so."""
    return (name.lower().endswith(TEXT) if text_alone else is_dump(name)) or name.lower().endswith(
        CORRECTIONS
    )


def is_dump(name: str) -> bool:
    """Return whether a file is a dump by its name."""
    name = name.lower()
    return name.endswith(DUMPS) and name.rpartition("/")[2] not in NO_DUMPS


def _is_page(name: str) -> bool:
    return name.lower().endswith(PAGES)


def check_inside(path: Path | str, dump_dir: Path, name: str) -> os.stat_result | None:
    """Raise DumpError for a link out of the folder, which could publish any file of the machine.

    Returns what the system says of a file that is no link.
    """
    with suppress(OSError):
        state = os.lstat(path)
        if stat.S_ISREG(state.st_mode):
            return state
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(dump_dir)):
        raise DumpError(name, "is a link that leads out of the folder of dumps; put a copy of the file there")
    if target.exists() and not target.is_file():
        raise DumpError(name, "is no file; put dumps as files into the folder")
    return None


def _corrections(path: Path | str, name: str, dump: Dump, dump_dir: Path) -> Corrections:
    """Read the corrections of a dump."""
    check_inside(path, dump_dir, name)
    return read_corrections(Path(path), lines=len(split_lines(dump.text)), source=name)


def _parts_and_lines(
    path: str, name: str, max_size: int, reader: PageReader, split: str
) -> tuple[Dump, Sequence[Dump], Sequence[Set[str]]]:
    """Read a dump; return it, its parts, and the different lines of each, without the space around them."""
    dump = read_dump(Path(path), name, max_size, reader)
    parts = parted(dump, split) if split else [dump]
    return dump, parts, list(map(lines_of, parts))


def lines_of(dump: Dump) -> set[str]:
    """Return the different lines of a dump, without the space around them."""
    return set(map(str.strip, split_lines(dump.text))) - {""}

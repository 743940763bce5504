"""A folder of dumps: each of them with all that its article follows from."""

from __future__ import annotations

import os
import posixpath
import stat
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain
from pathlib import Path

from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError, read_corrections, read_text
from mkdocs_newsdump.dumps.dump import MAX_SIZE, REPEATED, Dump, DumpError, read_dump, split_lines
from mkdocs_newsdump.model.article import Corrections

DUMP, CORRECTIONS = ".txt", ".yml"


@dataclass(frozen=True)
class Source:
    """All that an article follows from: a dump, a person's corrections, and which lines other dumps share.

    ``repeated`` counts the other dumps that have a line, by the line without the space around it.
    """

    dump: Dump
    corrections: Corrections
    repeated: Mapping[str, int] = field(default_factory=dict)

    def digest(self) -> str:
        """Return a short name for all of it, which changes with any of it."""
        rest = (self.dump.source, self.dump.encoding, self.corrections, sorted(self.repeated.items()))
        name = sha256(self.dump.text.encode(errors="surrogatepass"))  # its repr would take longer
        name.update(repr(rest).encode())
        return name.hexdigest()[:32]


@dataclass(frozen=True)
class Folder:
    """What a folder of dumps holds, each by its path below it with ``/``, in the order of their names.

    ``broken`` says what is wrong with a file that cannot be used; ``skipped`` files are neither dumps nor
    corrections by their ending.
    """

    sources: Mapping[str, Source]
    broken: Mapping[str, str]
    skipped: Sequence[str]


def read_source(path: Path, max_size: int = MAX_SIZE) -> Source:
    """Read one dump of at most ``max_size`` MB, and the corrections beside it.

    Raises DumpError and CorrectionsError.
    """
    dump = read_dump(path, max_size=max_size)
    beside = path.with_suffix(CORRECTIONS)
    there = beside.is_symlink() or beside.exists()
    return Source(dump, _corrections(beside, beside.name, dump, path.parent) if there else Corrections())


def read_sources(dump_dir: Path, max_size: int = MAX_SIZE) -> Folder:
    """Read the dumps of at most ``max_size`` MB, and the corrections, in ``dump_dir`` and below it."""
    files, broken = find_files(dump_dir)
    read: dict[str, tuple[Dump, Corrections]] = {}
    skipped = []
    for name, path in files.items():
        if name == OWN_ENTRIES:
            continue
        if not (is_read(name) or path.is_dir()):
            skipped.append(name)
            continue
        stem, suffix = posixpath.splitext(name)
        beside = stem + CORRECTIONS
        try:
            _check_inside(path, dump_dir, name)
            if suffix.lower() == DUMP:
                dump = read_dump(path, name, max_size)
                there = beside in files
                corrections = _corrections(files[beside], beside, dump, dump_dir) if there else Corrections()
                read[name] = dump, corrections
            elif stem + DUMP not in files and stem + DUMP.upper() not in files:
                broken[name] = f"{name}: there is no dump {path.stem}{DUMP} beside these corrections"
        except DumpError as error:
            broken[name] = str(error)
        except CorrectionsError as error:
            broken[name] = f"{error}; until this is mended, {name} is not used"
    # A dump alone shares its lines with none.
    lines = {name: _lines(dump) if len(read) > 1 else set() for name, (dump, _) in read.items()}
    repeated = Counter(chain.from_iterable(lines.values()))
    sources = {
        name: Source(dump, corrections, _in_others(lines[name], repeated))
        for name, (dump, corrections) in read.items()
    }
    return Folder(sources, broken, skipped)


def own_entries(dump_dir: Path) -> tuple[str, list[str]]:
    """Return the text of a person's file of entries, empty where there is none, and what is wrong with it."""
    path = dump_dir / OWN_ENTRIES
    try:
        _check_inside(path, dump_dir, OWN_ENTRIES)
        return read_text(path, OWN_ENTRIES) if path.exists() else "", []
    except (DumpError, CorrectionsError) as error:
        return "", [str(error)]


def find_files(dump_dir: Path) -> tuple[dict[str, Path], dict[str, str]]:
    """Return the files by their paths below ``dump_dir``, and what is wrong with folders that cannot be read.

    Hidden ones are left out. A link to a folder is among the files, since it is not followed.
    """
    found = {}
    broken = {}

    def note(error: OSError) -> None:
        name = Path(error.filename).relative_to(dump_dir).as_posix()
        broken[name] = f"{error.filename}: this folder cannot be read: {error.strerror}"

    for folder, folders, files in os.walk(dump_dir, onerror=note):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        names = [name for name in folders if (here / name).is_symlink()]
        names += sorted(name for name in files if not name.startswith("."))
        below = here.relative_to(dump_dir)
        found.update({posixpath.join(*below.parts, name): here / name for name in names})
    return found, broken


def is_read(name: str) -> bool:
    """Return whether a file is a dump or corrections by the ending of its name."""
    return name.lower().endswith((DUMP, CORRECTIONS))


def _check_inside(path: Path, dump_dir: Path, name: str) -> None:
    """Raise DumpError for a link out of the folder, which could publish any file of the machine."""
    with suppress(OSError):
        if stat.S_ISREG(path.lstat().st_mode):
            return
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(dump_dir)):
        raise DumpError(name, "is a link that leads out of the folder of dumps; put a copy of the file there")
    if target.exists() and not target.is_file():
        raise DumpError(name, "is no file; put dumps as files into the folder")


def _corrections(path: Path, name: str, dump: Dump, dump_dir: Path) -> Corrections:
    """Read the corrections of a dump."""
    _check_inside(path, dump_dir, name)
    return read_corrections(path, lines=len(split_lines(dump.text)), source=name)


def _in_others(lines: Set[str], repeated: Mapping[str, int]) -> dict[str, int]:
    """Return how many other dumps have each line, up to REPEATED: one more dump then changes few sources."""
    return {line: min(repeated[line] - 1, REPEATED) for line in lines if repeated[line] > 1}


def _lines(dump: Dump) -> set[str]:
    return set(map(str.strip, split_lines(dump.text))) - {""}

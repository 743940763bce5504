"""A folder of dumps, read: every dump with all that an article of it follows from."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_newsdump.article import Article, Corrections
from mkdocs_newsdump.cache import digest
from mkdocs_newsdump.cleaning import clean
from mkdocs_newsdump.cleaning.story import REPEATED
from mkdocs_newsdump.corrections import CorrectionsError, read_corrections
from mkdocs_newsdump.dump import Dump, DumpError, read_dump, split_lines
from mkdocs_newsdump.timeline import read_own
from mkdocs_newsdump.timeline.merging import Telling
from mkdocs_newsdump.timeline.own import NAME as OWN_ENTRIES

DUMP, CORRECTIONS = ".txt", ".yml"


@dataclass(frozen=True)
class Source:
    """All that an article follows from: a dump, a person's corrections, and its lines that others hold."""

    dump: Dump
    corrections: Corrections
    repeated: Mapping[str, int] = field(default_factory=dict)

    def clean(self) -> Article:
        """Give the article that the dump holds."""
        return clean(
            self.dump.text,
            source=self.dump.source,
            corrections=self.corrections,
            repeated=self.repeated,
        )

    def digest(self) -> str:
        """Give a short name for all of it, which changes with any of it."""
        return digest(self.dump, self.corrections, sorted(self.repeated.items()))


def clean_file(path: Path) -> Article:
    """Give the article of one dump, with the corrections beside it. Raises DumpError and CorrectionsError."""
    dump = read_dump(path)
    return Source(dump, _corrections_beside(path, dump, path.parent)).clean()


def read_sources(dump_dir: Path) -> tuple[dict[str, Source], dict[str, str]]:
    """Read the dumps and corrections, by the dumps' paths below ``dump_dir`` with ``/``.

    Gives them, and what is wrong with those that are broken.
    """
    sources: dict[str, Source] = {}
    broken: dict[str, str] = {}
    for path in find_files(dump_dir):
        name = path.relative_to(dump_dir).as_posix()
        if name == OWN_ENTRIES:
            continue
        try:
            _check_inside(path, dump_dir, name)
            if path.suffix.lower() == DUMP:
                dump = read_dump(path, name)
                sources[name] = Source(dump, _corrections_beside(path, dump, dump_dir))
            elif not any(path.with_suffix(suffix).exists() for suffix in (DUMP, DUMP.upper())):
                broken[name] = f"{name}: there is no dump {path.stem}{DUMP} beside these corrections"
        except DumpError as error:
            broken[name] = str(error)
        except CorrectionsError as error:
            broken[name] = f"{error}; until this is mended, {name} is not used"
    repeated = Counter(line for source in sources.values() for line in _lines(source.dump))
    return {
        name: Source(source.dump, source.corrections, _in_others(source.dump, repeated))
        for name, source in sources.items()
    }, broken


def own_entries(dump_dir: Path) -> tuple[Sequence[Telling], list[str]]:
    """Read the entries that a person added to the timeline; gives them, and why they could not be read."""
    path = dump_dir / OWN_ENTRIES
    try:
        _check_inside(path, dump_dir, OWN_ENTRIES)
        return (read_own(path) if path.exists() else ()), []
    except (DumpError, CorrectionsError) as error:
        return (), [str(error)]


def find_files(dump_dir: Path) -> Iterator[Path]:
    """Give the dumps and corrections below ``dump_dir`` in the order of their names, hidden ones aside.

    A link to a folder is given as well, since it is not followed.
    """
    for folder, folders, files in os.walk(dump_dir):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(folder, name) for name in folders if Path(folder, name).is_symlink())
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in (DUMP, CORRECTIONS):
                yield Path(folder, name)


def _check_inside(path: Path, dump_dir: Path, name: str) -> None:
    """Refuse what would let a link in a folder of dumps publish another file of the machine."""
    target = Path(os.path.realpath(path))
    if not target.is_relative_to(os.path.realpath(dump_dir)):
        raise DumpError(name, "is a link that leads out of the folder of dumps; put a copy of the file there")
    if target.exists() and not target.is_file():
        raise DumpError(name, "is no file; put dumps as files into the folder")


def _corrections_beside(path: Path, dump: Dump, dump_dir: Path) -> Corrections:
    beside = path.with_suffix(CORRECTIONS)
    if not beside.is_symlink() and not beside.exists():
        return Corrections()
    name = beside.relative_to(dump_dir).as_posix()
    _check_inside(beside, dump_dir, name)
    return read_corrections(beside, lines=len(split_lines(dump.text)), source=name)


def _in_others(dump: Dump, repeated: Mapping[str, int]) -> dict[str, int]:
    """Say in how many other dumps each line is found, as far as it matters: one more must not change all."""
    return {line: min(repeated[line] - 1, REPEATED) for line in _lines(dump) if repeated[line] > 1}


def _lines(dump: Dump) -> set[str]:
    return {line.strip() for line in split_lines(dump.text)} - {""}

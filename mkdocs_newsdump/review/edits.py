"""A person's word, written into the file beside the dumps: the smallest change, all of it or none."""

from __future__ import annotations

import os
import secrets
import stat
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import Any

from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError, parse_corrections
from mkdocs_newsdump.dumps.dump import MAX_SIZE, DumpError, split_lines
from mkdocs_newsdump.dumps.folder import CORRECTIONS, read_source
from mkdocs_newsdump.dumps.plain_yaml import MAX_BYTES
from mkdocs_newsdump.model.article import Corrections
from mkdocs_newsdump.review.acts import (
    ArticleAct,
    ChangedOnDiskError,
    Fields,
    GoneError,
    Lines,
    TimelineAct,
    WrongActError,
)
from mkdocs_newsdump.review.roundtrip import edited, plain

MAX_UNDO = 100
"""Maximum acts that can be undone: the last ones."""

NO_FILE = ""
"""Stands for the hash of a file that is not there."""


@dataclass(frozen=True)
class Done:
    """An act that was done.

    ``file`` was written, below the folder of dumps, and has this ``hash`` now; :meth:`Editor.undo` takes
    ``undo``.
    """

    file: str
    hash: str
    undo: str


@dataclass(frozen=True)
class _Step:
    """What undoes an act: the bytes as they were, None where there was no file, and the hash since."""

    file: str
    before: bytes | None
    after: str


class Editor:
    """Writes into the two kinds of file that a person's word stands in, below ``dump_dir`` and nowhere else.

    ``max_size`` is that of a dump in MB. An editor can be used by several threads.
    """

    def __init__(self, dump_dir: Path, max_size: int = MAX_SIZE) -> None:
        self.dump_dir = dump_dir
        self._max_size = max_size
        self._steps: dict[str, _Step] = {}
        self._lock = Lock()

    def file_hash(self, dump: str | None = None) -> str:
        """Return the hash of the corrections of a dump, or of ``milestones.yml``: empty where there are none.

        A page is given it, and hands it back with each act, as ``seen``.
        """
        return _hash(_read(self._path(_file_of(dump))))

    def article(self, dump: str, act: ArticleAct, seen: str) -> Done:
        """Do an act on the article of a ``dump``, named by its path below the folder, as the site has it.

        Raises :class:`~mkdocs_newsdump.review.acts.ChangedOnDiskError` where the file is not the one that was
        ``seen``, and other errors of that module; nothing is written then.
        """
        file = _file_of(dump)
        with self._lock:
            data = self._seen(file, seen)
            lines = self._count_lines(dump)
            old = _text(data, file)
            was = _accepted(old, lines, file)
            new = _edited(old, lambda values: _article_edit(values, act), file)
            if _accepted(new, lines, file) != _after(was, act):
                raise WrongActError(
                    f"{file}: this cannot be written beside what stands there; edit it by hand"
                )
            return self._write(file, data, new)

    def timeline(self, act: TimelineAct, seen: str) -> Done:
        """Do an act on the timeline, in ``milestones.yml``. Errors as of :meth:`article`."""
        raise WrongActError("not yet")

    def undo(self, token: str) -> Done:
        """Give a file back the bytes that it had before an act; the new token does the act again.

        Raises :class:`~mkdocs_newsdump.review.acts.ChangedOnDiskError` where it has been written since.
        """
        with self._lock:
            step = self._steps.get(token)
            if step is None:
                raise GoneError("this can be undone no more")
            data = self._seen(step.file, step.after)
            del self._steps[token]
            return self._write(step.file, data, step.before)

    def _seen(self, file: str, seen: str) -> bytes | None:
        """Return the bytes of a file, which have to be those that were seen."""
        data = _read(self._path(file))
        if _hash(data) != seen:
            raise ChangedOnDiskError(
                f"{file} has been changed meanwhile; nothing was written. Load the page again"
            )
        return data

    def _path(self, file: str) -> Path:
        """Return the path of a file, which has to be in the folder of dumps, and no link."""
        path = self.dump_dir / file
        root = os.path.realpath(self.dump_dir)
        inside = Path(os.path.realpath(path.parent)).is_relative_to(root) and ".." not in Path(file).parts
        if not inside or path.is_symlink() or (path.exists() and not path.is_file()):
            raise WrongActError(f"{file} is no file in the folder of dumps; nothing was written")
        return path

    def _count_lines(self, dump: str) -> int:
        path = self._path(dump)
        if not path.exists():
            raise GoneError(f"{dump} is no more; nothing was written")
        try:
            return len(split_lines(read_source(path, self._max_size).dump.text))
        except (DumpError, CorrectionsError) as error:
            raise WrongActError(f"{error}; mend it by hand first") from None

    def _write(self, file: str, before: bytes | None, new: str | bytes | None) -> Done:
        data = new.encode() if isinstance(new, str) else new
        if data is not None and len(data) > MAX_BYTES:
            raise WrongActError(f"{file}: would be larger than {MAX_BYTES // 1_000_000} MB")
        path = self._path(file)
        try:
            _replace(path, data or None, before)
        except OSError as error:
            raise WrongActError(f"{file} cannot be written: {error.strerror or error}") from error
        step = _Step(file, before, _hash(data or None))
        token = secrets.token_urlsafe(16)
        self._steps[token] = step
        for old in list(self._steps)[:-MAX_UNDO]:
            del self._steps[old]
        return Done(file, step.after, token)


def _file_of(dump: str | None) -> str:
    return OWN_ENTRIES if dump is None else str(Path(dump).with_suffix(CORRECTIONS).as_posix())


def _read(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise WrongActError(f"{path.name} cannot be read: {error.strerror or error}") from error


def _hash(data: bytes | None) -> str:
    return NO_FILE if data is None else sha256(data).hexdigest()


def _text(data: bytes | None, file: str) -> str:
    try:
        return (data or b"").decode("utf-8")
    except UnicodeDecodeError:
        raise WrongActError(f"{file}: is not UTF-8; save it as UTF-8") from None


def _replace(path: Path, data: bytes | None, before: bytes | None) -> None:
    """Put bytes into the place of a file, at once; None takes the file away."""
    if data is None:
        path.unlink(missing_ok=True)
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        if _hash(_read(path)) != _hash(before):
            raise ChangedOnDiskError(f"{path.name} has been changed meanwhile; nothing was written")
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """Return the rights of a file, or those that a new one has."""
    with suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _accepted(text: str, lines: int, file: str) -> Corrections:
    """Return the corrections as their reader takes them."""
    try:
        return parse_corrections(text.removeprefix("\ufeff"), lines=lines, source=file)
    except CorrectionsError as error:
        raise WrongActError(str(error)) from None


def _edited(text: str, edit: Callable[[Any], Any], file: str) -> str:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    try:
        return mark + edited(text.removeprefix(mark), edit)
    except YAMLError as error:
        raise WrongActError(f"{file}: cannot be changed from here; edit it by hand") from error


def _article_edit(values: Any, act: ArticleAct) -> Any:
    values = CommentedMap() if values is None else values
    if isinstance(act, Fields):
        _set_fields(values, act.fields)
    elif isinstance(act, Lines):
        _set_lines(values, act)
    return values


def _set_fields(values: CommentedMap, fields: Mapping[str, Any]) -> None:
    for key, value in fields.items():
        if value is None:
            values.pop(key, None)
        else:
            values[key] = plain(value)


def _set_lines(values: CommentedMap, act: Lines) -> None:
    """Say something of lines: a range that some of them stand in is cut, the rest is said as before."""
    said = values.get("lines")
    if said is None:
        said = values["lines"] = CommentedMap()
    wanted = set(act.lines)
    for key in list(said):
        numbers = set(checks.line_numbers("lines", str(key), None))
        if said[key] == act.value:
            wanted -= numbers
        if not numbers & wanted:
            continue
        rest, value, at = numbers - wanted, said[key], list(said).index(key)
        if not rest and act.value is not None:
            said[key] = act.value
            wanted -= numbers
            continue
        del said[key]
        for step, run in enumerate(_runs(rest)):
            said.insert(at + step, _named(run), value)
    if act.value is not None:
        for run in _runs(wanted):
            said[_named(run)] = act.value
    if not said:
        del values["lines"]


def _runs(numbers: set[int]) -> list[list[int]]:
    """Return numbers in runs without gaps."""
    return [
        [number for _, number in run]
        for _, run in groupby(enumerate(sorted(numbers)), lambda one: one[1] - one[0])
    ]


def _named(run: list[int]) -> int | str:
    return run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}"


def _after(was: Corrections, act: ArticleAct) -> Corrections:
    """Return corrections as they are to be after an act."""
    if isinstance(act, Fields):
        none = Corrections()
        return replace(
            was, **{key: getattr(none, key) if one is None else one for key, one in act.fields.items()}
        )
    if isinstance(act, Lines):
        lines = {number: word for number, word in was.lines.items() if number not in act.lines}
        return replace(was, lines=lines | (dict.fromkeys(act.lines, act.value) if act.value else {}))
    raise WrongActError("not yet")

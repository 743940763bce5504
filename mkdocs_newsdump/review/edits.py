"""A person's word, written into the file beside the dumps: the smallest change, all of it or none."""

from __future__ import annotations

import os
import secrets
import stat
import tempfile
from codecs import BOM_UTF8
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from ruamel.yaml.error import YAMLError

from mkdocs_newsdump.dumps.corrections import OWN_ENTRIES, CorrectionsError, parse_corrections
from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.dumps.dump import MAX_SIZE, DumpError, split_lines
from mkdocs_newsdump.dumps.folder import CORRECTIONS, corrected_dump, read_source
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.dumps.plain_yaml import MAX_BYTES, Wrong, load
from mkdocs_newsdump.model.article import Corrections
from mkdocs_newsdump.review.acts import (
    ArticleAct,
    ChangedOnDiskError,
    GoneError,
    TimelineAct,
    WrongActError,
)
from mkdocs_newsdump.review.article_file import corrections_after, edit_corrections
from mkdocs_newsdump.review.roundtrip import edited
from mkdocs_newsdump.review.timeline_file import edit_words

Read = TypeVar("Read")

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
class Step:
    """What undoes an act: the bytes ``before``, None where there was no file, and the hash ``after`` it."""

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
        self._steps: dict[str, Step] = {}
        self._lock = Lock()

    def file_hash(self, dump: str | None = None) -> str:
        """Return the hash of the corrections of a dump, or of ``milestones.yml``: empty where there are none.

        A page is given it, and hands it back with each act, as ``seen``.
        """
        return _hash(_read(self._path(_file_of(dump))))

    def article(self, dump: str, act: ArticleAct, seen: str, part: range | None = None) -> Done:
        """Do an act on the article of a ``dump``, named by its path below the folder, as the site has it.

        ``part`` are the numbers of its lines where it is one of several stories in a file.
        Raises :class:`~mkdocs_newsdump.review.acts.ChangedOnDiskError` where the file is not the one that was
        ``seen``, and other errors of that module; nothing is written then.
        """
        with self._lock:
            file, lines = _file_of(dump), self._count_lines(dump)
            data = self._seen(file, seen)

            def read(text: str) -> Corrections:
                return parse_corrections(text, lines=lines, source=file)

            old = _text(data, file)
            wanted = corrections_after(_accepted(read, old), act, part)
            new = _edited(old, lambda values: edit_corrections(values, act, part), file)
            if _accepted(read, new) != wanted:
                raise _unwritable(file)
            return self._write(file, data, new)

    def timeline(self, acts: Sequence[TimelineAct], seen: str) -> Done:
        """Do acts on the timeline together, in ``milestones.yml``. Errors as of :meth:`article`."""
        with self._lock:
            file = OWN_ENTRIES
            data = self._seen(file, seen)
            text = _text(data, file)
            for act in acts:
                text = _with_word(text, act, file)
            return self._write(file, data, text)

    def undo(self, token: str) -> Done:
        """Give a file back the bytes that it had before an act; the new token does the act again.

        Raises :class:`~mkdocs_newsdump.review.acts.ChangedOnDiskError` where it has been written since.
        """
        with self._lock:
            step = self._steps.get(token)
            if step is None:
                raise GoneError("this can be undone no more")
            data = self._seen(step.file, step.after)
            done = self._put(step.file, data, step.before)
            del self._steps[token]
            return done

    def _seen(self, file: str, seen: str) -> bytes | None:
        """Return the bytes of a file, which have to be those that were seen."""
        data = _read(self._path(file))
        if _hash(data) != seen:
            raise _changed(file)
        return data

    def _path(self, file: str) -> Path:
        """Return the path of a file, which has to be in the folder of dumps, and no link."""
        path = self.dump_dir / file
        inside = Path(os.path.realpath(path.parent)).is_relative_to(os.path.realpath(self.dump_dir))
        if not inside or path.is_symlink() or (path.exists() and not path.is_file()):
            raise WrongActError(f"{file} is no file in the folder of dumps; nothing was written")
        return path

    def _count_lines(self, dump: str) -> int:
        path = self._path(file_of(dump))
        if not path.exists():
            raise GoneError(f"{file_of(dump)} is no more; nothing was written")
        owner = corrected_dump(path.stem, [other.name for other in path.parent.iterdir()])
        if owner != path.name:
            raise WrongActError(f"{_file_of(dump)} is for {owner}; give one of the two dumps another name")
        try:
            return len(split_lines(read_source(path, self._max_size).dump.text))
        except (DumpError, CorrectionsError) as error:
            raise WrongActError(f"{error}; mend it by hand first") from None

    def _write(self, file: str, before: bytes | None, new: str) -> Done:
        """Write a text that has been accepted; a file without any is taken away."""
        mark = BOM_UTF8 if (before or b"").startswith(BOM_UTF8) else b""
        data = mark + new.encode()
        if len(data) > MAX_BYTES:
            raise WrongActError(
                f"{file}: would be larger than {MAX_BYTES // 1_000_000} MB; delete some of it"
            )
        return self._put(file, before, data if new else None)

    def _put(self, file: str, before: bytes | None, data: bytes | None) -> Done:
        try:
            if data != before:
                _replace(self._path(file), data, before, file)
        except OSError as error:
            raise WrongActError(f"{file} cannot be written: {error.strerror or error}") from error
        step = Step(file, before, _hash(data))
        token = secrets.token_urlsafe(16)
        self._steps[token] = step
        for old in list(self._steps)[:-MAX_UNDO]:
            del self._steps[old]
        return Done(file, step.after, token)


def _file_of(dump: str | None) -> str:
    return OWN_ENTRIES if dump is None else Path(file_of(dump)).with_suffix(CORRECTIONS).as_posix()


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
    if data is not None and len(data) > MAX_BYTES:
        raise WrongActError(f"{file}: is larger than {MAX_BYTES // 1_000_000} MB; edit it by hand")
    try:
        return (data or b"").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise WrongActError(f"{file}: is not UTF-8; save it as UTF-8") from None


def _replace(path: Path, data: bytes | None, before: bytes | None, file: str) -> None:
    """Put bytes into the place of a file at once, which still has those of ``before``; None takes it away."""
    if data is None:
        _check_unchanged(path, before, file)
        path.unlink(missing_ok=True)
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        Path(name).chmod(_mode(path))
        _check_unchanged(path, before, file)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _check_unchanged(path: Path, before: bytes | None, file: str) -> None:
    if _hash(_read(path)) != _hash(before):
        raise _changed(file)


def _changed(file: str) -> ChangedOnDiskError:
    return ChangedOnDiskError(f"{file} has been changed meanwhile; nothing was written. Load the page again")


def _unwritable(file: str) -> WrongActError:
    return WrongActError(f"{file}: this cannot be written beside what stands there; edit it by hand")


def _mode(path: Path) -> int:
    """Return the rights of a file, or those that a new one has."""
    with suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _accepted(read: Callable[[str], Read], text: str) -> Read:
    """Return what a file's reader makes of a text."""
    try:
        return read(text)
    except CorrectionsError as error:
        raise WrongActError(str(error)) from None


def _with_word(old: str, act: TimelineAct, file: str) -> str:
    """Return the text of a person's words on the timeline with an act."""
    words = _accepted(parse_own, old)
    wanted = edit_words(load(old), words, act)
    new = _edited(old, lambda values: edit_words(values, words, act), file)
    _accepted(parse_own, new)
    if (load(new) or []) != wanted:
        raise _unwritable(file)
    return new


def _edited(text: str, edit: Callable[[Any], Any], file: str) -> str:
    try:
        new = edited(text, edit)
        new.encode()
    except (YAMLError, Wrong, UnicodeError):
        raise _unwritable(file) from None
    return new

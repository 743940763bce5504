"""Where a person's word on a page is taken: the answers to the review bar."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from mkdocs_newsdump.dates import edtf
from mkdocs_newsdump.dates.display import format_date
from mkdocs_newsdump.dumps.corrections import CorrectionsError, read_corrections
from mkdocs_newsdump.dumps.digest import file_of
from mkdocs_newsdump.dumps.folder import CORRECTIONS, own_entries
from mkdocs_newsdump.dumps.own_entries import parse_own
from mkdocs_newsdump.model.article import Article, Corrections
from mkdocs_newsdump.model.doubt import Doubt
from mkdocs_newsdump.render.labels import load_strings
from mkdocs_newsdump.render.options import Options
from mkdocs_newsdump.review.acts import (
    ChangedOnDiskError,
    EditError,
    GoneError,
    parse_article_act,
    parse_timeline_act,
)
from mkdocs_newsdump.review.edits import NO_FILE, Done, Editor
from mkdocs_newsdump.review.serving.app import Answer
from mkdocs_newsdump.review.serving.edition import ARTICLE, DUMP, TIMELINE, Edition, Place, path_of
from mkdocs_newsdump.review.serving.guard import RefusedError
from mkdocs_newsdump.review.serving.state import (
    article_state,
    labels,
    timeline_entries,
    timeline_others,
    timeline_state,
)

CHANGED = "409 Conflict"
GONE = "410 Gone"
WRONG = "422 Unprocessable Content"


class ReviewDesk:
    r"""Answers the review bar of the site as it was made last, which is ``publish``\ ed after each build."""

    def __init__(self) -> None:
        self._edition = self._coming = Edition()
        self._moved: dict[str, Place] = {}
        self._editor = Editor(self._edition.dump_dir)

    def begin(self, dump_dir: Path, options: Options) -> None:
        """Note that the site is made again of the dumps in a folder, before any file is read for it."""
        if dump_dir != self._edition.dump_dir:
            self._editor = Editor(dump_dir, options.max_dump_size)
        number = self._edition.number + 1
        self._coming = Edition(number, dump_dir, options, time.time_ns(), self._seen())

    def publish(
        self,
        places: Mapping[str, Place],
        article: Callable[[str], Article],
        data: Mapping[str, bytes],
        doubts: Sequence[Doubt],
    ) -> None:
        """Take the site that was begun for the one that is served from now on; see :class:`Edition`."""
        self._moved |= self._edition.places
        self._edition = replace(self._coming, places=places, article=article, data=data, doubts=doubts)

    # What the application asks for

    @property
    def edition(self) -> int:
        """How many times the site has been made."""
        return self._edition.number

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What the bar can ask for."""
        return {"state": self._state, "date": self._date, "act": self._act, "undo": self._undo}

    def moved(self, path: str) -> str | None:
        """Return where a page is now that was elsewhere before: a title is part of its article's address."""
        places, path = self._edition.places, path_of(path)
        return None if path in places else self._path_to(self._moved.get(path))

    def _path_to(self, place: Place | None) -> str | None:
        return next((path for path, shown in self._edition.places.items() if shown == place), None)

    # What the bar asks for

    def _state(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what there is to say of a page; nothing of one that was not made from dumps."""
        edition, place = self._edition_of(given)
        if place is None:
            return {}
        strings = load_strings(edition.options.language)
        if place.kind == TIMELINE:
            seen = edition.own
            fault = _own_fault(edition.dump_dir)
            state = timeline_state(edition.data[place.data], fault, edition.doubts, strings)
        else:
            seen = self._seen(place.name)
            article, fault = _article(edition, place.name)
            state = article_state(article, fault, edition.doubts, strings)
        return {
            **state,
            "page": list(place),
            "dump": self._path_to(Place(DUMP, place.name)) if place.kind == ARTICLE else None,
            "seen": seen,
            "language": strings.language,
            "direction": "rtl" if strings.is_right_to_left else "ltr",
            "labels": labels(strings),
            "count": strings.count("review.things", len(state["doubts"])),
        }

    def _act(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Write what a person says into its file."""
        edition, place = self._page(given)
        act, seen = given.get("act"), given.get("seen")
        if not isinstance(act, Mapping) or not isinstance(seen, str):
            raise RefusedError(WRONG, "This says nothing to do.")
        if place.kind == TIMELINE:
            data = edition.data[place.data]
            entries = {entry["key"]: entry for entry in timeline_entries(data)}
            others = timeline_others(data)
            return _done(lambda: self._editor.timeline(parse_timeline_act(act, entries, others), seen), seen)
        article, _ = _article(edition, place.name)
        part = None
        if file_of(place.name) != place.name:
            part = range(article.lines[0].number, article.lines[-1].number + 1)
        return _done(lambda: self._editor.article(place.name, parse_article_act(act), seen, part), seen)

    def _undo(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Take an act back, or the taking back."""
        return _done(lambda: self._editor.undo(str(given.get("undo"))))

    def _date(self, given: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what a date means, in the site's language."""
        date = given.get("date")
        if not isinstance(date, str) or not edtf.valid(date.strip()):
            raise RefusedError(WRONG, "This is no date: write 1992-10-15, 1992-10, 1992, 199X or 2003/2007.")
        return {"text": format_date(date.strip(), self._edition.options.language)}

    def _seen(self, dump: str | None = None) -> str:
        """Return the hash of a file that acts are written into; one that cannot be read is not written."""
        try:
            return self._editor.file_hash(dump)
        except EditError:
            return NO_FILE

    def _page(self, given: Mapping[str, Any]) -> tuple[Edition, Place]:
        """Return the site, and the page that is asked about, which has to be one to review."""
        edition, place = self._edition_of(given)
        if place is None:
            raise RefusedError("404 Not Found", "There is no such page to review.")
        return edition, place

    def _edition_of(self, given: Mapping[str, Any]) -> tuple[Edition, Place | None]:
        """Return the site, and what is reviewed on the page, which has to be as it was made last."""
        edition, path = self._edition, given.get("page")
        if given.get("edition") != edition.number:
            raise RefusedError(CHANGED, "The page has been made again; load it again.")
        return edition, edition.places.get(path_of(unquote(path))) if isinstance(path, str) else None


def _article(edition: Edition, name: str) -> tuple[Article, str]:
    """Return an article, and what is wrong with the corrections beside it, empty where nothing is.

    Raises :class:`RefusedError` where its files are not those that it was made of.
    """
    dump = edition.dump_dir / file_of(name)
    corrections = dump.with_suffix(CORRECTIONS)
    try:
        article = edition.article(name)
        changed = _changed(dump)
    except (KeyError, OSError):
        raise RefusedError(GONE, f"{name} is no more.") from None
    there = corrections.exists()
    changed = max(changed, _changed(corrections) if there else 0)
    if changed >= edition.begun or (not there and article.corrections != Corrections()):
        raise RefusedError(CHANGED, f"{name} or what is said of it has been changed; load the page again.")
    try:
        if there:
            read_corrections(corrections)
    except CorrectionsError as error:
        return article, str(error)
    return article, ""


def _own_fault(dump_dir: Path) -> str:
    """Return what is wrong with a person's words on the timeline, empty where nothing is."""
    text, problems = own_entries(dump_dir)
    try:
        parse_own(text)
    except CorrectionsError as error:
        return str(error)
    return "; ".join(problems)


def _changed(path: Path) -> int:
    """Return when a file was last written, or put into its place, in nanoseconds of the system's clock."""
    found = path.stat()
    return max(found.st_mtime_ns, found.st_ctime_ns)


def _done(act: Callable[[], Done], seen: str | None = None) -> Mapping[str, Any]:
    """Do an act; return what undoes it, and which file it wrote, which has to be another than ``seen``."""
    try:
        done = act()
    except ChangedOnDiskError as error:
        raise RefusedError(CHANGED, str(error)) from None
    except GoneError as error:
        raise RefusedError(GONE, str(error)) from None
    except EditError as error:
        raise RefusedError(WRONG, str(error)) from None
    if done.hash == seen:  # and no page will be made again, which the bar would wait for
        raise RefusedError(WRONG, "This changes nothing: the dumps say so, or you did before.")
    return {"undo": done.undo, "file": done.file}

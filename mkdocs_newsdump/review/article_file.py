"""What an act on an article changes in its corrections, ``NAME.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.model.article import Corrections, MilestoneCorrection
from mkdocs_newsdump.model.look import Look
from mkdocs_newsdump.review.acts import ArticleAct, Fields, Lines
from mkdocs_newsdump.review.roundtrip import look_item, mapping, plain


def edit_corrections(values: CommentedMap | None, act: ArticleAct, part: range | None) -> CommentedMap:
    """Return the values of the file with what an act changes in them.

    ``part`` are the lines of the story, where it is one of several in the file.
    """
    values = CommentedMap() if values is None else values
    if isinstance(act, Lines):
        _set_lines(values, act)
        return values
    parts = values if part is None else values.setdefault("parts", CommentedMap())
    key = None if part is None else next((key for key in parts if _first(key) in part), part[0])
    own = values if key is None else parts.setdefault(key, CommentedMap())
    if isinstance(act, Fields):
        _set_fields(own, act.fields)
    elif isinstance(act, Look):
        own.setdefault("looked_at", CommentedSeq()).append(look_item(act))
    else:
        own.setdefault("milestones", CommentedSeq()).append(mapping(act.values))
    if key is not None and not own:
        del parts[key]
        if not parts:
            del values["parts"]
    return values


def corrections_after(was: Corrections, act: ArticleAct, part: range | None) -> Corrections:
    """Return corrections as they are to be read after an act."""
    if part is not None and not isinstance(act, Lines):
        key = next((number for number in was.parts if number in part), part[0])
        others = {number: one for number, one in was.parts.items() if number != key}
        own = corrections_after(was.parts.get(key, Corrections()), act, None)
        return replace(was, parts=others if own == Corrections() else {**others, key: own})
    if isinstance(act, Fields):
        none = Corrections()
        return replace(
            was, **{key: getattr(none, key) if one is None else one for key, one in act.fields.items()}
        )
    if isinstance(act, Lines):
        lines = {number: word for number, word in was.lines.items() if number not in act.lines}
        return replace(was, lines=lines | (dict.fromkeys(act.lines, act.value) if act.value else {}))
    if isinstance(act, Look):
        return replace(was, looked_at=(*was.looked_at, act))
    return replace(was, milestones=(*was.milestones, MilestoneCorrection(**act.values)))


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


def _first(key: object) -> int:
    """Return the first of the lines that a key names."""
    return checks.line_numbers("parts", str(key), None)[0]


def _runs(numbers: set[int]) -> list[list[int]]:
    """Return numbers in runs without gaps."""
    return [
        [number for _, number in run]
        for _, run in groupby(enumerate(sorted(numbers)), lambda one: one[1] - one[0])
    ]


def _named(run: list[int]) -> int | str:
    return run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}"

"""What an act on an article changes in its corrections, ``NAME.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from mkdocs_newsdump.dumps import checks
from mkdocs_newsdump.model.article import Corrections, MilestoneCorrection
from mkdocs_newsdump.review.acts import ArticleAct, Fields, Lines
from mkdocs_newsdump.review.roundtrip import mapping, plain


def edit_corrections(values: CommentedMap | None, act: ArticleAct) -> CommentedMap:
    """Return the values of the file with what an act changes in them."""
    values = CommentedMap() if values is None else values
    if isinstance(act, Fields):
        _set_fields(values, act.fields)
    elif isinstance(act, Lines):
        _set_lines(values, act)
    else:
        values.setdefault("milestones", CommentedSeq()).append(mapping(act.values))
    return values


def corrections_after(was: Corrections, act: ArticleAct) -> Corrections:
    """Return corrections as they are to be read after an act."""
    if isinstance(act, Fields):
        none = Corrections()
        return replace(
            was, **{key: getattr(none, key) if one is None else one for key, one in act.fields.items()}
        )
    if isinstance(act, Lines):
        lines = {number: word for number, word in was.lines.items() if number not in act.lines}
        return replace(was, lines=lines | (dict.fromkeys(act.lines, act.value) if act.value else {}))
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


def _runs(numbers: set[int]) -> list[list[int]]:
    """Return numbers in runs without gaps."""
    return [
        [number for _, number in run]
        for _, run in groupby(enumerate(sorted(numbers)), lambda one: one[1] - one[0])
    ]


def _named(run: list[int]) -> int | str:
    return run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}"

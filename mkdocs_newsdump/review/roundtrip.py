"""Changes of YAML that people write, by which everything else in the file stays as it was.

ruamel.yaml keeps comments, order and quotation marks, but not every space. So a file is written back twice,
without the change and with it, and what differs between the two is put into the file as it was.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import date
from difflib import SequenceMatcher
from io import StringIO
from typing import Any, TypeVar

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from mkdocs_newsdump.dumps.plain_yaml import TEXT, PlainValues, Wrong, load
from mkdocs_newsdump.model.look import Look

STYLES = ((2, 2), (2, 0), (4, 2), (4, 0), (4, 4), (2, 4))
"""How people indent: the columns of a mapping in a mapping, and of the dashes of a list in one."""

Collection = TypeVar("Collection", CommentedMap, CommentedSeq)

Edit = Callable[[Any], Any]
"""Takes the values of a file, None where it has none, changes them and returns them."""


def edited(text: str, edit: Edit) -> str:
    """Return a YAML text with a change; what the change does not touch stays as it is, to the byte.

    The text has to be one that :func:`~mkdocs_newsdump.dumps.plain_yaml.load` takes. The new one gives the
    values that the ``edit`` returned: where the old spelling cannot be kept beside them, the file is written
    anew, with its comments.
    """
    break_ = "\r\n" if "\r\n" in text else "\n"
    old = text.replace("\r\n", "\n")
    writer, values, before = _styled(old)
    changed = edit(values)
    after = _dumped(writer, changed) if changed else ""
    new = patched(old, before, after)
    if not _is_same(new, after):
        new = after
    return new.replace("\n", break_)


def _is_same(text: str, other: str) -> bool:
    try:
        return bool(load(text) == load(other))
    except Wrong:
        return False


def plain(value: Any) -> Any:
    """Return a value as it is written: text in quotation marks where YAML takes it for something else."""
    if isinstance(value, str):
        return DoubleQuotedScalarString(value) if _is_taken_otherwise(value) else value
    if isinstance(value, tuple):
        return in_line(CommentedSeq(map(plain, value)))
    if isinstance(value, list):
        return CommentedSeq(map(plain, value))
    return value


def mapping(values: Mapping[str, Any]) -> CommentedMap:
    """Return a mapping to put into a file. A date is written bare where it is read as what it is."""
    made = {key: plain(value) for key, value in values.items()}
    when = values.get("date")
    if isinstance(when, str):
        made["date"] = _bare_date(when)
    return CommentedMap(made)


def look_item(look: Look) -> CommentedMap:
    """Return a doubt that a person looked at as it is put into a file."""
    return mapping({key: value for key, value in vars(look).items() if value is not None})


def in_line(values: Collection) -> Collection:
    """Return a list or a mapping that is written on one line."""
    values.fa.set_flow_style()
    return values


def _is_taken_otherwise(text: str) -> bool:
    """Whether bare text is read as something else; ruamel sees to all but a question mark in a list."""
    resolved = PlainValues("").resolve(yaml.ScalarNode, text, (True, False))
    return bool(resolved != TEXT) or text.startswith("?")


def _bare_date(edtf: str) -> Any:
    """Return the value that is written as the date is: YAML takes a day for a date, a year for a number."""
    value = load(edtf)
    written = value.isoformat() if isinstance(value, date) else str(value)
    return value if written == edtf else plain(edtf)


def patched(old: str, before: str, after: str) -> str:
    """Return ``old`` with what differs between ``before``, the same in another spelling, and ``after``.

    Comments on lines of their own stay, even beside what goes.
    """
    theirs, ours, wanted = (text.splitlines(keepends=True) for text in (old, before, after))
    place = {len(ours): len(theirs)}
    for first, second, size in _matches(_spaceless(theirs), _spaceless(ours)).get_matching_blocks():
        place.update({second + step: first + step for step in range(size)})
    made: list[str] = []
    done = 0
    for kind, start, end, new_start, new_end in _matches(ours, wanted).get_opcodes():
        if kind == "equal":
            continue
        if any(number not in place for number in range(start, end + 1)):
            return after
        first, last = place[start], place[end]
        kept = wanted[new_start:new_end]
        if kind == "insert":
            first = last = _behind_value(theirs, first, done)
        kept += [line for line in theirs[first:last] if _is_comment(line) and line not in kept]
        made += [*theirs[done:first], *kept]
        done = last
    return "".join([*made, *theirs[done:]])


def _behind_value(lines: list[str], at: int, done: int) -> int:
    """Return where to put what comes ``at`` a line: above the comments there, which are of what is below."""
    above = at
    while above > done and (_is_comment(lines[above - 1]) or not lines[above - 1].strip()):
        above -= 1
    return above or at


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _matches(one: list[str], other: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)


def _spaceless(lines: list[str]) -> list[str]:
    return ["".join(line.split()) for line in lines]


def _styled(text: str) -> tuple[YAML, Any, str]:
    """Return what writes YAML most like a text, the values of the text, and these as it writes them."""
    writer = YAML()
    writer.preserve_quotes = True
    writer.width = sys.maxsize
    values = writer.load(text)
    lines = text.splitlines()
    # Of styles that fit alike a list that is the whole file has the one whose dashes stand at the edge.
    at_edge = any(line.startswith("- ") for line in lines)
    written = {}
    for style in sorted(STYLES, key=lambda style: style[1] > 0) if at_edge else STYLES:
        _indent(writer, style)
        written[style] = _dumped(writer, values)
        if written[style] == text:
            break
    known = set(lines)
    best = min(written, key=lambda style: sum(line not in known for line in written[style].splitlines()))
    _indent(writer, best)
    return writer, values, written[best]


def _indent(writer: YAML, style: tuple[int, int]) -> None:
    columns, offset = style
    writer.indent(mapping=columns, sequence=offset + 2, offset=offset)


def _dumped(writer: YAML, values: Any) -> str:
    if values is None:
        return ""
    out = StringIO()
    writer.dump(values, out)
    return out.getvalue()

"""Changes of YAML that people write, by which everything else in the file stays as it was.

ruamel.yaml keeps comments, order and quotation marks, but not every space. So a file is written back twice,
without the change and with it, and what differs between the two is put into the file as it was.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from difflib import SequenceMatcher
from io import StringIO
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString
from ruamel.yaml.util import load_yaml_guess_indent

from mkdocs_newsdump.dumps.plain_yaml import PlainValues, load

INDENT, OFFSET = 4, 2
"""Columns of what stands in a list, and of its dashes, where a file shows no others: as in the README."""

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
    writer = _writer(old)
    before = _dumped(writer, writer.load(old))
    changed = edit(writer.load(old))
    after = _dumped(writer, changed) if changed else ""
    new = patched(old, before, after)
    if load(new) != load(after):
        new = after
    return new.replace("\n", break_)


def plain(value: Any) -> Any:
    """Return a value as it is written: text in quotation marks where YAML takes it for something else."""
    if isinstance(value, str):
        bare = PlainValues("").resolve(yaml.ScalarNode, value, (True, False)) == "tag:yaml.org,2002:str"
        return value if bare else DoubleQuotedScalarString(value)
    if isinstance(value, (list, tuple)):
        items = CommentedSeq(plain(one) for one in value)
        items.fa.set_flow_style()
        return items
    return value


def mapping(values: dict[str, Any]) -> CommentedMap:
    """Return a mapping to put into a file."""
    return CommentedMap((key, plain(value)) for key, value in values.items())


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
        kept = wanted[new_start:new_end]
        gone = theirs[place[start] : place[end]]
        kept += [line for line in gone if line.lstrip().startswith("#") and line not in kept]
        made += [*theirs[done : place[start]], *kept]
        done = place[end]
    return "".join([*made, *theirs[done:]])


def _matches(one: list[str], other: list[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)


def _spaceless(lines: list[str]) -> list[str]:
    return ["".join(line.split()) for line in lines]


def _writer(text: str) -> YAML:
    writer = YAML()
    writer.preserve_quotes = True
    writer.width = sys.maxsize
    writer.allow_unicode = True
    indent, offset = _indents(text)
    writer.indent(mapping=2, sequence=indent, offset=offset)
    return writer


def _indents(text: str) -> tuple[int, int]:
    """Return the columns of what stands in a list of a file, and of its dashes."""
    if not any(line.lstrip().startswith("- ") for line in text.splitlines()):
        return INDENT, OFFSET
    _, indent, offset = load_yaml_guess_indent(text, yaml=YAML())
    return indent or 2, offset or 0


def _dumped(writer: YAML, values: Any) -> str:
    if values is None:
        return ""
    out = StringIO()
    writer.dump(values, out)
    return out.getvalue()

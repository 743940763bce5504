"""YAML files that people write beside their dumps, and not always the author of the site.

They hold plain values: text, numbers, dates, lists and mappings. What YAML has beyond these (anchors and
aliases, tags, further documents) is refused before anything is made of it, so that what a file gives is a
tree no larger than the file, and nothing in it runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from yaml.reader import Reader

from mkdocs_newsdump.text.messages import short

if TYPE_CHECKING:
    from yaml import SafeLoader
else:  # libyaml, where PyYAML has it, reads ten times as fast
    SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_BYTES = 1_000_000
"""Maximum size of a file."""

MAX_DEPTH = 10
"""Maximum number of lists and mappings within each other. The deepest value we know stands in four."""

MAX_EVENTS = 50_000
"""Maximum number of values, and of beginnings and ends of lists and mappings: some 3,000 full entries."""

MAX_NUMBER = 32
"""Maximum number of characters of a number or a date; anything longer is text."""

TEXT = "tag:yaml.org,2002:str"


class Wrong(Exception):  # noqa: N818  the reason alone, on its way to the file's name
    """What is wrong in a file, without the file's name."""


def read_yaml(path: Path) -> str:
    """Return the text of a file, of which no more is read than may be used. Raises :class:`Wrong`."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Wrong(f"cannot be read: {error.strerror or error}") from error
    return decode_yaml(data)


def decode_yaml(data: bytes) -> str:
    """Return the text of a file's bytes. Raises :class:`Wrong`."""
    if len(data) > MAX_BYTES:
        raise Wrong(f"is larger than {MAX_BYTES // 1_000_000} MB; keep what a person wrote, delete the rest")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Wrong("is not UTF-8; save it as UTF-8") from None


def load(text: str) -> Any:
    """Return the values of a YAML text; all keys are text, as they are written. Raises :class:`Wrong`."""
    unseen = Reader.NON_PRINTABLE.search(text)
    if unseen:
        line = text.count("\n", 0, unseen.start()) + 1
        raise Wrong(f"line {line}: holds the control character U+{ord(unseen[0]):04X}; delete it")
    try:
        _check(yaml.parse(text, PlainValues))
        return yaml.load(text, PlainValues)
    except yaml.MarkedYAMLError as error:
        problem = error.problem if error.problem and len(error.problem) < 100 else "is not YAML"
        raise _wrong(error.problem_mark, f"{problem}; put text with signs in it in quotes") from None


def item_lines(text: str) -> list[int]:
    """Return the line that each item of the list begins on that a text holds, which :func:`load` takes."""
    node = yaml.compose(text, PlainValues)
    return [item.start_mark.line + 1 for item in node.value] if isinstance(node, yaml.SequenceNode) else []


def _check(events: Iterable[yaml.Event]) -> None:
    """Refuse what is no tree of plain values, or a very deep one."""
    depth = documents = 0
    for number, event in enumerate(events):
        start = event.start_mark
        if number > MAX_EVENTS:
            raise _wrong(start, "more values than a person writes in one file; delete what is too much")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _wrong(
                start, "anchors (&) and aliases (*) are not allowed; write the value out, or quote it"
            )
        if getattr(event, "tag", None):
            raise _wrong(start, "tags (!) are not allowed; put text that begins with ! in quotes")
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            raise _wrong(start, "a second document begins; keep one, delete the line ---")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _wrong(start, f"more than {MAX_DEPTH} lists and mappings stand within each other")


class PlainValues(SafeLoader):
    """YAML as plain values, with no key given twice."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Take what is too long for a number for text: to read it as one can take very long."""
        if kind is yaml.ScalarNode and len(value) > MAX_NUMBER:
            return TEXT
        return super().resolve(kind, value, implicit)  # type: ignore[no-untyped-call]

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Take keys as they are written, and refuse a repeated one."""
        mapping: dict[Any, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise _wrong(key.start_mark, "a list or mapping is no key; write a word before the colon")
            if key.value in mapping:
                raise _wrong(key.start_mark, f"{short(key.value)} is given twice; keep one")
            mapping[key.value] = self.construct_object(value, deep=deep)
        return mapping

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        """Leave a day that cannot be as the text it is, so that the error can name its key."""
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError:
            return node.value


PlainValues.add_constructor("tag:yaml.org,2002:timestamp", PlainValues.construct_yaml_timestamp)


def _wrong(mark: Any, reason: str) -> Wrong:
    return Wrong(f"line {mark.line + 1}: {reason}" if mark else reason)

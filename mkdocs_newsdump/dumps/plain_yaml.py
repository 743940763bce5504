"""YAML files that a person wrote beside the dumps, read as data alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


class Wrong(Exception):  # noqa: N818  the reason alone, on its way to the file's name
    """What is wrong with a file or a value in it, and what to write; who catches it adds the file's name."""


def read_yaml(path: Path) -> str:
    """Return the text of a file. Raises :class:`Wrong`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Wrong(f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError:
        raise Wrong("is not UTF-8; save it as UTF-8") from None


def load(text: str) -> Any:
    """Return the data of a YAML text. Raises :class:`Wrong`, also for a key given twice."""
    try:
        return yaml.load(text, UniqueKeys)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"line {mark.line + 1}: " if mark else ""
        raise Wrong(f"{where}{error.problem or 'is not YAML'}; put text with signs in it in quotes") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Wrong(f"is not YAML: {error}") from None


class UniqueKeys(yaml.SafeLoader):
    """YAML as data alone, without a key given twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Refuse a repeated key."""
        seen = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                problem = f"{key.value!r} is given twice; keep one"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)

    def construct_yaml_timestamp(self, node: yaml.ScalarNode) -> Any:
        """Leave a day that cannot be as the text it is, so that the error can name its key."""
        try:
            return super().construct_yaml_timestamp(node)
        except ValueError:
            return node.value


UniqueKeys.add_constructor("tag:yaml.org,2002:timestamp", UniqueKeys.construct_yaml_timestamp)

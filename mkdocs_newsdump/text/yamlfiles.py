"""Files of words and weights that the package brings, read by the fast parser where PyYAML has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

VALUES = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
WORDS = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_values(file: Path) -> Any:
    """Read a YAML file in which numbers are numbers."""
    return yaml.load(file.read_text(encoding="utf-8"), VALUES)


def read_words(file: Path) -> Any:
    """Read a YAML file in which all is text: "on" and "no" are words, not truth values."""
    return yaml.load(file.read_text(encoding="utf-8"), WORDS)

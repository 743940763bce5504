"""What people read on pages of the corpus, where its gold lacks a field or gives what the page has not.

``readings.jsonl`` has an object a page: its id, and of ``title``, ``authors`` and ``published`` what somebody
was asked for and read without doubt, null or an empty list where the page has none. No text of the corpus is
kept here, so a title and a name stand as digests of their words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from unicodedata import normalize

from benchmarks.corpus import TOKEN

READINGS = Path(__file__).with_name("readings.jsonl")

DIGITS = 12
"""Hexadecimal digits of a digest."""


def digest(text: str) -> str:
    """Return a digest of the words of a text, in lower case."""
    words = " ".join(TOKEN.findall(normalize("NFKC", text).casefold()))
    return sha256(words.encode()).hexdigest()[:DIGITS]


def digests(names: Iterable[str]) -> frozenset[str]:
    """Return the digests of names."""
    return frozenset(map(digest, names))


@cache
def read_readings() -> Mapping[str, Mapping[str, Any]]:
    """Read all that was read, by the page's id."""
    rows = map(json.loads, READINGS.read_text(encoding="utf-8").splitlines())
    return {row.pop("id"): row for row in rows}

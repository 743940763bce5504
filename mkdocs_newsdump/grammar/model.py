"""The models of a language, read when it is first met.

A file of weights, as ``benchmarks/fit_grammar.py`` writes it, is a zlib stream and holds nothing that could
act: a line of JSON, then whole numbers: of the tables of tags, steps and relations, and of that of aspects
where a language has one. Of each table come the keys, in order, as differences to the key
before, and then the weights; bytes that weigh alike stand together, which zlib makes smallest.
"""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from mkdocs_newsdump.grammar.aspect import ASPECTS
from mkdocs_newsdump.grammar.parser import RELATIONS, STEPS
from mkdocs_newsdump.grammar.table import Table
from mkdocs_newsdump.grammar.tagger import Tagger

FOLDER = Path(__file__).parent / "weights"
FORMAT = 1
"""Raised when features or file change, so that weights fitted for others are not read."""
KEY_BYTES = 4


class Model(NamedTuple):
    """The grammar of a language: its tagger, its tables, and the codes of the words that the parser knows."""

    tagger: Tagger
    steps: Table
    relations: Table
    known: frozenset[int]


@cache
def load(language: str | None) -> Model | None:
    """Return the models of a language, or None where there are none that can be trusted."""
    if not language or not language.isalpha():
        return None
    file = FOLDER / f"{language}.bin"
    return read_model(file.read_bytes()) if file.is_file() else None


def languages() -> list[str]:
    """Return the languages that have models."""
    return sorted(file.stem for file in FOLDER.glob("*.bin"))


def read_model(content: bytes) -> Model:
    """Return the models that a file of weights holds."""
    head, _, rest = zlib.decompress(content).partition(b"\n")
    header = json.loads(head)
    if header["format"] != FORMAT:
        raise ValueError(f"weights of format {header['format']}, read is {FORMAT}")
    view = memoryview(rest)
    known = _numbers(view[: KEY_BYTES * header["known"]])
    at = KEY_BYTES * header["known"]
    tables = []
    for classes, size in zip((header["tags"], STEPS, RELATIONS, ASPECTS), header["sizes"], strict=False):
        after_keys = at + KEY_BYTES * size
        end = after_keys + len(classes) * size
        tables.append(
            Table(classes, _numbers(view[at:after_keys]), _woven(view[after_keys:end], len(classes)))
        )
        at = end
    tags, steps, relations, *aspects = tables
    # of a language whose perfective verbs have a present that is a future
    tagger = Tagger(tags, aspects[0] if aspects else None)
    return Model(tagger, steps, relations, frozenset(known))


def _woven(planes: memoryview, width: int) -> bytes:
    """Return rows of ``width`` bytes whose first bytes, second bytes and so on stand together."""
    rows = bytearray(len(planes))
    size = len(planes) // width
    for at in range(width):
        rows[at::width] = planes[at * size : (at + 1) * size]
    return bytes(rows)


def _numbers(planes: memoryview) -> list[int]:
    steps = array("I", _woven(planes, KEY_BYTES))
    if sys.byteorder == "big":
        steps.byteswap()
    return list(accumulate(steps))

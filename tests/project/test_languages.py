"""No code names a language: what differs by language stands in its folder."""

import ast
import re
from pathlib import Path

import pytest

import mkdocs_newsdump
from mkdocs_newsdump.text.languages import FALLBACK, FOLDER, SHARED

PACKAGE = Path(mkdocs_newsdump.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
CODES = {path.name for path in FOLDER.iterdir() if path.is_dir()}
LOCALE = re.compile(r"[a-z]{2,3}[-_][A-Z]{2}")

OTHER_MEANINGS = {
    "text/languages.py": {FALLBACK, SHARED},
    "text/country_codes.py": {FALLBACK},  # the names in messages, which are English
    "dumps/checks.py": {"no"},  # what YAML reads as false
    "render/cite.py": {"id"},
    "render/exports/atom.py": {"id"},
    "render/exports/csv_table.py": {"id", "no"},
    "render/exports/timeline_json.py": {"id"},
    "site/paths.py": {"id"},
    "review/serving/state.py": {"id"},
    "text/romanise.py": {"zh"},  # letters of one sound
}
"""Codes that a module may hold: the two that are defined once, and words of formats."""

CLASS = re.compile(r"\[(?:\\.|[^\]\\])*\]")
"""A class of letters in a regular expression is no word."""

WORD = re.compile(r"[^\W\d_a-zA-Z]{2,}")

TABLES = {
    "cleaning/mojibake.py",
    "cleaning/warnings.py",
    "dumps/encoding.py",
    "text/romanise.py",
    "text/scripts.py",
}
"""They hold the letters of encodings and scripts."""

LETTERS = {
    "dates/lexicon.py": {"〇零一二三四五六七八九十百千两兩", "ʻʼ"},
    "grammar/aspect.py": {"ся"},
}
"""The numerals of a script, whose values Unicode has, letters that stand for an apostrophe, and an ending
that the words of a learnt table were cut of.
"""


def texts(module):
    """The texts in a module that are no docstrings."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.value


@pytest.mark.parametrize("module", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_no_code_names_a_language(module):
    name = module.relative_to(PACKAGE).as_posix()
    held = set(texts(module))
    named = {text for text in held if text in CODES or LOCALE.fullmatch(text)}
    assert named <= OTHER_MEANINGS.get(name, set())
    words = {word for text in held for word in WORD.findall(CLASS.sub("", text))}
    assert name in TABLES or words <= LETTERS.get(name, set())

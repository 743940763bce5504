"""The folders of languages: one syntax, nothing unknown, and who lacks what."""

import re

import pytest
import yaml

from mkdocs_newsdump.text import languages
from mkdocs_newsdump.text.languages import FALLBACK, FOLDER, KEYS, SHARED, closest, codes, read

LEAST = {"page": 62, "dates": 59, "events": 25, "parties": 25, "grammar": 9, "labels": 17}
"""Languages that have each file; a number only grows."""

LACKING = {
    "page": """
        bs ckb cv eo ku mt tk tt yi
    """,
    "dates": """
        af fil gl is mr ms ne sq sw ta te ur
    """,
    "events": """
        af be bg bn bs ca ckb cv da eo et eu fi fil gl hr hu hy id is ka ku lt lv mk mn mr ms mt ne
        no sk sl sq sr sv sw ta te tg th tk tt ur vi yi
    """,
    "parties": """
        af be bg bn bs ca ckb cv da eo et eu fi fil gl hr hu hy id is ka ku lt lv mk mn mr ms mt ne
        no sk sl sq sr sv sw ta te tg th tk tt ur vi yi
    """,
    "grammar": """
        af ar az be bg bn bs ca ckb cs cv da el eo et eu fa fi fil gl he hi hr hu hy id is
        ja ka kk ko ku lt lv mk mn mr ms mt ne nl no ro sk sl sq sr sv sw ta te tg th tk tr
        tt uk ur uz vi yi zh
    """,
    "labels": """
        af az be bg bn bs ca ckb cs cv da el eo et eu fa fi fil gl hi hr hu hy id is ka ko ku lt lv mk
        mn mr ms mt ne nl no ro sk sl sq sr sv sw ta te tg th tk tt ur vi yi
    """,
}
"""The languages that lack each file: take a code out when you add it."""

FILES = [(code, file) for file in KEYS for code in (*codes(file), SHARED)]


def folders():
    return {path.name for path in FOLDER.iterdir() if path.is_dir()} - {SHARED}


@pytest.mark.parametrize("file", KEYS)
def test_what_each_language_lacks_is_listed(file):
    assert len(codes(file)) >= LEAST[file]
    assert folders() - set(codes(file)) == set(LACKING[file].split())


def test_a_folder_holds_known_files_alone():
    assert {path.name for path in FOLDER.glob("*/*")} == {f"{file}.yml" for file in KEYS}


@pytest.mark.parametrize(("code", "file"), FILES)
def test_every_file_is_read(code, file):
    assert read(code, file) or code == SHARED


@pytest.mark.parametrize("file", KEYS)
def test_the_readme_explains_every_key(file):
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {file}.yml", 1)[1].split("\n## ")[0]
    rows = "".join(row.split("|")[1] for row in section.splitlines() if row.startswith("| `"))
    assert set(re.findall(r"`(\w+)`", rows)) == set(KEYS[file])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of languages of its own."""
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    for cached in (codes, read):
        cached.cache_clear()
    yield tmp_path
    for cached in (codes, read):
        cached.cache_clear()


@pytest.mark.parametrize(
    ("file", "text", "error"),
    [
        ("page", "relatd: leggi", "relatd: no such key; write one of script, "),
        ("page", "related: leggi,, anche", "related: holds an empty phrase; write phrases"),
        ("page", "related: [leggi, anche]", "related: write text"),
        ("page", "related: leggi*", "related: * is no wildcard here; write one phrase for each form"),
        ("page", "script: Klingon", "script: write one of Kana, "),
        ("dates", "months: {May: maggio}", "months: May: write a whole number"),
        ("dates", "bare_year: yes", "bare_year: write true, or leave the key out"),
        ("dates", "units: anno", "units: write a mapping, one key a line"),
        ("dates", "last: scors*", "last: * is no wildcard here"),
        ("dates", "display: {decade: anni, third: x}", "display: third: no such key; write one of decade"),
        ("events", "kinds: {visit: [visita]}", "kinds: visit: write text"),
        ("parties", "both: sett(.)", "both: (.) is no wildcard here"),
        ("labels", "article: {title: }", "article: title: write text"),
    ],
)
def test_an_error_names_the_file_and_the_key(folder, file, text, error):
    (folder / "it").mkdir()
    (folder / "it" / f"{file}.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(f"languages/it/{file}.yml: {error}")):
        read("it", file)


def test_a_language_is_a_folder(folder):
    (folder / "it").mkdir()
    (folder / "it" / "page.yml").write_text("related: leggi anche,\n  vedi\nmenu:\n", encoding="utf-8")
    assert codes("page") == ("it",)
    assert read("it", "page") == {"related": ("leggi anche", "vedi"), "menu": ()}
    assert read("it", "dates") == read("xx", "page") == read("../it", "page") == {}


@pytest.mark.parametrize(
    ("language", "file", "found"),
    [
        ("ru", "labels", "ru"),
        ("ru-RU", "labels", "ru"),
        ("kk_KZ", "events", "kk"),
        ("EN-gb", "dates", "en"),
        ("nn", "page", "no"),
        ("zh-Hant-TW", "page", "zh"),
        ("sr_Latn", "dates", "sr"),
        ("xx", "page", None),
        ("../ru", "labels", None),
        ("", "page", None),
        (None, "dates", None),
    ],
)
def test_the_closest_language_is_found_by_cldr(language, file, found):
    assert closest(language, file) == found


def test_the_language_that_others_fall_back_to_has_every_file():
    assert all(FALLBACK in codes(file) for file in KEYS)


@pytest.mark.parametrize(("code", "file"), FILES)
def test_no_key_stands_twice(code, file):
    path = FOLDER / code / f"{file}.yml"
    nodes = [yaml.compose(path.read_text(encoding="utf-8"))] if path.is_file() else []
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [key.value for key, _ in node.value]
            assert len(keys) == len(set(keys)), path
            nodes += [value for _, value in node.value]

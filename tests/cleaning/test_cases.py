"""Whole dumps: a folder a case, ``dump.txt`` beside what ``expected.json`` says of it."""

import json
from pathlib import Path

import pytest

from mkdocs_newsdump import clean

CASES = sorted((Path(__file__).parent / "cases").iterdir())


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_dump_is_read_as_a_person_reads_it(folder):
    article = clean((folder / "dump.txt").read_text(encoding="utf-8")).to_dict()
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert {key: article[key] for key in expected if key not in ("body", "roles")} == {
        key: value for key, value in expected.items() if key not in ("body", "roles")
    }
    assert [[block["kind"], *block["lines"]] for block in article["body"]] == expected["body"]
    roles = {str(line["number"]): line["role"] for line in article["lines"]}
    assert {number: roles[number] for number in expected["roles"]} == expected["roles"]

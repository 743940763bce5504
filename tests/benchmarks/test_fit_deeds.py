"""The fit of deeds without a date takes those for listed whose clause tells an entry without one."""

import json

import pytest

pytest.importorskip("numpy", reason="pip install '.[fit]' brings what fits the weights")
from benchmarks.fit_deeds import is_undated, read_examples

STORY = """Peru and Chile agree on a railway

Peru and Chile signed an agreement on a new railway on Tuesday. The presidents of Peru and Chile met in Lima.

Peru and Chile opened embassies on 5 May 1950. Trade between Peru and Chile grows.
"""


def test_an_entry_without_a_date_is_listed_where_its_clause_tells_it(tmp_path):
    entries = [
        {"date": None, "core": True, "planned": False, "cues": ["agreement on a new railway"]},
        {"date": "1950-05-05", "core": True, "planned": False, "cues": ["embassies"]},
    ]
    row = {"file": "a.txt", "language": "en", "pair": ["CL", "PE"], "published": None, "entries": entries}
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(STORY, "utf-8")
    (tmp_path / "expected.jsonl").write_text(json.dumps(row), "utf-8")
    examples = list(read_examples(tmp_path))
    assert [example.listed for example in examples].count(True) == 1
    assert all(example.core == example.listed for example in examples)


def test_an_entry_may_have_no_date():
    assert is_undated({"date": "2020-05-01", "also": [None]})
    assert not is_undated({"date": "2020-05-01"})

"""What is listed of texts that are not ours to keep is found again in them by its places."""

import json

import pytest

from benchmarks.news_milestones import APART, LISTED, read_source, with_words


def test_a_place_gives_the_words_that_stand_there():
    text = "Peru and Chile\nsigned a treaty on the sea. Trade grows."
    entry = {"date": None, "also": [], "planned": False, "core": True, "places": [[9, 30], [34, 41]]}
    assert with_words(text, entry) == {
        "date": None,
        "also": [],
        "planned": False,
        "core": True,
        "cues": ["Chile signed a treaty", "the sea"],
    }


def test_a_source_is_a_file_or_the_text_of_one_of_its_lines(tmp_path):
    (tmp_path / "one.txt").write_text("Peru", "utf-8")
    (tmp_path / "many.jsonl").write_text('{"text": "Chile"}\n{"text": "Cuba"}\n', "utf-8")
    assert read_source(tmp_path, "one.txt") == "Peru"
    assert read_source(tmp_path, "many.jsonl#1") == "Cuba"


@pytest.mark.parametrize("listed", [LISTED, APART])
def test_what_is_listed_has_places_and_no_words(listed):
    rows = [json.loads(line) for line in listed.read_text("utf-8").splitlines()]
    assert rows
    for row in rows:
        assert len(row["pair"]) == 2
        for entry in row["entries"]:
            assert "cues" not in entry
            assert all(0 <= start < end for start, end in entry["places"])

"""The small corpus of our own making: what is committed is what its stories make, and no figure falls."""

import json
import sys

import pytest
import yaml

from benchmarks import floors, set_small, small
from benchmarks.corpus import read_corpus, read_gold
from benchmarks.small import HOME, SECTION, Told, cleaning, plain, timeline


@pytest.fixture(scope="module")
def measured():
    return cleaning(HOME)[0] | timeline(HOME)[0]


def test_no_figure_falls_below_its_floor(measured):
    kept = floors.read_floors(SECTION)
    assert kept.keys() == measured.keys()
    below = {key: (measured[key], kept[key]) for key in floors.fallen(SECTION, measured)}
    assert not below, "python -m benchmarks.small --show says which texts came out wrong"


def test_committed_files_are_what_the_stories_make():
    made = set_small.files()
    there = [*(HOME / "news").iterdir(), HOME / "news-gold.jsonl"]
    assert {path.relative_to(HOME).as_posix(): path.read_text(encoding="utf-8") for path in there} == made


def test_the_corpus_stays_small():
    files = [path for path in HOME.rglob("*") if path.is_file()]
    assert 40 <= len(read_corpus(HOME)) <= 60
    assert sum(path.stat().st_size for path in files) < 300_000


def test_dumps_show_what_should_be_found_in_them():
    gold = read_gold(HOME)
    for case in read_corpus(HOME):
        row = gold[case.name.split(".")[0]]
        shown = plain(case.text)
        assert all(plain(words) in shown for words in (row["title"], *row["authors"])), case.name


def test_texts_hold_a_cue_of_every_entry_they_should_give():
    for path in (HOME / "timeline").iterdir():
        text = yaml.safe_load(path.read_text(encoding="utf-8"))
        shown = text["text"].casefold()
        for one in [*text["entries"], *(trap for trap in text["traps"] if "cues" in trap)]:
            assert any(cue.casefold() in shown for cue in one["cues"]), (path.name, one)


PAGE = "* Home\n/ Sport / Weather\n\n! A hen\n= Hens at large\n| Three hens left their yard."


@pytest.mark.parametrize(
    ("style", "lines"),
    [
        ("innertext", ["Home", "Sport", "Weather", "", "Hens at large", "Three hens left their yard."]),
        (
            "inscriptis",
            [
                "      * Home",
                "    Sport Weather",
                "",
                "        Hens at large",
                "            Three hens left their yard.",
            ],
        ),
        (
            "w3m",
            [
                "   • Home",
                "Sport Weather",
                "",
                "[A hen]",
                "",
                "Hens at large",
                "",
                "Three hens left their yard.",
            ],
        ),
    ],
)
def test_a_page_is_set_in_each_style(style, lines):
    assert list(set_small.STYLES[style](set_small.pieces(PAGE))) == lines


@pytest.mark.parametrize("text", ["Hens " * 40, "鶏が三羽逃げた。" * 20])
def test_long_lines_are_wrapped_by_columns(text):
    lines = list(set_small.w3m(set_small.pieces(f"| {text.strip()}")))
    assert len(lines) > 1
    assert max(len(line) * (2 if set_small.WIDE.search(line) else 1) for line in lines) <= set_small.COLUMNS


ENTRY = {"date": "1992-10-15", "also": ["1992-10"], "cues": ["Embass"]}


@pytest.mark.parametrize(
    ("date", "planned", "words", "tells"),
    [
        ("1992-10-15", False, "the embassy opens", True),
        ("1992-10", False, "the embassy opens", True),
        ("1992", False, "the embassy opens", False),
        ("1992-10-15", True, "the embassy opens", False),
        ("1992-10-15", False, "the consulate opens", False),
    ],
)
def test_an_entry_tells_an_expected_one_by_date_tense_and_cue(date, planned, words, tells):
    assert Told(date, planned, words, words).tells(ENTRY) is tells


@pytest.mark.parametrize(("date", "can_be"), [("1992", True), (None, True), ("1993", False)])
def test_a_less_exact_date_is_not_a_wrong_one(date, can_be):
    assert Told(date, False, "", "").can_be(ENTRY) is can_be


@pytest.fixture
def own_floors(tmp_path, monkeypatch, measured):
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"corpus": {"kept": 0.5}, SECTION: {"body/w3m": 1.5}}), encoding="utf-8")
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(small, "cleaning", lambda home: (measured, []))
    monkeypatch.setattr(small, "timeline", lambda home: ({}, []))

    def run(*flags):
        monkeypatch.setattr(sys, "argv", ["small", *flags])
        return small.main(), json.loads(path.read_text(encoding="utf-8"))

    return run


def test_a_drop_fails(own_floors, capsys):
    assert own_floors()[0] == 1
    assert "BELOW" in capsys.readouterr().out


def test_a_floor_is_lowered_by_its_flag_alone(own_floors, measured):
    assert own_floors("--raise")[1][SECTION]["body/w3m"] == 1.5
    after = own_floors("--lower")[1]
    assert measured["body/w3m"] - 0.001 < after[SECTION]["body/w3m"] <= measured["body/w3m"]
    assert after["corpus"] == {"kept": 0.5}
    assert own_floors()[0] == 0

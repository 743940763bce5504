"""The fit of merging learns from pairs of milestones whose events are known."""

import json
from dataclasses import replace

import pytest
import timelines

np = pytest.importorskip("numpy", reason="pip install '.[fit]' brings what fits the weights")
from benchmarks.fit_merging import Example, held_out, read_folder, strangers  # noqa: E402


def test_a_pair_of_countries_is_judged_by_others():
    sides = [{"always": 1.0, "like": float(n % 2)} for n in range(80)]
    examples = [Example(f"pair {n // 2 % 8}", features, n % 2 == 1) for n, features in enumerate(sides)]
    likely = held_out(examples)
    assert all((one > 0.5) == example.listed for one, example in zip(likely, examples, strict=True))
    alone = [one._replace(pair="pair 1") for one in examples]
    assert np.ptp(held_out([*alone, *(one._replace(listed=not one.listed) for one in examples)])[:80]) > 0.1


def test_examples_are_milestones_of_dates_that_agree_with_whether_they_are_one_event(tmp_path):
    (tmp_path / "texts").mkdir()
    told = {
        "en": "Finland and Estonia\n\nFinland and Estonia signed a treaty on 3 May 1997. "
        "Talks went on for weeks, and nobody knows what was said there.",
        "de": "Finnland und Estland\n\nAm 3. Mai 1997 unterzeichneten Finnland und Estland einen Vertrag. "
        "Die Gespräche dauerten Wochen, und niemand weiß, was dort gesagt wurde.",
    }
    rows = []
    for language, text in told.items():
        (tmp_path / f"texts/{language}.txt").write_text(text, encoding="utf-8")
        entry = {"date": "1997-05-03", "cues": ["treaty", "Vertrag"], "planned": False, "event": "treaty"}
        rows.append({"file": f"{language}.txt", "pair": ["EE", "FI"], "published": None, "entries": [entry]})
    (tmp_path / "expected.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (example,) = read_folder(tmp_path)
    assert example.listed
    assert "two languages" in example.features
    assert "the same day" in example.features


def test_what_two_pairs_of_countries_did_in_a_year_is_set_side_by_side_as_two_events():
    bridge = timelines.candidate("1997-05-03", "The bridge was opened", "en", article="a.txt")
    road = timelines.candidate("1997", "A road was built", "en", article="b.txt")
    later = timelines.candidate("2004", "A road was closed", "en", article="c.txt")
    others = [replace(one, milestone=replace(one.milestone, parties=("EE", "FI"))) for one in (road, later)]
    found = list(strangers({("KG", "KZ"): [bridge], ("EE", "FI"): others}))
    assert [(one.pair, one.listed) for one in found] == [("KG-KZ", False), ("EE-FI", False)]

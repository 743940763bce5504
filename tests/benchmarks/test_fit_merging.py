"""The fit of merging learns from pairs of milestones whose events are known."""

import json

import pytest

np = pytest.importorskip("numpy", reason="pip install '.[fit]' brings what fits the weights")
from benchmarks.fit_merging import fit, held_out, read_folders  # noqa: E402


def test_what_divides_the_examples_gets_weight_and_what_does_not_none():
    values = np.array([[1.0, 1.0, side] for side in (0.0, 1.0)] * 20)
    always, also, side = fit(values, values[:, 2], np.ones(40))
    assert side > 1
    assert abs(always - also) < 1e-6


def test_an_example_counts_as_much_as_its_weight():
    values, same = np.ones((2, 1)), np.array([1.0, 0.0])
    assert fit(values, same, np.array([3.0, 1.0])) > 0 > fit(values, same, np.array([1.0, 3.0]))


def test_a_pair_of_countries_is_judged_by_others():
    values, same = np.eye(20), np.ones(20)
    likely = held_out(values, same, same, [f"pair {n % 4}" for n in range(20)])
    assert likely == pytest.approx(np.full(20, 0.5))  # no other pair has its feature


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
    (example,) = read_folders([tmp_path])
    assert example.same
    assert example.weights == "two_languages"
    assert "the same day" in example.features

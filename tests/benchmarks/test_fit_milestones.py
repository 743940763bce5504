"""The fit of likelihoods learns what divides examples, and judges them by weights of other texts."""

import json

import pytest

np = pytest.importorskip("numpy", reason="pip install '.[fit]' brings what fits the weights")
from benchmarks.fit_milestones import fit, held_out, read_examples  # noqa: E402


def test_what_divides_the_examples_gets_weight_and_what_does_not_none():
    values = np.array([[1.0, 1.0, side] for side in (0.0, 1.0)] * 20)
    listed = values[:, 2].copy()
    always, also, side = fit(values, listed)
    assert side > 1
    assert abs(always - also) < 1e-6


def test_a_text_is_judged_by_others():
    values, listed = np.eye(20), np.ones(20)
    likely = held_out(values, listed, [f"text {n}" for n in range(20)])
    assert likely == pytest.approx(np.full(20, 0.5))  # no other text has its feature


def test_examples_are_the_dates_of_texts_with_what_a_reader_would_list(tmp_path):
    text = "Finland and Estonia\n\n" + " ".join(
        (
            "Finland and Estonia signed a treaty on 3 May 1997.",
            "The Finnish and the Estonian minister met in 2003.",
            "Talks of Finland and Estonia went on for weeks, and nobody knows what was said there.",
        )
    )
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/a.txt").write_text(text)
    entry = {"date": "1997-05-03", "cues": ["treaty"], "core": True}
    row = {"file": "a.txt", "pair": ["EE", "FI"], "entries": [entry]}
    (tmp_path / "expected.jsonl").write_text(json.dumps(row))
    found = [(one.listed, one.core) for one in read_examples(tmp_path)]
    assert found == [(True, True), (False, False)]

"""The fit of likelihoods learns what divides examples, and judges them by weights of other texts."""

import json

import pytest

np = pytest.importorskip("numpy", reason="pip install '.[fit]' brings what fits the weights")
pytest.importorskip("sklearn")
from benchmarks.fit_milestones import Example, fit, folds, held_out, read_examples, write  # noqa: E402
from mkdocs_newsdump.text.learnt import likelihood, read_weights  # noqa: E402


def example(text, listed, **features):
    return Example(text, {"always": 1.0, **features}, taken=False, listed=listed, core=False)


EXAMPLES = [
    example(f"text {n}", side > 0, side=side, other=n % 3 / 2) for side in (0.0, 1.0) for n in range(100)
]


def names_asked(tree):
    return set() if isinstance(tree, float) else {tree[0], *names_asked(tree[2]), *names_asked(tree[3])}


def test_what_divides_the_examples_is_asked_for():
    weights = fit(EXAMPLES)
    assert "side" in set().union(*map(names_asked, weights.trees))
    yes, no = (likelihood(weights, example("new", None, side=side).features) for side in (1.0, 0.0))
    assert yes > 0.8
    assert no < 0.2


def test_a_fit_is_the_same_each_time():
    assert fit(EXAMPLES) == fit(EXAMPLES)


def test_words_have_a_weight_where_several_examples_have_them_and_are_asked_by_no_tree():
    words = [example(f"text {n}", n % 2 > 0, **({"word treat": 1.0} if n % 2 else {})) for n in range(40)]
    words.append(example("text", False, **{"word once": 1.0}))
    weights = fit(words)
    assert not set().union(*map(names_asked, weights.trees))
    assert weights.linear["word treat"] > 0
    assert "word once" not in weights.linear


def test_what_is_written_is_what_is_read(tmp_path):
    weights = fit(EXAMPLES)
    write(weights, tmp_path / "likelihood.json")
    read = read_weights(tmp_path / "likelihood.json")
    features = EXAMPLES[-1].features
    assert likelihood(read, features) == likelihood(weights, features)


def test_a_text_is_judged_by_others():
    alone = [example(f"text {n}", n % 2 > 0, **{f"only {n}": 1.0}) for n in range(20)]
    assert held_out(alone, folds(alone)) == pytest.approx(
        np.full(20, 0.5), abs=0.1
    )  # no other text has its feature


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

"""How near titles come to those of editors, and what is learned from these."""

import pytest

np = pytest.importorskip("numpy", reason="pip install '.[fit]' brings what fits the weights")
from benchmarks.best_titles import figures, likeness, nearest  # noqa: E402
from benchmarks.keeping import Chain, Example, fit_keeping, folds  # noqa: E402


def test_titles_are_alike_by_their_words_in_any_order():
    assert likeness("The bridge, opened", "opened the bridge") == 1
    assert likeness("The bridge", "A road") == 0
    assert nearest("The bridge", ["A road", "A bridge"]) == (0.5, "A bridge")


def test_figures_say_how_many_titles_are_the_editors():
    assert figures([("The road", ["The road"]), ("A road", ["The bridge"])]).startswith(
        "    2 equal 0.500 F1 0.500"
    )


def test_a_chain_expects_what_all_titles_of_a_sentence_have():
    zeros = np.zeros(3), np.zeros(5), np.zeros(5)
    total, kept, ends, begins = Chain([1, 2]).expect(*zeros)
    assert np.exp(total) == pytest.approx([2, 4])
    assert kept == pytest.approx([0.5] * 3)
    assert ends == pytest.approx([0, 0.5, 0, 0.25, 0.5])
    assert begins == pytest.approx([0.5, 0, 0.5, 0.25, 0])


def test_what_is_kept_is_learned():
    example = Example([["good"], ["bad"]], [["edge"], ["between"], ["edge"]], [[True, False]])
    weights = fit_keeping([example] * 40)
    assert weights.word["good"] > 0 > weights.word["bad"]
    assert weights.end["between"] > 0


def test_each_source_is_in_one_fold():
    pairs = list(folds(["a", "b", "c", "a"], 2))
    assert sorted(source for own, _ in pairs for source in own) == ["a", "b", "c"]
    assert all(own.isdisjoint(others) for own, others in pairs)

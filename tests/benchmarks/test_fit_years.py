"""The fit of years learns from which of its rivals a date's year is told."""

import pytest

np = pytest.importorskip("numpy", reason="pip install '.[fit]' brings what fits the weights")
from benchmarks.fit_years import MADE_UP, Example, examples_of_text, fit, read_examples  # noqa: E402
from mkdocs_newsdump.dates import years  # noqa: E402

EXAMPLES = [
    Example("set", {None: {"open"}, 1992: {"told"}, 2023: {"near"}}, 1992 if at % 4 else 2023)
    for at in range(40)
]
DUMP = "Bridge closed\n\nOn 3 June 1992 the bridge was opened. On 9 August it was closed by the mayor.\n"


def test_what_tells_the_year_has_the_greater_weight():
    weights = fit(EXAMPLES)
    assert weights["told"] > weights["near"] > weights["open"]
    assert fit(EXAMPLES) == weights


def test_a_date_with_the_cue_of_an_entry_is_an_example():
    entry = {"date": "1992-08-09", "cues": ["closed by the mayor"]}
    row = {"file": "a.txt", "language": "en", "published": None, "entries": [entry]}
    (one,) = examples_of_text("set", row, DUMP, years.read_weights())
    assert (one.name, one.right) == ("set", 1992)
    assert one.rivals.keys() == {None, 1991, 1992}


def test_every_made_up_sentence_has_a_date_without_its_year():
    assert all(one.name == MADE_UP for one in read_examples([], years.read_weights()))

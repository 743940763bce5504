"""Short texts with one difficulty each: no figure falls, and what a figure counts."""

import pytest

from benchmarks import floors, kinds


@pytest.mark.parametrize(("section", "folder"), [("kinds", kinds.KINDS), ("kinds apart", kinds.APART)])
def test_no_figure_falls_below_its_floor(section, folder):
    measured = kinds.measure(folder)
    assert floors.read_floors(section).keys() == measured.keys()
    below = {key: measured[key] for key in floors.fallen(section, measured)}
    assert not below, "python -m benchmarks.kinds --show KIND says what is wrong or lacking"


TEXT = "A treaty\n\nPeru and Chile signed the Treaty of Lima on 3 May 1929. Peru rose in arms in 1931."
TREATY = {"date": "1929-05-03", "planned": False, "core": True, "cues": ["Treaty of Lima"]}


@pytest.mark.parametrize(
    ("entries", "traps", "right", "lacking"),
    [
        ([TREATY], [], True, 0),
        ([TREATY, TREATY | {"date": "1931", "cues": ["rose"]}], [], False, 1),
        ([TREATY, TREATY | {"date": "1931", "cues": ["rose"], "core": False}], [], True, 0),
        ([], [], False, 0),
        ([TREATY | {"planned": True}], [], False, 1),
        ([TREATY | {"planned": None}], [], True, 0),
        ([TREATY], [{"date": "1929-05-03", "cues": ["Treaty of"]}], False, 0),
        ([TREATY], [{"date": "1929-05-03", "cues": ["Tacna"]}], True, 0),
    ],
)
def test_a_text_is_right_where_all_that_must_be_told_is_and_nothing_else(entries, traps, right, lacking):
    row = {"kind": "aside", "language": "en", "pair": ["PE", "CL"], "published": None, "text": TEXT}
    judged = kinds.judge(row | {"entries": entries, "traps": traps})
    assert (judged.is_right, len(judged.lacking)) == (right, lacking)

"""Dates of news in many languages: no language falls below what it reached."""

from benchmarks import dates, floors


def test_no_language_falls_below_its_floor():
    measured = dates.measure()
    assert floors.read_floors("dates").keys() == measured.keys()
    below = {key: measured[key] for key in floors.fallen("dates", measured)}
    assert not below, f"python -m benchmarks.dates --show {','.join(below)} says which dates came out wrong"


def test_a_date_is_right_whatever_mark_of_doubt_it_bears():
    text = "On 5 May 1999 they met. Nobody came in 2001."
    at = text.index("5 May 1999")
    right, wrong, absent = ((at, at + 10, edtf) for edtf in ("1999-05-05?", "1999-05-06", None))
    judged = [next(dates.judge(dates.Row("en", None, text, (one,))))[-1] for one in (right, wrong, absent)]
    assert judged == [True, False, False]

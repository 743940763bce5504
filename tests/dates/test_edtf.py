from datetime import date

import pytest
from edtf import EDTFParseException, parse_edtf

from mkdocs_newsdump.dates import edtf

VALUES = [
    "1992-10-15",
    "1992-10",
    "1992",
    "199X",
    "19XX",
    "-0043",
    "-04XX",
    "2004-21",
    "2014-24",
    "2004/..",
    "../2004",
    "2013-10-14/2013-10-15",
    "1990~",
    "2014-02?",
    "XXXX-02",
    "XXXX-02-29",
    "XXXX-11/XXXX-12",
]
NO_VALUES = [
    "",
    "2015-02-31",
    "2015-13",
    "15.10.1992",
    "../..",
    "2015/2014",
    "October 1992",
    "1992-10-15T10:00",
    "XXXX",
]


@pytest.mark.parametrize("value", VALUES)
def test_what_we_call_a_value_the_library_reads(value):
    parse_edtf(value)
    assert edtf.valid(value)


@pytest.mark.parametrize("value", NO_VALUES)
def test_what_is_no_value_is_refused(value):
    assert not edtf.valid(value)
    assert edtf.precision(value) is None
    with pytest.raises(ValueError, match="write one like"):
        edtf.sort_key(value)


def test_the_library_refuses_a_month_that_cannot_be_too():
    with pytest.raises(EDTFParseException):
        parse_edtf("2015-13")


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("1992-10-15", date(1992, 10, 15), date(1992, 10, 15)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2014-24", date(2014, 12, 1), date(2015, 2, 28)),
        ("2004-21", date(2004, 3, 1), date(2004, 5, 31)),
        ("2004/..", date(2004, 1, 1), None),
        ("../2004", None, date(2004, 12, 31)),
        ("XXXX-02", None, None),
        ("-0043", None, None),
        ("2003/2007-05", date(2003, 1, 1), date(2007, 5, 31)),
    ],
)
def test_bounds_are_the_first_and_last_day_meant(value, first, last):
    assert (edtf.earliest(value), edtf.latest(value)) == (first, last)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("1992", "1992-10-15", True),
        ("1992-10", "1992-11", False),
        ("199X", "1992-10", True),
        ("1992-10-15", "1992-08-27", False),
        ("XXXX-10-15", "1992-10-15", True),
        ("XXXX-10", "1992-08-27", False),
        ("XXXX-10", "1992-10/1992-12", True),
        ("XXXX-12", "1992-10/1992-12", True),
        ("2003/2007", "2005-06", True),
        ("2004/..", "2003", False),
        ("2004-21", "2004-04-11", True),
        ("nonsense", "2004", False),
    ],
)
def test_values_agree_when_no_part_that_both_give_differs(one, other, agree):
    assert edtf.compatible(one, other) is agree
    assert edtf.compatible(other, one) is agree


def test_values_sort_in_time_and_the_less_exact_first():
    ordered = ["-0043", "19XX", "199X", "1992", "1992-10", "1992-10-15", "2004/..", "2004-21", "XXXX-02"]
    assert sorted(set(ordered), key=edtf.sort_key) == ordered


@pytest.mark.parametrize(("value", "day"), [("1992-10-15", True), ("1992-10", False), ("XXXX-10-15", False)])
def test_only_a_day_of_a_known_year_is_a_day(value, day):
    assert edtf.is_day(value) is day
